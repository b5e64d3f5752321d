// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/text/bound_words.hpp>
#include <jixiao/text/lexicon.hpp>

namespace jixiao {

/// What a note of a document says of its words, if it does.
struct said_bound_words {
  bool found = false;  ///< whether it says anything of them
  bound_words words;   ///< as it says; a word that it does not speak of includes its number
};

namespace detail {

/// Whether 以上 or 以下 at a position is spoken of as a word, and bounds no number: 所称“以上”, but
/// not 90%以上（含本数）.
constexpr bool is_spoken_of(std::string_view text, std::size_t position) {
  constexpr std::string_view marks = "“”‘’「」『』、，：；。（）称中的和与及或"sv;
  constexpr std::string_view plain = "\"',:;.( \t\n"sv;
  if (position == 0 || plain.find(text[position - 1]) != plain.npos) return true;
  return position >= 3 && marks.find(text.substr(position - 3, 3)) != marks.npos;
}

}  // namespace detail

/// Reads `以上包括本数，以下不包括本数`, `本办法所称“以上”含本数，“以下”不含本数`,
/// `以上、以下均含本数` anywhere in a text. A word that the text does not speak of keeps its
/// meaning. O(length).
constexpr said_bound_words read_bound_words(std::string_view text) {
  using namespace std::string_view_literals;
  said_bound_words result;
  constexpr std::string_view number = "本数"sv;
  bool above = false;
  bool below = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool is_above = detail::starts_with(rest, "以上"sv);
    const bool is_below = detail::starts_with(rest, "以下"sv);
    if ((is_above || is_below) && !detail::is_spoken_of(text, i))
      above = below = false;
    else if (is_above)
      above = true;
    else if (is_below)
      below = true;
    if (detail::starts_with(rest, "。"sv)) above = below = false;
    const bool starts = (static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u;
    if (!starts || (!above && !below)) continue;
    using enum detail::word_role;
    const detail::lexicon_word word = detail::find_word(rest, {included, excluded});
    if (!word) continue;
    const bool names_number =
        word.text.ends_with(number) || detail::starts_with(rest.substr(word.text.size()), number);
    if (!names_number) continue;
    const auto sense = word.role == included ? bound_sense::inclusive : bound_sense::exclusive;
    if (above) result.words.above = sense;
    if (below) result.words.below = sense;
    result.found = true;
    above = below = false;
    i += word.text.size() - 1;
  }
  return result;
}

}  // namespace jixiao
