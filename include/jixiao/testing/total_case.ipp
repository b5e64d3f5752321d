// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/measure/quantity.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/total.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <jixiao/table/measurement_text.hpp>
#include <jixiao/table/name_key.hpp>
#include <jixiao/testing/answer.hpp>
#include <jixiao/testing/subjects.hpp>
#include <jixiao/testing/total_case.hpp>

namespace jixiao {

JIXIAO_INLINE bool is_same_total(const total_outcome& a, const total_outcome& b) {
  return a.shown == b.shown && a.grade == b.grade;
}

namespace detail {

// A total as computed, displayed and graded by a scheme.
inline total_outcome outcome_of_total(const rational& total, const scheme& how) {
  const rational shown = how.rounding.total ? rational(rounded(total, *how.rounding.total)) : total;
  const bool is_shown = how.grade_from == grade_source::displayed;
  return {total, shown, grade_of_total(how.bounds, is_shown ? shown : total).grade,
          how.bounds.view().level_scale()};
}

// A year in which every indicator has its full points and the whole budget is spent, but for what a
// case names.
class year_of_shares {
 public:
  year_of_shares(const department& table, const scheme& how) : table_(table), how_(how) {
    how_.methods = method_plan{as_given{}, as_given{}, as_given{}, as_given{}, as_given{}, {}, {}};
    for_each_indicator(table, [&](const indicator_path& p) {
      measurement m;
      m.duty = p.duty.name;
      m.activity = p.activity.name;
      m.indicator = p.indicator.name;
      year_.items.push_back(std::move(m));
      const auto& own_full = p.indicator.full_points;
      full_.push_back(own_full && *own_full > decimal(0) ? *own_full : how.indicator_points);
      give(year_.items.size() - 1, 1);
      name(year_.items.size() - 1);
    });
    spend(100);
  }

  // False where a part of the text is no name with a share: 满意度=0%；预算执行率=86%.
  bool read(std::string_view text) {
    while (!text.empty()) {
      std::string_view part = text.substr(0, text.find(';'));
      if (const std::size_t wide = text.find("；"); wide < part.size()) part = text.substr(0, wide);
      text.remove_prefix(part.size());
      for (const std::string_view mark : {std::string_view(";"), std::string_view("；")})
        if (text.starts_with(mark)) text.remove_prefix(mark.size());
      if (!trimmed(part).empty() && !read_part(trimmed(part))) return false;
    }
    return true;
  }

  // Of a text that was not read: a name that says which indicator is not there, or no share.
  std::string_view refusal() const {
    return is_unknown_ ? name_of(problem_code::unknown_indicator) : name_of(fault::unit_mismatch);
  }

  total_outcome outcome() const {
    const evaluation made = evaluate(table_, year_, how_);
    total_outcome result;
    result.computed = made.points;
    if (!made.points) return result;
    try {
      return outcome_of_total(*made.points, how_);
    } catch (const std::overflow_error&) {
      return {};
    }
  }

 private:
  bool read_part(std::string_view part) {
    const std::size_t equals = part.rfind('=');
    if (equals == std::string_view::npos) return false;
    const std::string_view whose = trimmed(part.substr(0, equals));
    const std::string_view share = trimmed(part.substr(equals + 1));
    const auto found = by_name_.find(name_key(whose));
    if (found == by_name_.end() && whose == execution_name) return read_money(share);
    is_unknown_ = found == by_name_.end() || found->second == ambiguous;
    if (is_unknown_) return false;
    measurement& m = year_.items[found->second];
    m.given_points.reset();
    m.kind = kind_of_words(share);
    if (m.kind == measurement_kind::missing || m.kind == measurement_kind::not_applicable) {
      m.text = share;
      return true;
    }
    const auto part_of_full = share_of(share);
    return part_of_full && give(found->second, *part_of_full);
  }
  static std::optional<decimal> share_of(std::string_view text) {
    const quantity_reading number = read_quantity(text);
    if (!number || !number.value.unit.is_ratio()) return std::nullopt;
    return exact_decimal(number.value.in(ratio).value);
  }
  bool read_money(std::string_view text) {
    if (text == "无预算") {
      for (budget_execution& b : year_.budgets) b.adjusted = b.executed = 0;
      return true;
    }
    if (kind_of_words(text) == measurement_kind::missing) {
      year_.budgets.clear();
      return true;
    }
    decimal spent;
    const auto share = share_of(text);
    if (!share || !decimal::multiply(*share, 100, spent)) return false;
    spend(spent);
    return true;
  }

