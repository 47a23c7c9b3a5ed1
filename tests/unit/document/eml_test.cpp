// SPDX-License-Identifier: Apache-2.0
#include "document/eml.hpp"

#include <doctest/doctest.h>

#include "unit/document/outline.hpp"
#include "unit/document/package/packages.hpp"

namespace {

using namespace kith;

struct Case {
    std::string what;
    std::string mail;
    std::string expected;  // as outline() shows it
};

const std::string multi = "Content-Type: multipart/mixed; boundary=\"x\"\n\n";
const std::string either = "Content-Type: multipart/alternative; boundary=y\n\n";

const std::vector<Case> cases = {
    {"nothing", "", ""},
    {"plain", "From: bea@example.org\nSubject: Tea on Sunday\n\nDear Tom,\n\nCome.\n",
     "heading|subject|1|Tea on Sunday\nparagraph|body|1|Dear Tom,\nparagraph|body|2|Come.\n"},
    {"encoded",
     "Subject: =?utf-8?Q?Zo=C3=AB=E2=80=99s_contact?=\nContent-Type: text/plain; charset=iso-8859-1\n"
     "Content-Transfer-Encoding: quoted-printable\n\nZo=EB had con=\ntact.\n",
     "heading|subject|1|Zo\u00EB\u2019s contact\nparagraph|body|1|Zo\u00EB had contact.\n"},
    {"a page",
     "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+SGkgPGI+Wm/DqzwvYj4=\n",
     "paragraph|body|1|Hi Zo\u00EB\n"},
    {"in letters of two bytes",
     "Subject: =?utf-16?B?AFoAbwDrIBkAcwAgAHQAZQBh?=\nContent-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64\n\nWgBvAOsAGSBzACAAbQB1AG0ALgA=\n",
     "heading|subject|1|Zo\u00EB\u2019s tea\nparagraph|body|1|Zo\u00EB\u2019s mum.\n"},
    {"a page in letters of four bytes",
     "Content-Type: text/html; charset=utf-32\nContent-Transfer-Encoding: base64\n\n//4AADwAAABwAAAAPgAAAEgAAABpAAAAIAAAADwAAABiAAAAPgAAAFoAAABvAAAA6wAAADwAAAAvAAAAYgAAAD4AAAA=\n", "paragraph|body|1|Hi Zo\u00EB\n"},
    {"of alternatives the plain one", either + "--y\nContent-Type: text/html\n\n<p>page\n--y\n\nplain\n--y--\n",
     "paragraph|body|1|plain\n"},
    {"the page where the plain one is empty", either + "--y\n\n \n--y\nContent-Type: text/html\n\n<p>page\n--y--\n",
     "paragraph|body|1|page\n"},
    {"a page with its pictures",
     either + "--y\nContent-Type: multipart/related; boundary=z\n\n--z\nContent-Type: text/html\n\n<p>page\n--z\n"
              "Content-Type: image/png; name=a.png\n\n\x89PNG\n--z--\n--y--\n",
     "paragraph|body|1|page\n"},
    {"attachments",
     multi +
         "--x\n\nSee below.\n--x\nContent-Type: text/plain; name=notes.txt\n\nOne.\n\nTwo.\n--x\nContent-Disposition: "
         "attachment; filename=\"page.html\"\nContent-Type: application/octet-stream\n\n<title>T</title><p>Three\n--x\n"
         "\nAfter.\n--x--\n",
     "paragraph|body|1|See below.\nparagraph|attachment notes.txt|1|One.\nparagraph|attachment notes.txt|2|Two.\n"
     "heading|attachment page.html, title|1|T\nparagraph|attachment page.html|1|Three\nparagraph|body|2|After.\n"},
    {"a message in a message",
     multi + "--x\n\nLook:\n--x\nContent-Type: message/rfc822\n\nSubject: Old\n\nWords.\n--x--\n",
     "paragraph|body|1|Look:\nblock_quote|attached message, subject|1|Old\nblock_quote|attached message|1|Words.\n"},
    {"a signed mail",
     "Content-Type: multipart/signed; boundary=x\n\n--x\n\nWords.\n--x\nContent-Type: application/pgp-signature; "
     "name=s.asc\n\nxxx\n--x--\n",
     "paragraph|body|1|Words.\n"},
    {"a reply", "Subject: Re: Tea\n\nYes.\n\nOn 5 Jan 2026 Bea wrote:\n> Shall we?\n",
     "heading|subject|1|Re: Tea\nparagraph|body|1|Yes.\nparagraph|body|2|On 5 Jan 2026 Bea wrote:\n"
     "block_quote|body|2|Shall we?\n"},
};

Document read(const std::string& mail) {
    auto document = read_eml(mail, "mail.eml", {});
    REQUIRE_MESSAGE(document, (document ? "" : render(document.error())));
    return std::move(*document);
}

std::string unread(const Document& document) {
    std::string all;
    for (const Unread& item : document.unread) all += item.what + "|" + item.place.part + "\n";
    return all;
}

std::string answer(const std::string& mail) {
    const auto document = read_eml(mail, "mail.eml", {});
    return document ? "read" : codes(document.error());
}

std::string attached(const std::string& name, const std::string& bytes) {
    return "--x\nContent-Disposition: attachment; filename=\"" + name +
           "\"\nContent-Type: application/octet-stream\n\n" + bytes + "\n";
}

}  // namespace

