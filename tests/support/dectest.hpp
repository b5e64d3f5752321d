// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/number/rounding.hpp>

#include "support/shared_data.hpp"

// The General Decimal Arithmetic test cases: directives that govern the cases after them, and one
// case a line, `id operation operand … -> result condition …`.
namespace dectest {

struct test_case {
  std::string id;
  std::string operation;
  std::vector<std::string> operands;
  std::string result;
  std::vector<std::string> conditions;
  int precision = 9;
  std::string rounding = "half_up";

  bool has(const std::string& condition) const {
    return std::find(conditions.begin(), conditions.end(), condition) != conditions.end();
  }
};

inline std::string lower_case(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// The words of a line, quotes taken off, without the comment at its end.
inline std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < line.size();) {
    if (std::isspace(static_cast<unsigned char>(line[i])) != 0) {
      ++i;
    } else if (line.compare(i, 2, "--") == 0) {
      break;
    } else if (line[i] == '\'' || line[i] == '"') {
      const std::size_t end = std::min(line.find(line[i], i + 1), line.size());
      words.push_back(line.substr(i + 1, end - i - 1));
      i = end + 1;
    } else {
      std::size_t end = i;
      while (end < line.size() && std::isspace(static_cast<unsigned char>(line[end])) == 0) ++end;
      words.push_back(line.substr(i, end - i));
      i = end;
    }
  }
  return words;
}

inline std::vector<test_case> cases_of(const std::filesystem::path& file) {
  std::vector<test_case> cases;
  test_case current;
  for (const std::string& line : split(text_of(file), '\n')) {
    const std::vector<std::string> words = words_of(line);
    const auto arrow = std::find(words.begin(), words.end(), "->");
    if (arrow == words.end() && words.size() >= 2) {
      const std::string directive = lower_case(words[0]);
      if (directive == "precision:") current.precision = std::stoi(words[1]);
      if (directive == "rounding:") current.rounding = lower_case(words[1]);
    }
    if (arrow == words.end() || arrow - words.begin() < 2 || arrow + 1 == words.end()) continue;
    test_case found = current;
    found.id = words[0];
    found.operation = lower_case(words[1]);
    found.operands.assign(words.begin() + 2, arrow);
    found.result = arrow[1];
    for (auto word = arrow + 2; word != words.end(); ++word)
      found.conditions.push_back(lower_case(*word));
    cases.push_back(std::move(found));
  }
  return cases;
}

// A finite number as written: digits × 10^exponent.
struct number {
  bool negative = false;
  std::string digits;  // without zeros in front; `0` for zero
  long exponent = 0;

  bool is_zero() const { return digits == "0"; }

  // Plain notation, where 38 digits, 76 of them behind the point, can write the number.
  std::optional<std::string> plain() const {
    std::string text = digits;
    if (is_zero() && exponent < -76) return text;
    if (exponent > 0 && !is_zero()) {
      if (exponent > 38) return std::nullopt;
      text.append(static_cast<std::size_t>(exponent), '0');
    }
    if (text.size() > 38 || exponent < -76) return std::nullopt;
    if (exponent < 0) {
      const auto places = static_cast<std::size_t>(-exponent);
      if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
      text.insert(text.size() - places, 1, '.');
    }
    return negative ? '-' + text : text;
  }
};

// Empty for NaN, Infinity and what is no number.
inline std::optional<number> number_of(const std::string& text) {
  number found;
  std::size_t i = 0;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) found.negative = text[i++] == '-';
  bool point = false;
  bool any = false;
  for (; i < text.size(); ++i) {
    if (text[i] == '.' && !point) {
      point = true;
    } else if (std::isdigit(static_cast<unsigned char>(text[i])) != 0) {
      found.digits += text[i];
      found.exponent -= point ? 1 : 0;
      any = true;
    } else {
      break;
    }
  }
  if (!any) return std::nullopt;
  if (i < text.size()) {
    if (text[i] != 'e' && text[i] != 'E') return std::nullopt;
    const std::string exponent = text.substr(i + 1);
    if (exponent.empty() || exponent.size() > 11 ||
        exponent.find_first_not_of("+-0123456789") != std::string::npos)
      return std::nullopt;
    found.exponent += std::stol(exponent);
  }
  found.digits.erase(0, std::min(found.digits.find_first_not_of('0'), found.digits.size() - 1));
  return found;
}

inline std::optional<jixiao::rounding> mode_of(const std::string& name) {
  using jixiao::rounding;
  if (name == "half_up") return rounding::half_up;
  if (name == "half_even") return rounding::half_even;
  if (name == "half_down") return rounding::half_down;
  if (name == "up") return rounding::up;
  if (name == "down") return rounding::down;
  if (name == "ceiling") return rounding::ceiling;
  if (name == "floor") return rounding::floor;
  return std::nullopt;
}

}  // namespace dectest
