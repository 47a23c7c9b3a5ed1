// SPDX-License-Identifier: Apache-2.0
#include "app/score_report.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/json.hpp"
#include "report/excerpt.hpp"
#include "report/phrases.hpp"
#include "report/wrap.hpp"
#include "text/utf8.hpp"

namespace kith {
namespace {

constexpr std::array<std::string_view, 3> list_headings = {"False alarms", "Missed", "Nobody has labelled these"};
constexpr std::size_t widest_name = 32;

std::string fixed(double number, int decimals) {
    std::array<char, 32> digits = {};
    const int size = std::snprintf(digits.data(), digits.size(), "%.*f", decimals, number);
    return {digits.data(), static_cast<std::size_t>(std::max(size, 0))};
}

std::string share_words(const std::optional<double>& share) { return share ? fixed(*share, 3) : "–"; }

// "0.964 (0.948–0.975)", or a dash where there is no case.
std::string with_interval(std::size_t hits, std::size_t cases) {
    if (cases == 0) return "–";
    const Interval interval = wilson(hits, cases);
    const double share = static_cast<double>(hits) / static_cast<double>(cases);
    return fixed(share, 3) + " (" + fixed(interval.low, 2) + "–" + fixed(interval.high, 2) + ')';
}

std::string cell(const std::string& text, std::size_t columns) {
    const std::size_t width = display_width(text);
    return text + std::string(width < columns ? columns - width : 1, ' ');
}

std::string number_cell(std::size_t number, std::size_t columns) {
    const std::string digits = std::to_string(number);
    return std::string(digits.size() < columns ? columns - digits.size() : 0, ' ') + digits + "  ";
}

bool wants(const std::vector<std::string>& lists, Mistake::Kind kind) {
    return std::find(lists.begin(), lists.end(), mistake_names[static_cast<std::size_t>(kind)]) != lists.end();
}

// The bytes of a stretch that is given in code points.
TextSpan bytes_of(std::string_view text, const ScoredMark& mark) {
    TextSpan span;
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size() && number < mark.end; ++number) {
        if (number == mark.start) span.begin = at;
        at += code_point_at(text, at).size;
        span.end = at;
    }
    return span;
}

using Named = std::pair<std::string, Tally>;

// Most mistakes first; equal ones by name.
template <class Count>
std::vector<Named> by_mistakes(const std::map<std::string, Tally>& tallies, Count mistakes) {
    std::vector<Named> all;
    for (const auto& [name, tally] : tallies) {
        if (mistakes(tally) > 0) all.emplace_back(name, tally);
    }
    std::stable_sort(all.begin(), all.end(),
                     [&](const Named& a, const Named& b) { return mistakes(a.second) > mistakes(b.second); });
    return all;
}

std::size_t widest(const std::vector<Named>& all) {
    std::size_t columns = 8;
    for (const Named& one : all) columns = std::max(columns, display_width(one.first));
    return std::min(columns, widest_name) + 2;
}

class ScoreText {
public:
    ScoreText(const Score& score, const std::vector<std::string>& lists, std::size_t width)
        : score_(score), lists_(lists), width_(width) {}

    std::string write() {
        totals();
        alarms();
        terms();
        entries();
        for (std::size_t i = 0; i < mistake_names.size(); ++i) list(static_cast<Mistake::Kind>(i));
        return body_;
    }

private:
    void share(std::string_view name, const std::string& value, std::string_view about) {
        body_ += wrap(about, width_, cell(std::string(name), 11) + cell(value, 22), std::string(33, ' '));
    }

    void totals() {
        const Tally& all = score_.total;
        body_ += counted(score_.texts, "labelled text", "labelled texts") + ", " +
                 counted(all.found + all.missed, "word", "words") + " to find.\n\n";
        share("precision", with_interval(all.found, all.found + all.false_alarms),
              "of what kith points at, so much deserves it");
        share("  strict", with_interval(all.found, all.found + all.false_alarms + all.unjudged),
              "the same, with what nobody has labelled as false alarms");
        share("recall", with_interval(all.found, all.found + all.missed), "of what deserves it, so much is found");
        share("F1", share_words(f1_of(all)), "both in one");
        body_ += "\nfound " + std::to_string(all.found) + ", missed " + std::to_string(all.missed) + ", false alarms " +
                 std::to_string(all.false_alarms) + ", unjudged " + std::to_string(all.unjudged) +
                 "; mean length of a finding " + fixed(score_.mean_length(), 1) + ".\n";
        body_ += wrap("In brackets: where the true share lies, 19 times of 20 (Wilson).", width_, "", "");
    }

    // Texts that should be quiet, on their own.
    void alarms() {
        std::vector<std::string> items;
        for (const std::string_view kind : gold_kinds) {
            const auto found = score_.alarms_by_kind.find(std::string(kind));
            items.push_back(std::string(kind) + ' ' +
                            std::to_string(found == score_.alarms_by_kind.end() ? 0 : found->second));
        }
        body_ += wrap("False alarms by kind of text: " + listed(items, "and") + '.', width_, "", "");
    }

