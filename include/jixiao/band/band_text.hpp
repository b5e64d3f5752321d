// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/band/band_reader.hpp>
#include <jixiao/band/band_wording.hpp>
#include <jixiao/band/plain_rate.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/traditional.hpp>

namespace jixiao {

namespace detail {

// Whether a cell has words that were not understood, and so might be traditional characters.
constexpr bool has_other_words(const band& b) {
  if (b.is_numeric()) return !b.label.empty() || b.unit.is_unknown();
  return b.kind != band_kind::blank;
}
// Reads a cell with traditional characters once more, as if it were written in simplified ones:
// 不超過30個, 未發生安全事故. What is a label either way stays as it is written.
[[gnu::noinline]] constexpr void read_in_simplified(std::string_view cell, const bound_words& words,
                                                    band& result) {
  normal_text plain(cell);
  plain.change_ideographs(simplified);
  band again;
  again.text = result.text;
  band_reader(plain, again, words).read();
  if (!again.is_label() || again.says_none || !result.is_label()) result = again;
}

/// The same as `read_band`, where the band will stay, which is blank yet.
constexpr void read_band_into(std::string_view cell, const bound_words& words, band& result) {
  static_assert(cell_text::capacity() == normal_text::capacity);
  const std::string_view kept = whole_characters(cell, cell_text::capacity());
  result.text.append(kept);
  if (kept.size() != cell.size()) {
    result.kind = band_kind::unreadable;
    result.problem = {fault::text_too_long, kept.size()};
    return;
  }
  const normal_text normal(cell);
  if (!normal.problem() && read_plain_rate(normal.view(), words, result)) return;
  band_reader(normal, result, words).read();
  if (has_other_words(result) && find_traditional(normal.view()) != std::string_view::npos)
    read_in_simplified(cell, words, result);
}

}  // namespace detail

/// Reads a cell of a grading standard (档的文字): 98%以上, 95%～98%, 超过90%至95%, 无报废情况,
/// 效果明显 … Total: a cell that cannot be read, or not without a guess, is a band that says why
/// and where.
///
/// `words` says what the document means by 以上 and 以下, where it says so itself.
constexpr band read_band(std::string_view cell, const bound_words& words = {}) {
  band result;
  detail::read_band_into(cell, words, result);
  return result;
}

/// A set of numbers in the official wording: 98%以上, 超过110%, 10次以内, 90%以下, 小于100%,
/// 95%～98%, 90%（含）～95%（不含）, 100%, 6月30日前; several joined by 或. It reads back to the
/// same set and unit. Empty for the empty set and for what no cell holds.
constexpr cell_text write_band(const band_set& set, const unit& u) {
  detail::band_writer writer(u);
  writer.write(set);
  return writer.text();
}

/// The same of a band: a label's normal form, 无 before what a zero word counts. What stands around
/// a number is left out. Empty for a blank or unreadable band.
constexpr cell_text write_band(const band& b) {
  if (b.is_label()) return b.label;
  if (!b.is_numeric()) return {};
  if (!b.is_zero_word) return write_band(b.set, b.unit);
  cell_text text("无");
  constexpr std::string_view zero = "为零";
  if (b.label.size() + zero.size() > cell_text::capacity()) return text;
  text.append(b.label);
  // 无 would make 无力 of 力争事故, and 无一例 of 一例投诉.
  const bool is_other = detail::begins_with_word(text, detail::word_role::noun) ||
                        detail::length_of_one(b.label) != 0;
  return is_other ? cell_text(b.label).append(zero) : text;
}

}  // namespace jixiao
