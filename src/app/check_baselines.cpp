// SPDX-License-Identifier: Apache-2.0
#include "app/check_baselines.hpp"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <system_error>
#include <utility>

#include "app/inputs.hpp"
#include "app/checker.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

std::string absolute_path(const std::string& path, std::map<fs::path, fs::path>& folders) {
    const fs::path file(path);
    const auto [folder, is_new] = folders.try_emplace(file.parent_path());
    std::error_code failure;
    if (is_new) folder->second = fs::weakly_canonical(file.has_parent_path() ? file.parent_path() : fs::path("."), failure);
    return (folder->second / file.filename()).string();
}

}  // namespace

bool Beside::is_open() const {
    return std::find(standings.begin(), standings.end(), KnownAs::perhaps) != standings.end();
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

Result<std::unique_ptr<CheckBaselines>> CheckBaselines::open(const Options& options, FoundInputs& found) {
    auto baselines = std::make_unique<CheckBaselines>();
    baselines->stdin_name_ = options.stdin_name;
    std::map<std::string, std::string> names;
    if (!options.baseline.empty()) names[options.baseline] = "--baseline";
    for (const Input& input : found.inputs) names.emplace(input.policy->baseline.value, input.policy->baseline.from);
    names.erase("");
    for (const auto& [name, from] : names) {
        Result<std::unique_ptr<BaselineRun>> run = BaselineRun::open(name, from, options.update_baseline);
        if (!run) return std::move(run).error();
        baselines->runs_[name] = *std::move(run);
    }
    if (baselines->runs_.empty()) return std::unique_ptr<CheckBaselines>();
    std::erase_if(found.inputs, [&](const Input& input) {
        BaselineRun* const run = baselines->of(input);
        return run != nullptr && run->is_itself(input.path);
    });
    std::map<fs::path, fs::path> folders;
    for (const Input& input : found.inputs) baselines->inputs_[absolute_path(input.path, folders)] = &input;
    return baselines;
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
    beside.standings = beside.baseline->sort(name_of(input), beside.keys, [&](const std::string& path, std::vector<KnownKey>& found) {
        return look(input, path, found);
    });
    return beside;
}

bool CheckBaselines::look(const Input& asking, const std::string& path, std::vector<KnownKey>& keys) const {
    const auto known = inputs_.find(path);
    Input input = known != inputs_.end() ? *known->second : Input{path, std::nullopt, 0, asking.policy, 0};
    std::size_t size = 0;
    std::istream nothing(nullptr);
    const Checked checked = check_input(Checker(*input.policy, false), input, {}, nothing, size);
    if (checked.has_problem) return false;
    keys = keys_of(checked.result);
    return true;
}

void CheckBaselines::decide(Beside& beside) const {
    if (beside.baseline != nullptr) beside.baseline->decide(beside.keys, beside.standings, beside.first);
}

void CheckBaselines::note_unread(const Input& input) const {
    if (BaselineRun* const run = of(input)) run->note_unread(name_of(input));
}

std::vector<BaselineFigures> CheckBaselines::figures() const {
    std::vector<BaselineFigures> all;
    for (const auto& [name, run] : runs_) all.push_back(run->figures());
    return all;
}

// What lies below a folder that was looked through, and was not among the documents, is left out on purpose.
Problems CheckBaselines::write(Streams& streams, const std::vector<std::string>& operands) const {
    std::vector<fs::path> tops;
    std::error_code failure;
    for (const std::string& operand : operands) tops.push_back(fs::weakly_canonical(operand, failure));
    const auto stays = [&tops](const std::string& path) {
        const fs::path file(path);
        return std::none_of(tops.begin(), tops.end(), [&file](const fs::path& top) {
            return std::mismatch(top.begin(), top.end(), file.begin(), file.end()).first == top.end();
        });
    };
    Problems problems;
    for (const auto& [name, run] : runs_) {
        const Problems more = run->write(streams, stays);
        problems.insert(problems.end(), more.begin(), more.end());
    }
    return problems;
}

}  // namespace kith
