// SPDX-License-Identifier: Apache-2.0
#include "report/profile_wording.hpp"

#include <algorithm>
#include <utility>

#include "report/phrases.hpp"

namespace kith {
namespace {

// The questions follow the notes of the convenings: "What would a good life look like to you?", how one would open the
// door to an agent of the state, pass the parcel, the case that is logged in place of the person.
constexpr std::array<ShiftWording, shift_names.size()> shifts = {{
    {"process-led", "relationship-led", "process",
     "Which of these steps are there for the person, and which for the process? What would they miss if it were gone?"},
    {"fear", "courage", "fear", "If you were not worried about getting it wrong, what would you say here?"},
    {"agents", "humans", "agents",
     "How would it feel to open the door to whoever speaks here? Where could a name, an “I” or a “we” stand?"},
    {"forms", "conversations", "forms",
     "Which of these lines could be an open question, like “What would a good life look like to you?”"},
    {"data", "stories", "data",
     "Whose story stands behind the figures and short forms, and would they know it for theirs?"},
    {"silos", "collaboration", "silos",
     "Who is passed on to whom here, and who stays beside them until they have arrived?"},
    {"labels", "people", "labels", "Would each person here know themselves? What do they call themselves?"},
    {"problems", "strengths", "problem",
     "What is this person good at, and what happened before it was called a problem?"},
    {"opposing", "co-operating", "oppose", "What do both sides hope for, and could the page begin there?"},
}};

constexpr std::array<std::string_view, pact_names.size()> pacts = {
    "Who decided, and does the page say so?",
    "Who answers for what happened, by name or as “we”?",
    "Who matters to this person, and can a reader see it?",
    "What here would help somebody to trust what comes next?",
};

constexpr std::array<std::string_view, side_names.size()> sides = {"words of process", "words of relationship",
                                                                   "the service", "I, we and you"};

constexpr std::size_t short_document = 60;  // words; below it figures say little

const Figure& side(const Profile& profile, Side which) { return profile.sides[static_cast<std::size_t>(which)]; }

// The row with most prompts; the first of equals. shift_names.size() where there are none.
std::size_t busiest_shift(const Profile& profile) {
    std::size_t busiest = shift_names.size();
    for (std::size_t i = 0; i < profile.shifts.size(); ++i) {
        const std::size_t count = profile.shifts[i].prompts.count;
        if (count > 0 && (busiest == shift_names.size() || count > profile.shifts[busiest].prompts.count)) busiest = i;
    }
    return busiest;
}

std::string these(const Profile& profile, std::string_view one, std::string_view many) {
    return std::string(profile.documents == 1 ? one : many);
}

std::string where_most(const Profile& profile) {
    const std::size_t busiest = busiest_shift(profile);
    const std::size_t count = profile.shifts[busiest].prompts.count;
    const std::size_t all = prompts_of(profile);
    if (all == 1) return " It lies on the way " + shift_title(busiest) + ".";
    if (count == all) return " They lie on the way " + shift_title(busiest) + ".";
    if (2 * count > all) return " Most of them lie on the way " + shift_title(busiest) + ".";
    return count < 3 ? "" : " The largest group lies on the way " + shift_title(busiest) + ".";
}

std::string without_prompts(const Profile& profile, std::size_t strengths) {
    const std::string what = counted(strengths, "strength", "strengths");
    if (strengths == 0) {
        return "There is nothing to rethink here, and none of the warm words that kith knows. It knows only some: "
               "plain "
               "words can be kind ones too.";
    }
    const bool is_warm = strengths >= 3 && 1000 * strengths >= 5 * profile.words;
    if (!is_warm) return "There is nothing to rethink here, and " + what + " to keep.";
    return these(profile, "This is a warm document: ", "These are warm documents: ") + what +
           " noticed, and nothing to rethink. " + these(profile, "Keep it as it is.", "Keep them as they are.");
}

std::string with_prompts(const Profile& profile, std::size_t prompts, std::size_t strengths) {
    const std::string places = counted(prompts, "place", "places") + " to look at again";
    if (strengths == 0) {
        return "There " + std::string(prompts == 1 ? "is " : "are ") + places + "." + where_most(profile) +
               " None of the warm words that kith knows are here yet. Most of us write in the words we were handed at "
               "work.";
    }
    const std::string what = counted(strengths, "strength", "strengths");
    const std::string begin =
        strengths > prompts ? "There is more to keep here than to change: " : "There is warmth here to build on: ";
    return begin + what + ", beside " + places + "." + where_most(profile);
}

std::string none_to_read(const Profile& profile) {
    if (profile.documents == 0) return "Nothing could be read, so there is nothing to tell.";
    const bool is_unread = !profile.unread.empty();
    const std::string rest = is_unread ? " kith can read none of what is in there; please look yourself." : "";
    if (profile.documents == 1) return "This document is empty: there is not a word in it to tell of." + rest;
    return "All " + counted(profile.documents, "document", "documents") + " are empty." + rest;
}

Reflection about_shift(const Profile& profile, std::size_t shift) {
    const Facet& facet = profile.shifts[shift];
    return {std::string(shifts[shift].question), names_in_words(facet.prompts, 3), std::string(shift_names[shift])};
}

// The question of an entry or rule: one asked of the whole first, then the one asked most often. Null where there is none.
const std::pair<const std::string, Asked>* most_asked(const Profile& profile) {
    const auto weight = [](const Asked& asked) { return std::pair(asked.is_of_whole, asked.count); };
    const std::pair<const std::string, Asked>* most = nullptr;
    for (const auto& one : profile.asked) {
        if (most == nullptr || weight(one.second) > weight(most->second)) most = &one;
    }
    return most;
}

void reflect_on_balance(const Profile& profile, std::vector<Reflection>& all) {
    const Figure& process = side(profile, Side::process);
    const Figure& relationship = side(profile, Side::relationship);
    const Figure& service = side(profile, Side::service);
    const Figure& people = side(profile, Side::people);
    if (process.count >= 6 && process.count > 2 * relationship.count) {
        all.push_back(
            {"Read it once more as the person it is about: how much of it is about them, and how much about the work?",
             counted(process.count, "word of process", "words of process") + " beside " +
                 counted(relationship.count, "word of relationship", "words of relationship"),
             "sides"});
    } else if (service.count >= 4 && service.count > people.count) {
        all.push_back({"Who are the people behind these words, and could they be named, or say “we”?",
                       "the service speaks or acts " + counted(service.count, "time", "times") + ", I, we and you " +
                           counted(people.count, "time", "times"),
                       "sides"});
    }
}

void reflect_on_strengths(const Profile& profile, std::vector<Reflection>& all) {
    const auto most =
        std::max_element(profile.strengths.begin(), profile.strengths.end(),
                         [](const auto& a, const auto& b) { return a.second.tally.count < b.second.tally.count; });
    if (most == profile.strengths.end()) {
        if (prompts_of(profile) == 0) return;
        all.push_back({"What do you like and value in the people this is about, and could they read it here?",
                       "no strength that kith knows was noticed", "whole"});
        return;
    }
    all.push_back({prompts_of(profile) == 0 ? "What helped to write in this way, and who else would like to know?"
                                            : "Where else could there be room for more of this?",
                   in_quotes(most->second.term) + " is here already", most->first});
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
    return "Read as written for " + listed(readers, "and") + "; --audience says otherwise.";
}

}  // namespace

const std::array<ShiftWording, shift_names.size()>& shift_wordings() { return shifts; }
const std::array<std::string_view, pact_names.size()>& pact_questions() { return pacts; }
const std::array<std::string_view, side_names.size()>& side_titles() { return sides; }

std::string shift_title(std::size_t shift) {
    return "from " + std::string(shifts[shift].from) + " to " + std::string(shifts[shift].to);
}

std::string opening(const Profile& profile) {
    if (profile.words == 0) return none_to_read(profile);
    const std::size_t prompts = prompts_of(profile);
    const std::size_t strengths = strengths_of(profile);
    std::string words = prompts == 0 ? without_prompts(profile, strengths) : with_prompts(profile, prompts, strengths);
    if (profile.words < short_document) words += " It is short, so the figures say little.";
    return words;
}

std::vector<Reflection> reflections(const Profile& profile) {
    constexpr std::size_t most = 3;
    std::vector<Reflection> all;
    if (profile.words == 0) return all;
    const std::size_t busiest = busiest_shift(profile);
    if (busiest < shift_names.size()) all.push_back(about_shift(profile, busiest));
    if (const auto* const asked = most_asked(profile))
        all.push_back({asked->second.ask, asked->second.name, asked->first});
    if (all.size() < most - 1) reflect_on_balance(profile, all);
    reflect_on_strengths(profile, all);
    if (all.size() < 2) {
        all.push_back({"If the person it is about reads this in ten years, what will they be glad to find?",
                       "what is written down is kept for long", "whole"});
    }
    if (all.size() > most) all.resize(most);
    return all;
}

std::string prompts_in_words(const Facet& facet) {
    std::vector<std::string> parts;
    const std::size_t consider = facet.prompts.count - facet.rethink;
    if (facet.rethink > 0) parts.push_back(counted(facet.rethink, "to rethink", "to rethink"));
    if (consider > 0) parts.push_back(counted(consider, "to consider", "to consider"));
    return listed(parts, "and");
}

std::string names_in_words(const Figure& tally, std::size_t most) {
    std::vector<std::pair<std::string, std::size_t>> names(tally.names.begin(), tally.names.end());
    std::stable_sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> items;
    for (const auto& [name, count] : names) {
        if (items.size() == most) break;
        items.push_back(count == 1 ? name : name + " (" + digits(count) + ")");
    }
    if (names.size() > items.size()) items.push_back(counted(names.size() - items.size(), "other", "others"));
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
    if (profile.quoted > 0) left_out.push_back(counted(profile.quoted, "quoted word", "quoted words"));
    if (profile.legal > 0) left_out.push_back(counted(profile.legal, "term of law", "terms of law"));
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
