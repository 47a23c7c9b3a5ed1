// SPDX-License-Identifier: Apache-2.0
#include "document/placed_comments.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace kith {
namespace {

// The size of a remark's words, and which it is: the less, the better.
using Found = std::pair<std::size_t, std::size_t>;
constexpr Found nothing = {std::numeric_limits<std::size_t>::max(), 0};

// Which of the remarks over a place stands on the fewest words. A tree over the places that are asked for: each remark is kept at a
// few of its nodes, so that thousands of remarks and answers need not be compared each with each.
class NarrowestRemark {
public:
    explicit NarrowestRemark(std::vector<std::size_t> places) : places_(std::move(places)) {
        std::sort(places_.begin(), places_.end());
        places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
        best_.assign(2 * places_.size(), nothing);
    }

    void add(const PlacedComment& remark, std::size_t index) {
        const Found found{remark.ends - remark.begins, index};
        const auto take = [&](std::size_t node) { best_[node] = std::min(best_[node], found); };
        std::size_t begin = leaf(std::lower_bound(places_.begin(), places_.end(), remark.begins));
        std::size_t end = leaf(std::upper_bound(places_.begin(), places_.end(), remark.ends));
        for (; begin < end; begin /= 2, end /= 2) {
            if (begin % 2 == 1) take(begin++);
            if (end % 2 == 1) take(--end);
        }
    }
    [[nodiscard]] Found over(std::size_t place) const {
        Found found = nothing;
        for (std::size_t node = leaf(std::lower_bound(places_.begin(), places_.end(), place)); node > 0; node /= 2) found = std::min(found, best_[node]);
        return found;
    }

private:
    [[nodiscard]] std::size_t leaf(std::vector<std::size_t>::const_iterator place) const { return places_.size() + static_cast<std::size_t>(place - places_.begin()); }

    std::vector<std::size_t> places_;
    std::vector<Found> best_;
};

}  // namespace

std::vector<std::optional<std::size_t>> answered_by_place(const std::vector<PlacedComment>& comments) {
    // LibreOffice turns the order of comments on the same words about where it saves another format.
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> on_same;
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < comments.size(); ++i) {
        const PlacedComment& one = comments[i];
        if (one.is_remark && one.begins < one.ends) on_same.try_emplace({one.begins, one.ends}, i);
        if (one.may_answer) begins.push_back(one.begins);
    }
    NarrowestRemark narrowest(std::move(begins));
    std::vector<std::optional<std::size_t>> answered(comments.size());
    for (std::size_t i = 0; i < comments.size(); ++i) {
        const PlacedComment& one = comments[i];
        if (one.may_answer) {
            const auto same = on_same.find({one.begins, one.ends});
            const Found beside = same == on_same.end() ? nothing : Found{one.ends - one.begins, same->second};
            const Found best = std::min(beside, narrowest.over(one.begins));
            if (best != nothing) answered[i] = best.second;
        }
        if (one.is_remark && one.begins <= one.ends) narrowest.add(one, i);
    }
    return answered;
}

}  // namespace kith
