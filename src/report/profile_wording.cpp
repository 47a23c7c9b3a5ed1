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
                                                                   "the service", "I and we", "you"};

constexpr std::size_t short_document = 100;  // words; below it figures say little

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

// "“contact” (5)", "a warning"
std::vector<std::string> told_often(const Figure& tally, std::size_t most, bool are_words) {
    std::vector<std::string> items;
    for (const auto& [name, count] : most_named(tally, most)) {
        const std::string words = are_words ? in_quotes(name) : name;
        items.push_back(count == 1 ? words : words + " (" + digits(count) + ")");
    }
    return items;
}

// What the places to look at again are, ways of putting things before single words: ": a warning and “contact” (2)".
std::string which_places(const Profile& profile) {
    constexpr std::size_t most = 4;
    std::vector<std::string> items = told_often(profile.ways, most, false);
    const std::vector<std::string> words = told_often(profile.terms, most - items.size(), true);
    items.insert(items.end(), words.begin(), words.end());
    if (items.empty()) return ".";
    const bool is_all = profile.ways.names.size() + profile.terms.names.size() == items.size();
    return (is_all ? ": " : ", among them ") + listed(items, "and") + ".";
}

// "ticks rather than talk, and rows of figures without a voice"
std::string named(const Figure& figure) {
    constexpr std::size_t most = 3;
    return names_in_words(figure, most);
}

// Of the page as a whole this is said first: it weighs more than words.
std::string about_whole(const Profile& profile) {
    if (profile.whole.count == 0) return {};
    return these(profile, "As a whole it is worth a second look: ", "As a whole they are worth a second look: ") + named(profile.whole) + ". ";
}

// Of single sentences and paragraphs, behind what weighs more: "One sentence is worth a second look: sent elsewhere alone."
std::string about_parts(const Figure& figure, std::string_view one, std::string_view many) {
    if (figure.count == 0) return {};
    const std::string begin = figure.count == 1 ? "One " + std::string(one) + " is" : counted(figure.count, one, many) + " are";
    return begin + " worth a second look: " + named(figure) + ". ";
}

std::string about_parts(const Profile& profile) {
    return about_parts(profile.paragraphs, "paragraph", "paragraphs") + about_parts(profile.sentences, "sentence", "sentences");
}

bool is_warm(const Profile& profile, std::size_t strengths) {
    return strengths >= 3 && 1000 * strengths >= 5 * profile.words && profile.harm.documents == 0;
}

std::string without_prompts(const Profile& profile, std::size_t strengths) {
    const std::string what = counted(strengths, "strength", "strengths");
    const std::string reflected = about_whole(profile) + about_parts(profile);
    if (!reflected.empty()) {
        const std::string kept = strengths == 0 ? "" : ", and there " + std::string(strengths == 1 ? "is " : "are ") + what + " to keep";
        return reflected + "No single word asks for another" + kept + ".";
    }
    if (strengths == 0) {
        return "There is nothing to rethink here, and none of the warm words that kith knows. It knows only some: plain "
               "words can be kind ones too.";
    }
    if (!is_warm(profile, strengths)) return "There is nothing to rethink here, and " + what + " to keep.";
    return these(profile, "This is a warm document: ", "These are warm documents: ") + what + " noticed, and nothing that kith would change.";
}

// How strengths and places stand beside each other.
std::string balance_of(const Profile& profile, std::size_t strengths, const std::string& places) {
    const std::string what = counted(strengths, "strength", "strengths");
    if (is_warm(profile, strengths) && profile.places == 1) return these(profile, "This is a warm document, ", "These are warm documents, ") + what + " beside " + places;
    if (is_warm(profile, strengths))
        return these(profile, "This is a warm document with some colder words in it, ", "These are warm documents with some colder words in them, ") +
               what + " beside " + places;
    const bool reflects = profile.whole.count + profile.paragraphs.count + profile.sentences.count > 0;
    const bool may_chill = profile.ways.count > 0 || reflects;  // a warning, an order, the reader as somebody else
    const bool is_to_build_on = 2 * strengths >= profile.places && (strengths >= 3 || !may_chill);
    if (profile.harm.documents == 0 && is_to_build_on) return "There is warmth here to build on, with " + what + " beside " + places;
    return std::string(strengths == 1 ? "There is " : "There are ") + what + " to keep, beside " + places;
}

