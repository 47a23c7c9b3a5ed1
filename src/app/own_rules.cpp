// SPDX-License-Identifier: Apache-2.0
#include "app/own_rules.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "app/lookup.hpp"
#include "base/yaml.hpp"
#include "lexicon/inflect.hpp"
#include "lint/keep.hpp"
#include "report/phrases.hpp"
#include "text/tokens.hpp"

namespace kith {
namespace {

constexpr std::string_view own_source = "own-words";
constexpr std::string_view own_shift = "label-to-person";

std::string joined(const std::vector<std::string>& tokens, std::string_view between) {
    std::string out;
    for (const std::string& token : tokens) out.append(out.empty() ? "" : between).append(token);
    return out;
}

std::string folded(std::string_view words) { return joined(term_tokens(words), " "); }

using Tokens = std::vector<std::string>;

// One headword of an entry, in all its forms.
struct Spelled {
    const Entry* entry = nullptr;
    std::vector<Tokens> forms;
    std::vector<Inflection> inflections;  // of each of those
    std::vector<Tokens> plurals;  // of those, where it is a noun

    [[nodiscard]] bool has(const Tokens& words) const { return std::find(forms.begin(), forms.end(), words) != forms.end(); }
    [[nodiscard]] std::vector<std::string> folded_forms() const {
        std::vector<std::string> all;
        for (const Tokens& form : forms) all.push_back(joined(form, " "));
        return all;
    }
};

// The headwords of a lexicon.
class Headwords {
public:
    explicit Headwords(const Lexicon& lexicon) : lexicon_(lexicon) {
        for (const Entry& entry : lexicon.entries) {
            add(entry, entry.term, entry.forms);
            for (const Headword& headword : entry.also) add(entry, headword, {});
        }
    }

    // Those that are these words.
    [[nodiscard]] std::vector<const Spelled*> of(const Tokens& words) const {
        std::vector<const Spelled*> found;
        for (const Spelled& one : all_) {
            if (one.has(words)) found.push_back(&one);
        }
        return found;
    }

    // Those that hold them as a thing of its own: "have contact with" and "supervised contact", but not "contact order".
    [[nodiscard]] std::vector<const Spelled*> around(const Tokens& words) const {
        std::vector<const Spelled*> found;
        for (const Spelled& one : all_) {
            const bool is_around = std::any_of(one.forms.begin(), one.forms.end(),
                                               [&](const Tokens& form) { return is_within(words, form); });
            if (is_around) found.push_back(&one);
        }
        return found;
    }

private:
    void add(const Entry& entry, const Headword& headword, const std::vector<std::string>& more) {
        Spelled spelled{&entry, {}, {}, {}};
        for (const InflectedForm& form : forms_of(headword)) {
            spelled.forms.push_back(term_tokens(form.text));
            spelled.inflections.push_back(form.inflection);
            if (headword.kind == WordKind::noun && form.inflection == Inflection::plural) spelled.plurals.push_back(spelled.forms.back());
        }
        for (const std::string& form : more) {
            spelled.forms.push_back(term_tokens(form));
            spelled.inflections.push_back(guess_inflection(form, headword));
        }
        all_.push_back(std::move(spelled));
    }

    [[nodiscard]] bool is_within(const Tokens& words, const Tokens& form) const {
        if (words.empty() || form.size() <= words.size()) return false;
        const auto found = std::search(form.begin(), form.end(), words.begin(), words.end());
        if (found == form.end()) return false;
        const auto next = found + static_cast<std::ptrdiff_t>(words.size());
        return next == form.end() || is_function(*next);
    }

    [[nodiscard]] bool is_function(const std::string& word) const {
        const WordList* const list = lexicon_.list("function");
        return list != nullptr && std::find(list->words.begin(), list->words.end(), word) != list->words.end();
    }

    const Lexicon& lexicon_;
    std::vector<Spelled> all_;
};

// Some of the words of a key: "contact" in "contact with his dad".
struct Within {
    Tokens::const_iterator begin;
    Tokens::const_iterator end;
};

// Longer ones first; none of a key that is longer than anything people look for.
std::vector<Within> all_within(const Tokens& tokens) {
    constexpr std::size_t most = 12;
    std::vector<Within> all;
    if (tokens.size() > most) return all;
    for (std::ptrdiff_t size = std::ssize(tokens); size-- > 1;) {
        for (auto begin = tokens.begin(); tokens.end() - begin >= size; ++begin) all.push_back({begin, begin + size});
    }
    return all;
}

class Understanding {
public:
    Understanding(const Preferences& preferences, const Lexicon& lexicon)
        : preferences_(preferences), lexicon_(lexicon) {}

