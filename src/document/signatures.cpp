// SPDX-License-Identifier: Apache-2.0
#include "document/signatures.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace kith {
namespace {

constexpr std::string_view save_as_word = "open it in Word or LibreOffice, save it as .docx, and check that file";
constexpr std::string_view save_without_password = "save a copy without the password, and check that";
constexpr std::string_view copy_words = "copy its words into a .docx, .md or .txt file, and check that";

constexpr FileKind pdf{"pdf", "a PDF", {}};
constexpr FileKind old_word{"old-word", "an older Word document (.doc)", save_as_word};
constexpr FileKind works{"works", "a Microsoft Works document (.wps)", save_as_word};
constexpr FileKind encrypted{"encrypted-office", "an Office document locked with a password", save_without_password};
constexpr FileKind compound{"compound", "an older Office or Outlook file, or what is left of one", save_as_word};
constexpr FileKind open_document{"odt", "an OpenDocument text (.odt)", {}};
constexpr FileKind flat_open_document{"flat-odt", "a flat OpenDocument text (.fodt)",
                                      "open it in LibreOffice, save it as .odt, and check that file"};
constexpr FileKind rtf{"rtf", "a rich text file (.rtf)", {}};
constexpr FileKind html{"html", "a web page (HTML)", {}};
constexpr FileKind web_archive{"web-archive", "a web page saved with its pictures (.mht)",
                               "save it as .html in the browser, and check that file"};
constexpr FileKind eml{"eml", "an e-mail", {}};
constexpr FileKind mail{"mail", "an e-mail file (.msg or a mailbox)",
                        "open it in your mail program, save the e-mail as .eml, and check that file"};
constexpr FileKind pages{"pages", "an Apple Pages document",
                         "export it from Pages as Word (.docx), and check that file"};
constexpr FileKind image{"image", "a picture", "kith reads words, not pictures; type out its text if it matters"};
constexpr FileKind spreadsheet{"spreadsheet", "a spreadsheet", copy_words};
constexpr FileKind slides{"slides", "a set of slides", copy_words};
constexpr FileKind sound{"media", "a sound or film file", "kith reads words; check its transcript"};
constexpr FileKind archive{"archive", "an archive of other files", "unpack it, and check the documents inside"};
constexpr FileKind program{"program", "a program or other binary file", "name a document"};
constexpr FileKind word{"docx", "a Word document", {}};

struct Signature {
    std::string_view bytes;
    std::size_t offset;
    const FileKind* kind;
};

using namespace std::string_view_literals;
constexpr std::array<Signature, 17> signatures = {{
    {"%PDF-"sv, 0, &pdf},
    {"{\\rtf"sv, 0, &rtf},
    {"\x89PNG\r\n"sv, 0, &image},
    {"\xFF\xD8\xFF"sv, 0, &image},
    {"GIF8"sv, 0, &image},
    {"II*\0"sv, 0, &image},
    {"MM\0*"sv, 0, &image},
    {"ftyp"sv, 4, &sound},
    {"ID3"sv, 0, &sound},
    {"OggS"sv, 0, &sound},
    {"RIFF"sv, 0, &sound},
    {"\x1F\x8B"sv, 0, &archive},
    {"7z\xBC\xAF"sv, 0, &archive},
    {"Rar!\x1A"sv, 0, &archive},
    {"\x7F"
     "ELF"sv,
     0, &program},
    {"MZ\x90\0"sv, 0, &program},
    {"SQLite format 3\0"sv, 0, &program},
}};

struct ByExtension {
    std::string_view extensions;  // space before and behind each
    const FileKind* kind;
};

constexpr std::array<ByExtension, 10> by_extension = {{
    {" wps ", &works},
    {" fodt ", &flat_open_document},
    {" mht mhtml ", &web_archive},
    {" msg mbox ", &mail},
    {" pages ", &pages},
    {" png jpg jpeg gif bmp tif tiff webp heic svg ", &image},
    {" xlsx xls xlsm ods csv tsv numbers ", &spreadsheet},
    {" pptx ppt odp key ", &slides},
    {" mp3 mp4 m4a wav mov avi ogg webm ", &sound},
    {" zip gz 7z rar tar ", &archive},
}};

bool holds(std::string_view bytes, std::string_view name) { return bytes.find(name) != std::string_view::npos; }

// Compound files (OLE2) name their streams in UTF-16; the names tell what wrote them.
const FileKind* kind_of_compound(std::string_view bytes) {
    static constexpr std::string_view package = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    static constexpr std::string_view document = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;
    static constexpr std::string_view workbook = "W\0o\0r\0k\0b\0o\0o\0k\0"sv;
    static constexpr std::string_view message = "_\0_\0s\0u\0b\0s\0t\0g\0"sv;
    if (holds(bytes, package)) return &encrypted;
    if (holds(bytes, document)) return &old_word;
    if (holds(bytes, message)) return &mail;
    return holds(bytes, workbook) ? &spreadsheet : &compound;
}

// The names of a zip's entries stand uncompressed in its local headers and in the list at its end.
const FileKind* kind_of_zip(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 200));
    if (holds(head, "application/vnd.oasis.opendocument.spreadsheet")) return &spreadsheet;
    if (holds(head, "application/vnd.oasis.opendocument.presentation")) return &slides;
    if (holds(head, "application/vnd.oasis.opendocument")) return &open_document;
    if (holds(bytes, "word/document") || holds(bytes, "word/_rels/")) return &word;
    if (holds(bytes, "xl/workbook")) return &spreadsheet;
    if (holds(bytes, "ppt/presentation")) return &slides;
    if (holds(bytes, "Index/Document.iwa")) return &pages;
    if (holds(bytes, "content.xml") && holds(bytes, "META-INF/manifest.xml")) return &open_document;
    return holds(bytes, "[Content_Types].xml") ? &word : &archive;
}

