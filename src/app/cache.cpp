// SPDX-License-Identifier: Apache-2.0
// Hash: BLAKE2b; lock: XChaCha20-Poly1305 with a nonce drawn for each entry, which also tells what is damaged. Both from libsodium.
// File: "kithres" and a format number, the nonce, the locked block.
#include "app/cache.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "app/open_file.hpp"
#include "app/problems.hpp"

namespace kith {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic = "kithres\x01";  // the last byte is the format of the file; what is locked in it follows from the build
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t overhead = magic.size() + nonce_size + tag_size;
constexpr std::string_view unfinished = ".new-";

Problem not_kept(const std::string& folder, int error) {
    Problem problem = file_problem(folder, "cache-full",
                                   "results could not be kept here for the next time: " + std::generic_category().message(error),
                                   "this time nothing is lost; --no-cache does without");
    problem.warning = true;
    return problem;
}

const unsigned char* raw(std::string_view text) {
    return static_cast<const unsigned char*>(static_cast<const void*>(text.data()));
}

std::string hex(const unsigned char* bytes, std::size_t size) {
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

std::string locked(const CacheKey& key, std::string_view plain) {
    std::string bytes(overhead + plain.size(), '\0');
    std::copy(magic.begin(), magic.end(), bytes.begin());
    auto* const nonce = static_cast<unsigned char*>(static_cast<void*>(bytes.data() + magic.size()));
    randombytes_buf(nonce, nonce_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonce_size, nullptr, raw(plain), plain.size(), raw(magic), magic.size(),
                                               nullptr, nonce, key.secret.data());
    return bytes;
}

// An entry as it lies in its file; what is locked is read to where it is opened.
struct LockedEntry {
    std::array<char, magic.size()> magic_there{};
    std::array<unsigned char, nonce_size> nonce{};
    FlatBlock block;
    std::array<unsigned char, tag_size> tag{};

    [[nodiscard]] bool read(int file, std::size_t size) {
        if (size <= overhead || (size - overhead) % sizeof(std::uint64_t) != 0) return false;  // nothing kept is empty
        block.resize((size - overhead) / sizeof(std::uint64_t));
        const std::array<iovec, 4> parts = {{{magic_there.data(), magic_there.size()}, {nonce.data(), nonce.size()},
                                             {block.data(), bytes_of(block).size()}, {tag.data(), tag.size()}}};
        const ssize_t got = ::readv(file, parts.data(), static_cast<int>(parts.size()));
        return got >= 0 && static_cast<std::size_t>(got) == size;
    }

    [[nodiscard]] bool open(const CacheKey& key) {
        auto* const bytes = static_cast<unsigned char*>(static_cast<void*>(block.data()));
        return std::string_view(magic_there.data(), magic_there.size()) == magic &&
               crypto_aead_xchacha20poly1305_ietf_decrypt_detached(bytes, nullptr, bytes, bytes_of(block).size(), tag.data(), raw(magic), magic.size(),
                                                                   nonce.data(), key.secret.data()) == 0;
    }
};

// An entry that is in use stays young; once a day is enough for that.
void touch(int file, const struct stat& about) {
    constexpr std::time_t day = std::time_t{24} * 60 * 60;
    if (about.st_mtime + day < std::time(nullptr)) ::futimens(file, nullptr);
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

struct Entry {
    fs::path path;
    std::uint64_t size = 0;
    fs::file_time_type used;
    bool is_unfinished = false;
};

std::vector<Entry> entries_in(const fs::path& folder) {
    std::vector<Entry> entries;
    std::error_code failure;
    for (fs::directory_iterator it(folder, failure), end; !failure && it != end; it.increment(failure)) {
        std::error_code gone;  // another run may tidy up as well
        Entry entry{it->path(), it->file_size(gone), it->last_write_time(gone), false};
        entry.is_unfinished = entry.path.filename().string().rfind(unfinished, 0) == 0;
        if (!gone) entries.push_back(std::move(entry));
    }
    return entries;
}

// What a run that was killed left half-written goes after an hour; no run takes so long over one entry.
void make_room(const fs::path& folder, std::uint64_t most) {
    const auto now = fs::file_time_type::clock::now();
    std::vector<Entry> entries = entries_in(folder);
    std::uint64_t total = 0;
    for (const Entry& entry : entries) total += entry.size;
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.used < b.used; });
    std::error_code gone;
    std::uint64_t wanted = total > most ? most / 4 * 3 : total;
    for (const Entry& entry : entries) {
        const bool is_left_over = entry.is_unfinished && entry.used + std::chrono::hours(1) < now;
        if (total <= wanted && !is_left_over) continue;
        fs::remove(entry.path, gone);
        total -= entry.size;
    }
}

}  // namespace

