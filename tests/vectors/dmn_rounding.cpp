// SPDX-License-Identifier: BSL-1.0

// The rounding functions of the DMN Technology Compatibility Kit: `round half up(5.5, 0)`.

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <jixiao/number/decimal_text.hpp>
#include <jixiao/number/rational.hpp>

#include "support/catch.hpp"
#include "support/shared_data.hpp"

using jixiao::rational;
using jixiao::rounding;

namespace {

// The files are plain enough to be searched: no entities, no CDATA in what is looked for.
std::string without_comments(std::string xml) {
  for (std::size_t start = 0; (start = xml.find("<!--", start)) != std::string::npos;)
    xml.erase(start, xml.find("-->", start) + 3 - start);
  return xml;
}

// The text of the first element of that name in a stretch; empty where it has none.
std::optional<std::string> element_text(const std::string& xml, const std::string& name,
                                        std::size_t from, std::size_t to) {
  const std::size_t tag = xml.find('<' + name, from);
  if (tag >= to) return std::nullopt;
  const std::size_t open = xml.find('>', tag);
  if (xml[open - 1] == '/') return std::nullopt;
  return xml.substr(open + 1, xml.find('<', open) - open - 1);
}

// By the name of the decision: `element` has the name, and an inner element the text.
std::map<std::string, std::string> texts_by_name(const std::string& xml, const std::string& element,
                                                 const std::string& inner) {
  std::map<std::string, std::string> texts;
  const std::string end_tag = "</" + element + '>';
  for (std::size_t at = 0; (at = xml.find('<' + element + ' ', at)) != std::string::npos; ++at) {
    const std::size_t name = xml.find(" name=\"", at) + 7;
    if (const auto text = element_text(xml, inner, at, xml.find(end_tag, at)))
      texts[xml.substr(name, xml.find('"', name) - name)] = *text;
  }
  return texts;
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

// Checks the call where it applies, and says whether it does.
bool applies(const std::string& expression, const std::string& expected) {
  const auto asked = call_of(expression);
  const auto figure = jixiao::read_decimal(expected);
  if (!asked || !figure) return false;
  INFO(expression << " expected " << expected);
  const rounding mode = modes.at(asked->function);
  CHECK(round_to_scale(asked->value, asked->scale, mode) == figure.value);
  if (const auto value = exact_decimal(asked->value))
    CHECK(round_to_scale(*value, asked->scale, mode) == figure.value);
  return true;
}

}  // namespace

TEST_CASE("the rounding functions of the DMN compatibility kit") {
  int total = 0;
  int applicable = 0;
  for (const std::string name :
       {"1100-feel-decimal-function", "1141-feel-round-up-function",
        "1142-feel-round-down-function", "1143-feel-round-half-up-function",
        "1144-feel-round-half-down-function"}) {
    const auto folder = shared_path("vectors/dmn-tck/" + name);
    if (!folder) return;
    const std::string model = without_comments(text_of(*folder / (name + ".dmn")));
    const std::string cases = without_comments(text_of(*folder / (name + "-test-01.xml")));
    const auto results = texts_by_name(cases, "resultNode", "value");
    for (const auto& [decision, expression] : texts_by_name(model, "decision", "text")) {
      ++total;
      const auto expected = results.find(decision);
      if (expected != results.end() && applies(expression, expected->second)) ++applicable;
    }
  }
  WARN("DMN rounding: " << applicable << " of " << total
                        << " apply; the rest ask for nulls, texts, other numbers of arguments, "
                           "scales that are no whole numbers or are past 76");
  CHECK(applicable == 29);
}
