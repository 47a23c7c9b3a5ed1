// SPDX-License-Identifier: Apache-2.0
// What is kept of what checking a document answered (packed_result.hpp), and in which order: said once, for writing and for reading. An
// archive is told each member in turn, constant or not.
#pragma once

#include <string>
#include <type_traits>

#include "report/reporter.hpp"

namespace kith {

template <class T, class U>
concept PackedAs = std::is_same_v<std::remove_const_t<T>, U>;

struct PackedMembers {
    template <class A>
    static void of(A& archive, PackedAs<std::string> auto& text) {
        archive(text);
    }
    template <class A>
    static void of(A& archive, PackedAs<Suggestion> auto& suggestion) {
        archive(suggestion.text);
        archive(suggestion.replaces);
        archive(suggestion.safe);
    }
    template <class A>
    static void of(A& archive, PackedAs<Finding> auto& finding) {
        archive(finding.at);
        archive(finding.entry);
        archive(finding.rule);
        archive(finding.level);
        archive(finding.quoted);
        archive(finding.voice);
        archive(finding.text);
        archive(finding.message);
        archive(finding.why);
        archive(finding.ask);
        archive(finding.evidence);
        archive(finding.suggestions);
        archive(finding.fingerprint);
    }
    template <class A>
    static void of(A& archive, PackedAs<Kept> auto& kept) {
        of(archive, kept.finding);
        archive(kept.why.reason);
        archive(kept.why.said);
    }
    template <class A>
    static void of(A& archive, PackedAs<Strength> auto& strength) {
        archive(strength.at);
        archive(strength.entry);
        archive(strength.text);
    }
    template <class A>
    static void of(A& archive, PackedAs<Place> auto& place) {
        archive(place.part);
        archive(place.paragraph);
        archive(place.page);
        archive(place.line);
    }
    template <class A>
    static void of(A& archive, PackedAs<Segment> auto& segment) {
        archive(segment.text);
        archive(segment.kind);
        of(archive, segment.place);
        archive(segment.lines);
    }
    template <class A>
    static void of(A& archive, PackedAs<LineStart> auto& line) {
        archive(line.at);
        archive(line.page);
        archive(line.line);
    }
    template <class A>
    static void of(A& archive, PackedAs<Unread> auto& unread) {
        archive(unread.what);
        of(archive, unread.place);
    }
    template <class A>
    static void of(A& archive, PackedAs<Problem> auto& problem) {
        archive(problem.code);
        archive(problem.message);
        archive.file_name(problem.file);
        archive(problem.line);
        archive(problem.column);
        archive(problem.excerpt);
        archive(problem.expected);
        archive(problem.warning);
    }
    template <class A>
    static void of(A& archive, PackedAs<Checked> auto& checked) {
        archive(checked.document.format);
        archive(checked.document.positions_in_segments);
        archive(checked.document.encoding);
        archive.segments(checked.document.segments);
        archive(checked.document.unread);
        archive(checked.document.notes);
        archive(checked.result.findings);
        archive(checked.result.kept);
        archive(checked.result.strengths);
        archive(checked.result.words);
        archive(checked.result.audience);
        archive(checked.result.audience_guessed);
        archive(checked.result.audience_signs);
    }
};

}  // namespace kith
