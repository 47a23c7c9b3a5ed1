// SPDX-License-Identifier: Apache-2.0
#include "app/baselines.hpp"

#include <algorithm>
#include <filesystem>
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

// The absolute path of a document as a baseline names it.
std::string path_from(const std::string& folder, const std::string& name) {
    const bool is_plain = name.find("./") == std::string::npos && name.front() != '/';
    return is_plain ? folder + '/' + name : (fs::path(folder) / name).lexically_normal().string();
}

// The fingerprint of a finding that stands for the first, second ... time in its document.
std::string numbered(const std::string& likeness, std::size_t time) {
    return time == 1 ? likeness : likeness + ':' + std::to_string(time);
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
        if (!(now.is_there && now.is_there(path)) && !may_be_there(path)) missed.emplace(line.path, std::move(path));
    }
    return missed;
}

// What documents are called now, where some are missed. A name that is spoken of already, and still that of the same document, keeps
// what is said of it.
void rename(std::vector<BaselineLine>& lines, const fs::path& file, const std::string& folder, const DocumentsNow& now, const Names& missed) {
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

// Where two branches are joined of which one renamed a document, a baseline may tell of it under both names: its sentences then stand
// twice, and a copy would pass for the one that is gone. Takes those of the old name out, and answers how many they were.
std::size_t fold_old_names(std::vector<BaselineLine>& lines, const fs::path& file, const std::string& folder, const DocumentsNow& now) {
    std::map<std::string, std::set<std::string>> names;  // by fingerprint
    for (const BaselineLine& line : lines) names[line.fingerprint].insert(line.path);
    const Names missed = missed_by(lines, folder, now);
    const auto is_twice = [&](const BaselineLine& line) { return missed.count(line.path) > 0 && names[line.fingerprint].size() > 1; };
    std::vector<std::string> asked;
    for (const BaselineLine& line : lines) {
        if (is_twice(line) && (asked.empty() || asked.back() != missed.at(line.path))) asked.push_back(missed.at(line.path));
    }
    const Names told = last_renames(file, asked);
    if (told.empty()) return 0;
    return std::erase_if(lines, [&](const BaselineLine& line) {
        const auto renamed = is_twice(line) ? told.find(missed.at(line.path)) : told.end();
        return renamed != told.end() && names[line.fingerprint].count(fs::path(renamed->second).lexically_relative(folder).generic_string()) > 0;
    });
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
    const Names missed = missed_by(lines, folder, now);
    rename(lines, file, folder, now, missed);
    const std::size_t twice = fold_old_names(lines, file, folder, now);
    std::unique_ptr<BaselineRun> run(new BaselineRun(file, folder, std::move(lines)));
    run->figures_.twice = twice;
    run->is_missing_any_ = !missed.empty();
    return run;
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
    const std::string name = name_of(path);
    std::vector<KnownAs> standings = findings_.sort(name, keys);
    {
        const std::lock_guard lock(mutex_);
        read_.insert(name);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (standings[i] != KnownAs::perhaps) continue;
        settle_places(keys[i].likeness, look);
    }
    return standings;
}

// A sentence of a template stands in thousands of documents, and is met in each of them.
void BaselineRun::settle_places(const std::string& likeness, const Look& look) {
    {
        const std::lock_guard lock(mutex_);
        if (settled_.count(likeness) > 0) return;
    }
    for (const std::string& place : findings_.places_of(likeness)) settle(place, look);
    const std::lock_guard lock(mutex_);
    settled_.insert(likeness);
}

// A document that is gone holds nothing; one that cannot be read may hold all it held.
void BaselineRun::settle(const std::string& name, const Look& look) {
    if (findings_.is_settled(name)) return;
    std::vector<KnownKey> keys;
    const std::string path = path_of(name);
    if (look(path, keys)) static_cast<void>(findings_.sort(name, keys));
    else findings_.settle(name, !may_be_there(path));
}

void BaselineRun::decide(const std::vector<KnownKey>& keys, std::vector<KnownAs>& standings, std::size_t first) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (standings[i] == KnownAs::perhaps)
            standings[i] = findings_.claim(keys[i].likeness) ? KnownAs::known : KnownAs::fresh;
        if (i >= first) ++(standings[i] == KnownAs::known ? figures_.known : figures_.fresh);
    }
}

void BaselineRun::weigh_brought(const std::string& path, const std::vector<KnownKey>& keys, const std::vector<KnownAs>& standings, std::size_t first) {
    if (brought_) brought_->weigh(fs::path(path).lexically_relative(folder_).generic_string(), keys, standings, first);
}

// The same sentence again is counted, so that each line stands once.
void BaselineRun::note(const std::string& path, const std::vector<KnownKey>& keys) {
    const std::string name = name_of(path);
    std::map<std::string_view, std::size_t> met;
    for (const KnownKey& key : keys) {
        written_.push_back({name, key.id, numbered(key.likeness, ++met[key.likeness])});
    }
}

void BaselineRun::note_unread(const std::string& path) {
    const std::string name = name_of(path);
    const std::lock_guard lock(mutex_);
    unread_.insert(name);
}

