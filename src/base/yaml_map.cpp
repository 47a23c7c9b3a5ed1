// SPDX-License-Identifier: Apache-2.0
// Reading a YAML map key by key: every complaint says where, what was expected, and what was perhaps meant.
#include "base/yaml.hpp"

#include <algorithm>
#include <array>

#include "base/columns.hpp"

namespace kith {
namespace {

constexpr std::size_t longest_excerpt = 4096;
constexpr std::size_t longest_slip = 64;  // letters of a word that may be a slip of another

std::string kind_name(const YamlNode& node) {
    switch (node.kind) {
        case YamlNode::Kind::null:
            return "nothing (a bare ~, or no value)";
        case YamlNode::Kind::scalar:
            return "text";
        case YamlNode::Kind::sequence:
            return "a list";
        case YamlNode::Kind::map:
            return "a map (key: value)";
    }
    return {};
}

std::string quote(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string join(const std::vector<std::string_view>& words) {
    std::string out;
    for (const std::string_view word : words) out += (out.empty() ? "" : ", ") + std::string(word);
    return out;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
    const std::string_view near = nearest(word, candidates);
    return near.empty() ? std::string() : "; did you mean " + quote(near) + "?";
}

void report_kind(ProblemSink& sink, const YamlNode& node, const std::string& what, const std::string& wanted) {
    const bool wants_text = wanted.substr(0, 4) == "text";
    const std::string advice = wants_text && !node.is_scalar() ? "; put quotes round it if it is meant as text" : "";
    sink.add(node, "wrong-kind", what + " is " + kind_name(node) + " to YAML", "expected " + wanted + advice);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Optimal string alignment: insertions, deletions, changes and swaps of neighbours count one each. Case counts nothing.
// Neither is longer than longest_slip.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::array<std::array<std::size_t, longest_slip + 1>, longest_slip + 1> cost;
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            const bool swapped =
                i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

}  // namespace

void ProblemSink::add(const YamlNode& at, std::string code, std::string message, std::string expected) {
    add(at.line, at.column, std::move(code), std::move(message), std::move(expected));
}

void ProblemSink::add(int line, int column, std::string code, std::string message, std::string expected) {
    Problem problem;
    problem.code = std::move(code);
    problem.message = std::move(message);
    problem.file = file_;
    problem.line = line;
    problem.column = column;
    problem.expected = std::move(expected);
    // A line without end is shown as far as it can help; one problem must not hold megabytes.
    const std::string_view excerpt = this->line(line);
    if (excerpt.size() <= longest_excerpt) problem.excerpt = excerpt;
    problems_.push_back(std::move(problem));
}

std::string_view ProblemSink::line(int number) {
    if (begins_.empty()) begins_ = line_begins(text_);
    const auto count = static_cast<int>(begins_.size());
    if (number < 1 || number > count) return {};
    return line_of(text_.substr(begins_[static_cast<std::size_t>(number) - 1]), 1);
}

YamlMap::YamlMap(const YamlNode& node, ProblemSink& sink, std::string what)
    : node_(node), sink_(sink), what_(std::move(what)) {
    if (node.is_map()) {
        map_ = &node;
        return;
    }
    const bool already_told = node.kind == YamlNode::Kind::null && node.line == 0 && !sink.problems().empty();
    if (!already_told)
        sink.add(node, "wrong-kind", what_ + " is " + kind_name(node) + " here",
                 "expected a map: lines of \"key: value\"");
}

const YamlNode* YamlMap::find(std::string_view key) {
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
    if (map_ == nullptr) return nullptr;
    for (const auto& [name, value] : map_->pairs) {
        if (name.text == key) return &value;
    }
    return nullptr;
}

const YamlNode* YamlMap::require(std::string_view key) {
    const YamlNode* found = find(key);
    if (found == nullptr && map_ != nullptr) {
        sink_.add(node_, "missing-key", what_ + " needs " + quote(key),
                  "expected a line \"" + std::string(key) + ": ...\" here");
    }
    return found;
}

std::string YamlMap::text(std::string_view key, std::string fallback) {
    const YamlNode* found = find(key);
    if (found == nullptr) return fallback;
    if (found->is_scalar()) return found->text;
    report_kind(sink_, *found, quote(key), "text");
    return fallback;
}

std::string YamlMap::require_text(std::string_view key) {
    const YamlNode* found = require(key);
    if (found == nullptr) return {};
    if (!found->is_scalar()) {
        report_kind(sink_, *found, quote(key), "text");
        return {};
    }
    if (found->text.empty()) sink_.add(*found, "missing-key", quote(key) + " is empty", "expected some text");
    return found->text;
}

bool YamlMap::flag(std::string_view key, bool fallback) {
    const YamlNode* found = find(key);
    if (found == nullptr) return fallback;
    if (found->is_scalar() && !found->quoted && (found->text == "true" || found->text == "false"))
        return found->text == "true";
    sink_.add(*found, "wrong-kind", quote(key) + " is neither yes nor no", "expected true or false, without quotes");
    return fallback;
}

std::vector<std::string> YamlMap::texts(std::string_view key) {
    const YamlNode* found = find(key);
    if (found == nullptr) return {};
    if (found->is_scalar()) return {found->text};
    std::vector<std::string> texts;
    if (!found->is_sequence()) report_kind(sink_, *found, quote(key), "text, or a list of texts");
    for (const YamlNode& item : found->items) {
        if (item.is_scalar()) {
            texts.push_back(item.text);
        } else {
            report_kind(sink_, item, "an item of " + quote(key), "text");
        }
    }
    return texts;
}

int YamlMap::choice(std::string_view key, const std::vector<std::string_view>& allowed) {
    const YamlNode* found = find(key);
    if (found == nullptr) return -1;
    if (!found->is_scalar()) {
        report_kind(sink_, *found, quote(key), "one of " + join(allowed));
        return -1;
    }
    const auto place = std::find(allowed.begin(), allowed.end(), found->text);
    if (place != allowed.end()) return static_cast<int>(place - allowed.begin());
    sink_.add(*found, "unknown-value", quote(found->text) + " is no " + quote(key) + " that kith knows",
              "expected one of " + join(allowed) + did_you_mean(found->text, allowed));
    return -1;
}

void YamlMap::finish() {
    if (map_ == nullptr) return;
    const std::vector<std::string_view> known(known_.begin(), known_.end());
    for (const auto& [name, value] : map_->pairs) {
        if (std::find(known.begin(), known.end(), name.text) != known.end()) continue;
        sink_.add(name, "unknown-key", what_ + " has no key " + quote(name.text),
                  "expected one of " + join(known) + did_you_mean(name.text, known));
    }
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    std::string_view best;
    std::size_t best_distance = std::max<std::size_t>(1, (word.size() + 1) / 3) + 1;
    for (const std::string_view candidate : candidates) {
        if (word.size() > longest_slip || candidate.size() > longest_slip) continue;
        const std::size_t fewest = std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size());
        if (fewest >= best_distance) continue;  // most of a long list ends here
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < best_distance && distance < candidate.size()) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

}  // namespace kith
