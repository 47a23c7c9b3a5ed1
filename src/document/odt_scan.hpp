// SPDX-License-Identifier: Apache-2.0
// Looks through one raw part of an OpenDocument text for what a writer of comments and tracked changes needs to know: where
// the words in question stand and inside what, the paragraphs, and where tracked changes are kept. Positions are bytes of the
// part. Facts: OpenDocument 1.3 part 3, sections 5.5 (change tracking) and 14 (annotations).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/package/stretches.hpp"
#include "document/package/xml.hpp"
#include "document/package/xml_root.hpp"

namespace kith {

// Some words, or an element that stands for white space, in one element.
struct OdtSpot {
    SourceSpan source;
    SourceSpan outside;               // the field they are in, which cannot hold anything else; empty where there is none
    std::vector<SourceSpan> around;   // start tags of spans and links between them and their paragraph, the outermost first
    SourceSpan paragraph;             // start tag
    std::size_t home = 0;             // index of the home they are in
    bool may_change = true;           // not in somebody's change, a field, a locked place or a drawn shape
};

struct OdtBlock {  // a paragraph of the body that no other paragraph holds
    SourceSpan source;
    SourceSpan inside;
};

// What holds words and, at its front, a list of tracked changes: the text, a header, a footer.
struct OdtHome {
    SourceSpan start_tag;
    std::size_t front = 0;  // where a list can stand
    XmlRoot changes;        // the list; its start tag is empty where there is none yet
};

class OdtScan : public XmlHandler {
public:
    // Spots that overlap one of `wanted` are kept.
    explicit OdtScan(std::vector<SourceSpan> wanted);

    void open(const XmlElement& element) override;
    void end_tag(SourceSpan source) override;
    void close() override {}
    void text(std::string_view text, SourceSpan source) override;

    std::vector<OdtSpot> spots;  // as they come
    std::vector<OdtBlock> blocks;
    std::vector<OdtHome> homes;
    std::vector<std::string> names;  // of changes and annotations

private:
    enum class Kind : std::uint8_t { other, home, changes, region, insertion, forms, paragraph, inline_words, white_space, aside, shape, text_box, change_start, change_end, locked };
    struct Open {
        Kind kind;
        SourceSpan tag;
    };

    [[nodiscard]] static Kind kind_of(const XmlElement& element);
    void begin(const XmlElement& element, Kind kind);
    void end(const Open& closed, SourceSpan source);
    void add_spot(SourceSpan source);
    [[nodiscard]] bool is_inside(Kind kind) const;

    Stretches wanted_;
    std::vector<Open> open_;
    std::vector<std::string> insertions_;  // changes that are insertions or changes of looks
    std::vector<std::string> changing_;    // those that are open here
    std::string region_;
};

}  // namespace kith
