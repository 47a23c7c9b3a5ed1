// SPDX-License-Identifier: Apache-2.0
#include "app/project.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "app/clock.hpp"
#include "app/files.hpp"
#include "app/left_out.hpp"
#include "app/lexicons.hpp"
#include "app/names.hpp"
#include "app/repository.hpp"
#include "app/walk.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

// The folder that an operand asks about: itself, or the one it stands in. Standard input stands in the current folder.
fs::path asked_folder(const std::string& operand) {
    std::error_code failure;
    if (operand == "-") return canonical_folder({});
    return canonical_folder(fs::is_directory(operand, failure) ? fs::path(operand) : fs::path(operand).parent_path());
}

// With a mark between that no path has.
std::vector<std::string> setup_key(const Policy& policy) {
    std::vector<std::string> key = policy.lexicon.value;
    key.emplace_back();
    key.insert(key.end(), policy.packs.value.begin(), policy.packs.value.end());
    if (policy.brings_own_words()) key.insert(key.end(), {"", policy.preferences.value});
    return key;
}

std::vector<std::string> own_key(const Policy& policy) {
    std::vector<std::string> key = policy.lexicon.value;
    key.insert(key.end(), {"", policy.preferences.value});
    return key;
}

// Somebody's own words are spoken where the writer reads, and not in a report that may go on to others.
bool is_for_the_writer(const Options& options) {
    return (options.format.empty() || options.format == "text") && !options.no_text && !options.stream &&
           !options.update_baseline;
}

// A report in a file, or a share of one, goes on to others.
bool is_on_the_terminal(const Options& options) {
    return (options.output.empty() || options.output == "-") && options.shard.empty();
}

}  // namespace

Project::Project(const Options& options, bool is_for_the_writer, const std::string& cache_folder)
    : options_(options),
      is_for_the_writer_(is_for_the_writer),
      today_(time_now().substr(0, std::string_view("2026-11-22").size())),
      spots_(std::make_unique<Spots>(options.config)),
      layers_(cache_folder) {}

Result<Project> Project::open(const Options& options, FoundInputs& found, Problems& notes, const std::string& cache_folder) {
    Project project(options, is_for_the_writer(options) && is_on_the_terminal(options), cache_folder);
    project.assign(found, notes);
    project.find_baselines(found);
    project.find_whole(found);
    const Problems problems = project.make_ready(notes);
    if (!problems.empty()) return problems;
    return project;
}

Result<Project> Project::open_at(const Options& options, const std::string& path, Problems& notes, const std::string& cache_folder) {
    Project project(options, is_for_the_writer(options), cache_folder);
    const fs::path file = path == "-" ? fs::path() : fs::path(path);
    const fs::path folder = canonical_folder(file.parent_path());
    const Spot spot = project.spots_->of(file, folder, folder);
    project.path_here_ = spot.path;
    project.policy_at(spot);
    const Problems problems = project.make_ready(notes);
    if (!problems.empty()) return problems;
    return project;
}

const Policy* Project::policy_at(const Spot& spot) {
    const Policy*& known = known_[rules_at(spot)];
    if (known == nullptr) {
        policies_.push_back(std::make_unique<Policy>(policy_for(options_, spot, today_)));
        known = policies_.back().get();
    }
    return known;
}

namespace {

// Whether two inputs stand in one folder, as far as their names show.
bool are_beside(const Input& one, const Input& other) {
    const auto folder_of = [](const Input& input) { return std::string_view(input.path).substr(0, input.path.rfind('/') + 1); };
    return one.operand == other.operand && one.path != "-" && other.path != "-" && folder_of(one) == folder_of(other);
}

}  // namespace

