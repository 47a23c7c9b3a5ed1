// SPDX-License-Identifier: Apache-2.0
#include "app/report_output.hpp"

#include <filesystem>
#include <optional>
#include <system_error>

#include "app/problems.hpp"
#include "document/formats.hpp"

namespace kith {
namespace {

// Reports for people and for programs are texts, so an earlier one may well stand in a file of text, as a page does in one of HTML.
bool fits(std::string_view report, std::string_view file) {
    const bool is_text = file == "text" || file == "markdown";
    return file == "html" || (is_text && report != "html");
}

std::optional<Problem> over_letter(const std::string& path, std::string_view report) {
    std::error_code failure;
    const Format* const format = format_by_name(path);
    if (format == nullptr || fits(report, format->name)) return std::nullopt;
    if (!std::filesystem::is_regular_file(path, failure) || std::filesystem::file_size(path, failure) == 0) return std::nullopt;
    return file_problem(path, "holds-a-letter", "there is a file there already, named like a letter and not like this report, so it stays as it is",
                        "give the report a name of its own behind -o" + std::string(report == "html" ? ", such as report.html" : "") + ", or move that file away first");
}

}  // namespace

Result<Output> open_report(const std::string& path, std::string_view format, Streams& streams) {
    if (std::optional<Problem> slip = over_letter(path, format)) return *std::move(slip);
    return Output::open(path, streams);
}

}  // namespace kith
