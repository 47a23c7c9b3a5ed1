// SPDX-License-Identifier: Apache-2.0
#include "document/rtf_tokens.hpp"

#include <algorithm>
#include <charconv>

namespace kith {
namespace {

bool is_letter_of_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_decimal(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool RtfTokens::next(RtfToken& token) {
    token = RtfToken{};
    while (at_ < bytes_.size() && (bytes_[at_] == '\r' || bytes_[at_] == '\n' || bytes_[at_] == '\0')) ++at_;
    if (at_ >= bytes_.size()) return false;
    token.span.begin = at_;
    const char first = bytes_[at_];
    if (first == '{' || first == '}') {
        token.kind = first == '{' ? RtfToken::Kind::open : RtfToken::Kind::close;
        ++at_;
    } else if (first == '\\') {
        ++at_;
        control(token);
    } else {
        constexpr std::string_view ends("{}\\\r\n\0", 6);
        at_ = std::min(bytes_.find_first_of(ends, at_), bytes_.size());
    }
    token.span.end = at_;
    return true;
}

void RtfTokens::control(RtfToken& token) {
    token.kind = RtfToken::Kind::symbol;
    if (at_ >= bytes_.size()) return;
    if (is_letter_of_word(bytes_[at_])) return word(token);
    token.name = bytes_.substr(at_, 1);
    ++at_;
    if (token.name != "'") return;
    const std::string_view digits = bytes_.substr(at_, 2);
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), token.number, 16);
    if (failure != std::errc() || end != digits.data() + 2 || token.number < 0) return;
    token.kind = RtfToken::Kind::byte;
    at_ += 2;
}

void RtfTokens::word(RtfToken& token) {
    token.kind = RtfToken::Kind::word;
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && is_letter_of_word(bytes_[at_])) ++at_;
    token.name = bytes_.substr(begin, at_ - begin);
    std::size_t end = at_;
    if (end + 1 < bytes_.size() && bytes_[end] == '-' && is_decimal(bytes_[end + 1])) ++end;
    while (end < bytes_.size() && is_decimal(bytes_[end])) ++end;
    if (end > at_) {
        token.has_number = std::from_chars(bytes_.data() + at_, bytes_.data() + end, token.number).ec == std::errc();
        at_ = end;
    }
    if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;  // ends the word, and is no text
    if (token.name != "bin" || token.number <= 0) return;
    at_ += std::min(static_cast<std::size_t>(token.number), bytes_.size() - at_);
}

}  // namespace kith
