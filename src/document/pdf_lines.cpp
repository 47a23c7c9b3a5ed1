// SPDX-License-Identifier: Apache-2.0
#include "document/pdf_lines.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "document/pdf_justified.hpp"
#include "document/pdf_marks.hpp"
#include "document/pdf_rows.hpp"
#include "document/pdf_running.hpp"

namespace kith {
namespace {

class Lines {
public:
    void take(const PdfRow& row) {
        if (row.level == PdfRow::Level::page) begin_page(row);
        if (row.level == PdfRow::Level::line) begin_line(row);
        if (row.level == PdfRow::Level::word) word(row);
    }

    void finish() {
        end_page();
        end_line();
    }

    PdfPages pages;
    std::map<int, double> heights;  // of the pages

private:
    void begin_page(const PdfRow& row) {
        end_line();
        end_page();
        page_ = row.page;
        heights[page_] = row.bottom - row.top;
        numbered_ = 0;
        has_words_ = false;
        any_page_ = true;
    }

    void end_page() {
        if (any_page_ && !has_words_ && line_.text.empty()) pages.empty.push_back(page_);
    }

    void begin_line(const PdfRow& row) {
        end_line();
        line_ = PdfLine{};
        line_.page = page_;
        line_.left = row.left;
        line_.top = row.top;
        line_.right = row.right;
        line_.bottom = row.bottom;
        const std::pair now(row.paragraph, row.block);
        if (now != block_names_) ++block_;
        block_names_ = now;
        line_.block = block_;
    }

    void word(const PdfRow& row) {
        if (!line_.text.empty()) {
            line_.text += ' ';
            const double space = row.left - end_of_word_;
            line_.narrowest = line_.words == 1 ? space : std::min(line_.narrowest, space);
            line_.widest = line_.words == 1 ? space : std::max(line_.widest, space);
        }
        ++line_.words;
        end_of_word_ = row.right;
        line_.right = std::max(line_.right, row.right);  // a mark behind it may have stood outside
        for (const char c : row.text) line_.text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        has_words_ = true;
    }

    void end_line() {
        if (line_.text.empty()) return;
        const bool beside = numbered_ > 0 && !pages.lines.empty() && pages.lines.back().page == line_.page &&
                            std::abs(pages.lines.back().top - line_.top) < (line_.bottom - line_.top) / 2;
        numbered_ += beside ? 0 : 1;
        line_.number = numbered_;
        pages.lines.push_back(std::move(line_));
        line_ = PdfLine{};
    }

    PdfLine line_;
    double end_of_word_ = 0;
    std::pair<std::string_view, std::string_view> block_names_;
    int page_ = 0;
    int block_ = 0;
    int numbered_ = 0;
    bool has_words_ = false;
    bool any_page_ = false;
};

}  // namespace

PdfPages read_pdf_lines(std::string_view tsv) {
    std::vector<PdfRow> rows = read_pdf_rows(tsv);
    drop_raised_marks(rows);
    Lines lines;
    for (const PdfRow& row : rows) lines.take(row);
    lines.finish();
    join_justified(lines.pages.lines);
    mark_running(lines.pages.lines, lines.heights);
    return std::move(lines.pages);
}

}  // namespace kith
