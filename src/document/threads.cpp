// SPDX-License-Identifier: Apache-2.0
#include "document/threads.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "document/markup.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

constexpr std::array white = {" "sv, "\t"sv, "\n"sv, "\r"sv, "\u00A0"sv};
constexpr std::array quotes = {"\""sv, "'"sv, "\u201C"sv, "\u201D"sv, "\u201E"sv, "\u2018"sv, "\u2019"sv, "\u00AB"sv, "\u00BB"sv};
constexpr std::array brackets = {"("sv, "["sv};
constexpr std::array stops = {":"sv, "."sv, ","sv, ";"sv, "!"sv, "-"sv, "\u2013"sv, "\u2014"sv, "\u2026"sv, "("sv, ")"sv, "["sv, "]"sv};

template <class Signs>
std::size_t sign_at_front(std::string_view words, const Signs& signs) {
    const auto* const found = std::find_if(signs.begin(), signs.end(), [&](std::string_view sign) { return words.starts_with(sign); });
    return found == signs.end() ? 0 : found->size();
}

template <class Signs>
std::string_view without_front(std::string_view words, const Signs& signs) {
    while (const std::size_t size = sign_at_front(words, signs)) words.remove_prefix(size);
    return words;
}

template <class Signs>
std::string_view without_end(std::string_view words, const Signs& signs) {
    const auto ends = [&](std::string_view sign) { return words.ends_with(sign); };
    for (const auto* found = signs.begin(); (found = std::find_if(signs.begin(), signs.end(), ends)) != signs.end();) words.remove_suffix(found->size());
    return words;
}

std::string_view without_separators(std::string_view words) {
    for (std::size_t before = words.size() + 1; before != words.size();) {
        before = words.size();
        words = without_front(without_front(without_front(words, white), quotes), stops);
    }
    return words;
}

// Is a word over here?
bool is_over(std::string_view behind) {
    return behind.empty() || sign_at_front(behind, white) + sign_at_front(behind, quotes) + sign_at_front(behind, stops) > 0;
}

// What of these the words begin with, and white space in front of it; 0 where none.
template <class Words>
std::size_t word_at_front(std::string_view words, const Words& all) {
    const std::size_t before = words.size() - without_front(words, white).size();
    words.remove_prefix(before);
    const auto* const found = std::find_if(all.begin(), all.end(), [&](std::string_view one) { return words.starts_with(one) && is_over(words.substr(one.size())); });
    return found == all.end() ? 0 : before + found->size();
}

// "Jay’s", "the boys'", and white space in front of it; 0 where none.
std::size_t owner_at_front(std::string_view words) {
    constexpr std::array owners = {"'s"sv, "\u2019s"sv, "s'"sv, "s\u2019"sv};
    std::size_t end = words.size() - without_front(words, white).size();
    while (end < words.size() && sign_at_front(words.substr(end), white) == 0) ++end;
    return std::any_of(owners.begin(), owners.end(), [&](std::string_view one) { return words.substr(0, end).ends_with(one); }) ? end : 0;
}

// "it", "this one", "Jay’s own words": what is to be kept; 0 where the words begin with nothing of the kind.
std::size_t kept_at_front(std::string_view words) {
    constexpr std::array whose = {"the"sv, "this"sv, "that"sv, "these"sv, "those"sv, "her"sv, "his"sv, "their"sv, "my"sv, "our"sv, "your"sv, "own"sv};
    constexpr std::array named = {"word"sv, "words"sv, "wording"sv, "phrase"sv, "term"sv, "one"sv, "ones"sv};
    constexpr std::array alone = {"it"sv, "this"sv, "that"sv, "these"sv, "those"sv, "them"sv};
    std::size_t at = 0;
    const auto next = [&] { return std::max(word_at_front(words.substr(at), whose), owner_at_front(words.substr(at))); };
    for (std::size_t size = next(); size > 0; size = next()) at += size;
    const std::size_t name = word_at_front(words.substr(at), named);
    return name > 0 ? at + name : word_at_front(words, alone);
}

// "as she says it", "because ...", but not "as short as you can".
bool gives_reason(std::string_view words) {
    constexpr std::array why = {"as"sv, "because"sv, "since"sv, "here"sv, "please"sv, "thanks"sv};
    const std::string_view clause = words.substr(0, words.find_first_of(".,;:!?()"));
    const bool is_measured = clause.starts_with(" as ") && clause.find(" as ", 1) != std::string_view::npos;
    return !is_measured && word_at_front(words, why) > 0;
}

