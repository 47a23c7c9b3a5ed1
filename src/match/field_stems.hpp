// SPDX-License-Identifier: Apache-2.0
// Words cut to their stems, by which field words are found: "fostered", "fostering", "fosters" and "foster" share one; it need not be
// a word. Values of one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

[[nodiscard]] std::string field_stem(std::string_view folded_word);

// The stems of words that follow each other, with a space between, so that a phrase is a stretch of one text. They are written into
// room that is there already, and hashed where they stand: each word of every paragraph that is weighed goes through here.
class FieldStems {
public:
    // For about so many words of `bytes` together.
    FieldStems(std::size_t words, std::size_t bytes) : text_(bytes + words + spare, ' ') { stems_.reserve(words); }

    // `word` is folded, or ASCII in any case. `place`: whatever the asker counts words by.
    void add(std::string_view word, std::size_t place);
    [[nodiscard]] std::size_t size() const { return stems_.size(); }
    [[nodiscard]] std::uint64_t hash(std::size_t i) const { return stems_[i].hash; }
    [[nodiscard]] std::size_t place(std::size_t i) const { return stems_[i].place; }
    // The first stem whose place is that or a later one; places grow.
    [[nodiscard]] std::size_t at_or_behind(std::size_t place) const;
    [[nodiscard]] std::string_view phrase(std::size_t from, std::size_t words) const {
        const std::size_t begin = stems_[from].begin;
        return std::string_view(text_).substr(begin, stems_[from + words - 1].end - begin);
    }

private:
    static constexpr std::size_t spare = 8;  // bytes: a short word is hashed by one load

    struct Stem {
        std::uint64_t hash;
        std::size_t begin;
        std::size_t end;
        std::size_t place;
    };
    std::string text_;
    std::size_t end_ = 0;  // of what is written
    std::vector<Stem> stems_;
};

}  // namespace kith
