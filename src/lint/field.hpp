// SPDX-License-Identifier: Apache-2.0
// What field of life the words around an occurrence speak of: people's care and lives, or another one. Each field word
// counts once. Those of the sentence count whole, those of the rest of the paragraph half, and the paragraphs around count
// a little, so that one bare line of a care plan is heard, and one of a lens leaflet is not. (After Yarowsky 1992, "Word-sense
// disambiguation using statistical models of Roget's categories": the words around show the category.)
// A FieldContext belongs to one document and one thread; it works only when it is asked.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "lint/cues.hpp"
#include "match/field_windows.hpp"
#include "match/fields.hpp"

namespace kith {

// Quarters, so that halves and small shares stay whole numbers: 4 is one weak word in the same sentence.
struct FieldWeight {
    static constexpr int one = 4;
    // Where the words around weigh this little or less they plainly speak of something else, whatever a cue has seen: bees abscond, and
    // a lens has contact. Measured on labelled texts: no lower weight has more harmless than harmful uses.
    static constexpr int plainly_elsewhere = -3 * one;
    static constexpr int most_around = one;           // what the paragraphs around may add or take
    static constexpr int most_of_paragraph = 4 * one;  // what the words outside the sentence may
    int quarters = 0;
    std::vector<std::string_view> people;  // the words of the sentence or paragraph that weighed, as folded
    std::vector<std::string_view> other;
};

// What the paragraphs around a segment weigh, each looked at once.
class FieldContext {
public:
    FieldContext(const FieldIndex& index, const std::vector<Segment>& segments) : index_(index), segments_(segments), windows_(index) {}

    [[nodiscard]] const FieldIndex& index() const { return index_; }
    // Quarters from the three segments before and after, at most four either way.
    [[nodiscard]] int around(std::size_t segment);
    // The field words in a window of a segment; kept until another window is asked for, as most words of a paragraph ask for the same.
    [[nodiscard]] const std::vector<FieldWord>& words_in(const Analysis& analysis, std::size_t segment, TokenRange window);

private:
    [[nodiscard]] int weight_of(std::size_t segment);

    const FieldIndex& index_;
    const std::vector<Segment>& segments_;
    std::map<std::size_t, int> weights_;
    FieldWindows windows_;  // of the segment whose words were asked for last
    std::vector<FieldWord> words_;
    std::size_t words_segment_ = 0;
    TokenRange words_window_;
};

// The weight round one occurrence, found when it is first asked for. It refers to its view.
class FieldGauge {
public:
    FieldGauge(FieldContext& context, std::size_t segment, const View& view) : context_(context), segment_(segment), view_(view) {}
    [[nodiscard]] const FieldWeight& weight();
    // Whether it weighs so many quarters or more. The paragraphs around are only looked at where they decide, which is seldom.
    [[nodiscard]] bool reaches(int quarters);

private:
    [[nodiscard]] FieldWeight& own_weight();

    FieldContext& context_;
    std::size_t segment_;
    const View& view_;
    std::optional<FieldWeight> weight_;
    bool has_around_ = false;  // the weight counts what stands around
};

// near words about other things: “server”, “login” — as people are told.
[[nodiscard]] std::string describe_field(const FieldWeight& weight);

}  // namespace kith
