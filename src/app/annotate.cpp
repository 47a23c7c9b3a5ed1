// SPDX-License-Identifier: Apache-2.0
#include "app/annotate.hpp"

#include <optional>

#include "app/checker.hpp"
#include "app/clock.hpp"
#include "app/convert.hpp"
#include "app/inputs.hpp"
#include "app/margin.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "app/project.hpp"
#include "document/markers.hpp"
#include "report/phrases.hpp"
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
    return output_over_input(options.output, {{options.operands.front(), std::nullopt, 0, nullptr}});
}

// One document that goes through to its copy.
class Annotation {
public:
    Annotation(const Options& options, Streams& streams) : options_(options), streams_(streams) {}

    int perform() {
        const std::string& path = options_.operands.front();
        const Result<std::string> bytes = read_input(path, path, streams_.in, options_.limits);
        if (!bytes) return fail(streams_, bytes.error());
        const Result<const Format*> format = choose_format(*bytes, path);
        if (!format) return fail(streams_, format.error());
        const Marker* const marker = marker_for((*format)->name);
        if (marker == nullptr) return fail(streams_, {no_marker(path)});
        const Result<Cleared> cleared = clear(*bytes, **format, *marker);
        if (!cleared) return fail(streams_, cleared.error());
        if (!options_.clear) return annotate(cleared->bytes, **format, *marker);
        return write(cleared->bytes, cleared_words(*cleared));
    }

private:
    [[nodiscard]] static Problem no_marker(const std::string& path) {
        return file_problem(path, "no-comments", "this format has no comments that kith could write",
                            "kith annotate takes Word documents (.docx) and OpenDocument texts (.odt); for text there is kith fix");
    }

    // What kith wrote into an earlier copy goes, so that nothing is said twice; what somebody answered with "keep" stays.
    [[nodiscard]] Result<Cleared> clear(const std::string& bytes, const Format& format, const Marker& marker) const {
        const std::string& path = options_.operands.front();
        const Result<Document> document = format.read(bytes, path, read_options(options_.limits));
        if (!document) return document.error();
        return marker.clear(bytes, path, *document, options_.limits, !options_.clear);
    }

    [[nodiscard]] std::string cleared_words(const Cleared& cleared) const {
        if (cleared.remarks + cleared.changes == 0) return "there was nothing of kith’s to take out, so the copy is as it was.";
        return "without " + counted(cleared.remarks, "comment", "comments") + " of kith’s, and with " +
               counted(cleared.changes, "tracked change", "tracked changes") + " of kith’s taken back.";
    }

    int annotate(const std::string& bytes, const Format& format, const Marker& marker) {
        Problems notes;
        const std::string& path = options_.operands.front();
        const Result<Project> project = Project::open_at(options_, path, notes);
        if (!project) return fail(streams_, project.error());
        if (!options_.quiet) tell(streams_, notes);
        const Policy& policy = project->here();
        const Checked checked = Checker(policy, false).check(bytes, path, format);
        if (checked.has_problem) return fail(streams_, {checked.problem});
        const Margin margin{options_.as != "tracked-changes", options_.as != "comments"};
        const Markup markup = markup_of(checked, marker, *policy.setup->lexicon, margin, time_now());
        const bool is_empty = markup.remarks.empty() && markup.replacements.empty();
        const Result<Marked> marked = is_empty ? Result<Marked>(Marked{bytes, 0})
                                               : marker.mark(bytes, path, checked.document, options_.limits, markup);
        if (!marked) return fail(streams_, marked.error());
        return write(marked->bytes, marked_words(*marked, markup));
    }

    [[nodiscard]] std::string marked_words(const Marked& marked, const Markup& markup) const {
        std::vector<std::string> written;
        const std::size_t remarks = markup.remarks.size() + (markup.opening.empty() ? 0U : 1U);
        if (remarks > 0) written.push_back(counted(remarks, "comment", "comments"));
        if (!markup.replacements.empty()) written.push_back(counted(marked.replaced, "tracked change", "tracked changes"));
        if (written.empty()) return "kith has nothing to say about this document, so the copy is as the original.";
        std::string words = listed(written, "and") + ". This copy is for you, not for sending; --clear takes them out again.";
        const std::size_t left = markup.replacements.size() - marked.replaced;
        if (left == 0) return words;
        return words + " " + counted(left, "suggestion stands", "suggestions stand") +
               " in a field, a locked place, or somebody’s comment or change, and " + (left == 1 ? "was" : "were") +
               " left to you.";
    }

    int write(const std::string& bytes, const std::string& words) {
        Result<Output> output = Output::open(options_.output, streams_);
        if (!output) return fail(streams_, output.error());
        output->write(bytes);
        const Problems problems = output->finish();
        if (!problems.empty()) return fail(streams_, problems);
        if (options_.quiet) return exit_clean;
        std::ostream& told = options_.output == "-" ? streams_.err : streams_.out;
        told << wrap(options_.output + ": " + words, streams_.width, "", "");
        return exit_clean;
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
