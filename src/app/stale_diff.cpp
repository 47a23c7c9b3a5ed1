// SPDX-License-Identifier: Apache-2.0
#include "app/stale_diff.hpp"

#include <algorithm>
#include <string>

#include "app/diff_words.hpp"
#include "app/files.hpp"
#include "app/problems.hpp"
#include "document/formats.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::size_t most_told = 3;

// Others show another text in a diff than the one they hold.
bool is_comparable(const std::string& path, std::string_view bytes) {
    const Result<const Format*> format = choose_format(bytes, path);
    return format && (*format)->has_lines && bytes.find('\0') == std::string_view::npos && is_valid_utf8(bytes);
}

}  // namespace

std::size_t first_stale(const ChangedFile& file, std::string_view bytes) {
    std::size_t number = 0;  // of the line before `at`
    std::size_t at = 0;
    std::size_t next = 0;
    for (const LineRange& range : file.lines) {
        for (std::size_t wanted = range.first; wanted <= range.last && next < file.likenesses.size(); ++wanted) {
            std::string_view line;
            for (; number < wanted && at < bytes.size(); ++number) {
                const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
                line = bytes.substr(at, end - at);
                at = end + 1;
            }
            if (number < wanted || line_likeness(line) != file.likenesses[next++]) return wanted;
        }
    }
    return 0;
}

Problems stale_lines(const Changes& changes, const FoundInputs& found, const Limits& limits) {
    Problems problems;
    for (const Input& input : found.inputs) {
        const ChangedFile* const file = input.problem ? nullptr : changes.of(input.path);
        if (file == nullptr || file->whole || file->lines.empty()) continue;
        const Result<std::string> bytes = read_file(input.path, limits.input_bytes);
        if (!bytes || !is_comparable(input.path, *bytes)) continue;
        const std::size_t line = first_stale(*file, *bytes);
        if (line == 0) continue;
        problems.push_back(file_problem(input.path, "stale-diff", "the diff adds another line here than the one that stands here, so nothing was checked",
                                        "make the diff against the files as they are now, as git diff -U0 main does; in a hook, git stash --keep-index "
                                        "comes first, or --changed-since takes the place of the diff"));
        problems.back().line = static_cast<int>(line);
        if (problems.size() == most_told) break;
    }
    return problems;
}

}  // namespace kith
