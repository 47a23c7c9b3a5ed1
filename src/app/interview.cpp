// SPDX-License-Identifier: Apache-2.0
#include "app/interview.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <optional>

#include "document/text_replace.hpp"
#include "report/advice.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"
#include "text/encoding.hpp"

namespace kith {
namespace {

constexpr std::size_t wordings_shown = 9;  // as many as a digit can name

std::string trimmed(const std::string& line) {
    const std::size_t begin = line.find_first_not_of(" \t\r");
    return begin == std::string::npos ? std::string() : line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
}

class Interview {
public:
    Interview(const Checked& checked, std::string_view bytes, const Lexicon& lexicon, Streams& streams)
        : checked_(checked), bytes_(bytes), lexicon_(lexicon), streams_(streams), finder_(checked.document) {}

    Interviewed perform() {
        const std::vector<Finding>& findings = checked_.result.findings;
        const auto is_open = [](const Finding& finding) { return !finding.quoted; };
        const auto all = static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), is_open));
        std::size_t number = 0;
        for (const Finding& finding : findings) {
            if (!is_open(finding)) continue;
            ++number;
            if (is_passed(finding)) continue;
            show(finding, number, all);
            if (!ask(finding)) break;
        }
        return std::move(done_);
    }

private:
    [[nodiscard]] const Segment& segment(const Finding& finding) const {
        return checked_.document.segments[finding.at.segment];
    }

    // Its words were replaced together with others.
    [[nodiscard]] bool is_passed(const Finding& finding) const {
        return finding.at.segment == passed_.segment && finding.at.span.begin < passed_.span.end;
    }

    void say(const std::string& words) { streams_.out << wrap(words, streams_.width, "", ""); }

    void show(const Finding& finding, std::size_t number, std::size_t all) {
        const std::size_t line = finder_.locate(segment(finding), finding.at.span).first.line;
        streams_.out << '\n';
        say(std::to_string(number) + " of " + std::to_string(all) + ", line " + std::to_string(line) + ", " +
            std::string(name_of(finding.level)) + ", " + finding.id());
        say(excerpt(segment(finding).text, finding.at.span, 2 * streams_.width, false));
        say(shown(finding.message));
        if (!finding.why.empty()) say("Why: " + finding.why);
        say(asked_words(finding, lexicon_, streams_.width));
        const std::size_t count = std::min(wordings_shown, finding.suggestions.size());
        for (std::size_t i = 0; i < count; ++i) {
            const Suggestion& suggestion = finding.suggestions[i];
            const std::string old =
                shown(std::string_view(segment(finding).text).substr(suggestion.replaces.begin, suggestion.replaces.size()));
            say("  " + std::to_string(i + 1) + ": " + in_quotes(shown(suggestion.text)) + " for " + in_quotes(old));
        }
        const std::string numbers = count == 0 ? "" : count == 1 ? "1 to take it, " : "1 to " + std::to_string(count) + " to take one, ";
        say("Type " + numbers + "e to write your own words, k to keep the word, Enter to go on, q to stop here.");
    }

    // False where the writer wants to stop.
    bool ask(const Finding& finding) {
        for (;;) {
            const std::optional<std::string> answer = answer_to("Your choice: ");
            if (!answer || *answer == "q") {
                done_.is_over = true;
                return false;
            }
            if (answer->empty() || *answer == "s") return true;
            if (*answer == "e") return edit(finding);
            if (*answer == "k") return keep(finding);
            if (const Suggestion* const chosen = chosen_by(finding, *answer)) {
                put(finding, chosen->replaces, chosen->text);
                return true;
            }
            say("That is none of the choices.");
        }
    }

    std::optional<std::string> answer_to(const std::string& question) {
        streams_.out << question << std::flush;
        std::string line;
        if (streams_.is_interrupted() || !std::getline(streams_.in, line)) {
            streams_.out << '\n';
            return std::nullopt;
        }
        return trimmed(line);
    }

    static const Suggestion* chosen_by(const Finding& finding, const std::string& answer) {
        std::size_t number = 0;
        const char* const end = answer.data() + answer.size();
        const auto [stop, failure] = std::from_chars(answer.data(), end, number);
        const bool is_choice = failure == std::errc() && stop == end && number >= 1 &&
                               number <= std::min(wordings_shown, finding.suggestions.size());
        return is_choice ? &finding.suggestions[number - 1] : nullptr;
    }

    bool edit(const Finding& finding) {
        const std::optional<std::string> words = answer_to("Your words for " + in_quotes(shown(finding.text)) + ": ");
        if (words && !words->empty()) put(finding, finding.at.span, *words);
        return true;
    }

    void put(const Finding& finding, TextSpan span, const std::string& text) {
        std::optional<Edit> edit = edit_for(checked_.document, segment(finding), span, text);
        if (!edit) return say("Markup stands among these words, or the new ones would be taken for some: please change them by hand.");
        done_.edits.push_back(*std::move(edit));
        ++done_.replaced;
        passed_ = {finding.at.segment, span};
    }

    bool keep(const Finding& finding) {
        const bool is_simple =
            bytes_.find('\0') == std::string_view::npos &&  // of UTF-16, whose lines end otherwise
            (segment(finding).kind == SegmentKind::paragraph || segment(finding).kind == SegmentKind::heading);
        if (!is_simple) {
            say("A mark cannot stand before a list, a quotation or a table cell without changing it: please write one by hand.");
            return true;
        }
        const std::optional<std::string> reason = answer_to("Why it stays, for the next reader: ");
        if (!reason) return true;
        std::string words = shown(*reason);
        for (std::size_t at = words.find("--"); at != std::string::npos; at = words.find("--")) words.erase(at, 1);  // it would end the mark
        const std::optional<std::string> mark =
            encode("<!-- kith: keep " + finding.id() + (words.empty() ? "" : ": " + words) + " -->", checked_.document.encoding);
        if (!mark) {
            say("The encoding of this file has no such letters.");
            return true;
        }
        const std::size_t begin = line_begin(segment(finding));
        done_.edits.push_back({{begin, begin}, *mark + (bytes_.find("\r\n") != std::string_view::npos ? "\r\n" : "\n")});
        ++done_.kept;
        return true;
    }

    // Of the line in the bytes given that the segment begins on.
    [[nodiscard]] std::size_t line_begin(const Segment& segment) const {
        const SourceSpan source = segment.to_source({0, segment.text.size()});
        const std::size_t begin = checked_.document.decoding.to_source(source.begin, source.end).begin;
        const std::size_t end_before = begin == 0 ? std::string_view::npos : bytes_.rfind('\n', begin - 1);
        return end_before == std::string_view::npos ? 0 : end_before + 1;
    }

    const Checked& checked_;
    std::string_view bytes_;
    const Lexicon& lexicon_;
    Streams& streams_;
    PositionFinder finder_;
    TextRange passed_{static_cast<std::size_t>(-1), {}};
    Interviewed done_;
};

}  // namespace

Interviewed interview(const Checked& checked, std::string_view bytes, const Lexicon& lexicon, Streams& streams) {
    return Interview(checked, bytes, lexicon, streams).perform();
}

}  // namespace kith
