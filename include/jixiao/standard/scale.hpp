// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>

#include <jixiao/base/array_view.hpp>
#include <jixiao/base/fixed_text.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/known_scales.hpp>
#include <jixiao/text/normal.hpp>

namespace jixiao {

namespace detail {

// The part of a list between one zero byte and the next; behind the last there is nothing.
constexpr std::string_view word_at(std::string_view list, std::size_t place) {
  for (; place > 0; --place) list.remove_prefix(list.find('\0') + 1);
  return list.substr(0, list.find('\0'));
}

// The same words but for the width of characters, spaces and the case of Latin letters.
constexpr bool is_same_word(std::string_view a, std::string_view b) {
  const auto next = [](std::string_view& rest) -> char32_t {
    while (!rest.empty()) {
      const code_point c = decode(rest);
      rest.remove_prefix(c.length);
      if (is_space(c.value)) continue;
      const char32_t f = folded(c.value);
      return f >= 'a' && f <= 'z' ? f - 32 : f;
    }
    return 0;
  };
  for (;;) {
    const char32_t c = next(a);
    if (c != next(b)) return false;
    if (c == 0) return true;
  }
}

}  // namespace detail

/// An ordered list of two to ten levels, best first, each with its word (等级体系). A value; the
/// default is 优良中差.
///
///     scale::read("好,中,差")->word_of(grade::good);    // 中
///     scale::read("优秀/良好/合格/不合格")->size();      // 4
class scale {
 public:
  /// 优良中差.
  constexpr scale() = default;

  /// The scale with no words but the places of its levels: 一档, 二档 …; of four levels 优良中差.
  /// @throws std::length_error for fewer than two or more than ten.
  static constexpr scale of_size(std::size_t count) {
    if (count < min_levels || count > max_levels)
      throw std::length_error("jixiao: a scale has two to ten levels");
    scale result;
    if (count == grade_count) return result;
    for (std::size_t i = 0; i < detail::known_scale_count; ++i)
      if (detail::known_scales[i].size == count && is_ordinal(i)) result.take_known(i);
    return result;
  }

  /// The scale with these words, best first; empty where they are not two to ten that differ, one
  /// is empty or has a zero byte in it, or they are longer than 220 bytes together.
  static constexpr std::optional<scale> of_words(std::span<const std::string_view> words) {
    return with_words({words.data(), words.size()});
  }

  /// The scale that a text names: its words divided by `,`, `，`, `、`, `/`, `|` or spaces
  /// (好,中,差), or a known one without any division (优良中差). Empty otherwise.
  static constexpr std::optional<scale> read(std::string_view text) {
    std::string_view words[max_levels + 1];
    std::size_t count = 0;
    std::string_view rest = detail::trimmed(text);
    while (count <= max_levels) {
      std::size_t end = 0;
      std::size_t divider = 0;
      while (end < rest.size() && (divider = divider_at(rest.substr(end))) == 0) ++end;
      words[count++] = rest.substr(0, end);
      if (divider == 0) break;
      rest.remove_prefix(end + divider);
      if (rest.empty()) break;
    }
    if (count == 1) return run_together(words[0]);
    return with_words({words, count});
  }

  constexpr std::size_t size() const { return size_; }
  /// Its levels, best first.
  constexpr level_list levels() const { return level_list(size_); }
  /// Ends in a zero byte that does not count. Refers into the scale where its words are its own.
  constexpr std::string_view word_of(grade g) const {
    return column_of(g) < size_ ? detail::word_at(list(), column_of(g)) : std::string_view{};
  }
  /// A stable name for programs: `excellent` … `poor` of 优良中差, else `level_1` … best first.
  constexpr std::string_view name_of(grade g) const {
    constexpr std::string_view names[] = {"level_1", "level_2", "level_3", "level_4", "level_5",
                                          "level_6", "level_7", "level_8", "level_9", "level_10"};
    return is_usual() ? jixiao::name_of(g) : names[column_of(g)];
  }
  /// The level with a word or name; of 优良中差 also 优秀, 良好 … as `grade_named`.
  constexpr std::optional<grade> find(std::string_view word) const {
    for (grade g : levels())
      if (detail::is_same_word(word, word_of(g)) || word == name_of(g)) return g;
    return is_usual() ? grade_named(word) : std::nullopt;
  }
  /// The words with commas between them: `优,良,中,差`.
  constexpr detail::fixed_text<238> words() const {
    detail::fixed_text<238> text;
    for (grade g : levels()) text.append(text.empty() ? "" : ",").append(word_of(g));
    return text;
  }
  /// 优良中差.
  constexpr bool is_usual() const { return known_ == 0; }
  /// Whether its words are among those that are known, and so need no room of their own.
  constexpr bool is_known() const { return known_ != own; }

