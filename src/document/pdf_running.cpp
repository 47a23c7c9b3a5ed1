// SPDX-License-Identifier: Apache-2.0
#include "document/pdf_running.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace kith {
namespace {

using Running = PdfLine::Running;

constexpr double margin = 0.12;      // of the page's height, at its top and bottom
constexpr double edge = 0.3;         // of it, in which running lines may stand outside of the margin,
constexpr double apart = 0.6;        // with a space of so many line heights between them and the text,
constexpr std::size_t most_rows = 4; // and no more of them

// What is the same on every page: "Page 3 of 9" is "Page # of #".
std::string without_numbers(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit || !result.ends_with('#')) result += digit ? '#' : c;
    }
    return result;
}

// The same, but for the number of the page alone: a date tells one visit from another.
std::string without_page(std::string_view text, int page) {
    const std::string number = std::to_string(page);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        if (end == at) ++end;
        result += text.substr(at, end - at) == number ? std::string_view("#") : text.substr(at, end - at);
        at = end;
    }
    return result;
}

// "Dear Amira,", "Jay saw his mum.": what people write, on however many pages.
bool is_of_text(std::string_view line) {
    const std::size_t last = line.find_last_not_of(' ');
    return last != std::string_view::npos && std::string_view(".,?!:;").find(line[last]) != std::string_view::npos;
}

bool is_page_number(const std::string& plain) { return plain == "#" || plain == "Page #" || plain == "Page # of #" || plain == "# of #"; }

class RunningLines {
public:
    RunningLines(std::vector<PdfLine>& lines, const std::map<int, double>& heights) : lines_(lines), heights_(heights) {}

    void mark() {
        for (std::size_t begin = 0; begin < lines_.size();) {
            std::vector<std::size_t> page;
            for (std::size_t at = begin; at < lines_.size() && lines_[at].page == lines_[begin].page; ++at) page.push_back(at);
            begin += page.size();
            look_at(std::move(page));
        }
        for (const Group& group : groups_) {
            if (!group.is_number && pages_[group.says].size() < 2) continue;
            for (const std::size_t line : group.lines) lines_[line].running = group.where;
        }
    }

private:
    struct Group {  // lines that are running together or not at all
        std::vector<std::size_t> lines;
        Running where;
        std::string says;
        bool is_number = false;
    };

    void look_at(std::vector<std::size_t> page) {
        for (const std::size_t line : page) {
            const Running where = place_of(lines_[line], margin);
            const std::string plain = without_numbers(lines_[line].text);
            if (where != Running::no) add({{line}, where, plain, is_page_number(plain)});
        }
        std::sort(page.begin(), page.end(), [this](std::size_t a, std::size_t b) { return lines_[a].top < lines_[b].top; });
        set_apart(page, Running::header, [this](std::size_t last, std::size_t next) { return lines_[next].top - lines_[last].bottom; });
        std::reverse(page.begin(), page.end());
        set_apart(page, Running::footer, [this](std::size_t last, std::size_t next) { return lines_[last].top - lines_[next].bottom; });
    }

    // The first rows of a page, counted from its edge, up to the first wide space. They stand at the same height on each page.
    template <typename Space>
    void set_apart(const std::vector<std::size_t>& page, Running where, Space space) {
        std::size_t rows = 1;
        Group group{{}, where, {}};
        for (std::size_t i = 0; i + 1 < page.size() && rows <= most_rows; ++i) {
            const PdfLine& line = lines_[page[i]];
            const double height = line.bottom - line.top;
            if (place_of(line, edge) != where || is_of_text(line.text)) return;
            group.lines.push_back(page[i]);
            group.says += std::to_string(std::lround(line.top)) + '\t' + without_page(line.text, line.page) + '\n';
            const double between = space(page[i], page[i + 1]);
            if (between > apart * height) return add(std::move(group));
            if (between > -height / 2) ++rows;  // not beside it
        }
    }

    void add(Group group) {
        group.says += group.where == Running::header ? 'h' : 'f';
        pages_[group.says].insert(lines_[group.lines.front()].page);
        groups_.push_back(std::move(group));
    }

    [[nodiscard]] Running place_of(const PdfLine& line, double share) const {
        const auto found = heights_.find(line.page);
        const double height = found == heights_.end() ? 0 : found->second;
        if (line.bottom < height * share) return Running::header;
        return line.top > height * (1 - share) ? Running::footer : Running::no;
    }

    std::vector<PdfLine>& lines_;
    const std::map<int, double>& heights_;
    std::vector<Group> groups_;
    std::map<std::string, std::set<int>> pages_;  // on which a group says the same
};

}  // namespace

void mark_running(std::vector<PdfLine>& lines, const std::map<int, double>& heights) { RunningLines(lines, heights).mark(); }

}  // namespace kith
