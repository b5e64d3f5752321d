// SPDX-License-Identifier: BSL-1.0

// The DMN Technology Compatibility Kit: its rounding functions (`round half up(5.5, 0)`), its
// ranges and their relations, and its decision tables of one number.

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <jixiao/band/value_text.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/standard/any_standard.hpp>
#include <jixiao/standard/any_standard_text.hpp>

#include "support/catch.hpp"
#include "support/shared_data.hpp"
#include "vectors/conformance.hpp"
#include "vectors/feel.hpp"

using conformance::not_for_us;
using conformance::outcome;
using jixiao::rational;
using jixiao::rounding;

namespace {

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

// The files are plain enough to be searched: no CDATA, and of prefixes only these.
std::string plain_xml(const std::filesystem::path& file) {
  std::string xml = text_of(file);
  for (std::size_t start = 0; (start = xml.find("<!--", start)) != std::string::npos;)
    xml.erase(start, xml.find("-->", start) + 3 - start);
  for (const std::string prefix : {"tc:", "semantic:"}) {
    replace_all(xml, '<' + prefix, "<");
    replace_all(xml, "</" + prefix, "</");
  }
  return xml;
}

// What stands in each element of that name, its own tag in front; none of them is in another.
std::vector<std::string> elements(const std::string& xml, const std::string& name) {
  std::vector<std::string> found;
  const std::string end_tag = "</" + name + '>';
  for (std::size_t at = 0; (at = xml.find('<' + name, at)) != std::string::npos; ++at) {
    const char next = xml[at + 1 + name.size()];
    if (next != ' ' && next != '>' && next != '/') continue;
    const std::size_t open = xml.find('>', at);
    const std::size_t end = xml[open - 1] == '/' ? open + 1 : xml.find(end_tag, at);
    found.push_back(xml.substr(at, end - at));
    at = end - 1;
  }
  return found;
}

std::string attribute(const std::string& element, const std::string& name) {
  const std::string tag = element.substr(0, element.find('>'));
  const std::size_t at = tag.find(' ' + name + "=\"");
  if (at == std::string::npos) return {};
  const std::size_t from = at + name.size() + 3;
  return tag.substr(from, tag.find('"', from) - from);
}

// The text of the first element of that name; empty where it has none, or is nil.
std::optional<std::string> element_text(const std::string& xml, const std::string& name) {
  const auto all = elements(xml, name);
  if (all.empty() || all.front()[all.front().find('>') - 1] == '/') return std::nullopt;
  std::string text = all.front().substr(all.front().find('>') + 1);
  for (const auto& [entity, character] :
       {std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"}, std::pair{"&quot;", "\""}})
    replace_all(text, entity, character);
  return text;
}

struct call {
  std::string function;
  rational value;
  int scale = 0;
};

std::string trimmed(const std::string& text) { return std::string(jixiao::detail::trimmed(text)); }

// 15/78*2, from left to right.
std::optional<rational> value_of(const std::string& expression) {
  std::optional<rational> value;
  char operation = '*';
  for (std::size_t start = 0; start <= expression.size();) {
    const std::size_t end = std::min(expression.find_first_of("*/", start), expression.size());
    const auto number = jixiao::read_decimal(expression.substr(start, end - start));
    if (!number) return std::nullopt;
    const rational next(number.value);
    value = !value ? next : operation == '*' ? *value * next : *value / next;
    operation = end < expression.size() ? expression[end] : '*';
    start = end + 1;
  }
  return value;
}

// Empty where the expression isn't a function of a number and of a whole number of places that a
// decimal can have.
std::optional<call> call_of(const std::string& expression) {
  const std::size_t open = expression.find('(');
  if (open == std::string::npos || expression.back() != ')') return std::nullopt;
  std::vector<std::string> arguments =
      split(expression.substr(open + 1, expression.size() - open - 2), ',');
  if (arguments.size() != 2) return std::nullopt;
  for (std::string& argument : arguments) {
    argument = trimmed(argument);
    if (argument.find("n:") == 0) argument.erase(0, 2);
    if (argument.find("scale:") == 0) argument.erase(0, 6);
  }
  const auto value = value_of(arguments[0]);
  const auto places = jixiao::read_decimal(arguments[1]);
  if (!value || !places || places.value.scale() != 0 || places.value > 76 || places.value < -9999)
    return std::nullopt;
  return call{trimmed(expression.substr(0, open)), *value, std::stoi(arguments[1])};
}

