// SPDX-License-Identifier: Apache-2.0
#include "document/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "document/alert_quotes.hpp"
#include "document/bare_addresses.hpp"
#include "document/comment_places.hpp"
#include "document/entities.hpp"
#include "document/front_matter.hpp"
#include "document/html_fragments.hpp"
#include "document/html_pieces.hpp"
#include "document/html_roles.hpp"
#include "document/html_surroundings.hpp"
#include "document/reach_link.hpp"
#include "document/segment_writer.hpp"
#include "document/table_counter.hpp"
#include "document/text_input.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

// md4c repeats the target of a link at each use, and fills short table rows with empty cells. An honest text stays far below.
constexpr std::size_t most_target_bytes_each = 64;  // for each byte of the text
constexpr std::size_t harmless_target_bytes = std::size_t{16} << 20;
constexpr std::size_t harmless_cells = 100000;

// For each bare address md4c looks through the rest of its paragraph, so cost grows with the square of their number. Beyond
// this many they stay ordinary text, in which the linter knows addresses by itself.
constexpr std::size_t most_bare_addresses = 200;

// Receives md4c's calls and writes segments. md4c hands out pointers into the text it was given, so positions are exact;
// only line ends come as literals of its own, and they are looked up behind the last text.
class MarkdownReader {
public:
    explicit MarkdownReader(Document& document)
        : document_(document), text_(document.text), writer_(document), places_(document, true), html_(document.text) {}

    void enter_block(MD_BLOCKTYPE type, const void* detail) {
        if (type == MD_BLOCK_TR) tables_.begin_row();
        if (is_looked_through(type)) return;
        end_segment();
        if (is_of_blocks(type)) places_.enter(is_home(type));
        if (type == MD_BLOCK_TABLE) tables_.begin_table();
        if (type == MD_BLOCK_QUOTE) alerts_.begin_quote();
        if (type == MD_BLOCK_LI) ++items_;
        if (is_home(type)) html_quotes_.push_back(html_quotes_.back());
        skipping_ = type == MD_BLOCK_CODE;
        is_raw_ = type == MD_BLOCK_HTML;
        if (skipping_ || is_raw_) ++paragraphs_;
        heading_ = type == MD_BLOCK_H ? static_cast<std::uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level) : 0;
        cell_ = type == MD_BLOCK_TH || type == MD_BLOCK_TD;
        if (cell_) tables_.begin_cell(type == MD_BLOCK_TH);
        if (type == MD_BLOCK_P && alerts_.may_begin()) return;  // what it is its first line says
        if (type != MD_BLOCK_QUOTE) alerts_.pass();
        if (type == MD_BLOCK_P || heading_ > 0 || cell_) begin_segment();
    }

    void leave_block(MD_BLOCKTYPE type) {
        if (is_looked_through(type)) return end_segment();
        if (type == MD_BLOCK_P && alerts_.may_begin()) begin_paragraph(std::nullopt);  // of nothing but a picture
        end_segment();
        if (is_of_blocks(type)) places_.leave();
        if (type == MD_BLOCK_TABLE) tables_.end_table();
        if (type == MD_BLOCK_QUOTE) alerts_.end_quote();
        if (type == MD_BLOCK_LI) --items_;
        if (is_home(type)) html_quotes_.pop_back();
        skipping_ = cell_ = false;
        heading_ = 0;
        if (is_raw_) end_raw();
    }

    void finish() {
        places_.finish();
        if (fragments_) fragments_->finish();
    }

    void enter_span(MD_SPANTYPE type, const void* detail) {
        if (type == MD_SPAN_A) link_begin_ = writer_.size();
        if (type == MD_SPAN_A || type == MD_SPAN_IMG) target_bytes_ += target_size(type, detail);
        if (type == MD_SPAN_CODE) code_begin_ = writer_.size();
    }

    void leave_span(MD_SPANTYPE type, const void* detail) {
        if (!writer_.is_open() || raw_codes_ > 0) return;
        if (type == MD_SPAN_CODE) writer_.leave_alone(code_begin_);
        if (type != MD_SPAN_A || link_begin_ >= writer_.size()) return;
        const MD_ATTRIBUTE& href = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
        const std::string_view target = href.size == 0 ? std::string_view() : std::string_view(href.text, href.size);
        const std::string_view shown = writer_.text().substr(link_begin_);
        const bool is_footnote = shown.starts_with('^');  // its definition reads as a link's where it is a single word
        if (is_footnote || shows_address(shown, target) || is_name_of_link(reach_of(target), shown)) writer_.leave_alone(link_begin_);
    }

    // Does the text cost far more than its length?
    [[nodiscard]] bool is_swollen() const {
        const std::size_t cells = static_cast<std::size_t>(cells_);
        return cells > text_.size() + harmless_cells ||
               target_bytes_ > text_.size() * most_target_bytes_each + harmless_target_bytes;
    }

    void text(MD_TEXTTYPE type, std::string_view piece) {
        if (skipping_) return;
        const std::optional<SourceSpan> span = find(piece);
        if (is_raw_) return span ? raw_lines_.push_back(*span) : void();
        if (!writer_.is_open()) begin_paragraph(span);
        if (!span) return line_end(type);
        if (span->begin < cursor_) return;
        cursor_ = span->end;
        if (type == MD_TEXT_HTML) return html(piece, *span);
        const std::string decoded = type == MD_TEXT_ENTITY ? decode_entity(piece) : std::string();
        if (decoded.empty()) return writer_.copy(*span);
        writer_.replace(*span, decoded);
    }

