// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/rule/exact.hpp>
#include <jixiao/rule/rule_choices.hpp>
#include <jixiao/set/interval_set.hpp>

namespace jixiao {

/// Bytes of a rule's text, from `begin` up to `end`.
struct text_span {
  std::size_t begin = 0;
  std::size_t end = 0;

  /// Whether it has no byte.
  constexpr bool is_empty() const { return begin >= end; }
  friend constexpr bool operator==(const text_span&, const text_span&) = default;
};

/// What a rule asks for (评分输入).
enum class input_kind : std::uint8_t {
  value,  ///< a measured number
  count,  ///< how many findings, items, people: 每发现一处
  flag,   ///< whether a condition holds: 未…的
  given,  ///< the assessor's points: 酌情扣分
};

/// What a rule asks of whoever applies it (评分输入).
struct rule_input {
  input_kind kind = input_kind::value;  ///< what kind of answer it takes
  /// Where its words stand, and of a value the words that name it.
  ///@{
  text_span words;
  text_span name;
  ///@}
  /// Only formulas use it, so that its number may have any unit; a rate is its ratio.
  bool is_plain_number = false;
  /// Of a value: the unit its bounds have. Of a count: the classifier.
  jixiao::unit unit;
  /// Of a given: the least and the most points, and the count that they are times, or -1.
  ///@{
  exact least;
  exact most;
  int times = -1;
  ///@}
};

/// What a clause of a rule does (计分条款).
enum class clause_kind : std::uint8_t {
  award,       ///< 得n分
  row,         ///< one row of a table of values
  step,        ///< 每低于k扣p分
  count,       ///< 每发现一处扣p分
  flag,        ///< 未…的扣p分
  proportion,  ///< 按比例得分
  formula,     ///< 得分=…
  zero,        ///< …不得分
  effect,      ///< beyond the item: 一票否决, 追加扣除
  judgement,   ///< 酌情扣分
  exempt,      ///< 没有…的按满分计算
};

/// Whether a clause's points are earned, lost or added on top.
enum class clause_sign : std::uint8_t {
  earn,  ///< 得
  lose,  ///< 扣
  add,   ///< 加, above what is earned
};

/// On which side of its base a step runs.
enum class step_side : std::uint8_t {
  below,  ///< of values under it
  above,  ///< of values over it
  both,   ///< of both: 相差
};

/// What an effect reaches (影响范围).
enum class effect_scope : std::uint8_t {
  section_zero,  ///< 该大项不得分
  total_loss,    ///< 追加扣除n分
  veto,          ///< 一票否决
  grade_cap,     ///< 不得评优
  total_zero,    ///< 总分计零分
};

/// One step of a formula in postfix order.
struct formula_step {
  /// What the step does.
  enum class action : std::uint8_t {
    number,      ///< puts `number` on the stack
    input,       ///< puts an input's answer on the stack
    target,      ///< puts the target on the stack
    full,        ///< puts the full points on the stack
    completion,  ///< puts the rate of completion on the stack
    add,         ///< of the two on top, in place of them
    subtract,    ///< the lower less the upper
    multiply,    ///< of the two on top
    divide,      ///< the lower by the upper
    negate,      ///< of the one on top
    least,       ///< the smaller of the two on top
    most         ///< the greater of the two on top
  };
  action what = action::number;  ///< decides which of the others is set
  exact number;                  ///< of `number`: which
  std::size_t input = 0;         ///< of `input`: its place among the rule's inputs
};

inline constexpr std::size_t no_input = static_cast<std::size_t>(-1);  ///< no input, clause or item

/// One statement of a rule, compiled (计分条款).
struct rule_clause {
  clause_kind kind = clause_kind::award;  ///< decides which members are set
  clause_sign sign = clause_sign::earn;   ///< whether it gives or takes
  text_span words;                        ///< where it stands in the text
  /// What it depends on: a value for rows and steps, a count, a flag, a given.
  std::size_t input = no_input;
  /// Of a clause that applies only where a value lies within a set, or a flag does not hold.
  ///@{
  std::size_t condition_input = no_input;
  band_set condition;
  ///@}
  bool is_negated = false;  ///< of a flag as the condition: it must not hold
  /// It says from where other clauses start, or again what they say, and gives nothing of its own.
  bool is_base = false;
  /// Which ends of the condition are marked 含, as in `band::stated`.
  std::uint8_t stated = 0;
  exact points;  ///< what it gives or takes: at once, for each part or at most, by its kind
  /// Of a step: its size, side and base; shares of the base where it is relative.
  ///@{
  exact step = 1;
  step_side side = step_side::below;
  exact base;
  bool is_relative = false;
  ///@}
  /// A rate's step in %, of which no word says whether it is points or a share.
  bool is_percent = false;
  /// Whether the text says how a part of a step counts, and so `part` does.
  bool has_stated_part = false;
  part_choice part = part_choice::whole;  ///< of a step that says so
  /// Of a count: those that are free.
  exact free;
  /// The most that the clause gives or takes.
  std::optional<exact> most;
  /// Of a ratio.
  bool is_reverse = false;
  /// Whether the text says which way round, and so `reverse` does.
  bool has_stated_reverse = false;
  reverse_choice reverse = reverse_choice::by_ratio;  ///< of a ratio that says so
  /// Of a ratio: the target. Of an effect: nothing.
  exact target;
  effect_scope scope = effect_scope::veto;  ///< of an effect: what it reaches
  /// Of an effect on the total: what the item has no points left for (扣完10分后扣总分).
  bool takes_rest = false;
  constant_vector<formula_step> formula;  ///< of a formula: its steps
  /// The item of the rule that it belongs to, from 0.
  std::size_t item = 0;
};

/// An item of a rule with points of its own (分项): its clauses start from `start` and stay within
/// the floor and the cap.
struct rule_item {
  /// The words of the points that it starts from, where they name something: 按时上报的得5分.
  text_span words;
  exact start;  ///< the points before any clause
  /// Whether its words name that start: 基本分3分.
  bool has_named_start = false;
  exact full;                  ///< what it can give without additions
  std::optional<exact> floor;  ///< the least points; empty where there is no least
  std::optional<exact> cap;    ///< the most points; empty where there is no most
  /// Whether the text states it; else `rule_choices` say whether it counts.
  ///@{
  bool has_stated_floor = false;
  bool has_stated_cap = false;
  ///@}
};

/// What is remarkable about a rule's text, or wrong with it (评语).
enum class rule_code : std::uint8_t {
  // Nothing is read where one of these stands.
  rule_unreadable,   ///< no meaning was found for a part of it
  second_condition,  ///< half of a condition could not be read
  ambiguous,         ///< points that may belong to one thing or another
  no_base,           ///< a step without anything to count from
  no_target,         ///< a step or a share of a target that is not given
  no_full_points,    ///< nobody said of how many points
  // The rule is read.
  points_sum,          ///< awards that do not add up to the full points, or other full ones said
  implied_each,        ///< a step or count without 每, read as one
  misspelt,            ///< a known slip, read as what was meant
  not_read,            ///< words that say nothing of points and take no part
  judged,              ///< points that are left to a person
  beyond_item,         ///< a clause that reaches beyond the item
  open_choice,         ///< a choice that the words leave open
  assumed_completion,  ///< read as a rate of completion, since there is no target
};

/// Why a rule is ambiguous: what it leaves unsaid (歧义).
enum class rule_doubt : std::uint8_t {
  none,              ///< it is not, or nothing more is known
  list_of_points,    ///< 两项分别得3分、2分、1分: which points belong to what
  each_of_each,      ///< 每低于标准的1%,每平方米扣0.1分: for each of which
  distance,          ///< 低于目标5个百分点以内: how far it is, or how much
  part_of_what,      ///< 每延误10%扣1分 of a rate of 100 %: a share of what
  both_ways,         ///< 增加或减少1个百分点: of which value
  ratio_or_steps,    ///< 每增加1小时扣1分;未完成的按比例扣分: which of the two
  ratio_from_where,  ///< 95%以上10分,90%-95%8分,低于80%按比例: from how many points down
  ratio_or_formula,  ///< 按比例得分 beside 得分=…: which of the two
  judged_or_taken,   ///< 酌情给分 beside deductions: which of the two
  between_what,      ///< 按插值法 without two rows or a step that it could be of
  told_twice,        ///< two losses for one thing: 一次扣1分 and 每次扣2分
  first_ones,        ///< 第三次起每次扣2分 beside 第一次扣1分
  which_direction,   ///< 正向指标…;反向指标… of a target that says neither
  rest_of_what,      ///< 扣完后扣总分 of points that are not the full ones
  least_above_most,  ///< 最低得25分 of 10 points
  taken_from_full,   ///< ≥90%得满分,每超过1%扣1分: points taken where all are given
};
inline constexpr std::size_t doubt_count = 17;  ///< as many as there are

/// Why a rule is refused: a code, and of an ambiguous one the doubt.
struct rule_refusal {
  rule_code code = rule_code::rule_unreadable;  ///< always one of the refusals
  rule_doubt doubt = rule_doubt::none;          ///< of `ambiguous`

