// SPDX-License-Identifier: Apache-2.0
#include "document/package/zip.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <utility>

#include "document/problems.hpp"

namespace kith {
namespace {

constexpr std::size_t harmless_bytes = std::size_t{8} << 20;  // however well packed

struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

constexpr const char* save_again = "save it again in the program that made it, or ask for it again";

Problem truncated(const std::string& file) {
    return document_problem(file, "truncated", "the file breaks off before its end", save_again);
}

Problem damaged(const std::string& file, std::string_view name) {
    return document_problem(file, "damaged", "the part " + std::string(name) + " inside the file is damaged",
                            save_again);
}

Problem encrypted(const std::string& file) {
    return document_problem(file, "encrypted", "the file is locked with a password, so kith cannot read it",
                            "save a copy without the password, and check that");
}

Problem too_large(const std::string& file, std::string_view name) {
    return over_limit(file, "too-large", "the part " + std::string(name) + " inside the file is larger than kith unpacks",
                      "unpacked", "split the document into smaller ones");
}

Problem too_many_parts(const std::string& file, std::size_t parts) {
    return over_limit(file, "too-many-parts",
                      "the file holds " + std::to_string(parts) + " parts, as no honest document does", "entries",
                      "save it again in the program that made it");
}

Problem bomb(const std::string& file, std::string_view name) {
    return over_limit(file, "bomb",
                      "the part " + std::string(name) +
                          " inside the file swells to many times its size, as no honest document does; kith did not unpack it",
                      "ratio", "do not open this file unless you know who made it");
}

bool is_bomb(std::size_t unpacked, std::size_t packed, std::size_t ratio) {
    return unpacked > harmless_bytes && unpacked / ratio > packed;
}

std::string normalised(std::string_view name) {
    std::string result(name);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '\\') c = '/';
    }
    return result;
}

}  // namespace

void Zip::Close::operator()(zip* archive) const { zip_discard(archive); }

Zip::Zip(std::unique_ptr<zip, Close> archive, std::string file, const ZipLimits& limits)
    : archive_(std::move(archive)), file_(std::move(file)), limits_(limits), room_(limits.unpacked_bytes) {
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char* name = zip_get_name(archive_.get(), index, ZIP_FL_ENC_RAW);
        if (name != nullptr) index_.emplace(normalised(name), index);
    }
}

Result<Zip> Zip::open(std::string_view bytes, const std::string& file, const ZipLimits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        zip_error_fini(&error);
        return truncated(file);
    }
    zip_error_fini(&error);
    std::unique_ptr<zip, Close> owned(archive);
    const auto parts = static_cast<std::size_t>(zip_get_num_entries(archive, 0));
    if (parts > limits.entries) return too_many_parts(file, parts);
    return Zip(std::move(owned), file, limits);
}

bool Zip::has(std::string_view name) const { return index_.count(normalised(name)) > 0; }

std::string Zip::checksum(std::string_view name) const {
    const auto found = index_.find(normalised(name));
    zip_stat_t stat;
    if (found == index_.end() || zip_stat_index(archive_.get(), found->second, 0, &stat) != 0) return {};
    return std::to_string(stat.size) + "/" + std::to_string(stat.crc);
}

Result<std::string> Zip::read(std::string_view name) {
    const auto found = index_.find(normalised(name));
    zip_stat_t stat;
    if (found == index_.end() || zip_stat_index(archive_.get(), found->second, 0, &stat) != 0)
        return damaged(file_, name);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return encrypted(file_);
    if (is_bomb(stat.size, stat.comp_size, limits_.ratio)) return bomb(file_, name);
    if (stat.size > room_) return too_large(file_, name);

    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(archive_.get(), found->second, 0));
    if (!entry) return damaged(file_, name);
    std::string unpacked;
    unpacked.reserve(std::min<std::size_t>(stat.size, harmless_bytes));
    std::array<char, 65536> buffer{};
    for (;;) {
        const zip_int64_t count = zip_fread(entry.get(), buffer.data(), buffer.size());
        if (count < 0) return damaged(file_, name);
        if (count == 0) break;
        unpacked.append(buffer.data(), static_cast<std::size_t>(count));
        if (is_bomb(unpacked.size(), stat.comp_size, limits_.ratio)) return bomb(file_, name);
        if (unpacked.size() > room_) return too_large(file_, name);
    }
    room_ -= unpacked.size();
    return unpacked;
}

}  // namespace kith
