// SPDX-License-Identifier: Apache-2.0
#include "app/earlier_copy.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "app/convert.hpp"
#include "app/files.hpp"
#include "app/problems.hpp"
#include "document/seal.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

constexpr const char* another_name = "give this copy another name behind -o, or move that file away first";

// What a document holds: the words of its body in order, and those of its comments and what is no words in any.
struct Said {
    std::vector<std::string> body;
    std::set<std::string> comments;
    std::map<std::string, std::size_t> others;  // what is no words: pictures, objects
};

Said said_in(const Document& document) {
    Said said;
    for (const Segment& segment : document.segments) {
        std::string words = shown(segment.text);
        if (words.empty()) continue;
        if (segment.place.part == "comment") {
            said.comments.insert(std::move(words));
        } else {
            said.body.push_back(std::move(words));
        }
    }
    for (const Unread& unread : document.unread) ++said.others[unread.what];
    return said;
}

// With kith's tracked changes taken back. What cannot be cleared is taken as it is.
Said said_without_kith(const Opened& one, const Limits& limits) {
    const Result<Cleared> cleared = one.marker.clear(one.bytes, one.path, one.document, limits, true);
    if (!cleared || cleared->changes == 0) return said_in(one.document);
    const Result<Document> left = format_named(one.marker.format)->read(cleared->bytes, one.path, read_options(limits));
    return said_in(left ? *left : one.document);
}

// With a seal, or else a comment or tracked change of kith's, as one by an earlier version or a program that takes the seal out has. A letter that says
// the same is none: its looks may be nowhere else.
bool is_by_kith(const Opened& one, const Limits& limits) {
    if (!one.marker.seal(one.bytes, one.path, limits).empty()) return true;
    const Result<Cleared> cleared = one.marker.clear(one.bytes, one.path, one.document, limits, true);
    return cleared && cleared->had_any();
}

// "other words and other comments": what is not as it was.
std::string worked_on(const Essence& was, const Essence& is) {
    std::vector<std::string> kinds;
    if (was.words != is.words) kinds.emplace_back("other words");
    if (was.changes != is.changes) kinds.emplace_back("other tracked changes");
    if (was.comments != is.comments) kinds.emplace_back("other comments");
    if (was.equations != is.equations) kinds.emplace_back("other equations");
    if (was.things != is.things) kinds.emplace_back("other pictures, links or looks");
    if (kinds.empty() && (was.places != is.places || was.comment_places != is.comment_places)) kinds.emplace_back("comments, pictures, links or looks in other places");  // else these move with what is other
    return listed(kinds, "and");
}

// What there is to work on but for kith's remarks and tracked changes.
Result<Essence> essence_without_kith(const Opened& one, const Limits& limits) {
    const Result<Cleared> cleared = one.marker.clear(one.bytes, one.path, one.document, limits, true);
    return one.marker.essence(cleared ? cleared->bytes : one.bytes, one.path, one.document, limits);
}

// A copy may have fewer of these.
Essence without_comments(Essence essence) {
    essence.comments = essence.comment_places = 0;
    return essence;
}

// "other words", "more pictures or objects (image)": what the file there has; empty where nothing is nowhere else.
std::string lost_with(const Opened& there, const Opened& at_hand, const Limits& limits) {
    const Said old = said_without_kith(there, limits);
    const Said now = said_without_kith(at_hand, limits);
    if (old.body != now.body || !std::includes(now.comments.begin(), now.comments.end(), old.comments.begin(), old.comments.end())) return "other words";
    for (const auto& [what, count] : old.others) {
        const auto found = now.others.find(what);
        if (found == now.others.end() || count > found->second) return "more pictures or objects (" + what + ")";
    }
    const Result<Essence> was = essence_without_kith(at_hand, limits);
    const Result<Essence> is = essence_without_kith(there, limits);
    return was && is ? worked_on(without_comments(*was), without_comments(*is)) : std::string();
}

// Answers in an earlier copy are nowhere else, unless that copy is what is read.
std::optional<Problem> lost_answers(const Opened& there, const Opened& at_hand, const Limits& limits) {
    std::vector<Answered> lost = answers_in(there, limits);
    if (lost.empty()) return std::nullopt;
    const std::vector<Answered> safe = answers_in(at_hand, limits);
    std::erase_if(lost, [&](const Answered& one) {
        return std::any_of(safe.begin(), safe.end(), [&](const Answered& other) { return other.answer == one.answer && other.says == one.says; });
    });
    if (lost.empty()) return std::nullopt;
    return file_problem(there.path, "holds-answers", "somebody has answered " + counted(lost.size(), "comment", "comments") + " of kith’s there, and that would be lost",
                        "kith annotate " + as_argument(there.path) + " -o ANOTHER takes it along; else give this copy another name");
}

// Where the document lies, seen from its copy: a folder with both may move.
std::string seen_from(const std::string& output, const std::string& path) {
    std::error_code failure;
    const auto whole = [&failure](const std::filesystem::path& one) { return std::filesystem::weakly_canonical(std::filesystem::absolute(one, failure), failure); };
    const std::filesystem::path folder = output == "-" ? whole(".") : whole(output).parent_path();
    const std::filesystem::path there = whole(path).lexically_relative(folder);
    return (failure || there.empty() ? std::filesystem::path(path).filename() : there).generic_string();
}

// What copies of the document at hand are known by: its place; and of one that is a copy itself its seal, and what it holds now, as somebody may have
// worked in it.
std::uint64_t origin_of(const Opened& at_hand, const std::string& output, const Limits& limits) {
    const std::string seal = at_hand.marker.seal(at_hand.bytes, at_hand.path, limits);
    const std::string place = seen_from(output, at_hand.path);
    if (seal.empty()) return seal_origin(place, {});
    const Result<Essence> now = at_hand.marker.essence(at_hand.bytes, at_hand.path, at_hand.document, limits);
    return seal_origin(place, seal + (now ? seal_text({0, *now, {}}) : std::string()));
}

