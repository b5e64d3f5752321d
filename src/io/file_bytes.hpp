// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "readers.hpp"

namespace jixiao::io {

// A larger file is refused.
inline constexpr std::size_t largest_file = std::size_t{1} << 30;

// The bytes of the file `path`, or of standard input for `-`, to out.bytes. False, with a problem,
// when they can't be read or are too many; never more than `limit` are kept.
bool read_file_bytes(const std::string& path, document& out, std::size_t limit = largest_file);

}  // namespace jixiao::io
