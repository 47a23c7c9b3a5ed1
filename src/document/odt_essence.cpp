// SPDX-License-Identifier: Apache-2.0
#include "document/odt_essence.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>
#include <vector>

#include "base/fnv.hpp"
#include "document/field_results.hpp"
#include "document/markup.hpp"
#include "document/odt_looks.hpp"
#include "document/odt_threads.hpp"
#include "document/own_properties.hpp"
#include "document/package/zip.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

constexpr std::array numbers = {"character-count"sv, "editing-cycles"sv, "editing-duration"sv, "image-count"sv, "object-count"sv, "page-count"sv, "page-number"sv, "paragraph-count"sv, "table-count"sv, "word-count"sv};
constexpr std::array times = {"date"sv, "modification-date"sv, "modification-time"sv, "print-date"sv, "print-time"sv, "time"sv};

// What a program works out anew when it opens or saves a file.
FieldResult result_of(const XmlElement& element) {
    const XmlName name = element.name();
    if (name.space.find(":text:") == std::string_view::npos || element.attribute("fixed").value_or("false") == "true") return FieldResult::words;
    if (std::binary_search(numbers.begin(), numbers.end(), name.local)) return FieldResult::number;
    return std::binary_search(times.begin(), times.end(), name.local) ? FieldResult::time : FieldResult::words;
}

// One part with words. The list of changes stands before the words they are about.
class PartReader : public XmlHandler {
public:
    explicit PartReader(Zip& zip) : zip_(zip) {}

    void open(const XmlElement& element) override {
        const std::string local(element.name().local);
        looks_of_styles_.open(element, open_.empty() ? std::string_view() : open_.back().local);
        open_.push_back({local, is_left_out(local), looks_, 1, false});
        if (local == "annotation") begin_comment(element);
        if (local == "annotation-end") end_comment(element);
        if (open_.back().is_left_out) ++left_out_;
        if (left_out_ > 0) return;
        begin_field(result_of(element));
        if (local == "tracked-changes") in_list_ = true;
        if ((local == "p" || local == "h") && paragraphs_++ == 0) begun_ = flow.place();
        if (in_list_) return in_list(element, local);
        see_looks(element, local);
        change_marks(element, local);
        if (local == "s" || local == "tab" || local == "line-break") add(" ");
        add_things(element, local);
    }

    void close() override {
        if (field_depth_ > 0 && field_depth_ == open_.size()) end_field();
        const Open closed = std::move(open_.back());
        open_.pop_back();
        looks_ = closed.around;
        if (closed.is_link) flow.end_link();
        if (closed.is_left_out) --left_out_;
        if (closed.is_left_out || left_out_ > 0) return;
        if (closed.local == "p" || closed.local == "h") {
            --paragraphs_;
            if (!in_list_) flow.end_paragraph();
        }
        for (std::size_t cell = 0; closed.local == "table-cell" && cell < closed.cells; ++cell) flow.end_cell();
        if (closed.local == "tracked-changes") in_list_ = false;
    }

    void text(std::string_view text, SourceSpan /*source*/) override {
        if (left_out_ > 0 || open_.empty()) return;
        const bool is_name = in_list_ && open_.back().local == "creator";
        if (is_name) region_->author += text;
        const bool is_described = open_.back().local == "desc" || open_.back().local == "title";  // a frame that stands on a page
        if ((paragraphs_ > 0 || is_described) && !is_name) add(text);
    }

    EssenceFlow flow;
    struct CommentPlace {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    std::vector<CommentPlace> places;  // of comments, as they come

private:
    struct Open {
        std::string local;
        bool is_left_out;
        Looks around;
        std::size_t cells;  // that it stands for
        bool is_link;       // of words
    };
    struct Region {
        std::string what;  // was done, and by whom
        std::string author;
        std::string words;  // that went
    };

    // Comments are read by themselves; numbers of notes and lists come from the program.
    static bool is_left_out(std::string_view local) { return local == "annotation" || local == "note-citation" || local == "number"; }

    void begin_comment(const XmlElement& element) {
        if (const auto name = element.attribute("name")) comments_[std::string(*name)] = places.size();
        places.push_back({flow.place(), 0});
    }

    void end_comment(const XmlElement& element) {
        const auto begun = comments_.find(element.attribute("name").value_or(""));
        if (begun != comments_.end()) places[begun->second].end = flow.place();
    }

    void begin_field(FieldResult kind) {
        if (kind == FieldResult::words || field_depth_ > 0) return;
        field_depth_ = open_.size();
        field_ = kind;
    }

    void end_field() {
        field_depth_ = 0;
        const std::string result = std::exchange(result_, {});
        add(is_worked_out(result, field_) ? worked_out_result : result);
    }

    void in_list(const XmlElement& element, const std::string& local) {
        if (local == "changed-region") region_ = &regions_[std::string(element.attribute("id").value_or(""))];
        if (local == "insertion" || local == "deletion" || local == "format-change") region_->what = local;
        const bool is_next = (local == "p" || local == "h") && !region_->words.empty();
        if (is_next || local == "s" || local == "tab" || local == "line-break") add(" ");
    }

    void see_looks(const XmlElement& element, std::string_view local) {
        if (local == "span") looks_ = looks_of_styles_.of(element, looks_);
        if (local == "p" || local == "h") looks_ = looks_of_styles_.of(element, 0);
        if (local == "table-cell") open_.back().cells = cells_of(element);
        if (is_odt_shape(element)) flow.add_thing("shape");
        if (local == "frame") flow.add_place(element.attribute("anchor-type").value_or("") == "as-char" ? flow.place() : begun_);
    }

