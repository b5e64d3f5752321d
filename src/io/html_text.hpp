// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "readers.hpp"

namespace jixiao::io {

// The page as UTF-8: a byte order mark decides, then what the page declares, then what its bytes
// are. A byte that is none of the declared encoding becomes U+FFFD, with a problem. False when
// nothing can be read.
bool decode_html(document& out, std::string& text);

}  // namespace jixiao::io
