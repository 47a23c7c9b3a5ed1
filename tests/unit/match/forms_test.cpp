// SPDX-License-Identifier: Apache-2.0
#include "match/forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "match/word_need.hpp"
#include "text/fold.hpp"
#include "text/word_hash.hpp"

using namespace kith;

namespace {

template <class Builder>
FlatBlock block_of(const Builder& builder) {
    FlatWriter out;
    builder.write(out);
    return out.take();
}

// What a builder made, read back from its block.
template <class Read>
struct Loaded {
    template <class Builder>
    explicit Loaded(const Builder& builder) : block(block_of(builder)), reader(bytes_of(block)), read(reader) {
        CHECK_FALSE(reader.failed());
    }
    FlatBlock block;
    FlatReader reader;
    Read read;
};

FormIndexBuilder builder_of(const std::vector<std::string>& terms, FormRole role = FormRole::term, bool lets_in = true) {
    FormIndexBuilder builder;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        Form form;
        form.role = role;
        form.owner = static_cast<std::uint32_t>(i);
        builder.add(term_tokens(terms[i]), form, lets_in);
    }
    return builder;
}

struct Index {
    Loaded<FormIndex> loaded;
    const FormIndex& forms = loaded.read;
    explicit Index(const std::vector<std::string>& terms, FormRole role = FormRole::term, bool lets_in = true)
        : loaded(builder_of(terms, role, lets_in)) {}
    // What is found, as the words of the text, in order.
    std::vector<std::string> found(const std::string& text) const {
        const Analysis analysis = analyse(text, {});
        std::vector<std::string> words;
        for (const Occurrence& occurrence : forms.find(analysis)) {
            const std::size_t begin = analysis.tokens[occurrence.first].span.begin;
            words.push_back(text.substr(begin, analysis.tokens[occurrence.last - 1].span.end - begin));
        }
        return words;
    }
};

