// SPDX-License-Identifier: Apache-2.0
#include "document/docx_essence.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "base/fnv.hpp"
#include "document/docx_essence_fields.hpp"
#include "document/docx_essence_things.hpp"
#include "document/docx_looks.hpp"
#include "document/docx_roles.hpp"
#include "document/docx_threads.hpp"
#include "document/markup.hpp"
#include "document/own_properties.hpp"
#include "document/package/relationships.hpp"
#include "document/package/zip.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

constexpr bool contains(const auto& names, std::string_view local) { return std::find(names.begin(), names.end(), local) != names.end(); }

// One part with words.
class PartReader : public XmlHandler {
public:
    PartReader(const Zip& zip, const DocxEssenceThings::Links& links) : things_(flow, zip, links) {}

    void open(const XmlElement& element) override {
        const std::string local(element.name().local);
        if (open_.empty()) root = local;
        if (skipped_ > 0 || is_second_alternative(local)) {
            ++skipped_;
            return;
        }
        Open opened{local, change_, false, false, is_docx_shape(element), is_equation(element)};
        if (local == "r") runs_.emplace_back();
        if (local == "p" && inside_++ == 0) begun_ = flow.place();
        if (local == "sdt") controls_.push_back({flow.place(), paragraphs_});
        if (is_change(local)) begin_change(element, local);
        if (!open_.empty()) see_looks(element, local);
        if (local == "AlternateContent") alternatives_.push_back(false);
        if (local == "fldSimple") begin_field(opened, element.attribute("instr").value_or(""));
        if (local == "fldChar") fields_.mark(element.attribute("fldCharType").value_or(""), change_);
        if (opened.is_equation) ++equations_;
        if (equations_ > 0) see_equation(element);
        add_sign(element, local);
        if (local == "imagedata" && !open_.empty()) open_.back().is_shape = false;  // but a picture
        if (local == "commentRangeStart" || local == "commentReference") places.try_emplace(std::string(element.attribute("id").value_or("")), comment_place());
        if (local == "commentRangeEnd") ends[std::string(element.attribute("id").value_or(""))] = comment_place();
        if (things_.open(element, open_.empty() ? std::string_view() : open_.back().local, begun_)) add_changed();
        open_.push_back(std::move(opened));
    }

    void close() override {
        if (skipped_ > 0) {
            --skipped_;
            return;
        }
        const Open closed = std::move(open_.back());
        open_.pop_back();
        change_ = closed.around;
        if (closed.local == "r") runs_.pop_back();
        if (closed.local == "sdt") controls_.pop_back();
        if (closed.local == "p") end_paragraph();
        if (closed.local == "tc") flow.end_cell();
        if (closed.is_equation && --equations_ == 0) flow.add_equation(std::exchange(equation_, {}));
        if (closed.is_shape) flow.add_thing("shape");
        if (things_.close(closed.local) || closed.is_shape) add_changed();
        if (closed.local == "AlternateContent") alternatives_.pop_back();
        if (closed.is_volatile) fields_.close_simple();
        if (closed.is_link) flow.end_link();
        if (open_.empty()) fields_.end_paragraph();  // words outside one
    }

    void text(std::string_view text, SourceSpan /*source*/) override {
        if (skipped_ > 0 || open_.empty()) return;
        const std::string& local = open_.back().local;
        if (local == "instrText") fields_.code(text);
        if (local == "t" && equations_ > 0) equation_ += text;
        else if (local == "t" || local == "delText") add(text);
    }

    EssenceFlow flow;
    std::string root;
    std::map<std::string, std::size_t> places;  // of comments, by their ids,
    std::map<std::string, std::size_t> ends;    // and where their words end

private:
    struct Open {
        std::string local;
        EssenceChange around;
        bool is_volatile;
        bool is_link;
        bool is_shape;
        bool is_equation;
    };
    struct Run {
        Looks looks = 0;
        std::string change;  // of these, and by whom
    };
    struct Control {
        std::size_t place;       // of the flow where it begins,
        std::size_t paragraphs;  // and how many paragraphs had ended
    };

