// SPDX-License-Identifier: Apache-2.0
#include "document/attachment_names.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kith;

namespace {

Document mail(const std::vector<std::string>& parts) {
    Document document;
    document.format = "eml";
    for (const std::string& part : parts) {
        document.segments.emplace_back();
        document.segments.back().place.part = part;
    }
    return document;
}

std::vector<std::string> numbered(const std::vector<std::string>& parts) {
    Document document = mail(parts);
    number_attachments(document);
    std::vector<std::string> after;
    for (const Segment& segment : document.segments) after.push_back(segment.place.part);
    return after;
}

}  // namespace

TEST_CASE("attachments are told by number, and every part of one by the same") {
    const std::vector<std::string> given = {"subject",
                                            "body",
                                            "attachment Kofi.docx, header",
                                            "attachment Kofi.docx",
                                            "attachment Kofi.docx, table",
                                            "attachment Kofi, bruise.png",
                                            "attached message, subject",
                                            "attached message, attachment Kofi.docx",
                                            "attachment old mail.eml, attachment Kofi.docx, table",
                                            "attachment",
                                            "attachment table, Kofi"};
    const std::vector<std::string> expected = {"subject",
                                               "body",
                                               "attachment 1, header",
                                               "attachment 1",
                                               "attachment 1, table",
                                               "attachment 2",
                                               "attached message, subject",
                                               "attached message, attachment 3",
                                               "attachment 4, table",
                                               "attachment",
                                               "attachment 5"};
    CHECK(numbered(given) == expected);
}

TEST_CASE("what was not read is told by number, too, and other formats keep their parts") {
    Document document = mail({"attachment Kofi.docx"});
    Place place;
    place.part = "attachment Kofi bruise.png";
    add_unread(document, "image", place);
    number_attachments(document);
    CHECK(document.unread.at(0).place.part == "attachment 2");
    Document letter = mail({"attachment Kofi.docx"});
    letter.format = "docx";
    number_attachments(letter);
    CHECK(letter.segments.at(0).place.part == "attachment Kofi.docx");
}
