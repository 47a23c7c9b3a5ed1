// SPDX-License-Identifier: Apache-2.0
// On a pull request, a link counts by what it leads to: a document under its own name, and a kith.yaml for the documents beside the link.
#include <doctest/doctest.h>

#include <string>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

// "name:line " of what is told of a change since HEAD.
std::string told(const test::Scratch& scratch) {
    const std::string out = test::run_program({"check", scratch.path(), "--changed-since", "HEAD", "-f", "unix"}).out;
    std::string places;
    const std::size_t folder = scratch.path().size() + 1;
    for (std::size_t at = 0; at < out.size(); at = out.find('\n', at) + 1) {
        const std::size_t name = at + folder;
        places += out.substr(name, out.find(':', out.find(':', name) + 1) - name) + ' ';
    }
    return places;
}

constexpr const char* rules = "packs: [kitchen]\nlexicon: [.words/kitchen.yaml]\n";

// All of it committed.
void begin(const test::Scratch& scratch, const std::string& commands) {
    scratch.add(".words/kitchen.yaml", test::kitchen());
    test::run_shell(scratch, "git init -q -b main; " + commands + "; git add -A; git commit -qm one");
}

}  // namespace

TEST_CASE("a document that is a link is told of by what changed where it leads, and whole once it leads elsewhere") {
    const test::Scratch scratch;
    scratch.add("kith.yaml", rules);
    scratch.add(".source/n.md", "The teapot.\n");
    begin(scratch, "ln -s .source/n.md n.md; mkdir far; ln -s ../.source/n.md far/m.md");
    CHECK(told(scratch).empty());
    test::run_shell(scratch, "echo 'Another teapot.' >> .source/n.md");
    CHECK(told(scratch) == "far/m.md:2 n.md:2 ");
    test::run_shell(scratch, "git checkout -q .; cp .source/n.md .source/o.md; echo 'A third teapot.' >> .source/o.md; ln -sf .source/o.md n.md");
    CHECK(told(scratch) == "n.md:1 n.md:2 ");
}

TEST_CASE("a kith.yaml that is a link held what stood there before the change") {
    const std::string exclude = "exclude: [old/]\n";
    const test::Scratch scratch;
    scratch.add("shared/common.yaml", rules + exclude);
    scratch.add("shared/.words/kitchen.yaml", test::kitchen());
    scratch.add("old/a.md", "The teapot.\n");
    scratch.add("b.md", "The teapot.\n");
    begin(scratch, "ln -s shared/common.yaml kith.yaml");
    test::run_shell(scratch, "sed -i '/exclude/d' shared/common.yaml");
    CHECK(told(scratch) == "old/a.md:1 ");
    test::run_shell(scratch, "git checkout -q .; rm kith.yaml; cp shared/common.yaml kith.yaml");
    CHECK(told(scratch).empty());
    test::run_shell(scratch, "sed -i '/exclude/d' kith.yaml");
    CHECK(told(scratch) == "old/a.md:1 ");
    test::run_shell(scratch, "git commit -qam two; rm kith.yaml; ln -s shared/common.yaml kith.yaml");
    CHECK(told(scratch).empty());
}
