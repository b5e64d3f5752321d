// SPDX-License-Identifier: BSL-1.0

// Lanes of 128 bits, with what every x86-64 processor has. It compares no 64-bit numbers, so those
// are subtracted and the sign of the exact difference is made from its parts.

#if defined(__SSE2__)

#include <emmintrin.h>

#include "batch/kernel.hpp"

namespace jixiao::batch::detail {

namespace {

struct baseline_lanes {
  static constexpr std::size_t width = 2;
  static constexpr std::size_t vectors = 8;
  static constexpr std::size_t group = 4;
  static constexpr std::size_t most_counted = 4;
  static constexpr std::size_t most_counted_wide = 4;
  static constexpr bool searches = false;
  static constexpr bool streams = false;

  using count = __m128i;
  using bytes = __m128i;
  struct wide {
    __m128i low;
    __m128i high;
  };

  static __m128i load(const std::int64_t* from) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
  }
  static wide load(const wide_value* from) {
    const __m128i a = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + 1));
    return {_mm_unpacklo_epi64(a, b), _mm_unpackhi_epi64(a, b)};
  }
  static __m128i spread(std::int64_t value) { return _mm_set1_epi64x(value); }
  static wide spread(const wide_value& value) {
    return {_mm_set1_epi64x(static_cast<std::int64_t>(value.low)), _mm_set1_epi64x(value.high)};
  }

  static count zero() { return _mm_setzero_si128(); }
  // 1 where x > below, from the sign of below − x.
  static __m128i above(__m128i x, __m128i below) {
    const __m128i difference = _mm_sub_epi64(below, x);
    const __m128i overflow =
        _mm_and_si128(_mm_xor_si128(below, x), _mm_xor_si128(difference, below));
    return _mm_srli_epi64(_mm_xor_si128(difference, overflow), 63);
  }
  // 1 where the borrow of below − x is taken, as unsigned numbers.
  static __m128i borrow(__m128i x, __m128i below, __m128i difference) {
    const __m128i differs = _mm_xor_si128(below, x);
    return _mm_srli_epi64(
        _mm_or_si128(_mm_andnot_si128(below, x), _mm_andnot_si128(differs, difference)), 63);
  }
  static count add_if_above(count c, __m128i x, __m128i below) {
    return _mm_add_epi64(c, above(x, below));
  }
  static count add_if_above(count c, const wide& x, const wide& below) {
    const __m128i taken = borrow(x.low, below.low, _mm_sub_epi64(below.low, x.low));
    const __m128i difference = _mm_sub_epi64(_mm_sub_epi64(below.high, x.high), taken);
    const __m128i overflow =
        _mm_and_si128(_mm_xor_si128(below.high, x.high), _mm_xor_si128(difference, below.high));
    return _mm_add_epi64(c, _mm_srli_epi64(_mm_xor_si128(difference, overflow), 63));
  }

  static __m128i low_halves(__m128i a, __m128i b) {
    return _mm_castps_si128(_mm_shuffle_ps(_mm_castsi128_ps(a), _mm_castsi128_ps(b), 0x88));
  }
  static bytes narrow(const count (&c)[vectors]) {
    const __m128i words_a = _mm_packs_epi32(low_halves(c[0], c[1]), low_halves(c[2], c[3]));
    const __m128i words_b = _mm_packs_epi32(low_halves(c[4], c[5]), low_halves(c[6], c[7]));
    return _mm_packus_epi16(words_a, words_b);
  }
  static bytes load_bytes(const std::uint8_t* from) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
  }

  static bytes look_up_each(bytes pieces, const std::uint8_t* codes) {
    std::uint8_t at[width * vectors];
    store(at, pieces);
    for (std::uint8_t& piece : at) piece = codes[piece];
    return load_bytes(at);
  }
  // No instruction of the set looks bytes up: for a few pieces, the codes are added up by steps.
  static bytes look_up(bytes pieces, const std::uint8_t* codes, std::size_t cuts) {
    if (cuts > most_counted) return look_up_each(pieces, codes);
    __m128i result = _mm_set1_epi8(static_cast<char>(codes[0]));
    for (std::size_t c = 0; c < cuts; ++c) {
      const __m128i past = _mm_cmpgt_epi8(pieces, _mm_set1_epi8(static_cast<char>(c)));
      const __m128i step = _mm_set1_epi8(static_cast<char>(codes[c + 1] - codes[c]));
      result = _mm_add_epi8(result, _mm_and_si128(past, step));
    }
    return result;
  }
  static bytes where_valid(bytes codes, std::uint64_t valid, std::uint8_t otherwise) {
    const __m128i one = _mm_cvtsi32_si128(static_cast<int>(valid & 0xFFFF));
    const __m128i two = _mm_unpacklo_epi8(one, one);
    const __m128i four = _mm_shufflelo_epi16(two, 0x50);
    const __m128i spread_bytes = _mm_shuffle_epi32(four, 0x50);
    const __m128i bit = _mm_set1_epi64x(static_cast<long long>(0x8040201008040201u));
    const __m128i is_valid = _mm_cmpeq_epi8(_mm_and_si128(spread_bytes, bit), bit);
    return _mm_or_si128(_mm_and_si128(is_valid, codes),
                        _mm_andnot_si128(is_valid, _mm_set1_epi8(static_cast<char>(otherwise))));
  }
  static void store(std::uint8_t* to, bytes b) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), b);
  }

  template <std::size_t Width>
  static std::size_t count_above(const std::int64_t* below, std::int64_t x) {
    std::size_t count_of_them = 0;
    for (std::size_t i = 0; i < Width; ++i) count_of_them += x > below[i] ? 1 : 0;
    return count_of_them;
  }
};

struct baseline_set : plain_set {
  static std::uint64_t separators(const char* text) {
    const __m128i comma = _mm_set1_epi8(',');
    const __m128i line_end = _mm_set1_epi8('\n');
    std::uint64_t found = 0;
    for (unsigned part = 0; part < 4; ++part) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + part * 16));
      const __m128i here =
          _mm_or_si128(_mm_cmpeq_epi8(bytes, comma), _mm_cmpeq_epi8(bytes, line_end));
      found |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(here))} << (part * 16);
    }
    return found;
  }
};

}  // namespace

const kernel_functions baseline_kernel = functions_of<baseline_lanes, baseline_set>("baseline");

}  // namespace jixiao::batch::detail

#endif
