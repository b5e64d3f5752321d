// SPDX-License-Identifier: BSL-1.0
#include "batch/rule_table.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "batch/text_kernel.hpp"

namespace jixiao::batch::detail {

namespace {

constexpr std::uint32_t no_place = ~std::uint32_t{0};

unsigned shift_of(std::size_t power_of_two) {
  return 64 - static_cast<unsigned>(std::countr_zero(power_of_two));
}

bool has_place(const text_rule& rule) { return rule.id.first != id_words::no_id; }

}  // namespace

void rule_table::add(std::string_view id, std::uint32_t number, const text_rule& rule) {
  text_rule& added = added_.emplace_back(rule);
  added.number = number;
  added.id = {};
  if (id.size() > id_words::longest || id.find_first_of(std::string_view(",\0", 2)) != id.npos)
    return;
  char padded[sizeof(id_words)] = {};
  *std::copy(id.begin(), id.end(), padded) = ',';
  added.id = words_of(padded, id.size());
}

// Those of one seed side by side, the most crowded seeds first. Of ids whose words mix to the same
// only one has a place in the index.
std::vector<rule_table::keyed> rule_table::sorted_keys() {
  std::vector<keyed> keys;
  const std::size_t seeds = std::bit_ceil(std::max<std::size_t>(added_.size() / 2, 2));
  seeds_.assign(seeds, 0);
  seed_shift_ = shift_of(seeds);
  std::vector<std::uint32_t> crowd(seeds, 0);
  for (std::size_t i = 0; i < added_.size(); ++i) {
    if (!has_place(added_[i])) continue;
    const std::uint64_t words = mixed(added_[i].id);
    keys.push_back({words, seed_number(words, seed_shift_), static_cast<std::uint32_t>(i)});
    ++crowd[keys.back().seed];
  }
  std::sort(keys.begin(), keys.end(), [&](const keyed& a, const keyed& b) {
    if (crowd[a.seed] != crowd[b.seed]) return crowd[a.seed] > crowd[b.seed];
    return a.seed != b.seed ? a.seed < b.seed : a.words < b.words;
  });
  const auto is_same = [](const keyed& a, const keyed& b) { return a.words == b.words; };
  const auto others = std::unique(keys.begin(), keys.end(), is_same);
  keys.erase(others, keys.end());
  return keys;
}

// Tries seeds for each crowd until all of it has places of its own. After so many tries it has
// none: ids can be thought up that crowd together.
void rule_table::place(const std::vector<keyed>& keys, std::size_t room) {
  constexpr int most_tries = 1 << 12;
  rule_shift_ = shift_of(room);
  places_.assign(added_.size(), no_place);
  std::vector<bool> is_taken(room, false);
  const auto take = [&](std::size_t first, std::size_t last, std::uint64_t seed) {
    for (std::size_t i = first; i < last; ++i) {
      const auto at = static_cast<std::uint32_t>(rule_number(keys[i].words, seed, rule_shift_));
      if (is_taken[at]) {
        while (i-- > first) is_taken[std::exchange(places_[keys[i].rule], no_place)] = false;
        return false;
      }
      is_taken[at] = true;
      places_[keys[i].rule] = at;
    }
    return true;
  };
  for (std::size_t first = 0, last = 0; first < keys.size(); first = last) {
    while (last < keys.size() && keys[last].seed == keys[first].seed) ++last;
    std::uint64_t& seed = seeds_[keys[first].seed];
    for (int tried = 0; tried < most_tries && !take(first, last, seed); ++tried)
      seed += second_factor;
  }
}

void rule_table::settle() {
  const std::vector<keyed> keys = sorted_keys();
  const auto room = std::bit_ceil(std::max<std::size_t>(keys.size() + keys.size() / 4, 2));
  place(keys, room);
  rules_.assign(room, text_rule::empty());
  for (std::size_t i = 0; i < added_.size(); ++i) {
    if (places_[i] == no_place) {
      places_[i] = static_cast<std::uint32_t>(rules_.size());
      rules_.push_back(added_[i]);
    } else {
      rules_[places_[i]] = added_[i];
    }
  }
  added_ = {};
}

}  // namespace jixiao::batch::detail
