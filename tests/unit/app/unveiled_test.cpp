// SPDX-License-Identifier: Apache-2.0
// On a pull request that takes away what kept old words quiet (a line of kith.yaml, a mark, a quotation, a fence), those words are told as
// new ones are, and so are words that change with the line beside them: nothing that nobody has seen passes in silence.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

// A repository of one commit, and what its second one brings.
struct Change {
    test::Scratch scratch;

    explicit Change(const std::vector<std::pair<std::string, std::string>>& files) {
        scratch.add(".words/kitchen.yaml", test::kitchen());
        for (const auto& file : files) scratch.add(file.first, file.second);
        test::run_shell(scratch, "git init -q -b main; git add -A; git commit -qm one");
    }

    [[nodiscard]] test::Outcome check(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words{"check", scratch.path(), "--changed-since", "HEAD", "-f", "unix"};
        words.insert(words.end(), more.begin(), more.end());
        return test::run_program(words);
    }
    // "name:line " of each finding, below the scratch folder.
    [[nodiscard]] std::string found(const std::vector<std::string>& more = {}) const { return places(check(more).out, scratch.path() + "/"); }
    // What is written stands within .git: a file that git adds and a pipe cuts short while git maps it kills git.
    [[nodiscard]] std::string found_by_diff(const std::string& filter = "cat") const {
        test::run_shell(scratch, "git add -A; git diff -U0 -M HEAD | " + filter + " | " KITH_PROGRAM " check . --diff - --no-cache -f unix > .git/told 2> .git/said || true");
        return places(test::read_text(scratch.path(".git/told")), "");
    }
    // What was said beside the report of found_by_diff.
    [[nodiscard]] std::string said() const { return test::unwrapped(test::read_text(scratch.path(".git/said"))); }

private:
    static std::string places(const std::string& out, const std::string& folder) {
        std::string all;
        for (std::size_t at = 0; at < out.size();) {
            const std::size_t end = std::min(out.find('\n', at), out.size());
            const std::string line = out.substr(at, end - at).substr(folder.size());
            all += line.substr(0, line.find(':', line.find(':') + 1)) + " ";
            at = end + 1;
        }
        return all;
    }
};

std::string configuration(const std::string& more) { return "packs: [kitchen]\nlexicon: [.words/kitchen.yaml]\n" + more; }

constexpr const char* letter = "The teapot.\n\nOne.\n\nTwo.\n\nThree.\n";
constexpr const char* accept = "accept:\n  - entries: [teapot]\n    paths: [old/]\n    reason: They said so.\n";

}  // namespace

