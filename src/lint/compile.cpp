// SPDX-License-Identifier: Apache-2.0
#include "lint/compile.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "text/fold.hpp"

namespace kith {

namespace {

using Words = std::vector<std::string>;

// Where the headword stands inside a longer form, if it does.
TokenRange inner_of(const Words& form, const std::vector<Words>& headwords) {
    for (const Words& headword : headwords) {
        if (headword.size() >= form.size()) continue;
        const auto found = std::search(form.begin(), form.end(), headword.begin(), headword.end());
        if (found != form.end()) {
            const auto first = static_cast<std::size_t>(found - form.begin());
            return {first, first + headword.size()};
        }
    }
    return {};
}

std::vector<Words> headword_forms(const Entry& entry) {
    std::vector<Words> forms;
    for (const InflectedForm& form : forms_of(entry.term)) forms.push_back(term_tokens(form.text));
    return forms;
}

// What is looked for on behalf of one entry.
class EntryForms {
public:
    EntryForms(const Entry& entry, std::uint32_t owner, FormIndexBuilder& out) : entry_(entry), owner_(owner), out_(out) {}

    void add_all() const {
        add_headword(entry_.term, 0, {});
        for (std::size_t i = 0; i < entry_.also.size(); ++i)
            add_headword(entry_.also[i], static_cast<std::uint16_t>(i + 1), headword_forms(entry_));
        for (const std::string& name : entry_.names) out_.add(term_tokens(name), form(FormRole::name, Inflection::base));
        for (const std::string& legal : entry_.legal) {
            for (const Inflection inflection : {Inflection::base, Inflection::plural})
                out_.add(term_tokens(inflect_phrase(legal, {}, inflection)), form(FormRole::legal, inflection));
        }
    }

private:
    [[nodiscard]] Form form(FormRole role, Inflection inflection) const { return {role, inflection, 0, 0, 0, owner_}; }

    void add_headword(const Headword& headword, std::uint16_t number, const std::vector<Words>& inside) const {
        std::set<Words> added;
        const auto add = [&](const std::string& text, Inflection inflection) {
            const Words tokens = term_tokens(text);
            if (!added.insert(tokens).second) return;
            const TokenRange inner = inner_of(tokens, inside);
            Form made = form(FormRole::term, inflection);
            made.headword = number;
            made.inner_first = static_cast<std::uint16_t>(inner.first);
            made.inner_last = static_cast<std::uint16_t>(inner.last);
            out_.add(tokens, made);
        };
        for (const InflectedForm& one : forms_of(headword)) add(one.text, one.inflection);
        if (number != 0) return;
        for (const std::string& one : entry_.forms) add(one, guess_inflection(one, headword));
    }

    const Entry& entry_;
    std::uint32_t owner_;
    FormIndexBuilder& out_;
};

template <class T>
void write_standings(const Records<T>& all, const WordTableBuilder& packs, FlatWriter& out) {
    std::vector<Standing> standings;
    for (const T& one : all) standings.push_back({packs.find(one.pack), one.status, one.disabled ? std::uint8_t{1} : std::uint8_t{0}, 0});
    out.add(standings);
}

void write_all_standings(const Lexicon& lexicon, FlatWriter& out) {
    WordTableBuilder packs;
    for (const Entry& entry : lexicon.entries) packs.add(entry.pack);
    for (const RuleText& rule : lexicon.rules) packs.add(rule.pack);
    packs.write(out);
    write_standings(lexicon.entries, packs, out);
    write_standings(lexicon.rules, packs, out);
}

void write_abbreviations(const Lexicon& lexicon, FlatWriter& out) {
    WordTableBuilder words;
    if (const WordList* list = lexicon.list("abbreviation")) {
        for (const std::string& word : list->words) words.add(fold_word(word));
    }
    words.write(out);
}

Abbreviations read_abbreviations(FlatReader& in) {
    const WordTable words(in);
    Abbreviations abbreviations;
    for (WordNumber word = 1; word <= words.size(); ++word) abbreviations.emplace(words.word(word));
    return abbreviations;
}

bool is_wanted(const Standing& standing, const WordTable& packs, const LinterOptions& options) {
    if (standing.disabled != 0 || standing.status == Status::retired) return false;
    if (standing.status == Status::proposed && !options.with_proposed) return false;
    return options.packs.empty() ||
           std::find(options.packs.begin(), options.packs.end(), packs.word(standing.pack)) != options.packs.end();
}

std::vector<bool> wanted(std::span<const Standing> standings, const WordTable& packs, const LinterOptions& options) {
    std::vector<bool> all;
    for (const Standing& standing : standings) all.push_back(is_wanted(standing, packs, options));
    return all;
}

}  // namespace

FlatBlock build_index(const Lexicon& lexicon) {
    const ListIndex lists(lexicon);
    FormIndexBuilder forms;
    WordNeedsBuilder needs;
    std::vector<SpeakingOutline> speaking;
    std::vector<std::vector<SpeakingNeed>> speaking_needs;
    for (const Entry& entry : lexicon.entries) {
        EntryForms(entry, static_cast<std::uint32_t>(speaking.size()), forms).add_all();
        speaking.push_back(speaking_outline(entry));
        speaking_needs.push_back(add_speaking_needs(entry, lists, needs));
    }
    RuleSetBuilder rules(lexicon, lists, forms, needs);
    rules.add_all();
    FlatWriter out;
    write_all_standings(lexicon, out);
    write_lists(lexicon, out);
    write_fields(lexicon.fields.all(), out);
    write_abbreviations(lexicon, out);
    forms.write(out);
    needs.write(out);
    out.add(speaking);
    out.add_lists(speaking_needs);
    rules.write(out);
    write_harm_words(lexicon, out);
    return out.take();
}

CompiledLexicon::CompiledLexicon(const Lexicon& source, const LinterOptions& options)
    : CompiledLexicon(source, options, source.built_index().empty() ? build_index(source) : FlatBlock{}) {}

// In the order in which build_index writes.
CompiledLexicon::CompiledLexicon(const Lexicon& source, const LinterOptions& options, FlatBlock own)
    : own_(std::move(own)), reader_(own_.empty() ? source.built_index() : bytes_of(own_)), pack_names_(reader_),
      entry_standings_(reader_.next<Standing>()), rule_standings_(reader_.next<Standing>()),
      wanted_entries_(wanted(entry_standings_, pack_names_, options)),
      wants_all_(std::find(wanted_entries_.begin(), wanted_entries_.end(), false) == wanted_entries_.end()), lexicon(source),
      mechanisms(options.mechanisms), own_words(options.own), lists(reader_), fields(reader_), abbreviations(read_abbreviations(reader_)),
      forms(reader_), needs(reader_), speaking(reader_.next<SpeakingOutline>()),
      speaking_needs(reader_.next_lists<SpeakingNeed>()),
      rules(source, lists, wanted(rule_standings_, pack_names_, options), reader_), harm(reader_),
      made_(entry_standings_.size()) {}

const ReadyEntry& CompiledLexicon::entry(std::size_t index) const {
    return made_.get(index, [&] { return make_ready(lexicon.entries[index], lists, own_words); });
}

std::vector<Occurrence> CompiledLexicon::find(const Analysis& analysis) const {
    std::vector<Occurrence> found = forms.find(analysis);
    if (!wants_all_) std::erase_if(found, [this](const Occurrence& one) { return !is_wanted(*one.form); });
    return found;
}

}  // namespace kith
