// SPDX-License-Identifier: Apache-2.0
#include "app/examples.hpp"

#include <algorithm>
#include <filesystem>

#include "document/formats.hpp"
#include "lint/linter.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

struct Marked {
    std::string text;  // without the brackets
    std::vector<TextSpan> spans;
};

Marked read_marks(std::string_view written) {
    Marked marked;
    for (const char c : written) {
        if (c == '[') {
            marked.spans.push_back({marked.text.size(), marked.text.size()});
        } else if (c == ']' && !marked.spans.empty()) {
            marked.spans.back().end = marked.text.size();
        } else {
            marked.text += c;
        }
    }
    return marked;
}

// What was found in a sentence, in positions of the sentence.
struct Found {
    std::vector<TextSpan> own;
    std::vector<std::string> others;
    std::string corrected;  // with the first wording of each own finding
};

class Runner {
public:
    explicit Runner(const Lexicon& lexicon)
        : usual_(lexicon, LinterOptions{}), with_proposed_(lexicon, LinterOptions{{}, true}) {}

    void flag(const std::string& id, Status status, const Example& example, Audience audience = Audience::any) {
        const Marked marked = read_marks(example.text);
        const Found found = find(id, status, marked.text, audience);
        ExampleOutcome& outcome = add(id, "flag", example.text, example.origin, found);
        outcome.passed = !marked.spans.empty() && found.own == marked.spans;
        if (marked.spans.empty()) {
            outcome.problem = "there are no [..] round the words to find";
        } else if (!outcome.passed) {
            outcome.problem =
                found.own.empty() ? "nothing was found there" : "what was found is " + words(marked.text, found.own);
        }
    }

    void fine(const std::string& id, Status status, const Example& example, Audience audience = Audience::any) {
        const Found found = find(id, status, example.text, audience);
        ExampleOutcome& outcome = add(id, "fine", example.text, example.origin, found);
        outcome.passed = found.own.empty();
        if (!outcome.passed) outcome.problem = "found " + words(example.text, found.own) + " where all is fine";
    }

    void say(const std::string& id, Status status, const SayExample& example) {
        const Found found = find(id, status, example.from);
        ExampleOutcome& outcome = add(id, "say", example.from, example.origin, found);
        outcome.passed = found.corrected == example.to;
        if (!outcome.passed) {
            outcome.problem = found.own.empty() ? "nothing was found there" : "it became " + in_quotes(found.corrected);
        }
    }

    std::vector<ExampleOutcome> outcomes;

private:
    ExampleOutcome& add(const std::string& id, std::string_view kind, const std::string& text, const Origin& origin,
                        const Found& found) {
        outcomes.push_back({id, kind, text, origin, false, {}, found.others});
        return outcomes.back();
    }

    static std::string words(std::string_view text, const std::vector<TextSpan>& spans) {
        std::vector<std::string> all;
        for (const TextSpan& span : spans) all.push_back(in_quotes(text.substr(span.begin, span.size())));
        return listed(all, "and");
    }

    [[nodiscard]] Found find(const std::string& id, Status status, const std::string& text,
                             Audience audience = Audience::any) const {
        const Result<Document> document = format_named("text")->read(text, "example", ReadOptions{});
        if (!document) return {{}, {document.error().front().message}, text};
        const Linter& linter = status == Status::proposed ? with_proposed_ : usual_;
        const LintResult result = linter.lint(*document, {Level::notice, false, audience});
        Found found;
        found.corrected = text;
        // From the end, so that the places of the others stay right.
        for (auto it = result.findings.rbegin(); it != result.findings.rend(); ++it) take(id, *it, *document, found);
        for (const Strength& strength : result.strengths) {
            if (strength.entry->id == id)
                found.own.push_back(in_text(*document, strength.at.segment, strength.at.span));
        }
        std::sort(found.own.begin(), found.own.end());
        std::reverse(found.others.begin(), found.others.end());
        return found;
    }

    static TextSpan in_text(const Document& document, std::size_t segment, TextSpan span) {
        const SourceSpan source = document.segments[segment].to_source(span);
        return {source.begin, source.end};
    }

    static void take(const std::string& id, const Finding& finding, const Document& document, Found& found) {
        if (finding.id() != id) {
            found.others.push_back(finding.id() + ": " + in_quotes(finding.text));
            return;
        }
        found.own.push_back(in_text(document, finding.at.segment, finding.at.span));
        if (finding.suggestions.empty()) return;
        const Suggestion& first = finding.suggestions.front();
        const TextSpan span = in_text(document, finding.at.segment, first.replaces);
        found.corrected.replace(span.begin, span.size(), first.text);
    }

    Linter usual_;
    Linter with_proposed_;
};

bool is_skipped(const Entry& entry) { return entry.disabled || entry.overridden || entry.status == Status::retired; }

bool is_skipped(const RuleText& rule) { return rule.disabled || rule.status == Status::retired; }

// A rule for some audiences only is tried on the first of them.
Audience reader_of(const RuleText& rule) { return rule.audiences.empty() ? Audience::any : rule.audiences.front(); }

bool is_written_in(const std::string& file, const std::string& path) {
    const std::string folder = (std::filesystem::path(path) / "").generic_string();
    return file == path || file.substr(0, folder.size()) == folder;
}

template <class T>
bool is_chosen(const T& one, const ExampleChoice& choice) {
    if (!choice.id.empty() && one.id != choice.id) return false;
    const auto holds_it = [&one](const std::string& path) { return is_written_in(one.origin.file, path); };
    return choice.origins.empty() || std::any_of(choice.origins.begin(), choice.origins.end(), holds_it);
}

}  // namespace

std::vector<ExampleOutcome> run_examples(const Lexicon& lexicon, const ExampleChoice& choice) {
    Runner runner(lexicon);
    for (const Entry& entry : lexicon.entries) {
        if (is_skipped(entry) || !is_chosen(entry, choice)) continue;
        for (const Example& example : entry.flag_examples) runner.flag(entry.id, entry.status, example);
        for (const Example& example : entry.fine_examples) runner.fine(entry.id, entry.status, example);
        for (const SayExample& example : entry.say_examples) runner.say(entry.id, entry.status, example);
    }
    for (const RuleText& rule : lexicon.rules) {
        if (is_skipped(rule) || !is_chosen(rule, choice)) continue;
        for (const Example& example : rule.flag_examples) runner.flag(rule.id, rule.status, example, reader_of(rule));
        for (const Example& example : rule.fine_examples) runner.fine(rule.id, rule.status, example, reader_of(rule));
    }
    return std::move(runner.outcomes);
}

Problems problems_of(const std::vector<ExampleOutcome>& outcomes) {
    Problems problems;
    for (const ExampleOutcome& outcome : outcomes) {
        if (outcome.passed) continue;
        Problem problem;
        problem.code = "example";
        problem.message = outcome.id + ", " + std::string(outcome.kind) + " example: " + outcome.problem;
        problem.file = outcome.origin.file;
        problem.line = outcome.origin.line;
        problem.column = outcome.origin.column;
        problem.excerpt = outcome.text;
        problem.column = 0;  // the excerpt is the sentence, not the line of the file
        problems.push_back(std::move(problem));
    }
    return problems;
}

}  // namespace kith
