// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/judging/reading.hpp>
#include <jixiao/judging/ruling.hpp>
#include <jixiao/standard/standard.hpp>
#include <jixiao/table/department.hpp>

namespace jixiao::sql {

/// Whose SQL is written (方言).
enum class dialect : std::uint8_t {
  postgresql,  ///< postgreSQL
  ansi,        ///< standard SQL
  spark,       ///< apache Spark
  clickhouse,  ///< clickHouse
  duckdb,      ///< duckDB
  mysql,       ///< mySQL
  oracle,      ///< oracle
  dm,          ///< 达梦
};

/// In the order of `dialect`.
inline constexpr std::array<std::string_view, 8> dialect_names{
    "postgresql", "ansi", "spark", "clickhouse", "duckdb", "mysql", "oracle", "dm"};

/// Its name for programs and on the command line: `postgresql`.
constexpr std::string_view name_of(dialect d) { return dialect_names[static_cast<std::size_t>(d)]; }

/// The dialect of a name; empty where there is none.
constexpr std::optional<dialect> dialect_named(std::string_view name) {
  for (std::size_t i = 0; i < dialect_names.size(); ++i)
    if (dialect_names[i] == name) return static_cast<dialect>(i);
  return std::nullopt;
}

namespace detail {

// The text between `quote`s, each in it behind a `before_quote`, and backslashes doubled where the
// dialect has them as escapes. @throws std::invalid_argument for a zero byte, which no dialect
// takes.
inline std::string quoted(std::string_view text, char quote, bool escapes, char before_quote) {
  std::string result(1, quote);
  for (char c : text) {
    if (c == '\0') throw std::invalid_argument("jixiao: a zero byte cannot stand in SQL");
    if (c == quote) result += before_quote;
    if (c == '\\' && escapes) result += c;
    result += c;
  }
  return result += quote;
}

}  // namespace detail

/// A name as the dialect quotes it: "a""b", `a``b`. @throws std::invalid_argument for a zero byte,
/// for an empty name, and for a " in a name of Oracle, which has none.
inline std::string quoted_name(std::string_view name, dialect d) {
  if (name.empty()) throw std::invalid_argument("jixiao: a name in SQL is not empty");
  if (d == dialect::oracle && name.find('"') != std::string_view::npos)
    throw std::invalid_argument("jixiao: Oracle has no names with a quotation mark");
  switch (d) {
    case dialect::postgresql:
    case dialect::ansi:
    case dialect::duckdb:
    case dialect::oracle:
    case dialect::dm: return detail::quoted(name, '"', false, '"');
    case dialect::spark:
    case dialect::mysql: return detail::quoted(name, '`', false, '`');
    case dialect::clickhouse: break;
  }
  // ClickHouse reads backslashes in names too, and knows doubled quotes.
  return detail::quoted(name, '`', true, '`');
}

/// A text as the dialect writes it: 'it''s'. For MySQL, Spark and ClickHouse backslashes are
/// doubled, as their defaults want; for Spark, which before 4.0 takes 'it''s' for two texts in a
/// row, 'it\'s' is written; for PostgreSQL a text with one is E'a\\b', the same under both settings
/// of standard_conforming_strings. @throws std::invalid_argument for a zero byte.
inline std::string quoted_text(std::string_view text, dialect d) {
  if (d == dialect::postgresql && text.find('\\') != std::string_view::npos)
    return "E" + detail::quoted(text, '\'', true, '\'');
  const bool escapes = d == dialect::spark || d == dialect::mysql || d == dialect::clickhouse;
  return detail::quoted(text, '\'', escapes, d == dialect::spark ? '\\' : '\'');
}

/// A number as an exact numeric of the dialect, never a binary fraction.
inline std::string exact_number(const decimal& value, dialect d) {
  const decimal least = value.stripped();
  std::string digits(to_text(least).view());
  const std::string places = std::to_string(least.scale());
  if (least.is_integer() && d != dialect::clickhouse) return digits;
  switch (d) {
    case dialect::clickhouse: return "toDecimal128(" + quoted_text(digits, d) + ", " + places + ")";
    case dialect::spark: {
      // No wider than its digits: the type that two numbers have in common keeps their decimals
      // only while it has room for them.
      const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
      const auto wide =
          std::min<std::ptrdiff_t>(std::count_if(digits.begin(), digits.end(), is_digit), 38);
      return "CAST('" + digits + "' AS DECIMAL(" + std::to_string(wide) + ", " + places + "))";
    }
    default: return digits;
  }
}

/// The condition that an expression is NaN or an infinity, which types of numbers in the database
/// have and compare as greater than all others or as nothing; empty where none has them.
inline std::string not_finite_condition(std::string_view value, dialect d) {
  const std::string number(value);
  switch (d) {
    case dialect::postgresql:
      return "CAST(" + number + " AS numeric) IN ('NaN', 'Infinity', '-Infinity')";
    case dialect::spark:
      return "CAST(" + number +
             " AS DOUBLE) IN (CAST('NaN' AS DOUBLE), CAST('Infinity' AS DOUBLE), "
             "CAST('-Infinity' AS DOUBLE))";
    case dialect::duckdb: return "NOT isfinite(CAST(" + number + " AS DOUBLE))";
    case dialect::clickhouse: return "NOT isFinite(toFloat64(" + number + "))";
    default: return {};
  }
}

/// What an expression gives.
enum class column_of_interest : std::uint8_t {
  grade,   ///< the word of the grade; NULL for none
  reason,  ///< the name of the reason
};

namespace detail {

struct sql_piece {
  cut upper;
  std::optional<std::string> word;
};

inline std::string literal(const std::optional<std::string>& word, dialect d) {
  return word ? quoted_text(*word, d) : "NULL";
}

inline void add_piece(std::vector<sql_piece>& pieces, const cut& upper,
                      const std::optional<std::string>& word) {
  if (!pieces.empty() && pieces.back().word == word)
    pieces.back().upper = upper;
  else
    pieces.push_back({upper, word});
}

inline std::optional<std::string> word_of_outcome(const ruled_piece& o, const scale& levels,
                                                  column_of_interest what) {
  if (what == column_of_interest::reason) return std::string(name_of(o.reason));
  if (!o.grade) return std::nullopt;
  return std::string(levels.word_of(*o.grade));
}

// From left to right, with the end of each; the last has none.
inline std::vector<sql_piece> pieces_of(const standard_view& s, const reading& how,
                                        column_of_interest what) {
  const ruling rules(s, how);
  const scale levels = s.level_scale();
  std::vector<sql_piece> pieces;
  if (rules.refuses_negative())
    pieces.push_back(
        {cut::before(decimal(0)), what == column_of_interest::reason
                                      ? std::optional<std::string>(name_of(fault::negative_count))
                                      : std::nullopt});
  for (std::size_t i = rules.first_piece(); i < rules.size(); ++i)
    add_piece(pieces, i < rules.thresholds() ? rules.threshold(i) : cut::line_end(),
              word_of_outcome(rules[i], levels, what));
  return pieces;
}

}  // namespace detail

/// A CASE expression that gives the grade (优, 良, 中, 差; NULL where there is none) or the reason
/// of an exact numeric in the standard's unit, equal to what `grade_of` says of it. `value` is SQL,
/// such as a quoted name; it is written more than once. NULL gives NULL; NaN and the
/// infinities, where a type has them, give no grade. A standard of labels gives NULL, and
/// `number-for-label` as its reason.
/// @throws std::overflow_error as ruling.
inline std::string grade_expression(const standard_view& s, std::string_view value, dialect d,
                                    const reading& how = reading::official(),
                                    column_of_interest what = column_of_interest::grade) {
  const std::string number(value);
  if (!s.is_numeric()) {
    if (what == column_of_interest::grade) return "NULL";
    return "CASE WHEN " + number + " IS NOT NULL THEN " +
           quoted_text(name_of(fault::number_for_label), d) + " END";
  }
  std::string result = "CASE WHEN " + number + " IS NULL THEN NULL";
  if (const std::string bad = not_finite_condition(number, d); !bad.empty())
    result += " WHEN " + bad + " THEN " +
              (what == column_of_interest::grade ? std::string("NULL")
                                                 : quoted_text(name_of(fault::not_finite), d));
  for (const detail::sql_piece& piece : detail::pieces_of(s, how, what)) {
    if (piece.upper.is_finite())
      result += " WHEN " + number + (piece.upper.is_before() ? " < " : " <= ") +
                exact_number(piece.upper.value(), d) + " THEN " + detail::literal(piece.word, d);
    else
      result += " ELSE " + detail::literal(piece.word, d);
  }
  return result + " END";
}

/// The names in the database that a view speaks of.
struct view_names {
  std::string view = "jixiao_grades";  ///< what it is called itself
  std::string table = "measurements";  ///< where the measured values stand
  /// The columns of that table.
  ///@{
  std::string activity = "activity";
  std::string indicator = "indicator";
  std::string value = "value";
  ///@}
};

namespace detail {

inline std::string condition_of(const indicator_path& path, bool is_unique, const view_names& names,
                                dialect d) {
  std::string by_name =
      quoted_name(names.indicator, d) + " = " + quoted_text(path.indicator.name, d);
  if (is_unique) return by_name;
  return by_name + " AND " + quoted_name(names.activity, d) + " = " +
         quoted_text(path.activity.name, d);
}

inline std::string view_column(const department& table, const view_names& names, dialect d,
                               const reading& how, column_of_interest what) {
  std::map<std::string, int> uses;
  for_each_indicator(table, [&](const indicator_path& p) { ++uses[p.indicator.name]; });
  const std::string value = quoted_name(names.value, d);
  std::string result = "CASE";
  for_each_indicator(table, [&](const indicator_path& p) {
    if (p.indicator.standard.is_blank()) return;
    result += "\n    WHEN " + condition_of(p, uses[p.indicator.name] == 1, names, d) +
              "\n      THEN " + grade_expression(p.indicator.standard, value, d, how, what);
  });
  return result == "CASE" ? "NULL" : result + "\n  END";
}

}  // namespace detail

/// A view over a table of measurements: its rows, with the columns grade and reason. Each value is
/// an exact numeric in its indicator's own unit. An indicator is found by its name, and by its
/// activity's where the name is not the only one; where neither fits, both columns are NULL.
inline std::string view_statement(const department& table, dialect d, const view_names& names = {},
                                  const reading& how = reading::official()) {
  const std::string source = quoted_name(names.table, d);
  return "CREATE VIEW " + quoted_name(names.view, d) + " AS\nSELECT\n  " + source + ".*,\n  " +
         detail::view_column(table, names, d, how, column_of_interest::grade) + " AS " +
         quoted_name("grade", d) + ",\n  " +
         detail::view_column(table, names, d, how, column_of_interest::reason) + " AS " +
         quoted_name("reason", d) + "\nFROM " + source + ";\n";
}

}  // namespace jixiao::sql
