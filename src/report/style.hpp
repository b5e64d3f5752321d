// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace jixiao::report {

// Everything that a report page looks like: screen, phone, dark and A4 paper.
std::string page_style();

}  // namespace jixiao::report
