"""Writes texts at random, and what jieba 0.42.1 answers to them, as one JSON object a line.

Usage: python3 jieba_answers.py SEED COUNT [FILE...]
FILEs are UTF-8; of .html files the text between the tags is taken. Needs jieba 0.42.1 (Debian: python3-jieba) and ends with 77 without it.
"""
import io
import json
import random
import re
import sys
import tempfile

try:
    import jieba
    import jieba.analyse
    import jieba.finalseg
    import jieba.posseg
except ImportError:
    sys.exit(77)
if jieba.__version__ != "0.42.1":
    sys.exit(77)

ASCII = "abcxyzABCXYZ0123456789"
SYMBOLS = "+#&._%-"
PUNCTUATION = "，。、；：？！“”《》（）—…·()[]{}/\\|@$^*=~`'\"<>,;:!?"
SPACES = [" ", "\t", "\n", "\r\n", "\r", "\u3000", "\u00a0", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\u1680", "\u2003", "\u2028",
          "\u2029", "\u202f", "\u205f", "\u180e", "\u200b", "\ufeff", "\u200d", "\u2060"]
OTHERS = ["é", "e\u0301", "ｆｕｌｌ", "１２３", "％", "．", "㐀", "\u4dbf", "\u4e00", "\u9fa5", "\u9fd5", "\u9fd6", "\u9fff", "\uf900", "\U00020000", "\U0002a6d6",
          "\U0001f600", "\U0001f468\u200d\U0001f469", "\ufe0f", "〇", "①", "Ⅳ", "㎡", "℃", "‰", "٣", "१", "か", "カ", "한", "Я", "ß", "İ", "K", "\x00", "\x7f", "\ue000"]
NUMBERS = ["3.5%", "1.2.3", "3.14.15%", "50%%", "%5", "5.", ".5", "1e-5", "-3", "1,234.5", "2021-2025", "100.0.%", "9.a", "a.9%", "1_000", "5G+6G", "C++", "c#", "R&D", "A.B.C",
           "1.２", "0.5亿", "G60", "3D", "B超", "T恤", "4S店", "卡拉OK", "IT"]
FORMS = "第十三百千万亿年月日个名家项"


class Texts:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = list(jieba.dt.FREQ)
        self.heavy = sorted((w for w in self.words if jieba.dt.FREQ[w] > 200), key=lambda w: (-jieba.dt.FREQ[w], w))
        self.no_weight = [w for w in self.words if not jieba.dt.FREQ[w]]
        self.unlisted = [chr(c) for c in range(0x4E00, 0x9FD6) if chr(c) not in jieba.dt.FREQ]

    def han(self):
        return chr(self.random.randint(0x4E00, 0x9FD5))

    def piece(self):
        r = self.random
        kind = r.randrange(16)
        if kind < 3:
            return r.choice(self.heavy)
        if kind == 3:
            return r.choice(self.words)
        if kind == 4:
            return r.choice(self.no_weight)
        if kind == 5:
            return "".join(self.han() for _ in range(r.randint(1, 5)))
        if kind == 6:
            return "".join(r.choice(self.unlisted) for _ in range(r.randint(1, 3)))
        if kind == 7:
            return "".join(r.choice(ASCII + SYMBOLS) for _ in range(r.randint(1, 6)))
        if kind == 8:
            return r.choice(NUMBERS)
        if kind == 9:
            return r.choice(PUNCTUATION)
        if kind == 10:
            return r.choice(SPACES)
        if kind == 11:
            return r.choice(OTHERS)
        if kind == 12:
            return r.choice(self.heavy[:400])[0] * r.randint(2, 6)
        if kind == 13:
            return "".join(r.choice(FORMS) for _ in range(r.randint(1, 4))) + str(r.randint(0, 9999))
        if kind == 14:
            return r.choice(self.words)[: r.randint(1, 3)]
        return "".join(r.choice(self.heavy[:3000]) for _ in range(r.randint(1, 4)))

    def text(self):
        size = self.random.choice([1, 2, 3, 3, 5, 8, 13])
        return "".join(self.piece() for _ in range(size))

    def user_word(self):
        r = self.random
        kind = r.randrange(9)
        if kind == 0:
            return r.choice(self.heavy) + r.choice(self.heavy)
        if kind == 1:
            return r.choice(self.words)
        if kind == 2:
            return "".join(self.han() for _ in range(r.randint(1, 4)))
        if kind == 3:
            return "".join(r.choice(ASCII) for _ in range(r.randint(1, 5)))
        if kind == 4:
            return r.choice(NUMBERS) + r.choice(["", r.choice(self.heavy)])
        if kind == 5:
            return r.choice(self.heavy) + " " + r.choice(self.heavy)
        if kind == 6:
            return r.choice(self.heavy)[0]
        if kind == 7:
            return r.choice(self.heavy) + r.choice(["－", "·", "\U00020000", "%", "+", "&", "—", "-1"]) + r.choice(self.heavy)
        return r.choice(ASCII) + r.choice(self.heavy)


