// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/base/fixed_text.hpp>
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
  other,        ///< 工作日, 等, 吨标煤 …: converts to nothing else, and has parts
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
  /// With a numeral it names an order as often as a count: 一类, 二期, 三级.
  bool names_order = false;
};

// 亩 is 2000/3 m². 公历 dates are units so that a deadline is a point on a line like any other.
inline constexpr unit_entry unit_entries[] = {
    {""sv, dimension::none},
    {"%"sv, dimension::ratio, 1, 100},
    {"‰"sv, dimension::ratio, 1, 1000},
    {"比"sv, dimension::ratio},
    {"倍"sv, dimension::ratio},
    {"元"sv, dimension::money},
    {"千元"sv, dimension::money, 1000},
    {"万元"sv, dimension::money, 10000},
    {"亿元"sv, dimension::money, 100000000},
    {"秒"sv, dimension::duration},
    {"分钟"sv, dimension::duration, 60},
    {"小时"sv, dimension::duration, 3600},
    {"天"sv, dimension::duration, 86400},
    {"周"sv, dimension::duration, 604800},
    {"个月"sv, dimension::months, 1, 1, true},
    {"季度"sv, dimension::months, 3, 1, true},
    {"年"sv, dimension::months, 12},
    {"毫米"sv, dimension::length, 1, 1000},
    {"厘米"sv, dimension::length, 1, 100},
    {"米"sv, dimension::length},
    {"公里"sv, dimension::length, 1000},
    {"平方米"sv, dimension::area},
    {"亩"sv, dimension::area, 2000, 3},
    {"公顷"sv, dimension::area, 10000},
    {"平方公里"sv, dimension::area, 1000000},
    {"毫升"sv, dimension::volume, 1, 1000000},
    {"升"sv, dimension::volume, 1, 1000},
    {"立方米"sv, dimension::volume},
    {"毫克"sv, dimension::mass, 1, 1000000},
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
    {"所"sv, dimension::count, 1, 1, true},
    {"座"sv, dimension::count},
    {"套"sv, dimension::count},
    {"台"sv, dimension::count},
    {"辆"sv, dimension::count},
    {"条"sv, dimension::count},
    {"场"sv, dimension::count},
    {"期"sv, dimension::count, 1, 1, true},
    {"批"sv, dimension::count, 1, 1, true},
    {"批次"sv, dimension::count},
    {"节"sv, dimension::count, 1, 1, true},
    {"册"sv, dimension::count},
    {"本"sv, dimension::count, 1, 1, true},
    {"部"sv, dimension::count, 1, 1, true},
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
    {"届"sv, dimension::count, 1, 1, true},
    {"轮"sv, dimension::count, 1, 1, true},
    {"班"sv, dimension::count, 1, 1, true},
    {"门"sv, dimension::count, 1, 1, true},
    {"间"sv, dimension::count, 1, 1, true},
    {"栋"sv, dimension::count},
    {"村"sv, dimension::count, 1, 1, true},
    {"乡镇"sv, dimension::count},
    {"人次"sv, dimension::count},
    {"种"sv, dimension::count},
    {"种次"sv, dimension::count},
    {"类"sv, dimension::count, 1, 1, true},
    {"分"sv, dimension::count, 1, 1, true},
    {"名次"sv, dimension::count},
    {"对"sv, dimension::count, 1, 1, true},
    {"块"sv, dimension::count},
    {"根"sv, dimension::count},
    {"盏"sv, dimension::count},
    {"面"sv, dimension::count, 1, 1, true},
    {"艘"sv, dimension::count},
    {"架"sv, dimension::count},
    {"口"sv, dimension::count, 1, 1, true},
    {"眼"sv, dimension::count},
    {"平台"sv, dimension::count},
    {"课时"sv, dimension::count},
    {"学时"sv, dimension::count},
    {"站"sv, dimension::count, 1, 1, true},
    {"校"sv, dimension::count, 1, 1, true},
    {"床"sv, dimension::count},
    {"标段"sv, dimension::count, 1, 1, true},
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
    {"工作日"sv, dimension::other},
    {"等"sv, dimension::other, 1, 1, true},
    {"级"sv, dimension::other, 1, 1, true},
    {"吨标煤"sv, dimension::other},
    {"吨标准煤"sv, dimension::other},
    {"千瓦"sv, dimension::other},
    {"千伏"sv, dimension::other},
    {"千伏安"sv, dimension::other},
    {"千卡"sv, dimension::other},
    {"千帕"sv, dimension::other},
    {"千瓦时"sv, dimension::other},
    {"度"sv, dimension::other},
    {"℃"sv, dimension::other},
    {"dB"sv, dimension::other},
    {"dB(A)"sv, dimension::other},
};

