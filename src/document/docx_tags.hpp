// SPDX-License-Identifier: Apache-2.0
// Spells WordprocessingML as the part does that it goes into: with the prefix used there, or with one of its own where the
// part has none. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

class DocxTags {
public:
    enum class Where : std::uint8_t { beside, inside };

    // `start_tag` is the raw tag of an element beside (or inside) which the new ones will stand, `space` the namespace of its
    // name.
    DocxTags(std::string_view start_tag, std::string_view space, Where where = Where::beside);

    // "<w:ins", with the prefix declared where nothing else does; attributes, ">" and so on go behind it.
    [[nodiscard]] std::string open(std::string_view name) const {
        return "<" + prefix_ + ":" + std::string(name) + declared_;
    }
    [[nodiscard]] std::string close(std::string_view name) const {
        return "</" + prefix_ + ":" + std::string(name) + ">";
    }
    // ` w:id="7"`
    [[nodiscard]] std::string attribute(std::string_view name, std::string_view value) const;

private:
    std::string prefix_;
    std::string declared_;
};

// Numbers for new annotations, each different from all others. Word counts up to 2^31 - 1.
class DocxIds {
public:
    explicit DocxIds(std::vector<std::uint32_t> used);
    [[nodiscard]] std::string next();

private:
    std::vector<std::uint32_t> used_;  // sorted
    std::uint32_t next_ = 0;
};

}  // namespace kith
