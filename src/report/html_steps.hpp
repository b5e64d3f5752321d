// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <vector>

#include <jixiao/scoring/evaluation.hpp>

#include "html_writer.hpp"

namespace jixiao::report {

// The ledger of a year as tables: the steps of one indicator, and those of the whole.
class html_steps {
 public:
  html_steps(html_writer& to, const evaluation& result);

  // The steps of indicator n of an activity, folded; nothing where it has none.
  void write(std::size_t duty, std::size_t activity, std::size_t n);
  // The steps of duties, activities and the whole; on paper, where nothing unfolds, all of them.
  void write_whole();

 private:
  using path = std::array<std::size_t, 3>;

  const std::vector<std::size_t>* steps_of(const path& whose) const;
  void heads();
  void row(std::size_t step);

  html_writer& to_;
  const evaluation& result_;
  std::map<path, std::vector<std::size_t>> by_indicator_;
  std::vector<std::size_t> of_the_whole_;
};

}  // namespace jixiao::report
