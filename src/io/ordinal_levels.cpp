// SPDX-License-Identifier: BSL-1.0
#include "ordinal_levels.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "heading_key.hpp"

namespace jixiao::io {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_word = 40;
constexpr std::string_view points = "分";

// A place at the beginning of a text; of no length where there is none.
struct place_found {
  int place = 0;
  std::size_t length = 0;
};

template <std::size_t Size>
place_found place_among(std::string_view text, const std::array<std::string_view, Size>& words) {
  place_found best;
  for (std::size_t i = 0; i < Size; ++i)
    if (text.starts_with(words[i]) && words[i].size() > best.length)
      best = {static_cast<int>(i) + 1, words[i].size()};
  return best;
}

constexpr std::array chinese{"一"sv, "二"sv, "三"sv, "四"sv, "五"sv,
                             "六"sv, "七"sv, "八"sv, "九"sv, "十"sv};
constexpr std::array stems{"甲"sv, "乙"sv, "丙"sv, "丁"sv, "戊"sv,
                           "己"sv, "庚"sv, "辛"sv, "壬"sv, "癸"sv};
constexpr std::array romans{"Ⅰ"sv, "Ⅱ"sv, "Ⅲ"sv, "Ⅳ"sv, "Ⅴ"sv, "Ⅵ"sv, "Ⅶ"sv, "Ⅷ"sv, "Ⅸ"sv, "Ⅹ"sv};
constexpr std::array latin_romans{"I"sv,  "II"sv,  "III"sv,  "IV"sv, "V"sv,
                                  "VI"sv, "VII"sv, "VIII"sv, "IX"sv, "X"sv};
constexpr std::array letters{"A"sv, "B"sv, "C"sv, "D"sv, "E"sv, "F"sv, "G"sv, "H"sv, "I"sv, "J"sv};

place_found digits_at(std::string_view text) {
  place_found found;
  while (found.length < text.size() && found.length < 4 && text[found.length] >= '0' &&
         text[found.length] <= '9')
    found.place = found.place * 10 + (text[found.length++] - '0');
  return found;
}

// How places are written. 一级 and 1级, A and Ⅰ are no two of one order.
struct numbering {
  place_found (*at)(std::string_view);
  bool stands_alone;  // Ⅱ and 甲 may be a whole heading, 2 and 二 not
  bool counts_down;   // 10 may as well be the best; nobody takes 丁 or D for that
};
constexpr std::array numberings{
    numbering{digits_at, false, true},
    numbering{[](std::string_view text) { return place_among(text, chinese); }, false, true},
    numbering{[](std::string_view text) { return place_among(text, stems); }, true, false},
    numbering{[](std::string_view text) { return place_among(text, romans); }, true, true},
    numbering{[](std::string_view text) { return place_among(text, latin_romans); }, true, true},
    numbering{[](std::string_view text) { return place_among(text, letters); }, true, false}};

bool is_suffix(std::string_view word) {
  for (std::string_view each :
       {"级"sv, "档"sv, "等"sv, "类"sv, "等级"sv, "级别"sv, "档次"sv, "星"sv, "星级"sv, points})
    if (word == each) return true;
  return false;
}
// A prefix says by itself that a place follows: 等级一, level 3.
std::string_view prefix_of(std::string_view text) {
  for (std::string_view each :
       {"第"sv, "等级"sv, "档次"sv, "级别"sv, "LEVEL"sv, "GRADE"sv, "CLASS"sv})
    if (text.starts_with(each)) return each;
  return {};
}

struct ordinal_word {
  int place = 0;
  std::string around;  // what is left without the place: 级, 第…档
  bool more_is_better = false;
};

std::optional<ordinal_word> stars_of(std::string_view text) {
  for (const std::string_view star : {"★"sv, "☆"sv, "⭐"sv}) {
    int count = 0;
    std::string_view rest = text;
    while (rest.starts_with(star)) {
      rest.remove_prefix(star.size());
      ++count;
    }
    if (count > 0 && rest.empty()) return ordinal_word{count, std::string(star), true};
  }
  return std::nullopt;
}

// Better than the first: 特级, 特等.
std::optional<ordinal_word> special_of(std::string_view text) {
  constexpr std::string_view special = "特";
  if (!text.starts_with(special) || !is_suffix(text.substr(special.size()))) return std::nullopt;
  return ordinal_word{0, std::string(text.substr(special.size())), false};
}

std::string key_of(std::string_view heading) {
  std::string key = heading_key(heading);
  for (char& c : key)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return key;
}

std::optional<ordinal_word> word_of(const numbering& kind, std::string_view heading) {
  if (heading.size() > longest_word) return std::nullopt;
  const std::string key = key_of(heading);
  if (const auto stars = stars_of(key)) return stars;
  if (const auto special = special_of(key)) return special;
  const std::string_view prefix = prefix_of(key);
  const std::string_view rest = std::string_view(key).substr(prefix.size());
  const place_found found = kind.at(rest);
  if (found.length == 0) return std::nullopt;
  const std::string_view behind = rest.substr(found.length);
  const bool is_whole = behind.empty() && (kind.stands_alone || !prefix.empty());
  if (!is_whole && !is_suffix(behind)) return std::nullopt;
  const bool is_points = behind == points;
  if (is_points && (kind.at != digits_at || !prefix.empty())) return std::nullopt;
  const bool is_stars = behind == "星" || behind == "星级";
  return ordinal_word{found.place, std::string(prefix) + "…" + std::string(behind),
                      is_points || is_stars};
}

// 特级 goes with 一级 and with 1级.
bool are_alike(const ordinal_word& a, const ordinal_word& b) {
  const auto ends_alike = [](const ordinal_word& special, const ordinal_word& other) {
    return special.place == 0 && other.around == "…" + special.around;
  };
  return a.around == b.around || ends_alike(a, b) || ends_alike(b, a);
}

std::optional<scale> scale_by(const numbering& kind, const std::vector<std::string>& headings) {
  std::vector<ordinal_word> words;
  for (const std::string& heading : headings) {
    const auto word = word_of(kind, heading);
    if (!word || (!words.empty() && !are_alike(*word, words.back()))) return std::nullopt;
    words.push_back(*word);
  }
  const bool rises = words.front().place < words.back().place;
  const bool has_holes = words.front().around.ends_with(points);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const int rise = words[i].place - words[i - 1].place;
    const int step = rises ? rise : -rise;
    if (has_holes ? step < 1 : step != 1) return std::nullopt;
  }
  const ordinal_word& least = rises ? words.front() : words.back();
  if (!least.more_is_better && least.place > 1) return std::nullopt;
  std::vector<std::string_view> best_first(headings.begin(), headings.end());
  if (rises == least.more_is_better) std::reverse(best_first.begin(), best_first.end());
  return scale::of_words(best_first);
}

}  // namespace

bool is_ordinal_word(std::string_view heading) {
  return std::any_of(numberings.begin(), numberings.end(),
                     [&](const numbering& kind) { return word_of(kind, heading).has_value(); });
}

bool counts_either_way(std::string_view heading) {
  for (const numbering& kind : numberings) {
    const auto word = word_of(kind, heading);
    if (!word) continue;
    return kind.counts_down && !word->more_is_better && word->place != 0 &&
           !word->around.ends_with("等");
  }
  return false;
}

std::optional<scale> ordinal_scale(const std::vector<std::string>& headings) {
  if (headings.size() < min_levels || headings.size() > max_levels) return std::nullopt;
  for (const numbering& kind : numberings)
    if (const auto found = scale_by(kind, headings)) return found;
  return std::nullopt;
}

}  // namespace jixiao::io
