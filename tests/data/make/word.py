# SPDX-License-Identifier: Apache-2.0
"""Word files that can be read, each with the paragraphs a reader should find, written by hand.

`fixtures()` gives (name, bytes, expected lines). The lines are described in ../README.md.
"""
from make.ooxml import (
    DECLARATION, STRICT_REL, STRICT_WML, WML, content_types, document, package, paragraph as p, relationships, root,
    table, text as t, zipped,
)

BOLD = "<w:b/>"


def runs():
    """Words cut into pieces in every way Word cuts them."""
    split = p(
        "Amira sees her ", "<w:r><w:t>con</w:t></w:r>", '<w:proofErr w:type="spellStart"/>', t("t", BOLD),
        '<w:bookmarkStart w:id="1" w:name="_GoBack"/>', "<w:r><w:t>act</w:t></w:r>", '<w:bookmarkEnd w:id="1"/>',
        '<w:proofErr w:type="spellEnd"/>', " worker and her siblings.",
    )
    yield "split-runs", package(document(
        split,
        p("<w:r><w:t>one</w:t></w:r>", t(" "), "<w:r><w:t>space</w:t></w:r>"),
        p('<w:r><w:t>two</w:t><w:t xml:space="preserve"> texts</w:t><w:t>, one run</w:t></w:r>'),
        p(),
        "<w:p/>",
        p("After two empty paragraphs."),
    )), [
        "body|1|-|Amira sees her contact worker and her siblings.",
        "body|2|-|one space",
        "body|3|-|two texts, one run",
        "body|4|-|",
        "body|5|-|",
        "body|6|-|After two empty paragraphs.",
    ]
    yield "special-characters", package(document(
        p("<w:r><w:t>Jay was non</w:t><w:noBreakHyphen/><w:t>compliant.</w:t></w:r>"),
        p("<w:r><w:t>His place</w:t><w:softHyphen/><w:t>ment is settled.</w:t></w:r>"),
        p("<w:r><w:t>Mum</w:t><w:tab/><w:t>Saturday</w:t><w:ptab/><w:t>10 am</w:t></w:r>"),
        p("<w:r><w:t>Dear Bea,</w:t><w:br/><w:t>thank you</w:t><w:cr/><w:t>for your letter.</w:t></w:r>"),
        p('<w:r><w:t>Before</w:t><w:br w:type="page"/><w:t>after</w:t></w:r>'),
        p('<w:r><w:t xml:space="preserve">Tick here </w:t><w:sym w:font="Segoe UI Symbol" w:char="2611"/></w:r>'),
        p('<w:r><w:t xml:space="preserve">A smile </w:t><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'),
        p(t("non\u2011compliant and non\u00a0compliant, place\u00adment, con\u200btact")),
    )), [
        r"body|1|-|Jay was non\u{2011}compliant.",
        r"body|2|-|His place\u{AD}ment is settled.",
        r"body|3|-|Mum\tSaturday\t10 am",
        r"body|4|-|Dear Bea,\nthank you\nfor your letter.",
        r"body|5|-|Before\nafter",
        "body|6|-|Tick here \u2611",
        r"body|7|-|A smile \u{F04A}",
        r"body|8|-|non\u{2011}compliant and non\u{A0}compliant, place\u{AD}ment, con\u{200B}tact",
    ]
    yield "emoji-and-marks", package(document(
        p("\U0001F49B\U0001F49B Contact with Dad is on Sunday."),
        p("\U0001F468\u200d\U0001F469\u200d\U0001F467 Zoe\u0308 and her siblings."),
        p(t("e\u0301\u0323"), t("\U0001F642"), " contact"),
        p("Cafe\u0301 handover, caf\u00e9 handover."),
    )), [
        "body|1|-|\U0001F49B\U0001F49B Contact with Dad is on Sunday.",
        "body|2|-|\U0001F468" + r"\u{200D}" + "\U0001F469" + r"\u{200D}" + "\U0001F467 Zoe\u0308 and her siblings.",
        "body|3|-|e\u0301\u0323\U0001F642 contact",
        "body|4|-|Cafe\u0301 handover, caf\u00e9 handover.",
    ]


