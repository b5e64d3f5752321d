// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace jixiao {

/// The four grades (等级), ordered by worth: excellent is the greatest.
enum class grade : std::uint8_t {
  poor = 0,       ///< 差
  fair = 1,       ///< 中
  good = 2,       ///< 良
  excellent = 3,  ///< 优
};

inline constexpr std::size_t grade_count = 4;

/// Best first, as the columns of a published table.
inline constexpr std::array<grade, grade_count> all_grades{grade::excellent, grade::good,
                                                           grade::fair, grade::poor};

/// The column of a grade, best first: excellent 0 … poor 3.
constexpr std::size_t column_of(grade g) { return 3u - static_cast<std::size_t>(g); }

/// 优, 良, 中, 差.
constexpr std::string_view word_of(grade g) {
  using namespace std::string_view_literals;
  constexpr std::string_view words[] = {"优"sv, "良"sv, "中"sv, "差"sv};
  return words[column_of(g)];
}

/// excellent, good, fair, poor: stable names for programs.
constexpr std::string_view name_of(grade g) {
  using namespace std::string_view_literals;
  constexpr std::string_view names[] = {"excellent"sv, "good"sv, "fair"sv, "poor"sv};
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

/// A set of grades: the bands that claim a value, or that a finding speaks of.
class grade_set {
 public:
  constexpr grade_set() = default;
  constexpr grade_set(std::initializer_list<grade> grades) {
    for (grade g : grades) add(g);
  }
  constexpr void add(grade g) { bits_ = static_cast<std::uint8_t>(bits_ | bit(g)); }
  constexpr void remove(grade g) { bits_ = static_cast<std::uint8_t>(bits_ & ~bit(g)); }
  constexpr bool has(grade g) const { return (bits_ & bit(g)) != 0; }
  /// Whether the sets have a grade in common.
  constexpr bool meets(const grade_set& other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool is_empty() const { return bits_ == 0; }
  constexpr int size() const {
    int count = 0;
    for (grade g : all_grades) count += has(g) ? 1 : 0;
    return count;
  }
  /// Of a set that is not empty.
  constexpr grade best() const {
    for (grade g : all_grades)
      if (has(g)) return g;
    return grade::poor;
  }
  constexpr grade worst() const {
    grade found = grade::excellent;
    for (grade g : all_grades)
      if (has(g)) found = g;
    return found;
  }
  friend constexpr bool operator==(const grade_set&, const grade_set&) = default;

 private:
  static constexpr unsigned bit(grade g) { return 1u << static_cast<unsigned>(g); }
  std::uint8_t bits_ = 0;
};

}  // namespace jixiao
