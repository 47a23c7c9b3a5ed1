// SPDX-License-Identifier: Apache-2.0
#include "app/notation.hpp"

#include <algorithm>
#include <vector>

namespace kith {
namespace {

constexpr const char* gap = "…";
constexpr std::size_t choices_shown = 2;

// Of people and things any may stand there; of small words such as "is" or "his" one shows what is meant.
std::string list_in_words(const std::string& slot, const Lexicon& lexicon) {
    const WordList* const list = lexicon.list(slot.substr(0, slot.find(':')));
    if (list == nullptr || list->noun_phrases || list->words.empty()) return gap;
    const auto usual = std::find_if(list->words.begin(), list->words.end(), [](const std::string& word) {
        return word == "is" || word == "the" || word == "his";
    });
    return usual == list->words.end() ? list->words.front() : *usual;
}

void append(std::string& out, const std::string& words) {
    const std::string end = std::string(" ") + gap;
    const bool is_same_gap =
        words == gap && (out == gap || (out.size() > end.size() && out.substr(out.size() - end.size()) == end));
    if (words.empty() || is_same_gap) return;
    out += (out.empty() ? "" : " ") + words;
}

class Teller {
public:
    Teller(const std::string& term, const Lexicon& lexicon) : term_(term), lexicon_(lexicon) {}

    [[nodiscard]] std::string tell(const std::vector<PatternItem>& items) const {
        std::string out;
        for (const PatternItem& item : items) {
            if (!item.optional) append(out, tell(item));
        }
        return out;
    }

private:
    [[nodiscard]] std::string tell(const PatternItem& item) const {
        switch (item.kind) {
            case PatternItem::Kind::headword:
                return term_;
            case PatternItem::Kind::wild:
                return gap;
            case PatternItem::Kind::list:
                return list_in_words(item.text, lexicon_);
            case PatternItem::Kind::alternatives:
                return choices(item.alternatives);
            case PatternItem::Kind::word:
            case PatternItem::Kind::lemma:
                break;
        }
        return item.text;
    }

    // "(1|2|3|4)" is "1/2/…".
    [[nodiscard]] std::string choices(const std::vector<std::vector<PatternItem>>& all) const {
        std::vector<std::string> told;
        for (const std::vector<PatternItem>& one : all) {
            const std::string words = tell(one);
            if (std::find(told.begin(), told.end(), words) == told.end()) told.push_back(words);
        }
        std::string out;
        for (std::size_t i = 0; i < std::min(told.size(), choices_shown); ++i) out += (i == 0 ? "" : "/") + told[i];
        return told.size() > choices_shown ? out + '/' + gap : out;
    }

    const std::string& term_;
    const Lexicon& lexicon_;
};

}  // namespace

std::string in_words(const Pattern& pattern, const std::string& term, const Lexicon& lexicon) {
    return Teller(term, lexicon).tell(pattern.items);
}

std::string wording_in_words(const Wording& wording, const std::string& term, const Lexicon& lexicon) {
    std::string out;
    for (std::size_t at = 0; at < wording.text.size(); ++at) {
        const std::size_t close = wording.text[at] == '{' ? wording.text.find('}', at) : std::string::npos;
        if (close != std::string::npos) {
            out += list_in_words(wording.text.substr(at + 1, close - at - 1), lexicon);
            at = close;
        } else if (wording.text[at] == '~') {
            out += term;
        } else {
            out += wording.text[at];
        }
    }
    return out;
}

}  // namespace kith
