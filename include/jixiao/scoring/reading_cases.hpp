// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <vector>

#include <jixiao/scoring/distinct_cases.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/graded.hpp>
#include <jixiao/scoring/open_choices.hpp>

namespace jixiao::detail {

/// All that a score takes from a reading: the verdict's grade and value, or that there is none.
struct verdict_mark {
  enum class kind : std::uint8_t { graded, refused, too_long };
  kind what = kind::graded;
  std::optional<jixiao::grade> grade;
  fraction value;
  reason why = reason::undecided;  // not compared, since no score depends on it

  friend bool operator==(const verdict_mark& a, const verdict_mark& b) {
    return a.what == b.what && a.grade == b.grade && a.value == b.value;
  }
};

inline verdict_mark mark_of(const standard_view& s, const measurement& m, const reading& how) {
  try {
    const verdict v = graded(s, m, how);
    return {verdict_mark::kind::graded, v.grade, v.value, v.reason};
  } catch (const input_error&) {
    return {verdict_mark::kind::refused, std::nullopt, {}};
  } catch (const std::overflow_error&) {
    return {verdict_mark::kind::too_long, std::nullopt, {}};
  }
}

/// The readings that a year must be scored under to know what all combinations of a reading's
/// choices come to: of those with the same verdicts throughout, one. The first is the scheme's own.
class reading_cases {
 public:
  reading_cases(const department& table, const measurements& year, const scheme& how,
                const evaluation& base)
      : how_(how) {
    std::vector<std::size_t> counts;
    for (std::size_t c = 0; c < choices.size(); ++c) {
      options_[c] = all_options(how, choices[c]);
      counts.push_back(options_[c].size());
    }
    collect(table, year, base);
    found_ = distinct_cases(
        how.reading, counts,
        [this](const std::vector<std::size_t>& picked) { return reading_at(picked); },
        [this](const reading& other) { return marks_of(other); });
  }

  const std::vector<reading>& readings() const { return found_.cases; }
  /// How many combinations they stand for, counting the choices that make a difference.
  std::size_t combinations() const { return found_.combinations; }

 private:
  static constexpr std::array choices{open_choice::shared_bound, open_choice::gap,
                                      open_choice::overlap, open_choice::nested,
                                      open_choice::comparison};
  struct measured_indicator {
    const any_standard& standard;
    const measurement& value;
  };
  using marks = std::vector<verdict_mark>;

  void collect(const department& table, const measurements& year, const evaluation& base) {
    for (std::size_t d = 0; d < base.duties.size(); ++d)
      for (std::size_t a = 0; a < base.duties[d].activities.size(); ++a)
        for (const indicator_score& score : base.duties[d].activities[a].indicators) {
          if (!score.measurement) continue;
          const indicator& i =
              table.duties[d].activities[a].objectives[score.objective].indicators[score.index];
          const measurement& m = year.items[*score.measurement];
          if (!i.standard.is_blank() && !is_clear(i.standard, m)) open_.push_back({i.standard, m});
        }
  }

  // One band alone claims the value, as it is and as it is rounded to be compared: the same verdict
  // under every choice.
  bool is_clear(const standard_view& s, const measurement& m) const {
    if (!s.is_numeric()) return true;
    std::optional<verdict_mark> before;
    for (const comparison c : {comparison::full_value, comparison::rounded_value}) {
      reading how = how_.reading;
      how.comparison = c;
      const verdict_mark mark = mark_of(s, m, how);
      const bool is_alone = mark.why == reason::direct || mark.why == reason::stated_bound;
      if (mark.what != verdict_mark::kind::graded || !is_alone) return false;
      if (before && !(*before == mark)) return false;
      before = mark;
    }
    return true;
  }

  reading reading_at(const std::vector<std::size_t>& picked) const {
    scheme other;
    other.reading = how_.reading;
    for (std::size_t c = 0; c < choices.size(); ++c)
      choose(other, choices[c], options_[c][picked[c]]);
    return other.reading;
  }

  marks marks_of(const reading& how) const {
    marks all;
    all.reserve(open_.size());
    for (const measured_indicator& i : open_) all.push_back(mark_of(i.standard, i.value, how));
    return all;
  }

  const scheme& how_;
  std::array<std::vector<std::uint8_t>, choices.size()> options_;
  std::vector<measured_indicator> open_;
  case_list<reading> found_;
};

}  // namespace jixiao::detail
