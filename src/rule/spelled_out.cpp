// SPDX-License-Identifier: Apache-2.0
#include "rule/spelled_out.hpp"

#include <algorithm>

#include "lexicon/inflect.hpp"
#include "text/tokens.hpp"

namespace kith {

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t most = 4000;

class SpellOut {
public:
    explicit SpellOut(const Lexicon& lexicon) : lexicon_(lexicon) {}

    [[nodiscard]] std::vector<Words> sequence(const std::vector<PatternItem>& items) const {
        std::vector<Words> all = {{}};
        for (const PatternItem& item : items) all = joined(all, choices(item));
        return all;
    }

private:
    static std::vector<Words> joined(const std::vector<Words>& starts, const std::vector<Words>& ends) {
        std::vector<Words> all;
        for (const Words& start : starts) {
            for (const Words& end : ends) {
                if (all.size() == most) return all;
                all.push_back(start);
                all.back().insert(all.back().end(), end.begin(), end.end());
            }
        }
        return all;
    }

    [[nodiscard]] std::vector<Words> choices(const PatternItem& item) const {
        std::vector<Words> all;
        if (item.optional) all.emplace_back();
        const auto add = [&all](const std::string& words) { all.push_back(term_tokens(words)); };
        if (item.kind == PatternItem::Kind::word) all.push_back({item.text});
        if (item.kind == PatternItem::Kind::lemma) {
            for (const InflectedForm& form : forms_of({item.text, WordKind::verb, {}})) add(form.text);
        }
        if (item.kind == PatternItem::Kind::list) {
            const WordList* const list = lexicon_.list(item.text);
            for (const std::string& word : list == nullptr ? Words{} : list->words) add(word);
        }
        for (const std::vector<PatternItem>& alternative : item.alternatives) {
            const std::vector<Words> more = sequence(alternative);
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }

    const Lexicon& lexicon_;
};

}  // namespace

std::vector<std::vector<std::string>> spelled_out(const Pattern& pattern, const Lexicon& lexicon) {
    std::vector<Words> all = SpellOut(lexicon).sequence(pattern.items);
    std::erase_if(all, [](const Words& words) { return words.empty(); });
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace kith
