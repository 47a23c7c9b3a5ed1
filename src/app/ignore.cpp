// SPDX-License-Identifier: Apache-2.0
#include "app/ignore.hpp"

#include <algorithm>

namespace kith {
namespace {

// A set "[a-z]" at the start of `glob`: how long it is (0: no set after all) and whether it holds `c`.
struct Set {
    std::size_t length = 0;
    bool holds = false;
};

Set read_set(std::string_view glob, char c) {
    std::size_t at = 1;
    const bool is_negated = at < glob.size() && (glob[at] == '!' || glob[at] == '^');
    if (is_negated) ++at;
    bool holds = false;
    for (const std::size_t first = at; at < glob.size(); ++at) {
        if (glob[at] == ']' && at != first) return {at + 1, holds != is_negated};
        if (at + 2 < glob.size() && glob[at + 1] == '-' && glob[at + 2] != ']') {
            holds = holds || (glob[at] <= c && c <= glob[at + 2]);
            at += 2;
        } else {
            holds = holds || glob[at] == c;
        }
    }
    return {};
}

// How many characters of `glob` match `c`, 0 for none. Neither is empty; a star is not handled here.
std::size_t match_one(std::string_view glob, char c) {
    if (glob[0] == '?') return 1;
    if (glob[0] == '[') {
        const Set set = read_set(glob, c);
        if (set.length > 0) return set.holds ? set.length : 0;
    }
    if (glob[0] == '\\' && glob.size() > 1) return glob[1] == c ? 2 : 0;
    return glob[0] == c ? 1 : 0;
}

// One name between slashes. Going back to the last star is enough, so the work stays within name times glob.
bool name_matches(std::string_view glob, std::string_view name) {
    std::size_t g = 0;
    std::size_t n = 0;
    std::size_t star = std::string_view::npos;
    std::size_t star_name = 0;
    while (n < name.size()) {
        const std::size_t used = g < glob.size() && glob[g] != '*' ? match_one(glob.substr(g), name[n]) : 0;
        if (g < glob.size() && glob[g] == '*') {
            star = g++;
            star_name = n;
        } else if (used > 0) {
            g += used;
            ++n;
        } else if (star != std::string_view::npos) {
            g = star + 1;
            n = ++star_name;
        } else {
            return false;
        }
    }
    return glob.find_first_not_of('*', g) == std::string_view::npos;
}

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> names;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        names.push_back(path.substr(at, end - at));
        at = end + 1;
    }
    return names;
}

}  // namespace

// The same walk once more, with names in place of characters and "**" in place of the star.
bool glob_matches(std::string_view glob, std::string_view path) {
    const std::vector<std::string_view> globs = split(glob);
    const std::vector<std::string_view> names = split(path);
    std::size_t g = 0;
    std::size_t n = 0;
    std::size_t star = globs.size();
    std::size_t star_name = 0;
    while (n < names.size()) {
        if (g < globs.size() && globs[g] == "**") {
            star = g++;
            star_name = n;
            if (g == globs.size()) return true;  // "a/**": everything below
        } else if (g < globs.size() && name_matches(globs[g], names[n])) {
            ++g;
            ++n;
        } else if (star != globs.size()) {
            g = star + 1;
            n = ++star_name;
        } else {
            return false;
        }
    }
    return g == globs.size();
}

void IgnoreRules::add(std::string_view text, std::string_view folder) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        add_line(text.substr(at, end - at), folder);
        at = end + 1;
    }
}

void IgnoreRules::add_line(std::string_view line, std::string_view folder) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) {
        if (line.size() > 1 && line.back() == ' ' && line[line.size() - 2] == '\\') break;
        line.remove_suffix(1);
    }
    if (line.empty() || line.front() == '#') return;
    Rule rule;
    rule.folder = folder;
    if (line.front() == '!') {
        rule.keeps = true;
        line.remove_prefix(1);
    }
    if (!line.empty() && line.back() == '/') {
        rule.folders_only = true;
        line.remove_suffix(1);
    }
    rule.anchored = line.find('/') != std::string_view::npos;
    if (!line.empty() && line.front() == '/') line.remove_prefix(1);
    rule.glob = line;
    if (!rule.glob.empty()) rules_.push_back(std::move(rule));
}

bool IgnoreRules::matches(const Rule& rule, std::string_view path, bool is_folder) {
    if (rule.folders_only && !is_folder) return false;
    if (path.substr(0, rule.folder.size()) != rule.folder) return false;
    const std::string_view below = path.substr(rule.folder.size());
    if (rule.anchored) return glob_matches(rule.glob, below);
    return name_matches(rule.glob, below.substr(below.rfind('/') + 1));
}

bool IgnoreRules::is_ignored(std::string_view path, bool is_folder) const {
    const auto last =
        std::find_if(rules_.rbegin(), rules_.rend(), [&](const Rule& rule) { return matches(rule, path, is_folder); });
    return last != rules_.rend() && !last->keeps;
}

}  // namespace kith
