// SPDX-License-Identifier: Apache-2.0
#include "app/project.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <unordered_map>
#include <utility>

#include "app/clock.hpp"
#include "app/lexicons.hpp"
#include "app/names.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

fs::path canonical_folder(const fs::path& folder) {
    std::error_code failure;
    return fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, failure);
}

// The folder that an operand asks about: itself, or the one it stands in. Standard input stands in the current folder.
fs::path asked_folder(const std::string& operand) {
    std::error_code failure;
    if (operand == "-") return canonical_folder({});
    return canonical_folder(fs::is_directory(operand, failure) ? fs::path(operand) : fs::path(operand).parent_path());
}

bool is_below_or_same(const fs::path& folder, const fs::path& top) {
    const auto [rest, ignored] = std::mismatch(top.begin(), top.end(), folder.begin(), folder.end());
    return rest == top.end();
}

Problem warning_in(const Configuration& configuration, int line, int column, std::string code, std::string message,
                   std::string expected) {
    Problem problem = problem_in(configuration, line, column, std::move(code), std::move(message), std::move(expected));
    problem.warning = true;
    return problem;
}

std::vector<std::string> setup_key(const Policy& policy) {
    std::vector<std::string> key = policy.lexicon.value;
    key.emplace_back();
    key.insert(key.end(), policy.packs.value.begin(), policy.packs.value.end());
    return key;
}

}  // namespace

// Where a document stands: the configuration that holds for it, and its path from there.
struct Project::Spot {
    const Configuration* configuration = nullptr;
    std::string path;
};

Project::Project(const Options& options)
    : options_(options), today_(time_now().substr(0, std::string_view("2026-11-22").size())), configurations_(std::make_unique<Configurations>(options.config)) {}

Result<Project> Project::open(const Options& options, FoundInputs& found, Problems& notes) {
    Project project(options);
    project.assign(found, notes);
    project.find_whole(options.operands);
    const Problems problems = project.make_ready(notes);
    if (!problems.empty()) return problems;
    return project;
}

Result<Project> Project::open_at(const Options& options, const std::string& path, Problems& notes) {
    Project project(options);
    const fs::path file = path == "-" ? fs::path() : fs::path(path);
    const fs::path folder = canonical_folder(file.parent_path());
    project.policy_at(project.spot_of(file, folder, folder));
    const Problems problems = project.make_ready(notes);
    if (!problems.empty()) return problems;
    return project;
}

Project::Spot Project::spot_of(const fs::path& path, const fs::path& folder, const fs::path& asked) {
    Spot spot;
    spot.configuration = configurations_->of(folder, asked);
    if (spot.configuration != nullptr)
        spot.path = (folder / path.filename()).lexically_relative(spot.configuration->folder).generic_string();
    return spot;
}

const Policy* Project::policy_at(const Spot& spot) {
    std::vector<const void*> key{spot.configuration};
    if (spot.configuration != nullptr) {
        for (const Override& one : spot.configuration->overrides) {
            if (is_covered(one.paths, spot.path)) key.push_back(&one);
        }
        for (const Acceptance& one : spot.configuration->accept) {
            if (is_covered(one.paths, spot.path)) key.push_back(&one);
        }
    }
    const Policy*& known = known_[std::move(key)];
    if (known == nullptr) {
        policies_.push_back(std::make_unique<Policy>(policy_for(options_, spot.configuration, spot.path, today_)));
        known = policies_.back().get();
    }
    return known;
}

void Project::assign(FoundInputs& found, Problems& notes) {
    std::vector<fs::path> asked;
    for (const std::string& operand : options_.operands) asked.push_back(asked_folder(operand));
    std::unordered_map<std::string, fs::path> folders;
    std::vector<Input> kept;
    kept.reserve(found.inputs.size());
    for (Input& input : found.inputs) {
        const fs::path path = input.path == "-" ? options_.stdin_name : input.path;
        const auto [folder, is_new] = folders.try_emplace(path.parent_path().string());
        if (is_new) folder->second = canonical_folder(path.parent_path());
        const Spot spot = spot_of(path, folder->second, asked[input.operand]);
        if (spot.configuration != nullptr) count_all(spot);
        if (is_left_out(spot, input, notes)) continue;
        input.policy = policy_at(spot);
        kept.push_back(std::move(input));
    }
    found.inputs = std::move(kept);
    if (policies_.empty()) policy_at({});
}