const std::map<std::string, rounding> modes{
    {"decimal", rounding::half_even},         {"round up", rounding::up},
    {"round down", rounding::down},           {"round half up", rounding::half_up},
    {"round half down", rounding::half_down},
};

outcome check_rounding(const std::string& expression, const std::optional<std::string>& expected) {
  if (!expected) return not_for_us("calls that are wrong in FEEL: no function is called here");
  const auto asked = call_of(expression);
  const auto figure = jixiao::read_decimal(*expected);
  if (!asked || !figure) return not_for_us("scales that are no whole numbers or are past 76");
  const rounding mode = modes.at(asked->function);
  bool same = round_to_scale(asked->value, asked->scale, mode) == figure.value;
  if (const auto value = exact_decimal(asked->value))
    same = same && round_to_scale(*value, asked->scale, mode) == figure.value;
  return outcome::of(same);
}

// `starts( (1..5], [1..10] )`
std::optional<bool> relation_of(const std::string& expression) {
  const std::size_t open = expression.find('(');
  if (open == std::string::npos || expression.back() != ')') return std::nullopt;
  feel::reader reader(std::string_view(expression).substr(open + 1, expression.size() - open - 2));
  const auto a = reader.read_stretch();
  if (!reader.take(",")) return std::nullopt;
  const auto b = reader.read_stretch();
  reader.expect_end();
  return feel::relation(trimmed(expression.substr(0, open)), a, b);
}

// `5 in (2..4]`, `5 between 1 and 10`.
bool membership_of(const std::string& expression) {
  feel::reader reader(expression);
  const auto value = reader.read_value();
  if (reader.take("between")) {
    const auto low = reader.read_value();
    if (!reader.take("and")) throw feel::not_ours("other expressions");
    const auto high = reader.read_value();
    reader.expect_end();
    return jixiao::interval::closed(low, high).contains(value);
  }
  if (!reader.take("in ")) throw feel::not_ours("other expressions");
  return reader.read_all().contains(value);
}

// A text that is a range: range("[1..3]") and range(from: "[1..3]").
std::string unwrapped(std::string expression) {
  replace_all(expression, "\\\"", "\1");
  for (const std::string open : {"range(\"", "range(from: \""})
    for (std::size_t at = 0; (at = expression.find(open, at)) != std::string::npos;) {
      const std::size_t end = expression.find("\")", at + open.size());
      if (end == std::string::npos) break;
      expression.erase(end, 2);
      expression.erase(at, open.size());
    }
  replace_all(expression, "\1", "\"");
  return expression;
}

outcome check_set(const std::string& given, const std::optional<std::string>& expected) {
  const std::string expression = trimmed(unwrapped(given));
  if (expression.find("instance of") != std::string::npos) return not_for_us("types of FEEL");
  if (const auto kind = feel::foreign_kind(expression)) return not_for_us(*kind);
  if (!expected) return not_for_us("calls that are wrong in FEEL: no function is called here");
  if (expression.find("[1,2,") == 0) return not_for_us("lists as values");
  const bool wanted = *expected == "true";
  try {
    if (expression.find(" in ") != std::string::npos ||
        expression.find(" between ") != std::string::npos)
      return outcome::of(membership_of(expression) == wanted);
    if (const std::size_t equals = expression.find(" = "); equals != std::string::npos) {
      feel::reader left(std::string_view(expression).substr(0, equals));
      feel::reader right(std::string_view(expression).substr(equals + 3));
      return outcome::of((left.read_all() == right.read_all()) == wanted);
    }
    if (const auto related = relation_of(expression)) return outcome::of(*related == wanted);
  } catch (const feel::not_ours& e) {
    return not_for_us(e.what());
  }
  return not_for_us("other expressions");
}

