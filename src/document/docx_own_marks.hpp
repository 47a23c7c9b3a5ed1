// SPDX-License-Identifier: Apache-2.0
// What of kith's stands in one part of a Word file with words, as edits that take it out. What was deleted and what was inserted in its place, with nothing between
// that parts them, are one change; one that somebody wrote into is not kith's alone any more and stays whole. Marks and things of others stay.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/docx_companions.hpp"
#include "document/package/xml.hpp"
#include "text/edits.hpp"

namespace kith {

class DocxOwnMarks : public XmlHandler {
public:
    // `comments` are those of kith's that go; `own_words` sums of what kith inserted (see seal.hpp), null where that is not known: then nobody
    // can tell what was written into a change, and it goes. All outlive this.
    DocxOwnMarks(std::string_view raw, const DocxNames& comments, const std::vector<std::uint32_t>* own_words) : raw_(raw), comments_(comments), own_words_(own_words) {}

    void open(const XmlElement& element) override;
    void end_tag(SourceSpan source) override;
    void close() override {}
    void text(std::string_view text, SourceSpan source) override;

    std::vector<Edit> edits;
    std::vector<std::string> inserted;  // the words of each insertion that goes, where nobody can tell whose they are
    std::size_t changes = 0;            // that go
    std::size_t changed = 0;            // that stay

private:
    enum class Kind : std::uint8_t { other, run, insertion, deletion, deleted_text, mark, reference, others_mark, others_thing, looks, inserted_text };
    struct Open {
        SourceSpan tag;
        Kind kind;
        std::size_t children;  // of a run, its properties left out
        bool is_emptied;       // of a run: by taking a reference out
        SourceSpan looks;      // of a run: its properties
    };
    // A change as it is read.
    struct Change {
        std::vector<Edit> going;         // where it goes
        std::vector<Edit> staying;       // where it stays: what else of kith's goes from within
        std::vector<std::string> words;  // of each insertion
    };

    [[nodiscard]] Kind kind_of(const XmlElement& element, std::string_view local) const;
    [[nodiscard]] Kind kind_within(std::string_view local) const;
    [[nodiscard]] bool is_in_change() const { return deletions_ + insertions_ > 0; }
    [[nodiscard]] bool parts_changes(std::string_view local) const;
    [[nodiscard]] std::string_view slice(SourceSpan span) const { return raw_.substr(span.begin, span.size()); }
    void begin_insertion();
    void end_insertion(SourceSpan whole);
    void end_change();
    void take(const Edit& edit);
    void take_reference(SourceSpan whole);
    void keep_thing(SourceSpan whole);
    void rename(SourceSpan start, SourceSpan end);

    std::string_view raw_;
    const DocxNames& comments_;
    const std::vector<std::uint32_t>* own_words_;
    std::vector<Open> open_;
    std::size_t deletions_ = 0;
    std::size_t insertions_ = 0;    // one within another
    std::size_t going_before_ = 0;  // edits of the change before its insertion
    std::string kept_;              // marks and things of others in an insertion, which stay
    Change change_;
    bool is_beside_ = false;  // no words since the last change
};

}  // namespace kith
