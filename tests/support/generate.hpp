// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/random_numbers.hpp"
#include "support/reference/judging.hpp"

// Random standards of every shape, as the cells that someone might have typed, one a level, and,
// beside them, what they literally say. The library has no part in it.
namespace generate {

using reference::number;

struct made_unit {
  std::string symbol;
  number factor;  // to the base unit
};

// Units that convert into each other; values are compared in the base unit.
struct unit_family {
  std::string base;
  std::vector<made_unit> units;
  bool is_countable = false;
};

inline const std::vector<unit_family>& unit_families() {
  static const std::vector<unit_family> families{
      {"比", {{"%", number(1, 100)}, {"‰", number(1, 1000)}}},
      {"次", {{"次", 1}}, true},
      {"篇", {{"篇", 1}}, true},
      {"元", {{"万元", 10000}, {"元", 1}, {"亿元", 100000000}}},
      {"秒", {{"天", 86400}, {"小时", 3600}, {"周", 604800}}},
      {"平方米", {{"亩", number(2000, 3)}, {"平方米", 1}, {"公顷", 10000}}},
      {"分", {{"分", 1}}},
      {"", {{"", 1}}}};
  return families;
}

// One claim of a band, with its ends as they are written.
struct part {
  std::optional<std::string> low;
  std::optional<std::string> high;
  bool with_low = true;
  bool with_high = true;
};
using parts = std::vector<part>;

struct made_standard {
  explicit made_standard(std::size_t levels) : cells(levels), meaning(levels) {}

  std::vector<std::string> cells;
  reference::literal_standard meaning;  // in the base unit
  std::string base;
  std::string trace;  // for messages
};

class standards {
 public:
  // Of two to ten levels.
  explicit standards(std::uint64_t seed, std::size_t levels = 4) : random_(seed), levels_(levels) {}

  random_numbers& random() { return random_; }

  made_standard next() {
    for (;;) {
      choose_unit();
      choose_values();
      made_standard result = worded(shape());
      // A unit is foreign where more bands have another.
      const auto& cells = result.cells;
      const auto figures = std::count_if(cells.begin(), cells.end(), [&](const std::string& cell) {
        const std::size_t i = static_cast<std::size_t>(&cell - cells.data());
        return result.meaning.is_numeric[i] && !is_zero_word(result, i);
      });
      if (figures > std::count(cells.begin(), cells.end(), foreign())) return result;
    }
  }

 private:
  using row = std::vector<parts>;

  template <class Container>
  auto& pick(Container& from) {
    return from[static_cast<std::size_t>(random_.between(0, static_cast<int>(from.size()) - 1))];
  }

  void choose_unit() {
    family_ = &pick(unit_families());
    mixes_units_ = !family_->units.empty() && random_.one_in(6);
    unit_ = &family_->units.front();
    if (random_.one_in(4)) unit_ = &pick(family_->units);
  }

  // Few values a standard, so that bounds often meet; ascending.
  void choose_values() {
    values_.clear();
    const int kind = random_.between(1, 8);
    for (int i = 0; i < 12; ++i) {
      switch (kind) {
        case 1: values_.push_back(std::to_string(80 + 2 * i)); break;
        case 2: values_.push_back(std::to_string(i / 2) + (i % 2 == 0 ? ".0" : ".5")); break;
        case 3:
          values_.push_back("9" + std::to_string(i / 2) + (i % 2 == 0 ? ".00" : ".001"));
          break;
        case 4: values_.push_back(long_number(i)); break;
        case 5: values_.push_back("0." + std::string(36, '0') + std::to_string(10 + i)); break;
        default: values_.push_back(std::to_string(i)); break;
      }
    }
    if (kind == 4 || kind == 5) mixes_units_ = false;
    if (!family_->is_countable && random_.one_in(8))
      for (std::size_t i = 0; i < 3; ++i) values_[i] = "-" + std::to_string(3 - i);
  }
  static std::string long_number(int i) {
    return std::string(36, '9') + std::to_string(10 + 7 * i);
  }

  // --- shapes ---

  row shape() {
    row bands(levels_);
    switch (random_.between(1, 8)) {
      case 1: bands = ladder(); break;
      case 2: bands = nested(); break;
      case 3: bands = points(); break;
      case 4: bands = levels_ == 4 ? target() : ladder(); break;
      case 5: bands = ladder(); break;
      default:
        for (parts& band : bands) band = any_parts();
    }
    if (random_.one_in(4)) pick(bands) = any_parts();
    if (random_.one_in(12)) pick(bands) = pick(bands);
    if (random_.one_in(8)) std::swap(pick(bands), pick(bands));
    if (random_.one_in(8)) open_an_end(pick(pick(bands)));
    return bands;
  }