    // A row of empty cells may be written as one.
    static std::size_t cells_of(const XmlElement& element) {
        constexpr std::size_t most = 1000;
        const std::string_view digits = element.attribute("number-columns-repeated").value_or("1");
        std::size_t count = 1;
        std::from_chars(digits.data(), digits.data() + digits.size(), count);
        return std::min(count, most);
    }

    // What went stands where it stood, since programs divide and join such stretches.
    void change_marks(const XmlElement& element, std::string_view local) {
        if (local == "change-end") change_.what.clear();
        if (local != "change-start" && local != "change") return;
        const auto found = regions_.find(element.attribute("change-id").value_or(""));
        if (found == regions_.end()) return;
        const std::string what = found->second.what + " " + found->second.author;
        if (local == "change") return flow.add(std::exchange(found->second.words, {}), {what, true});  // which stands in one place
        change_.what = what;
        flow.add({}, change_);
    }

    void add(std::string_view text) {
        if (field_depth_ > 0) result_ += text;
        else add_words(text);
    }
    void add_words(std::string_view text) { in_list_ ? void(region_->words += text) : flow.add(text, change_, looks_); }

    void add_things(const XmlElement& element, std::string_view local) {
        if (local == "note") flow.add_thing(local);
        if (local == "hidden-text") add(element.attribute("string-value").value_or(""));
        for (const std::string_view state : {"current-state"sv, "current-value"sv, "current-selected"sv, "checked"sv}) {
            if (const auto value = element.attribute(state)) flow.add_thing(std::string(state) + "=" + std::string(*value));
        }
        const auto address = element.attribute("href");
        if (!address) return;
        std::string name(address->starts_with("./") ? address->substr(2) : *address);
        open_.back().is_link = local == "a" && element.name().space.find(":text:") != std::string_view::npos;
        if (open_.back().is_link) return flow.begin_link(name);
        if (name.starts_with("ObjectReplacements/")) return;  // a picture of an object, drawn anew
        if (zip_.has(name + "/content.xml")) name += "/content.xml";
        if (const std::string& equation = equation_in(name); !equation.empty()) return flow.add_equation(equation);
        if (zip_.has(name)) return flow.add_thing(std::string(local) + " " + zip_.checksum(name));
        flow.add_link(name);
    }

    // The check sum of the MathML of an object, that may be named any number of times; empty where it is another kind.
    [[nodiscard]] const std::string& equation_in(const std::string& name) {
        const auto [known, is_new] = equations_.try_emplace(name);
        const Result<std::string> content = is_new && name.ends_with("/content.xml") ? zip_.read(name) : Result<std::string>(std::string());
        const bool is_one = content && content->find("http://www.w3.org/1998/Math/MathML") != std::string::npos && content->find("office:document") == std::string::npos;
        if (is_one) known->second = hex(fnv_mixed(fnv_offset, *content));
        return known->second;
    }

    Zip& zip_;
    std::map<std::string, std::size_t, std::less<>> comments_;  // by name, where in `places`
    std::vector<Open> open_;
    std::size_t left_out_ = 0;
    FieldResult field_ = FieldResult::words;  // that is open,
    std::size_t field_depth_ = 0;             // how deep; 0: none
    std::string result_;                      // of it
    std::map<std::string, std::string> equations_;
    std::size_t paragraphs_ = 0;  // that are open,
    std::size_t begun_ = 0;       // and where the outermost begins
    bool in_list_ = false;
    std::map<std::string, Region, std::less<>> regions_;
    Region* region_ = &regions_[{}];
    EssenceChange change_;
    OdtLooks looks_of_styles_;
    Looks looks_ = 0;  // of the words here
};

}  // namespace

Result<Essence> odt_essence(std::string_view bytes, const std::string& file, const Document& document, const Limits& limits) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    EssenceFlow all;
    std::vector<CommentEssence> said;
    for (std::size_t i = 0; i < document.parts.size(); ++i) {
        const std::string& part = document.parts[i];
        const Result<std::string> raw = zip->read(part);
        if (!raw) return raw.error();
        const XmlInput input{*raw, file, part, limits.xml};
        PartReader reader(*zip);
        if (auto problem = read_xml(input, reader)) return *std::move(problem);
        if (!reader.flow.empty()) all.append(reader.flow);  // LibreOffice writes parts that hold nothing
        if (i != odt_main_part(document)) continue;
        const auto comments = read_odt_comments(input);
        if (!comments) return comments.error();
        reader.places.resize(comments->size());
        for (std::size_t at = 0; at < comments->size(); ++at) {
            const OdtComment& one = (*comments)[at];
            const auto [begin, end] = reader.places[at];
            said.push_back({essence_of_comment(one.author, one.paragraphs, one.is_resolved), begin, one.author == remark_author ? 0 : end});
        }
    }
    const std::string meta = "meta.xml";
    const Result<std::string> properties = zip->has(meta) ? zip->read(meta) : Result<std::string>(std::string());
    const EssenceFlow own = properties ? own_properties({*properties, file, meta, limits.xml}) : EssenceFlow();
    if (!own.empty()) all.append(own);
    return all.essence(std::move(said));
}

}  // namespace kith
