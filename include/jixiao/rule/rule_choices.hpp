// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jixiao {

/// How a part of a step counts (不足一步的部分): at 3.5 steps.
enum class part_choice : std::uint8_t {
  whole,   ///< 每 means each full one: 3
  begun,   ///< 不足1%按1%计: 4
  linear,  ///< 按插值法: 3.5
};
/// What 1 % of a rate is.
enum class percent_step_choice : std::uint8_t {
  point,     ///< a percentage point
  relative,  ///< 1 % of the base
};
/// The points of less where less is better (反向比例).
enum class reverse_choice : std::uint8_t {
  by_ratio,  ///< target ÷ actual
  linear,    ///< 1 − (actual − target) ÷ target
};
/// The least points of a rule that states none.
enum class floor_choice : std::uint8_t {
  zero,  ///< nothing
  none,  ///< no least: points may fall below 0
};
/// The most points of a rule that states none.
enum class cap_choice : std::uint8_t {
  full,  ///< full points
  none,  ///< no most: points may exceed them
};
/// Who has a bound of two rows that neither marks 含.
enum class row_bound_choice : std::uint8_t {
  better,  ///< the row that gives more
  worse,   ///< the row that gives less
};
/// How far an addition without a stated maximum goes.
enum class bonus_choice : std::uint8_t {
  none,  ///< as far as it goes
  full,  ///< up to full points
};

/// What the words of a rule leave open (解读选择), with the defaults. A value, passed last. What a
/// text states is not open, and no choice changes it.
struct rule_choices {
  part_choice part = part_choice::whole;                          ///< a part of a step
  percent_step_choice percent_step = percent_step_choice::point;  ///< 1 % of a rate
  reverse_choice reverse = reverse_choice::by_ratio;      ///< in proportion where less is better
  floor_choice floor = floor_choice::zero;                ///< the least points
  cap_choice cap = cap_choice::full;                      ///< the most points
  row_bound_choice row_bound = row_bound_choice::better;  ///< a bound of two rows
  bonus_choice bonus_cap = bonus_choice::none;            ///< the most of an addition

  friend constexpr bool operator==(const rule_choices&, const rule_choices&) = default;
};

/// One of the choices by name, for programs and schemes.
enum class rule_choice : std::uint8_t {
  part,          ///< see `part_choice`
  percent_step,  ///< see `percent_step_choice`
  reverse,       ///< see `reverse_choice`
  floor,         ///< see `floor_choice`
  cap,           ///< see `cap_choice`
  row_bound,     ///< see `row_bound_choice`
  bonus_cap      ///< see `bonus_choice`
};

/// A choice's name and those of its values, the default first.
struct rule_choice_entry {
  rule_choice which = rule_choice::part;  ///< also its place in the list
  std::string_view name;                  ///< in schemes and on the command line
  /// In the order of its type; empty where there are only two.
  std::array<std::string_view, 3> values;
};

/// In the order of `rule_choice`.
inline constexpr rule_choice_entry rule_choice_entries[] = {
    {rule_choice::part, "part", {"whole", "begun", "linear"}},
    {rule_choice::percent_step, "percent_step", {"points", "relative", ""}},
    {rule_choice::reverse, "reverse", {"ratio", "linear", ""}},
    {rule_choice::floor, "floor", {"zero", "none", ""}},
    {rule_choice::cap, "cap", {"full", "none", ""}},
    {rule_choice::row_bound, "row_bound", {"better", "worse", ""}},
    {rule_choice::bonus_cap, "bonus_cap", {"none", "full", ""}},
};

/// The names of a choice and of its values.
constexpr const rule_choice_entry& entry_of(rule_choice which) {
  return rule_choice_entries[static_cast<std::size_t>(which)];
}

namespace detail {

template <class Enum>
constexpr std::string_view name_of_choice(rule_choice which, Enum value) {
  const auto i = static_cast<std::size_t>(value);
  const auto& names = entry_of(which).values;
  return i < names.size() ? names[i] : std::string_view{};
}

}  // namespace detail

/// The name of a value: `whole`.
///@{
constexpr std::string_view name_of(part_choice c) {
  return detail::name_of_choice(rule_choice::part, c);
}
constexpr std::string_view name_of(percent_step_choice c) {
  return detail::name_of_choice(rule_choice::percent_step, c);
}
constexpr std::string_view name_of(reverse_choice c) {
  return detail::name_of_choice(rule_choice::reverse, c);
}
constexpr std::string_view name_of(floor_choice c) {
  return detail::name_of_choice(rule_choice::floor, c);
}
constexpr std::string_view name_of(cap_choice c) {
  return detail::name_of_choice(rule_choice::cap, c);
}
constexpr std::string_view name_of(row_bound_choice c) {
  return detail::name_of_choice(rule_choice::row_bound, c);
}
constexpr std::string_view name_of(bonus_choice c) {
  return detail::name_of_choice(rule_choice::bonus_cap, c);
}
///@}

/// The position of the value that is chosen.
constexpr std::size_t value_of(const rule_choices& c, rule_choice which) {
  switch (which) {
    case rule_choice::part: return static_cast<std::size_t>(c.part);
    case rule_choice::percent_step: return static_cast<std::size_t>(c.percent_step);
    case rule_choice::reverse: return static_cast<std::size_t>(c.reverse);
    case rule_choice::floor: return static_cast<std::size_t>(c.floor);
    case rule_choice::cap: return static_cast<std::size_t>(c.cap);
    case rule_choice::row_bound: return static_cast<std::size_t>(c.row_bound);
    case rule_choice::bonus_cap: return static_cast<std::size_t>(c.bonus_cap);
  }
  return 0;
}

/// The same choices but for one.
constexpr rule_choices with(rule_choices c, rule_choice which, std::size_t value) {
  switch (which) {
    case rule_choice::part: c.part = static_cast<part_choice>(value); break;
    case rule_choice::percent_step: c.percent_step = static_cast<percent_step_choice>(value); break;
    case rule_choice::reverse: c.reverse = static_cast<reverse_choice>(value); break;
    case rule_choice::floor: c.floor = static_cast<floor_choice>(value); break;
    case rule_choice::cap: c.cap = static_cast<cap_choice>(value); break;
    case rule_choice::row_bound: c.row_bound = static_cast<row_bound_choice>(value); break;
    case rule_choice::bonus_cap: c.bonus_cap = static_cast<bonus_choice>(value); break;
  }
  return c;
}

/// Sets a choice by names (`part`, `begun`); false for a name that is none.
constexpr bool set_choice(rule_choices& c, std::string_view name, std::string_view value) {
  for (const rule_choice_entry& e : rule_choice_entries) {
    if (e.name != name || value.empty()) continue;
    for (std::size_t i = 0; i < e.values.size(); ++i) {
      if (e.values[i] != value) continue;
      c = with(c, e.which, i);
      return true;
    }
  }
  return false;
}

}  // namespace jixiao