    // Of the alternatives of a drawing, programs may drop all but the first.
    bool is_second_alternative(std::string_view local) {
        const bool is_one = (local == "Choice" || local == "Fallback") && !open_.empty() && open_.back().local == "AlternateContent";
        if (!is_one || alternatives_.back()) return is_one;
        alternatives_.back() = true;
        return false;
    }

    void begin_field(Open& opened, std::string_view code) {
        const std::string address = hyperlink_in(code);
        opened.is_link = !address.empty();
        if (opened.is_link) flow.begin_link(address);
        opened.is_volatile = fields_.open_simple(code, change_);
    }

    static bool is_of_equation(const XmlElement& element) { return element.name().space.find("/math") != std::string_view::npos; }
    static bool is_equation(const XmlElement& element) { return element.name().local == "oMath" && is_of_equation(element); }

    // Its signs, and how they stand to each other; not in which pieces, nor how they look.
    void see_equation(const XmlElement& element) {
        const std::string_view local = element.name().local;
        add_changed();
        if (!is_of_equation(element) || contains(std::array{"r"sv, "t"sv, "rPr"sv, "ctrlPr"sv, "sty"sv, "nor"sv}, local)) return;
        equation_ += "<" + std::string(local) + std::string(element.attribute("val").value_or("")) + ">";
    }

    static bool is_change(std::string_view local) {
        return contains(std::array{"ins"sv, "del"sv, "moveFrom"sv, "moveTo"sv, "cellIns"sv, "cellDel"sv, "cellMerge"sv}, local);
    }

    // "ins Bea"; short, as each of its words is told of it.
    static std::string named(const XmlElement& element, const std::string& local) {
        constexpr std::size_t longest = 100;
        const std::string_view author = element.attribute("author").value_or("");
        return local + " " + (author.size() > longest ? hex(fnv_mixed(fnv_offset, author)) : std::string(author));
    }

    // Of words, or of the end of a paragraph, a row, a cell.
    void begin_change(const XmlElement& element, const std::string& local) {
        const std::string what = named(element, local);
        const std::string_view around = open_.empty() ? std::string_view() : std::string_view(open_.back().local);
        if (around == "rPr" || around == "trPr" || around == "tcPr" || around == "numPr") return flow.add_change(what);
        change_.what += (change_.what.empty() ? "" : ", ") + what;
        change_.is_deletion = change_.is_deletion || local == "del" || local == "moveFrom";
    }

    // Of a run by hand; of anything else only where the change is tracked.
    void see_looks(const XmlElement& element, const std::string& local) {
        const std::string what = local.ends_with("PrChange") ? named(element, local) : std::string();
        const bool is_of_run = open_.back().local == "rPr" && open_.size() > 1 && open_[open_.size() - 2].local == "r";
        if (!is_of_run) {
            if (!what.empty()) flow.add_change(what);
            return;
        }
        runs_.back().change += what;
        runs_.back().looks |= docx_look(element);
    }

    void add(std::string_view text) {
        EssenceChange change = change_;
        const Run run = runs_.empty() ? Run() : runs_.back();
        if (!run.change.empty()) change.what += (change.what.empty() ? "" : ", ") + run.change;
        fields_.add(text, change, run.looks);
    }

    // Something that is no words stands in somebody's change.
    void add_changed() {
        if (!change_.what.empty()) add({});
    }

    void end_paragraph() {
        fields_.end_paragraph();
        ++paragraphs_;
        --inside_;
    }

    // LibreOffice puts a comment in a control, or in the first paragraph of one, in front of it.
    [[nodiscard]] std::size_t comment_place() const {
        const auto around = std::find_if(controls_.begin(), controls_.end(), [this](const Control& one) { return one.paragraphs == paragraphs_; });
        return around == controls_.end() ? flow.place() : around->place;
    }

