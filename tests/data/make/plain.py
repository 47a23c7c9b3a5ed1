# SPDX-License-Identifier: Apache-2.0
"""Text files in every encoding and typography, and where a word stands in each, computed by Python."""

import re

BOM = "\ufeff"
LETTER = (
    "Dear Bea,\n\nYour contact with Jay is on Saturday \u2013 it\u2019s \u00a34 on the bus.\n"
    "Zoe\u0301 said \u201cI miss my siblings\u201d.\n"
)
PLAIN = LETTER.replace("Zoe\u0301", "Zo\u00e9")


def texts():
    """(name, text, encoding as Python names it, words to find, what it shows)"""
    yield "utf8.txt", LETTER, "utf-8", ["contact", "siblings"], "plain UTF-8"
    yield "utf8-bom.txt", BOM + LETTER, "utf-8", ["contact", "siblings"], "a byte order mark first"
    yield "utf16le.txt", BOM + LETTER, "utf-16-le", ["contact", "siblings"], "UTF-16, little end first"
    yield "utf16be.txt", BOM + LETTER, "utf-16-be", ["contact", "siblings"], "UTF-16, big end first"
    yield "windows-1252.txt", PLAIN, "cp1252", ["contact", "siblings"], "curly quotes and the pound sign of Windows"
    yield "crlf.txt", LETTER.replace("\n", "\r\n"), "utf-8", ["contact", "siblings"], "lines end in CR LF"
    yield "cr-only.txt", LETTER.replace("\n", "\r"), "utf-8", ["contact", "siblings"], "lines end in CR alone"
    yield "no-newline.txt", "Her contact with Dad", "utf-8", ["contact"], "no newline at the end"
    yield "nfd.txt", "Rene\u0301e\u2019s re\u0301sume\u0301: contact with cafe\u0301 friends, then handover.\n", "utf-8", ["contact", "handover"], "letters and marks apart"
    yield "nfc.txt", "Ren\u00e9e\u2019s r\u00e9sum\u00e9: contact with caf\u00e9 friends, then handover.\n", "utf-8", ["contact", "handover"], "letters and marks together"
    yield "ligatures.txt", "The o\ufb03ce told us he was non-compliant; sta\ufb00 called it a de\ufb01cit and his sib\ufb02ings agreed.\nBene\ufb01ts and re\ufb02ection \ufb01rst. Re\ufb05pite and re\ufb06pite.\n", "utf-8", ["non-compliant"], "ligatures before and inside words"
    yield "ligature-words.txt", "The tra\ufb03cked boy was called high pro\ufb01le and o\ufb00ender.\n", "utf-8", ["o\ufb00ender"], "a ligature inside the word itself"
    yield "soft-hyphens.txt", "His place\u00adment ended and con\u00adtact with his sib\u00adlings stopped.\n", "utf-8", ["place\u00adment", "con\u00adtact", "sib\u00adlings"], "soft hyphens inside words"
    yield "zero-width.txt", "Her con\u200btact, his pla\u200dcement, our hand\u2060over, their sib\ufefflings, the res\u200cpite.\n", "utf-8", ["con\u200btact", "pla\u200dcement", "hand\u2060over", "sib\ufefflings", "res\u200cpite"], "zero-width characters inside words"
    yield "no-break.txt", "He was non\u2011compliant. The LAC\u00a0review is on 3\u00a0May; she failed\u00a0to\u202fengage.\n", "utf-8", ["non\u2011compliant", "LAC\u00a0review", "failed\u00a0to\u202fengage"], "no-break hyphen and spaces"
    yield "emoji.txt", "\U0001F49B\U0001F468\u200d\U0001F469\u200d\U0001F467 \U0001F1EC\U0001F1E7 contact with Dad \U0001F44D\U0001F3FD and his siblings\n\U0001F642 handover\n", "utf-8", ["contact", "siblings", "handover"], "emoji of several code points before words"
    yield "marks.txt", "Z\u0351\u0343alg\u0489o said e\u0301\u0323\u0302 contact; \u0e17\u0e35\u0e48 handover\n", "utf-8", ["contact", "handover"], "stacked combining marks before words"
    yield "hyphenated-lines.txt", "We are writing about the con-\ntact with Nan, the place-\nment and the non-\ncompliant label. His sib-\n    lings and the hand-\r\nover too. A well-\nbeing fund.\n", "utf-8", ["con-\ntact", "place-\nment", "non-\ncompliant", "sib-\n    lings", "hand-\r\nover"], "words cut at the end of a line"
    yield "wrapped-phrase.txt", "She failed\nto engage, and the package of\n   care ended. The LAC\n\nreview is a different paragraph.\n", "utf-8", ["failed\nto engage", "package of\n   care"], "phrases across line ends, but not across paragraphs"
    yield "title-and-caps.txt", "CONTACT WITH PARENTS\n\nPlacement Review\n\ncOnTaCt with mum\n", "utf-8", ["CONTACT", "Placement", "cOnTaCt"], "capitals of every kind"
    yield "quotes.txt", re.sub(r"[*?](?=siblings)", "", QUOTES), "utf-8", ["siblings"], "straight, curly, single, nested and multi-paragraph quotations"
    yield "separators.txt", "Her contact\u2028his handover\u2029the placement\x0b\x0csiblings\x85end\n", "utf-8", ["contact", "handover", "placement", "siblings"], "line, paragraph, form-feed and next-line characters"
    yield "one-word.txt", "contact", "utf-8", ["contact"], "nothing but the word"
    yield "spaces-only.txt", " \n\t\n  \n", "utf-8", [], "white space and nothing else"
    yield "empty.txt", "", "utf-8", [], "an empty file"
    yield "bom-only.txt", BOM, "utf-8", [], "a byte order mark and nothing else"


