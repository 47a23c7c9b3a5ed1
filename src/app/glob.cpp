// SPDX-License-Identifier: Apache-2.0
#include "app/glob.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kith {
namespace {

bool is_between(char c, char first, char last) {
    const auto code = [](char one) { return static_cast<unsigned char>(one); };
    return code(first) <= code(c) && code(c) <= code(last);
}

bool is_alpha(char c) { return is_between(c, 'a', 'z') || is_between(c, 'A', 'Z'); }
bool is_digit(char c) { return is_between(c, '0', '9'); }
bool is_space(char c) { return c == ' ' || is_between(c, '\t', '\r'); }
bool is_graph(char c) { return is_between(c, '!', '~'); }

struct CharacterClass {
    std::string_view name;
    bool (*holds)(char c);
};

constexpr std::array<CharacterClass, 12> classes = {{
    {"alnum", [](char c) { return is_alpha(c) || is_digit(c); }},
    {"alpha", is_alpha},
    {"blank", [](char c) { return c == ' ' || c == '\t'; }},
    {"cntrl", [](char c) { return is_between(c, '\0', '\x1f') || c == '\x7f'; }},
    {"digit", is_digit},
    {"graph", is_graph},
    {"lower", [](char c) { return is_between(c, 'a', 'z'); }},
    {"print", [](char c) { return c == ' ' || is_graph(c); }},
    {"punct", [](char c) { return is_graph(c) && !is_alpha(c) && !is_digit(c); }},
    {"space", is_space},
    {"upper", [](char c) { return is_between(c, 'A', 'Z'); }},
    {"xdigit", [](char c) { return is_digit(c) || is_between(c, 'a', 'f') || is_between(c, 'A', 'F'); }},
}};

// Reads a set "[a-z]" from behind its bracket on, and tells whether it holds a character.
class SetReader {
public:
    SetReader(std::string_view glob, char c) : glob_(glob), c_(c) {}

    struct Outcome {
        std::size_t length = 0;  // with both brackets; 0: no sound set
        bool holds = false;
    };

    Outcome read() {
        const bool is_negated = at_ < glob_.size() && (glob_[at_] == '!' || glob_[at_] == '^');
        if (is_negated) ++at_;
        do {
            if (at_ >= glob_.size() || !read_item()) return {};
        } while (at_ >= glob_.size() || glob_[at_] != ']');
        return {at_ + 1, holds_ != is_negated};
    }

private:
    bool read_item() {
        if (glob_.substr(at_, 2) == "[:" && read_class()) return is_sound_;
        const bool is_range = glob_[at_] == '-' && previous_ && at_ + 1 < glob_.size() && glob_[at_ + 1] != ']';
        if (is_range) ++at_;
        if (glob_[at_] == '\\') ++at_;
        if (at_ >= glob_.size()) return false;
        const char c = glob_[at_++];
        holds_ = holds_ || (is_range ? is_between(c_, *previous_, c) : c == c_);
        previous_ = is_range ? std::nullopt : std::optional(c);
        return true;
    }

    // False: the bracket is a character like others.
    bool read_class() {
        const std::size_t end = glob_.find(']', at_ + 2);
        if (end == std::string_view::npos) return is_sound_ = false, true;
        if (end == at_ + 2 || glob_[end - 1] != ':') return false;
        const std::string_view name = glob_.substr(at_ + 2, end - at_ - 3);
        const auto* const known =
            std::find_if(classes.begin(), classes.end(), [name](const CharacterClass& one) { return one.name == name; });
        is_sound_ = known != classes.end();
        holds_ = holds_ || (is_sound_ && known->holds(c_));
        previous_ = std::nullopt;
        at_ = end + 1;
        return true;
    }

    std::string_view glob_;
    char c_;
    std::size_t at_ = 1;
    std::optional<char> previous_;  // what a range may begin with
    bool holds_ = false;
    bool is_sound_ = true;
};

// How many characters of `glob` match `c`, 0 for none. Neither is empty; a star is not handled here.
std::size_t match_one(std::string_view glob, char c) {
    if (glob[0] == '?') return c == '/' ? 0 : 1;
    if (glob[0] == '[') {
        const SetReader::Outcome set = SetReader(glob, c).read();
        return set.holds && c != '/' ? set.length : 0;
    }
    if (glob[0] == '\\') return glob.size() > 1 && glob[1] == c ? 2 : 0;
    return glob[0] == c ? 1 : 0;
}

// Goes back to the last star, and where that has come to a slash, to the last double star.
class Matcher {
public:
    Matcher(std::string_view glob, std::string_view path) : glob_(glob), path_(path) {}

