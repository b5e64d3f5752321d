// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace jixiao::report {

// Whether the bytes are an archive with every part whole: of the length and checksum that it
// states, well formed to its end, of a known type, and beside all that it refers to.
// O(size of the parts).
bool is_whole_workbook(std::string_view bytes);

}  // namespace jixiao::report
