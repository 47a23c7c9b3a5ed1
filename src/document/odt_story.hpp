// SPDX-License-Identifier: Apache-2.0
// Reads one part of an OpenDocument text (the body, or the styles with the headers and footers) and gathers its segments and
// what it could not read. Deleted and hidden words stay out. White space is read as OpenDocument means it: a run of it is one
// space, none begins a paragraph. Depth is bounded by the XML reader; nothing here recurses.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/odt_roles.hpp"
#include "document/odt_styles.hpp"
#include "document/package/paragraph.hpp"
#include "document/package/xml.hpp"
#include "document/table_counter.hpp"

namespace kith {

// What goes on from part to part.
struct OdtReading {
    Document& document;
    const std::map<std::string, std::string>& objects;  // what each embedded object is, by its path in the package
    std::map<std::string, int> paragraphs;              // so far, by Place::part
    std::map<std::string, std::vector<Segment>> later;  // headers, notes and comments, which come behind the body
    bool pages_known = false;
    TableCounter tables = {};
    bool has_remarks = false;  // of kith's own, which were left out
};

class OdtStory : public XmlHandler {
public:
    // `raw` is the part's bytes and outlives the story; it is named by the last of Document::parts. `styles` are those of
    // the document; the part's own are added to them.
    OdtStory(OdtReading& reading, OdtStyles& styles, std::string_view raw);

    void open(const XmlElement& element) override;
    void close() override;
    void text(std::string_view text, SourceSpan source) override;

    [[nodiscard]] bool has_body() const { return has_body_; }

private:
    // A stretch of paragraphs that nothing else reaches into.
    struct Flow {
        std::string part;
        int tables = 0;  // open ones
        int lists = 0;
        bool is_kiths = false;  // a remark of its own, which kith does not read
    };
    struct Open {
        OdtRole role;
        bool hides;       // words in it are hidden
        bool has_flow;    // a flow of its own
        bool told_of_it;  // a frame whose picture or object was told of
    };

    void end_author();
    [[nodiscard]] bool is_silent(const XmlElement& element, OdtRole role);
    void begin(OdtRole role, const XmlElement& element, Open& open);
    void begin_flow(std::string part, Open& open);
    void begin_paragraph(OdtRole role, const XmlElement& element);
    void end_paragraph();
    void begin_page(const OdtStyle& style);
    void character(OdtRole role, const XmlElement& element);
    void append(std::string_view text, SourceSpan source);
    void append_words(std::string_view text, SourceSpan source);
    void cannot_read(std::string what);
    [[nodiscard]] std::string object_name(const XmlElement& element) const;
    [[nodiscard]] bool has_pages() const;
    [[nodiscard]] Place here() const;

    OdtReading& reading_;
    OdtStyles& styles_;
    std::string_view raw_;
    std::size_t source_part_;
    std::vector<Open> open_;
    std::vector<Flow> flows_;
    std::vector<StoryParagraph> paragraphs_;  // open ones, the innermost last
    std::size_t skipped_ = 0;                 // depth inside an element that is not read
    int hidden_ = 0;                          // how many open spans hide their words
    bool after_space_ = true;                 // no further space counts
    bool has_body_ = false;
    bool any_paragraph_ = false;
    std::string author_;  // of a comment
    int page_ = 1;
    int heading_rows_ = 0;  // open ones
};

}  // namespace kith
