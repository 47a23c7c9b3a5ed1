// SPDX-License-Identifier: Apache-2.0
#include "bench/adversarial.hpp"

#include <algorithm>

#include "bench/texts.hpp"
#include "unit/document/package/packages.hpp"

namespace kith::bench {
namespace {

std::string repeated(std::string_view unit, std::size_t size) {
    std::string text;
    text.reserve(size);
    while (text.size() + unit.size() <= size) text += unit;
    return text;
}

std::string without(std::string text, std::string_view characters) {
    const auto is_unwanted = [&](char c) { return characters.find(c) != std::string_view::npos; };
    text.erase(std::remove_if(text.begin(), text.end(), is_unwanted), text.end());
    return text;
}

std::string with_for(std::string text, char from, char to) {
    std::replace(text.begin(), text.end(), from, to);
    return text;
}

// What stands behind each letter of letters().
std::string between_letters(std::string_view mark, std::size_t size) {
    std::string text;
    for (const char c : letters(size / (1 + mark.size()))) text.append(1, c).append(c == ' ' || c == '\n' ? "" : mark);
    return text;
}

std::string in_utf16(std::size_t size) {
    std::string text = "\xff\xfe";
    for (const char c : letters(size / 2 - 1)) text.append(1, c).append(1, '\0');
    return text;
}

// n opening units, a word, n closing ones.
std::string nested(std::string_view open, std::string_view close, std::size_t size) {
    const std::size_t depth = size / (open.size() + close.size());
    return repeated(open, depth * open.size()) + "contact" + repeated(close, depth * close.size());
}

// A sentence of 350 words about people round one word to weigh: as much surroundings as a sentence can have.
std::string crowded_sentence() {
    std::string sentence = "Contact";
    for (int i = 0; i < 50; ++i) sentence += " between Tom and his mum and Bea";
    return sentence + ". ";
}

std::string word_file(std::string_view paragraph, std::size_t size) { return make_word(repeated(paragraph, size)); }

constexpr std::string_view txt = "text.txt";
constexpr std::string_view md = "text.md";
constexpr std::string_view docx = "text.docx";

std::vector<AdversarialText> words_and_tokens() {
    return {
        {"one long word", txt, 10, nullptr, "a"},
        {"one long number", txt, 10, nullptr, "7"},
        {"one long hyphenated word", txt, 10, nullptr, "well-"},
        {"words of one letter", txt, 10, nullptr, "a "},
        {"joined by full stops", txt, 10, nullptr, "care.the."},
        {"joined by apostrophes", txt, 10, nullptr, "don't'"},
        {"joined by @", txt, 10, nullptr, "jay@"},
        {"joined by underscores", txt, 10, nullptr, "their_"},
        {"joined by commas", txt, 10, nullptr, "1,000,"},
        {"joined by middle dots", txt, 10, nullptr, "h·"},
        {"apostrophes", txt, 10, nullptr, "'"},
        {"full stops", txt, 10, nullptr, "."},
        {"possessives", txt, 10, nullptr, "'s "},
        {"punctuation with spaces", txt, 10, nullptr, ", "},
        {"no spaces", txt, 10, [](std::size_t n) { return without(letters(n), " \n"); }, {}},
        {"no full stops", txt, 10, [](std::size_t n) { return without(letters(n), ".?!\n"); }, {}},
        {"one line", txt, 10, [](std::size_t n) { return with_for(letters(n), '\n', ' '); }, {}},
        {"a word a line", txt, 10, [](std::size_t n) { return with_for(letters(n), ' ', '\n'); }, {}},
        {"carriage returns for line ends", txt, 10, [](std::size_t n) { return with_for(letters(n), '\n', '\r'); }, {}},
        {"blank lines", txt, 10, nullptr, "\n"},
        {"spaces", txt, 10, nullptr, " "},
        {"a space and a line end", txt, 10, nullptr, "a \n"},
        {"form feeds", txt, 10, nullptr, "a\f"},
        {"capitals",
         txt,
         10,
         [](std::size_t n) {
             std::string text = letters(n);
             for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
             return text;
         },
         {}},
        {"abbreviations", txt, 10, nullptr, "Dr. Mr. e.g. i.e. No. "},
        {"initials", txt, 10, nullptr, "J. A. "},
    };
}

std::vector<AdversarialText> beyond_ascii() {
    return {
        {"one tower of combining marks", txt, 10, nullptr, "\u0301"},
        {"small towers of combining marks", txt, 10, nullptr, "e\u0301\u0302\u0303\u0304\u0323 "},
        {"combining marks out of order", txt, 10, nullptr, "\u0301\u0323"},
        {"decomposed letters", txt, 10, [](std::size_t n) { return between_letters("\u0301", n); }, {}},
        {"soft hyphens", txt, 10, [](std::size_t n) { return between_letters("\u00ad", n); }, {}},
        {"zero width joiners", txt, 10, [](std::size_t n) { return between_letters("\u200d", n); }, {}},
        {"byte order marks", txt, 10, nullptr, "\ufeff"},
        {"typographic apostrophes", txt, 10, nullptr, "’"},
        {"ligatures", txt, 10, nullptr, "ﬃ ﷺ "},
        {"families of emoji", txt, 10, nullptr, "\U0001F468\u200d\U0001F469\u200d\U0001F467"},
        {"flags", txt, 10, nullptr, "\U0001F1EC"},
        {"Chinese", txt, 10, nullptr, "小孩子每天都去学校"},
        {"Thai", txt, 10, nullptr, "เด็กไปโรงเรียนทุกวัน"},
        {"Arabic", txt, 10, nullptr, "يذهب الطفل إلى المدرسة "},
        {"Hangul jamo", txt, 10, nullptr, "\u1112\u1161\u11ab"},
        {"Hebrew quotation marks", txt, 10, nullptr, "א\""},
        {"line separators", txt, 10, nullptr, "a\u2028"},
        {"bytes that are no UTF-8", txt, 10, nullptr, "\xff\xfe caf\xe9 "},
        {"characters cut short", txt, 10, nullptr, "\xf0\x9f "},
        {"UTF-16", txt, 10, in_utf16, {}},
    };
}

std::vector<AdversarialText> terms_and_cues() {
    return {
        {"nothing but findings", txt, 10, nullptr, "contact "},
        {"nothing but findings, a sentence each", txt, 10, nullptr, "Contact. "},
        {"nothing but findings, a paragraph each", txt, 10, nullptr, "contact\n\n"},
        {"half a form again and again", txt, 10, nullptr, "failed to "},
        {"forms within forms", txt, 10, nullptr, "supervised contact sessions "},
        {"names", txt, 10, nullptr, "Tom Amira Bea "},
        {"crowded sentences", txt, 10, [](std::size_t n) { return repeated(crowded_sentence(), n); }, {}},
        {"findings among names", txt, 10, nullptr, "contact Tom and Bea and "},
        {"cue words", txt, 10, nullptr, "eye contact phone contact with his mum and dad for contact "},
        {"negations", txt, 10, nullptr, "not never no "},
        {"speech verbs", txt, 10, nullptr, "said Tom said that said "},
        {"opening quotes", txt, 10, nullptr, "“contact "},
        {"closing quotes", txt, 10, nullptr, "contact” "},
        {"straight quotes", txt, 10, nullptr, "\"contact\" "},
        {"quotes within quotes", txt, 10, nullptr, "“a ‘b «c "},
        {"nested quotes", txt, 10, [](std::size_t n) { return nested("“‘", "’”", n); }, {}},
        {"an open quote a paragraph", txt, 10, nullptr, "“Contact is what Tom said.\n\n"},
        {"apostrophes that may be quotes", txt, 10, nullptr, "'contact the boys' "},
        {"quoted lines of an e-mail", txt, 10, nullptr, "> contact\n"},
        {"brackets", txt, 10, [](std::size_t n) { return nested("(", ")", n); }, {}},
        {"open brackets", txt, 10, nullptr, "(contact "},
        {"opened tags of templates", txt, 10, nullptr, "<%"},
        {"opened comments of templates", txt, 10, nullptr, "{#"},
        {"opened places of all kinds", txt, 10, nullptr, "{{!-- {% <? ${ << [[ « "},
        {"addresses", txt, 10, nullptr, "http://a/b/c/"},
        {"addresses with spaces", txt, 10, nullptr, "www.example.org/contact "},
        {"e-mail addresses", txt, 10, nullptr, "a@b.c "},
        {"an e-mail address without end", txt, 10, nullptr, "a.b@"},
        {"paths", txt, 10, nullptr, "C:\\contact\\a/"},
        {"sections of law", txt, 10, nullptr, "s.17 of the Children Act 1989, "},
        {"citations", txt, 10, nullptr, "[2026] EWCA Civ 12 "},
        {"passive voice", txt, 10, nullptr, "was placed was moved was taken "},
        {"labels", txt, 10, nullptr, "the vulnerable child the disabled the homeless "},
        {"headings", txt, 10, nullptr, "CONTACT:\n"},
        {"list items", txt, 10, nullptr, "- contact\n"},
        {"dates", txt, 10, nullptr, "12/05/2026 14.30 "},
    };
}

std::vector<AdversarialText> markup() {
    return {
        {"Markdown: open square brackets", md, 10, nullptr, "["},
        {"Markdown: links within links", md, 10, [](std::size_t n) { return nested("[", "](a)", n); }, {}},
        {"Markdown: images", md, 10, nullptr, "![a]("},
        {"Markdown: open emphasis", md, 10, nullptr, "*a **b "},
        {"Markdown: emphasis of two kinds", md, 10, nullptr, "*a_ "},
        {"Markdown: stars", md, 10, nullptr, "*"},
        {"Markdown: backticks of growing length",
         md,
         10,
         [](std::size_t n) {
             std::string text;
             for (std::size_t length = 1; text.size() + length + 1 <= n; ++length)
                 text += 'a' + std::string(length, '`');
             return text;
         },
         {}},
        {"Markdown: quotations within quotations", md, 10, nullptr, "> "},
        {"Markdown: lists within lists", md, 10, nullptr, "- "},
        {"Markdown: open tags", md, 10, nullptr, "<a "},
        {"Markdown: open comments", md, 10, nullptr, "<!-- a "},
        {"Markdown: declarations", md, 10, nullptr, "<!A <?a <![CDATA["},
        {"Markdown: entities", md, 10, nullptr, "&amp;&#8217;"},
        {"Markdown: backslashes", md, 10, nullptr, "\\"},
        {"Markdown: wide tables", md, 10, nullptr, "|"},
        {"Markdown: long tables",
         md,
         30,
         [](std::size_t n) { return "|a|b|\n|-|-|\n" + repeated("|contact|c|\n", n - 12); },
         {}},
        {"Markdown: opened comments of templates", md, 10, nullptr, "{# a "},
        {"Markdown: places to fill in among code", md, 10, nullptr, "`a`{ "},
        {"Markdown: definitions of links", md, 10, nullptr, "[a]: b\n"},
        {"Markdown: uses of one link",
         md,
         10,
         [](std::size_t n) { return "[a]: b\n\n" + repeated("[a] ", n - 8); },
         {}},
        {"Markdown: headings underlined", md, 10, nullptr, "a\n=\n"},
        {"Markdown: fences", md, 10, nullptr, "```\na\n"},
        {"Markdown: a fence that never closes", md, 10, [](std::size_t n) { return "```\n" + letters(n - 4); }, {}},
        {"Markdown: addresses", md, 10, nullptr, "www.a.b "},
        {"Markdown: addresses within an address", md, 10, nullptr, "http://a.b/("},
        {"Markdown: a few addresses in a long line",
         md,
         10,
         [](std::size_t n) { return repeated("http://a.b ", 1500) + repeated("http:/", n - 1500); },
         {}},
        {"Markdown: hard breaks", md, 10, nullptr, "a  \n"},
        {"Word: a letter a run",
         docx,
         10,
         [](std::size_t n) { return make_word("<w:p>" + repeated("<w:r><w:t>a</w:t></w:r>", n) + "</w:p>"); },
         {}},
        {"Word: runs without text",
         docx,
         10,
         [](std::size_t n) { return make_word("<w:p>" + repeated("<w:r><w:tab/></w:r>", n) + "</w:p>"); },
         {}},
        {"Word: empty paragraphs", docx, 10, [](std::size_t n) { return word_file("<w:p/>", n); }, {}},
        {"Word: one long text",
         docx,
         10,
         [](std::size_t n) { return make_word("<w:p><w:r><w:t>" + letters(n) + "</w:t></w:r></w:p>"); },
         {}},
        {"Word: a table of empty cells",
         docx,
         10,
         [](std::size_t n) {
             return make_word("<w:tbl><w:tr>" + repeated("<w:tc><w:p/></w:tc>", n) + "</w:tr></w:tbl>");
         },
         {}},
        {"Word: insertions and deletions",
         docx,
         10,
         [](std::size_t n) {
             return make_word(
                 "<w:p>" +
                 repeated("<w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>",
                          n) +
                 "</w:p>");
         },
         {}},
        {"Word: entities",
         docx,
         10,
         [](std::size_t n) {
             return make_word("<w:p><w:r><w:t>" + repeated("&amp;&#8217;", n) + "</w:t></w:r></w:p>");
         },
         {}},
        {"Word: many pictures",
         docx,
         10,
         [](std::size_t n) { return word_file("<w:p><w:r><w:pict/></w:r></w:p>", n); },
         {}},
    };
}

}  // namespace

const std::vector<AdversarialText>& adversarial_texts() {
    static const std::vector<AdversarialText> texts = [] {
        std::vector<AdversarialText> all;
        for (const auto& some : {words_and_tokens(), beyond_ascii(), terms_and_cues(), markup()}) {
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }();
    return texts;
}

std::string make(const AdversarialText& text, std::size_t size) {
    return text.make == nullptr ? repeated(text.unit, size) : text.make(size);
}

}  // namespace kith::bench
