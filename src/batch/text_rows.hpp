// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a kernel for rows of text is asked to do. Plain data, as in kernels.hpp.

#include <cstddef>
#include <cstdint>

namespace jixiao::batch {

class text_table;

namespace detail {

inline constexpr std::uint32_t no_standard = ~std::uint32_t{0};

// Ids of up to sixteen bytes, zeros behind them, as two numbers, so that finding one compares no
// bytes. One that ends in a zero itself has no slot. A free slot has `no_standard`.
struct id_slot {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  std::uint32_t number = no_standard;

  static constexpr std::size_t longest = 16;
};

// A text_table for its commonest texts: numbers of up to eight characters, alone or with a unit of
// up to eight bytes behind them. Their keys are ten-millionths.
struct alignas(64) text_rule {
  static constexpr std::size_t most_cuts = 8;
  static constexpr std::uint8_t no_ending = 0xFF;

  // Sorted; those unused are above every key.
  std::int64_t below[most_cuts];
  // The unit in the lower bytes.
  std::uint64_t unit;
  // What makes a number's key one of the unit: of a bare number, and of one with the unit.
  std::uint64_t factor[2];
  // A bit for each number of bytes that may be behind a number: none, or the unit's.
  std::uint64_t rests;
  // For each piece between the thresholds the number of a row's ending.
  std::uint8_t endings[most_cuts + 1];

  static text_rule of(const text_table& table);
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

  const id_slot* slots;
  std::uint64_t slot_mask;
  const text_rule* rules;
  const row_ending* endings;

  const char* text;
  const std::uint32_t* next;  // positions of commas and line ends
  const std::uint32_t* end;
  std::size_t start;  // of the next row

  char* to;
  std::size_t room;      // that `to` must have, whatever becomes of the block
  std::uint64_t rows;    // done
  std::uint64_t read;    // of them, those by a rule
  std::uint64_t graded;  // of these, those with a grade

  // An id that has no slot. Gives its number.
  std::uint32_t (*find_long)(void* context, const char* id, std::size_t size);
  // The next row, whose value no rule reads: writes and counts it, and may move `to`.
  void (*grade_slowly)(void* context, text_rows& all, std::uint32_t number);
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

struct text_functions {
  // Positions of commas and line ends; `to` has room for one a byte and 16 more.
  std::size_t (*find_separators)(const char* text, std::size_t size, std::uint32_t* to);
  // Grades rows up to one that is not as plain as most: with two fields, of a known standard.
  void (*grade)(text_rows& all);
};

}  // namespace detail

}  // namespace jixiao::batch
