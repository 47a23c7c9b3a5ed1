// SPDX-License-Identifier: Apache-2.0
// What a change did to a baseline: which of the findings that it knows only lines of the change know, and how many lines it lost. A
// sentence that moved with its line was known before. One thread at a time.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/known.hpp"

namespace kith {

class BroughtLines {
public:
    // The lines before and after the change.
    BroughtLines(const std::vector<BaselineLine>& then, const std::vector<BaselineLine>& now);

    // Document after document, by the name that lines have for it: counts those of its findings, from `first` on, that are known by new
    // lines alone. Those before `first` are known first.
    void weigh(const std::string& name, const std::vector<KnownKey>& keys, const std::vector<KnownAs>& standings, std::size_t first);

    [[nodiscard]] std::size_t brought() const { return brought_; }
    [[nodiscard]] std::size_t lost() const { return lost_; }

private:
    using Place = std::pair<std::string, std::string>;  // a document, and an entry or a likeness

    std::map<Place, std::size_t> then_;        // by document and likeness
    std::map<Place, std::size_t> entries_;     // by document and entry
    std::map<std::string, std::size_t> more_;  // by likeness: how many more there are than before, in all documents
    std::size_t brought_ = 0;
    std::size_t lost_ = 0;
};

}  // namespace kith
