// SPDX-License-Identifier: Apache-2.0
#include "document/odt_seal.hpp"

#include <utility>
#include <vector>

#include "document/odt_threads.hpp"
#include "document/package/xml_find.hpp"
#include "document/package/xml_root.hpp"
#include "document/package/zip.hpp"
#include "document/package/zip_copy.hpp"
#include "document/seal.hpp"

namespace kith {
namespace {

const std::string meta_part = "meta.xml";

std::string properties_xml(const std::string& seal) {
    std::string xml;
    const std::vector<std::string> pieces = seal_pieces(seal);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        xml += "<meta:user-defined xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" meta:name=\"" + seal_piece_name(i) + "\" meta:value-type=\"string\">" + pieces[i] + "</meta:user-defined>";
    }
    return xml;
}

const std::string manifest_part = "META-INF/manifest.xml";

// A part that kith begins where a text has none, with this in it.
std::string begun_meta(const std::string& properties) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:version=\"1.2\"><office:meta>" + properties + "</office:meta></office:document-meta>";
}

std::string manifest_line() {
    return "<manifest:file-entry xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:full-path=\"" + meta_part + "\" manifest:media-type=\"text/xml\"/>";
}

// What of the package changes by it. Some programs write no list of its parts.
Result<std::vector<ZipEntry>> begun(Zip& zip, const std::string& file, const XmlLimits& xml, const std::string& seal) {
    std::vector<ZipEntry> entries = {{meta_part, begun_meta(properties_xml(seal))}};
    if (!zip.has(manifest_part)) return entries;
    const Result<std::string> manifest = zip.read(manifest_part);
    if (!manifest) return manifest.error();
    const Result<XmlRoot> root = find_root({*manifest, file, manifest_part, xml});
    if (!root) return root.error();
    entries.push_back({manifest_part, apply_edits(*manifest, {append_to_root(*manifest, *root, manifest_line())})});
    return entries;
}

// The text as it was before that.
Result<std::string> without_begun(Zip& zip, std::string_view bytes, const std::string& file) {
    Result<std::string> manifest = zip.has(manifest_part) ? zip.read(manifest_part) : Result<std::string>(std::string());
    if (!manifest) return std::move(manifest).error();
    const std::string line = manifest_line();
    const std::size_t at = manifest->find(line);
    if (at == std::string::npos) return copy_zip(bytes, file, {}, {meta_part});
    return copy_zip(bytes, file, {{manifest_part, manifest->erase(at, line.size())}}, {meta_part});
}

std::vector<XmlFound> pieces_in(const XmlInput& meta) { return seal_pieces_in(meta, {"user-defined", "name", {}}); }

}  // namespace

std::string odt_seal(std::string_view bytes, const std::string& file, const Limits& limits) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip || !zip->has(meta_part)) return {};
    const Result<std::string> meta = zip->read(meta_part);
    if (!meta) return {};
    return joined_seal(pieces_in({*meta, file, meta_part, limits.xml}));
}

Result<std::string> sealed_odt(std::string_view bytes, const std::string& file, const Limits& limits, const std::string& seal) {
    const Result<std::string> bare = unsealed_odt(bytes, file, limits);
    if (!bare) return bare.error();
    Result<Zip> zip = Zip::open(*bare, file, limits.zip);
    if (!zip) return std::move(zip).error();
    if (is_signed_odt(*zip)) return *bare;
    if (!zip->has(meta_part)) {
        const auto entries = begun(*zip, file, limits.xml, seal);
        return entries ? copy_zip(*bare, file, *entries) : entries.error();
    }
    const Result<std::string> meta = zip->read(meta_part);
    if (!meta) return meta.error();
    const XmlInput input{*meta, file, meta_part, limits.xml};
    if (auto problem = unusual_encoding(input)) return *std::move(problem);
    const auto lists = find_elements(input, {"meta", {}, {}});
    if (!lists) return lists.error();
    if (lists->empty() || lists->front().end_tag.empty()) return *bare;
    const std::size_t end = lists->front().end_tag.begin;
    return copy_zip(*bare, file, {{meta_part, apply_edits(*meta, {{{end, end}, properties_xml(seal)}})}});
}

Result<std::string> unsealed_odt(std::string_view bytes, const std::string& file, const Limits& limits) {
    Result<Zip> zip = Zip::open(bytes, file, limits.zip);
    if (!zip) return std::move(zip).error();
    const Result<std::string> meta = zip->has(meta_part) ? zip->read(meta_part) : Result<std::string>(std::string());
    if (!meta || meta->empty()) return std::string(bytes);
    const std::vector<XmlFound> pieces = pieces_in({*meta, file, meta_part, limits.xml});
    if (pieces.empty()) return std::string(bytes);
    std::vector<Edit> edits;
    for (const XmlFound& one : pieces) edits.push_back({one.source, {}});
    std::string left = apply_edits(*meta, std::move(edits));
    if (left == begun_meta({})) return without_begun(*zip, bytes, file);
    return copy_zip(bytes, file, {{meta_part, std::move(left)}});
}

}  // namespace kith
