// SPDX-License-Identifier: Apache-2.0
// `kith fix` on documents whose markup the new words could be taken for: everything that is no word stays as it was.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

#include "app/fixer.hpp"
#include "app/run.hpp"
#include "document/text_replace.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The document once the answers were given, one a line.
std::string answered(const std::string& name, const std::string& text, const std::string& answers) {
    const test::Scratch scratch;
    const std::string path = scratch.write(name, text);
    CHECK(test::run_program({"fix", path, "--interactive"}, answers).exit == 0);
    return test::read_text(path);
}

// Answers from somebody who does something else first.
class SlowAnswers : public std::streambuf {
public:
    SlowAnswers(std::string answers, std::function<void()> meanwhile) : answers_(std::move(answers)), meanwhile_(std::move(meanwhile)) {}

protected:
    int_type underflow() override {
        if (!meanwhile_) return traits_type::eof();
        meanwhile_();
        meanwhile_ = nullptr;
        setg(answers_.data(), answers_.data(), answers_.data() + answers_.size());
        return traits_type::to_int_type(answers_.front());
    }

private:
    std::string answers_;
    std::function<void()> meanwhile_;
};

Edit replaced(const std::string& bytes, const std::string& old, const std::string& by, std::size_t from = 0) {
    const std::size_t at = bytes.find(old, from);
    REQUIRE(at != std::string::npos);
    return {{at, at + old.size()}, by};
}

}  // namespace

TEST_CASE("of many edits only those that would change the markup are left out") {
    std::string bytes;
    for (int i = 0; i < 150; ++i) bytes += "one\n\ntwo\n\n";
    const Format& format = *format_named("markdown");
    const Result<Document> document = format.read(bytes, "a.md", {});
    REQUIRE(document);
    std::vector<Edit> edits;
    std::size_t at = 0;
    for (int i = 0; i < 150; ++i) {
        edits.push_back(replaced(bytes, "one", i == 7 || i == 130 ? "- three" : "three", at));
        at = edits.back().span.end;
    }
    const std::vector<Edit> kept = keeping_markup(bytes, edits, *document, "a.md", format, {}).kept;
    CHECK(kept.size() == 148);
    CHECK_FALSE(holds(apply_edits(bytes, kept), "- "));
    CHECK(keeping_markup(bytes, {}, *document, "a.md", format, {}).kept.empty());
}

TEST_CASE("the capital that begins a link or bold words stays, and one of the writer's within a sentence is none") {
    const auto fixed = [](const std::string& text) {
        const test::Scratch scratch;
        const std::string path = scratch.write("a.md", text);
        CHECK(test::run_program({"fix", path, "--write"}).exit == 0);
        return test::read_text(path);
    };
    CHECK(fixed("He read [How we plan](a.md) and [Contact with your mum](b.md) to us.\n") == "He read [How we plan](a.md) and [Time with your mum](b.md) to us.\n");
    CHECK(fixed("He read a page on it and **Contact with your mum** to us.\n") == "He read a page on it and **Time with your mum** to us.\n");
    CHECK(fixed("On Monday, Contact with your mum went well.\n") == "On Monday, time with your mum went well.\n");
    CHECK(fixed("# Contact on Sunday With Your Mum\n") == "# Family Time on Sunday With Your Mum\n");
}