  std::vector<std::string> ascending(std::size_t count) {
    std::vector<std::size_t> chosen;
    while (chosen.size() < count) {
      const auto i = static_cast<std::size_t>(random_.between(0, 11));
      if (std::count(chosen.begin(), chosen.end(), i) == 0) chosen.push_back(i);
    }
    std::sort(chosen.begin(), chosen.end());
    std::vector<std::string> result;
    for (std::size_t i : chosen) result.push_back(values_[i]);
    return result;
  }

  // 98以上 | 95～98 | 90～95 | 90以下, or its mirror image; now and then with a step left out.
  row ladder() {
    const auto v = ascending(levels_ + 1);
    const std::string& top = v[levels_];
    const bool gap = levels_ > 2 && random_.one_in(4);
    row bands{parts{{top, {}}}};
    for (std::size_t i = levels_ - 2; i > 0; --i) {
      const bool ends_short = gap && i == levels_ - 2;
      bands.push_back(parts{{v[i], i + 2 == levels_ && !ends_short ? top : v[i + 1]}});
    }
    bands.push_back(parts{{{}, random_.one_in(5) ? v[0] : v[1]}});
    if (random_.one_in(4)) bands[0] = parts{{top, top}};
    if (random_.one_in(2)) std::reverse(bands.begin(), bands.end());
    return bands;
  }

  // 3以内 | 5以内 | 8以内 | 10以内 or 8以上, and upwards.
  row nested() {
    const auto v = ascending(levels_);
    const bool strict = random_.one_in(3);
    const bool back = random_.one_in(2);
    row bands(levels_);
    for (std::size_t i = 0; i < levels_; ++i) bands[i] = {part{{}, v[i], true, !strict}};
    if (back) bands.back() = {part{v[levels_ - 2], {}, !strict, true}};
    if (random_.one_in(3)) bands[0] = {part{v[0], v[0]}};
    if (random_.one_in(3))
      for (parts& band : bands)
        for (part& p : band) {
          std::swap(p.low, p.high);
          std::swap(p.with_low, p.with_high);
        }
    return bands;
  }

  // 100 | 90 | 80 | 80以下
  row points() {
    const auto v = ascending(levels_);
    row bands;
    for (std::size_t i = levels_ - 1; i > 0; --i) bands.push_back({part{v[i], v[i]}});
    bands.push_back({part{{}, v[1]}});
    if (random_.one_in(3)) bands.back() = {part{v[0], v[0]}};
    return bands;
  }

  // 95～105 | 90～110 | … on both sides, the middle ones as rings or as wider ranges.
  row target() {
    const auto v = ascending(8);
    const bool rings = random_.one_in(2);
    row bands{parts{{v[3], v[4]}}, parts{{v[2], v[5]}}, parts{{v[1], v[6]}},
              parts{{{}, v[1]}, {v[6], {}}}};
    if (rings) {
      bands[1] = {{v[2], v[3]}, {v[4], v[5]}};
      bands[2] = {{v[1], v[2]}, {v[5], v[6]}};
    }
    if (random_.one_in(3)) bands[3] = {{v[0], v[1]}, {v[6], v[7]}};
    return bands;
  }

  parts any_parts() {
    const int count = random_.one_in(3) ? random_.between(2, 4) : 1;
    parts result;
    for (int i = 0; i < count; ++i) {
      const auto v = ascending(2);
      part p{v[0], v[1], random_.one_in(2), random_.one_in(2)};
      switch (random_.between(1, 5)) {
        case 1: p = {v[0], v[0]}; break;
        case 2: p.low.reset(); break;
        case 3: p.high.reset(); break;
        default: break;
      }
      result.push_back(p);
    }
    return result;
  }

  void open_an_end(part& p) {
    if (p.low && p.high && *p.low == *p.high) return;
    (random_.one_in(2) ? p.with_low : p.with_high) = false;
  }

  // --- words ---

  // A band keeps 190 bytes of text.
  static constexpr std::size_t longest_cell = 180;

