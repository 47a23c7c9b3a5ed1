// SPDX-License-Identifier: Apache-2.0
// The lines of a PDF as `pdftotext -tsv` tells them: columns in reading order, each line with its page and its place there.
// What runs along the top or bottom of the pages is known as such, and a justified line of which the words stand far apart is one
// line. Pure; linear but for sorting.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

struct PdfLine {
    std::string text;
    int page = 1;    // from 1
    int number = 1;  // on its page, in reading order; lines side by side share one
    int block = 0;   // a new one where the layout begins afresh
    double left = 0;
    double top = 0;  // points from the top of the page
    double right = 0;
    double bottom = 0;
    int words = 0;
    double narrowest = 0;  // of the spaces between its words
    double widest = 0;
    enum class Running : unsigned char { no, header, footer } running = Running::no;
};

struct PdfPages {
    std::vector<PdfLine> lines;
    std::vector<int> empty;  // pages without a word
};

[[nodiscard]] PdfPages read_pdf_lines(std::string_view tsv);

}  // namespace kith
