// SPDX-License-Identifier: BSL-1.0
// Published standards of two to seven levels, whole: each is made, or refused with the reason, and
// numbers near every bound get the grade that the readings of its cells give them by brute force.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/any_standard_text.hpp>

#include "properties/property_support.hpp"
#include "support/catch.hpp"
#include "support/tsv.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

struct written {
  std::string text;   // `[90分, ∞) label=…`, as in wild-readings.tsv
  std::string marks;  // of the ends of each interval: L lower, U upper, - unmarked
};

std::map<std::string, written> all_readings() {
  std::map<std::string, written> result;
  for (const tsv_row& row : read_tsv("corpus/wild-readings.tsv")) {
    std::string cell = row[0];
    while (!cell.empty() && cell.back() == ' ') cell.pop_back();
    result[cell] = {row[1], row[2]};
  }
  return result;
}

bool has_prefix(const written& w, std::string_view start) { return w.text.starts_with(start); }
bool is_label(const written& w) { return has_prefix(w, "label "); }
bool is_unreadable(const written& w) { return has_prefix(w, "unreadable"); }
bool is_zero_word(const written& w) { return w.text.ends_with(" zero"); }
// 无知名品牌 beside labels is one of them; beside figures, none of them.
bool is_number(const written& w) { return !is_label(w) && !is_unreadable(w); }

// What the figures of a row are in together: money in 元, shares in 1, all else as it stands.
reference::number factor_of_symbol(std::string_view symbol) {
  if (symbol == "%") return reference::number(1, 100);
  if (symbol == "万元") return 10'000;
  if (symbol == "亿元") return 100'000'000;
  return 1;
}

bool is_money(std::string_view symbol) { return symbol.ends_with("元"); }

// The sets of a reading, read once more from its text.
class set_reader {
 public:
  // `unit` is that of the standard, which figures without one are in.
  set_reader(const written& w, std::string_view unit, bool has_multiplier)
      : rest_(w.text), marks_(w.marks), unit_(unit) {
    if (has_multiplier && is_money(unit)) unit_ = "元";
  }

  reference::literal_set read() {
    reference::literal_set result;
    for (std::size_t i = 0;; ++i) {
      result.push_back(stretch());
      result.back().says_low = i * 2 < marks_.size() && marks_[i * 2] == 'L';
      result.back().says_high = i * 2 + 1 < marks_.size() && marks_[i * 2 + 1] == 'U';
      if (!take("∪")) return result;
    }
  }

 private:
  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  reference::stretch stretch() {
    reference::stretch s;
    if (take("{")) {
      s.low = s.high = number();
      s.with_low = s.with_high = take("}");
      return s;
    }
    s.with_low = take("[");
    if (!s.with_low) REQUIRE(take("("));
    if (!take("-∞")) s.low = number();
    REQUIRE(take(", "));
    if (!take("∞")) s.high = number();
    s.with_high = take("]");
    if (!s.with_high) REQUIRE(take(")"));
    return s;
  }
  reference::number number() {
    const std::size_t digits = rest_.find_first_not_of("-.0123456789");
    const std::string_view figure = rest_.substr(0, digits);
    rest_.remove_prefix(figure.size());
    std::size_t end = 0;
    while (end < rest_.size() &&
           std::string_view(",])}").find(rest_[end]) == std::string_view::npos)
      ++end;
    const std::string_view symbol = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return reference::number_of(figure) * factor_of_symbol(symbol.empty() ? unit_ : symbol);
  }

  std::string_view rest_;
  std::string_view marks_;
  std::string_view unit_;
};

struct published {
  std::string indicator;
  std::string outcome;  // numbers, labels, both, or refused with the cells and why
  std::vector<std::string> cells;
  std::vector<written> readings;
};

std::vector<published> all_published() {
  const std::map<std::string, written> readings = all_readings();
  std::vector<published> result;
  for (const tsv_row& row : read_tsv("corpus/wild-standards.tsv")) {
    published p{row[0], row[1], {row.begin() + 2, row.end()}, {}};
    for (const std::string& cell : p.cells) {
      CAPTURE(p.indicator, cell);
      const auto found = readings.find(cell);
      REQUIRE(found != readings.end());
      p.readings.push_back(found->second);
    }
    result.push_back(p);
  }
  return result;
}

std::string outcome_of(standard_view s) {
  std::string refused;
  for (grade g : s.levels())
    if (s[g].is_unreadable())
      refused += (refused.empty() ? "refused: " : ", ") + std::to_string(column_of(g) + 1) + " " +
                 std::string(name_of(s[g].problem.what));
  if (!refused.empty()) return refused;
  if (s.numeric_bands().size() == static_cast<int>(s.levels().size())) return "numbers";
  if (s.label_bands().size() == static_cast<int>(s.levels().size())) return "labels";
  return "numbers and labels";
}