void Project::assign(FoundInputs& found, Problems& notes) {
    std::vector<fs::path> asked;
    for (const std::string& operand : options_.operands) asked.push_back(asked_folder(operand));
    RealPaths real;
    LeftOut left_out;
    std::vector<Input> kept;
    kept.reserve(found.inputs.size());
    bool by_folder = false;  // no configuration names paths, so what stands beside the last one kept is treated as it is
    for (Input& input : found.inputs) {
        if (by_folder && are_beside(input, kept.back())) {
            input.policy = kept.back().policy;
            kept.push_back(std::move(input));
            continue;
        }
        const fs::path path = input.path == "-" ? options_.stdin_name : input.path;
        const Spot spot = spots_->of(path, real.folder(path.parent_path()), asked[input.operand]);
        if (spot.configuration != nullptr) count_all(spot);
        const bool may_be_left_out = spot.configuration != nullptr && !input.problem && input.path != "-";
        const bool is_named = input.path == options_.operands[input.operand];
        if (may_be_left_out && left_out.takes(*spot.configuration, spot.path, input.path, is_named)) continue;
        input.policy = policy_at(spot);
        kept.push_back(std::move(input));
        by_folder = spot.configuration == nullptr;
    }
    found.inputs = std::move(kept);
    const Problems left = left_out.notes(found.inputs.empty());
    notes.insert(notes.end(), left.begin(), left.end());
    if (policies_.empty()) policy_at({});
}

void Project::find_baselines(const FoundInputs& found) {
    for (const RulesFolder& one : found.rules_folders) {
        const fs::path folder = canonical_folder(one.path);
        Spot spot;
        spot.baseline = spots_->baseline_in(folder, asked_folder(options_.operands[one.operand]));
        if (spot.baseline == nullptr || spot.baseline->folder != folder) continue;
        const Policy policy = policy_for(options_, spot, today_);
        baselines_below_.emplace(policy.baseline.value, policy.baseline.from);
    }
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
    notes.insert(notes.end(), spots_->configurations().notes().begin(), spots_->configurations().notes().end());
    Problems problems = spots_->configurations().problems();
    for (const std::unique_ptr<Policy>& policy : policies_) {
        if (!problems.empty()) return problems;
        problems = make_ready(*policy, notes);
    }
    const Problems not_kept = layers_.finish();
    notes.insert(notes.end(), not_kept.begin(), not_kept.end());
    tell_expired(notes);
    return problems;
}

Problems Project::make_ready(Policy& policy, Problems& notes) {
    const Result<std::shared_ptr<const Lexicon>> lexicon = lexicon_for(policy, notes);
    if (!lexicon) return lexicon.error();
    Problems problems;
    if (policy.configuration != nullptr && checked_.insert(policy.configuration).second)
        problems = unknown_names(*policy.configuration, **lexicon);
    if (problems.empty()) problems = read_own_rules(policy, **lexicon);
    if (problems.empty()) problems = choose_setup(policy, *lexicon);
    return problems;
}

Result<std::shared_ptr<const Lexicon>> Project::lexicon_for(const Policy& policy, Problems& notes) {
    std::shared_ptr<const Lexicon>& lexicon = lexicons_[policy.lexicon.value];
    if (lexicon) return lexicon;
    Result<std::shared_ptr<const Lexicon>> loaded = share_sound(policy.lexicon.value, layers_, notes);
    if (loaded) lexicon = *loaded;
    return loaded;
}

Problems Project::read_own_rules(Policy& policy, const Lexicon& lexicon) {
    const std::string& path = policy.preferences.value;
    if (path.empty()) return {};
    policy.is_own_spoken = is_for_the_writer_;
    std::shared_ptr<const OwnRules>& known = own_rules_[own_key(policy)];
    if (!known) {
        Result<std::string> text = read_file(path, largest_preferences);
        if (!text) return std::move(text).error();
        const Result<Preferences> preferences = read_preferences(*std::move(text), path);
        if (!preferences) return preferences.error();
        Result<OwnRules> rules = understood(*preferences, lexicon);
        if (!rules) return std::move(rules).error();
        known = std::make_shared<const OwnRules>(*std::move(rules));
    }
    policy.own = known;
    return {};
}

