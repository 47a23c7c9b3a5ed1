// SPDX-License-Identifier: Apache-2.0
// A baseline beside documents that people go on writing: whatever is shuffled, wrapped anew, split, joined or renamed, exactly what is
// new is told.
#include "app/baselines.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "app/checker.hpp"
#include "unit/app/scratch.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view entries = R"yaml(
  - {id: teapot, term: teapot, kind: noun, level: rethink, shift: process-to-relationship, why: "A cup is for one.", otherwise: rethink,
     sources: [], status: proposed}
  - {id: cauldron, term: cauldron, kind: noun, level: consider, shift: process-to-relationship, why: "A spell.", otherwise: consider,
     sources: [], status: proposed}
)yaml";

class Kitchen {
public:
    Kitchen() : lexicon_(test::lexicon_with(entries)), linter_(lexicon_, {{}, true, {}}), checker_(linter_, options_) {}

    [[nodiscard]] LintResult look(const std::string& path) const { return checker_.check(test::read_text(path), path).result; }

private:
    Lexicon lexicon_;
    Linter linter_;
    LintOptions options_;
    Checker checker_;
};

const Kitchen& kitchen() {
    static const Kitchen kitchen;
    return kitchen;
}

std::vector<KnownKey> keys_at(const std::string& path) {
    std::vector<KnownKey> keys;
    for (const Finding& finding : kitchen().look(path).findings) keys.push_back(key_of(finding));
    return keys;
}

struct Told {
    std::vector<std::string> fresh;  // "path: word", in order
    BaselineFigures figures;
};

// Beside the baseline of a folder, or to write it.
Told told(const test::Scratch& scratch, const std::vector<std::string>& names, bool is_update) {
    Result<std::unique_ptr<BaselineRun>> opened = BaselineRun::open(scratch.path("known"), "--baseline", is_update);
    REQUIRE(opened);
    BaselineRun& run = **opened;
    Told told;
    const auto look = [](const std::string& path, std::vector<KnownKey>& keys) {
        keys = keys_at(path);
        return true;
    };
    for (const std::string& name : names) {
        const std::string path = scratch.path(name);
        const std::vector<KnownKey> keys = keys_at(path);
        std::vector<KnownAs> standings = run.sort(path, keys, look);
        run.decide(keys, standings);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (standings[i] == KnownAs::fresh) told.fresh.push_back(name + ": " + keys[i].id);
        }
        if (is_update) run.note(path, keys);
    }
    told.figures = run.figures([](const std::string&, bool) { return false; });
    if (!is_update) return told;
    std::istringstream in;
    std::ostringstream out;
    Streams streams{in, out, out};
    REQUIRE(run.write(streams, [](const std::string&, bool) { return false; }).empty());
    return told;
}

std::string old_text(int number) {
    const std::string n = std::to_string(number);
    return "Cup " + n + " is blue, and the teapot beside it is green. Nobody looked at the cauldron on shelf " + n + " that day.";
}

// The words of a paragraph over lines of another length, perhaps as a list item or with some of it strong.
std::string laid_out(std::string text, std::mt19937& dice) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ' && dice() % 6 == 0) text[at] = '\n';
    }
    if (dice() % 3 == 0) {
        const std::size_t at = text.find("teapot");
        text.replace(at, 6, "**teapot**");
    }
    if (dice() % 4 == 0) {
        for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 3)) text.insert(at + 1, "  ");
        return "- " + text;
    }
    return text;
}

// The paragraphs in an order and under names of chance, with a new sentence behind one of them.
struct Rewritten {
    std::vector<std::string> names;
    std::string of_new;
};

Rewritten rewrite(const test::Scratch& scratch, int paragraphs, std::mt19937& dice) {
    std::vector<int> order;
    for (int i = 0; i < paragraphs; ++i) order.push_back(i);
    std::shuffle(order.begin(), order.end(), dice);
    const std::size_t new_one = dice() % order.size();
    Rewritten rewritten;
    for (std::size_t at = 0, file = 0; at < order.size(); ++file) {
        const std::string name = (dice() % 2 == 0 ? "d" : "sub/n") + std::to_string(2 * file) + ".md";
        std::string text = "# Words\n\n";
        for (const std::size_t end = std::min<std::size_t>(at + 1 + dice() % 4, order.size()); at < end; ++at) {
            text += laid_out(old_text(order[at]), dice) + "\n\n";
            if (at != new_one) continue;
            text += "A teapot nobody knew.\n\n";
            rewritten.of_new = name + ": teapot";
        }
        scratch.add(name, text);
        rewritten.names.push_back(name);
    }
    return rewritten;
}

}  // namespace

TEST_CASE("however documents are shuffled, wrapped anew and renamed, exactly what is new is told") {
    constexpr int paragraphs = 14;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        std::mt19937 dice(seed);
        const test::Scratch scratch;
        std::vector<std::string> names;
        for (int i = 0; i < paragraphs; i += 2) {
            names.push_back("d" + std::to_string(i) + ".md");
            scratch.add(names.back(), old_text(i) + "\n\nQuiet words.\n\n" + old_text(i + 1) + "\n");
        }
        CHECK(told(scratch, names, true).figures.fresh == 2 * paragraphs);
        CHECK(told(scratch, names, false).fresh.empty());
        for (const std::string& name : names) fs::remove(scratch.path(name));
        const Rewritten rewritten = rewrite(scratch, paragraphs, dice);
        const Told now = told(scratch, rewritten.names, false);
        CHECK(now.fresh == std::vector<std::string>{rewritten.of_new});
        CHECK(now.figures.known == 2 * paragraphs);
        CHECK(now.figures.gone == 0);
        // Written anew, it knows them all, and is the same when it is written again.
        static_cast<void>(told(scratch, rewritten.names, true));
        const std::string written = test::read_text(scratch.path("known"));
        CHECK(told(scratch, rewritten.names, true).fresh.empty());
        CHECK(test::read_text(scratch.path("known")) == written);
    }
}

TEST_CASE("a sentence that was known once is new the second time, wherever that is") {
    const test::Scratch scratch;
    scratch.add("a.md", "The teapot.\n");
    static_cast<void>(told(scratch, {"a.md"}, true));
    scratch.add("b.md", "The teapot.\n");
    CHECK(told(scratch, {"a.md", "b.md"}, false).fresh == std::vector<std::string>{"b.md: teapot"});
    CHECK(told(scratch, {"b.md"}, false).fresh == std::vector<std::string>{"b.md: teapot"});  // a.md is looked into for it
    scratch.add("a.md", "A cup.\n");
    CHECK(told(scratch, {"b.md"}, false).fresh.empty());
    CHECK(told(scratch, {"a.md", "b.md"}, false).figures.gone == 0);
    fs::remove(scratch.path("b.md"));
    CHECK(told(scratch, {"a.md"}, false).figures.gone == 1);
}
