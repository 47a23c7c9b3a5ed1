// SPDX-License-Identifier: Apache-2.0
// Reads one part of a Word file that holds paragraphs (the body, a header, the footnotes) and adds its segments and what it
// could not read to a Document. Field codes, deleted and hidden text stay out, as docx.hpp says. Depth is bounded by the XML
// reader; nothing here recurses.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/docx_roles.hpp"
#include "document/docx_styles.hpp"
#include "document/package/paragraph.hpp"
#include "document/package/xml.hpp"
#include "document/table_counter.hpp"

namespace kith {

// What goes on from part to part.
struct DocxReading {
    Document& document;
    const DocxStyles& styles;
    std::map<std::string, int> paragraphs;  // so far, by Place::part
    bool pages_known = false;               // a rendered page break was met
    TableCounter tables = {};
    bool has_remarks = false;  // of kith's own, which were left out
};

class DocxStory : public XmlHandler {
public:
    // `raw` is the part's bytes and outlives the story; it is named by the last of Document::parts.
    DocxStory(DocxReading& reading, std::string part, std::string_view raw);

    void open(const XmlElement& element) override;
    void close() override;
    void text(std::string_view text, SourceSpan source) override;

    [[nodiscard]] DocxRole root() const { return root_; }

private:
    // A stretch of paragraphs that nothing else reaches into: the part itself, and each text box in it.
    struct Flow {
        std::string part;
        int tables = 0;                 // open ones
        std::vector<bool> field_codes;  // open fields: still in the code?
        std::optional<StoryParagraph> unended = {};  // its mark was deleted: what follows goes on with it
        int open_codes = 0;
    };

    [[nodiscard]] DocxRole parent() const;
    [[nodiscard]] bool is_inside(DocxRole role) const;
    [[nodiscard]] bool is_silent(const XmlElement& element, DocxRole role);
    void begin(DocxRole role, const XmlElement& element);
    void begin_paragraph();
    void end_paragraph();
    void finish(StoryParagraph paragraph);
    void finish_unended();
    void begin_text_box();
    void paragraph_property(DocxRole role, const XmlElement& element);
    void run_property(DocxRole role, const XmlElement& element);
    void character(DocxRole role, const XmlElement& element);
    void field_mark(const XmlElement& element);
    void append(std::string_view text, SourceSpan source);
    void describe(const XmlElement& element);
    void cannot_read(std::string what);
    [[nodiscard]] Place here() const;

    DocxReading& reading_;
    std::string_view raw_;
    std::size_t source_part_;
    DocxRole root_ = DocxRole::plain;
    std::vector<DocxRole> open_;
    std::vector<bool> chosen_;  // for each open mc:AlternateContent: was a choice read?
    std::size_t skipped_ = 0;   // depth inside an element that is not read
    std::vector<Flow> flows_;
    std::vector<StoryParagraph> paragraphs_;  // open ones, the innermost last
    bool in_text_ = false;
    bool run_hidden_ = false;
    bool has_pages_ = false;  // only the body
    int page_ = 1;
};

}  // namespace kith
