// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <jixiao/batch/stream.hpp>
#include <jixiao/batch/text_table.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jixiao::batch {

namespace detail {

// Ids of up to sixteen bytes as two numbers, so that finding one compares no bytes.
struct short_id {
  std::uint64_t first = 0;
  std::uint64_t second = 0;

  static constexpr std::size_t longest = 16;

  // Sixteen bytes from `text` on may be read.
  static short_id of_readable(const char* text, std::size_t length) {
    short_id id;
    std::memcpy(&id.first, text, 8);
    std::memcpy(&id.second, text + 8, 8);
    id.first &= kept(length);
    id.second &= length > 8 ? kept(length - 8) : 0;
    return id;
  }
  std::uint64_t hash() const {
    const std::uint64_t mixed = (first ^ (second * 0x9E3779B97F4A7C15u)) * 0xC2B2AE3D27D4EB4Fu;
    return mixed ^ (mixed >> 32);
  }
  friend bool operator==(const short_id&, const short_id&) = default;

 private:
  static std::uint64_t kept(std::size_t length) {
    return length >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * length)) - 1;
  }
};

inline constexpr std::uint32_t no_standard = ~std::uint32_t{0};

class id_map {
 public:
  // False when the id is there already.
  bool add(std::string_view id, std::uint32_t number);
  // Sixteen bytes from the id's start on may be read.
  std::uint32_t find_readable(std::string_view id) const {
    if (id.size() > short_id::longest || id.empty()) return find_long(id);
    const short_id wanted = short_id::of_readable(id.data(), id.size());
    for (std::uint64_t at = wanted.hash() & mask_;; at = (at + 1) & mask_) {
      const slot& s = slots_[at];
      if (s.id == wanted) return s.number;
      if (s.number == no_standard) return no_standard;
    }
  }
  std::uint32_t find(std::string_view id) const;

 private:
  struct slot {
    short_id id;
    std::uint32_t number = no_standard;
  };
  std::uint32_t find_long(std::string_view id) const;
  void put(const short_id& id, std::uint32_t number);
  void grow();

  std::vector<slot> slots_ = std::vector<slot>(64);
  std::uint64_t mask_ = 63;
  std::size_t used_ = 0;
  std::unordered_map<std::string, std::uint32_t> long_ids_;
};

}  // namespace detail

struct named_standards::content {
  reading how;
  std::vector<text_table> tables;
  // The cells, from which a standard is made again where its table does not suffice: a standard is
  // sixty times as large.
  std::vector<std::array<std::string, grade_count>> cells;
  detail::id_map ids;
};

}  // namespace jixiao::batch
