// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>

#include <jixiao/band/band_text.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/check/gather.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/check/wording.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/set/joint_pieces.hpp>
#include <jixiao/set/witness.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/standard/with_bands.hpp>

namespace jixiao {

namespace detail {

// Looks for the smallest edit, in official wording, that mends a finding without moving any other
// value's grade. Every candidate that changes what a band claims is proved by grading both
// standards piece by piece.
class repair_search {
 public:
  repair_search(const standard_view& s, const finding& f) : before_(s), finding_(f) {}

  const standard_view& subject() const { return before_; }
  const finding& mended() const { return finding_; }
  const repair& result() const { return best_; }

  /// The one band concerned as it was understood, its words corrected.
  void correct() {
    const grade g = finding_.bands.best();
    if (const cell_text text = understood_text(before_[g]); !text.empty()) restate(read_band(text));
  }

  /// The one band concerned as official wording has it: in its own unit, else in the standard's.
  /// Nothing where no wording claims the same between the other bands.
  void reword() {
    const band& b = before_[finding_.bands.best()];
    if (!b.unit.is_bare() || !before_.unit().is_ratio()) restate(reworded(b, b.set, b.unit));
    const band_set& claimed = before_.claimed_by(finding_.bands.best());
    if (best_.is_empty()) restate(reworded(b, claimed, before_.unit()));
  }

  /// Gives the values of the finding to the bands that the official reading gives them to.
  void cover() {
    if (is_whole(before_.unit())) cover_with(whole_numbers);
    if (best_.is_empty()) cover_with(closure);
  }

  /// Narrows one band to what it earns, the better claim standing where several overlap.
  void divide() {
    reading how = official_;
    how.overlap = overlap_choice::better;
    for (grade g : before_.levels())
      if (finding_.bands.has(g) && narrow(g, how)) return;
  }

 private:
  using bands = std::array<band, max_levels>;
  using closing = interval (*)(const interval&);

  bands all_bands() const {
    bands result{};
    for (grade g : before_.levels()) result[column_of(g)] = before_[g];
    return result;
  }

  // 5万 between 万元 is 50,000元, and 50000 there is 50000万元: a wording is read where it stands.
  void restate(const band& edited) {
    const grade g = finding_.bands.best();
    if (edited.is_blank()) return;
    bands after = all_bands();
    after[column_of(g)] = edited;
    const bool claims_the_same = with_bands(before_, after.data(), [&](const standard_view& s) {
      for (grade other : s.levels())
        if (s.claimed_by(other) != before_.claimed_by(other)) return false;
      return s.unit() == before_.unit();
    });
    if (claims_the_same) best_.edits.push_back({g, edited.text});
  }

  static cut closed_lower(const cut& c) { return c.is_finite() ? cut::before(c.value()) : c; }
  static cut closed_upper(const cut& c) { return c.is_finite() ? cut::after(c.value()) : c; }
  static interval closure(const interval& i) {
    return {closed_lower(i.lower()), closed_upper(i.upper())};
  }

