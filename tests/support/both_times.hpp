// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/catch.hpp"

// Runs each case of a table twice: in a constant, and at run time through pointers that the
// optimiser can't see through.
//
//     struct case_of_sum { std::string_view a, b, expected; };
//     constexpr auto sums = std::to_array<case_of_sum>({{"1", "2", "3"}});
//     constexpr auto sum = [](const case_of_sum& c) { return to_decimal(c.a) + to_decimal(c.b); };
//
//     for (const auto& [c, result] : both_times<sums, sum>()) CHECK(result ==
//     to_decimal(c.expected));

template <class Case, class Result>
struct case_result {
  Case given;
  Result at_run_time;
  bool same_in_constant;
};

// Each case a constant of its own: compilers limit the steps that one may take.
template <const auto& Cases, auto Answer, std::size_t I>
inline constexpr auto answer_in_constant = Answer(Cases[I]);

// Every case with its result, and whether both times gave the same.
template <const auto& Cases, auto Answer>
auto run_both_times() {
  using given = std::remove_cvref_t<decltype(Cases[0])>;
  using answer = std::remove_cvref_t<decltype(Answer(Cases[0]))>;
  const auto in_constants = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::array<answer, sizeof...(I)>{answer_in_constant<Cases, Answer, I>...};
  }
  (std::make_index_sequence<std::size(Cases)>{});
  answer (*volatile at_run_time)(const given&) = Answer;
  const given* volatile first = std::data(Cases);
  std::vector<case_result<given, answer>> results;
  for (std::size_t i = 0; i < std::size(Cases); ++i) {
    const answer result = at_run_time(first[i]);
    results.push_back({first[i], result, result == in_constants[i]});
  }
  return results;
}

// The same, checked: what is left to check is that the results are the expected ones.
template <const auto& Cases, auto Answer>
auto both_times() {
  const auto results = run_both_times<Cases, Answer>();
  for (std::size_t i = 0; i < results.size(); ++i) {
    INFO("case " << i << " of the table");
    CHECK(results[i].same_in_constant);
  }
  return results;
}
