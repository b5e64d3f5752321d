// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/scheme.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <jixiao/words/document_words.hpp>
#include <jixiao/words/say.hpp>

#include "json_value.hpp"
#include "plain/json_tree.hpp"
#include "scheme_check.hpp"
#include "scheme_reader.hpp"

namespace jixiao::io {

namespace {

using plain::json_tree;

json_tree written(const std::string& text) { return text; }
json_tree written(bool truth) { return truth; }
json_tree written(int number) { return number; }
json_tree written(const decimal& number) { return std::string(to_text(number).view()); }
json_tree written(const any_standard& bounds);
json_tree written(const rounding_rule& rule);
json_tree written(const scoring_method& method);
json_tree written(const named_method& named);
template <class T>
json_tree written(const std::optional<T>& value);
template <class T>
json_tree written(const std::vector<T>& values);
template <class T, std::size_t N>
json_tree written(const std::array<T, N>& values);

template <class T>
json_tree written(const T& value) {
  if constexpr (std::is_enum_v<T>) {
    return std::string(name_of(value));
  } else {
    json_tree out = json_tree::object();
    fields_of(value, [&](std::string_view key, const auto& field) {
      out[std::string(key)] = written(field);
    });
    return out;
  }
}

template <class T>
json_tree written(const std::optional<T>& value) {
  return value ? written(*value) : json_tree(nullptr);
}

template <class T>
json_tree written(const std::vector<T>& values) {
  json_tree out = json_tree::array();
  for (const T& value : values) out.push_back(written(value));
  return out;
}

template <class T, std::size_t N>
json_tree written(const std::array<T, N>& values) {
  json_tree out = json_tree::array();
  for (const T& value : values) out.push_back(written(value));
  return out;
}

json_tree written(const any_standard& bounds) {
  std::vector<std::string> bands;
  for (grade g : bounds.levels()) bands.emplace_back(bounds[g].text.view());
  const scale& levels = bounds.view().level_scale();
  if (levels.is_usual()) return written(bands);
  return written(scaled_bounds{std::string(levels.words().view()), std::move(bands)});
}

json_tree written(const rounding_rule& rule) {
  json_tree out = json_tree::object();
  switch (rule.kind) {
    case rounding_kind::places: out["places"] = rule.places; break;
    case rounding_kind::interval: out["interval"] = written(rule.interval); break;
    case rounding_kind::significant: out["significant"] = rule.places; break;
  }
  out["mode"] = std::string(name_of(rule.mode));
  return out;
}

void add_method(json_tree& out, const scoring_method& method) {
  out["method"] = std::string(name_of(method));
  std::visit(
      [&](const auto& m) {
        fields_of(m, [&](std::string_view key, const auto& field) {
          out[std::string(key)] = written(field);
        });
      },
      method);
}

json_tree written(const scoring_method& method) {
  json_tree out = json_tree::object();
  add_method(out, method);
  return out;
}

json_tree written(const named_method& named) {
  json_tree out = json_tree::object();
  out["name"] = named.name;
  add_method(out, named.method);
  return out;
}

// One name is probably the one that was meant; several are what there is.
std::string offered(const scheme_problem& problem, language in) {
  const bool is_choice =
      problem.what == scheme_fault::unknown_key || problem.what == scheme_fault::unknown_name;
  if (!is_choice) return problem.expected;
  const bool several = problem.expected.find(" | ") != std::string::npos;
  return several ? say(in, &document_words::there_is, {problem.expected})
                 : say(in, &catalogue::did_you_mean, {problem.expected});
}

}  // namespace

std::string describe(const scheme_problem& problem, language in) {
  std::string text = problem.pointer;
  if (problem.line != 0) text = std::to_string(problem.line) + ":" + std::to_string(problem.column);
  if (!text.empty()) text += say(in, &catalogue::colon);
  return text +
         jixiao::detail::said(in, words_of<document_words>(in).scheme_faults[name_of(problem.what)],
                              marks::text{problem.what == scheme_fault::not_json
                                              ? json_problem_words(problem.text, in)
                                              : problem.text},
                              marks::expected{offered(problem, in)});
}

scheme_reading read_scheme(std::string_view json) {
  scheme_reading result;
  const json_reading document = read_json_value(json);
  if (!document.problem.empty()) {
    result.problems.push_back(
        {scheme_fault::not_json, {}, document.problem, {}, document.line, document.column});
    return result;
  }
  result.value = scheme::official();
  scheme_reader(result.problems).read_root(document.value, result.value);
  if (result.problems.empty()) check_scheme(result.value, result.problems);
  return result;
}

std::string write_scheme(const scheme& s) { return written(s).dump(true) + "\n"; }

}  // namespace jixiao::io
