# SPDX-License-Identifier: Apache-2.0
"""Has LibreOffice read what kith writes: every comment on exactly the words of its finding, and the text with all changes
rejected as it was, with all accepted as kith reads the copy. Usage: annotate_test.py KITH FOLDER DOCUMENT..."""
import collections
import json
import os
import subprocess
import sys

from seen import Seen, flat


def kith(program, *args):
    done = subprocess.run([program, *args], capture_output=True, text=True, check=False,
                          env=dict(os.environ, SOURCE_DATE_EPOCH="1767323045"))
    return done.returncode, done.stdout


def squeezed(texts):
    """Words alone: LibreOffice shows tabs, breaks and soft hyphens in its own ways."""
    joined = " ".join(texts).replace("\u00ad", "").replace("\u2011", "-")
    return " ".join(joined.split())


def body_of(program, path):
    segments = json.loads(kith(program, "extract", path, "--format", "json")[1])["segments"]
    return [s["text"] for s in segments if s["where"]["part"] in ("body", "table")]


def main(program, folder, paths):
    os.makedirs(folder, exist_ok=True)
    copies, findings = {}, {}
    for path in paths:
        report = json.loads(kith(program, "check", "-f", "json", path)[1])["files"][0]
        ending = os.path.splitext(path)[1]
        copy = os.path.join(folder, "%d-%s" % (len(copies), os.path.basename(path)))
        code, _ = kith(program, "annotate", path, "-o", copy, "--as", "both")
        if code != 0 or ending not in (".docx", ".odt"):
            continue
        copies[path], findings[path] = copy, report["findings"]
    seen = {path: Seen(copy) for path, copy in zip(copies, flat(list(copies.values()), folder).values())}
    slips, comments, changes = [], 0, 0
    for path, document in seen.items():
        ours = [c for c in document.comments if c.author == "kith"]
        expected = collections.Counter(squeezed([f["text"]]) for f in findings[path] if f["where"]["part"] in ("body", "table"))
        found = collections.Counter(squeezed([c.before]) for c in ours)
        comments += len(ours)
        changes += sum(1 for change in document.changes if change[0] == "kith")
        for words, number in (expected - found).items():
            slips.append("%s: %d comments on “%s” are missing or stand elsewhere" % (path, number, words))
        if findings[path] and len(ours) != len(findings[path]) + 1:
            slips.append("%s: %d comments for %d findings" % (path, len(ours), len(findings[path])))
        before, after = squeezed(document.before), squeezed(document.after)
        for original, paragraph in zip(body_of(program, path), body_of(program, copies[path])):
            is_shown = squeezed([original]) in before  # LibreOffice passes some content controls by
            if is_shown and squeezed([paragraph]) not in after:
                slips.append("%s: accepted, there is no paragraph “%s”" % (path, paragraph))
    print("%d documents, %d comments and %d tracked changes seen by LibreOffice" % (len(seen), comments, changes))
    for slip in slips:
        print(slip)
    return 1 if slips or comments == 0 or changes == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
