// SPDX-License-Identifier: Apache-2.0
#include "app/baseline.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/problems.hpp"
#include "lint/fingerprint.hpp"

namespace kith {
namespace {

constexpr std::string_view title = "# kith baseline ";
constexpr std::string_view own_version = "1";
constexpr std::string_view remarks =
    "# What was found when this was written: kith check tells only what is new beside it, and --update-baseline writes it anew.\n"
    "# A line is a path, an entry and the fingerprint of a sentence. To join two branches, keep the lines of both.\n";

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

std::string escaped(std::string_view path) {
    std::string text;
    for (const char c : path) {
        if (c == '\\') text += "\\\\";
        else if (c == '\n') text += "\\n";
        else if (c == '\r') text += "\\r";
        else text += c;
    }
    return text;
}

std::string unescaped(std::string_view text) {
    std::string path;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            path += text[at];
            continue;
        }
        ++at;
        path += text[at] == 'n' ? '\n' : text[at] == 'r' ? '\r' : text[at];
    }
    return path;
}

bool is_fingerprint(std::string_view text) {
    constexpr std::size_t digits = 16;
    const std::string_view likeness = likeness_of(text);
    if (likeness.size() != digits || likeness.find_first_not_of("0123456789abcdef") != std::string_view::npos) return false;
    if (likeness.size() == text.size()) return true;
    const std::string_view count = text.substr(likeness.size() + 1);
    return !count.empty() && count.size() < 10 && count.front() != '0' &&
           count.find_first_not_of("0123456789") == std::string_view::npos;
}

// A path may hold tabs itself, so the line is read from its end.
std::optional<BaselineLine> read_line(std::string_view line) {
    const std::size_t second = line.rfind('\t');
    if (second == std::string_view::npos || second == 0) return std::nullopt;
    const std::size_t first = line.rfind('\t', second - 1);
    if (first == std::string_view::npos || first == 0 || first + 1 == second) return std::nullopt;
    const std::string_view fingerprint = line.substr(second + 1);
    if (!is_fingerprint(fingerprint)) return std::nullopt;
    return BaselineLine{unescaped(line.substr(0, first)), std::string(line.substr(first + 1, second - first - 1)),
                        std::string(fingerprint)};
}

class BaselineReader {
public:
    explicit BaselineReader(const std::string& name) : name_(name) {}

    Result<std::vector<BaselineLine>> read(std::string_view text) {
        int number = 0;
        for (std::size_t at = 0; (at < text.size() || number == 0) && problems_.empty();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            std::string_view line = text.substr(at, end - at);
            if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
            ++number == 1 ? read_title(line) : read_one(line, number);
            at = end + 1;
        }
        if (!problems_.empty()) return problems_;
        std::sort(lines_.begin(), lines_.end());
        lines_.erase(std::unique(lines_.begin(), lines_.end()), lines_.end());
        return std::move(lines_);
    }

private:
    void refuse(std::string code, int number, std::string_view line, std::string message, std::string expected) {
        Problem problem = file_problem(name_, std::move(code), std::move(message), std::move(expected));
        problem.line = number;
        problem.excerpt = line.substr(0, 200);
        problems_.push_back(std::move(problem));
    }

    void read_title(std::string_view line) {
        if (!begins(line, title)) {
            refuse("no-baseline", 1, line, "this is no baseline of kith, and nothing was made of it",
                   "its first line would be “" + std::string(title) + std::string(own_version) +
                       "”; name another file, or move this one away and say --update-baseline");
        } else if (line.substr(title.size()) != own_version) {
            refuse("no-baseline", 1, line, "this baseline is of another version of kith",
                   "--update-baseline writes it anew once this file is moved away; then all that is there counts as known");
        }
    }

    void read_one(std::string_view line, int number) {
        if (line.empty() || (line.front() == '#' && line.find('\t') == std::string_view::npos)) return;
        if (std::optional<BaselineLine> one = read_line(line)) {
            lines_.push_back(*std::move(one));
        } else if (begins(line, "<<<<<<<") || begins(line, "=======") || begins(line, ">>>>>>>") || begins(line, "|||||||")) {
            refuse("bad-baseline", number, line, "git could not join two versions of the baseline here",
                   "keep the lines of both sides, take the marks out, and say --update-baseline");
        } else {
            refuse("bad-baseline", number, line, "this line of the baseline is damaged",
                   "expected a path, an entry and 16 hexadecimal digits, with a tab between; take the line out, or write the "
                   "baseline anew");
        }
    }

    const std::string& name_;
    std::vector<BaselineLine> lines_;
    Problems problems_;
};

}  // namespace

Result<std::vector<BaselineLine>> read_baseline(std::string_view text, const std::string& name) {
    return BaselineReader(name).read(text);
}

std::string baseline_text(std::vector<BaselineLine> lines) {
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    std::string text = std::string(title) + std::string(own_version) + '\n' + std::string(remarks);
    for (const BaselineLine& line : lines) text += escaped(line.path) + '\t' + line.id + '\t' + line.fingerprint + '\n';
    return text;
}

}  // namespace kith
