// SPDX-License-Identifier: Apache-2.0
#include "document/odt_scan.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kith {
namespace {

bool ends_in(std::string_view space, std::string_view name) {
    constexpr std::string_view prefix = "urn:oasis:names:tc:opendocument:xmlns:";
    return space.substr(0, prefix.size()) == prefix && space.substr(prefix.size()) == name;
}

}  // namespace

OdtScan::OdtScan(std::vector<SourceSpan> wanted) : wanted_(std::move(wanted)) {}

OdtScan::Kind OdtScan::kind_of(const XmlElement& element) {
    struct Row {
        std::string_view space;
        std::string_view local;
        Kind kind;
    };
    static constexpr std::array<Row, 24> rows = {{
        {"text:1.0", "p", Kind::paragraph},
        {"text:1.0", "h", Kind::paragraph},
        {"text:1.0", "span", Kind::inline_words},
        {"text:1.0", "a", Kind::inline_words},
        {"text:1.0", "s", Kind::white_space},
        {"text:1.0", "tab", Kind::white_space},
        {"text:1.0", "line-break", Kind::white_space},
        {"text:1.0", "note", Kind::aside},
        {"text:1.0", "tracked-changes", Kind::changes},
        {"text:1.0", "changed-region", Kind::region},
        {"text:1.0", "insertion", Kind::insertion},
        {"text:1.0", "format-change", Kind::insertion},
        {"text:1.0", "change-start", Kind::change_start},
        {"text:1.0", "change-end", Kind::change_end},
        {"office:1.0", "annotation", Kind::aside},
        {"office:1.0", "text", Kind::home},
        {"office:1.0", "forms", Kind::forms},
        {"drawing:1.0", "text-box", Kind::text_box},
        {"style:1.0", "header", Kind::home},
        {"style:1.0", "header-left", Kind::home},
        {"style:1.0", "header-first", Kind::home},
        {"style:1.0", "footer", Kind::home},
        {"style:1.0", "footer-left", Kind::home},
        {"style:1.0", "footer-first", Kind::home},
    }};
    const XmlName name = element.name();
    for (const Row& row : rows) {
        if (row.local == name.local && ends_in(name.space, row.space)) return row.kind;
    }
    if (element.attribute("protected").value_or("") == "true") return Kind::locked;
    return ends_in(name.space, "drawing:1.0") && name.local != "frame" ? Kind::shape : Kind::other;
}

bool OdtScan::is_inside(Kind kind) const {
    return std::any_of(open_.begin(), open_.end(), [kind](const Open& one) { return one.kind == kind; });
}

void OdtScan::open(const XmlElement& element) {
    const Kind kind = kind_of(element);
    for (const char* attribute : {"id", "name", "change-id"}) {
        if (const auto name = element.attribute(attribute)) names.emplace_back(*name);
    }
    if (kind == Kind::white_space) add_spot(element.source());
    begin(element, kind);
    open_.push_back({kind, element.source()});
}

void OdtScan::begin(const XmlElement& element, Kind kind) {
    const SourceSpan tag = element.source();
    if (kind == Kind::home) homes.push_back({tag, tag.end, {}});
    if (kind == Kind::changes && !homes.empty()) {
        homes.back().changes.start_tag = tag;
        homes.back().changes.space = element.name().space;
    }
    if (kind == Kind::region) region_ = element.attribute("id").value_or("");
    if (kind == Kind::insertion) insertions_.push_back(region_);
    if (kind == Kind::change_start) changing_.emplace_back(element.attribute("change-id").value_or(""));
    if (kind == Kind::change_end) {
        const auto found = std::find(changing_.begin(), changing_.end(), element.attribute("change-id").value_or(""));
        if (found != changing_.end()) changing_.erase(found);
    }
    const bool is_block = kind == Kind::paragraph && is_inside(Kind::home) && !is_inside(Kind::paragraph) && !is_inside(Kind::changes) && !is_inside(Kind::aside);
    if (is_block) blocks.push_back({tag, {tag.end, tag.end}});
}

void OdtScan::text(std::string_view /*text*/, SourceSpan source) { add_spot(source); }

void OdtScan::add_spot(SourceSpan source) {
    if (!wanted_.overlap(source) || is_inside(Kind::changes)) return;
    OdtSpot spot{source, {}, {}, {}, homes.empty() ? 0 : homes.size() - 1, changing_.empty() && !is_inside(Kind::locked)};
    for (auto one = open_.rbegin(); one != open_.rend(); ++one) {
        if (one->kind == Kind::paragraph) {
            spot.paragraph = one->tag;
            break;
        }
        if (one->kind == Kind::inline_words && spot.outside.empty()) spot.around.insert(spot.around.begin(), one->tag);
        if (one->kind != Kind::inline_words) {
            spot.outside = one->tag;
            spot.around.clear();
            spot.may_change = false;
        }
    }
    const auto box = std::find_if(open_.rbegin(), open_.rend(), [](const Open& one) { return one.kind == Kind::shape || one.kind == Kind::text_box; });
    if (box != open_.rend() && box->kind == Kind::shape) spot.may_change = false;
    if (spot.paragraph.empty() || homes.empty()) return;
    spots.push_back(std::move(spot));
}

void OdtScan::end_tag(SourceSpan source) {
    const Open closed = open_.back();
    open_.pop_back();
    end(closed, source);
}

void OdtScan::end(const Open& closed, SourceSpan source) {
    if (closed.kind == Kind::changes && !homes.empty()) homes.back().changes.end_tag = source;
    if (closed.kind == Kind::forms && !homes.empty() && !open_.empty() && open_.back().kind == Kind::home) homes.back().front = source.end;
    if (closed.kind == Kind::paragraph && !blocks.empty() && blocks.back().source.begin == closed.tag.begin) {
        blocks.back().inside.end = std::max(source.begin, blocks.back().inside.begin);
        blocks.back().source.end = source.end;
    }
    for (auto spot = spots.rbegin(); spot != spots.rend() && spot->source.begin >= closed.tag.begin; ++spot) {
        if (!spot->outside.empty() && spot->outside.begin == closed.tag.begin) spot->outside.end = source.end;
    }
}

}  // namespace kith
