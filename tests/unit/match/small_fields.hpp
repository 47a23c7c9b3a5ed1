// SPDX-License-Identifier: Apache-2.0
// Two fields of a few words, ready to look for.
#pragma once

#include <optional>
#include <vector>

#include "match/fields.hpp"

namespace kith::test {

inline const std::vector<Field>& small_fields() {
    static const std::vector<Field> all = {{"home", "", true, {"mum", "foster carer", "children services"}, {"bedtime", "school run", "adult services"}, {"bedtime"}},
                                           {"machines", "", false, {"clutch", "gear"}, {"plan view"}, {}}};
    return all;
}

struct SmallFields {
    SmallFields() {
        FlatWriter out;
        write_fields(small_fields(), out);
        block = out.take();
        FlatReader reader(bytes_of(block));
        index.emplace(reader);
    }
    FlatBlock block;
    std::optional<FieldIndex> index;
};

}  // namespace kith::test