  // For whole numbers, an open end moves to the next whole number inside.
  static interval whole_numbers(const interval& i) {
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
  static band_set changed(const interval_set<N>& set, Change change) {
    band_set result;
    if (set.size() > band_set::capacity()) return result;
    for (const interval& part : set) result.add(change(part));
    return result;
  }

  // Up to and with the ends that `closed` makes of open ones.
  void cover_with(closing closed) {
    bands after = all_bands();
    for (const interval& part : finding_.values) {
      const std::size_t i = before_.parts().piece_of_start(part.lower());
      const auto given = settler(before_, official_)[i].grade;
      if (!given || !extend(after, *given, part, closed)) return;
    }
    repair trial;
    for (grade g : before_.levels())
      if (after[column_of(g)].text != before_[g].text)
        trial.edits.push_back({g, after[column_of(g)].text});
    if (mends(after, trial)) best_ = trial;
  }

  bool extend(bands& after, grade g, const interval& part, closing closed) const {
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
  static interval joined(const band_set& set, const interval& part, closing closed) {
    interval result = closed(part);
    for (const interval& own : set) {
      if (own.upper() == part.lower()) result = {closed_lower(part.lower()), result.upper()};
      if (own.lower() == part.upper()) result = {result.lower(), closed_upper(part.upper())};
    }
    return result;
  }

  // The band as the values that earn its grade, bounds included.
  band as_earned(grade g, closing closed) const {
    const band_set set = changed(earned(before_, g), closed);
    return set.is_empty() ? band{} : reworded(before_[g], set, before_.unit());
  }

  bool narrow(grade g, const reading& how) {
    const auto as_is = [](const interval& i) { return i; };
    const value_set kept = intersection(earned(before_, g, how), before_.claimed_by(g));
    if (is_whole(before_.unit()) && claims_only(g, changed(kept, whole_numbers))) return true;
    return claims_only(g, changed(kept, closure)) || claims_only(g, changed(kept, as_is));
  }

  bool claims_only(grade g, const band_set& set) {
    if (set.is_empty()) return false;
    const band candidate = reworded(before_[g], set, before_.unit());
    if (candidate.is_blank()) return false;
    bands after = all_bands();
    after[column_of(g)] = candidate;
    repair trial;
    trial.edits.push_back({g, candidate.text});
    if (!mends(after, trial)) return false;
    best_ = trial;
    return true;
  }

  // Grades both standards on every piece of either: outside the finding's values nothing may move,
  // and inside every value must be settled. Notes which values change their grade.
  bool mends(const bands& edited, repair& trial) const {
    return with_bands(before_, edited.data(), [&](const standard_view& after) {
      return settles(after, trial) && makes_nothing_worse(after);
    });
  }

  bool settles(const standard_view& after, repair& trial) const {
    trial.regraded = {};
    const settler in_before(before_, official_);
    const settler in_after(after, official_);
    return for_each_joint_piece(
        before_.parts().cuts(), after.parts().cuts(),
        [&](const interval& span, std::size_t place_before, std::size_t place_after) {
          const ruled_piece was = in_before[place_before];
          const ruled_piece now = in_after[place_after];
          if (!has_number_in(span, before_.unit())) return true;
          const interval numbers = intersection(span, domain_of(before_.unit()));
          const bool concerned = is_subset(finding_values(numbers), finding_.values);
          if (concerned && !is_settled(finding_.code, now.reason)) return false;
          if (was.grade == now.grade) return true;
          const bool may_move = concerned && finding_.code != code::nested_worse;
          if (!may_move || trial.regraded.size() == finding_values::capacity()) return false;
          trial.regraded.add(numbers);
          return true;
        });
  }

  // One finding less of its code, and no error or warning more.
  bool makes_nothing_worse(const standard_view& after) const {
    const code_counts were = counts_of(before_);
    const code_counts are = counts_of(after);
    for (std::size_t i = 0; i < code_count; ++i) {
      const code c = static_cast<code>(i);
      const int allowed = were[i] - (c == finding_.code ? 1 : 0);
      if ((severity_of(c) != severity::note || c == finding_.code) && are[i] > allowed)
        return false;
    }
    return true;
  }

  using code_counts = std::array<int, code_count>;
  // Findings are large: in a frame of its own they stand on the stack once, and not for every call
  // that a compiler inlines.
  [[gnu::noinline]] code_counts counts_of(const standard_view& s) const {
    const bool is_note = finding_.level() == severity::note;
    const findings all = gather_findings(s, is_note ? severity::note : severity::warning);
    code_counts counts{};
    for (std::size_t i = 0; i < code_count; ++i)
      counts[i] = static_cast<int>(all.count(static_cast<code>(i)));
    return counts;
  }

  static bool is_settled(code c, reason now) {
    if (c == code::nested_worse)
      return now == reason::direct || now == reason::shared_bound || now == reason::stated_bound;
    return now == reason::direct || now == reason::nested || now == reason::shared_bound ||
           now == reason::stated_bound;
  }

  const standard_view before_;
  const finding& finding_;
  reading official_ = reading::official();
  repair best_;
};

}  // namespace detail

JIXIAO_INLINE repair repair_of(const standard_view& s, const finding& f) {
  detail::repair_search search(s, f);
  detail::finding_kinds::for_each([&]<class Kind>() {
    if constexpr (requires { Kind::mend(search); })
      if (Kind::entry.code == f.code) Kind::mend(search);
  });
  return search.result();
}

JIXIAO_INLINE repair detail::repair_by_covering(const standard_view& s, const finding& f) {
  repair_search search(s, f);
  search.cover();
  return search.result();
}

JIXIAO_INLINE detail::fixed_text<500> read_as(const standard_view& s, const finding& f) {
  if (f.bands.size() != 1) return {};
  const band& b = s[f.bands.best()];
  if (f.code == code::misspelt) {
    const cell_text text = detail::understood_text(b);
    return text.empty() ? to_text(b.set, b.unit.symbol()) : detail::fixed_text<500>(text.view());
  }
  if (f.code != code::reversed_range && f.code != code::unit_omitted) return {};
  if (const repair mended = repair_of(s, f); !mended.is_empty()) return mended.edits[0].text.view();
  if (const cell_text wording = write_band(b); !wording.empty()) return wording.view();
  return to_text(b.set, b.unit.symbol());
}

}  // namespace jixiao
