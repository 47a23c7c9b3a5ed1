// SPDX-License-Identifier: Apache-2.0
// Words kept by an answer in the margin of a Word file or an OpenDocument text: they stay kept when their paragraph moves, when the
// words around them change, and where the remark could not stand on them; nothing else is kept with them.
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include "unit/app/copies.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;
using test::part;
using test::put_part;

namespace {

std::size_t count(const std::string& text, const std::string& word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
    return count;
}

std::string replaced(std::string text, const std::string& old, const std::string& by) {
    const std::size_t at = text.find(old);
    REQUIRE_MESSAGE(at != std::string::npos, old);
    return text.replace(at, old.size(), by);
}

// Word files and OpenDocument texts alike: how a paragraph is written, and where remarks and words stand.
struct Kind {
    std::string ending;
    std::string body;     // the part with the words
    std::string remarks;  // the part with the remarks
    std::string paragraph_begin;
    std::string paragraph_end;
    std::string remark_paragraph;  // between what is said and the paragraph behind it
    std::string remark_end;
};

const Kind word{".docx", "word/document.xml", "word/comments.xml", "<w:p><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p>",
                "</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p></w:comment>"};
const Kind odt{".odt", "content.xml", "content.xml", "<text:p>", "</text:p>", "</text:p><text:p>", "</text:p></office:annotation>"};

// A document of such paragraphs, given back with remarks, of which some are answered.
class Letter {
public:
    Letter(const Kind& kind, const std::vector<std::string>& paragraphs, const std::string& header = {}) : kind_(kind), path_(scratch_.path("copy" + kind.ending)) {
        std::string body;
        for (const std::string& paragraph : paragraphs) body += written(paragraph);
        Parts others;
        if (!header.empty()) others = {{"header header1.xml", root("w:hdr", written(header))}};
        scratch_.add("letter" + kind.ending, kind.ending == ".docx" ? make_word(body, others) : make_odt(body));
        REQUIRE(test::run_program({"annotate", scratch_.path("letter" + kind.ending), "-o", path_}).exit == 0);
    }

    [[nodiscard]] std::string written(const std::string& paragraph) const { return kind_.paragraph_begin + paragraph + kind_.paragraph_end; }

    // Answers the first remark that was not answered yet about the entry.
    void answer(const std::string& entry, const std::string& words) const {
        const std::string about = "kith explain " + entry;
        put_part(path_, kind_.remarks, replaced(part(path_, kind_.remarks), about + kind_.remark_end, about + kind_.remark_paragraph + words + kind_.remark_end));
    }
    void answer_keep(const std::string& entry) const { answer(entry, "keep: her own word"); }

    void change_body(const std::string& old, const std::string& by) const { put_part(path_, kind_.body, replaced(part(path_, kind_.body), old, by)); }

    // The paragraph with these words goes to the front of the document, with the remarks that stand in it.
    void move_to_front(const std::string& words) const {
        std::string body = part(path_, kind_.body);
        const std::string begin = kind_.ending == ".docx" ? "<w:p>" : "<text:p>";
        const std::string end = kind_.ending == ".docx" ? "</w:p>" : "</text:p>";
        std::size_t from = body.rfind(begin, body.find(words));
        // In an OpenDocument text the remarks hold paragraphs themselves.
        while (count(body.substr(0, from), "<office:annotation ") > count(body.substr(0, from), "</office:annotation>")) from = body.rfind(begin, from - 1);
        std::size_t to = body.find(end, body.find(words)) + end.size();
        while (count(body.substr(from, to - from), begin) > count(body.substr(from, to - from), end)) to = body.find(end, to) + end.size();
        const std::string paragraph = body.substr(from, to - from);
        body.erase(from, paragraph.size());
        put_part(path_, kind_.body, body.insert(body.find(begin), paragraph));
    }