Problems Project::choose_setup(Policy& policy, const std::shared_ptr<const Lexicon>& lexicon) {
    Result<LinterOptions> chosen = linter_options(options_, policy.packs.value, *lexicon);
    if (!chosen) return std::move(chosen).error();
    std::shared_ptr<const Setup>& setup = setups_[setup_key(policy)];
    if (!setup) {
        std::shared_ptr<const Lexicon> words = lexicon;
        if (policy.own && policy.is_own_spoken) {
            chosen->own = policy.own->words;
            if (!policy.own->avoided.empty() && !chosen->packs.empty()) chosen->packs.emplace_back(own_pack);
            if (!policy.own->avoided.empty()) words = std::make_shared<const Lexicon>(with_avoided(*lexicon, *policy.own));
        }
        setup = std::make_shared<const Setup>(std::move(words), *chosen);
    }
    policy.setup = setup;
    return {};
}

void Project::tell_expired(Problems& notes) const {
    for (const Configuration* const configuration : spots_->configurations().all()) {
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
void Project::find_whole(const FoundInputs& found) {
    const bool is_narrowed = !options_.changed_since.empty() || !options_.diff_from.empty();
    if (is_narrowed || !options_.packs.empty() || !options_.min_level.empty()) return;
    for (const std::string& operand : options_.operands) {
        std::error_code failure;
        if (!fs::is_directory(operand, failure)) continue;
        const fs::path folder = canonical_folder(operand);
        for (const Configuration* const configuration : spots_->configurations().all()) {
            if (is_below_or_same(configuration->folder, folder)) whole_.insert(configuration);
        }
    }
    for (const fs::path& unread : unread_folders(found)) {
        std::erase_if(whole_, [&unread](const Configuration* configuration) { return is_below_or_same(unread, configuration->folder); });
    }
}

namespace {

// The one that holds where a pattern of another one leads; null: none of them.
const Configuration* holder_at(const std::string& pattern, const Configuration& outer, const std::vector<const Configuration*>& all) {
    const std::string path = pattern.substr(pattern.starts_with('/') ? 1 : 0) + '/';
    const auto holds = [&](const Configuration* inner) {
        return inner != &outer && path.starts_with(fs::path(inner->folder).lexically_relative(outer.folder).generic_string() + '/');
    };
    const auto inner = std::find_if(all.begin(), all.end(), holds);
    return inner == all.end() ? nullptr : *inner;
}

Problem idle_glob(const Configuration& configuration, const WrittenGlob& glob, const Configuration* holder) {
    const std::string hint = holder != nullptr               ? holder->name + " holds there: the line belongs in it"
                             : is_hidden(glob.text.value) ? "what is hidden is read only where it is named, as in kith check . .github"
                                                          : "is it spelled as it should be? Patterns count from the folder of this file";
    return warning_in(configuration, glob.text.line, glob.text.column, "idle-glob", "no document is covered by “" + glob.text.value + "”", hint);
}

}  // namespace

Problems Project::idle(const std::set<std::string>& used, bool has_read_all) const {
    Problems problems;
    const std::vector<const Configuration*> all = spots_->configurations().all();
    for (const Configuration* const configuration : all) {
        if (whole_.count(configuration) == 0) continue;
        const auto tell = [&](const std::vector<WrittenGlob>& globs) {
            for (const WrittenGlob& glob : globs) {
                if (met_.count(&glob) == 0) problems.push_back(idle_glob(*configuration, glob, holder_at(glob.text.value, *configuration, all)));
            }
        };
        tell(configuration->include);
        tell(configuration->exclude);
        for (const Override& one : configuration->overrides) tell(one.paths);
        for (const Acceptance& one : configuration->accept) {
            tell(one.paths);
            const bool is_over = one.until.is_there() && one.until.value < today_;
            if (is_over || !has_read_all || used.count(place_in(*configuration, one.line)) > 0) continue;
            problems.push_back(warning_in(*configuration, one.line, one.column, "idle-accept",
                                          "nothing is kept by this any more", "it can go"));
        }
    }
    return problems;
}

}  // namespace kith
