// SPDX-License-Identifier: BSL-1.0
// Random sets and random cells. The oracle knows a set only as a question to an integer, in
// hundredths: is it in?

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include <jixiao/band/band_text.hpp>

#include "support/band_cases.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

using random_source = std::mt19937_64;
using hundredths = std::int64_t;

std::size_t pick(random_source& random, std::size_t count) { return random() % count; }

std::string shown(hundredths value, bool wide) {
  std::string text = std::to_string(value / 100);
  if (value % 100 != 0) {
    text += "." + std::to_string(value % 100 / 10);
    if (value % 10 != 0) text += std::to_string(value % 10);
  }
  if (!wide) return text;
  std::string result;
  for (char c : text)
    result += c == '.' ? std::string("．") : "\xEF\xBC" + std::string(1, char(c + 0x60));
  return result;
}

// A wording of one bound or one range, and what it claims.
struct wording {
  std::string before, between, after;
  std::function<bool(hundredths, hundredths, hundredths)> claims;
};

const std::vector<wording>& bounds() {
  static const auto at_least = [](hundredths v, hundredths a, hundredths) { return v >= a; };
  static const auto at_most = [](hundredths v, hundredths a, hundredths) { return v <= a; };
  static const auto more = [](hundredths v, hundredths a, hundredths) { return v > a; };
  static const auto less = [](hundredths v, hundredths a, hundredths) { return v < a; };
  static const auto equal = [](hundredths v, hundredths a, hundredths) { return v == a; };
  static const std::vector<wording> all{
      {"", "", "以上", at_least},     {"不低于", "", "", at_least},
      {"≥", "", "", at_least},        {"至少", "", "", at_least},
      {"", "", "及以上", at_least},   {"", "", "（含）以上", at_least},
      {"", "", "以下", at_most},      {"", "", "以内", at_most},
      {"不超过", "", "", at_most},    {"<=", "", "", at_most},
      {"不高于", "", "", at_most},    {"至多", "", "", at_most},
      {"超过", "", "", more},         {"大于", "", "", more},
      {"＞", "", "", more},           {"", "", "以上（不含）", more},
      {"", "", "以外", more},         {"小于", "", "", less},
      {"不足", "", "", less},         {"＜", "", "", less},
      {"", "", "以下（不含）", less}, {"", "", "", equal},
      {"=", "", "", equal},           {"等于", "", "", equal},
  };
  return all;
}

const std::vector<wording>& ranges() {
  static const auto closed = [](hundredths v, hundredths a, hundredths b) {
    return v >= a && v <= b;
  };
  static const auto from = [](hundredths v, hundredths a, hundredths b) { return v >= a && v < b; };
  static const auto up_to = [](hundredths v, hundredths a, hundredths b) {
    return v > a && v <= b;
  };
  static const auto open = [](hundredths v, hundredths a, hundredths b) { return v > a && v < b; };
  static const std::vector<wording> all{
      {"", "～", "", closed},
      {"", "~", "", closed},
      {"", "—", "", closed},
      {"", "至", "", closed},
      {"从", "到", "", closed},
      {"", "～", "以内", closed},
      {"", "以上", "以下", closed},
      {"≥", "且≤", "", closed},
      {"", "（含）～", "（不含）", from},
      {"至少", "不足", "", from},
      {"", "≤x<", "", from},
      {"[", ",", ")", from},
      {"超过", "至", "", up_to},
      {"", "（不含）～", "", up_to},
      {"（", "，", "］", up_to},
      {"超过", "不足", "", open},
      {">", "，<", "", open},
  };
  return all;
}

// Neighbourhoods of the bounds, where an error would show.
void check_claims(const band& b, const wording& w, hundredths low, hundredths high) {
  REQUIRE(b.is_numeric());
  for (hundredths centre : {hundredths{0}, low, high, (low + high) / 2})
    for (hundredths v = centre - 2; v <= centre + 2; ++v)
      if (b.set.contains(decimal::of(v, 2)) != w.claims(v, low, high))
        FAIL("wrong at " << v << " hundredths");
}

const std::vector<std::string> units{"%", "次", "个", "天", "万元", "", "分", "亩", "‰", "元/亩"};

cut random_cut(random_source& random, hundredths value) {
  return random() % 2 == 0 ? cut::before(decimal::of(value, 2)) : cut::after(decimal::of(value, 2));
}

