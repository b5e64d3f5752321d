// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/scoring/reading_names.hpp>
#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/scheme_fields.hpp>
#include <jixiao/standard/grade.hpp>
#include <jixiao/testing/code_words.hpp>
#include <jixiao/testing/target_mutant.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/scoring_messages.hpp>
#include <jixiao/words/test_words.hpp>

namespace jixiao {

/// A scheme with one small mistake in it (评分办法的变异体). Refers to a scheme that lives as long
/// as the call.
struct scheme_mutant {
  std::string name;  ///< 评分办法“计分方法·目标值·反向比例”：目标值÷实际值 → 按超出目标的比例扣减
  const scheme& how;  ///< with the mistake in it
  /// Whether it is about how parts become the whole (weights, budget part, roll-up): points of
  /// single indicators cannot tell it.
  bool is_of_whole = false;
  /// The choice that it makes otherwise, as a scheme's JSON has it: methods.target.reverse. Empty
  /// where it is no choice but a figure.
  std::string choice = {};
};

namespace detail {

// Goes through every part of a scheme, puts something wrong in its place, shows it, and puts it
// back. New parts of schemes are gone through without a word here, as long as they name their
// fields.
template <class Visit>
class scheme_mutator {
 public:
  scheme_mutator(const scheme& how, language in, Visit& visit)
      : work_(how), in_(in), visit_(visit) {}

  void run() { walk_fields(work_); }

 private:
  // --- where we are ---

  class level {
   public:
    level(std::string& path, std::string_view key) : path_(path), length_(path.size()) {
      if (!path_.empty()) path_ += '.';
      path_ += key;
    }
    ~level() { path_.resize(length_); }
    level(const level&) = delete;
    level& operator=(const level&) = delete;

   private:
    std::string& path_;
    std::size_t length_;
  };

  bool is_of_whole() const {
    for (const std::string_view part :
         {"weights", "execution", "full_points", "indicator_points", "total_by",
          "rounding.execution", "rounding.activity", "rounding.duty", "policies.budget_zero",
          "policies.missing"})
      if (path_.starts_with(part)) return true;
    return false;
  }

  template <class T>
  void offer(T& place, T wrong, const std::string& was, const std::string& now,
             bool is_choice = false) {
    std::swap(place, wrong);
    visit_(scheme_mutant{
        say(in_, &catalogue::scheme_changed, {path_words(path_, in_)},
            {value_words(last_part(), was, in_)}, {value_words(last_part(), now, in_)}),
        work_, is_of_whole(), is_choice ? path_ : std::string()});
    std::swap(place, wrong);
  }
  std::string_view last_part() const {
    return std::string_view(path_).substr(path_.rfind('.') + 1);  // of no point, from the start
  }
  std::string nothing() const { return say(in_, &test_words::nothing); }

  // --- through the fields ---

  template <class T>
  void walk_fields(T& value) {
    fields_of(value, [&](std::string_view key, auto& field) {
      const level here(path_, key);
      walk(field);
    });
  }

  // What has fields of its own.
  template <class T>
  void walk(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      offer(value, !value, value ? "true" : "false", value ? "false" : "true");
    } else if constexpr (std::is_enum_v<T>) {
      walk_names(value);
    } else {
      walk_fields(value);
    }
  }
  void walk(std::string&) {}  // names and words
  void walk(std::vector<std::string>&) {}
  void walk(any_standard&) {}  // the bounds are tested as every standard is
  void walk(int& value) {
    for (const int by : {1, -1})
      offer(value, value + by, std::to_string(value), std::to_string(value + by));
  }
  void walk(decimal& value) {
    const decimal own = value;
    for_each_wrong_figure(own, decimal::of(1, own.stripped().scale()), [&](const decimal& wrong) {
      const bool is_nothing = wrong.is_zero() && last_part() == "interval";  // which no scheme has
      if (!wrong.is_negative() && !is_nothing)
        offer(value, wrong, std::string(to_text(own).view()), std::string(to_text(wrong).view()));
    });
  }
  void walk(grade& value) {
    for (const grade g : all_grades)
      if (g != value)
        offer(value, g, std::string(jixiao::name_of(value)), std::string(jixiao::name_of(g)));
  }

  template <class Enum>
  void walk_names(Enum& value) {
    const Enum own = value;
    for (std::uint8_t i = 0; !name_of(static_cast<Enum>(i)).empty(); ++i)
      if (const Enum wrong = static_cast<Enum>(i); wrong != own)
        offer(value, wrong, std::string(name_of(own)), std::string(name_of(wrong)), true);
  }

  template <class T>
  void walk(std::optional<T>& value) {
    if (!value) return;
    walk(*value);
    offer(value, std::optional<T>(), nothing_or(*value), nothing());
  }
  template <class T>
  std::string nothing_or(const T&) const {
    return say(in_, &test_words::something);
  }
  void walk(std::optional<rounding_rule>& value) {
    if (!value) {
      offer(value, std::optional(rounding_rule::to_places(2)), nothing(), "2");
      return;
    }
    if (value->kind == rounding_kind::interval) {
      const level here(path_, "interval");
      walk(value->interval);
    } else {
      const level here(path_, value->kind == rounding_kind::places ? "places" : "significant");
      walk(value->places);
    }
    {
      const level here(path_, "mode");
      walk_names(value->mode);
    }
    offer(value, std::optional<rounding_rule>(), say(in_, &test_words::something), nothing());
  }

  template <class T, std::size_t N>
  void walk(std::array<T, N>& values) {
    for (std::size_t i = 0; i < N; ++i) {
      const level here(path_, std::to_string(i + 1));
      walk(values[i]);
    }
  }
  template <class T>
  void walk(std::vector<T>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      const level here(path_, std::to_string(i + 1));
      walk(values[i]);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::vector<T> fewer = values;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      offer(values, std::move(fewer), std::to_string(i + 1), nothing());
    }
  }

  void walk(scoring_method& value) {
    // Choices that a rule's words leave open are mutated with the rule.
    if (std::holds_alternative<by_rule>(value)) return;
    std::visit([&](auto& method) { walk_fields(method); }, value);
    const std::string own = method_text(name_of(value), in_);
    const std::string_view name = name_of(value);
    jixiao::for_each_method([&](const auto& other) {
      if (other.name == name || other.name == by_rule::name) return;
      offer(value, scoring_method(other), own, method_text(other.name, in_));
    });
  }
  void walk(named_method& value) {
    const level here(path_, value.name);
    walk(value.method);
  }

  scheme work_;
  language in_;

  Visit& visit_;
  std::string path_;
};

}  // namespace detail

/// Calls `visit(scheme_mutant)` for every small mistake in a scheme (评分办法变异): another method,
/// another choice of a policy or of the reading, a coefficient, weight, step or pass mark moved by
/// one of its last figure, ten times as large or with two figures exchanged, a rounding to other
/// places, in another mode or left out, a part left out. The bounds of the overall grade are a
/// standard, with mutants of their own. Many bring the same points and totals.
template <class Visit>
void for_each_scheme_mutant(const scheme& how, Visit visit, language in = language::zh) {
  detail::scheme_mutator<Visit>(how, in, visit).run();
}

}  // namespace jixiao