// What is named on the command line is left out by `exclude` as well, since pre-commit and its like name every file.
bool Project::is_left_out(const Spot& spot, const Input& input, Problems& notes) {
    if (spot.configuration == nullptr || input.problem || input.path == "-") return false;
    const Configuration& configuration = *spot.configuration;
    const bool is_named = input.path == options_.operands[input.operand];
    if (!is_named && !configuration.include.empty() && !is_covered(configuration.include, spot.path)) return true;
    if (!is_covered(configuration.exclude, spot.path)) return false;
    if (is_named) {
        Problem note = warning_in(configuration, configuration.exclude.front().text.line, 0, "left-out",
                                  input.path + " is left out by the patterns here", "take it out of exclude: to have it read");
        note.excerpt.clear();
        notes.push_back(std::move(note));
    }
    return true;
}

void Project::count(const std::vector<WrittenGlob>& globs, std::string_view path) {
    for (const WrittenGlob& glob : globs) {
        if (met_.count(&glob) == 0 && glob.pattern.covers(path)) met_.insert(&glob);
    }
}

void Project::count_all(const Spot& spot) {
    count(spot.configuration->include, spot.path);
    count(spot.configuration->exclude, spot.path);
    for (const Override& one : spot.configuration->overrides) count(one.paths, spot.path);
    for (const Acceptance& one : spot.configuration->accept) count(one.paths, spot.path);
}

Problems Project::make_ready(Problems& notes) {
    Problems problems = configurations_->problems();
    if (!problems.empty()) return problems;
    std::map<std::vector<std::string>, std::shared_ptr<const Lexicon>> lexicons;
    std::map<std::vector<std::string>, std::shared_ptr<const Setup>> setups;
    std::set<const Configuration*> checked;
    for (const std::unique_ptr<Policy>& policy : policies_) {
        std::shared_ptr<const Lexicon>& lexicon = lexicons[policy->lexicon.value];
        if (!lexicon) {
            Result<Lexicon> loaded = load_sound(policy->lexicon.value, notes);
            if (!loaded) return std::move(loaded).error();
            lexicon = std::make_shared<const Lexicon>(*std::move(loaded));
        }
        if (policy->configuration != nullptr && checked.insert(policy->configuration).second) {
            const Problems unknown = unknown_names(*policy->configuration, *lexicon);
            problems.insert(problems.end(), unknown.begin(), unknown.end());
        }
        const Result<LinterOptions> chosen = linter_options(options_, policy->packs.value, *lexicon);
        if (!chosen && problems.empty()) problems = chosen.error();
        if (!problems.empty()) continue;
        std::shared_ptr<const Setup>& setup = setups[setup_key(*policy)];
        if (!setup) setup = std::make_shared<const Setup>(lexicon, *chosen);
        policy->setup = setup;
    }
    tell_expired(notes);
    return problems;
}

void Project::tell_expired(Problems& notes) const {
    for (const Configuration* const configuration : configurations_->all()) {
        for (const Acceptance& one : configuration->accept) {
            if (!one.until.is_there() || one.until.value >= today_) continue;
            notes.push_back(warning_in(*configuration, one.until.line, one.until.column, "expired",
                                       "this was to hold until " + one.until.value +
                                           ", so what it kept is pointed out again",
                                       "look at it once more: give it a new day, or take it out"));
        }
    }
}

// A configuration is looked at whole where its folder is, and nothing narrowed the run down.
void Project::find_whole(const std::vector<std::string>& operands) {
    const bool is_narrowed = !options_.changed_since.empty() || !options_.diff_from.empty();
    if (is_narrowed || !options_.packs.empty() || !options_.min_level.empty()) return;
    for (const std::string& operand : operands) {
        std::error_code failure;
        if (!fs::is_directory(operand, failure)) continue;
        const fs::path folder = canonical_folder(operand);
        for (const Configuration* const configuration : configurations_->all()) {
            if (is_below_or_same(configuration->folder, folder)) whole_.insert(configuration);
        }
    }
}

Problems Project::idle(const std::set<std::string>& used) const {
    Problems problems;
    for (const Configuration* const configuration : whole_) {
        const auto tell = [&](const std::vector<WrittenGlob>& globs) {
            for (const WrittenGlob& glob : globs) {
                if (met_.count(&glob) > 0) continue;
                problems.push_back(warning_in(*configuration, glob.text.line, glob.text.column, "idle-glob",
                                              "no document is covered by “" + glob.text.value + "”",
                                              "is it spelled as it should be? Patterns count from " +
                                                  std::string("the folder of this file")));
            }
        };
        tell(configuration->include);
        tell(configuration->exclude);
        for (const Override& one : configuration->overrides) tell(one.paths);
        for (const Acceptance& one : configuration->accept) {
            tell(one.paths);
            const bool is_over = one.until.is_there() && one.until.value < today_;
            if (is_over || used.count(place_in(*configuration, one.line)) > 0) continue;
            problems.push_back(warning_in(*configuration, one.line, one.column, "idle-accept",
                                          "nothing is kept by this any more", "it can go"));
        }
    }
    return problems;
}

}  // namespace kith
