# SPDX-License-Identifier: Apache-2.0
"""What LibreOffice Writer sees in documents: comments and the words they stand on, and the text with all tracked changes
rejected or accepted. Its own model of each document is asked, over UNO. The document is loaded into a model without a window:
LibreOffice 7.4 without a screen ends itself when it is to draw comments in a margin. Needs soffice and python3-uno; opens no
network connection."""
import os
import shutil
import subprocess
import time

import uno
from com.sun.star.beans import PropertyValue

FILTERS = {".docx": "MS Word 2007 XML", ".odt": "writer8"}


class Comment:
    def __init__(self, author, text):
        self.author, self.text = author, text
        self.before = self.after = ""   # the words it stands on, with kith's changes rejected, and with all accepted
        self.lead = ""                  # what stands before them in their paragraph, with kith's changes rejected
        self.has_range = False


class Seen:
    """One document, read as soon as it is made."""

    def __init__(self, model):
        self.comments = []
        self.before, self.after = [], []      # paragraphs, with kith's changes rejected, and with all accepted
        self.changes = []                     # (author, "Insert" or "Delete")
        self.open, self.changing = {}, []
        self.walk(model.Text)
        for notes in (model.Footnotes, model.Endnotes):
            for index in range(notes.Count):
                self.walk(notes.getByIndex(index))
        frames = model.TextFrames
        for name in frames.ElementNames:
            self.walk(frames.getByName(name))
        styles = model.StyleFamilies.getByName("PageStyles")
        for name in styles.ElementNames:
            self.walk_margins(styles.getByName(name))

    def walk_margins(self, style):
        for kind in ("Header", "Footer"):
            if style.isInUse() and getattr(style, kind + "IsOn"):
                self.walk(getattr(style, kind + "Text"))

    def walk(self, text):
        paragraphs = text.createEnumeration()
        while paragraphs.hasMoreElements():
            paragraph = paragraphs.nextElement()
            if paragraph.supportsService("com.sun.star.text.TextTable"):
                for name in paragraph.CellNames:
                    self.walk(paragraph.getCellByName(name))
            elif paragraph.supportsService("com.sun.star.text.Paragraph"):
                self.paragraph(paragraph)

    def paragraph(self, paragraph):
        self.before.append("")
        self.after.append("")
        portions = paragraph.createEnumeration()
        while portions.hasMoreElements():
            portion = portions.nextElement()
            getattr(self, "see_" + portion.TextPortionType, self.see_nothing)(portion)

    def see_nothing(self, portion):
        pass

    def see_Text(self, portion):
        words = portion.getString()
        kinds = [kind for _, kind in self.changing]
        is_new = ("kith", "Insert") in self.changing
        is_gone = any(kind == "Delete" and author != "kith" for author, kind in self.changing)
        before = "" if is_new or is_gone else words
        after = "" if "Delete" in kinds else words
        self.before[-1] += before
        self.after[-1] += after
        for comment in self.open.values():
            comment.before += before
            comment.after += after

    see_TextField = see_Text

    def see_ContentControl(self, portion):
        inner = portion.ContentControl.createEnumeration()
        while inner.hasMoreElements():
            one = inner.nextElement()
            getattr(self, "see_" + one.TextPortionType, self.see_nothing)(one)

    def see_Redline(self, portion):
        if portion.IsStart:
            self.changing.append((portion.RedlineAuthor, portion.RedlineType))
            self.changes.append(self.changing[-1])
        elif (portion.RedlineAuthor, portion.RedlineType) in self.changing:
            self.changing.remove((portion.RedlineAuthor, portion.RedlineType))

    def see_Annotation(self, portion):
        comment = Comment(portion.TextField.Author, portion.TextField.Content)
        comment.lead = self.before[-1]
        self.comments.append(comment)
        self.open[portion.TextField.Name] = comment

    def see_AnnotationEnd(self, portion):
        ended = self.open.pop(portion.Bookmark.Name, None)
        if ended:
            ended.has_range = True


def value(name, content):
    one = PropertyValue()
    one.Name, one.Value = name, content
    return one


def answer_first(model, words):
    """A comment of Bea's behind the words of the first of kith's that is about a word, as LibreOffice makes one of an answer."""
    fields, ours = model.TextFields.createEnumeration(), []
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation") and field.Content.startswith("Could "):
            ours.append(field)
    reply = model.createInstance("com.sun.star.text.textfield.Annotation")
    reply.Author, reply.Content = "Bea", 'Reply to kith (23/11/2026, 10:00): "..."\n' + words
    anchor = ours[0].Anchor
    anchor.Text.insertTextContent(anchor.End, reply, False)


class Office:
    """LibreOffice, started without a window for as long as the block lasts, in a profile of its own."""

    def __init__(self, folder):
        self.pipe = "kith-%d" % os.getpid()
        profile = "-env:UserInstallation=file://%s/profile" % os.path.abspath(folder)
        shutil.rmtree(os.path.join(folder, "profile"), ignore_errors=True)
        self.process = subprocess.Popen(
            [shutil.which("soffice"), profile, "--headless", "--norestore", "--nologo", "--accept=pipe,name=%s;urp;" % self.pipe],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                self.context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % self.pipe)
                return self
            except Exception:  # not yet listening
                time.sleep(0.25)
        raise RuntimeError("LibreOffice does not start")

    def make(self, service):
        return self.context.ServiceManager.createInstanceWithContext(service, self.context)

    def load(self, path):
        model = self.make("com.sun.star.text.TextDocument")
        model.load((value("URL", "file://" + os.path.abspath(path)), value("FilterName", FILTERS[os.path.splitext(path)[1]]), value("Hidden", True)))
        return model

    def work(self, path, hand=lambda model: None):
        """Opens a document, lets a hand at it, and saves it."""
        model = self.load(path)
        model.RecordChanges = False
        hand(model)
        model.storeToURL("file://" + os.path.abspath(path), (value("FilterName", FILTERS[os.path.splitext(path)[1]]),))
        model.close(True)

    def see(self, path):
        model = self.load(path)
        seen = Seen(model)
        model.close(True)
        return seen

    def __exit__(self, *_):
        try:
            self.make("com.sun.star.frame.Desktop").terminate()
        except Exception:  # it closes the line while it answers
            pass
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
