// SPDX-License-Identifier: Apache-2.0
#include "app/check_baselines.hpp"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <iterator>
#include <optional>
#include <set>
#include <unordered_set>
#include <utility>

#include "app/change_problems.hpp"
#include "app/inputs.hpp"
#include "app/checker.hpp"
#include "app/files.hpp"
#include "app/git.hpp"
#include "app/repository.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

// Those that have to be there, and what names each.
std::map<std::string, std::string> named_baselines(const Options& options, const FoundInputs& found) {
    std::map<std::string, std::string> names;
    if (!options.baseline.empty()) names[options.baseline] = "--baseline";
    for (const Input& input : found.inputs) names.emplace(input.policy->baseline.value, input.policy->baseline.from);
    names.erase("");
    return names;
}

// From the path of before to that of now.
std::map<std::string, std::string> renames_of(const Changes* changes) {
    std::map<std::string, std::string> renames;
    if (changes == nullptr) return renames;
    for (const Changes::Former& one : changes->former()) {
        if (!one.file.now.empty() && one.file.now != one.file.path) renames[one.file.path] = one.file.now;
    }
    return renames;
}

}  // namespace

bool Beside::is_open() const {
    return std::any_of(standings.begin(), standings.end(),
                       [](KnownAs standing) { return standing == KnownAs::perhaps || standing == KnownAs::arrived; });
}

std::vector<KnownKey> keys_of(const LintResult& result) {
    std::vector<KnownKey> keys;
    keys.reserve(result.findings.size());
    for (const Finding& finding : result.findings) keys.push_back(key_of(finding));
    return keys;
}

std::size_t leave_out_known(const Beside& beside, LintResult& result) {
    if (beside.baseline == nullptr) return 0;
    std::size_t at = beside.first;
    return std::erase_if(result.findings, [&](const Finding&) { return beside.standings[at++] == KnownAs::known; });
}

Result<std::unique_ptr<CheckBaselines>> CheckBaselines::open(const Options& options, FoundInputs& found, const std::map<std::string, std::string>& below,
                                                             const Changes* changes) {
    auto baselines = std::make_unique<CheckBaselines>();
    baselines->stdin_name_ = options.stdin_name;
    for (const std::string& operand : options.operands) baselines->folders_seen_.push_back(canonical_folder(operand).string());
    baselines->unread_ = unread_folders(found);
    baselines->sees_changes_alone_ = changes != nullptr;
    const std::map<std::string, std::string> named = named_baselines(options, found);
    std::map<std::string, std::string> names = named;
    const auto is_looked_at = [changes](const auto& one) { return is_there(one.first) && (changes == nullptr || changes->has_changed(one.first)); };
    std::copy_if(below.begin(), below.end(), std::inserter(names, names.end()), is_looked_at);
    if (names.empty()) return std::unique_ptr<CheckBaselines>();
    RealPaths real;
    std::unordered_set<std::string> paths;
    for (const Input& input : found.inputs) paths.insert(real.of(input.path));
    const DocumentsNow now{[&paths](const std::string& path) { return paths.count(path) > 0; }, renames_of(changes)};
    for (const auto& [name, from] : names) {
        Result<std::unique_ptr<BaselineRun>> run = BaselineRun::open(name, from, options.update_baseline, now);
        if (!run) return std::move(run).error();
        const bool is_worth_telling = named.count(name) > 0 || options.fail_on_gone || changes != nullptr || !(*run)->is_empty();
        if (is_worth_telling) baselines->runs_[name] = *std::move(run);
    }
    if (baselines->runs_.empty()) return std::unique_ptr<CheckBaselines>();
    if (changes != nullptr) baselines->compare(*changes);
    std::erase_if(found.inputs, [&](const Input& input) {
        BaselineRun* const run = baselines->of(input);
        return run != nullptr && run->is_itself(input.path);
    });
    const auto is_other = [raw = baselines.get(), &options](const std::string& path) { return raw->is_checked_elsewhere(path, options); };
    if (changes != nullptr) baselines->origins_ = std::make_unique<Origins>([changes] { return Result<Changes>(*changes); }, is_other);
    else if (!baselines->sees_all())
        baselines->origins_ = std::make_unique<Origins>([&options] { return Changes::since("HEAD", options.operands); }, is_other);
    for (const Input& input : found.inputs) {
        const std::string path = real.of(input.path);
        baselines->inputs_[path] = &input;
        baselines->folders_.emplace(fs::path(path).parent_path().string(), input.policy);
    }
    return baselines;
}

void CheckBaselines::compare(const Changes& changes) {
    for (const auto& [name, run] : runs_) {
        if (!changes.has_changed(name)) continue;
        const std::optional<std::string> text = changes.text_then(name);
        if (!text) unknown_before_.push_back(name);
        if (!text) continue;
        const Result<std::vector<BaselineLine>> then = text->empty() ? std::vector<BaselineLine>() : read_baseline(*text, name);
        if (then) run->compare(*then);
    }
}

Problems CheckBaselines::change_notes(bool is_alone) const {
    Problems notes;
    for (const auto& [name, run] : runs_) {
        const BroughtLines* const lines = run->brought();
        if (lines == nullptr) continue;
        if (lines->brought() > 0) notes.push_back(brought_lines(name, lines->brought()));
        if (is_alone && lines->lost() > 0) notes.push_back(lost_lines(name, lines->lost()));
    }
    for (const std::string& name : unknown_before_) notes.push_back(unknown_rules(name));
    return notes;
}

// Of files that are named one by one, as by a hook, those that moved are told from those that were copied by what has not been committed.
bool CheckBaselines::sees_all() const {
    return std::all_of(runs_.begin(), runs_.end(), [this](const auto& run) { return run.second->is_all_in(folders_seen_); });
}

