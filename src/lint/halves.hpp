// SPDX-License-Identifier: Apache-2.0
// A sentence is never put half right: "arrived at contact late and left family time upset". Where the same entry speaks twice in a
// sentence and one of the places cannot be changed by a program, none is. Of one segment; not thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "lint/finding.hpp"

namespace kith {

class Halves {
public:
    // A finding of an entry, as it is to be told, with the first token of its sentence; `index`: where it is to stand among the
    // findings. Sentences come in order. What may stay beside words that change (a quotation, a term of the law) is not added.
    void add(const Finding& finding, std::size_t sentence, std::size_t index);
    void leave(std::vector<Finding>& findings) const;

private:
    struct Said {
        std::size_t sentence = 0;
        const Entry* entry = nullptr;
        bool is_clear = false;
        std::size_t finding = 0;
    };
    std::vector<Said> said_;
};

}  // namespace kith
