// SPDX-License-Identifier: Apache-2.0
#include "document/docx_essence.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "document/docx_essence_fields.hpp"
#include "document/docx_looks.hpp"
#include "document/docx_roles.hpp"
#include "document/docx_threads.hpp"
#include "document/package/relationships.hpp"
#include "document/package/zip.hpp"

namespace kith {
namespace {

using namespace std::string_view_literals;

constexpr bool contains(const auto& names, std::string_view local) { return std::find(names.begin(), names.end(), local) != names.end(); }

// One part with words.
class PartReader : public XmlHandler {
public:
    PartReader(const Zip& zip, const std::map<std::string, Link, std::less<>>& links) : zip_(zip), links_(links) {}

    void open(const XmlElement& element) override {
        const std::string local(element.name().local);
        if (open_.empty()) root = local;
        if (skipped_ > 0 || is_second_alternative(local)) {
            ++skipped_;
            return;
        }
        Open opened{local, change_, false, is_docx_shape(element), is_equation(element)};
        if (local == "r") looks_.emplace_back();
        if (local == "sdt") controls_.push_back({flow.place(), paragraphs_});
        if (is_change(local)) begin_change(element, local);
        if (!open_.empty()) see_looks(element, local);
        if (local == "AlternateContent") alternatives_.push_back(false);
        if (local == "fldSimple") opened.is_volatile = fields_.open_simple(element.attribute("instr").value_or(""), change_);
        if (local == "fldChar") fields_.mark(element.attribute("fldCharType").value_or(""), change_);
        if (opened.is_equation) ++equations_;
        if (equations_ > 0) see_equation(element);
        add_sign(element, local);
        add_things(element, local);
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
        if (closed.local == "r") looks_.pop_back();
        if (closed.local == "sdt") controls_.pop_back();
        if (closed.local == "p") end_paragraph();
        if (closed.local == "tc") flow.end_cell();
        if (closed.is_equation && --equations_ == 0) flow.add_equation(std::exchange(equation_, {}));
        if (closed.is_shape) flow.add_thing("shape");
        if (closed.local == "AlternateContent") alternatives_.pop_back();
        if (closed.is_volatile) fields_.close_simple();
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
    std::map<std::string, std::size_t> places;  // of comments, by their ids

private:
    struct Open {
        std::string local;
        EssenceChange around;
        bool is_volatile;
        bool is_shape;
        bool is_equation;
    };
    struct Looks {
        std::string look;
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

    static bool is_of_equation(const XmlElement& element) { return element.name().space.find("/math") != std::string_view::npos; }
    static bool is_equation(const XmlElement& element) { return element.name().local == "oMath" && is_of_equation(element); }

    // Its signs, and how they stand to each other; not in which pieces, nor how they look.
    void see_equation(const XmlElement& element) {
        const std::string_view local = element.name().local;
        if (!change_.what.empty()) flow.add({}, change_);
        if (!is_of_equation(element) || contains(std::array{"r"sv, "t"sv, "rPr"sv, "ctrlPr"sv, "sty"sv, "nor"sv}, local)) return;
        equation_ += "<" + std::string(local) + std::string(element.attribute("val").value_or("")) + ">";
    }

    static bool is_change(std::string_view local) {
        return contains(std::array{"ins"sv, "del"sv, "moveFrom"sv, "moveTo"sv, "cellIns"sv, "cellDel"sv, "cellMerge"sv}, local);
    }

    // Of words, or of the end of a paragraph, a row, a cell.
    void begin_change(const XmlElement& element, const std::string& local) {
        const std::string what = local + " " + std::string(element.attribute("author").value_or(""));
        const std::string_view around = open_.empty() ? std::string_view() : std::string_view(open_.back().local);
        if (around == "rPr" || around == "trPr" || around == "tcPr" || around == "numPr") return flow.add_change(what);
        change_.what += (change_.what.empty() ? "" : ", ") + what;
        change_.is_deletion = change_.is_deletion || local == "del" || local == "moveFrom";
    }

    // Of a run by hand; of anything else only where the change is tracked.
    void see_looks(const XmlElement& element, const std::string& local) {
        const std::string what = local.ends_with("PrChange") ? local + " " + std::string(element.attribute("author").value_or("")) : std::string();
        const bool is_of_run = open_.back().local == "rPr" && open_.size() > 1 && open_[open_.size() - 2].local == "r";
        if (!is_of_run) {
            if (!what.empty()) flow.add_change(what);
            return;
        }
        looks_.back().change += what;
        looks_.back().look += docx_look(element);
    }

    void add(std::string_view text) {
        EssenceChange change = change_;
        const Looks looks = looks_.empty() ? Looks() : looks_.back();
        if (!looks.change.empty()) change.what += (change.what.empty() ? "" : ", ") + looks.change;
        fields_.add(text, change, looks.look);
    }

    void end_paragraph() {
        fields_.end_paragraph();
        ++paragraphs_;
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

    void add_things(const XmlElement& element, const std::string& local) {
        if (local == "footnoteReference" || local == "endnoteReference") flow.add_thing(local);
        if (local == "imagedata" && !open_.empty()) open_.back().is_shape = false;  // but a picture
        if (local == "commentRangeStart" || local == "commentReference") places.try_emplace(std::string(element.attribute("id").value_or("")), comment_place());
        if (local == "checked" || local == "result") flow.add_thing(local + "=" + std::string(element.attribute("val").value_or("1")));
        const std::string description(local == "docPr" ? element.attribute("descr").value_or("") : "");
        if (!description.empty()) flow.add_thing("described as " + description);
        for (const std::string_view name : {"embed"sv, "link"sv, "id"sv, "dm"sv}) {
            const auto link = links_.find(element.attribute(name).value_or(""));
            if (link != links_.end()) add_link(link->second, element.attribute("anchor").value_or(""));
        }
    }

    void add_link(const Link& link, std::string_view place) {
        if (link.to.type == "header" || link.to.type == "footer") return;  // parts with words of their own
        if (link.to.type == "printerSettings") return;                     // nobody's work
        if (link.is_outside) return flow.add_link(place.empty() ? link.to.target : link.to.target + '#' + std::string(place));
        flow.add_thing(link.to.type + " " + zip_.checksum(link.to.target));
    }

    const Zip& zip_;
    const std::map<std::string, Link, std::less<>>& links_;
    std::vector<Open> open_;
    std::vector<bool> alternatives_;  // of each that is open: was one of them read?
    std::vector<Looks> looks_;  // of the open runs
    std::vector<Control> controls_;
    std::size_t paragraphs_ = 0;  // that ended
    EssenceChange change_;
    std::size_t skipped_ = 0;
    DocxEssenceFields fields_{flow};
    std::size_t equations_ = 0;  // that are open
    std::string equation_;
};

class DocxEssence {
public:
    DocxEssence(Zip zip, const std::string& file, const XmlLimits& xml) : zip_(std::move(zip)), file_(file), xml_(xml) {}

    Result<Essence> of(const Document& document) {
        const std::string& main = document.parts.front();
        for (const std::string& part : document.parts) {
            if (auto problems = read_part(part, part == main); !problems.empty()) return problems;
        }
        std::sort(others_.begin(), others_.end());  // programs number headers as they like
        others_.erase(std::unique(others_.begin(), others_.end()), others_.end());  // and write one for each section
        for (const auto& [kind, flow] : others_) all_.append(flow);
        const Result<DocxThreads> threads = read_threads(zip_, file_, main, xml_);
        if (!threads) return threads.error();
        std::vector<CommentEssence> comments;
        for (const DocxComment& one : threads->comments) {
            comments.push_back({essence_of_comment(one.author, one.paragraphs, one.is_resolved), places_[one.id]});
        }
        return all_.essence(std::move(comments));
    }

private:
    Problems read_part(const std::string& part, bool is_main) {
        const Result<std::string> bytes = zip_.read(part);
        if (!bytes) return bytes.error();
        const Result<std::vector<Link>> known = read_links(zip_, part, file_);
        if (!known) return known.error();
        std::map<std::string, Link, std::less<>> links;
        for (const Link& link : *known) {
            if (!link.to.id.empty()) links.emplace(link.to.id, link);
        }
        PartReader reader(zip_, links);
        if (auto problem = read_xml({*bytes, file_, part, xml_}, reader)) return {*std::move(problem)};
        if (is_main) {
            all_ = std::move(reader.flow);
            places_ = std::move(reader.places);
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
    std::vector<std::pair<std::string, EssenceFlow>> others_;
};

}  // namespace

Result<Essence> docx_essence(std::string_view bytes, const std::string& file, const Document& document, const Limits& limits) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    return DocxEssence(*std::move(zip), file, limits.xml).of(document);
}

}  // namespace kith
