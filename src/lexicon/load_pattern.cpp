// SPDX-License-Identifier: Apache-2.0
#include "lexicon/load_pattern.hpp"

#include <algorithm>

#include "base/columns.hpp"
#include "text/regex.hpp"

namespace kith {

namespace {

class PatternLoader {
public:
    PatternLoader(const YamlNode& node, PatternUse use, Reading& reading) : node_(node), use_(use), reading_(reading) {}

    bool load(Pattern& pattern) {
        PatternError error;
        if (!parse_pattern(node_.text, pattern, error)) return fail(error.at, "bad-pattern", error.message, "expected " + error.expected);
        const bool sound = check_headword(pattern) && check_regex(pattern);
        return check_lists(pattern) && sound;
    }

private:
    bool fail(std::size_t at, std::string code, std::string message, std::string expected) {
        reading_.sink.add(node_.line, column_inside(node_, at, reading_.sink), std::move(code), std::move(message), std::move(expected));
        return false;
    }

    bool check_headword(const Pattern& pattern) {
        const bool has = pattern.has_headword();
        if (use_ == PatternUse::rule) {
            return !has || fail(node_.text.find('~'), "no-headword", "a rule has no headword for this ~ to stand for", "expected the word itself");
        }
        const bool phrase = pattern.scope == Pattern::Scope::phrase && pattern.regex.empty();
        const bool around = pattern.regex.empty() && (pattern.scope == Pattern::Scope::sentence || pattern.scope == Pattern::Scope::paragraph);
        if (use_ == PatternUse::wording && !phrase && !around) {
            return fail(0, "bad-pattern", "a wording replaces words that stand together", "expected a pattern without agent:, patient: and /.../");
        }
        if (has || !phrase) return true;
        const bool wording = use_ == PatternUse::wording;
        return fail(0, "no-headword", wording ? "there is no ~ in this pattern, so it never meets the word" : "there is no ~ in this cue, so it says nothing about the word",
                    wording ? "expected ~ where the word stands" : "expected ~ where the word stands, or sentence:, paragraph:, agent: or patient: in front");
    }

    bool check_regex(const Pattern& pattern) {
        if (pattern.regex.empty()) return true;
        std::string slip;
        if (Regex::compile(pattern.regex, &slip)) return true;
        return fail(node_.text.find('/') + 1, "bad-regex", "RE2 cannot read this expression: " + slip, "expected an RE2 expression");
    }

    bool check_lists(const Pattern& pattern) {
        const Lexicon& lexicon = reading_.loading.lexicon;
        bool all_known = true;
        std::size_t from = 0;
        for (const std::string& slot : pattern.slots()) {
            from = node_.text.find("{" + slot + "}", from);  // slots come in the order of the text
            const std::string name = slot.substr(0, slot.find(':'));
            if (lexicon.list(name) == nullptr) {
                all_known = fail(from + 1, "unknown-list", "no word list is called " + quoted(name),
                                 "expected a list of words.yaml" + did_you_mean(name, lexicon.lists, reading_.sink));
            }
            ++from;
        }
        return all_known;
    }

