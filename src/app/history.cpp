// SPDX-License-Identifier: Apache-2.0
#include "app/history.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "app/git.hpp"
#include "app/problems.hpp"
#include "app/repository.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

Result<std::string> commit_of(const fs::path& top, const std::string& revision) {
    const Result<ChildResult> commit = git(top, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
    if (!commit) return commit.error();
    if (commit->exit != 0) return unknown_revision(top, revision);
    return first_line(commit->output);
}

// The commits from the old to the new, the first parents only; with their days.
Result<std::vector<HistoryPoint>> commits_of(const fs::path& top, const std::vector<std::string>& which) {
    std::vector<std::string> words = {"log", "--no-show-signature", "--first-parent", "--reverse", "--format=%H %cs"};
    words.insert(words.end(), which.begin(), which.end());
    words.emplace_back("--");
    const Result<ChildResult> log = git(top, words);
    if (!log) return log.error();
    if (log->exit != 0) return file_problem({}, "no-history", "git could not read this history: " + first_line(log->errors));
    std::vector<HistoryPoint> points;
    for_each_part(log->output, '\n', [&points](std::string_view line) {
        const std::size_t space = line.find(' ');
        if (space != std::string_view::npos) points.push_back({std::string(line.substr(0, space)), std::string(line.substr(space + 1))});
    });
    return points;
}

Result<std::vector<HistoryPoint>> commits_between(const fs::path& top, const std::string& range) {
    const std::size_t dots = range.find("..");
    if (dots == std::string::npos) {
        const Result<std::string> last = commit_of(top, range);
        if (!last) return last.error();
        return commits_of(top, {*last});
    }
    if (range.compare(dots, 3, "...") == 0)
        return usage("three dots name what two branches do not share", "write two: " + range.substr(0, dots) + ".." + range.substr(dots + 3));
    const std::string from_name = dots == 0 ? "HEAD" : range.substr(0, dots);
    const std::string to_name = dots + 2 == range.size() ? "HEAD" : range.substr(dots + 2);
    const Result<std::string> from = commit_of(top, from_name);
    const Result<std::string> to = commit_of(top, to_name);
    if (!from || !to) return from ? to.error() : from.error();
    Result<std::vector<HistoryPoint>> points = commits_of(top, {*from + ".." + *to});
    if (!points) return points;
    if (points->empty()) {
        const bool is_turned = *from != *to;
        return file_problem({}, "empty-range", "there is no commit from " + in_quotes(from_name) + " to " + in_quotes(to_name),
                            is_turned ? "did you mean " + in_quotes(to_name + ".." + from_name) + "? The older one comes first"
                                      : "the older one comes first: main~50..main");
    }
    Result<std::vector<HistoryPoint>> first = commits_of(top, {"--max-count=1", *from});
    if (!first) return first;
    points->insert(points->begin(), first->front());
    return points;
}

std::vector<HistoryPoint> chosen(const std::vector<HistoryPoint>& all, std::size_t every, std::size_t most) {
    std::vector<HistoryPoint> points;
    if (every > 0) {
        for (std::size_t i = 0; i < all.size(); i += every) points.push_back(all[i]);
        if ((all.size() - 1) % every != 0) points.push_back(all.back());
        return points;
    }
    if (all.size() <= most) return all;
    for (std::size_t i = 0; i < most; ++i) points.push_back(all[i * (all.size() - 1) / (most - 1)]);
    return points;
}

std::size_t number_in(std::string_view text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// "100644 blob HASH    SIZE" of a file as ls-tree tells it, then a tab and the path.
void add_blob(std::string_view entry, std::vector<Blob>& blobs) {
    const std::size_t tab = entry.find('\t');
    if (tab == std::string_view::npos || entry.substr(0, 3) != "100") return;
    const std::string_view about = entry.substr(0, tab);
    const std::size_t kind = about.find(' ') + 1;
    const std::size_t hash = about.find(' ', kind) + 1;
    const std::size_t end = about.find(' ', hash);
    const std::size_t size = about.find_last_of(' ') + 1;
    if (end == std::string_view::npos || about.substr(kind, 5) != "blob ") return;
    blobs.push_back({std::string(entry.substr(tab + 1)), std::string(about.substr(hash, end - hash)), number_in(about.substr(size))});
}

}  // namespace

Result<History> read_history(const fs::path& folder, const std::string& range, std::size_t every, std::size_t most) {
    History history;
    history.top = repository_of(folder);
    if (history.top.empty()) {
        return file_problem({}, "no-repository", "this folder stands in no git repository, so it has no history to read",
                            "go to the repository that holds the documents");
    }
    Result<std::vector<HistoryPoint>> all = commits_between(history.top, range);
    if (!all) return std::move(all).error();
    history.commits = all->size();
    history.points = chosen(*all, every, most);
    return history;
}

Result<std::vector<Blob>> blobs_of(const History& history, const HistoryPoint& point, const std::vector<std::string>& paths) {
    std::vector<std::string> words = {"--literal-pathspecs", "ls-tree", "-r", "-l", "-z", "--full-tree", point.commit, "--"};
    words.insert(words.end(), paths.begin(), paths.end());
    const Result<ChildResult> tree = git(history.top, words);
    if (!tree) return tree.error();
    if (tree->exit != 0) return file_problem({}, "no-history", "git could not read this history: " + first_line(tree->errors));
    std::vector<Blob> blobs;
    for_each_part(tree->output, '\0', [&blobs](std::string_view entry) { add_blob(entry, blobs); });
    return blobs;
}

Result<std::vector<BlobBytes>> bytes_of(const fs::path& top, const std::vector<std::string>& names) {
    std::string asked;
    for (const std::string& name : names) asked += name + '\n';
    const Result<ChildResult> batch = git(top, {"cat-file", "--batch"}, asked);
    if (!batch) return batch.error();
    if (batch->exit != 0) return file_problem({}, "no-history", "git could not read this history: " + first_line(batch->errors));
    std::vector<BlobBytes> all;
    std::size_t at = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::size_t end = std::min(batch->output.find('\n', at), batch->output.size());
        const std::string_view head = std::string_view(batch->output).substr(at, end - at);
        at = end + 1;
        BlobBytes blob;
        blob.is_there = head.find(" blob ") != std::string_view::npos;
        if (blob.is_there) {
            const std::size_t size = number_in(head.substr(head.rfind(' ') + 1));
            blob.bytes = batch->output.substr(std::min(at, batch->output.size()), size);
            at += size + 1;
        }
        all.push_back(std::move(blob));
    }
    return all;
}

}  // namespace kith
