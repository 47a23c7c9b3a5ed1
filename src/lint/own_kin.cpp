// SPDX-License-Identifier: Apache-2.0
#include "lint/own_kin.hpp"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "lexicon/irregular.hpp"
#include "text/tokens.hpp"

namespace kith {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool has(const std::vector<std::string>& words, std::string_view word) {
    return std::any_of(words.begin(), words.end(), [word](const std::string& one) { return is_same_kin(one, word); });
}

// A step-dad is not the dad her words name.
bool is_other_kind(std::string_view word) {
    return is_one_of(word, {"step", "foster", "birth", "adoptive", "adopted", "biological", "natural", "real", "god", "half", "grand", "great", "other",
                            "second", "first", "new", "former", "ex"});
}

// "whether", "will": what can open neither the name of a person nor words for one.
bool is_small(const Surroundings& place, std::size_t at) { return place.is_function(at) && !place.in("person-pronoun", at); }

// Looks at the kin one line of hers is about, in their place.
class KinPlace {
public:
    KinPlace(const OwnWording& own, TokenRange part, TokenRange range, const Surroundings& place)
        : own_(own), words_(term_tokens(own.wording.text)), part_(part), range_(range), place_(place) {}

    [[nodiscard]] KinMeant meant() const {
        const bool has_company = range_.last > part_.last;
        const bool is_of_kin = names_kin(own_.wording.text, place_);
        if (has_company && (is_company_anothers() || goes_on_behind())) return KinMeant::anothers;
        if (is_of_kin && names_others()) return KinMeant::anothers;
        if (!has_company && !is_of_kin) return KinMeant::hers;
        if (is_of_kin && !has_company && place_.has(part_.last) && place_.key(part_.last) == "between") return KinMeant::anothers;  // "between Tom and his dad"
        if (is_of_kin && !has_company && is_told_further_on()) return KinMeant::anothers;
        const KinMeant subject = subject_means(has_company);
        return subject == KinMeant::hers && has_company && is_described() ? KinMeant::perhaps : subject;
    }

private:
    [[nodiscard]] const Sentence& sentence() const { return place_.view().sentence(); }
    [[nodiscard]] bool is_person(std::size_t at) const { return has(own_.person, place_.key(at)); }

    // Where the words begin that the line does not give itself.
    [[nodiscard]] std::size_t told_from() const { return own_.is_phrase() ? range_.last : part_.last; }

    // The 's of "Tom's", and the mark of "James'".
    [[nodiscard]] bool owns(std::size_t at) const {
        if (place_.token(at).kind == TokenKind::possessive) return true;
        return place_.key(at) == "'" && place_.has_before(at) && !place_.token(at).space_before && place_.key(at - 1).ends_with('s');
    }

    // Where Tom is the person, his is not another's.
    [[nodiscard]] bool is_owned_by_another(std::size_t at) const { return owns(at) && (!place_.has_before(at) || !is_person(at - 1)); }

    // "Tom's dad", "her dad's friend", "the dad of Tom", "her step-dad", "Jo and Dad".
    [[nodiscard]] bool is_company_anothers() const {
        for (std::size_t at = told_from(); at < range_.last; ++at) {
            if (is_owned_by_another(at) || is_other_kind(place_.key(at)) || is_joiner(place_.key(at))) return true;
        }
        return place_.has(range_.last) && (owns(range_.last) || place_.key(range_.last) == "of");
    }

    // "with her lovely dad": perhaps another than hers.
    [[nodiscard]] bool is_described() const {
        for (std::size_t at = told_from(); at + 1 < range_.last; ++at) {
            if (place_.is_plain_word(at) && !is_person(at)) return true;
        }
        return false;
    }

    // What can stand behind "and" as one more person; "and then", "and came" and "and she said" go on otherwise.
    [[nodiscard]] bool may_be_person(std::size_t at) const {
        if (!place_.has(at) || place_.token(at).kind != TokenKind::word) return false;
        const std::string_view key = place_.key(at);
        if (is_one_of(key, {"he", "she", "they", "we", "it"}) || is_small(place_, at)) return false;
        return place_.token(at).capitalised || !(key.ends_with("ed") || is_irregular_past(key));
    }

    [[nodiscard]] static bool is_joiner(std::string_view word) { return is_one_of(word, {"and", "or", "&", "/", "plus", "nor", "alongside"}); }

    // "Dad, Jo and Kit", "her dad, Kit,": more of them, or who it is.
    [[nodiscard]] bool is_list_behind(std::size_t comma) const {
        constexpr std::size_t most = 4;
        for (std::size_t at = comma + 1; at <= comma + most; ++at) {
            const bool ends = !place_.has(at) || place_.token(at).kind == TokenKind::punctuation || is_joiner(place_.key(at));
            if (ends) return at > comma + 1;
            if (!may_be_person(at) && !place_.in("determiner", at)) return false;
        }
        return false;
    }

    [[nodiscard]] bool goes_on_behind() const {
        std::size_t at = range_.last;
        if (!place_.has(at)) return false;
        if (place_.key(at) == "(") ++at;
        if (place_.key(at) == "," && (!place_.has(at + 1) || !is_joiner(place_.key(at + 1))) && is_list_behind(at)) return true;
        if (place_.key(at) == ",") ++at;
        if (!place_.has(at)) return false;
        const bool is_more = is_one_of(place_.key(at), {"as", "along", "together"}) && place_.has(at + 1) && is_one_of(place_.key(at + 1), {"well", "with"});
        return is_more || (is_joiner(place_.key(at)) && (may_be_person(at + 1) || place_.in("determiner", at + 1))) || goes_on_with(at);
    }

