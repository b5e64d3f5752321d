// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include <jixiao/band/set_text.hpp>
#include <jixiao/rule/curve_runs.hpp>
#include <jixiao/rule/points_difference.hpp>
#include <jixiao/set/witness.hpp>

namespace jixiao {

JIXIAO_INLINE std::string to_text(const exact& value, const unit& u) {
  const auto figure = to_text(value);
  const decimal_reading read = read_decimal(figure.view());
  if (read) return std::string(detail::end_text(read.value, u).view());
  return std::string(figure.view()).append(u.is_date() ? "" : to_text(u).view());
}

JIXIAO_INLINE std::string to_text(const exact_span& span, const unit& u) {
  if (span.lower && span.upper && *span.lower == *span.upper)
    return "{" + to_text(*span.lower, u) + "}";
  std::string text = !span.lower ? "(-∞" : span.includes_lower ? "[" : "(";
  if (span.lower) text += to_text(*span.lower, u);
  text += ", ";
  if (span.upper) text += to_text(*span.upper, u);
  return text + (!span.upper ? "∞)" : span.includes_upper ? "]" : ")");
}

namespace detail {

/// Compares the straight runs of two curves, cut at every end of either and where lines cross.
class run_comparison {
 public:
  run_comparison(const constant_vector<curve_run>& before, const exact& factor,
                 const constant_vector<curve_run>& after, const exact& scale, const unit& u)
      : before_(before), after_(after), factor_(factor), scale_(scale), unit_(u) {}

  constant_vector<repointing> compare() {
    std::size_t i = 0;
    std::size_t k = 0;
    exact_span span;
    for (;;) {
      const std::optional<end> was = end_of(before_[i], factor_);
      const std::optional<end> now = end_of(after_[k], 1);
      const bool takes_was = was && (!now || !is_left(*now, *was));
      const bool takes_now = now && (!was || !is_left(*was, *now));
      const std::optional<end> upper = takes_was ? was : now;
      span.upper = upper ? std::optional(upper->value) : std::nullopt;
      span.includes_upper = upper && upper->is_after;
      add(span, line_of(before_[i], factor_), line_of(after_[k], 1));
      if (!upper) return std::move(found_);
      span.lower = span.upper;
      span.includes_lower = !span.includes_upper;
      if (takes_was) ++i;
      if (takes_now) ++k;
    }
  }

 private:
  struct end {
    exact value;
    bool is_after = false;
  };
  static bool is_left(const end& a, const end& b) {
    return a.value < b.value || (a.value == b.value && !a.is_after && b.is_after);
  }
  // In the unit of the later rule, of which `factor` earlier ones are one.
  static std::optional<end> end_of(const curve_run& run, const exact& factor) {
    if (!run.upper.is_finite()) return std::nullopt;
    return end{exact(run.upper.value()) / factor, run.upper.is_after()};
  }
  static std::optional<points_line> line_of(const curve_run& run, const exact& factor) {
    if (!run.has_points) return std::nullopt;
    return points_line{run.constant, run.slope * factor};
  }

  void add(const exact_span& span, const std::optional<points_line>& was,
           const std::optional<points_line>& now) {
    if (!was && !now) return;
    if (!was || !now) return keep(span, was, now);
    const exact steepness = now->slope - was->slope * scale_;
    const exact height = now->constant - was->constant * scale_;
    if (steepness.is_zero()) {
      if (!height.is_zero()) keep(span, was, now);
      return;
    }
    const exact crossing = -height / steepness;
    exact_span left = span;
    exact_span right = span;
    if (!span.upper || crossing < *span.upper || (crossing == *span.upper && span.includes_upper)) {
      left.upper = crossing;
      left.includes_upper = false;
    }
    if (!span.lower || *span.lower < crossing || (crossing == *span.lower && span.includes_lower)) {
      right.lower = crossing;
      right.includes_lower = false;
    }
    if (!left.is_empty()) keep(left, was, now);
    if (!right.is_empty()) keep(right, was, now);
  }

