// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <type_traits>

#include <jixiao/band/band.hpp>
#include <jixiao/base/inplace_vector.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/standard/grade.hpp>

namespace jixiao {

/// How bad a finding is (严重程度), ordered.
enum class severity : std::uint8_t {
  note,     ///< resolved by a stated convention
  warning,  ///< can be read, and is probably not what was meant
  error,    ///< as written, some value cannot be graded, or the table contradicts itself
};

/// What is wrong with a standard or a table (检查结果代码).
enum class code : std::uint8_t {
  unreadable,           ///< a cell that cannot be read
  blank_band,           ///< bands that are left blank
  gap,                  ///< values between two bands that no band claims
  uncovered_worst,      ///< values beyond the worst band that no band claims
  overlap,              ///< more than a point that two bands claim, neither inside the other
  unreachable,          ///< a band that no value earns
  duplicate_band,       ///< two grades that ask the same
  out_of_order,         ///< a better grade that asks less
  unit_mismatch,        ///< bands in units that do not convert
  budget_sum,           ///< parts that do not add up to their whole
  duplicate_indicator,  ///< one name twice in one activity
  misspelt,             ///< a known slip, read as corrected
  mixed_kind,           ///< labels among numbers
  name_unit,            ///< a name that does not fit the unit: 人数 in %
  point_ladder,         ///< 100% / 90% / 80%: points where floors are meant
  nested_worse,         ///< a worse grade's band inside a better one's
  no_indicator,         ///< an activity that nothing measures
  no_budget,            ///< an activity without a budget
  shared_bound,         ///< a bound that two bands claim
  nested,               ///< a better grade's band inside a worse one's
  reversed_range,       ///< ends written larger first
  unit_omitted,         ///< the unit of a rate on one end only
  uncovered_best,       ///< values beyond the best band
};

namespace detail {

struct code_entry {
  std::string_view name;
  severity level;
};

// In the order of `code`.
inline constexpr code_entry code_entries[] = {
    {"unreadable"sv, severity::error},
    {"blank-band"sv, severity::error},
    {"gap"sv, severity::error},
    {"uncovered-worst"sv, severity::error},
    {"overlap"sv, severity::error},
    {"unreachable"sv, severity::error},
    {"duplicate-band"sv, severity::error},
    {"out-of-order"sv, severity::error},
    {"unit-mismatch"sv, severity::error},
    {"budget-sum"sv, severity::error},
    {"duplicate-indicator"sv, severity::error},
    {"misspelt"sv, severity::warning},
    {"mixed-kind"sv, severity::warning},
    {"name-unit"sv, severity::warning},
    {"point-ladder"sv, severity::warning},
    {"nested-worse"sv, severity::warning},
    {"no-indicator"sv, severity::warning},
    {"no-budget"sv, severity::warning},
    {"shared-bound"sv, severity::note},
    {"nested"sv, severity::note},
    {"reversed-range"sv, severity::note},
    {"unit-omitted"sv, severity::note},
    {"uncovered-best"sv, severity::note},
};
static_assert(std::size(code_entries) == static_cast<std::size_t>(code::uncovered_best) + 1);

}  // namespace detail

inline constexpr std::size_t code_count = std::size(detail::code_entries);

/// A stable name for programs: `shared-bound`.
constexpr std::string_view name_of(code c) {
  return detail::code_entries[static_cast<std::size_t>(c)].name;
}
constexpr severity severity_of(code c) {
  return detail::code_entries[static_cast<std::size_t>(c)].level;
}
constexpr std::string_view name_of(severity s) {
  return s == severity::error ? "error" : s == severity::warning ? "warning" : "note";
}

/// The suggested new text of one band (修订建议).
struct band_edit {
  grade band = grade::excellent;
  cell_text text;

  friend constexpr bool operator==(const band_edit&, const band_edit&) = default;
};

using finding_values = interval_set<4>;

/// One thing to say about one standard (检查结果). Plain data: what it is, which bands, which
/// values; message.hpp makes sentences of it. Findings about a whole table are `table_finding`s.
struct finding {
  jixiao::code code = code::unreadable;
  /// The bands it speaks of.
  grade_set bands;
  /// Exactly the values concerned: those without a grade, or claimed twice. Empty where the finding
  /// is not about values.
  finding_values values;
  jixiao::unit unit;
  /// Values that show it, one for each interval of `values` where one exists: whole numbers where
  /// the unit is countable. Best grade's side first.
  detail::inplace_vector<decimal, 4> witnesses;
  /// The smallest edit that mends it, and the values whose grade it changes (official reading).
  detail::inplace_vector<band_edit, 4> repair;
  finding_values regraded;
  /// Of `unreadable`: why and where in the band's text.
  text_fault problem;

  constexpr severity level() const { return severity_of(code); }
};

/// The findings of one standard, errors first.
class findings {
 public:
  /// More than there can be: a finding of values has one of at most 33 pieces of the line for
  /// itself; the four bands have 12 about their texts, and at most 14 others.
  static constexpr std::size_t capacity = 64;

  constexpr findings() = default;
  constexpr findings(const findings& other) { append(other); }
  constexpr findings& operator=(const findings& other) {
    if (this == &other) return *this;
    size_ = 0;
    append(other);
    return *this;
  }
  constexpr ~findings() = default;

  constexpr void push_back(const finding& f) {
    if (size_ == capacity) throw std::length_error("jixiao: more findings than there is room for");
    items_.at[size_++] = f;
  }
  constexpr const finding* begin() const { return items_.at.data(); }
  constexpr const finding* end() const { return items_.at.data() + size_; }
  constexpr finding* begin() { return items_.at.data(); }
  constexpr finding* end() { return items_.at.data() + size_; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const finding& operator[](std::size_t i) const { return items_.at[i]; }
  constexpr finding& back() { return items_.at[size_ - 1]; }

  constexpr bool any(severity level) const {
    for (const finding& f : *this)
      if (f.level() == level) return true;
    return false;
  }
  constexpr bool has(code c) const { return find(c) != nullptr; }
  constexpr const finding* find(code c) const {
    for (const finding& f : *this)
      if (f.code == c) return &f;
    return nullptr;
  }
  constexpr std::size_t count(code c) const {
    std::size_t n = 0;
    for (const finding& f : *this) n += f.code == c ? 1u : 0u;
    return n;
  }

 private:
  constexpr void append(const findings& other) {
    for (const finding& f : other) push_back(f);
  }

  // Many times what a standard's findings take, so at run time it is not cleared; in a constant all
  // of it has to have a value.
  struct cleared {};
  union room {
    constexpr room() : nothing() {}
    constexpr explicit room(cleared) : at() {}
    static constexpr room where_needed() {
      if (std::is_constant_evaluated()) return room(cleared{});
      return {};
    }

    char nothing;
    std::array<finding, capacity> at;
  };

  room items_ = room::where_needed();
  std::size_t size_ = 0;
};

}  // namespace jixiao
