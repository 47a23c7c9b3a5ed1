// SPDX-License-Identifier: Apache-2.0
#include "app/annotate.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>
#include <vector>

#include "app/checker.hpp"
#include "app/clock.hpp"
#include "app/convert.hpp"
#include "app/earlier_copy.hpp"
#include "app/files.hpp"
#include "app/inputs.hpp"
#include "app/margin.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "app/project.hpp"
#include "app/settled.hpp"
#include "document/markers.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

int fail(Streams& streams, const Problems& problems) {
    tell(streams, problems);
    return exit_failed;
}

std::optional<Problem> misuse(const Options& options, const Streams& streams) {
    const std::string asked = std::string("kith annotate ") + (options.clear ? "--clear " : "") + as_argument(options.operands.front());
    if (options.clear && !options.as.empty()) return usage("--as says what to write into the copy, and --clear only takes out", "one of the two");
    if (options.output.empty()) return usage("kith annotate needs to know where to write the copy", asked + " -o COPY");
    if (options.output == "-" && streams.out_is_terminal) {
        return usage("the copy is a document, which a terminal cannot show", asked + " -o COPY, or -o - where a file or a program stands behind it");
    }
    return output_over_input(options.output, {{options.operands.front(), std::nullopt, 0, nullptr}});
}

std::string extension_of(const std::string& path) {
    std::string extension = std::filesystem::path(path).extension().string();
    for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return extension.empty() ? extension : extension.substr(1);
}

// Whoever opens the copy would be misled by the name of another format.
std::optional<Problem> misnamed(const std::string& output, const Format& format) {
    const std::string ending = extension_of(output);
    const auto has_ending = [&ending](const Format& one) { return (" " + std::string(one.extensions) + " ").find(" " + ending + " ") != std::string::npos; };
    const auto rows = formats();
    const bool is_another = !ending.empty() && !has_ending(format) && std::any_of(rows.begin(), rows.end(), has_ending);
    if (!is_another) return std::nullopt;
    const std::string own(format.extensions.substr(0, format.extensions.find(' ')));
    return usage("the copy is a ." + own + ", as the original is, and " + output + " is named like a ." + ending,
                 "-o " + as_argument(std::filesystem::path(output).replace_extension(own).string()));
}

bool stands_in(const std::string& path, const std::string& bytes) {
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure)) return false;
    const Result<std::string> there = read_file(path, bytes.size());
    return there && *there == bytes;
}

// One document that goes through to its copy.
class Annotation {
public:
    Annotation(const Options& options, Streams& streams) : options_(options), streams_(streams) {}

    int perform() {
        const std::string& path = options_.operands.front();
        const Result<std::string> bytes = read_input(path, path, streams_.in, options_.limits, streams_.interrupted);
        if (!bytes) return fail(streams_, bytes.error());
        const Result<const Format*> format = choose_format(*bytes, path);
        if (!format) return fail(streams_, format.error());
        const Marker* const marker = marker_for((*format)->name);
        if (marker == nullptr) return fail(streams_, {no_marker(path, (*format)->name)});
        if (const std::optional<Problem> slip = misnamed(options_.output, **format)) return fail(streams_, {*slip});
        const Result<Document> document = (*format)->read(*bytes, path, read_options(options_.limits));
        if (!document) return fail(streams_, document.error());
        const Opened at_hand{path, *bytes, *document, *marker};
        // What kith wrote into an earlier copy goes, so that nothing is said twice; what somebody answered stays.
        const Result<Cleared> cleared = marker->clear(*bytes, path, *document, options_.limits, !options_.clear);
        if (!cleared) return fail(streams_, cleared.error());
        const bool is_there_already = options_.clear && stands_in(options_.output, cleared->bytes);
        const std::optional<Problem> slip = is_there_already ? std::nullopt : written_over(options_.output, at_hand, options_.limits);
        if (slip) return fail(streams_, {*slip});
        if (!options_.clear) return annotate(*cleared, at_hand, **format);
        return write(cleared->bytes, cleared_words(*cleared) + told_of_others(*cleared, **format));
    }

private:
    [[nodiscard]] static Problem no_marker(const std::string& path, std::string_view format) {
        const bool is_saved_anew = format == "rtf" || format == "doc";
        const bool is_text = format == "text" || format == "markdown" || format == "html";
        const std::string instead = is_saved_anew ? "open it in Word or LibreOffice, save it as .docx, and annotate that file"
                                    : is_text     ? "for text, Markdown and web pages there is kith fix"
                                                  : "kith check tells what it would say; or annotate the document that this one was made from";
        return file_problem(path, "no-comments", "kith writes its comments into Word documents (.docx) and OpenDocument texts (.odt), and this is neither", instead);
    }

    // Words that somebody typed into a tracked change of kith's go with it. They cannot be told from it, but that kith would not
    // suggest them now; what was read has them still.
    [[nodiscard]] std::string told_of_others(const Cleared& cleared, const Checked& checked, const Checker& checker) const {
        if (cleared.inserted.empty()) return {};
        std::set<std::string> offers;
        for (const Finding& finding : checked.result.findings) {
            for (const Suggestion& suggestion : finding.suggestions) offers.insert(suggestion.text);
        }
        for (const Replacement& one : settled_replacements(checker, checked, {})) offers.insert(one.text);
        std::vector<std::string> others;
        for (const std::string& words : cleared.inserted) {
            const auto holds = [&words](const std::string& offer) { return offer.find(words) != std::string::npos; };  // a part of one that somebody divided
            if (!words.empty() && offers.count(words) == 0 && std::none_of(offers.begin(), offers.end(), holds)) others.push_back(in_quotes(shown(words)));
        }
        if (others.empty()) return {};
        return " Somebody may have written into " + counted(others.size(), "of these changes", "of these changes") + ", as kith would not suggest " + listed(others, "or") +
               " now. That went with them, and stands in " + options_.operands.front() + " as before.";
    }

