// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jixiao::web {

// Unpacks a deflate stream (RFC 1951) to `out`, of at most `limit` bytes. False where it breaks off
// or says nonsense; what came before is in `out` all the same.
bool inflate(std::string_view packed, std::size_t limit, std::string& out);

}  // namespace jixiao::web
