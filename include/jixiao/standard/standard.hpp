// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <type_traits>

#include <jixiao/band/band.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/partition.hpp>
#include <jixiao/standard/scale.hpp>
#include <jixiao/standard/settled_bands.hpp>

namespace jixiao {

/// Which way better lies (指标方向).
enum class direction : std::uint8_t {
  unknown,           ///< fewer than two bands, or bands that contradict each other
  higher_is_better,  ///< 正向
  lower_is_better,   ///< 反向
  on_target,         ///< 适度: the better band lies inside, worse ones on both sides
};

namespace detail {

/// What is known of a standard as a whole.
struct standard_facts {
  jixiao::unit unit;
  grade_set numeric;
  grade_set labels;
  grade_set foreign;
  direction way = direction::unknown;
  std::uint8_t levels = grade_count;
  /// Where the scale stands in the list of known ones.
  std::uint8_t known_scale = 0;
};

/// What may be asked of a standard, whatever its scale. Whoever has it gives `bands()` and `sets()`
/// (an element a level, best first), `parts()`, `facts()` and `own_scale()`.
template <class Standard>
class standard_questions {
 public:
  /// The levels of its scale, best first.
  constexpr level_list levels() const { return level_list(facts().levels); }
  /// Their words.
  constexpr jixiao::scale level_scale() const {
    const jixiao::scale* own = self().own_scale();
    return own != nullptr ? *own : jixiao::scale::known_at(facts().known_scale);
  }

  constexpr const band& operator[](grade g) const { return self().bands()[column_of(g)]; }
  /// The set of numbers that a band claims, in the standard's unit; empty for labels and for bands
  /// whose unit does not convert.
  constexpr const band_set& claimed_by(grade g) const { return self().sets()[column_of(g)]; }
  /// The unit of all its numbers: of those that its bands are written in the one that most convert
  /// to, and the smallest that holds every bound exactly.
  constexpr const jixiao::unit& unit() const { return facts().unit; }
  /// Which way better lies.
  constexpr direction which_way() const { return facts().way; }

  /// Grades by numbers: at least one band is a set of numbers.
  constexpr bool is_numeric() const { return !numeric_bands().is_empty(); }
  /// Grades by labels alone.
  constexpr bool is_qualitative() const { return !is_numeric() && !label_bands().is_empty(); }
  /// Grades by nothing: no band has numbers or a label.
  constexpr bool is_blank() const { return !is_numeric() && label_bands().is_empty(); }

  /// Bands with a usable set of numbers; with a label; with a unit that does not convert (or not
  /// within 38 digits).
  constexpr grade_set numeric_bands() const { return facts().numeric; }
  constexpr grade_set label_bands() const { return facts().labels; }
  constexpr grade_set foreign_bands() const { return facts().foreign; }
  /// Something is written that could claim a number, but it is not known which numbers.
  constexpr grade_set undecided_bands() const {
    grade_set result = foreign_bands();
    for (grade g : levels())
      if ((*this)[g].is_unreadable() || (is_numeric() && label_bands().has(g))) result.add(g);
    return result;
  }
  /// Bands that are left blank.
  constexpr grade_set blank_bands() const {
    grade_set result;
    for (grade g : levels())
      if ((*this)[g].is_blank()) result.add(g);
    return result;
  }
  /// Whether a band has a usable set of numbers.
  constexpr bool claims_numbers(grade g) const { return numeric_bands().has(g); }

  /// Where the better of two numeric bands lies: +1 higher, −1 lower, 0 inside or no telling.
  constexpr int higher_or_lower(grade better, grade worse) const {
    const auto& parts = self().parts();
    const std::size_t least = unit().is_countable() ? parts.piece_of_start(cut::before(0)) : 0;
    const auto lower = [&](grade g) {
      const std::size_t own = parts.extent_of(g).begin;
      return own < least ? least : own;
    };
    const auto low = lower(better) <=> lower(worse);
    const auto high = parts.extent_of(better).end <=> parts.extent_of(worse).end;
    if (low >= 0 && high >= 0 && (low > 0 || high > 0)) return 1;
    if (low <= 0 && high <= 0 && (low < 0 || high < 0)) return -1;
    return 0;
  }

 private:
  constexpr const Standard& self() const { return static_cast<const Standard&>(*this); }
  constexpr const standard_facts& facts() const { return self().facts(); }
};

/// Words of its own only a wide standard has room for.
struct no_own_scale {
  static constexpr const jixiao::scale* words() { return nullptr; }
};
struct own_scale {
  jixiao::scale value;
  constexpr const jixiao::scale* words() const { return &value; }
};

}  // namespace detail

/// The grading standard of one indicator (评价标准): the bands of a scale, best first, compiled
/// once to a partition of the number line. A regular value without pointers; may live in a
/// constant.
///
/// `standard` has room for the four bands of 优良中差, or of another known scale of as few;
/// `wide_standard` for the two to ten of any scale. What takes either takes a `standard_view`.
///
/// Beside its own members it has those of `detail::standard_questions`, as every kind of standard
/// has: `levels()`, `level_scale()`, `[grade]`, `claimed_by(grade)`, `unit()`, `which_way()`,
/// `is_numeric()`, `is_qualitative()`, `is_blank()`, and which of its bands are what:
/// `numeric_bands()`, `label_bands()`, `foreign_bands()`, `undecided_bands()`, `blank_bands()`.
///
/// A standard always exists, however badly it is written: what is wrong with it is said by `check`
/// (check.hpp), and `checked` refuses it while compiling.
///
///     constexpr standard s = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
///     s.unit() == percent;  s.which_way() == direction::higher_is_better;
template <std::size_t Levels>
class basic_standard : public detail::standard_questions<basic_standard<Levels>> {
 public:
  /// The most levels it has room for.
  static constexpr std::size_t capacity = Levels;
  using band_row = std::array<band, Levels>;  ///< its bands, best first

