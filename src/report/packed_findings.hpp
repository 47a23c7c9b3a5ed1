// SPDX-License-Identifier: Apache-2.0
// Findings of a long text in little memory, until they are told: about 200 bytes each in place of 2,000. What all findings of an entry
// have in common is held once, and a place as its distance from the one before. In the order of their places.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "report/record.hpp"

namespace kith {

class PackedFindings {
public:
    void add(const FindingRecord& finding);
    // Each to its place among those that are there, behind those of the same place and id. `more` may come in any order.
    void add_among(std::vector<FindingRecord> more);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    // All of them, each once. What has been read takes no memory any more.
    [[nodiscard]] static FindingBlocks blocks(PackedFindings findings);

private:
    // What is the same for many findings.
    struct Common {
        std::string id;
        std::string pack;
        std::string shift;
        std::string why;
        std::vector<std::string> sources;
        bool is_rule = false;
    };

    [[nodiscard]] std::size_t common(const FindingRecord& finding);
    [[nodiscard]] std::vector<FindingRecord> take(std::size_t block);

    std::vector<Common> common_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_id_;  // in common_
    std::vector<std::string> blocks_;
    std::size_t size_ = 0;
    Position last_;  // that was written into the last block
};

}  // namespace kith