def pairs(words):
    return [[w.word, w.flag] for w in words]


def guarded(call):
    # jieba fails where no state of its tagging model leads on; such an answer says so.
    try:
        return call()
    except ValueError as error:
        return {"error": str(error)}


def answers(text, tokenizer, tagger):
    # The split of force-split words belongs to the whole process in jieba; the caller sets it anew for each tokenizer.
    return {
        "text": text,
        "cut": tokenizer.lcut(text),
        "cut_nohmm": tokenizer.lcut(text, HMM=False),
        "search": [list(t) for t in tokenizer.tokenize(text, mode="search")],
        "search_nohmm": tokenizer.lcut_for_search(text, HMM=False),
        "tokenize": [list(t) for t in tokenizer.tokenize(text)],
        "cut_all": tokenizer.lcut(text, cut_all=True),
        "posseg": guarded(lambda: pairs(tagger.lcut(text))),
        "posseg_nohmm": pairs(tagger.lcut(text, HMM=False)),
    }


def keywords(text):
    tags = ("n", "ns", "nt", "nz", "vn", "v", "eng", "x")
    return {
        "keywords_of": text,
        "tfidf": jieba.analyse.extract_tags(text, topK=0, withWeight=True),
        "tfidf_tags": jieba.analyse.extract_tags(text, topK=15, withWeight=True, allowPOS=tags),
        "textrank": jieba.analyse.textrank(text, topK=0, withWeight=True),
        "textrank_tags": jieba.analyse.textrank(text, topK=15, withWeight=True, allowPOS=tags),
        "tags": tags,
    }


def tagger_of(tokenizer, tags):
    tagger = object.__new__(jieba.posseg.POSTokenizer)
    tagger.tokenizer = tokenizer
    tagger.word_tag_tab = dict(tags)
    return tagger


def copy_of_default():
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ = dict(jieba.dt.FREQ)
    tokenizer.total = jieba.dt.total
    tokenizer.initialized = True
    return tokenizer


def own_dictionary(texts):
    r = texts.random
    lines = []
    for _ in range(r.randint(5, 60)):
        word = r.choice([texts.user_word().replace(" ", ""), r.choice(texts.heavy), r.choice(texts.heavy)[0]])
        lines.append("%s %d %s" % (word, r.choice([0, 1, 3, 50, 10000]), r.choice(["n", "v", "nz"])))
    return "\n".join(lines) + "\n"


def user_dictionary(texts):
    r = texts.random
    lines = []
    for _ in range(r.randint(1, 12)):
        line = texts.user_word()
        line += r.choice(["", " %d" % r.choice([0, 1, 5, 1000]), " 3 ", "  7", "\t9"])
        line += r.choice(["", " nz", " n", " N", " nr2", " n\r"])
        lines.append(r.choice(["", "", "", "\ufeff", " "]) + line)
    return r.choice(["\n", "\r\n", "\n\n"]).join(lines)


