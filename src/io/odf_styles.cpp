// SPDX-License-Identifier: BSL-1.0
#include "odf_styles.hpp"

#include <cstddef>
#include <utility>

#include "xml.hpp"

namespace jixiao::io {

void odf_styles::read(pugi::xml_node styles) {
  for (pugi::xml_node node : styles.children()) {
    if (!is_named(node, "style")) continue;
    style s;
    s.parent = value_of(node, "parent-style-name");
    const pugi::xml_node text = child_named(node, "text-properties");
    const auto value = [&](std::string_view name) {
      return std::string_view(value_of(text, name));
    };
    const std::string_view line = value("text-line-through-style");
    const std::string_view kind = value("text-line-through-type");
    s.look.is_struck = (!line.empty() && line != "none") || (!kind.empty() && kind != "none");
    const std::string_view shows = value_of(child_named(node, "table-properties"), "display");
    s.look.is_hidden = value("display") == "none" || shows == "false";
    s.look.is_raised = value("text-position").starts_with("super");
    s.look.is_lowered = value("text-position").starts_with("sub");
    styles_.emplace(value_of(node, "name"), std::move(s));
  }
}

odf_look odf_styles::look(std::string_view name) const {
  constexpr std::size_t deepest = 32;
  odf_look look;
  std::string next(name);
  for (std::size_t depth = 0; depth < deepest && !next.empty(); ++depth) {
    const auto found = styles_.find(next);
    if (found == styles_.end()) break;
    look.is_hidden |= found->second.look.is_hidden;
    look.is_struck |= found->second.look.is_struck;
    look.is_raised |= found->second.look.is_raised;
    look.is_lowered |= found->second.look.is_lowered;
    next = found->second.parent;
  }
  return look;
}

}  // namespace jixiao::io
