// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace jixiao::io {

// A cell that shows `shown` (98.4%, 1,234.57千元) for the number `stored` (0.98432, 1234567), with
// all the digits that are stored: 98.432%, 1234.567千元. What is shown, where it does not follow
// from the number by rounding and moving its point.
std::string with_stored_digits(std::string_view shown, std::string_view stored);

}  // namespace jixiao::io