std::unique_ptr<Cache> Cache::open(const std::string& folder, const CacheLimits& limits) {
    if (sodium_init() < 0) return nullptr;
    ::mkdir(fs::path(folder).parent_path().c_str(), 0700);
    ::mkdir(folder.c_str(), 0700);
    struct stat about = {};
    if (::lstat(folder.c_str(), &about) != 0 || !S_ISDIR(about.st_mode) || about.st_uid != ::geteuid()) return nullptr;
    if ((about.st_mode & 077U) != 0 && ::chmod(folder.c_str(), 0700) != 0) return nullptr;
    return std::unique_ptr<Cache>(new Cache(folder, limits));
}

// Half of one hash says where the entry lies, the other half opens it; neither tells anything of the other.
CacheKey Cache::key_of(std::string_view document, std::string_view context) {
    std::array<unsigned char, 64> hash{};
    const std::uint64_t context_size = context.size();
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, hash.size());
    crypto_generichash_update(&state, static_cast<const unsigned char*>(static_cast<const void*>(&context_size)),
                              sizeof(context_size));
    crypto_generichash_update(&state, raw(context), context.size());
    crypto_generichash_update(&state, raw(document), document.size());
    crypto_generichash_final(&state, hash.data(), hash.size());
    CacheKey key;
    const unsigned char folder = hash[0] % folders;
    key.name = hex(&folder, 1) + '/' + hex(hash.data() + 1, 31);
    std::copy(hash.begin() + 32, hash.end(), key.secret.begin());
    return key;
}

std::optional<FlatBlock> Cache::find(const CacheKey& key) const {
    const OpenFile file(::open((folder_ + '/' + key.name).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat about = {};
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
    if (static_cast<std::size_t>(about.st_size) > limits_.entry_bytes) return std::nullopt;
    LockedEntry entry;
    if (!entry.read(file.descriptor(), static_cast<std::size_t>(about.st_size)) || !entry.open(key)) return std::nullopt;
    touch(file.descriptor(), about);
    return std::move(entry.block);
}

void Cache::keep(const CacheKey& key, const FlatBlock& result) {
    if (error_ != 0 || overhead + bytes_of(result).size() > limits_.entry_bytes) return;
    const int error = write_entry(key, locked(key, bytes_of(result)));
    if (error == 0) {
        written_[static_cast<std::size_t>(std::stoi(key.name.substr(0, 2), nullptr, 16))] = true;
    } else {
        error_ = error;
    }
}

// The errno of what went wrong, or 0. Not synced to the disk: an entry that a power cut spoils is found out when it is read.
int Cache::write_entry(const CacheKey& key, std::string_view bytes) {
    const std::string below = folder_ + '/' + key.name.substr(0, 2);
    if (::mkdir(below.c_str(), 0700) != 0 && errno != EEXIST) return errno;
    std::string temporary = below + '/' + std::string(unfinished) + "XXXXXX";
    int error = 0;
    {
        const OpenFile file(::mkostemp(temporary.data(), O_CLOEXEC));
        if (file.descriptor() < 0) return errno;
        if (!write_all(file.descriptor(), bytes)) error = errno;
    }
    if (error == 0 && ::rename(temporary.c_str(), (folder_ + '/' + key.name).c_str()) == 0) return 0;
    if (error == 0) error = errno;
    ::unlink(temporary.c_str());
    return error;
}

Problems Cache::finish() {
    for (std::size_t i = 0; i < folders; ++i) {
        if (!written_[i]) continue;
        const auto name = static_cast<unsigned char>(i);
        make_room(fs::path(folder_) / hex(&name, 1), limits_.all_bytes / folders);
    }
    if (error_ == 0) return {};
    return {not_kept(folder_, error_)};
}

std::string digest_of(std::string_view text) {
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), raw(text), text.size(), nullptr, 0);
    return hex(hash.data(), hash.size());
}

}  // namespace kith
