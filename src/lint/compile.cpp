// SPDX-License-Identifier: Apache-2.0
#include "lint/compile.hpp"

#include <algorithm>
#include <set>

#include "text/fold.hpp"

namespace kith {

namespace {

bool is_wanted(const std::string& pack, Status status, bool disabled, const LinterOptions& options) {
    if (disabled || status == Status::retired) return false;
    if (status == Status::proposed && !options.with_proposed) return false;
    return options.packs.empty() || std::find(options.packs.begin(), options.packs.end(), pack) != options.packs.end();
}

// Where the headword stands inside a longer form, if it does.
TokenRange inner_of(const std::vector<std::string>& form, const std::vector<std::vector<std::string>>& headwords) {
    for (const auto& headword : headwords) {
        if (headword.size() >= form.size()) continue;
        const auto found = std::search(form.begin(), form.end(), headword.begin(), headword.end());
        if (found != form.end()) {
            const auto first = static_cast<std::size_t>(found - form.begin());
            return {first, first + headword.size()};
        }
    }
    return {};
}

std::vector<std::vector<std::string>> headword_forms(const Entry& entry) {
    std::vector<std::vector<std::string>> forms;
    for (const InflectedForm& form : forms_of(entry.term)) forms.push_back(term_tokens(form.text));
    return forms;
}

}  // namespace

CompiledLexicon::CompiledLexicon(const Lexicon& source, const LinterOptions& options) :
    lexicon(source), lists(source), fields(source.fields), mechanisms(options.mechanisms), rules(source),
    needs(source.entries, lists) {
    if (const WordList* list = source.list("abbreviation")) {
        for (const std::string& word : list->words) abbreviations.insert(fold_word(word));
    }
    entries.reserve(source.entries.size());
    for (std::size_t i = 0; i < source.entries.size(); ++i) {
        const Entry& entry = source.entries[i];
        entries.push_back(make_ready(entry, lists));
        if (is_wanted(entry.pack, entry.status, entry.disabled, options)) add_entry(i);
    }
    for (const RuleText& rule : source.rules) {
        if (is_wanted(rule.pack, rule.status, rule.disabled, options) && rule_kind_named(rule.kind) != nullptr)
            rules.add(rule, lists, forms);
    }
    rules.add_signs(forms);
}

void CompiledLexicon::add_headword(std::size_t index, const Headword& headword) {
    const bool is_term = &headword == &lexicon.entries[index].term;
    const auto inside = is_term ? std::vector<std::vector<std::string>>{} : headword_forms(lexicon.entries[index]);
    std::set<std::vector<std::string>> added;
    const auto add = [&](const std::string& text, Inflection inflection) {
        std::vector<std::string> tokens = term_tokens(text);
        if (!added.insert(tokens).second) return;
        const TokenRange inner = inner_of(tokens, inside);
        forms.add(tokens, {FormRole::term, index, inflection, &headword, inner.first, inner.last});
    };
    for (const InflectedForm& form : forms_of(headword)) add(form.text, form.inflection);
    if (!is_term) return;
    for (const std::string& form : lexicon.entries[index].forms) add(form, guess_inflection(form, headword));
}

void CompiledLexicon::add_entry(std::size_t index) {
    const Entry& entry = lexicon.entries[index];
    add_headword(index, entry.term);
    for (const Headword& headword : entry.also) add_headword(index, headword);
    for (const std::string& name : entry.names)
        forms.add(term_tokens(name), {FormRole::name, index, Inflection::base, nullptr, 0, 0});
    for (const std::string& legal : entry.legal) {
        for (const Inflection inflection : {Inflection::base, Inflection::plural}) {
            forms.add(term_tokens(inflect_phrase(legal, {}, inflection)),
                      {FormRole::legal, index, inflection, nullptr, 0, 0});
        }
    }
}

}  // namespace kith