band_set random_set(random_source& random, bool negative) {
  band_set set;
  const std::size_t parts = 1 + pick(random, 4);
  hundredths at = negative ? -5000 : 0;
  for (std::size_t i = 0; i < parts; ++i) {
    const hundredths low = at + 1 + static_cast<hundredths>(pick(random, 3000));
    const hundredths high = low + static_cast<hundredths>(pick(random, 3000));
    at = high + 1;
    const bool from_start = i == 0 && pick(random, 4) == 0;
    const bool to_end = i + 1 == parts && pick(random, 4) == 0;
    set.add({from_start ? cut::line_start() : random_cut(random, low),
             to_end ? cut::line_end() : random_cut(random, high)});
  }
  return set;
}

}  // namespace

TEST_CASE("one bound claims what its words say, for any number and unit") {
  random_source random(1);
  for (int i = 0; i < 20000; ++i) {
    const wording& w = bounds()[pick(random, bounds().size())];
    const auto value = static_cast<hundredths>(pick(random, 20000));
    const std::string cell =
        w.before + shown(value, random() % 2 == 0) + units[pick(random, units.size())] + w.after;
    INFO(cell);
    check_claims(read_band(cell), w, value, value);
  }
}

TEST_CASE("a range claims what its words say, with its unit on both ends or on the last") {
  random_source random(2);
  for (int i = 0; i < 20000; ++i) {
    const wording& w = ranges()[pick(random, ranges().size())];
    const auto low = static_cast<hundredths>(pick(random, 15000));
    const hundredths high = low + 1 + static_cast<hundredths>(pick(random, 15000));
    const std::string unit = units[pick(random, units.size())];
    const std::string cell = w.before + shown(low, random() % 2 == 0) +
                             (random() % 2 == 0 ? unit : "") + w.between + shown(high, false) +
                             unit + w.after;
    INFO(cell);
    const band b = read_band(cell);
    check_claims(b, w, low, high);
    CHECK(b.unit == jixiao::unit::named(unit.substr(0, unit.find('/')))
                        .per(jixiao::unit::named(unit.find('/') == unit.npos ? "" : "亩")));
  }
}

TEST_CASE("any set is written in a wording that reads to the same set and unit") {
  random_source random(3);
  for (int i = 0; i < 20000; ++i) {
    const unit u = read_unit_prefix(units[pick(random, units.size())]).value;
    const band_set set = random_set(random, !u.is_countable());
    const cell_text written = write_band(set, u);
    if (set.is_empty() || (written.empty() && set.size() > 2)) continue;  // longer than a cell
    INFO(std::string(written.view()));
    const band b = read_band(written);
    if (!b.is_numeric() || !(b.set == set) || b.unit != u)
      FAIL("reads otherwise: " << to_text(set, u.symbol()).view());
    if (!(write_band(b) == written)) FAIL("is written otherwise again");
  }
}

TEST_CASE("any cell is read without a throw, and what is read is written") {
  const std::vector<std::string> shreds{
      "0",       "3",    "5",    "90",   "95",     "100",    "2023", "12",
      "6",       "30",   "-",    "～",   "~",      "—",      "%",    "％",
      "‰",       "次",   "个",   "天",   "日",     "月",     "年",   "万",
      "亿",      "元",   "/",    "以上", "以下",   "以内",   "内",   "前",
      "后",      "底",   "起",   "超过", "不足",   "至少",   "≥",    "≤",
      "<",       ">",    "=",    "(",    "）",     "含",     "不含", "均含",
      "[",       "]",    ",",    "、",   "。",     ".",      "或",   "和",
      "且",      "至",   "到",   "从",   "之间",   "约",     "左右", "一",
      "十",      "百",   "两",   "半",   "零",     "百分之", "成",   "分之",
      "无",      "事故", "效果", "x",    "A",      " ",      "\n",   "±",
      "∞",       "收下", "第",   "各",   "完成率", "名",     "M",    "99999999999999999999",
      "2023.07", "\xFF", "\xE4", "岁",   "负",     "🙂"};
  random_source random(4);
  for (int i = 0; i < 100000; ++i) {
    std::string cell;
    for (std::size_t n = 1 + pick(random, 8); n > 0; --n)
      cell += shreds[pick(random, shreds.size())];
    const band b = read_band(cell);
    if (b.is_unreadable() && (!b.problem || b.problem.offset > cell.size())) FAIL(cell);
    if (!b.is_numeric()) continue;
    const band again = read_band(write_band(b.set, b.unit));
    if (b.set.is_empty() || !(again.set == b.set) || again.unit != b.unit) FAIL(cell);
  }
}