    const YamlNode& node_;
    PatternUse use_;
    Reading& reading_;
};

// The number of hexadecimal digits behind \x, \u or \U; 0 for the escapes of one letter.
std::size_t hex_digits(char letter) { return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0; }

}  // namespace

int column_inside(const YamlNode& scalar, std::size_t at, ProblemSink& sink) {
    const std::string_view line = sink.line(scalar.line);
    std::size_t source = 0;
    for (int column = 1; column < scalar.column && source < line.size(); ++column) source += std::max<std::size_t>(1, utf8_length(line, source));
    const char quote = scalar.quoted && source < line.size() ? line[source] : '\0';
    if (quote == '|' || quote == '>') return scalar.column;  // a block: its text begins in another line
    if (quote != '\0') ++source;
    for (std::size_t done = 0; done < at; ++done) {
        if (source >= line.size()) return scalar.column;
        if (quote == '"' && line[source] == '\\') {
            if (source + 1 >= line.size() || hex_digits(line[source + 1]) > 0) return scalar.column;
            source += 2;
            continue;
        }
        if (line[source] != scalar.text[done]) return scalar.column;
        source += quote == '\'' && line[source] == '\'' ? 2U : 1U;
    }
    return static_cast<int>(count_columns(line.substr(0, std::min(source, line.size())))) + 1;
}

bool load_pattern(const YamlNode& node, PatternUse use, Reading& reading, Pattern& pattern) {
    if (!node.is_scalar()) {
        const char* kind = node.is_map() ? "a map" : node.is_sequence() ? "a list" : "nothing at all";
        reading.sink.add(node, "unquoted-pattern", std::string("YAML takes this pattern for ") + kind, "put quotes round this pattern: \"~ with {family}\"");
        return false;
    }
    return PatternLoader(node, use, reading).load(pattern);
}

namespace {

// {cue: "...", field: 2}. An unquoted {family} is a map to YAML as well, but has neither key.
bool is_weighed_cue(const YamlNode& node) {
    return std::any_of(node.pairs.begin(), node.pairs.end(), [](const auto& pair) { return pair.first.text == "cue" || pair.first.text == "field"; });
}

bool load_cue(const YamlNode& node, PatternUse use, Reading& reading, Cue& cue) {
    cue.source = node.text;
    cue.origin = reading.origin(node);
    return load_pattern(node, use, reading, cue.pattern);
}

bool load_weighed_cue(const YamlNode& node, PatternUse use, Reading& reading, Cue& cue) {
    YamlMap map(node, reading.sink, "a cue with a field");
    const YamlNode* pattern = map.require("cue");
    if (!has_slip_of(map, "field")) map.require("field");  // the slip is told as an unknown key
    cue.weighs_field = read_field(map, cue.field);
    map.finish();
    return pattern != nullptr && load_cue(*pattern, use, reading, cue) && cue.weighs_field;
}

}  // namespace

void load_cues(YamlMap& map, std::string_view key, PatternUse use, Reading& reading, std::vector<Cue>& cues) {
    const YamlNode* node = map.find(key);
    if (node == nullptr) return;
    cues.clear();
    const auto load = [&](const YamlNode& item) {
        Cue cue;
        const bool weighed = use == PatternUse::cue && is_weighed_cue(item);
        const bool sound = weighed ? load_weighed_cue(item, use, reading, cue) : load_cue(item, use, reading, cue);
        if (sound) cues.push_back(std::move(cue));
    };
    if (!node->is_sequence()) {
        load(*node);
        return;
    }
    for (const YamlNode& item : node->items) load(item);
}

std::size_t count_slot(const std::vector<PatternItem>& items, std::string_view slot) {
    std::size_t count = 0;
    for (const PatternItem& item : items) {
        if (item.kind == PatternItem::Kind::list && item.slot == slot) ++count;
        std::size_t most = 0;
        for (const std::vector<PatternItem>& sequence : item.alternatives) most = std::max(most, count_slot(sequence, slot));
        count += most;
    }
    return count;
}

void check_slots(const YamlNode& text, const Pattern* pattern, Reading& reading) {
    const std::vector<std::string> captured = pattern == nullptr ? std::vector<std::string>() : pattern->slots();
    for (std::size_t open = text.text.find('{'); open != std::string::npos; open = text.text.find('{', open + 1)) {
        const std::size_t close = std::min(text.text.find('}', open), text.text.size());
        const std::string slot = text.text.substr(open + 1, close - open - 1);
        const int column = column_inside(text, open, reading.sink);
        if (close == text.text.size()) {
            reading.sink.add(text.line, column, "unknown-slot", "this brace is never closed", "expected a } behind the name");
        } else if (std::find(captured.begin(), captured.end(), slot) == captured.end()) {
            std::string expected = captured.empty() ? "expected a pattern with {" + slot + "} in it to go with this" : "expected one of";
            for (const std::string& name : captured) expected += " {" + name + "}";
            reading.sink.add(text.line, column, "unknown-slot", "nothing captures {" + slot + "} here", std::move(expected));
        }
    }
}

}  // namespace kith
