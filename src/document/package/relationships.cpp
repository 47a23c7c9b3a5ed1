// SPDX-License-Identifier: Apache-2.0
#include "document/package/relationships.hpp"

#include <algorithm>
#include <utility>

#include "document/package/xml.hpp"

namespace kith {
namespace {

constexpr XmlLimits flat{16, 64};  // no honest list is deeper

std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

// "word" and "../foot.xml" to "foot.xml"; empty where the way leads out of the package.
std::string resolve(std::string_view folder, std::string_view target) {
    std::vector<std::string_view> steps;
    const std::string whole =
        target.substr(0, 1) == "/" ? std::string(target) : std::string(folder) + "/" + std::string(target);
    for (std::size_t at = 0; at < whole.size();) {
        const std::size_t slash = std::min(whole.find('/', at), whole.size());
        const std::string_view step = std::string_view(whole).substr(at, slash - at);
        at = slash + 1;
        if (step.empty() || step == ".") continue;
        if (step != "..") {
            steps.push_back(step);
        } else if (steps.empty()) {
            return {};
        } else {
            steps.pop_back();
        }
    }
    std::string resolved;
    for (const std::string_view step : steps) resolved += (resolved.empty() ? "" : "/") + std::string(step);
    return resolved;
}

class RelationshipReader : public XmlHandler {
public:
    explicit RelationshipReader(std::string_view folder) : folder_(folder) {}

    void open(const XmlElement& element) override {
        const auto type = element.attribute("Type");
        const auto target = element.attribute("Target");
        if (element.name().local != "Relationship" || !type || !target) return;
        const bool is_outside = element.attribute("TargetMode").value_or("Internal") == "External";
        found.push_back({{std::string(type->substr(type->rfind('/') + 1)), is_outside ? std::string(*target) : resolve(folder_, *target),
                          std::string(element.attribute("Id").value_or(""))},
                         is_outside});
    }
    void close() override {}
    void text(std::string_view /*text*/, SourceSpan /*source*/) override {}

    std::vector<Link> found;

private:
    std::string_view folder_;
};

}  // namespace

std::string relationships_of(std::string_view part) {
    const std::string_view folder = folder_of(part);
    const std::string_view base = folder.empty() ? part : part.substr(folder.size() + 1);
    return std::string(folder) + (folder.empty() ? "" : "/") + "_rels/" + std::string(base) + ".rels";
}

Result<std::vector<Link>> read_links(Zip& zip, std::string_view part, const std::string& file) {
    const std::string list = relationships_of(part);
    RelationshipReader reader(folder_of(part));
    if (!zip.has(list)) return std::move(reader.found);
    const Result<std::string> bytes = zip.read(list);
    if (!bytes) return bytes.error();
    if (auto problem = read_xml({*bytes, file, list, flat}, reader)) return *std::move(problem);
    return std::move(reader.found);
}

Result<std::vector<Relationship>> read_relationships(Zip& zip, std::string_view part, const std::string& file) {
    Result<std::vector<Link>> links = read_links(zip, part, file);
    if (!links) return std::move(links).error();
    std::vector<Relationship> within;
    for (Link& link : *links) {
        if (!link.is_outside) within.push_back(std::move(link.to));
    }
    return within;
}

}  // namespace kith