  friend constexpr bool operator==(const scale& a, const scale& b) {
    return a.known_ == b.known_ && a.own_.view() == b.own_.view();
  }

  /// The place in the list of known scales, and the way back.
  ///@{
  constexpr std::uint8_t known_place() const { return known_; }
  static constexpr scale known_at(std::uint8_t place) {
    scale result;
    result.take_known(place);
    return result;
  }
  ///@}

 private:
  using own_words = detail::fixed_text<238>;
  static constexpr std::uint8_t own = 255;

  constexpr std::string_view list() const {
    return known_ == own ? own_.view() : detail::known_scales[known_].words;
  }
  static constexpr bool is_ordinal(std::size_t known) {
    return detail::known_scales[known].words.starts_with("一档");
  }
  constexpr void take_known(std::size_t place) {
    known_ = static_cast<std::uint8_t>(place);
    size_ = detail::known_scales[place].size;
  }
  constexpr bool has_words_of(std::size_t known) const {
    for (std::size_t w = 0; w < size_; ++w)
      if (!detail::is_same_word(detail::word_at(own_.view(), w),
                                detail::word_at(detail::known_scales[known].words, w)))
        return false;
    return true;
  }

  static constexpr std::optional<scale> with_words(detail::array_view<std::string_view> words) {
    if (words.size() < min_levels || words.size() > max_levels) return std::nullopt;
    scale result;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view word = detail::trimmed(words[i]);
      if (word.empty() || word.find('\0') != std::string_view::npos ||
          result.own_.size() + word.size() + 1 > own_words::capacity())
        return std::nullopt;
      for (std::size_t j = 0; j < i; ++j)
        if (detail::is_same_word(words[j], word)) return std::nullopt;
      result.own_.append(word).append('\0');
    }
    result.size_ = static_cast<std::uint8_t>(words.size());
    result.known_ = own;
    for (std::size_t i = 0; i < detail::known_scale_count; ++i)
      if (detail::known_scales[i].size == result.size_ && result.has_words_of(i)) {
        result.own_.truncate(0);
        result.take_known(i);
        break;
      }
    return result;
  }

  static constexpr std::size_t divider_at(std::string_view text) {
    using namespace std::string_view_literals;
    for (std::string_view divider :
         {","sv, "，"sv, "、"sv, "/"sv, "／"sv, "|"sv, "｜"sv, " "sv, "　"sv, ";"sv, "；"sv})
      if (text.starts_with(divider)) return divider.size();
    return 0;
  }

  static constexpr std::optional<scale> run_together(std::string_view text) {
    for (std::size_t i = 0; i < detail::known_scale_count; ++i) {
      std::string_view rest = text;
      bool fits = true;
      for (std::size_t w = 0; w < detail::known_scales[i].size && fits; ++w) {
        const std::string_view word = detail::word_at(detail::known_scales[i].words, w);
        fits = rest.starts_with(word);
        if (fits) rest.remove_prefix(word.size());
      }
      if (!fits || !rest.empty()) continue;
      scale result;
      result.take_known(i);
      return result;
    }
    return std::nullopt;
  }

  std::uint8_t known_ = 0;
  std::uint8_t size_ = grade_count;
  own_words own_;
};

}  // namespace jixiao
