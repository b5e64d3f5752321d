// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao {

/// Where a ledger first departs from a stored one (首处差异).
struct golden_difference {
  std::size_t line = 0;   ///< from 1
  std::string stored;     ///< empty where the stored one has ended
  std::string now;        ///< empty where it has ended
  std::size_t count = 0;  ///< how many lines differ in all
};

namespace detail {

inline std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace detail

/// Compares two ledgers line by line (台账比对): the first line that differs comes first, since the
/// later ones mostly follow from it. Empty where they agree.
inline std::optional<golden_difference> first_difference(std::string_view stored,
                                                         std::string_view now) {
  std::optional<golden_difference> found;
  for (std::size_t line = 1; !stored.empty() || !now.empty(); ++line) {
    const std::string_view before = detail::take_line(stored);
    const std::string_view after = detail::take_line(now);
    if (before == after) continue;
    if (!found) found = {line, std::string(before), std::string(after), 0};
    ++found->count;
  }
  return found;
}

}  // namespace jixiao
