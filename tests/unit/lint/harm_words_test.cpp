// SPDX-License-Identifier: Apache-2.0
#include "lint/harm_words.hpp"
#include "lint/named_harm.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "lexicon/loader.hpp"

using namespace kith;

namespace {

Lexicon shipped_words() {
    const char* const name = "lexicon/en-GB/profile/words.yaml";
    std::ifstream in(std::filesystem::path(KITH_SOURCE_DIR) / name, std::ios::binary);
    return load_lexicon({}, {{name, std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>())}}).lexicon;
}

// Paragraphs stand between empty lines.
bool names(std::string text) {
    static const HarmWords words(shipped_words());
    std::vector<HarmPlace> places;
    text += "\n\n";
    for (std::size_t at = 0, end = text.find("\n\n"); end != std::string::npos; at = end + 2, end = text.find("\n\n", at)) {
        Segment segment;
        segment.text = text.substr(at, end - at);
        for (HarmPlace& place : words.find(words_of(segment))) places.push_back(std::move(place));
    }
    return !named_harm(std::move(places)).empty();
}

}  // namespace

TEST_CASE("harm that is named plainly is seen") {
    for (const char* const text :
         {"He strangled her in the kitchen.", "He threatened to kill me.", "A man took his bank card and hit him.",
          "Dad pushed Mum down the stairs.", "He punched her brother.", "He was controlling about money. Ruth was frightened of him.",
          "He pushed a chair over while Ella was in the room. Ruth was frightened and so was Ella.",
          "After he broke Nadia's wrist he begged her to lie. She is frightened of him.", "She was subject to coercive control, and had bruises.",
          "He slapped the child.", "Her husband threw her against the wall."}) {
        CAPTURE(std::string(text));
        CHECK(names(text));
    }
}

TEST_CASE("play, services and accidents alone are no harm that is named") {
    for (const char* const text :
         {"Grandad pushed him on the swing all morning.", "She pushed her mum in the wheelchair to the park.", "The domestic abuse service is open.",
          "He beat her at chess.", "It is a hit. Them we like.", "Bea broke her wrist when she fell off the wall.", "He kicked the ball.", "We hit the target.",
          "The punch bowl.", "She hit the ball to him.", "I threw them away.", "The baby kicks her legs.", "She grabs her coat and pushes the door.",
          "She hit her head on the swing.", "He was hit by the news. Her mum rang."}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(names(text));
    }
}

TEST_CASE("what was done to somebody, and fear of somebody, needs no second sign") {
    for (const char* const text :
         {"He hit Amira.", "Dad slapped Bea's face.", "Jay is frightened of Tom.", "She is scared of her father.", "He threatened her.",
          "Dad threatened Mum and Bea.", "He hurt her again on Friday.", "Tom has abused her for years.", "You told me that he hits you.",
          "Mum's partner is violent towards her.", "There is a history of domestic violence between Nadia and her husband.",
          "I was raped.", "He put his hands round her throat and strangled her.", "She says that her uncle has been hurting her.",
          "He is abusive to Mum when he drinks.", "A nurse attacked Mr Dar in the lounge.", "Ruth made a statement about his threats to kill her.",
          "The father punched the mother.", "The resident was assaulted by a member of staff on 4 May.", "They threatened Jay with a knife.",
          "He hits you.", "You told me that Karim punched you in the stairwell.", "He pushed you down the stairs.", "He put his hands round your neck.",
          "The family has a history of domestic abuse.", "Needs identified: domestic abuse.", "Domestic abuse history", "A man at the bus stop hit Tom.",
          "Mum was advised to self-refer to the domestic abuse service.", "They hit each other.", "He has been violent towards you.",
          "Dad broke Nadia's wrist in 2023.", "Dad broke her arm.", "He grabbed her by the hair.", "He pushed her."}) {
        CAPTURE(std::string(text));
        CHECK(names(text));
    }
}

