// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/report/words.hpp>

namespace jixiao::report {

/// How many there are of each grade, by the words of the levels: those of the scale first met
/// before the others', and a level that nothing has with 0.
class level_counts {
 public:
  explicit level_counts(language in) : in_(in) {}

  void count(const std::optional<grade>& g, const scale& levels) {
    for (grade each : levels.levels()) add(grade_word(each, in_, levels), 0);
    if (g) add(grade_word(g, in_, levels), 1);
  }
  bool empty() const { return counts_.empty(); }
  /// `优 3，良 2，` with such a comma behind each.
  std::string words(const std::string& comma) const {
    std::string text;
    for (const auto& [word, times] : counts_) text += word + " " + std::to_string(times) + comma;
    return text;
  }

 private:
  void add(const std::string& word, std::size_t more) {
    for (auto& [known, times] : counts_)
      if (known == word) return void(times += more);
    counts_.emplace_back(word, more);
  }

  language in_;
  std::vector<std::pair<std::string, std::size_t>> counts_;
};

}  // namespace jixiao::report
