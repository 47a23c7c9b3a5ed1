// SPDX-License-Identifier: Apache-2.0
#include "lint/field.hpp"

#include <algorithm>
#include <bit>

#include "text/word_hash.hpp"

namespace kith {

namespace {

constexpr std::size_t paragraph_reach = 200;  // tokens to either side, so that work on one occurrence stays bounded
constexpr std::size_t segments_around = 3;
constexpr std::size_t longest_segment = 4000;  // bytes of a neighbour that are looked at
constexpr std::size_t most_named = 3;  // words told to people

std::string_view words_at(const Analysis& analysis, TokenRange at) {
    const std::size_t begin = analysis.tokens[at.first].folded.begin;
    return std::string_view(analysis.folded.text).substr(begin, analysis.tokens[at.last - 1].folded.end - begin);
}

TokenRange window_of(const View& view) {
    const std::size_t first = view.occurrence().first;
    const std::size_t begin = std::min(first < paragraph_reach ? 0 : first - paragraph_reach, view.sentence().first);
    const std::size_t end = std::max(view.occurrence().last + paragraph_reach, view.sentence().last);
    return {begin, std::min(end, view.analysis().tokens.size())};
}

bool overlap(TokenRange a, TokenRange b) { return a.first < b.last && b.first < a.last; }

}  // namespace

int FieldContext::weight_of(std::size_t segment) {
    const auto known = weights_.find(segment);
    if (known != weights_.end()) return known->second;
    const std::string_view text = std::string_view(segments_[segment].text).substr(0, longest_segment);
    return weights_[segment] = index_.rough_weight(text);
}

int FieldContext::around(std::size_t segment) {
    const std::size_t first = segment < segments_around ? 0 : segment - segments_around;
    const std::size_t last = std::min(segment + segments_around + 1, segments_.size());
    int sum = 0;
    for (std::size_t i = first; i < last; ++i) {
        if (i != segment) sum += weight_of(i);
    }
    return std::clamp(sum, -FieldWeight::most_around, FieldWeight::most_around);
}

const std::vector<FieldWord>& FieldContext::words_in(const Analysis& analysis, std::size_t segment, TokenRange window) {
    if (words_segment_ == segment && words_window_ == window) return words_;
    if (words_segment_ != segment) windows_.forget();
    windows_.find(analysis, window, words_);
    words_segment_ = segment;
    words_window_ = window;
    return words_;
}

namespace {

bool is_inside(const FieldWord& word, const Sentence& sentence) {
    return word.at.first >= sentence.first && word.at.first < sentence.last;
}

// Among words about other things, those that such fields borrow say nothing of people: "the parent process and its child".
bool speaks_of_other_things(const std::vector<FieldWord>& words, const View& view) {
    return std::any_of(words.begin(), words.end(), [&](const FieldWord& word) {
        return word.weight < 0 && is_inside(word, view.sentence()) && !overlap(word.at, view.occurrence());
    });
}

// Texts met, for so many at most: one table for all, as a set would ask for memory for each.
class MetTexts {
public:
    explicit MetTexts(std::size_t most) : slots_(std::bit_ceil(2 * most + 1)) {}

    // Whether the text, which is not empty, is met for the first time.
    bool add(std::string_view text) {
        std::size_t slot = word_hash(text) % slots_.size();
        while (!slots_[slot].empty() && slots_[slot] != text) slot = (slot + 1) % slots_.size();
        const bool is_new = slots_[slot].empty();
        slots_[slot] = text;
        return is_new;
    }

private:
    std::vector<std::string_view> slots_;
};

// Without the paragraphs around.
FieldWeight weigh_paragraph(FieldContext& context, std::size_t segment, const View& view) {
    const Analysis& analysis = view.analysis();
    FieldWeight weight;
    int in_sentence = 0;
    int in_paragraph = 0;
    const std::vector<FieldWord>& found = context.words_in(analysis, segment, window_of(view));
    MetTexts counted(found.size());
    const bool other_things = speaks_of_other_things(found, view);
    for (const bool near : {true, false}) {
        for (const FieldWord& word : found) {
            if (is_inside(word, view.sentence()) != near || overlap(word.at, view.occurrence())) continue;
            if (other_things && word.borrowed) continue;
            const std::string_view text = words_at(analysis, word.at);
            if (!counted.add(text)) continue;
            (near ? in_sentence : in_paragraph) += word.weight;
            (word.weight > 0 ? weight.people : weight.other).push_back(text);
        }
    }
    weight.quarters = in_sentence * FieldWeight::one +
                      std::clamp(in_paragraph * FieldWeight::one / 2, -FieldWeight::most_of_paragraph, FieldWeight::most_of_paragraph);
    return weight;
}

}  // namespace

FieldWeight& FieldGauge::own_weight() {
    if (!weight_) weight_ = weigh_paragraph(context_, segment_, view_);
    return *weight_;
}

const FieldWeight& FieldGauge::weight() {
    FieldWeight& weight = own_weight();
    if (!has_around_) weight.quarters += context_.around(segment_);
    has_around_ = true;
    return weight;
}

bool FieldGauge::reaches(int quarters) {
    const int own = own_weight().quarters;
    const int around = has_around_ ? 0 : FieldWeight::most_around;
    if (own - around >= quarters) return true;
    return own + around >= quarters && weight().quarters >= quarters;
}

std::string describe_field(const FieldWeight& weight) {
    const bool people = weight.quarters > 0 || (weight.quarters == 0 && weight.other.empty() && !weight.people.empty());
    const std::vector<std::string_view>& words = people ? weight.people : weight.other;
    const std::string about = people ? "people’s lives" : "other things";
    if (words.empty()) return weight.quarters == 0 ? "where nothing shows what it is about" : "among paragraphs about " + about;
    std::string list;
    for (std::size_t i = 0; i < std::min(words.size(), most_named); ++i) {
        list += (i == 0 ? "“" : ", “") + std::string(words[i]) + "”";
    }
    return "near words about " + about + ": " + list;
}

}  // namespace kith
