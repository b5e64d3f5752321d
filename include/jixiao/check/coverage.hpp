// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/check/finding.hpp>
#include <jixiao/check/finding_values.hpp>
#include <jixiao/judging/judge.hpp>
#include <jixiao/standard/standard.hpp>

namespace jixiao::detail {

constexpr bool is_top_down(const standard& s) {
  return s.which_way() != direction::lower_is_better;
}

// gap, uncovered-best, uncovered-worst: numbers that no band claims.
class coverage_check {
 public:
  constexpr coverage_check(const standard& s, bool with_notes, findings& out)
      : standard_(s),
        how_(reading::official()),
        judge_(standard_, how_),
        with_notes_(with_notes),
        out_(out) {}

  constexpr void run() {
    const partition& parts = standard_.parts();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].kind != claim::none || !has_number_in(parts.span(i), standard_.unit())) continue;
      switch (judge_.outcome_of(i).reason) {
        case reason::gap: add_gap(i); break;
        case reason::beyond_best: add(code::uncovered_best, i); break;
        case reason::beyond_worst: add(code::uncovered_worst, i); break;
        default: break;  // undecided: the unreadable band is the finding
      }
    }
    flush();
  }

 private:
  // Gaps that only a single number divides are one finding.
  constexpr void add_gap(std::size_t i) {
    const bool joins = open_ && i == last_gap_ + 2 && standard_.parts().span(i - 1).is_point();
    if (!joins || !add_values(gap_, standard_.parts().span(i))) {
      flush();
      gap_ = finding{};
      gap_.code = code::gap;
      gap_.unit = standard_.unit();
      add_values(gap_, standard_.parts().span(i));
    }
    if (i > 0) add_neighbour(gap_, i - 1);
    if (i + 1 < standard_.parts().size()) add_neighbour(gap_, i + 1);
    open_ = true;
    last_gap_ = i;
  }

  constexpr void add_neighbour(finding& f, std::size_t i) {
    f.bands.add(judge_.outcome_of(i).grade.value_or(standard_.parts()[i].narrowest.worst()));
  }

  constexpr void flush() {
    if (!open_) return;
    find_witnesses(gap_, is_top_down(standard_));
    out_.push_back(gap_);
    open_ = false;
  }

  constexpr void add(code c, std::size_t i) {
    flush();
    if (!with_notes_ && severity_of(c) == severity::note) return;
    finding f;
    f.code = c;
    f.unit = standard_.unit();
    add_values(f, standard_.parts().span(i));
    add_neighbour(f, i == 0 ? 1 : i - 1);
    find_witnesses(f, is_top_down(standard_));
    out_.push_back(f);
  }

  const standard& standard_;
  const reading how_;
  judge judge_;
  bool with_notes_;
  findings& out_;
  finding gap_;
  bool open_ = false;
  std::size_t last_gap_ = 0;
};

constexpr void check_coverage(const standard& s, bool with_notes, findings& out) {
  coverage_check(s, with_notes, out).run();
}

// blank-band: these bands are not given.
constexpr void check_blanks(const standard& s, findings& out) {
  finding f;
  f.code = code::blank_band;
  for (grade g : all_grades)
    if (s[g].is_blank()) f.bands.add(g);
  if (!f.bands.is_empty()) out.push_back(f);
}

}  // namespace jixiao::detail
