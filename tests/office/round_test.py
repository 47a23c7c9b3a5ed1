# SPDX-License-Identifier: Apache-2.0
"""A writer's round with LibreOffice: a copy that was only opened and saved is written afresh, one that somebody worked in (a word, a change taken over, words
in a change of kith's) is not; "keep" is kept, changes taken over stay, and nothing of kith's is left at the end.
Usage: round_test.py KITH FOLDER"""
import os
import shutil
import subprocess
import sys

from odt import write_documents
from seen import FILTERS, Office, answer_first, value


def kith(program, *args):
    done = subprocess.run([program, *args], capture_output=True, text=True, check=False)
    return done.returncode, " ".join((done.stdout + done.stderr).split())


def portions(model):
    paragraphs = model.Text.createEnumeration()
    while paragraphs.hasMoreElements():
        inside = paragraphs.nextElement().createEnumeration()
        while inside.hasMoreElements():
            yield inside.nextElement()


def first(model, words):
    """Words that stand in one piece, as a range. A model without a window finds nothing by itself."""
    for portion in portions(model):
        at = portion.getString().find(words)
        if portion.TextPortionType == "Text" and at >= 0:
            cursor = portion.Text.createTextCursorByRange(portion.Start)
            cursor.goRight(at, False)
            cursor.goRight(len(words), True)
            return cursor
    raise AssertionError(words)


def replace(old, new):
    return lambda model: first(model, old).setString(new)


def type_into(words, more):
    """As somebody types behind the second letter, in whatever change that stands."""
    def hand(model):
        found = first(model, words)
        cursor = found.Text.createTextCursorByRange(found)
        cursor.collapseToStart()
        cursor.goRight(2, False)
        found.Text.insertString(cursor, more, False)
    return hand


class Round:
    def __init__(self, program, folder, office, document):
        ending = os.path.splitext(document)[1]
        self.program, self.office, self.document = program, office, document
        self.letter, self.copy, self.out = (os.path.join(folder, name + ending) for name in ("letter", "copy", "out"))

    def begin(self):
        for path in (self.copy, self.out):
            if os.path.exists(path):
                os.remove(path)
        shutil.copy(self.document, self.letter)
        return self.annotate()

    def annotate(self):
        return kith(self.program, "annotate", self.letter, "-o", self.copy, "--as", "both")

    def slips(self):
        code, told = self.begin()
        if code != 0:
            yield "no copy: " + told
        self.office.work(self.copy)
        self.office.work(self.letter, replace("Saturday", "Friday"))
        code, told = self.annotate()
        if code != 0:
            yield "a copy that was only saved is not written afresh: " + told
        self.office.work(self.copy, replace("Friday", "Monday"))
        code, told = self.annotate()
        if code != 2 or "it has other words now" not in told:
            yield "a copy with another word is written over: " + told
        self.begin()
        self.office.work(self.copy, type_into("sees", "XY"))
        code, told = kith(self.program, "annotate", "--clear", self.copy, "-o", self.out)
        if "because somebody wrote into" not in told or "seXYes" not in kith(self.program, "extract", self.out)[1]:
            yield "words in a change of kith's are lost: " + told
        yield from self.slips_at_the_end()

    def slips_at_the_end(self):
        self.begin()
        made = sum(comment.author == "kith" for comment in self.office.see(self.copy).comments)
        self.office.work(self.copy, lambda model: answer_first(model, "keep"))
        code, told = kith(self.program, "annotate", self.copy, "-o", self.out)
        left = self.office.see(self.out)
        if code != 0 or sum(comment.author == "kith" for comment in left.comments) != made:
            yield "with one kept, not as many comments as before: " + told
        os.remove(self.out)
        kith(self.program, "annotate", "--clear", self.copy, "-o", self.out)
        left = self.office.see(self.out)
        if left.comments or any(author == "kith" for author, _ in left.changes):
            yield "cleared, something of kith's is left"
        if kith(self.program, "extract", self.out)[1] != kith(self.program, "extract", self.letter)[1]:
            yield "cleared, the words are not those of the letter"


def main(program, folder):
    os.makedirs(folder, exist_ok=True)
    plain = next(path for path in write_documents(folder) if "plain" in path)
    documents = [os.path.join(folder, "plain" + ending) for ending in FILTERS]
    with Office(folder) as office:
        model = office.load(plain)
        for document in documents:
            model.storeToURL("file://" + os.path.abspath(document), (value("FilterName", FILTERS[os.path.splitext(document)[1]]),))
        model.close(True)
        slips = [document + ": " + slip for document in documents for slip in Round(program, folder, office, document).slips()]
    for slip in slips:
        print(slip)
    return 1 if slips else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