  void keep(exact_span span, const std::optional<points_line>& was,
            const std::optional<points_line>& now) {
    restrict_to_domain(span);
    const std::optional<exact> witness = witness_in(span);
    if (!witness) return;
    repointing r{span, was, now, points_shift::other, *witness, 0};
    if (was && now) {
      const exact more = now->at(*witness) - was->at(*witness) * scale_;
      r.shift = more.is_negative() ? points_shift::stricter : points_shift::kinder;
      r.by = abs(more);
    }
    found_.push_back(std::move(r));
  }

  // Of what is counted, only whole numbers, none below 0; of days of a year, those that there are.
  void restrict_to_domain(exact_span& span) const {
    const interval domain = domain_of(unit_);
    if (domain.has_lower()) raise_lower(span, exact(domain.lower().value()));
    if (domain.has_upper()) {
      const exact most(domain.upper().value());
      if (!span.upper || most < *span.upper) {
        span.upper = most;
        span.includes_upper = true;
      }
    }
    if (!is_whole(unit_)) return;
    if (span.lower) {
      const exact first = span.lower->ceiling();
      const bool is_out = first == *span.lower && !span.includes_lower;
      span.lower = is_out ? first + exact(1) : first;
      span.includes_lower = true;
    }
    if (span.upper) {
      const exact last = span.upper->floor();
      const bool is_out = last == *span.upper && !span.includes_upper;
      span.upper = is_out ? last - exact(1) : last;
      span.includes_upper = true;
    }
  }
  static void raise_lower(exact_span& span, const exact& least) {
    if (span.lower && !(*span.lower < least)) return;
    span.lower = least;
    span.includes_lower = true;
  }

  std::optional<exact> witness_in(const exact_span& span) const {
    if (span.is_empty()) return std::nullopt;
    if (!span.lower && !span.upper) return exact(0);
    if (!span.upper) return span.lower->floor() + exact(1);
    if (!span.lower) return span.upper->ceiling() - exact(1);
    const exact middle = (*span.lower + *span.upper) / exact(2);
    exact places = 1;
    for (int digits = 0; digits < 10; ++digits, places = places * exact(10)) {
      const exact below = (middle * places).floor() / places;
      const exact above = (middle * places).ceiling() / places;
      for (const exact* near : {&below, &above})
        if (span.contains(*near)) return *near;
      if (is_whole(unit_)) return *span.lower;
    }
    return middle;
  }

  const constant_vector<curve_run>& before_;
  const constant_vector<curve_run>& after_;
  exact factor_;
  exact scale_;
  unit unit_;
  constant_vector<repointing> found_;
};

}  // namespace detail

JIXIAO_INLINE constant_vector<repointing> difference_of(const constant_vector<curve_run>& before,
                                                        const constant_vector<curve_run>& after,
                                                        const unit& u, const exact& scale,
                                                        const exact& factor) {
  return detail::run_comparison(before, factor, after, scale, u).compare();
}

JIXIAO_INLINE constant_vector<repointed_range> ranges_of(const constant_vector<repointing>& runs,
                                                         const unit& u) {
  constant_vector<repointed_range> ranges;
  for (const repointing& r : runs) {
    const auto touches = [&](const exact_span& left) {
      if (!left.upper || !r.values.lower) return false;
      if (detail::is_whole(u)) return *left.upper + exact(1) == *r.values.lower;
      return *left.upper == *r.values.lower && (left.includes_upper || r.values.includes_lower);
    };
    if (ranges.empty() || ranges.back().shift != r.shift || !touches(ranges.back().values)) {
      ranges.push_back({r.values, r.shift, r});
      continue;
    }
    repointed_range& last = ranges.back();
    last.values.upper = r.values.upper;
    last.values.includes_upper = r.values.includes_upper;
    if (last.greatest.by < r.by) last.greatest = r;
  }
  return ranges;
}

}  // namespace jixiao
