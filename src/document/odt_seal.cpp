// SPDX-License-Identifier: Apache-2.0
#include "document/odt_seal.hpp"

#include <utility>
#include <vector>

#include "document/package/xml_find.hpp"
#include "document/package/xml_root.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "document/seal.hpp"

namespace kith {
namespace {

const std::string meta_part = "meta.xml";
constexpr XmlWanted wanted_seal{"user-defined", "name", seal_name};

std::string property(const std::string& seal) {
    return "<meta:user-defined xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" meta:name=\"" + std::string(seal_name) + "\" meta:value-type=\"string\">" + seal + "</meta:user-defined>";
}

}  // namespace

std::string odt_seal(std::string_view bytes, const std::string& file, const Limits& limits) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip || !zip->has(meta_part)) return {};
    const Result<std::string> meta = zip->read(meta_part);
    if (!meta) return {};
    const auto seals = find_elements({*meta, file, meta_part, limits.xml}, wanted_seal);
    return seals && !seals->empty() ? seals->front().text : std::string();
}

Result<std::string> sealed_odt(std::string_view bytes, const std::string& file, const Limits& limits, const std::string& seal) {
    const Result<std::string> bare = unsealed_odt(bytes, file, limits);
    if (!bare) return bare.error();
    Result<Zip> zip = Zip::open(*bare, file, limits.zip);
    if (!zip) return std::move(zip).error();
    if (!zip->has(meta_part)) return *bare;
    const Result<std::string> meta = zip->read(meta_part);
    if (!meta) return meta.error();
    const XmlInput input{*meta, file, meta_part, limits.xml};
    if (const Result<XmlRoot> root = find_root(input); !root) return root.error();
    const auto lists = find_elements(input, {"meta", {}, {}});
    if (!lists) return lists.error();
    if (lists->empty() || lists->front().end_tag.empty()) return *bare;
    const std::size_t end = lists->front().end_tag.begin;
    return copy_zip(*bare, file, {{meta_part, apply_edits(*meta, {{{end, end}, property(seal)}})}});
}

Result<std::string> unsealed_odt(std::string_view bytes, const std::string& file, const Limits& limits) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    const Result<std::string> meta = zip->has(meta_part) ? zip->read(meta_part) : Result<std::string>(std::string());
    if (!meta || meta->empty()) return std::string(bytes);
    const auto seals = find_elements({*meta, file, meta_part, limits.xml}, wanted_seal);
    if (!seals || seals->empty()) return std::string(bytes);
    std::vector<Edit> edits;
    for (const XmlFound& one : *seals) edits.push_back({one.source, {}});
    return copy_zip(bytes, file, {{meta_part, apply_edits(*meta, std::move(edits))}});
}

}  // namespace kith
