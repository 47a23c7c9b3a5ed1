// SPDX-License-Identifier: Apache-2.0
#include "lint/reported.hpp"

#include <algorithm>
#include <vector>

#include "lint/list_walk.hpp"

namespace kith {

namespace {

// How far the words of a sentence reach, in tokens.
constexpr std::size_t subject_reach = 8;    // "The report that was read out on Monday said"
constexpr std::size_t own_reach = 3;        // "my last report"
constexpr std::size_t naming_reach = 9;     // "described as hostile and non-compliant"
constexpr std::size_t sentences_back = 2;   // "The report ... It said"
constexpr std::size_t opening_reach = 8;    // "That is how the minutes of the day put it"
constexpr std::size_t longest_reach = 60;   // what stands further off in a sentence without end is not looked at

class ReportWalk : public ListWalk {
public:
    using ListWalk::ListWalk;

    // The report, the minutes: one that is not the writer's ("this report"), and no number of minutes.
    [[nodiscard]] bool is_record(std::size_t token) const {
        if (!is_single("reported-record", token)) return false;
        const std::size_t first = token < sentence().first + own_reach ? sentence().first : token - own_reach;
        for (std::size_t before = token; before > first; --before) {
            if (is_single("reported-own-record", before - 1) || is_single("number", before - 1)) return false;
            if (is_article(before - 1)) return true;
        }
        return true;
    }

    [[nodiscard]] bool has_record(std::size_t first, std::size_t last) const {
        for (std::size_t token = first; token < last; ++token) {
            if (is_record(token)) return true;
        }
        return false;
    }

    // A verb of saying ends before `token`, and a record is what says it.
    [[nodiscard]] bool is_said_by_record(std::size_t token) const {
        if (!is_saying(token)) return false;
        const std::size_t verb = token - 1;
        const std::size_t first = verb < sentence().first + subject_reach ? sentence().first : verb - subject_reach;
        for (std::size_t subject = verb; subject > first; --subject) {
            if (is_record(subject - 1)) return true;
            if (is_single("reported-break", subject - 1)) return false;
        }
        return false;
    }

    // "It said", "They also called her": where the record was named before.
    [[nodiscard]] bool is_said_by_pronoun(std::size_t token) const {
        if (!is_saying(token)) return false;
        std::size_t subject = token - 1;
        while (subject > sentence().first && is_single("reported-also", subject - 1)) --subject;
        return subject == sentence().first + 1 && is_single("reported-pronoun", sentence().first);
    }

    // "alleges that", but not "I said that" and "this report says that".
    [[nodiscard]] bool is_told_by_another(ListName list, std::size_t token) const {
        const auto begin = ends_before(list, token);
        if (!begin || *begin == sentence().first) return begin.has_value();
        const std::size_t teller = *begin - 1;
        return !is_single("reported-writer", teller) && (!is_single("reported-record", teller) || is_record(teller));
    }

    // Where the writer speaks again: "; I am sorry", "but when I asked".
    [[nodiscard]] bool is_writer_again(std::size_t token) const { return is_semicolon(token) || begins_at("reported-ends", token); }

    // "as the minutes put it"
    [[nodiscard]] bool is_put_so(std::size_t token) const {
        if (!begins_at("reported-put-so", token)) return false;
        const std::size_t first = token < sentence().first + own_reach ? sentence().first : token - own_reach;
        return has_record(first, token);
    }

    // "That is how the minutes put it.", at the beginning.
    [[nodiscard]] bool is_looking_back() const {
        const std::size_t last = std::min(sentence().first + opening_reach, sentence().last);
        return begins_at("reported-back", sentence().first) && has_record(sentence().first, last);
    }

private:
    // "says", but not "is called" and "was noted".
    [[nodiscard]] bool is_saying(std::size_t token) const {
        if (token <= sentence().first + 1 || !is_single("reported-says", token - 1)) return false;
        return !is_single("reported-passive", token - 2);
    }
};

}  // namespace

// What is asked of single tokens.
enum class ReportedWords::Fact : std::uint8_t {
    writer_again,
    of_record,  // words that make what follows a record's end before it
    speech,     // words that make what follows somebody's end before it
    called,     // "is called" ends before it
    named,      // "is described as"
    put_so,     // "as the minutes put it" begins there
    corrected,  // "Jay would prefer that we say home": another word is asked for
};

class ReportedWords::Reading {
public:
    Reading(ReportedWords& all, const Sentence& sentence)
        : all_(all), known_(all.known_), sentences_(known_.analysis().sentences), sentence_(sentence), walk_(known_, sentence) {}

