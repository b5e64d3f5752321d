// SPDX-License-Identifier: BSL-1.0
#include "whole_workbook.hpp"

#include <zip.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace jixiao::report {

namespace {

struct discard {
  void operator()(zip_t* zip) const { zip_discard(zip); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// What the parts of a package say of each other (ISO/IEC 29500-2): all have a type and are related
// to another, and what one refers to is among its relationships.
class package_parts {
 public:
  // False where a part is no whole XML document.
  bool add(std::string name, std::string text) {
    // Its first line is written on its own, and might be missing without a trace.
    if (!text.starts_with("<?xml ")) return false;
    if (!is_relationships(name) && name != types_name) note_references(name, text);
    pugi::xml_document document;
    if (!document.load_buffer_inplace(text.data(), text.size(), pugi::parse_minimal)) return false;
    if (name == types_name) {
      for (const pugi::xml_node& type : document.child("Types").children())
        typed_.insert(type.attribute("PartName").empty() ? type.attribute("Extension").value()
                                                         : type.attribute("PartName").value());
      return true;
    }
    if (is_relationships(name)) {
      // Targets are named from where the part lies that has them: beside _rels.
      const std::filesystem::path beside =
          std::filesystem::path('/' + name).parent_path().parent_path();
      for (const pugi::xml_node& one : document.child("Relationships").children()) {
        related_.insert(name + ' ' + one.attribute("Id").value());
        reached_.insert((beside / one.attribute("Target").value()).lexically_normal().string());
      }
      return true;
    }
    names_.push_back('/' + name);
    return true;
  }

  bool agree() const {
    const auto is_known = [&](const std::string& name) {
      return typed_.contains(name) && reached_.contains(name);
    };
    return !names_.empty() && typed_.contains("rels") && typed_.contains("xml") &&
           std::all_of(names_.begin(), names_.end(), is_known) &&
           std::includes(related_.begin(), related_.end(), referred_.begin(), referred_.end());
  }

 private:
  static constexpr std::string_view types_name = "[Content_Types].xml";

  static bool is_relationships(std::string_view name) { return name.ends_with(".rels"); }
  // xl/worksheets/_rels/sheet1.xml.rels of xl/worksheets/sheet1.xml.
  void note_references(const std::string& name, std::string_view text) {
    constexpr std::string_view reference = " r:id=\"";
    const std::size_t folder = name.rfind('/') + 1;
    const std::string where = name.substr(0, folder) + "_rels/" + name.substr(folder) + ".rels ";
    for (std::size_t at = text.find(reference); at != text.npos; at = text.find(reference, at)) {
      at += reference.size();
      referred_.insert(where + std::string(text.substr(at, text.find('"', at) - at)));
    }
  }

  std::vector<std::string> names_;
  std::set<std::string> typed_;
  std::set<std::string> reached_;
  std::set<std::string> related_;
  std::set<std::string> referred_;
};

bool is_whole_part(zip_t* zip, zip_uint64_t index, package_parts& parts) {
  zip_stat_t about;
  if (zip_stat_index(zip, index, 0, &about) != 0 || (about.valid & ZIP_STAT_SIZE) == 0 ||
      (about.valid & ZIP_STAT_NAME) == 0)
    return false;
  const std::unique_ptr<zip_file_t, discard> file(zip_fopen_index(zip, index, 0));
  if (!file) return false;
  std::string text(about.size, '\0');
  // One byte more, so that the checksum is compared.
  char end = 0;
  if (zip_fread(file.get(), text.data(), text.size()) != static_cast<zip_int64_t>(text.size()) ||
      zip_fread(file.get(), &end, 1) != 0)
    return false;
  return parts.add(about.name, std::move(text));
}

}  // namespace

bool is_whole_workbook(std::string_view bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) return false;
  const std::unique_ptr<zip_t, discard> zip(
      zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
  if (!zip) {
    zip_source_free(source);
    return false;
  }
  package_parts parts;
  const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i)
    if (!is_whole_part(zip.get(), static_cast<zip_uint64_t>(i), parts)) return false;
  return parts.agree();
}

}  // namespace jixiao::report