    bool run() {
        while (p_ < path_.size()) {
            if (!step() && !retry(star_, true) && !retry(stars_, false)) return false;
        }
        return is_rest_empty();
    }

private:
    struct Mark {
        std::size_t glob = std::string_view::npos;  // behind the star
        std::size_t path = 0;                       // what it has not swallowed yet
    };

    // How many stars stand here, and whether they cross slashes.
    bool take_star() {
        if (g_ >= glob_.size() || glob_[g_] != '*') return false;
        const std::size_t first = g_;
        g_ = std::min(glob_.find_first_not_of('*', g_), glob_.size());
        const std::string_view rest = glob_.substr(g_);
        const bool begins_name = first == 0 || glob_[first - 1] == '/';
        const bool ends_name = rest.empty() || rest[0] == '/' || rest.substr(0, 2) == "\\/";
        if (g_ - first > 1 && begins_name && ends_name) {
            star_ = {};
            stars_ = {g_, p_};
            if (!rest.empty() && rest[0] == '/') ++g_;  // no folder at all; going back takes one or more
        } else {
            star_ = {g_, p_};
        }
        return true;
    }

    bool step() {
        if (take_star()) return true;
        const std::size_t used = g_ < glob_.size() ? match_one(glob_.substr(g_), path_[p_]) : 0;
        if (used == 0) return false;
        g_ += used;
        ++p_;
        return true;
    }

    bool retry(Mark& mark, bool stops_at_slash) {
        if (mark.glob == std::string_view::npos) return false;
        if (mark.path >= path_.size() || (stops_at_slash && path_[mark.path] == '/')) {
            mark = {};
            return false;
        }
        if (!stops_at_slash) star_ = {};
        g_ = mark.glob;
        p_ = ++mark.path;
        return true;
    }

    // The path is at its end. A star may stand for nothing, and so may "**/".
    bool is_rest_empty() {
        while (g_ < glob_.size() && glob_[g_] == '*') {
            if (!take_star()) return false;
        }
        return g_ == glob_.size();
    }

    std::string_view glob_;
    std::string_view path_;
    std::size_t g_ = 0;
    std::size_t p_ = 0;
    Mark star_;
    Mark stars_;
};

std::string_view without_trailing_spaces(std::string_view line) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\\') {
            if (++at >= line.size()) return line;
            end = at + 1;
        } else if (line[at] != ' ') {
            end = at + 1;
        }
    }
    return line.substr(0, end);
}

}  // namespace

bool glob_matches(std::string_view glob, std::string_view path) { return Matcher(glob, path).run(); }

std::optional<PathPattern> PathPattern::read(std::string_view line) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') return std::nullopt;
    line = without_trailing_spaces(line);
    PathPattern pattern;
    if (!line.empty() && line.front() == '!') {
        pattern.takes_back_ = true;
        line.remove_prefix(1);
    }
    if (!line.empty() && line.back() == '/') {
        pattern.folders_only_ = true;
        line.remove_suffix(1);
    }
    pattern.is_anchored_ = line.find('/') != std::string_view::npos;
    if (!line.empty() && line.front() == '/') line.remove_prefix(1);
    if (line.empty()) return std::nullopt;
    pattern.glob_ = line;
    return pattern;
}

bool PathPattern::matches(std::string_view path, bool is_folder) const {
    if (folders_only_ && !is_folder) return false;
    if (!is_anchored_) return glob_matches(glob_, path.substr(path.rfind('/') + 1));
    // git compares what comes before the first wildcard on its own, so that "a**/b" matches "ab", too.
    const std::size_t plain = std::min(glob_.find_first_of("*?[\\"), glob_.size());
    if (path.substr(0, plain) != std::string_view(glob_).substr(0, plain)) return false;
    return glob_matches(std::string_view(glob_).substr(plain), path.substr(plain));
}

bool PathPattern::covers(std::string_view file) const {
    for (std::size_t slash = file.find('/'); slash != std::string_view::npos; slash = file.find('/', slash + 1)) {
        if (matches(file.substr(0, slash), true)) return true;
    }
    return matches(file, false);
}

}  // namespace kith