TEST_CASE("own words that would be taken for markup are refused, and others go in") {
    for (const char* const words : {"- kids", "1. kids", "+ kids", "    kids", "kids\\"}) {
        CAPTURE(words);
        const std::string text = "siblings\n\n1. siblings\n";
        const std::string after = answered("a.md", text, std::string("e\n") + words + "\ne\n" + words + "\n");
        const bool is_plain = std::string(words) == "    kids";  // the blanks around an answer are no part of it
        CHECK((after == text) == !is_plain);
    }
    CHECK(answered("a.md", "# Siblings\n", "e\n- kids\n") == "# - kids\n");  // no list in a heading
    CHECK(answered("a.md", "- siblings\n", "e\nbrothers\n") == "- brothers\n");
    CHECK(answered("a.md", "siblings\n", "e\nTom - and Bea\n") == "Tom - and Bea\n");
    CHECK(answered("a.md", "siblings\n", "e\n*Tom*\ne\nTom & Bea\n") == "Tom & Bea\n");  // asked again
    CHECK(answered("a.txt", "Caf\xE9: siblings\n", "e\n\u4E2D\ne\nTom\n") == "Caf\xE9: Tom\n");
    CHECK(answered("a.html", "<meta charset=iso-8859-1><p>siblings</p>\n", "e\nTom & Zo\u00EB\n") ==
          "<meta charset=iso-8859-1><p>Tom &amp; Zo&#235;</p>\n");
}

TEST_CASE("ways of fixing that exclude each other are refused, and nothing is written") {
    using Words = std::vector<std::string>;
    for (const Words& ways : {Words{"--diff", "--write"}, Words{"--write", "--diff"}, Words{"--diff", "--interactive"}, Words{"--write", "-i"}}) {
        CAPTURE(ways.front());
        CAPTURE(ways.back());
        const test::Scratch scratch;
        const std::string path = scratch.write("a.md", "His siblings.\n");
        const test::Outcome outcome = test::run_program({"fix", path, ways.front(), ways.back()}, "1\n");
        CHECK(outcome.exit == 2);
        CHECK(outcome.out.empty());
        CHECK(holds(outcome.err, "choose one"));
        CHECK(test::read_text(path) == "His siblings.\n");
    }
    const test::Scratch scratch;
    CHECK(holds(test::run_program({"fix", scratch.write("a.md", "His siblings.\n"), "--diff"}).out, "+His brothers and sisters."));
}

TEST_CASE("what was saved while the questions were asked is never written over") {
    struct Row {
        std::string meanwhile;  // empty: the file is gone
        bool is_told;
    };
    for (const Row& row : {Row{"His siblings.\n\nA new line.\n", true}, Row{"", true}, Row{"His siblings.\n", false}}) {
        CAPTURE(row.meanwhile);
        const test::Scratch scratch;
        const std::string path = scratch.write("a.md", "His siblings.\n");
        SlowAnswers answers("1\n", [&] {
            if (row.meanwhile.empty()) std::filesystem::remove(path);
            else std::ofstream(path) << row.meanwhile;
        });
        std::istream in(&answers);
        std::ostringstream out;
        std::ostringstream err;
        Streams streams{in, out, err};
        CHECK(run({"fix", path, "--interactive"}, streams) == (row.is_told ? exit_failed : exit_clean));
        CHECK(holds(err.str(), "while") == row.is_told);
        CHECK(std::filesystem::exists(path) == !row.meanwhile.empty());
        if (!row.meanwhile.empty()) CHECK(test::read_text(path) == (row.is_told ? row.meanwhile : "His brothers and sisters.\n"));
    }
}

TEST_CASE("a wording that reaches over words replaced before is not offered, so that no choice is lost") {
    const test::Outcome shown = [] {
        const test::Scratch scratch;
        return test::run_program({"fix", scratch.write("a.md", "Service user is non-verbal.\n"), "--interactive"}, "1\n1\n");
    }();
    const std::string after = answered("a.md", "Service user is non-verbal.\n", "1\n1\n");
    const bool has_both = !holds(after, "Service user") && !holds(after, "non-verbal");
    CHECK(holds(shown.err, has_both ? "2 wordings put in place" : "1 wording put in place"));
}