    // The entries that kith asks about, in order.
    [[nodiscard]] std::string asked() const {
        const std::string report = test::run_program({"check", path_, "--format", "unix", "--min-level", "consider"}).out;
        std::string entries;
        for (std::size_t at = 0; at < report.size();) {
            const std::size_t end = report.find('\n', at);
            const std::size_t level = report.find(": ", at);
            const std::size_t entry = report.find(": ", level + 2) + 2;
            entries += report.substr(entry, report.find(':', entry) - entry) + " ";
            at = end + 1;
        }
        return entries;
    }

    [[nodiscard]] std::string annotated_again() const {
        const std::string again = scratch_.path("again" + kind_.ending);
        REQUIRE(test::run_program({"annotate", path_, "-o", again}).exit == 0);
        return again;
    }
    [[nodiscard]] std::string cleared() const {
        const std::string clear = scratch_.path("clear" + kind_.ending);
        REQUIRE(test::run_program({"annotate", "--clear", path_, "-o", clear}).exit == 0);
        return clear;
    }
    [[nodiscard]] const Kind& kind() const { return kind_; }
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    test::Scratch scratch_;
    const Kind& kind_;
    std::string path_;
};

const std::vector<std::string> two_siblings = {"Dear Amira,", "Jay loves his siblings.", "Tom asked about his siblings, too."};

}  // namespace

TEST_CASE("one word of two is kept, in the place that it was answered about") {
    for (const Kind* const kind : {&word, &odt}) {
        CAPTURE(kind->ending);
        const Letter letter(*kind, two_siblings);
        CHECK(letter.asked() == "sibling sibling ");
        letter.answer_keep("sibling");
        CHECK(letter.asked() == "sibling ");
        CHECK(test::run_program({"check", letter.path(), "--format", "unix"}).out.find(kind->ending + ":3:") != std::string::npos);
        const std::string again = letter.annotated_again();
        CHECK(count(part(again, kind->remarks), "keep: her own word") == 1);
        CHECK(count(part(again, kind->remarks), "kith explain sibling") == 2);
    }
}

TEST_CASE("a kept word stays kept when its paragraph moves and when its neighbours change") {
    for (const Kind* const kind : {&word, &odt}) {
        CAPTURE(kind->ending);
        const Letter letter(*kind, two_siblings);
        letter.answer_keep("sibling");
        letter.change_body("Dear Amira,", "Dear Amira and Tom, his siblings wrote to me.");
        CHECK(letter.asked() == "sibling sibling ");
        letter.change_body("Jay loves his ", "Noor and Jay never saw the ");
        CHECK(letter.asked() == "sibling sibling ");
        letter.move_to_front("never saw the ");
        CHECK(letter.asked() == "sibling sibling ");
        CHECK(test::run_program({"check", letter.path(), "--format", "unix"}).out.find(kind->ending + ":1:") == std::string::npos);
        const std::string again = letter.annotated_again();
        CHECK(count(part(again, kind->remarks), "kith explain sibling") == 3);
        CHECK(part(again, kind->remarks).find("keep: her own word") != std::string::npos);
    }
}

TEST_CASE("a kept word is not raised again by another entry when the words beside it change") {
    for (const Kind* const kind : {&word, &odt}) {
        CAPTURE(kind->ending);
        const Letter letter(*kind, {"Jay's contact with his mum is on Sunday."});
        REQUIRE(letter.asked() == "contact ");
        letter.answer_keep("contact");
        CHECK(letter.asked().empty());
        letter.change_body("Jay's ", "His supervised ");
        CHECK(letter.asked().empty());
        letter.change_body("His supervised ", "Jay has ");
        CHECK(letter.asked().empty());
    }
}

