// SPDX-License-Identifier: Apache-2.0
#include "match/lists.hpp"

#include <algorithm>

#include "lexicon/inflect.hpp"
#include "text/tokens.hpp"

namespace kith {

namespace {

// A noun phrase takes up to two modifiers before its head, so "birth mother" needs no row of its own where "mother" is listed.
constexpr std::size_t longest_headed_phrase = 3;

class ListsWriter {
public:
    void add(const WordList& list) {
        const auto number = static_cast<ListNumber>(ids_.add(list.id));
        if (number <= lists_.size()) return;  // ids are unique in what the loader has let through
        Members& members = lists_.emplace_back();
        members.are_nouns = list.noun_phrases;
        for (const std::string& word : list.words) {
            std::vector<WordNumber> words;
            for (const std::string& token : term_tokens(word)) words.push_back(number_of(token));
            if (words.size() == 1) {
                std::vector<ListNumber>& of_word = lists_of_[words.front() - 1];
                if (of_word.empty() || of_word.back() != number) of_word.push_back(number);
                members.words.push_back(words.front());
            } else if (!words.empty()) {
                members.phrases.push_back(std::move(words));
            }
        }
    }

    void add(const Pattern& pattern) { add(pattern.items); }

    void add(const std::vector<Cue>& cues) {
        for (const Cue& cue : cues) add(cue.pattern);
    }

    void write(FlatWriter& out) {
        std::vector<std::uint8_t> are_nouns;
        std::vector<std::vector<WordNumber>> words;
        std::vector<std::vector<WordNumber>> phrases;
        std::vector<std::vector<std::uint32_t>> list_phrases;
        std::vector<std::uint8_t> edges(lists_of_.size());
        for (std::size_t i = 0; i < lists_.size(); ++i) {
            are_nouns.push_back(lists_[i].are_nouns ? 1 : 0);
            words.push_back(lists_[i].words);
            std::vector<std::uint32_t>& numbers = list_phrases.emplace_back();
            for (const std::vector<WordNumber>& phrase : lists_[i].phrases) {
                if (is_found_by_head(i, phrase)) continue;
                numbers.push_back(static_cast<std::uint32_t>(phrases.size()));
                phrases.push_back(phrase);
                edges[phrase.front() - 1] |= PhraseEdge::begins;
                edges[phrase.back() - 1] |= PhraseEdge::ends;
            }
        }
        ids_.write(out);
        out.add(are_nouns);
        words_.write(out);
        out.add_lists(lists_of_);
        out.add_lists(words);
        out.add_lists(list_phrases);
        out.add_lists(phrases);
        out.add(edges);
    }

private:
    struct Members {
        bool are_nouns = true;
        std::vector<WordNumber> words;
        std::vector<std::vector<WordNumber>> phrases;
    };

    void add(const std::vector<PatternItem>& items) {
        for (const PatternItem& item : items) {
            if (item.kind == PatternItem::Kind::word) number_of(item.text);
            if (item.kind == PatternItem::Kind::lemma) {
                for (const InflectedForm& form : forms_of({item.text, WordKind::verb, {}})) number_of(form.text);
            }
            for (const std::vector<PatternItem>& sequence : item.alternatives) add(sequence);
        }
    }

    WordNumber number_of(const std::string& word) {
        const WordNumber number = words_.add(word);
        if (number > lists_of_.size()) lists_of_.emplace_back();
        return number;
    }

    [[nodiscard]] bool is_found_by_head(std::size_t list, const std::vector<WordNumber>& phrase) const {
        const std::vector<ListNumber>& of_head = lists_of_[phrase.back() - 1];
        return lists_[list].are_nouns && phrase.size() <= longest_headed_phrase &&
               std::find(of_head.begin(), of_head.end(), list + 1) != of_head.end();
    }

    WordTableBuilder ids_;
    WordTableBuilder words_;
    std::vector<std::vector<ListNumber>> lists_of_;  // of each word
    std::vector<Members> lists_;
};

}  // namespace

void write_lists(const Lexicon& lexicon, FlatWriter& out) {
    ListsWriter writer;
    for (const WordList& list : lexicon.lists) writer.add(list);
    for (const Entry& entry : lexicon.entries) {
        writer.add(entry.harms);
        writer.add(entry.fine);
        for (const Wording& wording : entry.say) writer.add(wording.pattern);
    }
    for (const RuleText& rule : lexicon.rules) {
        for (const std::vector<Cue>* const cues : {&rule.match, &rule.with, &rule.none, &rule.fine}) writer.add(*cues);
    }
    writer.write(out);
}

ListIndex::ListIndex(const Lexicon& lexicon) {
    FlatWriter out;
    write_lists(lexicon, out);
    own_ = out.take();
    FlatReader in(bytes_of(own_));
    read(in);
}

void ListIndex::read(FlatReader& in) {
    ids_ = WordTable(in);
    are_nouns_ = in.next<std::uint8_t>();
    words_ = WordTable(in);
    lists_of_ = in.next_lists<ListNumber>();
    members_ = in.next_lists<WordNumber>();
    list_phrases_ = in.next_lists<std::uint32_t>();
    phrases_ = in.next_lists<WordNumber>();
    edges_ = in.next<std::uint8_t>();
    std::transform(list_names.begin(), list_names.end(), named_.begin(), [this](std::string_view id) { return list_number(id); });
}

bool ListIndex::is_in(ListNumber list, WordNumber word) const {
    const std::span<const ListNumber> all = lists_of(word);
    return std::find(all.begin(), all.end(), list) != all.end();
}

std::vector<std::string> ListIndex::first_words(std::string_view id) const {
    const ListNumber number = list_number(id);
    if (number == 0) return {};
    std::vector<std::string> words;
    for (const WordNumber member : members_[number - 1U]) words.emplace_back(word(member));
    for (const std::uint32_t one : phrases(number)) words.emplace_back(word(phrase(one).front()));
    return words;
}

}  // namespace kith
