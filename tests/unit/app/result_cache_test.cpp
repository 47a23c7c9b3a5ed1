// SPDX-License-Identifier: Apache-2.0
#include "app/result_cache.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "app/build_id.hpp"
#include "app/project.hpp"
#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;
namespace fs = std::filesystem;

namespace {

// One run over one document; answers how often it was looked at anew.
int looks(const std::string& folder, const Options& options, std::string_view bytes, const char* format = "docx",
          Audience audience = Audience::any) {
    Problems notes;
    const Result<Project> project = Project::open_at(options, "a.docx", notes, {});
    REQUIRE(project);
    std::vector<Input> inputs(1);
    inputs[0].policy = &project->here();
    ResultCache results(folder, options, inputs);
    int count = 0;
    for (int i = 0; i < 2; ++i) {
        const Checked checked = results.ask(bytes, "a.docx", *format_named(format), project->here(), audience, [&] {
            ++count;
            Checked made;
            made.path = "a.docx";
            made.document.format = format;
            made.result.words = bytes.size();
            return made;
        });
        CHECK(checked.result.words == bytes.size());
    }
    CHECK(results.finish().empty());
    return count;
}

}  // namespace

TEST_CASE("the program has an identity of its own") {
    CHECK(build_id().size() >= 8);
    CHECK(build_id() == build_id());
}

TEST_CASE("a document is looked at once, until something the result depends on changes") {
    const test::Scratch scratch;
    const std::string folder = scratch.path("kith");
    Options options;
    CHECK(looks(folder, options, "bytes") == 1);
    CHECK(looks(folder, options, "bytes") == 0);
    CHECK(looks(folder, options, "other bytes") == 1);
    CHECK(looks(folder, options, "bytes", "odt") == 1);
    CHECK(looks(folder, options, "bytes", "docx", Audience::child) == 1);
    options.packs = {"children"};
    CHECK(looks(folder, options, "bytes") == 1);
    options.with_proposed = true;
    CHECK(looks(folder, options, "bytes") == 1);
    options.lexicon = {scratch.write("kitchen.yaml", test::kitchen())};
    CHECK(looks(folder, options, "bytes") == 1);
    CHECK(looks(folder, options, "bytes") == 0);
    scratch.add("kitchen.yaml", test::kitchen() + "# a remark\n");
    CHECK(looks(folder, options, "bytes") == 1);
    CHECK(looks(folder, Options{}, "bytes") == 0);
    Options others;  // levels and the like are applied afterwards
    others.fail_on = "notice";
    others.min_level = "rethink";
    CHECK(looks(folder, others, "bytes") == 0);
}

TEST_CASE("plain text is read anew, and without a folder everything is") {
    const test::Scratch scratch;
    const std::string folder = scratch.path("kith");
    for (const char* const format : {"text", "markdown", "html"}) CHECK(looks(folder, {}, "bytes", format) == 2);
    CHECK_FALSE(fs::exists(folder));
    CHECK(looks({}, {}, "bytes") == 2);
}

TEST_CASE("what cannot be read is not remembered") {
    const test::Scratch scratch;
    const std::string folder = scratch.path("kith");
    const std::string broken = KITH_SOURCE_DIR "/tests/data/documents/bad/truncated.docx";
    const test::Outcome first = test::run_program({"check", broken}, {}, folder);
    const test::Outcome second = test::run_program({"check", broken}, {}, folder);
    CHECK(first.exit == 2);
    CHECK(first.err == second.err);
    CHECK(fs::is_empty(folder));
}
