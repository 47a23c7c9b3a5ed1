// SPDX-License-Identifier: Apache-2.0
#include "app/explain.hpp"

#include <algorithm>
#include <array>

#include "app/lexicons.hpp"
#include "app/lookup.hpp"
#include "app/notation.hpp"
#include "app/page.hpp"
#include "app/problems.hpp"
#include "lexicon/wording.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

constexpr std::size_t examples_shown = 4;

constexpr std::array<std::string_view, 5> status_told = {
    "Proposed: an idea that no published source asks for yet. It speaks only with --with-proposed.",
    "Sourced: published guides ask for it; no convening has agreed it yet.",
    "Agreed: people it is about and people who write it agreed it together.",
    "Contested: people differ about it, so kith only ever asks you to notice it.",
    "Retired: kept so that its story is not lost; kith no longer looks for it.",
};

// An example with its words marked as in a report.
std::string with_marks(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[') {
            out += "«";
        } else if (c == ']') {
            out += "»";
        } else {
            out += c;
        }
    }
    return out;
}

// Wordings for different patterns often read alike once the patterns are told in words.
std::vector<std::string> wordings(const Entry& entry, const Lexicon& lexicon) {
    std::vector<std::string> items;
    bool has_gap = false;
    for (const Wording& wording : entry.say) {
        std::string item = in_quotes(wording_in_words(wording, entry.term.term, lexicon));
        if (!wording.when.empty()) item += (takes_phrase(wording) ? " for " : " near ") + in_quotes(in_words(wording.pattern, entry.term.term, lexicon));
        has_gap = has_gap || item.find("…") != std::string::npos;
        if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(std::move(item));
    }
    if (has_gap) items.emplace_back("(… stands for the words of your own sentence.)");
    return items;
}

std::vector<std::string> quoted(const std::vector<Example>& examples) {
    std::vector<std::string> items;
    for (const Example& example : examples) {
        if (items.size() < examples_shown) items.push_back(in_quotes(with_marks(example.text)));
    }
    return items;
}

std::vector<std::string> when_fine(const Entry& entry) {
    std::vector<std::string> items = quoted(entry.fine_examples);
    if (!entry.names.empty()) items.push_back("In a name: " + listed(entry.names, "or") + ".");
    if (!entry.legal.empty()) {
        items.push_back(
            "As a term of the law, which stays and can have plain words beside it: " + listed(entry.legal, "or") + ".");
    }
    return items;
}

std::string told(const Source& source) {
    std::string text = source.publisher + ": " + source.title;
    if (!source.year.empty()) text += " (" + source.year + ")";
    if (!source.made_with.empty()) text += ". Made with: " + source.made_with;
    if (!source.address.empty()) text += ". " + source.address;
    return text;
}

void who_asked(const std::vector<std::string>& ids, const Lexicon& lexicon, Page& page) {
    std::vector<std::string> items;
    for (const std::string& id : ids) {
        const Source* const source = lexicon.source(id);
        items.push_back(source != nullptr ? told(*source) : id);
    }
    if (items.empty()) items.emplace_back("No published source yet.");
    page.list("Who asked", items);
}

std::vector<std::string> disagreements(const Entry& entry, const Lexicon& lexicon) {
    std::vector<std::string> items;
    for (const Dispute& dispute : entry.disputed) {
        const Source* const source = lexicon.source(dispute.source);
        items.push_back((source != nullptr ? source->publisher : dispute.source) + ": " + dispute.note);
    }
    return items;
}

void explain(const Entry& entry, const Lexicon& lexicon, Page& page) {
    page.title(entry.term.term + " (" + entry.id + ", " + std::string(name_of(entry.level)) + ")");
    page.blank();
    page.paragraph(entry.why);
    if (!entry.ask.empty()) page.paragraph("A question to ask yourself: " + entry.ask);
    page.list("What you could say", wordings(entry, lexicon));
    page.list(entry.level == Level::strength ? "Where it warms" : "Where it hurts", quoted(entry.flag_examples));
    page.list(entry.level == Level::strength ? "Where it is something else" : "Where it is fine", when_fine(entry));
    who_asked(entry.sources, lexicon, page);
    page.list("Not everyone agrees", disagreements(entry, lexicon));
    page.blank();
    page.paragraph(status_told[static_cast<std::size_t>(entry.status)]);
}

void explain(const RuleText& rule, const Lexicon& lexicon, Page& page) {
    page.title(rule.id + " (a way of putting things, " + std::string(name_of(rule.level)) + ")");
    page.blank();
    page.paragraph(rule.why);
    if (!rule.ask.empty()) page.paragraph("A question to ask yourself: " + rule.ask);
    page.list("Where it hurts", quoted(rule.flag_examples));
    page.list("Where it is fine", quoted(rule.fine_examples));
    who_asked(rule.sources, lexicon, page);
    page.blank();
    page.paragraph(status_told[static_cast<std::size_t>(rule.status)]);
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
    return all;
}

// A word that has no entry of its own, and the phrases it stands in.
std::string phrases_with(const std::string& words, const std::vector<Holding>& holding, Page page) {
    page.title(in_quotes(words) + " has no entry of its own");
    std::vector<std::string> items;
    for (const Holding& one : holding) items.push_back(one.form + " (" + one.entry->id + ")");
    page.list("It stands in", items);
    page.blank();
    page.paragraph("kith explain " + holding.front().entry->id + " tells the story of " + in_quotes(holding.front().form) + ".");
    return page.text();
}

}  // namespace

int run_explain(const Options& options, Streams& streams) {
    Problems notes;
    const Result<std::shared_ptr<const Lexicon>> lexicon = share_sound(options.lexicon, streams.cache_folder, notes);
    if (!lexicon) {
        tell(streams, lexicon.error());
        return exit_failed;
    }
    tell(streams, notes);
    const std::string words = joined(options.operands);
    const LookedUp found = look_up(**lexicon, words);
    const std::vector<Holding> holding = found.is_empty() ? entries_holding(**lexicon, words) : std::vector<Holding>{};
    if (!holding.empty()) {
        streams.out << phrases_with(words, holding, Page(streams.width, wants_color(options.color, streams)));
        return exit_clean;
    }
    if (found.is_empty()) {
        const std::string near = nearest_words(**lexicon, words);
        const std::string hint = near.empty() ? "" : "did you mean " + in_quotes(near) + "? ";
        tell(streams, {file_problem({}, "unknown-entry", in_quotes(words) + " is not in the lexicon",
                                    hint + "kith lexicon list shows what is")});
        return exit_failed;
    }
    Page page(streams.width, wants_color(options.color, streams));
    for (const Entry* const entry : found.entries) {
        if (!page.text().empty()) page.blank();
        explain(*entry, **lexicon, page);
    }
    for (const RuleText* const rule : found.rules) {
        if (!page.text().empty()) page.blank();
        explain(*rule, **lexicon, page);
    }
    streams.out << page.text();
    return exit_clean;
}

}  // namespace kith
