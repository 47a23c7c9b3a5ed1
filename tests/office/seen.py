# SPDX-License-Identifier: Apache-2.0
"""What LibreOffice Writer sees in documents: comments and the words they stand on, and the text with all tracked changes
rejected or accepted. LibreOffice reads each document without a window and writes it as flat XML, which is read here; so what is
told is its own understanding of the file. Needs soffice; opens no network connection."""
import os
import shutil
import subprocess
import xml.etree.ElementTree as tree

NAMES = {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
         "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
         "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
         "dc": "http://purl.org/dc/elements/1.1/"}


def q(name):
    prefix, local = name.split(":")
    return "{%s}%s" % (NAMES[prefix], local)


def flat(paths, folder):
    """Flat copies of the documents, by path. One start of LibreOffice for all."""
    os.makedirs(folder, exist_ok=True)
    subprocess.run([shutil.which("soffice"), "-env:UserInstallation=file://%s/profile" % os.path.abspath(folder),
                    "--headless", "--norestore", "--convert-to", "fodt", "--outdir", folder] + paths,
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    copies = {}
    for path in paths:
        copy = os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + ".fodt")
        if not os.path.exists(copy):
            raise RuntimeError("LibreOffice does not open " + path)
        copies[path] = copy
    return copies


def plain(element):
    return "".join(element.itertext())


class Comment:
    def __init__(self, author, text, parent):
        self.author, self.text, self.parent = author, text, parent
        self.before = self.after = ""   # the words it stands on, with all changes rejected and accepted
        self.has_range = False


class Seen:
    def __init__(self, path):
        root = tree.parse(path).getroot()
        self.comments = []
        self.before, self.after = [], []  # paragraphs of the body with all changes rejected, and accepted
        self.kinds, self.words, self.open, self.changing = {}, {}, {}, []
        body = root.find("office:body/office:text", NAMES)
        for region in body.iter(q("text:changed-region")):
            name = region.get(q("text:id"))
            kind = region[0]
            author = kind.findtext("office:change-info/dc:creator", "", NAMES)
            self.kinds[name] = (author, kind.tag.split("}")[1])
            self.words[name] = "".join(plain(p) for p in kind if not p.tag.endswith("change-info"))
        self.walk(body)
        # (author, "insertion" or "deletion", text)
        self.changes = [self.kinds[name] + (self.words[name],) for name in self.kinds]

    def put(self, before, after):
        if self.before:
            self.before[-1] += before
            self.after[-1] += after
        for comment in self.open.values():
            comment.before += before
            comment.after += after

    def text(self, words):
        if not words:
            return
        kinds = [self.kinds[name][1] for name in self.changing]
        for name in self.changing:
            self.words[name] += words
        self.put("" if "insertion" in kinds else words, "" if "deletion" in kinds else words)

    def walk(self, element):
        tag = element.tag.split("}")[1]
        if tag in ("tracked-changes", "note", "forms", "sequence-decls"):
            return
        if tag == "annotation":
            author = element.findtext("dc:creator", "", NAMES)
            words = "\n".join(plain(p) for p in element.iter(q("text:p")))
            comment = Comment(author, words, None)
            self.comments.append(comment)
            if element.get(q("office:name")):
                self.open[element.get(q("office:name"))] = comment
            return
        if tag == "annotation-end":
            ended = self.open.pop(element.get(q("office:name")), None)
            if ended:
                ended.has_range = True
            return
        if tag == "change-start":
            self.changing.append(element.get(q("text:change-id")))
        elif tag == "change-end":
            self.changing.remove(element.get(q("text:change-id")))
        elif tag == "change":
            self.put(self.words.get(element.get(q("text:change-id")), ""), "")
        elif tag == "s":
            self.text(" " * int(element.get(q("text:c"), "1")))
        elif tag == "tab":
            self.text("\t")
        elif tag == "line-break":
            self.text("\n")
        is_paragraph = tag in ("p", "h")
        if is_paragraph:
            self.before.append("")
            self.after.append("")
        has_words = tag in ("p", "h", "span", "a", "ruby", "ruby-base", "meta", "meta-field",
                             "content-control") or self.is_field(element)
        self.text(element.text if has_words else None)
        for child in element:
            self.walk(child)
            self.text(child.tail if has_words else None)

    @staticmethod
    def is_field(element):
        """A field shows the words it holds; its children are none of the document's structure."""
        return element.tag.startswith("{%s}" % NAMES["text"]) and len(element) == 0 and bool(element.text)