def hidden_text():
    """What stands in the file but not on the page, and the other way round."""
    tracked = {"w:id": "7", "w:author": "Tom", "w:date": "2026-01-05T09:00:00Z"}
    who = " ".join(f'{key}="{value}"' for key, value in tracked.items())
    gone = f'<w:del {who}><w:r><w:delText xml:space="preserve">contact </w:delText></w:r></w:del>'
    moved = f'<w:moveFrom {who}><w:r><w:t xml:space="preserve">at the weekend </w:t></w:r></w:moveFrom>'
    yield "tracked-changes", package(document(
        p("We spoke about ", gone, f'<w:ins {who}>{t("family time ")}</w:ins>', "with Amira."),
        p(moved, "She stays with Nan."),
        p(f'<w:moveTo {who}>{t("at the weekend ")}</w:moveTo>', "they bake."),
        f"<w:p><w:pPr><w:rPr><w:del {who}/></w:rPr></w:pPr>{t('The mark after this is deleted, ')}</w:p>",
        f"<w:p><w:pPr><w:rPr><w:ins {who}/></w:rPr></w:pPr>{t('and so this is one sentence.')}</w:p>",
        p(f"<w:ins {who}>{gone}{t('kept')}</w:ins>"),
    )), [
        "body|1|-|We spoke about family time with Amira.",
        "body|2|-|She stays with Nan.",
        "body|3|-|at the weekend they bake.",
        "body|4|-|The mark after this is deleted, and so this is one sentence.",
        "body|5|-|kept",
    ]
    yield "hidden-text", package(document(
        p("Tom ", t("was aggressive and ", "<w:vanish/>"), "came home."),
        p(t("shown after all", '<w:vanish w:val="0"/>'), t(", and this", '<w:vanish w:val="false"/>')),
        p(t("all hidden", '<w:vanish w:val="1"/>')),
    )), [
        "body|1|-|Tom came home.",
        "body|2|-|shown after all, and this",
        "body|3|-|",
        "unread|hidden text|body|1",
        "unread|hidden text|body|3",
    ]


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(words):
    return f'<w:r><w:instrText xml:space="preserve">{words}</w:instrText></w:r>'


def fields():
    """Field codes are not prose; what a field shows is."""
    simple = f'<w:fldSimple w:instr=" MERGEFIELD contact ">{t("Bea")}</w:fldSimple>'
    nested = [
        mark("begin"), code(' IF "'), mark("begin"), code(" MERGEFIELD siblings "), mark("separate"), t("two"),
        mark("end"), code('" = "two" '), mark("separate"), t("her brothers"), mark("end"),
    ]
    toc = f'<w:p>{mark("begin")}{code(" TOC contact ")}{mark("separate")}{t("First page")}</w:p>'
    yield "fields", package(document(
        p("Dear ", simple, ", hello."),
        p("We met ", mark("begin"), code(" DATE siblings "), mark("separate"), t("on Monday"), mark("end"), "."),
        p("Ask about ", *nested, "."),
        p("No result: ", mark("begin"), code(' XE "contact" '), mark("end"), "done."),
        toc, p("Second page"), f'<w:p>{mark("end")}{t("After the list.")}</w:p>',
    )), [
        "body|1|-|Dear Bea, hello.",
        "body|2|-|We met on Monday.",
        "body|3|-|Ask about her brothers.",
        "body|4|-|No result: done.",
        "body|5|-|First page",
        "body|6|-|Second page",
        "body|7|-|After the list.",
    ]


def wrappers():
    """Elements that stand round runs or paragraphs and must be looked through."""
    link = f'<w:hyperlink r:id="rId1">{t("the family time page")}</w:hyperlink>'
    smart = f'<w:smartTag w:uri="urn:x" w:element="place"><w:r><w:t>Bark</w:t></w:r></w:smartTag>{t("ing")}'
    inline = f'<w:sdt><w:sdtPr><w:alias w:val="contact"/></w:sdtPr><w:sdtContent>{t("Jay")}</w:sdtContent></w:sdt>'
    listed = '<w:dropDownList><w:listItem w:displayText="contact" w:value="1"/></w:dropDownList>'
    block = f'<w:sdt><w:sdtPr>{listed}</w:sdtPr><w:sdtContent>{p("A whole paragraph in a control.")}</w:sdtContent></w:sdt>'
    guide = "<w:rt><w:r><w:t>han dover</w:t></w:r></w:rt>"
    ruby = f"<w:r><w:ruby><w:rubyPr/>{guide}<w:rubyBase><w:r><w:t>handover</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    yield "wrappers", package(document(
        p("See ", link, "."),
        p("She lives in ", smart, "."),
        p(inline, " is seven."),
        block,
        p("The ", ruby, " was calm."),
        f'<w:customXml w:uri="urn:x" w:element="note">{p("Inside custom XML.")}</w:customXml>',
        p(f'<w:dir w:val="ltr">{t("left ")}</w:dir>', f'<w:bdo w:val="ltr">{t("to right")}</w:bdo>'),
    ), links=[("hyperlink", "https://example.org/contact", True)]), [
        "body|1|-|See the family time page.",
        "body|2|-|She lives in Barking.",
        "body|3|-|Jay is seven.",
        "body|4|-|A whole paragraph in a control.",
        "body|5|-|The handover was calm.",
        "body|6|-|Inside custom XML.",
        "body|7|-|left to right",
    ]