// Behind "keep", in small letters: nothing, a sign, "it as she says it", "because ..."; but not "in mind that Jay reads this" nor "it short".
bool is_said_of_words(std::string_view behind) {
    if (!is_over(behind)) return false;
    behind.remove_prefix(kept_at_front(behind));
    const std::string_view rest = without_front(behind, white);
    const bool is_signed = rest.empty() || sign_at_front(rest, quotes) + sign_at_front(rest, stops) > 0;
    return is_signed || gives_reason(behind);
}

// "his own word)": the other half of a bracket that was a separator goes, too.
std::string without_half_bracket(std::string_view words) {
    std::string whole(words);
    for (const std::string_view pair : {"()"sv, "[]"sv}) {
        const std::size_t end = whole.find(pair.back());
        if (end != std::string::npos && end < whole.find(pair.front())) whole.erase(end, 1);
    }
    return whole;
}

bool is_blank(std::string_view words) { return without_front(words, white).empty(); }

// Where kith's last words stand in a remark: the name of an entry, or at the end of the first remark of a copy.
struct Ending {
    std::size_t paragraph = 0;
    SourceSpan entry;
    bool is_opening = false;
};

std::optional<Ending> ending_of(const Paragraphs& remark) {
    for (std::size_t i = remark.size(); i-- > 0;) {
        const std::string& words = remark[i];
        if (const std::size_t at = words.rfind(remark_entry); at != std::string::npos) {
            const std::size_t begin = at + remark_entry.size();
            return Ending{i, {begin, std::min(words.find_first_of(" .\n", begin), words.size())}, false};
        }
        if (const std::size_t at = words.find(opening_ending); at != std::string::npos) {
            return Ending{i, {at + opening_ending.size(), at + opening_ending.size()}, true};
        }
    }
    return std::nullopt;
}

// "Could “contact” be “family time” here?" in front of what somebody wrote on in the same paragraph; else all of it.
std::size_t message_size(std::string_view paragraph) {
    constexpr std::string_view opening = "Could \u201C";
    constexpr std::string_view ending = "\u201D here?";
    const std::size_t end = paragraph.starts_with(opening) ? paragraph.find(ending) : std::string_view::npos;
    return end == std::string_view::npos ? paragraph.size() : end + ending.size();
}

// "In the header, paragraph 1: Jay's «contact» with his mum"
bool names_place(std::string_view paragraph) { return paragraph.starts_with(remark_place) && paragraph.find("\u00AB") != std::string_view::npos; }

// What somebody wrote in front of kith's last words. One paragraph is the message, which may say anything; each other is of kith's
// making only where it begins as those do.
class BeforeEnding {
public:
    explicit BeforeEnding(const Ending& ending) : ending_(ending) {}

    void add(std::size_t at, std::string_view paragraph) {
        if (is_blank(paragraph)) return;
        if (ending_.is_opening) return take_opening(at, paragraph);
        if (at == 0 && names_place(paragraph)) return;
        const bool is_begun = std::any_of(remark_openings.begin(), remark_openings.end(), [&](std::string_view one) { return paragraph.starts_with(one); });
        if (is_begun || paragraph == remark_no_source || paragraph == remark_proposal) return;
        const std::size_t size = has_message_ || is_spoken(paragraph) ? 0 : message_size(paragraph);
        has_message_ = has_message_ || size > 0;
        take(paragraph.substr(size));
    }
    // In the paragraph of the ending itself.
    void add_last(std::string_view words) {
        const std::string_view own = ending_.is_opening ? opening_words.back() : remark_ending;
        if (!own.ends_with(words)) take(words.ends_with(own) ? words.substr(0, words.size() - own.size()) : words);
    }

    Paragraphs added;

private:
    // A message never begins so: "keep: she says so"
    static bool is_spoken(std::string_view paragraph) { return !keep_reason(paragraph).empty(); }

    void take_opening(std::size_t at, std::string_view paragraph) {
        if (at + 1 >= opening_words.size() || paragraph != opening_words.at(at)) take(paragraph);
    }
    void take(std::string_view words) {
        words = without_front(words, white);
        if (!words.empty()) added.emplace_back(words);
    }

    const Ending& ending_;
    bool has_message_ = false;
};

