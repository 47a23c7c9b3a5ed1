// SPDX-License-Identifier: Apache-2.0
#include "document/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>

#include "document/bare_addresses.hpp"
#include "document/comment_places.hpp"
#include "document/entities.hpp"
#include "document/front_matter.hpp"
#include "document/markdown_html.hpp"
#include "document/markdown_surroundings.hpp"
#include "document/reach_link.hpp"
#include "document/segment_writer.hpp"
#include "document/text_input.hpp"

namespace kith {
namespace {

// md4c repeats the target of a link at each use, and fills short table rows with empty cells. An honest text stays far below.
constexpr std::size_t most_target_bytes_each = 64;  // for each byte of the text
constexpr std::size_t harmless_target_bytes = std::size_t{16} << 20;
constexpr std::size_t harmless_cells = 100000;

// For each bare address md4c looks through the rest of its paragraph, so cost grows with the square of their number. Beyond
// this many they stay ordinary text, in which the linter knows addresses by itself.
constexpr std::size_t most_bare_addresses = 200;

MarkdownBlock block_of(MD_BLOCKTYPE type) {
    switch (type) {
        case MD_BLOCK_P:
            return MarkdownBlock::paragraph;
        case MD_BLOCK_H:
            return MarkdownBlock::heading;
        case MD_BLOCK_QUOTE:
            return MarkdownBlock::quotation;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            return MarkdownBlock::list;
        case MD_BLOCK_LI:
            return MarkdownBlock::item;
        case MD_BLOCK_TABLE:
            return MarkdownBlock::table;
        case MD_BLOCK_TR:
            return MarkdownBlock::row;
        case MD_BLOCK_TH:
            return MarkdownBlock::head_cell;
        case MD_BLOCK_TD:
            return MarkdownBlock::cell;
        case MD_BLOCK_CODE:
            return MarkdownBlock::code;
        case MD_BLOCK_HTML:
            return MarkdownBlock::html;
        case MD_BLOCK_HR:
            return MarkdownBlock::rule;
        default:
            return MarkdownBlock::plain;
    }
}

// From 1 on; 0: it is no heading.
std::uint8_t level_of(MD_BLOCKTYPE type, const void* detail) {
    return type == MD_BLOCK_H ? static_cast<std::uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level) : 0;
}

// Receives md4c's calls and writes segments. md4c hands out pointers into the text it was given, so positions are exact;
// only line ends come as literals of its own, and they are looked up behind the last text.
class MarkdownReader {
public:
    explicit MarkdownReader(Document& document)
        : text_(document.text), writer_(document), places_(document, true), html_(document, writer_, places_, around_) {}

    void enter_block(MarkdownBlock block, std::uint8_t level) {
        around_.enter(block, level);
        if (is_looked_through(block)) return;
        end_segment();
        if (is_of_blocks(block)) places_.enter(MarkdownSurroundings::is_home(block));
        skipping_ = block == MarkdownBlock::code;
        if (block == MarkdownBlock::paragraph && around_.may_be_alert()) return;  // what it is its first line says
        if (has_words(block)) begin_segment();
    }

    void leave_block(MarkdownBlock block) {
        if (is_looked_through(block)) return end_segment();
        if (block == MarkdownBlock::paragraph && around_.may_be_alert()) begin_paragraph(std::nullopt);  // of nothing but a picture
        end_segment();
        if (is_of_blocks(block)) places_.leave();
        if (block == MarkdownBlock::html) html_.end_block();
        around_.leave(block);
        skipping_ = false;
    }

    void finish() {
        places_.finish();
        html_.finish();
    }

    void enter_span(MD_SPANTYPE type, const void* detail) {
        if (type == MD_SPAN_A) link_begin_ = writer_.size();
        if (type == MD_SPAN_A || type == MD_SPAN_IMG) target_bytes_ += target_size(type, detail);
        if (type == MD_SPAN_CODE) code_begin_ = writer_.size();
    }

    void leave_span(MD_SPANTYPE type, const void* detail) {
        if (!writer_.is_open() || html_.is_in_code()) return;
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
        const std::size_t cells = static_cast<std::size_t>(around_.cells());
        return cells > text_.size() + harmless_cells ||
               target_bytes_ > text_.size() * most_target_bytes_each + harmless_target_bytes;
    }

    void text(MD_TEXTTYPE type, std::string_view piece) {
        if (skipping_) return;
        const std::optional<SourceSpan> span = find(piece);
        if (around_.is_raw()) return span ? html_.add_line(*span) : void();
        if (!writer_.is_open()) begin_paragraph(span);
        if (!span) return line_end(type);
        if (span->begin < cursor_) return;
        cursor_ = span->end;
        if (type == MD_TEXT_HTML) return html_.add_tag(*span);
        const std::string decoded = type == MD_TEXT_ENTITY ? decode_entity(piece) : std::string();
        if (decoded.empty()) return writer_.copy(*span);
        writer_.replace(*span, decoded);
    }

private:
    static bool is_looked_through(MarkdownBlock block) { return block == MarkdownBlock::plain || block == MarkdownBlock::row; }

    static bool has_words(MarkdownBlock block) {
        return block == MarkdownBlock::paragraph || block == MarkdownBlock::heading || block == MarkdownBlock::head_cell || block == MarkdownBlock::cell;
    }

    // What it has of words, it has in blocks of its own, or none.
    static bool is_of_blocks(MarkdownBlock block) { return !has_words(block) && block != MarkdownBlock::html; }

    void begin_segment() {
        writer_.begin(around_.kind(), around_.next(), around_.heading_level());
        places_.begin_words(around_.is_paragraph() ? CommentPlaces::Words::paragraph : CommentPlaces::Words::other);
    }

    // The line that makes an alert of a quotation is shown as a sign: what is below it are words of the writer's own.
    void begin_paragraph(std::optional<SourceSpan> first) {
        const std::size_t sign = first ? around_.alert_sign_at(text_, first->begin) : 0;
        around_.pass_alert();
        if (sign > 0) cursor_ = first->begin + sign;
        begin_segment();
    }

    void end_segment() {
        if (!writer_.is_open()) return;
        html_.end_segment();
        writer_.end();
        places_.end_words();
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

    std::string_view text_;
    SegmentWriter writer_;
    CommentPlaces places_;
    MarkdownSurroundings around_;
    MarkdownHtml html_;
    std::size_t cursor_ = 0;  // behind the last text in the source
    std::size_t target_bytes_ = 0;
    std::size_t link_begin_ = 0;
    std::size_t code_begin_ = 0;
    bool skipping_ = false;
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
        return reader(data).enter_block(block_of(type), level_of(type, detail)), verdict(data);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) { return reader(data).leave_block(block_of(type)), 0; };
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
