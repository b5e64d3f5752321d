// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/rule/rule_choices.hpp>

namespace jixiao {

/// by_rule (按评分标准计分): the points that the indicator's rule in words gives, with the choices
/// that its words leave open made here.
///
/// Source: 评分标准 columns of department evaluations [S]; the defaults are those of
/// `rule_choices`.
struct by_rule {
  /// What schemes and people call it.
  ///@{
  static constexpr std::string_view name = "by_rule";
  static constexpr message words{"按评分标准计分", "by its rule in words"};
  ///@}

  rule_choices choices;  ///< what counts where the words of a rule leave it open

  /// Visits its parts by the names that they have in JSON.
  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("part", self.choices.part);
    visit("percent_step", self.choices.percent_step);
    visit("reverse", self.choices.reverse);
    visit("floor", self.choices.floor);
    visit("cap", self.choices.cap);
    visit("row_bound", self.choices.row_bound);
    visit("bonus_cap", self.choices.bonus_cap);
  }

  /// Given points serve where nothing was measured, and so do answers.
  static bool does_without(const measurement* m, const budget_execution*);

  /// Its points of one indicator, as the step of the ledger that holds them, or why there are none.
  method_result score(scoring_case& c) const;

 private:
  static bool is_fit(const scoring_rule& rule, scoring_case& c);

  static evaluation_problem& refuse_case(scoring_case& c, const scoring_rule& rule,
                                         const rule_case& read);

  // What was answered; a result where that is not enough.
  static std::optional<method_result> take_answers(rule_score& scored, scoring_case& c);

  // 自评得分 is what the only input of given points asks for.
  static std::optional<method_result> take_given_points(rule_score& scored, scoring_case& c);

  // A cell left blank in a form that asks for each input is no answer, not nought and not no.
  static std::optional<method_result> lacking_answer(const rule_score& scored, scoring_case& c);

  static method_result fail(const rule_score& scored, scoring_case& c);

  static void compare_choices(rule_score& scored, scoring_case& c);

  static void report_effects(const rule_score& scored, scoring_case& c);
};

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/by_rule.ipp>
#endif
