// SPDX-License-Identifier: Apache-2.0
#include "app/walk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <system_error>
#include <unordered_set>

#include "app/configuration.hpp"
#include "app/files.hpp"
#include "app/ignore.hpp"
#include "app/left_out.hpp"
#include "app/problems.hpp"
#include "app/repository.hpp"
#include "app/tracked.hpp"
#include "document/formats.hpp"
#include "document/signatures.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

// In lower case, without the dot; empty where there is none, and for a name that only begins with a dot.
std::string extension_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    std::string extension(name.substr(dot + 1));
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return extension;
}

bool is_readable(std::string_view extension) { return format_by_extension(extension) != nullptr; }

// The first of each format: ".txt", ".md" ...
std::vector<std::string> readable_extensions() {
    std::vector<std::string> all;
    for (const Format& format : formats())
        all.push_back("." + std::string(format.extensions.substr(0, format.extensions.find(' '))));
    return all;
}

// What people keep letters and policies in besides; a picture or a program in the folder is no surprise to anybody.
constexpr std::array<std::string_view, 6> kinds_worth_telling = {"works", "flat-odt", "web-archive",
                                                                 "mail",  "pages",    "slides"};

bool is_worth_telling(const std::string& extension) {
    const FileKind* const kind = kind_by_extension(extension);
    return kind != nullptr &&
           std::find(kinds_worth_telling.begin(), kinds_worth_telling.end(), kind->name) != kinds_worth_telling.end();
}

// Hidden files, and the "~$name.docx" that Word keeps beside a document it has open.
bool is_passed_by(const std::string& name) { return name.front() == '.' || name.rfind("~$", 0) == 0; }

struct Entry {
    std::string name;
    std::string extension;
    bool is_folder = false;           // itself, and no link to one
    std::optional<std::size_t> size;  // of a file that may be read or told of; links are followed
    bool is_pipe = false;             // or a device
    bool is_link = false;
};

struct stat about(int folder, const std::string& name, int flags) {
    struct stat known = {};
    if (::fstatat(folder, name.c_str(), &known, flags) != 0) known = {};
    return known;
}

Entry entry_of(int folder, const dirent& met) {
    Entry entry{static_cast<const char*>(met.d_name), extension_of(static_cast<const char*>(met.d_name)), met.d_type == DT_DIR, std::nullopt, false, met.d_type == DT_LNK};
    if (met.d_type == DT_UNKNOWN) {
        const mode_t mode = about(folder, entry.name, AT_SYMLINK_NOFOLLOW).st_mode;
        entry.is_folder = S_ISDIR(mode);
        entry.is_link = S_ISLNK(mode);
    }
    if (entry.is_folder || (!is_readable(entry.extension) && !is_worth_telling(entry.extension))) return entry;
    const struct stat file = about(folder, entry.name, 0);
    // In a folder that may be listed but not entered nothing is known of a file: who reads it is told why.
    const bool is_out_of_reach = file.st_mode == 0 && errno == EACCES;
    if (S_ISREG(file.st_mode) || is_out_of_reach) entry.size = static_cast<std::size_t>(file.st_size);
    entry.is_pipe = is_readable(entry.extension) && !S_ISREG(file.st_mode) && !S_ISDIR(file.st_mode) && file.st_mode != 0;
    return entry;
}