TEST_CASE("a word is kept with a reason only, and a mark never stands inside a tag") {
    CHECK(answered("a.md", "His siblings.\n", "k\n\n") == "His siblings.\n");
    CHECK(answered("a.md", "His siblings.\n", "k\nhers\n") == "<!-- kith: keep sibling: hers -->\nHis siblings.\n");
    CHECK(answered("a.md", "\xEF\xBB\xBFHis siblings.\n", "k\nhers\n") == "\xEF\xBB\xBF<!-- kith: keep sibling: hers -->\nHis siblings.\n");
    const std::string page = "<p class=\"x\"\n id=\"y\">His siblings.</p>\n";
    CHECK(answered("a.html", page, "k\nhers\n") == page);
    for (const std::string inside : {"<p>x</p>\n<img title=\"a > b\"\n alt=\"His siblings came.\">\n", "<!-- a\n> b --> His siblings came.\n",
                                     "<p>A form <textarea>\nHis siblings came.</textarea>\n"}) {
        CAPTURE(inside);
        CHECK(answered("a.html", inside, "k\nhers\n") == inside);
    }
    CHECK(answered("a.html", "<p>His siblings.</p>\n", "k\nhers\n") == "<!-- kith: keep sibling: hers -->\n<p>His siblings.</p>\n");
    CHECK(answered("a.md", "His siblings.\n\nHer siblings.\n", "k\nhers\n1\n") ==
          "<!-- kith: keep sibling: hers -->\nHis siblings.\n\nHer brothers and sisters.\n");
}

TEST_CASE("where a mark has no place in Markdown, it is said what else keeps the word") {
    const auto told = [](const std::string& text) {
        const test::Scratch scratch;
        const std::string path = scratch.write("a.md", text);
        const test::Outcome asked = test::run_program({"fix", path, "--interactive"}, "k\nhers\n");
        CHECK(test::read_text(path) == text);
        return test::unwrapped(asked.out);
    };
    CHECK(holds(told("---\ntitle: Contact with mum\n---\n"), "a line under accept: in kith.yaml keeps the word"));
    CHECK(holds(told("<div>\nContact with mum.\n</div>\n"), "A mark cannot stand before raw HTML without changing it: please write one by hand."));
    CHECK(holds(told("| Contact with mum | a |\n|---|---|\n| b | c |\n"), "A mark cannot stand before a list, a quotation or a table cell"));
}

TEST_CASE("in an item or an alert of Markdown the mark stands behind the words") {
    CHECK(answered("a.md", "- Tea.\n- His siblings.  \n- Her siblings.\n", "k\nhers\n\n") == "- Tea.\n- His siblings. <!-- kith: keep sibling: hers -->  \n- Her siblings.\n");
    CHECK(answered("a.md", "> [!NOTE]\n> His *siblings*.\n", "k\nhers\n") == "> [!NOTE]\n> His *siblings*. <!-- kith: keep sibling: hers -->\n");
    CHECK(answered("a.md", "1. His\n   siblings.\r\n", "k\nhers\n") == "1. His\n   siblings. <!-- kith: keep sibling: hers -->\r\n");
}

TEST_CASE("her own words are asked for what the first wording offered is for") {
    CHECK(answered("a.md", "Contact with mum is on Sunday.\n", "e\nMum time\n") == "Mum time is on Sunday.\n");
}

TEST_CASE("in plain text a reason is written only after its line was shown and agreed to") {
    const std::string text = "Dear Jay,\n\nHis siblings came.\n";
    const std::string kept = "Dear Jay,\n\n<!-- kith: keep sibling: hers -->\nHis siblings came.\n";
    struct Row {
        const char* answers;
        bool is_written;
    };
    for (const Row& row : {Row{"k\nhers\n", false}, Row{"k\nhers\n\n", false}, Row{"k\nhers\nn\n", false}, Row{"k\nhers\ny\n", true},
                           Row{"k\nhers\nyes\n", true}}) {
        CAPTURE(row.answers);
        const test::Scratch scratch;
        const std::string path = scratch.write("a.txt", text);
        const test::Outcome outcome = test::run_program({"fix", path, "--interactive"}, row.answers);
        CHECK(test::read_text(path) == (row.is_written ? kept : text));
        CHECK(holds(outcome.out, "<!-- kith: keep sibling: hers -->"));
        CHECK(holds(outcome.err, "1 word kept") == row.is_written);
    }
}

