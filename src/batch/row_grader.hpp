// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "batch/buffer.hpp"
#include "batch/csv.hpp"
#include "batch/named_standards.hpp"

namespace jixiao::batch::detail {

// Where a row has what.
struct row_layout {
  std::size_t id = 0;
  std::size_t value = 1;
  std::size_t fields = 2;
};

// What grading a block gave; lines count from 0 within the block.
struct graded_block {
  buffer<char> out;
  std::size_t size = 0;
  std::vector<bad_row> bad;
  stream_counts counts;
  std::uint64_t lines = 0;

  void clear();
  // Room for so many bytes more.
  char* room_for(std::size_t bytes) {
    if (out.size() < size + bytes) out.grow((size + bytes) * 2, size);
    return out.data() + size;
  }
  void append(std::string_view text);
};

// Grades the rows of blocks; one a thread.
class row_grader {
 public:
  row_grader(const named_standards& standards, const row_layout& layout);

  // Sixteen bytes past the end of the block may be read.
  void grade(std::string_view block, graded_block& into);

 private:
  // Copying so many bytes is cheaper than copying as many as there are.
  static constexpr std::size_t ending_size = 32;
  static constexpr std::size_t usual_size = 32;
  static constexpr std::size_t longest_plain = 256;
  static constexpr std::size_t reason_count = 16;
  struct ending {
    std::array<char, ending_size> text{};
    std::size_t size = 0;
  };
  struct made_standard {
    std::uint32_t number = no_standard;
    std::unique_ptr<standard> made;
  };

  // Where the next row of a block begins, and its separators.
  struct cursor {
    std::string_view block;
    const std::uint32_t* next;
    const std::uint32_t* end;
    std::size_t start = 0;
  };
  // A row `id,value` whose standard there is.
  struct found_row {
    const char* text;
    const text_table* table;
    std::uint32_t value;  // where it begins
    std::uint32_t size;
  };

  void grade_plain(std::string_view block, graded_block& into);
  std::size_t find_rows(cursor& at);
  void grade_found(std::size_t count, graded_block& into);
  void grade_next(cursor& at, graded_block& into);
  void grade_records(std::string_view block, graded_block& into);
  void grade_record(std::string_view text, std::uint64_t line, graded_block& into);
  void grade_slowly(std::string_view id, std::string_view value, std::uint32_t number,
                    std::uint64_t line, graded_block& into);
  void refuse(std::string_view id, std::string_view value, std::string_view why, std::uint64_t line,
              graded_block& into);
  void count(text_codes codes, graded_block& into) const;
  const standard& standard_of(std::uint32_t number);
  const ending& ending_of(text_codes codes) const {
    return endings_[codes.grade() * reason_count + codes.reason()];
  }

  const named_standards::content& standards_;
  row_layout layout_;
  std::vector<ending> endings_;
  buffer<std::uint32_t> separators_;
  std::array<found_row, 64> found_;
  std::array<made_standard, 16> made_;
  record row_;
  std::string written_;
};

}  // namespace jixiao::batch::detail
