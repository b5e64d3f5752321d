// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include <jixiao/number/rounding.hpp>

// Random numbers as text, the same ones each time. Edges are common: nines, fives, zeros at either
// end, the longest and the shortest.
class random_numbers {
 public:
  explicit random_numbers(std::uint64_t seed) : engine_(seed) {}

  int between(int low, int high) {
    const auto span = static_cast<std::uint64_t>(high - low) + 1;
    return low + static_cast<int>(engine_() % span);
  }
  bool one_in(int n) { return between(1, n) == 1; }

  // At most `max_digits` digits, at most `max_scale` of them behind the point.
  std::string decimal(int max_digits = 38, int max_scale = 76) {
    std::string digits = this->digits(length(max_digits));
    const int scale = one_in(3) ? 0 : between(0, one_in(2) ? max_scale : std::min(4, max_scale));
    const auto places = static_cast<std::size_t>(scale);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (scale > 0) digits.insert(digits.size() - places, 1, '.');
    const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
    return one_in(2) && !is_zero ? '-' + digits : digits;
  }

  // Never 0 and never below it.
  std::string positive(int max_digits = 38, int max_scale = 76) {
    for (;;) {
      std::string text = decimal(max_digits, max_scale);
      if (text[0] == '-') text.erase(0, 1);
      if (text.find_first_not_of("0.") != std::string::npos) return text;
    }
  }

  jixiao::rounding mode() { return static_cast<jixiao::rounding>(between(0, 6)); }

 private:
  int length(int max_digits) {
    switch (between(1, 4)) {
      case 1: return max_digits - between(0, std::min(1, max_digits - 1));
      case 2: return between(1, max_digits);
      default: return between(1, std::min(6, max_digits));
    }
  }

  std::string digits(int count) {
    const auto size = static_cast<std::size_t>(count);
    std::string text;
    switch (between(1, 5)) {
      case 1: text = std::string(size, '9'); break;
      case 2:
        text = "1" + std::string(size - 1, '0');
        if (one_in(2)) text.back() = static_cast<char>(text.back() + between(0, 5));
        break;
      case 3: text = std::string(size, one_in(2) ? '5' : '4'); break;
      default:
        for (std::size_t i = 0; i < size; ++i) text += static_cast<char>('0' + between(0, 9));
    }
    if (one_in(3)) {
      const auto zeros = static_cast<std::size_t>(between(0, count));
      text.replace(size - zeros, zeros, zeros, '0');
    }
    if (one_in(4)) text.back() = '5';
    const std::size_t first = text.find_first_not_of('0');
    return first == std::string::npos ? "0" : text.substr(first);
  }

  std::mt19937_64 engine_;
};
