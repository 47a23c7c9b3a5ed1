# SPDX-License-Identifier: Apache-2.0
"""Word files with content controls around whole paragraphs, cells and tables, and within lines, as councils' templates have them: what kith wrote into
them is opened and saved by LibreOffice, and no word and no comment is lost; once all of kith's is taken out, the letter reads as it did.
Usage: controls_test.py KITH FOLDER"""
import os
import subprocess
import sys
import zipfile

from seen import Office

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="word/document.xml" ' \
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' \
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ' \
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'


def p(text):
    return '<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>' % text


def run(text):
    return text if text.startswith("<") else '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % text


def line(*pieces):
    return "<w:p>%s</w:p>" % "".join(map(run, pieces))


def control(content, kind=""):
    return "<w:sdt><w:sdtPr><w:alias w:val=\"Views\"/>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>" % (kind, content)


def cell(content):
    return "<w:tc><w:tcPr/>%s</w:tc>" % content


def table(*cells):
    grid = '<w:gridCol w:w="4000"/>' * len(cells)
    return "<w:tbl><w:tblPr/><w:tblGrid>%s</w:tblGrid><w:tr>%s</w:tr></w:tbl>" % (grid, "".join(cells))


MUM, TOM, GRAN = (p(words) for words in ("Jay has contact with his mum.", "Tom failed to engage. His sibling came.", "More contact with gran."))
MUM_SAYS = "Jay has contact with his mum on Sunday, and Tom failed to engage"
BOUND = '<w:dataBinding w:xpath="/a" w:storeItemID="{0F9E1B2C-0000-4000-8000-000000000001}"/>'
BODIES = {
    "one": control(MUM) + p("End"),
    "several paragraphs": control(MUM + TOM + GRAN) + GRAN,
    "one after another": control(MUM) + control(TOM) + control(GRAN) + p("End"),
    "one in another": control(p("Views") + control(MUM) + GRAN) + p("End"),
    "in a cell and around one": p("Views") + table(cell(control(MUM)), control(cell(TOM))) + p("End"),
    "around a table": p("Views") + control(table(cell(MUM), cell(TOM))) + p("End"),
    "nothing behind it": p("Views") + control(MUM + TOM),
    "nothing else": control(MUM),
    "of plain text": control(MUM, "<w:text/>") + TOM,
    "plain text in a line": line("One ", control(run(MUM_SAYS), "<w:text/>"), " x. Jay has contact with his mum.") + p("End"),
    "bound plain text in a line": line("One ", control(run(MUM_SAYS), BOUND + "<w:text/>"), " x.") + p("End"),
    "bound text in a line": line("One ", control(run(MUM_SAYS), BOUND), " x.") + p("End"),
    "several lines of plain text in a line": line("One ", control(run(MUM_SAYS), '<w:text w:multiLine="1"/>'), " x.") + p("End"),
    "all of a line": line(control(run(MUM_SAYS), "<w:text/>")) + p("End"),
    "two beside each other": line(control(run(MUM_SAYS), "<w:text/>"), control(run(" Jay has contact with his dad"), "<w:text/>")) + p("End"),
    "within words of rich text": line("One ", control(run("That ") + control(run(MUM_SAYS), "<w:text/>") + run(" again")), " x.") + p("End"),
    "words on both sides": line("Jay has con", control(run("tact with his m"), "<w:text/>"), "um.") + p("End"),
    "in a cell's line": p("Views") + table(cell(line(control(run(MUM_SAYS), "<w:text/>"), " x."))) + p("End"),
}


def kith(program, *args):
    return subprocess.run([program, *args], capture_output=True, text=True, check=False).stdout


def make(path, body):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr("word/document.xml", '<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (WORD, body))


def slips_in(program, folder, office, number, body):
    letter, copy, clear = (os.path.join(folder, "%d-%s.docx" % (number, name)) for name in ("letter", "copy", "clear"))
    for path in (copy, clear):
        if os.path.exists(path):
            os.remove(path)
    make(letter, body)
    words = kith(program, "extract", letter)
    kith(program, "annotate", letter, "-o", copy, "--as", "both")
    made = len(office.see(copy).comments)
    office.work(copy)
    if made < 2 or len(office.see(copy).comments) != made:
        yield "of %d comments there are %d" % (made, len(office.see(copy).comments))
    kith(program, "annotate", "--clear", copy, "-o", clear)
    if kith(program, "extract", clear) != words:
        yield "it reads\n" + kith(program, "extract", clear) + "instead of\n" + words


def main(program, folder):
    os.makedirs(folder, exist_ok=True)
    with Office(folder) as office:
        slips = [name + ": " + slip for number, (name, body) in enumerate(BODIES.items()) for slip in slips_in(program, folder, office, number, body)]
    for slip in slips:
        print(slip)
    return 1 if slips else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