bool begins_like_html(std::string_view bytes) {
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (begin == std::string_view::npos) return false;
    std::string head(bytes.substr(begin, 15));
    for (char& c : head) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return head.rfind("<!doctype html", 0) == 0 || head.rfind("<html", 0) == 0;
}

// A field that only mail servers and mail programs write, at the start of a line of the headers.
bool begins_like_mail(std::string_view bytes) {
    static constexpr std::array<std::string_view, 5> fields = {
        "Received: ", "MIME-Version: ", "Return-Path: ", "Message-ID: ", "Delivered-To: "};
    const std::string_view head = bytes.substr(0, 4096);
    if (head.find("From: ") == std::string_view::npos) return false;
    for (std::size_t at = 0; at < head.size();) {
        const std::string_view line = head.substr(at, std::min(head.find('\n', at), head.size()) - at);
        if (line.empty() || line == "\r") return false;
        for (const std::string_view field : fields) {
            if (line.substr(0, field.size()) == field) return true;
        }
        if (at == 0 && line.find(": ") == std::string_view::npos) return false;
        at += line.size() + 1;
    }
    return false;
}

}  // namespace

const FileKind* kind_by_content(std::string_view bytes) {
    if (bytes.substr(0, 8) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv) return kind_of_compound(bytes);
    const std::string_view magic = bytes.substr(0, 4);
    if (magic == "PK\x03\x04"sv || magic == "PK\x05\x06"sv) return kind_of_zip(bytes);
    for (const Signature& signature : signatures) {
        if (bytes.size() >= signature.offset &&
            bytes.substr(signature.offset, signature.bytes.size()) == signature.bytes) {
            return signature.kind;
        }
    }
    if (begins_like_html(bytes)) return &html;
    return begins_like_mail(bytes) ? &eml : nullptr;
}

const FileKind* kind_by_extension(std::string_view extension) {
    const std::string wanted = " " + std::string(extension) + " ";
    for (const ByExtension& row : by_extension) {
        if (holds(row.extensions, wanted)) return row.kind;
    }
    return nullptr;
}

}  // namespace kith
