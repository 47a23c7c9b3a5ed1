// SPDX-License-Identifier: Apache-2.0
#include "app/walk.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <unordered_set>

#include "app/files.hpp"
#include "app/ignore.hpp"
#include "app/problems.hpp"
#include "document/formats.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_ignore_file = std::size_t{1} << 20U;
constexpr const char* ignore_files[] = {".gitignore", ".kithignore"};

bool has_known_extension(const fs::path& path) {
    std::string extension = path.extension().string();
    if (extension.size() < 2) return false;
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::string wanted = " " + extension.substr(1) + " ";
    for (const Format& format : formats()) {
        if ((" " + std::string(format.extensions) + " ").find(wanted) != std::string::npos) return true;
    }
    return false;
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
        const fs::path top = repository_of(here);
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

    std::vector<Input> find() {
        const fs::path folder = named_ == "." ? fs::path() : fs::path(named_);
        visit(folder, below_top_);
        if (inputs_.empty()) {
            inputs_.push_back(
                {named_,
                 file_problem(named_, "no-documents", "there are no documents in this folder that kith can read",
                              "documents end in .txt, .md or .docx; others can be named one by one")});
        }
        return std::move(inputs_);
    }

private:
    // The folder with the .git that is nearest above; `here` itself where there is none.
    static fs::path repository_of(const fs::path& here) {
        std::error_code failure;
        for (fs::path level = here;; level = level.parent_path()) {
            if (fs::exists(level / ".git", failure)) return level;
            if (level == level.parent_path()) return here;
        }
    }

    void add_rules(const fs::path& folder, const std::string& below_top) {
        for (const char* const name : ignore_files) {
            const Result<std::string> text = read_file((folder / name).string(), largest_ignore_file);
            if (text) rules_.add(*text, below_top);
        }
    }

    void visit(const fs::path& folder, const std::string& below_top) {
        std::error_code failure;
        const std::vector<fs::directory_entry> entries = entries_of(folder.empty() ? fs::path(".") : folder, failure);
        if (failure) inputs_.push_back({folder.string(), reading_problem(folder.string(), failure.value())});
        for (const fs::directory_entry& entry : entries) {
            const std::string name = entry.path().filename().string();
            const bool is_folder = entry.is_directory(failure) && !entry.is_symlink(failure);
            const std::string path_below = below_top + name;
            if (is_passed_by(name) || rules_.is_ignored(path_below, is_folder)) continue;
            if (is_folder) {
                add_rules(entry.path(), path_below + '/');
                visit(folder / name, path_below + '/');
            } else if (entry.is_regular_file(failure) && has_known_extension(entry.path())) {
                inputs_.push_back({(folder / name).generic_string(), std::nullopt});
            }
        }
    }

    std::string named_;
    std::string below_top_;
    IgnoreRules rules_;
    std::vector<Input> inputs_;
};

std::vector<Input> inputs_of(const std::string& operand) {
    std::error_code failure;
    if (operand == "-") return {{operand, std::nullopt}};
    const fs::file_status status = fs::status(operand, failure);
    if (status.type() == fs::file_type::not_found || failure) {
        const int error = failure ? failure.value() : static_cast<int>(std::errc::no_such_file_or_directory);
        return {{operand, reading_problem(operand, error)}};
    }
    if (fs::is_directory(status)) return Walk(operand).find();
    return {{operand, std::nullopt}};
}

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& operands) {
    std::vector<Input> inputs;
    std::unordered_set<std::string> met;
    for (const std::string& operand : operands) {
        for (Input& input : inputs_of(operand)) {
            if (met.insert(input.path).second) inputs.push_back(std::move(input));
        }
    }
    return inputs;
}

}  // namespace kith
