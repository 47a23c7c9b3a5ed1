// SPDX-License-Identifier: Apache-2.0
// The lexicon that kith carries, opened where it lies with the index beside it, against the same read whole, for which an
// index is built.
#include "lint/compile.hpp"

#include <doctest/doctest.h>

#include "app/builtin.hpp"
#include "lexicon/compiled.hpp"
#include "unit/support/test_lexicon.hpp"

using namespace kith;

namespace {

std::vector<std::string> found_by(const Linter& linter) {
    const Document document = test::document_of({
        "Jay's placement broke down and he absconded. Contact with his mum is supervised twice a week.",
        "The family failed to engage with services, and Mum refused an assessment.",
    });
    std::vector<std::string> found;
    for (const Finding& finding : linter.lint(document, {}).findings) found.push_back(finding.id() + " " + finding.fingerprint);
    return found;
}

}  // namespace

TEST_CASE("a lexicon opened with its index finds what the same lexicon without one finds") {
    const Lexicon whole = read_compiled(builtin_lexicon()).value();
    const Lexicon opened = open_compiled(builtin_lexicon(), builtin_index()).value();
    CHECK(whole.built_index().empty());
    REQUIRE_FALSE(opened.built_index().empty());
    for (const LinterOptions& options : {LinterOptions{}, LinterOptions{{"children"}, false}, LinterOptions{{}, true}}) {
        const Linter slow(whole, options);
        const Linter fast(opened, options);
        CHECK(slow.forms() == fast.forms());
        CHECK(found_by(slow) == found_by(fast));
    }
    CHECK(found_by(Linter(opened, {})).size() >= 4);
}

TEST_CASE("the index is the one that was built from this lexicon, byte for byte") {
    const Lexicon whole = read_compiled(builtin_lexicon()).value();
    CHECK(bytes_of(build_index(whole)) == builtin_index());
}

TEST_CASE("a lexicon that was changed lets go of its index") {
    Lexicon opened = open_compiled(builtin_lexicon(), builtin_index()).value();
    const Lexicon copy = opened;
    CHECK(copy.built_index().empty());
    opened.entries[0].disabled = true;
    CHECK(opened.built_index().empty());
    CHECK(opened.entries.size() == copy.entries.size());
    CHECK(opened.entries[1].id == copy.entries[1].id);
}

TEST_CASE("records read one at a time are the records read at once") {
    const Lexicon whole = read_compiled(builtin_lexicon()).value();
    const Lexicon opened = open_compiled(builtin_lexicon(), builtin_index()).value();
    for (std::size_t i = opened.entries.size(); i-- > 0;) CHECK(opened.entries[i].why == whole.entries[i].why);
    CHECK(write_compiled(opened) == write_compiled(whole));
    CHECK(opened.source("nothing of this name") == nullptr);
    for (const Source& source : whole.sources) CHECK(opened.source(source.id)->title == source.title);
}
