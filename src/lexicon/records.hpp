// SPDX-License-Identifier: Apache-2.0
// A list of what a lexicon holds. It is a vector; but where a lexicon is opened in its compiled form, a member is only read
// when somebody asks for it, as a letter meets a few of a thousand entries. Many threads may read one list. Whoever changes
// it gets all of it read first, and from then on it is a vector and no more.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kith {

template <class T>
class Records {  // NOLINT(cppcoreguidelines-special-member-functions): assignment takes its value, copied or moved
public:
    // What was written of one member: how to read it, where what does not fit leaves it as it is, and its id, where that is in the bytes.
    struct Reading {
        void (*member)(std::string_view bytes, T& member);
        std::string_view (*id)(std::string_view bytes);
    };

    Records() = default;
    Records(std::initializer_list<T> members) : members_(members) {}
    // NOLINTNEXTLINE(google-explicit-constructor): a vector is such a list, all of it read
    Records(std::vector<T> members) : members_(std::move(members)) {}
    // Members still to be read, where they lie. The bytes must outlive the list and what is moved from it.
    Records(std::vector<std::string_view> parts, Reading how)
        : members_(parts.size()), unread_(std::make_unique<Unread>(std::move(parts), how)) {}
    Records(const Records& other) : members_(other.all()) {}
    Records(Records&&) noexcept = default;
    Records& operator=(Records other) noexcept {
        members_.swap(other.members_);
        unread_.swap(other.unread_);
        places_.swap(other.places_);
        return *this;
    }
    ~Records() = default;

    [[nodiscard]] std::size_t size() const { return members_.size(); }
    [[nodiscard]] bool empty() const { return members_.empty(); }
    // Whether it is as it was compiled.
    [[nodiscard]] bool is_unchanged() const { return unread_ != nullptr; }

    const T& operator[](std::size_t index) const {
        if (unread_) read(index);
        return members_[index];
    }
    const T& front() const { return (*this)[0]; }
    const T& back() const { return (*this)[size() - 1]; }
    const std::vector<T>& all() const {
        for (std::size_t i = 0; unread_ && i < members_.size(); ++i) read(i);
        return members_;
    }
    auto begin() const { return all().begin(); }
    auto end() const { return all().end(); }

    // The first member of this id; null where there is none. No other is read. Precondition: nobody changes the list through what
    // change() and its like answered before.
    const T* find(std::string_view id) const {
        std::call_once(places_->once, [this] { note_places(); });
        const auto found = places_->by_id.find(id);
        return found == places_->by_id.end() ? nullptr : &(*this)[found->second];
    }

    std::vector<T>& change() {
        static_cast<void>(std::as_const(*this).all());
        unread_.reset();
        if (places_ == nullptr || places_->are_noted) places_ = std::make_unique<Places>();
        return members_;
    }
    T& operator[](std::size_t index) { return change()[index]; }
    T& front() { return change().front(); }
    T& back() { return change().back(); }
    auto begin() { return change().begin(); }
    auto end() { return change().end(); }
    void push_back(T member) { change().push_back(std::move(member)); }
    void clear() { change().clear(); }

private:
    struct Unread {
        Unread(std::vector<std::string_view> all, Reading how) : parts(std::move(all)), reading(how), once(parts.size()) {}
        std::vector<std::string_view> parts;
        Reading reading;
        std::vector<std::once_flag> once;
    };
    void read(std::size_t index) const {
        std::call_once(unread_->once[index], [&] { unread_->reading.member(unread_->parts[index], members_[index]); });
    }

    // Made when somebody first asks by id.
    struct Places {
        std::once_flag once;
        bool are_noted = false;
        std::unordered_map<std::string_view, std::size_t> by_id;
    };
    void note_places() const {
        places_->are_noted = true;
        places_->by_id.reserve(size());
        for (std::size_t i = 0; i < size(); ++i) places_->by_id.emplace(unread_ ? unread_->reading.id(unread_->parts[i]) : std::string_view(members_[i].id), i);
    }

    mutable std::vector<T> members_;
    std::unique_ptr<Unread> unread_;  // null once it is a vector and no more
    std::unique_ptr<Places> places_ = std::make_unique<Places>();
};

}  // namespace kith