  constexpr rule_refusal() = default;
  /// For a code alone, or for a doubt.
  ///@{
  constexpr rule_refusal(rule_code why) : code(why) {}
  constexpr rule_refusal(rule_doubt why) : code(rule_code::ambiguous), doubt(why) {}
  ///@}
};

/// Something remarkable, and where (评语).
struct rule_remark {
  rule_code code = rule_code::rule_unreadable;  ///< see `is_refusal`
  text_span words;                              ///< the words concerned
  /// Of `points_sum`: what the points come to.
  exact sum = 0;
  rule_doubt doubt = rule_doubt::none;  ///< of `ambiguous`
};

/// A stable name for programs: `no-base`.
constexpr std::string_view name_of(rule_code code) {
  constexpr std::string_view names[] = {
      "rule-unreadable", "second-condition", "ambiguous",    "no-base",           "no-target",
      "no-full-points",  "points-sum",       "implied-each", "misspelt",          "not-read",
      "judged",          "beyond-item",      "open-choice",  "assumed-completion"};
  return names[static_cast<std::size_t>(code)];
}
/// Whether a rule with such a remark is not read at all.
constexpr bool is_refusal(rule_code code) { return code < rule_code::points_sum; }

/// Its name for programs, as in JSON: `value`.
constexpr std::string_view name_of(input_kind kind) {
  constexpr std::string_view names[] = {"value", "count", "flag", "given"};
  return names[static_cast<std::size_t>(kind)];
}
/// Its name for programs, as in JSON: `award`.
constexpr std::string_view name_of(clause_kind kind) {
  constexpr std::string_view names[] = {"award",   "table", "step",   "count",     "flag",  "ratio",
                                        "formula", "zero",  "effect", "judgement", "exempt"};
  return names[static_cast<std::size_t>(kind)];
}
/// Its name for programs, as in JSON: `veto`.
constexpr std::string_view name_of(effect_scope scope) {
  constexpr std::string_view names[] = {"section_zero", "total_loss", "veto", "grade_cap",
                                        "total_zero"};
  return names[static_cast<std::size_t>(scope)];
}

/// A text that gives points for what was measured (评分标准, 评分细则, 计分方法), read. Made by
/// `read_rule` (rule_text.hpp). Its points are those of `points_of` (points.hpp): each item starts
/// from its start, its clauses earn, lose and add, and its floor and cap bound the sum; a zero
/// clause that holds comes before everything.
struct scoring_rule {
  /// As written, for ever.
  constant_vector<char> text;
  /// Its full points (分值), where they are given.
  ///@{
  exact full;
  bool has_full = false;
  ///@}
  /// Of the indicator (目标值), in the unit of its value; empty where none is given.
  std::optional<exact> target;
  constant_vector<char> target_text;     ///< the same as it was given: 100万元, ≤9%
  constant_vector<rule_input> inputs;    ///< what it asks for, in the order of the text
  constant_vector<rule_clause> clauses;  ///< its statements, in the order of the text
  constant_vector<rule_item> items;      ///< its items; one where it has no parts of its own
  /// Of what an item's clauses earn and add, only the best counts: 不累计计分, 就高不就低.
  bool takes_best = false;
  /// The choices that its words leave open.
  constant_vector<rule_choice> open;
  constant_vector<rule_remark> remarks;  ///< what is remarkable about it, in the order of the text

  /// Its text, as long as the rule lives.
  constexpr std::string_view view() const { return {text.data(), text.size()}; }
  /// A part of its text.
  constexpr std::string_view words(text_span s) const {
    return view().substr(s.begin, s.end - s.begin);
  }
  /// Whether it can be applied: no remark is a refusal.
  constexpr bool is_readable() const {
    for (const rule_remark& r : remarks)
      if (is_refusal(r.code)) return false;
    return true;
  }
  /// How many inputs of a kind there are.
  constexpr std::size_t count_of(input_kind kind) const {
    std::size_t count = 0;
    for (const rule_input& i : inputs)
      if (i.kind == kind) ++count;
    return count;
  }
};

}  // namespace jixiao
