// SPDX-License-Identifier: Apache-2.0
#include "app/baselines.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "app/files.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "app/renames.hpp"
#include "app/repository.hpp"
#include "lint/fingerprint.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_baseline = std::size_t{1} << 30U;

bool is_there(const std::string& path) {
    std::error_code failure;
    return fs::exists(path, failure);
}

// The absolute path of a document as a baseline names it.
std::string path_from(const std::string& folder, const std::string& name) {
    const bool is_plain = name.find("./") == std::string::npos && name.front() != '/';
    return is_plain ? folder + '/' + name : (fs::path(folder) / name).lexically_normal().string();
}

using Names = std::map<std::string, std::string>;

// The documents that lines speak of and that are not where they were, by their names: their paths.
Names missed_by(const std::vector<BaselineLine>& lines, const std::string& folder, const DocumentsNow& now) {
    Names missed;
    const std::string* last = nullptr;
    for (const BaselineLine& line : lines) {
        if (last != nullptr && *last == line.path) continue;
        last = &line.path;
        if (line.path == "-") continue;
        std::string path = path_from(folder, line.path);
        if (!(now.is_there && now.is_there(path)) && !is_there(path)) missed.emplace(line.path, std::move(path));
    }
    return missed;
}

// What documents are called now, where some are missed. A name that is spoken of already, and still that of the same document, keeps
// what is said of it.
void rename(std::vector<BaselineLine>& lines, const fs::path& file, const std::string& folder, const DocumentsNow& now) {
    const Names missed = missed_by(lines, folder, now);
    if (missed.empty()) return;
    std::vector<std::string> paths;
    for (const Names::value_type& one : missed) paths.push_back(one.second);
    const Names told = renames_since(file, paths);
    std::set<std::string> names;
    for (const BaselineLine& line : lines) names.insert(line.path);
    Names called;
    for (const std::string& name : names) {
        const std::string path = path_from(folder, name);
        const auto renamed = told.find(path);
        const auto changed = missed.count(name) > 0 ? now.renames.find(path) : now.renames.end();
        const std::string to = renamed != told.end() && is_there(renamed->second) ? renamed->second
                               : changed != now.renames.end()                     ? changed->second
                                                                                  : std::string();
        if (!to.empty()) called[name] = fs::path(to).lexically_relative(folder).generic_string();
    }
    for (BaselineLine& line : lines) {
        const auto to = called.find(line.path);
        if (to != called.end() && (names.count(to->second) == 0 || called.count(to->second) != 0)) line.path = to->second;
    }
}

Problem missing(const std::string& file, const std::string& from) {
    const std::string who = from == "--baseline" ? "" : from + " names it; ";
    return file_problem(file, "no-baseline", "there is no baseline of this name yet",
                        who + "kith check --update-baseline writes it, from all that is found then");
}

}  // namespace

BaselineRun::BaselineRun(std::string file, std::string folder, std::vector<BaselineLine> lines)
    : file_(std::move(file)), folder_(std::move(folder)), lines_(std::move(lines)), findings_(lines_) {
    figures_.name = file_;
    own_name_ = fs::path(file_).filename().string();
}

Result<std::unique_ptr<BaselineRun>> BaselineRun::open(const std::string& file, const std::string& from,
                                                       bool may_be_missing, const DocumentsNow& now) {
    std::vector<BaselineLine> lines;
    const Result<std::string> text = read_file(file, largest_baseline);
    if (text) {
        Result<std::vector<BaselineLine>> read = read_baseline(*text, file);
        if (!read) return std::move(read).error();
        lines = *std::move(read);
    } else if (text.error().front().code != "not-found") {
        return text.error();
    } else if (!may_be_missing) {
        return missing(file, from);
    }
    const std::string folder = canonical_folder(fs::path(file).parent_path()).string();
    rename(lines, file, folder, now);
    return std::unique_ptr<BaselineRun>(new BaselineRun(file, folder, std::move(lines)));
}

std::string BaselineRun::name_of(const std::string& path) {
    if (path == "-") return path;
    const fs::path file(path);
    const std::string folder = file.parent_path().string();
    const std::lock_guard lock(mutex_);
    const auto [known, is_new] = folders_.try_emplace(folder);
    if (is_new) {
        known->second = canonical_folder(folder).lexically_relative(folder_).generic_string();
        known->second = known->second == "." ? std::string() : known->second + '/';
    }
    return known->second + file.filename().string();
}

std::string BaselineRun::path_of(const std::string& name) const {
    return path_from(folder_, name);
}

