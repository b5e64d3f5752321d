// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <jixiao/band/label.hpp>
#include <jixiao/io/scheme.hpp>
#include <jixiao/scoring/reading_names.hpp>
#include <jixiao/scoring/scheme_fields.hpp>
#include <jixiao/standard/any_standard_text.hpp>
#include <jixiao/standard/standard_text.hpp>

#include "json_value.hpp"

namespace jixiao::io {

// Walks a document beside the value that it fills, and names every place as a JSON pointer.
class scheme_reader {
 public:
  explicit scheme_reader(std::vector<scheme_problem>& problems) : problems_(problems) {}

  void read_root(const json_value& from, scheme& s) {
    if (!from.is_object()) return report(scheme_fault::wrong_type, "", "", "{…}");
    if (const json_value* base = from.find("base")) read_base(*base, s);
    read_members(from, "", s, {"base"});
  }

 private:
  void report(scheme_fault what, std::string at, std::string text, std::string expected) {
    problems_.push_back({what, std::move(at), std::move(text), std::move(expected), 0, 0});
  }

  static std::string below(const std::string& at, std::string_view key) {
    std::string pointer = at + "/";
    for (char c : key) {
      if (c == '~')
        pointer += "~0";
      else if (c == '/')
        pointer += "~1";
      else
        pointer += c;
    }
    return pointer;
  }

  // The nearest of the names, or else all of them.
  template <class Names>
  static std::string suggestion(const std::string& text, const Names& names) {
    const std::string_view nearest = nearest_label(text, names);
    if (!nearest.empty()) return std::string(nearest);
    std::string all;
    for (const std::string_view name : names) all.append(all.empty() ? "" : " | ").append(name);
    return all;
  }

  void read_base(const json_value& from, scheme& s) {
    const auto found = from.is_string() ? scheme_named(from.text) : std::nullopt;
    if (found)
      s = *found;
    else
      report(scheme_fault::unknown_name, "/base", from.text, suggestion(from.text, scheme_names));
  }

  // --- objects ---

  template <class T>
  void read_members(const json_value& from, const std::string& at, T& value,
                    std::vector<std::string_view> known) {
    fields_of(value, [&](std::string_view key, auto& field) {
      known.push_back(key);
      if (const json_value* found = from.find(key)) read(*found, below(at, key), field);
    });
    check_keys(from, at, known);
  }

  void check_keys(const json_value& from, const std::string& at,
                  const std::vector<std::string_view>& known) {
    for (std::size_t i = 0; i < from.members.size(); ++i) {
      const std::string& key = from.members[i].first;
      bool is_known = false;
      for (std::string_view k : known) is_known = is_known || k == key;
      if (!is_known) report(scheme_fault::unknown_key, below(at, key), key, suggestion(key, known));
      for (std::size_t j = 0; j < i; ++j)
        if (from.members[j].first == key) report(scheme_fault::key_twice, below(at, key), key, {});
    }
  }

  bool is_object(const json_value& from, const std::string& at) {
    if (from.is_object()) return true;
    report(scheme_fault::wrong_type, at, from.text, "{…}");
    return false;
  }
  bool is_array(const json_value& from, const std::string& at) {
    if (from.is_array()) return true;
    report(scheme_fault::wrong_type, at, from.text, "[…]");
    return false;
  }

  template <class T>
  void read(const json_value& from, const std::string& at, T& value) {
    if constexpr (std::is_enum_v<T>)
      read_enum(from, at, value);
    else if (is_object(from, at))
      read_members(from, at, value, {});
  }

  template <class T>
  void read(const json_value& from, const std::string& at, std::optional<T>& value) {
    if (from.is_null()) return value.reset();
    if (!value) value.emplace();
    read(from, at, *value);
  }

  template <class T>
  void read(const json_value& from, const std::string& at, std::vector<T>& values) {
    if (!is_array(from, at)) return;
    values.clear();
    for (std::size_t i = 0; i < from.items.size(); ++i) {
      values.emplace_back();
      read(from.items[i], below(at, std::to_string(i)), values.back());
    }
  }

  template <class T, std::size_t N>
  void read(const json_value& from, const std::string& at, std::array<T, N>& values) {
    if (!is_array(from, at)) return;
    if (from.items.size() != N)
      return report(scheme_fault::wrong_type, at, std::to_string(from.items.size()),
                    "[" + std::to_string(N) + "]");
    for (std::size_t i = 0; i < N; ++i)
      read(from.items[i], below(at, std::to_string(i)), values[i]);
  }

  // --- single values ---

  template <class Enum>
  void read_enum(const json_value& from, const std::string& at, Enum& value) {
    std::vector<std::string_view> names;
    for (std::uint8_t i = 0; i < 32; ++i) {
      const std::string_view name = enumerator_name(static_cast<Enum>(i));
      if (name.empty()) break;
      names.push_back(name);
      if (!from.is_string() || from.text != name) continue;
      value = static_cast<Enum>(i);
      return;
    }
    report(from.is_string() ? scheme_fault::unknown_name : scheme_fault::wrong_type, at, from.text,
           suggestion(from.text, names));
  }
  template <class Enum>
  static std::string_view enumerator_name(Enum e) {
    return name_of(e);
  }
  static std::string_view enumerator_name(grade g) {
    return static_cast<int>(g) >= 0 && column_of(g) < grade_count ? name_of(g) : std::string_view{};
  }

