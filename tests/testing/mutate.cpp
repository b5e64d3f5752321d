// SPDX-License-Identifier: BSL-1.0
#include <jixiao/testing/mutate.hpp>

#include <jixiao/testing/cover.hpp>
#include <jixiao/testing/generate.hpp>
#include <jixiao/testing/minimal.hpp>
#include <jixiao/testing/probe.hpp>
#include <jixiao/testing/smallest_cover.hpp>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/table_2019.hpp"

namespace {

using namespace jixiao;
using tests::read_table_2019;

struct book_of_2019 {
  department table = read_table_2019();
  test_subjects subjects{table};
  reading how;
  std::vector<test_case> cases = generate_cases(subjects, how);
  bound_cases bound = bind_cases(subjects, cases, how);
};

const book_of_2019& of_2019() {
  static const book_of_2019 book;
  return book;
}

// Everything that a measurement of these standards might be, near enough together that no piece of
// a standard or of a mutant lies between: figures by halves and quarters, bare and with the unit,
// labels and grade words. Knows nothing of bounds.
class grid {
 public:
  explicit grid(const any_standard& s) {
    const unit u = s.unit();
    const auto add = [&](const decimal& value) {
      if (u.is_countable() && (value.is_negative() || !value.is_integer())) return;
      for (const unit& as : {u, unit{}}) numbers_.push_back({fraction(value), as});
    };
    for (int i = -8; i <= 440; ++i) add(decimal::of(i * 25, 2));
    for (int i = 111; i < 1100; i += 4) add(i);
    for (const char* near : {"0.001", "0.05", "0.95", "0.98", "9.9", "98.001", "97.999", "89.999"})
      add(to_decimal(near));
    for (grade g : all_grades) {
      words_.emplace_back(detail::trimmed(s[g].text.view()));
      words_.emplace_back(word_of(g));
    }
    words_.emplace_back("无此说法");
  }

  // What a standard says to all of it.
  std::vector<answer> answers(const any_standard& s, const reading& how) const {
    std::vector<answer> result;
    for (const quantity& q : numbers_) result.push_back(answer_to(s, q, how));
    for (const std::string& w : words_) result.push_back(answer_to(s, std::string_view(w), how));
    return result;
  }

 private:
  std::vector<quantity> numbers_;
  std::vector<std::string> words_;
};

bool all_same(const std::vector<answer>& a, const std::vector<answer>& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!is_same_grade(a[i], b[i])) return false;
  return true;
}

}  // namespace

TEST_CASE("generated cases hold, touch all of the table and kill every mutant of its standards") {
  const book_of_2019& book = of_2019();
  REQUIRE(book.bound.problems.empty());
  CHECK(run_cases(book.subjects, book.cases, book.how).failed() == 0);

  const coverage covered = coverage_of(book.subjects, book.cases, book.bound.items, book.how);
  CHECK(covered.covered == covered.of);
  CHECK(covered.missing.empty());

  const mutation_score score = mutation_of(book.subjects, book.cases, book.bound.items, book.how);
  CHECK(score.to_kill() >= 1500);
  CHECK(score.killed == score.to_kill());
  CHECK(score.basis_points() == 10000);
}

TEST_CASE("a mutant is called equivalent exactly if a grid of values finds no difference") {
  const book_of_2019& book = of_2019();
  std::size_t equivalent = 0;
  std::size_t others = 0;
  // Standards that read alike need not be searched twice.
  std::vector<std::string> known;
  for (const test_subject& subject : book.subjects) {
    std::string cells;
    for (const std::string& cell : subject.indicator->cells) cells += cell + "|";
    if (std::find(known.begin(), known.end(), cells) != known.end()) continue;
    known.push_back(cells);
    const any_standard& s = subject.indicator->standard;
    const grid all(s);
    const std::vector<answer> own = all.answers(s, book.how);
    for_each_mutant(s, book.how, [&](const mutant<any_standard>& m) {
      const bool is_equivalent =
          !distinguishing_value(s, book.how, m.standard, m.reading).has_value();
      ++(is_equivalent ? equivalent : others);
      const bool same = all_same(own, all.answers(m.standard, m.reading));
      if (same != is_equivalent) FAIL_CHECK(cells << " " << m.name << " grid: " << same);
    });
  }
  CHECK(equivalent > 100);
  CHECK(others > 500);
}

