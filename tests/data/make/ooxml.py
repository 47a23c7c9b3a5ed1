# SPDX-License-Identifier: Apache-2.0
"""Small Word packages, written part by part.

Everything is stored or deflated with a fixed date, so that making the files again gives the same
bytes. Only what a reader needs is written: content types, relationships and the parts themselves.
"""
import io
import zipfile

WML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT_WML = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    f'xmlns:w="{WML}" xmlns:r="{REL}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
DATE = (2026, 1, 5, 9, 0, 0)


def text(words, properties=""):
    """One run; `properties` is the inside of w:rPr."""
    formatting = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{formatting}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*runs, style=""):
    """One paragraph; a run that does not start with a tag is plain text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    inside = "".join(run if run.startswith("<") else text(run) for run in runs)
    return f"<w:p>{properties}{inside}</w:p>"


def root(name, inside):
    """A whole part with root element w:`name`."""
    return f"{DECLARATION}<w:{name} {NAMESPACES}>{inside}</w:{name}>"


def document(*inside):
    """word/document.xml round the given paragraphs and tables."""
    return root("document", f"<w:body>{''.join(inside)}<w:sectPr/></w:body>")


def table(*rows):
    """A table; each row is a list of cells, each cell the XML of its paragraphs."""
    cells = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def relationships(*links, base=REL):
    """links: (type, target) or (type, target, True) when the target lies outside the package."""
    lines = []
    for number, (kind, target, *outside) in enumerate(links, 1):
        mode = ' TargetMode="External"' if outside else ""
        lines.append(f'<Relationship Id="rId{number}" Type="{base}/{kind}" Target="{target}"{mode}/>')
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE_REL}">{"".join(lines)}</Relationships>'


def content_types(parts, main):
    """[Content_Types].xml for the named parts of word/."""
    kinds = {"document": "document.main"}
    lines = [f'<Override PartName="/{main}" ContentType="{CONTENT.format("document.main")}"/>']
    for part in parts:
        stem = part.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
        if part != main and part.startswith("word/") and part.endswith(".xml"):
            kind = CONTENT.format(kinds.get(stem, stem))
            lines.append(f'<Override PartName="/{part}" ContentType="{kind}"/>')
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(lines)}</Types>'
    )


def zipped(entries, deflated=False, seekable=True):
    """The zip of (name, str or bytes) pairs; not seekable writes data descriptors."""
    buffer = io.BytesIO()
    target = buffer if seekable else Unseekable(buffer)
    how = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
    with zipfile.ZipFile(target, "w", how) as archive:
        for name, data in entries:
            info = zipfile.ZipInfo(name, DATE)
            info.compress_type = how
            info.external_attr = 0o600 << 16
            archive.writestr(info, data if isinstance(data, bytes) else data.encode())
    return buffer.getvalue()


def package(main_xml, parts=(), links=(), main="word/document.xml", strict=False, **options):
    """A Word file: the main part, further parts {name: data}, and the main part's relationships."""
    parts = dict(parts)
    base = STRICT_REL if strict else REL
    folder, _, name = main.rpartition("/")
    entries = [
        ("[Content_Types].xml", content_types(parts, main)),
        ("_rels/.rels", relationships(("officeDocument", main), base=base)),
        (main, main_xml),
    ]
    if links:
        entries.append((f"{folder}/_rels/{name}.rels", relationships(*links, base=base)))
    entries.extend(parts.items())
    return zipped(entries, **options)


class Unseekable(io.RawIOBase):
    """A sink without seek, like a pipe."""

    def __init__(self, sink):
        self.sink = sink

    def writable(self):
        return True

    def write(self, data):
        return self.sink.write(data)
