// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace jixiao::detail {

// A compiler names a value of an enumeration as it is declared, and one that is not declared as a
// number in brackets: (code)23.
template <auto Value>
consteval bool is_declared() {
#if defined(__GNUC__) || defined(__clang__)
  const std::string_view name = __PRETTY_FUNCTION__;
  const std::size_t value = name.find("Value = ");
  return value == std::string_view::npos || name[value + 8] != '(';
#else
  return true;
#endif
}

/// Whether an enumeration that counts from 0 has this many values, so that a table of them that
/// lacks one, at the end too, does not compile. Told by compilers that name values; else true.
template <class Enum, std::size_t Count>
inline constexpr bool has_enumerators = is_declared<static_cast<Enum>(Count - 1)>() &&
                                        !is_declared<static_cast<Enum>(Count)>();

}  // namespace jixiao::detail
