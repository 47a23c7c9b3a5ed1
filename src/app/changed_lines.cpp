// SPDX-License-Identifier: Apache-2.0
#include "app/changed_lines.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace kith {
namespace {

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

bool ends(std::string_view text, std::string_view with) {
    return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

// A name in quotes as git writes it: \t, \n, \", \\ and \303.
std::string unquoted(std::string_view name) {
    if (name.size() < 2 || name.front() != '"' || name.back() != '"') return std::string(name);
    name = name.substr(1, name.size() - 2);
    std::string text;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (name[at] != '\\' || at + 1 == name.size()) {
            text += name[at];
            continue;
        }
        ++at;
        if (name[at] >= '0' && name[at] <= '3' && at + 2 < name.size()) {
            text += static_cast<char>((name[at] - '0') * 64 + (name[at + 1] - '0') * 8 + (name[at + 2] - '0'));
            at += 2;
            continue;
        }
        constexpr std::string_view letters = "abtnvfr";
        constexpr std::string_view meant = "\a\b\t\n\v\f\r";
        const std::size_t letter = letters.find(name[at]);
        text += letter == std::string_view::npos ? name[at] : meant[letter];
    }
    return text;
}

bool has_prefix(std::string_view name) {
    return name.size() > 2 && name[1] == '/' && std::string_view("abciow").find(name[0]) != std::string_view::npos;
}

// Takes the "b/" of git off a new name; other prefixes of one letter come from its mnemonicPrefix. Where the old name begins with
// the same letter, that is a folder's (--no-prefix).
std::string without_prefix(std::string name, std::string_view old) {
    const bool is_folder = has_prefix(old) && !name.empty() && old.front() == name.front();
    return has_prefix(name) && !is_folder ? name.substr(2) : name;
}

// "diff --git a/x b/x": where nothing else names the file, both halves are the same.
std::string name_in_header(std::string_view names) {
    if (!names.empty() && names.back() == '"') {
        const std::size_t begin = names.rfind(" \"");
        if (begin != std::string_view::npos) return without_prefix(unquoted(names.substr(begin + 1)), unquoted(names.substr(0, begin)));
    }
    const std::size_t half = names.size() / 2;
    return half < names.size() ? without_prefix(std::string(names.substr(half + 1)), names.substr(0, half)) : std::string();
}

// "@@ -3,0 +4,2 @@": how many lines of the old and the new file follow, and where the new ones begin.
struct Hunk {
    std::size_t old_lines = 1;
    std::size_t first = 0;
    std::size_t new_lines = 1;
};

std::optional<Hunk> read_hunk(std::string_view line) {
    const auto number = [&line](std::size_t& value) {
        const char* const end = line.data() + line.size();
        const auto [stop, failure] = std::from_chars(line.data(), end, value);
        line.remove_prefix(static_cast<std::size_t>(stop - line.data()));
        return failure == std::errc();
    };
    const auto range = [&](std::string_view mark, std::size_t& first, std::size_t& count) {
        if (!begins(line, mark)) return false;
        line.remove_prefix(mark.size());
        if (!number(first)) return false;
        if (!begins(line, ",")) return true;
        line.remove_prefix(1);
        return number(count);
    };
    Hunk hunk;
    std::size_t ignored = 0;
    if (!range("@@ -", ignored, hunk.old_lines) || !range(" +", hunk.first, hunk.new_lines)) return std::nullopt;
    return hunk;
}

// Empty for what is none: anybody may write a diff.
std::string blob_name(std::string_view text) {
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos ? std::string(text) : std::string();
}

// "docs/x.md" of "Only in docs: x.md", which `diff -r` says of a file that has no fellow. Empty for a sentence: what that has behind
// a colon is seldom one word, or ends in one with a dot within.
std::string only_in(std::string_view text) {
    constexpr std::string_view key = "Only in ";
    const std::size_t colon = text.find(": ");
    if (!begins(text, key) || colon == std::string_view::npos || text.back() == '.') return {};
    const std::string_view name = text.substr(colon + 2);
    const std::size_t last = name.rfind(' ');
    if (last != std::string_view::npos && name.find('.', last) == std::string_view::npos) return {};
    return std::string(text.substr(key.size(), colon - key.size())).append("/").append(name);
}

// "Submodule lib 1234567..89abcde:", which `git diff --submodule=log` says of another repository within this one.
bool is_submodule(std::string_view text) {
    constexpr std::string_view key = "Submodule ";
    const std::size_t dots = text.find("..");
    if (!begins(text, key) || dots == std::string_view::npos) return false;
    const std::size_t commit = text.rfind(' ', dots) + 1;
    return commit > key.size() && commit < dots && blob_name(text.substr(commit, dots - commit)).size() == dots - commit;
}

class DiffReader {
public:
    void read(std::string_view diff) {
        for (std::size_t at = 0; at < diff.size();) {
            const std::size_t end = std::min(diff.find('\n', at), diff.size());
            ++line_;
            line(diff.substr(at, end - at));
            at = end + 1;
        }
        const std::string_view last = diff.substr(diff.rfind('\n') + 1);  // with no line end behind it
        if (old_left_ > 0 || new_left_ > 0 || begins(last, "diff --git ") || begins(last, "--- ") || begins(last, "+++ ")) note_cut();
        end_file();
    }