TEST_CASE("the value that a survivor is printed with kills it, for every survivor of a thin file") {
  const book_of_2019& book = of_2019();
  std::vector<test_case> thin;
  for (std::size_t i = 0; i < book.cases.size(); i += 9) thin.push_back(book.cases[i]);
  const bound_cases bound = bind_cases(book.subjects, thin, book.how);
  const mutation_score score = mutation_of(book.subjects, thin, bound.items, book.how);
  REQUIRE(score.survived.size() > 500);
  CHECK(score.killed + score.survived.size() == score.to_kill());
  for (const survivor& s : score.survived) {
    test_case added;
    added.activity = book.subjects[s.subject].activity->name;
    added.indicator = book.subjects[s.subject].indicator->name;
    added.text = s.value;
    added.grade = answer_word(s.expected);
    const bound_cases one = bind_cases(book.subjects, {added}, book.how);
    REQUIRE(one.items.size() == 1);
    const case_expectation& wanted = one.items[0].wanted;
    const any_standard& original = book.subjects[s.subject].indicator->standard;
    CAPTURE(added.indicator, s.mutant, added.text, added.grade);
    REQUIRE(wanted.is_met_by(answer_to(original, std::string_view(added.text), book.how)));
    CHECK_FALSE(wanted.is_met_by(s.got));
  }
}

TEST_CASE("of the smallest set of cases none can be left out, and it kills all the same") {
  const book_of_2019& book = of_2019();
  bool is_proved = false;
  const std::vector<std::size_t> kept =
      smallest_cases(book.subjects, book.cases, book.bound.items, book.how, &is_proved);
  CHECK(is_proved);
  CHECK(kept.size() < book.cases.size() / 2);
  std::vector<test_case> fewest;
  for (const std::size_t i : kept) fewest.push_back(book.cases[i]);
  const bound_cases bound = bind_cases(book.subjects, fewest, book.how);
  const mutation_score all = mutation_of(book.subjects, fewest, bound.items, book.how);
  CHECK(all.killed == all.to_kill());

  // Left out one by one: mutants of its indicator alone can survive.
  for (std::size_t i = 0; i < book.subjects.size(); ++i) {
    const auto own = detail::sound_cases(book.subjects, fewest, bound.items)[i];
    std::size_t columns = 0;
    const auto rows = detail::kill_rows(book.subjects[i], own, book.how, columns);
    for (std::size_t left_out = 0; left_out < rows.size(); ++left_out) {
      bool is_needed = false;
      for (std::size_t m = 0; m < columns && !is_needed; ++m) {
        bool by_others = false;
        for (std::size_t r = 0; r < rows.size(); ++r)
          by_others = by_others || (r != left_out && rows[r].has(m));
        is_needed = rows[left_out].has(m) && !by_others;
      }
      CAPTURE(book.subjects[i].indicator->name, own[left_out].text);
      CHECK(is_needed);
    }
  }
}

TEST_CASE("a smallest cover is as small as trying every set of rows finds") {
  using detail::bit_row;
  std::uint32_t state = 1;
  const auto next = [&] { return state = state * 1664525u + 1013904223u, state >> 16; };
  for (int round = 0; round < 200; ++round) {
    const std::size_t columns = 1 + next() % 12;
    std::vector<bit_row> rows(1 + next() % 9, bit_row(columns));
    std::vector<unsigned> masks(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r)
      for (std::size_t c = 0; c < columns; ++c)
        if (next() % 3 == 0) {
          rows[r].add(c);
          masks[r] |= 1u << c;
        }
    unsigned wanted = 0;
    for (const unsigned m : masks) wanted |= m;
    std::size_t fewest = rows.size();
    for (unsigned set = 0; set < (1u << rows.size()); ++set) {
      unsigned have = 0;
      std::size_t count = 0;
      for (std::size_t r = 0; r < rows.size(); ++r)
        if ((set >> r & 1u) != 0) {
          have |= masks[r];
          ++count;
        }
      if (have == wanted && count < fewest) fewest = count;
    }
    const detail::smallest_cover cover(rows, columns);
    unsigned have = 0;
    for (const std::size_t r : cover.rows()) have |= masks[r];
    CHECK(have == wanted);
    CHECK(cover.rows().size() == fewest);
    CHECK(cover.is_proved());
  }
}

TEST_CASE("half of the figures of a mutated bound are exchanged, the sign and the places kept") {
  using detail::with_figures_exchanged;
  CHECK(with_figures_exchanged(to_decimal("98"), 0) == to_decimal("89"));
  CHECK_FALSE(with_figures_exchanged(to_decimal("99"), 0));
  CHECK(with_figures_exchanged(to_decimal("100"), 1) == to_decimal("010"));
  CHECK(with_figures_exchanged(to_decimal("-97.5"), 0) == to_decimal("-95.7"));
}