    Result<OwnRules> understand() {
        rules_.words.person = preferences_.person.value;
        for (const OwnSaying& one : preferences_.say) say(one);
        for (const Written<std::string>& key : preferences_.keep) {
            for (OwnTarget& target : meant(key)) rules_.keep.push_back(std::move(target));
        }
        for (const LevelChange& change : preferences_.levels) {
            for (OwnTarget& target : meant(change.id)) rules_.levels.push_back({std::move(target), change.level});
        }
        for (const OwnSaying& one : preferences_.avoid) avoid(one);
        const std::string& person = rules_.words.person;
        rules_.source.id = own_source;
        rules_.source.publisher = person.empty() ? "the person this is about" : person;
        if (!problems_.empty()) return std::move(problems_);
        return std::move(rules_);
    }

private:
    const Headwords& headwords() {
        if (!headwords_) headwords_.emplace(lexicon_);
        return *headwords_;
    }

    // What a key stands for: an entry or rule by its id, and whatever holds the word it is.
    [[nodiscard]] std::vector<OwnTarget> found(const std::string& key) {
        std::vector<OwnTarget> targets;
        const bool is_id = lexicon_.entry(key) != nullptr || lexicon_.rule(key) != nullptr;
        if (is_id) targets.push_back({key, {}});
        const Tokens words = term_tokens(key);
        std::vector<const Spelled*> more = headwords().of(words);
        if (is_id || !more.empty()) {
            const std::vector<const Spelled*> around = headwords().around(words);
            more.insert(more.end(), around.begin(), around.end());
        }
        for (const Spelled* const one : more) {
            if (!is_id || one->entry->id != key) targets.push_back({one->entry->id, one->folded_forms()});
        }
        return targets;
    }

    void complain(const Written<std::string>& at, std::string code, std::string message, std::string expected) {
        ProblemSink sink(preferences_.name, preferences_.text);
        sink.add(at.line, at.column, std::move(code), std::move(message), std::move(expected));
        problems_.push_back(sink.problems().front());
    }

    void complain_unknown(const Written<std::string>& key) {
        const std::string near = nearest_words(lexicon_, key.value);
        const std::string hint = near.empty() ? std::string() : "did you mean " + in_quotes(near) + "? ";
        complain(key, "unknown-entry", "kith does not look for " + in_quotes(key.value),
                 hint + "kith lexicon list shows what it looks for; words that it does not know go under avoid:");
    }

    std::vector<OwnTarget> meant(const Written<std::string>& key) {
        std::vector<OwnTarget> targets = found(key.value);
        if (targets.empty()) complain_unknown(key);
        return targets;
    }

    void say(const OwnSaying& one) {
        if (say_of_word(one, one.key.value, {}, {})) return;
        const Tokens tokens = term_tokens(one.key.value);
        for (const Within& within : all_within(tokens)) {
            const std::string word = joined({within.begin, within.end}, " ");
            if (say_of_word(one, word, {tokens.begin(), within.begin}, {within.end, tokens.end()})) return;
        }
        complain_unknown(one.key);
    }

    bool say_of_word(const OwnSaying& one, const std::string& word, const Tokens& before, const Tokens& after) {
        const std::vector<OwnTarget> targets = found(word);
        if (targets.empty()) return false;
        const std::vector<std::string> words = words_of(word);
        const bool is_of_several = before.empty() && after.empty() && is_plural(word);
        for (const OwnTarget& target : targets) add_words(one, {target.id, target.forms, words, before, after, {}, is_of_several, {}, form_of(target.id, word)});
        return true;
    }

    // Which form of an entry's verb a key is; what is a word in its own right, too, is that.
    [[nodiscard]] Inflection form_of(const std::string& id, const std::string& key) {
        const Tokens tokens = term_tokens(key);
        Inflection form = Inflection::base;
        for (const Spelled* const one : headwords().of(tokens)) {
            if (one->entry->id != id) continue;
            const auto at = std::find(one->forms.begin(), one->forms.end(), tokens) - one->forms.begin();
            form = one->inflections[static_cast<std::size_t>(at)];
            if (form == Inflection::base) return form;
        }
        return form;
    }

