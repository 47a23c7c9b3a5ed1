// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/examples.hpp"
#include "app/lexicon_commands.hpp"
#include "app/lexicons.hpp"
#include "app/lookup.hpp"
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

int refuse_entry(const std::string& id, const Lexicon& lexicon, Streams& streams) {
    const std::string near = nearest_words(lexicon, id);
    const std::string hint = near.empty() ? std::string() : "did you mean " + in_quotes(near) + "? ";
    tell(streams, {file_problem({}, "unknown-entry", "there are no examples of " + in_quotes(id),
                                hint + "kith lexicon list shows the entries")});
    return exit_failed;
}

void tell_outcome(const ExampleOutcome& outcome, Streams& streams) {
    streams.out << (outcome.passed ? "as hoped  " : "not yet   ") << outcome.id << ", " << outcome.kind << ": "
                << outcome.text << '\n';
    if (!outcome.passed) streams.out << "          " << outcome.problem << '\n';
    for (const std::string& other : outcome.others) streams.out << "          beside it, " << other << '\n';
}

}  // namespace

int run_lexicon_check(const Options& options, Streams& streams) {
    const LoadedLexicon loaded = load_layers(layer_paths(options));
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
    const std::vector<std::string> paths = layer_paths(options);
    const LoadedLexicon loaded = load_layers(paths);
    tell(streams, loaded.problems);
    if (has_real(loaded.problems)) return exit_failed;
    const bool is_of_paths = !paths.empty() && !options.all && options.entry.empty();
    const std::vector<ExampleOutcome> outcomes =
        run_examples(loaded.lexicon, {options.entry, is_of_paths ? paths : std::vector<std::string>()});
    if (outcomes.empty() && !options.entry.empty()) return refuse_entry(options.entry, loaded.lexicon, streams);
    std::size_t passed = 0;
    for (const ExampleOutcome& outcome : outcomes) {
        passed += outcome.passed ? 1 : 0;
        tell_outcome(outcome, streams);
    }
    const bool has_none = outcomes.empty();
    streams.out << (has_none ? std::string("These files bring no examples of their own.")
                             : std::to_string(passed) + " of " + counted(outcomes.size(), "example", "examples") +
                                   " as hoped.");
    streams.out << (is_of_paths ? " --all runs those of the built-in lexicon too.\n" : "\n");
    return passed == outcomes.size() ? exit_clean : exit_failed;
}

}  // namespace kith
