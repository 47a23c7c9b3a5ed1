// SPDX-License-Identifier: Apache-2.0
#include "lexicon/inflect.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lexicon/irregular.hpp"

using kith::forms_of;
using kith::guess_inflection;
using kith::Headword;
using kith::inflect_phrase;
using kith::inflect_word;
using kith::InflectedForm;
using kith::Inflection;
using kith::WordKind;

namespace {

struct Plural {
    const char* phrase;
    const char* plural;
    const char* head = "";
};

struct Verb {
    const char* base;
    const char* forms;  // third person, past, participle, gerund
};

struct Forms {
    Headword headword;
    const char* forms;
};

struct Guess {
    const char* form;
    Headword headword;
    Inflection inflection;
};

std::string joined(const std::vector<InflectedForm>& forms) {
    std::string out;
    for (const InflectedForm& form : forms) out += (out.empty() ? "" : ", ") + form.text;
    return out;
}

}  // namespace

TEST_CASE("nouns take their plural") {
    const std::vector<Plural> plurals = {
        {"contact", "contacts"},
        {"child", "children"},
        {"Child", "Children"},
        {"foster child", "foster children"},
        {"person", "people"},
        {"man", "men"},
        {"woman", "women"},
        {"policeman", "policemen"},
        {"human", "humans"},
        {"foot", "feet"},
        {"life", "lives"},
        {"midwife", "midwives"},
        {"family", "families"},
        {"day", "days"},
        {"baby", "babies"},
        {"class", "classes"},
        {"church", "churches"},
        {"box", "boxes"},
        {"bus", "buses"},
        {"crisis", "crises"},
        {"diagnosis", "diagnoses"},
        {"photo", "photos"},
        {"potato", "potatoes"},
        {"lens", "lenses"},
        {"stomach", "stomachs"},
        {"GP", "GPs"},
        {"LAC", "LACs"},
        {"hand-over", "hand-overs"},
        {"half-brother", "half-brothers"},
        {"mother-in-law", "mothers-in-law"},
        {"passer-by", "passers-by"},
        {"service user", "service users"},
        {"brothers and sisters", "brothers and sisters"},
        {"siblings", "siblings"},
        {"people", "people"},
        {"staff", "staff"},
        {"package of care", "packages of care"},
        {"person who uses our service", "people who uses our service"},
        {"time with {family}", "times with {family}"},
        {"\u2039name\u203A", "\u2039name\u203A"},
        {"out of area home", "out of area homes"},
        {"person we support", "people we support", "person"},
        {"person we support", "person we support", "nobody"},
    };
    for (const Plural& row : plurals) {
        CAPTURE(row.phrase);
        CHECK(inflect_phrase(row.phrase, row.head, Inflection::plural) == row.plural);
        CHECK(inflect_phrase(row.phrase, row.head, Inflection::base) == row.phrase);
    }
}

TEST_CASE("verbs take the forms of British English") {
    const std::vector<Verb> verbs = {
        {"refer", "refers referred referred referring"},
        {"travel", "travels travelled travelled travelling"},
        {"visit", "visits visited visited visiting"},
        {"commit", "commits committed committed committing"},
        {"stop", "stops stopped stopped stopping"},
        {"step", "steps stepped stepped stepping"},
        {"cancel", "cancels cancelled cancelled cancelling"},
        {"label", "labels labelled labelled labelling"},
        {"reveal", "reveals revealed revealed revealing"},
        {"fail", "fails failed failed failing"},
        {"equip", "equips equipped equipped equipping"},
        {"offer", "offers offered offered offering"},
        {"benefit", "benefits benefited benefited benefiting"},
        {"focus", "focuses focused focused focusing"},
        {"abscond", "absconds absconded absconded absconding"},
        {"refuse", "refuses refused refused refusing"},
        {"agree", "agrees agreed agreed agreeing"},
        {"age", "ages aged aged ageing"},
        {"comply", "complies complied complied complying"},
        {"play", "plays played played playing"},
        {"tie", "ties tied tied tying"},
        {"panic", "panics panicked panicked panicking"},
        {"assess", "assesses assessed assessed assessing"},
        {"discharge", "discharges discharged discharged discharging"},
        {"show", "shows showed shown showing"},
        {"go", "goes went gone going"},
        {"undergo", "undergoes underwent undergone undergoing"},
        {"run", "runs ran run running"},
        {"say", "says said said saying"},
        {"tell", "tells told told telling"},
        {"feel", "feels felt felt feeling"},
        {"find", "finds found found finding"},
        {"come", "comes came come coming"},
        {"meet", "meets met met meeting"},
        {"hold", "holds held held holding"},
        {"give", "gives gave given giving"},
        {"take", "takes took taken taking"},
        {"make", "makes made made making"},
        {"see", "sees saw seen seeing"},
        {"hear", "hears heard heard hearing"},
        {"leave", "leaves left left leaving"},
        {"keep", "keeps kept kept keeping"},
        {"get", "gets got got getting"},
        {"bring", "brings brought brought bringing"},
        {"speak", "speaks spoke spoken speaking"},
        {"write", "writes wrote written writing"},
        {"know", "knows knew known knowing"},
        {"think", "thinks thought thought thinking"},
        {"have", "has had had having"},
        {"be", "is was been being"},
        {"do", "does did done doing"},
        {"choose", "chooses chose chosen choosing"},
        {"fall", "falls fell fallen falling"},
        {"lose", "loses lost lost losing"},
        {"build", "builds built built building"},
        {"put", "puts put put putting"},
        {"withhold", "withholds withheld withheld withholding"},
        {"lie", "lies lay lain lying"},
        {"was", "is was been being"},
        {"hand-over", "hands-over handed-over handed-over handing-over"},
        {"Find", "Finds Found Found Finding"},
        {"Be", "Is Was Been Being"},
    };
    for (const Verb& row : verbs) {
        CAPTURE(row.base);
        std::string forms;
        for (const Inflection one : {Inflection::third_person, Inflection::past, Inflection::past_participle, Inflection::gerund}) {
            forms += (forms.empty() ? "" : " ") + inflect_word(row.base, one);
        }
        CHECK(forms == row.forms);
        CHECK(inflect_word(row.base, Inflection::base) == row.base);
    }
}

