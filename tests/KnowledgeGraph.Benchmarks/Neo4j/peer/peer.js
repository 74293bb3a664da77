// Loads the graph of PeerGraph.cs with Neo4j's JavaScript driver: one connection, a transaction a batch, UNWIND and MERGE by key.
// Usage: node peer.js bolt://127.0.0.1:7687 NODES RELATIONSHIPS BATCH [FOLDER that holds node_modules]; prints one JSON line.
'use strict';

const [uri, nodeCount, relationshipCount, batchSize] = [process.argv[2], ...process.argv.slice(3, 6).map(Number)];
const neo4j = require(require.resolve('neo4j-driver', { paths: [process.argv[6] || __dirname] })).v1;
const types = ['位于', '属于', '作者', '出生地', '首都', 'PART_OF', 'WORKS_AT', 'KNOWS'];

// The same generator as in PeerGraph.cs, so that both write the same graph.
let state = 42;
function draw(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state % below;
}

function nodeRow(i) {
  return {
    id: `Q${i}`,
    props: { name: `实体名称${i}`, label_en: `entity ${i}`, description: `这是第${i}个实体的简短说明,用于装载测试。`, score: (i % 1000) / 1000, aliases: [`别名${i}`, `alias ${i}`] },
  };
}

function relationshipRow(i) {
  const type = types[draw(types.length)];
  const start = `Q${draw(nodeCount)}`;
  const end = `Q${draw(nodeCount)}`;
  return { type, row: { s: start, o: end, k: `e${i}`, props: { confidence: (i % 100) / 100, source: `doc${i % 500}` } } };
}

function* batches(rows) {
  for (let i = 0; i < rows.length; i += batchSize) yield rows.slice(i, i + batchSize);
}

async function run(driver, work) {
  const session = driver.session();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

const write = (driver, query, rows) => run(driver, session => session.writeTransaction(transaction => transaction.run(query, { rows })));

async function main() {
  const nodes = Array.from({ length: nodeCount }, (_, i) => nodeRow(i));
  const relationships = Array.from({ length: relationshipCount }, (_, i) => relationshipRow(i));
  const driver = neo4j.driver(uri, undefined, { encrypted: 'ENCRYPTION_OFF', maxConnectionPoolSize: 1 });
  await run(driver, session => session.run('CREATE CONSTRAINT ON (n:Entity) ASSERT n.id IS UNIQUE'));

  const began = process.hrtime.bigint();
  for (const rows of batches(nodes)) {
    await write(driver, 'UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n += row.props', rows);
  }

  const between = process.hrtime.bigint();
  for (const type of types) {
    for (const rows of batches(relationships.filter(item => item.type === type).map(item => item.row))) {
      // WITH parts the two lookups, and each names the index: else Neo4j 3.1.1 may walk all nodes for each row.
      const ends = 'MATCH (a:Entity {id: row.s}) USING INDEX a:Entity(id) WITH row, a MATCH (b:Entity {id: row.o}) USING INDEX b:Entity(id)';
      const query = `UNWIND $rows AS row ${ends} MERGE (a)-[r:\`${type}\` {k: row.k}]->(b) SET r += row.props`;
      await write(driver, query, rows);
    }
  }

  const ended = process.hrtime.bigint();
  await driver.close();
  console.log(JSON.stringify({ nodeSeconds: Number(between - began) / 1e9, relationshipSeconds: Number(ended - between) / 1e9, mebibytes: Math.round(process.memoryUsage().rss / 1048576) }));
}

main().catch(failure => {
  console.error(failure.message);
  process.exit(1);
});
