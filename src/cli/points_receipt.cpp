// SPDX-License-Identifier: BSL-1.0
#include "points_receipt.hpp"

#include <stdexcept>

#include <jixiao/io/digest.hpp>
#include <jixiao/report/points_answer.hpp>
#include <jixiao/rule/rule_text.hpp>
#include <jixiao/rule/rule_wording.hpp>
#include <jixiao/version.hpp>

#include "plain/json_parse.hpp"
#include "receipt_seal.hpp"

namespace jixiao::cli {

namespace {

using plain::json_tree;

// What the rule means, in official wording; of one that can't be read its text.
std::string meaning_of(const points_basis& basis) {
  try {
    const scoring_rule rule = read_rule(basis.rule, report::full_points(basis.full), basis.target);
    return rule.is_readable() ? write_rule(rule) : basis.rule;
  } catch (const std::overflow_error&) {
    return basis.rule;
  }
}

json_tree json_of(const rule_choices& choices) {
  json_tree out = json_tree::object();
  for (const rule_choice_entry& e : rule_choice_entries)
    out[std::string(e.name)] = std::string(e.values[value_of(choices, e.which)]);
  return out;
}

json_tree receipt_json(const points_basis& basis, const std::string& text) {
  const std::string written = basis.rule + '\x1F' + basis.full + '\x1F' + basis.target;
  return {{"program", std::string("jixiao ") + JIXIAO_VERSION_STRING},
          {"rule", basis.rule},
          {"full", basis.full},
          {"target", basis.target},
          {"choices", json_of(basis.choices)},
          {"language", basis.in == language::en ? "en" : "zh"},
          {"meaning", io::sha256(meaning_of(basis))},
          {"text", io::sha256(written)},
          {"input", io::sha256(text)}};
}

}  // namespace

std::string line_with_receipt(std::string_view line, const points_basis& basis,
                              const std::string& text) {
  return sealed_line(plain::parse_json(line).value(), receipt_json(basis, text));
}

std::optional<points_basis> points_basis_of(const json_tree& line) {
  if (!line.is_object() || !line.contains("receipt") || !line["receipt"].is_object())
    return std::nullopt;
  const json_tree& receipt = line["receipt"];
  points_basis basis;
  struct entry {
    const char* key;
    std::string* to;
  };
  for (const entry& e :
       {entry{"rule", &basis.rule}, entry{"full", &basis.full}, entry{"target", &basis.target}}) {
    if (!receipt.contains(e.key) || !receipt[e.key].is_string()) return std::nullopt;
    *e.to = receipt[e.key].text();
  }
  if (!receipt.contains("choices") || !receipt["choices"].is_object()) return std::nullopt;
  for (const auto& [name, value] : receipt["choices"].items())
    if (!value.is_string() || !set_choice(basis.choices, name, std::string(value.text())))
      return std::nullopt;
  basis.in = receipt["language"].text() == "en" ? language::en : language::zh;
  return basis;
}

std::string recomputed_line(const points_basis& basis, const std::string& text) {
  const std::string line = report::points_line(basis.rule, report::full_points(basis.full),
                                               basis.target, text, basis.choices, basis.in)
                               .line;
  return line_with_receipt(line, basis, text);
}

}  // namespace jixiao::cli
