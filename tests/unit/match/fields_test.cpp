// SPDX-License-Identifier: Apache-2.0
#include "match/fields.hpp"

#include <doctest/doctest.h>

#include "unit/match/small_fields.hpp"

using namespace kith;
using test::SmallFields;

TEST_CASE("the rough weight counts each word once") {
    const SmallFields made;
    const FieldIndex& index = *made.index;
    CHECK(index.rough_weight("mum, Mum and MUMS at bedtime") == 3);
    CHECK(index.rough_weight("the clutch and the gear, says mum") == -2);
    CHECK(index.rough_weight("") == 0);
    CHECK(index.rough_weight("nothing of that kind; \xC3\xA9t\xC3\xA9") == 0);
}

TEST_CASE("what scanned words may weigh is never less than what is found") {
    const SmallFields made;
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