TEST_CASE("a condition, a wish or a rule about somebody of this document does not hide what is named") {
    for (const char* const text :
         {"If he hits her again, ring 999.", "When Dad came home he punched Mum.", "He took her to a house where a man raped her.",
          "She described a night when a stranger attacked her.", "He must not threaten her again.", "Where Bea is frightened of Tom, Nan sits with her.",
          "She told us that if a neighbour rang the bell, he hit her.", "When a neighbour called the police, he had punched her.",
          "The policy is kept.\n\nTom strangled Nadia in March.", "Any contact must be supervised because he hits him."}) {
        CAPTURE(std::string(text));
        CHECK(names(text));
    }
}

TEST_CASE("harm that is only spoken of in general is nobody's") {
    for (const char* const text :
         {"Where a child is frightened of a person, believe the child and act.", "Violence is never acceptable. Abuse is a crime.",
          "Domestic violence is behaviour that controls or frightens. Coercive control is a crime.",
          "If a child says that he was hit by his father, believe him.", "If anyone hits you, tell somebody you trust.",
          "Staff must report any assault or injury.", "Children who are hurt need somebody who listens. Bruises fade.",
          "Where there is domestic abuse or coercive control, the worker must speak to each parent alone.",
          "A parent who has been strangled must be seen by a doctor.",
          "Types of abuse: physical abuse, sexual abuse, emotional abuse, domestic violence.\n\nSigns of abuse include bruises, injuries and fear.",
          "You have the right to live free from violence, and nobody may hurt you.", "We do not tolerate violence or threats towards our staff.",
          "The Domestic Abuse Act 2021 says that children are victims of domestic abuse in their own right.",
          "Where a parent has hit a child, the plan must say so. If she says that he hit her, ring the police.",
          "Domestic abuse\n\nViolence at home\n\nA child who lives with violence may be frightened of adults.",
          "No child should be hit by a parent.", "Has this person hurt the child, or hurt somebody the child loves?", "If you are frightened of somebody at home, ring us. It is violence if they hurt you.",
          "Training: domestic abuse, coercive control, female genital mutilation."}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(names(text));
    }
}

TEST_CASE("what is done to a thing, by weather or by an office is no harm to a person") {
    for (const char* const text :
         {"Jay kicked the door.", "In a rage Jay kicked the door and smashed a plate.", "He is frightened of the dark and of dogs.",
          "The council threatened her with eviction.", "The storm hit Highbeck.", "She hurt her knee at football.",
          "It hurt her that nobody rang.", "Ruth went to a course on domestic violence.", "There was no violence, and he is not violent.",
          "Mum rang the domestic abuse helpline about a leaflet.", "I have read the report of the domestic abuse worker.", "Fall at home with fractured left wrist. You broke your wrist. The fracture is healing.",
          "He broke his wrist and has a bruise.", "She grabbed her coat and pushed the door.", "Jay is frightened of spiders. He kicked a door.", "Jay's team beat Highbeck at football."}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(names(text));
    }
}

TEST_CASE("what breaks by itself, and what is only somebody's, is no harm to that one") {
    for (const char* const text :
         {"The car broke down and mum was late.", "His placement broke down and Mum rang.", "Talks broke down, and Mum left.", "The door broke and Mum mended it.",
          "Mum grabbed Jay's coat.", "Tom pushed Bea's buggy to the park.", "The day broke. Mum slept.", "They broke up, and she moved out.",
          "Mum and Dad broke off.", "Sam grabbed Bea a coat.", "Amira grabbed Nan's hand to cross the road.", "Tom grabbed Bea's hand and ran.", "The boiler broke but Nan had a fire.", "Dad grabbed the child's bag."}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(names(text));
    }
    for (const char* const text : {"Dad broke Mum's arm.", "He hit Tom's little brother.", "Dad slapped Bea's cold face.", "She is scared of Tom's temper.",
                                   "He punched and kicked Mum.", "He smashed up her face.", "Dad broke or bruised her ribs.", "Dad broke and bruised her ribs.", "Dad beat up Mum.", "He hit Tom and Mum.", "He smashed Amira's phone, and she has bruises.", "He threatened Jay's mum.", "Tom punched Bea.", "Tom hit Bea's head.", "He pushed the child's head into the wall."}) {
        CAPTURE(std::string(text));
        CHECK(names(text));
    }
}

