// SPDX-License-Identifier: Apache-2.0
#include "app/report_output.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <ios>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "app/earlier_report.hpp"
#include "app/problems.hpp"
#include "document/formats.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

// Reports for people and for programs are texts, so an earlier one may well stand in a file of text, as a page does in one of HTML.
bool fits(std::string_view report, std::string_view file) {
    const bool is_text = file == "text" || file == "markdown";
    return file == "html" || (is_text && report != "html");
}

// Its beginning, and its end where totals stand.
bool holds_report(const std::string& path, std::uintmax_t size) {
    constexpr std::size_t beginning = std::size_t{64} << 10;
    constexpr std::size_t end = std::size_t{4} << 10;
    std::ifstream in(path, std::ios::binary);
    std::string text(beginning, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (size <= beginning) return is_report(text);
    std::string last(end, '\0');
    in.seekg(-static_cast<std::streamoff>(end), std::ios::end);
    in.read(last.data(), static_cast<std::streamsize>(last.size()));
    last.resize(static_cast<std::size_t>(in.gcount()));
    return is_report(text + '\n' + last);
}

std::optional<Problem> over_letter(const std::string& path, std::string_view report) {
    std::error_code failure;
    const Format* const format = format_by_name(path);
    if (format == nullptr || !fs::is_regular_file(path, failure)) return std::nullopt;
    const std::uintmax_t size = fs::file_size(path, failure);
    if (failure || size == 0 || (fits(report, format->name) && holds_report(path, size))) return std::nullopt;
    return file_problem(path, "holds-a-letter", "there is a file there already, named like a letter and not plainly an earlier report like this one, so it stays as it is",
                        "give the report a name of its own behind -o" + std::string(report == "html" ? ", such as report.html" : "") + ", or move that file away first");
}

}  // namespace

Result<Output> open_report(const std::string& path, std::string_view format, Streams& streams) {
    if (std::optional<Problem> slip = over_letter(path, format)) return *std::move(slip);
    return Output::open(path, streams);
}

}  // namespace kith
