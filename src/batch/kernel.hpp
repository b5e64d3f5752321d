// SPDX-License-Identifier: BSL-1.0
#pragma once

// The kernels, written once over a lane type: registers of one instruction set, with the operations
// used below. Each set has its lane type in a source of its own, compiled with that set's flags. So
// what is called here must be internal to that source: a function that the linker shares with other
// sources could end up in them with instructions that the processor lacks.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

#include "batch/kernels.hpp"
#include "batch/text_kernel.hpp"
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

// The place of the group is a constant, so that its counts stay in registers.
template <class Lanes, std::size_t First, class Value>
inline void count_group(const Value* values, const Value* below, std::size_t cuts,
                        typename Lanes::count (&counts)[Lanes::vectors]) {
  decltype(Lanes::load(values)) x[Lanes::group];
  for (std::size_t i = 0; i < Lanes::group; ++i) {
    x[i] = Lanes::load(values + (First + i) * Lanes::width);
    counts[First + i] = Lanes::zero();
  }
  for (std::size_t c = 0; c < cuts; ++c) {
    const auto t = Lanes::spread(below[c]);
    for (std::size_t i = 0; i < Lanes::group; ++i)
      counts[First + i] = Lanes::add_if_above(counts[First + i], x[i], t);
  }
}

template <class Lanes, class Value>
inline typename Lanes::bytes pieces_by_counting(const Value* values, const Value* below,
                                                std::size_t cuts) {
  typename Lanes::count counts[Lanes::vectors];
  [&]<std::size_t... Group>(std::index_sequence<Group...>) {
    (count_group<Lanes, Group * Lanes::group>(values, below, cuts, counts), ...);
  }
  (std::make_index_sequence<Lanes::vectors / Lanes::group>());
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

template <class Lanes, bool Counts, class Value>
inline typename Lanes::bytes pieces_of_block(const Value* values, const search_tree<Value>& tree,
                                             const Value* below, std::size_t cuts) {
  if constexpr (Counts) {
    return pieces_by_counting<Lanes>(values, below, cuts);
  } else if constexpr (Lanes::searches && sizeof(Value) == 8) {
    return Lanes::search(values, tree.node, tree.depth);
  } else {
    return pieces_by_search<Lanes>(values, tree);
  }
}

template <class Lanes>
struct block_codes {
  typename Lanes::bytes grades;
  typename Lanes::bytes reasons;
};

// Those that stream go past the caches, to aligned addresses.
template <class Lanes, bool Reasons, bool Streams>
inline void put_codes(const block_codes<Lanes>& codes, std::uint8_t* grades,
                      std::uint8_t* reasons) {
  if constexpr (Streams) {
    Lanes::stream(grades, codes.grades);
    if constexpr (Reasons) Lanes::stream(reasons, codes.reasons);
  } else {
    Lanes::store(grades, codes.grades);
    if constexpr (Reasons) Lanes::store(reasons, codes.reasons);
  }
}

// How many rows come before the blocks, so that from there on all stores are aligned, or no load
// is split.
template <class Lanes, bool Streams, class Job>
inline std::size_t rows_before_blocks(const Job& job) {
  constexpr std::size_t block = Lanes::width * Lanes::vectors;
  if (job.rows < 2 * block) return 0;
  if constexpr (Streams) return (0 - reinterpret_cast<std::uintptr_t>(job.grades)) % block;
  const std::size_t past = reinterpret_cast<std::uintptr_t>(job.values) % 64;
  return past % sizeof(*job.values) == 0 ? (64 - past) % 64 / sizeof(*job.values) : 0;
}

// Blocks are taken by turns from so many streams, which lie so many blocks apart at most: memory
// brings several streams sooner than one. Blocks of few rows would only be held up by the turns.
inline constexpr std::size_t interleaved = 4;
inline constexpr std::size_t most_interleaved = 256;
inline constexpr std::size_t least_interleaved = 16;

// Calls grade(first, count) for all rows, and puts the codes it returns where they belong; only the
// first and the last call may be for less than a block. What the loop of whole blocks
// needs must fit into the registers: a processor that has to load an address again from the stack
// may hold that load back until the stores before it are done, and then memory waits for it.
template <class Lanes, bool Reasons, bool Streams, class Job, class Grade>
inline void grade_blocks(const Job& job, const Grade& grade) {
  constexpr std::size_t block = Lanes::width * Lanes::vectors;
  const auto grade_few = [&](std::size_t first, std::size_t rows) {
    std::uint8_t grades[block];
    std::uint8_t reasons[block];
    put_codes<Lanes, Reasons, false>(grade(first, rows), grades, reasons);
    std::memcpy(job.grades + first, grades, rows);
    if constexpr (Reasons) std::memcpy(job.reasons + first, reasons, rows);
  };
  std::size_t row = rows_before_blocks<Lanes, Streams>(job);
  if (row != 0) grade_few(0, row);
  const auto grade_block = [&](std::size_t first) {
    put_codes<Lanes, Reasons, Streams>(grade(first, block), job.grades + first,
                                       Reasons ? job.reasons + first : nullptr);
  };
  if constexpr (block >= least_interleaved)
    while (row + interleaved * block <= job.rows) {
      const std::size_t most = (job.rows - row) / (interleaved * block);
      const std::size_t stride = (most < most_interleaved ? most : most_interleaved) * block;
      const std::size_t end = row + interleaved * stride;
      for (const std::size_t turn_end = row + stride; row != turn_end; row += block)
        for (std::size_t at = row; at < end; at += stride) grade_block(at);
      row = end;
    }
  for (; row + block <= job.rows; row += block) grade_block(row);
  if constexpr (Streams) Lanes::finish_streams();
  if (row != job.rows) grade_few(row, job.rows - row);
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

template <class Lanes, bool Reasons, bool Streams, bool Counts, class Value>
void grade_rows(const column_job<Value>& given) {
  constexpr std::size_t block = Lanes::width * Lanes::vectors;
  // The bytes written may alias everything that is reached through a pointer: a copy they do not.
  const column_job<Value> job = given;
  search_tree<Value> tree;
  if constexpr (!Counts) {
    if constexpr (Lanes::searches && sizeof(Value) == 8)
      tree.depth = Lanes::plant(tree.node, job.below, job.cuts);
    else
      tree.depth = plant_tree(tree.node, job.below, job.cuts);
  }
  grade_blocks<Lanes, Reasons, Streams>(job, [&](std::size_t first, std::size_t rows) {
    const Value* values = job.values + first;
    Value few[block];
    if (rows < block) {
      std::memset(static_cast<void*>(few), 0, sizeof few);
      std::memcpy(static_cast<void*>(few), values, rows * sizeof(Value));
      values = few;
    }
    const auto pieces = pieces_of_block<Lanes, Counts>(values, tree, job.below, job.cuts);
    return with_missing<Lanes, Reasons>(
        codes_of_pieces<Lanes, Reasons>(pieces, job.grade_codes, job.reason_codes, job.cuts), job,
        first, rows);
  });
}

// Whether all codes of a job can go past the caches.
template <class Lanes, class Job>
inline bool may_stream(const Job& job) {
  constexpr std::size_t block = Lanes::width * Lanes::vectors;
  const auto grades = reinterpret_cast<std::uintptr_t>(job.grades);
  const auto reasons = reinterpret_cast<std::uintptr_t>(job.reasons);
  return job.streams && (job.reasons == nullptr || (grades - reasons) % block == 0);
}

// Calls work with whether there are reasons and whether codes stream, each as a constant.
template <class Lanes, class Job, class Work>
inline void with_constants(const Job& job, const Work& work) {
  constexpr std::true_type yes;
  constexpr std::false_type no;
  if constexpr (Lanes::streams)
    if (may_stream<Lanes>(job)) return job.reasons != nullptr ? work(yes, yes) : work(no, yes);
  job.reasons != nullptr ? work(yes, no) : work(no, no);
}

template <class Lanes, class Value>
void grade_column_with(const column_job<Value>& job) {
  with_constants<Lanes>(job, [&](auto reasons, auto streams) {
    if (job.cuts <= most_counted<Lanes>(job.values))
      grade_rows<Lanes, reasons(), streams(), true>(job);
    else
      grade_rows<Lanes, reasons(), streams(), false>(job);
  });
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

template <class Lanes, std::size_t Width, bool Reasons, bool Streams>
void grade_mixed_rows(const mixed_job& given) {
  constexpr std::size_t block = Lanes::width * Lanes::vectors;
  const mixed_job job = given;
  grade_blocks<Lanes, Reasons, Streams>(job, [&](std::size_t first, std::size_t rows) {
    const bool is_run = rows == block && is_one_run(job.which + first, block);
    return with_missing<Lanes, Reasons>(is_run
                                            ? grade_run<Lanes, Width, Reasons>(job, first)
                                            : grade_each<Lanes, Width, Reasons>(job, first, rows),
                                        job, first, rows);
  });
}

template <class Lanes>
void grade_mixed_with(const mixed_job& job) {
  with_constants<Lanes>(job, [&](auto reasons, auto streams) {
    if (job.width == 4)
      grade_mixed_rows<Lanes, 4, reasons(), streams()>(job);
    else
      grade_mixed_rows<Lanes, 8, reasons(), streams()>(job);
  });
}

template <class Lanes, class TextSet>
constexpr kernel_functions functions_of(const char* name) {
  return {name, &grade_column_with<Lanes, std::int64_t>, &grade_column_with<Lanes, wide_value>,
          &grade_mixed_with<Lanes>, text_functions_of<TextSet>()};
}

}  // namespace

}  // namespace jixiao::batch::detail
