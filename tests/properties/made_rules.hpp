// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <jixiao/rule/points.hpp>
#include <jixiao/rule/rule_text.hpp>

#include "support/random_numbers.hpp"

// Random rules in words of the kinds that documents have, with their figures as whole numbers, and
// a slow evaluator of what they mean, in whole hundredths.
namespace made_rules {

using namespace jixiao;

using whole = std::int64_t;

// A ratio of whole numbers, of which the lower one is above 0.
struct part {
  whole above = 0;
  whole below = 1;
};
inline bool operator<(const part& a, const part& b) {
  return a.above * b.below < b.above * a.below;
}
inline part clamp(const part& p, whole low, whole high) {
  return p < part{low, 1} ? part{low, 1} : part{high, 1} < p ? part{high, 1} : p;
}
// How many parts of a step lie in a distance that is not negative.
inline part parts_of(whole distance, whole step, part_choice how) {
  if (how == part_choice::linear) return {distance, step};
  return {distance / step + (how == part_choice::begun && distance % step != 0 ? 1 : 0), 1};
}

inline std::string figure(whole hundredths) {
  return std::string(to_text(decimal::of(hundredths, 2).stripped()).view());
}
inline exact exact_of(const part& p) {
  return exact(decimal::of(p.above, 2)) / exact(decimal::of(p.below, 0));
}

// A rule in words, and what its words mean: points in hundredths of a value in hundredths of %.
struct made_rule {
  enum class kind { rows, below, above, bonus, ratio, reverse, ladder };
  kind what = kind::rows;
  std::string text;
  whole full = 0;
  std::vector<whole> bounds;
  std::vector<whole> points;
  whole step = 0;
  whole each = 0;
  whole most = 0;
  whole zero_below = -1;
  bool has_floor = false;
  bool can_be_negative = false;
};

class rule_maker {
 public:
  explicit rule_maker(std::uint64_t seed) : random_(seed) {}

