// SPDX-License-Identifier: Apache-2.0
#include "app/left_out.hpp"

#include <algorithm>

#include "app/git.hpp"
#include "report/phrases.hpp"

namespace kith {

bool leaves_out(const Configuration& configuration, std::string_view path) {
    return is_covered(configuration.exclude, path) || (!configuration.include.empty() && !is_covered(configuration.include, path));
}

bool LeftOut::takes(const Configuration& configuration, std::string_view path, const std::string& name, bool is_named) {
    if (!leaves_out(configuration, path)) return false;
    const WrittenGlob* const exclude = covering(configuration.exclude, path);
    const bool is_excluded = exclude != nullptr;
    const Written<std::string>& pattern = is_excluded ? exclude->text : configuration.include.front().text;
    Cause& cause = cause_of(configuration, is_excluded);
    ++cause.count;
    cause.last = warning_in(configuration, pattern.line, 0, "left-out", name + " is left out by the patterns here",
                            is_excluded ? "take it out of exclude: to have it read" : "add it to include: to have it read");
    cause.last.excerpt.clear();
    if (is_named) named_.push_back(cause.last);
    return true;
}

LeftOut::Cause& LeftOut::cause_of(const Configuration& configuration, bool is_excluded) {
    const auto known = std::find_if(causes_.begin(), causes_.end(), [&](const Cause& cause) {
        return cause.configuration == &configuration && cause.is_excluded == is_excluded;
    });
    return known != causes_.end() ? *known : causes_.emplace_back(Cause{&configuration, is_excluded, 0, {}});
}

Problems LeftOut::notes(bool is_all) const {
    if (!is_all) return named_;
    Problems notes;
    for (const Cause& cause : causes_) notes.push_back(note_of(cause, &cause == &causes_.back()));
    return notes;
}

Problem LeftOut::note_of(const Cause& cause, bool is_end) const {
    Problem note = cause.last;
    note.code = nothing_left;
    const std::string all = causes_.size() == 1 ? "all " : "";
    if (cause.count > 1) note.message = all + counted(cause.count, "document is", "documents are") + " left out by the patterns here";
    if (is_end) note.message += ", so nothing was checked";
    return note;
}

std::string unchanged_words(const Options& options, bool is_all) {
    const bool is_for_people = options.format.empty() || options.format == "text";
    if (!is_all || !is_for_people || options.quiet || options.changed_since.empty() || !options.shard.empty()) return {};
    return "Nothing that kith reads has changed since " + options.changed_since + '.';
}

Problems told_notes(const Options& options, Problems notes) {
    if (!options.quiet) return notes;
    const bool is_narrowed = !options.changed_since.empty() || !options.diff_from.empty();
    std::erase_if(notes, [is_narrowed](const Problem& note) {
        const bool is_told = note.code == diff_elsewhere || note.code == git_refuses_code || note.code == change_loosens || note.code == rules_unknown || note.code == "expired";
        return !is_told && (is_narrowed || note.code != LeftOut::nothing_left);
    });
    return notes;
}

}  // namespace kith
