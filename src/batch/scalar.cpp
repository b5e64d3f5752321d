// SPDX-License-Identifier: BSL-1.0

// Lanes of one value, for every processor.

#include "batch/kernel.hpp"

namespace jixiao::batch::detail {

namespace {

struct scalar_lanes {
  static constexpr std::size_t width = 1;
  static constexpr std::size_t vectors = 8;
  static constexpr std::size_t group = 8;
  static constexpr std::size_t most_counted = 4;
  static constexpr std::size_t most_counted_wide = 4;
  static constexpr bool searches = false;
  static constexpr bool streams = false;

  using count = std::uint8_t;
  struct bytes {
    std::uint8_t at[vectors];
  };

  template <class Value>
  static Value load(const Value* from) {
    return *from;
  }
  template <class Value>
  static Value spread(const Value& value) {
    return value;
  }
  static count zero() { return 0; }
  template <class Value>
  static count add_if_above(count c, const Value& x, const Value& below) {
    return static_cast<count>(c + (is_above(x, below) ? 1 : 0));
  }

  static bytes narrow(const count (&counts)[vectors]) { return load_bytes(counts); }
  static bytes load_bytes(const std::uint8_t* from) {
    bytes b;
    std::memcpy(b.at, from, vectors);
    return b;
  }
  static bytes look_up(bytes pieces, const std::uint8_t* codes, std::size_t) {
    for (std::uint8_t& piece : pieces.at) piece = codes[piece];
    return pieces;
  }
  static bytes where_valid(bytes codes, std::uint64_t valid, std::uint8_t otherwise) {
    for (std::uint8_t& code : codes.at) {
      code = (valid & 1) != 0 ? code : otherwise;
      valid >>= 1;
    }
    return codes;
  }
  static void store(std::uint8_t* to, const bytes& b) { std::memcpy(to, b.at, vectors); }

  template <std::size_t Width>
  static std::size_t count_above(const std::int64_t* below, std::int64_t x) {
    std::size_t count_of_them = 0;
    for (std::size_t i = 0; i < Width; ++i) count_of_them += x > below[i] ? 1 : 0;
    return count_of_them;
  }
};

}  // namespace

const kernel_functions scalar_kernel = functions_of<scalar_lanes, plain_set>("scalar");

}  // namespace jixiao::batch::detail