private:
    static bool is_looked_through(MD_BLOCKTYPE type) {
        return type == MD_BLOCK_TR || type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY || type == MD_BLOCK_DOC;
    }

    // What it has of words, it has in blocks of its own, or none.
    static bool is_of_blocks(MD_BLOCKTYPE type) {
        return type != MD_BLOCK_P && type != MD_BLOCK_H && type != MD_BLOCK_TH && type != MD_BLOCK_TD && type != MD_BLOCK_HTML;
    }

    // What begins in it ends in it.
    static bool is_home(MD_BLOCKTYPE type) { return type == MD_BLOCK_LI || type == MD_BLOCK_QUOTE; }

    [[nodiscard]] bool is_quoted() const { return alerts_.is_quoted() || html_quotes_.back() > 0; }

    void begin_segment() {
        Place place;
        if (cell_) place.part = "table";
        place.cell = tables_.here();
        place.paragraph = cell_ ? ++cells_ : is_raw_ ? paragraphs_ : ++paragraphs_;
        writer_.begin(kind(), std::move(place), heading_);
        using Words = CommentPlaces::Words;
        places_.begin_words(cell_ || heading_ > 0 ? Words::other : is_raw_ ? Words::rest_of_line : Words::paragraph);
    }

    // The line that makes an alert of a quotation is shown as a sign: what is below it are words of the writer's own.
    void begin_paragraph(std::optional<SourceSpan> first) {
        const std::size_t sign = first ? alerts_.sign_at(text_, first->begin) : 0;
        alerts_.pass();
        if (sign > 0) cursor_ = first->begin + sign;
        begin_segment();
    }

    void end_segment() {
        if (!writer_.is_open()) return;
        if (std::exchange(raw_codes_, 0) > 0) writer_.leave_alone(raw_code_begin_);  // without an end tag
        writer_.end();
        places_.end_words();
    }

    // Where it is nothing but comments, what stands behind one on its line is prose, as in "<!-- a mark --> Dear Tom", and may go on in the next
    // block; all else is a piece of a web page.
    void end_raw() {
        HtmlWordsSeen words;
        HtmlPieces pieces(text_);
        bool has_tags = false;
        for (const SourceSpan& line : raw_lines_) {
            pieces.add(line, [](SourceSpan, SourceSpan) {}, [&](SourceSpan rest) {
                const std::string_view between = text_.substr(rest.begin, rest.size());
                has_tags = has_tags || between.find('<') != std::string_view::npos;
                words.add(between);
            });
        }
        if (has_tags) fragment(words.are_there());
        else comments();
        raw_lines_.clear();
        is_raw_ = false;
    }

    // A comment that has no end goes on to that of its block.
    void comments() {
        const auto on_comment = [this](SourceSpan inside, SourceSpan whole) { places_.found(inside, whole); };
        for (const SourceSpan& line : raw_lines_) {
            html_.add(line, on_comment, [this](SourceSpan rest) { behind_comment(rest); });
        }
        html_.end(on_comment);
        end_segment();
    }

    void behind_comment(SourceSpan rest) {
        const std::size_t first = text_.substr(rest.begin, rest.size()).find_first_not_of(" \t\r");
        if (first == std::string_view::npos) return;
        if (!writer_.is_open()) begin_segment();
        writer_.copy({writer_.size() > 0 ? rest.begin : rest.begin + first, rest.end});
    }

    void fragment(bool has_words) {
        places_.enter(false);  // no comment hangs on to what is above
        places_.leave();
        if (!fragments_) fragments_.emplace(document_, places_, counts_);
        const std::size_t segments = document_.segments.size();
        const int counted = paragraphs_--;  // the block counts as one, whatever it holds
        html_quotes_.back() = fragments_->read(raw_lines_, {alerts_.is_quoted(), html_quotes_.back(), items_ > 0});
        paragraphs_ = std::max(paragraphs_, counted);
        if (has_words && document_.segments.size() == segments) places_.pass_words();
    }

    [[nodiscard]] SegmentKind kind() const {
        if (is_quoted()) return SegmentKind::block_quote;
        if (cell_) return SegmentKind::table_cell;
        if (heading_ > 0) return SegmentKind::heading;
        return items_ > 0 ? SegmentKind::list_item : SegmentKind::paragraph;
    }

    [[nodiscard]] std::optional<SourceSpan> find(std::string_view piece) const {
        const std::less<> before;
        const char* const first = text_.data();
        const char* const last = first + text_.size();
        if (piece.empty() || before(piece.data(), first) || !before(piece.data(), last)) return std::nullopt;
        const auto begin = static_cast<std::size_t>(piece.data() - first);
        return SourceSpan{begin, begin + piece.size()};
    }

    // A line end (or a NUL, which decode() lets nowhere near) that md4c tells by a literal.
    void line_end(MD_TEXTTYPE type) {
        const std::size_t at = text_.find_first_of("\r\n", cursor_);
        if (at == std::string_view::npos || type == MD_TEXT_NULLCHAR) return;
        cursor_ = at + (text_.substr(at, 2) == "\r\n" ? 2U : 1U);
        const bool is_behind_words = writer_.size() > 0;
        if (type != MD_TEXT_HTML && is_behind_words) writer_.copy({at, cursor_});
    }

    // Tags vanish, but for the one that is a line end.
    void html(std::string_view tag, SourceSpan span) {
        const auto on_comment = [this](SourceSpan inside, SourceSpan whole) { places_.found(inside, whole); };
        html_.add(span, on_comment, [this](SourceSpan rest) { raw_code(text_.substr(rest.begin, rest.size())); });
        const bool line_break = tag.size() > 3 && tag[0] == '<' && (tag[1] | 0x20) == 'b' && (tag[2] | 0x20) == 'r' &&
                                (tag[3] == '>' || tag[3] == '/' || tag[3] == ' ');
        if (line_break) writer_.replace(span, "\n");
    }

    // What stands in <code> and its like is code.
    void raw_code(std::string_view tag) {
        const std::size_t name = tag.starts_with("</") ? 2 : 1;
        if (tag.size() <= name || tag.front() != '<') return;
        if (html_role(to_lower(tag.substr(name, tag.find_first_of(" \t/>", name) - name))) != HtmlRole::code) return;
        if (name == 1 && raw_codes_++ == 0) raw_code_begin_ = writer_.size();
        if (name == 2 && raw_codes_ > 0 && --raw_codes_ == 0) writer_.leave_alone(raw_code_begin_);
    }

    static std::size_t target_size(MD_SPANTYPE type, const void* detail) {
        if (type == MD_SPAN_A) {
            const auto* link = static_cast<const MD_SPAN_A_DETAIL*>(detail);
            return std::size_t{link->href.size} + link->title.size;
        }
        const auto* image = static_cast<const MD_SPAN_IMG_DETAIL*>(detail);
        return std::size_t{image->src.size} + image->title.size;
    }

    static bool shows_address(std::string_view shown, std::string_view target) {
        if (shown.find_first_of(" \t\r\n") != std::string_view::npos) return false;
        if (shown == target || shown.find("://") != std::string_view::npos || shown.substr(0, 4) == "www.") return true;
        return target.substr(0, 7) == "mailto:" && target.substr(7) == shown;
    }

    Document& document_;
    std::string_view text_;
    SegmentWriter writer_;
    CommentPlaces places_;
    HtmlPieces html_;
    PlaceCounts counts_;
    TableCounter& tables_ = counts_.tables;
    int& paragraphs_ = counts_.segments["body"];
    int& cells_ = counts_.segments["table"];
    std::optional<HtmlFragments> fragments_;  // once there is one
    std::vector<SourceSpan> raw_lines_;       // of the block of raw HTML that is open
    std::size_t cursor_ = 0;  // behind the last text in the source
    std::size_t target_bytes_ = 0;
    std::size_t link_begin_ = 0;
    std::size_t code_begin_ = 0;
    std::size_t raw_code_begin_ = 0;
    int raw_codes_ = 0;  // elements of code that are open
    AlertQuotes alerts_;
    int items_ = 0;  // how many are open
    std::vector<int> html_quotes_ = {0};  // by list item and quotation that is open: how many <blockquote> are
    bool skipping_ = false;
    bool is_raw_ = false;  // in a block of raw HTML
    std::uint8_t heading_ = 0;  // its level; 0: none
    bool cell_ = false;
};