TEST_CASE("what kith.yaml and .kithignore left alone before a change, and leave alone no longer, is told") {
    struct Row {
        const char* what;
        std::string before;
        std::string after;
        const char* commands;
        std::string told;
    };
    const std::vector<Row> rows{
        {"an exclude lifted, and a move", "exclude: [old/]\n", "", "git mv old/a.md new.md", "new.md:1 old/b.md:1 "},
        {"an exclude lifted", "exclude: [old/]\n", "", "true", "old/a.md:1 old/b.md:1 "},
        {"one of two", "exclude: [old/a.md, old/b.md]\n", "exclude: [old/a.md]\n", "true", "old/b.md:1 "},
        {"an include widened", "include: [far/]\n", "include: [far/, old/]\n", "true", "old/a.md:1 old/b.md:1 "},
        {"an exclude added", "", "exclude: [old/]\n", "true", ""},
        {"an exclude added, and a move", "", "exclude: [old/]\n", "git mv old/a.md new.md", ""},
        {"words accepted no longer", accept, "", "true", "old/a.md:1 old/b.md:1 "},
        {"words accepted no longer, in a document that moved with all others", accept, "", "git mv old far/old", "far/old/a.md:1 far/old/b.md:1 "},
        {"a folder that was renamed, and in its rules too", "overrides:\n  - paths: old/\n    levels: {teapot: consider}\n", "overrides:\n  - paths: new/\n    levels: {teapot: consider}\n",
         "git mv old new", ""},
        {"words accepted in a folder that was renamed, and in its rules too", "accept:\n  - entries: [cauldron]\n    paths: [old/]\n    reason: They said so.\n",
         "accept:\n  - entries: [cauldron]\n    paths: [new/]\n    reason: They said so, often.\n", "git mv old new", ""},
        {"a folder that was renamed, and has other rules", "overrides:\n  - paths: old/\n    levels: {teapot: consider}\n", "overrides:\n  - paths: new/\n    levels: {teapot: rethink}\n",
         "git mv old new", "new/a.md:1 new/b.md:1 "},
        {"another reason", accept, std::string(accept) + "    until: 2199-01-01\n", "true", ""},
        {"a level that was off", "overrides:\n  - paths: old/\n    levels: {teapot: off}\n", "", "true", "old/a.md:1 old/b.md:1 "},
        {"a louder level", "overrides:\n  - paths: old/\n    levels: {teapot: notice}\n", "", "true", ""},
        {"a lower least level", "overrides:\n  - paths: \"*\"\n    levels: {teapot: notice}\nmin_level: rethink\n",
         "overrides:\n  - paths: \"*\"\n    levels: {teapot: notice}\n", "true", "far/c.md:1 old/a.md:1 old/b.md:1 "},
        {"another pack", "overrides:\n  - paths: old/\n    packs: [children]\n", "", "true", "old/a.md:1 old/b.md:1 "},
        {"nothing of that", "fail_on: notice\n", "fail_on: never\n", "true", ""},
        {"a kith.yaml that could not be read", "exclud: [old/]\n", "", "true", "far/c.md:1 old/a.md:1 old/b.md:1 "},
        {"an ignore file", "", "", "rm .kithignore", "ignored/d.md:1 "},
        {"an ignore file that is emptied", "", "", "echo > .kithignore", "ignored/d.md:1 "},
        {"a nearer kith.yaml gone", "", "", "rm far/own/kith.yaml", "far/own/e.md:1 "},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        const Change change({{"kith.yaml", configuration(row.before)}, {"old/a.md", letter}, {"old/b.md", std::string(letter) + "Four.\n"}, {"far/c.md", letter},
                             {".kithignore", "ignored/\n"}, {"ignored/d.md", letter}, {"far/own/kith.yaml", "exclude: [e.md]\n"}, {"far/own/e.md", letter}});
        change.scratch.add("kith.yaml", configuration(row.after));
        test::run_shell(change.scratch, row.commands);
        CHECK(change.found() == row.told);
        CHECK(change.found_by_diff() == row.told);
    }
}

TEST_CASE("what stood in a fence is told where the document is renamed to one of a kind that has none") {
    const Change change({{"a.md", "```\nThe teapot.\n```\n\nOne.\n\nTwo.\n"}, {"kith.yaml", configuration("")}});
    test::run_shell(change.scratch, "git mv a.md a.txt");
    CHECK(change.found() == "a.txt:2 ");
    CHECK(change.found_by_diff() == "a.txt:2 ");
}