    void terms() {
        const std::vector<Named> all =
            by_mistakes(score_.terms, [](const Tally& tally) { return tally.missed + tally.false_alarms; });
        const std::size_t without = score_.terms.size() - all.size();
        if (!all.empty()) {
            const std::size_t columns = widest(all);
            body_ += '\n' + cell("Term", columns) + "found  missed   alarms  " + cell("precision", 20) +
                     cell("recall", 20) + "F1\n";
            for (const auto& [name, tally] : all) {
                body_ += cell(name, columns) + number_cell(tally.found, 5) + number_cell(tally.missed, 6) +
                         number_cell(tally.false_alarms, 7) +
                         cell(with_interval(tally.found, tally.found + tally.false_alarms), 20) +
                         cell(with_interval(tally.found, tally.found + tally.missed), 20) + share_words(f1_of(tally)) +
                         '\n';
            }
        }
        if (without > 0)
            body_ += '\n' + counted(without, "term has", "terms have") + " neither misses nor false alarms.\n";
    }

    void entries() {
        const std::vector<Named> all =
            by_mistakes(score_.entries, [](const Tally& tally) { return tally.false_alarms; });
        if (all.empty()) return;
        const std::size_t columns = widest(all);
        body_ += '\n' + cell("Entry", columns) + "right   alarms  unjudged  precision\n";
        for (const auto& [name, tally] : all) {
            body_ += cell(name, columns) + number_cell(tally.found, 5) + number_cell(tally.false_alarms, 7) +
                     number_cell(tally.unjudged, 8) + with_interval(tally.found, tally.found + tally.false_alarms) +
                     '\n';
        }
    }

    void list(Mistake::Kind kind) {
        if (!wants(lists_, kind)) return;
        body_ += '\n' + std::string(list_headings[static_cast<std::size_t>(kind)]) + '\n';
        std::size_t count = 0;
        for (const Mistake& mistake : score_.mistakes) {
            if (mistake.kind != kind) continue;
            ++count;
            const std::string& text = mistake.text->text;
            const std::string words = excerpt(text, bytes_of(text, mistake.mark), 3 * width_, false);
            body_ += wrap(mistake.text->id + " · " + mistake.mark.id + ": " + words, width_, "  ", "    ");
        }
        if (count == 0) body_ += "  none\n";
    }

    const Score& score_;
    const std::vector<std::string>& lists_;
    std::size_t width_;
    std::string body_;
};

class ScoreJson {
public:
    std::string write(const Score& score, const std::vector<std::string>& lists) {
        json_.begin_object().member("schema", 1).member("texts", std::uint64_t{score.texts});
        tally(score.total);
        json_.member("unjudged", std::uint64_t{score.total.unjudged});
        share("strict_precision", score.total.found,
              score.total.found + score.total.false_alarms + score.total.unjudged);
        json_.key("mean_length").raw(fixed(score.mean_length(), 6));
        json_.key("false_alarms_by_kind").begin_object();
        for (const auto& [kind, count] : score.alarms_by_kind) json_.member(kind, std::uint64_t{count});
        json_.end_object().key("terms").begin_array();
        for (const auto& [name, one] : score.terms) {
            json_.begin_object().member("term", name);
            tally(one);
            json_.end_object();
        }
        json_.end_array().key("entries").begin_array();
        for (const auto& [name, one] : score.entries) entry(name, one);
        json_.end_array().key("listed").begin_array();
        for (const Mistake& mistake : score.mistakes) {
            if (wants(lists, mistake.kind)) listed_mistake(mistake);
        }
        return json_.end_array().end_object().take() + '\n';
    }

private:
    void share(const std::string& name, std::size_t hits, std::size_t cases) {
        if (cases == 0) {
            json_.key(name).null().key(name + "_interval").null();
            return;
        }
        const Interval interval = wilson(hits, cases);
        json_.key(name).raw(fixed(static_cast<double>(hits) / static_cast<double>(cases), 6));
        json_.key(name + "_interval")
            .begin_array()
            .raw(fixed(interval.low, 6))
            .raw(fixed(interval.high, 6))
            .end_array();
    }

    void tally(const Tally& one) {
        json_.member("found", std::uint64_t{one.found}).member("missed", std::uint64_t{one.missed});
        json_.member("false_alarms", std::uint64_t{one.false_alarms});
        share("precision", one.found, one.found + one.false_alarms);
        share("recall", one.found, one.found + one.missed);
        const std::optional<double> f1 = f1_of(one);
        json_.key("f1").raw(f1 ? fixed(*f1, 6) : "null");
    }

    void entry(const std::string& id, const Tally& one) {
        json_.begin_object().member("entry", id).member("right", std::uint64_t{one.found});
        json_.member("false_alarms", std::uint64_t{one.false_alarms}).member("unjudged", std::uint64_t{one.unjudged});
        share("precision", one.found, one.found + one.false_alarms);
        json_.end_object();
    }

    void listed_mistake(const Mistake& mistake) {
        const std::string& text = mistake.text->text;
        const TextSpan span = bytes_of(text, mistake.mark);
        const bool is_miss = mistake.kind == Mistake::Kind::fn;
        json_.begin_object().member("what", mistake_names[static_cast<std::size_t>(mistake.kind)]);
        json_.member("id", mistake.text->id).member("line", std::uint64_t{mistake.text->line});
        json_.member(is_miss ? "term" : "entry", mistake.mark.id);
        json_.member("start", std::uint64_t{mistake.mark.start}).member("end", std::uint64_t{mistake.mark.end});
        json_.member("text", text.substr(span.begin, span.size())).member("in", text).end_object();
    }

    JsonWriter json_;
};

}  // namespace

std::string score_text(const Score& score, const std::vector<std::string>& lists, std::size_t width) {
    return ScoreText(score, lists, width).write();
}

std::string score_json(const Score& score, const std::vector<std::string>& lists) {
    return ScoreJson().write(score, lists);
}

}  // namespace kith
