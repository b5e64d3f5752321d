// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace jixiao {

/// A level of a scale (等级), by its place from the best: `excellent` is the best of every scale,
/// and the greatest. The first four have the names of 优良中差; those below them `level_5` …
/// `level_10`.
enum class grade : std::int8_t {
  level_10 = -6,  ///< the tenth
  level_9 = -5,   ///< the ninth
  level_8 = -4,   ///< the eighth
  level_7 = -3,   ///< the seventh
  level_6 = -2,   ///< the sixth
  level_5 = -1,   ///< the fifth, of scales that have one
  poor = 0,       ///< 差; the fourth level
  fair = 1,       ///< 中; the third
  good = 2,       ///< 良; the second
  excellent = 3,  ///< 优; the first
};

/// The levels of 优良中差, and the most that any scale has; none has fewer than two.
///@{
inline constexpr std::size_t grade_count = 4;
inline constexpr std::size_t max_levels = 10;
inline constexpr std::size_t min_levels = 2;
///@}

/// Best first, as the columns of a published table.
inline constexpr std::array<grade, grade_count> all_grades{grade::excellent, grade::good,
                                                           grade::fair, grade::poor};
/// Best first, of the longest scale.
inline constexpr std::array<grade, max_levels> all_levels{
    grade::excellent, grade::good,    grade::fair,    grade::poor,    grade::level_5,
    grade::level_6,   grade::level_7, grade::level_8, grade::level_9, grade::level_10};

/// The column of a level, best first: excellent 0 … level_10 9.
constexpr std::size_t column_of(grade g) {
  return static_cast<std::size_t>(3 - static_cast<int>(g));
}

/// The first so many levels, best first.
class level_list {
 public:
  /// The four of 优良中差.
  constexpr level_list() = default;
  /// At most `max_levels`.
  constexpr explicit level_list(std::size_t count) : count_(static_cast<std::uint8_t>(count)) {}
  constexpr std::size_t size() const { return count_; }
  constexpr const grade* begin() const { return all_levels.data(); }
  constexpr const grade* end() const { return all_levels.data() + count_; }
  constexpr grade operator[](std::size_t column) const { return all_levels[column]; }

 private:
  std::uint8_t count_ = grade_count;
};

/// 优, 良, 中, 差; empty below them. Of another scale `scale::word_of` knows the words.
constexpr std::string_view word_of(grade g) {
  using namespace std::string_view_literals;
  constexpr std::string_view words[] = {"优"sv, "良"sv, "中"sv, "差"sv};
  return column_of(g) < grade_count ? words[column_of(g)] : std::string_view{};
}

/// excellent, good, fair, poor: stable names for programs; below them level_5 … level_10.
constexpr std::string_view name_of(grade g) {
  using namespace std::string_view_literals;
  constexpr std::string_view names[] = {"excellent"sv, "good"sv,    "fair"sv,    "poor"sv,
                                        "level_5"sv,   "level_6"sv, "level_7"sv, "level_8"sv,
                                        "level_9"sv,   "level_10"sv};
  return names[column_of(g)];
}

/// The grade that a word names in either language: 优, 优秀, 良, 良好, 中, 中等, 一般, 差, 较差, or
/// excellent … poor. The whole word must match.
constexpr std::optional<grade> grade_named(std::string_view word) {
  struct entry {
    std::string_view word;
    grade value;
  };
  using namespace std::string_view_literals;
  constexpr entry entries[] = {{"优"sv, grade::excellent}, {"优秀"sv, grade::excellent},
                               {"良"sv, grade::good},      {"良好"sv, grade::good},
                               {"中"sv, grade::fair},      {"中等"sv, grade::fair},
                               {"一般"sv, grade::fair},    {"差"sv, grade::poor},
                               {"较差"sv, grade::poor},    {"excellent"sv, grade::excellent},
                               {"good"sv, grade::good},    {"fair"sv, grade::fair},
                               {"poor"sv, grade::poor}};
  for (const entry& e : entries)
    if (e.word == word) return e.value;
  return std::nullopt;
}

/// A set of levels: the bands that claim a value, or that a finding speaks of.
class grade_set {
 public:
  /// None.
  constexpr grade_set() = default;
  /// The levels of a list, in any order.
  constexpr grade_set(std::initializer_list<grade> grades) {
    for (grade g : grades) add(g);
  }
  /// Adds a level; nothing changes where it is in.
  constexpr void add(grade g) { keep(bits() | bit(g)); }
  /// Takes a level out; nothing changes where it is not in.
  constexpr void remove(grade g) { keep(bits() & ~bit(g)); }
  /// Whether a level is in.
  constexpr bool has(grade g) const { return (bits() & bit(g)) != 0; }
  /// Whether the sets have a level in common.
  constexpr bool meets(const grade_set& other) const { return (bits() & other.bits()) != 0; }
  /// Whether no level is in.
  constexpr bool is_empty() const { return bits() == 0; }
  constexpr int size() const { return std::popcount(bits()); }
  /// Whether it is one level: without counting them, which takes a call where the processor that is
  /// compiled for has no instruction for it.
  constexpr bool is_single() const { return !is_empty() && (bits() & (bits() - 1)) == 0; }
  /// Of a set that is not empty.
  ///@{
  constexpr grade best() const {
    return is_empty() ? grade::poor : at(static_cast<std::size_t>(std::countr_zero(bits())));
  }
  constexpr grade worst() const {
    return is_empty() ? grade::excellent : at(static_cast<std::size_t>(std::bit_width(bits())) - 1);
  }
  ///@}
  friend constexpr bool operator==(const grade_set&, const grade_set&) = default;

 private:
  // The best level is the lowest bit.
  static constexpr unsigned bit(grade g) { return 1u << column_of(g); }
  static constexpr grade at(std::size_t column) { return all_levels[column]; }
  constexpr unsigned bits() const { return low_ | static_cast<unsigned>(high_) << 8; }
  constexpr void keep(unsigned bits) {
    low_ = static_cast<std::uint8_t>(bits & 0xFF);
    high_ = static_cast<std::uint8_t>(bits >> 8 & 0xFF);
  }

  // Bytes, so that a set in a small struct costs no gap; a standard has many.
  std::uint8_t low_ = 0;
  std::uint8_t high_ = 0;
};

}  // namespace jixiao
