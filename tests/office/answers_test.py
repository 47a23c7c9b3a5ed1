# SPDX-License-Identifier: Apache-2.0
"""Has LibreOffice answer one of kith's comments and save the document, as .docx and as .odt: kith knows the answer for what it is,
keeps it when it annotates again and when all of its own is taken out, and LibreOffice still shows it.
Usage: answers_test.py KITH FOLDER DOCUMENT..."""
import os
import subprocess
import sys

from seen import Office, answer_first


def kith(program, *args):
    return subprocess.run([program, *args], capture_output=True, text=True, check=True).stdout


def slips_in(program, folder, office, document):
    ending = os.path.splitext(document)[1]
    copy, again, clear = (os.path.join(folder, name + ending) for name in ("copy", "again", "clear"))
    for path in (copy, again, clear):
        if os.path.exists(path):
            os.remove(path)
    kith(program, "annotate", document, "-o", copy)
    made = sum(comment.author == "kith" for comment in office.see(copy).comments)
    office.work(copy, lambda model: answer_first(model, "She says so herself."))
    if "answered stays" not in " ".join(kith(program, "annotate", copy, "-o", again).split()):
        yield "the answer is not known"
    if "1 answer stays" not in " ".join(kith(program, "annotate", "--clear", copy, "-o", clear).split()):
        yield "cleared, the answer is not told of"
    for path, expected in ((again, made), (clear, 0)):
        comments = office.see(path).comments
        if sum(comment.author == "kith" for comment in comments) != expected:
            yield "%s has not %d comments of kith's" % (path, expected)
        if not any(comment.author == "Bea" and "She says so herself." in comment.text for comment in comments):
            yield "the answer is lost from " + path


def main(program, folder, documents):
    os.makedirs(folder, exist_ok=True)
    with Office(folder) as office:
        slips = [document + ": " + slip for document in documents for slip in slips_in(program, folder, office, document)]
    for slip in slips:
        print(slip)
    return 1 if slips else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