TEST_CASE("a word that a mark keeps already is not asked about, and gets no second mark") {
    const std::string words = "His siblings came. Her siblings did not, but the service user came.";
    for (const std::string name : {"a.txt", "a.md", "a.html"}) {
        CAPTURE(name);
        const bool is_text = name == "a.txt";
        const test::Scratch scratch;
        const std::string path = scratch.write(name, words + (name == "a.html" ? "<p>" : "\n\n") + "More siblings.\n");
        const test::Outcome first = test::run_program({"fix", path, "--interactive"}, is_text ? "k\nhers\ny\n" : "k\nhers\n");
        CHECK(holds(first.err, "2 words kept"));
        const test::Outcome second = test::run_program({"fix", path, "--interactive"}, is_text ? "k\nours\ny\n1\n" : "k\nours\n1\n");
        const std::string after = test::read_text(path);
        CHECK(holds(after, "keep sibling: hers"));
        CHECK(holds(after, "keep service-user: ours"));
        CHECK(holds(after, words));
        CHECK(holds(after, "More brothers and sisters."));
    }
}

TEST_CASE("a heading that the document links to stays as it is, and is shown") {
    const std::string text = "# Siblings\n\n[His siblings](#siblings)\n\n## Her siblings\n\n## More about siblings\n\nSee <a href=\"#more-about-siblings\">there</a>.\n";
    const test::Scratch scratch;
    const std::string path = scratch.write("a.md", text);
    const test::Outcome outcome = test::run_program({"fix", path, "--write"});
    CHECK(outcome.exit == 0);
    CHECK(test::read_text(path) == "# Siblings\n\n[His brothers and sisters](#siblings)\n\n## Her brothers and sisters\n\n## More about siblings\n\n"
                                   "See <a href=\"#more-about-siblings\">there</a>.\n");
    CHECK(holds(outcome.err, "a.md:1:3"));
    CHECK(holds(outcome.err, "a.md:7:15"));
    CHECK(holds(outcome.err, "change the heading and the link together"));
    CHECK(answered("b.md", text, "1\n\n1\n1\n1\n\n") == test::read_text(path));
}

TEST_CASE("where brothers and sisters would say something else than siblings, they are shown and not put in") {
    const std::string text = "Both siblings came with Mum.\n\nNeither sibling came with Mum.\n\nThe older sibling hit the younger sibling at the foster home.\n\n"
                             "Both of his siblings came.\n";
    const test::Scratch scratch;
    const std::string path = scratch.write("a.md", text + "\nHis siblings came.\n");
    CHECK(test::run_program({"fix", path, "--write"}).exit == 0);
    CHECK(test::read_text(path) == text + "\nHis brothers and sisters came.\n");
    CHECK(holds(test::run_program({"check", path}).out, "Both brothers and sisters"));
}

TEST_CASE("edits that could not be tried in time are counted") {
    std::string bytes;
    std::vector<Edit> edits;
    for (int i = 0; i < 150; ++i) {
        edits.push_back({{bytes.size(), bytes.size() + 3}, "- three"});
        bytes += "one\n\n";
    }
    const Format& format = *format_named("markdown");
    const Result<Document> document = format.read(bytes, "a.md", {});
    REQUIRE(document);
    const Sieved hasty = keeping_markup(bytes, edits, *document, "a.md", format, {}, 1);
    CHECK(hasty.readings == 40);
    CHECK(hasty.kept.empty());
    CHECK(hasty.untried > 100);
    CHECK(hasty.untried < 150);
    CHECK(keeping_markup(bytes, edits, *document, "a.md", format, {}).untried == 0);
    for (std::size_t i = 0; i < 150; ++i) {
        edits.push_back({{bytes.size(), bytes.size() + 3}, "- three"});
        bytes += "one\n\n";
    }
    const Result<Document> longer = format.read(bytes, "a.md", {});
    REQUIRE(longer);
    CHECK(keeping_markup(bytes, edits, *longer, "a.md", format, {}).readings == 400);
}