def changes(texts):
    """Steps on a tokenizer, and texts that hold their words."""
    r = texts.random
    steps = []
    words = []
    for _ in range(r.randint(1, 6)):
        kind = r.randrange(6)
        word = texts.user_word()
        words.append(word)
        if kind < 2:
            steps.append(["add", word, r.choice([None, 0, 1, 10, 100000]), r.choice([None, "nz", "x1"])])
        elif kind == 2:
            word = r.choice([word, r.choice(texts.heavy)])
            words.append(word)
            steps.append(["del", word])
        elif kind == 3:
            word = r.choice([word, r.choice(texts.heavy)])
            words.append(word)
            steps.append(["suggest", word])
        elif kind == 4:
            word = r.choice([r.choice(texts.heavy), r.choice(texts.heavy), word])
            cut = r.randint(0, len(word))
            words.append(word)
            steps.append(["split", [p for p in (word[:cut], word[cut:]) if p]])
        else:
            dictionary = user_dictionary(texts)
            words.extend(w for w in re.split(r"[\s0-9]+", dictionary) if w)
            steps.append(["userdict", dictionary])
    out = []
    for _ in range(4):
        out.append("".join(r.choice([r.choice(words), r.choice(words), texts.piece()]) for _ in range(r.randint(1, 6))))
    return steps, words, out


def apply(step, tokenizer):
    if step[0] == "add":
        tokenizer.add_word(step[1], step[2], step[3])
    elif step[0] == "del":
        tokenizer.del_word(step[1])
    elif step[0] == "suggest":
        step.append(tokenizer.suggest_freq(step[1], True))
    elif step[0] == "split":
        step.append(tokenizer.suggest_freq(tuple(step[1]), True))
    else:
        tokenizer.load_userdict(io.BytesIO(step[1].encode("utf-8")))


def own_words(texts):
    jieba.finalseg.Force_Split_Words.clear()
    dictionary = None
    if texts.random.random() < 0.25:
        dictionary = own_dictionary(texts)
        with tempfile.NamedTemporaryFile("wb", suffix=".txt") as file:
            file.write(dictionary.encode("utf-8"))
            file.flush()
            tokenizer = jieba.Tokenizer()
            tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(open(file.name, "rb"))
            tokenizer.initialized = True
            tags = dict((line.split(" ")[0], line.split(" ")[2]) for line in dictionary.split("\n") if line)
    else:
        tokenizer = copy_of_default()
        tags = jieba.posseg.dt.word_tag_tab
    steps, words, out = changes(texts)
    for step in steps:
        apply(step, tokenizer)
    tagger = tagger_of(tokenizer, tags)
    return {
        "dictionary": dictionary,
        "steps": steps,
        "total": tokenizer.total,
        "frequencies": dict((w, tokenizer.FREQ.get(w)) for w in words),
        "answers": [answers(text, tokenizer, tagger) for text in out],
    }


def file_lines(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    if path.endswith((".html", ".htm")):
        text = re.sub("<(script|style).*?</\\1>|<[^>]*>|&[a-z]+;", " ", text, flags=re.S)
    return text


def main(seed, count, files):
    jieba.setLogLevel(60)
    jieba.initialize()
    sys.stdout.reconfigure(encoding="utf-8")
    texts = Texts(seed)

    def write(value):
        sys.stdout.write(json.dumps(value) + "\n")

    for _ in range(count):
        write(answers(texts.text(), jieba.dt, jieba.posseg.dt))
    for _ in range(max(1, count // 10)):
        write(keywords("".join(texts.text() for _ in range(texts.random.randint(1, 12)))))
    for path in files:
        text = file_lines(path)
        for line in text.split("\n"):
            write(answers(line, jieba.dt, jieba.posseg.dt))
        write(keywords(text))
    for _ in range(max(1, count // 20)):
        write(own_words(texts))


main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
