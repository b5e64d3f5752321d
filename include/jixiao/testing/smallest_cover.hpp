// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <jixiao/testing/probe.hpp>
#include <jixiao/testing/sound_cases.hpp>

namespace jixiao::detail {

// A set of small whole numbers.
class bit_row {
 public:
  explicit bit_row(std::size_t size = 0) : words_((size + 63) / 64) {}
  void add(std::size_t i) { words_[i / 64] |= std::uint64_t{1} << (i % 64); }
  void remove(std::size_t i) { words_[i / 64] &= ~(std::uint64_t{1} << (i % 64)); }
  bool has(std::size_t i) const { return (words_[i / 64] >> (i % 64) & 1u) != 0; }
  bool is_empty() const {
    return std::all_of(words_.begin(), words_.end(), [](std::uint64_t w) { return w == 0; });
  }
  std::size_t size() const {
    std::size_t count = 0;
    for (std::uint64_t w : words_)
      for (; w != 0; w &= w - 1) ++count;
    return count;
  }
  bool is_within(const bit_row& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if ((words_[i] & ~other.words_[i]) != 0) return false;
    return true;
  }
  bit_row without(const bit_row& other) const {
    bit_row result = *this;
    for (std::size_t i = 0; i < words_.size(); ++i) result.words_[i] &= ~other.words_[i];
    return result;
  }
  std::size_t first() const {
    std::size_t i = 0;
    while (!has(i)) ++i;
    return i;
  }
  friend bool operator==(const bit_row&, const bit_row&) = default;

 private:
  std::vector<std::uint64_t> words_;
};

// The fewest rows that together have every column that all of them have: a smallest cover, by
// branch and bound over the columns that the fewest rows have.
class smallest_cover {
 public:
  smallest_cover(std::vector<bit_row> rows, std::size_t columns) : rows_(std::move(rows)) {
    bit_row wanted(columns);
    for (std::size_t c = 0; c < columns; ++c)
      for (const bit_row& r : rows_)
        if (r.has(c)) wanted.add(c);
    keep_demanding_columns(wanted, columns);
    best_ = greedy();
    std::vector<std::size_t> chosen;
    search(wanted_, chosen);
  }
  // In the order of the rows.
  std::vector<std::size_t> rows() const {
    std::vector<std::size_t> result = best_;
    std::sort(result.begin(), result.end());
    return result;
  }
  // False where the search was given up: the rows are then as few as were found.
  bool is_proved() const { return steps_ < most_steps; }

 private:
  static constexpr std::size_t most_steps = 200'000;

  // A column that every row of another column has comes with that one.
  void keep_demanding_columns(const bit_row& wanted, std::size_t columns) {
    std::vector<bit_row> having(columns, bit_row(rows_.size()));
    for (std::size_t c = 0; c < columns; ++c)
      for (std::size_t r = 0; r < rows_.size(); ++r)
        if (rows_[r].has(c)) having[c].add(r);
    wanted_ = bit_row(columns);
    for (std::size_t c = 0; c < columns; ++c) {
      bool comes_along = !wanted.has(c);
      for (std::size_t o = 0; o < columns && !comes_along; ++o)
        comes_along = o != c && wanted.has(o) && having[o].is_within(having[c]) &&
                      (!(having[o] == having[c]) || o < c);
      if (!comes_along) wanted_.add(c);
    }
  }

  std::size_t gain(std::size_t row, const bit_row& open) const {
    return open.size() - open.without(rows_[row]).size();
  }

  std::vector<std::size_t> greedy() const {
    std::vector<std::size_t> chosen;
    for (bit_row open = wanted_; !open.is_empty();) {
      std::size_t best = 0;
      for (std::size_t r = 1; r < rows_.size(); ++r)
        if (gain(r, open) > gain(best, open)) best = r;
      chosen.push_back(best);
      open = open.without(rows_[best]);
    }
    return chosen;
  }

  // Columns no two of which one row has need a row each.
  std::size_t at_least(bit_row open) const {
    std::size_t count = 0;
    while (!open.is_empty()) {
      const std::size_t column = open.first();
      for (const bit_row& r : rows_)
        if (r.has(column)) open = open.without(r);
      ++count;
    }
    return count;
  }

  void search(const bit_row& open, std::vector<std::size_t>& chosen) {
    if (open.is_empty()) {
      if (chosen.size() < best_.size()) best_ = chosen;
      return;
    }
    if (++steps_ >= most_steps || chosen.size() + at_least(open) >= best_.size()) return;
    std::size_t column = 0;
    std::size_t fewest = rows_.size() + 1;
    for (bit_row left = open; !left.is_empty();) {
      const std::size_t c = left.first();
      const auto count = static_cast<std::size_t>(
          std::count_if(rows_.begin(), rows_.end(), [&](const bit_row& r) { return r.has(c); }));
      if (count < fewest) {
        fewest = count;
        column = c;
      }
      left.remove(c);
    }
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (!rows_[r].has(column)) continue;
      chosen.push_back(r);
      search(open.without(rows_[r]), chosen);
      chosen.pop_back();
    }
  }

  std::vector<bit_row> rows_;
  bit_row wanted_;
  std::vector<std::size_t> best_;
  std::size_t steps_ = 0;
};

// Which mutants of a standard each of its cases kills; only those that are not the standard itself.
inline std::vector<bit_row> kill_rows(const test_subject& subject,
                                      const std::vector<sound_case>& cases, const reading& how,
                                      std::size_t& columns) {
  std::vector<std::vector<std::size_t>> killers;
  const auto& s = subject.indicator->standard;
  const reading own = reading_of(subject, how);
  for_each_mutant(s, own, [&](const auto& m) {
    if (subject.total != nullptr && !(m.reading == own)) return;
    if (!distinguishing_value(s, own, m.standard, m.reading)) return;
    std::vector<std::size_t> by;
    for (std::size_t c = 0; c < cases.size(); ++c)
      if (kills(cases[c], m)) by.push_back(c);
    killers.push_back(std::move(by));
  });
  columns = killers.size();
  std::vector<bit_row> rows(cases.size(), bit_row(columns));
  for (std::size_t m = 0; m < killers.size(); ++m)
    for (const std::size_t c : killers[m]) rows[c].add(m);
  return rows;
}

}  // namespace jixiao::detail
