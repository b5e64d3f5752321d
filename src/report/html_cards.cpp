// SPDX-License-Identifier: BSL-1.0
#include "html_cards.hpp"

#include <algorithm>

#include <jixiao/report/number_line.hpp>
#include <jixiao/report/rule_picture.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao::report {

std::string html_anchor(std::size_t duty, std::size_t activity, std::size_t i) {
  return "i-" + std::to_string(duty + 1) + "-" + std::to_string(activity + 1) + "-" +
         std::to_string(i + 1);
}

namespace {

// The one number that a rule measures; none where it asks for more.
std::optional<exact> measured_by(const rule_score& scored) {
  return scored.answers.size() == 1 ? scored.answers.front() : std::nullopt;
}

}  // namespace

std::string html_cards::classes_of(const indicator_score& score) const {
  std::string css = "card";
  if (score.verdict && score.verdict->grade) {
    const std::string word = grade_word(*score.verdict->grade, to_.in(), score.levels);
    const auto at = std::find(grades_.begin(), grades_.end(), word);
    css += " is-" + std::to_string(at - grades_.begin());
  }
  if (score.standing == standing::undecided) css += " is-open";
  if (score.points && *score.points < score.full) css += " is-lost";
  return css;
}

void html_cards::write(std::size_t d, std::size_t a, std::size_t n) {
  const indicator_score& score = what_.result.duties[d].activities[a].indicators[n];
  const indicator& i =
      what_.table.duties[d].activities[a].objectives[score.objective].indicators[score.index];
  to_.put("<article id=\"" + html_anchor(d, a, n) + "\" class=\"" + classes_of(score) +
          "\"><header><h4>");
  to_.text(i.name);
  to_.put("</h4>");
  if (score.verdict) to_.badge(score.verdict->grade, score.levels);
  // Answers by number stand below, with the words that they answer.
  if (!score.rule || score.measured.find('=') == std::string::npos) {
    to_.put("<span>");
    to_.text(
        to_.say(&report_words::measured_is,
                {score.measured.empty() ? to_.say(&report_words::missing_value) : score.measured}));
    to_.put("</span>");
  }
  to_.put("<span class=\"points\">");
  to_.text(points_words(score, to_.in()) + full_words(score, to_.in()));
  to_.put("</span></header>");
  bands(i);
  if (score.rule) {
    answers(*score.rule);
    to_.put(
        rule_picture(score.rule->rule, score.rule->choices, measured_by(*score.rule), to_.in()));
  }
  if (i.standard.is_numeric()) {
    std::optional<fraction> value;
    if (score.verdict && score.verdict->reason != reason::label &&
        score.verdict->reason != reason::grade_word)
      value = score.verdict->value;
    to_.put(number_line(i.standard, value, what_.how.reading, to_.in()));
  }
  if (const std::string reason = reason_words(what_, d, a, score); !reason.empty())
    to_.element("p", reason, "reason");
  steps_.write(d, a, n);
  to_.put("</article>");
}

void html_cards::bands(const indicator& i) {
  to_.put("<div class=\"bands\">");
  if (!i.standard.is_blank() || !(i.target || !i.rule_text.empty())) {
    const scale levels = i.standard.level_scale();
    for (grade g : levels.levels()) {
      to_.put("<span><b>");
      to_.text(grade_word(g, to_.in(), levels));
      to_.put("</b>");
      if (column_of(g) < i.cells.size()) to_.text(i.cells[column_of(g)]);
      to_.put("</span>");
    }
  }
  if (i.target) {
    to_.put("<span><b>");
    to_.text(to_.say(&report_words::target));
    to_.put("</b>");
    to_.text(i.target->text);
    to_.put("</span>");
  }
  if (!i.rule_text.empty()) {
    to_.put("<span><b>");
    to_.text(to_.say(&report_words::rule_in_words));
    to_.put("</b>");
    to_.text(i.rule_text);
    to_.put("</span>");
  }
  to_.put("</div>");
}

// What was answered of each input of its rule.
void html_cards::answers(const rule_score& scored) {
  to_.put("<div class=\"bands\">");
  for (std::size_t i = 0; i < scored.rule.inputs.size(); ++i) {
    const rule_input& asked = scored.rule.inputs[i];
    to_.put("<span><b>");
    to_.text(scored.rule.words(asked.words));
    to_.put("</b>");
    to_.text(answer_words(asked, scored.answers[i]));
    to_.put("</span>");
  }
  to_.put("</div>");
}
std::string html_cards::answer_words(const rule_input& asked,
                                     const std::optional<exact>& answer) const {
  if (asked.kind == input_kind::flag)
    return std::string(answer && !answer->is_zero() ? to_.say(&report_words::yes)
                                                    : to_.say(&report_words::no));
  if (!answer) return asked.kind == input_kind::count ? "0" : "–";
  return std::string(to_text(*answer).view()) + std::string(to_text(asked.unit).view());
}

}  // namespace jixiao::report