bool BaselineRun::is_all_in(const std::vector<std::string>& folders) const {
    const auto is_below = [&folders](const std::string& path) {
        return std::any_of(folders.begin(), folders.end(), [&path](const std::string& folder) { return is_below_or_same(path, folder); });
    };
    const std::string* last = nullptr;
    const auto is_seen = [&](const BaselineLine& line) {
        const bool is_known = last != nullptr && *last == line.path;
        last = &line.path;
        return is_known || is_below(path_of(line.path));
    };
    const bool sees_repository = std::any_of(folders.begin(), folders.end(), [](const std::string& folder) { return repository_of(folder) == folder; });
    return (sees_repository || is_below(folder_)) && std::all_of(lines_.begin(), lines_.end(), is_seen);
}

BaselineFigures BaselineRun::figures(const Stays& stays) {
    for (const std::string& name : findings_.unsettled()) {
        if (name != "-" && !may_be_there(path_of(name))) findings_.settle(name, true);
    }
    const auto was_read = [this](const std::string& name) { return read_.count(name) > 0; };
    const auto is_gone = [&](const std::string& name) { return unread_.count(name) == 0 && !stays(path_of(name), was_read(name)); };
    figures_.gone = findings_.gone(is_gone);
    figures_.passed_by = findings_.standing([&](const std::string& name) { return !was_read(name) && is_gone(name); });
    figures_.unmet = findings_.gone([&](const std::string& name) { return was_read(name) && !is_gone(name); });
    return figures_;
}

std::vector<BaselineLine> BaselineRun::staying(const Stays& stays) const {
    using Count = std::map<std::pair<std::string, std::string>, std::size_t>;  // by document and likeness
    std::vector<BaselineLine> lines;
    std::map<std::string, bool> kept;  // by document
    Count given;
    for (const BaselineLine& line : written_) ++given[{line.path, std::string(likeness_of(line.fingerprint))}];
    Count taken;
    for (const BaselineLine& line : lines_) {
        const bool was_read = read_.count(line.path) > 0;
        const auto [is_kept, is_new] = kept.try_emplace(line.path);
        if (is_new) is_kept->second = unread_.count(line.path) > 0 || stays(path_of(line.path), was_read);
        if (!is_kept->second) continue;
        const std::string likeness(likeness_of(line.fingerprint));
        if (++taken[{line.path, likeness}] > findings_.remaining(line.path, likeness, was_read)) continue;
        lines.push_back({line.path, line.id, numbered(likeness, ++given[{line.path, likeness}])});
    }
    return lines;
}

Problems BaselineRun::write(Streams& streams, const Stays& stays) {
    std::vector<BaselineLine> lines = staying(stays);
    lines.insert(lines.end(), written_.begin(), written_.end());
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

namespace {

// What a run over a part cannot tell of those that are gone from its documents.
std::string unmet_words(const BaselineFigures& figures) {
    if (figures.unmet == 0) return {};
    const bool is_one = figures.unmet == 1;
    return " Of what is known of these documents, " + counted(figures.unmet, "place", "places") + (is_one ? " was" : " were") +
           " not met in them: a run over the whole folder of " + figures.name + " shows whether " + (is_one ? "it has" : "they have") +
           " moved, and with --update-baseline takes out what is gone.";
}

std::string passed_by_words(const BaselineFigures& figures) {
    if (figures.passed_by == 0) return {};
    return " What it knew of documents that are left out, or go by another baseline, was taken out as well: " +
           counted(figures.passed_by, "place", "places") + ".";
}

}  // namespace

std::string baseline_words(const BaselineFigures& figures, bool tells_gone) {
    std::vector<std::string> parts = {counted(figures.fresh, "finding is new", "findings are new"),
                                      counted(figures.known, "is known and left out", "are known and left out")};
    const bool is_whole = tells_gone && !figures.is_of_part;
    if (is_whole) parts.push_back(counted(figures.gone, "is gone", "are gone"));
    const std::string hint = is_whole && figures.gone > 0 ? " --update-baseline takes what is gone out of it." : "";
    const std::string twice = figures.twice == 0 ? "" : " It tells of " + counted(figures.twice, "of them", "of them") + " under the old name of a document as well, as a merge may leave it; --update-baseline writes it anew.";
    return "Beside " + figures.name + ", " + listed(parts, "and") + "." + hint + twice + (tells_gone ? unmet_words(figures) : "") + '\n';
}

std::string written_words(const BaselineFigures& figures) {
    std::vector<std::string> parts;
    if (figures.fresh > 0) parts.push_back(counted(figures.fresh, "finding is new in it", "findings are new in it"));
    if (figures.known > 0) parts.push_back(counted(figures.known, "was known", "were known"));
    if (figures.gone > 0) parts.push_back(counted(figures.gone, "that is gone was taken out", "that are gone were taken out"));
    const std::string words = parts.empty() ? " is written; nothing was found." : " is written. Of what was found, " + listed(parts, "and") + ".";
    return figures.name + words + passed_by_words(figures) + unmet_words(figures) + '\n';
}

}  // namespace kith
