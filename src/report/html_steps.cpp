// SPDX-License-Identifier: BSL-1.0
#include "html_steps.hpp"

#include <string>

#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao::report {

html_steps::html_steps(html_writer& to, const evaluation& result) : to_(to), result_(result) {
  for (std::size_t s = 0; s < result.ledger.size(); ++s) {
    const auto& about = result.ledger[s].about;
    if (about.level == ledger_level::indicator)
      by_indicator_[{about.duty, about.activity, about.indicator}].push_back(s);
    else
      of_the_whole_.push_back(s);
  }
}

const std::vector<std::size_t>* html_steps::steps_of(const path& whose) const {
  const auto found = by_indicator_.find(whose);
  return found == by_indicator_.end() ? nullptr : &found->second;
}

void html_steps::write(std::size_t duty, std::size_t activity, std::size_t n) {
  const std::vector<std::size_t>* steps = steps_of({duty, activity, n});
  if (steps == nullptr) return;
  to_.put("<details><summary>");
  to_.text(to_.say(&report_words::steps_head));
  to_.put("</summary><div class=\"scroll\"><table>");
  heads();
  to_.put("<tbody>");
  for (const std::size_t s : *steps) row(s);
  to_.put("</tbody></table></div></details>");
}

void html_steps::heads() {
  to_.heads({to_.say(&report_words::step_head), to_.say(&report_words::rule_head),
             to_.say(&report_words::calculation_head), to_.say(&report_words::result_head)});
}

void html_steps::row(std::size_t step) {
  const step_words words = words_of_step(result_, step, to_.in());
  to_.put("<tr><td class=\"number\">");
  to_.text(std::to_string(step + 1));
  to_.put("</td>");
  to_.element("td", words.rule);
  to_.element("td", words.calculation);
  to_.element("td", words.result, "figure");
  to_.put("</tr>");
}

void html_steps::write_whole() {
  to_.heading(&report_words::roll_up_head, "roll-up");
  to_.put("<div class=\"scroll whole\"><table>");
  heads();
  to_.put("<tbody>");
  for (const std::size_t s : of_the_whole_) row(s);
  to_.put("</tbody></table></div><div class=\"on-paper\">");
  to_.heading(&report_words::steps_of_indicators);
  to_.put("<div class=\"steps\">");
  for (const auto& [whose, steps] : by_indicator_) {
    to_.put("<div>");
    to_.element("h4", result_.duties[whose[0]].activities[whose[1]].indicators[whose[2]].name);
    to_.put("<table><tbody>");
    for (const std::size_t s : steps) row(s);
    to_.put("</tbody></table></div>");
  }
  to_.put("</div></div>");
}

}  // namespace jixiao::report
