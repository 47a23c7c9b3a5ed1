// SPDX-License-Identifier: Apache-2.0
// What the heading of a table's column, or the first cell of a row, says of the words in it: that they are talked about ("Words to avoid",
// "Term" beside "Meaning"), or that they are a record's ("In the minutes"). Plain text has no cells: there lines count that
// are set in columns by tabs or wide gaps, and the sentences in front may say what the left one is. What tells is word lists (column-...
// in lexicon/en-GB/words.yaml). A ColumnContext belongs to one document and one thread; it reads headings when it is first asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "document/document.hpp"
#include "lint/compile.hpp"
#include "text/span.hpp"

namespace kith {

enum class ColumnVoice : std::uint8_t { writer, mention, record };

class ColumnContext {
public:
    ColumnContext(const CompiledLexicon& compiled, const std::vector<Segment>& segments) : compiled_(compiled), segments_(segments) {}

    // Of words at `span` of a segment. A heading is no word of its column.
    [[nodiscard]] ColumnVoice of(std::size_t segment, TextSpan span);

private:
    using Line = std::pair<int, int>;  // table and column, or table and row

    void read_headings();
    [[nodiscard]] ColumnVoice of_set_text(std::size_t segment, TextSpan span);
    void read_block(std::size_t segment);
    [[nodiscard]] ColumnVoice said_before(std::size_t segment) const;

    const CompiledLexicon& compiled_;
    const std::vector<Segment>& segments_;
    bool are_headings_read_ = false;
    std::map<Line, ColumnVoice> columns_;  // only what tells something
    std::map<Line, ColumnVoice> rows_;
    std::size_t block_first_ = 0;  // of plain text: the segments last asked of
    std::size_t block_last_ = 0;
    ColumnVoice left_ = ColumnVoice::writer;  // what their left column holds
};

}  // namespace kith
