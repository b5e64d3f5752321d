// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ostream>

#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/number/fraction.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

/// Values on a stream, as they print elsewhere: decimals as they were written, a grade as its word.
/// Width, fill and alignment as for any text.
///@{
inline std::ostream& operator<<(std::ostream& out, const decimal& value) {
  return out << to_text(value).view();
}
inline std::ostream& operator<<(std::ostream& out, const fraction& value) {
  return out << to_text(value).view();
}
inline std::ostream& operator<<(std::ostream& out, const unit& value) {
  return out << to_text(value).view();
}
inline std::ostream& operator<<(std::ostream& out, const quantity& value) {
  return out << to_text(value).view();
}
inline std::ostream& operator<<(std::ostream& out, grade value) { return out << word_of(value); }
///@}

}  // namespace jixiao
