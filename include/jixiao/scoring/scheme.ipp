// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>

#include <jixiao/judging/reading.hpp>
#include <jixiao/number/decimal.hpp>
#include <jixiao/scoring/method.hpp>
#include <jixiao/scoring/policy.hpp>
#include <jixiao/scoring/rounding_rule.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/weights.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao {

JIXIAO_INLINE scheme scheme::official() {
  scheme s;
  s.note = "按等级赋分 1 / 0.8 / 0.6 / 0.4，各级权重相等";
  return s;
}

JIXIAO_INLINE scheme scheme::self_evaluation_2020() {
  scheme s;
  s.name = "self-evaluation-2020";
  s.note = "项目支出绩效自评：产出 50、效益 30、满意度 10、预算执行率 10";
  s.methods.bands = proportional{};
  s.reading.bare = bare_number::same_unit;
  s.weights.indicators.source = weight_source::given;
  s.weights.indicators.when_none_given = weight_source::by_kind;
  s.weights.indicators.total = 90;
  s.weights.kinds = {{"产出", {"产出", "数量", "质量", "时效", "成本"}, 50},
                     {"效益", {"效益", "可持续影响"}, 30},
                     {"满意度", {"满意度"}, 10}};
  s.weights.reweigh = reweigh_scope::whole;
  s.execution = execution_part{};
  s.policies.negative = negative_policy::as_zero;
  return s;
}

JIXIAO_INLINE scheme scheme::standard_values() {
  scheme s;
  s.name = "standard-values";
  s.note = "标准值插值（功效系数法）：优、良、中的界值为标准值，不到中者按差的系数";
  within_band method;
  method.below = decimal::of(4, 1);
  s.methods.bands = method;
  return s;
}

JIXIAO_INLINE std::optional<scheme> scheme_named(std::string_view name) {
  if (name == scheme_names[0]) return scheme::official();
  if (name == scheme_names[1]) return scheme::self_evaluation_2020();
  if (name == scheme_names[2]) return scheme::standard_values();
  return std::nullopt;
}

}  // namespace jixiao