TEST_CASE("that a change leaves out its own documents, or lets them pass, is said once for each rule, with -q too") {
    const auto told = [](const Change& change, const std::string& commands) {
        test::run_shell(change.scratch, commands);
        return test::unwrapped(change.check({"-q"}).err);
    };
    const auto has = [](const std::string& text, const char* words) { return text.find(words) != std::string::npos; };
    const std::vector<std::pair<std::string, std::string>> files{{"kith.yaml", configuration("exclude: [old/]\n")}, {"a.md", letter}, {"old/b.md", letter}, {"c.md", letter}};
    const std::string write = "cp a.md n.md; printf '\\nTea.\\n' >> a.md; ";
    const std::string excluded = told(Change(files), write + "sed -i 's/^exclude.*/exclude: [old\\/, n.md]/' kith.yaml");
    CHECK_MESSAGE(has(excluded, "kith.yaml:3: this change leaves "), excluded);
    CHECK(has(excluded, "n.md out, so nothing was checked there"));
    const std::string ignored = told(Change(files), write + "echo n.md > .kithignore");
    CHECK_MESSAGE(has(ignored, ".kithignore: this change leaves "), ignored);
    const std::string two = told(Change(files), write + "echo '[an].md' > .kithignore");
    CHECK_MESSAGE(has(two, "this change leaves 2 documents that it adds or changes out"), two);
    const std::string passed = told(Change(files), write + "echo 'fail_on: never' >> kith.yaml");
    CHECK_MESSAGE(has(passed, "lets findings of 2 documents that it adds or changes pass (fail_on never, "), passed);
    CHECK(has(passed, "; rethink before)"));
    CHECK(told(Change(files), write + "echo 'fail_on: consider' >> kith.yaml").empty());
    CHECK(told(Change(files), write + "git mv c.md old/c.md; echo 'min_level: notice' >> kith.yaml").empty());
    CHECK(told(Change(files), write + "echo '# quiet' > .kithignore; echo c.md >> .kithignore").empty());
    CHECK(told(Change(files), "git mv old new; sed -i 's/old/new/' kith.yaml").empty());
    const std::string levels = told(Change(files), write + "echo 'min_level: rethink' >> kith.yaml");
    CHECK_MESSAGE(has(levels, "this change has less told, or more softly, of 2 documents that it adds or changes (min_level rethink, "), levels);
    CHECK(has(told(Change(files), write + "sed -i 's/^packs.*/packs: [process-to-relationship]/' kith.yaml"), "(packs, "));
    CHECK(has(told(Change(files), write + "sed -i '/^lexicon/d; s/^packs.*/packs: []/' kith.yaml"), "(lexicon, "));
    CHECK(has(told(Change(files), write + "echo 'overrides: [{paths: \"*.md\", levels: {teapot: consider}}]' >> kith.yaml"), "(levels, "));
    CHECK(has(told(Change(files), write + "echo 'audience: court' >> kith.yaml"), "(audience court, "));
    CHECK(told(Change(files), write + "echo 'audience: family' >> kith.yaml").empty());
    const std::string soften = "printf 'schema: 1\\nlanguage: en-GB\\npack: soft\\ntitle: Soft\\nversion: \"1\"\\nentries:\\n  - {id: teapot, disable: true}\\n' > soft.yaml; ";
    CHECK(told(Change(files), write + soften).empty());  // nobody names it
    const std::string layered = told(Change(files), write + soften + "sed -i 's/^lexicon.*/lexicon: [.words\\/kitchen.yaml, soft.yaml]/' kith.yaml");
    CHECK_MESSAGE(has(layered, "soft.yaml: this change brings or alters words that 2 documents that it adds or changes are checked by"), layered);
    CHECK(has(told(Change(files), write + "echo '# softer' >> .words/kitchen.yaml"), "kitchen.yaml: this change brings or alters words"));
    const Change strict({{"kith.yaml", configuration("overrides:\n  - {paths: letters/, fail_on: notice}\n  - {paths: drafts/, levels: {teapot: notice}}\n")}, {"letters/a.md", letter}, {"b.md", letter}});
    CHECK(told(strict, "git mv b.md c.md").empty());
    const std::string moved = told(strict, "mkdir drafts; git mv letters/a.md drafts/a.md");
    CHECK_MESSAGE(has(moved, "lets findings of 1 document that it adds or changes pass (fail_on rethink"), moved);
    CHECK_MESSAGE(has(moved, "less told, or more softly, of 1 document that it adds or changes (levels, "), moved);
    const std::string preferred = told(Change(files), write + "echo 'keep: [teapot]' > kith-preferences.yaml");
    CHECK_MESSAGE(has(preferred, "kith-preferences.yaml: this change brings or alters somebody's own words, and what they keep was not told in 2 documents"), preferred);
    const Change with({files[0], files[1], {"kith-preferences.yaml", "keep: [teapot]\n"}});
    CHECK(told(with, write).empty());
    CHECK(has(told(with, "git rm -q kith-preferences.yaml"), "kith-preferences.yaml: this change takes away somebody's own words"));
}

