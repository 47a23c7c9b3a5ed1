// SPDX-License-Identifier: Apache-2.0
// Small reading steps: choices, texts, ids, sources, and the reason why.
#include "lexicon/reading.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "text/ascii.hpp"

namespace kith {

namespace {

constexpr int longest_why = 25;  // words
constexpr std::array<std::string_view, 4> speaking_levels = {"notice", "consider", "rethink", "strength"};

bool is_kebab(std::string_view id) {
    char before = '-';
    for (const char c : id) {
        if (c == '-' && before == '-') return false;
        if (c != '-' && !is_ascii_lower(c) && !is_ascii_digit(c)) return false;
        before = c;
    }
    return before != '-';
}

// Stretches between spaces that hold more than punctuation.
int count_words(std::string_view text) {
    int words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        const bool letter = static_cast<unsigned char>(c) >= 0x80 || is_ascii_digit(c) || is_ascii_letter(c);
        if (space) inside = false;
        if (letter && !inside) {
            inside = true;
            ++words;
        }
    }
    return words;
}

bool is_month(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return false;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U}) {
        if (!is_ascii_digit(text[i])) return false;
    }
    const int month = (text[5] - '0') * 10 + (text[6] - '0');
    return month >= 1 && month <= 12;
}

}  // namespace

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string place_of(const Origin& origin) { return origin.file + ":" + std::to_string(origin.line); }

std::vector<const YamlNode*> text_nodes(const YamlNode* node, ProblemSink& sink, const std::string& what, const std::string& advice) {
    std::vector<const YamlNode*> nodes;
    const auto take = [&](const YamlNode& one) {
        if (one.is_scalar()) {
            nodes.push_back(&one);
            return;
        }
        const char* kind = one.is_map() ? "a map" : one.is_sequence() ? "a list" : "nothing";
        sink.add(one, "wrong-kind", what + " is " + kind + " to YAML", advice);
    };
    if (node == nullptr) return nodes;
    if (!node->is_sequence()) {
        take(*node);
        return nodes;
    }
    for (const YamlNode& item : node->items) take(item);
    return nodes;
}

const std::vector<YamlNode>& items_of(const YamlNode* node, ProblemSink& sink, const std::string& what) {
    static const std::vector<YamlNode> none;
    if (node == nullptr) return none;
    if (!node->is_sequence()) sink.add(*node, "wrong-kind", what + " is no list", "expected lines that begin with \"- \"");
    return node->items;
}

void read_text(YamlMap& map, std::string_view key, std::string& value) { value = map.text(key, std::move(value)); }

void read_texts(YamlMap& map, std::string_view key, std::vector<std::string>& values) {
    if (map.find(key) != nullptr) values = map.texts(key);
}

void read_speaking_level(YamlMap& map, Level& level) {
    const int chosen = map.choice("level", {speaking_levels.begin(), speaking_levels.end()});
    if (chosen < 0) return;
    const auto name = speaking_levels[static_cast<std::size_t>(chosen)];
    level = static_cast<Level>(std::find(level_names.begin(), level_names.end(), name) - level_names.begin());
}

bool read_field(YamlMap& map, int& weight) {
    const YamlNode* node = map.find("field");
    if (node == nullptr) return false;
    constexpr int furthest = 20;
    int value = 0;
    const char* end = node->text.data() + node->text.size();
    const auto [stop, failure] = std::from_chars(node->text.data(), end, value);
    const bool sound = node->is_scalar() && failure == std::errc() && stop == end && std::abs(value) <= furthest;
    if (sound) {
        weight = value;
    } else {
        map.sink().add(*node, "wrong-kind", quoted(node->text) + " is no field weight", "expected a whole number from -20 to 20");
    }
    return sound;
}

void read_why(YamlMap& map, std::string& why) {
    read_text(map, "why", why);
    const YamlNode* node = map.find("why");
    const int words = count_words(why);
    if (node == nullptr || words <= longest_why) return;
    map.sink().add(*node, "long-why", "this reason has " + std::to_string(words) + " words", "expected at most 25, one warm sentence");
}

void read_since(YamlMap& map, std::string& since) {
    read_text(map, "since", since);
    const YamlNode* node = map.find("since");
    if (node == nullptr || !node->is_scalar() || is_month(since)) return;
    map.sink().add(*node, "bad-date", quoted(since) + " is no year and month", "expected a text such as \"2026-11\"");
}

void read_source_ids(YamlMap& map, Reading& reading, std::vector<std::string>& ids) {
    const YamlNode* node = map.find("sources");
    if (node == nullptr) return;
    ids.clear();
    for (const YamlNode* id : text_nodes(node, reading.sink, "a source", "expected the id of a source")) {
        ids.push_back(id->text);
        const Lexicon& lexicon = reading.loading.lexicon;
        if (lexicon.source(id->text) != nullptr) continue;
        reading.sink.add(*id, "unknown-source", "no source is called " + quoted(id->text),
                         "expected an id from sources.yaml" + did_you_mean(id->text, lexicon.sources, reading.sink));
    }
}

std::string read_id(YamlMap& map) {
    std::string id = map.require_text("id");
    if (id.empty() || is_kebab(id)) return id;
    map.sink().add(*map.find("id"), "bad-id", quoted(id) + " cannot be an id", "expected small letters and digits with single hyphens: \"time-with-family\"");
    return {};
}

bool claim_id(const YamlNode& node, const std::string& id, const Origin* other, Reading& reading) {
    if (id.empty()) return false;
    const auto [first, is_new] = reading.loading.seen.emplace(id, reading.origin(node));
    if (is_new && other == nullptr) return true;
    const Origin& taken = is_new ? *other : first->second;
    reading.sink.add(node, "duplicate-id", quoted(id) + " stands at " + place_of(taken) + " already",
                     "expected an id that nothing else has");
    return false;
}

bool has_slip_of(const YamlMap& map, std::string_view key) {
    const std::vector<YamlNode::Pair>& pairs = map.node().pairs;
    return std::any_of(pairs.begin(), pairs.end(),
                       [key](const YamlNode::Pair& pair) { return pair.first.text != key && !nearest(pair.first.text, {key}).empty(); });
}

void read_header(YamlMap& map, bool needs_language) {
    if (!map.is_map()) return;
    const std::string schema = map.require_text("schema");
    if (!schema.empty() && schema != "1") {
        map.sink().add(*map.find("schema"), "bad-schema", "this file says schema " + schema, "expected schema: 1, the only one so far");
    }
    const std::string language = needs_language ? map.require_text("language") : map.text("language");
    if (!language.empty() && language != "en-GB") {
        map.sink().add(*map.find("language"), "bad-language", "kith speaks no " + quoted(language) + " yet", "expected language: en-GB");
    }
}

}  // namespace kith
