// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>

#include <jixiao/check/finding.hpp>
#include <jixiao/check/gather.hpp>
#include <jixiao/check/wording.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/judging/joint_pieces.hpp>
#include <jixiao/set/witness.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

// Looks for the smallest edit, in official wording, that mends a finding without moving any other
// value's grade. Every candidate is proved by grading both standards piece by piece.
class repairer {
 public:
  constexpr repairer(const standard& s, const findings& all, finding& f)
      : before_(s), found_(all), finding_(f) {}

  constexpr void run() {
    switch (finding_.code) {
      case code::gap:
      case code::uncovered_best:
      case code::uncovered_worst:
        if (is_whole(before_.unit())) cover(whole_numbers);
        if (finding_.repair.empty()) cover(closure);
        break;
      case code::overlap:
      case code::nested_worse: divide(); break;
      default: break;
    }
  }

 private:
  using bands = std::array<band, grade_count>;
  using closing = interval (*)(const interval&);

  constexpr bands all_bands() const {
    bands result{};
    for (grade g : all_grades) result[column_of(g)] = before_[g];
    return result;
  }

  static constexpr cut closed_lower(const cut& c) {
    return c.is_finite() ? cut::before(c.value()) : c;
  }
  static constexpr cut closed_upper(const cut& c) {
    return c.is_finite() ? cut::after(c.value()) : c;
  }
  static constexpr interval closure(const interval& i) {
    return {closed_lower(i.lower()), closed_upper(i.upper())};
  }

  // For whole numbers, an open end moves to the next whole number inside.
  static constexpr interval whole_numbers(const interval& i) {
    cut lower = i.lower();
    cut upper = i.upper();
    if (lower.is_after())
      lower = cut::before(round_to_scale(lower.value(), 0, rounding::floor) + 1);
    if (upper.is_before())
      upper = cut::after(round_to_scale(upper.value(), 0, rounding::ceiling) - 1);
    return {lower, upper};
  }

  // Empty where a band has no room for it.
  template <std::size_t N, class Change>
  static constexpr band_set changed(const interval_set<N>& set, Change change) {
    band_set result;
    if (set.size() > band_set::capacity()) return result;
    for (const interval& part : set) result.add(change(part));
    return result;
  }

  // Gives every number of the finding to the grade that the official reading gives it, up to and
  // with the ends that `closed` makes of open ones.
  constexpr void cover(closing closed) {
    bands after = all_bands();
    finding trial = finding_;
    for (const interval& part : finding_.values) {
      const std::size_t i = before_.parts().piece_of_start(part.lower());
      const auto given = judge(before_, official_).outcome_of(i).grade;
      if (!given || !extend(after, *given, part, closed)) return;
    }
    for (grade g : all_grades)
      if (after[column_of(g)].text != before_[g].text)
        trial.repair.push_back({g, after[column_of(g)].text});
    if (mends(after, trial)) finding_ = trial;
  }

  constexpr bool extend(bands& after, grade g, const interval& part, closing closed) const {
    band_set wide = before_.claimed_by(g);
    const band& now = after[column_of(g)];
    if (now.text != before_[g].text) wide = now.set;
    if (wide.size() + 1 > band_set::capacity()) return false;
    wide.add(joined(wide, part, closed));
    band candidate;
    if (!(wide == band_set::all())) candidate = reworded(before_[g], wide, before_.unit());
    if (candidate.is_blank()) candidate = as_earned(g, closed);
    if (candidate.is_blank()) return false;
    after[column_of(g)] = candidate;
    return true;
  }

  // On the side where the band begins or ends it is joined without a hole.
  static constexpr interval joined(const band_set& set, const interval& part, closing closed) {
    interval result = closed(part);
    for (const interval& own : set) {
      if (own.upper() == part.lower()) result = {closed_lower(part.lower()), result.upper()};
      if (own.lower() == part.upper()) result = {result.lower(), closed_upper(part.upper())};
    }
    return result;
  }

  // The band as the values that earn its grade, bounds included.
  constexpr band as_earned(grade g, closing closed) const {
    const band_set set = changed(earned(before_, g), closed);
    return set.is_empty() ? band{} : reworded(before_[g], set, before_.unit());
  }

  // Narrows one band to what it earns, the better claim standing where several overlap.
  constexpr void divide() {
    reading how = official_;
    how.overlap = overlap_choice::better;
    const auto as_is = [](const interval& i) { return i; };
    for (grade g : all_grades) {
      if (!finding_.bands.has(g)) continue;
      const value_set kept = intersection(earned(before_, g, how), before_.claimed_by(g));
      for (const band_set& set :
           {is_whole(before_.unit()) ? changed(kept, whole_numbers) : band_set{},
            changed(kept, closure), changed(kept, as_is)}) {
        if (set.is_empty()) continue;
        const band candidate = reworded(before_[g], set, before_.unit());
        if (candidate.is_blank()) continue;
        bands after = all_bands();
        after[column_of(g)] = candidate;
        finding trial = finding_;
        trial.repair.push_back({g, candidate.text});
        if (mends(after, trial)) {
          finding_ = trial;
          return;
        }
      }
    }
  }

  // Grades both standards on every piece of either: outside the finding's values nothing may move,
  // and inside every value must be settled. Notes which values change their grade.
  constexpr bool mends(const bands& edited, finding& trial) const {
    const standard after(edited);
    return settles(after, trial) && makes_nothing_worse(after);
  }

  constexpr bool settles(const standard& after, finding& trial) const {
    trial.regraded = {};
    return for_each_joint_piece(
        before_, after, official_,
        [&](const interval& span, const outcome& was, const outcome& now) {
          if (!has_number_in(span, before_.unit())) return true;
          const interval numbers = intersection(span, domain_of(before_.unit()));
          const bool concerned = is_subset(finding_values(numbers), trial.values);
          if (concerned && !is_settled(trial.code, now.reason)) return false;
          if (was.grade == now.grade) return true;
          const bool may_move = concerned && trial.code != code::nested_worse;
          if (!may_move || trial.regraded.size() == finding_values::capacity()) return false;
          trial.regraded.add(numbers);
          return true;
        });
  }

  // One finding less of its code, and no error or warning more.
  constexpr bool makes_nothing_worse(const standard& after) const {
    const findings left = gather_findings(after, finding_.level() == severity::note);
    for (std::size_t i = 0; i < code_count; ++i) {
      const code c = static_cast<code>(i);
      const std::size_t allowed = found_.count(c) - (c == finding_.code ? 1 : 0);
      if ((severity_of(c) != severity::note || c == finding_.code) && left.count(c) > allowed)
        return false;
    }
    return true;
  }

  static constexpr bool is_settled(code c, reason now) {
    if (c == code::nested_worse) return now == reason::direct || now == reason::shared_bound;
    return now == reason::direct || now == reason::nested || now == reason::shared_bound;
  }

  const standard& before_;
  const findings& found_;
  finding& finding_;
  reading official_ = reading::official();
};

constexpr void suggest_repair(const standard& s, const findings& all, finding& f) {
  if (f.repair.empty()) repairer(s, all, f).run();
}

}  // namespace jixiao::detail