TEST_CASE("that a change takes its own words into the baseline is said once, with -q too") {
    const std::string rules = configuration("baseline: known\n");
    const auto told = [&rules](const std::string& commands) {
        const Change change({{"kith.yaml", rules}, {"a.md", letter}, {"in/b.md", letter}});
        const std::string update = KITH_PROGRAM " check . --no-cache --update-baseline -q";
        test::run_shell(change.scratch, update + "; git add -A; git commit -qm two; " + commands + (commands.find("known") == std::string::npos ? "; " + update : ""));
        const test::Outcome outcome = change.check({"-q"});
        CHECK(outcome.out.empty());
        CHECK(change.found_by_diff().empty());
        return std::pair(outcome.exit, test::unwrapped(outcome.err));
    };
    const auto has = [](const std::pair<int, std::string>& outcome, const char* words) { return outcome.second.find(words) != std::string::npos; };
    CHECK(has(told("printf '\\nThe other teapot.\\n\\nThe third teapot.\\n' >> a.md"), "known: this change takes 2 findings of documents that it adds or changes into the baseline"));
    CHECK(has(told("cp a.md n.md; printf 'lexicon: [../.words/kitchen.yaml]\\npacks: [kitchen]\\nbaseline: own\\n' > in/kith.yaml; printf '\\nMy teapot.\\n' >> in/b.md"), "in/own: this change takes 1 finding of"));
    CHECK(told("printf '\\nOne more.\\n' >> a.md").second.empty());
    CHECK(told("git mv a.md in/c.md; printf '\\nOne more.\\n' >> in/c.md").second.empty());
    CHECK(told("tail -n 6 a.md > t; cp in/b.md a.md; mv t in/b.md").second.empty());
    const auto lost = told("sed -i '/^a.md/d' known");
    CHECK(lost.first == 0);
    CHECK(has(lost, "known: this change takes 1 line out of the baseline, and the words of no document"));
    CHECK(told("echo damaged >> known").first == 2);
    CHECK(has(told("rm known"), "known: this change takes the baseline away"));
    CHECK(has(told("sed -i /known/d kith.yaml"), "known away, so all that it knew counts as new"));
}

TEST_CASE("of a change that touches no document it is said what its rules loosen in all, each of them") {
    const auto told = [](const std::string& more) {
        const Change change({{"kith.yaml", configuration("")}, {"a.md", letter}, {"b.md", letter}});
        test::run_shell(change.scratch, "printf '" + more + "' >> kith.yaml");
        return test::unwrapped(change.check({"-q"}).err);
    };
    const auto has = [](const std::string& text, const char* words) { return text.find(words) != std::string::npos; };
    CHECK(has(told("fail_on: never\\n"), "lets findings of 2 documents pass (fail_on never, "));
    CHECK(has(told("exclude: [b.md]\\n"), "b.md out, so nothing was checked there"));
    const std::string both = told("min_level: rethink\\noverrides: [{paths: [a.md], levels: {teapot: notice}}]\\n");
    CHECK_MESSAGE(has(both, "of 1 document (min_level rethink, "), both);
    CHECK_MESSAGE(has(both, "; levels, "), both);
    CHECK(told("# nothing\\n").empty());
}

TEST_CASE("a document that git tracks is checked though the change itself adds it to .gitignore") {
    const Change change({{"kith.yaml", configuration("")}, {"a.md", "Tea.\n"}});
    test::run_shell(change.scratch, "echo 'The teapot.' | tee -a a.md > n.md; echo '*.md' > .gitignore; git add -f n.md; git add .gitignore");
    CHECK(change.found() == "a.md:2 n.md:1 ");
    CHECK(change.found_by_diff() == "a.md:2 n.md:1 ");
}

