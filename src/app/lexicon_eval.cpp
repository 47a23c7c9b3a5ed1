// SPDX-License-Identifier: Apache-2.0
// kith lexicon eval: reads labelled texts, checks each as `check --stream` would, and tells the score.
#include <algorithm>

#include "app/checker.hpp"
#include "app/files.hpp"
#include "app/gold.hpp"
#include "app/lexicon_commands.hpp"
#include "app/lexicons.hpp"
#include "app/problems.hpp"
#include "app/score_report.hpp"
#include "app/scoring.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::size_t longest_rule_mark = 5;  // words; what marks more speaks about a sentence

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool is_inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        const bool is_gap = is_space(c.value) || (c.value >= 0x1C && c.value <= 0x1F);
        words += !is_gap && !is_inside ? 1 : 0;
        is_inside = !is_gap;
        at += c.size;
    }
    return words;
}

bool counts(const Finding& finding) {
    if (finding.level != Level::rethink && finding.level != Level::consider) return false;
    return finding.rule == nullptr || count_words(finding.text) <= longest_rule_mark;
}

std::vector<ScoredMark> marks_of(const Checked& checked) {
    std::vector<ScoredMark> marks;
    PositionFinder finder(checked.document);
    for (const Finding& finding : checked.result.findings) {
        if (!counts(finding)) continue;
        const auto [start, end] = finder.locate(checked.document.segments[finding.at.segment], finding.at.span);
        marks.push_back({start.character, end.character, finding.id()});
    }
    return marks;
}

// The texts of all files, and what could not be read of them.
Gold read_all(const std::vector<std::string>& paths, Streams& streams) {
    Gold all;
    for (const std::string& path : paths) {
        const Result<std::string> bytes =
            path == "-" ? read_stream(streams.in, path, Limits{}.input_bytes) : read_file(path, Limits{}.input_bytes);
        Gold gold;
        if (bytes) gold = read_gold(*bytes, path);
        if (!bytes) gold.problems = bytes.error();
        std::move(gold.texts.begin(), gold.texts.end(), std::back_inserter(all.texts));
        std::move(gold.problems.begin(), gold.problems.end(), std::back_inserter(all.problems));
    }
    return all;
}

}  // namespace

int run_lexicon_eval(const Options& options, Streams& streams) {
    Problems notes;
    const Result<std::shared_ptr<const Lexicon>> lexicon = share_sound(options.lexicon, streams.cache_folder, notes);
    const Result<LinterOptions> chosen =
        lexicon ? linter_options(options, **lexicon) : Result<LinterOptions>(LinterOptions{});
    if (!lexicon || !chosen) {
        tell(streams, lexicon ? chosen.error() : lexicon.error());
        return exit_failed;
    }
    tell(streams, notes);
    Gold gold = read_all(options.operands, streams);
    const Linter linter(**lexicon, *chosen);
    const Checker checker(linter, LintOptions{});
    Score score;
    for (const GoldText& text : gold.texts) {
        if (streams.is_interrupted()) return exit_interrupted;
        const Checked checked = checker.check(text.text, text.id, *format_named("text"));
        if (checked.has_problem) {
            gold.problems.push_back(checked.problem);
        } else {
            add_text(text, marks_of(checked), score);
        }
    }
    tell(streams, gold.problems);
    if (score.texts == 0) {
        tell(streams, {file_problem({}, "no-labelled-texts", "there is no labelled text to measure by",
                                    "one JSON object a line: {\"text\": ..., \"spans\": [...]}")});
        return exit_failed;
    }
    streams.out << (options.format == "json" ? score_json(score, options.lists)
                                             : score_text(score, options.lists, streams.width));
    return gold.problems.empty() ? exit_clean : exit_partly;
}

}  // namespace kith
