// SPDX-License-Identifier: BSL-1.0
#include "symbol_font.hpp"

#include <algorithm>
#include <array>

#include <jixiao/text/normal.hpp>

#include "ascii.hpp"

namespace jixiao::io {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct symbol {
  unsigned code;
  std::string_view text;
};

// What stands in tables of standards, of the font Symbol. Its digits and most of its marks below
// 0x40 are those of ASCII.
constexpr auto symbols = std::to_array<symbol>(
    {{0x22, "∀"}, {0x24, "∃"}, {0x27, "∋"}, {0x2A, "∗"}, {0x2D, "-"}, {0x40, "≅"}, {0x44, "Δ"},
     {0x46, "Φ"}, {0x47, "Γ"}, {0x4C, "Λ"}, {0x50, "Π"}, {0x51, "Θ"}, {0x53, "Σ"}, {0x57, "Ω"},
     {0x5B, "["}, {0x5D, "]"}, {0x5F, "_"}, {0x61, "α"}, {0x62, "β"}, {0x63, "χ"}, {0x64, "δ"},
     {0x65, "ε"}, {0x66, "φ"}, {0x67, "γ"}, {0x68, "η"}, {0x6B, "κ"}, {0x6C, "λ"}, {0x6D, "μ"},
     {0x6E, "ν"}, {0x70, "π"}, {0x71, "θ"}, {0x72, "ρ"}, {0x73, "σ"}, {0x74, "τ"}, {0x77, "ω"},
     {0x78, "ξ"}, {0x79, "ψ"}, {0x7A, "ζ"}, {0x7B, "{"}, {0x7C, "|"}, {0x7D, "}"}, {0x7E, "~"},
     {0xA3, "≤"}, {0xA5, "∞"}, {0xAC, "←"}, {0xAD, "↑"}, {0xAE, "→"}, {0xAF, "↓"}, {0xB0, "°"},
     {0xB1, "±"}, {0xB2, "″"}, {0xB3, "≥"}, {0xB4, "×"}, {0xB5, "∝"}, {0xB7, "·"}, {0xB8, "÷"},
     {0xB9, "≠"}, {0xBA, "≡"}, {0xBB, "≈"}, {0xBC, "…"}, {0xA2, "′"}, {0xA4, "/"}, {0xC7, "∩"},
     {0xC8, "∪"}, {0xD7, "·"}, {0xD6, "√"}, {0xE5, "∑"}, {0xA9, "♥"}});

// Of the fonts of signs: ticks and crosses.
constexpr auto ticks = std::to_array<symbol>({{0xFC, "√"},
                                              {0xFB, "×"},
                                              {0xFE, "☑"},
                                              {0xFD, "☒"},
                                              {0xA8, "□"},
                                              {0x6F, "□"},
                                              {0x6C, "●"},
                                              {0x50, "√"},
                                              {0x4F, "×"},
                                              {0x52, "☑"},
                                              {0x51, "☒"},
                                              {0xA3, "□"}});

bool is_tick_font(std::string_view font) { return lower_case(font).starts_with("wingdings"); }

std::string_view found(const symbol* first, const symbol* last, unsigned code) {
  const symbol* at = std::find_if(first, last, [&](const symbol& s) { return s.code == code; });
  return at == last ? std::string_view{} : at->text;
}

template <class Replace>
std::string replaced(std::string_view text, Replace replace) {
  std::string plain;
  while (!text.empty()) {
    const jixiao::detail::code_point c = jixiao::detail::decode(text);
    const std::size_t length = c.length == 0 ? 1 : c.length;
    const std::string_view other = replace(c.value);
    plain += other.empty() ? text.substr(0, length) : other;
    text.remove_prefix(length);
  }
  return plain;
}

constexpr char32_t private_first = 0xF020;
constexpr char32_t private_last = 0xF0FF;

bool is_private(char32_t c) { return c >= private_first && c <= private_last; }

}  // namespace

bool is_symbol_font(std::string_view font) { return is_same_but_case(font, "Symbol"); }

std::string_view symbol_character(std::string_view font, unsigned code) {
  code &= 0xFFu;
  if (is_tick_font(font)) {
    const std::string_view tick = found(ticks.data(), ticks.data() + ticks.size(), code);
    return tick.empty() ? replacement : tick;
  }
  if (!is_symbol_font(font)) return replacement;
  const std::string_view text = found(symbols.data(), symbols.data() + symbols.size(), code);
  if (!text.empty()) return text;
  static constexpr std::string_view ascii = " !\"#$%&'()*+,-./0123456789:;<=>?";
  return code >= 0x20 && code < 0x40 ? ascii.substr(code - 0x20, 1) : replacement;
}

std::string from_symbol_font(std::string_view text) {
  return replaced(text, [](char32_t c) -> std::string_view {
    const bool is_of_font = (c > 0x20 && c < 0x7F) || (c >= 0xA0 && c <= 0xFF) || is_private(c);
    return is_of_font ? symbol_character("Symbol", static_cast<unsigned>(c)) : std::string_view{};
  });
}

std::string without_private_symbols(std::string_view text) {
  if (text.find('\xEF') == std::string_view::npos) return std::string(text);
  return replaced(text, [](char32_t c) {
    return is_private(c) ? symbol_character("Symbol", static_cast<unsigned>(c))
                         : std::string_view{};
  });
}

}  // namespace jixiao::io