Problems CheckBaselines::notes() const {
    const bool is_part = !sees_all();
    std::set<fs::path> tops;
    for (const auto& [name, run] : runs_) {
        if (!run->is_empty() && (is_part || run->is_missing_any())) tops.insert(repository_of(run->folder()));
    }
    tops.erase(fs::path());
    Problems notes;
    for (const fs::path& top : tops) {
        const std::optional<GitRefusal> refusal = refusal_of(top);
        if (!refusal) continue;
        notes.push_back(git_refuses(top, *refusal, "it is not known which documents were renamed or copied: the words of a renamed one may be told again, and those of a copy pass as known"));
        notes.back().warning = true;
    }
    return notes;
}

// By another run over the same repository, whose baseline is one of these.
bool CheckBaselines::is_checked_elsewhere(const std::string& path, const Options& options) const {
    const fs::path top = repository_of(fs::path(path).parent_path());
    if (inputs_.count(path) > 0 || !is_there(path)) return false;
    std::unique_ptr<FormerRules>& rules = rules_[top];
    if (!rules) rules = std::make_unique<FormerRules>(options, top, FilesThen());
    return rules->was_checked(path, false);
}

BaselineRun* CheckBaselines::of(const Input& input) const {
    const auto run = runs_.find(input.policy->baseline.value);
    return run == runs_.end() ? nullptr : run->second.get();
}

const std::string& CheckBaselines::name_of(const Input& input) const {
    return input.path == "-" && !stdin_name_.empty() ? stdin_name_ : input.path;
}

Beside CheckBaselines::sort(const Input& input, const std::vector<KnownKey>& whole, const LintResult& result) const {
    Beside beside;
    beside.baseline = of(input);
    if (beside.baseline == nullptr) return beside;
    std::vector<KnownKey> keys = keys_of(result);
    std::map<std::string_view, std::size_t> told;
    for (const KnownKey& key : keys) ++told[key.likeness];
    for (const KnownKey& key : whole) {
        std::size_t& left = told[key.likeness];
        if (left > 0) --left;
        else beside.keys.push_back(key);
    }
    beside.first = beside.keys.size();
    std::move(keys.begin(), keys.end(), std::back_inserter(beside.keys));
    const auto read = [&](const std::string& path, const std::string* bytes, std::vector<KnownKey>& found) {
        return look(path, bytes, found);
    };
    beside.standings = beside.baseline->sort(name_of(input), beside.keys, [&read](const std::string& path, std::vector<KnownKey>& found) {
        return read(path, nullptr, found);
    });
    beside.path = beside.baseline->path_for(name_of(input));
    if (origins_) origins_->weigh(beside.path, beside.keys, beside.standings, read);
    return beside;
}

// What is no input itself is read as those of its folder are, or of the nearest above it, whichever document asks first.
const Policy& CheckBaselines::policy_near(const std::string& path) const {
    for (fs::path folder = fs::path(path).parent_path();; folder = folder.parent_path()) {
        const auto known = folders_.find(folder.string());
        if (known != folders_.end()) return *known->second;
        if (folder == folder.parent_path()) return *folders_.begin()->second;
    }
}

bool CheckBaselines::look(const std::string& path, const std::string* bytes, std::vector<KnownKey>& keys) const {
    const auto known = inputs_.find(path);
    Input input = known != inputs_.end() ? *known->second : Input{path, std::nullopt, 0, &policy_near(path), 0};
    std::size_t size = 0;
    std::istream nothing(nullptr);
    const Checker checker(*input.policy, false);
    const Checked checked = bytes != nullptr ? checker.check(*bytes, path) : check_input(checker, input, {}, nothing, size);
    if (checked.has_problem) return false;
    keys = keys_of(checked.result);
    return true;
}

void CheckBaselines::decide(Beside& beside) const {
    if (beside.baseline == nullptr) return;
    for (std::size_t i = 0; i < beside.keys.size(); ++i) {
        if (beside.standings[i] == KnownAs::arrived)
            beside.standings[i] = origins_->take(beside.path, beside.keys[i].likeness) ? KnownAs::perhaps : KnownAs::fresh;
    }
    beside.baseline->decide(beside.keys, beside.standings, beside.first);
    beside.baseline->weigh_brought(beside.path, beside.keys, beside.standings, beside.first);
}

void CheckBaselines::note_unread(const Input& input) const {
    if (BaselineRun* const run = of(input)) run->note_unread(name_of(input));
}

// A part: of the folder or of its lines.
bool CheckBaselines::is_of_part(const BaselineRun& run) const {
    return sees_changes_alone_ || !run.is_all_in(folders_seen_);
}

// What a part does not hold may have moved to any document that was not read. Of all documents, those that were not among them are
// left out on purpose; but of a folder that could not be read, all stays.
BaselineRun::Stays CheckBaselines::stays_in(const BaselineRun& run) const {
    return [this, stays = is_of_part(run)](const std::string& path, bool) {
        return stays || std::any_of(unread_.begin(), unread_.end(), [&path](const fs::path& folder) { return is_below_or_same(path, folder); });
    };
}

std::vector<BaselineFigures> CheckBaselines::figures() const {
    std::vector<BaselineFigures> all;
    for (const auto& [name, run] : runs_) {
        all.push_back(run->figures(stays_in(*run)));
        all.back().is_of_part = is_of_part(*run);
    }
    return all;
}

Problems CheckBaselines::write(Streams& streams) const {
    Problems problems;
    for (const auto& [name, run] : runs_) {
        const Problems more = run->write(streams, stays_in(*run));
        problems.insert(problems.end(), more.begin(), more.end());
    }
    return problems;
}

}  // namespace kith
