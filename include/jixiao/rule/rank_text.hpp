// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/rule/points_text.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/text/side_words.hpp>

namespace jixiao::detail {

/// Words of a place that gets worse.
inline constexpr word_list retreat_words{"后退"sv, "后移"sv, "退后"sv, "退"sv, "递减"sv};

/// Words by which a rule speaks of places in a ranking.
inline constexpr word_list rank_words{"排名"sv,   "名次"sv,   "排位"sv,   "位次"sv,
                                      "第一名"sv, "第1名"sv,  "全国前"sv, "全省前"sv,
                                      "全市前"sv, "全县前"sv, "全区前"sv};

/// Places in a ranking (名次), of which 1 is the best: 第1名, 第4-6名, 前3名, 第10名以后.
struct rank_reading {
  band_set set;
  /// Where the words of the place begin.
  std::size_t begin = 0;
  bool is_read = false;

  constexpr explicit operator bool() const { return is_read; }
};

class rank_reader {
 public:
  /// `is_ranking`: other words of the rule speak of a ranking, so that 第二 is a place of it.
  constexpr rank_reader(std::string_view text, bool is_ranking)
      : text_(text), is_ranking_(is_ranking) {}

  constexpr rank_reading read() const {
    if (text_.find("倒数"sv) != text_.npos) return {};
    for (std::size_t i = 0; i < text_.size(); i += decode(text_.substr(i)).length) {
      const bool is_place = starts_with(text_.substr(i), "第");
      if (!is_place && !starts_with(text_.substr(i), "前")) continue;
      if (rank_reading found = is_place ? read_place(i) : read_first(i); found) {
        if (!names_ranking(text_.substr(0, i))) return {};
        return found;
      }
    }
    return {};
  }

 private:
  static constexpr word_list classifiers{"名次"sv, "位次"sv, "名"sv, "位"sv};
  constexpr std::size_t length_of_classifier(std::size_t at) const {
    return classifiers.at_start(text_behind(text_, at)).size();
  }
  static constexpr word_list ranked_by{"排序"sv, "居"sv,   "得分"sv, "考核"sv, "考评"sv,
                                       "全国"sv, "全省"sv, "全市"sv, "全县"sv, "全区"sv};
  // What is ranked may be left out; a name of anything else is no ranking: 进入前三名的奖项.
  static constexpr bool names_ranking(std::string_view noun) {
    if (noun.empty()) return true;
    if (has_side_word(noun, word_role::ranking)) return true;
    if (ranked_by.is_in(noun)) return true;
    return false;
  }
  static constexpr bool is_end(std::string_view rest) { return rest.empty() || rest == "的"; }

  static constexpr word_list from_here_on{"及以后"sv, "以后"sv,   "之后"sv,
                                          "及之后"sv, "及以下"sv, "以下"sv};
  static constexpr word_list up_to_here{"及以上"sv, "以上"sv, "及以前"sv, "以前"sv, "以内"sv};
  constexpr rank_reading read_place(std::size_t begin) const {
    const amount_reading first = read_amount(text_behind(text_, begin + 3));
    if (!first || !first.value.is_integer()) return {};
    std::size_t at = begin + 3 + first.length;
    const std::size_t classifier = length_of_classifier(at);
    at += classifier;
    const std::string_view named = text_.substr(0, begin);
    const std::string_view rest = text_behind(text_, at);
    const std::size_t open = from_here_on.longest_at_start(rest).size();
    const std::size_t closed = up_to_here.longest_at_start(rest).size();
    const bool is_alone = is_ranking_ && is_end(rest.substr(open)) &&
                          (named.empty() || has_side_word(named, word_role::ranking));
    if (classifier == 0 && !is_alone && !named.ends_with("排名"sv) && read_range_mark(rest) == 0)
      return {};
    rank_reading rank{{}, begin, true};
    if (is_end(rest)) {
      rank.set = interval::point(first.value);
      return rank;
    }
    if (open != 0 && is_end(rest.substr(open))) {
      rank.set = interval::at_least(first.value);
      return rank;
    }
    if (closed != 0 && is_end(rest.substr(closed))) {
      rank.set = interval::at_most(first.value);
      return rank;
    }
    return read_range(rank, at, first.value);
  }
  constexpr rank_reading read_range(rank_reading rank, std::size_t at, const decimal& first) const {
    const std::size_t mark = read_range_mark(text_behind(text_, at));
    if (mark == 0) return {};
    at += mark;
    if (starts_with(text_behind(text_, at), "第")) at += 3;
    const amount_reading second = read_amount(text_behind(text_, at));
    if (!second || !second.value.is_integer() || second.value < first) return {};
    at += second.length;
    const std::size_t classifier = length_of_classifier(at);
    if ((classifier == 0 && !is_ranking_) || !is_end(text_behind(text_, at + classifier)))
      return {};
    rank.set = interval::closed(first, second.value);
    return rank;
  }
  // 前3名.
  constexpr rank_reading read_first(std::size_t begin) const {
    const amount_reading number = read_amount(text_behind(text_, begin + 3));
    if (!number || !number.value.is_integer()) return {};
    const std::size_t at = begin + 3 + number.length;
    const std::size_t classifier = length_of_classifier(at);
    // 排名前三, but 前三 of anything else may be a time or a part.
    const std::string_view noun = text_.substr(0, begin);
    if (classifier == 0 && !ends_in(noun, word_role::ranking) && !noun.ends_with("列"sv)) return {};
    if (!is_end(text_behind(text_, at + classifier))) return {};
    rank_reading rank{{}, begin, true};
    rank.set = interval::at_most(number.value);
    return rank;
  }

  std::string_view text_;
  bool is_ranking_;
};

}  // namespace jixiao::detail
