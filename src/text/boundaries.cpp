// SPDX-License-Identifier: Apache-2.0
// ICU's break iterators over a UText, which keeps positions in bytes.
#include "text/boundaries.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <cassert>
#include <cstdint>

namespace kith {
namespace {

using Prototype = std::unique_ptr<const icu::BreakIterator>;

Prototype make_words() {
    UErrorCode status = U_ZERO_ERROR;
    return Prototype(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
}

Prototype make_sentences() {
    UErrorCode status = U_ZERO_ERROR;
    return Prototype(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
}

// Iterators hold a position, so each caller works on a clone; the prototypes are never moved.
const icu::BreakIterator& prototype(Boundaries::Kind kind) {
    static const Prototype words = make_words();
    static const Prototype sentences = make_sentences();
    const Prototype& found = kind == Boundaries::Kind::words ? words : sentences;
    assert(found != nullptr);
    return *found;
}

struct CloseText {
    void operator()(UText* text) const { utext_close(text); }
};

}  // namespace

struct Boundaries::Iterator {
    std::unique_ptr<UText, CloseText> text;
    std::unique_ptr<icu::BreakIterator> breaks;
};

Boundaries::Boundaries(Kind kind, std::string_view text) : iterator_(new Iterator) {
    assert(text.size() < INT32_MAX);
    UErrorCode status = U_ZERO_ERROR;
    iterator_->text.reset(utext_openUTF8(nullptr, text.data() == nullptr ? "" : text.data(),
                                         static_cast<std::int64_t>(text.size()), &status));
    iterator_->breaks.reset(prototype(kind).clone());
    iterator_->breaks->setText(iterator_->text.get(), status);
    assert(U_SUCCESS(status));
    iterator_->breaks->first();
}

void Boundaries::Delete::operator()(Iterator* iterator) const { delete iterator; }

std::optional<std::size_t> Boundaries::next() {
    const std::int32_t place = iterator_->breaks->next();
    if (place == icu::BreakIterator::DONE) return std::nullopt;
    return static_cast<std::size_t>(place);
}

PlainWordClass plain_word_class(char32_t c) {
    constexpr char32_t behind_armenian = 0x0590;  // beyond it letters join by other rules, or by dictionary
    const bool is_punctuation = (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) || (c >= 0x20A0 && c <= 0x20C0);
    const bool is_symbol = c >= 0x2190 && c <= 0x27BF;  // arrows, mathematics, the lines of boxes and trees, ticks
    if (c >= behind_armenian && !is_punctuation && !is_symbol) return PlainWordClass::unknown;
    switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK)) {
        case U_WB_ALETTER:
            return PlainWordClass::letter;
        case U_WB_OTHER:
            return PlainWordClass::alone;
        default:
            return PlainWordClass::unknown;
    }
}

}  // namespace kith
