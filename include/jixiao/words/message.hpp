// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/error.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/words/en.hpp>
#include <jixiao/words/zh.hpp>

namespace jixiao {

/// What is wrong with a text, to stand behind it, in both languages.
constexpr message message_of(fault what) {
  return {detail::chinese.faults[what], detail::english.faults[what]};
}

/// 错误, 疑点, 说明.
constexpr message message_of(severity level) {
  return {detail::chinese.severities[level], detail::english.severities[level]};
}

}  // namespace jixiao
