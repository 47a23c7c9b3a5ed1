// SPDX-License-Identifier: Apache-2.0
#include "document/eml.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "document/formats.hpp"
#include "document/mail_quotes.hpp"
#include "document/mime.hpp"
#include "document/mime_decoding.hpp"
#include "document/problems.hpp"
#include "document/text_input.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr int deepest = 16;                // parts within parts
constexpr std::size_t most_parts = 1000;   // of one message, those within attached messages counted
constexpr std::size_t longest_name = 100;  // bytes of an attachment's name that are shown

// The type of a part, and the name it would be saved under.
struct PartLook {
    MimeField type;
    std::string name;
    bool is_attachment = false;
};

PartLook look_at(const MimePart& part) {
    PartLook look;
    look.type = parse_field(part.field("Content-Type").value_or("text/plain"));
    const MimeField disposition = parse_field(part.field("Content-Disposition").value_or(""));
    look.name = disposition.parameter("filename");
    if (look.name.empty()) look.name = look.type.parameter("name");
    std::string shown;
    for (std::size_t at = 0; at < look.name.size() && shown.size() < longest_name;) {
        const std::size_t size = code_point_at(look.name, at).size;
        if (static_cast<unsigned char>(look.name[at]) >= 0x20) shown += look.name.substr(at, size);
        at += size;
    }
    look.name = std::move(shown);
    look.is_attachment = disposition.value == "attachment" || !look.name.empty();
    return look;
}

bool is_multipart(const PartLook& look) { return look.type.value.substr(0, 10) == "multipart/"; }
bool is_locked(const PartLook& look) {
    const bool is_sealed = look.type.value == "application/pkcs7-mime" || look.type.value == "application/x-pkcs7-mime";
    return look.type.value == "multipart/encrypted" ||
           (is_sealed && look.type.parameter("smime-type") != "signed-data");
}
bool is_signature(const PartLook& look) {
    return look.type.value.ends_with("-signature") || look.type.value == "application/pgp-keys";
}
bool is_message(const PartLook& look) { return look.type.value == "message/rfc822"; }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool breaks_off(const MimePart& mail) {
    const PartLook look = look_at(mail);
    const std::string boundary = look.type.parameter("boundary");
    if (is_multipart(look)) return !boundary.empty() && !has_last_boundary(mail.body, boundary);
    return ends_within_letter(mail.body, mail.field("Content-Transfer-Encoding").value_or(""));
}

class MailReader {
public:
    MailReader(Document& document, const std::string& file, const ReadOptions& options)
        : document_(document), file_(file), options_(options) {}

    // `prefix` names the attachment that the message is; empty for the message itself.
    void message(const MimePart& mail, const std::string& prefix, int depth) {
        if (const std::optional<std::string> subject = mail.field("Subject")) {
            Segment segment;
            segment.text = decode_words(*subject);
            segment.kind = SegmentKind::heading;
            segment.place.part = "subject";
            segment.place.paragraph = 1;
            Document alone;
            if (!is_blank(segment.text)) alone.segments.push_back(std::move(segment));
            take_in(std::move(alone), prefix, "subject");
            const std::string charset = unreadable_charset(*subject);
            if (!charset.empty()) not_read("words in the encoding " + charset, prefix.empty() ? "subject" : prefix + ", subject");
        }
        part(mail, prefix, depth);
    }

    [[nodiscard]] bool any_locked() const { return any_locked_; }
    [[nodiscard]] const Problems& problems() const { return problems_; }

private:
    // The reading order of a mail is the order of its parts.
    void part(const MimePart& here, const std::string& prefix, int depth) {
        const PartLook look = look_at(here);
        if (++parts_ > most_parts || depth > deepest) return not_read("attachment", prefix);
        if (is_locked(look)) {
            any_locked_ = true;
            return not_read("password-protected part", prefix);
        }
        if (is_multipart(look)) return multipart(here, look, prefix, depth);
        if (is_signature(look)) return;
        if (is_message(look)) return attached_message(here.body, look, prefix, depth);
        const std::string encoding = here.field("Content-Transfer-Encoding").value_or("");
        const std::optional<std::string> bytes = undo_transfer(here.body, encoding);
        if (!bytes) return not_read("attachment", attachment_part(look, prefix));
        const bool is_words = look.type.value == "text/plain" || look.type.value == "text/html";
        if (look.is_attachment || !is_words) return attachment(*bytes, look, prefix, depth);
        body(*bytes, look, prefix);
    }