// How often each word stands beside each.
std::map<std::string, std::size_t> word_pairs(const Said& said) {
    std::map<std::string, std::size_t> pairs;
    std::string before;
    for (const std::string& paragraph : said.body) {
        for (std::size_t at = 0; at < paragraph.size();) {
            const std::size_t end = std::min(paragraph.find(' ', at), paragraph.size());
            std::string word = paragraph.substr(at, end - at);
            ++pairs[before + ' ' + word];
            before = std::move(word);
            at = end + 1;
        }
    }
    return pairs;
}

// A letter that was changed says most of what it said; another that took its name and place does not.
bool still_says(const Opened& at_hand, const Opened& there, const Limits& limits) {
    constexpr std::size_t of_three = 2;
    const auto old = word_pairs(said_without_kith(there, limits));
    const auto now = word_pairs(said_without_kith(at_hand, limits));
    std::size_t all = 0;
    std::size_t same = 0;
    for (const auto& [pair, count] : old) {
        const auto found = now.find(pair);
        all += count;
        if (found != now.end()) same += std::min(count, found->second);
    }
    return same * 3 >= all * of_three;
}

// A copy with a seal tells by itself whether anybody worked in it since kith wrote it; one of another document, and one without, do not.
enum class Proof : std::uint8_t { none, untouched, worked_in };

struct Sealed {
    Proof proof = Proof::none;
    std::string differs;
};

Sealed sealed_state(const Opened& there, const Opened& at_hand, const Limits& limits) {
    const std::optional<Seal> seal = seal_in(there.marker.seal(there.bytes, there.path, limits));
    if (!seal) return {};
    const Result<Essence> now = there.marker.essence(there.bytes, there.path, there.document, limits);
    if (!now) return {};
    if (*now == seal->essence) {
        const bool is_of_this = at_hand.path != "-" && seal->origin == origin_of(at_hand, there.path, limits) && still_says(at_hand, there, limits);
        return {is_of_this ? Proof::untouched : Proof::none, {}};
    }
    const Result<Essence> same = at_hand.marker.essence(at_hand.bytes, at_hand.path, at_hand.document, limits);
    if (same && *same == *now) return {Proof::untouched, {}};
    return {Proof::worked_in, worked_on(seal->essence, *now)};
}

}  // namespace

std::string sealed_copy(std::string copy, const Opened& at_hand, const std::string& output, const std::vector<Replacement>& replacements, const Limits& limits) {
    const Marker& marker = at_hand.marker;
    std::set<std::uint32_t> sums;
    for (const Replacement& one : replacements) sums.insert(sum_of_inserted(one.text));
    const Result<Essence> essence = marker.essence(copy, at_hand.path, at_hand.document, limits);
    if (!essence) return copy;
    Result<std::string> sealed = marker.sealed(copy, at_hand.path, limits, seal_text({origin_of(at_hand, output, limits), *essence, {sums.begin(), sums.end()}}));
    return sealed ? *std::move(sealed) : copy;
}

std::string as_argument(const std::string& path) {
    std::string plain = path.size() > 1 && path.front() == '-' ? "./" + path : path;
    if (plain.find_first_of(" \t\n'\"\\$`&|;<>()*?[]{}!#~") == std::string::npos) return plain;
    std::string quoted = "'";
    for (const char c : plain) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

std::vector<Answered> answers_in(const Opened& one, const Limits& limits) {
    Result<std::vector<Answered>> answers = one.marker.answers(one.bytes, one.path, one.document, limits);
    return answers ? *std::move(answers) : std::vector<Answered>();
}

std::optional<Problem> written_over(const std::string& output, const Opened& at_hand, const Limits& limits) {
    std::error_code failure;
    if (!std::filesystem::is_regular_file(output, failure) || std::filesystem::file_size(output, failure) == 0) return std::nullopt;
    const Problem no_copy = file_problem(output, "no-copy", "there is a file there that kith cannot read as a copy of " + at_hand.path, another_name);
    const Result<std::string> bytes = read_file(output, limits.input_bytes);
    if (!bytes) return no_copy;
    const Result<const Format*> format = choose_format(*bytes, output);
    if (!format || (*format)->name != at_hand.marker.format) return no_copy;
    const Result<Document> document = (*format)->read(*bytes, output, read_options(limits));
    if (!document) return no_copy;
    const Opened there{output, *bytes, *document, at_hand.marker};
    if (!is_by_kith(there, limits)) return file_problem(output, "no-copy", "the file there is no copy that kith wrote, so it stays as it is", another_name);
    if (std::optional<Problem> answered = lost_answers(there, at_hand, limits)) return answered;
    const Sealed sealed = sealed_state(there, at_hand, limits);
    if (sealed.proof == Proof::untouched) return std::nullopt;
    if (sealed.proof == Proof::worked_in) {
        return file_problem(output, "worked-in", "somebody, or the program that saved it, changed that copy since kith wrote it: it has " + sealed.differs + " now",
                            "kith annotate " + as_argument(output) + " -o ANOTHER takes that work along, but nothing that only " + at_hand.path +
                                " has; where both have something new, give this copy another name behind -o and let Word (Review, Compare) or LibreOffice "
                                "(Edit, Track Changes, Compare Document) show what differs, to take over");
    }
    const std::string lost = lost_with(there, at_hand, limits);
    if (lost.empty()) return std::nullopt;
    return file_problem(output, "other-words", "the file there has " + lost + " than " + at_hand.path, "give this copy another name, or delete that file first if nobody worked in it");
}

}  // namespace kith
