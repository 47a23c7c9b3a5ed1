// SPDX-License-Identifier: Apache-2.0
#include "match/phrase_program.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "lexicon/inflect.hpp"

namespace kith {

namespace {

constexpr Tag::Set any_word = Tag::word | Tag::function | Tag::capitalised | Tag::initial | Tag::acronym | Tag::number;
constexpr Tag::Set modifier = Tag::word | Tag::capitalised | Tag::initial | Tag::acronym | Tag::number;
constexpr Tag::Set name = Tag::capitalised | Tag::initial | Tag::acronym;

}  // namespace

// Writes the steps of a pattern. Every {list} is noted, in the order of Pattern::slots().
class PhraseProgram::Writer {
public:
    Writer(PhraseProgram& out, const ListIndex& lists) : out_(out), lists_(lists) {}

    void write(const std::vector<PatternItem>& items) {
        sequence(items);
        add(What::matched);
    }

private:
    using What = PhraseStep::What;
    using Part = std::function<void()>;

    std::size_t add(What what, std::size_t number = 0) {
        out_.steps_.push_back({what, static_cast<std::uint32_t>(number)});
        return out_.steps_.size() - 1;
    }
    void lead_here(std::size_t step) { out_.steps_[step].number = static_cast<std::uint32_t>(out_.steps_.size()); }

    // ---- what patterns are made of ----

    void word(const std::string& key) {
        if (key == "'s") return possessive_mark();
        const WordNumber number = lists_.number_of(key);
        add(number == 0 ? What::never : What::word, number);
    }
    void possessive_mark() { add(What::kind, Tag::possessive); }

    void optional(const Part& part) { up_to(1, part); }

    // Each time only after the time before.
    void up_to(int times, const Part& part) {
        std::vector<std::size_t> forks;
        for (int i = 0; i < times; ++i) {
            forks.push_back(add(What::fork));
            part();
        }
        for (const std::size_t fork : forks) lead_here(fork);
    }

    void any_of(const std::vector<Part>& parts) {
        std::vector<std::size_t> ends;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool is_last = i + 1 == parts.size();
            const std::size_t fork = is_last ? 0 : add(What::fork);
            parts[i]();
            if (is_last) break;
            ends.push_back(add(What::jump));
            lead_here(fork);
        }
        for (const std::size_t end : ends) lead_here(end);
    }

    // ---- the items of the notation ----

    void sequence(const std::vector<PatternItem>& items) {
        for (const PatternItem& item : items) {
            if (item.optional) {
                optional([&] { one(item); });
            } else {
                one(item);
            }
        }
    }

    void one(const PatternItem& item) {
        switch (item.kind) {
            case PatternItem::Kind::headword:
                add(What::kind, headword(item.text));
                break;
            case PatternItem::Kind::word:
                word(item.text);
                break;
            case PatternItem::Kind::lemma:
                lemma(item.text);
                break;
            case PatternItem::Kind::wild:
                up_to(3, [&] { add(What::kind, any_word); });
                break;
            case PatternItem::Kind::list:
                slot(item.text);
                break;
            case PatternItem::Kind::alternatives:
                alternatives(item.alternatives);
                break;
        }
    }

    static Tag::Set headword(std::string_view form) {
        if (form == "ed") return Tag::headword_ed;
        if (form == "ing") return Tag::headword_ing;
        return form == "s" ? Tag::headword_s : Tag::headword;
    }

    void alternatives(const std::vector<std::vector<PatternItem>>& all) {
        std::vector<Part> parts;
        for (const std::vector<PatternItem>& one : all) parts.emplace_back([this, &one] { sequence(one); });
        any_of(parts);
    }

    void lemma(const std::string& verb) {
        const std::vector<InflectedForm> forms = forms_of({verb, WordKind::verb, {}});
        std::vector<Part> parts;
        for (const InflectedForm& form : forms) parts.emplace_back([this, &form] { word(form.text); });
        any_of(parts);
    }

    void slot(const std::string& id) {
        const std::size_t number = out_.slots_++;
        add(What::note, 2 * number);
        list(id);
        add(What::note, 2 * number + 1);
    }

    // A member of the list: a single word, or one of the phrases of several words.
    void member(std::string_view id) {
        const ListNumber number = lists_.list_number(id);
        if (number == 0) {  // an unknown list matches nothing; the loader has said so
            add(What::never);
            return;
        }
        std::vector<Part> parts = {[&] { add(What::list, number); }};
        if (!lists_.phrases(number).empty()) parts.emplace_back([&] { phrases(number); });
        any_of(parts);
    }

    // Behind one look at what any of them begins with: of {person} there are hundreds, and each was a fork to be tried at each item.
    void phrases(ListNumber list) {
        std::vector<Part> parts;
        std::vector<WordNumber> first;
        for (const std::uint32_t phrase : lists_.phrases(list)) {
            first.push_back(lists_.phrase(phrase).front());
            parts.emplace_back([this, phrase] {
                for (const WordNumber key : lists_.phrase(phrase)) add(What::word, key);
            });
        }
        add(What::among, group(std::move(first)));
        any_of(parts);
    }