TEST_CASE("an e-mail is read as its reader sees it") {
    for (const Case& example : cases) {
        CAPTURE(example.what);
        CHECK(outline(read(example.mail)) == example.expected);
    }
}

TEST_CASE("a Word file in an e-mail is read with all its parts") {
    const std::string word =
        make_word("<w:p><w:r><w:t>Contact</w:t></w:r></w:p>",
                  {{"header header1.xml", root("w:hdr", "<w:p><w:r><w:t>Head</w:t></w:r></w:p>")}});
    const Document document = read(multi + "--x\n\nHi.\n" + attached("letter.docx", word) + "--x--\n");
    CHECK(outline(document) ==
          "paragraph|body|1|Hi.\nparagraph|attachment letter.docx|1|Contact\nparagraph|attachment letter.docx, "
          "header|1|Head\n");
    REQUIRE(document.segments.size() == 3);
    CHECK(document.parts[document.segments[1].source_part] == "attachment letter.docx, word/document.xml");
}

TEST_CASE("what could not be read of an e-mail is told, and the rest is read") {
    const Document document =
        read(multi + "--x\n\nHi.\n" + attached("photo.jpg", "\xFF\xD8\xFF") + attached("a.bin", "zz") +
             attached("bad.docx", "PK\x03\x04 word/document") +
             "--x\nContent-Type: image/png\n\n\x89PNG\r\n--x\nContent-Type: multipart/encrypted\n\n--x--\n");
    CHECK(outline(document) == "paragraph|body|1|Hi.\n");
    CHECK(unread(document) ==
          "attachment|attachment photo.jpg\nattachment|attachment a.bin\nattachment|attachment bad.docx\n"
          "image|attachment\npassword-protected part|body\n");
    REQUIRE(document.notes.size() == 1);
    CHECK(document.notes[0].warning);
    CHECK(document.notes[0].message.find("an attachment was not read: ") == 0);
}

TEST_CASE("an e-mail that cannot be read is answered by name") {
    CHECK(answer("Subject: x\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n\na\n--x--\n") == "encrypted");
    CHECK(answer("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nxxx") == "encrypted");
    CHECK(answer("Subject: x\n\n" + std::string("a\0b", 3)) == "binary");
    Limits small;
    small.input_bytes = 2;
    CHECK(codes(read_eml("abc", "a.eml", {small, {}}).error()) == "too-large");
}

TEST_CASE("messages in messages and parts in parts end somewhere") {
    std::string deep;
    for (int i = 0; i < 5000; ++i) deep += "Content-Type: message/rfc822\n\n";
    CHECK(unread(read(deep + "a")) != "");
    std::string nested;
    for (int i = 0; i < 5000; ++i)
        nested +=
            "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
    CHECK(unread(read(nested + "\na")) != "");
    std::string mails;
    for (int i = 0; i < 3000; ++i) mails += "Content-Type: text/plain; name=a.eml\n\n";
    CHECK(unread(read(mails + "a")) != "");
    std::string many = multi;
    for (int i = 0; i < 20000; ++i) many += "--x\n\na\n";
    CHECK(read(many).segments.size() < 2000);
}