    // Where the words cannot be checked, nothing can be said of them.
    [[nodiscard]] std::string told_of_others(const Cleared& cleared, const Format& format) const {
        if (cleared.inserted.empty() || options_.quiet) return {};
        Problems notes;
        const std::string& path = options_.operands.front();
        const Result<Project> project = Project::open_at(options_, path, notes, streams_.cache_folder);
        if (!project) return {};
        const Checker checker(project->here(), false);
        const Checked checked = checker.check(cleared.bytes, path, format);
        return checked.has_problem ? std::string() : told_of_others(cleared, checked, checker);
    }

    [[nodiscard]] std::string cleared_words(const Cleared& cleared) const {
        std::string words = "without " + counted(cleared.remarks, "comment", "comments") + " of kith’s, and with " +
                            counted(cleared.changes, "tracked change", "tracked changes") + " of kith’s taken back.";
        if (cleared.remarks + cleared.changes + cleared.changed == 0) words = "there was nothing of kith’s to take out, so the copy is as it was.";
        if (cleared.answers > 0) words += " " + counted(cleared.answers, "answer stays, as a comment", "answers stay, as comments") + " of whoever wrote " + (cleared.answers == 1 ? "it." : "them.");
        if (cleared.answered > 0) words += " " + counted(cleared.answered, "comment stays", "comments stay") + ", because somebody answered " + (cleared.answered == 1 ? "it." : "them.");
        return words + told_of_changed(cleared);
    }

    static std::string told_of_changed(const Cleared& cleared) {
        if (cleared.changed == 0) return {};
        return " " + counted(cleared.changed, "tracked change stays", "tracked changes stay") + ", because somebody wrote into " + (cleared.changed == 1 ? "it" : "them") + ": accept or reject " +
               (cleared.changed == 1 ? "it" : "them") + " yourself.";
    }

    // A copy of a copy whose seal is lost may hold what somebody said there, and nobody could tell.
    static bool may_seal(const Cleared& cleared, const std::string& own_seal) { return !own_seal.empty() || !cleared.had_any(); }

    int annotate(const Cleared& cleared, const Opened& at_hand, const Format& format) {
        const Marker& marker = at_hand.marker;
        const std::string& bytes = cleared.bytes;
        Problems notes;
        const std::string& path = options_.operands.front();
        const Result<Project> project = Project::open_at(options_, path, notes, streams_.cache_folder);
        if (!project) return fail(streams_, project.error());
        if (!options_.quiet) tell(streams_, notes);
        const Policy& policy = project->here();
        const Checker checker(policy, false);
        // A document without anything of kith's in it was read already.
        const bool is_as_read = cleared.answered == 0 && bytes == at_hand.bytes;
        const Checked checked = is_as_read ? checker.check(at_hand.document, path, {}) : checker.check(bytes, path, format);
        if (checked.has_problem) return fail(streams_, {checked.problem});
        Margin margin{options_.as != "tracked-changes", {}, {}};
        if (cleared.answered > 0) margin.answered = answers_in({path, bytes, checked.document, marker}, options_.limits);
        if (!options_.as.empty() && options_.as != "comments") margin.replacements = settled_replacements(checker, checked, margin.answered);
        const Markup markup = markup_of(checked, marker, *policy.setup->lexicon, margin, time_now());
        const bool is_empty = markup.remarks.empty() && markup.replacements.empty();
        const Result<Marked> marked = is_empty ? Result<Marked>(Marked{bytes, 0})
                                               : marker.mark(bytes, path, checked.document, options_.limits, markup);
        if (!marked) return fail(streams_, marked.error());
        // One that kith has nothing to say about is sealed as well: kith may have, once the letter changes.
        const bool is_sealed = may_seal(cleared, marker.seal(at_hand.bytes, at_hand.path, options_.limits));
        const std::string copy = is_sealed ? sealed_copy(marked->bytes, at_hand, options_.output, markup.replacements, options_.limits) : marked->bytes;
        return write(copy, marked_words(*marked, markup, margin.answered.size()) + told_of_changed(cleared) + told_of_others(cleared, checked, checker));
    }

    [[nodiscard]] std::string marked_words(const Marked& marked, const Markup& markup, std::size_t answered) const {
        const std::string stays = answered == 0 ? std::string()
                                                : " " + counted(answered, "comment that somebody answered stays as it is.", "comments that somebody answered stay as they are.");
        std::vector<std::string> written;
        const std::size_t remarks = markup.remarks.size() + (markup.opening.empty() ? 0U : 1U);
        if (remarks > 0) written.push_back(counted(remarks, "comment", "comments"));
        if (!markup.replacements.empty()) written.push_back(counted(marked.replaced, "tracked change", "tracked changes"));
        if (written.empty() && answered > 0) return "kith has nothing to add." + stays;
        if (written.empty()) return "kith has nothing to say about this document, so the copy reads as the original.";
        std::string words = listed(written, "and") + ". This copy is for you, not for sending; --clear takes them out again." + stays;
        const std::size_t left = markup.replacements.size() - marked.replaced;
        if (left == 0) return words;
        return words + " " + counted(left, "suggestion stands", "suggestions stand") +
               " in a field, a content control, a locked place, or somebody’s comment or change, and " + (left == 1 ? "was" : "were") +
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
    if (const std::optional<Problem> slip = misuse(options, streams)) return fail(streams, {*slip});
    return Annotation(options, streams).perform();
}

}  // namespace kith
