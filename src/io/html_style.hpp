// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>
#include <unordered_map>

namespace jixiao::io {

// What the style of an element says of whether its text is to be read.
struct html_look {
  bool is_gone = false;    // display: none, the attribute hidden, a row that is collapsed
  bool is_unseen = false;  // visibility: hidden, which keeps its place
  bool is_struck = false;  // crossed out
  bool is_symbol = false;  // in the font Symbol
  std::string list_way;    // how the items of a list are numbered, as style sheets name it

  void add(const html_look& more);
};

// The style sheets of a page, as far as they bear on that: rules for elements, classes and ids;
// what depends on other elements is left out.
class html_styles {
 public:
  void read(std::string_view sheet);

  html_look look_of(const GumboElement& element) const;

 private:
  void read_rules(std::string_view sheet, int depth);
  void add_rule(std::string_view selectors, std::string_view declarations);

  std::unordered_map<std::string, html_look> by_selector_;  // p, .x, p.x, #id
};

}  // namespace jixiao::io
