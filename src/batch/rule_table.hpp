// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "batch/text_rows.hpp"

namespace jixiao::batch::detail {

// The rules of all standards, each where the index says for its id. Those that can't be there,
// since their id is long, or has a comma or a zero in it, are behind the others, found by their
// number.
class rule_table {
 public:
  // Numbers count from 0.
  void add(std::string_view id, std::uint32_t number, const text_rule& rule);
  // Once all are there.
  void settle();
  rule_index index() const {
    return {rules_.data(), seeds_.data(), rule_shift_, seed_shift_, rules_.size() > near_rules};
  }
  const text_rule& of_number(std::uint32_t number) const { return rules_[places_[number]]; }

 private:
  struct keyed {
    std::uint64_t words;
    std::uint64_t seed;  // its number
    std::uint32_t rule;  // the number in `added_`
  };

  static constexpr std::size_t near_rules = (std::size_t{1} << 20) / sizeof(text_rule);

  std::vector<keyed> sorted_keys();
  void place(const std::vector<keyed>& keys, std::size_t room);

  std::vector<text_rule> added_;
  std::vector<text_rule> rules_;
  std::vector<std::uint64_t> seeds_;
  std::vector<std::uint32_t> places_;  // in `rules_`, by number
  unsigned rule_shift_ = 63;
  unsigned seed_shift_ = 63;
};

}  // namespace jixiao::batch::detail
