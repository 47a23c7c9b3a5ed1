// SPDX-License-Identifier: Apache-2.0
#include "app/old_texts.hpp"

#include <doctest/doctest.h>

#include "app/git.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

TEST_CASE("what documents held before comes from git, as often as it is asked for") {
    const test::Scratch scratch;
    for (int i = 0; i < 300; ++i) scratch.add("a" + std::to_string(i) + ".md", "Tea " + std::to_string(i) + ".\n");
    test::run_shell(scratch, "git init -q -b main; git add -A; git commit -qm one");
    const Result<ChildResult> listed = git(scratch.path(), {"ls-tree", "HEAD"});
    REQUIRE(listed);
    OldTexts texts;
    for_each_part(listed->output, '\n', [&](std::string_view line) {  // "100644 blob HASH<tab>a1.md"
        const std::string name(line.substr(line.find('\t') + 1));
        texts.add(scratch.path(), {scratch.path("old-" + name), scratch.path(name), std::string(line.substr(12, line.find('\t') - 12)), false, {}});
    });
    texts.add(scratch.path(), {scratch.path("gone.md"), scratch.path("gone.md"), "0123456789012345678901234567890123456789", false, {}});
    for (const int i : {7, 299, 0, 7, 150}) {
        const std::optional<OldText> old = texts.of(scratch.path("a" + std::to_string(i) + ".md"));
        REQUIRE(old);
        CHECK(old->path == scratch.path("old-a" + std::to_string(i) + ".md"));
        CHECK(old->bytes == "Tea " + std::to_string(i) + ".\n");
    }
    CHECK_FALSE(texts.of(scratch.path("gone.md")));
    CHECK_FALSE(texts.of(scratch.path("nobody.md")));
}
