// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a stream of rows becomes, all at once.

#include <algorithm>
#include <cstddef>
#include <jixiao/batch/stream.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace streamed {

using namespace jixiao;
using namespace jixiao::batch;

inline constexpr std::string_view standards_csv =
    "id,优,良,中,差\n"
    "S1,98%以上,95%～98%,90%～95%,90%以下\n"
    "S2,3次以内,5次以内,8次以内,10次以内\n"
    "\"Q,1\",效果明显,效果较好,效果一般,没效果\n"
    "一个很长很长很长的编号,\"1,000元以上\",800元～1000元,500元～800元,500元以下\n";

struct outcome {
  std::string out;
  std::vector<bad_row> bad;
  stream_counts counts;
};

// Gives a text that outlives it, in pieces no longer than that.
inline auto source_of(std::string_view rows, std::size_t at_a_time = 1 << 20) {
  return [rows, at_a_time](char* to, std::size_t room) mutable {
    const std::size_t count = std::min({room, rows.size(), at_a_time});
    std::copy_n(rows.begin(), count, to);
    rows.remove_prefix(count);
    return count;
  };
}

inline outcome graded(std::string_view standards, std::string_view rows, unsigned threads = 1,
                      std::size_t block = 1 << 18, std::size_t at_a_time = 1 << 20,
                      const reading& how = reading::official(), kernel k = kernel::automatic) {
  outcome result;
  stream_options options;
  options.threads = threads;
  options.block = block;
  options.kernel = k;
  options.on_bad_row = [&](const bad_row& b) { result.bad.push_back(b); };
  const auto sink = [&](std::string_view bytes) {
    result.out += bytes;
    return true;
  };
  result.counts = grade_stream(named_standards::from_csv(standards, how),
                               source_of(rows, at_a_time), sink, options);
  return result;
}

inline stream_fault fault_of(std::string_view standards, std::string_view rows) {
  try {
    graded(standards, rows);
  } catch (const stream_error& e) {
    return e.what_is_wrong();
  }
  return stream_fault{99};
}

}  // namespace streamed
