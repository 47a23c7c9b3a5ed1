// SPDX-License-Identifier: Apache-2.0
#include "app/interview.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <optional>

#include "app/mark_writer.hpp"
#include "document/heading_links.hpp"
#include "document/text_replace.hpp"
#include "report/advice.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"
#include "text/ascii.hpp"
#include "text/blank.hpp"
#include "text/encoding.hpp"

namespace kith {
namespace {

constexpr std::size_t wordings_shown = 9;  // as many as a digit can name

// A mark counts as a paragraph in Markdown, and stands among the words in plain text; the blocks that hold words stay.
bool has_same_kinds(const Document& one, const Document& other) {
    return std::equal(one.segments.begin(), one.segments.end(), other.segments.begin(), other.segments.end(),
                      [](const Segment& a, const Segment& b) { return a.kind == b.kind; });
}

class Interview {
public:
    Interview(const Checker& checker, const Checked& checked, const std::string& bytes, const Format& format, const Lexicon& lexicon,
              Streams& streams)
        : checker_(checker), checked_(checked), bytes_(bytes), format_(format), lexicon_(lexicon), streams_(streams), finder_(checked.document) {}

    Interviewed perform() {
        const std::vector<Finding>& findings = checked_.result.findings;
        const auto is_open = [](const Finding& finding) { return !finding.quoted; };
        const auto all = static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), is_open));
        std::size_t number = 0;
        for (const Finding& finding : findings) {
            if (!is_open(finding)) continue;
            ++number;
            if (is_passed(finding)) continue;
            const std::vector<Suggestion> wordings = wordings_for(finding);
            show(finding, wordings, number, all);
            if (!ask(finding, wordings)) break;
        }
        return std::move(done_);
    }

