// SPDX-License-Identifier: Apache-2.0
#include "match/fields.hpp"

#include <doctest/doctest.h>

#include <optional>

using namespace kith;

namespace {

const std::vector<Field>& fields() {
    static const std::vector<Field> all = {{"home", "", true, {"mum", "foster carer", "children services"}, {"bedtime", "school run", "adult services"}, {"bedtime"}},
                                           {"machines", "", false, {"clutch", "gear"}, {"plan view"}, {}}};
    return all;
}

struct Index {
    Index() {
        FlatWriter out;
        write_fields(fields(), out);
        block = out.take();
        FlatReader reader(bytes_of(block));
        index.emplace(reader);
    }
    FlatBlock block;
    std::optional<FieldIndex> index;
};

// "mum+2 clutch-2": the words found and what they weigh.
std::string found_in(const std::string& text) {
    const Index made;
    const FieldIndex& index = *made.index;
    const Analysis analysis = analyse(text, {});
    std::string out;
    for (const FieldWord& word : index.find(analysis, {0, analysis.tokens.size()})) {
        const std::size_t begin = analysis.tokens[word.at.first].span.begin;
        const std::size_t end = analysis.tokens[word.at.last - 1].span.end;
        if (!out.empty()) out += ", ";
        out += text.substr(begin, end - begin) + (word.weight > 0 ? " +" : " ") + std::to_string(word.weight);
    }
    return out;
}

}  // namespace

TEST_CASE("forms of a word share a stem, and other words keep apart") {
    const std::vector<std::vector<std::string>> families = {{"foster", "fosters", "fostered", "fostering"},
                                                            {"worry", "worries", "worried", "worrying"},
                                                            {"place", "places", "placed", "placing"},
                                                            {"stop", "stops", "stopped", "stopping"},
                                                            {"lens", "lens"},
                                                            {"bus", "bus"},
                                                            {"sing", "sings"}};
    for (const auto& family : families) {
        for (const std::string& word : family) CHECK_MESSAGE(field_stem(word) == field_stem(family.front()), word);
    }
    CHECK(field_stem("caring") == field_stem("care"));
    CHECK(field_stem("car") != field_stem("care"));
    CHECK(field_stem("carer") != field_stem("care"));
    CHECK(field_stem("mum") != field_stem("must"));
}

TEST_CASE("field words are found in every form, the longest first") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"His mum and two foster carers came.", "mum +2, foster carers +2"},
        {"Mums know about bedtimes.", "Mums +2, bedtimes +1"},
        {"Foster the clutch and the gears.", "clutch -2, gears -2"},
        {"Children\u2019s services came on the school\u2011run.", "Children\u2019s services +2, school\u2011run +1"},
        {"Adult services, adults' services and adults\u2019 services.", "Adult services +1, adults' services +1, adults\u2019 services +1"},
        {"She said 'adults' services'.", "adults' services +1"},
        {"The plan view shows it.", "plan view -1"},
        {"The plan is long; the view is fine.", ""},
        {"", ""},
    };
    for (const auto& row : table) CHECK_MESSAGE(found_in(row.first) == row.second, row.first);
}

TEST_CASE("the rough weight counts each word once") {
    const Index made;
    const FieldIndex& index = *made.index;
    CHECK(index.rough_weight("mum, Mum and MUMS at bedtime") == 3);
    CHECK(index.rough_weight("the clutch and the gear, says mum") == -2);
    CHECK(index.rough_weight("") == 0);
    CHECK(index.rough_weight("nothing of that kind; \xC3\xA9t\xC3\xA9") == 0);
}

TEST_CASE("a word knows whether other fields borrow it") {
    const Index made;
    const FieldIndex& index = *made.index;
    const Analysis analysis = analyse("Mums at bedtimes", {});
    const std::vector<FieldWord> found = index.find(analysis, {0, analysis.tokens.size()});
    REQUIRE(found.size() == 2);
    CHECK(!found[0].borrowed);
    CHECK(found[1].borrowed);
    CHECK(found[1].weight == 1);
}

TEST_CASE("what scanned words may weigh is never less than what is found") {
    const Index made;
    const auto told = [&](const std::string& text) {
        WordScan scan;
        scan.read(text);
        std::string out;
        for (const FieldIndex::Rough& one : made.index->rough(scan)) {
            const ScannedWord& word = scan.words()[one.word];
            out += std::string(scan.text().substr(word.begin, word.end - word.begin)) + ' ' + std::to_string(one.most) + ' ' +
                   std::to_string(one.surely_less) + "; ";
        }
        return out;
    };
    CHECK(told("Mum and the foster, carer of GEARS") == "Mum 2 0; foster 2 0; GEARS 0 -2; ");  // marks are not seen
    CHECK(told("the school's run, a plan view, a clutch") == "school 1 0; clutch 0 -2; ");
    CHECK(told("nothing of that kind").empty());
}
