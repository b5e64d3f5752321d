// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/dmn.hpp>

#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

#include <jixiao/band/label.hpp>
#include <jixiao/judging/ruling.hpp>
#include <jixiao/number/rational.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/testing/answer.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/version.hpp>

#include "markup.hpp"

namespace jixiao::report {

namespace {

constexpr std::string_view model_namespace = "https://www.omg.org/spec/DMN/20191111/MODEL/";
constexpr std::string_view cases_namespace = "http://www.omg.org/spec/DMN/20160719/testcase";

// A name that FEEL can write: letters and digits, and no letter of ASCII, so that it is no keyword.
std::string feel_name(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const detail::code_point c = detail::decode(text);
    if (c.value >= 0x4E00 && c.value <= 0x9FFF)
      out += text.substr(0, c.length);
    else if (c.value < 0x80 && c.value >= '0' && c.value <= '9' && !out.empty())
      out += static_cast<char>(c.value);
    text.remove_prefix(c.length);
  }
  return out.empty() ? "指标" : out;
}

// What indicators are called in the model: their own names as far as FEEL can write them, numbered
// where two would be one.
class model_names {
 public:
  void add(std::string_view indicator) {
    const std::string name = feel_name(indicator);
    std::string chosen = name;
    for (std::size_t n = 2; taken_.contains(chosen) || taken_.contains(decision_of(chosen)); ++n)
      chosen = name + "第" + std::to_string(n);
    taken_.insert(chosen);
    taken_.insert(decision_of(chosen));
    names_.push_back(std::move(chosen));
  }
  const std::string& input(std::size_t indicator) const { return names_[indicator]; }
  std::string decision(std::size_t indicator) const { return decision_of(names_[indicator]); }

 private:
  static std::string decision_of(const std::string& input) { return input + "等级"; }

  std::set<std::string> taken_;
  std::vector<std::string> names_;
};

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string text_of(std::string_view element, std::string_view id, std::string_view feel) {
  const std::string name(element);
  return "        <" + name + attribute("id", id) + "><text>" + escaped(feel) + "</text></" + name +
         ">\n";
}

std::string feel_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return out + "\"";
}

std::string feel_number(const decimal& value) {
  constexpr std::size_t most_digits = 34;
  const std::string text(to_text(value.stripped()).view());
  std::size_t digits = 0;
  for (const char c : text) digits += c >= '0' && c <= '9' ? 1u : 0u;
  if (digits > most_digits)
    throw std::overflow_error("jixiao: a bound of more than 34 digits is no number of FEEL");
  return text;
}

// A unary test of FEEL for an interval: [95..98), >= 98, < 90, 3, -.
std::string feel_test(const interval& span) {
  if (!span.has_lower() && !span.has_upper()) return "-";
  if (span.is_point()) return feel_number(span.lower().value());
  if (!span.has_upper())
    return (span.includes_lower() ? ">= " : "> ") + feel_number(span.lower().value());
  if (!span.has_lower())
    return (span.includes_upper() ? "<= " : "< ") + feel_number(span.upper().value());
  return (span.includes_lower() ? "[" : "(") + feel_number(span.lower().value()) + ".." +
         feel_number(span.upper().value()) + (span.includes_upper() ? "]" : ")");
}

// One indicator: what is asked, and the table that answers.
class decision_writer {
 public:
  decision_writer(const indicator_path& path, std::size_t number, const model_names& names,
                  const reading& how)
      : path_(path),
        number_(std::to_string(number)),
        input_(names.input(number)),
        decision_(names.decision(number)),
        s_(path.indicator.standard),
        rule_(s_, how) {}

  std::string input_data() const {
    return "  <inputData" + attribute("id", "input_" + number_) + attribute("name", input_) +
           attribute("label", label()) + ">\n    <variable" +
           attribute("id", "input_variable_" + number_) + attribute("name", input_) +
           attribute("typeRef", type()) + "/>\n  </inputData>\n";
  }

