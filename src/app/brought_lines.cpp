// SPDX-License-Identifier: Apache-2.0
#include "app/brought_lines.hpp"

#include "lint/fingerprint.hpp"

namespace kith {

BroughtLines::BroughtLines(const std::vector<BaselineLine>& then, const std::vector<BaselineLine>& now) {
    std::map<std::string, std::size_t> before;
    for (const BaselineLine& line : then) {
        const std::string likeness(likeness_of(line.fingerprint));
        ++before[likeness];
        ++then_[{line.path, likeness}];
        ++entries_[{line.path, line.id}];
    }
    for (const BaselineLine& line : now) {
        const std::string likeness(likeness_of(line.fingerprint));
        std::size_t& left = before[likeness];
        if (left > 0) --left;
        else ++more_[likeness];
    }
    for (const auto& [likeness, count] : before) lost_ += count;
}

// A rule of the whole document is the same one whichever sentence shows it.
void BroughtLines::weigh(const std::string& name, const std::vector<KnownKey>& keys, const std::vector<KnownAs>& standings, std::size_t first) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (standings[i] != KnownAs::known) continue;
        const KnownKey& key = keys[i];
        std::size_t& left = key.of_document ? entries_[{name, key.id}] : then_[{name, key.likeness}];
        if (left > 0) {
            --left;
            continue;
        }
        std::size_t& more = more_[key.likeness];
        if (i < first || more == 0) continue;
        --more;
        ++brought_;
    }
}

}  // namespace kith
