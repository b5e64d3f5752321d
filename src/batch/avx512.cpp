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
  static text_look look(const char* text, std::size_t size) {
    __m512i all = _mm512_setzero_si512();
    __mmask64 quotes = 0;
    __mmask64 returns = 0;
    std::size_t i = 0;
    for (; i + 64 <= size; i += 64) {
      const __m512i bytes = _mm512_loadu_si512(text + i);
      all = _mm512_or_si512(all, bytes);
      quotes |= _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('"'));
      returns |= _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\r'));
    }
    const text_look rest = plain_set::look(text + i, size - i);
    return {rest.is_ascii && _mm512_movepi8_mask(all) == 0, rest.has_quote || quotes != 0,
            rest.has_lone_return || (returns != 0 && has_lone_return(text, size))};
  }
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
  // A group at once, however many are asked for.
  static unsigned find_rules(const text_rows& all, const std::uint32_t* separators,
                             std::size_t count, const text_rule** to) {
    const __m512i here = _mm512_loadu_si512(separators - 1);
    const __m512i start = _mm512_maskz_add_epi32(0x5555, here, _mm512_set1_epi32(1));
    const __m512i size = _mm512_sub_epi64(_mm512_srli_epi64(here, 32), start);
    const __m512i bits = eight_times(_mm512_add_epi64(size, _mm512_set1_epi64(1)));
    const __m512i first = low_bits(_mm512_i64gather_epi64(start, all.text, 1), bits);
    const __mmask8 is_long = _mm512_cmpgt_epi64_mask(bits, _mm512_set1_epi64(64));
    __m512i second = _mm512_setzero_si512();
    __m512i words = first;
    if (is_long != 0) {
      second = low_bits(_mm512_mask_i64gather_epi64(second, is_long, start, all.text + 8, 1),
                        _mm512_sub_epi64(bits, _mm512_set1_epi64(64)));
      words = _mm512_xor_si512(first, times(second, second_factor));
    }
    const __m512i seeds = _mm512_i64gather_epi64(
        shifted(times(words, seed_factor), all.index.seed_shift), all.index.seeds, 8);
    const __m512i number =
        shifted(times(_mm512_xor_si512(words, seeds), rule_factor), all.index.rule_shift);
    const __m512i at = _mm512_slli_epi64(number, 7);
    const text_rule* const rules = all.index.rules;
    _mm512_storeu_si512(
        to, _mm512_add_epi64(at, _mm512_set1_epi64(reinterpret_cast<long long>(rules))));
    __mmask8 missing =
        _mm512_cmpneq_epi64_mask(first, _mm512_i64gather_epi64(at, &rules->id.first, 1));
    // No id has a comma, so the second words of an id that ends in the first are those of its rule.
    if (is_long != 0)
      missing = static_cast<__mmask8>(
          missing | _mm512_mask_cmpneq_epi64_mask(
                        is_long, second,
                        _mm512_mask_i64gather_epi64(second, is_long, at, &rules->id.second, 1)));
    return missing & ((1u << count) - 1);
  }
  static void read_values(const char* text, const std::uint32_t* separators, std::size_t count,
                          row_words& rows) {
    for (std::size_t i = 0; i < count; i += row_words::group)
      read_eight_values(text, separators + 2 * i, rows.keys + i, rows.behind + i);
  }
  static std::size_t count_below(const std::int64_t* below, std::int64_t key) {
    return avx512_lanes::count_above<text_rule::most_cuts>(below, key);
  }
  static void copy_32(char* to, const char* from) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to),
                        _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)));
  }

 private:
  static __m512i eight_times(__m512i v) { return _mm512_slli_epi64(v, 3); }
  // Of each word so many bits; all of them where there are fewer.
  static __m512i low_bits(__m512i words, __m512i bits) {
    return _mm512_andnot_si512(_mm512_sllv_epi64(_mm512_set1_epi64(-1), bits), words);
  }
  static __m512i lowest_bit(__m512i v) {
    return _mm512_and_si512(v, _mm512_sub_epi64(_mm512_setzero_si512(), v));
  }
  static __m512i less_one(__m512i v) { return _mm512_add_epi64(v, _mm512_set1_epi64(-1)); }

  static __m512i times(__m512i words, std::uint64_t factor) {
    return _mm512_mullo_epi64(words, _mm512_set1_epi64(static_cast<long long>(factor)));
  }
  static __m512i shifted(__m512i words, unsigned count) {
    return _mm512_srl_epi64(words, _mm_cvtsi32_si128(static_cast<int>(count)));
  }

  // Each number in a lane of its own: bytes of a word are digits, the first in the lowest byte.
  static void read_eight_values(const char* text, const std::uint32_t* separators,
                                std::uint64_t* keys, std::uint64_t* behind) {
    const __m512i zero = _mm512_setzero_si512();
    const __m512i here = _mm512_loadu_si512(separators);
    const __m512i start = _mm512_maskz_add_epi32(0x5555, here, _mm512_set1_epi32(1));
    const __m512i size = _mm512_sub_epi64(_mm512_srli_epi64(here, 32), start);
    const __m512i bytes = _mm512_i64gather_epi64(start, text, 1);
    const __m512i digits = _mm512_xor_si512(bytes, _mm512_set1_epi8('0'));
    const __m512i others = _mm512_movm_epi8(_mm512_cmpgt_epu8_mask(digits, _mm512_set1_epi8(9)));
    const __m512i points = _mm512_movm_epi8(_mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('.')));
    // The lowest bit of the first point's byte, and of the first byte that is neither that nor a
    // digit: 0 where there is none.
    const __m512i first_point = lowest_bit(points);
    const __m512i end = lowest_bit(_mm512_andnot_si512(
        _mm512_sub_epi64(_mm512_slli_epi64(first_point, 8), first_point), others));
    const __m512i point = _mm512_and_si512(first_point, less_one(end));
    const __mmask8 has_point = _mm512_test_epi64_mask(point, point);
    const __mmask8 has_end = _mm512_test_epi64_mask(end, end);
    const __m512i past_point = _mm512_slli_epi64(point, 8);
    const __mmask8 is_number =
        static_cast<__mmask8>(_mm512_cmpneq_epi64_mask(end, _mm512_set1_epi64(1)) &
                              ~_mm512_mask_cmpeq_epi64_mask(has_point, end, past_point));
    const __m512i number = _mm512_and_si512(digits, less_one(end));
    // Bits before the digits' end, and before the point: those of the whole number end where the
    // point is or at the end.
    const __m512i length = _mm512_mask_sub_epi64(_mm512_set1_epi64(64), has_end,
                                                 _mm512_set1_epi64(63), _mm512_lzcnt_epi64(end));
    const __m512i whole_length =
        _mm512_mask_sub_epi64(length, has_point, _mm512_set1_epi64(63), _mm512_lzcnt_epi64(point));
    // Whole digits up to the highest byte, and those behind the point from the second byte on.
    const __m512i whole = _mm512_sllv_epi64(_mm512_and_si512(number, less_one(point)),
                                            _mm512_sub_epi64(_mm512_set1_epi64(64), whole_length));
    const __m512i part = _mm512_srlv_epi64(
        _mm512_and_si512(number, _mm512_sub_epi64(zero, past_point)), whole_length);
    _mm512_store_si512(keys, keys_of(whole, part));
    const __m512i rest = bytes_behind(text, start, size, bytes, length);
    _mm512_store_si512(behind, _mm512_maskz_mov_epi64(is_number, rest));
  }
  // Behind numbers of so many bits, up to the line ends. They are among the eight bytes of a value
  // already, or else are read from where they begin.
  static __m512i bytes_behind(const char* text, __m512i start, __m512i size, __m512i bytes,
                              __m512i length) {
    const __m512i length_in_bytes = _mm512_srli_epi64(length, 3);
    const __m512i known = _mm512_srlv_epi64(bytes, length);
    const __mmask8 is_longer = _mm512_cmpgt_epi64_mask(size, _mm512_set1_epi64(7));
    const __m512i all =
        is_longer == 0 ? known
                       : _mm512_mask_i64gather_epi64(
                             known, is_longer, _mm512_add_epi64(start, length_in_bytes), text, 1);
    const __m512i bits = _mm512_add_epi64(eight_times(_mm512_sub_epi64(size, length_in_bytes)),
                                          _mm512_set1_epi64(8));
    return low_bits(all, bits);
  }
  // Of eight digits before the point, and seven behind it.
  static __m512i keys_of(__m512i whole, __m512i part) {
    const __m512i zero = _mm512_setzero_si512();
    const __m512i eights = _mm512_madd_epi16(_mm512_packus_epi32(fours(whole), fours(part)),
                                             _mm512_set1_epi32(0x00012710));
    return _mm512_add_epi64(
        _mm512_mul_epu32(_mm512_unpacklo_epi32(eights, zero), _mm512_set1_epi64(10'000'000)),
        _mm512_unpackhi_epi32(eights, zero));
  }
  static __m512i fours(__m512i digits) {
    return _mm512_madd_epi16(_mm512_maddubs_epi16(digits, _mm512_set1_epi16(0x010A)),
                             _mm512_set1_epi32(0x00010064));
  }
};

}  // namespace

const kernel_functions avx512_kernel = functions_of<avx512_lanes, avx512_set>("avx512");

}  // namespace jixiao::batch::detail
