// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <jixiao/batch/stream.hpp>
#include <string_view>
#include <vector>

#include "batch/buffer.hpp"
#include "batch/encoding.hpp"
#include "batch/text_rows.hpp"

namespace jixiao::batch::detail {

// Whole records of a stream. Past their end a few bytes may be read.
struct block {
  buffer<char> bytes;
  std::size_t size = 0;
  bool has_quote = false;
  bool has_lone_return = false;
  std::string_view text() const { return {bytes.data(), size}; }
};

class block_reader {
 public:
  block_reader(const byte_source& source, std::size_t block_size, const text_functions& functions)
      : source_(source), functions_(functions), block_size_(block_size < 64 ? 64 : block_size) {}

  // The heading, without its line end; counts as the first line.
  std::string heading();
  // False at the end.
  bool next(block& into);
  std::uint64_t bytes_read() const { return bytes_read_; }
  std::uint64_t heading_lines() const { return heading_lines_; }

 private:
  static constexpr std::size_t readable_past_end = 64;
  static constexpr std::size_t longest_row = std::size_t{1} << 24;

  void append(block& to, std::size_t& size, std::size_t room);
  void feed_lines(char* first, char* last);

  const byte_source& source_;
  const text_functions& functions_;
  std::size_t block_size_;
  std::vector<char> carried_;
  decoder decode_;
  // Rows end in returns alone, as very old programs write them: the first block has no line feed.
  bool ends_in_returns_ = false;
  bool is_at_end_ = false;
  std::uint64_t bytes_read_ = 0;
  std::uint64_t heading_lines_ = 0;
};

}  // namespace jixiao::batch::detail