TEST_CASE("a remark that names the place of its words keeps those words, and none of the paragraph it stands on") {
    const Letter letter(word, {"Jay's siblings came.", "Tom wrote."}, "His siblings and their plan");
    REQUIRE(letter.asked() == "sibling sibling ");
    const std::string remarks = part(letter.path(), word.remarks);
    REQUIRE(remarks.find("In the header, paragraph 1: His \u00ABsiblings\u00BB and their plan") != std::string::npos);
    const std::string about = "kith explain sibling";
    // The remark about the header, wherever among the others it stands.
    const std::size_t at = remarks.find(about, remarks.find("In the header"));
    std::string answered = remarks;
    put_part(letter.path(), word.remarks, answered.insert(at + about.size(), word.remark_paragraph + "keep: her own word"));
    const std::string left = test::run_program({"check", letter.path(), "--format", "unix"}).out;
    CHECK(left.find("(header)") == std::string::npos);
    CHECK(letter.asked() == "sibling ");
    put_part(letter.path(), "word/header1.xml", replaced(part(letter.path(), "word/header1.xml"), "and their plan", "and the plan they made"));
    CHECK(letter.asked() == "sibling ");
    put_part(letter.path(), "word/header1.xml", replaced(part(letter.path(), "word/header1.xml"), "His siblings", "His siblings, and more siblings"));
    CHECK(letter.asked() == "sibling sibling ");
}

TEST_CASE("where remarks share their words, an answer that LibreOffice keeps as a comment of its own holds only for the one it is surely meant for") {
    for (const std::string words : {"keep - he says siblings", "keep"}) {
        const Letter letter(word, {"Dear Amira."}, "Contact with his siblings and service users");
        const std::string comments = part(letter.path(), letter.kind().remarks);
        const std::size_t comment = comments.rfind("<w:comment ", comments.find("kith explain sibling"));
        const std::size_t number = comments.find("w:id=\"", comment) + 6;
        const std::string id = comments.substr(number, comments.find('"', number) - number);
        put_part(letter.path(), letter.kind().remarks, replaced(comments, "</w:comments>", "<w:comment w:id=\"900\" w:author=\"Bea\">" + word.paragraph_begin + words + word.remark_end + "</w:comments>"));
        for (const std::string mark : {"<w:commentRangeStart w:id=\"", "<w:commentRangeEnd w:id=\""}) letter.change_body(mark + id + "\"/>", mark + id + "\"/>" + mark + "900\"/>");
        letter.change_body("<w:commentReference w:id=\"" + id + "\"/></w:r>", "<w:commentReference w:id=\"" + id + "\"/></w:r><w:r><w:commentReference w:id=\"900\"/></w:r>");
        CHECK_MESSAGE(letter.asked() == (words == "keep" ? "contact sibling service-user " : "contact service-user "), words);
        CHECK(count(part(letter.annotated_again(), word.remarks), "w:author=\"Bea\"") == 1);
    }
}

TEST_CASE("clearing tells how many remarks went, kept ones among them, and the words are raised again") {
    for (const Kind* const kind : {&word, &odt}) {
        CAPTURE(kind->ending);
        const Letter letter(*kind, two_siblings);
        letter.answer("sibling", "Keep.");
        const std::string clear = letter.cleared();
        CHECK(part(clear, kind->body).find("kith") == std::string::npos);
        const test::Outcome told = test::run_program({"annotate", "--clear", letter.path(), "-o", clear});
        CHECK(told.out.find("without 3 comments") != std::string::npos);  // the first one says that the copy is not for sending
        CHECK(count(test::run_program({"check", clear, "--format", "unix"}).out, "sibling:") == 2);
    }
}

