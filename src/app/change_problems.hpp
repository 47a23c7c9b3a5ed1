// SPDX-License-Identifier: Apache-2.0
// What is said where it cannot be told what has changed, and of changes to kith.yaml that let more be told than before. Values in, values out.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/changed_lines.hpp"
#include "base/problem.hpp"

namespace kith {

[[nodiscard]] Problem no_repository(const std::string& operand);
[[nodiscard]] Problem too_little_history(const std::string& revision);
[[nodiscard]] Problem not_a_diff();
// Precondition: it has a fault.
[[nodiscard]] Problem faulty_diff(const Diff& diff);

// Notes.
[[nodiscard]] Problem empty_diff();
[[nodiscard]] Problem other_repository(const std::string& top);
// `file`: a kith.yaml or the like that changed, from what is not known.
[[nodiscard]] Problem unknown_rules(const std::string& file);
// git did not look for all renames.
[[nodiscard]] Problem too_many_to_follow();
// So many documents count whole, as none of their lines was checked before.
[[nodiscard]] Problem checked_anew(std::size_t documents);
// In so many, words are told on lines that did not change.
[[nodiscard]] Problem told_again(std::size_t documents);
// So many count whole, as nothing tells what was quiet in them.
[[nodiscard]] Problem unknown_texts(std::size_t documents);

// A change wrote so many findings of its own documents into a baseline; one took so many lines out of it and changed no document.
[[nodiscard]] Problem brought_lines(const std::string& baseline, std::size_t findings);
[[nodiscard]] Problem lost_lines(const std::string& baseline, std::size_t lines);
// `file`: the kith.yaml that named the baseline, or the baseline itself, where that is gone.
[[nodiscard]] Problem lost_baseline(const std::string& file, const std::string& baseline);

// Of somebody's own words that went with the change.
[[nodiscard]] Problem lost_preferences(const std::string& file);

// The rules that a change brings for its own documents, each told once.
class LoosenedRules {
public:
    // `is_of_all`: the change touches no document, so it is told of all that its rules speak of.
    explicit LoosenedRules(bool is_of_all) : which_(is_of_all ? "" : " that it adds or changes") {}

    // `rule`: the file and line of what leaves a document out; line 0: no line is known.
    void leave_out(const std::pair<std::string, int>& rule, const std::string& document);
    // `from`: what says `now`, "kith.yaml:3".
    void let_pass(const std::string& then, const std::string& now, const std::string& from);

    // `what`: of a kith.yaml, as FormerRules::tells_less says it.
    void keep_quiet(const std::string& what) { ++keep_quiet_[what]; }
    // A file of somebody's own words that the change brings or alters, and that holds for a document.
    void prefer(const std::string& file) { ++preferred_[file]; }

    // A layer over the lexicon, the same.
    void alter(const std::string& layer) { ++altered_[layer]; }

    void tell(Problems& notes) const;

private:
    std::string which_;
    std::map<std::pair<std::string, int>, std::vector<std::string>> left_out_;  // the documents
    std::map<std::array<std::string, 3>, std::size_t> let_pass_;                // how many documents
    std::map<std::string, std::size_t> keep_quiet_;                             // the same
    std::map<std::string, std::size_t> preferred_;                              // the same
    std::map<std::string, std::size_t> altered_;                                // the same
};

}  // namespace kith
