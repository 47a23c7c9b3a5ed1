// SPDX-License-Identifier: Apache-2.0
// The fields of a Word file as far as its essence (see essence.hpp) goes: what programs work out anew when they open or save it counts for
// nothing, where its field ends: in its paragraph, or anywhere behind it for tables of contents and the like. Words of all others, and the addresses that fields
// lead to, go into the flow. Belongs to one part; linear.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/essence.hpp"

namespace kith {

class DocxEssenceFields {
public:
    explicit DocxEssenceFields(EssenceFlow& flow) : flow_(flow) {}  // which outlives this

    // A field that is one element. Answers whether its result counts for nothing; then close_simple() is called at its end.
    [[nodiscard]] bool open_simple(std::string_view code);
    void close_simple();
    // A field between marks: "begin", "separate", "end".
    void mark(std::string_view type);
    void code(std::string_view text);

    // Does what comes next stand in a table of contents or the like?
    [[nodiscard]] bool is_in_list() const { return lists_ > 0; }

    // What stands in the part, as for the flow.
    void add(std::string_view text, const EssenceChange& change, std::string_view look);
    void end_paragraph();
    void end_cell();
    void finish();

private:
    struct Field {
        std::string code;
        bool is_volatile = false;
        bool is_list = false;  // made of the document's own words, in paragraphs
        bool is_result = false;
    };
    struct Held {
        enum class Kind : unsigned char { words, paragraph_end, cell_end } kind = Kind::words;
        std::string text;
        EssenceChange change;
        std::string look;
    };
    [[nodiscard]] bool is_in_volatile() const { return simple_ + marked_ > 0; }
    void end();
    void drop();
    void release();

    EssenceFlow& flow_;
    std::vector<Field> fields_;
    std::size_t simple_ = 0;  // open fields whose results do not count: those of one element,
    std::size_t marked_ = 0;  // those between marks,
    std::size_t lists_ = 0;   // and of these the lists
    std::vector<Held> held_;  // such results, while nobody knows where they end
};

}  // namespace kith