TEST_CASE("headings that are linked to are not tried one by one") {
    std::string links;
    std::string headings;
    for (int i = 0; i < 250; ++i) {
        links += "- [Part](#" + std::to_string(i) + "-her-siblings)\n";
        headings += "\n## " + std::to_string(i) + " Her siblings\n";
    }
    const test::Scratch scratch;
    const std::string path = scratch.write("a.md", links + headings + "\nHis siblings came.\n");
    const test::Outcome outcome = test::run_program({"fix", path, "--write"});
    CHECK(test::read_text(path) == links + headings + "\nHis brothers and sisters came.\n");
    CHECK(holds(outcome.err, "change the heading and the link together"));
    CHECK_FALSE(holds(outcome.err, "not tried"));
}

TEST_CASE("what a page or a program needs as it is stays, and what stands between is put right") {
    struct Row {
        const char* name;
        const char* before;
        const char* after;
    };
    constexpr Row rows[] = {
        {"a.html", "<p>{% if contact %}Jay had contact with his mum.{% endif %}</p>\n", "<p>{% if contact %}Jay saw his mum.{% endif %}</p>\n"},
        {"a.html", "<select><option>Contact with his mum</option></select>\n", "<select><option>Contact with his mum</option></select>\n"},
        {"a.html", "<select><option value=1>Contact with his mum</option></select>\n", "<select><option value=1>Time with his mum</option></select>\n"},
        {"a.html", "<input type=text value=\"Contact with his mum\">\n", "<input type=text value=\"Contact with his mum\">\n"},
        {"a.html", "<input type=submit value=\"Contact with his mum\">\n", "<input type=submit value=\"Contact with his mum\">\n"},
        {"a.html", "<textarea>Contact with his mum</textarea>\n", "<textarea>Contact with his mum</textarea>\n"},
        {"a.html", "<p>The service<br>user is kind.</p>\n", "<p>The service<br>user is kind.</p>\n"},
        {"a.html", "<p lang=fr>Le contact with his mum.</p>\n", "<p lang=fr>Le contact with his mum.</p>\n"},
        {"a.md", "Jay had contact with his mum[^contact].\n\n[^contact]: Contact with his mum.\n",
         "Jay saw his mum[^contact].\n\n[^contact]: Time with his mum.\n"},
        {"a.md", "Jay[^contact] is well.\n\n[^contact]: word\n", "Jay[^contact] is well.\n\n[^contact]: word\n"},
        {"a.md", "Jay's [contact] with his mum.\n", "Jay's [contact] with his mum.\n"},
        {"a.txt", "Tom arrived at contact late and left contact upset.\n", "Tom arrived at contact late and left contact upset.\n"},
        {"a.txt", "Re: Contact with Jay's mum\n", "Re: Time with Jay's mum\n"},
        {"a.txt", "Dear [parent], you have [contact] with [child].\n", "Dear [parent], you have [contact] with [child].\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.before);
        const test::Scratch scratch;
        const std::string path = scratch.write(row.name, row.before);
        CHECK(test::run_program({"fix", path, "--write"}).exit == 0);
        CHECK(test::read_text(path) == row.after);
    }
    const test::Scratch scratch;
    CHECK(test::run_program({"check", scratch.write("a.html", "<option>Contact with his mum</option>\n")}).exit == 1);
    CHECK(holds(test::run_program({"check", scratch.write("b.html", "<p lang=fr>Bonjour</p>\n")}).out, "text in French (line 1)"));
}
