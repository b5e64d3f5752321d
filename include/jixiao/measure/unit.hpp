// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/base/error.hpp>
#include <jixiao/base/fixed_text.hpp>
#include <jixiao/measure/unit_table.hpp>

namespace jixiao {

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
    return base_ == own ? own_word(0) : detail::units_known.symbol_of(base_);
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
    const detail::unit_spelling found = detail::units_known.find(text);
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
  static_assert(detail::units_known.units() < own);

  static constexpr const detail::unit_group& entry(std::uint8_t index) {
    return detail::units_known.group_of(index);
  }
  // A word of its own counts as one of itself, as the bare unit does.
  static constexpr const detail::unit_group& factors(std::uint8_t index) {
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
    return base_ == own ? own_word(0) : detail::units_known.symbol_of(base_);
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
inline constexpr std::uint8_t points_index = units_known.find("分").entry;

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
  const unit_spelling found = units_known.find(text);
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