def boxes_and_tables():
    """Paragraphs inside paragraphs, tables inside tables."""
    choice = f'<mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{p("In the box: contact with Mum.")}{p("Second line.")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>'
    old_box = f'<w:pict><v:shape><v:textbox><w:txbxContent>{{}}</w:txbxContent></v:textbox></v:shape></w:pict>'
    fallback = f'<mc:Fallback>{old_box.format(p("In the box: contact with Mum.") + p("Second line."))}</mc:Fallback>'
    yield "text-boxes", package(document(
        p("Round ", f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>", "the box."),
        p("Old: ", f'<w:r>{old_box.format(p("An older box."))}</w:r>'),
        table([p(f'<w:r>{old_box.format(p("A box in a cell."))}</w:r>', "Cell.")]),
    )), [
        "body|1|-|Round the box.",
        "textbox|1|-|In the box: contact with Mum.",
        "textbox|2|-|Second line.",
        "body|2|-|Old: ",
        "textbox|3|-|An older box.",
        "table|1|-|Cell.",
        "textbox|4|-|A box in a cell.",
    ]
    inner = table([p("Inner one"), p("Inner two")])
    yield "tables", package(document(
        p("Before."),
        table([p("Day"), p("Who")], [p("Sat") + p("urday"), p("Mum") + inner + p()]),
        p("Between."),
        f'<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>{p("Cell in a control")}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>',
        p("After."),
    )), [
        "body|1|-|Before.",
        "table|1|-|Day",
        "table|2|-|Who",
        "table|3|-|Sat",
        "table|4|-|urday",
        "table|5|-|Mum",
        "table|6|-|Inner one",
        "table|7|-|Inner two",
        "table|8|-|",
        "body|2|-|Between.",
        "table|9|-|Cell in a control",
        "body|3|-|After.",
    ]


def parts():
    """Headers, footers, notes and comments; page numbers; roles."""
    separators = (
        f'<w:footnote w:type="separator" w:id="-1">{p("<w:r><w:separator/></w:r>")}</w:footnote>'
        f'<w:footnote w:type="continuationSeparator" w:id="0">{p("<w:r><w:continuationSeparator/></w:r>")}</w:footnote>'
    )
    names = [("header", "header1.xml"), ("header", "header2.xml"), ("footer", "footer1.xml"),
             ("footnotes", "footnotes.xml"), ("endnotes", "endnotes.xml"), ("comments", "comments.xml")]
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    cited = '<w:commentRangeStart w:id="0"/>' + t("placement") + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    yield "parts", package(document(
        p("The ", cited, " is near school", reference, "."),
    ), {
        "word/header1.xml": root("hdr", p("Letter about Jay") + table([p("In a header table")])),
        "word/header2.xml": root("hdr", p("First page only")),
        "word/footer1.xml": root("ftr", p("Page ", f'<w:fldSimple w:instr=" PAGE ">{t("1")}</w:fldSimple>')),
        "word/footnotes.xml": root("footnotes", f'{separators}<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", " A first note.")}{p("Its second paragraph.")}</w:footnote>'),
        "word/endnotes.xml": root("endnotes", f'<w:endnote w:id="1">{p("An end note.")}</w:endnote>'),
        "word/comments.xml": root("comments", f'<w:comment w:id="0" w:author="Bea" w:initials="B">{p("Could we say home?")}</w:comment>'),
    }, names), [
        "body|1|-|The placement is near school.",
        "header|1|-|Letter about Jay",
        "header|2|-|In a header table",
        "header|3|-|First page only",
        "footer|1|-|Page 1",
        "footnote|1|-| A first note.",
        "footnote|2|-|Its second paragraph.",
        "endnote|1|-|An end note.",
        "comment|1|-|Could we say home?",
    ]
    leaf = "<w:r><w:lastRenderedPageBreak/><w:t>{}</w:t></w:r>"
    yield "pages", package(document(
        p("On page one."),
        p(leaf.format("On page two.")),
        p("Begins on two, ", leaf.format("ends on three.")),
        p("On three", '<w:r><w:br w:type="page"/></w:r>'),
        table([p(leaf.format("Cell on four."))]),
    ), {"word/header1.xml": root("hdr", p("No page of its own"))}, [("header", "header1.xml")]), [
        "body|1|1|On page one.",
        "body|2|2|On page two.",
        "body|3|2|Begins on two, ends on three.",
        r"body|4|3|On three\n",
        "table|1|4|Cell on four.",
        "header|1|-|No page of its own",
    ]
    named = '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    local = '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    yield "styles", package(document(
        p("Family Time", style="Heading1"), p("What Bea said", style="berschrift2"),
        p("I want to see my brother.", style="Zitat"), p("It was my idea.", style="IntenseQuote"),
        p("Plain words.", style="Normal"), p("A Letter", style="Title"),
    ), {"word/styles.xml": root("styles", named + local)}, [("styles", "styles.xml")]), [
        "body|1|-|Family Time", "role|heading|body|1",
        "body|2|-|What Bea said", "role|heading|body|2",
        "body|3|-|I want to see my brother.", "role|quote|body|3",
        "body|4|-|It was my idea.", "role|quote|body|4",
        "body|5|-|Plain words.",
        "body|6|-|A Letter", "role|heading|body|6",
    ]


def unread():
    """Things a reader of words cannot read, and should say so."""
    picture = '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
    drawing = f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="A drawing of contact"/>{picture}</wp:inline></w:drawing></w:r>'
    preview = '<v:shape><v:imagedata r:id="rId1"/></v:shape>'
    ole = f'<w:r><w:object>{preview}<o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="rId2"/></w:object></w:r>'
    old = f"<w:r><w:pict>{preview}</w:pict></w:r>"
    yield "unread", package(document(
        p("A drawing: ", drawing), p("A sheet: ", ole), p("An old picture: ", old),
        table([p(drawing)]), '<w:altChunk r:id="rId3"/>', p("The end."),
    ), {"word/media/image1.png": PNG, "word/embeddings/sheet1.xlsx": b"PK", "word/chunk1.html": "<p>contact</p>"}, [
        ("image", "media/image1.png"), ("package", "embeddings/sheet1.xlsx"), ("aFChunk", "chunk1.html"),
    ]), [
        "body|1|-|A drawing: ", "unread|image|body|1", "picture|1|-|A drawing of contact",
        "body|2|-|A sheet: ", "unread|embedded object|body|2",
        "body|3|-|An old picture: ", "unread|image|body|3",
        "table|1|-|", "unread|image|table|1", "picture|2|-|A drawing of contact",
        "unread|embedded document|body|3",
        "body|4|-|The end.",
    ]


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def spellings():
    """The same words in other XML and other packages."""
    yield "entities", package(document(
        p("<w:r><w:t>Zo&#233;, Zo&#xE9; and Zo\u00e9</w:t></w:r>"),
        p("<w:r><w:t>&#x201C;contact&#x201D; &amp; &lt;handover&gt; &quot;x&quot; &apos;y&apos;</w:t></w:r>"),
        p("<w:r><w:t><![CDATA[his <siblings> & friends]]></w:t></w:r>"),
        p("<w:r><w:t>con<!-- a comment -->tact</w:t></w:r>"),
        p("<w:r><w:t>&#128155; family&#32;time</w:t></w:r>"),
    )), [
        "body|1|-|Zo\u00e9, Zo\u00e9 and Zo\u00e9",
        "body|2|-|\u201ccontact\u201d & <handover> \"x\" 'y'",
        "body|3|-|his <siblings> & friends",
        "body|4|-|contact",
        "body|5|-|\U0001F49B family time",
    ]
    words = "Jay\u2019s siblings \U0001F49B"
    wide = document(p(words)).replace("UTF-8", "UTF-16")
    yield "utf16-xml", package(b"\xff\xfe" + wide.encode("utf-16-le")), [f"body|1|-|{words}"]
    yield "utf16be-xml", package(b"\xfe\xff" + wide.encode("utf-16-be")), [f"body|1|-|{words}"]
    yield "bom-xml", package(b"\xef\xbb\xbf" + document(p(words)).encode()), [f"body|1|-|{words}"]
    strict = f'{DECLARATION}<w:document xmlns:w="{STRICT_WML}" xmlns:r="{STRICT_REL}"><w:body>{p("Strict words.")}</w:body></w:document>'
    header = f'{DECLARATION}<w:hdr xmlns:w="{STRICT_WML}">{p("Strict header.")}</w:hdr>'
    yield "strict", package(strict, {"word/header1.xml": header}, [("header", "header1.xml")], strict=True), [
        "body|1|-|Strict words.", "header|1|-|Strict header.",
    ]
    bare = f'{DECLARATION}<document xmlns="{WML}"><body><p><r><t>No prefix.</t></r></p></body></document>'
    yield "default-namespace", package(bare), ["body|1|-|No prefix."]
    named = bare.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace("xmlns=", "xmlns:x=")
    yield "other-prefix", package(named.replace("No prefix", "Another prefix")), ["body|1|-|Another prefix."]
    indented = document("\n  ", p("Indented."), "\n  ", "<w:p>\n    <w:r>\n      <w:t>XML</w:t>\n    </w:r>\n  </w:p>", "\n")
    yield "indented", package(indented), ["body|1|-|Indented.", "body|2|-|XML"]


def packaging():
    """Packages put together in unusual but lawful ways."""
    header = {"word/header1.xml": root("hdr", p("Top."))}
    yield "other-main-part", package(document(p("Found by its relationship.")), header, [("header", "header1.xml")], main="word/document2.xml"), [
        "body|1|-|Found by its relationship.", "header|1|-|Top.",
    ]
    main = "content/letter.xml"
    entries = [
        ("[Content_Types].xml", content_types((), main)),
        ("_rels/.rels", relationships(("extended-properties", "docProps/app.xml"), ("officeDocument", "/content/letter.xml"))),
        ("content/_rels/letter.xml.rels", relationships(("footer", "/parts/foot.xml"))),
        ("parts/foot.xml", root("ftr", p("Absolute target."))),
        (main, document(p("Another folder."))),
        ("word/document.xml", document(p("A decoy that no relationship names."))),
    ]
    yield "other-folder", zipped(entries), ["body|1|-|Another folder.", "footer|1|-|Absolute target."]
    yield "deflated", package(document(p("Deflated contact.")), header, [("header", "header1.xml")], deflated=True), [
        "body|1|-|Deflated contact.", "header|1|-|Top.",
    ]
    yield "streamed", package(document(p("Written to a pipe.")), deflated=True, seekable=False), ["body|1|-|Written to a pipe."]
    yield "path-traversal", package(document(p("Harmless words.")), {"../../outside.txt": "nothing", "/etc/outside.txt": "nothing"}), [
        "body|1|-|Harmless words.",
    ]
    yield "missing-header", package(document(p("The header is gone.")), links=[("header", "header9.xml")]), [
        "body|1|-|The header is gone.",
    ]
    yield "no-paragraphs", package(document()), []
    yield "long-paragraph", package(document(p("We listened. " * 1000 + "Her contact was kind."))), [
        "body|1|-|" + "We listened. " * 1000 + "Her contact was kind.",
    ]


def like_word():
    """The noise Word itself writes: revision ids, language marks, sections, parts that hold no prose."""
    runs = (
        '<w:r w:rsidRPr="00A10001"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">Her current place</w:t></w:r>'
        '<w:proofErr w:type="gramStart"/><w:r w:rsidR="00B20002"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>ment</w:t></w:r>'
        '<w:proofErr w:type="gramEnd"/><w:r w:rsidR="00B20002"><w:t xml:space="preserve"> is near her sib</w:t></w:r>'
        '<w:r><w:rPr><w:noProof/></w:rPr><w:t>lings.</w:t></w:r>'
    )
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    first = f'<w:p w14:paraId="1A2B3C4D" w14:textId="77777777" w:rsidR="00A10001" w:rsidRDefault="00A10001"><w:pPr><w:rPr><w:lang w:val="en-GB"/></w:rPr>{section}</w:pPr>{runs}</w:p>'
    second = p("<w:r><w:lastRenderedPageBreak/><w:t>Next section.</w:t></w:r>")
    other = {
        "word/header1.xml": root("hdr", p("Same header")),
        "word/settings.xml": root("settings", '<w:zoom w:percent="100"/><w:rsids><w:rsid w:val="00A10001"/></w:rsids>'),
        "word/webSettings.xml": root("webSettings", ""),
        "word/glossary/document.xml": root("glossaryDocument", f"<w:docParts><w:docPart><w:docPartBody>{p('A building block about contact.')}</w:docPartBody></w:docPart></w:docParts>"),
        "docProps/core.xml": f'{DECLARATION}<c xmlns="urn:x"><title>contact</title></c>',
        "customXml/item1.xml": f'{DECLARATION}<c xmlns="urn:x">siblings</c>',
    }
    links = [("header", "header1.xml"), ("settings", "settings.xml"), ("webSettings", "webSettings.xml"),
             ("glossaryDocument", "glossary/document.xml"), ("customXml", "../customXml/item1.xml"), ("header", "header1.xml")]
    yield "like-word", package(document(first, second), other, links, deflated=True), [
        "body|1|1|Her current placement is near her siblings.",
        "body|2|2|Next section.",
        "header|1|-|Same header",
    ]


def phrases():
    """Words that kith asks about, with everything between their letters that Word puts there; all could be other words."""
    who = 'w:id="40" w:author="Tom" w:date="2026-01-05T09:00:00Z"'
    who_else = 'w:id="41" w:author="Tom" w:date="2026-01-05T09:00:00Z"'
    gone = f'<w:del {who}><w:r><w:delText xml:space="preserve">her </w:delText></w:r></w:del>'
    link = '<w:hyperlink r:id="rId1" w:history="1">{}</w:hyperlink>'
    smart = '<w:smartTag w:uri="urn:x" w:element="PersonName"><w:smartTagPr><w:attr w:name="ProductID" w:val="Jay"/></w:smartTagPr>{}</w:smartTag>'
    inline = '<w:sdt><w:sdtPr><w:alias w:val="Who"/><w:tag w:val="who"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    field = mark("begin") + code(' HYPERLINK "https://example.org" ') + mark("separate") + "{}" + mark("end")
    note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    spelled = '<w:proofErr w:type="spellStart"/>{}<w:proofErr w:type="spellEnd"/>'
    seen = '<w:commentRangeStart w:id="50"/>{}<w:commentRangeEnd w:id="50"/><w:r><w:commentReference w:id="50"/></w:r>'
    box = f'<w:txbxContent>{p("Jay loves his sib", t("lings", BOLD), ".")}</w:txbxContent>'
    shape = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>'
        f'</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )
    rsid = '<w:r w:rsidR="00C30003" w:rsidRPr="00D40004"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
    yield "phrases", package(document(
        p("Jay loves his ", spelled.format(rsid.format("sib") + rsid.format("l")), rsid.format("ings"), "."),
        p("Jay was non", "<w:r><w:noBreakHyphen/></w:r>", "compliant."),
        p("Jay loves his sib", "<w:r><w:softHyphen/></w:r>", "lings."),
        p("Jay loves his ", link.format(t("sib") + t("lings", BOLD)), " here."),
        p("See ", link.format(t("his sib")), "lings there."),
        p("Jay loves his ", smart.format("<w:r><w:t>sib</w:t></w:r>"), "lings."),
        p("Jay loves his ", inline.format(t("siblings")), "."),
        p("Jay loves his sib", inline.format(t("lings")), "."),
        p("Jay loves his ", field.format(t("sib") + t("lings")), "."),
        p("Jay loves ", gone, "his siblings."),
        p("Jay loves his sib", f'<w:del {who_else}><w:r><w:delText>b</w:delText></w:r></w:del>', "lings."),
        p("Jay loves his ", seen.format(t("old sib")), "lings", note, "."),
        p('<w:r><w:t xml:space="preserve">Jay loves his sib</w:t><w:lastRenderedPageBreak/><w:t>lings.</w:t></w:r>'),
        p('<w:r><w:t>Jay</w:t><w:tab/><w:t>loves his siblings.</w:t></w:r>'),
        p("<w:r><w:t>Jay loves</w:t><w:br/><w:t>his siblings.</w:t></w:r>"),
        p('<w:bookmarkStart w:id="60" w:name="a"/>', "Jay loves his si", '<w:bookmarkStart w:id="61" w:name="b"/>', "bl",
          '<w:bookmarkEnd w:id="60"/>', "ings", '<w:bookmarkEnd w:id="61"/>', "."),
        p('<w:permStart w:id="62" w:edGrp="everyone"/>', "Jay loves his siblings.", '<w:permEnd w:id="62"/>'),
        p(t("Jay loves his "), f'<w:r><w:rPr><w:b/><w:rPrChange {who}><w:rPr/></w:rPrChange></w:rPr><w:t>siblings</w:t></w:r>', "."),
        p(shape, "Beside the box, Jay loves his siblings."),
        f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj></w:sdtPr><w:sdtContent>{p("Jay loves his siblings.")}</w:sdtContent></w:sdt>',
        table([p("Jay loves his sib", t("lings", BOLD), ".")]),
    ), {
        "word/footnotes.xml": root("footnotes", f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", " Tom loves his siblings.")}</w:footnote>'),
        "word/header1.xml": root("hdr", p("About Jay and his sib", t("lings", BOLD))),
        "word/comments.xml": root("comments", f'<w:comment w:id="50" w:author="Bea" w:initials="B">{p("Which ones?")}</w:comment>'),
    }, [("hyperlink", "https://example.org", True), ("footnotes", "footnotes.xml"), ("header", "header1.xml"), ("comments", "comments.xml")]), [
        "body|1|1|Jay loves his siblings.",
        r"body|2|1|Jay was non\u{2011}compliant.",
        r"body|3|1|Jay loves his sib\u{AD}lings.",
        "body|4|1|Jay loves his siblings here.",
        "body|5|1|See his siblings there.",
        "body|6|1|Jay loves his siblings.",
        "body|7|1|Jay loves his siblings.",
        "body|8|1|Jay loves his siblings.",
        "body|9|1|Jay loves his siblings.",
        "body|10|1|Jay loves his siblings.",
        "body|11|1|Jay loves his siblings.",
        "body|12|1|Jay loves his old siblings.",
        "body|13|1|Jay loves his siblings.",
        r"body|14|2|Jay\tloves his siblings.",
        r"body|15|2|Jay loves\nhis siblings.",
        "body|16|2|Jay loves his siblings.",
        "body|17|2|Jay loves his siblings.",
        "body|18|2|Jay loves his siblings.",
        "body|19|2|Beside the box, Jay loves his siblings.",
        "textbox|1|2|Jay loves his siblings.",
        "body|20|2|Jay loves his siblings.",
        "table|1|2|Jay loves his siblings.",
        "header|1|-|About Jay and his siblings",
        "footnote|1|-| Tom loves his siblings.",
        "comment|1|-|Which ones?",
    ]


def phrases_held():
    """The same words where nobody but their owner may put others: a field that is worked out anew, a locked or bound control, a change of Tom's."""
    who = 'w:id="70" w:author="Tom" w:date="2026-01-05T09:00:00Z"'
    locked = '<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    bound = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{{1}}"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    moved = f'<w:moveToRangeStart w:id="71" w:name="move1" w:author="Tom" w:date="2026-01-05T09:00:00Z"/><w:moveTo {who}>{{}}</w:moveTo><w:moveToRangeEnd w:id="71"/>'
    merge = '<w:fldSimple w:instr=" MERGEFIELD Whom ">{}</w:fldSimple>'
    complex_field = mark("begin") + code(" REF b ") + mark("separate") + "{}" + mark("end")
    yield "phrases-held", package(document(
        p("Jay loves his ", merge.format(t("siblings")), "."),
        p("Jay loves his ", complex_field.format(t("siblings")), "."),
        p("Jay loves his ", locked.format(t("siblings")), "."),
        p("Jay loves his ", bound.format(t("siblings")), "."),
        p("Jay loves his ", f"<w:ins {who}>{t('siblings')}</w:ins>", "."),
        p("Jay loves his sib", f"<w:ins {who}>{t('lings')}</w:ins>", "."),
        p("Jay loves his ", moved.format(t("siblings")), "."),
        p("Jay loves his siblings."),
    )), [f"body|{number}|-|Jay loves his siblings." for number in range(1, 9)]


def fixtures():
    for group in (runs, hidden_text, fields, wrappers, boxes_and_tables, parts, unread, spellings, packaging,
                  like_word, phrases, phrases_held):
        yield from group()
