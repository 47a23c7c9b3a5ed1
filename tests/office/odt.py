# SPDX-License-Identifier: Apache-2.0
"""OpenDocument texts made by hand, each of another kind, none of them by LibreOffice: words split over spans, links, tables,
lists, notes, headers, text boxes, fields, sections, other people's comments and changes."""
import os
import zipfile

SPACES = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (prefix, space) for prefix, space in (
    ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"))) + \
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
STYLES = '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/>' \
         '</style:style><style:style style:name="P1" style:family="paragraph"/></office:automatic-styles>'
WHO = "<dc:creator>Bea</dc:creator><dc:date>2026-01-02T03:04:05</dc:date>"

BODIES = {
    "plain": "<text:p>Jay has contact with his mum on Saturday.</text:p><text:p/><text:p>She refused to come.</text:p>",
    "spans": '<text:p text:style-name="P1">Jay has <text:span text:style-name="T1">con</text:span>tact with his '
             '<text:span text:style-name="T1">mum</text:span> on Saturday.</text:p>',
    "heading-and-list": '<text:h text:outline-level="1">Contact with mum</text:h><text:list><text:list-item><text:p>His sibling came.</text:p>'
                        "</text:list-item><text:list-item><text:p>The service users are here.</text:p></text:list-item></text:list>",
    "link": '<text:p>See <text:a xlink:type="simple" xlink:href="http://localhost/">his contact with his mum</text:a> and ask.</text:p>',
    "table": '<table:table table:name="t"><table:table-column/><table:table-row><table:table-cell><text:p>His contact with his mum</text:p>'
             "</table:table-cell></table:table-row></table:table><text:p>His sibling.</text:p>",
    "note": '<text:p>Tom came<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
            "<text:p>His contact with his dad is weekly.</text:p></text:note-body></text:note> to see his sibling.</text:p>",
    "text-box": '<text:p>Here <draw:frame draw:name="f" text:anchor-type="char" svg:width="5cm" svg:height="2cm"><draw:text-box><text:p>His contact '
                "with his mum.</text:p></draw:text-box></draw:frame>is a box, and his sibling.</text:p>",
    "white-space": "<text:p>His<text:s text:c=\"2\"/>contact\n   with<text:s/>his mum<text:tab/>is<text:line-break/>weekly.</text:p>",
    "entities": "<text:p>Mum &amp; Dad: his contact with his m&#117;m &#8211; \U0001f600 his sibling.</text:p>",
    "section": '<text:section text:name="s"><text:p>His contact with his mum.</text:p></text:section><text:section text:name="k" text:protected="true">'
               "<text:p>Bea lives with her sibling.</text:p></text:section>",
    "comments": '<text:p>His <office:annotation office:name="a1">' + WHO + "<text:p>Which days?</text:p></office:annotation>contact with his mum"
                '<office:annotation-end office:name="a1"/> is weekly.</text:p>',
    "changes": '<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:insertion><office:change-info>' + WHO +
               '</office:change-info></text:insertion></text:changed-region></text:tracked-changes><text:p>His contact with his mum. '
               '<text:change-start text:change-id="c1"/>His sibling came.<text:change-end text:change-id="c1"/> His sibling left.</text:p>',
    # Words that a field works out anew are remarked on and not changed; those typed beside it are.
    "fields": '<text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="siblings" text:name="u"/></text:user-field-decls>'
              '<text:p>Jay loves his <text:user-field-get text:name="u">siblings</text:user-field-get>.</text:p>'
              '<text:p>Jay loves his <text:text-input text:description="Whom?">siblings</text:text-input>.</text:p>'
              '<text:p>Jay loves his <text:database-display text:table-name="t" text:table-type="table" text:column-name="c" text:database-name="d">siblings</text:database-display>.</text:p>'
              '<text:p>Jay loves his <text:bookmark-ref text:reference-format="text" text:ref-name="b">siblings</text:bookmark-ref>.</text:p>'
              "<text:p>Jay loves his siblings.</text:p>",
    "divided": "<text:p>Jay loves his sib<text:soft-page-break/>lings.</text:p><text:p>Jay loves his sib\u00adlings, too.</text:p><text:p>Jay was non\u2011compliant.</text:p>"
               '<text:p>See <text:a xlink:type="simple" xlink:href="http://localhost/">his sib</text:a>lings there.</text:p>',
    "bookmark": '<text:p>His con<text:bookmark-start text:name="b"/>tact with his mum<text:bookmark-end text:name="b"/> is weekly.</text:p>',
}
HEADER = '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"><style:header><text:p>His contact with his mum' \
         '</text:p></style:header></style:master-page></office:master-styles>'
LAYOUT = '<office:automatic-styles><style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29cm"/>' \
         "<style:header-style/></style:page-layout></office:automatic-styles>"


def write_documents(folder):
    """The paths of the documents, written anew."""
    paths = []
    for name, body in BODIES.items():
        path = os.path.join(folder, "by-hand-%s.odt" % name)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            def put(entry, text, how=zipfile.ZIP_DEFLATED):
                package.writestr(zipfile.ZipInfo(entry, (2026, 1, 2, 3, 4, 4)), text, how)
            head = '<?xml version="1.0" encoding="UTF-8"?>\n'
            put("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
            put("content.xml", head + "<office:document-content %s office:version=\"1.3\">%s<office:body><office:text>%s</office:text></office:body>"
                "</office:document-content>" % (SPACES, STYLES, body))
            put("styles.xml", head + "<office:document-styles %s office:version=\"1.3\">%s</office:document-styles>" % (SPACES, LAYOUT + HEADER))
            put("META-INF/manifest.xml", head + '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
                'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
                '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
                '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>')
        paths.append(path)
    return paths
