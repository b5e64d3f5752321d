// SPDX-License-Identifier: BSL-1.0

// Lanes of 256 bits.

#include <immintrin.h>

#include "batch/kernel.hpp"
#include "batch/number_shapes.hpp"

namespace jixiao::batch::detail {

namespace {

struct avx2_lanes {
  static constexpr std::size_t width = 4;
  static constexpr std::size_t vectors = 8;
  static constexpr std::size_t group = 4;
  static constexpr std::size_t most_counted = 6;
  static constexpr std::size_t most_counted_wide = 8;
  static constexpr bool searches = true;
  static constexpr bool streams = true;

  using count = __m256i;
  using bytes = __m256i;
  // The low halves have their sign bits turned, so that they compare as signed numbers.
  struct wide {
    __m256i low;
    __m256i high;
  };

  static __m256i load(const std::int64_t* from) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
  }
  static __m256i turned(__m256i v) { return _mm256_xor_si256(v, _mm256_set1_epi64x(INT64_MIN)); }
  static wide load(const wide_value* from) {
    const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
    const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from + 2));
    const __m256i low = _mm256_permute4x64_epi64(_mm256_unpacklo_epi64(a, b), 0xD8);
    const __m256i high = _mm256_permute4x64_epi64(_mm256_unpackhi_epi64(a, b), 0xD8);
    return {turned(low), high};
  }
  static __m256i spread(std::int64_t value) { return _mm256_set1_epi64x(value); }
  static wide spread(const wide_value& value) {
    return {turned(_mm256_set1_epi64x(static_cast<std::int64_t>(value.low))),
            _mm256_set1_epi64x(value.high)};
  }

  static count zero() { return _mm256_setzero_si256(); }
  static count add_if_above(count c, __m256i x, __m256i below) {
    return _mm256_sub_epi64(c, _mm256_cmpgt_epi64(x, below));
  }
  static count add_if_above(count c, const wide& x, const wide& below) {
    const __m256i equal = _mm256_cmpeq_epi64(x.high, below.high);
    const __m256i low_above = _mm256_and_si256(equal, _mm256_cmpgt_epi64(x.low, below.low));
    const __m256i high_above = _mm256_cmpgt_epi64(x.high, below.high);
    return _mm256_sub_epi64(c, _mm256_or_si256(low_above, high_above));
  }

  // Thresholds that lie close enough together are searched as numbers of 32 bits, eight at once.
  static unsigned plant(std::int64_t* node, const std::int64_t* below, std::size_t cuts) {
    const std::uint64_t span =
        static_cast<std::uint64_t>(below[cuts - 1]) - static_cast<std::uint64_t>(below[0]);
    return span < INT32_MAX ? plant_eighths(node, below, cuts) : plant_quarters(node, below, cuts);
  }
  static bytes search(const std::int64_t* values, const std::int64_t* node, unsigned depth) {
    return depth >= eighths ? search_eighths(values, node, depth - eighths)
                            : search_quarters(values, node, depth);
  }

  // The depth of a tree of eighths is that much more.
  static constexpr unsigned eighths = 16;

  // Seven thresholds cut the others into eight eighths, whose numbers are relative to the first of
  // all. Behind it and the last value within 32 bits of it there are, by eights: the seven as a
  // binary tree from number 1 on, how many thresholds are before each eighth, and number i of each.
  // A table of eight is what one permutation looks up.
  static unsigned plant_eighths(std::int64_t* node, const std::int64_t* below, std::size_t cuts) {
    constexpr std::size_t after_separator[8] = {0, 3, 1, 5, 0, 2, 4, 6};
    const std::size_t eighth = cuts / 8;
    const auto from_first = [&](std::size_t at) {
      return at < cuts ? static_cast<std::int32_t>(below[at] - below[0]) : INT32_MAX;
    };
    std::int32_t tables[16 + 8 * 5] = {};
    for (std::size_t i = 1; i < 8; ++i)
      tables[i] = from_first(after_separator[i] * (eighth + 1) + eighth);
    for (std::size_t q = 0; q < 8; ++q) {
      tables[8 + q] = static_cast<std::int32_t>(q * (eighth + 1));
      for (std::size_t i = 0; i < eighth; ++i)
        tables[16 + 8 * i + q] = from_first(q * (eighth + 1) + i);
    }
    node[0] = below[0];
    node[1] = below[0] > INT64_MAX - INT32_MAX ? INT64_MAX : below[0] + INT32_MAX;
    std::memcpy(node + 2, tables, sizeof tables);
    return eighths + static_cast<unsigned>(eighth);
  }
  static __m256i eight_at(const std::int64_t* node, std::size_t table) {
    return load(node + 2 + 4 * table);
  }
  // Eight values relative to the first threshold, those past 32 bits at the ends of what is within.
  static __m256i relative(const std::int64_t* values, const std::int64_t* node) {
    const __m256i first = spread(node[0]);
    const __m256i last = spread(node[1]);
    const __m256i a = load(values);
    const __m256i b = load(values + width);
    const __m256i before = low_halves(_mm256_cmpgt_epi64(first, a), _mm256_cmpgt_epi64(first, b));
    const __m256i past = low_halves(_mm256_cmpgt_epi64(a, last), _mm256_cmpgt_epi64(b, last));
    const __m256i within =
        _mm256_sub_epi32(low_halves(a, b), _mm256_set1_epi32(static_cast<int>(node[0])));
    return _mm256_andnot_si256(
        before, _mm256_and_si256(_mm256_or_si256(within, past), _mm256_set1_epi32(INT32_MAX)));
  }
  static bytes search_eighths(const std::int64_t* values, const std::int64_t* node,
                              unsigned eighth) {
    constexpr std::size_t registers = vectors / 2;
    const __m256i tree = eight_at(node, 0);
    const __m256i root = _mm256_permutevar8x32_epi32(tree, _mm256_set1_epi32(1));
    __m256i x[registers];
    __m256i at[registers];
    __m256i pieces[registers];
    for (std::size_t i = 0; i < registers; ++i) {
      x[i] = relative(values + i * 2 * width, node);
      at[i] = _mm256_sub_epi32(_mm256_set1_epi32(2), _mm256_cmpgt_epi32(x[i], root));
      for (int level = 1; level < 3; ++level)
        at[i] =
            _mm256_sub_epi32(_mm256_add_epi32(at[i], at[i]),
                             _mm256_cmpgt_epi32(x[i], _mm256_permutevar8x32_epi32(tree, at[i])));
      pieces[i] = _mm256_permutevar8x32_epi32(eight_at(node, 1), at[i]);
    }
    for (unsigned n = 0; n < eighth; ++n) {
      const __m256i eight = eight_at(node, 2 + n);
      for (std::size_t i = 0; i < registers; ++i)
        pieces[i] = _mm256_sub_epi32(
            pieces[i], _mm256_cmpgt_epi32(x[i], _mm256_permutevar8x32_epi32(eight, at[i])));
    }
    return narrow_halves(pieces[0], pieces[1], pieces[2], pieces[3]);
  }

  // Three thresholds cut the others into four quarters; node 4 + 4i + q is number i of quarter q. A
  // table of four is what one permutation looks up; gathering is slower than counting them all.
  static unsigned plant_quarters(std::int64_t* node, const std::int64_t* below, std::size_t cuts) {
    const std::size_t quarter = cuts / 4;
    for (std::size_t q = 0; q < 4; ++q)
      for (std::size_t i = 0; i <= quarter; ++i) {
        const std::size_t from = q * (quarter + 1) + i;
        node[i == quarter ? q : 4 + 4 * i + q] = from < cuts ? below[from] : INT64_MAX;
      }
    return static_cast<unsigned>(quarter);
  }
  static bytes search_quarters(const std::int64_t* values, const std::int64_t* node,
                               unsigned quarter) {
    count at[vectors];
    for (std::size_t first = 0; first < vectors; first += group) {
      __m256i x[group];
      __m256i halves[group];
      for (std::size_t i = 0; i < group; ++i) {
        x[i] = load(values + (first + i) * width);
        __m256i q = zero();
        for (std::size_t split = 0; split < 3; ++split)
          q = add_if_above(q, x[i], spread(node[split]));
        // Each number of a quarter as the numbers of its two halves of 32 bits.
        halves[i] = _mm256_or_si256(_mm256_shuffle_epi32(_mm256_add_epi64(q, q), 0xA0),
                                    _mm256_set1_epi64x(std::int64_t{1} << 32));
        at[first + i] = _mm256_mul_epu32(q, _mm256_set1_epi64x(quarter + 1));
      }
      for (unsigned n = 0; n < quarter; ++n) {
        const __m256i four = load(node + 4 + 4 * n);
        for (std::size_t i = 0; i < group; ++i)
          at[first + i] =
              add_if_above(at[first + i], x[i], _mm256_permutevar8x32_epi32(four, halves[i]));
      }
    }
    return narrow(at);
  }

  // The low 32 bits of the 64-bit counts in two registers.
  static __m256i low_halves(__m256i a, __m256i b) {
    return _mm256_castps_si256(
        _mm256_shuffle_ps(_mm256_castsi256_ps(a), _mm256_castsi256_ps(b), 0x88));
  }
  static bytes narrow(const count (&c)[vectors]) {
    return narrow_halves(low_halves(c[0], c[1]), low_halves(c[2], c[3]), low_halves(c[4], c[5]),
                         low_halves(c[6], c[7]));
  }
  static bytes narrow_halves(__m256i a, __m256i b, __m256i c, __m256i d) {
    const __m256i words_a = _mm256_packs_epi32(a, b);
    const __m256i words_b = _mm256_packs_epi32(c, d);
    // Each 128-bit part now holds the two counts that each register had in that part.
    const __m256i mixed = _mm256_packus_epi16(words_a, words_b);
    const __m256i quarters =
        _mm256_permutevar8x32_epi32(mixed, _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
    const __m256i order = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15));
    return _mm256_shuffle_epi8(quarters, order);
  }
  static bytes load_bytes(const std::uint8_t* from) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
  }

  // By a mask of whole bytes. Not _mm256_blendv_epi8, which g++ 12 makes a comparison with zero
  // that is never below it where char has no sign.
  static __m256i chosen(__m256i mask, __m256i yes, __m256i no) {
    return _mm256_or_si256(_mm256_and_si256(mask, yes), _mm256_andnot_si256(mask, no));
  }
  static __m256i sixteen_codes(const std::uint8_t* codes) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(codes)));
  }
  // Pieces from 16 to 31 and from 32 to 47 look into their own sixteen codes.
  static bytes look_up(bytes pieces, const std::uint8_t* codes, std::size_t cuts) {
    __m256i result = _mm256_shuffle_epi8(sixteen_codes(codes), pieces);
    for (int sixteen = 1; static_cast<std::size_t>(sixteen) * 16 <= cuts; ++sixteen) {
      // Not _mm256_cmpgt_epi8, which g++ 12 compares without signs where char has none.
      const __m256i first = _mm256_set1_epi8(static_cast<char>(sixteen * 16));
      const __m256i mine = _mm256_cmpeq_epi8(_mm256_max_epu8(pieces, first), pieces);
      const __m256i found = _mm256_shuffle_epi8(sixteen_codes(codes + sixteen * 16), pieces);
      result = chosen(mine, found, result);
    }
    return result;
  }
  static bytes where_valid(bytes codes, std::uint64_t valid, std::uint8_t otherwise) {
    // Byte i of the register gets the byte of `valid` that has bit i, then looks at that bit.
    const __m256i spread_bytes =
        _mm256_shuffle_epi8(_mm256_set1_epi32(static_cast<int>(valid)),
                            _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2,
                                             2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3));
    const __m256i bit = _mm256_set1_epi64x(static_cast<long long>(0x8040201008040201u));
    const __m256i is_valid = _mm256_cmpeq_epi8(_mm256_and_si256(spread_bytes, bit), bit);
    return chosen(is_valid, codes, _mm256_set1_epi8(static_cast<char>(otherwise)));
  }
  static void store(std::uint8_t* to, bytes b) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), b);
  }
  static void stream(std::uint8_t* to, bytes b) {
    _mm256_stream_si256(reinterpret_cast<__m256i*>(to), b);
  }
  // Others see what was written past the caches only from here on.
  static void finish_streams() { _mm_sfence(); }

  template <std::size_t Width>
  static std::size_t count_above(const std::int64_t* below, std::int64_t x) {
    const __m256i all = _mm256_set1_epi64x(x);
    int mask = 0;
    for (std::size_t i = 0; i < Width; i += 4)
      mask |= _mm256_movemask_pd(_mm256_castsi256_pd(_mm256_cmpgt_epi64(all, load(below + i))))
              << i;
    return static_cast<std::size_t>(__builtin_popcount(static_cast<unsigned>(mask)));
  }
};