  bool give(std::size_t i, const decimal& share) {
    decimal points;
    if (!decimal::multiply(full_[i], share, points)) return false;
    measurement& m = year_.items[i];
    m.kind = measurement_kind::missing;  // of what: the points are given
    m.text.clear();
    m.given_points = points;
    return true;
  }
  void spend(const decimal& executed) {
    year_.budgets.clear();
    const auto add = [&](std::string duty, std::string activity) {
      year_.budgets.push_back({std::move(duty), std::move(activity), decimal(100), executed, {}});
    };
    add({}, {});
    for (const duty& d : table_.duties) {
      if (!d.name.empty()) add(d.name, {});
      for (const activity& a : d.activities)
        if (!a.name.empty()) add(d.name, a.name);
    }
  }

  void name(std::size_t i) {
    const measurement& m = year_.items[i];
    for (const std::string& key : {m.indicator, m.activity + "／" + m.indicator,
                                   m.duty + "／" + m.activity + "／" + m.indicator}) {
      const auto [at, is_new] = by_name_.emplace(name_key(key), i);
      if (!is_new && at->second != i) at->second = ambiguous;
    }
  }

  static constexpr std::size_t ambiguous = static_cast<std::size_t>(-1);

  const department& table_;
  scheme how_;
  measurements year_;
  std::vector<decimal> full_;
  std::map<std::string, std::size_t> by_name_;
  bool is_unknown_ = false;
};

}  // namespace detail

JIXIAO_INLINE bool is_year(std::string_view text) {
  return text.find('=') != std::string_view::npos;
}

JIXIAO_INLINE std::string_view refusal_of_year(const department& table, const scheme& how,
                                               std::string_view text) {
  detail::year_of_shares year(table, how);
  year.read(text);
  return year.refusal();
}

JIXIAO_INLINE std::optional<total_outcome> outcome_of_whole(const department& table,
                                                            const scheme& how,
                                                            std::string_view text) {
  if (is_year(text)) {
    detail::year_of_shares year(table, how);
    if (!year.read(text)) return std::nullopt;
    return year.outcome();
  }
  const quantity_reading number = read_quantity(text);
  if (!number || !(number.value.unit.is_bare() || number.value.unit == jixiao::points))
    return std::nullopt;
  try {
    return detail::outcome_of_total(rational(number.value.value), how);
  } catch (const std::overflow_error&) {
    return std::nullopt;
  }
}

JIXIAO_INLINE total_rule::total_rule(const department& of, const scheme& by) : table(&of), how(by) {
  std::vector<std::string> cells;
  for (const auto g : by.bounds.levels()) cells.emplace_back(by.bounds[g].text.view());
  indicator = jixiao::indicator::with_bands(std::string(total_name), std::move(cells));
  indicator.standard = by.bounds;
}

JIXIAO_INLINE void add_total(test_subjects& subjects, const department& table, const scheme& how) {
  const auto rule = std::make_shared<const total_rule>(table, how);
  subjects.add({&rule->duty, &rule->activity, &rule->indicator, rule.get()}, rule);
}

namespace detail {

JIXIAO_INLINE std::optional<quantity> graded_total(const test_subject& subject,
                                                   std::string_view text) {
  if (subject.total == nullptr) return std::nullopt;
  const auto made = outcome_of_whole(*subject.total->table, subject.total->how, text);
  if (!made || !made->computed) return std::nullopt;
  const bool is_shown = subject.total->how.grade_from == grade_source::displayed;
  const auto exact = exact_fraction(is_shown ? *made->shown : *made->computed);
  if (!exact) return std::nullopt;
  return quantity{*exact, jixiao::points};
}

}  // namespace detail

JIXIAO_INLINE reading reading_of(const test_subject& subject, const reading& how) {
  return subject.total == nullptr ? how : reading{};
}

JIXIAO_INLINE answer answer_of(const test_subject& subject, std::string_view text,
                               const reading& how) {
  if (const auto total = detail::graded_total(subject, text))
    return answer_to(subject.indicator->standard, *total, how);
  if (subject.total != nullptr && is_year(text))
    return {std::nullopt, outcome_of_whole(*subject.total->table, subject.total->how, text)
                              ? name_of(standing::undecided)
                              : refusal_of_year(*subject.total->table, subject.total->how, text)};
  return answer_to(subject.indicator->standard, text, how);
}

}  // namespace jixiao
