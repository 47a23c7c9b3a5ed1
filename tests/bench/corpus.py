# SPDX-License-Identifier: Apache-2.0
"""Texts to measure with: the documentation that is installed on this machine, and made-up letters.

Of the documentation only paragraphs of prose are kept, each once; to reach a size they are repeated in another order each
time, so that no cache of lines can learn them. The same machine gives the same bytes.
"""
import gzip
import hashlib
import os
import random
import re
import subprocess

FOLDERS = ("/usr/share/doc", "/usr/share/common-licenses", "/usr/share/info", "/usr/share/man", "/usr/share/perl",
           "/usr/lib/python3", "/usr/lib/python3.11", "/usr/share/doc-base")
ENDINGS = (".gz", ".txt", ".md", ".rst", ".pod", ".html", "copyright", "README", "NEWS", "changelog", ".info")
LARGEST_FILE = 20_000_000
WORD = re.compile(rb"[A-Za-z]{2,}")
CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # kith takes a file with a NUL for no text at all
ROFF = re.compile(rb"\\f[A-Z]|\\-|\\&|\\\(..|\\e")


def _read(path):
    try:
        if os.path.getsize(path) > LARGEST_FILE or os.path.islink(path):
            return b""
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rb") as stream:
            return stream.read(LARGEST_FILE)
    except (OSError, EOFError, gzip.BadGzipFile):
        return b""


def _files():
    for folder in FOLDERS:
        for place, folders, names in os.walk(folder):
            folders.sort()
            for name in sorted(names):
                if name.endswith(ENDINGS) or place.startswith("/usr/share/man/man"):
                    yield os.path.join(place, name)


def _without_roff(text):
    lines = [line for line in text.split(b"\n") if line[:1] not in (b".", b"'")]
    return ROFF.sub(b"", b"\n".join(lines))


def _is_prose(paragraph):
    words = WORD.findall(paragraph)
    letters = sum(map(len, words))
    is_plain = b"<" not in paragraph and not CONTROL.search(paragraph)
    return is_plain and len(words) >= 8 and letters >= 0.68 * len(paragraph)


def paragraphs():
    """Every paragraph of prose in the installed documentation, once, in the order of the files."""
    seen = set()
    for path in _files():
        text = _read(path).replace(b"\r", b"")
        if "/man/" in path:
            text = _without_roff(text)
        for paragraph in re.split(rb"\n\s*\n", text):
            paragraph = paragraph.strip()
            if not _is_prose(paragraph):
                continue
            digest = hashlib.blake2b(b" ".join(paragraph.split()), digest_size=8).digest()
            if digest in seen:
                continue
            seen.add(digest)
            try:
                paragraph.decode("utf-8")
            except UnicodeDecodeError:
                continue
            yield paragraph


class Corpora:
    """Files in a cache folder, made when first asked for."""

    def __init__(self, folder, texts_program):
        self._folder, self._program = folder, texts_program
        os.makedirs(folder, exist_ok=True)

    def made_up(self, name, size, ending=".txt"):
        path = os.path.join(self._folder, f"{name}-{size}{ending}")
        if not os.path.exists(path):
            text = subprocess.run([self._program, name, str(size)], check=True, capture_output=True).stdout
            self._write(path, [text])
        return path

    def documentation(self, size):
        """(path, bytes of it that stand there once); (None, bytes) where this machine has too little to be worth it."""
        path, note = (os.path.join(self._folder, f"documentation-{size}.{end}") for end in ("txt", "unique"))
        if os.path.exists(note):
            with open(note, encoding="ascii") as stream:
                return path, int(stream.read())
        pieces = list(paragraphs())
        unique = min(size, sum(map(len, pieces)) + 2 * len(pieces))
        if unique < 1_000_000:
            return None, unique
        self._write(path, self._repeated(pieces, size))
        self._write(note, [str(unique).encode()])
        return path, unique

    @staticmethod
    def _repeated(pieces, size):
        order = random.Random(2026)
        written = 0
        while True:
            order.shuffle(pieces)
            for piece in pieces:
                if written + len(piece) + 2 > size:
                    return
                written += len(piece) + 2
                yield piece + b"\n\n"

    @staticmethod
    def _write(path, blocks):
        with open(path + ".part", "wb") as out:
            out.writelines(blocks)
        os.replace(path + ".part", path)


def pieces_of(path, count, folder, ending=".txt"):
    """The file cut at paragraph ends into `count` files of about one size in folders of 500 below `folder`, where they are not there yet."""
    if os.path.exists(folder):
        return folder
    with open(path, "rb") as stream:
        text = stream.read()
    begin = 0
    for number in range(count):
        end = len(text) if number == count - 1 else text.find(b"\n\n", len(text) * (number + 1) // count) + 2
        place = os.path.join(folder + ".part", f"{number // 500:03}")
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, f"{number:05}{ending}"), "wb") as out:
            out.write(text[begin:end])
        begin = end
    os.replace(folder + ".part", folder)
    return folder
