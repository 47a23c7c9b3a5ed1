// SPDX-License-Identifier: Apache-2.0
#include "app/changed_lines.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "app/diff_words.hpp"

namespace kith {
namespace {

// What a diff says of one file.
struct Section {
    OldFile old;
    std::string name;
    std::string blob;      // git's name of what it holds now
    std::string old_name;  // as behind "--- "
    std::size_t old_line = 0;    // of the diff, on which that stood
    bool is_of_git = false;
    bool is_new = false;
    bool is_gone = false;
    bool is_renamed = false;
    bool is_copy = false;        // of a file that stays: all of it counts
    bool is_same = false;        // a rename or copy that changed nothing
    bool is_header_whole = false;  // nothing has to follow what git said until now
    bool is_names_due = false;   // GNU diff was called for this file, and has not named it yet
    bool is_hunk_due = false;    // both names were told, and none of its lines yet
    bool has_lines = false;      // or is told to be no text
    std::vector<std::size_t> removed;
    std::vector<std::string> gone;  // what each of those said
};

class DiffReader {
public:
    void read(std::string_view diff) {
        for (std::size_t at = 0; at < diff.size();) {
            const std::size_t end = std::min(diff.find('\n', at), diff.size());
            const std::string_view text = diff.substr(at, end - at);
            ++line_;
            if (text.find('\x1b') == std::string_view::npos) line(text);
            else line(uncoloured(text));
            at = end + 1;
        }
        const bool is_header_due = section_.is_of_git && !section_.has_lines && !section_.is_header_whole;
        if (old_left_ > 0 || new_left_ > 0 || is_name_last_ || is_header_due) note(DiffFault::cut);
        end_file();
    }

    Diff take() { return std::move(diff_); }

private:
    void line(std::string_view text) {
        const bool is_of_hunk = old_left_ > 0 || new_left_ > 0;
        if (text.starts_with('\\') && (is_of_hunk || last_line_ + 1 == line_)) return end_without_newline();
        if (is_of_hunk) return body(text);
        if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
        is_name_last_ = is_name_last_ && text.empty();
        constexpr std::string_view header = "diff --git ";
        if (text.starts_with(header)) return begin_of_git(text.substr(header.size()));
        if (text.starts_with("diff --cc ") || text.starts_with("diff --combined ")) {
            end_file();
            return note(DiffFault::combined);
        }
        if (is_call(text)) return begin_of_gnu();
        if (section_.is_of_git && is_extended_header(text)) return;
        if (is_name(text) || is_without_lines(text)) return;
        if (const std::optional<Hunk> hunk = read_hunk(text)) return begin_hunk(*hunk);
        if (is_of_other_kind(text)) note(DiffFault::cut);
    }

    void begin_of_git(std::string_view names) {
        section_.is_names_due = false;  // that was a sentence before a patch
        end_file();
        section_.name = name_in_header(names);
        section_.old.path = section_.name;
        section_.is_of_git = true;
        diff_.is_one = true;
    }

    // "diff -ru old/x.md new/x.md", which GNU diff writes before each file of a folder, whichever kind of diff follows.
    static bool is_call(std::string_view text) {
        return text.starts_with("diff -") && std::count(text.begin(), text.end(), ' ') >= 3;
    }

    void begin_of_gnu() {
        end_file();
        section_.is_names_due = true;
    }

    // What git says of a file between its header and its lines.
    bool is_extended_header(std::string_view text) {
        std::string_view rest;
        const auto is = [text, &rest](std::string_view key) {
            if (text.starts_with(key)) rest = text.substr(key.size());
            return text.starts_with(key);
        };
        bool is_whole = false;
        if (text == "deleted file mode 120000") section_.old.was_link = true;
        if (is("new mode ")) is_whole = true;
        else if (is("similarity index ")) section_.is_same = rest == "100%";
        else if (is("rename from ")) section_.old.path = unquoted(rest);
        else if (is("rename to ") || is("copy to ")) is_whole = rename_to(rest);
        else if (is("copy from ")) section_.is_new = section_.is_copy = true;
        else if (is("new file")) section_.is_new = true;
        else if (is("deleted file")) section_.is_gone = true;
        else if (is("index ")) is_whole = has_no_lines(rest);
        else if (!is("old mode ") && !is("dissimilarity index ")) return false;
        section_.is_header_whole = is_whole;
        return true;
    }

    // Whether that is all that git says of it.
    bool rename_to(std::string_view name) {
        section_.name = unquoted(name);
        section_.is_renamed = true;
        return section_.is_same;
    }

    // An empty file that is new or gone has none.
    bool has_no_lines(std::string_view blobs) {
        const std::size_t dots = blobs.find("..");
        section_.old.blob = blob_name(blobs.substr(0, dots));
        section_.old.was_link = section_.old.was_link || blobs.ends_with(" 120000");
        if (dots != std::string_view::npos) section_.blob = blob_name(blobs.substr(dots + 2, blobs.find(' ', dots) - dots - 2));
        return (section_.is_new && is_empty_blob(section_.blob)) || (section_.is_gone && is_empty_blob(blobs));
    }

