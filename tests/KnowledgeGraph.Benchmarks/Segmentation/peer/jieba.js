// Measures @node-rs/jieba on texts, one after the other on one thread, and prints a line of JSON.
// Usage: node jieba.js TEXTS.json ROUNDS, where the file holds an array of strings.
'use strict';

const fs = require('node:fs');
const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict');

const texts = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const rounds = Number(process.argv[3]);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const jieba = Jieba.withDict(dict);

// MB of UTF-8 a second of processor time, over the rounds behind a warm-up of as many.
function measure(call) {
  let words = 0;
  let start;
  for (let round = 0; round < 2 * rounds; round++) {
    if (round === rounds) {
      start = process.cpuUsage();
    }
    words = 0;
    for (const text of texts) {
      words += call(text).length;
    }
  }
  const { user, system } = process.cpuUsage(start);
  return { rate: (bytes * rounds) / (user + system), words };
}

const cut = measure((text) => jieba.cut(text, true));
const tag = measure((text) => jieba.tag(text, true));
const buffers = new Map(texts.map((text) => [text, Buffer.from(text)]));
const cutBytes = measure((text) => jieba.cut(buffers.get(text), true));
console.log(JSON.stringify({
  version: require('@node-rs/jieba/package.json').version,
  node: process.version,
  cut: Math.max(cut.rate, cutBytes.rate),
  tag: tag.rate,
  words: cut.words,
}));
