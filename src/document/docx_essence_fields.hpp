// SPDX-License-Identifier: Apache-2.0
// The fields of a Word file as far as its essence (see essence.hpp) goes: a number or a day that programs work out anew counts for nothing but its being
// there, where its field ends in its paragraph. All other words, and the addresses that fields lead to, go into the flow. Belongs to one part; linear.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/essence.hpp"
#include "document/field_results.hpp"

namespace kith {

class DocxEssenceFields {
public:
    explicit DocxEssenceFields(EssenceFlow& flow) : flow_(flow) {}  // which outlives this

    // A field that is one element, in somebody's change. Answers whether a program may work it out; then close_simple() is called at its end.
    [[nodiscard]] bool open_simple(std::string_view code, const EssenceChange& change);
    void close_simple();
    // A field between marks: "begin", "separate", "end".
    void mark(std::string_view type, const EssenceChange& change);
    void code(std::string_view text);

    // What stands in the part, as for the flow.
    void add(std::string_view text, const EssenceChange& change, Looks looks);
    void end_paragraph();

private:
    struct Field {
        std::string code;
        bool is_held = false;
        bool is_link = false;
        bool is_result = false;
    };
    struct Held {
        std::string text;
        EssenceChange change;
        Looks looks = 0;
    };
    [[nodiscard]] bool is_holding() const { return simple_ + marked_ > 0; }
    void hold(FieldResult kind, const EssenceChange& change);
    void separate(Field& field, const EssenceChange& change);
    void settle();
    void release();

    EssenceFlow& flow_;
    std::vector<Field> fields_;
    std::size_t simple_ = 0;  // open fields that programs work out: those of one element,
    std::size_t marked_ = 0;  // and those between marks
    FieldResult kind_ = FieldResult::words;  // of the outermost of these,
    EssenceChange change_;                   // in which it stands
    std::vector<Held> held_;                 // their results, until they end
};

}  // namespace kith