    [[nodiscard]] Voice voice_of(TokenRange words) {
        const Voice before = told_before(words.first);
        return before == Voice::record || is_told_behind(words.last) ? Voice::record : before;
    }

private:
    [[nodiscard]] Voice told_before(std::size_t words) {
        Voice voice = Voice::writer;
        const std::size_t first = std::max(sentence_.first, words - std::min(words, longest_reach));
        for (std::size_t token = words; token > first; --token) {
            if (token < words && is(Fact::writer_again, token)) break;
            const bool names = (token == words && is(Fact::called, token)) || (words - token < naming_reach && is(Fact::named, token));
            if (names || is(Fact::of_record, token)) return Voice::record;
            if (is(Fact::speech, token)) voice = Voice::speech;
        }
        return voice;
    }

    [[nodiscard]] bool is_told_behind(std::size_t token) {
        if (any_within_reach(Fact::put_so, token) || any_within_reach(Fact::corrected, token)) return true;
        const std::size_t next = place_of_sentence() + 1;
        if (next >= sentences_.size()) return false;
        Reading behind(all_, sentences_[next]);
        return behind.walk_.is_looking_back() || behind.any_within_reach(Fact::corrected, behind.sentence_.first);
    }

    [[nodiscard]] bool any_within_reach(Fact fact, std::size_t token) {
        const std::size_t last = std::min(sentence_.last, token + longest_reach);
        while (token < last && !is(fact, token)) ++token;
        return token < last;
    }

    // A token is one of this sentence, so what is asked of it is asked once.
    [[nodiscard]] bool is(Fact fact, std::size_t token) {
        Asked& asked = all_.asked_[token];
        const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(fact));
        if ((asked.known & bit) == 0) {
            asked.known |= bit;
            if (find(fact, token)) asked.holds |= bit;
        }
        return (asked.holds & bit) != 0;
    }

    [[nodiscard]] bool find(Fact fact, std::size_t token) const {
        switch (fact) {
            case Fact::writer_again: return walk_.is_writer_again(token);
            case Fact::of_record: return is_of_record(token);
            case Fact::speech: return walk_.is_told_by_another("reported-speech", token);
            case Fact::called: return walk_.ends_before("reported-called", token).has_value();
            case Fact::named: return walk_.ends_before("reported-named", token).has_value();
            case Fact::put_so: return walk_.is_put_so(token);
            case Fact::corrected: break;
        }
        return walk_.begins_at("reported-corrected", token);
    }

    [[nodiscard]] bool is_of_record(std::size_t token) const {
        if (walk_.is_said_by_record(token) || walk_.is_told_by_another("reported-claim", token)) return true;
        return walk_.is_said_by_pronoun(token) && is_record_named_before();
    }

    [[nodiscard]] std::size_t place_of_sentence() const {
        const auto here = std::lower_bound(sentences_.begin(), sentences_.end(), sentence_.first,
                                           [](const Sentence& one, std::size_t first) { return one.first < first; });
        return static_cast<std::size_t>(here - sentences_.begin());
    }

    [[nodiscard]] bool is_record_named_before() const {
        const std::size_t here = place_of_sentence();
        for (std::size_t back = 1; back <= std::min(here, sentences_back); ++back) {
            const Sentence& before = sentences_[here - back];
            if (ReportWalk(known_, before).has_record(before.first, before.last)) return true;
        }
        return false;
    }

    ReportedWords& all_;
    KnownWords& known_;
    const std::vector<Sentence>& sentences_;
    const Sentence& sentence_;
    ReportWalk walk_;
};

Voice ReportedWords::voice_of(const Sentence& sentence, TokenRange words) {
    if (asked_.empty()) asked_.resize(known_.analysis().tokens.size());
    return Reading(*this, sentence).voice_of(words);
}

}  // namespace kith
