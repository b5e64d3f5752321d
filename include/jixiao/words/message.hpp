// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/error.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/words/languages.hpp>

namespace jixiao {

/// What is wrong with a text, to stand behind it, in both languages.
constexpr message message_of(fault what) {
  return {detail::chinese<catalogue>.faults[what], detail::english<catalogue>.faults[what]};
}

/// 错误, 疑点, 说明.
constexpr message message_of(severity level) {
  return {detail::chinese<catalogue>.severities[level],
          detail::english<catalogue>.severities[level]};
}

}  // namespace jixiao