struct unit_alias {
  std::string_view text;
  std::string_view symbol;
};

inline constexpr unit_alias unit_aliases[] = {
    {"％"sv, "%"sv},           {"﹪"sv, "%"sv},
    {"百分比"sv, "%"sv},       {"%(百分比)"sv, "%"sv},
    {"%（百分比）"sv, "%"sv},  {"百分点"sv, "%"sv},
    {"个百分点"sv, "%"sv},     {"块钱"sv, "元"sv},
    {"人民币"sv, "元"sv},      {"s"sv, "秒"sv},
    {"个小时"sv, "小时"sv},    {"H"sv, "小时"sv},
    {"h"sv, "小时"sv},         {"min"sv, "分钟"sv},
    {"d"sv, "天"sv},           {"日"sv, "天"sv},
    {"个星期"sv, "周"sv},      {"月"sv, "个月"sv},
    {"个季度"sv, "季度"sv},    {"周年"sv, "年"sv},
    {"mm"sv, "毫米"sv},        {"㎜"sv, "毫米"sv},
    {"cm"sv, "厘米"sv},        {"㎝"sv, "厘米"sv},
    {"公分"sv, "厘米"sv},      {"m"sv, "米"sv},
    {"km"sv, "公里"sv},        {"㎞"sv, "公里"sv},
    {"千米"sv, "公里"sv},      {"㎡"sv, "平方米"sv},
    {"m2"sv, "平方米"sv},      {"m²"sv, "平方米"sv},
    {"平米"sv, "平方米"sv},    {"hm2"sv, "公顷"sv},
    {"hm²"sv, "公顷"sv},       {"ha"sv, "公顷"sv},
    {"km2"sv, "平方公里"sv},   {"km²"sv, "平方公里"sv},
    {"㎢"sv, "平方公里"sv},    {"平方千米"sv, "平方公里"sv},
    {"ml"sv, "毫升"sv},        {"mL"sv, "毫升"sv},
    {"L"sv, "升"sv},           {"m3"sv, "立方米"sv},
    {"m³"sv, "立方米"sv},      {"㎥"sv, "立方米"sv},
    {"立方"sv, "立方米"sv},    {"mg"sv, "毫克"sv},
    {"㎎"sv, "毫克"sv},        {"g"sv, "克"sv},
    {"kg"sv, "公斤"sv},        {"㎏"sv, "公斤"sv},
    {"千克"sv, "公斤"sv},      {"t"sv, "吨"sv},
    {"M"sv, "MB"sv},           {"G"sv, "GB"sv},
    {"T"sv, "TB"sv},           {"名"sv, "人"sv},
    {"位"sv, "人"sv},          {"棟"sv, "栋"sv},
    {"周岁"sv, "岁"sv},        {"个工作日"sv, "工作日"sv},
    {"kW"sv, "千瓦"sv},        {"KW"sv, "千瓦"sv},
    {"kV"sv, "千伏"sv},        {"KV"sv, "千伏"sv},
    {"kVA"sv, "千伏安"sv},     {"kcal"sv, "千卡"sv},
    {"kPa"sv, "千帕"sv},       {"KWh"sv, "千瓦时"sv},
    {"kWh"sv, "千瓦时"sv},     {"kW·h"sv, "千瓦时"sv},
    {"千瓦·时"sv, "千瓦时"sv}, {"千瓦小时"sv, "千瓦时"sv},
    {"°"sv, "度"sv},           {"°C"sv, "℃"sv},
    {"摄氏度"sv, "℃"sv},       {"分贝"sv, "dB"sv},
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

/// A unit of measure (计量单位), or one per others: 元/亩, 次/月, 万元/年/人. Regular, 24 bytes.
/// The known units are data in this header. Any other word is a unit of its own, which is kept here
/// as it is written and converts only to itself: 桶, μg, 标箱. `unit{}` is that of a bare number.
class unit {
 public:
  /// How many units a compound may have below the line, and what the words of its own may take.
  ///@{
  static constexpr std::size_t most_below = 3;
  static constexpr std::size_t own_capacity = 20;
  ///@}

  constexpr unit() = default;  ///< of a bare number

  /// Of the unit above the line, as this object keeps it.
  constexpr std::string_view symbol() const& {
    return base_ == own ? own_word(0) : entry(base_).symbol;
  }
  /// The same of a unit that is gone before its symbol is.
  constexpr detail::fixed_text<own_capacity> symbol() const&& {
    return detail::fixed_text<own_capacity>(symbol_here());
  }
  /// The unit below the line, as in 元/亩, and all that is below that; bare when there is none.
  constexpr unit denominator() const {
    unit result;
    result.base_ = below_[0];
    for (std::size_t i = 1; i < most_below; ++i) result.below_[i - 1] = below_[i];
    std::string_view words = own_words();
    if (base_ == own) words.remove_prefix(own_word(0).size());
    if (words.starts_with('/')) words.remove_prefix(1);
    result.keep(words);
    return result;
  }
  /// Whether there is a unit below its line: 万元/人.
  constexpr bool is_compound() const { return below_[0] != 0; }
  /// Whether it is that of a bare number.
  constexpr bool is_bare() const { return base_ == 0 && !is_compound(); }
  /// A rate that is no compound: %, ‰, 比, 倍.
  constexpr bool is_ratio() const { return measures() == dimension::ratio && !is_compound(); }
  /// Whole numbers only, never negative: 次, 个, 篇, 人, 件 …
  constexpr bool is_countable() const {
    return measures() == dimension::count && !is_compound() && base_ != points_entry();
  }
  /// A day, with its year or without.
  constexpr bool is_date() const {
    return measures() == dimension::day_of_year || measures() == dimension::date;
  }
  /// Whether a numeral before it may name an order: 一类, 二期, 三级.
  constexpr bool names_order() const {
    return !is_compound() && base_ != own && entry(base_).names_order;
  }
  /// What it measures; of a compound, what stands above the line does.
  constexpr dimension measures() const {
    return base_ == own ? dimension::other : entry(base_).measures;
  }
  /// Whether a word of it stands in no list of units.
  constexpr bool is_unknown() const { return own_[0] != '\0'; }

  /// value × numerator ÷ denominator is in the dimension's base unit. Of what is below the line
  /// only the first unit counts: what is below that never converts.
  ///@{
  constexpr std::int64_t factor_numerator() const {
    return factors(base_).numerator * factors(below_[0]).denominator;
  }
  constexpr std::int64_t factor_denominator() const {
    return factors(base_).denominator * factors(below_[0]).numerator;
  }
  ///@}

  /// Whether a value in one is a value in the other, exactly.
  constexpr bool converts_to(const unit& other) const {
    if (!same_dimension(base_, other.base_) || !same_dimension(below_[0], other.below_[0]))
      return false;
    for (std::size_t i = 1; i < most_below; ++i)
      if (below_[i] != other.below_[i]) return false;
    return own_words() == other.own_words();
  }

  /// This unit per `other`, which may be a compound: 万元/年 per 人 is 万元/年/人.
  /// @throws std::length_error for more units below the line than there is room for.
  constexpr unit per(const unit& other) const {
    unit result = *this;
    std::size_t at = 0;
    while (at < most_below && below_[at] != 0) ++at;
    const std::uint8_t added[] = {other.base_, other.below_[0], other.below_[1], other.below_[2]};
    for (std::uint8_t a : added) {
      if (a == 0) continue;
      if (at == most_below) detail::throw_text_too_long();
      result.below_[at++] = a;
    }
    if (!other.is_unknown()) return result;
    detail::fixed_text<own_capacity> words(own_words());
    if (!words.empty()) words.append('/');
    result.keep(words.append(other.own_words()));
    return result;
  }
  /// Whether `per` has room for it.
  constexpr bool has_room_for(const unit& other) const {
    return depth() + other.depth() + 1 <= most_below &&
           own_words().size() + other.own_words().size() < own_capacity;
  }

  friend constexpr bool operator==(const unit& a, const unit& b) {
    if (a.base_ != b.base_ || a.below_[0] != b.below_[0]) return false;
    for (std::size_t i = 1; i < most_below; ++i)
      if (a.below_[i] != b.below_[i]) return false;
    return a.own_[0] == b.own_[0] && (!a.is_unknown() || a.own_words() == b.own_words());
  }

  /// The unit with exactly this symbol or one of its other spellings (㎡, 名, km); bare if unknown.
  static constexpr unit named(std::string_view text) {
    const detail::unit_spelling found = detail::find_unit_spelling(text);
    return from_index(found.text.size() == text.size() ? found.entry : 0);
  }
  /// A word as a unit of its own, of at most `own_capacity` bytes and without a stroke.
  /// @throws std::length_error for a longer one.
  static constexpr unit of_word(std::string_view word) {
    unit result;
    result.base_ = own;
    result.keep(word);
    return result;
  }
  /// For the functions that read units.
  static constexpr unit of(const detail::unit_spelling& spelling) {
    return from_index(spelling.entry);
  }

 private:
  static constexpr std::uint8_t own = 255;
  static_assert(std::size(detail::unit_entries) < own);

  static constexpr const detail::unit_entry& entry(std::uint8_t index) {
    return detail::unit_entries[index];
  }
  // A word of its own counts as one of itself, as the bare unit does.
  static constexpr const detail::unit_entry& factors(std::uint8_t index) {
    return entry(index == own ? std::uint8_t{0} : index);
  }
  static constexpr unit from_index(std::size_t index) {
    unit result;
    result.base_ = static_cast<std::uint8_t>(index);
    return result;
  }
  static constexpr std::uint8_t points_entry();
  static constexpr bool same_dimension(std::uint8_t a, std::uint8_t b) {
    if (a == b || a == own || b == own) return a == b;
    const dimension d = entry(a).measures;
    return d == entry(b).measures && d != dimension::count && d != dimension::other;
  }
  constexpr std::size_t depth() const {
    std::size_t count = 0;
    while (count < most_below && below_[count] != 0) ++count;
    return count;
  }
  constexpr std::string_view symbol_here() const {
    return base_ == own ? own_word(0) : entry(base_).symbol;
  }

  // The words of its own in their order, between strokes.
  constexpr std::string_view own_words() const {
    std::size_t size = 0;
    while (size < own_capacity && own_[size] != '\0') ++size;
    return {own_, size};
  }
  constexpr std::string_view own_word(std::size_t number) const {
    std::string_view words = own_words();
    for (; number > 0; --number) words.remove_prefix(words.find('/') + 1);
    return words.substr(0, words.find('/'));
  }
  constexpr void keep(std::string_view words) {
    if (words.size() > own_capacity) detail::throw_text_too_long();
    for (std::size_t i = 0; i < own_capacity; ++i) own_[i] = i < words.size() ? words[i] : '\0';
  }

  std::uint8_t base_ = 0;
  std::uint8_t below_[most_below] = {};
  char own_[own_capacity] = {};
};

namespace detail {

inline constexpr unit plain_percent = unit::named("%");
inline constexpr std::uint8_t points_index = find_unit_spelling("分").entry;

}  // namespace detail

constexpr std::uint8_t unit::points_entry() { return detail::points_index; }

/// The longest unit that a text begins with, and how many bytes it takes; nothing known takes none.
struct unit_prefix {
  unit value;              ///< the unit; bare where none is known
  std::size_t length = 0;  ///< in bytes
};

namespace detail {

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

/// Reads `%`, `万元`, `次/月`, `元/人/年` … at the start of a text, of known units only. Never
/// throws.
constexpr unit_prefix read_unit_prefix(std::string_view text) {
  unit_prefix result = detail::read_simple_unit(text);
  while (result.length != 0) {
    const std::size_t slash = detail::length_of_slash(detail::text_behind(text, result.length));
    if (slash == 0) break;
    const std::size_t above = result.length + slash;
    const unit_prefix below = detail::read_simple_unit(detail::text_behind(text, above));
    if (below.length == 0 || !result.value.has_room_for(below.value)) break;
    result = {result.value.per(below.value), above + below.length};
  }
  return result;
}

/// The unit that a whole text names; @throws input_error for an unknown one.
constexpr unit to_unit(std::string_view text) {
  const unit_prefix found = read_unit_prefix(text);
  if (found.length != text.size() || text.empty())
    throw input_error({fault::unknown_unit, found.length}, std::string(text));
  return found.value;
}

/// The unit's symbol: `万元`, `元/亩`, `万元/年/人`.
constexpr detail::fixed_text<64> to_text(const unit& u) {
  detail::fixed_text<64> text(u.symbol());
  if (!u.is_compound()) return text;
  for (unit below = u.denominator(); !below.is_bare(); below = below.denominator())
    text.append('/').append(below.symbol());
  return text;
}

/// The units most spoken of.
///@{
inline constexpr unit percent = detail::plain_percent;          ///< %
inline constexpr unit per_mille = unit::named("‰");             ///< ‰
inline constexpr unit ratio = unit::named("比");                ///< a share of 1: 98% is 0.98 of it
inline constexpr unit yuan = unit::named("元");                 ///< 元
inline constexpr unit ten_thousand_yuan = unit::named("万元");  ///< 万元
inline constexpr unit days = unit::named("天");                 ///< 天
inline constexpr unit times = unit::named("次");                ///< 次
inline constexpr unit pieces = unit::named("个");               ///< 个
inline constexpr unit points = unit::named("分");               ///< 分
inline constexpr unit day_of_year = unit::named("月日");        ///< a day of any year, as 1 … 366
/// A day of its year, as days since 1970-01-01.
inline constexpr unit calendar_date = unit::named("日期");
///@}

}  // namespace jixiao