TEST_CASE("cruelty, exploitation, neglect and fright are named in plain words, too") {
    for (const char* const text :
         {"Your dad locked you in a cupboard.", "Dad burned you with a cigarette.", "Her uncle burned Bea.", "He touched her private parts.", "Mum was drunk and fell on him.",
          "She left him alone in the car.", "Dad tried to drown her.", "He swore at her and called her a slag.", "Dad bit Leo.", "He shook her.", "He groomed Bea.",
          "Older men were sexually exploiting you.", "The men who sexually exploited you were arrested.", "He was sexually exploiting you.", "Kofi was groomed by a man online.",
          "He made you sell drugs.", "Mum scared him.", "Karl groomed Bea.", "Dad pinched her.", "Karl bullied Bea.", "Nan smacked him."}) {
        CAPTURE(std::string(text));
        CHECK(names(text));
    }
    for (const char* const text :
         {"Mum burned the toast Dad made.", "Dad locked the door behind him.", "She was touched by the letter.", "Ada shook hands with him.", "He shook her hand.", "Leo bit into an apple.",
          "We did a bit Mum liked.", "Bea was scared Mum would be late.", "The car broke down.", "It scared her.", "I heard how frightened you both were.", "Mum shook her head.", "Dad burned her dinner.", "She left him alone to read.",
          "Leo locked his bike.", "He tied his laces.", "Bea pinched her phone.", "The volunteers groomed the ponies.", "The men who came to the group liked it."}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(names(text));
    }
}

TEST_CASE("the plainest place stands first, and a door that a child kicked is none") {
    static const HarmWords words(shipped_words());
    Segment segment;
    segment.text = "Jay kicked a door. Mum was frightened. She has bruises. Dad hit Mum. She was hit by him.";
    const std::vector<HarmPlace> places = named_harm(words.find(words_of(segment)));
    REQUIRE(places.size() == 4);
    CHECK(places[0].word == "hit mum");
    CHECK(places[1].word == "hit by him");
    CHECK(places[2].word == "was frightened");
    CHECK(places[3].word == "bruises");
}

TEST_CASE("what people die of stands first, and a fact before what is alleged") {
    static const HarmWords words(shipped_words());
    Segment segment;
    segment.text = "She alleges that he hit her. The father punched the mother. He strangled her in March.";
    const std::vector<HarmPlace> places = named_harm(words.find(words_of(segment)));
    REQUIRE(places.size() == 3);
    CHECK(places[0].word == "strangled");
    CHECK(places[1].word == "punched mother");
    CHECK(places[2].alleged);
}

TEST_CASE("who did it is told with what was done") {
    static const HarmWords words(shipped_words());
    struct Case {
        const char* text;
        std::string_view doer;  // empty: nobody
        std::string_view hurt;
        bool by_writer;
    };
    for (const Case& one : {Case{"Mum said that Karl hit her.", "karl", "", false}, Case{"Ella's mother told us that he strangled her.", "he", "", false},
                            Case{"Mum was repeatedly strangled.", "", "mum", false}, Case{"The boy was hit by his stepfather.", "stepfather", "", false},
                            Case{"Ruth was at home with the family. I had never hit her.", "i", "", true}, Case{"I was strangled.", "", "i", false},
                            Case{"Karl came home, and he grabbed her aunt and strangled her.", "he", "", false},
                            Case{"I told her that he hit me.", "he", "", false}, Case{"Strangled her.", "", "", false}}) {
        CAPTURE(std::string(one.text));
        Segment segment;
        segment.text = one.text;
        const Analysis analysis = words_of(segment);
        const std::vector<HarmPlace> places = words.find(analysis);
        REQUIRE_FALSE(places.empty());
        const HarmPlace& last = places.back();
        const auto key = [&](std::size_t token) { return token == HarmPlace::nobody ? std::string_view() : analysis.key(token); };
        CHECK(key(last.doer) == one.doer);
        CHECK(key(last.hurt) == one.hurt);
        CHECK(last.by_writer == one.by_writer);
    }
}
