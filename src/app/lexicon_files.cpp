// SPDX-License-Identifier: Apache-2.0
#include "app/lexicon_files.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "app/files.hpp"
#include "app/problems.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = std::size_t{16} << 20U;

bool is_yaml(const fs::path& path) {
    return (path.extension() == ".yaml" || path.extension() == ".yml") && path.filename().string().front() != '.';
}

// Paths below the folder, sorted.
std::vector<std::string> yaml_files_below(const fs::path& folder, std::error_code& failure) {
    std::vector<std::string> files;
    for (fs::recursive_directory_iterator it(folder, failure), end; !failure && it != end; it.increment(failure)) {
        std::error_code unknown;  // a link in a circle, a file gone meanwhile: neither a folder nor a file
        if (it->path().filename().string().front() == '.' && it->is_directory(unknown)) it.disable_recursion_pending();
        if (it->is_regular_file(unknown) && is_yaml(it->path())) {
            files.push_back(it->path().lexically_relative(folder).generic_string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Result<std::vector<LexiconFile>> read_lexicon_files(const std::string& path, const std::string& name) {
    std::error_code failure;
    std::vector<std::pair<std::string, std::string>> files;  // where it is, what it is called
    if (fs::is_directory(path, failure)) {
        for (const std::string& file : yaml_files_below(path, failure)) {
            files.emplace_back((fs::path(path) / file).string(), (fs::path(name) / file).generic_string());
        }
        if (failure) return reading_problem(path, failure.value());
        if (files.empty()) {
            return file_problem(path, "no-lexicon", "there are no YAML files in this folder",
                                "packs of words end in .yaml");
        }
    } else {
        files.emplace_back(path, name);
    }
    std::vector<LexiconFile> read;
    Problems problems;
    for (const auto& [where, called] : files) {
        Result<std::string> text = read_file(where, largest_file);
        if (text) {
            read.push_back({called, *std::move(text)});
        } else {
            problems.insert(problems.end(), text.error().begin(), text.error().end());
        }
    }
    if (!problems.empty()) return problems;
    return read;
}

}  // namespace kith