TEST_CASE("that more is checked than before is said, and what the command line asks for holds for both") {
    const Change change({{"kith.yaml", configuration("exclude: [old/]\nmin_level: rethink\noverrides:\n  - paths: [b.md, calm.md]\n    levels: {teapot: notice}\n")},
                         {"old/a.md", letter}, {"b.md", letter}, {"calm.md", "Tea.\n"}});
    change.scratch.add("kith.yaml", configuration(""));
    const std::string told = test::unwrapped(change.check().err);
    CHECK_MESSAGE(told.find("1 document that was not checked then counts whole") != std::string::npos, told);
    CHECK_MESSAGE(told.find("kith.yaml keeps less quiet than before this change: what it kept so in 1 document counts on all lines") != std::string::npos, told);
    CHECK(change.check({"-q"}).err.empty());
    CHECK(change.found({"--min-level", "rethink"}) == "b.md:1 old/a.md:1 ");
}

TEST_CASE("that words may speak again is said only where some do") {
    const Change change({{"kith.yaml", configuration("exclude: [old/]\nmin_level: rethink\n")}, {"old/a.md", letter}, {"b.md", letter}});
    change.scratch.add("kith.yaml", configuration("exclude: [old/]\n"));
    CHECK(change.check().err.empty());
}

// As in a clone that has never seen the commit before, or where GNU diff wrote it.
constexpr std::array blobless{"sed 's/^index .*/index 1234567..7654321 100644/'", "grep -Ev '^(index|diff|new file|deleted file)'"};

TEST_CASE("what kith.yaml held before is made of the diff where git does not know it") {
    const Change change({{"kith.yaml", configuration("exclude: [old/]\n")}, {"old/a.md", letter}, {"b.md", letter}, {"gone/kith.yaml", "min_level: rethink\n"}, {"gone/c.md", "The cauldron.\n"}});
    change.scratch.add("kith.yaml", configuration("fail_on: never\n"));
    change.scratch.add("b.md", letter + std::string("\nThe teapot.\n"));
    test::run_shell(change.scratch, "rm gone/kith.yaml");
    for (const char* const filter : blobless) {
        CAPTURE(std::string(filter));
        CHECK(change.found_by_diff(filter) == "b.md:9 gone/c.md:1 old/a.md:1 ");
        CHECK_MESSAGE(change.said().find("not known") == std::string::npos, change.said());
    }
}

TEST_CASE("where a diff does not say what kith.yaml held before, what it holds now is taken to have held then, and that is said") {
    const Change change({{"kith.yaml", configuration("exclude: [old/]\n")}, {"old/a.md", letter}, {"b.md", letter}});
    change.scratch.add("kith.yaml", configuration("fail_on: never\n"));
    change.scratch.add("b.md", letter + std::string("\nThe teapot.\n"));
    test::run_shell(change.scratch, "echo 'kith.yaml -diff' > .git/info/attributes");
    CHECK(change.found_by_diff("sed 's/^index .*/index 1234567..7654321 100644/'") == "b.md:9 ");
    CHECK_MESSAGE(change.said().find("kith.yaml: what this held before the change is not known") != std::string::npos, change.said());
}

TEST_CASE("where it is not known what a document held before, all of its lines count, and that is said") {
    const Change change({{"kith.yaml", configuration("")}, {"a.md", "The caf\xe9.\n\nThe teapot.\n\nThe end.\n"}});
    change.scratch.add("a.md", "The caf\xe9.\n\nThe teapot.\n\nThe last end.\n");
    CHECK(change.found_by_diff("sed 's/^index .*/index 1234567..7654321 100644/; s/^@@ .*/@@ -90 +90 @@/'") == "a.md:3 ");
    CHECK_MESSAGE(change.said().find("what 1 document held before this change is not known, so all lines count there") != std::string::npos, change.said());
    CHECK(change.found_by_diff().empty());
}

