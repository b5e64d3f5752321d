// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <unordered_map>

namespace jixiao::io {

// What a style of an OpenDocument file says of whether its text is to be read.
struct odf_look {
  bool is_hidden = false;
  bool is_struck = false;
  bool is_raised = false;
  bool is_lowered = false;
};

// The styles of a document by their names, whatever they are of; with what they take from those
// they are based on.
class odf_styles {
 public:
  // The children of office:styles or office:automatic-styles.
  void read(pugi::xml_node styles);
  odf_look look(std::string_view style) const;

 private:
  struct style {
    odf_look look;
    std::string parent;
  };

  std::unordered_map<std::string, style> styles_;
};

}  // namespace jixiao::io
