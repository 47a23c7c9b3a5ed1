// SPDX-License-Identifier: Apache-2.0
#include "document/package/xml.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace {

using namespace kith;

// Writes down what it is told: "<space:local", ">" and "text@raw bytes".
class Notes : public XmlHandler {
public:
    explicit Notes(std::string_view bytes) : bytes_(bytes) {}
    void open(const XmlElement& element) override {
        said += "<" + std::string(element.name().space) + ":" + std::string(element.name().local);
        if (const auto value = element.attribute("val")) said += "=" + std::string(*value);
        const std::string_view tag = bytes_.substr(element.source().begin, element.source().size());
        CHECK(tag.substr(0, 1) == "<");
        CHECK(tag.substr(tag.size() - 1) == ">");
    }
    void close() override { said += ">"; }
    void text(std::string_view text, SourceSpan source) override {
        said += std::string(text) + "@" + std::string(bytes_.substr(source.begin, source.size())) + ";";
    }
    std::string said;

private:
    std::string_view bytes_;
};

std::string read(const std::string& bytes, std::size_t depth_limit = 8) {
    Notes notes(bytes);
    const auto problem = read_xml({bytes, "a.docx", "part.xml", {depth_limit, 8}}, notes);
    if (!problem) return notes.said;
    CHECK(problem->file == "a.docx");
    CHECK(problem->message.find("part.xml") != std::string::npos);
    return problem->code;
}

}  // namespace

TEST_CASE("XML is told with its namespaces and raw bytes") {
    struct Case {
        std::string xml;
        std::string expected;
    };
    const std::vector<Case> cases = {
        {"<a/>", "<:a>"},
        {"<x:a xmlns:x='urn:u' x:val='1'>t</x:a>", "<urn:u:a=1t@t;>"},
        {"<a xmlns='urn:u'><b val='2'/></a>", "<urn:u:a<urn:u:b=2>>"},
        {"<a>one &amp; &#xE9;</a>", "<:aone @one ;&@&amp;; @ ;\u00E9@&#xE9;;>"},
        {"<a><![CDATA[<b>]]></a>", "<:a<b>@<b>;>"},
        {"<a>one<!-- no -->two</a>", "<:aone@one;two@two;>"},
        {"\xEF\xBB\xBF<a>t</a>", "<:at@t;>"},
        {"", "bad-xml"},
        {"<a>", "bad-xml"},
        {"<a></b>", "bad-xml"},
        {"<a>&x;</a>", "bad-xml"},
        {"<a>\xE9</a>", "bad-xml"},
        {"<x:a/>", "bad-xml"},
        {"<:a/>", "bad-xml"},
        {"<a x:val='1'/>", "bad-xml"},
        {"<a xmlns:x=''/>", "bad-xml"},
        {"<a xml:val='1'/>", "<:a=1>"},
        {"<a xmlns:val='urn:u'/>", "<:a>"},
        {"<x:a x:val='1' xmlns:x='urn:u'/>", "<urn:u:a=1>"},
        {"<a xmlns='urn:u'><b xmlns=''><c/></b><d/></a>", "<urn:u:a<:b<:c>><urn:u:d>>"},
        {"<x:a xmlns:x='urn:u'><x:b xmlns:x='urn:v' xmlns:y='urn:y'><x:c/><y:c/></x:b><x:d/></x:a>",
         "<urn:u:a<urn:v:b<urn:v:c><urn:y:c>><urn:u:d>>"},
        {"<a><b xmlns:x='urn:u'/><x:c/></a>", "bad-xml"},
        {"<!DOCTYPE a><a/>", "has-dtd"},
        {"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>", "has-dtd"},
        {"<a><a><a><a><a><a><a><a/></a></a></a></a></a></a></a>", "<:a<:a<:a<:a<:a<:a<:a<:a>>>>>>>>"},
        {"<a><a><a><a><a><a><a><a><a/></a></a></a></a></a></a></a></a>", "too-deep"},
    };
    for (const Case& example : cases) {
        CAPTURE(example.xml);
        CHECK(read(example.xml) == example.expected);
    }
}

TEST_CASE("damage is named with its place") {
    Notes notes("<a></b>");
    const std::string file = "a.docx";
    const auto problem = read_xml({"<a></b>", file, "word/document.xml", {8}}, notes);
    REQUIRE(problem);
    CHECK(problem->message == "the part word/document.xml inside the file is damaged at byte 5 (mismatched tag)");
}

TEST_CASE("a prefix that nothing declares is named with its place") {
    const std::string xml = "<a><x:b/></a>";
    Notes notes(xml);
    const std::string file = "a.docx";
    const auto problem = read_xml({xml, file, "word/document.xml", {8}}, notes);
    REQUIRE(problem);
    CHECK(problem->message == "the part word/document.xml inside the file is damaged at byte 3 (unbound prefix)");
}

TEST_CASE("a reader that wants no more is told no more, nor of damage behind it") {
    class First : public XmlHandler {
    public:
        void open(const XmlElement& element) override { seen += element.name().local; }
        void close() override { seen += ">"; }
        void text(std::string_view text, SourceSpan /*source*/) override { seen += text; }
        [[nodiscard]] bool is_done() const override { return true; }
        std::string seen;
    };
    First first;
    const std::string xml = "<a>text<b></a>";
    const std::string file = "a.docx";
    CHECK(!read_xml({xml, file, "word/document.xml", {8}}, first));
    CHECK(first.seen == "a");
}

TEST_CASE("an element of more attributes than any document has is refused by name") {
    CHECK(read("<a b='1' c='2' d='3' e='4' f='5' g='6' h='7' i='8'/>") != "too-many-attributes");
    CHECK(read("<a b='1' c='2' d='3' e='4' f='5' g='6' h='7' i='8' j='9'/>") == "too-many-attributes");
}
