// SPDX-License-Identifier: BSL-1.0
#pragma once

// read_number with the instructions of AVX2: one shuffle takes the point out.

#include <immintrin.h>

#include "batch/text_kernel.hpp"

namespace jixiao::batch::detail {

namespace {

inline number_at_start read_number_by_shape(const char* text) {
  const __m128i digits =
      _mm_sub_epi8(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(text)), _mm_set1_epi8('0'));
  const __m128i other = _mm_cmpeq_epi8(_mm_max_epu8(digits, _mm_set1_epi8(10)), digits);
  const __m128i is_point = _mm_cmpeq_epi8(digits, _mm_set1_epi8('.' - '0'));
  const auto others = static_cast<unsigned>(_mm_movemask_epi8(other));
  const auto points = static_cast<unsigned>(_mm_movemask_epi8(is_point));
  // Bits up to the first that is neither a digit nor the first point; there is one past the eight.
  const unsigned ends = others & ~(points & (0 - points));
  const unsigned shape = others & (ends ^ (ends - 1));
  const __m128i placed = _mm_shuffle_epi8(
      digits, _mm_load_si128(reinterpret_cast<const __m128i*>(shapes_of_numbers.digits[shape])));
  const __m128i twos = _mm_maddubs_epi16(placed, _mm_set1_epi16(0x010A));
  const __m128i fours = _mm_madd_epi16(twos, _mm_set1_epi32(0x00010064));
  const __m128i eights = _mm_madd_epi16(_mm_packus_epi32(fours, fours), _mm_set1_epi32(0x00012710));
  const auto both = static_cast<std::uint64_t>(_mm_cvtsi128_si64(eights));
  return {(both & 0xFFFFFFFFu) * 10'000'000 + (both >> 32), shapes_of_numbers.length[shape]};
}

}  // namespace

}  // namespace jixiao::batch::detail