TEST_CASE("a mark, a quotation or a fence that goes takes its quiet along, and nothing else is told") {
    struct Row {
        const char* what;
        const char* name;
        std::string before;
        std::string after;
        std::string told;
    };
    const std::string mark = "<!-- kith: keep teapot: her own word -->\n";
    const std::vector<Row> rows{
        {"a mark", "a.md", mark + "\nThe teapot.\n\nA second teapot.\n", "The teapot.\n\nA second teapot.\n", "a.md:1 "},
        {"a mark in the text", "a.md", "Tea " + mark + "and the teapot.\n", "Tea\nand the teapot.\n", "a.md:2 "},
        {"a mark for another word", "a.md", mark + "\nThe teapot.\n", "<!-- kith: keep kettle: her own word -->\n\nThe teapot.\n", "a.md:3 "},
        {"a mark without its reason", "a.md", mark + "\nThe teapot.\n", "<!-- kith: keep teapot -->\n\nThe teapot.\n", "a.md:3 "},
        {"the end of a stretch comes earlier", "a.md", "<!-- kith: keep-begin teapot: hers -->\n\nTea.\n\nThe teapot.\n\n<!-- kith: keep-end -->\n",
         "<!-- kith: keep-begin teapot: hers -->\n\nTea.\n\n<!-- kith: keep-end -->\n\nThe teapot.\n", "a.md:7 "},
        {"a mark that moves with its words", "a.md", mark + "\nThe teapot.\n", "Tea first.\n\n" + mark + "\nThe teapot.\n", ""},
        {"an old word beside a mark that goes", "a.md", "The teapot.\n\n" + mark + "\nQuiet.\n", "The teapot.\n\nQuiet.\n", ""},
        {"a mark in plain text", "a.txt", mark + "\nThe teapot.\n", "\nThe teapot.\n", "a.txt:2 "},
        {"a quotation of one line", "a.md", "> Tea and the\nteapot.\n", "Tea and the\nteapot.\n", "a.md:2 "},
        {"a quotation of a page", "a.html", "<blockquote>\n<p>The teapot.</p>\n</blockquote>\n", "<div>\n<p>The teapot.</p>\n</div>\n", "a.html:2 "},
        {"a fence", "a.md", "Tea.\n\n```\nThe teapot.\n```\n", "Tea.\n\nThe teapot.\n", "a.md:3 "},
        {"a comment", "a.md", "Tea.\n\n<!--\nThe teapot.\n-->\n", "Tea.\n\nThe teapot.\n", "a.md:3 "},
        {"a heading that comes between a mark and its words", "a.md", mark + "\nThe teapot.\n", mark + "\n# Sundays\n\nThe teapot.\n", "a.md:5 "},
        {"a paragraph that a blank line parts", "a.md", mark + "\nIt is so.\nThe teapot.\n", mark + "\nIt is so.\n\nThe teapot.\n", "a.md:5 "},
        {"a list that a paragraph parts", "a.md", mark + "\n- Tea.\n- The teapot.\n", mark + "\n- Tea.\n\nSo.\n\n- The teapot.\n", "a.md:7 "},
        {"a listing that is none without its blank line", "a.md", "It is so.\n\n    The teapot.\n", "It is so.\n    The teapot.\n", "a.md:2 "},
        {"attributes", "a.md", "{#\nThe teapot.\n#}\n", "The teapot.\n", "a.md:1 "},
        {"code in the text", "a.md", "Tea `and\nthe teapot\nhere`.\n", "Tea and\nthe teapot\nhere.\n", "a.md:2 "},
        {"front matter", "a.md", "---\nabout: The teapot.\n---\n", "about: The teapot.\n", "a.md:1 "},
        {"lines that hid nothing", "a.md", mark + "\nA teapot.\n\nMore.\n\nThe teapot.\n", mark + "\nA teapot.\n\nThe teapot.\n", ""},
        {"a fence somewhere else", "a.md", "The teapot.\n\n```\nTea.\n```\n", "The teapot.\n\nTea.\n", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        const Change change({{"kith.yaml", configuration("")}, {row.name, row.before}});
        change.scratch.add(row.name, row.after);
        CHECK(change.found() == row.told);
        CHECK(change.found_by_diff() == row.told);
    }
}

TEST_CASE("what a change takes the quiet from is told by a diff of another clone and by a plain one, too") {
    const std::string fence = "Tea.\n\n```\nThe teapot.\n```\n";
    const Change change({{"kith.yaml", configuration("")}, {"a.md", "<!-- kith: keep teapot: hers -->\n\nThe teapot.\n\nA second teapot.\n"}, {"b.md", fence}, {"c.md", "The teapot.\n\nTea.\n"}});
    test::run_shell(change.scratch, "sed -i 1,2d a.md; sed -i '/`/d' b.md; echo More. >> c.md");
    for (const char* const filter : blobless) CHECK(change.found_by_diff(filter) == "a.md:1 b.md:3 ");
}

TEST_CASE("words that the change of another line lets speak are told, and what they said before is not") {
    struct Row {
        const char* what;
        const char* name;
        std::string before;
        std::string after;
        std::string told;
    };
    const std::vector<Row> rows{
        {"words before it", "a.md", "So the iron\nteapot is here.\n", "So the warm\nteapot is here.\n", "a.md:2 "},
        {"a line between that goes", "a.md", "So the iron\nteapot is here.\n", "teapot is here.\n", "a.md:1 "},
        {"behind code", "a.md", "Tea `and\nmore` the iron\nteapot.\n", "Tea `and\nmore` the warm\nteapot.\n", "a.md:3 "},
        {"in plain text", "a.txt", "One.\n\nSo the iron\nteapot is here.\n", "One.\n\nTwo.\n\nSo the warm\nteapot is here.\n", "a.txt:6 "},
        {"beside a tooltip", "a.html", "<p>So <a href=\"x\" title=\"Tea for all.\">T</a> and the iron\nteapot.</p>\n",
         "<p>So <a href=\"x\" title=\"Tea for all.\">T</a> and the warm\nteapot.</p>\n", "a.html:2 "},
        {"the other way round", "a.md", "So the warm\nteapot is here.\n", "So the iron\nteapot is here.\n", ""},
        {"what was told before", "a.md", "So the warm\nteapot is here.\n", "So the cold\nteapot is here.\n", ""},
        {"below a carriage return that ends no line for git", "a.txt", "One,\rtwo.\n\nThree.\n", "One,\rtwo.\n\nThe teapot.\n", "a.txt:4 "},
        {"another paragraph", "a.md", "The iron one.\n\nThe teapot.\n", "The warm one.\n\nThe teapot.\n", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.what));
        const Change change({{"kith.yaml", configuration("")}, {row.name, row.before}});
        change.scratch.add(row.name, row.after);
        CHECK(change.found() == row.told);
        CHECK(change.found_by_diff() == row.told);
    }
}

