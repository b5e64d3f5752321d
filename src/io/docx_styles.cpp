// SPDX-License-Identifier: BSL-1.0
#include "docx_styles.hpp"

#include <utility>

#include "ascii.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

constexpr std::size_t deepest_style = 32;

std::optional<bool> choice(pugi::xml_node properties, std::string_view name) {
  if (!child_named(properties, name)) return std::nullopt;
  return is_on(properties, name);
}

std::optional<bool> either(std::optional<bool> a, std::optional<bool> b) {
  if (!a || !b) return a ? a : b;
  return *a || *b;
}

std::optional<std::size_t> number_of(pugi::xml_node properties, std::string_view name) {
  const pugi::xml_node node = child_named(properties, name);
  if (!node) return std::nullopt;
  const std::string_view text = value_of(node, "val");
  std::size_t number = 0;
  read_whole(text, number);
  return number;
}

template <class Value>
void fill(std::optional<Value>& to, const std::optional<Value>& from) {
  if (!to) to = from;
}

}  // namespace

void run_look::fill_from(const run_look& other) {
  fill(is_hidden, other.is_hidden);
  fill(is_struck, other.is_struck);
  fill(is_raised, other.is_raised);
  fill(is_lowered, other.is_lowered);
  if (font.empty()) font = other.font;
}

bool is_on(pugi::xml_node properties, std::string_view name) {
  const pugi::xml_node node = child_named(properties, name);
  if (!node) return false;
  const std::string_view value = value_of(node, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

run_look look_of(pugi::xml_node properties) {
  run_look look;
  if (!properties) return look;
  look.is_hidden = choice(properties, "vanish");
  look.is_struck = either(choice(properties, "strike"), choice(properties, "dstrike"));
  if (const pugi::xml_node align = child_named(properties, "vertAlign")) {
    const std::string_view value = value_of(align, "val");
    look.is_raised = value == "superscript";
    look.is_lowered = value == "subscript";
  }
  const pugi::xml_node fonts = child_named(properties, "rFonts");
  look.font = value_of(fonts, "ascii");
  if (look.font.empty()) look.font = value_of(fonts, "hAnsi");
  return look;
}

list_place list_of(pugi::xml_node properties) {
  const pugi::xml_node numbers = child_named(properties, "numPr");
  return {number_of(numbers, "numId"), number_of(numbers, "ilvl")};
}

void docx_styles::read(pugi::xml_node styles) {
  for (pugi::xml_node node : styles.children()) {
    if (!is_named(node, "style")) continue;
    const std::string id = value_of(node, "styleId");
    style s;
    s.look = look_of(child_named(node, "rPr"));
    s.list = list_of(child_named(node, "pPr"));
    s.based_on = value_of(child_named(node, "basedOn"), "val");
    const std::string_view is_default = value_of(node, "default");
    if (std::string_view(value_of(node, "type")) == "paragraph" &&
        (is_default == "1" || is_default == "true"))
      usual_paragraph_ = id;
    styles_.emplace(id, std::move(s));
  }
  for (auto& [id, s] : styles_) settle(s, 0);
}

void docx_styles::settle(style& s, std::size_t depth) {
  if (s.is_settled || depth > deepest_style) return;
  s.is_settled = true;
  const auto base = styles_.find(s.based_on);
  if (base == styles_.end()) return;
  settle(base->second, depth + 1);
  s.look.fill_from(base->second.look);
  fill(s.list.list, base->second.list.list);
  fill(s.list.level, base->second.list.level);
}

const run_look& docx_styles::look(std::string_view name) const {
  static const run_look nothing;
  const auto found = styles_.find(std::string(name));
  return found == styles_.end() ? nothing : found->second.look;
}

const list_place& docx_styles::list(std::string_view name) const {
  static const list_place nothing;
  const auto found = styles_.find(std::string(name));
  return found == styles_.end() ? nothing : found->second.list;
}

}  // namespace jixiao::io