// The plain reference: every form tried at every token.
std::vector<std::pair<std::size_t, std::size_t>> naive(const std::vector<std::string>& terms,
                                                       const Analysis& analysis) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t at = 0; at < analysis.tokens.size(); ++at) {
        for (const std::string& term : terms) {
            const std::vector<std::string> words = term_tokens(term);
            std::size_t n = 0;
            while (n < words.size() && at + n < analysis.tokens.size() && analysis.key(at + n) == words[n]) ++n;
            if (n == words.size()) found.emplace_back(at, at + n);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("forms are found in any case and typography") {
    const Index index({"hand over", "looked after child", "non-compliant", "sibling", "file"});
    using Words = std::vector<std::string>;
    const std::vector<std::pair<std::string, Words>> table = {
        {"We hand over at six.", {"hand over"}},
        {"HAND-OVER time", {"HAND-OVER"}},
        {"hand\u2011over", {"hand\u2011over"}},
        {"hand\u00A0over", {"hand\u00A0over"}},
        {"a looked-after\nchild", {"looked-after\nchild"}},
        {"a looked-\nafter child", {"looked-\nafter child"}},
        {"non\u00AD-compli\u00ADant", {"non\u00AD-compli\u00ADant"}},
        {"his sibling\u2019s room", {"sibling"}},
        {"his sibling's room", {"sibling"}},
        {"a \uFB01le", {"\uFB01le"}},
        {"hand, over", {}},
        {"handover", {}},
        {"profile", {}},
        {"unsibling siblingx", {}},
    };
    for (const auto& row : table) {
        CAPTURE(row.first);
        CHECK(index.found(row.first) == row.second);
    }
}

TEST_CASE("overlapping forms are all found, the longest first at each place") {
    const Index index({"contact", "contact visit", "supervised contact", "visit"});
    CHECK(index.found("a supervised contact visit") ==
          std::vector<std::string>{"supervised contact", "contact visit", "contact", "visit"});
}

TEST_CASE("the automaton finds what trying every form everywhere finds") {
    const std::vector<std::string> terms = {"a", "a b", "b a", "a b a", "b", "a a", "b b a b"};
    const Index index(terms);
    for (unsigned bits = 0; bits < 1U << 9U; ++bits) {
        std::string text;
        for (unsigned i = 0; i < 9; ++i) text += (bits >> i & 1U) != 0 ? "b " : "a ";
        CAPTURE(text);
        const Analysis analysis = analyse(text, {});
        std::vector<std::pair<std::size_t, std::size_t>> found;
        for (const Occurrence& occurrence : index.forms.find(analysis))
            found.emplace_back(occurrence.first, occurrence.last);
        auto expected = naive(terms, analysis);
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        REQUIRE(found == expected);
    }
}

namespace {

bool may_find(const FormIndex& forms, const std::string& text) {
    WordScan scan;
    scan.read(text);
    return forms.may_find(scan, [](const Form&, WordRange) { return true; });
}

}  // namespace

TEST_CASE("text that the hashes pass by holds no form, and plain text with one is never passed by") {
    const std::vector<std::string> terms = {"a", "a b", "b a", "c d e", "mum's", "looked after", "e-f", "caf\u00E9"};
    const Index index(terms);
    const std::vector<std::string> pieces = {"b",  "c", "d", "e", "f",        "mum's",  "Looked", "after", "CAF\u00C9",
                                             "- ", "-", ",", ".", "-\nafter", "\u00AD", "\u00A0", " ",     " "};
    std::mt19937 random(7);
    std::size_t passed_by = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (int n = 0; n < 6; ++n) text += pieces[random() % pieces.size()] + (random() % 2 == 0 ? " " : "");
        CAPTURE(text);
        const bool found = !naive(terms, analyse(text, {})).empty() || !index.found(text).empty();
        const bool may = may_find(index.forms, text);
        REQUIRE((may || !found));
        passed_by += may ? 0U : 1U;
    }
    CHECK(passed_by > 5000);
}

TEST_CASE("a word joined over a line's end stands for two only where both make a form") {
    const Index index({"looked after", "is looked after here", "be well", "cause of"});
    CHECK(may_find(index.forms, "Looked-\nafter"));
    CHECK(may_find(index.forms, "He is looked-\nafter here."));
    CHECK(may_find(Index({"is looked after here"}).forms, "He is looked-\nafter here."));
    CHECK_FALSE(may_find(Index({"is looked after here"}).forms, "He is looked-\nafter."));
    CHECK_FALSE(may_find(index.forms, "It is so be-\ncause it is."));
    CHECK_FALSE(may_find(index.forms, "It is now-\nhere."));
}

TEST_CASE("forms can be spelled out again") {
    const std::vector<std::string> terms = {"a b", "a", "a b c", "d c"};
    std::vector<std::string> spelled = Index(terms).forms.spelled([](const Form& form) { return form.owner != 2; });
    std::sort(spelled.begin(), spelled.end());
    CHECK(spelled == std::vector<std::string>{"a", "a b", "d c"});
}

TEST_CASE("protected names alone come to nothing") {
    CHECK_FALSE(may_find(Index({"child centre"}, FormRole::name).forms, "The child centre."));
}

TEST_CASE("forms that let nothing in are found, and no text is looked through for them") {
    const Index index({"the", "in the end"}, FormRole::trigger, false);
    CHECK(index.found("In the end.") == std::vector<std::string>{"In the end", "the"});
    CHECK_FALSE(may_find(index.forms, "In the end."));
}

TEST_CASE("the signs of a group pass no word of it by, and most others") {
    std::mt19937_64 random(3);
    std::size_t passed = 0;
    for (int i = 0; i < 200; ++i) {
        GroupSigns signs;
        std::vector<std::uint64_t> hashes(1 + random() % 40);
        for (std::uint64_t& hash : hashes) signs.add(hash = random());
        REQUIRE(std::all_of(hashes.begin(), hashes.end(), [&](std::uint64_t hash) { return signs.may_have(hash); }));
        for (int other = 0; other < 100; ++other) passed += signs.may_have(random()) ? 1U : 0U;
    }
    CHECK(passed < 20000 / 6);
}

TEST_CASE("a need is met by a word of each of its parts within reach") {
    WordNeedsBuilder builder;
    const NeedNumber need = builder.add({{{"family", "mum"}, {1, 3}}, {{"with", "between"}, {2, 1}}});
    CHECK(builder.add({{{"mum", "family"}, {1, 3}}}) != need);
    CHECK(builder.add({}) == 0);
    const Loaded<WordNeeds> needs(builder);
    const std::vector<std::pair<std::string, bool>> table = {
        {"contact with his mum", true},        {"contact with his old mum", false},  // a word too far
        {"contact, with mum", true},           {"Between family contact", true},
        {"Between family time contact", false}, {"contact his mum", false},
        {"contact with them", false},          {"mum contact with", true},
    };
    for (const auto& row : table) {
        CAPTURE(row.first);
        WordScan scan;
        scan.read(row.first);
        std::size_t at = 0;
        while (!scan.is_equal(scan.words()[at], "contact")) ++at;
        CHECK(needs.read.is_met(need, scan.words(), {at, at + 1}) == row.second);
    }
    CHECK(needs.read.is_met(0, {}, {0, 1}));
}

TEST_CASE("a reach may count from a part of a phrase, and looks at the rest of it") {
    WordNeedsBuilder builder;
    const NeedNumber before = builder.add({{{"supervised"}, {1, 0}}});
    const Loaded<WordNeeds> needs(builder);
    WordScan scan;
    scan.read("the supervised contact");
    CHECK(needs.read.is_met(before, scan.words(), {1, 3}, {2, 3}));
    CHECK_FALSE(needs.read.is_met(before, scan.words(), {1, 3}));
}

TEST_CASE("equal hashes are not taken for equal words") {
    WordTableBuilder builder;
    const WordNumber contact = builder.add("contact");
    CHECK(builder.add("contact") == contact);
    for (int i = 0; i < 1000; ++i) builder.add("word" + std::to_string(i));
    const Loaded<WordTable> loaded(builder);
    const WordTable& table = loaded.read;
    CHECK(table.find("contact") == contact);
    CHECK(table.find("contacts") == 0);
    CHECK(table.word(table.find("word999")) == "word999");
    CHECK(table.find(word_hash("contact"), [](std::string_view) { return false; }) == 0);
}
