// SPDX-License-Identifier: Apache-2.0
#include "document/formats.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "document/doc.hpp"
#include "document/docx.hpp"
#include "document/eml.hpp"
#include "document/html.hpp"
#include "document/markdown.hpp"
#include "document/odt.hpp"
#include "document/pdf.hpp"
#include "document/problems.hpp"
#include "document/rtf.hpp"
#include "document/signatures.hpp"
#include "document/split_tags.hpp"
#include "document/text.hpp"

namespace kith {
namespace {

template <Result<Document> (*read)(std::string_view, const std::string&, const ReadOptions&)>
Result<Document> whole(std::string_view bytes, const std::string& file, const ReadOptions& options) {
    Result<Document> document = read(bytes, file, options);
    if (document) leave_split_tags_alone(*document);
    return document;
}

// Most readers need no more than the limits.
template <Result<Document> (*read)(std::string_view, const std::string&, const Limits&)>
Result<Document> alone(std::string_view bytes, const std::string& file, const ReadOptions& options) {
    Result<Document> document = read(bytes, file, options.limits);
    if (document) leave_split_tags_alone(*document);
    return document;
}

constexpr std::array<Format, 9> table = {{
    {"text", "txt text", "plain text: UTF-8, UTF-16 with a byte order mark, or Windows-1252", &alone<read_text>, true},
    {"markdown", "md markdown", "Markdown, with tables, task lists and quotations", &alone<read_markdown>, true},
    {"docx", "docx docm dotx dotm", "Word, with headers, footers, notes, comments and text boxes", &alone<read_docx>},
    {"odt", "odt ott", "OpenDocument texts (LibreOffice), with headers, footers, notes, comments and text boxes",
     &alone<read_odt>},
    {"rtf", "rtf", "rich text, with headers, footers, notes, comments and text boxes", &alone<read_rtf>},
    {"doc", "doc dot", "older Word files, where LibreOffice or antiword is installed", &whole<read_doc>},
    {"pdf", "pdf", "PDFs, where pdftotext (poppler-utils) is installed", &whole<read_pdf>},
    {"html", "html htm xhtml", "web pages, with titles, tables, quotations and the words for pictures",
     &alone<read_html>, true},
    {"eml", "eml", "e-mails, with their subject and the attachments that kith can read", &whole<read_eml>},
}};

// Of the last part of a path, in lower case, without the dot; empty where there is none.
std::string extension_of(const std::string& file) {
    const std::size_t slash = file.find_last_of("/\\");
    const std::size_t base = slash == std::string::npos ? 0 : slash + 1;
    const std::size_t dot = file.find_last_of('.');
    if (dot == std::string::npos || dot <= base) return {};
    std::string extension = file.substr(dot + 1);
    for (char& c : extension) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return extension;
}

bool lists(std::string_view extensions, std::string_view extension) {
    while (!extensions.empty()) {
        const std::size_t space = std::min(extensions.find(' '), extensions.size());
        if (extensions.substr(0, space) == extension) return true;
        extensions.remove_prefix(std::min(space + 1, extensions.size()));
    }
    return false;
}

std::string known_extensions() {
    std::string all;
    for (const Format& format : table) {
        const std::string_view first = format.extensions.substr(0, format.extensions.find(' '));
        all += (all.empty() ? "." : ", .") + std::string(first);
    }
    return all;
}

Problem refused(const std::string& file, const FileKind& kind) {
    Problem problem;
    problem.code = "unknown-format";
    problem.message = "this is " + std::string(kind.what) + ", and kith reads " + known_extensions();
    problem.file = file;
    problem.expected = kind.advice;
    return problem;
}

// A name that promises one format over bytes of another kind (null: most likely text).
Problem mismatched(const std::string& file, const std::string& extension, const FileKind* kind) {
    const std::string_view what = kind != nullptr ? kind->what : "plain text or something unknown";
    Problem problem;
    problem.code = "not-what-it-says";
    problem.message = "the name ends in ." + extension + ", but the file looks like " + std::string(what);
    problem.file = file;
    problem.expected = "give it the ending that fits, or save it again as ." + extension;
    if (kind == nullptr || kind->advice.empty()) return problem;
    problem.expected = kind->advice;
    if (kind->name == "old-word") {
        problem.code = "old-word";
        problem.expected = "give it the ending .doc again, or " + std::string(kind->advice);
    }
    if (kind->name == "encrypted-office") {
        problem.code = "encrypted";
        problem.message = "the document is locked with a password, so kith cannot read it";
    }
    return problem;
}

Problem empty_file(const std::string& file) {
    Problem problem;
    problem.code = "empty";
    problem.message = "the file is empty, it holds not even the frame of a document";
    problem.file = file;
    problem.expected = "save it again, or ask for it again";
    return problem;
}

bool has_own_look(std::string_view format) {
    return format == "docx" || format == "odt" || format == "rtf" || format == "pdf" || format == "doc";
}

// The row that reads files of this kind; null where there is none.
const Format* format_of(const FileKind* kind) {
    if (kind == nullptr) return nullptr;
    return format_named(kind->name == "old-word" ? "doc" : kind->name);
}

// Packages and rich text must look like what they are named. Plain text and markup have no look of their own: they refuse
// only what looks like a package or rich text, and decode() names the rest.
Result<const Format*> check_content(const Format& format, std::string_view bytes, const std::string& file) {
    const FileKind* kind = kind_by_content(bytes);
    const Format* looks_like = format_of(kind);
    if (has_own_look(format.name)) {
        if (bytes.empty()) return empty_file(file);
        if (looks_like == &format) return &format;
        // Much that is called .doc is rich text, a web page or a newer Word file.
        if (format.name == "doc" && looks_like != nullptr) return looks_like;
    } else if (looks_like == nullptr || !has_own_look(looks_like->name)) {
        return &format;
    }
    return mismatched(file, extension_of(file), kind);
}

// As https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md has it.
bool is_lfs_pointer(std::string_view bytes) {
    constexpr std::size_t smallest_other = 1024;
    return bytes.size() < smallest_other && bytes.substr(0, 42) == "version https://git-lfs.github.com/spec/v1" &&
           bytes.find("\noid sha256:") != std::string_view::npos;
}

}  // namespace

std::span<const Format> formats() { return table; }

const Format* format_named(std::string_view name) {
    const auto* found =
        std::find_if(table.begin(), table.end(), [&](const Format& format) { return format.name == name; });
    return found == table.end() ? nullptr : found;
}

const Format* format_by_extension(std::string_view extension) {
    const auto* found = std::find_if(table.begin(), table.end(),
                                     [&](const Format& format) { return lists(format.extensions, extension); });
    return extension.empty() || found == table.end() ? nullptr : found;
}

const Format* format_by_name(const std::string& file) { return format_by_extension(extension_of(file)); }

Result<const Format*> choose_format(std::string_view bytes, const std::string& file) {
    if (is_lfs_pointer(bytes)) {
        return document_problem(file, "lfs-pointer", "this is not the document but the note that Git LFS keeps in its place",
                                "fetch the document with “git lfs pull”, and check that");
    }
    const std::string extension = extension_of(file);
    if (const Format* format = format_by_extension(extension)) return check_content(*format, bytes, file);
    const FileKind* content = kind_by_content(bytes);
    if (const Format* format = format_of(content)) return format;
    const FileKind* promised = kind_by_extension(extension);
    if (promised == nullptr && content == nullptr) return format_named("text");
    if (content != nullptr && content->name == "encrypted-office") return mismatched(file, extension, content);
    return refused(file, promised != nullptr ? *promised : *content);
}

Result<Converted> convert(std::string_view format, std::string_view bytes, const std::string& file,
                          const ReadOptions& options) {
    if (options.convert) return options.convert(format, bytes, file);
    return document_problem(file, "needs-program",
                            "this ." + std::string(format) + " needs a program that is not at hand here",
                            "save it as .docx or .txt, and check that");
}

}  // namespace kith
