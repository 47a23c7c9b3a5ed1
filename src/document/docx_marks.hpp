// SPDX-License-Identifier: Apache-2.0
// Works out the edits that put comment marks and tracked changes into the raw XML of one part of a Word file. A run is cut
// where a mark stands in the middle of it; both halves keep its properties. Nothing outside the runs concerned is touched.
// Positions are bytes of the part.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/docx_scan.hpp"
#include "document/docx_tags.hpp"
#include "text/edits.hpp"

namespace kith {

class DocxMarks {
public:
    // All outlive this. `ids` gives the numbers of tracked changes.
    DocxMarks(std::string_view raw, const DocxScan& scan, const std::string& date, DocxIds& ids);

    // A comment from the first to the last byte of `words`. False, and nothing done, where they stand in no run.
    bool comment(SourceSpan words, const std::string& id);
    // A comment on a whole paragraph. False where it is a single tag.
    bool comment_on(const DocxBlock& block, const std::string& id);
    // The words, in as many stretches as they stand in, become a deletion, and `text` an insertion with the properties of
    // their first run. False, and nothing done, where one of them may not be changed.
    bool replace(const std::vector<SourceSpan>& words, const std::string& text);

    // Ends the work.
    [[nodiscard]] std::vector<Edit> take();

private:
    struct Place {  // of a piece
        std::size_t run;
        std::size_t piece;
    };

    struct Boundary {
        std::string inserted;  // behind what is deleted before it
        std::string ends;
        std::string starts;
    };
    struct Plan {  // for one run
        std::map<std::size_t, Boundary> boundaries;
        std::vector<SourceSpan> deleted;
    };

    [[nodiscard]] const Place* place_of(std::size_t at) const;
    [[nodiscard]] std::string call(std::size_t at, bool leads_control, const DocxTags& tags, const std::string& id);
    [[nodiscard]] const DocxRun& run(const Place& place) const { return scan_.runs[place.run]; }
    [[nodiscard]] const DocxPiece& piece(const Place& place) const { return run(place).pieces[place.piece]; }
    [[nodiscard]] bool can_cut(const DocxPiece& piece) const;
    [[nodiscard]] std::size_t boundary_before(const Place& place, std::size_t at) const;
    [[nodiscard]] std::size_t boundary_behind(const Place& place, std::size_t at) const;
    [[nodiscard]] bool may_replace(SourceSpan words) const;
    [[nodiscard]] std::string insertion(const DocxRun& run, const std::string& text);
    [[nodiscard]] std::string properties(const DocxRun& run, bool with_history);
    void settle(std::size_t index, Plan& plan);
    void settle_boundary(const DocxRun& run, const Plan& plan, std::size_t at, const Boundary& boundary);
    void settle_text(const Plan& plan, const DocxPiece& piece);
    [[nodiscard]] std::string text_start(const DocxPiece& piece, bool deleted) const;
    [[nodiscard]] std::string text_end(const DocxPiece& piece, bool deleted) const;
    [[nodiscard]] std::string_view slice(SourceSpan span) const { return raw_.substr(span.begin, span.size()); }

    std::string_view raw_;
    const DocxScan& scan_;
    const std::string& date_;
    DocxIds& ids_;
    std::vector<std::pair<SourceSpan, Place>> pieces_;  // by where they begin
    std::vector<const DocxBlock*> callers_;             // paragraphs that may call a comment on words elsewhere
    std::map<std::size_t, Plan> plans_;                 // by run
    std::vector<Edit> before_;                          // in front of all that stands at the same place
    std::vector<Edit> edits_;
    std::vector<Edit> behind_;
};

}  // namespace kith
