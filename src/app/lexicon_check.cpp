// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/examples.hpp"
#include "app/lexicon_commands.hpp"
#include "app/lexicons.hpp"
#include "app/problems.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

bool has_real(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) { return !problem.warning; });
}

std::string contents(const Lexicon& lexicon) {
    return counted(lexicon.entries.size(), "entry", "entries") + ", " + counted(lexicon.rules.size(), "rule", "rules") +
           " and " + counted(lexicon.sources.size(), "source", "sources");
}

void tell_outcome(const ExampleOutcome& outcome, Streams& streams) {
    streams.out << (outcome.passed ? "as hoped  " : "not yet   ") << outcome.id << ", " << outcome.kind << ": "
                << outcome.text << '\n';
    if (!outcome.passed) streams.out << "          " << outcome.problem << '\n';
    for (const std::string& other : outcome.others) streams.out << "          beside it, " << other << '\n';
}

}  // namespace

int run_lexicon_check(const Options& options, Streams& streams) {
    const LoadedLexicon loaded = load_layers(options.operands);
    tell(streams, loaded.problems);
    if (has_real(loaded.problems)) {
        streams.out << "Nearly there: " << counted(loaded.problems.size(), "thing", "things")
                    << " to put right first, then the examples can be run.\n";
        return exit_failed;
    }
    const std::vector<ExampleOutcome> outcomes = run_examples(loaded.lexicon, {});
    const Problems failed = problems_of(outcomes);
    tell(streams, failed);
    if (!failed.empty()) {
        streams.out << "Nearly there: " << counted(failed.size(), "example goes", "examples go")
                    << " another way than hoped, of " << counted(outcomes.size(), "example", "examples") << ".\n";
        return exit_failed;
    }
    streams.out << "All is well: " << contents(loaded.lexicon) << ", and "
                << counted(outcomes.size(), "example speaks", "examples speak")
                << " as hoped. Thank you for tending these words.\n";
    return exit_clean;
}

int run_lexicon_test(const Options& options, Streams& streams) {
    const LoadedLexicon loaded = load_layers(options.operands);
    tell(streams, loaded.problems);
    if (has_real(loaded.problems)) return exit_failed;
    const std::vector<ExampleOutcome> outcomes = run_examples(loaded.lexicon, options.entry);
    if (outcomes.empty()) {
        tell(streams, {file_problem({}, "unknown-entry", "there are no examples of " + in_quotes(options.entry),
                                    "kith lexicon list shows the entries")});
        return exit_failed;
    }
    std::size_t passed = 0;
    for (const ExampleOutcome& outcome : outcomes) {
        passed += outcome.passed ? 1 : 0;
        tell_outcome(outcome, streams);
    }
    streams.out << passed << " of " << counted(outcomes.size(), "example", "examples") << " as hoped.\n";
    return passed == outcomes.size() ? exit_clean : exit_failed;
}

}  // namespace kith
