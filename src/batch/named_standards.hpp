// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <jixiao/batch/stream.hpp>
#include <jixiao/batch/text_table.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "batch/rule_table.hpp"

namespace jixiao::batch {

namespace detail {

inline constexpr std::uint32_t no_standard = ~std::uint32_t{0};

// So that a text is looked up among strings as it is.
struct text_hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

}  // namespace detail

struct named_standards::content {
  reading how;
  std::vector<text_table> tables;
  // The cells, from which a standard is made again where its table does not suffice: a standard is
  // sixty times as large.
  std::vector<std::vector<std::string>> cells;
  // Of the headings.
  scale levels;
  std::unordered_map<std::string, std::uint32_t, detail::text_hash, std::equal_to<>> numbers;
  detail::rule_table rules;

  // `no_standard` where none has the id.
  std::uint32_t number_of(std::string_view id) const;
  // Null where none has the id.
  const detail::text_rule* rule_of(std::string_view id) const;
};

}  // namespace jixiao::batch
