// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/base/language.hpp>

namespace jixiao::report {

// What the cases of a rule book do at one place of a rule.
enum class touch : std::uint8_t {
  covered,   // a case touches it
  missing,   // none does
  unnoticed  // whatever the cases touch, a mistake that shows here would pass
};

// covered, missing, unnoticed: classes of the page.
std::string css_of(touch t);
// 有用例, 没有用例, 错误会漏过.
std::string touch_words(touch t, language in);
// ✓ ○ ✗, so that nothing hangs on colour.
std::string symbol_of(touch t);

// One goal on a line, and what it is called: 切点之下 95%.
struct touched_goal {
  touch how = touch::covered;
  std::string words;
};

// A part of the number line from left to right: a piece without bounds in it, or a bound with its
// two sides. A piece has `on` alone.
struct coverage_stop {
  bool is_cut = false;
  std::string label;  // of a cut the bound, of a piece the grade that it earns
  std::optional<touched_goal> below;
  std::optional<touched_goal> on;
  std::optional<touched_goal> above;
};

// The stops drawn as a number line (覆盖数轴), an inline SVG element: every piece and every bound
// has its room, however near they are, and a line that is too long goes on below. Empty without
// stops. Needs `coverage_style` in the page.
std::string coverage_line(const std::vector<coverage_stop>& stops, language in);

std::string coverage_style();

}  // namespace jixiao::report
