// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/check/finding.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao::cli {

// How many columns a text takes on a terminal: Chinese characters take two.
std::size_t display_width(std::string_view text);

// The text in one line, with nothing in it that would command a terminal: a run of line breaks and
// tabs is a space, other control characters become the replacement character.
std::string one_line(std::string_view text);

// The text, cut with … where it would take more than `width` columns.
std::string shortened(std::string_view text, std::size_t width);

enum class colour : unsigned char { none, red, green, yellow, blue, bold, dim };

// Colours only where a person is watching: a terminal, NO_COLOR not set, TERM not dumb. What is
// painted is in one line.
class painter {
 public:
  explicit painter(bool enabled) : enabled_(enabled) {}
  static painter for_output();
  static painter for_errors();

  std::string paint(std::string_view text, colour c) const;
  std::string paint(std::string_view text, const std::optional<grade>& g) const;
  std::string paint(std::string_view text, severity level) const;

 private:
  bool enabled_;
};

// Lines in columns, aligned by what the terminal shows.
class columns {
 public:
  struct entry {
    std::string text;
    std::string shown;  // the text with its colours
    bool to_the_right = false;
  };

  // Texts are put in one line.
  void add(std::vector<entry> line);
  std::string print(std::string_view indent, std::string_view between = "  ") const;

 private:
  std::vector<std::vector<entry>> lines_;
};

// A bar of `width` columns filled in proportion to `part` of `whole` (whole numbers).
std::string bar(std::size_t part, std::size_t whole, std::size_t width);

bool is_watched_errors();

}  // namespace jixiao::cli
