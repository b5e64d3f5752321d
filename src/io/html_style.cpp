// SPDX-License-Identifier: BSL-1.0
#include "html_style.hpp"

#include <algorithm>
#include <cstddef>

#include "ascii.hpp"

namespace jixiao::io {

namespace {

constexpr std::string_view blanks = " \t\r\n\f";

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

// Calls `use` for each part.
template <class Use>
void split(std::string_view text, char at, Use use) {
  for (;;) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) use(part);
    if (end == text.size()) return;
    text.remove_prefix(end + 1);
  }
}

std::string without_comments(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find("/*", at), text.size());
    plain += text.substr(at, begin - at);
    if (begin == text.size()) break;
    const std::size_t end = text.find("*/", begin + 2);
    at = end == std::string_view::npos ? text.size() : end + 2;
  }
  return plain;
}

// 0, 0px, 0.0em
bool is_nothing(std::string_view size) {
  return !size.empty() && size.front() == '0' &&
         size.find_first_of("123456789") == std::string_view::npos;
}

void take_declaration(std::string_view name, std::string_view value, html_choice as,
                      html_look& look) {
  const auto has = [&](std::string_view word) { return value.find(word) != value.npos; };
  const auto choose = [&](html_choice& choice, bool is_on) {
    as.is_on = is_on;
    choice.add(as);
  };
  if (name == "display") choose(look.gone, value == "none");
  if (name == "mso-hide") look.is_gone |= value == "all";
  if (name == "visibility") choose(look.unseen, value == "hidden" || value == "collapse");
  if (name == "font-size") choose(look.sizeless, is_nothing(value));
  if (name == "text-decoration" || name == "text-decoration-line")
    look.is_struck |= has("line-through");
  if (name == "font-family" || name == "font")
    look.is_symbol = value.substr(0, value.find(',')).find("symbol") != value.npos;
  if (name == "list-style-type" || name == "list-style") look.list_way = value;
}

// `DISPLAY: none !important;color:red`
html_look read_declarations(std::string_view text, html_choice as) {
  html_look look;
  split(text, ';', [&](std::string_view one) {
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) return;
    const std::string name = lower_case(trimmed(one.substr(0, colon)));
    std::string value = lower_case(one.substr(colon + 1));
    html_choice here = as;
    if (value.find("!important") != std::string::npos) here.weight = html_weight::important;
    value.erase(std::min(value.find('!'), value.size()));
    value.erase(
        std::remove_if(value.begin(), value.end(), [](char c) { return c == '"' || c == '\''; }),
        value.end());
    take_declaration(name, trimmed(value), here, look);
  });
  return look;
}

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

std::string_view tag_name(const GumboElement& element) {
  return gumbo_normalized_tagname(element.tag);
}

}  // namespace

void html_look::add(const html_look& more) {
  gone.add(more.gone);
  unseen.add(more.unseen);
  sizeless.add(more.sizeless);
  is_gone |= more.is_gone;
  is_struck |= more.is_struck;
  is_symbol |= more.is_symbol;
  if (!more.list_way.empty()) list_way = more.list_way;
}

void html_styles::read(std::string_view sheet) {
  std::string plain = without_comments(sheet);
  for (std::string_view mark : {"<!--", "-->"})
    if (const std::size_t at = plain.find(mark); at != std::string::npos)
      plain.erase(at, mark.size());
  read_rules(plain, 0);
}

// Where the block that `{` opens ends.
static std::size_t end_of_block(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at;
  }
  return text.size();
}

void html_styles::read_rules(std::string_view sheet, int depth) {
  for (;;) {
    const std::size_t open = sheet.find('{');
    if (open == std::string_view::npos) return;
    std::string_view selectors = trimmed(sheet.substr(0, open));
    if (const std::size_t end = selectors.rfind(';'); end != std::string_view::npos)
      selectors = trimmed(selectors.substr(end + 1));
    const std::size_t close = end_of_block(sheet, open);
    const std::string_view inside = sheet.substr(open + 1, close - open - 1);
    const std::string rule = lower_case(selectors.substr(0, 64));
    if (!rule.starts_with('@'))
      add_rule(selectors, inside);
    else if (depth == 0 && rule.starts_with("@media") && rule.find("print") == rule.npos)
      read_rules(inside, depth + 1);
    sheet.remove_prefix(std::min(close + 1, sheet.size()));
  }
}

// Of a selector that is p, .x, p.x or #id.
static html_weight weight_of(std::string_view selector) {
  const std::size_t mark = selector.find_first_of(".#");
  if (mark == std::string_view::npos) return html_weight::element;
  if (selector[mark] == '#') return html_weight::id;
  return mark == 0 ? html_weight::of_class : html_weight::element_of_class;
}

void html_styles::add_rule(std::string_view selectors, std::string_view declarations) {
  ++rules_;
  split(selectors, ',', [&](std::string_view selector) {
    if (selector.find_first_of(" >+~:[*\t\r\n") != std::string_view::npos) return;
    by_selector_[lower_case(selector)].add(
        read_declarations(declarations, {weight_of(selector), rules_, false}));
  });
}

html_look html_styles::look_of(const GumboElement& element) const {
  html_look look;
  const auto add = [&](const std::string& selector) {
    const auto found = by_selector_.find(selector);
    if (found != by_selector_.end()) look.add(found->second);
  };
  if (!by_selector_.empty()) {
    const std::string tag(tag_name(element));
    add(tag);
    split(attribute(element, "class"), ' ', [&](std::string_view name) {
      const std::string one = "." + lower_case(name);
      add(one);
      add(tag + one);
    });
    if (const std::string_view id = attribute(element, "id"); !id.empty())
      add("#" + lower_case(id));
  }
  if (const std::string_view own = attribute(element, "style"); !own.empty())
    look.add(read_declarations(own, {html_weight::own, 0, false}));
  if (element.tag == GUMBO_TAG_FONT && is_same_but_case(attribute(element, "face"), "symbol"))
    look.is_symbol = true;
  look.is_struck |=
      element.tag == GUMBO_TAG_DEL || element.tag == GUMBO_TAG_S || element.tag == GUMBO_TAG_STRIKE;
  const bool is_hidden = gumbo_get_attribute(&element.attributes, "hidden") != nullptr;
  look.is_gone |= look.gone.is_said() ? look.gone.is_on : is_hidden;
  look.is_gone |= element.tag == GUMBO_TAG_TR && look.unseen.is_on;
  return look;
}

}  // namespace jixiao::io
