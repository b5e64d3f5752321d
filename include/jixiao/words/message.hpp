// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/error.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/words/say.hpp>

namespace jixiao {

/// What is wrong with a text, to stand behind it, in both languages.
constexpr message message_of(fault what) {
  return {words_of(language::zh).faults[what], words_of(language::en).faults[what]};
}

/// 错误, 疑点, 说明.
constexpr message message_of(severity level) {
  return {words_of(language::zh).severities[level], words_of(language::en).severities[level]};
}

}  // namespace jixiao
