// SPDX-License-Identifier: Apache-2.0
#include "app/annotate.hpp"

#include <optional>

#include "app/checker.hpp"
#include "app/clock.hpp"
#include "app/files.hpp"
#include "app/inputs.hpp"
#include "app/lexicons.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "document/markers.hpp"
#include "lint/fixes.hpp"
#include "report/phrases.hpp"
#include "report/remarks.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

int fail(Streams& streams, const Problems& problems) {
    tell(streams, problems);
    return exit_failed;
}

std::optional<Problem> misuse(const Options& options) {
    if (options.output.empty()) {
        return usage("kith annotate needs to know where to write the copy",
                     "kith annotate " + options.operands.front() + " -o COPY");
    }
    return output_over_input(options.output, {{options.operands.front(), std::nullopt}});
}

// One document that goes through to its copy.
class Annotation {
public:
    Annotation(const Options& options, Streams& streams) : options_(options), streams_(streams) {}

    int perform() {
        const std::string& path = options_.operands.front();
        const Result<std::string> bytes = path == "-" ? read_stream(streams_.in, path, Limits{}.input_bytes)
                                                      : read_file(path, Limits{}.input_bytes);
        if (!bytes) return fail(streams_, bytes.error());
        const Result<const Format*> format = choose_format(*bytes, path);
        if (!format) return fail(streams_, format.error());
        const Marker* const marker = marker_for((*format)->name);
        if (marker == nullptr) return fail(streams_, {no_marker(path)});
        return annotate(*bytes, **format, *marker);
    }

private:
    [[nodiscard]] static Problem no_marker(const std::string& path) {
        return file_problem(path, "no-comments", "this format has no comments that kith could write",
                            "kith annotate takes Word documents (.docx); for text there is kith check");
    }

    int annotate(const std::string& bytes, const Format& format, const Marker& marker) {
        Problems notes;
        const Result<Lexicon> lexicon = load_sound(options_.lexicon, notes);
        if (!lexicon) return fail(streams_, lexicon.error());
        const Result<LinterOptions> chosen = linter_options(options_, *lexicon);
        if (!chosen) return fail(streams_, chosen.error());
        if (!options_.quiet) tell(streams_, notes);
        const Linter linter(*lexicon, *chosen);
        const std::string& path = options_.operands.front();
        const Checked checked = Checker(linter, lint_options(options_)).check(bytes, path, format);
        if (checked.has_problem) return fail(streams_, {checked.problem});
        const Markup markup = markup_of(checked, marker, *lexicon);
        const bool is_empty = markup.remarks.empty() && markup.replacements.empty();
        const Result<Marked> marked = is_empty ? Result<Marked>(Marked{bytes, 0})
                                               : marker.mark(bytes, path, checked.document, Limits{}, markup);
        if (!marked) return fail(streams_, marked.error());
        return write(*marked, markup);
    }

    [[nodiscard]] Markup markup_of(const Checked& checked, const Marker& marker, const Lexicon& lexicon) const {
        Markup markup;
        markup.date = time_now();
        if (options_.as != "tracked-changes") {
            for (const Finding& finding : checked.result.findings) {
                const Segment& segment = checked.document.segments[finding.at.segment];
                markup.remarks.push_back({finding.at.segment, finding.at.span,
                                          remark_on(finding, segment, marker.stands_on_words(segment), lexicon)});
            }
        }
        if (options_.as != "comments") {
            for (const Fix& fix : safe_fixes(checked.result.findings)) {
                markup.replacements.push_back({fix.at.segment, fix.at.span, fix.text});
            }
        }
        if (!markup.remarks.empty() || !markup.replacements.empty()) markup.opening = opening_remark();
        return markup;
    }

    int write(const Marked& marked, const Markup& markup) {
        Result<Output> output = Output::open(options_.output, streams_);
        if (!output) return fail(streams_, output.error());
        output->write(marked.bytes);
        const Problems problems = output->finish();
        if (!problems.empty()) return fail(streams_, problems);
        if (!options_.quiet) tell_what_was_written(marked, markup);
        return exit_clean;
    }

    void tell_what_was_written(const Marked& marked, const Markup& markup) {
        std::vector<std::string> written;
        if (!markup.remarks.empty()) written.push_back(counted(markup.remarks.size(), "comment", "comments"));
        if (!markup.replacements.empty()) written.push_back(counted(marked.replaced, "tracked change", "tracked changes"));
        std::string words = options_.output + ": " +
                            (written.empty() ? "kith has nothing to say about this document, so the copy is as the original."
                                             : listed(written, "and") + ". This copy is for you, not for sending; --clear "
                                                                        "takes them out again.");
        const std::size_t left = markup.replacements.size() - marked.replaced;
        if (left > 0) {
            words += " " + counted(left, "suggestion stands", "suggestions stand") +
                     " in a field, a locked place or somebody’s own change, and " + (left == 1 ? "was" : "were") +
                     " left to you.";
        }
        const bool is_to_stream = options_.output == "-";
        (is_to_stream ? streams_.err : streams_.out) << wrap(words, streams_.width, "", "");
    }

    const Options& options_;
    Streams& streams_;
};

}  // namespace

int run_annotate(const Options& options, Streams& streams) {
    if (const std::optional<Problem> slip = misuse(options)) return fail(streams, {*slip});
    return Annotation(options, streams).perform();
}

}  // namespace kith
