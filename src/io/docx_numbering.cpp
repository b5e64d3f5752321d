// SPDX-License-Identifier: BSL-1.0
#include "docx_numbering.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "ascii.hpp"
#include "list_number.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

constexpr std::size_t longest_text = 64;
constexpr std::size_t largest_start = 1'000'000;

std::size_t number_of(std::string_view text, std::size_t otherwise) {
  std::size_t number = otherwise;
  read_whole(text, number);
  return std::min(number, largest_start);
}

}  // namespace

std::size_t docx_numbering::level_of(pugi::xml_node node) {
  return std::min(number_of(value_of(node, "ilvl"), 0), level_count - 1);
}

docx_numbering::level docx_numbering::read_level(pugi::xml_node node) {
  level l;
  l.start = number_of(value_of(child_named(node, "start"), "val"), 0);
  if (const pugi::xml_node way = child_named(node, "numFmt")) l.way = value_of(way, "val");
  l.text = valid_utf8(value_of(child_named(node, "lvlText"), "val"));
  if (l.text.size() > longest_text) l.text.clear();
  if (const pugi::xml_node restart = child_named(node, "lvlRestart"))
    l.restarts_behind = number_of(value_of(restart, "val"), 0);
  l.is_figures = is_on(node, "isLgl");
  return l;
}

void docx_numbering::read_kind(pugi::xml_node node) {
  kind k;
  for (pugi::xml_node child : node.children())
    if (is_named(child, "lvl")) k.at[level_of(child)] = read_level(child);
  kinds_.emplace(value_of(node, "abstractNumId"), std::move(k));
}

void docx_numbering::read_list(pugi::xml_node node) {
  list l;
  l.kind = value_of(child_named(node, "abstractNumId"), "val");
  for (pugi::xml_node child : node.children()) {
    if (!is_named(child, "lvlOverride")) continue;
    const std::size_t at = level_of(child);
    if (const pugi::xml_node start = child_named(child, "startOverride"))
      l.starts[at] = number_of(value_of(start, "val"), 1);
    if (const pugi::xml_node changed = child_named(child, "lvl"))
      l.changed[at] = read_level(changed);
  }
  lists_.emplace(number_of(value_of(node, "numId"), 0), std::move(l));
}

void docx_numbering::read(pugi::xml_node numbering) {
  for (pugi::xml_node node : numbering.children()) {
    if (is_named(node, "abstractNum")) read_kind(node);
    if (is_named(node, "num")) read_list(node);
  }
}

// Lists of one kind go on counting where the other left off, unless a list begins anew.
void docx_numbering::count(kind& k, list& l, std::size_t at) {
  std::optional<std::size_t> begins;
  for (std::size_t i = 0; i <= at; ++i) {
    const auto start = std::exchange(l.starts[i], std::nullopt);
    if (i == at)
      begins = start;
    else if (start || !k.counts[i])
      k.counts[i] = start.value_or(k.at[i].start);
  }
  const auto changed = l.changed.find(at);
  const level& own = changed == l.changed.end() ? k.at[at] : changed->second;
  k.counts[at] = begins ? *begins : k.counts[at] ? *k.counts[at] + 1 : own.start;
  for (std::size_t below = at + 1; below < level_count; ++below) {
    // Behind any higher level, unless it says behind which; 0 is none.
    const auto behind = k.at[below].restarts_behind;
    if (!behind || at < *behind) k.counts[below].reset();
  }
}

std::string docx_numbering::shown(const kind& k, const list& l, std::size_t at) {
  const auto level_at = [&](std::size_t i) -> const level& {
    const auto changed = l.changed.find(i);
    return changed == l.changed.end() ? k.at[i] : changed->second;
  };
  const level& own = level_at(at);
  if (own.way == "bullet") return {};
  std::string text;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const bool is_mark = own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' &&
                         own.text[i + 1] <= '9';
    if (!is_mark) {
      text += own.text[i];
      continue;
    }
    const auto of = static_cast<std::size_t>(own.text[++i] - '1');
    const std::size_t number = k.counts[of].value_or(level_at(of).start);
    text += list_number(own.is_figures && of != at ? "decimal" : level_at(of).way, number);
  }
  return text;
}

std::string docx_numbering::next(const list_place& at) {
  if (!at.list || *at.list == 0) return {};
  const auto l = lists_.find(*at.list);
  if (l == lists_.end()) return {};
  const auto k = kinds_.find(l->second.kind);
  if (k == kinds_.end()) return {};
  const std::size_t depth = std::min(at.level.value_or(0), level_count - 1);
  count(k->second, l->second, depth);
  return shown(k->second, l->second, depth);
}

}  // namespace jixiao::io
