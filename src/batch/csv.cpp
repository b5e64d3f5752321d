// SPDX-License-Identifier: BSL-1.0
#include "batch/csv.hpp"

#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace jixiao::batch::detail {

namespace {

enum class state { field_start, plain, quoted, after_quote };

state step(state s, char c) {
  if (s == state::quoted) return c == '"' ? state::after_quote : state::quoted;
  if (s == state::after_quote && c == '"') return state::quoted;
  if (s == state::field_start && c == '"') return state::quoted;
  return c == ',' || c == '\n' ? state::field_start : state::plain;
}

}  // namespace

std::size_t end_of_record(std::string_view text, std::size_t start) {
  state s = state::field_start;
  for (std::size_t i = start; i < text.size(); ++i) {
    s = step(s, text[i]);
    if (s == state::field_start && text[i] == '\n') return i + 1;
  }
  return std::string_view::npos;
}

std::size_t end_of_last_record(std::string_view text) {
  if (text.find('"') == std::string_view::npos) {
    const std::size_t at = text.rfind('\n');
    return at == std::string_view::npos ? 0 : at + 1;
  }
  std::size_t last = 0;
  state s = state::field_start;
  for (std::size_t i = 0; i < text.size(); ++i) {
    s = step(s, text[i]);
    if (s == state::field_start && text[i] == '\n') last = i + 1;
  }
  return last;
}

void split_record(std::string_view text, record& into) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  into.fields.assign(1, {});
  state s = state::field_start;
  for (char c : text) {
    const state next = step(s, c);
    if (next == state::field_start) {
      into.fields.emplace_back();
    } else if (c != '"' || next == state::plain ||
               (s == state::after_quote && next == state::quoted)) {
      into.fields.back() += c;
    }
    s = next;
  }
  into.is_unclosed = s == state::quoted;
}

void append_field(std::string& to, std::string_view field) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    to += field;
    return;
  }
  to += '"';
  for (char c : field) to.append(c == '"' ? 2u : 1u, c);
  to += '"';
}

std::size_t find_separators(std::string_view text, std::uint32_t* to) {
  std::uint32_t* next = to;
  std::size_t i = 0;
#if defined(__SSE2__)
  const __m128i comma = _mm_set1_epi8(',');
  const __m128i line_end = _mm_set1_epi8('\n');
  for (; i + 64 <= text.size(); i += 64) {
    std::uint64_t found = 0;
    __m128i counts = _mm_setzero_si128();
    for (unsigned part = 0; part < 4; ++part) {
      const __m128i bytes =
          _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + i + part * 16));
      const __m128i here =
          _mm_or_si128(_mm_cmpeq_epi8(bytes, comma), _mm_cmpeq_epi8(bytes, line_end));
      found |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(here)))
               << (part * 16);
      counts = _mm_sub_epi8(counts, here);
    }
    counts = _mm_sad_epu8(counts, _mm_setzero_si128());
    // Four at a time without asking how many there are: those too many are written over.
    const int count = _mm_cvtsi128_si32(counts) + _mm_extract_epi16(counts, 4);
    for (int done = 0; done < count; done += 4)
      for (int k = 0; k < 4; ++k) {
        next[done + k] = static_cast<std::uint32_t>(i) +
                         static_cast<std::uint32_t>(found == 0 ? 0 : __builtin_ctzll(found));
        found &= found - 1;
      }
    next += count;
  }
#endif
  for (; i < text.size(); ++i)
    if (text[i] == ',' || text[i] == '\n') *next++ = static_cast<std::uint32_t>(i);
  return static_cast<std::size_t>(next - to);
}

}  // namespace jixiao::batch::detail
