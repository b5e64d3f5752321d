// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <jixiao/number/rational.hpp>
#include <jixiao/testing/points_axis.hpp>
#include <jixiao/testing/points_outcome.hpp>

namespace jixiao::detail {

// One indicator under one scheme.
struct points_side {
  const jixiao::indicator* indicator;
  const scheme* how;
  scheme unrounded;

  points_side(const jixiao::indicator& i, const scheme& by)
      : indicator(&i), how(&by), unrounded(by) {
    unrounded.rounding.points.reset();
    unrounded.rounding.rate.reset();
  }
  rational full() const {
    const auto& own = indicator->full_points;
    return rational(own && *own > decimal(0) ? *own : how->indicator_points);
  }
  points_outcome exact_at(const points_axis& line, const rational& x) const {
    const auto m = line.measured(indicator->name, x);
    return m ? outcome_of(*indicator, *m, unrounded) : points_outcome{};
  }
};

// Everything that can be measured of two indicators, or of one: words, and numbers along lines that
// have breaks.
class points_domain {
 public:
  explicit points_domain(const points_side& first, const points_side& second)
      : sides_{&first, &second} {}

  std::vector<unit> units() const {
    std::vector<unit> result;
    for (const points_side* side : sides_) {
      const auto aim = goal_of(*side->indicator);
      const standard_view& s = side->indicator->standard;
      for (const std::optional<unit>& u : {aim ? std::optional(aim->unit) : std::nullopt,
                                           s.is_numeric() ? std::optional(s.unit()) : std::nullopt})
        if (u && std::find(result.begin(), result.end(), *u) == result.end()) result.push_back(*u);
    }
    // A bare number is taken in a unit that the reading names.
    if (!result.empty() && std::find(result.begin(), result.end(), unit{}) == result.end())
      result.emplace_back();
    return result;
  }

  std::vector<points_axis> lines() const {
    std::vector<points_axis> result;
    const std::vector<unit> all = units();
    const bool has_count = std::any_of(all.begin(), all.end(), is_whole);
    for (const unit& u : all) result.push_back({u, {}, false, u.is_bare() && has_count});
    std::vector<std::string> said;
    for (const points_side* side : sides_) {
      const scoring_method& m = method_of(*side->indicator, *side->how);
      if (const by_level* levels = std::get_if<by_level>(&m))
        for (const score_level& l : levels->levels)
          for (const std::string& word : l.words) said.push_back(word);
      if (std::holds_alternative<as_given>(m)) said.emplace_back();
    }
    std::sort(said.begin(), said.end());
    said.erase(std::unique(said.begin(), said.end()), said.end());
    for (std::string& word : said) result.push_back({unit{}, std::move(word), true, false});
    return result;
  }

  // What is no number.
  std::vector<std::string> words() const {
    std::vector<std::string> result{"缺失", "不适用", "无此说法"};
    std::set<std::string> seen(result.begin(), result.end());
    const auto add = [&](std::string text) {
      if (!text.empty() && seen.insert(text).second) result.push_back(std::move(text));
    };
    for (const points_side* side : sides_) {
      const standard_view& s = side->indicator->standard;
      for (const auto g : s.levels())
        if (s.label_bands().has(g)) add(std::string(trimmed(s[g].text.view())));
      if (!s.is_blank() && s.is_qualitative())
        for (const auto g : s.levels()) add(std::string(s.level_scale().word_of(g)));
      if (side->indicator->target && !side->indicator->target->is_numeric())
        add(side->indicator->target->label);
      if (const by_level* m = std::get_if<by_level>(&method_of(*side->indicator, *side->how)))
        for (const score_level& l : m->levels)
          for (const std::string& word : l.words) add(word);
    }
    for (const unit& u : units())
      if (!u.is_bare()) add(u.measures() == dimension::count ? "50%" : "3次");
    for (const unit& u : units())
      if (u.is_countable()) add("-1" + std::string(to_text(u).view()));
    if (units().empty()) add("90%");
    return result;
  }

  std::vector<rational> breaks_on(const points_axis& line) const {
    std::vector<rational> breaks;
    points_axis as = line;
    for (const points_side* side : sides_) {
      if (!line.is_given && line.unit.is_bare()) {
        // In whatever unit it may be taken.
        for (const unit& u : units()) {
          as.unit = u;
          points_breaks(*side->indicator, *side->how, as, breaks).add_all();
        }
        for (const unit& u : {percent, ratio}) {
          as.unit = u;
          points_breaks(*side->indicator, *side->how, as, breaks).add_all();
        }
      } else {
        points_breaks(*side->indicator, *side->how, line, breaks).add_all();
      }
    }
    std::sort(breaks.begin(), breaks.end());
    breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
    return breaks;
  }

  // Numbers inside the i-th stretch: beside its ends, and near its middle.
  static std::vector<rational> inside(const points_axis& line, const std::vector<rational>& breaks,
                                      std::size_t i) {
    std::vector<rational> result;
    if (breaks.empty()) return {rational(1)};
    if (i == 0) return {first_whole_below(breaks.front())};
    if (i == breaks.size()) return {first_whole_above(breaks.back())};
    const rational& low = breaks[i - 1];
    const rational& high = breaks[i];
    if (line.is_whole()) {
      const rational from = first_whole_above(low);
      const rational to = first_whole_below(high);
      if (to < from) return result;
      result = {from, floor((from + to) / rational(2)), to};
      result.erase(std::unique(result.begin(), result.end()), result.end());
      return result;
    }
    const rational width = high - low;
    for (const auto& [from, to] : {std::pair(low, low + width / rational(50)),
                                   std::pair(low + width / rational(3), high - width / rational(3)),
                                   std::pair(high - width / rational(50), high)})
      if (const auto x = decimal_between(from, to)) result.push_back(*x);
    return result;
  }
  static rational first_whole_above(const rational& x) { return floor(x) + rational(1); }
  static rational first_whole_below(const rational& x) { return ceiling(x) - rational(1); }

 private:
  std::array<const points_side*, 2> sides_;
};

}  // namespace jixiao::detail
