// SPDX-License-Identifier: Apache-2.0
// Where the runs that hold given words stand in the raw XML of one part of a Word file, and what else somebody needs to know
// who wants to write between them: the outermost paragraphs, where notes and comments are called, and the numbers that name
// annotations. All positions are bytes of the part.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/package/stretches.hpp"
#include "document/package/xml.hpp"

namespace kith {

// A child of a run, with its properties left out.
struct DocxPiece {
    SourceSpan source;
    SourceSpan inside;          // between its tags
    bool is_text = false;       // w:t, which may be cut
    bool is_container = false;  // it holds paragraphs or runs of its own: a text box, ruby
};

struct DocxRun {
    SourceSpan source;
    SourceSpan start_tag;
    SourceSpan properties;  // w:rPr with its tags; empty where there are none
    std::vector<DocxPiece> pieces;
    std::size_t parent = 0;  // where the element around it begins
    std::size_t paragraph = 0;  // where the innermost paragraph around it begins
    SourceSpan holder;       // the outermost smart tag, or field that is worked out anew, around it in its paragraph; empty: none
    SourceSpan control;      // the outermost control for plain text around it in its paragraph; empty: none
    bool may_change = true;  // not in somebody's insertion, a field that is worked out anew, a locked control, or where one begins
    bool leads_control = false;  // the paragraph does
    bool is_whole = false;   // its properties do not all stand first, so that half of it would look otherwise: it is not cut
    std::string space;       // the namespace of its name
};

struct DocxBlock {  // a paragraph that no other paragraph holds
    SourceSpan source;
    SourceSpan inside;  // behind its properties, before its end tag
    std::string space;
    // The first of a content control that holds whole paragraphs. LibreOffice 7.4 makes one within the paragraph of it, and loses
    // all in front of a comment or note that is called there, and whose words a tracked change brings or takes.
    bool leads_control = false;
};

struct DocxCall {
    std::string kind;  // "footnote", "endnote", "comment"
    std::string id;
    std::size_t block = 0;
};

struct DocxOwner {  // a footnote, endnote or comment, with the paragraphs in it
    SourceSpan source;
    std::string id;
};

class DocxScan : public XmlHandler {
public:
    // Runs of which a child overlaps one of `wanted` are kept.
    explicit DocxScan(std::vector<SourceSpan> wanted);

    void open(const XmlElement& element) override;
    void end_tag(SourceSpan source) override;
    void close() override {}
    void text(std::string_view text, SourceSpan source) override;
    // After the last byte: puts the runs in order.
    void settle();

    std::vector<DocxRun> runs;  // by where they begin
    std::vector<DocxBlock> blocks;
    std::vector<DocxCall> calls;
    std::vector<DocxOwner> owners;
    std::vector<std::uint32_t> ids;  // numbers of annotations, as they come

private:
    enum class Kind : std::uint8_t;
    struct Open {
        Kind kind = {};
        std::size_t begin = 0;
        bool is_locked = false;
        bool has_paragraph = false;  // of a control: one begun
        bool leads_control = false;  // of a paragraph
        bool is_plain = false;       // of a control: for plain text
    };
    struct Field {
        bool is_in_code;
        std::string code;
        std::size_t run = 0;        // where the run begins that begins it
        std::size_t paragraph = 0;  // and the paragraph
    };
    struct OpenRun {
        DocxRun run;
        std::size_t depth;
    };

    [[nodiscard]] static Kind kind_of(XmlName name);
    void begin(const XmlElement& element, Kind kind);
    void begin_run(const XmlElement& element);
    void begin_piece(const XmlElement& element, Kind kind);
    void begin_block(const XmlElement& element);
    void end(Kind kind, SourceSpan source);
    void end_in_run(Kind kind, SourceSpan source);
    void end_run(SourceSpan source);
    void lock();
    void make_plain();
    void settle(std::vector<SourceSpan>& around, SourceSpan DocxRun::*which);
    void field_mark(const XmlElement& element);
    void end_field(const Field& field);
    [[nodiscard]] bool begins_control();
    [[nodiscard]] Open paragraph_here() const;
    [[nodiscard]] bool may_change() const;
    [[nodiscard]] bool is_wanted(const DocxRun& run) const;

    Stretches wanted_;
    std::vector<Open> open_;
    std::vector<OpenRun> open_runs_;
    std::vector<Field> fields_;
    std::vector<std::size_t> ending_;    // where fields began that end in the open run
    std::vector<SourceSpan> holders_;
    std::vector<SourceSpan> plain_controls_;
    std::size_t changes_ = 0;     // open insertions and moves
    std::size_t locked_ = 0;      // open content controls and simple fields with words that are not the writer's
    std::size_t paragraphs_ = 0;  // open ones
};

}  // namespace kith
