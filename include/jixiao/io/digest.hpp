// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace jixiao::io {

/// The SHA-256 digest of some bytes (文件摘要), as 64 hexadecimal digits: with it a reader of a
/// report can tell whether a file is the one that was scored.
/// @throws std::runtime_error when the cryptographic library refuses.
std::string sha256(std::string_view bytes);

}  // namespace jixiao::io
