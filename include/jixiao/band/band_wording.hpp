// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/band/term.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/text/date_text.hpp>

namespace jixiao::detail {

/// Writes a set of numbers in the official wording that reads back to the same set and unit.
class band_writer {
 public:
  constexpr explicit band_writer(const unit& u) : unit_(u) {}

  constexpr void write(const band_set& set) {
    if (write_deviation(set)) return;
    for (std::size_t i = 0; i < set.size(); ++i) {
      if (i != 0) append("或");
      write(set[i]);
    }
  }
  /// Empty when no wording says it, or none that fits a cell.
  constexpr cell_text text() const { return fails_ ? cell_text{} : text_; }

 private:
  constexpr void write(const interval& i) {
    if (i.is_point()) return number(i.lower().value());
    if (i.has_lower() && i.has_upper()) return range(i);
    if (i.has_lower()) return from(i.lower());
    if (i.has_upper()) return up_to(i.upper());
    // Every number there is.
    from(cut::before(origin()));
    append("或");
    up_to(cut::after(origin()));
  }
  // ±3次: no count is negative, but it may be less than another by some.
  constexpr bool write_deviation(const band_set& set) {
    if (!unit_.is_countable() || set.is_empty()) return false;
    if (set.size() == 2 && set[0].has_lower() && set[1].has_upper()) return write_between(set);
    const bool outside = set.size() == 2 && !set[0].has_lower() && !set[1].has_upper();
    const bool inside = set.size() == 1 && set[0].has_lower() && set[0].has_upper();
    if (!outside && !inside) return false;
    const cut& low = inside ? set[0].lower() : set[0].upper();
    const cut& high = inside ? set[0].upper() : set[1].lower();
    if (!low.value().is_negative() || -low.value() != high.value()) return false;
    if (low.is_before() == high.is_before()) return false;
    const bool closed = inside ? low.is_before() : low.is_after();
    if (!closed) append(inside ? "小于" : "超过");
    append("±");
    number(high.value());
    if (outside && closed) append("以上");
    return true;
  }
  // ±1次～±3次.
  constexpr bool write_between(const band_set& set) {
    const interval& i = set[1];
    const auto mirrors = [](const cut& a, const cut& b) {
      return a.is_before() != b.is_before() && a.value() == -b.value();
    };
    if (!mirrors(set[0].lower(), i.upper()) || !mirrors(set[0].upper(), i.lower())) return false;
    const bool any_open = !i.includes_lower() || !i.includes_upper();
    append("±");
    number(i.lower().value());
    if (any_open) append(i.includes_lower() ? "（含）" : "（不含）");
    append("～±");
    number(i.upper().value());
    if (any_open) append(i.includes_upper() ? "（含）" : "（不含）");
    return true;
  }
  constexpr decimal origin() const { return unit_.measures() == dimension::day_of_year ? 1 : 0; }

  constexpr void range(const interval& i) {
    const bool any_open = !i.includes_lower() || !i.includes_upper();
    number(i.lower().value());
    if (any_open) append(i.includes_lower() ? "（含）" : "（不含）");
    append("～");
    number(i.upper().value());
    if (any_open) append(i.includes_upper() ? "（含）" : "（不含）");
  }
  constexpr void from(const cut& lower) {
    if (unit_ == rank_unit) {
      number(lower.value());
      append(lower.is_before() ? "以后" : "（不含）以后");
    } else if (lower.is_before()) {
      number(lower.value());
      append(unit_.is_date() ? "起" : "以上");
    } else {
      append(unit_.is_date() ? "晚于" : "超过");
      number(lower.value());
    }
  }
  constexpr void up_to(const cut& upper) {
    if (unit_ == rank_unit) {
      append("前");
      append(to_text(upper.value()));
      return append(upper.is_after() ? "名" : "名（不含）");
    }
    if (upper.is_before()) append(unit_.is_date() ? "早于" : "小于");
    number(upper.value());
    if (upper.is_before()) return;
    append(unit_.is_date() ? "前" : says_within() ? "以内" : "以下");
  }
  // Counts, times and money are kept 以内; rates and points lie 以下.
  constexpr bool says_within() const {
    const dimension d = unit_.measures();
    return unit_.is_countable() || d == dimension::duration || d == dimension::months ||
           d == dimension::money;
  }

  constexpr void number(const decimal& value) {
    if (unit_.is_date()) return date(value);
    if (unit_ == rank_unit) {
      append("第");
      append(to_text(value));
      return append("名");
    }
    append(to_text(looks_like_month(value) ? value.with_scale(3) : value));
    append(unit_word(value));
    if (!unit_.is_compound()) return;
    for (unit below = unit_.denominator(); !below.is_bare(); below = below.denominator()) {
      append("/");
      append(below.symbol() == "个月"sv ? "月"sv : std::string_view(below.symbol()));
    }
  }
  // 2023.07～2024.01 would be months.
  constexpr bool looks_like_month(const decimal& value) const {
    return unit_.is_bare() && value.scale() == 2 && value >= decimal(1900) && value < decimal(2200);
  }
  constexpr std::string_view unit_word(const decimal& value) const {
    if (unit_ == ratio) return "倍";
    // 2000年 would be a date.
    const bool like_a_year = unit_.symbol() == "年" && value.scale() == 0 &&
                             value >= decimal(1000) && value < decimal(10000);
    return like_a_year ? "周年" : unit_.symbol();
  }

  // Only whole days of the years that dates are read of have a wording.
  constexpr void date(const decimal& value) {
    const bool has_year = unit_.measures() == dimension::date;
    const decimal first = has_year ? days_since_epoch(1900, 1, 1) : 1;
    const decimal last = has_year ? days_since_epoch(2199, 12, 31) : 366;
    fails_ = fails_ || value < first || last < value || !value.is_integer();
    if (fails_) return;
    const auto days = static_cast<std::int64_t>(value.stripped().coefficient());
    const calendar_day day =
        has_year ? date_since_epoch(days) : day_of_leap_year(static_cast<int>(days));
    if (has_year) {
      append(to_text(decimal(day.year)));
      append("年");
    }
    append(to_text(decimal(day.month)));
    append("月");
    append(to_text(decimal(day.day)));
    append("日");
  }

  constexpr void append(std::string_view text) {
    fails_ = fails_ || text.size() > cell_text::capacity() - text_.size();
    if (!fails_) text_.append(text);
  }

  unit unit_;
  cell_text text_;
  bool fails_ = false;
};

}  // namespace jixiao::detail
