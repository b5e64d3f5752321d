// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace jixiao::report {

// Whether the bytes are an archive with every part whole: of the length and checksum that it
// states, and, where it is XML, well formed to its end. O(size of the parts).
bool is_whole_workbook(std::string_view bytes);

}  // namespace jixiao::report
