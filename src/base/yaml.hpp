// SPDX-License-Identifier: Apache-2.0
// YAML as a checked tree with positions. yaml-cpp keeps duplicate keys silently and forgets which
// scalars were quoted, so the tree is built from its events and both are known here. The only code
// that includes yaml-cpp is yaml.cpp. Immutable after parsing; safe to share between threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.hpp"
#include "base/result.hpp"

namespace kith {

struct YamlNode {
    enum class Kind : std::uint8_t { null, scalar, sequence, map };
    Kind kind = Kind::null;
    bool quoted = false;                               // a scalar written in quotes or as a block
    int line = 0;                                      // from 1
    int column = 0;                                    // from 1, in code points
    std::string text;                                  // of a scalar
    std::vector<YamlNode> items;                       // of a sequence
    struct Pair;
    std::vector<Pair> pairs;                           // of a map, in source order, keys unique

    [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
    [[nodiscard]] bool is_map() const { return kind == Kind::map; }
    [[nodiscard]] bool is_sequence() const { return kind == Kind::sequence; }
};

// Not a std::pair: a vector of pairs of an incomplete type is more than clang 14 takes.
struct YamlNode::Pair {
    YamlNode first;
    YamlNode second;
};

// Collects Problems about one file and knows its text, so each gets its excerpt (lines over 4 kB go without).
// `expected` is shown as it is given: "expected one of a, b", or "put quotes round this pattern".
class ProblemSink {
public:
    ProblemSink(std::string file, std::string_view text) : file_(std::move(file)), text_(text) {}
    void add(const YamlNode& at, std::string code, std::string message, std::string expected = {});
    void add(int line, int column, std::string code, std::string message, std::string expected = {});
    [[nodiscard]] const Problems& problems() const { return problems_; }
    // As line_of() gives it, but without a walk through the file for each.
    [[nodiscard]] std::string_view line(int number);
    [[nodiscard]] const std::string& file() const { return file_; }

private:
    std::string file_;
    std::string_view text_;  // outlives the sink
    std::vector<std::size_t> begins_;  // of its lines; empty before one was asked for
    Problems problems_;
};

// Parses one document of at most 16 MB and 64 levels. Duplicate keys, anchors, aliases, several documents and
// syntax slips become Problems in the sink; what could be understood is returned (null node if nothing).
YamlNode parse_yaml(std::string_view text, ProblemSink& sink);

// Reads a map key by key; every complaint goes to the sink with its position. finish() reports keys
// nobody asked for, with "did you mean". A wrong kind is reported once and read as absent.
class YamlMap {
public:
    YamlMap(const YamlNode& node, ProblemSink& sink, std::string what);  // what: "an entry", "a word list"

    const YamlNode* find(std::string_view key);                      // null where absent; marks it as known
    const YamlNode* require(std::string_view key);                   // reports where absent
    std::string text(std::string_view key, std::string fallback = {});  // a scalar
    std::string require_text(std::string_view key);
    bool flag(std::string_view key, bool fallback);                  // true|false
    std::vector<std::string> texts(std::string_view key);            // a list of scalars (one scalar counts as a list of one)
    // One of `allowed`; reports with "did you mean" and answers npos-like -1 where absent or wrong.
    int choice(std::string_view key, const std::vector<std::string_view>& allowed);
    void finish();                                                   // call once, last
    [[nodiscard]] bool is_map() const { return map_ != nullptr; }
    [[nodiscard]] const YamlNode& node() const { return node_; }
    ProblemSink& sink() { return sink_; }

private:
    const YamlNode& node_;
    const YamlNode* map_ = nullptr;
    ProblemSink& sink_;
    std::string what_;
    std::vector<std::string> known_;
};

// The candidate nearest to `word` by edit distance, if it is near enough to be a slip of the fingers; else empty.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace kith
