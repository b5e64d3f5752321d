// SPDX-License-Identifier: BSL-1.0

// Lanes of 512 bits.

// g++ 12 warns of a placeholder inside its own intrinsics that no lane of the result comes from.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#endif

#include <immintrin.h>

#include "batch/kernel.hpp"
#include "batch/number_shapes.hpp"

namespace jixiao::batch::detail {

namespace {

struct avx512_lanes {
  static constexpr std::size_t width = 8;
  static constexpr std::size_t vectors = 8;
  static constexpr std::size_t group = 8;
  static constexpr std::size_t most_counted = 7;
  static constexpr std::size_t most_counted_wide = 16;
  static constexpr bool searches = true;
  static constexpr bool streams = true;

  using count = __m512i;
  using bytes = __m512i;
  struct wide {
    __m512i low;
    __m512i high;
  };

  static __m512i load(const std::int64_t* from) { return _mm512_loadu_si512(from); }
  static wide load(const wide_value* from) {
    const __m512i a = _mm512_loadu_si512(from);
    const __m512i b = _mm512_loadu_si512(from + 4);
    const __m512i lows = _mm512_setr_epi64(0, 2, 4, 6, 8, 10, 12, 14);
    const __m512i highs = _mm512_setr_epi64(1, 3, 5, 7, 9, 11, 13, 15);
    return {_mm512_permutex2var_epi64(a, lows, b), _mm512_permutex2var_epi64(a, highs, b)};
  }
  static __m512i spread(std::int64_t value) { return _mm512_set1_epi64(value); }
  static wide spread(const wide_value& value) {
    return {_mm512_set1_epi64(static_cast<std::int64_t>(value.low)), _mm512_set1_epi64(value.high)};
  }

  static count zero() { return _mm512_setzero_si512(); }
  static count add_if(__mmask8 above, count c) {
    return _mm512_mask_add_epi64(c, above, c, _mm512_set1_epi64(1));
  }
  static count add_if_above(count c, __m512i x, __m512i below) {
    return add_if(_mm512_cmpgt_epi64_mask(x, below), c);
  }
  static count add_if_above(count c, const wide& x, const wide& below) {
    const __mmask8 equal = _mm512_cmpeq_epi64_mask(x.high, below.high);
    const __mmask8 low_above = _mm512_mask_cmpgt_epu64_mask(equal, x.low, below.low);
    const __mmask8 high_above = _mm512_cmpgt_epi64_mask(x.high, below.high);
    return add_if(static_cast<__mmask8>(low_above | high_above), c);
  }

  // The thresholds of one level of the tree, at numbers within the level.
  static __m512i thresholds(const std::int64_t* level, unsigned depth, __m512i at) {
    if (depth <= 3) return _mm512_permutexvar_epi64(at, load(level));
    const __m512i left = _mm512_permutex2var_epi64(load(level), at, load(level + 8));
    if (depth == 4) return left;
    const __m512i right = _mm512_permutex2var_epi64(load(level + 16), at, load(level + 24));
    return _mm512_mask_blend_epi64(_mm512_test_epi64_mask(at, _mm512_set1_epi64(16)), left, right);
  }
  static unsigned plant(std::int64_t* node, const std::int64_t* below, std::size_t cuts) {
    return plant_tree(node, below, cuts);
  }
  static bytes search(const std::int64_t* values, const std::int64_t* tree, unsigned levels) {
    count at[vectors];
    for (std::size_t i = 0; i < vectors; ++i) at[i] = zero();
    for (unsigned depth = 0; depth < levels; ++depth)
      for (std::size_t i = 0; i < vectors; ++i)
        at[i] = add_if_above(_mm512_add_epi64(at[i], at[i]), load(values + i * width),
                             thresholds(tree + (std::size_t{1} << depth), depth, at[i]));
    return narrow(at);
  }

