// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/report/content.hpp>
#include <jixiao/scoring/rule_score.hpp>

#include "html_steps.hpp"
#include "html_writer.hpp"

namespace jixiao::report {

// Where the card of indicator i of an activity stands on the page.
std::string html_anchor(std::size_t duty, std::size_t activity, std::size_t i);

// The card of each indicator: its bands or rule, drawn, with the measured value, its points and
// why.
class html_cards {
 public:
  // `grades` are the words of the grades that the page can show alone.
  html_cards(html_writer& to, const content& what, const std::vector<std::string>& grades,
             html_steps& steps)
      : to_(to), what_(what), grades_(grades), steps_(steps) {}

  void write(std::size_t d, std::size_t a, std::size_t n);

 private:
  std::string classes_of(const indicator_score& score) const;
  void bands(const indicator& i);
  void answers(const rule_score& scored);
  std::string answer_words(const rule_input& asked, const std::optional<exact>& answer) const;

  html_writer& to_;
  const content& what_;
  const std::vector<std::string>& grades_;
  html_steps& steps_;
};

}  // namespace jixiao::report
