// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/detail/prefix_index.hpp>
#include <jixiao/error.hpp>

namespace jixiao {

/// What a unit measures; units of one dimension convert exactly. Every counting unit (量词) is a
/// dimension of its own: 次 never converts to 个.
enum class dimension : std::uint8_t {
  none,         ///< a bare number
  ratio,        ///< %, ‰, ratio
  money,        ///< 元, 万元, 亿元
  duration,     ///< 分钟, 小时, 天, 周
  months,       ///< 月, 季度, 年: calendar spans, which do not convert to days
  length,       ///< 米, 公里
  area,         ///< 平方米, 亩, 公顷
  volume,       ///< 立方米, 升
  mass,         ///< 克, 公斤, 吨
  data,         ///< MB, GB, TB
  day_of_year,  ///< a date without a year, as 1 (1月1日) … 366 (12月31日) of a leap year
  date,         ///< a date with its year, as days since 1970-01-01
  count,        ///< 次, 个, 人 …
};

namespace detail {

// The factor is to the dimension's base unit: value × numerator ÷ denominator.
struct unit_entry {
  std::string_view symbol;
  dimension measures;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
};

// 亩 is 2000/3 m². 公历 dates are units so that a deadline is a point on a line like any other.
inline constexpr auto unit_entries = std::to_array<unit_entry>({
    {"", dimension::none},
    {"%", dimension::ratio, 1, 100},
    {"‰", dimension::ratio, 1, 1000},
    {"比", dimension::ratio},
    {"元", dimension::money},
    {"千元", dimension::money, 1000},
    {"万元", dimension::money, 10000},
    {"亿元", dimension::money, 100000000},
    {"秒", dimension::duration},
    {"分钟", dimension::duration, 60},
    {"小时", dimension::duration, 3600},
    {"天", dimension::duration, 86400},
    {"周", dimension::duration, 604800},
    {"个月", dimension::months},
    {"季度", dimension::months, 3},
    {"年", dimension::months, 12},
    {"厘米", dimension::length, 1, 100},
    {"米", dimension::length},
    {"公里", dimension::length, 1000},
    {"平方米", dimension::area},
    {"亩", dimension::area, 2000, 3},
    {"公顷", dimension::area, 10000},
    {"平方公里", dimension::area, 1000000},
    {"升", dimension::volume, 1, 1000},
    {"立方米", dimension::volume},
    {"克", dimension::mass, 1, 1000},
    {"公斤", dimension::mass},
    {"吨", dimension::mass, 1000},
    {"MB", dimension::data},
    {"GB", dimension::data, 1024},
    {"TB", dimension::data, 1048576},
    {"月日", dimension::day_of_year},
    {"日期", dimension::date},
    {"次", dimension::count},
    {"个", dimension::count},
    {"人", dimension::count},
    {"篇", dimension::count},
    {"件", dimension::count},
    {"项", dimension::count},
    {"份", dimension::count},
    {"户", dimension::count},
    {"家", dimension::count},
    {"处", dimension::count},
    {"所", dimension::count},
    {"座", dimension::count},
    {"套", dimension::count},
    {"台", dimension::count},
    {"辆", dimension::count},
    {"条", dimension::count},
    {"场", dimension::count},
    {"期", dimension::count},
    {"批", dimension::count},
    {"册", dimension::count},
    {"本", dimension::count},
    {"部", dimension::count},
    {"头", dimension::count},
    {"只", dimension::count},
    {"株", dimension::count},
    {"棵", dimension::count},
    {"起", dimension::count},
    {"例", dimension::count},
    {"宗", dimension::count},
    {"笔", dimension::count},
    {"张", dimension::count},
    {"幅", dimension::count},
    {"支", dimension::count},
    {"届", dimension::count},
    {"轮", dimension::count},
    {"班", dimension::count},
    {"门", dimension::count},
    {"间", dimension::count},
    {"栋", dimension::count},
    {"村", dimension::count},
    {"乡镇", dimension::count},
    {"人次", dimension::count},
    {"种", dimension::count},
    {"种次", dimension::count},
    {"类", dimension::count},
    {"分", dimension::count},
    {"名次", dimension::count},
    {"对", dimension::count},
    {"块", dimension::count},
    {"根", dimension::count},
    {"盏", dimension::count},
    {"面", dimension::count},
    {"艘", dimension::count},
    {"架", dimension::count},
    {"口", dimension::count},
    {"眼", dimension::count},
    {"平台", dimension::count},
    {"课时", dimension::count},
    {"学时", dimension::count},
    {"站", dimension::count},
    {"校", dimension::count},
    {"床", dimension::count},
    {"标段", dimension::count},
    {"趟", dimension::count},
    {"封", dimension::count},
    {"瓶", dimension::count},
    {"箱", dimension::count},
    {"吨次", dimension::count},
    {"台套", dimension::count},
    {"粒", dimension::count},
    {"袋", dimension::count},
    {"盒", dimension::count},
    {"尾", dimension::count},
    {"羽", dimension::count},
    {"场次", dimension::count},
    {"车次", dimension::count},
    {"户次", dimension::count},
    {"班次", dimension::count},
    {"岁", dimension::count},
});

struct unit_alias {
  std::string_view text;
  std::string_view symbol;
};

inline constexpr auto unit_aliases = std::to_array<unit_alias>({
    {"％", "%"},          {"﹪", "%"},        {"百分比", "%"},    {"%(百分比)", "%"},
    {"%（百分比）", "%"}, {"百分点", "%"},    {"个百分点", "%"},  {"倍", "比"},
    {"块钱", "元"},       {"人民币", "元"},   {"个小时", "小时"}, {"工作日", "天"},
    {"个工作日", "天"},   {"日", "天"},       {"个星期", "周"},   {"月", "个月"},
    {"个季度", "季度"},   {"周年", "年"},     {"周岁", "岁"},     {"m", "米"},
    {"km", "公里"},       {"千米", "公里"},   {"㎡", "平方米"},   {"m2", "平方米"},
    {"m²", "平方米"},     {"平米", "平方米"}, {"ha", "公顷"},     {"m3", "立方米"},
    {"m³", "立方米"},     {"立方", "立方米"}, {"kg", "公斤"},     {"千克", "公斤"},
    {"t", "吨"},          {"M", "MB"},        {"G", "GB"},        {"T", "TB"},
    {"名", "人"},         {"位", "人"},       {"棟", "栋"},       {"g", "克"},
});

constexpr std::size_t unit_index(std::string_view symbol) {
  for (std::size_t i = 0; i < unit_entries.size(); ++i)
    if (unit_entries[i].symbol == symbol) return i;
  return unit_entries.size();
}

// Every spelling with the position of its entry: first the symbols, then the aliases.
struct unit_spelling {
  std::string_view text;
  std::uint8_t entry = 0;
};

consteval auto make_unit_spellings() {
  std::array<unit_spelling, unit_entries.size() + unit_aliases.size()> spellings{};
  std::size_t count = 0;
  for (const unit_entry& e : unit_entries) {
    spellings[count] = {e.symbol, static_cast<std::uint8_t>(count)};
    ++count;
  }
  for (const unit_alias& a : unit_aliases)
    spellings[count++] = {a.text, static_cast<std::uint8_t>(unit_index(a.symbol))};
  return spellings;
}
inline constexpr auto unit_spellings = make_unit_spellings();
inline constexpr prefix_index<unit_spellings.size()> unit_spelling_index([](std::size_t i) {
  return unit_spellings[i].text;
});

// The longest spelling that a text begins with; of the bare unit, no text.
constexpr unit_spelling find_unit_spelling(std::string_view text) {
  unit_spelling found;
  for (std::size_t i : unit_spelling_index.candidates(text))
    if (unit_spellings[i].text.size() > found.text.size() &&
        starts_with(text, unit_spellings[i].text))
      found = unit_spellings[i];
  return found;
}

}  // namespace detail

/// A unit of measure (计量单位), or one unit per another (元/亩, 次/月).
/// Regular, two bytes; the known units are data in this header. `unit{}` is that of a bare number.
class unit {
 public:
  constexpr unit() = default;

