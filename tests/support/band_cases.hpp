// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <jixiao/band/band_text.hpp>
#include <jixiao/text/date_text.hpp>

#include "support/catch.hpp"

// Tables of cells and what must be read from them, each case in a constant and at run time.
//
// A reading is written as
//   [95%, 98%]  {100}  (-∞, 6月30日]  (-∞, 90%]∪[110%, ∞)      a set, with its unit
//   … label=间隙监控  zero  reversed  omits-unit  means=5次以下    what else a numeric band says
//   label 效果明显     blank     unreadable stray-character@3

namespace jixiao::tests {

using reading_text = detail::fixed_text<900>;

class band_describer {
 public:
  constexpr explicit band_describer(const band& b) : band_(b) {}

  constexpr reading_text text() {
    switch (band_.kind) {
      case band_kind::blank: return "blank";
      case band_kind::label: return reading_text("label ").append(band_.label);
      case band_kind::unreadable:
        text_.append("unreadable ").append(name_of(band_.problem.what)).append("@");
        return text_.append(to_text(decimal(band_.problem.offset)));
      case band_kind::numeric: break;
    }
    for (std::size_t i = 0; i < band_.set.size(); ++i) {
      if (i != 0) text_.append("∪");
      write(band_.set[i]);
    }
    if (!band_.label.empty()) text_.append(" label=").append(band_.label);
    if (band_.is_zero_word) text_.append(" zero");
    if (band_.is_reversed) text_.append(" reversed");
    if (band_.omits_unit) text_.append(" omits-unit");
    if (band_.is_misspelt) text_.append(" means=").append(band_.corrected);
    return text_;
  }

 private:
  constexpr void write(const interval& i) {
    if (i.is_point()) {
      text_.append("{");
      write(i.lower().value());
      text_.append("}");
      return;
    }
    text_.append(!i.has_lower() ? "(-∞" : i.includes_lower() ? "[" : "(");
    if (i.has_lower()) write(i.lower().value());
    text_.append(", ");
    if (i.has_upper()) write(i.upper().value());
    text_.append(!i.has_upper() ? "∞)" : i.includes_upper() ? "]" : ")");
  }
  constexpr void write(const decimal& value) {
    const auto whole = static_cast<std::int64_t>(value.coefficient());
    if (band_.unit == day_of_year) return write(detail::day_of_leap_year(static_cast<int>(whole)));
    if (band_.unit == calendar_date) {
      const detail::calendar_day day = detail::date_since_epoch(whole);
      text_.append(to_text(decimal(day.year))).append("年");
      return write(day);
    }
    text_.append(to_text(value)).append(band_.unit.symbol());
    if (band_.unit.is_compound()) text_.append("/").append(to_text(band_.unit.denominator()));
  }
  constexpr void write(const detail::calendar_day& day) {
    text_.append(to_text(decimal(day.month))).append("月");
    text_.append(to_text(decimal(day.day))).append("日");
  }

  const band& band_;
  reading_text text_;
};

constexpr reading_text describe(const band& b) { return band_describer(b).text(); }
constexpr reading_text reading_of(std::string_view cell) { return describe(read_band(cell)); }

struct band_case {
  std::string_view cell;
  std::string_view reading;
};

template <const auto& Cases, std::size_t I>
inline constexpr bool reads_in_constant = reading_of(Cases[I].cell) == Cases[I].reading;

/// Checks that what was read is written in a wording that reads to the same set and unit.
inline void check_wording(const band& b) {
  if (!b.is_numeric()) return;
  const cell_text wording = write_band(b);
  const band again = read_band(wording);
  INFO("written as " << std::string(wording.view()));
  CHECK(again.is_numeric());
  CHECK(again.set == b.set);
  CHECK(again.unit == b.unit);
  CHECK(write_band(again) == wording);
}

/// Every case of a table, in a constant and at run time.
template <const auto& Cases>
void check_cases() {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    const auto check = [](const band_case& c, bool in_constant) {
      INFO(std::string(c.cell));
      const band b = read_band(c.cell);
      CHECK(std::string(describe(b).view()) == std::string(c.reading));
      CHECK(in_constant);
      CHECK(b.text == c.cell);
      check_wording(b);
    };
    (check(Cases[I], reads_in_constant<Cases, I>), ...);
  }
  (std::make_index_sequence<std::size(Cases)>{});
}

}  // namespace jixiao::tests
