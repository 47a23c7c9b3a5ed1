// SPDX-License-Identifier: Apache-2.0
// What the readers of one load share: the lexicon under way, the file at hand and its problems, and small
// reading steps that every kind of file needs. Internal to lexicon/; one thread at a time.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml.hpp"
#include "lexicon/by_id.hpp"
#include "lexicon/entry.hpp"

namespace kith {

// The lexicon that is being built, over the one it started from.
struct Loading {
    explicit Loading(const Lexicon& base) : lexicon(base), from_scratch(base.entries.empty() && base.rules.empty()) {}

    Lexicon lexicon;
    ById<Entry> entries{lexicon.entries};
    ById<RuleText> rules{lexicon.rules};
    bool from_scratch;                             // nothing below: what is read ships with kith, and must be complete
    std::map<std::string, Origin> seen;            // ids of the entries and rules of this load, and where they stand
    std::map<std::string, Origin> seen_sources;    // sources and lists have names of their own
    std::map<std::string, Origin> seen_lists;
    std::map<std::string, Level> lowered;          // entry to its `otherwise` as written, where a layer's gentler level took its place
};

// One file, parsed. Everything in `loading` outlives it.
struct Reading {
    Loading& loading;
    std::string stem;  // the file's name without folders and ending
    ProblemSink& sink;

    [[nodiscard]] Origin origin(const YamlNode& node) const { return {sink.file(), node.line, node.column}; }
};

[[nodiscard]] std::string quoted(std::string_view text);
[[nodiscard]] std::string place_of(const Origin& origin);  // "file:line"

// "did you mean" for a name that is in no list of ids; begins with a semicolon, empty where nothing is near, and where `sink`
// holds so many problems that nobody asks for one more hint: each takes a look at every id.
inline constexpr std::size_t most_hints = 200;
template <class T>
[[nodiscard]] std::string did_you_mean(std::string_view word, const Records<T>& all, const ProblemSink& sink) {
    if (sink.problems().size() >= most_hints) return {};
    std::vector<std::string_view> ids;
    for (const T& one : all) ids.push_back(one.id);
    const std::string_view near = nearest(word, ids);
    return near.empty() ? std::string() : "; did you mean " + quoted(near) + "?";
}

// The scalars of a list; a single scalar counts as a list of one. Whatever is no text is reported, with `advice` as what was expected.
[[nodiscard]] std::vector<const YamlNode*> text_nodes(const YamlNode* node, ProblemSink& sink, const std::string& what, const std::string& advice);

// The items of a sequence; a node that is none is reported. Empty where `node` is null.
[[nodiscard]] const std::vector<YamlNode>& items_of(const YamlNode* node, ProblemSink& sink, const std::string& what);

// Sets `value` to the choice made under `key`; leaves it where there is none, or a wrong one (which is reported).
template <class Choice, std::size_t size>
void read_choice(YamlMap& map, std::string_view key, const std::array<std::string_view, size>& names, Choice& value) {
    const int chosen = map.choice(key, {names.begin(), names.end()});
    if (chosen >= 0) value = static_cast<Choice>(chosen);
}

// The same for names that are kept as text.
template <std::size_t size>
void read_name(YamlMap& map, std::string_view key, const std::array<std::string_view, size>& names, std::string& value) {
    const int chosen = map.choice(key, {names.begin(), names.end()});
    if (chosen >= 0) value = names[static_cast<std::size_t>(chosen)];
}

void read_text(YamlMap& map, std::string_view key, std::string& value);
void read_texts(YamlMap& map, std::string_view key, std::vector<std::string>& values);

// Levels that speak: every level but `fine`.
void read_speaking_level(YamlMap& map, Level& level);

// A whole number of field weight, see match/fields.hpp for what it is compared with. False where there is none, or none that can be read.
bool read_field(YamlMap& map, int& weight);

// What entries and rules share.
void read_why(YamlMap& map, std::string& why);              // at most 25 words
void read_since(YamlMap& map, std::string& since);          // "2026-11"
void read_source_ids(YamlMap& map, Reading& reading, std::vector<std::string>& ids);
std::string read_id(YamlMap& map);                          // small letters, digits and hyphens; empty where it cannot be used

// False, and reported with both places, where an entry or rule of this load has the id already, or where `other`
// (may be null) is one of the other kind that has it.
bool claim_id(const YamlNode& node, const std::string& id, const Origin* other, Reading& reading);

// "trem: unit" was meant to bring a term: whether a key of the map is a slip of `key`.
[[nodiscard]] bool has_slip_of(const YamlMap& map, std::string_view key);

// schema: 1 and language: en-GB.
void read_header(YamlMap& map, bool needs_language);

}  // namespace kith