std::string with_prompts(const Profile& profile, std::size_t strengths) {
    const std::string places = counted(profile.places, "place", "places") + " to look at again";
    const std::string begin = strengths > 0 ? balance_of(profile, strengths, places)
                                            : "There " + std::string(profile.places == 1 ? "is " : "are ") + places;
    const std::string kind = !may_miss_warmth(profile) ? "" : "None of the warm words that kith knows are here. Most of us write in the words we were handed at work. ";
    std::string words = about_whole(profile) + begin + which_places(profile) + ' ' + about_parts(profile) + kind;
    words.pop_back();
    return words;
}

// Warmth is for people, not for harm. That it is told plainly is said only where it is.
std::string about_harm(const Profile& profile) {
    const std::size_t named = profile.harm.documents;
    if (named == 0) return {};
    const std::string where = profile.documents == 1 ? "here"
                              : named == 1           ? "in one of these documents"
                                                     : "in " + digits(named) + " of these documents";
    const std::string guard = these(profile, "Guard this page as you guard the document. ", "Guard this page as you guard the documents. ");
    if (profile.harm_told == 0) return "Violence or harm is spoken of " + where + ", perhaps without who did what to whom. " + guard;
    return "Violence or harm is named " + where + ". To say plainly what was done, and by whom, is right. " + guard;
}

std::string none_to_read(const Profile& profile) {
    if (profile.documents == 0) return "Nothing could be read, so there is nothing to tell.";
    const bool is_unread = !profile.unread.empty();
    const std::string rest = is_unread ? " kith can read none of what is in there; please look yourself." : "";
    if (profile.documents == 1) return "This document is empty: there is not a word in it to tell of." + rest;
    return "All " + counted(profile.documents, "document", "documents") + " are empty." + rest;
}

// Whom the documents were read for, where kith guessed, or that nothing showed it.
std::string audience_note(const Profile& profile) {
    const std::size_t unknown = profile.audiences[static_cast<std::size_t>(Audience::any)];
    if (profile.documents > 0 && unknown == profile.documents)
        return these(profile, "It does not show whom it is written for, so it was read as for anybody; --audience says it.",
                     "They do not show whom they are written for, so they were read as for anybody; --audience says it.");
    if (!profile.audience_guessed) return {};
    std::vector<std::string> readers;
    for (std::size_t i = 1; i < profile.audiences.size(); ++i) {
        const std::size_t count = profile.audiences[i];
        const std::string many = profile.documents > 1 ? " (" + digits(count) + ")" : "";
        if (count > 0) readers.push_back(std::string(audience_words(static_cast<Audience>(i))) + many);
    }
    if (unknown > 0) readers.push_back("anybody, where nothing showed it (" + digits(unknown) + ")");
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

// "pages without words (a scan, or empty)": what tells more stands behind the noun.
std::string plural_of(const std::string& what) {
    if (what.starts_with("words ")) return what;
    const std::size_t end = std::min({what.find(" without "), what.find(" with "), what.find(" ("), what.size()});
    return what.substr(0, end) + "s" + what.substr(end);
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

bool may_miss_warmth(const Profile& profile) {
    const auto read_for = [&](Audience audience) { return profile.audiences[static_cast<std::size_t>(audience)] > 0; };
    const bool is_to_people = read_for(Audience::child) || read_for(Audience::family);
    const bool speaks_to_people = profile.sides[static_cast<std::size_t>(Side::readers)].count > 0;
    const bool is_improper = read_for(Audience::court) || read_for(Audience::everyone) || read_for(Audience::professional) || profile.harm.documents > 0;
    return strengths_of(profile) == 0 && !is_improper && (is_to_people || speaks_to_people);
}

std::string opening(const Profile& profile) {
    if (profile.words == 0) return none_to_read(profile);
    const std::size_t strengths = strengths_of(profile);
    std::string words = about_harm(profile) + (profile.places == 0 ? without_prompts(profile, strengths) : with_prompts(profile, strengths));
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
    add_left_out(profile.commented, "word in a comment", "words in comments", left_out);
    add_left_out(profile.reported, "word only reported here", "words only reported here", left_out);
    add_left_out(profile.legal, "term of law", "terms of law", left_out);
    add_left_out(profile.own_account, "warm word on a page that tells of harm", "warm words on a page that tells of harm", left_out);
    if (!left_out.empty()) notes.push_back("Left out of the figures: " + listed(left_out, "and") + ".");
    std::vector<std::string> unread;
    for (const auto& [what, count] : profile.unread) unread.push_back(counted(count, what, plural_of(what)));
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
