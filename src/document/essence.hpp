// SPDX-License-Identifier: Apache-2.0
// What there is in a document that somebody could have worked on, as seven check sums that stay the same when a program only opens and saves
// it: its words, tracked changes, comments, their places, pictures with all else that is no words, and equations. Looks do not count (fonts, sizes, styles,
// margins, pages, empty paragraphs, the number of blanks), but for those that people give words by hand (see looks.hpp); nor do the numbers and days that programs work out anew in
// fields (of a page, of today). Where programs write anew what somebody may have worked on (a table of contents, an equation, a link to a file), it counts. Pure.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/looks.hpp"

namespace kith {

struct Essence {
    std::uint64_t words = 0;
    std::uint64_t changes = 0;
    std::uint64_t comments = 0;
    std::uint64_t places = 0;          // of the pictures, links and marked words among the others,
    std::uint64_t comment_places = 0;  // and of the comments
    std::uint64_t things = 0;
    std::uint64_t equations = 0;
    friend bool operator==(const Essence&, const Essence&) = default;
};

// Somebody's tracked change, while its words are read.
struct EssenceChange {
    std::string what;  // what was done, and by whom; empty: words that nobody changed
    bool is_deletion = false;
};

struct CommentEssence {
    std::string said;  // by essence_of_comment()
    std::size_t place = 0;
    std::size_t end = 0;  // of the words that it stands on; kith's own may be anywhere
    friend auto operator<=>(const CommentEssence&, const CommentEssence&) = default;
};

// One flow of words as it is read.
class EssenceFlow {
public:
    // Without any text, that somebody's change is of something else.
    void add(std::string_view text, const EssenceChange& change, Looks looks = 0);
    void end_paragraph();
    void end_cell();
    // A change of something else than words: a paragraph's end, a row.
    void add_change(std::string_view what);
    // A picture, a ticked box: by what they hold.
    void add_thing(std::string_view thing);
    // Where such a thing stands, by place().
    void add_place(std::size_t place);
    // By its signs, without blanks.
    void add_equation(std::string_view text);
    // The address of something else than words. Programs write a stroke behind the name of a site, encode characters as they like, and name it twice.
    void add_link(std::string_view address);
    // Words lead there, up to the end. Programs divide a link where a change begins: the same again with no words between is still the same.
    void begin_link(std::string_view address);
    void end_link();
    // Behind all that is here.
    void append(const EssenceFlow& other);
    // Where it has come to, blind to blanks.
    [[nodiscard]] std::size_t place() const { return place_; }
    [[nodiscard]] bool empty() const { return words_.empty() && changes_.empty() && things_.empty() && equations_.empty(); }

    friend auto operator<=>(const EssenceFlow&, const EssenceFlow&) = default;

    [[nodiscard]] Essence essence(std::vector<CommentEssence> comments) const;

private:
    struct LinkPlace {
        std::string thing;
        std::size_t begin = 0;
        std::size_t end = 0;
        friend auto operator<=>(const LinkPlace&, const LinkPlace&) = default;
    };
    void add_words(std::string_view text);
    [[nodiscard]] std::string link_places() const;

    std::string words_;
    std::size_t place_ = 0;  // behind the last of them
    std::string changes_;
    std::string things_;
    std::string equations_;
    std::string looks_;
    std::string look_places_;
    std::string thing_places_;
    std::vector<LinkPlace> links_;
    std::string change_;  // of the words before,
    Looks now_ = 0;       // and their looks
};

// A comment by who said what; the order of paragraphs is kept, that of blanks is not.
[[nodiscard]] std::string essence_of_comment(std::string_view author, const std::vector<std::string>& paragraphs, bool is_resolved);

}  // namespace kith
