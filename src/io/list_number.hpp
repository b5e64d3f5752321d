// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jixiao::io {

// The number of an item of a list as an office program writes it (自动编号): 3 is 三 in
// `chineseCounting`, ③ in `decimalEnclosedCircle`, c in `lowerLetter` (the names of ECMA-376
// 17.18.59). Empty for a bullet and for no number; a plain figure where the way is not known.
std::string list_number(std::string_view way, std::size_t number);

}  // namespace jixiao::io
