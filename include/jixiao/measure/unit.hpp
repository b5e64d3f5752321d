// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/base/prefix_index.hpp>

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

// Plain literals would have the compiler count each text, in every program that includes this.
using namespace std::string_view_literals;

// The factor is to the dimension's base unit: value × numerator ÷ denominator.
struct unit_entry {
  std::string_view symbol;
  dimension measures;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
};

// 亩 is 2000/3 m². 公历 dates are units so that a deadline is a point on a line like any other.
inline constexpr unit_entry unit_entries[] = {
    {""sv, dimension::none},
    {"%"sv, dimension::ratio, 1, 100},
    {"‰"sv, dimension::ratio, 1, 1000},
    {"比"sv, dimension::ratio},
    {"元"sv, dimension::money},
    {"千元"sv, dimension::money, 1000},
    {"万元"sv, dimension::money, 10000},
    {"亿元"sv, dimension::money, 100000000},
    {"秒"sv, dimension::duration},
    {"分钟"sv, dimension::duration, 60},
    {"小时"sv, dimension::duration, 3600},
    {"天"sv, dimension::duration, 86400},
    {"周"sv, dimension::duration, 604800},
    {"个月"sv, dimension::months},
    {"季度"sv, dimension::months, 3},
    {"年"sv, dimension::months, 12},
    {"厘米"sv, dimension::length, 1, 100},
    {"米"sv, dimension::length},
    {"公里"sv, dimension::length, 1000},
    {"平方米"sv, dimension::area},
    {"亩"sv, dimension::area, 2000, 3},
    {"公顷"sv, dimension::area, 10000},
    {"平方公里"sv, dimension::area, 1000000},
    {"升"sv, dimension::volume, 1, 1000},
    {"立方米"sv, dimension::volume},
    {"克"sv, dimension::mass, 1, 1000},
    {"公斤"sv, dimension::mass},
    {"吨"sv, dimension::mass, 1000},
    {"MB"sv, dimension::data},
    {"GB"sv, dimension::data, 1024},
    {"TB"sv, dimension::data, 1048576},
    {"月日"sv, dimension::day_of_year},
    {"日期"sv, dimension::date},
    {"次"sv, dimension::count},
    {"个"sv, dimension::count},
    {"人"sv, dimension::count},
    {"篇"sv, dimension::count},
    {"件"sv, dimension::count},
    {"项"sv, dimension::count},
    {"份"sv, dimension::count},
    {"户"sv, dimension::count},
    {"家"sv, dimension::count},
    {"处"sv, dimension::count},
    {"所"sv, dimension::count},
    {"座"sv, dimension::count},
    {"套"sv, dimension::count},
    {"台"sv, dimension::count},
    {"辆"sv, dimension::count},
    {"条"sv, dimension::count},
    {"场"sv, dimension::count},
    {"期"sv, dimension::count},
    {"批"sv, dimension::count},
    {"册"sv, dimension::count},
    {"本"sv, dimension::count},
    {"部"sv, dimension::count},
    {"头"sv, dimension::count},
    {"只"sv, dimension::count},
    {"株"sv, dimension::count},
    {"棵"sv, dimension::count},
    {"起"sv, dimension::count},
    {"例"sv, dimension::count},
    {"宗"sv, dimension::count},
    {"笔"sv, dimension::count},
    {"张"sv, dimension::count},
    {"幅"sv, dimension::count},
    {"支"sv, dimension::count},
    {"届"sv, dimension::count},
    {"轮"sv, dimension::count},
    {"班"sv, dimension::count},
    {"门"sv, dimension::count},
    {"间"sv, dimension::count},
    {"栋"sv, dimension::count},
    {"村"sv, dimension::count},
    {"乡镇"sv, dimension::count},
    {"人次"sv, dimension::count},
    {"种"sv, dimension::count},
    {"种次"sv, dimension::count},
    {"类"sv, dimension::count},
    {"分"sv, dimension::count},
    {"名次"sv, dimension::count},
    {"对"sv, dimension::count},
    {"块"sv, dimension::count},
    {"根"sv, dimension::count},
    {"盏"sv, dimension::count},
    {"面"sv, dimension::count},
    {"艘"sv, dimension::count},
    {"架"sv, dimension::count},
    {"口"sv, dimension::count},
    {"眼"sv, dimension::count},
    {"平台"sv, dimension::count},
    {"课时"sv, dimension::count},
    {"学时"sv, dimension::count},
    {"站"sv, dimension::count},
    {"校"sv, dimension::count},
    {"床"sv, dimension::count},
    {"标段"sv, dimension::count},
    {"趟"sv, dimension::count},
    {"封"sv, dimension::count},
    {"瓶"sv, dimension::count},
    {"箱"sv, dimension::count},
    {"吨次"sv, dimension::count},
    {"台套"sv, dimension::count},
    {"粒"sv, dimension::count},
    {"袋"sv, dimension::count},
    {"盒"sv, dimension::count},
    {"尾"sv, dimension::count},
    {"羽"sv, dimension::count},
    {"场次"sv, dimension::count},
    {"车次"sv, dimension::count},
    {"户次"sv, dimension::count},
    {"班次"sv, dimension::count},
    {"岁"sv, dimension::count},
};