    void multipart(const MimePart& here, const PartLook& look, const std::string& prefix, int depth) {
        const std::vector<MimePart> parts = split_parts(here.body, look.type.parameter("boundary"), most_parts);
        if (look.type.value == "multipart/alternative") {
            if (!parts.empty()) part(best_of(parts), prefix, depth + 1);
            return;
        }
        for (const MimePart& one : parts) part(one, prefix, depth + 1);
    }

    // The plain one, if it says anything; else the page; else whatever comes first.
    static const MimePart& best_of(const std::vector<MimePart>& parts) {
        const auto first = [&](auto fits) {
            return std::find_if(parts.begin(), parts.end(),
                                [&](const MimePart& part) { return !is_blank(part.body) && fits(look_at(part)); });
        };
        auto found = first([](const PartLook& look) { return look.type.value == "text/plain"; });
        if (found == parts.end()) found = first([](const PartLook& look) { return look.type.value == "text/html"; });
        if (found == parts.end()) found = first(is_multipart);
        return found == parts.end() ? parts.front() : *found;
    }

    // A text is read in the encoding that its part names.
    Result<Document> read_as(const Format& format, std::string_view bytes, const PartLook& look) {
        const std::string charset = look.type.parameter("charset");
        if (!format.has_lines || charset.empty()) return format.read(bytes, file_, options_);
        Result<Document> decoded = open_text(bytes, file_, "text", options_.limits, charset);
        if (!decoded) return decoded;
        Result<Document> words = format.read(decoded->text, file_, options_);
        if (words) std::move(decoded->notes.begin(), decoded->notes.end(), std::back_inserter(words->notes));
        return words;
    }

    static std::string refused(const Problem& problem, const PartLook& look, std::string_view what) {
        return problem.code == "unknown-encoding" ? "words in the encoding " + look.type.parameter("charset") : std::string(what);
    }

    void body(std::string_view bytes, const PartLook& look, const std::string& prefix) {
        Result<Document> words = read_as(*format_named(look.type.value == "text/plain" ? "text" : "html"), bytes, look);
        if (!words) return refuse(words.error().front(), refused(words.error().front(), look, "text"), prefix);
        mark_replies(words->segments);
        take_in(std::move(*words), prefix, look.type.value);
    }

    void attachment(std::string_view bytes, const PartLook& look, const std::string& prefix, int depth) {
        const std::string part = attachment_part(look, prefix);
        const Result<const Format*> format = choose_format(bytes, look.name);
        const bool is_picture = look.type.value.substr(0, 6) == "image/";
        if (!format) return refuse(format.error().front(), is_picture ? "image" : "attachment", part);
        const std::string_view name = (*format)->name;
        // Bytes that nothing is known about are prose only where somebody says so.
        const bool is_said = look.type.value.substr(0, 5) == "text/" || look.name.ends_with(".txt");
        if (name == "text" && !is_said) return not_read(is_picture ? "image" : "attachment", part);
        if (name == "eml") return attached_message(bytes, look, prefix, depth);
        Result<Document> document = read_as(**format, bytes, look);
        if (!document) return refuse(document.error().front(), refused(document.error().front(), look, "attachment"), part);
        take_in(std::move(*document), part, look.name);
    }

    // Somebody else's words, or words sent long ago.
    void attached_message(std::string_view bytes, const PartLook& look, const std::string& prefix, int depth) {
        const std::size_t before = document_.segments.size();
        if (depth >= deepest) return not_read("attachment", prefix);
        message(split_message(bytes), attachment_part(look, prefix), depth + 1);
        for (std::size_t i = before; i < document_.segments.size(); ++i)
            document_.segments[i].kind = SegmentKind::block_quote;
    }

