// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pugixml.hpp>

#include <cstdint>
#include <string>
#include <string_view>

#include "archive.hpp"
#include "readers.hpp"

namespace jixiao::io {

enum class package_kind : std::uint8_t { unknown, word, workbook, binary_workbook, presentation };

// The part of an office file that all others hang on.
struct main_part {
  std::string path;  // in the archive
  package_kind kind = package_kind::unknown;
};

// Finds the main part as ECMA-376 part 2 has it: by the package's relationships, and what it is by
// its content type. Where these are missing or damaged, the paths that all programs write count.
main_part find_main_part(document& out, archive& zip);

// An entry of the archive as XML; false, with a problem, when nothing of it may be read.
bool read_xml_part(document& out, archive& zip, const std::string& path, pugi::xml_document& xml);

// The entry with a part's relationships: xl/_rels/workbook.xml.rels.
std::string relationships_of(std::string_view part);

// The path of a relationship's target, as seen from the part.
std::string target_path(std::string_view part, std::string_view target);

}  // namespace jixiao::io