std::vector<KnownAs> BaselineRun::sort(const std::string& path, const std::vector<KnownKey>& keys, const Look& look) {
    std::vector<KnownAs> standings = findings_.sort(name_of(path), keys);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (standings[i] != KnownAs::perhaps) continue;
        for (const std::string& place : findings_.places_of(keys[i].likeness)) settle(place, look);
    }
    return standings;
}

// A document that is gone holds nothing; one that cannot be read may hold all it held.
void BaselineRun::settle(const std::string& name, const Look& look) {
    if (findings_.is_settled(name)) return;
    std::vector<KnownKey> keys;
    const std::string path = path_of(name);
    if (look(path, keys)) static_cast<void>(findings_.sort(name, keys));
    else findings_.settle(name, !is_there(path));
}

void BaselineRun::decide(const std::vector<KnownKey>& keys, std::vector<KnownAs>& standings, std::size_t first) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (standings[i] == KnownAs::perhaps)
            standings[i] = findings_.claim(keys[i].likeness) ? KnownAs::known : KnownAs::fresh;
        if (i >= first) ++(standings[i] == KnownAs::known ? figures_.known : figures_.fresh);
    }
}

// The same sentence again is counted, so that each line stands once.
void BaselineRun::note(const std::string& path, const std::vector<KnownKey>& keys) {
    const std::string name = name_of(path);
    std::map<std::string_view, std::size_t> met;
    for (const KnownKey& key : keys) {
        const std::size_t times = ++met[key.likeness];
        written_.push_back({name, key.id, times == 1 ? key.likeness : key.likeness + ':' + std::to_string(times)});
    }
    read_.insert(name);
}

void BaselineRun::note_unread(const std::string& path) {
    const std::string name = name_of(path);
    const std::lock_guard lock(mutex_);
    unread_.insert(name);
}

BaselineFigures BaselineRun::figures(const Stays& stays) {
    for (const std::string& name : findings_.unsettled()) {
        if (name != "-" && !is_there(path_of(name))) findings_.settle(name, true);
    }
    figures_.gone = findings_.gone([&](const std::string& name) { return read_.count(name) > 0 || !stays(path_of(name)); });
    return figures_;
}

Problems BaselineRun::write(Streams& streams, const Stays& stays) {
    std::vector<BaselineLine> lines = written_;
    std::map<std::string, bool> staying;
    std::map<std::pair<std::string, std::string>, std::size_t> dropped;
    for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
        if (read_.count(line->path) > 0) continue;
        const auto [is_staying, is_new] = staying.try_emplace(line->path);
        if (is_new) is_staying->second = unread_.count(line->path) > 0 || stays(path_of(line->path));
        if (!is_staying->second) continue;
        const std::string likeness(likeness_of(line->fingerprint));
        std::size_t& away = dropped[{line->path, likeness}];
        if (away < findings_.claimed(line->path, likeness)) ++away;
        else lines.push_back(*line);
    }
    Result<Output> output = Output::open(file_, streams);
    if (!output) return output.error();
    output->write(baseline_text(std::move(lines)));
    return output->finish();
}

KnownKey key_of(const Finding& finding) {
    const bool of_document = finding.rule != nullptr && finding.rule->scope == RuleScope::document;
    return {finding.id(), std::string(likeness_of(finding.fingerprint)), of_document};
}

KnownKey key_of(const FindingRecord& finding, const Lexicon& lexicon) {
    const RuleText* const rule = finding.is_rule ? lexicon.rule(finding.id) : nullptr;
    const bool of_document = rule != nullptr && rule->scope == RuleScope::document;
    return {finding.id, std::string(likeness_of(finding.fingerprint)), of_document};
}

std::string baseline_words(const BaselineFigures& figures, bool is_whole) {
    std::vector<std::string> parts = {counted(figures.fresh, "finding is new", "findings are new"),
                                      counted(figures.known, "is known and left out", "are known and left out")};
    if (is_whole) parts.push_back(counted(figures.gone, "is gone", "are gone"));
    const std::string hint = is_whole && figures.gone > 0 ? " --update-baseline takes what is gone out of it." : "";
    return "Beside " + figures.name + ", " + listed(parts, "and") + "." + hint + '\n';
}

std::string written_words(const BaselineFigures& figures) {
    std::vector<std::string> parts;
    if (figures.fresh > 0) parts.push_back(counted(figures.fresh, "finding is new in it", "findings are new in it"));
    if (figures.known > 0) parts.push_back(counted(figures.known, "was known", "were known"));
    if (figures.gone > 0) parts.push_back(counted(figures.gone, "that is gone was taken out", "that are gone were taken out"));
    if (parts.empty()) return figures.name + " is written; nothing was found.\n";
    return figures.name + " is written. Of what was found, " + listed(parts, "and") + ".\n";
}

}  // namespace kith
