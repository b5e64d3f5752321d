// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/band/band_text.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/partition.hpp>
#include <jixiao/standard/settled_bands.hpp>

namespace jixiao {

/// Which way better lies (指标方向).
enum class direction : std::uint8_t {
  unknown,           ///< fewer than two bands, or bands that contradict each other
  higher_is_better,  ///< 正向
  lower_is_better,   ///< 反向
  on_target,         ///< 适度: the better band lies inside, worse ones on both sides
};

/// The grading standard of one indicator (评价标准): four bands, best first, compiled once to a
/// partition of the number line. A regular value without pointers; may live in a constant.
///
/// A standard always exists, however badly it is written: what is wrong with it is said by `check`
/// (check.hpp), and `checked` refuses it while compiling.
///
///     constexpr standard s = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
///     s.unit() == percent;  s.which_way() == direction::higher_is_better;
class standard {
 public:
  constexpr standard() = default;
  constexpr explicit standard(const std::array<band, grade_count>& bands)
      : bands_(bands),
        settled_(bands_),
        parts_(settled_.sets(), marks()),
        direction_(find_direction()) {}

  /// The levels of its scale, best first.
  static constexpr const std::array<grade, grade_count>& levels() { return all_grades; }
  constexpr const band& operator[](grade g) const { return bands_[column_of(g)]; }
  /// The set of numbers that a band claims, in the standard's unit; empty for labels and for bands
  /// whose unit does not convert.
  constexpr const band_set& claimed_by(grade g) const { return sets()[column_of(g)]; }
  constexpr const band_sets& sets() const { return settled_.sets(); }
  constexpr const partition& parts() const { return parts_; }
  /// The unit of all its numbers: of those that its bands are written in the one that most convert
  /// to, and the smallest that holds every bound exactly.
  constexpr const jixiao::unit& unit() const { return settled_.unit(); }
  constexpr direction which_way() const { return direction_; }

  /// Grades by numbers: at least one band is a set of numbers.
  constexpr bool is_numeric() const { return !numeric_bands().is_empty(); }
  /// Grades by labels alone.
  constexpr bool is_qualitative() const { return !is_numeric() && !label_bands().is_empty(); }
  constexpr bool is_blank() const { return !is_numeric() && label_bands().is_empty(); }

  /// Bands with a usable set of numbers; with a label; with a unit that does not convert (or not
  /// within 38 digits).
  constexpr grade_set numeric_bands() const { return settled_.numeric(); }
  constexpr grade_set label_bands() const { return settled_.labels(); }
  constexpr grade_set foreign_bands() const { return settled_.foreign(); }
  /// Something is written that could claim a number, but it is not known which numbers.
  constexpr grade_set undecided_bands() const {
    grade_set result = foreign_bands();
    for (grade g : all_grades)
      if ((*this)[g].is_unreadable() || (is_numeric() && label_bands().has(g))) result.add(g);
    return result;
  }
  /// Bands that are left blank.
  constexpr grade_set blank_bands() const {
    grade_set result;
    for (grade g : all_grades)
      if ((*this)[g].is_blank()) result.add(g);
    return result;
  }
  constexpr bool claims_numbers(grade g) const { return numeric_bands().has(g); }

  /// Where the better of two numeric bands lies: +1 higher, −1 lower, 0 inside or no telling.
  constexpr int higher_or_lower(grade better, grade worse) const {
    const std::size_t least = unit().is_countable() ? parts_.piece_of_start(cut::before(0)) : 0;
    const auto lower = [&](grade g) {
      const std::size_t own = parts_.extent_of(g).begin;
      return own < least ? least : own;
    };
    const auto low = lower(better) <=> lower(worse);
    const auto high = parts_.extent_of(better).end <=> parts_.extent_of(worse).end;
    if (low >= 0 && high >= 0 && (low > 0 || high > 0)) return 1;
    if (low <= 0 && high <= 0 && (low < 0 || high < 0)) return -1;
    return 0;
  }

 private:
  // Read where it will stay: a band is large.
  constexpr standard(std::string_view excellent, std::string_view good, std::string_view fair,
                     std::string_view poor)
      : bands_{read_band(excellent), read_band(good), read_band(fair), read_band(poor)},
        settled_(bands_),
        parts_(settled_.sets(), marks()),
        direction_(find_direction()) {}
  friend constexpr standard read_standard(std::string_view excellent, std::string_view good,
                                          std::string_view fair, std::string_view poor);

  constexpr band_marks marks() const {
    band_marks result{};
    for (grade g : all_grades) result[column_of(g)] = (*this)[g].stated;
    return result;
  }

  constexpr direction find_direction() const {
    int up = 0;
    int down = 0;
    int pairs = 0;
    for (grade a : all_grades)
      for (grade b : all_grades) {
        if (!(a > b) || !claims_numbers(a) || !claims_numbers(b)) continue;
        ++pairs;
        const int vote = higher_or_lower(a, b);
        up += vote > 0 ? 1 : 0;
        down += vote < 0 ? 1 : 0;
      }
    if (pairs == 0 || (up == down && up != 0)) return direction::unknown;
    if (up == down) return direction::on_target;
    return up > down ? direction::higher_is_better : direction::lower_is_better;
  }

  std::array<band, grade_count> bands_{};
  detail::settled_bands settled_;
  partition parts_;
  direction direction_ = direction::unknown;
};

/// The standard that four cells give, best first. Never throws: a cell that cannot be read stays in
/// the standard as such, and `check` reports it.
constexpr standard read_standard(std::string_view excellent, std::string_view good,
                                 std::string_view fair, std::string_view poor) {
  return standard(excellent, good, fair, poor);
}

}  // namespace jixiao
