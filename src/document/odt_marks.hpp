// SPDX-License-Identifier: Apache-2.0
// Works out the edits that put comments and tracked changes into one raw part of an OpenDocument text. Words that go are kept
// in the list of changes with the spans and links around them, so that they come back as they were. Nothing outside the words
// concerned is touched. Positions are bytes of the part.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/odt_scan.hpp"
#include "text/edits.hpp"

namespace kith {

// Stands for the blank that the words of a deletion began with.
inline constexpr std::string_view deleted_blank = "<text:s text:c=\"1\"/>";

// Names for new changes and annotations, each different from all others.
class OdtNames {
public:
    explicit OdtNames(const std::vector<std::string>& used);
    [[nodiscard]] std::string next() { return "kith" + std::to_string(next_++); }

private:
    std::size_t next_ = 1;
};

class OdtMarks {
public:
    // All outlive this.
    OdtMarks(std::string_view raw, const OdtScan& scan, const std::string& date, OdtNames& names);

    // A comment on the words, with what it says. False, and nothing done, where they stand in nothing that could hold it.
    bool comment(SourceSpan words, const std::vector<std::string>& paragraphs);
    // On a whole paragraph. False where it is a single tag.
    bool comment_on(const OdtBlock& block, const std::vector<std::string>& paragraphs);
    // The words, in as many stretches as they stand in, become deletions, and `text` an insertion in front of the first one, where
    // LibreOffice keeps both inside a comment that begins there. False, and nothing done, where one of them may not be changed.
    bool replace(const std::vector<SourceSpan>& words, const std::string& text);

    // Ends the work.
    [[nodiscard]] std::vector<Edit> take();

private:
    struct Boundary {
        std::string inserted;
        std::string ends;
        std::string starts;
    };

    [[nodiscard]] const OdtSpot* spot_at(std::size_t at) const;
    [[nodiscard]] bool is_in_character_data(std::size_t at) const;
    [[nodiscard]] bool may_replace(SourceSpan words) const;
    [[nodiscard]] std::string annotation(const std::string& name, const std::vector<std::string>& paragraphs) const;
    [[nodiscard]] std::string element(std::string_view name) const;
    [[nodiscard]] std::string credit() const;
    void add_region(std::size_t home, const std::string& name, const std::string& kind);
    void widen_comments();
    void settle_deletion(SourceSpan stretch, std::vector<Edit>& edits);
    [[nodiscard]] Edit list_of(const OdtHome& home, const std::string& regions) const;
    [[nodiscard]] std::string_view slice(SourceSpan span) const { return raw_.substr(span.begin, span.size()); }

    std::string_view raw_;
    const OdtScan& scan_;
    const std::string& date_;
    OdtNames& names_;
    std::string declared_;                        // prefixes that the part does not declare as everybody does
    std::vector<SourceSpan> character_data_;      // stretches of it, in which no mark can stand
    std::map<std::size_t, Boundary> boundaries_;
    std::vector<SourceSpan> deleted_;             // stretches
    std::vector<SourceSpan> deletions_;           // from the first to the last stretch of each
    std::map<std::size_t, std::string> regions_;  // by home
};

}  // namespace kith
