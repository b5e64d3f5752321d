// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/term.hpp>
#include <jixiao/band/written_figure.hpp>
#include <jixiao/text/cursor.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/number_start.hpp>
#include <jixiao/text/numeral.hpp>
#include <jixiao/text/spelt_number.hpp>
#include <jixiao/text/unit_word.hpp>

namespace jixiao::detail {

/// A place in a band text in normal form, the first fault found there, and the figures and units
/// that are read from it.
class number_reader {
 public:
  constexpr text_cursor& at() { return at_; }
  /// The first fault; its offset is a position in the normal form.
  constexpr text_fault problem() const { return problem_; }
  constexpr bool fail(fault what, std::size_t position) {
    if (!problem_) problem_ = {what, position};
    return false;
  }

 protected:
  constexpr explicit number_reader(std::string_view text) : text_(text), at_(text) {}

  constexpr bool read_figure(term& t) {
    const bool is_ascii = static_cast<unsigned char>(at_.peek()) < 0x80u;
    figure_reading figure = is_ascii ? read_arabic(at_.rest()) : read_words();
    if (is_ascii && figure && goes_on_behind_digits(figure.length)) {
      const std::size_t length = figure.length;
      read_groups(at_.rest(), figure);
      if (figure && figure.length != length) read_multipliers(at_.rest(), figure);
      read_fraction(at_.rest(), figure);
      read_tenths_before_bound(figure);
      // 059分, 00人: what is left of 0-59分, of 300人.
      const std::string_view rest = at_.rest();
      if (rest.size() > 1 && rest[0] == '0' &&
          (is_digit(rest[1]) || figure.length > rest.find(',')))
        return fail(fault::stray_character, at_.position());
    }
    if (figure.problem) return fail(figure.problem.what, at_.position() + figure.problem.offset);
    if (figure.length == 0) return fail(fault::stray_character, at_.position());
    at_.skip(figure.length);
    t.first = t.last = figure.value;
    t.multiplier = figure.multiplier;
    t.unwritten_zeros = figure.unwritten_zeros;
    t.unit = figure.unit;
    t.has_unit = !figure.unit.is_bare();
    return true;
  }
  // Not where % follows, as it mostly does.
  constexpr bool goes_on_behind_digits(std::size_t length) const {
    const std::string_view rest = at_.rest();
    return rest[0] == '0' || length == rest.size() || rest[length] != '%';
  }
  constexpr figure_reading read_words() const {
    const figure_reading parts = read_parts_of(at_.rest());
    if (parts.length != 0 || parts.problem) return parts;
    const figure_reading spelt = read_spelt(text_, at_.position(), true);
    return spelt.length != 0 ? spelt : read_share(at_.rest());
  }
  // 9成以上, but not 9成立.
  constexpr void read_tenths_before_bound(figure_reading& figure) const {
    if (!figure || !starts_with(text_behind(at_.rest(), figure.length), "成")) return;
    figure_reading tenths = figure;
    read_tenths(at_.rest(), tenths);
    if (closes_number(at_.rest().substr(tenths.length))) figure = tenths;
  }

  constexpr bool read_unit(term& t) {
    const std::string_view rest = at_.rest();
    if (t.has_unit || rest.empty()) return true;
    const unit_prefix found = read_unit_word(rest);
    if (found.length == 0 || found.value.is_date()) return true;
    // 3O~10 is no number of units O, and 5A级 a code.
    const std::string_view behind = text_behind(rest, found.length);
    const char next = behind.empty() ? '\0' : behind[0];
    const bool goes_on =
        is_digit(next) || next == '%' || is_letter(static_cast<unsigned char>(next));
    // No part of a unit is left out.
    const bool is_cut = next == '/' || starts_with(behind, "·"sv);
    // 5万半 is no number of units 半, but half a one more.
    const bool is_half = found.value.symbol().ends_with("半"sv);
    if (is_cut || ((goes_on || is_half) && found.value.is_unknown()))
      return fail(fault::unknown_unit, at_.position());
    // 1（含）e3: the unit e3 cannot be written behind a number.
    if (has_exponent(rest) && found.value.is_unknown())
      return fail(fault::exponent, at_.position());
    if (t.first.is_negative() && found.value.is_countable())
      return fail(fault::negative_count, t.begin);
    t.unit = found.value;
    t.has_unit = true;
    at_.skip(found.length);
    return true;
  }

  std::string_view text_;
  text_cursor at_;
  text_fault problem_;
};

}  // namespace jixiao::detail
