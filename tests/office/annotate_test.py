# SPDX-License-Identifier: Apache-2.0
"""Has LibreOffice read what kith writes: every comment on exactly the words of its finding, the text with all changes rejected
as it was, and with all accepted as kith's safe suggestions make it, which is what `kith fix` puts into a text.
Usage: annotate_test.py KITH FOLDER DOCUMENT..."""
import json
import os
import subprocess
import sys

from odt import write_documents
from seen import Office


def kith(program, *args):
    done = subprocess.run([program, *args], capture_output=True, text=True, check=False,
                          env=dict(os.environ, SOURCE_DATE_EPOCH="1767323045"))
    return done.returncode, done.stdout


def squeezed(text):
    """Words alone: LibreOffice shows tabs, breaks and soft hyphens in its own ways."""
    return " ".join(text.replace("\u00ad", "").replace("\u2011", "-").split())


def stands_on_words(where):
    return where["part"] in ("body", "table")


# Where kith leaves words alone on purpose, or cannot stand on exactly them: somebody else's insertion, a protected section, CDATA.
LEFT_ALONE = ("by-hand-changes.odt", "by-hand-section.odt", "entities.docx")


def findings_of(program, paths):
    """By path, of the documents that kith has something to say about."""
    files = json.loads(kith(program, "check", "-f", "json", *paths)[1])["files"]
    return {one["path"]: one["findings"] for one in files if one.get("findings")}


class Copy:
    """A document, what kith found in it, and the copy it gave back."""

    def __init__(self, program, folder, path, findings):
        self.path, self.findings = path, findings
        self.name = os.path.basename(path)
        self.copy = os.path.join(folder, "copy-of-" + self.name)
        self.segments = json.loads(kith(program, "extract", path, "--format", "json")[1])["segments"]
        self.is_written = kith(program, "annotate", path, "-o", self.copy, "--as", "both")[0] == 0

    def words_before(self, finding):
        for segment in self.segments:
            if segment["where"] == finding["where"]:
                return segment["text"][:finding["start"]["char"]]
        return None

    def rewritten(self, segment):
        """With the best suggestion of each finding, where it is safe; the graver one where two touch."""
        edits = []
        for finding in sorted(self.findings, key=lambda one: one["level"] != "rethink"):
            if finding["where"] != segment["where"] or finding["level"] == "notice" or finding["quoted"] or not finding["suggestions"]:
                continue
            best = finding["suggestions"][0]
            begin, end = best["replaces"]["start"]["char"], best["replaces"]["end"]["char"]
            if best["safe"] and all(end <= b or e <= begin for b, e, _ in edits):
                edits.append((begin, end, best["text"]))
        text = segment["text"]
        for begin, end, words in sorted(edits, reverse=True):
            text = text[:begin] + words + text[end:]
        return text

    def write_text(self):
        """Its paragraphs as a text, whose path is answered."""
        path = self.copy + ".txt"
        with open(path, "w", encoding="utf-8") as out:
            out.write("\n\n".join(squeezed(segment["text"]) for segment in self.segments) + "\n")
        return path


def fixed(program, copies):
    """By copy, the paragraphs as `kith fix` leaves them in a text."""
    paths = [copy.write_text() for copy in copies]
    kith(program, "fix", "--write", *paths)
    texts = []
    for path in paths:
        with open(path, encoding="utf-8") as text:
            texts.append(text.read().rstrip("\n").split("\n\n"))
    return texts


def is_widened(place, places):
    """In an .odt, a comment on words inside a longer replacement begins with the first of the words replaced."""
    ends = squeezed(" ".join(place))
    return any(lead and squeezed(" ".join((lead, words))) == ends and words.endswith(place[1]) for lead, words in places)


def slips_in(copy, seen):
    ours = [comment for comment in seen.comments if comment.author == "kith"]
    if len(ours) != len(copy.findings) + (1 if copy.findings else 0):
        yield "%d comments for %d findings" % (len(ours), len(copy.findings))
    if copy.name in LEFT_ALONE:
        return
    places = [(squeezed(comment.lead), squeezed(comment.before)) for comment in ours]
    for finding in copy.findings:
        place = (squeezed(copy.words_before(finding) or ""), squeezed(finding["text"]))
        if not stands_on_words(finding["where"]):
            continue
        if place in places:
            places.remove(place)
        elif not (copy.name.endswith(".odt") and is_widened(place, places)):
            yield "no comment on “%s” behind “%s”" % (place[1], place[0][-60:])
    before, after = [squeezed(p) for p in seen.before], [squeezed(p) for p in seen.after]
    for segment in copy.segments:  # LibreOffice shows some otherwise: today's date, hidden words, shapes
        if squeezed(segment["text"]) in before and squeezed(copy.rewritten(segment)) not in after:
            yield "accepted, there is no paragraph “%s”" % copy.rewritten(segment)


def main(program, folder, paths):
    os.makedirs(folder, exist_ok=True)
    findings = findings_of(program, paths + write_documents(folder))
    copies = [Copy(program, folder, path, found) for path, found in findings.items()]
    slips = [copy.path + ": no copy" for copy in copies if not copy.is_written and "utf16" not in copy.name]
    copies = [copy for copy in copies if copy.is_written]
    comments = changes = shown = same = paragraphs = 0
    with Office(folder) as office:
        for copy, texts in zip(copies, fixed(program, copies)):
            seen = office.see(copy.copy)
            slips += ["%s: %s" % (copy.name, slip) for slip in slips_in(copy, seen)]
            comments += sum(1 for comment in seen.comments if comment.author == "kith")
            changes += sum(1 for author, kind in seen.changes if author == "kith" and kind == "Insert")
            before = [squeezed(paragraph) for paragraph in seen.before]
            shown += sum(1 for segment in copy.segments if squeezed(segment["text"]) in before)
            same += sum(squeezed(copy.rewritten(segment)) == squeezed(text) for segment, text in zip(copy.segments, texts))
            paragraphs += len(copy.segments)
    print("%d documents, %d comments and %d tracked changes seen by LibreOffice" % (len(copies), comments, changes))
    print("%d of %d paragraphs are shown as kith reads them, %d of them as kith fix leaves them in a text" % (shown, paragraphs, same))
    for slip in slips:
        print(slip)
    return 1 if slips or comments == 0 or changes == 0 or len(copies) < 20 or shown < 0.8 * paragraphs or same < 0.98 * paragraphs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
