// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <jixiao/batch/stream.hpp>
#include <jixiao/batch/text_table.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "batch/text_rows.hpp"

namespace jixiao::batch {

namespace detail {

class id_map {
 public:
  // False when the id is there already.
  bool add(std::string_view id, std::uint32_t number);
  std::uint32_t find(std::string_view id) const;
  // One that has no slot.
  std::uint32_t find_long(std::string_view id) const;
  const id_slot* slots() const { return slots_.data(); }
  std::uint64_t mask() const { return mask_; }

 private:
  void put(const id_slot& added);
  void grow();

  std::vector<id_slot> slots_ = std::vector<id_slot>(64);
  std::uint64_t mask_ = 63;
  std::size_t used_ = 0;
  std::unordered_map<std::string, std::uint32_t> long_ids_;
};

}  // namespace detail

struct named_standards::content {
  reading how;
  std::vector<text_table> tables;
  std::vector<detail::text_rule> rules;
  // The cells, from which a standard is made again where its table does not suffice: a standard is
  // sixty times as large.
  std::vector<std::array<std::string, grade_count>> cells;
  detail::id_map ids;
};

}  // namespace jixiao::batch
