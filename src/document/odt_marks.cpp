// SPDX-License-Identifier: Apache-2.0
#include "document/odt_marks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include "document/markup.hpp"
#include "document/package/stretches.hpp"

namespace kith {
namespace {

// `<text:p text:style-name="P4">` for the start tag of a paragraph or heading.
std::string paragraph_like(std::string_view start_tag) {
    constexpr std::string_view attribute = "text:style-name=";
    const std::size_t at = start_tag.find(attribute);
    if (at == std::string_view::npos) return "<text:p>";
    const std::size_t quote = at + attribute.size();
    const std::size_t end = start_tag.find(start_tag[quote], quote + 1);
    return "<text:p " + std::string(start_tag.substr(at, end + 1 - at)) + ">";
}

std::string end_tag_of(std::string_view start_tag) { return "</" + std::string(start_tag.substr(1, start_tag.find_first_of(" \t\r\n/>", 1) - 1)) + ">"; }

std::string declarations(std::string_view raw) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> usual = {{
        {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
        {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
        {"dc", "http://purl.org/dc/elements/1.1/"},
    }};
    std::string missing;
    const std::size_t root = raw.find('<', std::min(raw.find("?>"), raw.size()));
    const std::string_view tag = root == std::string_view::npos ? std::string_view() : raw.substr(root, raw.find('>', root) - root);
    for (const auto& [prefix, space] : usual) {
        const std::string declared = "xmlns:" + std::string(prefix) + "=\"" + std::string(space) + "\"";
        if (tag.find(declared) == std::string_view::npos) missing += " " + declared;
    }
    return missing;
}

// A blank at the front of a paragraph counts for nothing; written so, it is known for what it was.
std::string with_first_space(std::string_view words) {
    const std::size_t begin = std::min(words.find_first_not_of(" \t\r\n"), words.size());
    return (begin == 0 ? std::string() : std::string(deleted_blank)) + std::string(words.substr(begin == 0 ? 0 : 1));
}

std::vector<SourceSpan> character_data(std::string_view raw) {
    std::vector<SourceSpan> all;
    for (std::size_t open = raw.find("<![CDATA["); open != std::string_view::npos; open = raw.find("<![CDATA[", open)) {
        const std::size_t end = std::min(raw.find("]]>", open), raw.size());
        all.push_back({open, end});
        open = end;
    }
    return all;
}

}  // namespace

OdtNames::OdtNames(const std::vector<std::string>& used) {
    for (const std::string& name : used) {
        if (name.compare(0, 4, "kith") != 0) continue;
        std::size_t number = 0;
        const char* const end = name.data() + name.size();
        const auto [stop, failure] = std::from_chars(name.data() + 4, end, number);
        if (failure == std::errc() && stop == end && number < (std::size_t{1} << 40)) next_ = std::max(next_, number + 1);
    }
}

OdtMarks::OdtMarks(std::string_view raw, const OdtScan& scan, const std::string& date, OdtNames& names)
    : raw_(raw), scan_(scan), date_(date), names_(names), declared_(declarations(raw)), character_data_(character_data(raw)) {}

const OdtSpot* OdtMarks::spot_at(std::size_t at) const {
    const auto after = std::partition_point(scan_.spots.begin(), scan_.spots.end(), [at](const OdtSpot& one) { return one.source.begin <= at; });
    if (after == scan_.spots.begin() || std::prev(after)->source.end <= at) return nullptr;
    return &*std::prev(after);
}

bool OdtMarks::is_in_character_data(std::size_t at) const {
    const auto after = std::partition_point(character_data_.begin(), character_data_.end(), [at](SourceSpan one) { return one.begin <= at; });
    return after != character_data_.begin() && at <= std::prev(after)->end;
}

std::string OdtMarks::element(std::string_view name) const { return "<" + std::string(name) + declared_; }

std::string OdtMarks::annotation(const std::string& name, const std::vector<std::string>& paragraphs) const {
    std::string out = element("office:annotation") + " office:name=\"" + name + "\">" + "<dc:creator>" + std::string(remark_author) + "</dc:creator><dc:date>" + date_ + "</dc:date>";
    for (const std::string& paragraph : paragraphs) out += "<text:p>" + xml_escaped(paragraph) + "</text:p>";
    return out + "</office:annotation>";
}

bool OdtMarks::comment(SourceSpan words, const std::vector<std::string>& paragraphs) {
    const OdtSpot* const first = words.empty() ? nullptr : spot_at(words.begin);
    const OdtSpot* const last = words.empty() ? nullptr : spot_at(words.end - 1);
    if (first == nullptr || last == nullptr || is_in_character_data(words.begin) || is_in_character_data(words.end)) return false;
    const std::string name = names_.next();
    boundaries_[first->outside.empty() ? words.begin : first->outside.begin].starts += annotation(name, paragraphs);
    boundaries_[last->outside.empty() ? words.end : last->outside.end].ends += element("office:annotation-end") + " office:name=\"" + name + "\"/>";
    return true;
}

bool OdtMarks::comment_on(const OdtBlock& block, const std::vector<std::string>& paragraphs) {
    if (block.inside.end >= block.source.end) return false;
    const std::string name = names_.next();
    boundaries_[block.inside.begin].starts += annotation(name, paragraphs);
    boundaries_[block.inside.end].ends += element("office:annotation-end") + " office:name=\"" + name + "\"/>";
    return true;
}

bool OdtMarks::may_replace(SourceSpan words) const {
    const OdtSpot* const first = spot_at(words.begin);
    const OdtSpot* const last = spot_at(words.end - 1);
    if (first == nullptr || last == nullptr || !first->may_change || !last->may_change || is_in_character_data(words.begin)) return false;
    return std::none_of(first->around.begin(), first->around.end(), [this](SourceSpan tag) { return slice(tag).find(" xml:id=") != std::string_view::npos; });
}

bool OdtMarks::replace(const std::vector<SourceSpan>& words, const std::string& text) {
    if (words.empty() || !std::all_of(words.begin(), words.end(), [this](SourceSpan one) { return may_replace(one); })) return false;
    deleted_.insert(deleted_.end(), words.begin(), words.end());
    deletions_.push_back(extent_of(words));
    if (text.empty()) return true;
    const std::string name = names_.next();
    add_region(spot_at(words.front().begin)->home, name, "<text:insertion>" + credit() + "</text:insertion>");
    boundaries_[words.front().begin].inserted += element("text:change-start") + " text:change-id=\"" + name + "\"/>" + xml_escaped(text) + element("text:change-end") + " text:change-id=\"" + name + "\"/>";
    return true;
}

std::string OdtMarks::credit() const {
    return "<office:change-info><dc:creator>" + std::string(remark_author) + "</dc:creator><dc:date>" + date_ + "</dc:date></office:change-info>";
}

void OdtMarks::add_region(std::size_t home, const std::string& name, const std::string& kind) {
    regions_[home] += element("text:changed-region") + " xml:id=\"" + name + "\" text:id=\"" + name + "\">" + kind + "</text:changed-region>";
}

// A comment that begins or ends among the words cuts the deletion in two.
void OdtMarks::settle_deletion(SourceSpan stretch, std::vector<Edit>& edits) {
    const OdtSpot& spot = *spot_at(stretch.begin);
    auto cut = boundaries_.upper_bound(stretch.begin);
    for (std::size_t begin = stretch.begin; begin < stretch.end;) {
        const std::size_t end = cut == boundaries_.end() ? stretch.end : std::min(cut->first, stretch.end);
        const std::string name = names_.next();
        std::string kept = paragraph_like(slice(spot.paragraph));
        for (const SourceSpan& tag : spot.around) kept += slice(tag);
        kept += with_first_space(slice({begin, end}));
        for (auto tag = spot.around.rbegin(); tag != spot.around.rend(); ++tag) kept += end_tag_of(slice(*tag));
        add_region(spot.home, name, "<text:deletion>" + credit() + kept + "</text:p></text:deletion>");
        edits.push_back({{begin, end}, element("text:change") + " text:change-id=\"" + name + "\"/>"});
        begin = end;
        if (cut != boundaries_.end()) ++cut;
    }
}

// LibreOffice would take a list without the attribute for a wish to go on recording.
Edit OdtMarks::list_of(const OdtHome& home, const std::string& regions) const {
    if (!home.changes.start_tag.empty()) return append_to_root(raw_, home.changes, regions);
    return {{home.front, home.front}, element("text:tracked-changes") + " text:track-changes=\"false\">" + regions + "</text:tracked-changes>"};
}

// A comment cannot begin among words that go: LibreOffice would begin it behind them. It begins with the first of them.
void OdtMarks::widen_comments() {
    for (const SourceSpan& whole : deletions_) {
        for (auto one = boundaries_.upper_bound(whole.begin); one != boundaries_.end() && one->first < whole.end; ++one) {
            boundaries_[whole.begin].starts += std::exchange(one->second.starts, {});
        }
    }
}

std::vector<Edit> OdtMarks::take() {
    widen_comments();
    std::vector<Edit> edits;
    for (const SourceSpan& stretch : deleted_) settle_deletion(stretch, edits);
    for (const auto& [home, regions] : regions_) edits.push_back(list_of(scan_.homes[home], regions));
    for (const auto& [at, boundary] : boundaries_) edits.push_back({{at, at}, boundary.ends + boundary.starts + boundary.inserted});
    return edits;
}

}  // namespace kith
