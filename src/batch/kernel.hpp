// SPDX-License-Identifier: BSL-1.0
#pragma once

// The kernels, written once over a lane type: registers of one instruction set, with the operations
// used below. Each set has its lane type in a source of its own, compiled with that set's flags. So
// what is called here must be internal to that source: a function that the linker shares with other
// sources could end up in them with instructions that the processor lacks.

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "batch/kernels.hpp"
#include "jixiao/batch/code.hpp"

namespace jixiao::batch::detail {

namespace {

// `count` bits from bit `first` on; reads no byte without one of them.
inline std::uint64_t bits_at(const std::uint8_t* bitmap, std::size_t first, std::size_t count) {
  const std::size_t shift = first % 8;
  const std::uint8_t* from = bitmap + first / 8;
  const std::size_t bytes = (shift + count + 7) / 8;
  std::uint64_t low = 0;
  std::memcpy(&low, from, bytes < 8 ? bytes : 8);
  std::uint64_t bits = low >> shift;
  if (bytes > 8) bits |= std::uint64_t{from[8]} << (64 - shift);
  return bits;
}

inline bool is_above(std::int64_t value, std::int64_t below) { return value > below; }
inline bool is_above(const wide_value& value, const wide_value& below) {
  return (value.high > below.high) | ((value.high == below.high) & (value.low > below.low));
}

inline std::int64_t largest(std::int64_t) { return INT64_MAX; }
inline wide_value largest(const wide_value&) {
  wide_value v;
  v.low = UINT64_MAX;
  v.high = INT64_MAX;
  return v;
}

// Thresholds laid out to be searched. `depth` is a measure that the layout needs.
template <class Value>
struct search_tree {
  Value node[64];
  unsigned depth;
};

// As a complete binary tree: the root is node 1, and below node n are 2n and 2n + 1. Those that are
// missing to a complete one are the largest value, which nothing is above. Returns the levels.
template <class Value>
inline unsigned plant_tree(Value* node, const Value* below, std::size_t cuts) {
  unsigned levels = 0;
  while (cuts >> levels != 0) ++levels;
  for (unsigned level = 0; level < levels; ++level)
    for (std::size_t i = 0; i < std::size_t{1} << level; ++i) {
      const std::size_t from = ((2 * i + 1) << (levels - 1 - level)) - 1;
      node[(std::size_t{1} << level) + i] = from < cuts ? below[from] : largest(below[0]);
    }
  return levels;
}

// How far to the first value that begins a cache line; a whole block where none does.
template <class Value>
inline std::size_t rows_to_line(const Value* values, std::size_t block) {
  const std::size_t past = reinterpret_cast<std::uintptr_t>(values) % 64;
  return past == 0 || (64 - past) % sizeof(Value) != 0 ? block : (64 - past) / sizeof(Value);
}

template <class Lanes, class Value>
inline typename Lanes::bytes pieces_by_counting(const Value* values, const Value* below,
                                                std::size_t cuts) {
  typename Lanes::count counts[Lanes::vectors];
  for (std::size_t first = 0; first < Lanes::vectors; first += Lanes::group) {
    decltype(Lanes::load(values)) x[Lanes::group];
    for (std::size_t i = 0; i < Lanes::group; ++i) {
      x[i] = Lanes::load(values + (first + i) * Lanes::width);
      counts[first + i] = Lanes::zero();
    }
    for (std::size_t c = 0; c < cuts; ++c) {
      const auto t = Lanes::spread(below[c]);
      for (std::size_t i = 0; i < Lanes::group; ++i)
        counts[first + i] = Lanes::add_if_above(counts[first + i], x[i], t);
    }
  }
  return Lanes::narrow(counts);
}

// Goes down the tree without a branch, in O(log cuts); eight values at once, since the next node of
// one is known only after its last.
template <class Lanes, class Value>
inline typename Lanes::bytes pieces_by_search(const Value* values, const search_tree<Value>& tree) {
  constexpr std::size_t block = Lanes::width * Lanes::vectors;
  std::uint8_t pieces[block];
  for (std::size_t first = 0; first < block; first += 8) {
    std::size_t at[8] = {1, 1, 1, 1, 1, 1, 1, 1};
    for (unsigned level = 0; level < tree.depth; ++level)
      for (std::size_t i = 0; i < 8; ++i)
        at[i] = 2 * at[i] + static_cast<std::size_t>(is_above(values[first + i], tree.node[at[i]]));
    for (std::size_t i = 0; i < 8; ++i)
      pieces[first + i] = static_cast<std::uint8_t>(at[i] - (std::size_t{1} << tree.depth));
  }
  return Lanes::load_bytes(pieces);
}

// Beyond so many cuts they are searched, not counted.
template <class Lanes>
constexpr std::size_t most_counted(const std::int64_t*) {
  return Lanes::most_counted;
}
template <class Lanes>
constexpr std::size_t most_counted(const wide_value*) {
  return Lanes::most_counted_wide;
}

template <class Lanes, class Value>
inline typename Lanes::bytes pieces_of_block(const Value* values, const search_tree<Value>& tree,
                                             const Value* below, std::size_t cuts) {
  if (cuts <= most_counted<Lanes>(values)) return pieces_by_counting<Lanes>(values, below, cuts);
  if constexpr (Lanes::searches && sizeof(Value) == 8) {
    typename Lanes::count counts[Lanes::vectors];
    Lanes::search(values, tree.node, tree.depth, counts);
    return Lanes::narrow(counts);
  } else {
    return pieces_by_search<Lanes>(values, tree);
  }
}

template <class Lanes>
struct block_codes {
  typename Lanes::bytes grades;
  typename Lanes::bytes reasons;
};

template <class Lanes, bool Reasons>
inline void store_codes(const block_codes<Lanes>& codes, std::uint8_t* grades,
                        std::uint8_t* reasons) {
  Lanes::store(grades, codes.grades);
  if constexpr (Reasons) Lanes::store(reasons, codes.reasons);
}

// `streams` asks for aligned addresses.
template <class Lanes, bool Reasons>
inline void put_codes(const block_codes<Lanes>& codes, std::uint8_t* grades, std::uint8_t* reasons,
                      bool streams) {
  if constexpr (Lanes::streams)
    if (streams) {
      Lanes::stream(grades, codes.grades);
      if constexpr (Reasons) Lanes::stream(reasons, codes.reasons);
      return;
    }
  store_codes<Lanes, Reasons>(codes, grades, reasons);
}

template <class Lanes, bool Reasons, class Job>
inline bool may_stream(const Job& job) {
  constexpr std::size_t block = Lanes::width * Lanes::vectors;
  const auto grades = reinterpret_cast<std::uintptr_t>(job.grades);
  const auto reasons = reinterpret_cast<std::uintptr_t>(job.reasons);
  return Lanes::streams && job.streams && (!Reasons || (grades - reasons) % block == 0);
}

// Calls grade(first, count) for blocks that cover all rows, and puts the codes it returns where
// they belong. Only the last block may be shorter than the others.
template <class Lanes, bool Reasons, class Job, class Grade>
inline void grade_blocks(const Job& job, const Grade& grade) {
  constexpr std::size_t block = Lanes::width * Lanes::vectors;
  const bool streams = may_stream<Lanes, Reasons>(job);
  std::size_t row = 0;
  while (row + block <= job.rows) {
    put_codes<Lanes, Reasons>(grade(row, block), job.grades + row,
                              Reasons ? job.reasons + row : nullptr, streams && row != 0);
    // The second block may overlap the first, so that from there on all stores are aligned, or no
    // load is split.
    if (row != 0)
      row += block;
    else if (streams)
      row = block - reinterpret_cast<std::uintptr_t>(job.grades) % block;
    else
      row = rows_to_line(job.values, block);
  }
  if constexpr (Lanes::streams)
    if (streams) Lanes::finish_streams();
  const std::size_t rest = job.rows - row;
  if (rest == 0) return;
  std::uint8_t grades[block];
  std::uint8_t reasons[block];
  store_codes<Lanes, Reasons>(grade(row, rest), grades, reasons);
  std::memcpy(job.grades + row, grades, rest);
  if constexpr (Reasons) std::memcpy(job.reasons + row, reasons, rest);
}

template <class Lanes, bool Reasons, class Job>
inline block_codes<Lanes> with_missing(block_codes<Lanes> codes, const Job& job, std::size_t first,
                                       std::size_t rows) {
  if (job.valid == nullptr) return codes;
  const std::uint64_t valid = bits_at(job.valid, job.first_bit + first, rows);
  codes.grades = Lanes::where_valid(codes.grades, valid, missing);
  if constexpr (Reasons) codes.reasons = Lanes::where_valid(codes.reasons, valid, reason_missing);
  return codes;
}

template <class Lanes, bool Reasons>
inline block_codes<Lanes> codes_of_pieces(typename Lanes::bytes pieces, const std::uint8_t* grades,
                                          const std::uint8_t* reasons, std::size_t cuts) {
  block_codes<Lanes> codes{Lanes::look_up(pieces, grades, cuts), pieces};
  if constexpr (Reasons) codes.reasons = Lanes::look_up(pieces, reasons, cuts);
  return codes;
}

template <class Lanes, bool Reasons, class Value>
void grade_rows(const column_job<Value>& given) {
  constexpr std::size_t block = Lanes::width * Lanes::vectors;
  // The bytes written may alias everything that is reached through a pointer: a copy they do not.
  const column_job<Value> job = given;
  search_tree<Value> tree;
  if (job.cuts > most_counted<Lanes>(job.values)) {
    if constexpr (Lanes::searches && sizeof(Value) == 8)
      tree.depth = Lanes::plant(tree.node, job.below, job.cuts);
    else
      tree.depth = plant_tree(tree.node, job.below, job.cuts);
  }
  grade_blocks<Lanes, Reasons>(job, [&](std::size_t first, std::size_t rows) {
    const Value* values = job.values + first;
    Value last[block];
    if (rows < block) {
      std::memset(static_cast<void*>(last), 0, sizeof last);
      std::memcpy(static_cast<void*>(last), values, rows * sizeof(Value));
      values = last;
    }
    const auto pieces = pieces_of_block<Lanes>(values, tree, job.below, job.cuts);
    return with_missing<Lanes, Reasons>(
        codes_of_pieces<Lanes, Reasons>(pieces, job.grade_codes, job.reason_codes, job.cuts), job,
        first, rows);
  });
}

template <class Lanes, class Value>
void grade_column_with(const column_job<Value>& job) {
  if (job.reasons != nullptr)
    grade_rows<Lanes, true>(job);
  else
    grade_rows<Lanes, false>(job);
}

inline bool is_one_run(const std::uint32_t* which, std::size_t rows) {
  if (which[0] != which[rows - 1]) return false;
  std::uint32_t differs = 0;
  for (std::size_t i = 1; i < rows; ++i) differs |= which[i] ^ which[0];
  return differs == 0;
}

template <class Lanes, std::size_t Width, bool Reasons>
inline block_codes<Lanes> grade_each(const mixed_job& job, std::size_t first, std::size_t rows) {
  constexpr std::size_t block = Lanes::width * Lanes::vectors;
  std::uint8_t grades[block] = {};
  std::uint8_t reasons[block] = {};
  for (std::size_t i = 0; i < rows; ++i) {
    const std::size_t given = job.which[first + i];
    const std::size_t rule = given < job.standards ? given : job.standards;
    const std::size_t piece =
        Lanes::template count_above<Width>(job.below + rule * Width, job.values[first + i]);
    grades[i] = job.grade_codes[rule * Width * 2 + piece];
    if constexpr (Reasons) reasons[i] = job.reason_codes[rule * Width * 2 + piece];
  }
  return {Lanes::load_bytes(grades), Lanes::load_bytes(reasons)};
}

// A block of rows of one standard, as a column.
template <class Lanes, std::size_t Width, bool Reasons>
inline block_codes<Lanes> grade_run(const mixed_job& job, std::size_t first) {
  const std::size_t given = job.which[first];
  const std::size_t rule = given < job.standards ? given : job.standards;
  const std::int64_t* below = job.below + rule * Width;
  std::size_t cuts = Width;
  while (cuts > 0 && below[cuts - 1] == INT64_MAX) --cuts;
  const std::size_t codes = rule * Width * 2;
  return codes_of_pieces<Lanes, Reasons>(pieces_by_counting<Lanes>(job.values + first, below, cuts),
                                         job.grade_codes + codes, job.reason_codes + codes, cuts);
}

template <class Lanes, std::size_t Width, bool Reasons>
void grade_mixed_rows(const mixed_job& given) {
  constexpr std::size_t block = Lanes::width * Lanes::vectors;
  const mixed_job job = given;
  grade_blocks<Lanes, Reasons>(job, [&](std::size_t first, std::size_t rows) {
    const bool is_run = rows == block && is_one_run(job.which + first, block);
    return with_missing<Lanes, Reasons>(is_run
                                            ? grade_run<Lanes, Width, Reasons>(job, first)
                                            : grade_each<Lanes, Width, Reasons>(job, first, rows),
                                        job, first, rows);
  });
}

template <class Lanes>
void grade_mixed_with(const mixed_job& job) {
  if (job.width == 4)
    job.reasons == nullptr ? grade_mixed_rows<Lanes, 4, false>(job)
                           : grade_mixed_rows<Lanes, 4, true>(job);
  else
    job.reasons == nullptr ? grade_mixed_rows<Lanes, 8, false>(job)
                           : grade_mixed_rows<Lanes, 8, true>(job);
}

template <class Lanes>
constexpr kernel_functions functions_of(const char* name) {
  return {name, &grade_column_with<Lanes, std::int64_t>, &grade_column_with<Lanes, wide_value>,
          &grade_mixed_with<Lanes>};
}

}  // namespace

}  // namespace jixiao::batch::detail
