// SPDX-License-Identifier: Apache-2.0
#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <optional>

#include "app/limit_option.hpp"
#include "app/option_table.hpp"
#include "app/problems.hpp"
#include "base/yaml.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

constexpr std::size_t most_jobs = 256;
constexpr std::size_t most_commits = 1'000'000;

bool has_command(std::string_view commands, std::string_view command) {
    for (std::size_t at = 0; at <= commands.size();) {
        const std::size_t end = std::min(commands.find(',', at), commands.size());
        const std::string_view name = commands.substr(at, end - at);
        if (name == "*" || name == command) return true;
        at = end + 1;
    }
    return false;
}

std::string all_of(const std::vector<std::string_view>& words) {
    return listed(std::vector<std::string>(words.begin(), words.end()), "or");
}

std::string with_nearest(std::string_view word, const std::vector<std::string_view>& candidates,
                         const std::string& otherwise) {
    const std::string_view near = nearest(word, candidates);
    return near.empty() ? otherwise : "did you mean " + in_quotes(near) + "? " + otherwise;
}

// Puts one value where its row says.
class Setter {
public:
    Setter(Options& options, Problems& problems) : options_(options), problems_(problems) {}

    void set(const OptionRow& row, const std::string& value) {
        if (const auto* limits = std::get_if<Limits Options::*>(&row.target)) {
            if (const std::optional<Problem> slip = raise_limit(value, options_.*(*limits))) problems_.push_back(*slip);
            return;
        }
        if (row.choices != nullptr && !is_choice(row, value)) return;
        if (row.target == decltype(row.target)(&Options::changed_since) && value.empty()) {
            problems_.push_back(usage("--changed-since has no commit behind it",
                                      "a variable that is not set, perhaps? Leave the option away to have everything read"));
            return;
        }
        if (const auto* text = std::get_if<std::string Options::*>(&row.target)) {
            options_.*(*text) = value;
        } else if (const auto* texts = std::get_if<std::vector<std::string> Options::*>(&row.target)) {
            (options_.*(*texts)).push_back(value);
        } else if (const auto* number = std::get_if<std::size_t Options::*>(&row.target)) {
            set_number(row, value, options_.*(*number));
        }
    }

private:
    bool is_choice(const OptionRow& row, const std::string& value) {
        const std::vector<std::string_view> choices = row.choices();
        if (std::find(choices.begin(), choices.end(), value) != choices.end()) return true;
        problems_.push_back(usage(std::string(row.name) + " does not know " + in_quotes(value),
                                  with_nearest(value, choices, "it takes " + all_of(choices))));
        return false;
    }

    void set_number(const OptionRow& row, const std::string& value, std::size_t& target) {
        std::size_t number = 0;
        const char* const end = value.data() + value.size();
        const auto [stop, failure] = std::from_chars(value.data(), end, number);
        const std::size_t most = row.target == decltype(row.target)(&Options::every) ? most_commits : most_jobs;
        if (failure == std::errc() && stop == end && number >= 1 && number <= most) {
            target = number;
        } else {
            problems_.push_back(usage(std::string(row.name) + " does not know " + in_quotes(value),
                                      "it takes a number from 1 to " + std::to_string(most)));
        }
    }

    Options& options_;
    Problems& problems_;
};

void add_row(CLI::App& app, const OptionRow& row, Options& options, Setter& setter) {
    const std::string names = (row.letter.empty() ? "" : std::string(row.letter) + ",") + std::string(row.name);
    if (const auto* flag = std::get_if<bool Options::*>(&row.target)) {
        app.add_flag(names, options.*(*flag));
        return;
    }
    const auto take = [&setter, row](const std::vector<std::string>& values) {
        for (const std::string& value : values) setter.set(row, value);
    };
    // One value for each time the option is named; of several, a single-valued option keeps the last.
    app.add_option_function<std::vector<std::string>>(names, take)->type_size(1)->allow_extra_args(false);
}

void report_unknown(std::string_view command, const std::vector<std::string>& unknown, Problems& problems) {
    std::vector<std::string_view> names;
    const std::vector<OptionRow> rows = options_of(command);
    for (const OptionRow& row : rows) names.push_back(row.name);
    const std::string page = "kith " + std::string(command) + " --help lists what there is";
    for (const std::string& word : unknown) {
        if (word == "--") continue;  // CLI11 counts the mark itself among what it did not know
        if (word.substr(0, 2) != "--" && word.find_first_of("./") != std::string::npos) {
            problems.push_back(usage("kith " + std::string(command) + " has no option " + word, "if that is the name of a file, write ./" + word));
            continue;
        }
        const std::string name = word.substr(0, word.find('='));
        problems.push_back(
            usage("kith " + std::string(command) + " has no option " + name, with_nearest(name, names, page)));
    }
}

Problem told(const CLI::ParseError& error, std::string_view command) {
    const std::string what = error.what();
    const std::string page = "kith " + std::string(command) + " --help shows how it is written";
    const bool is_value_missing = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch);
    if (is_value_missing) return usage(what.substr(0, what.find(':')) + " needs a value behind it", page);
    return usage("the options could not be understood: " + what, page);
}

}  // namespace

std::vector<OptionRow> options_of(std::string_view command) {
    std::vector<OptionRow> rows;
    for (const OptionRow& row : option_table()) {
        if (has_command(row.commands, command)) rows.push_back(row);
    }
    return rows;
}

Result<Options> parse_options(std::string_view command, const std::vector<std::string>& args) {
    Options options;
    Problems problems;
    Setter setter(options, problems);
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    for (const OptionRow& row : options_of(command)) add_row(app, row, options, setter);
    app.add_option("operands", options.operands);
    try {
        std::vector<std::string> reversed(args.rbegin(), args.rend());  // as CLI11 wants them
        app.parse(reversed);
        report_unknown(command, app.remaining(), problems);
    } catch (const CLI::ParseError& error) {
        problems.push_back(told(error, command));
    }
    if (!problems.empty()) return problems;
    return options;
}

}  // namespace kith