  constexpr std::string_view symbol() const { return entry(base_).symbol; }
  /// The unit below the line, as in 元/亩; the bare unit when there is none.
  constexpr unit denominator() const { return from_index(per_); }
  constexpr bool is_compound() const { return per_ != 0; }
  constexpr bool is_bare() const { return base_ == 0 && per_ == 0; }
  constexpr bool is_ratio() const { return measures() == dimension::ratio && !is_compound(); }
  /// Whole numbers only, never negative: 次, 个, 篇, 人, 件 …
  constexpr bool is_countable() const {
    return measures() == dimension::count && !is_compound() && symbol() != "分";
  }
  constexpr bool is_date() const {
    return measures() == dimension::day_of_year || measures() == dimension::date;
  }
  constexpr dimension measures() const { return entry(base_).measures; }

  /// value × numerator ÷ denominator is in the dimension's base unit.
  constexpr std::int64_t factor_numerator() const {
    return entry(base_).numerator * entry(per_).denominator;
  }
  constexpr std::int64_t factor_denominator() const {
    return entry(base_).denominator * entry(per_).numerator;
  }

  /// Whether a value in one is a value in the other, exactly.
  constexpr bool converts_to(const unit& other) const {
    return same_dimension(base_, other.base_) && same_dimension(per_, other.per_);
  }