    void add_sign(const XmlElement& element, std::string_view local) {
        if (open_.empty() || open_.back().local != "r") return;
        const bool ends_page = local == "br" && element.attribute("type").value_or("textWrapping") != "textWrapping";
        if (ends_page) fields_.end_paragraph();  // as LibreOffice saves it
        if (contains(std::array{"tab"sv, "br"sv, "cr"sv, "ptab"sv}, local)) add(" ");
        if (local == "noBreakHyphen") add("\u2011");
        if (local == "sym") add(symbol_of(element));
    }

    std::vector<Open> open_;
    std::vector<bool> alternatives_;  // of each that is open: was one of them read?
    std::vector<Run> runs_;           // that are open
    std::vector<Control> controls_;
    std::size_t paragraphs_ = 0;  // that ended,
    std::size_t inside_ = 0;      // that are open, one in another,
    std::size_t begun_ = 0;       // and where the outermost begins
    EssenceChange change_;
    std::size_t skipped_ = 0;
    DocxEssenceFields fields_{flow};
    DocxEssenceThings things_;
    std::size_t equations_ = 0;  // that are open
    std::string equation_;
};

class DocxEssence {
public:
    DocxEssence(Zip zip, const std::string& file, const XmlLimits& xml) : zip_(std::move(zip)), file_(file), xml_(xml) {}

    Result<Essence> of(const Document& document) {
        const std::string& main = document.parts.front();
        const Result<DocxThreads> threads = read_comments(zip_, file_, main, xml_);
        if (!threads) return threads.error();
        for (const std::string& part : document.parts) {
            if (part == threads->part) continue;
            if (auto problems = read_part(part, part == main); !problems.empty()) return problems;
        }
        std::sort(others_.begin(), others_.end());  // programs number headers as they like
        others_.erase(std::unique(others_.begin(), others_.end()), others_.end());  // and write one for each section
        for (const auto& [kind, flow] : others_) all_.append(flow);
        append_properties();
        std::vector<CommentEssence> comments;
        for (const DocxComment& one : threads->comments) {
            const std::size_t end = one.author == remark_author ? 0 : ends_[one.id];
            comments.push_back({essence_of_comment(one.author, one.paragraphs, one.is_resolved), places_[one.id], end});
        }
        return all_.essence(std::move(comments));
    }

private:
    void append_properties() {
        const Result<std::vector<Relationship>> known = read_relationships(zip_, {}, file_);
        if (!known) return;
        const auto found = std::find_if(known->begin(), known->end(), [](const Relationship& one) { return one.type == "core-properties" || one.type == "coreProperties"; });
        if (found == known->end()) return;
        const Result<std::string> bytes = zip_.read(found->target);
        const EssenceFlow own = bytes ? own_properties({*bytes, file_, found->target, xml_}) : EssenceFlow();
        if (!own.empty()) all_.append(own);
    }

    Problems read_part(const std::string& part, bool is_main) {
        const Result<std::string> bytes = zip_.read(part);
        if (!bytes) return bytes.error();
        const Result<std::vector<Link>> known = read_links(zip_, part, file_);
        if (!known) return known.error();
        DocxEssenceThings::Links links;
        for (const Link& link : *known) {
            if (!link.to.id.empty()) links.emplace(link.to.id, link);
        }
        PartReader reader(zip_, links);
        if (auto problem = read_xml({*bytes, file_, part, xml_}, reader)) return {*std::move(problem)};
        if (is_main) {
            all_ = std::move(reader.flow);
            places_ = std::move(reader.places);
            ends_ = std::move(reader.ends);
        } else if (reader.root != "comments" && !reader.flow.empty()) {
            others_.emplace_back(reader.root, std::move(reader.flow));
        }
        return {};
    }

    Zip zip_;
    const std::string& file_;
    XmlLimits xml_;
    EssenceFlow all_;
    std::map<std::string, std::size_t> places_;
    std::map<std::string, std::size_t> ends_;
    std::vector<std::pair<std::string, EssenceFlow>> others_;
};

}  // namespace

Result<Essence> docx_essence(std::string_view bytes, const std::string& file, const Document& document, const Limits& limits) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    return DocxEssence(*std::move(zip), file, limits.xml).of(document);
}

}  // namespace kith
