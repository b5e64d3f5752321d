// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/band/band_text.hpp>

namespace jixiao::detail {

// How many bytes of the words around a number stand before it.
constexpr std::size_t size_of_words_before(const band& b) {
  const std::string_view text = trimmed(b.text);
  const std::string_view words = b.label;
  std::size_t size = 0;
  while (size < words.size() && size < text.size() && words[size] == text[size]) ++size;
  const auto is_inside_character = [&](std::size_t i) {
    return i < words.size() && (static_cast<unsigned char>(words[i]) & 0xC0u) == 0x80u;
  };
  while (is_inside_character(size)) --size;
  return size;
}

// The band as it would be written to claim another set, with the words around its numbers
// (2天以内间隙监控). A blank one where no wording reads back as that.
constexpr band reworded(const band& written, const band_set& set, const unit& u) {
  const cell_text figures = write_band(set, u);
  if (figures.empty()) return {};
  const std::string_view words =
      written.is_word_for_none() ? std::string_view{} : written.label.view();
  if (figures.size() + words.size() > cell_text::capacity()) return {};
  const std::size_t before = words.empty() ? 0 : size_of_words_before(written);
  cell_text text = words.substr(0, before);
  text.append(figures).append(words.substr(before));
  const band read = read_band(text);
  const bool same_words = written.is_word_for_none() || read.label == written.label;
  // A mark 含 that goes may give its bound to another band.
  const bool same_marks = !(set == written.set) || read.stated == written.stated;
  const bool holds =
      read.is_numeric() && read.set == set && read.unit == u && same_words && same_marks;
  return holds ? read : band{};
}

// How a misspelt cell is to be written: with the words that were meant, or, where these do not read
// to what was understood (5月30日前收下), in official wording.
constexpr cell_text understood_text(const band& b) {
  const band again = read_band(b.corrected);
  const bool holds =
      again.is_numeric() && !again.is_misspelt && again.set == b.set && again.unit == b.unit;
  return holds ? b.corrected : reworded(b, b.set, b.unit).text;
}

}  // namespace jixiao::detail
