// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "support/reference/exact_number.hpp"

// A year's total as a slow and obviously right reference: a tree of exact fractions. What is left
// out is first cut off the tree; what remains is shared out from the top and added up again. The
// library has no part in it.
namespace reference {

struct rounding_to {
  number interval;
  jixiao::rounding mode = jixiao::rounding::half_up;
};

struct part {
  number weight = 1;  // among its siblings, in any measure
  std::vector<part> parts;
  std::vector<part> money;  // none or one: it has a stated share of its owner
  std::optional<rounding_to> rounds;

  // Of a leaf.
  bool is_leaf = false;
  bool is_out = false;
  bool is_open = false;  // nobody knows
  number share;          // of its full points
};

struct ends {
  number least;
  number most;
};

class year {
 public:
  // `money_share` is the share that a budget part has of its owner.
  year(number full, number money_share, bool makes_up_everywhere)
      : full_(std::move(full)),
        money_share_(std::move(money_share)),
        everywhere_(makes_up_everywhere) {}

  // Empty when everything is left out.
  std::optional<ends> total(const part& whole) const {
    if (!remains(whole)) return std::nullopt;
    number full = full_;
    if (everywhere_) {
      const number kept = kept_share(whole);
      if (kept == 0) return std::nullopt;
      full /= kept;
    }
    return worth(whole, full);
  }

 private:
  static bool remains(const part& p) {
    if (p.is_leaf) return !p.is_out;
    bool any = false;
    for (const part& inner : p.parts) any = any || remains(inner);
    for (const part& inner : p.money) any = any || remains(inner);
    return any;
  }
  static bool any_part_remains(const part& p) {
    bool any = false;
    for (const part& inner : p.parts) any = any || remains(inner);
    return any;
  }

  static number sum_of_weights(const part& p, bool only_what_remains) {
    number sum = 0;
    for (const part& inner : p.parts)
      if (!only_what_remains || remains(inner)) sum += inner.weight;
    return sum;
  }

  // What a part keeps of its full points when nothing is made up for.
  number kept_share(const part& p) const {
    if (p.is_leaf) return p.is_out ? 0 : 1;
    const number for_money = p.money.empty() ? number(0) : money_share_;
    const number sum = sum_of_weights(p, false);
    number kept = 0;
    for (const part& inner : p.parts)
      if (sum != 0 && remains(inner))
        kept += (1 - for_money) * inner.weight / sum * kept_share(inner);
    if (sum == 0 && !p.parts.empty()) kept += 1 - for_money;
    for (const part& inner : p.money) kept += for_money * kept_share(inner);
    return kept;
  }

  ends worth(const part& p, const number& full) const {
    ends result{0, 0};
    if (p.is_leaf) {
      result = p.is_open ? ends{0, full} : ends{full * p.share, full * p.share};
    } else {
      const number kept = sum_of_weights(p, true);
      if (any_part_remains(p) && kept == 0) return {0, full};
      const number sum = everywhere_ ? sum_of_weights(p, false) : kept;
      const bool has_money = !p.money.empty() && (everywhere_ || remains(p.money.front()));
      const bool has_parts = everywhere_ || any_part_remains(p);
      number for_money = 0;
      if (has_money) for_money = has_parts ? money_share_ : number(1);
      for (const part& inner : p.parts)
        if (remains(inner)) add(result, worth(inner, full * (1 - for_money) * inner.weight / sum));
      for (const part& inner : p.money)
        if (remains(inner)) add(result, worth(inner, full * for_money));
    }
    if (p.rounds && !p.is_open) round(result, *p.rounds);
    return result;
  }

  static void add(ends& sum, const ends& more) {
    sum.least += more.least;
    sum.most += more.most;
  }
  static void round(ends& e, const rounding_to& r) {
    e.least = rounded(e.least, r.interval, r.mode);
    e.most = rounded(e.most, r.interval, r.mode);
  }

  number full_;
  number money_share_;
  bool everywhere_;
};

}  // namespace reference
