// SPDX-License-Identifier: Apache-2.0
#include "app/fix.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "app/files.hpp"
#include "app/fixer.hpp"
#include "app/inputs.hpp"
#include "app/interview.hpp"
#include "app/left_out.hpp"
#include "app/output.hpp"
#include "app/problems.hpp"
#include "app/project.hpp"
#include "app/walk.hpp"
#include "report/phrases.hpp"
#include "report/unified_diff.hpp"
#include "report/wrap.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

// "letters/a.md", from where the program runs, as `git apply` looks for it.
std::string diff_path(const std::string& path) {
    std::error_code failure;
    const fs::path given = fs::path(path).lexically_normal();
    if (!given.is_absolute()) return given.generic_string();
    const fs::path near = given.lexically_relative(fs::current_path(failure));
    const bool is_inside = !near.empty() && *near.begin() != "..";
    return is_inside ? near.generic_string() : given.relative_path().generic_string();
}

class FixRun {
public:
    FixRun(const Options& options, Streams& streams) : options_(options), streams_(streams) {}

    int perform(const FoundInputs& found) {
        for (const Input& input : found.inputs) {
            if (is_over_ || streams_.is_interrupted()) break;
            std::optional<Problem> thrown;
            Problems problems;
            thrown = trouble_of(input.path, [&] { problems = one(input); });
            if (thrown) problems.push_back(*std::move(thrown));
            if (!problems.empty()) ++unread_;
            tell(streams_, problems);
        }
        if (streams_.is_interrupted()) return exit_interrupted;
        if (!options_.quiet && (read_ > 0 || unread_ == 0)) streams_.err << wrap(summary(), streams_.width, "", "");
        if (unread_ == 0) return exit_clean;
        return read_ == 0 ? exit_failed : exit_partly;
    }

private:
    Problems one(const Input& input) {
        if (input.problem) return {*input.problem};
        if (puts_in_place() && is_no_file(input.path)) {
            return {file_problem(input.path, "no-file", "this is no file that could be written, such as a pipe, so nothing was changed",
                                 "name a file; kith fix alone shows what would change")};
        }
        const Result<std::string> bytes = read_input(input.path, input.path, streams_.in, options_.limits, streams_.interrupted);
        if (!bytes) return bytes.error();
        const Result<const Format*> format = choose_format(*bytes, input.path);
        if (!format) return format.error();
        if (!is_fixable(**format)) {
            const bool is_named = std::find(options_.operands.begin(), options_.operands.end(), input.path) != options_.operands.end();
            return is_named ? Problems{not_text(input.path)} : Problems{};
        }
        return options_.interactive ? ask(*bytes, input, **format) : put(*bytes, input, **format);
    }

    [[nodiscard]] bool puts_in_place() const { return options_.write || options_.interactive; }

    // Standard input is answered on standard output.
    static bool is_no_file(const std::string& path) {
        std::error_code failure;
        return path != "-" && fs::exists(path, failure) && !fs::is_regular_file(path, failure);
    }

    static Problem not_text(const std::string& path) {
        return file_problem(path, "not-text", "kith fixes text, Markdown and web pages, and this is none of them",
                            "kith annotate gives a Word document (.docx) or an OpenDocument text (.odt) back with its suggestions; others can be saved as one of these");
    }

    Problems put(const std::string& bytes, const Input& input, const Format& format) {
        const std::string& path = input.path;
        const Result<Fixed> fixed = fix(Checker(*input.policy, false), bytes, path, format);
        if (!fixed) return fixed.error();
        const bool is_changed = fixed->bytes != bytes;
        Problems slips = is_changed && options_.write ? write(path, bytes, fixed->bytes) : Problems{};
        if (!slips.empty()) return slips;  // nothing was put in place, so nothing is counted
        ++read_;
        made_ += fixed->made;
        left_ += fixed->left.result.findings.size();
        untried_ += fixed->untried;
        if (!options_.quiet) tell(streams_, fixed->linked);
        if (!is_changed) return {};
        ++changed_;
        if (options_.write) return {};
        if (bytes.find('\0') != std::string::npos) {
            return {file_problem(path, "no-diff", "a text in UTF-16 has no diff that could be applied",
                                 "use --write, which keeps its encoding")};
        }
        streams_.out << unified_diff(diff_path(path), bytes, fixed->bytes);
        return {};
    }

