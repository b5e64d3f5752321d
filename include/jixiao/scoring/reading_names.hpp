// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/judging/reading.hpp>

namespace jixiao {

/// The name of a reading's choice, for programs and JSON: `upper_excluded`. Empty past the last.
template <class Choice>
  requires requires(Choice c) { table_of(c); }
constexpr std::string_view name_of(Choice c) {
  const auto& table = table_of(c);
  return static_cast<std::size_t>(c) < table.size() ? table.name_of(c) : std::string_view{};
}

}  // namespace jixiao
