// SPDX-License-Identifier: Apache-2.0
// RE2 behind our face, with enough memory that its automaton does not fall back to the slow way.
#include "text/regex.hpp"

#include <re2/re2.h>

#include <cstdint>

namespace kith {
namespace {

constexpr std::int64_t memory =
    64 << 20;  // bytes an expression's automaton may take; RE2's 8 MB are too few for alternations of many words

const re2::RE2& as_re2(const std::shared_ptr<void>& re2) { return *static_cast<const re2::RE2*>(re2.get()); }

// RE2 marks a group that took no part by a null pointer, so an empty text must not have one.
re2::StringPiece piece_of(std::string_view text) {
    return text.data() == nullptr ? re2::StringPiece("", 0) : re2::StringPiece(text.data(), text.size());
}

bool match(const re2::RE2& re2, const re2::StringPiece& text, std::size_t from, std::vector<re2::StringPiece>& groups) {
    if (from > text.size()) return false;
    return re2.Match(text, from, text.size(), re2::RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size()));
}

Regex::Range range_of(const re2::StringPiece& text, const re2::StringPiece& group) {
    if (group.data() == nullptr) return {};
    const auto begin = static_cast<std::size_t>(group.data() - text.data());
    return {begin, begin + group.size(), true};
}

}  // namespace

std::optional<Regex> Regex::compile(const std::string& expression, std::string* error) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(memory);
    options.set_longest_match(true);
    auto re2 = std::make_shared<re2::RE2>(expression, options);
    if (re2->ok()) return Regex(std::move(re2));
    if (error != nullptr) *error = re2->error();
    return std::nullopt;
}

std::optional<Regex::Range> Regex::find(std::string_view text, std::size_t from) const {
    const re2::StringPiece piece = piece_of(text);
    std::vector<re2::StringPiece> whole(1);
    if (!match(as_re2(re2_), piece, from, whole)) return std::nullopt;
    return range_of(piece, whole.front());
}

std::vector<Regex::Range> Regex::captures(std::string_view text, std::size_t from) const {
    const re2::RE2& re2 = as_re2(re2_);
    const re2::StringPiece piece = piece_of(text);
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(re2.NumberOfCapturingGroups()) + 1);
    if (!match(re2, piece, from, groups)) return {};
    std::vector<Range> ranges;
    ranges.reserve(groups.size());
    for (const re2::StringPiece& group : groups) ranges.push_back(range_of(piece, group));
    return ranges;
}

}  // namespace kith
