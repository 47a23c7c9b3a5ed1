// SPDX-License-Identifier: Apache-2.0
// Word and sentence boundaries of a text by ICU (UAX #29, root locale), as byte offsets in UTF-8.
// One object serves one thread; making one is cheap (a clone of a shared prototype).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace kith {

class Boundaries {
public:
    enum class Kind { words, sentences };

    // Preconditions: valid UTF-8 of less than 2 GB, which outlives this object.
    Boundaries(Kind kind, std::string_view text);

    // The next boundary, the end of the text being the last; 0 is not answered. Nothing when there are no more.
    std::optional<std::size_t> next();

private:
    struct Iterator;
    struct Delete {
        void operator()(Iterator* iterator) const;
    };
    std::unique_ptr<Iterator, Delete> iterator_;
};

// How ICU's word rules see a character beyond ASCII, where that takes no look at its neighbours: a letter among letters, or a
// mark that stands alone. Only for alphabets up to Armenian, common punctuation and symbols; everything else is unknown.
enum class PlainWordClass : std::uint8_t { unknown, letter, alone };
[[nodiscard]] PlainWordClass plain_word_class(char32_t c);

}  // namespace kith