private:
    [[nodiscard]] const Segment& segment(const Finding& finding) const {
        return checked_.document.segments[finding.at.segment];
    }

    // Its words were replaced together with others, or it is kept together with others.
    [[nodiscard]] bool is_passed(const Finding& finding) const {
        const auto is_kept_by = [&](const Finding* first) { return is_marked_with(checked_.document, *first, finding); };
        return (finding.at.segment == passed_.segment && finding.at.span.begin < passed_.span.end) ||
               std::any_of(marked_.begin(), marked_.end(), is_kept_by);
    }

    // Those that still fit: none reaches over words that were replaced already.
    [[nodiscard]] std::vector<Suggestion> wordings_for(const Finding& finding) const {
        std::vector<Suggestion> wordings;
        const bool is_beside = finding.at.segment == passed_.segment;
        for (const Suggestion& suggestion : finding.suggestions) {
            const bool is_free = !is_beside || suggestion.replaces.begin >= passed_.span.end;
            if (is_free && wordings.size() < wordings_shown) wordings.push_back(suggestion);
        }
        return wordings;
    }

    void say(const std::string& words) { streams_.out << wrap(words, streams_.width, "", ""); }

    void show(const Finding& finding, const std::vector<Suggestion>& wordings, std::size_t number, std::size_t all) {
        const std::size_t line = finder_.locate(segment(finding), finding.at.span).first.line;
        streams_.out << '\n';
        say(std::to_string(number) + " of " + std::to_string(all) + ", line " + std::to_string(line) + ", " +
            std::string(name_of(finding.level)) + ", " + finding.id());
        say(excerpt(segment(finding).text, finding.at.span, 2 * streams_.width, false));
        say(shown(finding.message));
        if (!finding.why.empty()) say("Why: " + finding.why);
        say(asked_words(finding, lexicon_, streams_.width));
        const std::size_t count = wordings.size();
        for (std::size_t i = 0; i < count; ++i) {
            const Suggestion& suggestion = wordings[i];
            const std::string old =
                shown(std::string_view(segment(finding).text).substr(suggestion.replaces.begin, suggestion.replaces.size()));
            say("  " + std::to_string(i + 1) + ": " + in_quotes(shown(suggestion.text)) + " for " + in_quotes(old));
        }
        const std::string numbers = count == 0 ? "" : count == 1 ? "1 to take it, " : "1 to " + std::to_string(count) + " to take one, ";
        say("Type " + numbers + "e to write your own words, k to keep the word, Enter to go on, q to stop here.");
    }

    // False where the writer wants to stop.
    bool ask(const Finding& finding, const std::vector<Suggestion>& wordings) {
        for (;;) {
            const std::optional<std::string> answer = choice("Your choice: ");
            if (!answer || *answer == "q") {
                done_.is_over = true;
                return false;
            }
            if (answer->empty() || *answer == "s") return true;
            if (*answer == "e" && edit(finding, wordings.empty() ? finding.at.span : wordings.front().replaces)) return true;
            if (*answer == "e") continue;
            if (*answer == "k") return keep(finding);
            if (const Suggestion* const chosen = chosen_by(wordings, *answer)) {
                if (put(finding, chosen->replaces, chosen->text)) return true;
                continue;
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
        return std::string(trimmed(line));
    }

    // A capital letter chooses what the small one does.
    std::optional<std::string> choice(const std::string& question) {
        std::optional<std::string> answer = answer_to(question);
        if (answer) std::transform(answer->begin(), answer->end(), answer->begin(), ascii_lower);
        return answer;
    }

    static const Suggestion* chosen_by(const std::vector<Suggestion>& wordings, const std::string& answer) {
        std::size_t number = 0;
        const char* const end = answer.data() + answer.size();
        const auto [stop, failure] = std::from_chars(answer.data(), end, number);
        const bool is_choice = failure == std::errc() && stop == end && number >= 1 && number <= wordings.size();
        return is_choice ? &wordings[number - 1] : nullptr;
    }

    // For the stretch that the first wording offered is for, as she sees it there. False where her words could not be put in, so that she can
    // choose again.
    bool edit(const Finding& finding, TextSpan span) {
        const std::string_view old = std::string_view(segment(finding).text).substr(span.begin, span.size());
        const std::optional<std::string> words = answer_to("Your words for " + in_quotes(shown(old)) + ": ");
        return !words || words->empty() || put(finding, span, *words);
    }

    bool refuse(const std::string& reason) {
        say(reason);
        return false;
    }

    bool put(const Finding& finding, TextSpan span, const std::string& text) {
        std::optional<Edit> edit = edit_for(checked_.document, segment(finding), span, text);
        const std::vector<std::size_t> linked = linked_headings(checked_.document);
        if (std::binary_search(linked.begin(), linked.end(), finding.at.segment))
            return refuse("A link in this document goes to this heading by its words: please change both by hand.");
        if (!edit && document_lacks(text)) return refuse("The encoding of this file has not all of these letters: please use others, or save it as UTF-8.");
        if (!edit || !takes(*std::move(edit), has_same_markup))
            return refuse("Markup stands among these words, or the new ones would be taken for some: please change them by hand, or choose others.");
        ++done_.replaced;
        passed_ = {finding.at.segment, span};
        return true;
    }

    [[nodiscard]] bool document_lacks(const std::string& letters) const {
        return format_.name != "html" && !encode(letters, checked_.document.encoding);
    }

    // Together with those before it, the edit leaves the document the same but for words or, with a mark, for that; then it is taken.
    bool takes(Edit edit, bool (*is_same)(const Document&, const Document&)) {
        std::vector<Edit> edits = done_.edits;
        edits.push_back(std::move(edit));
        Result<Document> changed = format_.read(apply_edits(bytes_, edits), checked_.path, {checker_.limits(), {}});
        if (!changed || !is_same(so_far_ ? *so_far_ : checked_.document, *changed)) return false;
        done_.edits = std::move(edits);
        so_far_ = *std::move(changed);
        return true;
    }

    static std::string why_unmarked(Syntax syntax) {
        if (syntax == Syntax::front_matter) return "Front matter has no place for a mark: a line under accept: in kith.yaml keeps the word.";
        const std::string what = syntax == Syntax::html ? "raw HTML" : "a list, a quotation or a table cell";
        return "A mark cannot stand before " + what + " without changing it: please write one by hand.";
    }

    bool keep(const Finding& finding) {
        if (!may_be_marked(checked_.document, bytes_, finding)) {
            say(why_unmarked(checked_.document.segments[finding.at.segment].syntax));
            return true;
        }
        const std::optional<std::string> reason = answer_to("Why it stays, for the next reader: ");
        if (!reason) return true;
        if (is_blank(shown(*reason))) {
            say("Without a reason nothing is kept, so the word is left as it is, and will be asked about again.");
            return true;
        }
        const std::string line = mark_for(finding, shown(*reason));
        if (format_.name == "text" && !may_be_read(line)) say("Nothing is written. The word stays, and kith will ask about it again.");
        else mark(finding, line);
        return true;
    }

    // A page shows no comment; what stands in plain text everybody reads.
    bool may_be_read(const std::string& line) {
        say("Plain text has no hidden place: this line would stand in it, and whoever is given the text would read it.");
        say("  " + line);
        const std::optional<std::string> answer = choice("Type y to write it, Enter to leave the text without it: ");
        return answer && (*answer == "y" || *answer == "yes");
    }

    void mark(const Finding& finding, const std::string& line) {
        std::optional<Edit> edit = mark_edit(checked_.document, bytes_, finding, line);
        const std::size_t count = edit ? kept_with(*edit) : 0;
        const auto is_same = format_.name == "text" ? [](const Document&, const Document&) { return true; } : has_same_kinds;
        if (count == 0 || !takes(*std::move(edit), is_same))
            return say("A mark cannot stand there without changing the page: please write one by hand.");
        done_.kept += count;
        if (count > 1) say("It holds for " + std::to_string(count) + " words here.");
        marked_.push_back(&finding);
    }

    // How many findings more are kept with this edit of the bytes; a mark may hold for less than it stands before.
    [[nodiscard]] std::size_t kept_with(const Edit& edit) const {
        std::vector<Edit> edits = done_.edits;
        edits.push_back(edit);
        const LintResult result = checker_.check(apply_edits(bytes_, edits), checked_.path, format_).result;
        const std::size_t before = checked_.result.kept.size() + done_.kept;
        return result.kept.size() > before ? result.kept.size() - before : 0;
    }

    const Checker& checker_;
    const Checked& checked_;
    const std::string& bytes_;
    const Format& format_;
    const Lexicon& lexicon_;
    Streams& streams_;
    PositionFinder finder_;
    std::optional<Document> so_far_;  // with the edits taken; empty where there are none
    std::vector<const Finding*> marked_;
    TextRange passed_{static_cast<std::size_t>(-1), {}};
    Interviewed done_;
};

}  // namespace

Interviewed interview(const Checker& checker, const Checked& checked, const std::string& bytes, const Format& format,
                      const Lexicon& lexicon, Streams& streams) {
    return Interview(checker, checked, bytes, format, lexicon, streams).perform();
}

}  // namespace kith