  constexpr basic_standard() = default;  ///< all blank
  /// The bands of a scale of as many levels as there is room for, which has no words of its own.
  constexpr explicit basic_standard(const band_row& bands) : basic_standard(bands, usual()) {}
  /// The bands of the levels of a scale; further ones are to be blank. @throws std::length_error
  /// for a scale that there is no room for: of more levels, or in a `standard` one of its own
  /// words.
  constexpr basic_standard(const band_row& bands, const jixiao::scale& levels) : bands_(bands) {
    take(levels);
    compile();
  }
  /// The same of bands that stand elsewhere, one a level; copied to where they stay.
  constexpr basic_standard(std::span<const band> bands, const jixiao::scale& levels) {
    take(levels);
    for (std::size_t i = 0; i < bands.size() && i < levels.size(); ++i) bands_[i] = bands[i];
    compile();
  }

  /// The bands that `write(row)` leaves in their places, blank before: all of it is large, so what
  /// makes bands makes them where they stay.
  template <class Write>
    requires requires(Write& write, band_row& row) { write(row); }
  constexpr basic_standard(const jixiao::scale& levels, Write write) {
    take(levels);
    write(bands_);
    compile();
  }

  /// The number line, cut at the bounds of the bands.
  constexpr const basic_partition<Levels>& parts() const { return parts_; }
  /// What its levels claim, best first, in its unit; see `claimed_by`.
  constexpr const level_sets<Levels>& sets() const { return sets_; }
  /// Its bands, best first.
  constexpr const band* bands() const { return bands_.data(); }
  /// What it is as a whole: for `unit`, `which_way` and the like.
  constexpr const detail::standard_facts& facts() const { return facts_; }
  /// The scale, where its words are in no list of known ones; else null.
  constexpr const jixiao::scale* own_scale() const { return own_scale_.words(); }

 private:
  using scale_words =
      std::conditional_t<(Levels > grade_count), detail::own_scale, detail::no_own_scale>;

  // Of a standard without words: 优良中差, or ten levels by their places.
  static constexpr jixiao::scale usual() { return jixiao::scale::of_size(Levels); }

  constexpr void take(const jixiao::scale& levels) {
    if (levels.size() > Levels || (Levels <= grade_count && !levels.is_known()))
      throw std::length_error("jixiao: a scale that the standard has no room for");
    facts_.levels = static_cast<std::uint8_t>(levels.size());
    if (levels.is_known()) facts_.known_scale = levels.known_place();
    if constexpr (Levels > grade_count) own_scale_.value = levels;
  }

  constexpr void compile() {
    const detail::settled_bands<Levels> settled(bands_, sets_);
    facts_.unit = settled.unit();
    facts_.numeric = settled.numeric();
    facts_.labels = settled.labels();
    facts_.foreign = settled.foreign();
    level_marks<Levels> marks{};
    for (std::size_t i = 0; i < Levels; ++i) marks[i] = bands_[i].stated;
    parts_.cut_at(sets_, marks);
    facts_.way = find_direction();
  }

  constexpr direction find_direction() const {
    int up = 0;
    int down = 0;
    int pairs = 0;
    for (std::size_t worse = 1; worse < this->levels().size(); ++worse)
      for (std::size_t better = 0; better < worse; ++better) {
        const grade a = all_levels[better];
        const grade b = all_levels[worse];
        if (!this->claims_numbers(a) || !this->claims_numbers(b)) continue;
        ++pairs;
        const int vote = this->higher_or_lower(a, b);
        up += vote > 0 ? 1 : 0;
        down += vote < 0 ? 1 : 0;
      }
    if (pairs == 0 || (up == down && up != 0)) return direction::unknown;
    if (up == down) return direction::on_target;
    return up > down ? direction::higher_is_better : direction::lower_is_better;
  }

  band_row bands_{};
  level_sets<Levels> sets_{};
  basic_partition<Levels> parts_;
  detail::standard_facts facts_;
  [[no_unique_address]] scale_words own_scale_;
};

/// Of 优良中差 and other known scales of at most four levels.
using standard = basic_standard<grade_count>;
using wide_standard = basic_standard<max_levels>;  ///< of any scale

/// A standard of whatever scale, referred to: what is handed to functions, never kept longer than
/// the standard itself.
class standard_view : public detail::standard_questions<standard_view> {
 public:
  /// Of a standard that outlives it.
  template <std::size_t Levels>
  constexpr standard_view(const basic_standard<Levels>& whole)
      : bands_(whole.bands()),
        sets_(whole.sets().data()),
        parts_(whole.parts()),
        facts_(&whole.facts()),
        own_scale_(whole.own_scale()) {}

  /// The number line, cut at the bounds of the bands.
  constexpr const partition_view& parts() const { return parts_; }
  /// What its levels claim, best first, in its unit.
  constexpr const band_set* sets() const { return sets_; }
  /// Its bands, best first.
  constexpr const band* bands() const { return bands_; }
  /// What it is as a whole: for `unit`, `which_way` and the like.
  constexpr const detail::standard_facts& facts() const { return *facts_; }
  /// The scale, where its words are in no list of known ones; else null.
  constexpr const jixiao::scale* own_scale() const { return own_scale_; }

 private:
  const band* bands_;
  const band_set* sets_;
  partition_view parts_;
  const detail::standard_facts* facts_;
  const jixiao::scale* own_scale_;
};

}  // namespace jixiao
