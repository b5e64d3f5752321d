// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/numeral.hpp>
#include <jixiao/text/slip.hpp>
#include <jixiao/text/zero_word.hpp>

// Chinese numerals inside other text. They are read only where they can be nothing but numbers:
// 三次以内, 九成, 至少两次; never in 一般, 一次性, 第一, 三级.

namespace jixiao::detail {

/// What ends a number: nothing, a mark, or a word that stands behind numbers.
constexpr bool closes_number(std::string_view rest) {
  using enum word_role;
  return rest.empty() || rest[0] == '(' ||
         begins_with_word(rest, {after, to, inside, either, also}) ||
         find_slip(rest, after) != nullptr;
}

/// 三级, 二等 are levels where they are spelt out; 3级 is a number.
constexpr bool names_rank(const unit& u) {
  return u.names_order() && u.measures() == dimension::other;
}

/// 三 in 三至五次: an end of a range whose other end has the unit; and 六十 in 六十到七十, where
/// the range is all there is.
constexpr bool spelt_range_follows(std::string_view rest) {
  const lexicon_word mark = find_word(rest, word_role::to);
  if (!mark) return false;
  const std::string_view right = rest.substr(mark.text.size());
  const numeral_reading said = read_chinese_numeral(right);
  if (said.length == 0) return false;
  const std::string_view behind = right.substr(said.length);
  if (behind.empty()) return said.length > chinese_length;
  const unit_prefix unit = read_unit_prefix(behind);
  return unit.length != 0 && !unit.value.names_order() && closes_number(behind.substr(unit.length));
}

/// 五 of 一百五, 三 of 第三: the end of something that is no number.
constexpr bool continues_numeral(std::string_view text, std::size_t position) {
  if (position < chinese_length) return false;
  const std::string_view previous = text.substr(position - chinese_length, chinese_length);
  // 上半年
  if (text.substr(position).starts_with("半") && (previous == "上" || previous == "下"))
    return true;
  return is_chinese_numeral(previous) || previous == "第" || previous == "几" || previous == "数";
}

/// 零起 of 零起安全事故, as 0起; 零件 is a noun.
constexpr bool counts_no_mishap(std::string_view text, const numeral_reading& said,
                                const unit& counted, std::string_view behind) {
  return said.value.is_zero() && counted.is_countable() &&
         !begins_with_word(text, word_role::noun) && names_mishap(behind);
}

/// The Chinese numeral at a position of a text, where it is surely a number. A word that bounds it
/// (`after_bound`) makes 一次 one time; on its own that may be anything.
constexpr figure_reading read_spelt(std::string_view text, std::size_t position, bool after_bound) {
  const std::string_view here = text.substr(position);
  const numeral_reading said = read_chinese_numeral(here);
  if (said.length == 0 || continues_numeral(text, position)) return {};
  figure_reading figure;
  figure.value = said.value;
  figure.length = said.length;
  read_tenths(here, figure);
  if (here.substr(figure.length).starts_with("分之")) return {};
  const unit_prefix unit = read_unit_prefix(here.substr(figure.length));
  const std::string_view rest = here.substr(figure.length + unit.length);
  if (names_rank(unit.value)) return {};
  if (figure.unit.is_bare() && unit.length == 0) {
    const bool is_all = figure.length == text.size() && figure.length > chinese_length;
    const bool is_bounded =
        begins_with_word(rest, word_role::after) || (after_bound && closes_number(rest));
    return is_all || is_bounded || spelt_range_follows(rest) ? figure : figure_reading{};
  }
  const bool may_be_order = rest.empty() && !after_bound && unit.value.names_order();
  if (closes_number(rest) && !may_be_order) return figure;
  if (counts_no_mishap(here, said, unit.value, rest)) return figure;
  return after_bound && !rest.starts_with("性") ? figure : figure_reading{};
}

/// Two whole numbers, of which one is a share of the other: 3 and 4 of 四分之三, 2 and 3 of 2/3.
struct share_reading {
  std::int64_t above = 0;
  std::int64_t below = 0;
  std::size_t length = 0;
};
constexpr share_reading share_of(const decimal& above, const decimal& below, std::size_t length) {
  constexpr std::int64_t most = 1000;
  const bool fits = above.is_integer() && below.is_integer() && decimal(0) < above &&
                    above < below && below < decimal(most);
  if (!fits) return {};
  return {static_cast<std::int64_t>(above.coefficient()),
          static_cast<std::int64_t>(below.coefficient()), length};
}
/// Reads 四分之三, 十分之一, 半数, 一半 and 2/3 at the start of a text; of no length where there is
/// none. 百分之五 and its kin are no such.
constexpr share_reading read_two_numbers(std::string_view text) {
  constexpr std::string_view of = "分之"sv;
  constexpr std::size_t half = 2 * chinese_length;
  if (text.starts_with("半数"sv)) return {1, 2, half};
  if (text.starts_with("一半"sv) && closes_number(text.substr(half))) return {1, 2, half};
  if (!text.empty() && is_digit(text[0])) {
    const figure_reading above = read_arabic(text);
    const std::string_view rest = text.substr(above.length);
    if (!above || !rest.starts_with('/')) return {};
    const figure_reading below = read_arabic(rest.substr(1));
    return below ? share_of(above.value, below.value, above.length + 1 + below.length)
                 : share_reading{};
  }
  const numeral_reading below = read_chinese_numeral(text);
  if (below.length == 0 || !text.substr(below.length).starts_with(of)) return {};
  const std::size_t behind = below.length + of.size();
  const numeral_reading above = read_chinese_numeral(text.substr(behind));
  return above.length != 0 ? share_of(above.value, below.value, behind + above.length)
                           : share_reading{};
}
/// The same in words, as per cent: 四分之三 is 75 %, and of 三分之二 no decimal is
/// (endless_decimal).
constexpr figure_reading read_share(std::string_view text) {
  if (!is_chinese_numeral(text) && !text.starts_with("半"sv)) return {};
  const share_reading share = read_two_numbers(text);
  if (share.length == 0) return {};
  figure_reading figure;
  figure.length = share.length;
  figure.unit = percent;
  // The greatest power of two below 1000 is the ninth.
  constexpr std::int64_t billion = 1000000000;
  const std::int64_t above = share.above * 100 * billion;
  if (above % share.below != 0)
    figure.problem = {fault::endless_decimal, 0};
  else
    figure.value = decimal::of(above / share.below, 9).stripped();
  return figure;
}

/// Whether what begins here is a number that only a guess could read: 十几次, 三分之二, or with
/// words that bound it: 一百五次以上, 二十日前; and 一百五万元.
constexpr bool is_unclear_number(std::string_view text) {
  if (!is_chinese_numeral(text) && !text.starts_with("几")) return false;
  bool is_vague = false;
  bool has_power = false;
  std::size_t length = 0;
  for (;;) {
    const std::string_view rest = text.substr(length);
    bool is_part = is_chinese_numeral(rest);
    const lexicon_word vague = find_word(rest, {word_role::vague, word_role::vague_after});
    if (vague && vague.is(in_numeral)) is_part = is_vague = true;
    if (!is_part) break;
    has_power = has_power || chinese_power(rest) != 0;
    length += chinese_length;
  }
  const std::string_view rest = text.substr(length);
  const unit_prefix unit = read_unit_prefix(rest);
  if (names_rank(unit.value)) return false;
  // Of 亿万人民 and 三五个 the one is no number, and the other none with a power.
  const bool is_clipped =
      chinese_digit(text) > 0 && has_power && read_chinese_numeral(text).length == 0;
  return rest.starts_with("分之") || ((is_vague || is_clipped) && unit.length != 0) ||
         begins_with_word(rest.substr(unit.length), {word_role::after, word_role::after_date});
}

}  // namespace jixiao::detail
