// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include <jixiao/base/definitions.hpp>
#include <jixiao/base/inplace_vector.hpp>

namespace jixiao {

/// No telling what (无从判断).
struct nothing_expected {
  friend bool operator==(const nothing_expected&, const nothing_expected&) = default;
};

/// A value in this unit (应有的计量单位): a number with it, or a day.
struct expected_unit {
  std::string symbol;    ///< as the standard writes it: %, 万元
  bool is_date = false;  ///< a day, for which no symbol is written

  friend bool operator==(const expected_unit&, const expected_unit&) = default;
};

/// As many labels as the longest scale has levels.
inline constexpr std::size_t expected_labels_capacity = 10;

/// One of the labels of the standard (各档的说法), best first.
struct expected_labels {
  /// At least one.
  detail::inplace_vector<std::string, expected_labels_capacity> labels;

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

/// What was expected instead of an input (应填的内容): one of the above; nothing where there is no
/// telling. A variant of its own, since every program that reads a number includes it and
/// std::variant costs the compiler more than all it holds.
class expectation {
 public:
  /// Nothing.
  expectation() = default;
  /// What a value is.
  ///@{
  expectation(expected_unit e)
      : kind_(kind::unit), is_date_(e.is_date), text_(std::move(e.symbol)) {}
  expectation(const expected_labels& e);
  expectation(near_text e) : kind_(kind::near), text_(std::move(e.text)) {}
  expectation(like_example e) : kind_(kind::example), text_(std::move(e.text)) {}
  ///@}

  /// Calls `what` with the one that it is.
  template <class Call>
  auto visit(const Call& what) const {
    switch (kind_) {
      case kind::unit: return what(expected_unit{text_, is_date_});
      case kind::labels: return what(labels());
      case kind::near: return what(near_text{text_});
      case kind::example: return what(like_example{text_});
      case kind::nothing: break;
    }
    return what(nothing_expected{});
  }

  friend bool operator==(const expectation&, const expectation&) = default;

 private:
  enum class kind : std::uint8_t { nothing, unit, labels, near, example };

  expected_labels labels() const;

  kind kind_ = kind::nothing;
  bool is_date_ = false;
  // Of labels, all of them one behind the other, and where each ends: std::vector, which nothing
  // below standards needs, would cost every file that reads a number more than all else here.
  std::string text_;
  detail::inplace_vector<std::size_t, expected_labels_capacity> ends_;
};

/// The same as one text, for programs and logs: 次, or the labels with strokes between them. Empty
/// where nothing is expected.
std::string text_of(const expectation& expected);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/base/expectation.ipp>
#endif
