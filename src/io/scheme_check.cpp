// SPDX-License-Identifier: BSL-1.0
#include "scheme_check.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <jixiao/band/set_text.hpp>
#include <jixiao/check/check.hpp>

namespace jixiao::io {

namespace {

class checker {
 public:
  explicit checker(std::vector<scheme_problem>& problems) : problems_(problems) {}

  void check(const scheme& s) {
    positive(s.full_points, "/full_points");
    positive(s.indicator_points, "/indicator_points");
    check(s.methods);
    check(s.weights);
    check(s.rounding);
    if (s.execution) between(s.execution->points, 0, s.full_points, "/execution/points");
    if (s.policies.overshoot) positive(*s.policies.overshoot, "/policies/overshoot");
    check_bounds(s.bounds);
  }

 private:
  void report(std::string pointer, const decimal& number, std::string expected) {
    problems_.push_back({scheme_fault::out_of_range, std::move(pointer),
                         std::string(to_text(number).view()), std::move(expected), 0, 0});
  }
  void positive(const decimal& number, const std::string& pointer) {
    if (number <= decimal(0)) report(pointer, number, "> 0");
  }
  void not_negative(const decimal& number, const std::string& pointer) {
    if (number.is_negative()) report(pointer, number, "≥ 0");
  }
  void between(const decimal& number, const decimal& least, const decimal& most,
               const std::string& pointer) {
    if (number < least || number > most)
      report(pointer, number,
             std::string(to_text(least).view()) + " … " + std::string(to_text(most).view()));
  }
  void share(const decimal& number, const std::string& pointer) { between(number, 0, 1, pointer); }
  void share(const std::optional<decimal>& number, const std::string& pointer) {
    if (number) share(*number, pointer);
  }
  template <class Numbers>
  void shares(const Numbers& numbers, const std::string& pointer) {
    for (std::size_t i = 0; i < numbers.size(); ++i)
      share(numbers[i], pointer + "/" + std::to_string(i));
  }

  // --- methods ---

  void check(const method_plan& m) {
    check(m.bands, "/methods/bands");
    check(m.labels, "/methods/labels");
    check(m.target, "/methods/target");
    check(m.words, "/methods/words");
    for (std::size_t i = 0; i < m.by_kind.size(); ++i)
      check(m.by_kind[i].method, "/methods/by_kind/" + std::to_string(i));
    for (std::size_t i = 0; i < m.by_name.size(); ++i)
      check(m.by_name[i].method, "/methods/by_name/" + std::to_string(i));
  }
  void check(const scoring_method& m, const std::string& at) {
    std::visit([&](const auto& method) { check_one(method, at); }, m);
  }

  // A method whose numbers may be anything.
  template <class Method>
  void check_one(const Method&, const std::string&) {}

  void check_one(const by_grade& m, const std::string& at) {
    shares(m.coefficients, at + "/coefficients");
    for (std::size_t i = 0; i < m.scales.size(); ++i)
      check(m.scales[i], at + "/scales/" + std::to_string(i));
  }
  void check(const scale_coefficients& s, const std::string& at) {
    const std::optional<scale> levels = scale::read(s.levels);
    if (!levels)
      problems_.push_back(
          {scheme_fault::unknown_name, at + "/levels", s.levels, "优秀,合格,不合格 …", 0, 0});
    else if (s.coefficients.size() != levels->size())
      problems_.push_back({scheme_fault::wrong_type, at + "/coefficients",
                           std::to_string(s.coefficients.size()),
                           "[" + std::to_string(levels->size()) + "]", 0, 0});
    shares(s.coefficients, at + "/coefficients");
  }
  void check_one(const proportional& m, const std::string& at) {
    share(m.pass_mark, at + "/pass_mark");
    for (std::size_t i = 0; i < m.overshoot_cuts.size(); ++i) {
      const std::string cut = at + "/overshoot_cuts/" + std::to_string(i);
      positive(m.overshoot_cuts[i].from, cut + "/from");
      share(m.overshoot_cuts[i].off, cut + "/off");
    }
  }
  void check_one(const satisfaction& m, const std::string& at) {
    share(m.pass_mark, at + "/pass_mark");
  }
  void check_one(const by_level& m, const std::string& at) {
    for (std::size_t i = 0; i < m.levels.size(); ++i) {
      const std::string level = at + "/levels/" + std::to_string(i);
      share(m.levels[i].to, level + "/to");
      between(m.levels[i].from, 0, m.levels[i].to, level + "/from");
    }
    if (m.bound_places) between(*m.bound_places, 0, 20, at + "/bound_places");
  }
  void check_one(const by_steps& m, const std::string& at) {
    positive(m.interval, at + "/interval");
    not_negative(m.off, at + "/off");
  }
  void check_one(const by_deviation& m, const std::string& at) {
    for (std::size_t i = 0; i < m.bands.size(); ++i) {
      const std::string band = at + "/bands/" + std::to_string(i);
      share(m.bands[i].share, band + "/share");
      not_negative(m.bands[i].within, band + "/within");
      if (i > 0 && m.bands[i].within <= m.bands[i - 1].within)
        report(band + "/within", m.bands[i].within,
               "> " + std::string(to_text(m.bands[i - 1].within).view()));
    }
  }
  void check_one(const within_band& m, const std::string& at) {
    shares(m.coefficients, at + "/coefficients");
    for (std::size_t i = 0; i < m.scales.size(); ++i)
      check(m.scales[i], at + "/scales/" + std::to_string(i));
    share(m.below, at + "/below");
    for (std::size_t i = 0; i < m.values.size(); ++i) {
      const std::string value = at + "/values/" + std::to_string(i);
      share(m.values[i].coefficient, value + "/coefficient");
      if (i > 0 && m.values[i].value == m.values[i - 1].value)
        report(value + "/value", m.values[i].value,
               "≠ " + std::string(to_text(m.values[i - 1].value).view()));
    }
  }
  void check_one(const efficacy& m, const std::string& at) {
    if (m.satisfactory && m.satisfactory == m.not_allowed)
      report(at + "/not_allowed", *m.not_allowed,
             "≠ " + std::string(to_text(*m.satisfactory).view()));
  }

