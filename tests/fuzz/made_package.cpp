// SPDX-License-Identifier: Apache-2.0
#include "fuzz/made_package.hpp"

#include <zip.h>

#include <algorithm>
#include <cstddef>
#include <memory>

#include "fuzz/targets.hpp"

namespace kith::fuzz {

namespace {

constexpr std::string_view mark = "=== ";

struct Release {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

void add_part(zip_t* archive, const Part& part) {
    zip_source_t* source = zip_source_buffer(archive, part.content.data(), part.content.size(), 0);
    const zip_int64_t index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    // libzip refuses some names; such a part is left out.
    if (index < 0) return zip_source_free(source);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
}

std::string bytes_of(zip_source_t* source) {
    std::string bytes;
    promise(zip_source_open(source) == 0, "libzip opens what it wrote");
    std::string block(std::size_t{1} << 16, '\0');
    for (zip_int64_t size = 0; (size = zip_source_read(source, block.data(), block.size())) > 0;) {
        bytes.append(block, 0, static_cast<std::size_t>(size));
    }
    zip_source_close(source);
    return bytes;
}

// Where the next part begins, at the beginning of a line.
std::size_t next_part(std::string_view text, std::size_t from) {
    if (text.substr(from, mark.size()) == mark) return from;
    const std::size_t at = text.find("\n" + std::string(mark), from);
    return at == std::string_view::npos ? text.size() : at + 1;
}

}  // namespace

std::string made_package(const std::vector<Part>& parts) {
    const std::unique_ptr<zip_source_t, Release> target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    zip_source_keep(target.get());
    zip_t* archive = zip_open_from_source(target.get(), ZIP_CREATE, nullptr);
    promise(archive != nullptr, "libzip makes an archive");
    for (const Part& part : parts) add_part(archive, part);
    promise(zip_close(archive) == 0, "libzip writes an archive");
    return bytes_of(target.get());
}

std::vector<Part> parts_in(std::string_view text) {
    std::vector<Part> parts;
    for (std::size_t at = next_part(text, 0); at < text.size();) {
        const std::size_t name = at + mark.size();
        const std::size_t line_end = std::min(text.find('\n', name), text.size());
        const std::size_t begin = std::min(line_end + 1, text.size());
        at = next_part(text, begin);
        Part part{std::string(text.substr(name, line_end - name)), text.substr(begin, at - begin)};
        const bool is_new = std::none_of(parts.begin(), parts.end(), [&part](const Part& one) { return one.name == part.name; });
        if (is_new) parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace kith::fuzz
