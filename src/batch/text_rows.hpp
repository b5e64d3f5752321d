// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a kernel for rows of text is asked to do. Plain data, as in kernels.hpp.

#include <cstddef>
#include <cstdint>

namespace jixiao::batch {

class text_table;

namespace detail {

// An id of up to fifteen bytes and the comma behind it, zeros behind that, as two numbers: finding
// one compares no bytes, and what ends with anything but a comma has the words of no id.
struct id_words {
  static constexpr std::size_t longest = 15;

  // Two commas, which are no words of a row.
  static constexpr std::uint64_t no_id = 0x2C2C;

  std::uint64_t first = no_id;
  std::uint64_t second = 0;

  friend constexpr bool operator==(const id_words&, const id_words&) = default;
};

// A text_table for its commonest texts: numbers of up to eight characters, alone or with a unit of
// up to seven bytes behind them. Their keys are ten-millionths.
struct alignas(64) text_rule {
  static constexpr std::size_t most_cuts = 8;
  static constexpr std::uint8_t no_ending = 0xFF;
  // Two line ends, which are never behind a number.
  static constexpr std::uint64_t no_unit = 0x0A0A;

  // Sorted; those unused are above every key.
  std::int64_t below[most_cuts];
  // Of the standard that has the rule.
  id_words id;
  std::uint32_t number;
  // The unit, if there is one, and the line end, in the lower bytes.
  std::uint64_t unit;
  // What makes the key of a bare number one of the unit; 0 where none is read.
  std::uint64_t bare_factor;
  // For each piece between the thresholds the number of a row's ending.
  std::uint8_t endings[most_cuts + 1];

  // One that reads nothing.
  static text_rule empty();
  static text_rule of(const text_table& table);
};
static_assert(sizeof(text_rule) == 128);

// Where the rule of an id is, if it has one there: the hash of its words, in the upper bits, is the
// number of a seed, and a second hash with the seed the number of the rule. Seeds are chosen so
// that no two ids have one place.
struct rule_index {
  const text_rule* rules;
  const std::uint64_t* seeds;
  unsigned rule_shift;
  unsigned seed_shift;
  // More than a near cache holds: then a rule is sent for as soon as it is found.
  bool is_large;
};

// What comes behind a row's value: grade, reason and line end.
struct row_ending {
  static constexpr std::size_t reason_count = 16;
  static constexpr std::size_t longest = 31;

  char text[longest];
  std::uint8_t size;

  static constexpr std::size_t number_of(unsigned grade, unsigned reason) {
    return grade * reason_count + reason;
  }
};

// Rows of a block without a quote, two fields each. A few bytes past the end of the block may be
// read, and past `to` as many are written as `room_past_end` says.
struct text_rows {
  static constexpr std::size_t readable_past_end = 64;
  static constexpr std::size_t room_past_end = 64;
  static constexpr std::size_t separators_past_end = 16;

  rule_index index;
  const row_ending* endings;

  const char* text;
  // Positions of commas and line ends. The one before the next row is there too, before the first
  // row as if there were one; and behind the last there are some that may be read.
  const std::uint32_t* next;
  const std::uint32_t* end;

  char* to;
  std::size_t room;      // that `to` must have, whatever becomes of the block
  std::uint64_t rows;    // done
  std::uint64_t read;    // of them, those by a rule
  std::uint64_t graded;  // of these, those with a grade

  std::uint32_t start() const { return next[-1] + 1; }

  // The rule of an id that is not at its place in the index, or none.
  const text_rule* (*find_rule)(void* context, const char* id, std::size_t size);
  // The next row, whose value its rule does not read: writes and counts it, and may move `to`.
  void (*grade_slowly)(void* context, text_rows& all, const text_rule& rule);
  void* context;
};

// For each way in which eight characters begin with a number, which byte of them is which digit. A
// way is a bit for the number's point, if there is one, and a bit for the character behind it.
struct number_shapes {
  static constexpr std::uint8_t no_length = 0xFF;
  static constexpr std::size_t count = 512;

  // Digits before the point up to byte 7, and those behind it from byte 9 on, as a shuffle has it.
  alignas(64) std::uint8_t digits[count][16];
  std::uint8_t length[count];
};

[[gnu::visibility("hidden")]] extern const number_shapes shapes_of_numbers;

// What a text has that decides how it is read.
struct text_look {
  bool is_ascii;
  bool has_quote;
  bool has_lone_return;  // one that ends no line; the last character is not looked at
};

struct text_functions {
  text_look (*look)(const char* text, std::size_t size);
  // Positions of commas and line ends; `to` has room for one a byte and 16 more.
  std::size_t (*find_separators)(const char* text, std::size_t size, std::uint32_t* to);
  // Grades rows up to one that is not as plain as most: with two fields, of a known standard.
  void (*grade)(text_rows& all);
};

}  // namespace detail

}  // namespace jixiao::batch
