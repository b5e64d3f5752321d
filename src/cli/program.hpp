// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <jixiao/base/language.hpp>

namespace jixiao::cli {

// All of main(). `chinese` is the language of those who are spoken to in Chinese; a test puts
// another in its place.
int run_program(int count, char** words, language chinese);

}  // namespace jixiao::cli
