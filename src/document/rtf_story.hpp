// SPDX-License-Identifier: Apache-2.0
// The words of a rich text file while it is read: takes its tokens one by one, keeps the state of each open group, and gathers
// segments and what could not be read. Nothing recurses; memory follows the depth of groups.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/package/paragraph.hpp"
#include "document/rtf_bytes.hpp"
#include "document/rtf_tables.hpp"
#include "document/rtf_tokens.hpp"
#include "document/rtf_words.hpp"

namespace kith {

class RtfStory {
public:
    // Both outlive the story.
    RtfStory(Document& document, std::string_view raw);

    void take(const RtfToken& token);
    void end();  // closes what is open, which is told as cut off, and moves headers and notes behind the body
    [[nodiscard]] std::size_t depth() const { return groups_.size(); }

private:
    // Properties go back to what they were when a group ends.
    struct Group {
        RtfRole holds = RtfRole::looked_through;  // a destination
        bool is_optional = false;                 // its first word may be passed over
        bool has_flow = false;
        bool hidden = false;
        bool deleted = false;
        bool in_table = false;
        bool list = false;
        std::uint8_t heading = 0;  // its level; 0: none
        int style = -1;
        int font = -1;
        std::size_t unicode_skip = 1;
    };
    // A stretch of paragraphs that nothing else reaches into.
    struct Flow {
        std::string part;
        std::vector<StoryParagraph> open;  // the paragraph that has begun, or none
        std::vector<Segment> boxes;
    };

    void open_group();
    void close_group();
    void word(const RtfToken& token);
    void destination(RtfRole role);
    void symbol(const RtfToken& token);
    void property(RtfRole role, const RtfToken& token);
    void begin_flow(std::string part);
    void unicode(const RtfToken& token);
    void text(const RtfToken& token);
    void byte(char value, SourceSpan source);
    void flush_bytes();
    void append(std::string_view words, SourceSpan source);
    StoryParagraph& paragraph();
    void end_paragraph();
    void cannot_read(std::string what);
    [[nodiscard]] bool is_read() const;

    Document& document_;
    std::string_view raw_;
    std::vector<Group> groups_;
    std::vector<Flow> flows_;
    std::map<std::string, int> paragraphs_;
    std::map<std::string, std::vector<Segment>> later_;
    RtfTables tables_;
    RtfBytes bytes_;
    std::size_t to_skip_ = 0;  // what stands for a \u in older readers
    char32_t lead_ = 0;        // of a surrogate pair
    SourceSpan lead_source_;
};

}  // namespace kith
