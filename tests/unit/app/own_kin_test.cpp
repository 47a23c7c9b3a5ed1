// SPDX-License-Identifier: Apache-2.0
// Words for time with one of somebody's own ("Dad time"): put where it is that one and nobody else, and only where it shows.
#include "lint/own_kin.hpp"

#include <doctest/doctest.h>

#include <string>

#include "unit/app/program.hpp"
#include "unit/app/scratch.hpp"

using namespace kith;

namespace {

// What becomes of each text with the preferences beside it.
struct KinTold {
    bool is_offered = false;
    std::string fixed;
};

KinTold told(const std::string& preferences, const std::string& text, const std::string& own) {
    const test::Scratch scratch;
    const std::string letter = scratch.write("letter.txt", text + "\n");
    scratch.add("kith-preferences.yaml", preferences);
    const std::string check = test::unwrapped(test::run_program({"check", letter}).out);
    CHECK(test::run_program({"fix", letter, "--write"}).exit == 0);
    const std::string after = test::read_text(letter);
    return {check.find(own) != std::string::npos, after.substr(0, after.size() - 1)};
}

constexpr const char* amira = "for: Amira\nsay:\n  contact: Dad time\n  contact with dad: Dad time\n";

}  // namespace

TEST_CASE("her words for time with one are put where it is that one alone") {
    struct Row {
        const char* text;
        const char* fixed;
    };
    constexpr Row rows[] = {
        {"Contact with Dad is on Sunday.", "Dad time is on Sunday."},
        {"After contact with her dad, Tom was sad.", "After Dad time, Tom was sad."},
        {"Contact with Dad and then tea is on Sunday.", "Dad time and then tea is on Sunday."},
        {"She had contact with her dad and came home happy.", "She had Dad time and came home happy."},
        {"Amira has contact with her dad on Sunday.", "Amira has Dad time on Sunday."},
        {"Tom rang about contact with your dad.", "Tom rang about Dad time."},
    };
    for (const Row& row : rows) CHECK(told(amira, row.text, "Dad time").fixed == row.fixed);
}

TEST_CASE("her words for time with one are no word for when something was done to somebody that may be unkind") {
    constexpr const char* things[] = {"Your dad pinched you during contact.", "Mum took your passport at contact with Dad.", "Dad gave Tom vodka during contact.",
                                      "Dad made her watch at contact.", "You were shut in a shed during contact."};
    for (const char* const text : things) {
        const KinTold one = told(amira, text, "Dad time");
        CHECK_MESSAGE(!one.is_offered, text);
        CHECK_MESSAGE(one.fixed == text, text);
    }
    const KinTold kind = told(amira, "Your dad hugged you during contact.", "Dad time");
    CHECK(kind.is_offered);
    CHECK(kind.fixed == "Your dad hugged you during contact.");
}

TEST_CASE("her words for time with one are not offered for more than that one, nor for another of the kind, nor for somebody else's") {
    constexpr const char* others[] = {
        "Contact with Dad and his girlfriend is on Sunday.", "Contact with Dad and Jo is on Sunday.", "Contact with Dad & Jo is on Sunday.",
        "Contact with Dad, Jo and Kit is on Sunday.", "Contact with Jo and Dad is on Sunday.", "Contact with Dad or his girlfriend is on Sunday.",
        "Contact with Dad (and Jo) is on Sunday.", "Contact with her dad, Kit, is on Sunday.", "Contact with Dad as well as Jo is on Sunday.",
        "You have contact with Dad at Oak House and with his girlfriend.", "Contact with James' dad is on Sunday.", "Contact with James\u2019 dad is on Sunday.",
        "Contact with her step-dad is on Sunday.", "Contact with her step dad is on Sunday.", "Contact with her foster dad is on Sunday.",
        "Contact with her birth dad is on Sunday.", "Her step-dad said contact was late.", "Tom's contact with his dad is on Sunday.",
        "Contact between Amira and her dad is on Sunday.", "Tom has contact with his dad on Sunday.", "Tom enjoyed contact with his dad.",
    };
    for (const char* const text : others) {
        CAPTURE(std::string(text));
        const KinTold one = told(amira, text, "Dad time");
        CHECK_FALSE(one.is_offered);
        CHECK(one.fixed.find("Dad time") == std::string::npos);
    }
}

TEST_CASE("where it does not show whether it is that one, her words are offered and not put") {
    for (const char* const text : {"Amira and Tom have contact with their dad.", "Tom enjoyed contact on Sunday.", "Contact with her lovely dad is on Sunday."}) {
        CAPTURE(std::string(text));
        const KinTold one = told(amira, text, "Dad time");
        CHECK(one.is_offered);
        CHECK(one.fixed == text);
    }
}

TEST_CASE("what she wrote of two, or of her foster dad, is said of those") {
    CHECK(told("say: {contact with her foster dad: Kit time}\n", "Contact with her foster dad is on Sunday.", "").fixed == "Kit time is on Sunday.");
    CHECK(told("say: {contact with dad and his girlfriend: time at the flat}\n", "Contact with Dad and his girlfriend is on Sunday.", "").fixed == "Time at the flat is on Sunday.");
}

TEST_CASE("her words for several are put for several, and those for one also where others do not mind the word") {
    const std::string omar = "for: Omar\nsay: {IRO: Bea, foster carers: Jan and Phil, siblings: the gang}\n";
    struct Row {
        const char* text;
        const char* fixed;
    };
    constexpr Row rows[] = {
        {"The IRO rang.", "Bea rang."},
        {"Your IRO will visit.", "Bea will visit."},
        {"Your foster carers are kind.", "Jan and Phil are kind."},
        {"Omar sees his siblings.", "Omar sees the gang."},
        {"His siblings came.", "The gang came."},
        {"His sibling came.", "His sibling came."},
        {"Jan and Phil are your foster carers.", "Jan and Phil are your foster carers."},
        {"A foster carer rang.", "A foster carer rang."},
    };
    for (const Row& row : rows) CHECK(told(omar, row.text, "").fixed == row.fixed);
}

TEST_CASE("a name is not put where it would say or ask something else") {
    for (const char* const text : {"How long is my placement?", "How long was your placement?"}) {
        CHECK_FALSE(told("say: {placement: Oak House}\n", text, "“Oak House”").is_offered);
        CHECK(told("say: {placement: Oak House}\n", text, "").fixed == text);
    }
    CHECK(told("say: {placement: Jan and Phil}\n", "My placement is nice.", "").fixed == "My placement is nice.");
    CHECK(told("say: {placement: Oak House}\n", "Where is my placement?", "").fixed == "Where is Oak House?");
}
