// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>

#include <jixiao/base/error.hpp>

namespace jixiao {

JIXIAO_INLINE input_error::input_error(text_fault problem, std::string text, expectation expected)
    : std::invalid_argument("jixiao: " + std::string(name_of(problem.what)) + ": " + text),
      problem_(problem),
      text_(std::move(text)),
      expected_(std::move(expected)) {}

}  // namespace jixiao
