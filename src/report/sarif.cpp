// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/sarif.hpp>

#include <map>
#include <utility>

#include <jixiao/version.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/say.hpp>

#include "plain/json_tree.hpp"

namespace jixiao::report {

namespace {

using plain::json_tree;

// A file's name as a URI: SARIF takes no other.
std::string uri_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') ||
                          std::string_view("-._~/").find(c) != std::string_view::npos;
    if (is_plain)
      out += c;
    else
      out.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15u]);
  }
  return out;
}

json_tree locations_of(const place& where) {
  json_tree location;
  location["physicalLocation"]["artifactLocation"]["uri"] = uri_of(where.file);
  if (where.row != 0) {
    json_tree& region = location["physicalLocation"]["region"];
    region["startLine"] = where.row;
    if (where.column != 0) region["startColumn"] = where.column;
  }
  std::string name = where.sheet;
  if (!where.address.empty()) name += (name.empty() ? "" : "!") + where.address;
  if (!name.empty())
    location["logicalLocations"] = json_tree::array({{{"fullyQualifiedName", name}}});
  return json_tree::array({std::move(location)});
}

json_tree json_of(const sarif_rule& rule) {
  json_tree out{{"id", rule.id}};
  if (!rule.title.empty()) out["shortDescription"]["text"] = rule.title;
  if (!rule.why.empty()) out["fullDescription"]["text"] = rule.why;
  return out;
}

}  // namespace

std::vector<sarif_rule> sarif_rules_of_findings(language in) {
  std::vector<sarif_rule> rules;
  for (const finding_kind& kind : detail::finding_kinds::entries) {
    const finding_words& words = words_of(in).findings[kind.code];
    rules.push_back({std::string(kind.name), jixiao::detail::said(in, words.title),
                     jixiao::detail::said(in, words.why)});
  }
  return rules;
}

std::vector<sarif_result> sarif_results_of(std::span<const table_finding> found, language in) {
  std::vector<sarif_result> results;
  for (const table_finding& f : found) {
    std::string whose = f.activity.empty() ? f.duty : f.activity;
    if (!f.indicator.empty()) whose += (whose.empty() ? "" : " / ") + f.indicator;
    results.push_back(
        {std::string(name_of(f.what.code)), f.what.level(),
         whose + (whose.empty() ? std::string() : say(in, &catalogue::colon)) + explain(f, in),
         f.where});
  }
  return results;
}

std::string sarif_log(std::vector<sarif_rule> rules, std::span<const sarif_result> results) {
  std::map<std::string, std::size_t> known;
  for (const sarif_rule& rule : rules) known.emplace(rule.id, known.size());
  json_tree listed = json_tree::array();
  for (const sarif_result& r : results) {
    const auto [rule, is_new] = known.emplace(r.rule, known.size());
    if (is_new) rules.push_back({r.rule, {}, {}});
    json_tree one{{"ruleId", r.rule},
                  {"ruleIndex", rule->second},
                  {"level", name_of(r.level)},
                  {"message", {{"text", r.text}}}};
    if (!r.where.file.empty()) one["locations"] = locations_of(r.where);
    listed.push_back(std::move(one));
  }
  json_tree run;
  run["tool"]["driver"] = {{"name", "jixiao"}, {"version", JIXIAO_VERSION_STRING}};
  for (const sarif_rule& rule : rules) run["tool"]["driver"]["rules"].push_back(json_of(rule));
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = std::move(listed);
  const json_tree log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs", json_tree::array({std::move(run)})}};
  return log.dump(true) + "\n";
}

}  // namespace jixiao::report
