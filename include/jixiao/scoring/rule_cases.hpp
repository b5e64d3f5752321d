// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/scoring/distinct_cases.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/open_choices.hpp>
#include <jixiao/scoring/score_of.hpp>
#include <jixiao/table/rule_of.hpp>

namespace jixiao::detail {

/// All that a year takes from an indicator with a rule in words: its points, or why there are none,
/// and which clauses reach beyond it.
struct rule_outcome {
  jixiao::standing standing = jixiao::standing::undecided;
  std::optional<rational> points;
  std::vector<problem_code> why;
  constant_vector<std::size_t> effects;

  friend bool operator==(const rule_outcome&, const rule_outcome&) = default;
};

/// The schemes that a year must be scored under to know what all combinations of the choices come
/// to that the words of its rules leave open: of those with the same marks throughout, one. The
/// first is the scheme's own. A rule is scored once for each combination of its own open choices,
/// of which there are 192 at most.
class rule_cases {
 public:
  rule_cases(const department& table, const measurements& year, const scheme& how,
             const evaluation& base)
      : how_(how) {
    collect(table, year, base);
    for (const open_rule& r : open_)
      for (const open_choice c : r.open)
        if (std::find(choices_.begin(), choices_.end(), c) == choices_.end()) choices_.push_back(c);
    std::sort(choices_.begin(), choices_.end());
    std::vector<std::size_t> counts;
    for (const open_choice c : choices_) {
      options_.push_back(options_for(c));
      counts.push_back(options_.back().size());
    }
    found_ = distinct_cases(
        how, counts, [this](const std::vector<std::size_t>& picked) { return scheme_at(picked); },
        [this](const scheme& other) { return marks_of(other); });
  }

  /// The choices that any of the rules leaves open, in the order of `open_choice`.
  const std::vector<open_choice>& choices() const { return choices_; }
  const std::vector<scheme>& schemes() const { return found_.cases; }
  /// How many combinations they stand for, counting the choices that make a difference.
  std::size_t combinations() const { return found_.combinations; }

 private:
  struct open_rule {
    const indicator& of;
    const measurement& value;
    std::vector<open_choice> open;
    std::map<std::vector<int>, std::size_t> known;  // by what is chosen: which mark
    std::vector<rule_outcome> marks;
  };
  using case_marks = std::vector<std::size_t>;

  void collect(const department& table, const measurements& year, const evaluation& base) {
    for (std::size_t d = 0; d < base.duties.size(); ++d)
      for (std::size_t a = 0; a < base.duties[d].activities.size(); ++a)
        for (const indicator_score& score : base.duties[d].activities[a].indicators) {
          const indicator& i =
              table.duties[d].activities[a].objectives[score.objective].indicators[score.index];
          if (!score.measurement || !std::holds_alternative<by_rule>(method_of(i, how_))) continue;
          open_rule r{i, year.items[*score.measurement], {}, {}, {}};
          for (const rule_choice c : rule_of(i).open) r.open.push_back(open_choice_of(c));
          if (!r.open.empty()) open_.push_back(std::move(r));
        }
  }

  // Empty where the methods choose in several ways and keep them.
  std::vector<std::optional<std::uint8_t>> options_for(open_choice c) const {
    std::vector<std::optional<std::uint8_t>> options;
    if (!chooses(how_, c, chosen(how_, c))) options.emplace_back();
    for (const std::uint8_t option : all_options(how_, c)) options.emplace_back(option);
    return options;
  }

  scheme scheme_at(const std::vector<std::size_t>& picked) const {
    scheme other = how_;
    for (std::size_t c = 0; c < choices_.size(); ++c)
      if (const std::optional<std::uint8_t> option = options_[c][picked[c]])
        choose(other, choices_[c], *option);
    return other;
  }

  case_marks marks_of(const scheme& other) {
    case_marks all;
    all.reserve(open_.size());
    for (open_rule& r : open_) all.push_back(mark_of(r, other));
    return all;
  }

  static std::size_t mark_of(open_rule& r, const scheme& other) {
    const by_rule& rules = std::get<by_rule>(method_of(r.of, other));
    std::vector<int> key;
    for (const open_choice c : r.open)
      key.push_back(static_cast<int>(value_of(rules.choices, *rule_choice_of(c))));
    const auto known = r.known.find(key);
    if (known != r.known.end()) return known->second;
    rule_outcome mark = scored(r, other);
    const auto at = std::find(r.marks.begin(), r.marks.end(), mark);
    const auto number = static_cast<std::size_t>(at - r.marks.begin());
    if (at == r.marks.end()) r.marks.push_back(std::move(mark));
    r.known.emplace(std::move(key), number);
    return number;
  }

  static rule_outcome scored(const open_rule& r, const scheme& other) {
    ledger steps;
    std::vector<evaluation_problem> problems;
    const scoring_subject what{r.of, &r.value, nullptr, {}, {}, {}};
    const indicator_score score = score_of(what, other, steps, problems);
    rule_outcome mark{score.standing, score.own_points, {}, {}};
    if (score.rule) mark.effects = score.rule->points.effects;
    if (!score.own_points)
      for (const evaluation_problem& p : problems) mark.why.push_back(p.code);
    return mark;
  }

  const scheme& how_;
  std::vector<open_choice> choices_;
  std::vector<std::vector<std::optional<std::uint8_t>>> options_;
  std::vector<open_rule> open_;
  case_list<scheme> found_;
};

}  // namespace jixiao::detail