  std::string decision() {
    std::string rows = number_rows() + label_rows();
    std::string out =
        "  <decision" + attribute("id", "decision_" + number_) + attribute("name", decision_) +
        attribute("label", path_.indicator.name) + ">\n    <description>" +
        escaped(path_.duty.name + " / " + path_.activity.name) + "</description>\n    <variable" +
        attribute("id", "decision_variable_" + number_) + attribute("name", decision_) +
        attribute("typeRef", "string") + "/>\n    <informationRequirement" +
        attribute("id", "needs_" + number_) + "><requiredInput" +
        attribute("href", "#input_" + number_) + "/></informationRequirement>\n    <decisionTable" +
        attribute("id", "table_" + number_) + attribute("hitPolicy", "UNIQUE") +
        attribute("outputLabel", decision_) + ">\n      <input" +
        attribute("id", "asked_" + number_) + attribute("label", label()) + "><inputExpression" +
        attribute("id", "expression_" + number_) + attribute("typeRef", type()) + "><text>" +
        escaped(input_) + "</text></inputExpression></input>\n      <output" +
        attribute("id", "output_" + number_) + attribute("typeRef", "string") + "><outputValues" +
        attribute("id", "levels_" + number_) + "><text>" + escaped(levels()) +
        "</text></outputValues></output>\n      <annotation name=\"reason\"/>\n";
    return out + rows + "    </decisionTable>\n  </decision>\n";
  }

 private:
  std::string_view type() const {
    if (s_.is_qualitative()) return "string";
    return s_.label_bands().is_empty() ? "number" : "Any";
  }

  std::string label() const {
    if (!s_.is_numeric()) return path_.indicator.name;
    const auto symbol = to_text(s_.unit());
    return path_.indicator.name +
           (symbol.view().empty() ? "" : "（" + std::string(symbol.view()) + "）");
  }

  std::string levels() const {
    std::string out;
    for (const grade g : s_.levels())
      out += (out.empty() ? "" : ",") + feel_string(level_word(s_, g));
    return out;
  }

  std::string row(std::string_view test, grade g, std::string_view why) {
    const std::string id = number_ + "_" + std::to_string(++rows_);
    return "      <rule" + attribute("id", "rule_" + id) + ">\n" +
           text_of("inputEntry", "when_" + id, test) +
           text_of("outputEntry", "then_" + id, feel_string(level_word(s_, g))) +
           "        <annotationEntry><text>" + std::string(why) +
           "</text></annotationEntry>\n      </rule>\n";
  }

  // Between its thresholds, and of what is counted from 0 on.
  interval measured(std::size_t piece) const {
    cut low = piece == 0 ? cut::line_start() : rule_.threshold(piece - 1);
    const cut high = piece == rule_.thresholds() ? cut::line_end() : rule_.threshold(piece);
    const cut zero = cut::before(decimal(0));
    if (rule_.refuses_negative() && low < zero) low = zero;
    return {low, high};
  }

  std::string number_rows() {
    std::string out;
    for (std::size_t i = rule_.first_piece(); s_.is_numeric() && i < rule_.size(); ++i)
      if (const interval span = measured(i); rule_[i].grade && !span.is_empty())
        out += row(feel_test(span), *rule_[i].grade, name_of(rule_[i].reason));
    return out;
  }

  std::string label_rows() {
    std::string out;
    std::set<std::string> known;
    const auto add = [&](std::string_view text, grade g, reason why) {
      const std::string label(normal_label(text).view());
      if (known.insert(label).second) out += row(feel_string(label), g, name_of(why));
    };
    for (const grade g : s_.levels())
      if (s_.label_bands().has(g)) add(s_[g].text.view(), g, reason::label);
    if (s_.is_qualitative())
      for (const grade g : s_.levels()) add(level_word(s_, g), g, reason::grade_word);
    return out;
  }

  const indicator_path& path_;
  std::string number_;
  std::string input_;
  std::string decision_;
  const standard_view s_;
  ruling rule_;
  std::size_t rows_ = 0;
};

}  // namespace

