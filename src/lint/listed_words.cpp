// SPDX-License-Identifier: Apache-2.0
#include "lint/listed_words.hpp"

#include <string>
#include <utility>

#include "text/fold.hpp"
#include "text/tokens.hpp"
#include "text/words.hpp"

namespace kith {
namespace {

// Folding makes a small letter of "I" and "I'm", and no reader would.
std::string as_written(std::string word) {
    if (word == "i" || word.rfind("i'", 0) == 0) word.front() = 'I';
    return word;
}

}  // namespace

Analysis words_of(const Segment& segment) {
    Analysis analysis;
    analysis.folded = fold(segment.text);
    analysis.tokens = split_words(analysis.folded, segment.text);
    return analysis;
}

void write_listed_words(const Lexicon& lexicon, const ListNames& names, FlatWriter& out) {
    std::vector<ListedRow> rows;
    WordTableBuilder words;
    FormIndexBuilder forms;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const WordList* const list = lexicon.list("profile-" + std::string(names[i]));
        if (list == nullptr) continue;
        for (const std::string& word : list->words) {
            Form form;
            form.owner = static_cast<std::uint32_t>(rows.size());
            forms.add(term_tokens(word), form);
            rows.push_back({static_cast<std::uint32_t>(i), words.add(as_written(word))});
        }
    }
    out.add(rows);
    words.write(out);
    forms.write(out);
}

ListedWords::ListedWords(const Lexicon& lexicon, const ListNames& names) {
    FlatWriter out;
    write_listed_words(lexicon, names, out);
    own_ = out.take();
    FlatReader in(bytes_of(own_));
    open(in);
}

ListedWords::ListedWords(FlatReader& in) { open(in); }

void ListedWords::open(FlatReader& in) {
    listed_ = in.next<ListedRow>();
    words_ = WordTable(in);
    forms_.emplace(in);
}

std::vector<ListedWord> ListedWords::find(const Analysis& analysis) const {
    std::vector<ListedWord> words;
    std::size_t free_from = 0;
    for (const Occurrence& found : forms_->find(analysis)) {
        if (found.first < free_from) continue;
        free_from = found.last;
        const ListedRow& listed = listed_[found.form->owner];
        words.push_back({{analysis.tokens[found.first].span.begin, analysis.tokens[found.last - 1].span.end},
                         found.first,
                         found.last,
                         listed.list,
                         words_.word(listed.word)});
    }
    return words;
}

}  // namespace kith