  void read(const json_value& from, const std::string& at, std::string& value) {
    if (from.is_string())
      value = from.text;
    else
      report(scheme_fault::wrong_type, at, from.text, "\"…\"");
  }

  void read(const json_value& from, const std::string& at, bool& value) {
    if (from.is == json_value::kind::boolean)
      value = from.truth;
    else
      report(scheme_fault::wrong_type, at, from.text, "true | false");
  }

  void read(const json_value& from, const std::string& at, decimal& value) {
    const bool is_text = from.is_string() || from.is_number();
    if (!is_text) return report(scheme_fault::wrong_type, at, from.text, "0.8");
    const decimal_reading number = read_decimal(from.text);
    if (number)
      value = number.value;
    else
      report(scheme_fault::not_a_number, at, from.text, "0.8");
  }

  void read(const json_value& from, const std::string& at, int& value) {
    decimal number = value;
    const std::size_t before = problems_.size();
    read(from, at, number);
    if (problems_.size() != before) return;
    if (!number.is_integer() || abs(number) > decimal(1000))
      return report(scheme_fault::not_a_number, at, from.text, "2");
    value = static_cast<int>(number.with_scale(0).coefficient());
  }

  // --- values with a form of their own ---

  void read(const json_value& from, const std::string& at, reading& value) {
    if (from.is_string() && from.text == "official") return void(value = reading::official());
    if (from.is_string() && from.text == "strict") return void(value = reading::strict());
    if (from.is_string())
      return report(scheme_fault::unknown_name, at, from.text, "official | strict");
    if (is_object(from, at)) read_members(from, at, value, {});
  }

  void read(const json_value& from, const std::string& at, rounding_rule& rule) {
    if (!is_object(from, at)) return;
    const json_value* interval = from.find("interval");
    const json_value* significant = from.find("significant");
    const json_value* places = from.find("places");
    if (interval != nullptr) {
      rule.kind = rounding_kind::interval;
      read(*interval, below(at, "interval"), rule.interval);
    } else if (significant != nullptr || places != nullptr) {
      rule.kind = significant != nullptr ? rounding_kind::significant : rounding_kind::places;
      const json_value& digits = significant != nullptr ? *significant : *places;
      read(digits, below(at, significant != nullptr ? "significant" : "places"), rule.places);
    }
    if ((interval != nullptr) + (significant != nullptr) + (places != nullptr) > 1)
      report(scheme_fault::key_twice, at, "", "places | interval | significant");
    if (const json_value* mode = from.find("mode")) read(*mode, below(at, "mode"), rule.mode);
    check_keys(from, at, {"places", "interval", "significant", "mode"});
  }

  // Four bands of 优良中差, or an object that names the levels of another scale.
  void read(const json_value& from, const std::string& at, any_standard& bounds) {
    const std::size_t before = problems_.size();
    if (from.is_object()) return read_scaled(from, at, bounds);
    const std::size_t count = from.items.size();
    if (from.is_array() && count != grade_count && count >= min_levels && count <= max_levels)
      return report(scheme_fault::wrong_type, at, std::to_string(count),
                    R"({"levels": ")" + std::string(scale::of_size(count).words().view()) +
                        R"(", "bands": […]})");
    std::array<std::string, grade_count> cells;
    read(from, at, cells);
    if (problems_.size() == before) bounds = read_standard(cells[0], cells[1], cells[2], cells[3]);
  }

  void read_scaled(const json_value& from, const std::string& at, any_standard& bounds) {
    const std::size_t before = problems_.size();
    scaled_bounds said;
    read_members(from, at, said, {});
    if (problems_.size() != before) return;
    const std::optional<scale> levels = scale::read(said.levels);
    if (!levels)
      return report(scheme_fault::unknown_name, below(at, "levels"), said.levels,
                    "优秀,合格,不合格 …");
    if (said.bands.size() != levels->size())
      return report(scheme_fault::wrong_type, below(at, "bands"), "",
                    "[" + std::to_string(levels->size()) + "]");
    bounds = any_standard::read(*levels, said.bands);
  }

  void read(const json_value& from, const std::string& at, scoring_method& method) {
    read_method(from, at, method, {});
  }

  void read(const json_value& from, const std::string& at, named_method& named) {
    if (!is_object(from, at)) return;
    if (const json_value* name = from.find("name"))
      read(*name, below(at, "name"), named.name);
    else
      report(scheme_fault::wrong_type, below(at, "name"), "", "\"…\"");
    read_method(from, at, named.method, {"name"});
  }

  void read_method(const json_value& from, const std::string& at, scoring_method& method,
                   std::vector<std::string_view> known) {
    const bool is_name = from.is_string();
    if (!is_name && !is_object(from, at)) return;
    const json_value* name = is_name ? &from : from.find("method");
    const std::string place = is_name ? at : below(at, "method");
    if (name == nullptr || !name->is_string())
      return report(scheme_fault::wrong_type, place, "", "\"by_grade\"");
    bool found = false;
    std::vector<std::string_view> names;
    for_each_method([&](auto candidate) {
      names.push_back(candidate.name);
      if (candidate.name != name->text) return;
      found = true;
      known.push_back("method");
      if (!is_name) read_members(from, at, candidate, known);
      method = std::move(candidate);
    });
    if (!found)
      report(scheme_fault::unknown_name, place, name->text, suggestion(name->text, names));
  }

  std::vector<scheme_problem>& problems_;
};

}  // namespace jixiao::io