    // "--- old" and "+++ new".
    bool is_name(std::string_view text) {
        const bool is_old = text.starts_with("--- ");
        if (!is_old && !text.starts_with("+++ ")) return false;
        is_name_last_ = true;
        if (is_old && section_.has_lines) end_file();  // in a diff that git did not write nothing else says so
        if (is_old) section_.old_line = line_;
        // A tab and a date may follow the name, also one in quotes.
        const std::string_view words = text.substr(4, text.find('\t') - 4);
        if (is_old) section_.old_name = unquoted(words);
        else new_name(words);
        return true;
    }

    void new_name(std::string_view words) {
        Section& one = section_;
        one.is_names_due = false;
        one.is_hunk_due = one.is_of_git && one.old_line + 1 == line_;  // Subversion tells properties there
        one.is_gone = words == "/dev/null";
        if (one.is_gone || one.is_renamed) return;  // by git, which writes no prefix there
        const std::string name = unquoted(words);
        const bool is_in_header = one.is_of_git && one.old_name == "/dev/null" && name == one.name;
        if (!is_in_header) one.name = without_prefix(name, one.old_name);
    }

    // What has changed, and of which no lines are told.
    bool is_without_lines(std::string_view text) {
        if (is_submodule(text)) return diff_.is_one = true;
        const std::string alone = section_.is_of_git ? std::string() : only_in(text);
        const std::string differing = alone.empty() ? differing_file(text) : std::string();
        if (alone.empty() && differing.empty() && !text.starts_with("GIT binary patch")) return false;
        diff_.is_one = true;
        if (text.starts_with("Binary file ")) section_.is_names_due = false;  // Mercurial says so behind a call
        if (!section_.is_of_git) begin_alone(alone + differing);
        begin_lines();
        if (section_.is_gone || section_.name.empty()) return true;
        ChangedFile& file = diff_.files[section_.name];
        file.whole = true;
        file.is_perhaps_old = !alone.empty();  // new, if it is among the documents
        return true;
    }

    void begin_alone(std::string name) {
        diff_.tells_old = false;
        end_file();
        section_.is_gone = name == "/dev/null";
        section_.name = without_prefix(std::move(name), {});
    }

    void begin_hunk(const Hunk& hunk) {
        const std::size_t first = hunk.new_lines == 0 ? hunk.first + 1 : hunk.first;  // what is only taken out stood behind it
        if (section_.has_lines && first < number_) note_again();
        begin_lines();
        diff_.is_one = true;
        diff_.tells_old = diff_.tells_old && section_.is_of_git && (section_.is_new || !section_.old.blob.empty());
        section_.is_hunk_due = is_name_last_ = has_change_ = false;
        old_left_ = hunk.old_lines;
        new_left_ = hunk.new_lines;
        number_ = first;
        gone_.clear();
        unended_.reset();
    }

    // Patches of a series each count lines as they were by then. A file that changed its kind is told as gone and as new.
    void begin_lines() {
        if (std::exchange(section_.has_lines, true) || section_.is_gone) return;
        const bool was_left = left_.count(section_.name) > 0;  // for another name
        if (!told_.insert(section_.name).second || was_left) note_again();
    }

    // Of a context diff, or of a plain one.
    bool is_of_other_kind(std::string_view text) {
        if (is_edit_command(text)) command_line_ = line_;
        const bool is_behind_command = command_line_ + 1 == line_ && (text.starts_with("< ") || text.starts_with("> "));
        return is_behind_command || (text.starts_with("*** ") && text.ends_with(" ****"));
    }

    // A file that only changed its mode is as it was.
    void end_file() {
        if (section_.is_hunk_due || section_.is_names_due) note(DiffFault::cut);
        if (section_.is_copy && !section_.name.empty()) diff_.files[section_.name].whole = true;
        OldFile& old = section_.old;
        if (section_.is_gone) {
            for (const std::string& line : section_.gone) old.gone.append(line) += '\n';
        } else if (!section_.removed.empty()) {
            ChangedFile& file = diff_.files[section_.name];
            file.removed = std::move(section_.removed);
            file.gone = std::move(section_.gone);
        }
        if (const auto file = diff_.files.find(section_.name); file != diff_.files.end() && !section_.is_gone) file->second.blob = section_.blob;
        const bool has_left = section_.is_of_git && section_.is_renamed && !section_.is_new;
        if (has_left && told_.count(old.path) > 0) note_again();
        if (has_left) left_.insert(old.path);
        old.now = section_.is_gone ? std::string() : section_.name;
        const bool is_told = !old.blob.empty() || old.path != old.now;
        if (section_.is_gone && !section_.is_of_git) old.path = without_prefix(std::move(section_.old_name), {});
        const bool is_from_git = section_.is_of_git && !section_.is_new && is_told;
        if (is_from_git || !old.gone.empty()) diff_.old.push_back(std::move(old));
        section_ = {};
    }

