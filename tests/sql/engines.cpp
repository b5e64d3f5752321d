// SPDX-License-Identifier: BSL-1.0

// The expressions run where they are meant to run, against what the library says.

#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <jixiao/sql/case_expression.hpp>
#include <jixiao/table/indicator_text.hpp>
#include <set>
#include <string>
#include <unistd.h>

#include "batch/samples.hpp"
#include "support/catch.hpp"

using namespace jixiao;

namespace {

struct engine {
  const char* script;
  sql::dialect dialect;
  // Keeps no decimals: only whole bounds and values are compared exactly.
  bool whole_numbers_only;
};

struct ran {
  int status;
  std::string out;
};

ran run_script(const engine& e, const std::string& text) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("jixiao-" + std::to_string(getpid()) + "-" + e.script + ".sql");
  std::ofstream(file) << text;
  const std::string command = std::string("sh '") + JIXIAO_TESTS_DIRECTORY + "/sql/" + e.script +
                              "' '" + file.string() + "'";
  ran result{0, {}};
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char bytes[4096];
  for (std::size_t n = 0; (n = fread(bytes, 1, sizeof bytes, pipe)) != 0;)
    result.out.append(bytes, n);
  const int status = pclose(pipe);
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  std::filesystem::remove(file);
  return result;
}

bool has_whole_bounds(const standard_view& s) {
  for (const cut& c : s.parts().cuts())
    if (!c.value().is_integer()) return false;
  return true;
}

// Bounds, a step either side at several scales, and random values, of at most 12 + 6 digits.
std::set<decimal> values_for(const standard_view& s, bool whole, samples::random_bits& random) {
  std::set<decimal> values{decimal(0), decimal(-1), decimal(1)};
  const decimal limit = decimal::of(100000000000, 0);
  const auto add = [&](const decimal& v) {
    if (abs(v) < limit) values.insert(whole ? round_to_scale(v, 0, rounding::floor) : v);
  };
  for (const cut& c : s.parts().cuts()) {
    const decimal bound = round_to_scale(c.value(), 6, rounding::floor);
    for (int places : {0, 1, 2, 3, 6})
      for (int step : {-10, -6, -5, -4, -1, 0, 1, 4, 5, 6, 10})
        add(bound + decimal::of(step, places));
  }
  for (int i = 0; i < 30; ++i)
    add(decimal::of(random.any() % 1000000000000, static_cast<int>(random.below(7))));
  return values;
}

std::string case_row(const decimal& value, const samples::codes& said, const scale& levels,
                     sql::dialect d) {
  const auto g = batch::grade_of_code(said.first);
  return "(" + std::string(to_text(value).view()) + ", " +
         (g ? sql::quoted_text(levels.word_of(*g), d) : "NULL") + ", " +
         sql::quoted_text(batch::name_of_reason(said.second), d) + ")";
}

// A table of cases, and a query that gives the number of wrong ones.
std::string statements(const engine& e, const standard_view& s, const reading& how,
                       std::size_t number, samples::random_bits& random, std::size_t& cases) {
  const std::string table = "cases_" + std::to_string(number);
  std::string rows;
  for (const decimal& value : values_for(s, e.whole_numbers_only, random)) {
    const auto said = samples::said_of(s, value, s.unit(), how);
    if (!said) continue;
    rows += (rows.empty() ? "" : ",\n") + case_row(value, *said, s.level_scale(), e.dialect);
    ++cases;
  }
  const std::string grade = sql::grade_expression(s, "v", e.dialect, how);
  const std::string why =
      sql::grade_expression(s, "v", e.dialect, how, sql::column_of_interest::reason);
  return "CREATE TABLE " + table + " (v " + (e.whole_numbers_only ? "INTEGER" : "DECIMAL(18, 6)") +
         ", g VARCHAR(9), r VARCHAR(40));\n" + "INSERT INTO " + table + " VALUES " + rows + ";\n" +
         "SELECT " + std::to_string(number) + ", COUNT(*) FROM " + table + " WHERE COALESCE((" +
         grade + "), '-') <> COALESCE(g, '-') OR COALESCE((" + why + "), '-') <> r;\n";
}