  made_standard worded(const row& bands) {
    made_standard result(levels_);
    result.base = family_->base;
    result.meaning.is_countable = family_->is_countable;
    std::vector<const made_unit*> units(levels_);
    for (const made_unit*& u : units) u = mixes_units_ ? &pick(family_->units) : unit_;
    for (std::size_t i = 0; i < levels_; ++i) {
      if (spoil(result, i)) continue;
      std::string& cell = result.cells[i];
      for (const part& p : bands[i]) {
        const std::string words = wording(p, units[i]->symbol);
        if (cell.size() + words.size() > longest_cell) continue;
        cell += (cell.empty() ? "" : "或") + words;
        result.meaning.bands[i].push_back(literal(p, units[i]->factor));
      }
      result.meaning.is_numeric[i] = true;
    }
    settle_zero_words(result);
    for (std::size_t i = 0; i < levels_; ++i) result.meaning.is_blank[i] = result.cells[i].empty();
    for (const std::string& cell : result.cells) result.trace += "[" + cell + "] ";
    return result;
  }

  // A cell that is no set of numbers of this unit.
  bool spoil(made_standard& s, std::size_t i) {
    if (!random_.one_in(24)) return false;
    switch (random_.between(1, 5)) {
      case 1: break;  // blank
      case 2: s.cells[i] = "无投诉"; break;
      case 3: s.cells[i] = i % 2 == 0 ? "效果明显" : "效果一般"; break;
      case 4: s.cells[i] = foreign(); break;
      default: s.cells[i] = "5%%"; break;
    }
    s.meaning.has_unknown = s.meaning.has_unknown || (!s.cells[i].empty() && !is_zero_word(s, i));
    return true;
  }
  // Beside bare numbers every unit is welcome.
  std::string foreign() const {
    if (family_->base.empty()) return "5%%";
    return family_->base == "元" ? "3公斤以上" : "3万元以上";
  }
  static bool is_zero_word(const made_standard& s, std::size_t i) { return s.cells[i] == "无投诉"; }
  // Beside figures a zero word is the number 0.
  void settle_zero_words(made_standard& s) const {
    const auto figures = s.meaning.is_numeric;
    if (std::none_of(figures.begin(), figures.end(), [](bool b) { return b; })) return;
    for (std::size_t i = 0; i < levels_; ++i)
      if (is_zero_word(s, i)) {
        s.meaning.bands[i] = {reference::stretch{number(0), number(0), true, true}};
        s.meaning.is_numeric[i] = true;
      }
  }

  static reference::stretch literal(const part& p, const number& factor) {
    reference::stretch s;
    if (p.low) s.low = reference::number_of(*p.low) * factor;
    if (p.high) s.high = reference::number_of(*p.high) * factor;
    s.with_low = p.with_low;
    s.with_high = p.with_high;
    // As `range` words it.
    const bool marks =
        p.low && p.high && *p.low != *p.high && !(p.with_low && p.with_high && (*p.low)[0] != '-');
    s.says_low = marks && p.with_low;
    s.says_high = marks && p.with_high;
    return s;
  }

  std::string wording(const part& p, const std::string& unit) {
    if (p.low && p.high) return *p.low == *p.high ? *p.low + unit : range(p, unit);
    if (p.low) return one_of({lower_words(p.with_low, *p.low + unit)});
    return one_of({upper_words(p.with_high, *p.high + unit)});
  }
  static std::vector<std::string> lower_words(bool with, const std::string& n) {
    if (n[0] == '-') return {(with ? "≥" : ">") + n};
    return with ? std::vector<std::string>{n + "以上", "不低于" + n, "≥" + n, n + "及以上"}
                : std::vector<std::string>{"超过" + n, "大于" + n, ">" + n, "高于" + n};
  }
  static std::vector<std::string> upper_words(bool with, const std::string& n) {
    if (n[0] == '-') return {(with ? "≤" : "<") + n};
    return with ? std::vector<std::string>{n + "以下", "不超过" + n, "≤" + n, n + "以内"}
                : std::vector<std::string>{"小于" + n, "低于" + n, "<" + n, "不足" + n};
  }
  std::string range(const part& p, const std::string& unit) {
    const std::string low = *p.low + unit;
    const std::string high = *p.high + unit;
    if (p.with_low && p.with_high && low[0] != '-') {
      if (random_.one_in(8)) return high + "～" + low;
      return random_.one_in(4) ? *p.low + "~" + high : low + "～" + high;
    }
    if (random_.one_in(2) && low[0] != '-')
      return low + (p.with_low ? "（含）～" : "（不含）～") + high +
             (p.with_high ? "（含）" : "（不含）");
    return (p.with_low ? "[" : "(") + low + "," + high + (p.with_high ? "]" : ")");
  }

  std::string one_of(const std::vector<std::string>& texts) { return pick(texts); }

  random_numbers random_;
  std::size_t levels_;
  const unit_family* family_ = nullptr;
  const made_unit* unit_ = nullptr;
  bool mixes_units_ = false;
  std::vector<std::string> values_;
};

}  // namespace generate
