// SPDX-License-Identifier: Apache-2.0
#include "app/option_table.hpp"

#include <array>

#include "app/choices.hpp"
#include "app/init.hpp"
#include "app/limit_option.hpp"
#include "app/score_report.hpp"
#include "lint/mechanisms.hpp"
#include "report/profile_report.hpp"
#include "report/reporter.hpp"
#include "report/trend.hpp"

namespace kith {
namespace {

using Words = std::vector<std::string_view>;

Words report_formats() {
    Words names;
    for (const Reporter& reporter : reporters()) names.push_back(reporter.name);
    return names;
}

Words profile_format_names() {
    Words names;
    for (const ProfileFormat& format : profile_formats()) names.push_back(format.name);
    return names;
}

Words trend_format_names() {
    Words names;
    for (const TrendFormat& format : trend_formats()) names.push_back(format.name);
    return names;
}

Words two_formats() { return {"text", "json"}; }

Words mechanisms() { return {mechanism_names.begin(), mechanism_names.end()}; }

Words mistakes() { return {mistake_names.begin(), mistake_names.end()}; }

Words ways_to_annotate() { return {"comments", "tracked-changes", "both"}; }

Words only_stdin() { return {"-"}; }

Words color_choices() { return {"auto", "always", "never"}; }

constexpr std::string_view with_lexicon =
    "check,config,fix,annotate,merge,profile,trend,explain,why,lexicon list,lexicon show,lexicon check,lexicon test,lexicon eval";

// Those of them that keep it ready, but for check, which remembers more.
constexpr std::string_view with_kept_lexicon = "config,explain,fix,annotate,profile,trend,why,merge,lexicon list,lexicon show,lexicon eval";


// What comes out, and where it goes.
std::vector<OptionRow> what_to_write() {
    return {
        {"check,merge", "--format", "-f", "FORMAT", "how to tell what was found", &Options::format, ValueKind::word,
         report_formats},
        {"profile", "--format", "-f", "FORMAT", "how to tell it", &Options::format, ValueKind::word,
         profile_format_names},
        {"trend", "--format", "-f", "FORMAT", "how to tell it", &Options::format, ValueKind::word, trend_format_names},
        {"extract,lexicon list,lexicon eval", "--format", "-f", "FORMAT", "for people or for programs",
         &Options::format, ValueKind::word, two_formats},
        {"check,profile,trend,merge", "--output", "-o", "FILE",
         "write there instead of to the terminal; a file appears whole or not at all", &Options::output,
         ValueKind::file},
        {"annotate", "--output", "-o", "FILE", "the copy to write; it appears whole or not at all", &Options::output,
         ValueKind::file},
        {"fix", "--diff", "", "", "show what would change, as git apply takes it (default)", &Options::diff},
        {"fix", "--write", "-w", "", "put the safe suggestions in place", &Options::write},
        {"fix", "--interactive", "-i", "", "go through the findings one at a time, and write what you chose",
         &Options::interactive},
        {"annotate", "--as", "", "WAY", "what to write into the copy (default comments)", &Options::as, ValueKind::word,
         ways_to_annotate},
        {"annotate", "--clear", "", "", "take all that kith wrote out of FILE again, into the copy", &Options::clear},
    };
}

// What counts, by which words, for whom.
std::vector<OptionRow> what_to_go_by() {
    return {
        {"check,config,merge", "--fail-on", "", "LEVEL", "exit with 1 from this level on (default rethink)", &Options::fail_on,
         ValueKind::word, fail_choices},
        {"check,config,fix,annotate", "--min-level", "", "LEVEL", "leave out what is below this level", &Options::min_level,
         ValueKind::word, level_choices},
        {with_lexicon, "--lexicon", "", "PATH",
         "add to the built-in lexicon: a YAML file or a folder of them; may be repeated", &Options::lexicon,
         ValueKind::path},
        {"check,config,fix,annotate,profile,trend,why,lexicon list,lexicon eval", "--packs", "", "LIST", "only these packs, a comma between",
         &Options::packs, ValueKind::word},
        {"check,fix,annotate,profile,trend,why,lexicon list,lexicon eval", "--with-proposed", "", "",
         "also what has been proposed but no guide asks for yet", &Options::with_proposed},
        {"check,config,fix,annotate,profile,trend,why", "--audience", "", "WHO", "whom the documents are for; else guessed from each document",
         &Options::audience, ValueKind::word, audience_choices},
        {"check,config,fix,annotate,profile,why", "--preferences", "", "FILE",
         "one person's own words, in place of kith-preferences.yaml beside each document", &Options::preferences,
         ValueKind::file},
        {"check,config,fix,annotate,profile,trend,why", "--config", "", "FILE",
         "this kith.yaml for all of them, in place of the one nearest above each document", &Options::config,
         ValueKind::file},
    };
}

// What is read, and how much of it is told.
std::vector<OptionRow> what_to_read() {
    return {
        {"check,profile", "--stdin-name", "", "NAME", "what to call standard input; its ending tells the format",
         &Options::stdin_name, ValueKind::word},
        {"check", "--changed-since", "", "REF",
         "only what stands on lines added or changed since the branch left REF; new files whole", &Options::changed_since,
         ValueKind::word},
        {"check", "--diff", "", "-", "only what stands on lines that the unified diff on standard input adds or changes",
         &Options::diff_from, ValueKind::word, only_stdin},
        {"check,config,merge", "--baseline", "", "FILE", "leave out what this file knows already; only what is new is told", &Options::baseline,
         ValueKind::file},
        {"check,merge", "--update-baseline", "", "", "write all that is found into the baseline, in place of a report",
         &Options::update_baseline},
        {"check", "--fail-on-gone", "", "", "exit with 1 as well where the baseline knows what is gone by now; asks for a run over all of it",
         &Options::fail_on_gone},
        {"check", "--stream", "", "", "read one JSON object a line from standard input, answer one a line",
         &Options::stream},
        {"merge", "--incomplete", "", "", "join what is there, though shares are missing", &Options::incomplete},
        {"check", "--shard", "", "I/N", "only the I-th of N shares of the documents, by path; kith merge joins the results",
         &Options::shard, ValueKind::word},
        {"check,fix,annotate,profile,why,extract", "--limit", "", "NAME=VALUE",
         "give documents more room: depth=512, unpacked=1GB; may be repeated", &Options::limits, ValueKind::word, limit_names},
        {"trend", "--every", "", "N", "each N-th commit, and the last; else up to 40, spread evenly", &Options::every,
         ValueKind::number},
        {"check,profile,trend", "--jobs", "-j", "N", "how many documents to read at once", &Options::jobs, ValueKind::number},
        {"check,profile,merge", "--no-text", "", "", "keep every word of the documents out of the report", &Options::no_text},
        {"check", "--no-cache", "", "", "read every document anew, and remember nothing of them for the next time", &Options::no_cache},
        {with_kept_lexicon, "--no-cache", "", "", "read your own lexicon anew, and keep none ready for the next time", &Options::no_cache},
        {"check", "--show-skipped", "", "", "also what was looked at and left alone", &Options::show_skipped},
        {"init", "--ci", "", "WHERE", "and a file for continuous integration", &Options::ci, ValueKind::word, ci_choices},
    };
}

// What the lexicon's commands ask for, and how much kith says.
std::vector<OptionRow> about_words_and_talk() {
    return {
        {"lexicon list", "--forms", "", "", "every form that kith looks for, one a line", &Options::forms},
        {"lexicon test", "--entry", "", "ID", "the examples of this entry only", &Options::entry, ValueKind::word},
        {"lexicon eval", "--list", "", "KIND",
         "also show, one by one, false alarms, misses or what nobody labelled; may be repeated", &Options::lists,
         ValueKind::word, mistakes},
        {"lexicon eval", "--without", "", "NAME",
         "leave one of the general mechanisms out, to measure what it does; may be repeated", &Options::without,
         ValueKind::word, mechanisms},
        {"lexicon test", "--all", "", "", "also the examples of the lexicon that the PATHs are added to",
         &Options::all},
        {"check,profile,trend,explain,why,lexicon show", "--color", "", "WHEN",
         "when to use colour; auto means on a terminal", &Options::color, ValueKind::word, color_choices},
        {"check,merge", "--quiet", "-q", "", "only the findings, and why a mark keeps nothing: no strengths, notes, progress or counts", &Options::quiet},
        {"fix", "--quiet", "-q", "", "only the diff, or the questions", &Options::quiet},
        {"annotate", "--quiet", "-q", "", "say nothing where all went well", &Options::quiet},
        {"profile,trend", "--quiet", "-q", "", "no notes and no progress", &Options::quiet},
        {"check", "--stats", "", "", "at the end, how much was read and how fast", &Options::stats},
        {"*", "--help", "-h", "", "show this page", &Options::help},
    };
}

}  // namespace

const std::vector<OptionRow>& option_table() {
    static const std::vector<OptionRow> table = [] {
        std::vector<OptionRow> rows;
        for (const auto part : {what_to_write, what_to_go_by, what_to_read, about_words_and_talk}) {
            const std::vector<OptionRow> more = part();
            rows.insert(rows.end(), more.begin(), more.end());
        }
        return rows;
    }();
    return table;
}

}  // namespace kith
