// SPDX-License-Identifier: Apache-2.0
#include "match/lists.hpp"

#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace kith {

namespace {

constexpr char32_t first_mark = 0xE000;
// A noun phrase takes up to two modifiers before its head, so "birth mother" needs no row of its own where "mother" is listed.
constexpr std::size_t longest_headed_phrase = 3;

std::string mark_of(WordNumber list) {
    std::string mark;
    append_utf8(mark, first_mark + list - 1);
    return mark;
}

class ListsWriter {
public:
    void add(const WordList& list) {
        const WordNumber number = ids_.add(list.id);
        if (number <= lists_.size()) return;  // ids are unique in what the loader has let through
        Members& members = lists_.emplace_back();
        members.are_nouns = list.noun_phrases;
        for (const std::string& word : list.words) {
            std::vector<WordNumber> words;
            for (const std::string& token : term_tokens(word)) words.push_back(number_of(token));
            if (words.size() == 1) {
                marks_[words.front() - 1] += mark_of(number);
                members.words.push_back(words.front());
            } else if (!words.empty()) {
                members.phrases.push_back(std::move(words));
            }
        }
    }

    void write(FlatWriter& out) {
        std::vector<std::uint8_t> are_nouns;
        std::vector<std::vector<char>> marks;
        std::vector<std::vector<WordNumber>> words;
        std::vector<std::vector<WordNumber>> phrases;
        std::vector<std::vector<std::uint32_t>> list_phrases;
        for (const std::string& one : marks_) marks.emplace_back(one.begin(), one.end());
        for (std::size_t i = 0; i < lists_.size(); ++i) {
            are_nouns.push_back(lists_[i].are_nouns ? 1 : 0);
            words.push_back(lists_[i].words);
            std::vector<std::uint32_t>& numbers = list_phrases.emplace_back();
            for (const std::vector<WordNumber>& phrase : lists_[i].phrases) {
                if (is_found_by_head(i, phrase)) continue;
                numbers.push_back(static_cast<std::uint32_t>(phrases.size()));
                phrases.push_back(phrase);
            }
        }
        ids_.write(out);
        out.add(are_nouns);
        words_.write(out);
        out.add_lists(marks);
        out.add_lists(words);
        out.add_lists(list_phrases);
        out.add_lists(phrases);
    }

private:
    struct Members {
        bool are_nouns = true;
        std::vector<WordNumber> words;
        std::vector<std::vector<WordNumber>> phrases;
    };

    WordNumber number_of(const std::string& word) {
        const WordNumber number = words_.add(word);
        if (number > marks_.size()) marks_.emplace_back();
        return number;
    }

    [[nodiscard]] bool is_found_by_head(std::size_t list, const std::vector<WordNumber>& phrase) const {
        return lists_[list].are_nouns && phrase.size() <= longest_headed_phrase &&
               marks_[phrase.back() - 1].find(mark_of(static_cast<WordNumber>(list + 1))) != std::string::npos;
    }

    WordTableBuilder ids_;
    WordTableBuilder words_;
    std::vector<std::string> marks_;  // of each word
    std::vector<Members> lists_;
};

}  // namespace

void write_lists(const Lexicon& lexicon, FlatWriter& out) {
    ListsWriter writer;
    for (const WordList& list : lexicon.lists) writer.add(list);
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
    marks_ = in.next_lists<char>();
    members_ = in.next_lists<WordNumber>();
    list_phrases_ = in.next_lists<std::uint32_t>();
    phrases_ = in.next_lists<WordNumber>();
}

std::string_view ListIndex::marks(std::string_view key) const {
    const WordNumber word = words_.find(key);
    if (word == 0) return {};
    const std::span<const char> marks = marks_[word - 1];
    return {marks.data(), marks.size()};
}

bool ListIndex::contains(std::string_view list_id, std::string_view key) const {
    const std::string_view all = marks(key);
    if (all.empty()) return false;
    const WordNumber number = ids_.find(list_id);
    return number != 0 && all.find(mark_of(number)) != std::string_view::npos;
}

std::span<const std::uint32_t> ListIndex::phrases(std::string_view id) const {
    const WordNumber number = ids_.find(id);
    return number == 0 ? std::span<const std::uint32_t>{} : list_phrases_[number - 1];
}

std::vector<std::string> ListIndex::first_words(std::string_view id) const {
    const std::optional<List> found = list(id);
    if (!found) return {};
    std::vector<std::string> words = found->words;
    for (const auto& phrase : found->phrases) words.push_back(phrase.front());
    return words;
}

std::optional<ListIndex::List> ListIndex::list(std::string_view id) const {
    const WordNumber number = ids_.find(id);
    if (number == 0) return std::nullopt;
    List list{mark_of(number), are_nouns_[number - 1] != 0, {}, {}};
    for (const WordNumber word : members_[number - 1]) list.words.emplace_back(words_.word(word));
    for (const std::uint32_t phrase : list_phrases_[number - 1]) {
        std::vector<std::string>& words = list.phrases.emplace_back();
        for (const WordNumber word : phrases_[phrase]) words.emplace_back(words_.word(word));
    }
    return list;
}

}  // namespace kith