// By their names. The folder's own list tells most kinds, so that the system is asked once about each document, within an open
// folder; std::filesystem asked twice, by the whole path. `failure`: errno, or 0.
std::vector<Entry> entries_of(const std::string& folder, int& failure) {
    std::vector<Entry> entries;
    const std::unique_ptr<DIR, int (*)(DIR*)> list(::opendir(folder.c_str()), &::closedir);
    failure = list == nullptr ? errno : 0;
    while (list != nullptr) {
        errno = 0;
        const dirent* const met = ::readdir(list.get());
        if (met == nullptr) failure = errno;
        if (met == nullptr) break;
        if (!is_passed_by(static_cast<const char*>(met->d_name))) entries.push_back(entry_of(::dirfd(list.get()), *met));
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
}

class Walk {
public:
    explicit Walk(const std::string& folder) : Walk(folder, canonical_folder(folder), repository_of(canonical_folder(folder))) {}

    FoundInputs find() {
        visit(named_ == "." ? std::string() : fs::path(named_).generic_string(), below_top_, false);
        if (found_.inputs.empty() && only_own_left_out_ == true) {
            found_.notes.push_back(file_problem(named_, std::string(LeftOut::nothing_left), "what stands here is left out by .kithignore, so nothing was checked",
                                                "take it out of .kithignore to have it read, or name documents one by one"));
            found_.notes.back().warning = true;
        } else if (found_.inputs.empty()) {
            found_.inputs.push_back({named_, file_problem(named_, "no-documents",
                                                          "there are no documents in this folder that kith can read",
                                                          "documents end in " + listed(readable_extensions(), "or") +
                                                              "; others can be named one by one")});
        }
        if (tracked_.trouble()) found_.notes.push_back(*tracked_.trouble());
        return std::move(found_);
    }

private:
    Walk(const std::string& folder, const fs::path& here, const fs::path& repository) : named_(folder), tracked_(repository) {
        const fs::path top = repository.empty() ? here : repository;
        const Result<std::string> own = read_regular_file((top / ".git" / "info" / "exclude").string(), largest_ignore_file);
        if (own) rules_.add(*own, {}, true);
        below_top_ = here == top ? std::string() : here.lexically_relative(top).generic_string() + '/';
        fs::path level = top;
        std::string below;
        add_rules(level, below);
        for (const fs::path& name : here.lexically_relative(top)) {
            if (name == ".") continue;
            level /= name;
            below += name.string() + '/';
            add_rules(level, below);
        }
    }

    void add_rules(const fs::path& folder, const std::string& below_top) {
        for (const bool of_git : {true, false}) {
            const char* const name = of_git ? git_ignore_name : own_ignore_name;
            const Result<std::string> text = read_regular_file((folder / name).string(), largest_ignore_file);
            if (text) rules_.add(*text, below_top, of_git);
        }
    }

    // What might have been read.
    void note_left_out(const Entry& entry, const std::string& path) {
        if (!entry.is_folder && (!entry.size || !is_readable(entry.extension))) return;
        only_own_left_out_ = only_own_left_out_.value_or(true) && rules_.is_ignored(path, entry.is_folder, true);
    }

    // What an ignore file leaves out, git's but where git tracks it. `only_tracked`: a folder around it is left out.
    bool is_left_out(const Entry& entry, const std::string& path, bool only_tracked) {
        if (!only_tracked && !rules_.is_ignored(path, entry.is_folder)) return false;
        if (rules_.is_ignored(path, entry.is_folder, true) || (!entry.is_folder && !entry.size)) return true;
        return entry.is_folder ? !tracked_.holds_below(path) : !tracked_.holds(path);
    }

    void visit(const std::string& folder, const std::string& below_top, bool only_tracked) {
        int failure = 0;
        const std::vector<Entry> entries = entries_of(folder.empty() ? "." : folder, failure);
        if (failure != 0) found_.inputs.push_back({folder, reading_problem(folder, failure)});
        const std::string before = folder.empty() || folder.back() == '/' ? folder : folder + '/';
        for (const Entry& entry : entries) {
            if (entry.name == configuration_name) found_.rules_folders.push_back({folder, 0});
            const std::string path_below = below_top + entry.name;
            if (is_left_out(entry, path_below, only_tracked)) {
                note_left_out(entry, path_below);
                continue;
            }
            if (entry.is_folder) {
                const bool is_ignored = only_tracked || rules_.is_ignored(path_below, true);
                const std::size_t above = rules_.size();
                add_rules(before + entry.name, path_below + '/');
                visit(before + entry.name, path_below + '/', is_ignored);
                rules_.shrink_to(above);
            } else if (entry.size) {
                take(entry, before + entry.name);
            } else if (entry.is_pipe) {
                ++found_.pipes;  // reading one in a walk might wait for ever
            }
        }
    }

    void take(const Entry& file, std::string path) {
        if (is_readable(file.extension)) {
            if (file.is_link) found_.links.push_back(path);
            found_.inputs.push_back({std::move(path), std::nullopt});
            found_.inputs.back().size = file.size;
        } else {
            ++found_.passed_by[file.extension];
        }
    }

    std::string named_;
    std::string below_top_;
    IgnoreRules rules_;
    TrackedFiles tracked_;
    FoundInputs found_;
    std::optional<bool> only_own_left_out_;  // by .kithignore alone; none: nothing was
};

FoundInputs one(Input input) {
    FoundInputs found;
    found.inputs.push_back(std::move(input));
    return found;
}

FoundInputs inputs_of(const std::string& operand) {
    std::error_code failure;
    if (operand == "-") return one({operand, std::nullopt});
    const fs::file_status status = fs::status(operand, failure);
    if (status.type() == fs::file_type::not_found || failure) {
        const int error = failure ? failure.value() : static_cast<int>(std::errc::no_such_file_or_directory);
        return one({operand, reading_problem(operand, error)});
    }
    if (fs::is_directory(status)) return Walk(operand).find();
    FoundInputs found = one({operand, std::nullopt});
    if (fs::is_symlink(operand, failure)) found.links.push_back(operand);
    return found;
}

}  // namespace

