// SPDX-License-Identifier: Apache-2.0
#include "document/comment_places.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace kith {
namespace {

constexpr std::size_t deepest = 256;  // blocks within each other; what is deeper counts with the block around it

constexpr std::size_t most_growing = 64;  // in one paragraph, so that each line of it costs as much as the one before

// Puts the comments of one list behind those of another, and leaves the first one empty.
void move_behind(std::vector<std::size_t>& from, std::vector<std::size_t>& to) {
    if (to.size() < from.size()) to.swap(from);
    to.insert(to.end(), from.begin(), from.end());
    from.clear();
}

// The stretch may hold what a quotation puts before its lines.
bool has_blank_line(std::string_view text) {
    bool is_blank = false;  // since the last line end
    for (const char c : text) {
        if (c == '\n' && is_blank) return true;
        if (c == '\n') is_blank = true;
        else if (c != ' ' && c != '\t' && c != '\r' && c != '>') is_blank = false;
    }
    return false;
}

bool has_words(const Segment& segment) { return segment.text.find_first_not_of(" \t\r\n") != std::string::npos; }

SourceSpan source_of(const Segment& segment) { return segment.to_source({0, segment.text.size()}); }

}  // namespace

CommentPlaces::CommentPlaces(Document& document, bool has_lines) : document_(document), has_lines_(has_lines) { push(false); }

void CommentPlaces::enter(bool is_home) {
    if (depth_ < deepest) push(is_home);
    else ++too_deep_;
}

void CommentPlaces::leave() {
    if (too_deep_ > 0) --too_deep_;
    else if (depth_ > 1) pop();
}

void CommentPlaces::begin_words(Words words) {
    push(true);
    top().words = words;
    top().is_words = true;
}

void CommentPlaces::end_words() { pop(); }

void CommentPlaces::found(SourceSpan inside, SourceSpan whole) {
    Block& block = top();
    const std::size_t comment = document_.comments.size();
    labels_.reset();
    document_.comments.push_back({inside, whole});
    if (!block.is_words && block.above && is_next_line(*block.above, whole.begin)) {
        block.hanging.push_back(comment);
        block.above->comments_end = whole.end;
    } else {
        reach_above(block.hanging, block.above);
        block.above.reset();
        block.waiting.push_back(comment);
    }
}

void CommentPlaces::pass_words() {
    reach(top().waiting, beside_unread, beside_unread);
}

void CommentPlaces::finish() {
    while (depth_ > 1) pop();
    reach_above(top().hanging, top().above);
}

bool CommentPlaces::is_next_line(const Paragraph& above, std::size_t begin) const {
    const std::size_t end = above.comments_end > 0 ? above.comments_end : source_of(document_.segments[above.last - 1]).end;
    return begin >= end && !has_blank_line(std::string_view(document_.text).substr(end, begin - end));
}

// Blocks that were left keep their room for the next one.
void CommentPlaces::push(bool is_home) {
    if (depth_ == blocks_.size()) blocks_.emplace_back();
    Block& block = blocks_[depth_++];
    block.first = labels_.value_or(document_.segments.size());
    labels_.reset();
    block.is_home = is_home;
    block.words = Words::other;
    block.is_words = false;
    block.above.reset();
    if (depth_ == 1) return;
    Block& parent = blocks_[depth_ - 2];
    block.before.swap(parent.waiting);
    block.before_hanging.swap(parent.hanging);
}

void CommentPlaces::pop() {
    Block& block = top();
    Block& parent = blocks_[--depth_ - 1];
    labels_.reset();
    reach_above(block.hanging, block.above);
    block.growing.clear();
    const auto first = document_.segments.begin() + static_cast<std::ptrdiff_t>(block.first);
    if (std::any_of(first, document_.segments.end(), has_words)) pop_words(block, parent);
    else pop_nothing(block, parent);
    move_behind(block.waiting, parent.waiting);
}

void CommentPlaces::pop_words(Block& block, Block& parent) {
    const std::size_t last = document_.segments.size();
    const bool is_paragraph = has_lines_ && block.is_words && block.words != Words::other;
    const bool goes_on = is_paragraph && block.words == Words::rest_of_line;
    const bool is_asked = goes_on || !block.before_hanging.empty() || !parent.growing.empty();
    const bool is_next = is_asked && parent.above && is_next_line(*parent.above, source_of(document_.segments[block.first]).begin);
    if (!is_next || parent.above->is_inner) reach_above(block.before_hanging, parent.above);
    if (block.is_home) reach(block.waiting, block.first, last);
    if (is_next && is_paragraph) grow(parent.growing, last);
    if (!goes_on || !is_next) parent.growing.clear();
    if (goes_on) keep_growing(block, parent);
    reach(block.before_hanging, is_next && is_paragraph ? parent.above->first : block.first, last);
    reach(block.before, block.first, last);
    if (is_paragraph) parent.above = Paragraph{goes_on && is_next ? parent.above->first : block.first, last};
    else parent.above = block.is_words ? std::nullopt : block.above;
    if (!is_paragraph && parent.above) parent.above->is_inner = true;
}

// The paragraph that these comments belong to goes on.
void CommentPlaces::grow(const Comments& comments, std::size_t last) {
    for (const std::size_t comment : comments) document_.comments[comment].last = last;
}

void CommentPlaces::keep_growing(const Block& block, Block& parent) {
    for (const Comments* const begun : {&block.before, &block.before_hanging}) {
        if (parent.growing.size() + begun->size() <= most_growing) parent.growing.insert(parent.growing.end(), begun->begin(), begun->end());
    }
}

void CommentPlaces::pop_nothing(Block& block, Block& parent) {
    reach_above(block.before_hanging, parent.above);
    parent.above.reset();
    parent.growing.clear();
    move_behind(block.before, parent.waiting);
}

void CommentPlaces::reach(Comments& comments, std::size_t first, std::size_t last) {
    for (const std::size_t comment : comments) {
        document_.comments[comment].first = first;
        document_.comments[comment].last = last;
    }
    comments.clear();
}

void CommentPlaces::reach_above(Comments& comments, const std::optional<Paragraph>& above) {
    if (above) reach(comments, above->first, above->last);
}

}  // namespace kith
