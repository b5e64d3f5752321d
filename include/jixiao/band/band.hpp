// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>

#include <jixiao/base/error.hpp>
#include <jixiao/base/fixed_text.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/set/interval_set.hpp>

namespace jixiao {

/// The text of one cell, kept inside constants. A longer cell is unreadable (text_too_long); the
/// table that it came from still has it whole.
using cell_text = detail::fixed_text<190>;

/// What a cell is, whatever stands in it.
enum class band_kind : std::uint8_t {
  blank,       ///< nothing is written
  numeric,     ///< a set of numbers
  label,       ///< a qualitative level: 效果明显
  unreadable,  ///< neither; `problem` says why and where
};

/// What one grade claims (档): a set of numbers in one unit, or a label, with the text that it was
/// read from. Made by `read_band` (band_text.hpp); plain data.
struct band {
  /// As written, for ever.
  cell_text text;
  band_kind kind = band_kind::blank;  ///< which of the members below say something

  /// Of a numeric band.
  band_set set;
  /// Of a numeric band: the unit of `set`, as written or taken from the rest of the cell.
  jixiao::unit unit;
  /// Which ends of `set` are marked 含 by a word or by a square bracket, two bits an interval: the
  /// lower end, then the upper. Asked by `states_lower` and `states_upper`.
  std::uint8_t stated = 0;
  static_assert(band_set::capacity() * 2 <= 8);

  /// Of a label: its normal form (width folded, spaces gone). Of a numeric band: the normal form of
  /// what stands around the number (间隙监控 in 2天以内间隙监控), to be compared across the bands.
  cell_text label;

  /// {0} because of a word, not a figure: 无报废情况, 零事故. Beside labels alone it is a label.
  bool is_zero_word = false;
  /// The ends were written larger first: 95%～90%.
  bool is_reversed = false;
  /// A rate whose unit stands on one end only: 90~95%.
  bool omits_unit = false;
  /// A known slip was read: 5次收下. `corrected` is the cell as it was understood.
  ///@{
  bool is_misspelt = false;
  cell_text corrected;
  ///@}

  /// 含 stands behind a word that leaves its number out: 高于20%（含）. It is in.
  bool includes_strict = false;
  /// A bare figure with 万 or 亿: beside bands in 元 it is in 元 (100万以上 beside 50～100万元).
  bool has_multiplier = false;
  /// A label that says there is none of something (无任何抵押): beside numbers it is {0}, which
  /// `set` holds.
  bool says_none = false;
  /// The points that the cell itself gives (98%以上 得10分, 90%以下不得分), if it does.
  ///@{
  bool has_points = false;
  decimal points;
  ///@}

  /// Of an unreadable band: why, and the byte of `text` where reading stopped.
  text_fault problem;

  /// Whether it is of that kind.
  ///@{
  constexpr bool is_numeric() const { return kind == band_kind::numeric; }
  constexpr bool is_label() const { return kind == band_kind::label; }
  ///@}
  /// Whether it says that there is none of something, which beside figures is {0}.
  constexpr bool is_word_for_none() const { return is_zero_word || says_none; }
  /// Whether it is of that kind.
  ///@{
  constexpr bool is_blank() const { return kind == band_kind::blank; }
  constexpr bool is_unreadable() const { return kind == band_kind::unreadable; }
  ///@}

  /// Whether the lower or upper end of the i-th interval of `set` is marked 含: 96%（含）-100%.
  ///@{
  constexpr bool states_lower(std::size_t i) const { return (stated >> (2 * i) & 1u) != 0; }
  constexpr bool states_upper(std::size_t i) const { return (stated >> (2 * i + 1) & 1u) != 0; }
  ///@}

  /// Adds what one claim claims; `lower` and `upper` say whether its ends are marked 含.
  /// @throws std::length_error as `set.add`.
  constexpr void claim(const interval& added, bool lower, bool upper) {
    const bool any_stated = stated != 0 || lower || upper;
    if (!any_stated) return set.add(added);
    const band_set before = set;
    const std::uint8_t stated_before = stated;
    set.add(added);
    stated = 0;
    for (std::size_t i = 0; i < set.size(); ++i) {
      const interval& part = set[i];
      bool low = lower && part.lower() == added.lower();
      bool high = upper && part.upper() == added.upper();
      for (std::size_t j = 0; j < before.size(); ++j) {
        low = low || ((stated_before >> (2 * j) & 1u) != 0 && part.lower() == before[j].lower());
        high =
            high || ((stated_before >> (2 * j + 1) & 1u) != 0 && part.upper() == before[j].upper());
      }
      stated = static_cast<std::uint8_t>(stated | (low ? 1u : 0u) << (2 * i) |
                                         (high ? 1u : 0u) << (2 * i + 1));
    }
  }
};

}  // namespace jixiao