  // The low 32 bits of the 64-bit counts in two registers.
  static __m512i low_halves(__m512i a, __m512i b) {
    return _mm512_castps_si512(
        _mm512_shuffle_ps(_mm512_castsi512_ps(a), _mm512_castsi512_ps(b), 0x88));
  }
  static bytes narrow(const count (&c)[vectors]) {
    const __m512i words_a = _mm512_packs_epi32(low_halves(c[0], c[1]), low_halves(c[2], c[3]));
    const __m512i words_b = _mm512_packs_epi32(low_halves(c[4], c[5]), low_halves(c[6], c[7]));
    // Each 128-bit part now holds the two counts that each register had in that part.
    const __m512i mixed = _mm512_packus_epi16(words_a, words_b);
    const __m512i pairs = _mm512_permutexvar_epi32(
        _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15), mixed);
    const __m512i order =
        _mm512_broadcast_i32x4(_mm_setr_epi8(0, 1, 4, 5, 8, 9, 12, 13, 2, 3, 6, 7, 10, 11, 14, 15));
    return _mm512_shuffle_epi8(pairs, order);
  }
  static bytes load_bytes(const std::uint8_t* from) { return _mm512_loadu_si512(from); }

  static __m512i sixteen_codes(const std::uint8_t* codes) {
    return _mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(codes)));
  }
  // Pieces from 16 to 31 and from 32 to 47 look into their own sixteen codes.
  static bytes look_up(bytes pieces, const std::uint8_t* codes, std::size_t cuts) {
    __m512i result = _mm512_shuffle_epi8(sixteen_codes(codes), pieces);
    for (int sixteen = 1; static_cast<std::size_t>(sixteen) * 16 <= cuts; ++sixteen) {
      const __mmask64 mine =
          _mm512_cmpge_epu8_mask(pieces, _mm512_set1_epi8(static_cast<char>(sixteen * 16)));
      result = _mm512_mask_shuffle_epi8(result, mine, sixteen_codes(codes + sixteen * 16), pieces);
    }
    return result;
  }
  static bytes where_valid(bytes codes, std::uint64_t valid, std::uint8_t otherwise) {
    return _mm512_mask_blend_epi8(valid, _mm512_set1_epi8(static_cast<char>(otherwise)), codes);
  }
  static void store(std::uint8_t* to, bytes b) { _mm512_storeu_si512(to, b); }
  static void stream(std::uint8_t* to, bytes b) {
    _mm512_stream_si512(reinterpret_cast<__m512i*>(to), b);
  }
  // Others see what was written past the caches only from here on.
  static void finish_streams() { _mm_sfence(); }

  template <std::size_t Width>
  static std::size_t count_above(const std::int64_t* below, std::int64_t x) {
    unsigned mask = 0;
    if constexpr (Width == 4)
      mask = _mm256_cmpgt_epi64_mask(_mm256_set1_epi64x(x),
                                     _mm256_loadu_si256(reinterpret_cast<const __m256i*>(below)));
    else
      mask = _mm512_cmpgt_epi64_mask(_mm512_set1_epi64(x), load(below));
    return static_cast<std::size_t>(__builtin_popcount(mask));
  }
};

struct avx512_set : plain_set {
  static std::uint64_t separators(const char* text) {
    const __m512i bytes = _mm512_loadu_si512(text);
    return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(',')) |
           _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n'));
  }
  static std::uint32_t* put_positions(std::uint64_t found, std::size_t from, std::uint32_t* to) {
    __m512i at =
        _mm512_add_epi32(_mm512_set1_epi32(static_cast<int>(from)),
                         _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
    for (unsigned part = 0; part < 4; ++part) {
      const auto here = static_cast<std::uint16_t>(found >> (16 * part));
      _mm512_storeu_si512(to, _mm512_maskz_compress_epi32(here, at));
      to += __builtin_popcount(here);
      at = _mm512_add_epi32(at, _mm512_set1_epi32(16));
    }
    return to;
  }
  static number_at_start read_number(const char* text) { return read_number_by_shape(text); }
  static std::size_t count_below(const std::int64_t* below, std::int64_t key) {
    return avx512_lanes::count_above<text_rule::most_cuts>(below, key);
  }
  static void copy_32(char* to, const char* from) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to),
                        _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)));
  }
};

}  // namespace

const kernel_functions avx512_kernel = functions_of<avx512_lanes, avx512_set>("avx512");

}  // namespace jixiao::batch::detail
