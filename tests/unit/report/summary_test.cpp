// SPDX-License-Identifier: Apache-2.0
#include "report/summary.hpp"

#include <doctest/doctest.h>

#include "unit/report/sample.hpp"

using namespace kith;

namespace {

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

// So many documents in each of the folders.
std::string summary_of(const std::vector<std::pair<std::string, std::size_t>>& folders) {
    const auto sample = test::make_sample("The teapot, a biscuit.");
    sample->find("teapot", "teapot");
    sample->notice_strength("biscuit", "biscuit");
    const auto report = make_summary(sample->lexicon, {});
    for (const auto& [folder, count] : folders) {
        for (std::size_t i = 0; i < count; ++i) {
            sample->checked.path = folder + "/letter-to-amira-" + std::to_string(i) + ".txt";
            CHECK(report->take(report->piece(sample->checked)).empty());
        }
    }
    return report->end({});
}

}  // namespace

TEST_CASE("strengths stand beside what there is to look at again, by shift") {
    const std::string page = summary_of({{"north", 2}});
    CHECK(has(page, "| From process-led to relationship-led | 2 | 2 |\n"));
    CHECK(has(page, "| From fear to courage | 0 | 0 |\n"));
    CHECK(has(page, "### What came up most\n\nteapot (2).\n"));
    CHECK(has(page, "### Already warm\n\nbiscuit (2).\n"));
    CHECK_FALSE(has(page, "amira"));
    CHECK_FALSE(has(page, "### By folder"));
}

TEST_CASE("folders are told from five documents on, never one by one") {
    const std::string page = summary_of({{"north", 5}, {"south", 6}, {"west", 4}});
    CHECK(has(page, "| south |"));
    CHECK_FALSE(has(page, "west"));
    CHECK_FALSE(has(page, "amira"));
}

TEST_CASE("the name of a folder is no markup") {
    const std::string page = summary_of({{"a|b *c* <d>", 5}, {"south", 5}});
    CHECK(has(page, "| a\\|b \\*c\\* \\<d\\> |"));
}

TEST_CASE("what is quoted or only to notice is in no figure, and an input that could not be read is counted") {
    const auto sample = test::make_sample("The teapot, the kettle.");
    sample->find("teapot", "teapot").quoted = true;
    sample->find("kettle", "kettle");
    CHECK(has(test::report_of("summary", *sample), "| From process-led to relationship-led | 0 | 0 |"));
    sample->checked.has_problem = true;
    const std::string page = test::report_of("summary", *sample);
    CHECK(has(page, "1 input could not be read."));
    CHECK_FALSE(has(page, "By shift"));
}
