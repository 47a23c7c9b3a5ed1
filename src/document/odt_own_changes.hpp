// SPDX-License-Identifier: Apache-2.0
// The tracked changes of kith's in one part of an OpenDocument text, as edits that take them out. As in docx_own_marks.hpp, one that somebody wrote into stays
// whole. The list of changes stands before the words they are about.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/package/xml.hpp"
#include "text/edits.hpp"

namespace kith {

class OdtOwnChanges : public XmlHandler {
public:
    // `own_words`: sums of what kith inserted (see seal.hpp), null where that is not known. All outlive this.
    OdtOwnChanges(std::string_view raw, const std::vector<std::uint32_t>* own_words) : raw_(raw), own_words_(own_words) {}

    void open(const XmlElement& element) override;
    void end_tag(SourceSpan source) override;
    void close() override {}
    void text(std::string_view text, SourceSpan source) override;

    std::vector<Edit> edits;
    std::vector<std::string> inserted;  // the words of each insertion that goes, where nobody can tell whose they are
    std::size_t changes = 0;            // that go
    std::size_t changed = 0;            // that stay

private:
    struct Open {
        std::string local;
        SourceSpan tag;
    };
    struct Region {
        std::string id;
        std::string author;
        SourceSpan source;
        SourceSpan inside;       // of the first paragraph of what was deleted
        std::size_t paragraphs;  // that were deleted
        bool is_insertion;
        std::size_t list;        // that it stands in
    };
    struct List {
        SourceSpan source;
        std::size_t others;  // changes in it that are not kith's alone
        bool is_own;         // kith began it
    };
    // What went and what came in its place, with nothing that parts them, as it is read.
    struct Change {
        std::vector<Edit> going;
        std::vector<std::string> words;  // of each insertion
        std::vector<std::string> ids;    // of regions
    };

    [[nodiscard]] bool in_region(std::string_view kind, std::size_t above) const;
    [[nodiscard]] bool is_aside() const;
    void in_list(const std::string& local, SourceSpan tag);
    void end_region(SourceSpan source);
    void end_list(SourceSpan source);
    void begin_change(const std::string& id);
    void end_change();
    void end_part();
    void give_back(SourceSpan tag, const Region& region);
    void begin_insertion(SourceSpan tag, const std::string& id);
    void take_out(SourceSpan tag);
    void leave_insertion();
    void widen(SourceSpan tag, SourceSpan end);

    std::string_view raw_;
    const std::vector<std::uint32_t>* own_words_;
    std::vector<Open> open_;
    std::vector<List> lists_;
    bool is_in_list_ = false;
    Region region_{};
    std::map<std::string, Region> regions_;  // kith's
    std::set<std::string> staying_;          // of these
    SourceSpan insertion_;                   // its first mark, where one is open
    std::string insertion_id_;
    std::size_t insertion_depth_ = 0;        // what is open around it
    std::vector<SourceSpan> inserted_;
    std::string inserted_words_;
    Change change_;
    bool is_beside_ = false;  // no words since the last change
};

}  // namespace kith
