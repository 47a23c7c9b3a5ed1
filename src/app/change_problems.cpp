// SPDX-License-Identifier: Apache-2.0
#include "app/change_problems.hpp"

#include <utility>

#include "app/left_out.hpp"
#include "app/problems.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"

namespace kith {
namespace {

constexpr const char* diff_example = "git diff -U0 main | kith check --diff -";

Problem no_diff(std::string message, std::string expected) {
    return file_problem("-", "no-diff", std::move(message), std::move(expected));
}

Problem note(std::string file, std::string code, std::string message, std::string expected) {
    Problem problem = file_problem(std::move(file), std::move(code), std::move(message), std::move(expected));
    problem.warning = true;
    return problem;
}

Problem rules_note(std::string message) {
    return note({}, std::string(rules_changed), std::move(message), "a baseline takes as known what is to stay for now");
}

}  // namespace

Problem no_repository(const std::string& operand) {
    return file_problem(operand, "no-repository", "this stands in no git repository, so nothing is known of its changes",
                        "leave --changed-since out");
}

Problem too_little_history(const std::string& revision) {
    return file_problem({}, "shallow-history", "this clone has too little of the history to tell where the branch left " + in_quotes(revision),
                        "git fetch --unshallow, or in CI fetch-depth: 0 for GitHub, GIT_DEPTH: 0 for GitLab");
}

Problem not_a_diff() {
    return no_diff("this is no unified diff, so nothing was checked", std::string(diff_example) + "; a text itself is read by kith check -");
}

Problem faulty_diff(const Diff& diff) {
    const std::string file = diff.fault_file.empty() ? "a file" : in_quotes(diff.fault_file);
    Problem problem =
        diff.fault == DiffFault::combined ? no_diff("this is the diff of a merge, against several commits at once", diff_example)
        : diff.fault == DiffFault::again
            ? no_diff("this tells of changes to " + file + " more than once, as a series of patches does, and each counts lines as they were by then, "
                      "so nothing was checked",
                      std::string("one diff from the first commit to what stands now: ") + diff_example)
            : no_diff("this diff breaks off, or is not a unified one, within what it says of " + file + ", so nothing was checked",
                      std::string(diff_example) + ": has the first of the two come to its end?");
    problem.line = static_cast<int>(diff.fault_at);
    return problem;
}

Problem empty_diff() {
    return note("-", "empty-diff", "the diff is empty, so nothing was checked", "where something has changed, look at what wrote the diff");
}

Problem other_repository(const std::string& top) {
    return note({}, "other-repository", "the documents in " + top + " are of a repository of their own, so what has changed in them is not known here, and none of them was checked",
                "kith check " + top + " --changed-since COMMIT, with a commit of that repository");
}

Problem unknown_rules(const std::string& file) {
    return note(file, std::string(rules_unknown),
                "what this held before the change is not known, so it is taken to have held what it holds now: what it keeps quiet no longer is not told",
                std::string("git's own diff, made in this repository, tells it: ") + diff_example);
}

Problem too_many_to_follow() {
    return note({}, "renames-unknown", "git looked for no renames among so many changed files, so documents that moved and changed may count whole",
                "git config diff.renameLimit 20000, or any number above that of the files, has it look");
}

Problem checked_anew(std::size_t documents) {
    return rules_note("kith.yaml or .kithignore leaves less alone than before this change: " +
                      counted(documents, "document that was not checked then counts whole", "documents that were not checked then count whole"));
}

Problem told_again(std::size_t documents) {
    return rules_note("kith.yaml keeps less quiet than before this change: what it kept so in " + counted(documents, "document", "documents") + " counts on all lines");
}

Problem unknown_texts(std::size_t documents) {
    return note({}, "text-unknown",
                "what " + counted(documents, "document", "documents") + " held before this change is not known, so all lines count there",
                std::string("git's own diff, made in this repository, tells it: ") + diff_example);
}

Problem brought_lines(const std::string& baseline, std::size_t findings) {
    return note(baseline, std::string(change_loosens), "this change takes " + counted(findings, "finding", "findings") + " of documents that it adds or changes into the baseline, so they were not told",
                "where that is meant, nothing is to be done; else put the baseline back as it was, and kith check tells them");
}

Problem lost_lines(const std::string& baseline, std::size_t lines) {
    return note(baseline, std::string(change_loosens), "this change takes " + counted(lines, "line", "lines") + " out of the baseline, and the words of no document",
                "kith check over the whole folder tells which of those words are still there");
}

Problem lost_baseline(const std::string& file, const std::string& baseline) {
    const std::string what = file == baseline ? "the baseline" : baseline;
    return note(file, std::string(change_loosens), "this change takes " + what + " away, so all that it knew counts as new from then on", "kith check over the whole folder tells how much that is");
}

Problem lost_preferences(const std::string& file) {
    return note(file, std::string(change_loosens), "this change takes away somebody's own words; what they kept quiet is told on lines that it adds or changes only",
                "kith check tells the rest, without --changed-since and --diff");
}

void LoosenedRules::leave_out(const std::pair<std::string, int>& rule, const std::string& document) { left_out_[rule].push_back(document); }

void LoosenedRules::let_pass(const std::string& then, const std::string& now, const std::string& from) { ++let_pass_[{now, from, then}]; }

void LoosenedRules::tell(Problems& notes) const {
    for (const auto& [rule, documents] : left_out_) {
        const std::string which = documents.size() == 1 ? documents.front() : counted(documents.size(), "document", "documents") + which_;
        notes.push_back(note(rule.first, std::string(change_loosens), "this change leaves " + which + " out, so nothing was checked there",
                             "where that is meant, nothing is to be done; else take the line out again"));
        notes.back().line = rule.second;
    }
    for (const auto& [levels, documents] : let_pass_) {
        const auto& [now, from, then] = levels;
        notes.push_back(note({}, std::string(change_loosens),
                             "this change lets findings of " + counted(documents, "document", "documents") + which_ + " pass (fail_on " + now + ", " + from + "; " + then + " before)",
                             "where that is meant, nothing is to be done"));
    }
    const auto of = [this](std::size_t documents) { return counted(documents, "document", "documents") + which_; };
    for (const auto& [what, documents] : keep_quiet_)
        notes.push_back(note({}, std::string(change_loosens), "this change has less told, or more softly, of " + of(documents) + " (" + what + ")", "where that is meant, nothing is to be done"));
    for (const auto& [file, documents] : preferred_)
        notes.push_back(note(file, std::string(change_loosens), "this change brings or alters somebody's own words, and what they keep was not told in " + of(documents),
                             "where that is meant, nothing is to be done; such a file is best kept out of a shared repository"));
    for (const auto& [layer, documents] : altered_)
        notes.push_back(note(layer, std::string(change_loosens), "this change brings or alters words that " + of(documents) + (documents == 1 ? " is" : " are") + " checked by; what it disables or softens there was not told",
                             "where that is meant, nothing is to be done"));
}

}  // namespace kith
