// SPDX-License-Identifier: Apache-2.0
// The table that `pdftotext -tsv` writes: a row for each page, line and word, with its place on the page. Pure; linear.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kith {

struct PdfRow {
    enum class Level : std::uint8_t { page, line, word } level = Level::word;
    int page = 0;
    std::string_view paragraph;
    std::string_view block;
    double left = 0;  // points from the edges of the page
    double top = 0;
    double right = 0;
    double bottom = 0;
    std::string_view text;  // of a word
};

// In the table's order, which is that of reading. Rows of other kinds, and lines that are none, are left out; so are words that are no UTF-8.
[[nodiscard]] std::vector<PdfRow> read_pdf_rows(std::string_view tsv);

}  // namespace kith
