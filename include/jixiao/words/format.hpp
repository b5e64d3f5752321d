// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fmt/format.h>

#include <string_view>

#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/number/fraction.hpp>
#include <jixiao/set/interval.hpp>
#include <jixiao/standard/grade.hpp>

// fmt::format("{}", value) for the values that people read. Width, fill and alignment as for any
// text; numbers print as they were written.

namespace jixiao::detail {

template <class Value>
struct text_formatter : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(const Value& value, Context& context) const {
    return fmt::formatter<std::string_view>::format(to_text(value).view(), context);
  }
};

}  // namespace jixiao::detail

template <>
struct fmt::formatter<jixiao::decimal> : jixiao::detail::text_formatter<jixiao::decimal> {};
template <>
struct fmt::formatter<jixiao::fraction> : jixiao::detail::text_formatter<jixiao::fraction> {};
template <>
struct fmt::formatter<jixiao::quantity> : jixiao::detail::text_formatter<jixiao::quantity> {};
template <>
struct fmt::formatter<jixiao::unit> : jixiao::detail::text_formatter<jixiao::unit> {};

/// A grade prints as 优, 良, 中, 差.
template <>
struct fmt::formatter<jixiao::grade> : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(jixiao::grade g, Context& context) const {
    return fmt::formatter<std::string_view>::format(jixiao::word_of(g), context);
  }
};
