// SPDX-License-Identifier: BSL-1.0
#include "package.hpp"

#include <utility>

#include "ascii.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

constexpr std::string_view package_relationships = "_rels/.rels";
constexpr std::string_view content_types = "[Content_Types].xml";

// With the slash at its end; empty for the root.
std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
}

// A template or a file with macros has tables as well, under a content type of its own.
package_kind kind_of_type(std::string_view type) {
  const auto has = [&](std::string_view words) { return type.find(words) != type.npos; };
  if (has("sheet.binary")) return package_kind::binary_workbook;
  if (has("presentationml") || has("powerpoint")) return package_kind::presentation;
  if (has("wordprocessingml") || has("ms-word.")) return package_kind::word;
  if (has("spreadsheetml") || has("ms-excel.")) return package_kind::workbook;
  return package_kind::unknown;
}

package_kind kind_of_path(std::string_view path) {
  if (path.ends_with("workbook.bin")) return package_kind::binary_workbook;
  if (path.ends_with("presentation.xml")) return package_kind::presentation;
  if (path.ends_with("document.xml")) return package_kind::word;
  if (path.ends_with("workbook.xml")) return package_kind::workbook;
  return package_kind::unknown;
}

std::string path_by_relationship(document& out, archive& zip) {
  const std::string name(package_relationships);
  pugi::xml_document relations;
  if (!zip.has(name) || !read_xml_part(out, zip, name, relations)) return {};
  for (pugi::xml_node node : child_named(relations, "Relationships").children()) {
    if (!std::string_view(value_of(node, "Type")).ends_with("/officeDocument")) continue;
    std::string path = target_path({}, value_of(node, "Target"));
    if (std::string_view(value_of(node, "TargetMode")) != "External" && zip.has(path)) return path;
  }
  return {};
}

std::string path_by_custom(const archive& zip) {
  for (const char* path :
       {"word/document.xml", "xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml"})
    if (zip.has(path)) return path;
  return {};
}

// The part's own content type, else that of its extension.
package_kind kind_by_content_type(document& out, archive& zip, std::string_view path) {
  const std::string name(content_types);
  pugi::xml_document types;
  if (!zip.has(name) || !read_xml_part(out, zip, name, types)) return package_kind::unknown;
  package_kind by_extension = package_kind::unknown;
  for (pugi::xml_node node : child_named(types, "Types").children()) {
    const package_kind kind = kind_of_type(value_of(node, "ContentType"));
    std::string_view part = value_of(node, "PartName");
    if (part.starts_with('/')) part.remove_prefix(1);
    // Names of parts are the same in either case.
    if (is_named(node, "Override") && is_same_but_case(part, path)) return kind;
    const std::string extension = "." + std::string(value_of(node, "Extension"));
    if (is_named(node, "Default") && path.size() > extension.size() &&
        is_same_but_case(path.substr(path.size() - extension.size()), extension))
      by_extension = kind;
  }
  return by_extension;
}

}  // namespace

bool read_xml_part(document& out, archive& zip, const std::string& path, pugi::xml_document& xml) {
  std::string text;
  if (!zip.read(path, text) && text.empty()) return false;
  return parse_xml(out, path, xml_as_utf8(std::move(text)), xml);
}

std::string relationships_of(std::string_view part) {
  const std::string_view folder = folder_of(part);
  return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

std::string target_path(std::string_view part, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string_view folder = folder_of(part);
  while (target.starts_with("../") || target.starts_with("./")) {
    if (target[1] == '.' && !folder.empty())
      folder = folder_of(folder.substr(0, folder.size() - 1));
    target.remove_prefix(target.find('/') + 1);
  }
  return std::string(folder) + std::string(target);
}

main_part find_main_part(document& out, archive& zip) {
  main_part found;
  if (!zip.is_open()) return found;
  found.path = path_by_relationship(out, zip);
  if (found.path.empty()) found.path = path_by_custom(zip);
  if (found.path.empty()) return found;
  found.kind = kind_by_content_type(out, zip, found.path);
  if (found.kind == package_kind::unknown) found.kind = kind_of_path(found.path);
  return found;
}

}  // namespace jixiao::io