TEST_CASE("a kith.yaml that moves did not hold at its new place before") {
    const Change change({{"kith.yaml", configuration("exclude: [court/]\n")}, {"court/a.md", letter}, {"court/b.md", "Quiet.\n"},
                         {"drafts/kith.yaml", "packs: [kitchen]\nlexicon: [../.words/kitchen.yaml]\n"}, {"drafts/c.md", "Tea.\n"}});
    test::run_shell(change.scratch, "git mv drafts/kith.yaml court/kith.yaml");
    CHECK(change.found() == "court/a.md:1 ");
    CHECK(change.found_by_diff() == "court/a.md:1 ");
}

TEST_CASE("of a kith.yaml that could not be read only its own documents count whole") {
    const Change change({{"kith.yaml", configuration("")}, {"a/kith.yaml", "exclud: [x/]\n"}, {"a/a.md", letter}, {"b/b.md", letter}});
    change.scratch.add("a/kith.yaml", "packs: [kitchen]\nlexicon: [../.words/kitchen.yaml]\n");
    CHECK(change.found() == "a/a.md:1 ");
    CHECK(change.found_by_diff() == "a/a.md:1 ");
}

TEST_CASE("what a rule asks about is unveiled as a word is, but for what it asks of the whole document") {
    const std::string asked = "Jay was removed from the home on Tuesday.\n";
    const Change change({{"a.md", "Tea.\n\n```\n" + asked + "```\n"}, {"b.md", "Quiet.\n"}});
    change.scratch.add("a.md", "Tea.\n\n" + asked);
    CHECK(change.found() == "a.md:3 ");
    CHECK(change.found_by_diff() == "a.md:3 ");
}