TEST_CASE("the first word of a verb phrase takes the tense, unless it is a small word") {
    CHECK(inflect_phrase("find it hard to work with us", "", Inflection::past) == "found it hard to work with us");
    CHECK(inflect_phrase("not yet at ease with", "", Inflection::gerund) == "not yet at ease with");
    CHECK(inflect_phrase("not engage with", "engage", Inflection::past) == "not engaged with");
    CHECK(inflect_phrase("", "", Inflection::past).empty());
    CHECK(inflect_phrase("   ", "", Inflection::plural) == "   ");
}

TEST_CASE("a headword is looked for in every form, the base first") {
    const std::vector<Forms> rows = {
        {{"contact", WordKind::noun, ""}, "contact, contacts"},
        {{"siblings", WordKind::noun, ""}, "siblings"},
        {{"package of care", WordKind::noun, ""}, "package of care, packages of care"},
        {{"refuse", WordKind::verb, ""}, "refuse, refuses, refused, refusing"},
        {{"fail to engage", WordKind::verb, ""}, "fail to engage, fails to engage, failed to engage, failing to engage"},
        {{"write off", WordKind::verb, ""}, "write off, writes off, wrote off, written off, writing off"},
        {{"learn", WordKind::verb, ""}, "learn, learns, learned, learning, learnt"},
        {{"put", WordKind::verb, ""}, "put, puts, putting"},
        {{"was not brought", WordKind::verb, ""},
         "was not brought, is not brought, been not brought, being not brought, be not brought, am not brought, are not brought, were not brought"},
        {{"be known to", WordKind::verb, ""},
         "be known to, is known to, was known to, been known to, being known to, am known to, are known to, were known to"},
        {{"hard to reach", WordKind::adjective, ""}, "hard to reach"},
        {{"poorly", WordKind::adverb, ""}, "poorly"},
        {{"in care", WordKind::phrase, ""}, "in care"},
        {{"hand over", WordKind::phrase, "hand"}, "hand over, hands over, handed over, handing over"},
        {{"child in need", WordKind::phrase, "need"}, "child in need, child in needs"},
    };
    for (const Forms& row : rows) {
        CAPTURE(row.headword.term);
        const std::vector<InflectedForm> forms = forms_of(row.headword);
        CHECK(joined(forms) == row.forms);
        CHECK(forms.front().inflection == Inflection::base);
    }
}

TEST_CASE("a spelling given by hand is taken for the form it looks like") {
    const Headword noun{"handover", WordKind::noun, ""};
    const Headword verb{"hand over", WordKind::verb, ""};
    const std::vector<Guess> guesses = {
        {"hand-overs", noun, Inflection::plural},
        {"handover", noun, Inflection::base},
        {"hand over", noun, Inflection::base},
        {"handymen", {"handyman", WordKind::noun, ""}, Inflection::plural},
        {"handed-over", verb, Inflection::past},
        {"handing-over", verb, Inflection::gerund},
        {"hands-over", verb, Inflection::third_person},
        {"handed over", verb, Inflection::past},
        {"stressed-out", {"stressed", WordKind::adjective, ""}, Inflection::base},
    };
    for (const Guess& guess : guesses) {
        CAPTURE(guess.form);
        CHECK(guess_inflection(guess.form, guess.headword) == guess.inflection);
    }
}

TEST_CASE("the plural of a plural is the same word") {
    for (const char* word : {"children", "people", "families", "keys", "lives", "women", "policemen", "crises", "boxes", "photos", "lenses"}) {
        CAPTURE(word);
        CHECK(inflect_word(word, Inflection::plural) == word);
    }
}