// A release carries fewer tables than this program may: then the part is named.
TEST_CASE("words in an encoding without a table are named, and never misread") {
    const std::string mail = "Subject: =?euc-jp?B?pKI=?= Jay\nContent-Type: text/plain; charset=euc-jp\n\nJay \xA4\xA2\n";
    const Result<Document> document = read_eml(mail, "a.eml", {});
    if (!document) {
        CHECK(codes(document.error()) == "unknown-encoding");
        CHECK(document.error().front().message.find("euc-jp") != std::string::npos);
        return;
    }
    CHECK(outline(*document) == "heading|subject|1|\u3042 Jay\nparagraph|body|1|Jay \u3042\n");
    CHECK(document->unread.empty());
}

TEST_CASE("a name that is no encoding's leaves the bytes to be judged, and letters between escapes are read") {
    const auto read = [](const std::string& charset, const std::string& words) {
        const Result<Document> document = read_eml("Content-Type: text/plain; charset=" + charset + "\n\n" + words, "a.eml", {});
        return document ? outline(*document) : codes(document.error());
    };
    CHECK(read("unknown-8bit", "Zo\xEB\n") == "paragraph|body|1|Zo\u00EB\n");
    CHECK(read("iso-2022-jp", "Jay \x1B$B$\"\x1B(B came\n") == "paragraph|body|1|Jay \u3042 came\n");
    const std::string escaped = "Zo\u00EB \x1B[1mcame" + std::string(200, '.');
    for (const char* const charset : {"iso-8859-1", "iso-2022-jp"}) CHECK(read(charset, escaped) == "paragraph|body|1|" + escaped + "\n");
    CHECK(read("utf-7", "Zo+AOs- came\n") == "paragraph|body|1|Zo\u00EB came\n");
    CHECK(read("utf-7", "Zo\u00EB + Jay\n") == "paragraph|body|1|Zo\u00EB + Jay\n");
    const std::string chinese = read("hz-gb-2312", "~{VPND~} came\n");
    CHECK((chinese == "paragraph|body|1|\u4E2D\u6587 came\n" || chinese == "unknown-encoding"));
    CHECK(read("hz-gb-2312", "Jay came\n") == "paragraph|body|1|Jay came\n");
}

TEST_CASE("an e-mail that breaks off is told, and a whole one is not") {
    const std::string coded = "Content-Transfer-Encoding: base64\n\n";
    const std::string quoted = "Content-Transfer-Encoding: quoted-printable\n\n";
    const std::string parted = multi + "--x\n\nHi.\n--x\nContent-Type: text/plain; name=a.txt\n" + coded + "V29y";
    for (const std::string& whole : {parted + "ZHM=\n--x--\n", parted + "ZHM=\n--x--", coded + "V29yZHM=\n", coded + "V29yZHMu", quoted + "Zo=C3=AB",
                                     quoted + "Words=\n", quoted + "a = b", multi + "--x\n\nHi.\n--x\n" + either + "--y\n\nWords.\n--x--\n"}) {
        CAPTURE(whole);
        CHECK(unread(read(whole)).empty());
    }
    for (const std::string& part : {parted, parted + "\n--x\n", parted + "ZHM=\n--x-", coded + "V29yZH", quoted + "Zo=C3=", quoted + "Zo=C3=A"}) {
        CAPTURE(part);
        const Document document = read(part);
        CHECK(unread(document).find("cut-off ending|") != std::string::npos);
        REQUIRE_FALSE(document.notes.empty());
        CHECK(document.notes.back().code == "cut-off");
    }
}

TEST_CASE("the encoding that a part names is no surprise") {
    const std::string page = "Content-Type: text/html; charset=windows-1252; name=a.html\n\n<p>Zo\xEB came.";
    const Document named = read(multi + "--x\nContent-Type: text/plain; charset=windows-1252; name=a.txt\n\nZo\xEB came.\n--x\n" + page + "\n--x--\n");
    CHECK(outline(named) == "paragraph|attachment a.txt|1|Zo\u00EB came.\nparagraph|attachment a.html|1|Zo\u00EB came.\n");
    CHECK(named.notes.empty());
    const Document guessed = read(multi + "--x\nContent-Type: text/plain; name=a.txt\n\nZo\xEB came.\n--x--\n");
    REQUIRE(guessed.notes.size() == 1);
    CHECK(guessed.notes[0].code == "read-as");
}
