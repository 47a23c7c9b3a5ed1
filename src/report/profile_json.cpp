// SPDX-License-Identifier: Apache-2.0
#include "report/profile_json.hpp"

#include <cstdint>

#include "base/json.hpp"
#include "report/json.hpp"
#include "report/profile_wording.hpp"

namespace kith {
namespace {

class Writer {
public:
    explicit Writer(const ProfileReport& report) : report_(report), profile_(report.profile) {}

    std::string write() {
        json_.begin_object().member("schema", 1).member("kind", "profile").member("language", report_.language);
        json_.member("documents", profile_.documents).member("empty", profile_.empty);
        json_.member("unreadable", profile_.unreadable).member("words", profile_.words);
        json_.member("harm_named", profile_.harm.documents).member("opening", opening(profile_));
        json_.member("places", profile_.places);
        tally("harm", profile_.harm);
        audiences();
        strengths();
        json_.key("words_beside").begin_object();
        for (std::size_t i = 0; i < side_names.size(); ++i) tally(side_names[i], profile_.sides[i]);
        json_.end_object();
        json_.key("shifts").begin_array();
        for (std::size_t i = 0; i < shift_names.size(); ++i) facet(shift_names[i], profile_.shifts[i]);
        json_.end_array().key("pact").begin_array();
        for (std::size_t i = 0; i < pact_names.size(); ++i) facet(pact_names[i], profile_.pact[i]);
        json_.end_array();
        if (report_.has_folders) folders();
        questions();
        left_out();
        return json_.end_object().take() + '\n';
    }

private:
    void audiences() {
        json_.key("audiences").begin_object();
        for (std::size_t i = 1; i < audience_names.size(); ++i) {
            if (profile_.audiences[i] > 0) json_.member(audience_names[i], profile_.audiences[i]);
        }
        json_.end_object().member("audience_guessed", profile_.audience_guessed);
        if (profile_.audience_signs.empty()) return;
        json_.key("audience_signs").begin_array();
        for (const std::string& sign : profile_.audience_signs) json_.value(sign);
        json_.end_array();
    }

    void strengths() {
        json_.key("strengths").begin_array();
        for (const auto& [id, kind] : profile_.strengths) {
            json_.begin_object().member("id", id).member("term", kind.term).member("why", kind.why);
            figures(kind.tally);
            json_.end_object();
        }
        json_.end_array();
    }

    void facet(std::string_view id, const Facet& facet) {
        json_.begin_object().member("id", id);
        json_.key("prompts").begin_object().member("rethink", facet.rethink);
        json_.member("consider", facet.prompts.count - facet.rethink);
        figures(facet.prompts);
        json_.end_object();
        tally("reflections", facet.reflections);
        tally("notices", facet.notices);
        tally("strengths", facet.strengths);
        json_.end_object();
    }

    void tally(std::string_view key, const Figure& tally) {
        json_.key(key).begin_object();
        figures(tally);
        json_.end_object();
    }

    void figures(const Figure& tally) {
        json_.member("count", tally.count).member("documents", tally.documents);
        json_.key("names").begin_object();
        for (const auto& [name, count] : tally.names) json_.member(name, count);
        json_.end_object();
        json_.key("stories").begin_array();
        for (const Story& one : tally.stories) story(one);
        json_.end_array();
    }

    void story(const Story& story) {
        json_.begin_object();
        if (!report_.has_folders) json_.member("path", story.path);
        json_.member("name", story.name);
        if (story.level >= Level::strength) json_.member("id", story.id).member("level", name_of(story.level));
        if (!report_.no_text) {
            const Excerpt& sentence = story.sentence;
            json_.member("text", sentence.words);
            json_.member("sentence", sentence.before + sentence.words + sentence.after);
        }
        if (!report_.has_folders) {
            write_position(json_.key("start"), story.start);
            write_place(json_.key("where"), story.place);
        }
        json_.end_object();
    }

    void folders() {
        json_.key("folders").begin_object().member("fewest_documents", fewest_documents);
        json_.member("per_words", 1000).member("folders", report_.map.folders);
        json_.key("rows").begin_array();
        for (const HeatRow& row : report_.map.rows) {
            json_.begin_object();
            row.folder.empty() ? json_.key("folder").null() : json_.member("folder", row.folder);
            json_.member("folders", row.folders).member("documents", row.documents).member("words", row.words);
            cells("prompts", row.prompts);
            cells("strengths", row.strengths);
            json_.end_object();
        }
        json_.end_array().end_object();
    }

    // A withheld figure is null.
    void cells(std::string_view key, const std::array<HeatCell, shift_names.size()>& all) {
        json_.key(key).begin_object();
        for (std::size_t i = 0; i < all.size(); ++i) {
            json_.key(shift_names[i]);
            all[i].is_withheld ? json_.null() : json_.raw(cell_in_words(all[i]));
        }
        json_.end_object();
    }

    void questions() {
        json_.key("questions").begin_array();
        for (const Reflection& one : reflections(profile_, report_.questions)) {
            json_.begin_object().member("ask", one.question).member("because", one.because).member("about", one.about);
            json_.end_object();
        }
        json_.end_array();
    }

    void left_out() {
        json_.key("left_out").begin_object().member("quoted", profile_.quoted.count);
        json_.member("commented", profile_.commented.count);
        json_.member("reported", profile_.reported.count).member("legal", profile_.legal.count);
        json_.member("own_account", profile_.own_account.count);
        json_.end_object().key("left_out_words").begin_object();
        tally("quoted", profile_.quoted);
        tally("commented", profile_.commented);
        tally("reported", profile_.reported);
        tally("legal", profile_.legal);
        tally("own_account", profile_.own_account);
        json_.end_object().key("unread").begin_object();
        for (const auto& [what, count] : profile_.unread) json_.member(what, count);
        json_.end_object();
    }

    const ProfileReport& report_;
    const Profile& profile_;
    JsonWriter json_;
};

}  // namespace

std::string profile_json(const ProfileReport& report) { return Writer(report).write(); }

}  // namespace kith