    Diff take() { return std::move(diff_); }

private:
    void line(std::string_view text) {
        if (old_left_ > 0 || new_left_ > 0) return body(text);
        if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
        constexpr std::string_view header = "diff --git ";
        if (begins(text, header)) {
            end_file();
            name_ = name_in_header(text.substr(header.size()));
            old_ = {name_, {}, {}};
            old_name_.clear();
            is_of_git_ = true;
            diff_.is_one = true;
        } else if (begins(text, "diff --cc ") || begins(text, "diff --combined ")) {
            end_file();
            diff_.is_combined = true;
        } else if (is_of_git_ && is_extended_header(text)) {
            return;
        } else if (begins(text, "--- ")) {
            old_name_ = unquoted(text.substr(4, text.find('\t') - 4));
            old_line_ = line_;
        } else if (begins(text, "+++ ")) {
            new_name(text.substr(4));
        } else if ((begins(text, "Binary files ") && ends(text, " differ")) || begins(text, "GIT binary patch")) {
            diff_.is_one = true;
            if (!is_gone_ && !name_.empty()) diff_.files[name_].whole = true;
        } else if (const std::string alone = is_of_git_ ? std::string() : only_in(text); !alone.empty()) {
            diff_.is_one = true;
            diff_.tells_old = false;
            ChangedFile& file = diff_.files[without_prefix(alone, {})];
            file.whole = file.is_perhaps_old = true;  // new, if it is among the documents; its lines are not told
        } else if (is_submodule(text)) {
            diff_.is_one = true;
        } else if (const std::optional<Hunk> hunk = read_hunk(text)) {
            diff_.is_one = true;
            diff_.tells_old = diff_.tells_old && is_of_git_ && (is_new_ || !old_.blob.empty());
            is_hunk_due_ = false;
            old_left_ = hunk->old_lines;
            new_left_ = hunk->new_lines;
            number_ = hunk->first;
        }
    }

    // What git says of a file between its header and its lines.
    bool is_extended_header(std::string_view text) {
        std::string_view rest;
        const auto is = [text, &rest](std::string_view key) {
            if (begins(text, key)) rest = text.substr(key.size());
            return begins(text, key);
        };
        if (is("rename from ")) old_.path = unquoted(rest);
        else if (is("rename to ") || is("copy to ")) rename_to(rest);
        else if (is("copy from ") || is("new file")) is_new_ = true;
        else if (is("deleted file")) is_gone_ = true;
        else if (is("index ")) old_.blob = blob_name(rest.substr(0, rest.find("..")));
        else return false;
        return true;
    }

    void rename_to(std::string_view name) {
        name_ = unquoted(name);
        is_renamed_ = true;
    }

    // A file that only changed its mode is as it was.
    void end_file() {
        if (is_hunk_due_) note_cut();
        old_.now = is_gone_ ? std::string() : name_;
        const bool is_told = !old_.blob.empty() || old_.path != old_.now;
        if (is_of_git_ && !is_new_ && is_told) diff_.old.push_back(std::move(old_));
        old_ = {};
        is_of_git_ = is_new_ = is_gone_ = is_renamed_ = is_hunk_due_ = false;
    }

    // A tab and a date may follow the name, also one in quotes.
    void new_name(std::string_view words) {
        words = words.substr(0, words.find('\t'));
        is_hunk_due_ = is_of_git_ && old_line_ + 1 == line_;  // Subversion tells properties there
        is_gone_ = words == "/dev/null";
        if (is_gone_ || is_renamed_) return;  // by git, which writes no prefix there
        const std::string name = unquoted(words);
        const bool is_in_header = is_of_git_ && old_name_ == "/dev/null" && name == name_;
        if (!is_in_header) name_ = without_prefix(name, old_name_);
    }

    void body(std::string_view text) {
        const char mark = text.empty() ? ' ' : text.front();
        if (mark == '\\') return;  // "\ No newline at end of file"
        if (std::string_view(" +-\t\r").find(mark) == std::string_view::npos) note_cut();
        if (mark != '+' && old_left_ > 0) --old_left_;
        if (mark == '-') return;
        if (mark == '+') add(number_);
        if (new_left_ > 0) --new_left_;
        ++number_;
    }

    // What breaks off once is not trusted further on.
    void note_cut() {
        if (diff_.cut_at != 0) return;
        diff_.cut_at = line_;
        diff_.cut_file = name_;
    }

    void add(std::size_t number) {
        std::vector<LineRange>& lines = diff_.files[name_].lines;
        if (!lines.empty() && lines.back().last + 1 == number) {
            lines.back().last = number;
        } else {
            lines.push_back({number, number});
        }
    }

    Diff diff_;
    OldFile old_;  // the one that is being told of
    std::string name_;
    std::string old_name_;  // as behind "--- "
    std::size_t line_ = 0;  // of the diff
    bool is_of_git_ = false;
    bool is_new_ = false;
    bool is_gone_ = false;
    bool is_renamed_ = false;
    bool is_hunk_due_ = false;   // both names of a file were told, and none of its lines yet
    std::size_t old_line_ = 0;   // on which the older of the two stood
    std::size_t old_left_ = 0;
    std::size_t new_left_ = 0;
    std::size_t number_ = 0;
};

}  // namespace

bool ChangedFile::touches(std::size_t first, std::size_t last) const {
    if (whole) return true;
    const auto range = std::lower_bound(lines.begin(), lines.end(), first,
                                        [](const LineRange& one, std::size_t line) { return one.last < line; });
    return range != lines.end() && range->first <= last;
}

Diff read_diff(std::string_view text) {
    DiffReader reader;
    reader.read(text);
    return reader.take();
}

}  // namespace kith
