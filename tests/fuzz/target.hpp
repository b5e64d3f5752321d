// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

// A way in that is tried with anything (模糊测试): a function that takes an input and ends the
// program where a property does not hold.

namespace fuzz {

void bands(std::string_view input);
void values(std::string_view input);
void standards(std::string_view input);
void streams(std::string_view input);
void rules(std::string_view input);
void schemes(std::string_view input);
void documents(std::string_view input);
void packages(std::string_view input);
void years(std::string_view input);
void abi(std::string_view input);

struct target {
  std::string_view name;
  void (*run)(std::string_view input);
  // How many changed inputs take some seconds.
  std::uint64_t some;
};

inline constexpr target targets[] = {
    {"bands", bands, 2'000'000},      {"values", values, 1'000'000},
    {"standards", standards, 10'000}, {"streams", streams, 4'000},
    {"rules", rules, 300'000},        {"schemes", schemes, 200'000},
    {"documents", documents, 20'000}, {"packages", packages, 20'000},
    {"years", years, 2'000},          {"abi", abi, 20'000},
};

inline const target* target_named(std::string_view name) {
  for (const target& t : targets)
    if (t.name == name) return &t;
  return nullptr;
}

}  // namespace fuzz