    std::size_t group(std::vector<WordNumber> words) {
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        const auto known = std::find(out_.groups_.begin(), out_.groups_.end(), words);
        if (known != out_.groups_.end()) return static_cast<std::size_t>(known - out_.groups_.begin());
        out_.groups_.push_back(std::move(words));
        return out_.groups_.size() - 1;
    }

    // Determiner or possessive, "his mum's", up to two modifiers: what may stand before a head.
    void opening() {
        up_to(2, [&] { member("determiner"); });
        optional([&] { owner(); });
        up_to(2, [&] { add(What::kind, modifier); });
    }

    // One to three modifiers with 's behind.
    void owner() {
        add(What::kind, modifier);
        up_to(2, [&] { add(What::kind, modifier); });
        possessive_mark();
    }

    void coordinated(const Part& phrase) {
        phrase();
        optional([&] {
            any_of({[&] { word("and"); }, [&] { word("or"); }});
            phrase();
        });
    }

    void person() {
        any_of({[&] {
                    opening();
                    member("person");
                },
                [&] {
                    optional([&] { member("title"); });
                    add(What::kind, name);
                    up_to(2, [&] { add(What::kind, name); });
                },
                [&] { member("person-pronoun"); }});
    }

    void possessive() {
        any_of({[&] { member("possessive"); },
                [&] {
                    optional([&] { member("determiner"); });
                    owner();
                }});
    }

    void list(const std::string& id) {
        if (id == "person") return coordinated([&] { person(); });
        if (id == "possessive") return possessive();
        const ListNumber number = lists_.list_number(id);
        if (number == 0 || !lists_.has_noun_phrases(number)) return member(id);
        coordinated([&] {
            opening();
            member(id);
        });
    }

    PhraseProgram& out_;
    const ListIndex& lists_;
};

// All ways to match from one item.
class PhraseProgram::Run {
public:
    Run(const PhraseProgram& program, const TokenStream& stream, const ListIndex& lists)
        : steps_(program.steps_), groups_(program.groups_), items_(stream.items), lists_(lists), marks_(2 * program.slots_) {}

    // The first of the longest matches that begin at `first`.
    std::optional<Match> from(std::size_t first) {
        first_ = first;
        follow(0, first);
        return std::move(best_);
    }

private:
    using What = PhraseStep::What;

    bool takes(const PhraseStep& step, const StreamItem& item) const {
        if (step.what == What::kind) return (item.tag & step.number) != 0;
        if (step.what == What::word) return item.word == step.number;
        return step.what == What::list && lists_.is_in(static_cast<ListNumber>(step.number), item.word);
    }

    bool is_among(std::size_t group, std::size_t item) const {
        return item < items_.size() && lists_.begins_phrase(items_[item].word) &&
               std::binary_search(groups_[group].begin(), groups_[group].end(), items_[item].word);
    }

    // Forks and notes alone call themselves, and lead only onwards, so this is never deeper than the program is long.
    void follow(std::size_t step, std::size_t item) {
        for (;; ++step) {
            const PhraseStep& now = steps_[step];
            switch (now.what) {
                case What::fork:
                    if (was_here(step, item)) return;
                    follow(step + 1, item);
                    step = now.number - 1;
                    break;
                case What::jump:
                    step = now.number - 1;
                    break;
                case What::among:
                    if (!is_among(now.number, item)) return;
                    break;
                case What::note:
                    return note(now.number, step, item);
                case What::matched:
                    if (!best_ || item > best_->last) best_ = Match{first_, item, marks_};
                    return;
                default:
                    if (item == items_.size() || !takes(now, items_[item])) return;
                    ++item;
            }
        }
    }

    void note(std::size_t mark, std::size_t step, std::size_t item) {
        const std::size_t before = marks_[mark];
        marks_[mark] = item;
        follow(step + 1, item);
        marks_[mark] = before;
    }

    // Most runs end after a few forks, and need no memory of them.
    bool was_here(std::size_t step, std::size_t item) {
        constexpr std::size_t few = 64;
        if (++forks_ < few) return false;
        if (visited_.empty()) visited_.resize(steps_.size() * (items_.size() + 1));
        const std::size_t place = step * (items_.size() + 1) + item;
        const bool was = visited_[place];
        visited_[place] = true;
        return was;
    }

    const std::vector<PhraseStep>& steps_;
    const std::vector<std::vector<WordNumber>>& groups_;
    const std::vector<StreamItem>& items_;
    const ListIndex& lists_;
    std::size_t first_ = 0;
    std::optional<Match> best_;
    std::vector<std::size_t> marks_;
    std::size_t forks_ = 0;
    std::vector<bool> visited_;  // by step and item; those visited from an earlier item led to no match
};

PhraseProgram::PhraseProgram(const Pattern& pattern, const ListIndex& lists) {
    Writer(*this, lists).write(pattern.items);
    openers_ = PhraseOpeners(steps_);
}

std::optional<PhraseProgram::Match> PhraseProgram::run(const TokenStream& stream, const ListIndex& lists, std::size_t from,
                                                       std::size_t to) const {
    Run run(*this, stream, lists);
    for (std::size_t first = from; first < to; ++first) {
        if (!openers_.may_open(stream.items[first], lists)) continue;
        std::optional<Match> match = run.from(first);
        if (match) return match->last > first ? match : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace kith
