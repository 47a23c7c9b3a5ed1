// SPDX-License-Identifier: Apache-2.0
#include "app/lexicon_commands.hpp"

#include <algorithm>
#include <array>

#include "app/lexicons.hpp"
#include "app/lookup.hpp"
#include "app/page.hpp"
#include "app/problems.hpp"
#include "base/json.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

std::string_view name_of(WordKind kind) { return word_kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Status status) { return status_names[static_cast<std::size_t>(status)]; }

// What is listed: the entries and rules of the packs chosen; what is only proposed when it is asked for.
template <class T>
bool is_listed(const T& one, const LinterOptions& chosen) {
    if (one.disabled || (one.status == Status::proposed && !chosen.with_proposed)) return false;
    return chosen.packs.empty() || std::find(chosen.packs.begin(), chosen.packs.end(), one.pack) != chosen.packs.end();
}

// Names in columns as wide as the longest of them.
class Table {
public:
    void add(const Entry& entry) {
        const std::string say = entry.say.empty() ? std::string() : in_quotes(entry.say.front().text);
        add({entry.id, std::string(name_of(entry.level)), entry.pack, say});
    }

    void add(const RuleText& rule) {
        add({rule.id, std::string(name_of(rule.level)), rule.pack, "a way of putting things"});
    }

    [[nodiscard]] std::string text() const {
        std::string out;
        for (const Row& row : rows_) {
            std::string line;
            for (std::size_t i = 0; i + 1 < row.size(); ++i)
                line += row[i] + std::string(widths_[i] - display_width(row[i]) + 2, ' ');
            line += row.back();
            out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
        }
        return out;
    }

private:
    using Row = std::array<std::string, 4>;

    void add(Row row) {
        for (std::size_t i = 0; i < row.size(); ++i) widths_[i] = std::max(widths_[i], display_width(row[i]));
        rows_.push_back(std::move(row));
    }

    std::vector<Row> rows_;
    std::array<std::size_t, 4> widths_ = {};
};

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key).begin_array();
    for (const std::string& text : texts) json.value(text);
    json.end_array();
}

std::string json_of(const Entry& entry) {
    std::vector<std::string> say;
    for (const Wording& wording : entry.say) say.push_back(wording.text);
    JsonWriter json;
    json.begin_object().member("id", entry.id).member("pack", entry.pack).member("kind", "term");
    json.member("term", entry.term.term).member("level", name_of(entry.level)).member("shift", entry.shift);
    json.member("status", name_of(entry.status)).member("why", entry.why);
    write_texts(json, "say", say);
    write_texts(json, "sources", entry.sources);
    return json.end_object().take() + '\n';
}

std::string json_of(const RuleText& rule) {
    JsonWriter json;
    json.begin_object().member("id", rule.id).member("pack", rule.pack).member("kind", "rule");
    json.member("level", name_of(rule.level)).member("shift", rule.shift);
    json.member("status", name_of(rule.status)).member("why", rule.why);
    write_texts(json, "sources", rule.sources);
    return json.end_object().take() + '\n';
}

std::vector<std::string> sources_of(const std::vector<Cue>& cues) {
    std::vector<std::string> items;
    for (const Cue& cue : cues) items.push_back(cue.source);
    return items;
}

void show(const Entry& entry, Page& page) {
    page.title(entry.id);
    page.line("term: " + entry.term.term + " (" + std::string(name_of(entry.term.kind)) + ")");
    page.line("pack: " + entry.pack + ", level: " + std::string(name_of(entry.level)) + ", shift: " + entry.shift);
    page.line("status: " + std::string(name_of(entry.status)) + (entry.since.empty() ? "" : ", since " + entry.since));
    page.line("otherwise: " + std::string(name_of(entry.otherwise)));
    if (entry.weighs_field) page.line("field: " + std::to_string(entry.field));
    page.line("why: " + entry.why);
    page.list("Forms", {listed(spelled_forms(entry), "and")});
    page.list("Harms", sources_of(entry.harms));
    page.list("Fine", sources_of(entry.fine));
    std::vector<std::string> say;
    for (const Wording& wording : entry.say)
        say.push_back(wording.text + (wording.when.empty() ? "" : "   when " + wording.when));
    page.list("Say", say);
    page.list("Names", entry.names);
    page.list("Legal", entry.legal);
    page.list("Sources", entry.sources);
    page.blank();
    page.line(entry.origin.file + ", line " + std::to_string(entry.origin.line));
}

void show(const RuleText& rule, Page& page) {
    page.title(rule.id);
    page.line("pack: " + rule.pack + ", level: " + std::string(name_of(rule.level)) + ", shift: " + rule.shift);
    page.line("status: " + std::string(name_of(rule.status)) + (rule.since.empty() ? "" : ", since " + rule.since));
    page.line("kind: " + rule.kind);
    page.line("message: " + rule.message);
    page.line("why: " + rule.why);
    page.list("Match", sources_of(rule.match));
    page.list("Fine", sources_of(rule.fine));
    page.list("Sources", rule.sources);
    page.blank();
    page.line(rule.origin.file + ", line " + std::to_string(rule.origin.line));
}

}  // namespace

int run_lexicon_list(const Options& options, Streams& streams) {
    Problems notes;
    const Result<std::shared_ptr<const Lexicon>> lexicon = share_sound(layer_paths(options), streams.cache_folder, notes);
    const Result<LinterOptions> chosen =
        lexicon ? linter_options(options, **lexicon) : Result<LinterOptions>(LinterOptions{});
    if (!lexicon || !chosen) {
        tell(streams, lexicon ? chosen.error() : lexicon.error());
        return exit_failed;
    }
    tell(streams, notes);
    if (options.forms) {
        for (const std::string& form : Linter(**lexicon, *chosen).forms()) streams.out << form << '\n';
        return exit_clean;
    }
    const bool is_json = options.format == "json";
    Table table;
    const auto list = [&](const auto& all) {
        for (const auto& one : all) {
            if (!is_listed(one, *chosen)) continue;
            if (is_json) {
                streams.out << json_of(one);
            } else {
                table.add(one);
            }
        }
    };
    list((*lexicon)->entries);
    list((*lexicon)->rules);
    streams.out << table.text();
    return exit_clean;
}

int run_lexicon_show(const Options& options, Streams& streams) {
    Problems notes;
    const Result<std::shared_ptr<const Lexicon>> lexicon = share_sound(options.lexicon, streams.cache_folder, notes);
    if (!lexicon) {
        tell(streams, lexicon.error());
        return exit_failed;
    }
    tell(streams, notes);
    const std::string& id = options.operands.front();
    const LookedUp found = look_up(**lexicon, id);
    if (found.is_empty()) {
        const std::string near = nearest_words(**lexicon, id);
        tell(streams, {file_problem(
                          {}, "unknown-entry", in_quotes(id) + " is not in the lexicon",
                          near.empty() ? "kith lexicon list shows what is" : "did you mean " + in_quotes(near) + "?")});
        return exit_failed;
    }
    Page page(streams.width, wants_color(options.color, streams));
    for (const Entry* const entry : found.entries) show(*entry, page);
    for (const RuleText* const rule : found.rules) show(*rule, page);
    streams.out << page.text();
    return exit_clean;
}

}  // namespace kith
