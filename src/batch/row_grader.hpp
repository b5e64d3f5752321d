// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <jixiao/batch/execution.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "batch/block_reader.hpp"
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
  // Room before the text, for what is still to be written of the block before it.
  static constexpr std::size_t headroom = std::size_t{1} << 16;

  buffer<char> out;
  std::size_t size = headroom;  // of headroom and text
  std::vector<bad_row> bad;
  stream_counts counts;
  std::uint64_t lines = 0;

  void clear();
  // Room for so many bytes more.
  char* room_for(std::size_t bytes) {
    if (out.size() < size + bytes) out.grow((size + bytes) * 2, std::min(size, out.size()));
    return out.data() + size;
  }
  void append(std::string_view text);
};

// Grades the rows of blocks; one a thread.
class row_grader {
 public:
  row_grader(const named_standards& standards, const row_layout& layout, kernel k);

  void grade(const block& rows, graded_block& into);

 private:
  struct made_standard {
    std::uint32_t number = no_standard;
    std::unique_ptr<any_standard> made;
  };

  void grade_plain(std::string_view block, graded_block& into);
  void grade_next(text_rows& at, graded_block& into);
  void grade_plain_slowly(text_rows& at, std::uint32_t number);
  void grade_records(std::string_view block, graded_block& into);
  void grade_record(std::string_view text, std::uint64_t line, graded_block& into);
  void grade_slowly(std::string_view id, std::string_view value, std::uint32_t number,
                    std::uint64_t line, graded_block& into);
  void refuse(std::string_view id, std::string_view value, std::string_view why, std::uint64_t line,
              graded_block& into);
  void count(text_codes codes, graded_block& into) const;
  const any_standard& standard_of(std::uint32_t number);
  std::string_view ending_of(text_codes codes) const {
    const row_ending& e = endings_[row_ending::number_of(codes.grade(), codes.reason())];
    return {e.text, e.size};
  }

  const named_standards::content& standards_;
  row_layout layout_;
  const text_functions* functions_;
  std::vector<row_ending> endings_;
  buffer<std::uint32_t> separators_;
  graded_block* into_ = nullptr;  // of the block being graded
  std::array<made_standard, 16> made_;
  record row_;
  std::string written_;
};

}  // namespace jixiao::batch::detail
