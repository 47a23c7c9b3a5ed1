#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Write the documents that tests read: documents/word, /bad, /text and /markdown.

    python3 tests/data/make_documents.py [FOLDER]

Only the standard library is used; making them again gives the same bytes (deflated files: with the
same zlib). README.md beside this file says what each is for.
"""
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))

from make import bad, markdown, plain, word  # noqa: E402


def main():
    here = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent / "documents")
    for folder in ("word", "bad", "text", "markdown"):
        (here / folder).mkdir(parents=True, exist_ok=True)
    for name, data, lines in word.fixtures():
        (here / "word" / f"{name}.docx").write_bytes(data)
        (here / "word" / f"{name}.expected.txt").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    for name, data in bad.fixtures():
        (here / "bad" / name).write_bytes(data)
    for name, data in plain.fixtures():
        (here / "text" / name).write_bytes(data)
    for name, data in markdown.fixtures():
        (here / "markdown" / name).write_bytes(data)
    (here / "markdown" / "expected.tsv").write_text(markdown.expectations(), "utf-8")
    (here / "bad" / "expected.tsv").write_text(bad.EXPECTED, "utf-8")
    (here / "text" / "expected.tsv").write_text(plain.expectations(), "utf-8")
    (here / "text" / "quotations.tsv").write_text(plain.quotations(), "utf-8")


if __name__ == "__main__":
    main()
