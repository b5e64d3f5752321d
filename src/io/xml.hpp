// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include "plain/utf8.hpp"
#include "readers.hpp"

namespace jixiao::io {

struct xml_limits {
  std::size_t marks = std::size_t{32} << 20;  // tags and attributes of one entry
  std::size_t depth = 200;                    // readers call themselves as deep as that
};

// Text in UTF-16, which any part of a package may be, as UTF-8.
std::string xml_as_utf8(std::string text);

// Parses `text`, the entry `name` of an archive. False, with a problem, when nothing of it may be
// read; an entry that breaks off is a problem too, yet what stands before is in `xml`.
bool parse_xml(document& out, const std::string& name, std::string_view text,
               pugi::xml_document& xml, xml_limits limits = {});

// Names without their prefix: files of other programs have prefixes of their own.
std::string_view local_name(const char* name);
inline std::string_view local_name(pugi::xml_node node) { return local_name(node.name()); }
inline bool is_named(pugi::xml_node node, std::string_view name) {
  return local_name(node) == name;
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name);
// The attribute's value, or an empty text.
const char* value_of(pugi::xml_node node, std::string_view attribute);

// The element's own characters, in valid UTF-8.
std::string text_of_element(pugi::xml_node node);

using plain::is_valid_utf8;
using plain::utf8_length;
using plain::valid_utf8;

}  // namespace jixiao::io
