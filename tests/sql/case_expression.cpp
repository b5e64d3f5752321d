// SPDX-License-Identifier: BSL-1.0
#include <jixiao/sql/case_expression.hpp>

#include <jixiao/standard/standard_text.hpp>

#include "support/catch.hpp"

using namespace jixiao;
using jixiao::sql::dialect;

TEST_CASE("names and texts are quoted as each dialect reads them", "[sql]") {
  struct quoting_case {
    dialect d;
    const char* name;
    const char* text;
  };
  const std::vector<quoting_case> cases{
      {dialect::postgresql, R"("a""b`c\")", R"(E'it''s \\')"},
      {dialect::ansi, R"("a""b`c\")", R"('it''s \')"},
      {dialect::duckdb, R"("a""b`c\")", R"('it''s \')"},
      {dialect::spark, R"(`a"b``c\`)", R"('it\'s \\')"},
      {dialect::mysql, R"(`a"b``c\`)", R"('it''s \\')"},
      {dialect::clickhouse, R"(`a"b``c\\`)", R"('it''s \\')"},
      {dialect::dm, R"("a""b`c\")", R"('it''s \')"},
  };
  for (const quoting_case& c : cases) {
    CHECK(sql::quoted_name("a\"b`c\\", c.d) == c.name);
    CHECK(sql::quoted_text("it's \\", c.d) == c.text);
    CHECK_THROWS_AS(sql::quoted_text(std::string_view("a\0b", 3), c.d), std::invalid_argument);
    CHECK_THROWS_AS(sql::quoted_name("", c.d), std::invalid_argument);
    CHECK(sql::dialect_named(sql::name_of(c.d)) == c.d);
  }
  CHECK(sql::quoted_name("a`b\\", dialect::oracle) == R"("a`b\")");
  CHECK(sql::quoted_text("it's \\", dialect::oracle) == R"('it''s \')");
  CHECK_THROWS_AS(sql::quoted_name("a\"b", dialect::oracle), std::invalid_argument);
  CHECK(sql::quoted_text("it's", dialect::postgresql) == "'it''s'");
  CHECK(!sql::dialect_named("db2"));
}

TEST_CASE("a standard is one CASE over exact numbers", "[sql]") {
  const standard s = read_standard("98%以上", "95.5%～98%", "90%～95.5%", "90%以下");
  CHECK(sql::grade_expression(s, "x", dialect::postgresql) ==
        "CASE WHEN x IS NULL THEN NULL WHEN CAST(x AS numeric) IN ('NaN', 'Infinity', "
        "'-Infinity') THEN NULL WHEN x < 90 THEN '差' WHEN x < 95.5 THEN '中' "
        "WHEN x < 98 THEN '良' ELSE '优' END");
  CHECK(sql::grade_expression(s, "x", dialect::spark) ==
        "CASE WHEN x IS NULL THEN NULL WHEN CAST(x AS DOUBLE) IN (CAST('NaN' AS DOUBLE), "
        "CAST('Infinity' AS DOUBLE), CAST('-Infinity' AS DOUBLE)) THEN NULL WHEN x < 90 THEN '差' "
        "WHEN x < CAST('95.5' AS DECIMAL(3, 1)) THEN '中' WHEN x < 98 THEN '良' ELSE '优' END");
  CHECK(sql::grade_expression(s, "x", dialect::clickhouse) ==
        "CASE WHEN x IS NULL THEN NULL WHEN NOT isFinite(toFloat64(x)) THEN NULL WHEN x < "
        "toDecimal128('90', 0) THEN '差' WHEN x < "
        "toDecimal128('95.5', 1) THEN '中' WHEN x < toDecimal128('98', 0) THEN '良' ELSE '优' END");
}

TEST_CASE("NaN and infinities are no measurements, where a type has them", "[sql]") {
  const standard s = read_standard("98%以上", "95%～98%", "90%～95%", "90%以下");
  for (const dialect d :
       {dialect::postgresql, dialect::spark, dialect::duckdb, dialect::clickhouse}) {
    CAPTURE(sql::name_of(d));
    const std::string condition = sql::not_finite_condition("x", d);
    CHECK(sql::grade_expression(s, "x", d).find(" WHEN " + condition + " THEN NULL ") !=
          std::string::npos);
    CHECK(sql::grade_expression(s, "x", d, reading::official(), sql::column_of_interest::reason)
              .find(" WHEN " + condition + " THEN 'not-finite' ") != std::string::npos);
  }
  for (const dialect d : {dialect::ansi, dialect::mysql, dialect::oracle, dialect::dm})
    CHECK(sql::not_finite_condition("x", d).empty());
}

TEST_CASE("no grade is NULL, and its reason says why", "[sql]") {
  const standard s = read_standard("3次以内", "5次以内", "8次以内", "10次以内");
  CHECK(sql::grade_expression(s, "x", dialect::ansi, reading::strict()) ==
        "CASE WHEN x IS NULL THEN NULL WHEN x <= 8 THEN NULL WHEN x <= 10 THEN '差' "
        "ELSE NULL END");
  CHECK(sql::grade_expression(s, "x", dialect::ansi, reading::strict(),
                              sql::column_of_interest::reason) ==
        "CASE WHEN x IS NULL THEN NULL WHEN x < 0 THEN 'negative-count' WHEN x <= 8 THEN "
        "'overlap' WHEN x <= 10 THEN 'direct' ELSE 'beyond_worst' END");
  const standard labels = read_standard("效果明显", "效果较好", "效果一般", "没效果");
  CHECK(sql::grade_expression(labels, "x", dialect::ansi) == "NULL");
  CHECK(sql::grade_expression(labels, "x", dialect::ansi, reading::official(),
                              sql::column_of_interest::reason) ==
        "CASE WHEN x IS NOT NULL THEN 'number-for-label' END");
}
