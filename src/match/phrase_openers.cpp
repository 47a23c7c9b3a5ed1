// SPDX-License-Identifier: Apache-2.0
#include "match/phrase_openers.hpp"

#include <algorithm>

namespace kith {

PhraseOpeners::PhraseOpeners(const std::vector<PhraseStep>& steps) {
    std::vector<bool> seen(steps.size());
    note(steps, 0, seen);
}

// Follows the steps that take no item up to the first ones that do. No step is followed twice, or some patterns would take ages.
void PhraseOpeners::note(const std::vector<PhraseStep>& steps, std::size_t step, std::vector<bool>& seen) {
    for (; !seen[step]; ++step) {
        seen[step] = true;
        const PhraseStep& now = steps[step];
        switch (now.what) {
            case PhraseStep::What::word:
                return words_.add(WordSet::of_word(now.number));
            case PhraseStep::What::list:
                return lists_.push_back(static_cast<ListNumber>(now.number));
            case PhraseStep::What::kind:
                kinds_ = static_cast<Tag::Set>(kinds_ | now.number);
                return;
            case PhraseStep::What::never:
                return;
            case PhraseStep::What::matched:
                any_ = true;
                return;
            case PhraseStep::What::fork:
                note(steps, step + 1, seen);
                step = now.number - 1;
                break;
            case PhraseStep::What::jump:
                step = now.number - 1;
                break;
            case PhraseStep::What::note:
            case PhraseStep::What::among:  // the words themselves follow
                break;
        }
    }
}

bool PhraseOpeners::may_open(const StreamItem& item, const ListIndex& lists) const {
    if (any_ || (item.tag & kinds_) != 0) return true;
    if (item.word == 0) return false;
    return words_.may_hold(WordSet::of_word(item.word)) ||
           std::any_of(lists_.begin(), lists_.end(), [&](ListNumber list) { return lists.is_in(list, item.word); });
}

}  // namespace kith