struct unit_alias {
  std::string_view text;
  std::string_view symbol;
};

inline constexpr unit_alias unit_aliases[] = {
    {"％"sv, "%"sv},          {"﹪"sv, "%"sv},      {"百分比"sv, "%"sv},    {"%(百分比)"sv, "%"sv},
    {"%（百分比）"sv, "%"sv}, {"百分点"sv, "%"sv},  {"个百分点"sv, "%"sv},  {"倍"sv, "比"sv},
    {"块钱"sv, "元"sv},       {"人民币"sv, "元"sv}, {"个小时"sv, "小时"sv}, {"工作日"sv, "天"sv},
    {"个工作日"sv, "天"sv},   {"日"sv, "天"sv},     {"个星期"sv, "周"sv},   {"月"sv, "个月"sv},
    {"个季度"sv, "季度"sv},   {"周年"sv, "年"sv},   {"m"sv, "米"sv},        {"km"sv, "公里"sv},
    {"千米"sv, "公里"sv},     {"㎡"sv, "平方米"sv}, {"m2"sv, "平方米"sv},   {"m²"sv, "平方米"sv},
    {"平米"sv, "平方米"sv},   {"ha"sv, "公顷"sv},   {"m3"sv, "立方米"sv},   {"m³"sv, "立方米"sv},
    {"立方"sv, "立方米"sv},   {"g"sv, "克"sv},      {"kg"sv, "公斤"sv},     {"千克"sv, "公斤"sv},
    {"t"sv, "吨"sv},          {"M"sv, "MB"sv},      {"G"sv, "GB"sv},        {"T"sv, "TB"sv},
    {"名"sv, "人"sv},         {"位"sv, "人"sv},     {"棟"sv, "栋"sv},       {"周岁"sv, "岁"sv},
};

// Every spelling with the position of its entry: first the symbols, then the aliases.
struct unit_spelling {
  std::string_view text;
  std::uint8_t entry = 0;
};

struct unit_spelling_table {
  unit_spelling items[std::size(unit_entries) + std::size(unit_aliases)] = {};
};

consteval unit_spelling_table make_unit_spellings() {
  unit_spelling_table spellings;
  std::size_t count = 0;
  for (const unit_entry& e : unit_entries) {
    spellings.items[count] = {e.symbol, static_cast<std::uint8_t>(count)};
    ++count;
  }
  // Aliases are in the order of what they stand for: the search goes on where it was. One of
  // nothing does not compile.
  std::size_t entry = 0;
  for (const unit_alias& a : unit_aliases) {
    while (unit_entries[entry].symbol.size() != a.symbol.size() ||
           !starts_with(unit_entries[entry].symbol, a.symbol))
      entry = (entry + 1) % std::size(unit_entries);
    spellings.items[count++] = {a.text, static_cast<std::uint8_t>(entry)};
  }
  return spellings;
}
inline constexpr unit_spelling_table unit_spellings = make_unit_spellings();
inline constexpr prefix_index unit_spelling_index(unit_spellings.items, &unit_spelling::text);

// The longest spelling that a text begins with; of the bare unit, no text.
constexpr unit_spelling find_unit_spelling(std::string_view text) {
  unit_spelling found;
  for (std::size_t i : unit_spelling_index.candidates(text)) {
    const unit_spelling& spelling = unit_spellings.items[i];
    if (spelling.text.size() > found.text.size() && starts_with(text, spelling.text))
      found = spelling;
  }
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
  if (!text.empty() && text[0] == '%' &&
      (text.size() == 1 || (text[1] != '(' && text[1] != '\xEF')))
    return {plain_percent, 1};
  const unit_spelling found = find_unit_spelling(text);
  return {unit::of(found), found.text.size()};
}

// Of the stroke that a text begins with, ASCII or full-width; 0 where there is none.
constexpr std::size_t length_of_slash(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == '/') return 1;
  return text[0] == '\xEF' && starts_with(text, "／") ? 3 : 0;
}

}  // namespace detail

/// Reads `%`, `万元`, `次/月` … at the start of a text. Never throws.
constexpr unit_prefix read_unit_prefix(std::string_view text) {
  unit_prefix result = detail::read_simple_unit(text);
  if (result.length == 0) return result;
  const std::size_t slash = detail::length_of_slash(detail::text_behind(text, result.length));
  if (slash == 0) return result;
  const std::size_t above = result.length + slash;
  const unit_prefix below = detail::read_simple_unit(detail::text_behind(text, above));
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