    Problems ask(const std::string& bytes, const Input& input, const Format& format) {
        const std::string& path = input.path;
        const Checker checker(*input.policy, false);
        const Checked checked = checker.check(bytes, path, format);
        if (checked.has_problem) return {checked.problem};
        if (!checked.result.findings.empty()) streams_.out << '\n' << path << '\n';
        const Interviewed done = interview(checker, checked, bytes, format, *input.policy->setup->lexicon, streams_);
        is_over_ = done.is_over;
        Problems slips = done.edits.empty() ? Problems{} : write(path, bytes, apply_edits(bytes, done.edits));
        if (!slips.empty()) return slips;
        ++read_;
        left_ += checked.result.findings.size() - done.replaced - done.kept;
        made_ += done.replaced;
        kept_ += done.kept;
        if (!done.edits.empty()) ++changed_;
        return {};
    }

    // What somebody saved since the document was read stays: `before` is what was read.
    Problems write(const std::string& path, const std::string& before, const std::string& bytes) {
        if (path != "-" && !is_still(path, before)) {
            return {file_problem(path, "changed", "somebody changed this while kith was at it, so it was left as it is now",
                                 "run kith fix again: it goes by what the file says then")};
        }
        Result<Output> output = Output::open(path, streams_);
        if (!output) return output.error();
        output->write(bytes);
        return output->finish();
    }

    [[nodiscard]] bool is_still(const std::string& path, const std::string& before) const {
        const Result<std::string> now = read_file(path, options_.limits.input_bytes);
        return now && *now == before;
    }

    [[nodiscard]] std::string summary() const {
        const bool is_done = puts_in_place();
        std::string words = counted(made_, "wording", "wordings") + (is_done ? " put in place in " : " could be put in place in ") +
                            counted(changed_, "document", "documents") + ".";
        if (kept_ > 0) words += " " + counted(kept_, "word", "words") + " kept on purpose.";
        if (left_ > 0) words += " " + counted(left_, "finding waits", "findings wait") + " for a thought of yours: kith check shows " +
                                (left_ == 1 ? "it." : "them.");
        if (untried_ > 0) words += " " + counted(untried_, "safe wording was", "safe wordings were") +
                                   " not tried, because too many others would change the markup: please put " + (untried_ == 1 ? "it" : "them") +
                                   " in by hand, or divide the document.";
        if (!is_done && made_ > 0) words += " --write puts them in place.";
        return words;
    }

    const Options& options_;
    Streams& streams_;
    std::size_t read_ = 0;
    std::size_t unread_ = 0;
    std::size_t made_ = 0;
    std::size_t changed_ = 0;
    std::size_t kept_ = 0;
    std::size_t left_ = 0;
    std::size_t untried_ = 0;
    bool is_over_ = false;
};

int fail(Streams& streams, const Problems& problems) {
    tell(streams, problems);
    return exit_failed;
}

}  // namespace

int run_fix(const Options& options, Streams& streams) {
    if (options.write && options.interactive) {
        return fail(streams, {usage("--write asks nobody and --interactive asks about each word",
                                    "choose one of them")});
    }
    if (options.diff && (options.write || options.interactive)) {
        return fail(streams, {usage("--diff only shows what would change, and " +
                                        std::string(options.write ? "--write" : "--interactive") + " changes it",
                                    "choose one of them")});
    }
    FoundInputs found = find_inputs(options.operands);
    Problems notes = found.notes;
    const Result<Project> project = Project::open(options, found, notes, streams.cache_folder);
    if (!project) return fail(streams, project.error());
    tell(streams, told_notes(options, notes));
    return FixRun(options, streams).perform(found);
}

}  // namespace kith