void check_engine(const engine& e) {
  samples::random_bits random(31);
  std::string script;
  std::string expected;
  std::size_t number = 0;
  std::size_t cases = 0;
  for (const any_standard& s : samples::all_standards())
    for (const reading& how : samples::readings()) {
      const bool rounds = how.comparison == comparison::rounded_value;
      if (e.whole_numbers_only && (!has_whole_bounds(s) || rounds)) continue;
      script += statements(e, s, how, number, random, cases);
      expected += std::to_string(number++) + "|0\n";
    }
  const ran result = run_script(e, script);
  if (result.status == 77) {
    WARN("left out, since it is not here: " << e.script);
    return;
  }
  CHECK(result.status == 0);
  CHECK(result.out == expected);
  CHECK(cases > (e.whole_numbers_only ? 1000u : 5000u));
}

}  // namespace

TEST_CASE("PostgreSQL gives every value the grade and reason that the library gives", "[sql]") {
  check_engine({"postgresql.sh", sql::dialect::postgresql, false});
}

// Neither Oracle, 达梦 nor Spark is run here. What the first two are given is the standard SQL that
// PostgreSQL runs; DuckDB has the types and functions of Spark.
TEST_CASE("PostgreSQL gives the same by standard SQL, for Oracle and 达梦", "[sql]") {
  check_engine({"postgresql.sh", sql::dialect::ansi, false});
}

TEST_CASE("DuckDB gives the same by the expressions for Spark", "[sql]") {
  check_engine({"duckdb.sh", sql::dialect::spark, false});
}

TEST_CASE("Oracle and 达梦 are given standard SQL", "[sql]") {
  for (const any_standard& s : samples::all_standards())
    for (sql::dialect d : {sql::dialect::oracle, sql::dialect::dm})
      CHECK(sql::grade_expression(s, "v", d) == sql::grade_expression(s, "v", sql::dialect::ansi));
}

TEST_CASE("DuckDB gives every value the grade and reason that the library gives", "[sql]") {
  check_engine({"duckdb.sh", sql::dialect::duckdb, false});
}

TEST_CASE("MariaDB gives every value the grade and reason that the library gives", "[sql]") {
  check_engine({"mariadb.sh", sql::dialect::mysql, false});
}

TEST_CASE("ClickHouse gives every value the grade and reason that the library gives", "[sql]") {
  check_engine({"clickhouse.sh", sql::dialect::clickhouse, false});
}

TEST_CASE("SQLite gives every whole number the grade and reason that the library gives", "[sql]") {
  check_engine({"sqlite.sh", sql::dialect::ansi, true});
}

TEST_CASE("a view of a table with every sort of name runs in PostgreSQL", "[sql]") {
  department table;
  duty d;
  activity a;
  a.name = "活动'; DROP TABLE measurements; --";
  objective o;
  o.indicators.push_back(
      indicator::with_bands("满意\\度\"'`", {"98%以上", "95%～98%", "90%～95%", "90%以下"}));
  o.indicators.push_back(
      indicator::with_bands("次数", {"3次以内", "5次以内", "8次以内", "10次以内"}));
  a.objectives.push_back(o);
  d.activities.push_back(a);
  activity other;
  other.name = "另一活动";
  objective p;
  p.indicators.push_back(indicator::with_bands("次数", {"1次", "2次", "3次", "4次以上"}));
  other.objectives.push_back(p);
  d.activities.push_back(other);
  table.duties.push_back(d);
  sql::view_names names;
  names.view = "a\"b'; --";
  const auto dialect = sql::dialect::postgresql;
  const std::string first = sql::quoted_text(a.name, dialect);
  const ran result = run_script(
      {"postgresql.sh", dialect, false},
      "CREATE TABLE measurements (activity TEXT, indicator TEXT, value NUMERIC);\n"
      "INSERT INTO measurements VALUES (" +
          first + ", " + sql::quoted_text("满意\\度\"'`", dialect) + ", 97.995), (" + first +
          ", '次数', 2), ('另一活动', '次数', 2), ('另一活动', '次数', NULL),"
          " ('另一活动', '没有', 2);\n" +
          sql::view_statement(table, dialect, names) + "SELECT value, grade, reason FROM " +
          sql::quoted_name(names.view, dialect) + ";\n");
  if (result.status == 77) return;
  CHECK(result.status == 0);
  CHECK(result.out == "97.995|良|direct\n2|优|nested\n2|良|direct\n||\n2||\n");
}
