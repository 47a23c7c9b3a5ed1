// SPDX-License-Identifier: Apache-2.0
#include "lint/harm_doer.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "lint/harm_lists.hpp"

namespace kith {
namespace {

using enum HarmList::Kind;

constexpr std::size_t by_reach = 3;  // words behind "by"

constexpr std::array<std::string_view, 9> be_forms = {"is", "are", "was", "were", "be", "been", "being", "got", "gets"};
constexpr std::array<std::string_view, 9> have_forms = {"have", "has", "had", "then", "also", "did", "not", "never", "again"};
constexpr std::array<std::string_view, 9> allegers = {"alleges", "alleged", "allege", "alleging", "claims", "claimed", "accuses", "accused", "denies"};

// "repeatedly"; no family and no July.
bool is_adverb(std::string_view key) {
    static constexpr std::array<std::string_view, 7> others = {"family", "july", "bully", "reply", "ally", "elderly", "belly"};
    return key.size() > 4 && key.ends_with("ly") && !is_among(others, key);
}

}  // namespace

// Who did it: the first behind "by", or the last one named before what was done; "Mum was strangled" tells who did not.
void HarmDoer::find(HarmPlace& place, const ListedWord& done) const {
    const std::size_t size = analysis_.tokens.size();
    for (std::size_t by = done.first + 1; by <= done.last && by < size; ++by) {
        if (analysis_.key(by) != "by") continue;
        for (std::size_t i = std::min(size, by + by_reach + 1); i > by + 1; --i) {
            if (is_somebody(i - 1)) place.doer = i - 1;
        }
        return;
    }
    const std::size_t begin = std::max(telling_.sentence_begin(done.first), done.first - std::min(done.first, HarmList::doer_reach));
    for (std::size_t i = done.first; i > begin; --i) {
        if (!is_somebody(i - 1) || is_hurt_before(i - 1)) continue;
        (is_passive(done.first) ? place.hurt : place.doer) = i - 1;
        return;
    }
}

bool HarmDoer::is_somebody(std::size_t token) const {
    if (telling_.is_doer(token)) return true;
    const auto listed = std::lower_bound(words_.begin(), words_.end(), token, [](const ListedWord& word, std::size_t at) { return word.last <= at; });
    return listed != words_.end() && listed->list == person && listed->last == token + 1 && !is_object_or_owner(listed->word);
}

// "He assaulted her mother and ...": it goes on with him.
bool HarmDoer::is_hurt_before(std::size_t token) const {
    auto behind = std::lower_bound(words_.begin(), words_.end(), token, [](const ListedWord& word, std::size_t at) { return word.first < at; });
    for (; behind != words_.begin() && std::prev(behind)->last + HarmList::reach > token; --behind) {
        const std::size_t kind = std::prev(behind)->list;
        if (kind == act || kind == breaking || kind == close || kind == fear) return is_one_sentence(analysis_, std::prev(behind)->last, token);
    }
    return false;
}

// "she was repeatedly strangled"
bool HarmDoer::is_passive(std::size_t done) const {
    const std::size_t begin = telling_.sentence_begin(done);
    while (done > begin && is_adverb(analysis_.key(done - 1))) --done;
    return done > begin && is_among(be_forms, analysis_.key(done - 1));
}

bool HarmDoer::is_of_writer(const ListedWord& done) const {
    const bool is_control = done.list == sign && done.word.find("controll") != std::string_view::npos;
    if (done.list != act && done.list != breaking && done.list != close && done.list > sure && !is_control) return false;
    std::size_t at = done.first;
    while (at > 0 && (is_adverb(analysis_.key(at - 1)) || is_among(have_forms, analysis_.key(at - 1)))) --at;
    return at > 0 && analysis_.key(at - 1) == "i";
}

bool HarmDoer::is_alleged(std::size_t token) const {
    for (std::size_t i = telling_.sentence_begin(token); i < token; ++i) {
        if (is_among(allegers, analysis_.key(i))) return true;
    }
    return false;
}

}  // namespace kith
