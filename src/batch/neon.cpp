// SPDX-License-Identifier: BSL-1.0

// Lanes of 128 bits, with what every 64-bit ARM processor has.

#include <arm_neon.h>

#include "batch/kernel.hpp"

namespace jixiao::batch::detail {

namespace {

struct neon_lanes {
  static constexpr std::size_t width = 2;
  static constexpr std::size_t vectors = 8;
  static constexpr std::size_t group = 4;
  static constexpr std::size_t most_counted = 4;
  static constexpr std::size_t most_counted_wide = 4;
  static constexpr bool searches = false;
  static constexpr bool streams = false;

  using count = uint64x2_t;
  using bytes = uint8x16_t;
  struct wide {
    uint64x2_t low;
    int64x2_t high;
  };

  static int64x2_t load(const std::int64_t* from) { return vld1q_s64(from); }
  static wide load(const wide_value* from) {
    const uint64x2_t first = vld1q_u64(&from[0].low);
    const uint64x2_t second = vld1q_u64(&from[1].low);
    return {vzip1q_u64(first, second), vreinterpretq_s64_u64(vzip2q_u64(first, second))};
  }
  static int64x2_t spread(std::int64_t value) { return vdupq_n_s64(value); }
  static wide spread(const wide_value& value) {
    return {vdupq_n_u64(value.low), vdupq_n_s64(value.high)};
  }

  static count zero() { return vdupq_n_u64(0); }
  static count add_if_above(count c, int64x2_t x, int64x2_t below) {
    return vsubq_u64(c, vcgtq_s64(x, below));
  }
  static count add_if_above(count c, const wide& x, const wide& below) {
    const uint64x2_t equal = vceqq_s64(x.high, below.high);
    const uint64x2_t low_above = vandq_u64(equal, vcgtq_u64(x.low, below.low));
    return vsubq_u64(c, vorrq_u64(low_above, vcgtq_s64(x.high, below.high)));
  }

  static bytes narrow(const count (&c)[vectors]) {
    return vuzp1q_u8(eight_of(c[0], c[1], c[2], c[3]), eight_of(c[4], c[5], c[6], c[7]));
  }
  static bytes load_bytes(const std::uint8_t* from) { return vld1q_u8(from); }

  static bytes look_up(bytes pieces, const std::uint8_t* codes, std::size_t cuts) {
    if (cuts < 16) return vqtbl1q_u8(vld1q_u8(codes), pieces);
    const uint8x16x3_t all{{vld1q_u8(codes), vld1q_u8(codes + 16), vld1q_u8(codes + 32)}};
    return vqtbl3q_u8(all, pieces);
  }
  static bytes where_valid(bytes codes, std::uint64_t valid, std::uint8_t otherwise) {
    const bytes eights = vcombine_u8(vdup_n_u8(static_cast<std::uint8_t>(valid)),
                                     vdup_n_u8(static_cast<std::uint8_t>(valid >> 8)));
    return vbslq_u8(vtstq_u8(eights, bit_of_each()), codes, vdupq_n_u8(otherwise));
  }
  static void store(std::uint8_t* to, bytes b) { vst1q_u8(to, b); }

  template <std::size_t Width>
  static std::size_t count_above(const std::int64_t* below, std::int64_t x) {
    count found = zero();
    for (std::size_t i = 0; i < Width; i += width)
      found = add_if_above(found, spread(x), load(below + i));
    return static_cast<std::size_t>(vaddvq_u64(found));
  }

  // Byte n has bit n of its eight.
  static bytes bit_of_each() { return vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201u)); }

 private:
  // The low bytes of eight counts, each in 16 bits.
  static bytes eight_of(count a, count b, count c, count d) {
    const uint32x4_t low = vuzp1q_u32(vreinterpretq_u32_u64(a), vreinterpretq_u32_u64(b));
    const uint32x4_t high = vuzp1q_u32(vreinterpretq_u32_u64(c), vreinterpretq_u32_u64(d));
    return vreinterpretq_u8_u16(
        vuzp1q_u16(vreinterpretq_u16_u32(low), vreinterpretq_u16_u32(high)));
  }
};

struct neon_set : plain_set {
  static std::uint64_t separators(const char* text) {
    const auto* const from = reinterpret_cast<const std::uint8_t*>(text);
    // Three times the bits of two neighbours become those of one.
    const uint8x16_t first = vpaddq_u8(bits_of_16(from), bits_of_16(from + 16));
    const uint8x16_t second = vpaddq_u8(bits_of_16(from + 32), bits_of_16(from + 48));
    const uint8x16_t quarters = vpaddq_u8(first, second);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(quarters, quarters)), 0);
  }
  static std::uint32_t* put_positions(std::uint64_t found, std::size_t from, std::uint32_t* to) {
    return put_positions_one_by_one<neon_set>(found, from, to);
  }
  static unsigned count_bits(std::uint64_t bits) {
    return static_cast<unsigned>(__builtin_popcountll(bits));
  }
  static std::size_t count_below(const std::int64_t* below, std::int64_t key) {
    return neon_lanes::count_above<text_rule::most_cuts>(below, key);
  }

 private:
  static uint8x16_t bits_of_16(const std::uint8_t* from) {
    const uint8x16_t all = vld1q_u8(from);
    const uint8x16_t here =
        vorrq_u8(vceqq_u8(all, vdupq_n_u8(',')), vceqq_u8(all, vdupq_n_u8('\n')));
    return vandq_u8(here, neon_lanes::bit_of_each());
  }
};

}  // namespace

const kernel_functions neon_kernel = functions_of<neon_lanes, neon_set>("neon");

}  // namespace jixiao::batch::detail