MarkdownReader& reader(void* data) { return *static_cast<MarkdownReader*>(data); }

constexpr int swollen = -2;  // md4c heeds only what is below 0, and says -1 itself
int verdict(void* data) { return reader(data).is_swollen() ? swollen : 0; }

MD_PARSER callbacks(std::string_view prose) {
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    const bool are_few = bare_addresses_at_most(prose) <= most_bare_addresses || bare_addresses(prose) <= most_bare_addresses;
    if (are_few) parser.flags |= MD_FLAG_PERMISSIVEAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        return reader(data).enter_block(type, detail), verdict(data);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) { return reader(data).leave_block(type), 0; };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
        return reader(data).enter_span(type, detail), verdict(data);
    };
    parser.leave_span = [](MD_SPANTYPE type, void* detail, void* data) {
        return reader(data).leave_span(type, detail), 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        return reader(data).text(type, std::string_view(text, size)), 0;
    };
    return parser;
}

Problem not_parsed(int outcome, const std::string& file) {
    Problem problem;
    problem.file = file;
    problem.code = outcome == swollen ? "bomb" : "too-large";
    problem.message = outcome == swollen
                          ? "the links or tables in this text swell to many times its size, as no honest text does"
                          : "there was not enough memory to read this Markdown";
    return problem;
}

}  // namespace

Result<Document> read_markdown(std::string_view bytes, const std::string& file, const Limits& limits) {
    Limits within = limits;  // md4c counts in 32 bits
    within.input_bytes = std::min<std::size_t>(limits.input_bytes, std::numeric_limits<MD_OFFSET>::max() / 2);
    Result<Document> document = open_text(bytes, file, "markdown", within);
    if (!document) return document;
    const std::size_t begin = read_front_matter(*document);
    MarkdownReader reader(*document);
    const std::string_view prose = std::string_view(document->text).substr(begin);
    const MD_PARSER parser = callbacks(prose);
    const int outcome = md_parse(prose.data(), static_cast<MD_SIZE>(prose.size()), &parser, &reader);
    if (outcome != 0) return not_parsed(outcome, file);
    reader.finish();
    return document;
}

}  // namespace kith
