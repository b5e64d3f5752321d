// SPDX-License-Identifier: BSL-1.0
#include <jixiao/io/scheme.hpp>

#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "json_value.hpp"
#include "scheme_check.hpp"
#include "scheme_reader.hpp"

namespace jixiao::io {

namespace {

using nlohmann::ordered_json;

ordered_json written(const std::string& text) { return text; }
ordered_json written(bool truth) { return truth; }
ordered_json written(int number) { return number; }
ordered_json written(const decimal& number) { return std::string(to_text(number).view()); }
ordered_json written(const any_standard& bounds);
ordered_json written(const rounding_rule& rule);
ordered_json written(const scoring_method& method);
ordered_json written(const named_method& named);
template <class T>
ordered_json written(const std::optional<T>& value);
template <class T>
ordered_json written(const std::vector<T>& values);
template <class T, std::size_t N>
ordered_json written(const std::array<T, N>& values);

template <class T>
ordered_json written(const T& value) {
  if constexpr (std::is_enum_v<T>) {
    return std::string(name_of(value));
  } else {
    ordered_json out = ordered_json::object();
    fields_of(value, [&](std::string_view key, const auto& field) {
      out[std::string(key)] = written(field);
    });
    return out;
  }
}

template <class T>
ordered_json written(const std::optional<T>& value) {
  return value ? written(*value) : ordered_json(nullptr);
}

template <class T>
ordered_json written(const std::vector<T>& values) {
  ordered_json out = ordered_json::array();
  for (const T& value : values) out.push_back(written(value));
  return out;
}

template <class T, std::size_t N>
ordered_json written(const std::array<T, N>& values) {
  ordered_json out = ordered_json::array();
  for (const T& value : values) out.push_back(written(value));
  return out;
}

ordered_json written(const any_standard& bounds) {
  std::vector<std::string> bands;
  for (grade g : bounds.levels()) bands.emplace_back(bounds[g].text.view());
  const scale& levels = bounds.view().level_scale();
  if (levels.is_usual()) return written(bands);
  return written(scaled_bounds{std::string(levels.words().view()), std::move(bands)});
}

ordered_json written(const rounding_rule& rule) {
  ordered_json out = ordered_json::object();
  switch (rule.kind) {
    case rounding_kind::places: out["places"] = rule.places; break;
    case rounding_kind::interval: out["interval"] = written(rule.interval); break;
    case rounding_kind::significant: out["significant"] = rule.places; break;
  }
  out["mode"] = std::string(name_of(rule.mode));
  return out;
}

void add_method(ordered_json& out, const scoring_method& method) {
  out["method"] = std::string(name_of(method));
  std::visit(
      [&](const auto& m) {
        fields_of(m, [&](std::string_view key, const auto& field) {
          out[std::string(key)] = written(field);
        });
      },
      method);
}

ordered_json written(const scoring_method& method) {
  ordered_json out = ordered_json::object();
  add_method(out, method);
  return out;
}

ordered_json written(const named_method& named) {
  ordered_json out = ordered_json::object();
  out["name"] = named.name;
  add_method(out, named.method);
  return out;
}

struct sentence {
  std::string_view zh;
  std::string_view en;
};

// In the order of scheme_fault; {t} is the text concerned, {e} what was expected.
constexpr std::array<sentence, 8> sentences{{
    {"不是 JSON：{t}", "no JSON: {t}"},
    {"写法不对，应为 {e}", "wrong type; {e} is expected"},
    {"没有“{t}”这一项{e}", "there is no key “{t}”{e}"},
    {"重复：{t}", "stands twice: {t}"},
    {"没有“{t}”{e}", "there is no “{t}”{e}"},
    {"“{t}”不是数，应像 {e} 这样写", "“{t}” is no number; write it like {e}"},
    {"{t} 超出范围，应为 {e}", "{t} is out of range; {e} is expected"},
    {"总评等级的界限有误（{e}）：{t}", "the bounds of the overall grade are faulty ({e}): {t}"},
}};

// One name is probably the one that was meant; several are what there is.
std::string offered(const scheme_problem& problem, language in) {
  const bool is_choice =
      problem.what == scheme_fault::unknown_key || problem.what == scheme_fault::unknown_name;
  if (!is_choice) return problem.expected;
  const bool several = problem.expected.find(" | ") != std::string::npos;
  if (in == language::zh)
    return several ? "，可用：" + problem.expected : "，是不是“" + problem.expected + "”？";
  return several ? "; there is: " + problem.expected : "; did you mean “" + problem.expected + "”?";
}

}  // namespace

std::string describe(const scheme_problem& problem, language in) {
  const sentence& s = sentences[static_cast<std::size_t>(problem.what)];
  const std::string_view form = in == language::zh ? s.zh : s.en;
  std::string text = problem.pointer;
  if (problem.line != 0) text = std::to_string(problem.line) + ":" + std::to_string(problem.column);
  if (!text.empty()) text += in == language::zh ? "：" : ": ";
  for (std::size_t i = 0; i < form.size(); ++i) {
    const std::string_view rest = form.substr(i);
    const bool is_text = rest.starts_with("{t}");
    if (!is_text && !rest.starts_with("{e}")) {
      text += form[i];
      continue;
    }
    text += is_text ? problem.text : offered(problem, in);
    i += 2;
  }
  return text;
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

std::string write_scheme(const scheme& s) {
  return written(s).dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace jixiao::io
