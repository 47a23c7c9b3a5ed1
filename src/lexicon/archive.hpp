// SPDX-License-Identifier: Apache-2.0
// The fields of a lexicon in the order in which the compiled form holds them, said once for writing and for
// reading. An archive takes numbers, truths, texts, enum values and vectors of all that. Internal to lexicon/.
#pragma once

#include <concepts>
#include <type_traits>

#include "lexicon/entry.hpp"

namespace kith::archive {

// T or const T: a writer sees the one, a reader the other.
template <class Value, class T>
concept either = std::same_as<std::remove_const_t<Value>, T>;

// Patterns are most of a lexicon, and most of their items are words with nothing else: one number says what an item is and has.
class ItemHead {
public:
    static constexpr unsigned largest = 0x7F;

    explicit ItemHead(unsigned written) : written_(written) {}
    explicit ItemHead(const PatternItem& item)
        : written_(static_cast<unsigned>(item.kind) + (item.optional ? 0x08U : 0) + (item.text.empty() ? 0 : 0x10U) +
                   (item.slot.empty() ? 0 : 0x20U) + (item.alternatives.empty() ? 0 : 0x40U)) {}

    [[nodiscard]] unsigned written() const { return written_; }
    [[nodiscard]] unsigned kind() const { return written_ & 0x07U; }
    [[nodiscard]] bool is_optional() const { return (written_ & 0x08U) != 0; }
    [[nodiscard]] bool has_text() const { return (written_ & 0x10U) != 0; }
    [[nodiscard]] bool has_slot() const { return (written_ & 0x20U) != 0; }
    [[nodiscard]] bool has_alternatives() const { return (written_ & 0x40U) != 0; }

private:
    unsigned written_;
};
static_assert(static_cast<unsigned>(PatternItem::Kind::alternatives) < 0x08U);

// A pattern leans on the text told last, which it was made of: its words are pieces of that, so what holds one tells its source before it.
template <class Archive>
void fields(Archive& a, either<Pattern> auto& pattern) {
    a(pattern.scope, Pattern::Scope::patient)(pattern.items)(pattern.regex);
}

template <class Archive>
void fields(Archive& a, either<Headword> auto& headword) {
    a(headword.term)(headword.kind, WordKind::phrase)(headword.head);
}

template <class Archive>
void fields(Archive& a, either<Wording> auto& wording) {
    a(wording.text)(wording.of)(wording.when)(wording.pattern)(wording.mass)(wording.by_hand)(wording.plural)(wording.head);
}

template <class Archive>
void fields(Archive& a, either<Dispute> auto& dispute) {
    a(dispute.source)(dispute.note);
}

template <class Archive>
void fields(Archive& a, either<SayExample> auto& example) {
    a(example.from)(example.to)(example.origin);
}

template <class Archive>
void fields(Archive& a, either<Example> auto& example) {
    a(example.text)(example.origin);
}

template <class Archive>
void fields(Archive& a, either<Cue> auto& cue) {
    a(cue.source)(cue.pattern)(cue.weighs_field)(cue.field)(cue.origin);
}

template <class Archive>
void fields(Archive& a, either<BesideHarm> auto& beside) {
    a(beside.why)(beside.ask);
}

template <class Archive>
void fields(Archive& a, either<Entry> auto& entry) {
    a(entry.id)(entry.pack)(entry.term)(entry.forms)(entry.also)(entry.level, Level::rethink)(entry.shift)(entry.pact);
    a(entry.why)(entry.ask)(entry.beside_harm)(entry.say)(entry.harms)(entry.fine)(entry.weighs_field)(entry.field)(entry.otherwise, Level::rethink)(entry.names)(entry.legal);
    a(entry.sources)(entry.disputed)(entry.status, Status::retired)(entry.since)(entry.flag_examples)(entry.fine_examples);
    a(entry.say_examples)(entry.origin)(entry.overridden)(entry.disabled);
}

template <class Archive>
void fields(Archive& a, either<Pack> auto& pack) {
    a(pack.id)(pack.title)(pack.language)(pack.version);
}

template <class Archive>
void fields(Archive& a, either<Source> auto& source) {
    a(source.id)(source.publisher)(source.title)(source.year)(source.address)(source.made_with);
}

template <class Archive>
void fields(Archive& a, either<WordList> auto& list) {
    a(list.id)(list.about)(list.noun_phrases)(list.words)(list.include);
}

template <class Archive>
void fields(Archive& a, either<Field> auto& field) {
    a(field.id)(field.about)(field.people)(field.strong)(field.weak)(field.borrowed);
}

template <class Archive>
void fields(Archive& a, either<Audience> auto& audience) {
    a(audience, Audience::everyone);
}

template <class Archive>
void fields(Archive& a, either<AudienceLevel> auto& one) {
    a(one.audience, Audience::everyone)(one.level, Level::rethink);
}

template <class Archive>
void fields(Archive& a, either<AudienceLimit> auto& one) {
    a(one.audience, Audience::everyone)(one.limit);
}

template <class Archive>
void fields(Archive& a, either<RuleText> auto& rule) {
    a(rule.id)(rule.pack)(rule.kind)(rule.scope, RuleScope::document)(rule.level, Level::rethink)(rule.shift)(rule.pact);
    a(rule.match)(rule.with)(rule.none)(rule.fine)(rule.at_least)(rule.limits)(rule.audiences)(rule.levels)(rule.message);
    a(rule.why)(rule.ask)(rule.sources)(rule.status, Status::retired)(rule.since)(rule.title)(rule.flag_examples)(rule.fine_examples);
    a(rule.origin)(rule.overridden)(rule.disabled);
}

template <class Archive>
void fields(Archive& a, either<AudienceText> auto& one) {
    a(one.audience, Audience::everyone)(one.about)(one.signs)(one.greets)(one.needs)(one.raises)(one.lowers)(one.keeps_law);
    a(one.ungreeted)(one.keeps)(one.origin);
}

template <class Archive>
void fields(Archive& a, either<Question> auto& question) {
    a(question.about)(question.ask)(question.origin)(question.not_with_harm);
}

template <class Archive>
void fields(Archive& a, either<Lexicon> auto& lexicon) {
    a(lexicon.language)(lexicon.packs)(lexicon.entries)(lexicon.rules)(lexicon.audiences)(lexicon.sources)(lexicon.lists)(lexicon.fields);
    a(lexicon.questions);
}

}  // namespace kith::archive
