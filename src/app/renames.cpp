// SPDX-License-Identifier: Apache-2.0
#include "app/renames.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/files.hpp"
#include "app/git.hpp"
#include "app/repository.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

using Renames = std::map<std::string, std::string>;

constexpr const char* most_commits = "--max-count=2000";  // a baseline older than that is asked about all at once

std::optional<std::string> output_of(const fs::path& top, std::vector<std::string> words) {
    Result<ChildResult> result = git(top, std::move(words));
    if (!result || result->exit != 0) return std::nullopt;
    return std::move(result->output);
}

std::pair<std::string, std::string> folder_and_name(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::pair(std::string(), path) : std::pair(path.substr(0, slash), path.substr(slash + 1));
}

std::string in_folder(const std::string& folder, const std::string& name) { return folder.empty() ? name : folder + '/' + name; }

std::vector<RenameStep> steps_of(const fs::path& top, std::vector<std::string> words) {
    for (const char* const word : {"-z", "--name-status", "--no-relative", "--find-renames", "--diff-filter=AR", "--ignore-submodules"})
        words.insert(words.begin() + 1, word);
    const std::optional<std::string> log = output_of(top, std::move(words));
    return log ? read_steps(*log) : std::vector<RenameStep>();
}

// Where the documents of one folder went: to that folder which has most of their names now.
class FolderMove {
public:
    void add(const std::string& name, const std::string& folder) {
        names_.push_back(name);
        ++folders_[folder];
    }

    [[nodiscard]] std::string target(const RenameStep& step) const {
        if (folders_.size() == 1) return folders_.begin()->first;
        std::vector<std::pair<std::size_t, std::string>> found;
        for (const auto& [folder, count] : folders_) {
            std::size_t more = count;
            for (const std::string& name : names_) more += step.added.count(in_folder(folder, name));
            found.emplace_back(more, folder);
            if (found.size() == most_folders) break;
        }
        return std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; })->second;
    }

private:
    static constexpr std::size_t most_folders = 16;  // that is asked about, so that the cost stays in proportion
    std::vector<std::string> names_;
    std::map<std::string, std::size_t> folders_;
};

}  // namespace

std::vector<RenameStep> read_steps(std::string_view log) {
    std::vector<RenameStep> steps(1);
    std::vector<std::string> parts;
    for_each_part(log, '\0', [&](std::string_view part) {
        if (parts.empty()) part.remove_prefix(std::min(part.find_first_not_of('\n'), part.size()));
        if (parts.empty() && part.substr(0, 1) == ":") steps.emplace_back();
        if (parts.empty() && part.substr(0, 1) != "R" && part != "A") return;
        parts.emplace_back(part);
        if (parts.size() == 2 && parts[0] == "A") steps.back().added.insert(parts[1]);
        if (parts.size() == 3) steps.back().renames.emplace(parts[1], parts[2]);
        if (parts.size() == (parts[0] == "A" ? 2U : 3U)) parts.clear();
    });
    return steps;
}

void follow_folders(RenameStep& step) {
    std::map<std::string, FolderMove> moves;
    for (const auto& [from, to] : step.renames) {
        const auto [folder, name] = folder_and_name(from);
        moves[folder].add(name, folder_and_name(to).first);
    }
    std::map<std::string, std::string> targets;
    for (const auto& [folder, move] : moves) targets[folder] = move.target(step);
    for (auto& [from, to] : step.renames) {
        const auto [folder, name] = folder_and_name(from);
        const std::string beside_others = in_folder(targets[folder], name);
        if (beside_others == to || step.added.erase(beside_others) == 0) continue;
        step.added.insert(to);
        to = beside_others;
    }
}

Renames joined_renames(const std::vector<RenameStep>& steps) {
    Renames now;     // by the path of before
    Renames before;  // by the path of now
    for (const RenameStep& step : steps) {
        std::vector<std::pair<std::string, std::string>> moved;  // from the first name; of a swap, all move at once
        for (const auto& [from, to] : step.renames) {
            const auto earlier = before.find(from);
            if (earlier == before.end() && now.count(from) != 0) continue;  // another document of that name, made since
            moved.emplace_back(earlier == before.end() ? from : earlier->second, to);
            if (earlier != before.end()) before.erase(earlier);
        }
        for (const auto& [first, to] : moved) {
            now[first] = to;
            before[to] = first;
        }
    }
    std::erase_if(now, [](const auto& one) { return one.first == one.second; });
    return now;
}

Renames renames_since(const fs::path& file, const std::vector<std::string>& missed) {
    const fs::path folder = canonical_folder(file.parent_path());
    const fs::path top = missed.empty() ? fs::path() : repository_of(folder);
    if (top.empty()) return {};
    const fs::path own = (folder / file.filename()).lexically_relative(top);
    const std::optional<std::string> last =
        output_of(top, {"log", "--no-show-signature", "--max-count=1", "--format=%H", "HEAD", "--", ":(top,literal)" + own.string()});
    const std::string commit = last && !last->empty() ? first_line(*last) : "HEAD";
    const auto absolute = [&top](const std::string& path) { return (top / path).string(); };
    Renames renames;
    const auto take = [&](std::vector<RenameStep> steps, const auto& wanted) {
        for (RenameStep& step : steps) follow_folders(step);
        for (const Renames::value_type& one : joined_renames(steps)) {
            if (wanted(absolute(one.first))) renames[absolute(one.first)] = absolute(one.second);
        }
    };
    const auto is_found = [&renames](const std::string& path) {
        const auto now = renames.find(path);
        return now != renames.end() && is_there(now->second);
    };
    take(steps_of(top, {"log", "--no-show-signature", "--first-parent", "-m", "--reverse", most_commits, "--format=tformat::", commit + "..HEAD", "--"}),
         [](const std::string&) { return true; });
    if (std::all_of(missed.begin(), missed.end(), is_found)) return renames;
    take(steps_of(top, {"diff-index", "--cached", commit, "--"}), [&is_found](const std::string& path) { return !is_found(path); });
    return renames;
}

Renames last_renames(const fs::path& file, const std::vector<std::string>& missed) {
    const fs::path top = missed.empty() ? fs::path() : repository_of(canonical_folder(file.parent_path()));
    Renames renames;
    if (top.empty()) return renames;
    std::set<std::string> made_since;
    for (const RenameStep& step : steps_of(top, {"log", "--no-show-signature", "--no-merges", most_commits, "--format=tformat::", "HEAD", "--"})) {
        for (const auto& [from, to] : step.renames) {
            const std::string path = (top / from).string();
            const bool is_it = made_since.count(from) == 0 && std::find(missed.begin(), missed.end(), path) != missed.end();
            if (is_it) renames.emplace(path, (top / to).string());
        }
        made_since.insert(step.added.begin(), step.added.end());
        for (const Renames::value_type& one : step.renames) made_since.insert(one.second);
    }
    return renames;
}

}  // namespace kith