  made_rule make(made_rule::kind what) {
    made_rule r;
    r.what = what;
    r.full = 100 * random_.between(2, 40);
    switch (what) {
      case made_rule::kind::rows: make_rows(r); break;
      case made_rule::kind::below:
      case made_rule::kind::above: make_steps(r); break;
      case made_rule::kind::bonus: make_bonus(r); break;
      case made_rule::kind::ratio:
      case made_rule::kind::reverse: make_ratio(r); break;
      case made_rule::kind::ladder: make_ladder(r); break;
    }
    return r;
  }
  // Bounds, what lies one hundredth beside them, and anything.
  whole value(const made_rule& r) {
    if (random_.one_in(2) || r.bounds.empty()) return random_.between(0, 15'000);
    const auto last = static_cast<int>(r.bounds.size()) - 1;
    const whole bound = r.bounds[static_cast<std::size_t>(random_.between(0, last))];
    return bound + random_.between(-2, 2) * (random_.one_in(2) ? 1 : std::max<whole>(r.step, 1));
  }
  rule_choices choices() {
    rule_choices c;
    c.part = static_cast<part_choice>(random_.between(0, 2));
    if (random_.one_in(2)) c.reverse = reverse_choice::linear;
    if (random_.one_in(3)) c.floor = floor_choice::none;
    return c;
  }

 private:
  static std::string rate(whole hundredths) { return figure(hundredths) + "%"; }

  void make_rows(made_rule& r) {
    const int rows = random_.between(2, 6);
    whole bound = 10'000 - random_.between(0, 40) * 25;
    whole worth = r.full;
    for (int i = 0; i < rows; ++i) {
      const bool is_range = i > 0 && random_.one_in(2);
      r.text += is_range ? rate(bound) + (random_.one_in(2) ? "（含）" : "") + "-" +
                               rate(r.bounds.back()) + "，得"
                         : rate(bound) + (random_.one_in(2) ? "以上，得" : "（含）以上的，得");
      r.text += figure(worth) + "分；";
      r.bounds.push_back(bound);
      r.points.push_back(worth);
      bound -= random_.between(1, 30) * 25;
      worth = worth * random_.between(2, 9) / 10;
      if (worth == 0) break;
    }
    r.text += "低于" + rate(r.bounds.back()) + "不得分。";
    r.bounds.push_back(0);
    r.points.push_back(0);
  }
  void make_steps(made_rule& r) {
    const bool is_below = r.what == made_rule::kind::below;
    r.bounds = {is_below ? random_.between(60, 100) * 100 : random_.between(0, 60) * 100};
    r.step = random_.between(1, 20) * 25;
    r.each = random_.between(1, 8) * 25;
    r.text = rate(r.bounds[0]) + (is_below ? "以上得满分，每低于" : "以下得满分，每超过") +
             figure(r.step) + "个百分点扣" + figure(r.each) + "分";
    if (random_.one_in(3)) {
      r.most = r.full * random_.between(2, 9) / 10;
      r.text += "，最多扣" + figure(r.most) + "分";
    }
    if (is_below && random_.one_in(3)) {
      r.zero_below = r.bounds[0] - random_.between(5, 50) * 100;
      r.text += "；低于" + rate(r.zero_below) + "不得分";
    }
    const int floor = random_.between(0, 2);
    r.has_floor = floor != 0;
    r.can_be_negative = floor == 2;
    r.text += floor == 0 ? "。" : floor == 1 ? "；扣完为止。" : "；可负分。";
  }
  void make_bonus(made_rule& r) {
    r.bounds = {random_.between(60, 110) * 100};
    r.step = random_.between(1, 20) * 50;
    r.each = random_.between(1, 8) * 25;
    r.most = r.each * random_.between(1, 6);
    r.text = rate(r.bounds[0]) + "以上得满分，每超过" + figure(r.step) + "个百分点加" +
             figure(r.each) + "分，最多加" + figure(r.most) + "分。";
  }
  void make_ratio(made_rule& r) {
    r.bounds = {random_.between(10, 100) * 100};
    r.text = (r.what == made_rule::kind::ratio ? "≥" : "≤") + rate(r.bounds[0]) +
             "得满分，否则按比例得分，满分为止。";
  }
  void make_ladder(made_rule& r) {
    r.step = random_.between(1, 4) * 250;
    r.each = 50 * random_.between(1, 6);
    const int rows = random_.between(3, 9);
    r.full = r.each * rows;
    r.bounds = {10'000};
    for (int i = 0; i < 3; ++i)
      r.text += "达到" + rate(10'000 - i * r.step) + "得" + figure(r.full - i * r.each) + "分，";
    r.text += "依次类推。";
  }

  random_numbers random_;
};

inline scoring_rule read(const made_rule& r, const std::string& text) {
  return read_rule(text, exact(decimal::of(r.full, 2)));
}

inline part value_of_steps(const made_rule& r, whole x, const rule_choices& c) {
  if (r.zero_below >= 0 && x < r.zero_below) return {0, 1};
  const whole distance = r.what == made_rule::kind::below ? r.bounds[0] - x : x - r.bounds[0];
  part lost = parts_of(std::max<whole>(distance, 0), r.step, c.part);
  lost.above *= r.each;
  if (r.most != 0 && part{r.most, 1} < lost) lost = {r.most, 1};
  const part left = {r.full * lost.below - lost.above, lost.below};
  const bool is_open = r.has_floor ? r.can_be_negative : c.floor == floor_choice::none;
  return is_open ? left : clamp(left, 0, r.full);
}

// What the words say, one case after the other.
inline part expected(const made_rule& r, whole x, const rule_choices& c) {
  switch (r.what) {
    case made_rule::kind::rows:
      for (std::size_t i = 0; i < r.bounds.size(); ++i)
        if (x >= r.bounds[i]) return {r.points[i], 1};
      return {0, 1};
    case made_rule::kind::below:
    case made_rule::kind::above: return value_of_steps(r, x, c);
    case made_rule::kind::bonus: {
      if (x < r.bounds[0]) return {0, 1};
      part more = parts_of(x - r.bounds[0], r.step, c.part);
      more.above *= r.each;
      if (part{r.most, 1} < more) more = {r.most, 1};
      return {r.full * more.below + more.above, more.below};
    }
    case made_rule::kind::ratio: return clamp({x * r.full, r.bounds[0]}, 0, r.full);
    case made_rule::kind::reverse: {
      if (c.reverse == reverse_choice::linear)
        return clamp({(2 * r.bounds[0] - x) * r.full, r.bounds[0]}, 0, r.full);
      return x <= r.bounds[0] ? part{r.full, 1} : part{r.bounds[0] * r.full, x};
    }
    case made_rule::kind::ladder: {
      const whole base = 10'000 - r.full / r.each * r.step;
      part earned = parts_of(std::max<whole>(x - base, 0), r.step, c.part);
      earned.above *= r.each;
      return clamp(earned, 0, r.full);
    }
  }
  return {};
}

inline constexpr made_rule::kind kinds[] = {made_rule::kind::rows,  made_rule::kind::below,
                                            made_rule::kind::above, made_rule::kind::bonus,
                                            made_rule::kind::ratio, made_rule::kind::reverse,
                                            made_rule::kind::ladder};

inline rule_answers answer(whole x) { return {exact(decimal::of(x, 2))}; }

}  // namespace made_rules
