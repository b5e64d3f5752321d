// SPDX-License-Identifier: BSL-1.0
#include "xml.hpp"

#include <algorithm>
#include <new>

#include "plain/encoding.hpp"

namespace jixiao::io {

namespace {

// Deeper than the limit? Walks without calling itself.
bool is_deeper(pugi::xml_node root, std::size_t limit) {
  std::size_t depth = 0;
  for (pugi::xml_node at = root.first_child(); at;) {
    if (at.first_child()) {
      if (++depth > limit) return true;
      at = at.first_child();
      continue;
    }
    while (at != root && !at.next_sibling()) {
      at = at.parent();
      if (at == root) return false;
      --depth;
    }
    at = at.next_sibling();
  }
  return false;
}

bool has_document_type(pugi::xml_node root) {
  for (pugi::xml_node child : root.children())
    if (child.type() == pugi::node_doctype) return true;
  return false;
}

}  // namespace

std::string xml_as_utf8(std::string text) {
  using namespace std::string_view_literals;
  const bool is_little = text.starts_with("\xFF\xFE") || text.starts_with("<\0"sv);
  if (!is_little && !text.starts_with("\xFE\xFF") && !text.starts_with("\0<"sv)) return text;
  plain::converter how;
  if (!how.open(
          plain::name_of(is_little ? plain::encoding::utf16_little : plain::encoding::utf16_big)))
    return text;
  std::string converted;
  how.add(plain::behind_marks(text), true, converted);
  return converted;
}

bool parse_xml(document& out, const std::string& name, std::string_view text,
               pugi::xml_document& xml, xml_limits limits) {
  const auto marks =
      std::count_if(text.begin(), text.end(), [](char c) { return c == '<' || c == '='; });
  if (static_cast<std::size_t>(marks) > limits.marks) {
    add_problem(out, document_fault::too_large,
                name + ": " + std::to_string(limits.marks) + " tags");
    return false;
  }
  if (!is_valid_utf8(text)) add_problem(out, document_fault::damaged_characters, "UTF-8");
  constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata_single |
                             pugi::parse_doctype | pugi::parse_fragment;
  const pugi::xml_parse_result result = xml.load_buffer(text.data(), text.size(), flags);
  // What there was room for is not what the document says.
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (has_document_type(xml) || result.status == pugi::status_bad_doctype) {
    add_problem(out, document_fault::forbidden_markup);
    xml.reset();
    return false;
  }
  if (!result)
    add_problem(out, document_fault::damaged,
                name + ", " + std::to_string(result.offset) + ": " + result.description());
  if (!is_deeper(xml, limits.depth)) return true;
  add_problem(out, document_fault::too_large,
              name + ": " + std::to_string(limits.depth) + " levels");
  xml.reset();
  return false;
}

std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_node child : node.children())
    if (is_named(child, name)) return child;
  return {};
}

const char* value_of(pugi::xml_node node, std::string_view attribute) {
  for (pugi::xml_attribute a : node.attributes())
    if (local_name(a.name()) == attribute) return a.value();
  return "";
}

std::string text_of_element(pugi::xml_node node) {
  std::string text;
  for (pugi::xml_node child : node.children())
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
      text += child.value();
  return is_valid_utf8(text) ? text : valid_utf8(text);
}

}  // namespace jixiao::io
