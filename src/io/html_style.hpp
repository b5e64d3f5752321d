// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace jixiao::io {

// How much a declaration counts against others of the same property (层叠): first !important, then
// what it is said of, then whether it comes later.
enum class html_weight : std::uint8_t {
  nothing,
  element,
  of_class,
  element_of_class,
  id,
  own,  // in the element itself
  important
};

// What style sheets say of one property, which may be nothing.
struct html_choice {
  html_weight weight = html_weight::nothing;
  std::uint32_t order = 0;
  bool is_on = false;

  bool is_said() const { return weight != html_weight::nothing; }
  void add(const html_choice& more) {
    if (more.weight > weight || (more.weight == weight && more.order >= order)) *this = more;
  }
};

// What the style of an element says of whether its text is to be read.
struct html_look {
  html_choice gone;        // display: none, the attribute hidden, a row that is collapsed
  html_choice unseen;      // visibility: hidden, which keeps its place; holds for what is inside
  html_choice sizeless;    // font-size: 0; holds for what is inside
  bool is_gone = false;    // for good
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
  std::uint32_t rules_ = 0;
};

}  // namespace jixiao::io
