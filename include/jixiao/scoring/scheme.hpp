// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/base/definitions.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/scoring/method.hpp>
#include <jixiao/scoring/policy.hpp>
#include <jixiao/scoring/rounding_rule.hpp>
#include <jixiao/scoring/weights.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/standard/standard_text.hpp>

namespace jixiao {

/// A method for the indicators of a name, or of a kind (whose text contains the word).
struct named_method {
  std::string name;       ///< the name, or the word that a kind contains
  scoring_method method;  ///< how it is scored
};

/// Which method scores an indicator: by its name, else by its kind, else by what it is graded
/// against.
struct method_plan {
  scoring_method bands = by_grade{};       ///< bands of numbers
  scoring_method labels = by_grade{};      ///< bands of labels
  scoring_method target = proportional{};  ///< a target with a number
  scoring_method words = by_level{};       ///< a target in words (定性)
  scoring_method rules = by_rule{};        ///< no bands, and a rule in words (评分标准)
  std::vector<named_method> by_kind;       ///< tried in their order, where no name fits
  std::vector<named_method> by_name;       ///< tried first
};

/// Whose budget part it is (预算执行率): one for the whole, or one for each duty or activity.
enum class execution_level : std::uint8_t {
  department,  ///< one for the whole
  duty,        ///< one for each duty
  activity,    ///< one for each activity
};
/// A stable name for programs and JSON: `department`.
constexpr std::string_view name_of(execution_level l) {
  constexpr std::array<std::string_view, 3> names{"department", "duty", "activity"};
  return detail::name_at(names, l);
}

/// The budget part of an evaluation: executed ÷ adjusted budget × its points, capped.
struct execution_part {
  /// Of the full points of its level (out of `scheme::full_points`).
  decimal points = 10;
  execution_level level = execution_level::department;  ///< whose they are
};

/// How the parts become the whole.
enum class roll_up : std::uint8_t {
  weighted_sum,    ///< 加权求和
  geometric_mean,  ///< 几何平均: of all indicators by their weights; a root, so always rounded
};
/// A stable name for programs and JSON: `weighted_sum`.
constexpr std::string_view name_of(roll_up r) {
  constexpr std::array<std::string_view, 2> names{"weighted_sum", "geometric_mean"};
  return detail::name_at(names, r);
}

/// Which total earns the overall grade: 89.996 shows as 90.00.
enum class grade_source : std::uint8_t {
  computed,   ///< exact, before the total is rounded
  displayed,  ///< as shown
};
/// A stable name for programs and JSON: `computed`.
constexpr std::string_view name_of(grade_source s) {
  constexpr std::array<std::string_view, 2> names{"computed", "displayed"};
  return detail::name_at(names, s);
}

/// A way to score a year (评分办法): a value, kept with the report it made. JSON: io/scheme.hpp.
struct scheme {
  std::string name = "default";  ///< as `jixiao scheme` lists it, or its own
  std::string note;              ///< 说明

  method_plan methods;                                    ///< how indicators are scored
  jixiao::reading reading = jixiao::reading::official();  ///< how bands claim values
  weight_plan weights;                                    ///< what counts for how much
  std::optional<execution_part> execution;                ///< the budget part; empty: none
  scoring_policies policies;                              ///< what happens in cases left open
  rounding_plan rounding;                                 ///< what is rounded, and how

  roll_up total_by = roll_up::weighted_sum;  ///< how points become a total
  /// Full marks of the whole.
  decimal full_points = 100;
  /// The full marks that an indicator without 分值 is scored on, before its weight counts.
  decimal indicator_points = 100;

  /// The overall grade's bounds, a standard like any other, of any scale; 财预〔2020〕10号 has
  /// these figures.
  any_standard bounds = read_standard("90分以上", "80分以上", "60分以上", "60分以下");
  grade_source grade_from = grade_source::computed;  ///< which total earns the overall grade

  /// By grade, 1 / 0.8 / 0.6 / 0.4, everything weighed alike.
  static scheme official();
  /// Project self-evaluation as in 财预〔2020〕10号: 产出 50, 效益 30, 满意度 10, 预算执行率 10.
  static scheme self_evaluation_2020();
  /// Standard values with interpolation (功效系数法).
  static scheme standard_values();
};

/// The names of the schemes that come with the library: default, self-evaluation-2020,
/// standard-values.
inline constexpr std::array<std::string_view, 3> scheme_names{"default", "self-evaluation-2020",
                                                              "standard-values"};

/// The scheme of that name; empty if there is none.
std::optional<scheme> scheme_named(std::string_view name);

}  // namespace jixiao

#if JIXIAO_HEADER_ONLY
#include <jixiao/scoring/scheme.ipp>
#endif
