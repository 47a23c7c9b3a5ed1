// SPDX-License-Identifier: Apache-2.0
// A list of a lexicon while it is being loaded, with where each member stands by its id: every one that is read asks for its own
// id and those of others, which must not mean a walk past the thousands that are there. For one thread.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

#include "lexicon/records.hpp"

namespace kith {

template <class T>
class ById {
public:
    // `all` must outlive it, and from now on grows only through place().
    explicit ById(Records<T>& all) : all_(all) {
        for (std::size_t i = 0; i < all.size(); ++i) places_.emplace(std::as_const(all)[i].id, i);
    }
    ~ById() = default;
    ById(const ById&) = delete;
    ById& operator=(const ById&) = delete;
    ById(ById&&) = delete;
    ById& operator=(ById&&) = delete;

    // Null where there is none; holds until the next place().
    [[nodiscard]] const T* find(const std::string& id) const {
        const auto found = places_.find(id);
        return found == places_.end() ? nullptr : &std::as_const(all_)[found->second];
    }

    // In place of the member with its id, or behind all.
    void place(T member) {
        const auto [found, is_new] = places_.emplace(member.id, all_.size());
        if (is_new) {
            all_.push_back(std::move(member));
        } else {
            all_[found->second] = std::move(member);
        }
    }

private:
    Records<T>& all_;
    std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace kith