// What somebody wrote into a remark: all of it, where kith's last words are gone.
Paragraphs added_to(const Paragraphs& remark) {
    Paragraphs added;
    const auto add = [&added](const std::string& paragraph) {
        if (!is_blank(paragraph)) added.push_back(paragraph);
    };
    const std::optional<Ending> ending = ending_of(remark);
    if (!ending) {
        std::for_each(remark.begin(), remark.end(), add);
        return added;
    }
    BeforeEnding before(*ending);
    for (std::size_t i = 0; i < ending->paragraph; ++i) before.add(i, remark[i]);
    const std::string_view last = remark[ending->paragraph];
    before.add_last(last.substr(0, ending->entry.begin));
    added = std::move(before.added);
    const std::string_view tail = without_separators(last.substr(ending->entry.end));
    if (!tail.empty()) added.push_back(without_half_bracket(tail));
    std::for_each(remark.begin() + static_cast<std::ptrdiff_t>(ending->paragraph) + 1, remark.end(), add);
    return added;
}

std::string place_named_in(const Paragraphs& remark) { return !remark.empty() && names_place(remark.front()) ? remark.front() : std::string(); }

bool is_greeting(std::string_view paragraph) { return paragraph.starts_with("Reply to " + std::string(remark_author)); }

// Behind `Reply to kith (23/11/2026, 10:00): "..."`; in a Word file LibreOffice may write on in the same paragraph.
std::string without_greeting(const std::string& paragraph) {
    if (!is_greeting(paragraph)) return paragraph;
    const std::size_t begin = paragraph.find('"');
    const std::size_t end = begin == std::string::npos ? begin : paragraph.find('"', begin + 1);
    return end == std::string::npos ? std::string() : paragraph.substr(end + 1);
}

std::string reason_in(const Paragraphs& paragraphs) {
    for (const std::string& paragraph : paragraphs) {
        if (std::string reason = keep_reason(without_greeting(paragraph)); !reason.empty()) return reason;
    }
    return {};
}

}  // namespace

std::string keep_reason(std::string_view words) {
    constexpr std::size_t length = 4;
    words = without_front(words, white);
    const bool is_quoted = sign_at_front(words, quotes) > 0;
    words = without_front(without_front(words, quotes), brackets);
    const std::string_view behind = words.substr(std::min(length, words.size()));
    if (to_lower(words.substr(0, length)) != "keep" || !is_said_of_words(to_lower(behind))) return {};
    std::string_view reason = without_end(without_separators(behind), white);
    if (is_quoted) reason = without_end(reason, quotes);
    return reason.empty() ? "keep" : without_half_bracket(reason);
}

void leave_out_answers(Document& document, std::size_t part, std::vector<SourceSpan> answers) {
    std::sort(answers.begin(), answers.end());
    std::erase_if(document.segments, [&](const Segment& segment) {
        if (segment.place.part != "comment" || segment.source_part != part) return false;
        const SourceSpan first = segment.to_source({0, 1});
        const auto behind = std::upper_bound(answers.begin(), answers.end(), first.begin, [](std::size_t at, SourceSpan answer) { return at < answer.begin; });
        return behind != answers.begin() && std::prev(behind)->contains(first);  // no comment stands in another
    });
}

bool reads_as_answer(const Paragraphs& comment) {
    return !reason_in(comment).empty() || (!comment.empty() && is_greeting(comment.front()));
}

std::string why_kept(const Thread& thread) {
    std::string reason = reason_in(added_to(thread.remark));
    for (const Paragraphs& answer : thread.answers) {
        if (reason.empty()) reason = reason_in(answer);
    }
    return reason;
}

bool is_answered(const Thread& thread) {
    return !thread.answers.empty() || !added_to(thread.remark).empty();
}

bool may_go(const Thread& thread) {
    const Paragraphs added = added_to(thread.remark);
    return added.empty() || is_bare_keep(added);
}

bool is_bare_keep(const Paragraphs& answer) {
    Paragraphs own;
    std::transform(answer.begin(), answer.end(), std::back_inserter(own), without_greeting);
    std::erase_if(own, is_blank);
    return own.size() == 1 && keep_reason(own.front()) == "keep";
}

Answered answered(const Thread& thread) {
    Answered found;
    if (const std::optional<Ending> ending = ending_of(thread.remark)) {
        found.entry = thread.remark[ending->paragraph].substr(ending->entry.begin, ending->entry.size());
    }
    found.reason = why_kept(thread);
    found.about = place_named_in(thread.remark);
    if (!thread.remark.empty()) found.says = thread.remark.front();
    std::vector<Paragraphs> all = thread.answers;
    all.push_back(added_to(thread.remark));
    for (const Paragraphs& answer : all) {
        for (const std::string& paragraph : answer) found.answer += paragraph + '\n';
    }
    return found;
}

}  // namespace kith