QUOTES = """\
Jay said "my *siblings make me laugh" and then 'my *siblings live with Nan'.

Amira wrote, \u201cI want to see my *siblings more.\u201d Her siblings agree.

Tom told us: \u2018Mum says \u201cyour *siblings miss you\u201d and I miss my *siblings.\u2019 His siblings do.

Bea\u2019s siblings and the carers\u2019 siblings are not in quotation marks.

\u201cMy *siblings are not a case.

\u201cI love my *siblings.\u201d

The siblings\u2019 bedroom is ready. It's the children's, the siblings', room.

\u201cThis quotation about ?siblings is never closed.

A new paragraph about siblings stands outside it.

The so-called \u201c?siblings\u201d policy is 5' 10" long, and "?siblings" is only a word here.
"""


def quotations():
    """Each `siblings` of quotes.txt and whether someone says it: yes, no, or either (the reader may decide)."""
    lines = ["line\tcolumn\tquoted"]
    for number, line in enumerate(QUOTES.split("\n"), 1):
        column = 1
        for piece in re.split(r"([*?]?siblings)", line):
            mark = {"*": "yes", "?": "either", "s": "no"}[piece[0]] if piece.endswith("siblings") else ""
            if mark:
                lines.append(f"{number}\t{column}\t{mark}")
            column += len(piece.lstrip("*?") if mark else piece)
    return "\n".join(lines) + "\n"


def raw():
    """(name, bytes, what it is): not text at all, or text that breaks off."""
    yield "binary.txt", PNG_START + bytes(range(256)) * 4, "a picture with the wrong ending"
    yield "nul-bytes.txt", b"Dear Tom,\0\0\0 the rest was lost.\n", "text with NUL bytes"
    yield "invalid-utf8.txt", "Zo\u00e9 sees her siblings. ".encode() + b"\xf0\x9f\x92 then \xc3( contact \xff\n", "UTF-8 that breaks off inside a letter"
    yield "utf16-odd.txt", "\ufeffcontact".encode("utf-16-le") + b"\x41", "UTF-16 with half a unit at the end"
    yield "utf16-lone.txt", b"\xff\xfe" + b"\x3d\xd8" + " contact".encode("utf-16-le"), "UTF-16 with a lone surrogate"
    yield "utf32le.txt", "\ufeffcontact".encode("utf-32-le"), "UTF-32, which nobody sends on purpose"


PNG_START = bytes.fromhex("89504e470d0a1a0a0000000d49484452")


def fixtures():
    for name, text, encoding, _, _ in texts():
        yield name, text.encode(encoding)
    for name, data, _ in raw():
        yield name, data


def place(text, encoding, start, end):
    """byte, char and utf16 offsets of a slice of the file as given, its BOM included."""
    sizes = []
    for stop in (start, end):
        head = text[:stop]
        sizes += [len(head.encode(encoding)), stop, len(head.encode("utf-16-le")) // 2]
    return sizes


def line_and_column(text, start):
    """From 1; the column is counted in code points and does not count the BOM."""
    head = text[:start].replace("\r\n", "\n").replace("\r", "\n").removeprefix(BOM)
    line = head.count("\n") + 1
    column = len(head) - (head.rfind("\n") + 1) + 1
    return line, column


def visible(words):
    """Escapes what a reader of the table could not see."""
    hidden = {"\n": r"\n", "\r": r"\r", "\t": r"\t", "\\": r"\\"}
    special = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u00a0\u2011\u202f"
    return "".join(hidden.get(c) or (f"\\u{{{ord(c):X}}}" if c in special else c) for c in words)


def expectations():
    lines = ["file\tencoding\tword\tline\tcolumn\tbyte\tchar\tutf16\tend byte\tend char\tend utf16"]
    for name, text, encoding, words, _ in texts():
        for word in words:
            start = text.find(word)
            while start >= 0:
                end = start + len(word)
                cells = [name, encoding, visible(word), *line_and_column(text, start), *place(text, encoding, start, end)]
                lines.append("\t".join(map(str, cells)))
                start = text.find(word, end)
    return "\n".join(lines) + "\n"
