// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "archive.hpp"
#include "readers.hpp"

namespace jixiao::io {

// OpenDocument: texts and spreadsheets, in an archive or flat.
enum class odf_kind : std::uint8_t { none, text, spreadsheet };

// What an archive says that it is.
odf_kind odf_kind_of(archive& zip);

void read_odf(document& out, archive& zip);  // content.xml of an archive
void read_flat_odf(document& out);           // out.bytes is one XML file

}  // namespace jixiao::io
