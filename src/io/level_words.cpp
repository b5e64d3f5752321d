// SPDX-License-Identifier: BSL-1.0
#include "level_words.hpp"

#include <unordered_set>

#include "heading_key.hpp"

namespace jixiao::io {

namespace {

constexpr std::size_t longest_word = 64;

template <class Use>
void for_each_scale(Use&& use) {
  for (std::size_t i = 0; i < jixiao::detail::known_scale_count; ++i)
    use(scale::known_at(static_cast<std::uint8_t>(i)));
}

// How well headings fit a scale.
struct fit {
  std::size_t found = 0;
  std::size_t missing = 0;
  // Whether the words are those of the scale itself, and no others for them.
  bool is_exact = true;

  bool is_whole() const { return missing == 0; }
  friend bool operator<(const fit& a, const fit& b) {
    if (a.is_whole() != b.is_whole()) return b.is_whole();
    if (a.found != b.found) return a.found < b.found;
    if (a.missing != b.missing) return a.missing > b.missing;
    return !a.is_exact && b.is_exact;
  }
};

fit fit_of(const scale& levels, const std::vector<level_column>& columns) {
  fit result;
  grade_set seen;
  for (const level_column& c : columns) {
    const auto level = level_named(levels, c.word);
    if (!level || seen.has(*level)) continue;
    seen.add(*level);
    if (!same_label(levels.word_of(*level), c.word)) result.is_exact = false;
  }
  result.found = static_cast<std::size_t>(seen.size());
  result.missing = levels.size() - result.found;
  return result;
}

}  // namespace

std::optional<grade> level_named(const scale& levels, std::string_view heading) {
  if (heading.size() > longest_word) return std::nullopt;
  if (const auto as_written = levels.find(jixiao::detail::label_key(heading))) return as_written;
  return levels.find(heading_key(heading));
}

bool is_level_word(std::string_view heading) {
  static const std::unordered_set<std::string> words = [] {
    std::unordered_set<std::string> made;
    for_each_scale([&](const scale& levels) {
      for (grade g : levels.levels()) made.insert(jixiao::detail::label_key(levels.word_of(g)));
    });
    return made;
  }();
  if (heading.size() > longest_word) return false;
  const std::string key = heading_key(heading);
  return words.contains(key) || grade_named(key).has_value();
}

std::optional<scale> scale_of(const std::vector<level_column>& columns, std::size_t twice) {
  const scale usual;
  fit best = fit_of(usual, columns);
  if (twice > 0 && best.missing <= twice) return usual;
  std::optional<scale> result;
  if (best.found >= min_levels) result = usual;
  for_each_scale([&](const scale& levels) {
    const fit found = fit_of(levels, columns);
    if (found.found < min_levels || !(best < found)) return;
    best = found;
    result = levels;
  });
  return result;
}

}  // namespace jixiao::io
