// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <jixiao/report/test_page.hpp>

#include "coverage_line.hpp"

namespace jixiao::report {

// A number line of a standard, a rule or a target, and what it measures where there are several.
struct touched_line {
  std::string title;
  std::vector<coverage_stop> stops;
};

// What the cases touch of one subject, and where mistakes would pass.
struct touched_subject {
  std::vector<touched_line> lines;
  std::vector<touched_goal> others;  // reasons, labels, refusals, clauses
  std::size_t covered = 0;
  std::size_t of = 0;
  std::vector<const survivor*> survivors;

  bool is_whole() const { return covered == of && survivors.empty(); }
};

// Of every subject that was tested, in their order; the others are empty.
std::vector<touched_subject> touched_subjects(const test_page_content& what);

// Whether the subject is one that was tested.
bool is_tested(const test_page_content& what, std::size_t subject);

}  // namespace jixiao::report
