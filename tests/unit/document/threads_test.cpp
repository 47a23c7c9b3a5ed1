// SPDX-License-Identifier: Apache-2.0
// What is said to kith in answer to a remark, and what is somebody's own.
#include "document/threads.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/markup.hpp"

using namespace kith;

namespace {

const Paragraphs remark = {"Could “contact” be “family time” here?", "If the word is right here, answer “keep”. To read more: kith explain contact"};

Paragraphs with(Paragraphs paragraphs, const std::string& more) {
    paragraphs.push_back(more);
    return paragraphs;
}

}  // namespace

TEST_CASE("keep is a word of its own, however it is written") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"Keep: she says so", "she says so"}, {"  keep.", "keep"}, {"keep", "keep"}, {"KEEP!", "keep"}, {"“keep”", "keep"}, {"\"Keep.\"", "keep"}, {"‘keep’ – her word", "her word"},
        {"“Keep: she says so.”", "she says so."}, {"«keep»: hers", "hers"}, {"keep — hers", "hers"}, {"keep\u00A0it", "it"}, {"keep as she says it", "as she says it"}, {"keep it, it is hers", "it, it is hers"}, {"keep because I say so", "because I say so"},
        {"keep (his own word)", "his own word"}, {"keep (hers), as Jay (7) says", "hers, as Jay (7) says"}, {"keep: hers (so Jay)", "hers (so Jay)"}, {"(keep)", "keep"}, {"KEEP IT", "IT"}, {"Keep It As She Says It", "It As She Says It"}, {"keep this one", "this one"},
        {"keep that one, please", "that one, please"}, {"Keep Jay’s word", "Jay’s word"}, {"keep the boys' own words", "the boys' own words"}, {"keep this as it is", "this as it is"}, {"keep it as is", "it as is"},
        {"keep this as short as you can", ""}, {"Keep as short and plain as you can", ""}, {"KEEP IN MIND who reads this", ""}, {"keep Jay’s word in mind", ""}, {"keep this one short", ""}, {"keep Jay’s coat", ""},
        {"Keep in mind that Jay reads this", ""}, {"Keep it short", ""}, {"keep this in mind", ""}, {"keep Jay informed.", ""}, {"Keeping it", ""}, {"I keep it", ""}, {"keepsake", ""}, {"", ""}, {"“", ""}};
    for (const auto& row : cases) CHECK_MESSAGE(keep_reason(row.first) == row.second, row.first);
}

TEST_CASE("what was answered is told from what kith said") {
    CHECK_FALSE(is_answered({remark, {}}));
    CHECK_FALSE(is_answered({with(remark, " "), {}}));
    CHECK(is_answered({remark, {{""}}}));  // a picture, perhaps
    CHECK(is_answered({with(remark, "No."), {}}));
    CHECK(is_answered({{remark.front(), remark.back() + " – no."}, {}}));
    CHECK(is_answered({{"When you are done, this takes them all out again: kith annotate --clear FILE -o OUT", "Thank you."}, {}}));
    CHECK(is_answered({{"keep"}, {}}));  // written over all that kith said
    CHECK_FALSE(is_answered({{"Keep in mind who reads this.", remark.back()}, {}}));
}

TEST_CASE("what kith says in a remark is its own, and what stands before, between or over it is somebody's") {
    const std::string place = "In the header, paragraph 1: Jay’s «contact»";
    const Paragraphs whole = {place, remark.front(), "You could also say “Jay time”.", "Why: a word.", "To ask yourself: whose?", "Beside it: this is long.", "Asked for by TACT.", remark.back()};
    CHECK_FALSE(is_answered({whole, {}}));
    CHECK_FALSE(is_answered({{"This judges a parent.", "No published source yet: this is a proposal.", remark.back()}, {}}));
    CHECK_FALSE(is_answered({{opening_words.begin(), opening_words.end()}, {}}));
    CHECK_FALSE(is_answered({{""}, {}}));
    CHECK_FALSE(is_answered({{"the contact line", "kith explain contact"}, {}}));
    for (const Paragraphs& written : std::vector<Paragraphs>{
             {"No, ring Bea."},
             {"No, ring Bea.", remark.front(), remark.back()},
             {remark.front(), "No, ring Bea.", remark.back()},
             {remark.front() + " No, ring Bea.", remark.back()},
             {remark.front(), "No, ring Bea. " + remark.back()},
             {std::string(opening_words[0]), "Ring Bea.", std::string(opening_words[2])},
             {std::string(opening_words[0]), std::string(opening_words[1]) + " Ring Bea.", std::string(opening_words[2])}}) {
        CHECK(is_answered({written, {}}));
        CHECK_FALSE(may_go({written, {}}));
    }
    CHECK(answered({{remark.front() + " No, ring Bea.", remark.back()}, {}}).answer == "No, ring Bea.\n");
    CHECK(answered({{"keep: hers", remark.front(), remark.back()}, {}}).reason == "hers");
    CHECK(answered({{remark.front(), "keep", remark.back()}, {}}).reason == "keep");
}

TEST_CASE("an answer says what it is about, and why the words are kept") {
    const Answered one = answered({remark, {{"Reply to kith (23/11/2026): \"...\"", "Keep: her word"}, {"Yes."}}});
    CHECK(one.entry == "contact");
    CHECK(one.reason == "her word");
    CHECK(one.says == remark.front());
    CHECK(one.about.empty());
    CHECK(one.answer == "Reply to kith (23/11/2026): \"...\"\nKeep: her word\nYes.\n");
    CHECK(answered({{"In the header, paragraph 1: Jay’s «contact»", remark.back()}, {}}).about == "In the header, paragraph 1: Jay’s «contact»");
    CHECK(answered({remark, {{"Why?"}}}).reason.empty());
    CHECK(answered({{"Not for sending: kith annotate --clear FILE -o OUT"}, {{"keep"}}}).entry.empty());
}

TEST_CASE("only what says keep and no more goes with kith's own") {
    CHECK(is_bare_keep({"Keep."}));
    CHECK(is_bare_keep({"Reply to kith (23/11/2026): \"...\"", "", "keep"}));
    CHECK_FALSE(is_bare_keep({"keep: her word"}));
    CHECK_FALSE(is_bare_keep({"keep", "And ring Bea."}));
    CHECK_FALSE(is_bare_keep({""}));
    CHECK(may_go({remark, {{"Why?"}}}));
    CHECK(may_go({with(remark, "keep"), {}}));
    CHECK_FALSE(may_go({with(remark, "keep: her word. Also please ring Bea."), {}}));
    CHECK_FALSE(may_go({with(remark, "Why?"), {}}));
    CHECK_FALSE(may_go({with(with(remark, "keep"), "And ring Bea."), {}}));
}

TEST_CASE("an answer in the manner of LibreOffice is known by what it begins with") {
    const std::string greeting = "Reply to kith (23/11/2026, 10:00): \"...\"";
    CHECK(reads_as_answer({greeting, "Why?"}));
    CHECK(reads_as_answer({greeting + "Why?"}));
    CHECK(reads_as_answer({"keep"}));
    CHECK_FALSE(reads_as_answer({"Why?"}));
    CHECK(is_bare_keep({greeting + "keep"}));
    CHECK_FALSE(is_bare_keep({greeting + "Why?"}));
    CHECK(answered({remark, {{greeting + "Keep: her word"}}}).reason == "her word");
}
