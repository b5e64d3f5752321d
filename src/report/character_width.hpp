// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace jixiao::report {

// How many columns of a screen, or digits of a cell, a character takes: East Asian wide and
// full-width characters take two, as far as tables of this kind have them.
constexpr std::size_t width_of(char32_t c) {
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) ||
                    (c >= 0x3041 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                    (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
                    (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
                    (c >= 0x20000 && c <= 0x3FFFD) || c == 0x201C || c == 0x201D;
  return wide ? 2 : c < 0x20 ? 0 : 1;
}

}  // namespace jixiao::report