// A table whose rules each claim numbers of one input is a standard where the first rule that
// claims a value decides and each claims less than the next: the better band within the worse.
outcome check_table(const std::string& table, const std::string& test_case) {
  if (attribute(table, "hitPolicy") == "COLLECT")
    return not_for_us("tables that collect what several rules give");
  if (elements(table, "input").size() != 1) return not_for_us("tables of several inputs");
  std::vector<std::string> cells;
  std::vector<std::string> outputs;
  for (const std::string& rule : elements(table, "rule")) {
    cells.push_back(*element_text(elements(rule, "inputEntry").front(), "text"));
    outputs.push_back(*element_text(elements(rule, "outputEntry").front(), "text"));
  }
  const auto standard = jixiao::any_standard::read(jixiao::scale::of_size(cells.size()), cells);
  const auto value = element_text(elements(test_case, "inputNode").front(), "value");
  const jixiao::verdict v = grade_of(standard, jixiao::to_quantity(*value));
  const auto wanted = element_text(elements(test_case, "resultNode").front(), "value");
  return outcome::of(v.grade && outputs[column_of(*v.grade)] == '"' + *wanted + '"');
}

// By the name of the decision, or of an entry in its context.
std::map<std::string, std::string> expressions_of(const std::string& model) {
  std::map<std::string, std::string> found;
  const auto add = [&](const std::string& name, const std::string& in) {
    if (const auto text = element_text(in, "text")) found[name] = *text;
  };
  for (const std::string& decision : elements(model, "decision")) {
    const auto entries = elements(decision, "contextEntry");
    if (entries.empty()) add(attribute(decision, "name"), decision);
    for (const std::string& entry : entries)
      add(attribute(elements(entry, "variable").front(), "name"), entry);
  }
  return found;
}

outcome check_expression(const std::string& expression,
                         const std::optional<std::string>& expected) {
  const std::string function = trimmed(expression.substr(0, expression.find('(')));
  return modes.count(function) != 0 ? check_rounding(expression, expected)
                                    : check_set(expression, expected);
}

conformance::tally run_folder(const std::filesystem::path& folder) {
  const std::string name = folder.filename().string();
  const std::string model = plain_xml(folder / (name + ".dmn"));
  const auto tables = elements(model, "decisionTable");
  const auto expressions = expressions_of(model);
  conformance::tally counted;
  const auto add = [&](const std::string& what, const outcome& result) {
    INFO(name << ": " << what);
    CHECK((result.passed || !result.applies()));
    counted.add(result);
  };
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".xml") continue;
    for (const std::string& test_case : elements(plain_xml(entry.path()), "testCase")) {
      if (!tables.empty()) {
        add(attribute(test_case, "id"), tables.size() == 1
                                            ? check_table(tables.front(), test_case)
                                            : not_for_us("tables of several inputs"));
        continue;
      }
      for (const std::string& result : elements(test_case, "resultNode")) {
        auto parts = elements(result, "component");
        if (parts.empty()) parts.push_back(result);
        for (const std::string& part : parts) {
          const auto expression = expressions.find(attribute(part, "name"));
          INFO(attribute(part, "name"));
          REQUIRE(expression != expressions.end());
          add(expression->second,
              check_expression(expression->second, element_text(part, "value")));
        }
      }
    }
  }
  return counted;
}

}  // namespace

TEST_CASE("every applicable case of the DMN compatibility kit") {
  const auto folder = shared_path("vectors/dmn-tck");
  if (!folder) return;
  std::map<std::string, std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(*folder))
    folders[entry.path().filename().string()] = entry.path();
  int applicable = 0;
  for (const auto& [name, path] : folders) {
    const conformance::tally counted = run_folder(path);
    CHECK(counted.total > 0);
    applicable += counted.applicable;
    conformance::report("DMN TCK", name, counted);
  }
  CHECK(applicable == 270);
}
