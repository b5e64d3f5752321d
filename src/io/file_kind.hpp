// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include "readers.hpp"

namespace jixiao::io {

enum class file_kind : std::uint8_t { text, html, flat_odf, json, zip, refused };

// What out.bytes are: by their content first, then by the name's extension. What can't be read is
// refused with a problem that says what it is.
file_kind kind_of(document& out);

}  // namespace jixiao::io