std::string dmn_model(const department& table, const reading& how) {
  model_names names;
  for_each_indicator(table, [&](const indicator_path& path) { names.add(path.indicator.name); });
  std::string inputs;
  std::string decisions;
  std::size_t number = 0;
  for_each_indicator(table, [&](const indicator_path& path) {
    const std::size_t own = number++;
    if (standard_view(path.indicator.standard).is_blank()) return;
    decision_writer one(path, own, names, how);
    inputs += one.input_data();
    decisions += one.decision();
  });
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions" +
         attribute("xmlns", model_namespace) + attribute("id", "standards") +
         attribute("name", table.name.empty() ? std::string_view("standards") : table.name) +
         attribute("namespace", "urn:jixiao:standards") + attribute("exporter", "jixiao") +
         attribute("exporterVersion", JIXIAO_VERSION_STRING) + ">\n" + inputs + decisions +
         "</definitions>\n";
}

namespace {

// What a case gives the model: a number in the standard's unit or a label, as XML Schema types.
struct model_value {
  std::string_view type;
  std::string text;
};

std::optional<model_value> number_input(const fraction& value) {
  const auto number = exact_decimal(value);
  if (!number) return std::nullopt;
  return model_value{"xsd:decimal", feel_number(*number)};
}

std::optional<model_value> input_of(const standard_view& s, const test_case& from,
                                    const reading& how) {
  const jixiao::answer got = answer_to(s, std::string_view(from.text), how);
  if (got.refusal == "negative-count") {
    const quantity_reading read = read_quantity(from.text);
    return read ? number_input(read.value.in(s.unit()).value) : std::nullopt;
  }
  const bool is_label = !got.is_refused() && (got.said->reason == reason::label ||
                                              got.said->reason == reason::grade_word);
  if (is_label || got.refusal == "unknown-label")
    return model_value{"xsd:string", std::string(normal_label(from.text).view())};
  return got.is_refused() ? std::nullopt : number_input(got.said->value);
}

std::string expected_of(const standard_view& s, const case_expectation& wanted) {
  if (wanted.wants_refusal || !wanted.grade) return "<value xsi:nil=\"true\"/>";
  return "<value xsi:type=\"xsd:string\">" + escaped(level_word(s, *wanted.grade)) + "</value>";
}

}  // namespace

dmn_cases dmn_cases_of(const test_subjects& subjects, const std::vector<test_case>& cases,
                       const bound_cases& bound, const reading& how, std::string_view model_file) {
  dmn_cases out;
  model_names names;
  for (const test_subject& subject : subjects) names.add(subject.indicator->name);
  for (const bound_case& one : bound.items) {
    const test_case& from = cases[one.source];
    const standard_view s = subjects[one.subject].indicator->standard;
    const bool is_asked = (one.wanted.wants_grade || one.wanted.wants_refusal) &&
                          !one.wanted.has_own_reading && !s.is_blank();
    const auto value = is_asked ? input_of(s, from, how) : std::nullopt;
    if (!value) {
      ++out.left_out;
      continue;
    }
    out.text +=
        "  <testCase" + attribute("id", std::to_string(++out.written)) + ">\n    " +
        "<description>" + escaped(from.text + (from.basis.empty() ? "" : "：") + from.basis) +
        "</description>\n    <inputNode" + attribute("name", names.input(one.subject)) + "><value" +
        attribute("xsi:type", value->type) + ">" + escaped(value->text) +
        "</value></inputNode>\n    <resultNode" + attribute("name", names.decision(one.subject)) +
        attribute("type", "decision") + "><expected>" + expected_of(s, one.wanted) +
        "</expected></resultNode>\n  </testCase>\n";
  }
  out.text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testCases" +
             attribute("xmlns", cases_namespace) +
             attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance") +
             attribute("xmlns:xsd", "http://www.w3.org/2001/XMLSchema") + ">\n  <modelName>" +
             escaped(model_file) + "</modelName>\n" + out.text + "</testCases>\n";
  return out;
}

}  // namespace jixiao::report
