// SPDX-License-Identifier: BSL-1.0
#pragma once

// The kernel for rows of text, written once over a set of operations. As in kernel.hpp, what is
// called here must be internal to the source that includes it.

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "batch/text_rows.hpp"
#include "jixiao/batch/code.hpp"

namespace jixiao::batch::detail {

namespace {

template <class Word>
inline Word word_at(const char* text) {
  Word word;
  std::memcpy(&word, text, sizeof word);
  return word;
}

inline std::uint64_t low_bytes(std::size_t count) {
  return count < 8 ? (std::uint64_t{1} << (8 * count)) - 1 : ~std::uint64_t{0};
}

inline constexpr std::uint64_t ones = 0x0101010101010101u;
inline constexpr std::uint64_t tops = 0x80 * ones;

// The highest bit of each byte that is zero.
inline std::uint64_t tops_of_zeros(std::uint64_t bytes) {
  return ~(((bytes & ~tops) + 0x7F * ones) | bytes) & tops;
}

// A number at the start of a text, as ten-millionths. Its length is `no_length` where it is not a
// plain one of up to eight characters; a point may stand anywhere but at its end.
struct number_at_start {
  std::uint64_t key;
  std::size_t length;
};

// Eight bytes at once and without a branch.
inline number_at_start read_number(const char* text) {
  const std::uint64_t digits = word_at<std::uint64_t>(text) ^ ('0' * ones);
  const std::uint64_t others = (((digits & ~tops) + 0x76 * ones) | digits) & tops;
  const std::uint64_t points = tops_of_zeros(digits ^ (('.' ^ '0') * ones));
  const std::uint64_t ends = others & ~(points & (0 - points));
  // The lowest bit of the byte behind the number, and of its point; 0 where there is none.
  const std::uint64_t end = (ends & (0 - ends)) >> 7;
  const std::uint64_t point = ((points & (0 - points)) >> 7) & (end - 1);
  const std::size_t length = end == 0 ? 8 : static_cast<std::size_t>(__builtin_ctzll(end)) / 8;
  const std::size_t places =
      point == 0 ? 0 : length - 1 - static_cast<std::size_t>(__builtin_ctzll(point)) / 8;
  const std::size_t count = length - (point == 0 ? 0 : 1);
  if ((count == 0) | ((point != 0) & (places == 0))) return {0, number_shapes::no_length};
  const std::uint64_t number = digits & (end - 1);
  const std::uint64_t without_point = (number & (point - 1)) | ((number & (0 - (point << 8))) >> 8);
  std::uint64_t all = without_point << (8 * (8 - count));
  all = all * 10 + (all >> 8);
  constexpr std::uint64_t mask = 0x000000FF000000FFu;
  all = (((all & mask) * 0x000F424000000064u) + (((all >> 16) & mask) * 0x0000271000000001u)) >> 32;
  constexpr std::uint64_t tens[8] = {10'000'000, 1'000'000, 100'000, 10'000, 1'000, 100, 10, 1};
  return {all * tens[places], length};
}

// Positions of bytes 0 … 63 from `from` on: four at a time without asking how many there are. Those
// too many are written over.
template <class Set>
inline std::uint32_t* put_positions_one_by_one(std::uint64_t found, std::size_t from,
                                               std::uint32_t* to) {
  const unsigned count = Set::count_bits(found);
  for (unsigned done = 0; done < count; done += 4)
    for (unsigned k = 0; k < 4; ++k) {
      to[done + k] = static_cast<std::uint32_t>(from) +
                     static_cast<std::uint32_t>(found == 0 ? 0 : __builtin_ctzll(found));
      found &= found - 1;
    }
  return to + count;
}

template <class Set>
std::size_t find_separators_with(const char* text, std::size_t size, std::uint32_t* to) {
  std::uint32_t* next = to;
  std::size_t i = 0;
  for (; i + 64 <= size; i += 64) next = Set::put_positions(Set::separators(text + i), i, next);
  for (; i < size; ++i)
    if (text[i] == ',' || text[i] == '\n') *next++ = static_cast<std::uint32_t>(i);
  return static_cast<std::size_t>(next - to);
}

inline std::uint64_t hash_of(std::uint64_t first, std::uint64_t second) {
  const std::uint64_t mixed = (first ^ (second * 0x9E3779B97F4A7C15u)) * 0xC2B2AE3D27D4EB4Fu;
  return mixed ^ (mixed >> 32);
}

inline std::uint32_t find_slot(const id_slot* slots, std::uint64_t mask, std::uint64_t first,
                               std::uint64_t second) {
  for (std::uint64_t at = hash_of(first, second) & mask;; at = (at + 1) & mask) {
    const id_slot& s = slots[at];
    if (s.first == first && s.second == second) return s.number;
    if (s.number == no_standard) return no_standard;
  }
}

// Sixteen bytes from the id's start on may be read.
inline std::uint32_t find_id(const text_rows& all, const char* id, std::size_t size) {
  if (size - 1 >= id_slot::longest || id[size - 1] == '\0')
    return all.find_long(all.context, id, size);
  std::uint64_t first = word_at<std::uint64_t>(id);
  std::uint64_t second = 0;
  if (size < 8)
    first &= low_bytes(size);
  else if (size == id_slot::longest)
    second = word_at<std::uint64_t>(id + 8);
  else
    second = word_at<std::uint64_t>(id + 8) & low_bytes(size - 8);
  return find_slot(all.slots, all.slot_mask, first, second);
}

// The number of the ending; `no_ending` where the rule does not read the text.
template <class Set>
inline std::size_t ending_of_value(const text_rule& rule, const char* text, const char* end) {
  const number_at_start n = Set::read_number(text);
  const auto rest = static_cast<std::size_t>(end - text) - n.length;
  if (rest > sizeof rule.unit) return text_rule::no_ending;
  const std::uint64_t differs =
      (word_at<std::uint64_t>(text + n.length) ^ rule.unit) & low_bytes(rest);
  if ((differs != 0) | (((rule.rests >> rest) & 1) == 0)) return text_rule::no_ending;
  const std::uint64_t key = n.key * rule.factor[rest != 0 ? 1 : 0];
  return rule.endings[Set::count_below(rule.below, static_cast<std::int64_t>(key))];
}

template <class Set>
inline void copy_row(char* to, const char* from, std::size_t size) {
  Set::copy_32(to, from);
  if (size > 32) [[unlikely]]
    for (std::size_t done = 32; done < size; done += 32) Set::copy_32(to + done, from + done);
}

// The rules of the next rows, up to one that is not as plain as most.
template <std::size_t Most>
[[gnu::noinline]] std::size_t find_rules(const text_rows& all, const text_rule* (&found)[Most]) {
  const char* const text = all.text;
  const std::uint32_t* next = all.next;
  const std::uint32_t* const end = all.end;
  const text_rule* const rules = all.rules;
  std::size_t start = all.start;
  std::size_t count = 0;
  for (; count < Most && end - next >= 2; ++count, next += 2) {
    const std::size_t comma = next[0];
    const std::size_t line_end = next[1];
    if (text[comma] != ',' || text[line_end] != '\n') break;
    const std::uint32_t number = find_id(all, text + start, comma - start);
    if (number == no_standard) break;
    const text_rule* const rule = rules + number;
    __builtin_prefetch(rule);
    __builtin_prefetch(&rule->unit);
    found[count] = rule;
    start = line_end + 1;
  }
  return count;
}

// Grades rows of rules that are found already. Returns how many, which is less than `count` where
// the value of the next is not read by its rule.
template <class Set>
[[gnu::noinline]] std::size_t grade_found(text_rows& all, const text_rule* const* found,
                                          std::size_t count) {
  const char* const text = all.text;
  const std::uint32_t* next = all.next;
  const row_ending* const endings = all.endings;
  const char* row = text + all.start;
  char* to = all.to;
  std::uint64_t graded = 0;
  const text_rule* const* rule = found;
  for (const auto* const rules_end = found + count; rule != rules_end; ++rule, next += 2) {
    const char* const value = text + next[0] + 1;
    const char* const line_end = text + next[1];
    const char* const end = line_end - (line_end[-1] == '\r' ? 1 : 0);
    const std::size_t which = ending_of_value<Set>(**rule, value, end);
    if (which == text_rule::no_ending) [[unlikely]]
      break;
    // What is copied too much is written over by the next row.
    const auto size = static_cast<std::size_t>(end - row);
    copy_row<Set>(to, row, size);
    to += size;
    Set::copy_32(to, endings[which].text);
    to += endings[which].size;
    graded += which < row_ending::number_of(no_grade, 0) ? 1 : 0;
    row = line_end + 1;
  }
  const auto done = static_cast<std::size_t>(rule - found);
  all.next = next;
  all.start = static_cast<std::size_t>(row - text);
  all.to = to;
  all.rows += done;
  all.read += done;
  all.graded += graded;
  return done;
}

// Finds the rules of the next rows before the first of them is graded: they are on their way into
// the cache by the time that they are needed.
template <class Set>
void grade_text_rows(text_rows& all) {
  constexpr std::size_t most = 64;
  const text_rule* found[most];
  for (std::size_t count = most; count == most;) {
    count = find_rules(all, found);
    for (std::size_t done = 0; done < count; ++done) {
      done += grade_found<Set>(all, found + done, count - done);
      if (done == count) break;
      all.grade_slowly(all.context, all, static_cast<std::uint32_t>(found[done] - all.rules));
      ++all.rows;
      all.start = all.next[1] + std::size_t{1};
      all.next += 2;
    }
  }
}

template <class Set>
constexpr text_functions text_functions_of() {
  return {&find_separators_with<Set>, &grade_text_rows<Set>};
}

// What every processor has.
struct plain_set {
  static std::uint64_t separators(const char* text) {
    std::uint64_t found = 0;
    for (unsigned i = 0; i < 64; i += 8) {
      const auto eight = word_at<std::uint64_t>(text + i);
      const std::uint64_t here =
          tops_of_zeros(eight ^ (',' * ones)) | tops_of_zeros(eight ^ ('\n' * ones));
      // The eight bits side by side.
      found |= (((here >> 7) * 0x0102040810204080u) >> 56) << i;
    }
    return found;
  }
  static std::uint32_t* put_positions(std::uint64_t found, std::size_t from, std::uint32_t* to) {
    return put_positions_one_by_one<plain_set>(found, from, to);
  }
  static unsigned count_bits(std::uint64_t bits) {
    bits -= (bits >> 1) & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + ((bits >> 2) & 0x3333333333333333u);
    return static_cast<unsigned>(
        (((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu) * 0x0101010101010101u) >> 56);
  }
  static number_at_start read_number(const char* text) { return detail::read_number(text); }
  static std::size_t count_below(const std::int64_t* below, std::int64_t key) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text_rule::most_cuts; ++i) count += below[i] < key ? 1 : 0;
    return count;
  }
  static void copy_32(char* to, const char* from) { std::memcpy(to, from, 32); }
};

}  // namespace

}  // namespace jixiao::batch::detail