struct avx2_set : plain_set {
  static text_look look(const char* text, std::size_t size) {
    __m256i all = _mm256_setzero_si256();
    __m256i quotes = _mm256_setzero_si256();
    __m256i returns = _mm256_setzero_si256();
    std::size_t i = 0;
    for (; i + 32 <= size; i += 32) {
      const __m256i bytes = avx2_lanes::load_bytes(reinterpret_cast<const std::uint8_t*>(text + i));
      all = _mm256_or_si256(all, bytes);
      quotes = _mm256_or_si256(quotes, _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"')));
      returns = _mm256_or_si256(returns, _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\r')));
    }
    const text_look rest = plain_set::look(text + i, size - i);
    return {rest.is_ascii && _mm256_movemask_epi8(all) == 0,
            rest.has_quote || _mm256_movemask_epi8(quotes) != 0,
            rest.has_lone_return ||
                (_mm256_movemask_epi8(returns) != 0 && has_lone_return(text, size))};
  }
  static std::uint64_t separators(const char* text) {
    return separators_of_32(text) | (separators_of_32(text + 32) << 32);
  }
  static std::uint32_t* put_positions(std::uint64_t found, std::size_t from, std::uint32_t* to) {
    return put_positions_one_by_one<avx2_set>(found, from, to);
  }
  static unsigned count_bits(std::uint64_t bits) {
    return static_cast<unsigned>(__builtin_popcountll(bits));
  }
  static number_at_start read_number(const char* text) { return read_number_by_shape(text); }
  static void read_values(const char* text, const std::uint32_t* separators, std::size_t count,
                          row_words& rows) {
    read_values_one_by_one<avx2_set>(text, separators, count, rows);
  }
  static std::size_t count_below(const std::int64_t* below, std::int64_t key) {
    return avx2_lanes::count_above<text_rule::most_cuts>(below, key);
  }
  static void copy_32(char* to, const char* from) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to),
                        _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)));
  }

 private:
  static std::uint64_t separators_of_32(const char* text) {
    const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text));
    const __m256i here = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(',')),
                                         _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\n')));
    return static_cast<unsigned>(_mm256_movemask_epi8(here));
  }
};

}  // namespace

const kernel_functions avx2_kernel = functions_of<avx2_lanes, avx2_set>("avx2");

}  // namespace jixiao::batch::detail
