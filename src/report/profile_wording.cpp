// SPDX-License-Identifier: Apache-2.0
#include "report/profile_wording.hpp"

#include <algorithm>
#include <utility>

#include "report/phrases.hpp"

namespace kith {
namespace {

constexpr std::array<ShiftWording, shift_names.size()> shifts = {{
    {"process-led", "relationship-led", "process"},
    {"fear", "courage", "fear"},
    {"agents", "humans", "agents"},
    {"forms", "conversations", "forms"},
    {"data", "stories", "data"},
    {"silos", "collaboration", "silos"},
    {"labels", "people", "labels"},
    {"problems", "strengths", "problem"},
    {"opposing", "co-operating", "oppose"},
}};

constexpr std::array<std::string_view, side_names.size()> sides = {"words of process", "words of relationship",
                                                                   "the service", "I, we and you"};

constexpr std::size_t short_document = 60;  // words; below it figures say little

// The most frequent first, those of equals by the alphabet.
std::vector<std::pair<std::string, std::size_t>> most_named(const Figure& tally, std::size_t most) {
    std::vector<std::pair<std::string, std::size_t>> names(tally.names.begin(), tally.names.end());
    std::stable_sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    if (names.size() > most) names.resize(most);
    return names;
}

std::string these(const Profile& profile, std::string_view one, std::string_view many) {
    return std::string(profile.documents == 1 ? one : many);
}

std::string where_most(const Profile& profile) {
    const std::size_t busiest = busiest_shift(profile);
    const std::size_t count = profile.shifts[busiest].prompts.count;
    const std::size_t all = profile.places;
    if (all == 1) return " It lies on the way " + shift_title(busiest) + ".";
    if (count >= all) return " They lie on the way " + shift_title(busiest) + ".";
    if (2 * count > all) return " Most of them lie on the way " + shift_title(busiest) + ".";
    return count < 3 ? "" : " The largest group lies on the way " + shift_title(busiest) + ".";
}

// "ticks rather than talk, and rows of figures without a voice"
std::string named(const Figure& figure) {
    constexpr std::size_t most = 3;
    return names_in_words(figure, most);
}

std::string without_prompts(const Profile& profile, std::size_t strengths, const Figure& reflections) {
    const std::string what = counted(strengths, "strength", "strengths");
    if (reflections.count > 0) {
        const std::string kept = strengths == 0 ? "" : ", and there " + std::string(strengths == 1 ? "is " : "are ") + what + " to keep";
        return "No single word asks for another here" + kept + ". " + these(profile, "The page as a whole", "They, as a whole,") +
               these(profile, " is", " are") + " worth a second look, for " + named(reflections) + ".";
    }
    if (strengths == 0) {
        return "There is nothing to rethink here, and none of the warm words that kith knows. It knows only some: plain "
               "words can be kind ones too.";
    }
    const bool is_warm = strengths >= 3 && 1000 * strengths >= 5 * profile.words;
    if (!is_warm || profile.harm.documents > 0) return "There is nothing to rethink here, and " + what + " to keep.";
    return these(profile, "This is a warm document: ", "These are warm documents: ") + what +
           " noticed, and nothing to rethink. " + these(profile, "Keep it as it is.", "Keep them as they are.");
}

std::string with_prompts(const Profile& profile, std::size_t prompts, std::size_t strengths, const Figure& reflections) {
    const std::string places = counted(prompts, "place", "places") + " to look at again";
    const std::string wider = reflections.count == 0 ? "" : " Beyond the words, there is something to reflect on: " + named(reflections) + ".";
    if (strengths == 0) {
        const std::string kind = profile.harm.documents > 0 || prompts < few_prompts ? "" : " None of the warm words that kith knows are here yet. Most of us write in the words we were handed at work.";
        return "There " + std::string(prompts == 1 ? "is " : "are ") + places + "." + where_most(profile) + wider + kind;
    }
    const std::string what = counted(strengths, "strength", "strengths");
    const std::string begin =
        strengths > prompts ? "There is more to keep here than to change: " : "There is warmth here to build on: ";
    const bool is_harm = profile.harm.documents > 0;  // warmth is for people, not for harm
    const std::string there = strengths == 1 ? "There is " : "There are ";
    return (is_harm ? there + what + " to keep" : begin + what) + ", beside " + places + "." + where_most(profile) + wider;
}

// Warmth is for people, not for harm.
std::string about_harm(const Profile& profile) {
    const std::size_t named = profile.harm.documents;
    if (named == 0) return {};
    const std::string where = profile.documents == 1 ? "here"
                              : named == 1           ? "in one of these documents"
                                                     : "in " + digits(named) + " of these documents";
    return "Violence or harm is named " + where + ". To say plainly what was done, and by whom, is right: leave that as it is. ";
}

std::string none_to_read(const Profile& profile) {
    if (profile.documents == 0) return "Nothing could be read, so there is nothing to tell.";
    const bool is_unread = !profile.unread.empty();
    const std::string rest = is_unread ? " kith can read none of what is in there; please look yourself." : "";
    if (profile.documents == 1) return "This document is empty: there is not a word in it to tell of." + rest;
    return "All " + counted(profile.documents, "document", "documents") + " are empty." + rest;
}

// Whom the documents were read for, where kith guessed; empty where it did not.
std::string audience_note(const Profile& profile) {
    if (!profile.audience_guessed) return {};
    std::vector<std::string> readers;
    for (std::size_t i = 1; i < profile.audiences.size(); ++i) {
        const std::size_t count = profile.audiences[i];
        const std::string many = profile.documents > 1 ? " (" + digits(count) + ")" : "";
        if (count > 0) readers.push_back(std::string(audience_words(static_cast<Audience>(i))) + many);
    }
    std::vector<std::string> signs;
    for (const std::string& sign : profile.audience_signs) signs.push_back(in_quotes(sign));
    const std::string why = signs.empty() ? "" : " (" + listed(signs, "and") + ")";
    return "Read as written for " + listed(readers, "and") + why + "; --audience says otherwise.";
}

// "2 terms of law (contact and threshold)"
void add_left_out(const Figure& figure, std::string_view one, std::string_view many, std::vector<std::string>& all) {
    constexpr std::size_t most = 6;
    if (figure.count > 0) all.push_back(counted(figure.count, one, many) + " (" + names_in_words(figure, most) + ")");
}

}  // namespace

const std::array<ShiftWording, shift_names.size()>& shift_wordings() { return shifts; }
const std::array<std::string_view, side_names.size()>& side_titles() { return sides; }

std::string shift_title(std::size_t shift) {
    return "from " + std::string(shifts[shift].from) + " to " + std::string(shifts[shift].to);
}

std::size_t busiest_shift(const Profile& profile) {
    const auto weight = [](const Facet& facet) { return std::pair(facet.prompts.count, facet.reflections.count); };
    std::size_t busiest = shift_names.size();
    for (std::size_t i = 0; i < profile.shifts.size(); ++i) {
        if (profile.shifts[i].prompts.count == 0) continue;
        if (busiest == shift_names.size() || weight(profile.shifts[i]) > weight(profile.shifts[busiest])) busiest = i;
    }
    return busiest;
}

std::string opening(const Profile& profile) {
    if (profile.words == 0) return none_to_read(profile);
    const std::size_t prompts = profile.places;
    const std::size_t strengths = strengths_of(profile);
    const Figure wider = reflections_of(profile);
    std::string words = about_harm(profile) + (prompts == 0 ? without_prompts(profile, strengths, wider)
                                                            : with_prompts(profile, prompts, strengths, wider));
    if (profile.words < short_document) words += " It is short, so the figures say little.";
    return words;
}

std::string prompts_in_words(const Facet& facet) {
    std::vector<std::string> parts;
    const std::size_t consider = facet.prompts.count - facet.rethink;
    if (facet.rethink > 0) parts.push_back(counted(facet.rethink, "to rethink", "to rethink"));
    if (consider > 0) parts.push_back(counted(consider, "to consider", "to consider"));
    return listed(parts, "and");
}

std::string names_in_words(const Figure& tally, std::size_t most) {
    std::vector<std::string> items;
    for (const auto& [name, count] : most_named(tally, most)) {
        items.push_back(count == 1 ? name : name + " (" + digits(count) + ")");
    }
    if (tally.names.size() > most) items.push_back(counted(tally.names.size() - most, "other", "others"));
    return listed(items, "and");
}

std::string only_names(const Figure& tally, std::size_t most) {
    std::vector<std::string> items;
    for (const auto& [name, count] : most_named(tally, most)) items.push_back(name);
    if (tally.names.size() > most) items.push_back(counted(tally.names.size() - most, "other", "others"));
    return listed(items, "and");
}

std::string said_in_words(const Figure& tally, std::size_t most) {
    std::vector<std::string> items;
    for (const auto& [name, count] : most_named(tally, most)) items.push_back(in_quotes(name));
    return listed(items, "and");
}

std::vector<std::string> reading_notes(const Profile& profile) {
    std::vector<std::string> notes;
    notes.emplace_back(
        "The figures count words, not people, and are there to learn from: they compare no one, and a low one is no "
        "merit. Where somebody is in danger, plain words about it come before all of this.");
    const std::string audience = audience_note(profile);
    if (!audience.empty()) notes.push_back(audience);
    std::vector<std::string> left_out;
    add_left_out(profile.quoted, "quoted word", "quoted words", left_out);
    add_left_out(profile.reported, "word only reported here", "words only reported here", left_out);
    add_left_out(profile.legal, "term of law", "terms of law", left_out);
    if (!left_out.empty()) notes.push_back("Left out of the figures: " + listed(left_out, "and") + ".");
    std::vector<std::string> unread;
    for (const auto& [what, count] : profile.unread) unread.push_back(counted(count, what, what + "s"));
    if (!unread.empty()) notes.push_back("Not read, please look yourself: " + listed(unread, "and") + ".");
    if (profile.empty > 0 && profile.documents > 1) {
        notes.push_back(counted(profile.empty, "document has", "documents have") + " no words.");
    }
    if (profile.unreadable > 0) notes.push_back(counted(profile.unreadable, "input", "inputs") + " could not be read.");
    return notes;
}

std::string heat_map_note(const HeatMap& map) {
    const std::string few = std::to_string(fewest_documents);
    if (map.rows.empty()) {
        return "There is no map by folder: it needs two folders, or groups of folders, with at least " + few +
               " documents each.";
    }
    std::string note =
        "Places to look at again, and strengths, for a thousand words. Folders stand in the order of their "
        "names. “few” stands where fewer than " +
        few + " documents are behind a figure (or where it would give such a one away)";
    const HeatRow& last = map.rows.back();
    if (last.folder.empty()) {
        note += "; " + counted(last.folders, "folder", "folders") + " too small to stand alone are told together";
    }
    return note + ". The sentences do not say which document they are from.";
}

std::string digits(std::size_t number) {
    std::string words = counted(number, "", "");
    words.pop_back();  // the space before no noun
    return words;
}

std::string cell_in_words(const HeatCell& cell) {
    if (cell.is_withheld) return "few";
    if (cell.tenths == 0) return "0";
    return std::to_string(cell.tenths / 10) + '.' + std::to_string(cell.tenths % 10);
}

}  // namespace kith