    void body(std::string_view text) {
        const char mark = text.empty() ? ' ' : text.front();
        if (std::string_view(" +-\t\r").find(mark) == std::string_view::npos) note(DiffFault::cut);
        last_line_ = line_;
        last_mark_ = mark;
        if (mark == '+' || mark == '-') last_said_ = std::hash<std::string_view>()(text.substr(1));
        if (mark == '+') add_unless_kept(text.substr(1));
        if (mark == '-') remove(text.substr(1));
        if (mark != '+' && old_left_ > 0) --old_left_;
        if (mark != '-' && new_left_ > 0) --new_left_;
        if (mark != '-') ++number_;
        has_change_ = has_change_ || mark == '+' || mark == '-';
        if (old_left_ == 0 && new_left_ == 0 && !has_change_) note(DiffFault::cut);  // of words, which are marked in another way
    }

    // "\ No newline at end of file": a last line that gets or loses its end says what it said. Of the old file's it is seen once it comes
    // again, of the new one's at once. Said twice it says no more.
    void end_without_newline() {
        const char mark = std::exchange(last_mark_, ' ');
        if (mark == '-') unended_ = last_said_;
        const auto same = mark == '+' ? std::find(gone_.begin(), gone_.end(), last_said_) : gone_.end();
        if (same == gone_.end()) return;
        std::vector<std::size_t>& removed = section_.removed;
        section_.gone.erase(section_.gone.end() - (gone_.end() - same));
        const auto behind = removed.erase(removed.end() - (gone_.end() - same));
        std::for_each(behind, removed.end(), [this](std::size_t& number) { number = std::max(number, number_); });
        gone_.erase(same);
        ChangedFile& file = diff_.files[section_.name];
        file.likenesses.pop_back();
        if (file.lines.back().first == file.lines.back().last) file.lines.pop_back();
        else --file.lines.back().last;
    }

    void add_unless_kept(std::string_view text) {
        if (unended_ != last_said_) return add(number_, text);
        unended_.reset();
        section_.removed.pop_back();
        section_.gone.pop_back();
        gone_.pop_back();
        last_mark_ = ' ';
    }

    void remove(std::string_view text) {
        section_.removed.push_back(number_);
        section_.gone.emplace_back(text);
        gone_.push_back(last_said_);
    }

    void note_again() {
        diff_.files[section_.name].whole = true;
        note(DiffFault::again);
    }

    // What goes wrong once is not trusted further on.
    void note(DiffFault fault) {
        if (diff_.fault != DiffFault::none) return;
        diff_.fault = fault;
        diff_.fault_at = line_;
        diff_.fault_file = section_.name;
    }

    void add(std::size_t number, std::string_view text) {
        ChangedFile& file = diff_.files[section_.name];
        file.likenesses.push_back(line_likeness(text));
        std::vector<LineRange>& lines = file.lines;
        if (!lines.empty() && lines.back().last + 1 == number) {
            lines.back().last = number;
        } else {
            const std::size_t before = lines.empty() ? 0 : lines.back().before + lines.back().last + 1 - lines.back().first;
            lines.push_back({number, number, before});
        }
    }

    Diff diff_;
    Section section_;
    std::set<std::string> told_;    // files of which lines were told, and
    std::set<std::string> left_;    // names that were left for others, in the sections before this one
    std::size_t line_ = 0;          // of the diff
    std::size_t command_line_ = 0;  // on which the last edit command stood
    bool is_name_last_ = false;     // nothing came behind the name of a file
    bool has_change_ = false;       // of this hunk
    std::size_t old_left_ = 0;
    std::size_t new_left_ = 0;
    std::size_t number_ = 0;
    std::size_t last_line_ = 0;  // of the diff, that was within a hunk
    char last_mark_ = ' ';       // of it
    std::size_t last_said_ = 0;  // a hash of what was added or is gone there
    std::vector<std::size_t> gone_;       // such hashes, of this hunk
    std::optional<std::size_t> unended_;  // of the old file's last line, if it had no end
};

}  // namespace

bool ChangedFile::touches(std::size_t first, std::size_t last) const {
    if (whole) return true;
    const auto range = std::lower_bound(lines.begin(), lines.end(), first,
                                        [](const LineRange& one, std::size_t line) { return one.last < line; });
    return range != lines.end() && range->first <= last;
}

bool ChangedFile::reaches_into(std::size_t first, std::size_t last) const {
    const auto next = std::lower_bound(removed.begin(), removed.end(), first);
    return touches(first, last) || (next != removed.end() && *next <= last + 1);
}

std::size_t ChangedFile::line_before(std::size_t line) const {
    const auto next = std::lower_bound(lines.begin(), lines.end(), line, [](const LineRange& one, std::size_t wanted) { return one.first < wanted; });
    const std::size_t added = next == lines.begin() ? 0 : std::prev(next)->before + std::min(std::prev(next)->last + 1, line) - std::prev(next)->first;
    const auto behind = std::upper_bound(removed.begin(), removed.end(), line);
    return line - added + static_cast<std::size_t>(behind - removed.begin());
}

Diff read_diff(std::string_view text) {
    DiffReader reader;
    reader.read(text);
    return reader.take();
}

}  // namespace kith