  // --- weights and rounding ---

  void check(const weight_plan& w) {
    check(w.duties, "/weights/duties", false);
    check(w.activities, "/weights/activities", false);
    check(w.indicators, "/weights/indicators", true);
    for (std::size_t i = 0; i < w.kinds.size(); ++i)
      not_negative(w.kinds[i].weight, "/weights/kinds/" + std::to_string(i) + "/weight");
  }
  void check(const level_weights& l, const std::string& at, bool of_indicators) {
    check_source(l.source, at + "/source", of_indicators, false);
    if (l.when_none_given)
      check_source(*l.when_none_given, at + "/when_none_given", of_indicators, true);
    if (l.total) positive(*l.total, at + "/total");
    for (std::size_t i = 0; i < l.given.size(); ++i)
      not_negative(l.given[i].weight, at + "/given/" + std::to_string(i) + "/weight");
  }
  // Kinds are the indicators', budgets are not.
  void check_source(weight_source s, const std::string& at, bool of_indicators, bool otherwise) {
    const bool fits = s == weight_source::equal || (s == weight_source::given && !otherwise) ||
                      (s == weight_source::by_kind && of_indicators) ||
                      (s == weight_source::by_budget && !of_indicators && !otherwise);
    if (fits) return;
    std::string expected = "equal";
    if (!otherwise) expected += " | given";
    expected += of_indicators ? " | by_kind" : otherwise ? "" : " | by_budget";
    problems_.push_back(
        {scheme_fault::unknown_name, at, std::string(name_of(s)), std::move(expected), 0, 0});
  }

  void check(const rounding_plan& r) {
    check(r.rate, "/rounding/rate");
    check(r.points, "/rounding/points");
    check(r.execution, "/rounding/execution");
    check(r.activity, "/rounding/activity");
    check(r.duty, "/rounding/duty");
    check(r.total, "/rounding/total");
  }
  void check(const std::optional<rounding_rule>& rule, const std::string& at) {
    if (!rule) return;
    switch (rule->kind) {
      case rounding_kind::places: return between(rule->places, -20, 20, at + "/places");
      case rounding_kind::interval: return positive(rule->interval, at + "/interval");
      case rounding_kind::significant:
        return between(rule->places, 1, decimal::max_digits, at + "/significant");
    }
  }

  // --- the bounds of the overall grade ---

  void check_bounds(const standard_view& bounds) {
    const auto report_bounds = [&](std::string_view text, std::string_view finding) {
      problems_.push_back(
          {scheme_fault::faulty_bounds, "/bounds", std::string(text), std::string(finding), 0, 0});
    };
    if (bounds.numeric_bands().size() != static_cast<int>(bounds.level_scale().size())) {
      for (grade g : bounds.levels())
        if (!bounds.claims_numbers(g)) report_bounds(bounds[g].text.view(), "unreadable");
      return;
    }
    for (const finding& f : jixiao::check(bounds))
      if (f.level() == severity::error)
        report_bounds(f.witnesses.empty() ? to_text(f.values, f.unit).view()
                                          : to_text(quantity{f.witnesses[0], f.unit}).view(),
                      name_of(f.code));
  }

  std::vector<scheme_problem>& problems_;
};

}  // namespace

void check_scheme(const scheme& s, std::vector<scheme_problem>& problems) {
  checker(problems).check(s);
}

}  // namespace jixiao::io
