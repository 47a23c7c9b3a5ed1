// SPDX-License-Identifier: Apache-2.0
#include "app/show_configuration.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "app/project.hpp"
#include "app/walk.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

// Lines of "key  value  from", in columns.
class Table {
public:
    void add(std::string_view key, const std::string& value, const std::string& from) {
        rows_.push_back({std::string(key), shown(value), shown(from)});
    }

    [[nodiscard]] std::string text() const {
        std::size_t key_width = 0;
        std::size_t value_width = 0;
        for (const Row& row : rows_) {
            key_width = std::max(key_width, display_width(row.key));
            value_width = std::max(value_width, display_width(row.value));
        }
        std::string text;
        for (const Row& row : rows_)
            text += padded(row.key, key_width) + "  " + padded(row.value, value_width) + "  " + row.from + '\n';
        return text;
    }

private:
    struct Row {
        std::string key;
        std::string value;
        std::string from;
    };

    static std::string padded(const std::string& text, std::size_t width) {
        return text + std::string(width - display_width(text), ' ');
    }

    std::vector<Row> rows_;
};

void add_list(Table& table, std::string_view key, const Chosen<std::vector<std::string>>& chosen, const char* otherwise) {
    table.add(key, chosen.value.empty() ? otherwise : listed(chosen.value, "and"), chosen.from);
}

void add_globs(Table& table, std::string_view key, const Configuration& configuration, const std::vector<WrittenGlob>& globs) {
    for (const WrittenGlob& glob : globs) table.add(key, glob.text.value, place_in(configuration, glob.text.line));
}

void add_words(Table& table, const Configuration& configuration, const Policy& policy) {
    for (const LevelChange* const change : policy.levels) {
        const std::string level = change->level == Level::fine ? "off" : std::string(name_of(change->level));
        table.add("level", change->id.value + ": " + level, place_in(configuration, change->id.line));
    }
    for (const Acceptance* const one : policy.accept) {
        std::vector<std::string> ids;
        for (const Written<std::string>& id : one->entries) ids.push_back(id.value);
        const std::string until = one->until.is_there() ? " (until " + one->until.value + ")" : "";
        table.add("accept", listed(ids, "and") + ": " + one->reason + until, place_in(configuration, one->line));
    }
}

// Whether a document is read at all, by the line that decides it.
void add_reading(Table& table, const Configuration& configuration, const std::string& path) {
    const WrittenGlob* const exclude = covering(configuration.exclude, path);
    const bool is_missed = !configuration.include.empty() && !is_covered(configuration.include, path);
    if (exclude != nullptr) table.add("checked", "no, it is left out by exclude: " + exclude->text.value, place_in(configuration, exclude->text.line));
    else if (is_missed) table.add("checked", "no, include: does not name it", place_in(configuration, configuration.include.front().text.line));
    else if (is_hidden(path)) table.add("checked", "only where it is named, since it is hidden", "built-in");
}

}  // namespace

int run_config(const Options& options, Streams& streams) {
    Problems notes;
    const std::string path = options.operands.empty() ? "-" : options.operands.front();
    const Result<Project> project = Project::open_at(options, path, notes, streams.cache_folder);
    if (!project) {
        tell(streams, project.error());
        return exit_failed;
    }
    tell(streams, notes);
    const Policy& policy = project->here();
    Table table;
    if (policy.configuration != nullptr && path != "-") add_reading(table, *policy.configuration, project->path_here());
    table.add("fail_on", policy.fail_on.value, policy.fail_on.from);
    table.add("min_level", policy.min_level.value, policy.min_level.from);
    table.add("audience", policy.audience.value.empty() ? "as each document shows it" : policy.audience.value, policy.audience.from);
    add_list(table, "packs", policy.packs, "all");
    add_list(table, "lexicon", policy.lexicon, "the one kith brings");
    table.add("baseline", policy.baseline.value.empty() ? "none" : policy.baseline.value, policy.baseline.from);
    table.add("preferences", policy.preferences.value.empty() ? "nobody’s own words" : policy.preferences.value, policy.preferences.from);
    if (policy.configuration != nullptr) {
        add_globs(table, "include", *policy.configuration, policy.configuration->include);
        add_globs(table, "exclude", *policy.configuration, policy.configuration->exclude);
        add_words(table, *policy.configuration, policy);
    }
    const std::string file = policy.configuration == nullptr ? "no kith.yaml here" : policy.configuration->name;
    streams.out << "For " << (path == "-" ? "documents here" : shown(path)) << ", by " << shown(file) << ":\n\n" << table.text();
    return exit_clean;
}

}  // namespace kith
