// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/text/normal.hpp>

namespace jixiao {

namespace detail {

// Reads a label one folded character after the other, without its spaces.
class label_characters {
 public:
  constexpr explicit label_characters(std::string_view text) : rest_(text) {}
  /// 0 at the end.
  constexpr char32_t next() {
    while (!rest_.empty()) {
      const code_point c = decode(rest_);
      rest_.remove_prefix(c.length);
      if (!is_space(c.value)) return folded(c.value);
    }
    return 0;
  }

 private:
  std::string_view rest_;
};

}  // namespace detail

/// The form that qualitative levels (定性等级) are compared in: width folded, spaces gone; nothing
/// else, so that 满意 and 不满意 stay what they are. A byte that is no UTF-8 becomes `?`.
/// @throws std::length_error for a text that no cell holds.
constexpr cell_text normal_label(std::string_view text) {
  cell_text result;
  detail::label_characters characters(text);
  while (const char32_t c = characters.next())
    result.append(c == detail::not_a_character ? std::string_view("?") : detail::encode(c).view());
  return result;
}

namespace detail {

/// The same of any length.
inline std::string label_key(std::string_view text) {
  std::string key;
  label_characters characters(text);
  while (const char32_t c = characters.next())
    key.append(c == not_a_character ? std::string_view("?") : encode(c).view());
  return key;
}

}  // namespace detail

/// Whether two labels are the same level, of any length.
constexpr bool same_label(std::string_view a, std::string_view b) {
  detail::label_characters x(a);
  detail::label_characters y(b);
  for (;;) {
    const char32_t c = x.next();
    if (c != y.next()) return false;
    if (c == 0) return true;
  }
}

namespace detail {

inline constexpr std::size_t longest_compared_label = 64;

struct label_points {
  char32_t points[longest_compared_label] = {};
  std::size_t size = 0;
  bool is_whole = true;
};

constexpr label_points points_of(std::string_view text) {
  label_points result;
  label_characters characters(text);
  while (const char32_t c = characters.next()) {
    if (result.size == longest_compared_label) {
      result.is_whole = false;
      break;
    }
    result.points[result.size++] = c;
  }
  return result;
}

// Insertions, deletions and replacements that turn one into the other (Levenshtein).
constexpr std::size_t edit_distance(const label_points& a, const label_points& b) {
  std::size_t row[longest_compared_label + 1] = {};
  for (std::size_t j = 0; j <= b.size; ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size; ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size; ++j) {
      const std::size_t replaced = diagonal + (a.points[i - 1] == b.points[j - 1] ? 0u : 1u);
      diagonal = row[j];
      const std::size_t kept = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
      row[j] = replaced < kept ? replaced : kept;
    }
  }
  return row[b.size];
}

}  // namespace detail

/// The candidate that was probably meant: the one nearest by edits of characters, if at most half
/// of the characters differ and no other is as near; empty otherwise. Candidates are any range of
/// what converts to std::string_view; the result refers into it.
template <class Candidates>
constexpr std::string_view nearest_label(std::string_view text, const Candidates& candidates) {
  const detail::label_points wanted = detail::points_of(text);
  if (!wanted.is_whole) return {};
  std::string_view nearest;
  std::size_t least = detail::longest_compared_label + 1;
  bool is_tie = false;
  for (const auto& item : candidates) {
    const std::string_view candidate = item;
    const detail::label_points offered = detail::points_of(candidate);
    const std::size_t distance = detail::edit_distance(wanted, offered);
    const std::size_t longer = wanted.size < offered.size ? offered.size : wanted.size;
    const bool near = offered.is_whole && distance * 2 <= longer;
    if (!near || distance > least) continue;
    is_tie = distance == least && !same_label(candidate, nearest);
    least = distance;
    nearest = candidate;
  }
  return is_tie ? std::string_view{} : nearest;
}

}  // namespace jixiao
