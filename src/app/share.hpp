// SPDX-License-Identifier: Apache-2.0
// A share of a report that shows the documents themselves (text, html, rdjson): its pieces as JSON lines, made where the documents are,
// so that kith merge can join them without having the documents. Pure.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "report/reporter.hpp"

namespace kith {

// A report whose text is a line for each document: what `whole`, the report called `name`, makes of it.
[[nodiscard]] std::unique_ptr<Report> make_share(std::unique_ptr<Report> whole, std::string_view name, const Lexicon& lexicon,
                                                 const ReportOptions& options);

struct SharedPiece {
    std::string report;  // "html"
    std::string path;
    std::size_t order = 0;
    std::string fail_on;
    Totals totals;
    Piece piece;
};

// Whether a line is one that such a report wrote; reading any other is a "bad-result".
[[nodiscard]] bool is_share(std::string_view line);
Result<SharedPiece> read_share(std::string_view line);

}  // namespace kith
