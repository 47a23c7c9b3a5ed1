// SPDX-License-Identifier: Apache-2.0
// Which segments of a document are worth analysing. Most of a large text holds nothing the lexicon could speak about; there the
// hashes of its words are all that is ever computed. A gate may let a segment in without need, but never keeps one
// out in which linting would find, note or count anything but its words.
// One for each document and thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "document/document.hpp"
#include "lint/compile.hpp"
#include "lint/document_hits.hpp"
#include "lint/field.hpp"
#include "lint/field_bound.hpp"
#include "lint/linter.hpp"
#include "lint/rough_sentences.hpp"
#include "text/word_scan.hpp"

namespace kith {

class Gate {
public:
    // `context`: of the document. `hits`: of the document; where it is given, words that only rules of whole documents count let no
    // segment in by themselves, and are told to it; those of the first `noted` segments another gate has told.
    Gate(const CompiledLexicon& compiled, Audience audience, const LintOptions& options, FieldContext& context,
         DocumentHits* hits = nullptr, std::size_t noted = 0);
    // For whomever the document may prove to be: what this gate keeps out, every other one does that does not let everything in.
    Gate(const CompiledLexicon& compiled, FieldContext& context, DocumentHits* hits = nullptr);

    // From now on, words that can do no more than keep a rule of whole documents silent let no segment in by themselves.
    void leave_out_silencers() { leaves_out_ = true; }
    // The bit of a rule in left_out(); several may share it.
    [[nodiscard]] static std::uint64_t bit_of(std::size_t rule) { return std::uint64_t{1} << rule % 64; }

    // Whether the segment has to be linted. `index`: its place in the document.
    [[nodiscard]] bool lets_in(const Segment& segment, std::size_t index);
    [[nodiscard]] bool lets_everything_in() const { return is_open_; }
    // Of the segment last let in: false where no entry has anything to say there, but rules may.
    [[nodiscard]] bool may_entries_speak() const { return is_open_ || may_entries_speak_; }
    // Of the segment last asked about: its words, and the number of words and numbers in it.
    [[nodiscard]] const WordScan& scan() const { return scan_; }
    [[nodiscard]] std::size_t words() const { return scan_.count(); }
    // And the rules that it could have kept silent, but was not let in for.
    [[nodiscard]] std::uint64_t left_out() const { return left_out_; }
    // Of a gate for whomever: the signs of audiences in it, and whether there may be more.
    [[nodiscard]] const std::vector<const Trigger*>& signs() const { return signs_; }
    [[nodiscard]] bool are_signs_unsure() const { return are_signs_unsure_; }

private:
    Gate(const CompiledLexicon& compiled, FieldContext& context, DocumentHits* hits, std::vector<bool> active);
    [[nodiscard]] bool has_something();
    void note_marks();
    void note_all();
    [[nodiscard]] bool note_hit(const Trigger& trigger);
    [[nodiscard]] bool is_left_out(const Trigger& trigger);
    [[nodiscard]] bool may_count(const Trigger& trigger, WordRange at);
    [[nodiscard]] bool may_say(const Form& form, WordRange at);
    [[nodiscard]] bool counts(const Trigger& trigger, WordRange at);
    [[nodiscard]] bool may_speak(const Form& form, WordRange at);
    [[nodiscard]] bool may_harm(const Form& form, WordRange at);
    [[nodiscard]] bool is_surely_fine(const Form& form, WordRange at);
    [[nodiscard]] bool may_be_cued(const Form& form, WordRange at);
    [[nodiscard]] bool may_match(std::uint32_t rule, WordRange at);
    [[nodiscard]] bool may_weigh(WordRange at, int quarters);

    const CompiledLexicon& compiled_;
    FieldContext& context_;
    RoughSentences sentences_;
    FieldBound bound_;
    std::size_t index_ = 0;             // of the segment asked about
    bool is_open_ = false;              // lets everything in
    bool may_entries_speak_ = false;
    DocumentHits* document_;
    std::size_t noted_ = 0;
    bool wants_signs_ = false;
    bool leaves_out_ = false;
    std::uint64_t left_out_ = 0;
    SegmentKind kind_ = SegmentKind::paragraph;
    std::vector<DocumentHits::Hit> hits_;  // in this segment
    std::string only_with_;             // a segment with one of these characters is let in
    std::vector<std::pair<char, std::uint32_t>> counted_marks_;  // characters, and the rule of whole documents that counts each
    std::vector<std::size_t> reaches_;  // of each rule that was asked about: how long its patterns can grow; 0: not known
    std::vector<bool> active_;          // of each rule: it speaks to this audience
    std::vector<std::size_t> met_;      // of each rule: its words in this segment
    std::vector<std::size_t> touched_;  // the rules with any
    std::vector<const Trigger*> signs_;
    bool are_signs_unsure_ = false;
    WordScan scan_;
};

}  // namespace kith