    // "siblings"; what is no other word in the singular ("sheep") says nothing.
    [[nodiscard]] bool is_plural(const std::string& key) {
        const Tokens tokens = term_tokens(key);
        const std::vector<const Spelled*> all = headwords().of(tokens);
        return !all.empty() && std::all_of(all.begin(), all.end(), [&](const Spelled* one) {
            return one->forms.front() != tokens && std::find(one->plurals.begin(), one->plurals.end(), tokens) != one->plurals.end();
        });
    }

    // The word in all its forms, where it is one.
    [[nodiscard]] std::vector<std::string> words_of(const std::string& key) {
        const Tokens tokens = term_tokens(key);
        std::vector<std::string> words = {joined(tokens, " ")};
        for (const Spelled* const one : headwords().of(tokens)) {
            for (std::string& form : one->folded_forms()) words.push_back(std::move(form));
        }
        return words;
    }

    void add_words(const OwnSaying& one, OwnWording own) {
        own.wording.mass = true;
        own.person = term_tokens(rules_.words.person);
        for (const Written<std::string>& says : one.says) {
            own.wording.text = says.value;
            rules_.words.wordings.push_back(own);
        }
    }

    // Where kith looks for the word itself, her words for it go before the lexicon's.
    void avoid(const OwnSaying& one) {
        if (!one.says.empty()) say_of_word(one, one.key.value, {}, {});
        const std::vector<std::string> tokens = term_tokens(one.key.value);
        if (tokens.empty()) return complain(one.key, "no-words", "there is no word in this", "expected the word that she does not want");
        Entry entry;
        entry.id = joined(tokens, "-");
        while (lexicon_.entry(entry.id) != nullptr || lexicon_.rule(entry.id) != nullptr) entry.id.insert(0, "own-");
        entry.pack = own_pack;
        entry.term = {one.key.value, tokens.size() == 1 ? WordKind::noun : WordKind::phrase, {}};
        entry.level = Level::consider;
        entry.otherwise = Level::consider;
        entry.shift = own_shift;
        entry.why = (rules_.words.person.empty() ? std::string("The person this is about") : rules_.words.person) + " does not want this said.";
        entry.sources = {std::string(own_source)};
        add_words(one, {entry.id, {}, {}, {}, {}, {}, false, {}, {}});
        rules_.avoided.push_back(std::move(entry));
    }

    const Preferences& preferences_;
    const Lexicon& lexicon_;
    std::optional<Headwords> headwords_;
    OwnRules rules_;
    Problems problems_;
};

}  // namespace

bool OwnTarget::covers(const Finding& finding) const {
    if (finding.id() != id) return false;
    return forms.empty() || std::find(forms.begin(), forms.end(), folded(finding.text)) != forms.end();
}

Result<OwnRules> understood(const Preferences& preferences, const Lexicon& lexicon) {
    return Understanding(preferences, lexicon).understand();
}

Lexicon with_avoided(const Lexicon& lexicon, const OwnRules& rules) {
    Lexicon more = lexicon;
    for (const Entry& entry : rules.avoided) more.entries.push_back(entry);
    std::vector<Source>& sources = more.sources.change();
    const auto place = std::lower_bound(sources.begin(), sources.end(), rules.source.id,
                                        [](const Source& source, const std::string& id) { return source.id < id; });
    sources.insert(place, rules.source);
    return more;
}

void apply_own_rules(const OwnRules& rules, bool is_spoken, LintResult& result) {
    for (Finding& finding : result.findings) {
        for (const OwnLevel& one : rules.levels) {
            if (one.target.covers(finding) && !finding.quoted) finding.level = one.level;
        }
    }
    std::set<std::pair<TextRange, const Entry*>> hers;
    set_aside(result, [&](const Finding& finding) -> std::optional<KeepReason> {
        const bool is_hers = std::any_of(rules.keep.begin(), rules.keep.end(),
                                         [&finding](const OwnTarget& one) { return one.covers(finding); });
        if (!is_hers) return std::nullopt;
        hers.emplace(finding.at, finding.entry);
        return KeepReason{"the person’s own word", std::string(own_words_said)};
    });
    if (is_spoken || hers.empty()) return;
    std::erase_if(result.kept, [](const Kept& kept) { return kept.why.said == own_words_said; });
    std::erase_if(result.decisions, [&hers](const Decision& decision) { return hers.contains({decision.at, decision.entry}); });
}

}  // namespace kith