FoundInputs find_inputs(const std::vector<std::string>& operands) {
    FoundInputs all;
    std::unordered_set<std::string> met;
    RealPaths real;
    const auto place_of = [&](const Input& input) { return operands.size() == 1 || input.problem || input.path == "-" ? input.path : real.of(input.path); };
    for (std::size_t operand = 0; operand < operands.size(); ++operand) {
        FoundInputs found = inputs_of(operands[operand]);
        for (Input& input : found.inputs) {
            input.operand = operand;
            if (met.insert(place_of(input)).second) all.inputs.push_back(std::move(input));
        }
        for (RulesFolder& folder : found.rules_folders) all.rules_folders.push_back({std::move(folder.path), operand});
        for (const auto& [extension, count] : found.passed_by) all.passed_by[extension] += count;
        all.pipes += found.pipes;
        all.links.insert(all.links.end(), found.links.begin(), found.links.end());
        const auto is_told = [&all](const Problem& note) {
            return std::any_of(all.notes.begin(), all.notes.end(), [&note](const Problem& told) { return told.file == note.file; });
        };
        std::copy_if(found.notes.begin(), found.notes.end(), std::back_inserter(all.notes), [&is_told](const Problem& note) { return !is_told(note); });
    }
    return all;
}

std::vector<fs::path> unread_folders(const FoundInputs& found) {
    std::vector<fs::path> folders;
    for (const Input& input : found.inputs) {
        if (input.problem && input.problem->code != "not-found" && input.problem->code != "no-documents") folders.push_back(canonical_folder(input.path));
    }
    return folders;
}

bool is_walked_document(const std::string& name) { return !name.empty() && !is_passed_by(name) && is_readable(extension_of(name)); }

bool are_of_other_kinds(const std::string& name, const std::string& other) {
    return format_by_extension(extension_of(name)) != format_by_extension(extension_of(other));
}

bool is_hidden(const std::string& path) {
    const fs::path parts(path);
    return std::any_of(parts.begin(), parts.end(), [](const fs::path& part) {
        return part.native().rfind('.', 0) == 0 && part != "." && part != "..";
    });
}

std::string passed_by_words(const FoundInputs& found) {
    std::size_t total = 0;
    std::vector<std::string> kinds;
    for (const auto& [extension, count] : found.passed_by) {
        total += count;
        kinds.push_back(counted(count, "." + extension, "." + extension));
    }
    std::string pipes = found.pipes == 0 ? std::string() : counted(found.pipes, "pipe or device", "pipes or devices") + " in a folder " +
                                                               (found.pipes == 1 ? "was" : "were") + " passed by.";
    if (total == 0) return pipes;
    return (pipes.empty() ? pipes : pipes + ' ') + counted(total, "other document there was", "other documents there were") +
           " passed by: " + listed(kinds, "and") + ". kith reads " + listed(readable_extensions(), "and") + '.';
}

}  // namespace kith