  /// This unit per `other`. Only simple units can be combined.
  constexpr unit per(const unit& other) const {
    unit result = *this;
    result.per_ = other.base_;
    return result;
  }

  friend constexpr bool operator==(const unit&, const unit&) = default;

  /// The unit with exactly this symbol or one of its other spellings (㎡, 名, km); bare if unknown.
  static constexpr unit named(std::string_view text) {
    const detail::unit_spelling found = detail::find_unit_spelling(text);
    return from_index(found.text.size() == text.size() ? found.entry : 0);
  }
  /// For the functions that read units.
  static constexpr unit of(const detail::unit_spelling& spelling) {
    return from_index(spelling.entry);
  }

 private:
  static constexpr const detail::unit_entry& entry(std::uint8_t index) {
    return detail::unit_entries[index];
  }
  static constexpr unit from_index(std::size_t index) {
    unit result;
    result.base_ = static_cast<std::uint8_t>(index);
    return result;
  }
  static constexpr bool same_dimension(std::uint8_t a, std::uint8_t b) {
    return a == b ||
           (entry(a).measures == entry(b).measures && entry(a).measures != dimension::count);
  }

  std::uint8_t base_ = 0;
  std::uint8_t per_ = 0;
};

/// The longest unit that a text begins with, and how many bytes it takes; nothing known takes none.
struct unit_prefix {
  unit value;
  std::size_t length = 0;
};

namespace detail {

inline constexpr unit plain_percent = unit::named("%");

constexpr unit_prefix read_simple_unit(std::string_view text) {
  // By far the commonest unit; the other spellings that begin with it go on with a bracket.
  if (text == "%" || (text.size() > 1 && text[0] == '%' && text[1] != '(' && text[1] != '\xEF'))
    return {plain_percent, 1};
  const unit_spelling found = find_unit_spelling(text);
  return {unit::of(found), found.text.size()};
}

// Of the stroke at a position, ASCII or full-width; 0 where there is none.
constexpr std::size_t length_of_slash(std::string_view text, std::size_t position) {
  if (position >= text.size()) return 0;
  if (text[position] == '/') return 1;
  const bool is_wide = text[position] == '\xEF' && starts_with(text.substr(position), "／");
  return is_wide ? 3 : 0;
}

}  // namespace detail

/// Reads `%`, `万元`, `次/月` … at the start of a text. Never throws.
constexpr unit_prefix read_unit_prefix(std::string_view text) {
  unit_prefix result = detail::read_simple_unit(text);
  if (result.length == 0) return result;
  const std::size_t slash = detail::length_of_slash(text, result.length);
  if (slash == 0) return result;
  const std::size_t above = result.length + slash;
  const unit_prefix below = detail::read_simple_unit(text.substr(above));
  return below.length == 0 ? result
                           : unit_prefix{result.value.per(below.value), above + below.length};
}

/// The unit that a whole text names; @throws input_error for an unknown one.
constexpr unit to_unit(std::string_view text) {
  const unit_prefix found = read_unit_prefix(text);
  if (found.length != text.size() || text.empty())
    throw input_error({fault::unknown_unit, found.length}, std::string(text));
  return found.value;
}

inline constexpr unit percent = detail::plain_percent;
inline constexpr unit per_mille = unit::named("‰");
inline constexpr unit ratio = unit::named("比");
inline constexpr unit yuan = unit::named("元");
inline constexpr unit ten_thousand_yuan = unit::named("万元");
inline constexpr unit days = unit::named("天");
inline constexpr unit times = unit::named("次");
inline constexpr unit pieces = unit::named("个");
inline constexpr unit points = unit::named("分");
inline constexpr unit day_of_year = unit::named("月日");
inline constexpr unit calendar_date = unit::named("日期");

}  // namespace jixiao
