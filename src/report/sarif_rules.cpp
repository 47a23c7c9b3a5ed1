// SPDX-License-Identifier: Apache-2.0
#include "report/sarif_rules.hpp"

#include <algorithm>

#include "report/markup.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

// What entries and rules have in common, as far as it is told.
struct Told {
    const std::string& id;
    const std::string& pack;
    const std::string& shift;
    Level level;
    std::string title;
    const std::string& why;
    const std::string& ask;
    std::vector<std::string> offers;
    const std::vector<std::string>& sources;
};

Told told(const Entry& entry) {
    std::vector<std::string> offers;
    for (const Wording& wording : entry.say) {
        if (wording.when.empty()) offers.push_back(in_quotes(wording.text));
    }
    return {entry.id, entry.pack, entry.shift, entry.level, in_quotes(entry.term.term), entry.why, entry.ask, offers,
            entry.sources};
}

Told told(const RuleText& rule) {
    std::string title = rule.id;
    std::replace(title.begin(), title.end(), '-', ' ');
    return {rule.id, rule.pack, rule.shift, rule.level, upper_first(title), rule.why, rule.ask, {}, rule.sources};
}

std::string cited(const Source& source) {
    std::string words = source.publisher;
    if (!source.title.empty()) words += ", " + source.title;
    if (!source.year.empty()) words += " (" + source.year + ")";
    return words;
}

bool is_web_address(const std::string& address) { return address.rfind("https://", 0) == 0 || address.rfind("http://", 0) == 0; }

std::string plain_help(const Told& one, const std::vector<const Source*>& sources) {
    std::string help = one.why;
    if (!one.offers.empty()) help += "\nYou could say " + listed(one.offers, "or") + '.';
    if (!one.ask.empty()) help += "\nTo ask yourself: " + one.ask;
    for (const Source* const source : sources)
        help += "\nAsked for by " + cited(*source) + (source->address.empty() ? "" : ", " + source->address);
    return help;
}

std::string markdown_help(const Told& one, const std::vector<const Source*>& sources) {
    std::string help = markdown_escaped(one.why);
    if (!one.offers.empty()) help += "\n\nYou could say " + markdown_escaped(listed(one.offers, "or")) + '.';
    if (!one.ask.empty()) help += "\n\n*To ask yourself:* " + markdown_escaped(one.ask);
    if (!sources.empty()) help += "\n\nAsked for by\n";
    for (const Source* const source : sources) {
        const std::string words = markdown_escaped(cited(*source));
        help += is_web_address(source->address) ? "\n- [" + words + "](<" + source->address + ">)" : "\n- " + words;
    }
    return help;
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key).begin_object().member("text", text).end_object();
}

void write_rule(JsonWriter& json, const Told& one, const Lexicon& lexicon) {
    std::vector<const Source*> sources;
    for (const std::string& id : one.sources) {
        if (const Source* const source = lexicon.source(id)) sources.push_back(source);
    }
    json.begin_object().member("id", one.id);
    write_text(json, "shortDescription", one.title);
    write_text(json, "fullDescription", one.why);
    json.key("defaultConfiguration").begin_object().member("level", sarif_level(one.level)).end_object();
    const auto has_page = [](const Source* source) { return is_web_address(source->address); };
    const auto page = std::find_if(sources.begin(), sources.end(), has_page);
    if (page != sources.end()) json.member("helpUri", (*page)->address);
    json.key("help").begin_object().member("text", plain_help(one, sources));
    json.member("markdown", markdown_help(one, sources)).end_object();
    json.key("properties").begin_object().key("tags").begin_array();
    if (!one.shift.empty()) json.value(one.shift);
    if (one.pack != one.shift) json.value(one.pack);
    json.end_array().end_object().end_object();
}

}  // namespace

std::string_view sarif_level(Level level) {
    if (level == Level::rethink) return "error";
    return level == Level::consider ? "warning" : "note";
}

void write_sarif_rules(JsonWriter& json, const Lexicon& lexicon, const std::set<std::string>& ids) {
    json.key("rules").begin_array();
    for (const Entry& entry : lexicon.entries) {
        if (ids.count(entry.id) > 0) write_rule(json, told(entry), lexicon);
    }
    for (const RuleText& rule : lexicon.rules) {
        if (ids.count(rule.id) > 0) write_rule(json, told(rule), lexicon);
    }
    json.end_array();
}

}  // namespace kith
