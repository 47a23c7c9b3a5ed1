// SPDX-License-Identifier: Apache-2.0
// A run that remembers says what a run that does not would have said, letter for letter: with one person's own words, with a baseline,
// with words kept on purpose, and in whichever order such runs follow each other.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"
#include "unit/document/package/packages.hpp"

using namespace kith;
namespace fs = std::filesystem;

namespace {

using Args = std::vector<std::string>;

std::string paragraph(const std::string& words) { return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>"; }

// A letter, an e-mail and a page of rich text, and what may be said beside them.
class Desk {
public:
    Desk() {
        scratch_.add("letters/letter.docx", make_word(paragraph("Jay's contact with his dad is on Sunday.") + paragraph("His siblings and Amira came to the handover.")));
        scratch_.add("letters/mail.eml", "Subject: x\nContent-Type: text/plain\n\nJay's contact with his dad. <!-- kith: keep contact: his word -->\n\nHis siblings came.\n");
        scratch_.add("letters/page.eml", "Subject: x\nContent-Type: text/html\n\n<p>His siblings.</p><!-- kith: keep contact: the order's word --><p>Jay's contact with his dad.</p>\n");
        scratch_.add("letters/note.rtf", "{\\rtf1 Jay's contact with his dad. His siblings came.}");
        scratch_.add("say.yaml", "say: {contact with his dad: Dad time, sibling: brother}\n");
        scratch_.add("keep.yaml", "keep: [sibling]\n");
        scratch_.add("levels.yaml", "levels: {contact: notice, sibling: consider}\n");
    }
    [[nodiscard]] std::string path(const std::string& name) const { return scratch_.path(name); }
    [[nodiscard]] const test::Scratch& scratch() const { return scratch_; }
    [[nodiscard]] Args check(const Args& more) const {
        Args args = {"check", path("letters"), "--fail-on", "notice"};
        args.insert(args.end(), more.begin(), more.end());
        return args;
    }
    [[nodiscard]] test::Outcome run(const Args& args, bool remembers) const { return test::run_program(args, {}, remembers ? path("cache/kith") : ""); }
    [[nodiscard]] bool is_anything_remembered() const { return fs::exists(path("cache/kith")) && !fs::is_empty(path("cache/kith")); }

private:
    test::Scratch scratch_;
};

void check_same(const Desk& desk, const Args& args) {
    CAPTURE(args.back());
    const test::Outcome anew = desk.run(args, false);
    for (int time = 0; time < 2; ++time) {
        const test::Outcome remembered = desk.run(args, true);
        CHECK(remembered.out == anew.out);
        CHECK(remembered.err == anew.err);
        CHECK(remembered.exit == anew.exit);
    }
}

}  // namespace

TEST_CASE("a run that remembers heeds one person's own words, and forgets them with the next run") {
    const Desk desk;
    check_same(desk, desk.check({"-f", "json"}));
    for (const char* const own : {"say.yaml", "keep.yaml", "levels.yaml"}) {
        check_same(desk, desk.check({"-f", "json", "--preferences", desk.path(own)}));
        check_same(desk, desk.check({"-f", "json"}));
    }
    check_same(desk, desk.check({"--preferences", desk.path("say.yaml")}));
    CHECK(desk.is_anything_remembered());
    const std::string hers = desk.run(desk.check({"--preferences", desk.path("say.yaml")}), true).out;
    CHECK(hers.find("Dad time") != std::string::npos);
    desk.scratch().add("letters/kith-preferences.yaml", "keep: [sibling]\n");
    CHECK(desk.run(desk.check({"-f", "unix"}), true).out.find("sibling") == std::string::npos);
}

TEST_CASE("a baseline is the same whether it is written from what is remembered or anew, and leaves out the same") {
    const Desk desk;
    static_cast<void>(desk.run(desk.check({"-f", "unix"}), true));
    REQUIRE(desk.is_anything_remembered());
    const auto updated = [&desk](const std::string& name, bool remembers) {
        CHECK(desk.run(desk.check({"--baseline", desk.path(name), "--update-baseline"}), remembers).exit == 0);
        return test::read_text(desk.path(name));
    };
    CHECK(updated("one.baseline", false) == updated("two.baseline", true));
    check_same(desk, desk.check({"-f", "json", "--baseline", desk.path("one.baseline")}));
    CHECK(desk.run(desk.check({"-f", "unix", "--baseline", desk.path("two.baseline")}), true).out.empty());
    desk.scratch().add("letters/letter.docx", make_word(paragraph("Jay's contact with his dad is on Sunday.") + paragraph("New: the service user refused.")));
    check_same(desk, desk.check({"-f", "unix", "--baseline", desk.path("one.baseline")}));
    CHECK(desk.run(desk.check({"-f", "unix", "--baseline", desk.path("one.baseline")}), true).out.find("letter.docx:2:") != std::string::npos);
    CHECK(updated("one.baseline", false) == updated("two.baseline", true));
}

TEST_CASE("words kept by marks, by kith.yaml and by answers in the margin stay kept when they are remembered") {
    const Desk desk;
    REQUIRE(desk.run({"annotate", desk.path("letters/letter.docx"), "-o", desk.path("letters/copy.docx")}, false).exit == 0);
    const std::string without = desk.run(desk.check({"-f", "unix"}), true).out;
    check_same(desk, desk.check({"-f", "unix"}));
    check_same(desk, desk.check({"-f", "json", "--show-skipped"}));
    desk.scratch().add("kith.yaml", "levels: {handover: notice}\naccept:\n  - entries: [sibling]\n    paths: letters/note.rtf\n    reason: the order's own word\n");
    check_same(desk, desk.check({"-f", "unix", "--config", desk.path("kith.yaml")}));
    const std::string with = desk.run(desk.check({"-f", "unix", "--config", desk.path("kith.yaml")}), true).out;
    CHECK(without.find("note.rtf:1:33: rethink: sibling") != std::string::npos);
    CHECK(with.find("note.rtf:1:33: rethink: sibling") == std::string::npos);
    CHECK(desk.run(desk.check({"-f", "unix"}), true).out.size() > with.size());
}
