// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>

#include <jixiao/band.hpp>
#include <jixiao/band_text.hpp>

namespace jixiao::detail {

constexpr std::optional<band> read_if_same(std::string_view text, const band& written,
                                           const band_set& set, const unit& u) {
  const band read = read_band(text);
  const bool same_words = written.is_zero_word || read.label == written.label;
  const bool holds = read.is_numeric() && read.set == set && read.unit == u && same_words;
  return holds ? std::optional(read) : std::nullopt;
}

// The band as it would be written to claim another set, with the words around its numbers
// (2天以内间隙监控). Nothing where no wording reads back as that.
constexpr std::optional<band> reworded(const band& written, const band_set& set, const unit& u) {
  const cell_text figures = write_band(set, u);
  if (figures.empty()) return std::nullopt;
  if (const auto bare = read_if_same(figures, written, set, u)) return bare;
  if (figures.size() + written.label.size() > cell_text::capacity()) return std::nullopt;
  cell_text behind = figures;
  if (const auto read = read_if_same(behind.append(written.label), written, set, u)) return read;
  cell_text before = written.label;
  return read_if_same(before.append(figures), written, set, u);
}

}  // namespace jixiao::detail
