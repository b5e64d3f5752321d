// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace jixiao {

/// A value in this unit (应有的计量单位): a number with it, or a day.
struct expected_unit {
  std::string symbol;    ///< as the standard writes it: %, 万元
  bool is_date = false;  ///< a day, for which no symbol is written

  friend bool operator==(const expected_unit&, const expected_unit&) = default;
};

/// One of the labels of the standard (各档的说法), best first.
struct expected_labels {
  std::vector<std::string> labels;  ///< at least one

  friend bool operator==(const expected_labels&, const expected_labels&) = default;
};

/// What was probably meant (近似的名称): a label or a name that exists, or the text mended.
struct near_text {
  std::string text;  ///< as it would be written

  friend bool operator==(const near_text&, const near_text&) = default;
};

/// Something written like this (写法示例).
struct like_example {
  std::string text;  ///< the whole text, as it would be written

  friend bool operator==(const like_example&, const like_example&) = default;
};

/// What was expected instead of an input (应填的内容); nothing where there is no telling.
using expectation =
    std::variant<std::monostate, expected_unit, expected_labels, near_text, like_example>;

/// The same as one text, for programs and logs: 次, or the labels with strokes between them. Empty
/// where nothing is expected.
inline std::string text_of(const expectation& expected) {
  if (const auto* e = std::get_if<expected_unit>(&expected)) return e->symbol;
  if (const auto* e = std::get_if<near_text>(&expected)) return e->text;
  if (const auto* e = std::get_if<like_example>(&expected)) return e->text;
  std::string all;
  if (const auto* e = std::get_if<expected_labels>(&expected))
    for (const std::string& label : e->labels) all += (all.empty() ? "" : " / ") + label;
  return all;
}

}  // namespace jixiao
