// SPDX-License-Identifier: Apache-2.0
// A regular expression in RE2's syntax: linear time, no back-references. RE2's \b and \w know ASCII
// only, so word limits come from tokens, never from them. Of several matches that begin at one place the
// longest is answered (leftmost-longest). Immutable; matching is thread-safe.
// regex.cpp is the only file that includes RE2.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

class Regex {
public:
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool matched = false;
    };

    // A slip in the expression is told in `error` (RE2's own words); then nothing is returned.
    static std::optional<Regex> compile(const std::string& expression, std::string* error);

    // First match at or after `from`. Without captures only the whole is answered, which is much cheaper.
    [[nodiscard]] std::optional<Range> find(std::string_view text, std::size_t from = 0) const;
    // The whole match, then each group; a group that took no part has matched == false.
    [[nodiscard]] std::vector<Range> captures(std::string_view text, std::size_t from = 0) const;

private:
    explicit Regex(std::shared_ptr<void> re2) : re2_(std::move(re2)) {}
    std::shared_ptr<void> re2_;
};

}  // namespace kith
