// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>

#include <jixiao/base/error.hpp>
#include <jixiao/base/inplace_vector.hpp>
#include <jixiao/check/code.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/set/witness.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/standard/partition.hpp>

namespace jixiao {

/// The numbers that one finding is about: as many stretches as its witnesses.
using finding_values = interval_set<4>;

/// One thing to say about one standard (检查结果). Plain data: what it is, which bands, which
/// values. How to mend it is asked for (`repair_of`, repair.hpp); explain.hpp makes sentences of
/// it. Findings about a whole table are `table_finding`s.
struct finding {
  jixiao::code code = code::unreadable;  ///< decides which members are set
  /// The bands it speaks of.
  grade_set bands;
  /// Exactly the values concerned: those without a grade, or claimed twice. Empty where the finding
  /// is not about values.
  finding_values values;
  jixiao::unit unit;  ///< of `values` and `witnesses`
  /// Values that show it, one for each interval of `values` where one exists: whole numbers where
  /// the unit is countable. Best grade's side first.
  detail::inplace_vector<decimal, 4> witnesses;
  /// Of `unreadable`: why and where in the band's text.
  text_fault problem;

  constexpr severity level() const;  ///< how grave it is, by its code
};

namespace detail {

/// The facts of a finding in a few bytes: its values are pieces of the standard's number line.
struct finding_facts {
  static constexpr std::size_t max_stretches = finding_values::capacity();

  jixiao::code code = jixiao::code::unreadable;
  std::uint8_t stretches = 0;
  std::uint8_t begins[max_stretches] = {};
  std::uint8_t ends[max_stretches] = {};
  fault problem = fault::none;
  std::uint16_t problem_offset = 0;
  jixiao::unit unit;
  grade_set bands;

  /// Adds pieces, from the left; those that touch the last are joined to it. False when there is no
  /// room left.
  constexpr bool add(const piece_range& pieces) {
    const auto begin = static_cast<std::uint8_t>(pieces.begin);
    const auto end = static_cast<std::uint8_t>(pieces.end);
    if (stretches > 0 && ends[stretches - 1] == begin) {
      ends[stretches - 1] = end;
      return true;
    }
    if (stretches == max_stretches) return false;
    begins[stretches] = begin;
    ends[stretches++] = end;
    return true;
  }
  constexpr bool add(std::size_t piece) { return add(piece_range{piece, piece + 1}); }
};

}  // namespace detail

/// The findings of one standard, errors first (检查结果). A value that stands without the standard;
/// it keeps their facts and makes each `finding` when it is asked for, so it hands them out by
/// value.
class findings {
 public:
  /// More than there can be: a finding of values has one of at most 81 pieces of the line for
  /// itself, each of ten bands has three about its text and at most two others, and there are six
  /// about the standard as a whole.
  static constexpr std::size_t capacity = 144;

  /// Goes through them from the first, making each as it is reached.
  class iterator {
   public:
    using value_type = finding;
    using difference_type = std::ptrdiff_t;

    constexpr iterator() = default;
    /// The finding at a position of `whole`, which outlives it.
    constexpr iterator(const findings* whole, std::size_t position)
        : whole_(whole), position_(position) {}
    constexpr finding operator*() const { return (*whole_)[position_]; }
    constexpr std::optional<finding> operator->() const { return **this; }
    constexpr iterator& operator++() {
      ++position_;
      return *this;
    }
    constexpr iterator operator++(int) {
      const iterator before = *this;
      ++*this;
      return before;
    }
    friend constexpr bool operator==(const iterator&, const iterator&) = default;

   private:
    const findings* whole_ = nullptr;
    std::size_t position_ = 0;
  };

  constexpr findings() = default;
  /// None yet, of a standard with these pieces whose better end is the upper one or the lower.
  template <class Partition>
  constexpr findings(const Partition& parts, bool is_top_down) : is_top_down_(is_top_down) {
    for (const cut& c : parts.cuts()) cuts_.push_back(c);
  }

  /// Adds one. @throws std::length_error when `capacity` are there.
  constexpr void push_back(const detail::finding_facts& facts) {
    if (facts_.full()) throw std::length_error("jixiao: more findings than there is room for");
    facts_.push_back(facts);
  }
  constexpr iterator begin() const { return {this, 0}; }
  constexpr iterator end() const { return {this, size()}; }
  constexpr std::size_t size() const { return facts_.size(); }
  constexpr bool empty() const { return facts_.empty(); }

  constexpr finding operator[](std::size_t i) const {
    const detail::finding_facts& facts = facts_[i];
    finding result;
    result.code = facts.code;
    result.bands = facts.bands;
    result.unit = facts.unit;
    result.problem = {facts.problem, facts.problem_offset};
    const std::size_t n = facts.stretches;
    for (std::size_t k = 0; k < n; ++k) result.values.add(stretch(facts, k));
    for (std::size_t k = 0; k < n; ++k)
      if (const auto shown =
              detail::witness_in(stretch(facts, is_top_down_ ? n - 1 - k : k), facts.unit))
        result.witnesses.push_back(*shown);
    return result;
  }

  /// Whether there is one of this severity, neither graver nor lighter.
  constexpr bool any(severity level) const;
  /// Whether there is one of this code.
  constexpr bool has(code c) const { return count(c) != 0; }
  /// The first of a code, if there is one.
  constexpr std::optional<finding> find(code c) const {
    for (std::size_t i = 0; i < size(); ++i)
      if (facts_[i].code == c) return (*this)[i];
    return std::nullopt;
  }
  /// How many there are of this code. O(size).
  constexpr std::size_t count(code c) const {
    std::size_t n = 0;
    for (const detail::finding_facts& f : facts_) n += f.code == c ? 1u : 0u;
    return n;
  }

 private:
  // Ten bands of four intervals have this many ends.
  static constexpr std::size_t max_cuts = 80;

  constexpr interval stretch(const detail::finding_facts& facts, std::size_t k) const {
    const std::size_t begin = facts.begins[k];
    const std::size_t end = facts.ends[k];
    const interval whole(begin == 0 ? cut::line_start() : cuts_[begin - 1],
                         end > cuts_.size() ? cut::line_end() : cuts_[end - 1]);
    return intersection(whole, detail::domain_of(facts.unit));
  }

  detail::inplace_vector<cut, max_cuts> cuts_;
  detail::inplace_vector<detail::finding_facts, capacity> facts_;
  bool is_top_down_ = true;
};

}  // namespace jixiao
