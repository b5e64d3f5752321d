// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace jixiao::io {

// What the properties of a run say of whether its text is to be read; nothing where they are
// silent.
struct run_look {
  std::optional<bool> is_hidden;
  std::optional<bool> is_struck;
  std::optional<bool> is_raised;
  std::optional<bool> is_lowered;
  std::string font;

  // What this one leaves open, the other tells.
  void fill_from(const run_look& other);
};

// On, unless it is there and says no (ECMA-376, ST_OnOff).
bool is_on(pugi::xml_node properties, std::string_view name);

run_look look_of(pugi::xml_node run_properties);

// The list that a paragraph belongs to; nothing where no number stands before it.
struct list_place {
  std::optional<std::size_t> list;  // w:numId
  std::optional<std::size_t> level;
};
list_place list_of(pugi::xml_node paragraph_properties);

// The styles of a document (样式): what a run and a paragraph take from the ones they name, and
// these from those they are based on.
class docx_styles {
 public:
  void read(pugi::xml_node styles);

  const run_look& look(std::string_view style) const;
  const list_place& list(std::string_view style) const;
  // The paragraph style of paragraphs that name none.
  std::string_view usual_paragraph() const { return usual_paragraph_; }

 private:
  struct style {
    run_look look;
    list_place list;
    std::string based_on;
    bool is_settled = false;
  };

  void settle(style& s, std::size_t depth);

  std::unordered_map<std::string, style> styles_;
  std::string usual_paragraph_;
};

}  // namespace jixiao::io
