// SPDX-License-Identifier: Apache-2.0
#include "app/left_out.hpp"

#include "report/phrases.hpp"

namespace kith {

bool leaves_out(const Configuration& configuration, std::string_view path) {
    return is_covered(configuration.exclude, path) || (!configuration.include.empty() && !is_covered(configuration.include, path));
}

bool LeftOut::takes(const Configuration& configuration, std::string_view path, const std::string& name, bool is_named) {
    if (!leaves_out(configuration, path)) return false;
    const WrittenGlob* const exclude = covering(configuration.exclude, path);
    const bool is_excluded = exclude != nullptr;
    ++count_;
    const Written<std::string>& pattern = is_excluded ? exclude->text : configuration.include.front().text;
    last_ = warning_in(configuration, pattern.line, 0, "left-out", name + " is left out by the patterns here",
                       is_excluded ? "take it out of exclude: to have it read" : "add it to include: to have it read");
    last_.excerpt.clear();
    if (is_named) named_.push_back(last_);
    return true;
}

Problems LeftOut::notes(bool is_all) const {
    if (is_all && count_ > 0) return {note_of_all()};
    return named_;
}

Problem LeftOut::note_of_all() const {
    Problem note = last_;
    note.code = nothing_left;
    if (count_ > 1) note.message = "all " + counted(count_, "document is", "documents are") + " left out by the patterns here";
    note.message += ", so nothing was checked";
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
        const bool is_told = note.code == diff_elsewhere || note.code == "expired";
        return !is_told && (is_narrowed || note.code != LeftOut::nothing_left);
    });
    return notes;
}

}  // namespace kith
