// SPDX-License-Identifier: Apache-2.0
#include "app/checker.hpp"

#include <new>
#include <optional>
#include <vector>

#include "app/answers.hpp"
#include "app/convert.hpp"
#include "app/problems.hpp"
#include "app/result_cache.hpp"
#include "document/attachment_names.hpp"
#include "document/markers.hpp"
#include "lint/keep_marks.hpp"

namespace kith {

Checked unreadable(const std::string& path, const Problem& problem) {
    Checked checked;
    checked.path = path;
    checked.has_problem = true;
    checked.problem = problem;
    return checked;
}

Checked Checker::check(std::string_view bytes, const std::string& path) const {
    const Result<const Format*> format = choose_format(bytes, path);
    return format ? check(bytes, path, **format) : unreadable(path, format.error().front());
}

Checked Checker::look(std::string_view bytes, const std::string& path, const Format& format,
                      const LintOptions& options) const {
    Result<Document> document = format.read(bytes, path, read_options(limits_, interrupted_));
    if (!document) return unreadable(path, document.error().front());
    Checked checked = lint(*std::move(document), path, options);
    const Marker* const marker = marker_for(format.name);
    if (marker == nullptr || checked.result.findings.empty()) return checked;
    const Result<std::vector<Answered>> answers = marker->answers(bytes, path, checked.document, limits_);
    if (answers) keep(*answers, checked);
    return checked;
}

Checked Checker::lint(Document document, const std::string& path, const LintOptions& options) const {
    Checked checked;
    checked.path = path;
    checked.document = std::move(document);
    checked.result = linter_.lint(checked.document, options);
    return checked;
}

void Checker::keep(const std::vector<Answered>& answered, Checked& checked) const {
    const Marker* const marker = marker_for(checked.document.format);
    if (marker == nullptr || answered.empty()) return;
    keep_answered(checked, answered, *marker, policy_ == nullptr ? nullptr : &*policy_->setup->lexicon);
}

// What the policy says of the whole of it.
void Checker::apply(const std::string& path, Checked& checked) const {
    if (policy_ == nullptr) return;
    if (policy_->no_text) number_attachments(checked.document);
    if (checked.has_problem) return;
    apply_keep_marks(checked.document, *policy_->setup->lexicon, path, policy_->today, checked.result,
                     {checked.document.notes, checked.unused_marks});
    apply_policy(*policy_, checked.result);
    drop_below(level_named(policy_->min_level.value), checked.result);
}

Checked Checker::check(Document document, const std::string& path, const std::vector<Answered>& answered) const {
    Checked checked = lint(std::move(document), path, options_);
    keep(answered, checked);
    apply(path, checked);
    return checked;
}

Checked Checker::check(std::string_view bytes, const std::string& path, const Format& format, Audience audience) const {
    try {
        LintOptions options = options_;
        if (audience != Audience::any) options.audience = audience;
        const auto anew = [&] { return look(bytes, path, format, options); };
        const bool is_remembered = results_ != nullptr && !policy_->brings_own_words();
        Checked checked = is_remembered
                              ? results_->ask(bytes, path, format, *policy_, options.audience, anew)
                              : anew();
        apply(path, checked);
        return checked;
    } catch (const std::bad_alloc&) {
        return unreadable(path,
                          file_problem(path, "too-large", "this machine has too little memory for this document"));
    }
}

namespace {

template <class Findings>
Totals totals_of_read(std::size_t words, std::size_t strengths, const Findings& findings) {
    Totals totals;
    totals.documents = 1;
    totals.words = words;
    totals.strengths = strengths;
    for (const auto& finding : findings) {
        if (finding.level == Level::rethink) ++totals.rethink;
        if (finding.level == Level::consider) ++totals.consider;
        if (finding.level == Level::notice) ++totals.notice;
    }
    return totals;
}

Totals one_unreadable() {
    Totals totals;
    totals.unreadable = 1;
    return totals;
}

}  // namespace

Totals totals_of(const Checked& checked) {
    if (checked.has_problem) return one_unreadable();
    return totals_of_read(checked.result.words, checked.result.strengths.size(), checked.result.findings);
}

Totals totals_of(const DocumentRecord& record) {
    if (record.problem) return one_unreadable();
    return totals_of_read(record.words, record.strengths.size(), record.findings);
}

void add(Totals& totals, const Totals& more) {
    totals.documents += more.documents;
    totals.unreadable += more.unreadable;
    totals.rethink += more.rethink;
    totals.consider += more.consider;
    totals.notice += more.notice;
    totals.strengths += more.strengths;
    totals.words += more.words;
    totals.known += more.known;
    totals.gone += more.gone;
}

std::size_t count_from(const Totals& totals, std::string_view level) {
    std::size_t count = 0;
    if (level == "never") return count;
    count += totals.rethink;
    if (level != name_of(Level::rethink)) count += totals.consider;
    if (level == name_of(Level::notice)) count += totals.notice;
    return count;
}

}  // namespace kith
