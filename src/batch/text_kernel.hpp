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

// Eight bytes at once and without a branch. Of marked bytes the lowest is right, and the next too
// if that is a point; what carries past another makes no difference.
inline number_at_start read_number(const char* text) {
  const std::uint64_t digits = word_at<std::uint64_t>(text) ^ ('0' * ones);
  const std::uint64_t others = ((digits + 0x76 * ones) | digits) & tops;
  const std::uint64_t unlike_point = digits ^ (('.' ^ '0') * ones);
  const std::uint64_t points = (unlike_point - ones) & ~unlike_point & tops;
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

inline constexpr std::uint64_t second_factor = 0x9E3779B97F4A7C15u;
inline constexpr std::uint64_t seed_factor = 0xC2B2AE3D27D4EB4Fu;
inline constexpr std::uint64_t rule_factor = 0x165667B19E3779F9u;

inline std::uint64_t mixed(const id_words& id) { return id.first ^ (id.second * second_factor); }
inline std::uint64_t seed_number(std::uint64_t mixed_words, unsigned shift) {
  return (mixed_words * seed_factor) >> shift;
}
inline std::uint64_t rule_number(std::uint64_t mixed_words, std::uint64_t seed, unsigned shift) {
  return ((mixed_words ^ seed) * rule_factor) >> shift;
}

// The words of an id, or of the first bytes of a longer one, and of what is behind it. Sixteen
// bytes from its start on may be read.
inline id_words words_of(const char* id, std::size_t size) {
  return {word_at<std::uint64_t>(id) & low_bytes(size + 1),
          size < 8 ? 0 : word_at<std::uint64_t>(id + 8) & low_bytes(size - 7)};
}

// The only rule that may be the id's.
inline const text_rule* candidate(const rule_index& index, const id_words& id) {
  const std::uint64_t words = mixed(id);
  const std::uint64_t seed = index.seeds[seed_number(words, index.seed_shift)];
  return index.rules + rule_number(words, seed, index.rule_shift);
}

// What is known of the next rows before they are written.
struct alignas(64) row_words {
  static constexpr std::size_t most = 64;
  static constexpr std::size_t group = 8;

  const text_rule* rules[most];
  std::uint64_t keys[most];    // of the number that a value begins with
  std::uint64_t behind[most];  // the bytes behind it with the line end; 0 where there is no number
};

// A bit for each of so many rows whose rule is not at its place in the index.
inline unsigned find_rules_one_by_one(const text_rows& all, const std::uint32_t* separators,
                                      std::size_t count, const text_rule** to) {
  const rule_index index = all.index;
  unsigned missing = 0;
  for (std::size_t i = 0; i < count; ++i, separators += 2) {
    const std::uint32_t start = separators[-1] + 1;
    const id_words id = words_of(all.text + start, separators[0] - start);
    to[i] = candidate(index, id);
    missing |= (to[i]->id == id ? 0u : 1u) << i;
  }
  return missing;
}

inline const text_rule* find_elsewhere(const text_rows& all, const std::uint32_t* separators) {
  const std::uint32_t start = separators[-1] + 1;
  if (all.text[separators[0]] != ',') return nullptr;
  return all.find_rule(all.context, all.text + start, separators[0] - start);
}

// The rules of the next rows, up to one that is not as plain as most.
template <class Set>
[[gnu::noinline]] std::size_t find_rules(const text_rows& all, row_words& rows) {
  const auto left = static_cast<std::size_t>(all.end - all.next) / 2;
  const std::size_t count = left < row_words::most ? left : row_words::most;
  for (std::size_t first = 0; first < count; first += row_words::group) {
    const std::size_t here = first + row_words::group < count ? row_words::group : count - first;
    unsigned missing = Set::find_rules(all, all.next + 2 * first, here, rows.rules + first);
    if (all.index.is_large)
      for (std::size_t i = first; i < first + here; ++i) __builtin_prefetch(rows.rules[i]);
    for (; missing != 0; missing &= missing - 1) {
      const std::size_t i = first + static_cast<unsigned>(__builtin_ctz(missing));
      rows.rules[i] = find_elsewhere(all, all.next + 2 * i);
      if (rows.rules[i] == nullptr) return i;
    }
  }
  return count;
}

// The values of so many rows.
template <class Set>
inline void read_values_one_by_one(const char* text, const std::uint32_t* separators,
                                   std::size_t count, row_words& rows) {
  for (std::size_t i = 0; i < count; ++i, separators += 2) {
    const char* const value = text + separators[0] + 1;
    const number_at_start n = Set::read_number(value);
    rows.keys[i] = n.key;
    rows.behind[i] = 0;
    if (n.length == number_shapes::no_length) [[unlikely]]
      continue;
    const auto rest = static_cast<std::size_t>(text + separators[1] - value) - n.length;
    rows.behind[i] = word_at<std::uint64_t>(value + n.length) & low_bytes(rest + 1);
  }
}

// The same bytes behind a number without the carriage return before the line end.
inline std::uint64_t without_return(std::uint64_t behind) {
  if (behind < 0x100) return behind;
  const unsigned line_end = (63 - static_cast<unsigned>(__builtin_clzll(behind))) / 8 * 8;
  const unsigned at = line_end - 8;
  if ((behind >> at) != ('\n' << 8 | '\r')) return 0;
  return (behind & ((std::uint64_t{1} << at) - 1)) | (std::uint64_t{'\n'} << at);
}

template <class Set>
inline void copy_row(char* to, const char* from, std::size_t size) {
  Set::copy_32(to, from);
  if (size > 32) [[unlikely]]
    for (std::size_t done = 32; done < size; done += 32) Set::copy_32(to + done, from + done);
}

// Makes the key of a number one of its rule's unit, by what is behind the number. `end`, where the
// line ends, is moved before a carriage return. False where the rule does not read the value.
[[gnu::always_inline]] inline bool settle_unit(const text_rule& rule, std::uint64_t behind,
                                               std::uint64_t& key, const char*& end) {
  if (behind == rule.unit) return true;
  if (end[-1] == '\r') {
    --end;
    behind = without_return(behind);
    if (behind == rule.unit) return true;
  }
  key *= rule.bare_factor;
  return behind == '\n' && rule.bare_factor != 0;
}

// Writes the next rows, number `from` up to `count` of those whose rules and values are known.
// Returns the number of the first that is left, whose value its rule does not read.
template <class Set>
[[gnu::noinline]] std::size_t write_rows(text_rows& all, const row_words& rows, std::size_t from,
                                         std::size_t count) {
  const char* const text = all.text;
  const std::uint32_t* next = all.next;
  const row_ending* const endings = all.endings;
  const char* row = text + all.start();
  char* to = all.to;
  std::uint64_t graded = 0;
  std::size_t i = from;
  for (; i < count; ++i, next += 2) {
    const text_rule& rule = *rows.rules[i];
    std::uint64_t key = rows.keys[i];
    const char* const line_end = text + next[1];
    const char* end = line_end;
    if (!settle_unit(rule, rows.behind[i], key, end)) break;
    const std::size_t which =
        rule.endings[Set::count_below(rule.below, static_cast<std::int64_t>(key))];
    if (which == text_rule::no_ending) [[unlikely]]
      break;
    // What is copied too much is written over by the next row.
    const auto size = static_cast<std::size_t>(end - row);
    copy_row<Set>(to, row, size);
    to += size;
    Set::copy_32(to, endings[which].text);
    to += endings[which].size;
    // Those of `no_grade` and what stands behind it have no grade.
    graded += which - row_ending::number_of(no_grade, 0) >=
                      row_ending::number_of(first_low_level - no_grade, 0)
                  ? 1
                  : 0;
    row = line_end + 1;
  }
  all.next = next;
  all.to = to;
  all.rows += i - from;
  all.read += i - from;
  all.graded += graded;
  return i;
}

// Each step is taken for many rows before the next, so that none waits for another.
template <class Set>
void grade_text_rows(text_rows& all) {
  row_words rows;
  for (std::size_t count = row_words::most; count == row_words::most;) {
    count = find_rules<Set>(all, rows);
    Set::read_values(all.text, all.next, count, rows);
    for (std::size_t done = 0;; ++done) {
      done = write_rows<Set>(all, rows, done, count);
      if (done == count) break;
      if (all.text[all.next[1]] != '\n') return;
      all.grade_slowly(all.context, all, *rows.rules[done]);
      ++all.rows;
      all.next += 2;
    }
  }
}

template <class Set>
constexpr text_functions text_functions_of() {
  return {&Set::look, &find_separators_with<Set>, &grade_text_rows<Set>};
}

// What every processor has.
struct plain_set {
  // Each in a loop of its own, the first without a branch, so that many bytes are looked at at
  // once.
  static text_look look(const char* text, std::size_t size) {
    unsigned char all = 0;
    for (std::size_t i = 0; i < size; ++i) all |= static_cast<unsigned char>(text[i]);
    return {all < 0x80, size != 0 && std::memchr(text, '"', size) != nullptr,
            size != 0 && std::memchr(text, '\r', size) != nullptr && has_lone_return(text, size)};
  }
  // Looked for where there is a return at all, which most files have none of.
  static bool has_lone_return(const char* text, std::size_t size) {
    bool lone = false;
    for (std::size_t i = 1; i < size; ++i) lone |= text[i - 1] == '\r' && text[i] != '\n';
    return lone;
  }
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
  static unsigned find_rules(const text_rows& all, const std::uint32_t* separators,
                             std::size_t count, const text_rule** to) {
    return find_rules_one_by_one(all, separators, count, to);
  }
  static number_at_start read_number(const char* text) { return detail::read_number(text); }
  static void read_values(const char* text, const std::uint32_t* separators, std::size_t count,
                          row_words& rows) {
    read_values_one_by_one<plain_set>(text, separators, count, rows);
  }
  static std::size_t count_below(const std::int64_t* below, std::int64_t key) {
    static_assert(text_rule::most_cuts == 8);
    std::size_t count = 0;
    for (std::size_t step : {4u, 2u, 1u, 1u})
      count += step * static_cast<std::size_t>(below[count + step - 1] < key);
    return count;
  }
  static void copy_32(char* to, const char* from) { std::memcpy(to, from, 32); }
};

}  // namespace

}  // namespace jixiao::batch::detail
