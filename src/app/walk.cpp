// SPDX-License-Identifier: Apache-2.0
#include "app/walk.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <unordered_set>

#include "app/files.hpp"
#include "app/ignore.hpp"
#include "app/problems.hpp"
#include "app/repository.hpp"
#include "document/formats.hpp"
#include "document/signatures.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

// In lower case, without the dot.
std::string extension_of(const fs::path& path) {
    std::string extension = path.extension().string();
    extension.erase(0, 1);
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return extension;
}

bool is_readable(const std::string& extension) {
    const std::string wanted = " " + extension + " ";
    return !extension.empty() && std::any_of(formats().begin(), formats().end(), [&](const Format& format) {
        return (" " + std::string(format.extensions) + " ").find(wanted) != std::string::npos;
    });
}

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

std::vector<fs::directory_entry> entries_of(const fs::path& folder, std::error_code& failure) {
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator it(folder, failure), end; !failure && it != end; it.increment(failure))
        entries.push_back(*it);
    std::sort(entries.begin(), entries.end());
    return entries;
}

class Walk {
public:
    explicit Walk(const std::string& folder) : named_(folder) {
        std::error_code failure;
        const fs::path here = fs::weakly_canonical(folder, failure);
        const fs::path repository = repository_of(here);
        const fs::path top = repository.empty() ? here : repository;
        const Result<std::string> own = read_file((top / ".git" / "info" / "exclude").string(), largest_ignore_file);
        if (own) rules_.add(*own, {});
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

    FoundInputs find() {
        const fs::path folder = named_ == "." ? fs::path() : fs::path(named_);
        visit(folder, below_top_);
        if (found_.inputs.empty()) {
            found_.inputs.push_back({named_, file_problem(named_, "no-documents",
                                                          "there are no documents in this folder that kith can read",
                                                          "documents end in " + listed(readable_extensions(), "or") +
                                                              "; others can be named one by one")});
        }
        return std::move(found_);
    }

private:
    void add_rules(const fs::path& folder, const std::string& below_top) {
        for (const char* const name : ignore_file_names) {
            const Result<std::string> text = read_file((folder / name).string(), largest_ignore_file);
            if (text) rules_.add(*text, below_top);
        }
    }

    void visit(const fs::path& folder, const std::string& below_top) {
        std::error_code failure;
        const std::vector<fs::directory_entry> entries = entries_of(folder.empty() ? fs::path(".") : folder, failure);
        if (failure) found_.inputs.push_back({folder.string(), reading_problem(folder.string(), failure.value())});
        for (const fs::directory_entry& entry : entries) {
            const std::string name = entry.path().filename().string();
            const bool is_folder = entry.is_directory(failure) && !entry.is_symlink(failure);
            const std::string path_below = below_top + name;
            if (is_passed_by(name) || rules_.is_ignored(path_below, is_folder)) continue;
            if (is_folder) {
                const std::size_t above = rules_.size();
                add_rules(entry.path(), path_below + '/');
                visit(folder / name, path_below + '/');
                rules_.shrink_to(above);
            } else if (entry.is_regular_file(failure)) {
                take(entry.path(), (folder / name).generic_string());
            }
        }
    }

    void take(const fs::path& file, std::string path) {
        const std::string extension = extension_of(file);
        if (is_readable(extension)) {
            found_.inputs.push_back({std::move(path), std::nullopt});
        } else if (is_worth_telling(extension)) {
            ++found_.passed_by[extension];
        }
    }

    std::string named_;
    std::string below_top_;
    IgnoreRules rules_;
    FoundInputs found_;
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
    return one({operand, std::nullopt});
}

}  // namespace

FoundInputs find_inputs(const std::vector<std::string>& operands) {
    FoundInputs all;
    std::unordered_set<std::string> met;
    for (std::size_t operand = 0; operand < operands.size(); ++operand) {
        FoundInputs found = inputs_of(operands[operand]);
        for (Input& input : found.inputs) {
            input.operand = operand;
            if (met.insert(input.path).second) all.inputs.push_back(std::move(input));
        }
        for (const auto& [extension, count] : found.passed_by) all.passed_by[extension] += count;
    }
    return all;
}

bool is_walked_document(const std::string& name) { return !is_passed_by(name) && is_readable(extension_of(name)); }

std::string passed_by_words(const FoundInputs& found) {
    std::size_t total = 0;
    std::vector<std::string> kinds;
    for (const auto& [extension, count] : found.passed_by) {
        total += count;
        kinds.push_back(counted(count, "." + extension, "." + extension));
    }
    if (total == 0) return {};
    return counted(total, "other document there was", "other documents there were") +
           " passed by: " + listed(kinds, "and") + ". kith reads " + listed(readable_extensions(), "and") + '.';
}

}  // namespace kith