    // "contact with Dad at school and with Jo"
    [[nodiscard]] bool goes_on_with(std::size_t at) const {
        for (; place_.has(at + 1); ++at) {
            if (is_joiner(place_.key(at)) && place_.key(at + 1) == "with") return true;
        }
        return false;
    }

    // Where what is said of the kin in front of them begins: of "Tom's little brother", behind "Tom".
    [[nodiscard]] std::size_t described_from(std::size_t kin) const {
        constexpr std::size_t most = 3;
        std::size_t at = kin;
        while (at + most > kin && place_.has_before(at) && place_.is_plain_word(at - 1)) --at;
        return place_.has_before(at) ? at - 1 : at;
    }

    // "contact on Sundays with Dad": with whom it is would be said twice.
    [[nodiscard]] bool is_told_further_on() const {
        for (std::size_t at = range_.last; at + 1 < sentence().last; ++at) {
            const TokenRange with = company(at, place_);
            if (!with.empty() && has(words_, place_.key(with.last - 1))) return true;
        }
        return false;
    }

    // "Dad time" beside "his mum", "Tom's dad" or "her step-dad": whose time it is, the sentence may tell otherwise.
    [[nodiscard]] bool names_others() const {
        for (std::size_t at = sentence().first; at < sentence().last; ++at) {
            if ((at >= range_.first && at < range_.last) || !place_.in("family", at)) continue;
            const bool owns_it = at + 2 == range_.first && owns(at + 1);  // "Dad's contact"
            const bool is_other = place_.has_before(at) && is_other_kind(place_.key(at - 1));
            if (!has(words_, place_.key(at)) || owns_it || is_other || is_owned_by_another(described_from(at))) return true;
        }
        return false;
    }

    // "Tom has", "Tom's", "Tom enjoyed": a name, and not of a day.
    [[nodiscard]] bool is_name(std::size_t at) const {
        if (!place_.is_plain_word(at) || !place_.token(at).capitalised || place_.in("day", at) || has(words_, place_.key(at))) return false;
        if (place_.has_before(at) && place_.in("title", at - 1)) return false;
        if (place_.has_before(at)) return true;
        const std::size_t next = at + 1;
        if (!place_.has(next)) return false;
        const bool is_verb = place_.in("be", next) || place_.in("have", next) || place_.in("auxiliary", next) || place_.key(next).ends_with("ed") || is_irregular_past(place_.key(next));
        return is_verb || owns(next) || is_joiner(place_.key(next));
    }

    // "your dad" is the reader's whoever rang about him; "his dad" is whose the sentence tells.
    [[nodiscard]] bool is_the_readers() const {
        for (std::size_t at = part_.last; at < range_.last; ++at) {
            if (is_one_of(place_.key(at), {"my", "your", "our"}) || owns(at)) return true;
            if (is_one_of(place_.key(at), {"his", "her", "their"})) return false;
        }
        return range_.last > part_.last;  // "contact with Dad"
    }

    // Tom's contact with his dad is time with Tom's.
    [[nodiscard]] KinMeant subject_means(bool has_company) const {
        const std::size_t first = range_.first;
        if (own_.person.empty()) return KinMeant::hers;
        if (place_.has_before(first) && is_owned_by_another(first - 1)) return KinMeant::anothers;
        bool is_hers_too = false;
        bool is_others = false;
        for (std::size_t at = sentence().first; at < first; ++at) {
            is_hers_too = is_hers_too || is_person(at);
            is_others = is_others || (!is_person(at) && is_name(at));
        }
        if (!is_others || is_the_readers()) return KinMeant::hers;
        return is_hers_too || !has_company ? KinMeant::perhaps : KinMeant::anothers;
    }

    const OwnWording& own_;
    std::vector<std::string> words_;
    TokenRange part_;
    TokenRange range_;
    const Surroundings& place_;
};

}  // namespace

KinMeant kin_meant(const OwnWording& own, TokenRange part, TokenRange range, const Surroundings& place) {
    return KinPlace(own, part, range, place).meant();
}

TokenRange company(std::size_t first, const Surroundings& place) {
    if (!place.has(first) || place.key(first) != "with") return {first, first};
    for (std::size_t at = first + 1; at < first + 5 && place.has(at); ++at) {
        if (place.in("family", at)) return {first, at + 1};
    }
    return {first, first};
}

bool is_same_kin(std::string_view one, std::string_view other) {
    const auto are_both = [&](std::initializer_list<std::string_view> words) { return is_one_of(one, words) && is_one_of(other, words); };
    return one == other || are_both({"dad", "daddy", "father"}) || are_both({"mum", "mummy", "mother", "mam"});
}

bool names_kin(std::string_view words, const Surroundings& place) {
    const std::vector<std::string> tokens = term_tokens(words);
    return std::any_of(tokens.begin(), tokens.end(), [&](const std::string& word) { return place.lists().contains("family", word); });
}

}  // namespace kith
