// SPDX-License-Identifier: BSL-1.0
// Cells of published tables, each with one character damaged in every way that a hand or a scanner
// damages one. No damage may turn a cell into another set of numbers in silence: it is refused, or
// found beside the other bands, unless the damaged text is one that people write and mean.

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include <jixiao/band/band_text.hpp>
#include <jixiao/band/set_text.hpp>
#include <jixiao/check/check.hpp>

#include "support/catch.hpp"
#include "support/tsv.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

using characters = std::vector<std::string>;

characters split(std::string_view text) {
  characters result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = detail::decode(text.substr(i)).length;
    result.emplace_back(text.substr(i, length));
    i += length;
  }
  return result;
}
std::string joined(const characters& parts) {
  std::string result;
  for (const std::string& part : parts) result += part;
  return result;
}

enum class outcome {
  refused,     // unreadable, or blank
  same,        // read to the same set
  told,        // another set, with a remark of its own: misspelt, reversed, unit omitted, 含
  by_words,    // other words around the number, or a label: told beside the other bands
  by_unit,     // another unit: told beside the other bands
  figure,      // a figure was damaged, and what is left is a figure
  whole_word,  // the only character of a word, and what is left says something else
  unit,        // 万元 became 万, mm became m: a unit that the other bands may be read in
  rest,
};
constexpr std::array names{
    "refused", "same", "told", "by its words", "by its unit", "figures", "words of one character",
    "units",   "rest"};

bool contains(std::string_view all, const std::string& c) { return all.find(c) != all.npos; }
// Of a figure: any other is a figure too.
bool is_of_figure(const std::string& c) {
  return contains(
      "0123456789０１２３４５６７８９.．,，/ 一二三四五六七八九十百千万亿半点成两叁拾⼗①⑤", c);
}
// A bound, a mark or a unit of one character: without it, or with another, the rest says something.
bool is_whole_word(const std::string& c) {
  return contains("≥≤≧≦⩾≮≯﹥﹤><＞＜=＝+＋-—–－−～~…至到不未内外起满达超逾前后底或且±年月日", c);
}

bool has_finding(const band& original, const band& damaged, std::initializer_list<code> codes) {
  // A word for none is a number only beside numbers.
  const band other = original.is_zero_word ? read_band("3以上") : original;
  const standard s({original, damaged, other, other});
  for (const finding& f : check(s))
    if (std::find(codes.begin(), codes.end(), f.code) != codes.end()) return true;
  return false;
}

struct damage {
  std::string text;
  std::string what;    // the characters damaged
  bool loses = false;  // they are gone, or others stand in their place
};

class trial {
 public:
  void run(const std::string& cell) {
    const band original = read_band(cell);
    if (!original.is_numeric()) return;
    std::set<std::string> done{cell};
    for (const damage& d : damages_of(split(cell)))
      if (done.insert(d.text).second) count(original, d);
  }
  long operator[](outcome o) const { return counts_[static_cast<std::size_t>(o)]; }
  long all() const { return all_; }
  const std::string& examples() const { return examples_; }

 private:
  static std::vector<damage> damages_of(const characters& cell) {
    // Look-alikes of signs, figures and common words, and marks.
    static const characters others = split("丁卜巳末未日目lO，。土入木个、一%");
    std::vector<damage> all;
    for (std::size_t i = 0; i < cell.size(); ++i) {
      characters now = cell;
      now.erase(now.begin() + static_cast<std::ptrdiff_t>(i));
      all.push_back({joined(now), cell[i], true});
      now = cell;
      now.insert(now.begin() + static_cast<std::ptrdiff_t>(i), cell[i]);
      all.push_back({joined(now), cell[i], false});
      if (i + 1 < cell.size()) {
        now = cell;
        std::swap(now[i], now[i + 1]);
        all.push_back({joined(now), cell[i] + cell[i + 1], false});
      }
      for (const std::string& other : others) {
        now = cell;
        now[i] = other;
        all.push_back({joined(now), cell[i], true});
      }
    }
    return all;
  }

  void count(const band& original, const damage& d) {
    const outcome o = outcome_of(original, d);
    ++all_;
    ++counts_[static_cast<std::size_t>(o)];
    if (o != outcome::rest) return;
    examples_ += "\n  " + std::string(original.text.view()) + " -> " + d.text;
  }
  static outcome outcome_of(const band& original, const damage& d) {
    const band b = read_band(d.text);
    if (b.is_unreadable() || b.is_blank()) return outcome::refused;
    if (b.is_label() || !(b.label == original.label))
      if (has_finding(original, b, {code::mixed_kind})) return outcome::by_words;
    if (b.is_numeric() && b.set == original.set && b.unit == original.unit) return outcome::same;
    const bool told =
        (b.is_misspelt && !original.is_misspelt) || (b.is_reversed && !original.is_reversed) ||
        (b.omits_unit && !original.omits_unit) || (b.includes_strict && !original.includes_strict);
    if (told) return outcome::told;
    if (b.unit != original.unit &&
        has_finding(original, b, {code::unit_mismatch, code::unit_omitted}))
      return outcome::by_unit;
    // A number without a unit has that of the other bands.
    if (b.set == original.set && (b.unit.is_bare() || original.unit.is_bare()))
      return outcome::same;
    for (const std::string& c : split(d.what))
      if (is_of_figure(c)) return outcome::figure;
    if (b.unit != original.unit) return outcome::unit;
    return d.loses && is_whole_word(d.what) ? outcome::whole_word : outcome::rest;
  }

  std::array<long, names.size()> counts_{};
  long all_ = 0;
  std::string examples_;
};

}  // namespace

TEST_CASE("no cell with one damaged character is read to another set in silence") {
  std::set<std::string> cells;
  for (const char* file : {"phrasing", "qinhuangdao-2019", "target", "wild", "wording"})
    for (const tsv_row& row : read_tsv("corpus/" + std::string(file) + "-readings.tsv"))
      cells.insert(row[0]);
  trial damaged;
  for (const std::string& cell : cells) damaged.run(cell);

  std::string counts = std::to_string(damaged.all()) + " damaged cells:";
  for (std::size_t i = 0; i < names.size(); ++i)
    counts += std::string(" ") + names[i] + " " + std::to_string(damaged[static_cast<outcome>(i)]) +
              (i + 1 < names.size() ? "," : "");
  WARN(counts << damaged.examples());

  CHECK(damaged.all() > 100000);
  CHECK(damaged[outcome::refused] * 100 > damaged.all() * 80);
  // 95% and 59%, 98%以上 and 9%以上: a digit more or less is no less a figure.
  CHECK(damaged[outcome::figure] * 100 < damaged.all() * 4);
  // ≥90% and 90%, 7日内 and 7日, 不低于 and 低于: both are what people write.
  CHECK(damaged[outcome::whole_word] * 1000 < damaged.all() * 3);
  // 万元 and 万, mm and m: other units of one kind.
  CHECK(damaged[outcome::unit] * 1000 < damaged.all() * 2);
  // A unit, a sign or a misspelt word that became another: 5mm and 5m, 以土 and 以卜.
  CHECK(damaged[outcome::rest] <= 25);
}