TEST_CASE("a remark that somebody answered otherwise stays with the answer, and is not made again") {
    for (const Kind* const kind : {&word, &odt}) {
        CAPTURE(kind->ending);
        const Letter letter(*kind, two_siblings);
        letter.answer("sibling", "Jay says it himself.");
        CHECK(letter.asked() == "sibling sibling ");
        const std::string again = letter.annotated_again();
        const std::string remarks = part(again, kind->remarks);
        CHECK(count(remarks, "Jay says it himself.") == 1);
        CHECK(count(remarks, "kith explain sibling") == 2);
        CHECK(count(remarks, "not for sending") == 1);
        const std::string clear = letter.cleared();
        CHECK(part(clear, kind->remarks).find("Jay says it himself.") != std::string::npos);
        const test::Outcome told = test::run_program({"annotate", "--clear", letter.path(), "-o", clear});
        CHECK_MESSAGE(told.out.find("without 2 comments") != std::string::npos, told.out);
        CHECK_MESSAGE(told.out.find("1 comment stays, because") != std::string::npos, told.out);
    }
}

TEST_CASE("an answer to the first remark of a copy stays, and there is no second") {
    for (const Kind* const kind : {&word, &odt}) {
        CAPTURE(kind->ending);
        const Letter letter(*kind, two_siblings);
        const std::string last = "--clear FILE -o OUT";
        put_part(letter.path(), kind->remarks, replaced(part(letter.path(), kind->remarks), last + kind->remark_end, last + kind->remark_paragraph + "Thank you!" + kind->remark_end));
        const std::string remarks = part(letter.annotated_again(), kind->remarks);
        CHECK(count(remarks, "not for sending") == 1);
        CHECK(count(remarks, "Thank you!") == 1);
        CHECK(count(remarks, "kith explain sibling") == 2);
    }
}

TEST_CASE("in a field or a smart tag, where a remark stands on all of it, only the word that it speaks of is kept") {
    const std::string end = "</w:t></w:r>";
    const std::string begin = "<w:r><w:t xml:space=\"preserve\">";
    const std::string words = "Jay's siblings had contact with his mum and refused to come.";
    const std::vector<std::pair<const Kind*, std::string>> wrapped = {
        {&word, "Dear Amira, " + end + "<w:smartTag>" + begin + words + end + "</w:smartTag>" + begin + " Tom"},
        {&word, "Dear Amira, " + end + "<w:fldSimple w:instr=\" MERGEFIELD a \">" + begin + words + end + "</w:fldSimple>" + begin + " Tom"},
        {&odt, "Dear Amira, <text:user-field-get text:name=\"u\">" + words + "</text:user-field-get> Tom"}};
    for (const auto& row : wrapped) {
        CAPTURE(row.second);
        const Letter letter(*row.first, {row.second});
        const std::string before = letter.asked();
        REQUIRE(count(before, " ") == 3);
        REQUIRE(count(before, "sibling ") == 1);
        letter.answer_keep("sibling");
        CHECK(letter.asked() == replaced(before, "sibling ", ""));
    }
}

TEST_CASE("four times the answers take about four times as long") {
    const auto seconds = [](std::size_t answers) {
        std::string body;
        std::string comments;
        for (std::size_t i = 1; i <= answers; ++i) {
            const std::string id = " w:id=\"" + std::to_string(i) + "\"";
            body += "<w:p><w:r><w:t xml:space=\"preserve\">Jay and his </w:t></w:r><w:commentRangeStart" + id + "/><w:r><w:t>siblings</w:t></w:r><w:commentRangeEnd" + id + "/><w:r><w:commentReference" + id + "/></w:r></w:p>";
            comments += "<w:comment" + id + " w:author=\"kith\"><w:p><w:r><w:t>kith explain sibling</w:t></w:r></w:p><w:p><w:r><w:t>keep</w:t></w:r></w:p></w:comment>";
        }
        const test::Scratch scratch;
        scratch.add("many.docx", make_word(body, {{"comments comments.xml", root("w:comments", comments)}}));
        const std::clock_t begin = std::clock();
        CHECK(test::run_program({"check", scratch.path("many.docx"), "--format", "unix"}).out.find("sibling:") == std::string::npos);
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    const double few = std::min(seconds(60), seconds(60));
    CHECK(seconds(240) < 8 * few);
}
