// SPDX-License-Identifier: BSL-1.0

// The worked cases of GB/T 8170—2008 that textbooks, courseware and examinations give.

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <jixiao/number/decimal_text.hpp>
#include <jixiao/number/reported_value.hpp>
#include <jixiao/number/rounding.hpp>

#include "support/catch.hpp"
#include "support/shared_data.hpp"
#include "vectors/conformance.hpp"

using jixiao::decimal;
using jixiao::reported;
using jixiao::rounding;
using jixiao::to_decimal;
using jixiao::to_reported;
using jixiao::to_text;

namespace {

struct official_case {
  std::string id;
  std::string input;
  std::map<std::string, std::string> parameters;
  std::string expected;
};

// `interval=1;mode=half_even`.
std::map<std::string, std::string> fields_of(const std::string& text) {
  std::map<std::string, std::string> fields;
  for (const std::string& field : split(text, ';')) {
    const std::size_t equals = field.find('=');
    if (equals != std::string::npos) fields[field.substr(0, equals)] = field.substr(equals + 1);
  }
  return fields;
}

std::vector<official_case> cases_of(const std::string& topic) {
  std::vector<official_case> cases;
  const auto file = shared_path("vectors/official.tsv");
  if (!file) return cases;
  for (const std::string& line : split(text_of(*file), '\n')) {
    const std::vector<std::string> cells = split(line, '\t');
    if (cells.size() >= 5 && cells[0] == topic)
      cases.push_back({cells[1], cells[2], fields_of(cells[3]), cells[4]});
  }
  return cases;
}

// Every row must be reproduced, and there are at least so many. None has a wrong figure of its own;
// those met in the sources (18.65003 to 0.1, 645000 by half up) are not among the rows.
template <class Check>
void reproduce(const std::string& topic, std::size_t least, Check check) {
  const std::vector<official_case> cases = cases_of(topic);
  if (cases.empty()) return;
  conformance::tally counted;
  for (const official_case& c : cases) {
    INFO(c.id << ": " << c.input << " expected " << c.expected);
    const bool same = check(c);
    CHECK(same);
    counted.add(conformance::outcome::of(same));
  }
  CHECK(cases.size() >= least);
  conformance::report("official rules", topic, counted);
}

// With the places that the source writes.
bool is_written(const decimal& result, const std::string& expected) {
  return std::string(to_text(result).view()) == expected;
}

decimal rounded_as_asked(const official_case& c) {
  const decimal value = to_decimal(c.input);
  if (c.parameters.count("sigdigits") != 0)
    return round_to_significant(value, std::stoi(c.parameters.at("sigdigits")),
                                rounding::half_even);
  const bool is_last = c.parameters.count("final_interval") != 0;
  const std::string interval = c.parameters.at(is_last ? "final_interval" : "interval");
  return round_to_interval(value, to_decimal(interval), rounding::half_even);
}

// 15.455>15.46>15.5>16: each figure's places are the interval it was rounded to.
std::vector<decimal> intervals_of(const std::string& chain) {
  std::vector<decimal> intervals;
  for (const std::string& figure : split(chain, '>'))
    intervals.push_back(decimal::of(1, to_decimal(figure).scale()));
  return intervals;
}

}  // namespace

TEST_CASE("the published roundings to an interval") {
  reproduce("gb8170.round", 62, [](const official_case& c) {
    return c.parameters.at("mode") == "half_even" && is_written(rounded_as_asked(c), c.expected);
  });
}

TEST_CASE("the published roundings to significant digits") {
  reproduce("gb8170.sig", 12, [](const official_case& c) {
    return c.parameters.at("mode") == "half_even" && is_written(rounded_as_asked(c), c.expected);
  });
}

TEST_CASE("the published warnings against rounding in a chain") {
  reproduce("gb8170.no_successive", 4, [](const official_case& c) {
    const decimal once = rounded_as_asked(c);
    const auto chain =
        round_in_chain(to_decimal(c.input), intervals_of(c.parameters.at("wrong_chain")));
    return is_written(once, c.expected) && chain.once == once && chain.changes() &&
           chain.chained == to_decimal(c.parameters.at("wrong_result"));
  });
}

TEST_CASE("the published reported values, and what they are rounded to") {
  reproduce("gb8170.report_suffix", 6, [](const official_case& c) {
    const auto expected = fields_of(c.expected);
    const auto first =
        reported(to_decimal(c.input), to_decimal(c.parameters.at("report_interval")));
    const decimal last = to_decimal(c.parameters.at("final_interval"));
    return std::string(to_text(first).view()) == expected.at("reported") &&
           to_reported(expected.at("reported")) == first &&
           is_written(round_to_interval(first, last), expected.at("rounded"));
  });
}

TEST_CASE("the published meaning of the marks") {
  // 16.50(+): actual>16.50 …; a later tie goes up.
  reproduce("gb8170.report_suffix_meaning", 2, [](const official_case& c) {
    const auto value = to_reported(c.input);
    const bool larger = c.expected.find("actual>") == 0;
    const bool order = larger ? value > value.value : value < value.value;
    return order && round_to_interval(value, 1) == (larger ? decimal(17) : decimal(16));
  });
}