reference::literal_standard literal(const published& p, standard_view s) {
  reference::literal_standard result(p.cells.size());
  bool any_figure = false;
  bool any_label = false;
  for (const written& w : p.readings) {
    any_figure = any_figure || (is_number(w) && !is_zero_word(w));
    any_label = any_label || is_label(w);
  }
  for (std::size_t i = 0; i < p.cells.size(); ++i) {
    const written& w = p.readings[i];
    if (is_number(w) && (!is_zero_word(w) || any_figure || !any_label)) {
      const bool has_multiplier = p.cells[i].find("万") != std::string::npos;
      result.bands[i] = set_reader(w, s.unit().symbol(), has_multiplier).read();
      result.is_numeric[i] = true;
    } else {
      result.has_unknown = true;
    }
  }
  result.is_countable = s.unit().is_countable();
  return result;
}

// On each bound, and so much beside it that some are within its last digit and some are not.
std::vector<reference::number> near_bounds(const reference::judging& judge, bool is_countable,
                                           random_numbers& random) {
  std::vector<reference::number> result = probes(judge, is_countable);
  for (const reference::number& bound : judge.bounds())
    for (int i = 0; i < 40 && !is_countable; ++i) {
      const reference::number beside(random.between(1, 999),
                                     reference::ten_to(random.between(1, 9)));
      result.emplace_back(bound + beside * random.between(-1, 1));
    }
  return result;
}

struct tally {
  int standards = 0;
  int numbers = 0;
  int labels = 0;
  int both = 0;
  int refused = 0;
  std::size_t values = 0;
};

std::size_t grade_near_bounds(const published& p, standard_view s, random_numbers& random) {
  const reference::literal_standard meaning = literal(p, s);
  const reference::judging judge(meaning);
  if (judge.bounds().empty()) return 0;
  std::size_t tried = 0;
  for (const reading& how : {reading::official(), reading::strict(), any_reading(random)}) {
    const std::vector<reference::settled> grades = judge.grades(choices_of(how));
    for (const reference::number& x : near_bounds(judge, meaning.is_countable, random)) {
      const auto f = fraction_of(x / factor_of_symbol(s.unit().symbol()));
      if (!f) continue;  // beyond 38 digits
      const quantity q{*f, s.unit()};
      const verdict v = grade_of(s, q, how);
      const reference::settled& wanted = grades[judge.cell_of(x)];
      CAPTURE(p.indicator, std::string(to_text(q).view()), words_of(how));
      const int got = v.grade ? static_cast<int>(column_of(*v.grade)) : -1;
      CHECK(got == wanted.grade.value_or(-1));
      CHECK(std::string(name_of(v.reason)) == wanted.reason);
      ++tried;
    }
  }
  return tried;
}

// A label is graded by its own words.
std::size_t grade_labels(const published& p, standard_view s) {
  std::size_t tried = 0;
  for (grade g : s.levels()) {
    if (!s.label_bands().has(g)) continue;
    CAPTURE(p.indicator, p.cells[column_of(g)]);
    const verdict v = grade_of(s, std::string_view(p.cells[column_of(g)]));
    CHECK(v.grade == g);
    ++tried;
  }
  return tried;
}

}  // namespace

TEST_CASE("every published row makes a standard that grades as its readings say, or is refused",
          "[corpus][scale]") {
  random_numbers random(20'261'129);
  tally all;
  for (const published& p : all_published()) {
    CAPTURE(p.indicator);
    const any_standard s = any_standard::read(scale::of_size(p.cells.size()), p.cells);
    CHECK(outcome_of(s) == p.outcome);
    ++all.standards;
    all.numbers += p.outcome == "numbers" ? 1 : 0;
    all.labels += p.outcome == "labels" ? 1 : 0;
    all.both += p.outcome == "numbers and labels" ? 1 : 0;
    all.refused += p.outcome.starts_with("refused") ? 1 : 0;
    if (s.view().is_numeric()) all.values += grade_near_bounds(p, s, random);
    all.values += grade_labels(p, s);
  }
  WARN(all.standards << " rows: " << all.numbers << " by numbers, " << all.labels << " by labels, "
                     << all.both << " by both, " << all.refused << " refused in part; "
                     << all.values << " values");
  CHECK(all.standards == 144);
  CHECK(all.numbers + all.labels + all.both + all.refused == all.standards);
  CHECK(all.values > 50'000);
}
