// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/text/normal.hpp>
#include <jixiao/text/numeral.hpp>

namespace jixiao::detail {

/// Names of what is measured that have figures in them, with which no number begins: PM2.5年均浓度.
inline constexpr std::string_view code_names[] = {
    "PM2.5"sv, "PM10"sv,  "SO2"sv,   "NO2"sv,     "CO2"sv,      "O3"sv,       "NH3"sv, "H2S"sv,
    "N2O"sv,   "CH4"sv,   "BOD5"sv,  "CODMn"sv,   "H1N1"sv,     "H7N9"sv,     "5G"sv,  "4G"sv,
    "IPv6"sv,  "IPv4"sv,  "IPV6"sv,  "ISO9001"sv, "ISO14001"sv, "ISO45001"sv, "B2B"sv, "O2O"sv,
    "C919"sv,  "12345"sv, "12315"sv, "12333"sv,   "12366"sv,    "110"sv,      "119"sv, "120"sv};

// Most figures go on as none of the names that begin with one does.
constexpr bool is_second_of_code(char c) { return c == '1' || c == '2' || c == 'G' || c == 'A'; }

static_assert(
    [] {
      for (std::string_view name : code_names)
        if (is_digit(name[0]) && !is_second_of_code(name[1])) return false;
      return true;
    }(),
    "is_second_of_code knows how those with a figure first go on");

// Told from the first two bytes: nearly no text.
constexpr bool may_begin_code_name(std::string_view text) {
  if (text.size() < 2 || static_cast<unsigned char>(text[0]) >= 0x80u) return false;
  return !is_digit(text[0]) || is_second_of_code(text[1]);
}

constexpr std::size_t look_up_code_name(std::string_view text) {
  if (text.size() > 2 && is_digit(text[0]) && text[1] == 'A') {
    const std::string_view behind = text.substr(2);
    if (behind.starts_with("级"sv) || behind.starts_with("景区"sv)) return 2;
  }
  for (std::string_view name : code_names) {
    if (text[0] != name[0] || !text.starts_with(name)) continue;
    const std::string_view rest = text.substr(name.size());
    if (!rest.empty() && (is_digit(rest[0]) || rest[0] == '.')) continue;
    if (!is_digit(name[0])) return name.size();
    for (std::string_view noun :
         {"基站"sv, "网络"sv, "用户"sv, "信号"sv, "热线"sv, "平台"sv, "接警"sv, "出警"sv, "报警"sv,
          "急救"sv, "警情"sv, "政务"sv, "覆盖"sv, "应用"sv, "投诉"sv, "工单"sv, "举报"sv, "消防"sv})
      if (rest.starts_with(noun)) return name.size();
  }
  return 0;
}

/// How long such a name at the start of a text is; 0 where there is none. What begins with figures
/// is one only before its noun: 5G基站, 12345热线.
constexpr std::size_t length_of_code_name(std::string_view text) {
  return may_begin_code_name(text) ? look_up_code_name(text) : 0;
}

}  // namespace jixiao::detail
