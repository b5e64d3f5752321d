// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/fwd.hpp>
#include <jixiao/rule/scoring_rule.hpp>
#include <jixiao/scoring/ledger.hpp>
#include <jixiao/scoring/score.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/table/department.hpp>

namespace jixiao {

/// A clause of an indicator's rule that holds and reaches beyond the indicator (连带影响).
struct rule_effect {
  effect_scope scope = effect_scope::veto;  ///< what it reaches
  std::string words;                        ///< 发生重大事故的，一票否决
  rational points;                          ///< of total_loss: what the total loses
  /// The indicator whose rule says it.
  ///@{
  std::size_t duty = 0;
  std::size_t activity = 0;
  std::size_t indicator = 0;
  ///@}
  /// Of section_zero: what gets nothing, a duty, an activity or an indicator of the same kind.
  std::vector<ledger_subject> sections;
};

namespace detail {

/// What the effects of a scored year reach. A section (大项) is the duty or activity that the words
/// name; else the first of these that is not the whole already: the indicator's duty, its activity,
/// the indicators of its kind (一级指标).
std::vector<rule_effect> effects_of(const department& table, const std::vector<duty_score>& scores);

/// The words of the first effect that leaves a part nothing; empty without any.
std::string_view zeroed_by(const std::vector<rule_effect>& effects, const ledger_subject& part);

/// The best grade that effects allow: the worst one after 一票否决, the second after 不得评优.
std::optional<grade> best_allowed(const std::vector<rule_effect>& effects, const scale& levels);

grade no_better(grade g, const std::optional<grade>& best);
grade_set no_better(const grade_set& grades, const std::optional<grade>& best);

/// Takes from the total what effects take: what is lost of it, never below 0; all of it where they
/// say so.
std::size_t after_effects(const std::vector<rule_effect>& effects, bool is_all_lost,
                          ledger_writer w, std::size_t total);

}  // namespace detail

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/rule_effects.ipp>
#endif
