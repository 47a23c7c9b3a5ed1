// SPDX-License-Identifier: Apache-2.0
#include "document/pdf_lines.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "document/pdf_justified.hpp"
#include "document/pdf_running.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// The columns of one row: level, page, paragraph, block, line, word, left, top, width, height, confidence, text.
using Row = std::array<std::string_view, 12>;
enum Column { level = 0, page = 1, paragraph = 2, block = 3, left = 6, top = 7, width = 8, height = 9, words = 11 };

bool split_row(std::string_view line, Row& row) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) return false;
        row.at(i) = line.substr(0, tab);
        line.remove_prefix(tab + 1);
    }
    row.back() = line;
    return true;
}

double number(std::string_view digits) {
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

int whole(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

class Lines {
public:
    void take(const Row& row) {
        if (row[level] == "1") begin_page(row);
        if (row[level] == "4") begin_line(row);
        if (row[level] == "5") word(row);
    }

    void finish() {
        end_page();
        end_line();
    }

    PdfPages pages;
    std::map<int, double> heights;  // of the pages

private:
    void begin_page(const Row& row) {
        end_line();
        end_page();
        page_ = whole(row[page]);
        heights[page_] = number(row[height]);
        numbered_ = 0;
        has_words_ = false;
        any_page_ = true;
    }

    void end_page() {
        if (any_page_ && !has_words_ && line_.text.empty()) pages.empty.push_back(page_);
    }

    void begin_line(const Row& row) {
        end_line();
        line_ = PdfLine{};
        line_.page = page_;
        line_.left = number(row[left]);
        line_.top = number(row[top]);
        line_.right = line_.left + number(row[width]);
        line_.bottom = line_.top + number(row[height]);
        const std::pair<std::string, std::string> now(row[paragraph], row[block]);
        if (now != block_names_) ++block_;
        block_names_ = now;
        line_.block = block_;
    }

    void word(const Row& row) {
        if (!is_valid_utf8(row[words]) || row[words].empty()) return;
        if (!line_.text.empty()) {
            line_.text += ' ';
            const double space = number(row[left]) - end_of_word_;
            line_.narrowest = line_.words == 1 ? space : std::min(line_.narrowest, space);
            line_.widest = line_.words == 1 ? space : std::max(line_.widest, space);
        }
        ++line_.words;
        end_of_word_ = number(row[left]) + number(row[width]);
        for (const char c : row[words]) line_.text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
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
    std::pair<std::string, std::string> block_names_;
    int page_ = 0;
    int block_ = 0;
    int numbered_ = 0;
    bool has_words_ = false;
    bool any_page_ = false;
};

}  // namespace

PdfPages read_pdf_lines(std::string_view tsv) {
    Lines lines;
    for (std::size_t at = 0; at < tsv.size();) {
        const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
        Row row;
        if (split_row(tsv.substr(at, end - at), row)) lines.take(row);
        at = end + 1;
    }
    lines.finish();
    join_justified(lines.pages.lines);
    mark_running(lines.pages.lines, lines.heights);
    return std::move(lines.pages);
}

}  // namespace kith