    static std::string attachment_part(const PartLook& look, const std::string& prefix) {
        std::string part = is_message(look) && look.name.empty() ? "attached message" : "attachment " + look.name;
        if (look.name.empty() && !is_message(look)) part = "attachment";
        return prefix.empty() ? part : prefix + ", " + part;
    }

    // Adds what was read from a part. Paragraphs go on counting where an earlier part of the same name left off.
    void take_in(Document from, const std::string& prefix, const std::string& label) {
        const std::size_t source_part = document_.parts.size();
        if (from.parts.empty()) from.parts.push_back(label);
        for (std::string& part : from.parts)
            document_.parts.push_back(prefix.empty() || part == label ? part : prefix + ", " + part);
        std::map<std::string, int> counted;
        int tables = 0;
        const auto place_of = [&](Place place) {
            if (place.page == 0) place.line = 0;  // of a page that nobody sees the source of
            if (!prefix.empty()) place.part = place.part == "body" ? prefix : prefix + ", " + place.part;
            counted[place.part] = std::max(counted[place.part], place.paragraph);
            place.paragraph += paragraphs_[place.part];
            tables = std::max(tables, place.cell.table);
            if (place.cell.table > 0) place.cell.table += tables_;
            return place;
        };
        for (Segment& segment : from.segments) {
            segment.place = place_of(std::move(segment.place));
            segment.source_part += source_part;
            document_.segments.push_back(std::move(segment));
        }
        for (Unread& unread : from.unread)
            add_unread(document_, std::move(unread.what), place_of(std::move(unread.place)));
        for (Problem& note : from.notes) document_.notes.push_back(std::move(note));
        for (const auto& [part, count] : counted) paragraphs_[part] += count;
        tables_ += tables;
    }

    void not_read(std::string what, const std::string& part) {
        Place place;
        if (!part.empty()) place.part = part;
        add_unread(document_, std::move(what), std::move(place));
    }

    // A part that its reader refused: the rest of the mail goes on.
    void refuse(Problem problem, std::string what, const std::string& part) {
        not_read(std::move(what), part);
        if (problem.code == "unknown-format") return;  // a picture or a spreadsheet is no surprise
        problem.warning = true;
        // What was not read is named by its place; a message goes where no words of the document may, and a name is some.
        if (!part.empty()) problem.message = "an attachment was not read: " + problem.message;
        problems_.push_back(problem);
        document_.notes.push_back(std::move(problem));
    }

    Document& document_;
    const std::string& file_;
    const ReadOptions& options_;
    std::map<std::string, int> paragraphs_;  // so far, by Place::part
    int tables_ = 0;                         // so far
    Problems problems_;                      // of parts that were refused
    std::size_t parts_ = 0;
    bool any_locked_ = false;
};

}  // namespace

Result<Document> read_eml(std::string_view bytes, const std::string& file, const ReadOptions& options) {
    if (bytes.size() > options.limits.input_bytes)
        return input_too_large(file, bytes.size(), options.limits.input_bytes);
    Document document;
    document.format = "eml";
    document.positions_in_segments = true;
    MailReader reader(document, file, options);
    const MimePart mail = split_message(bytes);
    reader.message(mail, {}, 0);
    if (breaks_off(mail)) {
        add_unread(document, "cut-off ending", document.segments.empty() ? Place() : document.segments.back().place);
        document.notes.push_back(cut_off(file));
    }
    const bool has_body = std::any_of(document.segments.begin(), document.segments.end(),
                                      [](const Segment& segment) { return segment.place.part != "subject"; });
    if (!has_body && reader.any_locked()) {
        return document_problem(file, "encrypted", "this e-mail is locked, so kith cannot read it",
                                "open it in your mail program, save its text, and check that");
    }
    if (!has_body && !reader.problems().empty()) {
        Problem problem = reader.problems().front();
        problem.warning = false;
        return problem;
    }
    return document;
}

}  // namespace kith
