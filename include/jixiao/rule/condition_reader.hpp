// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/rule/condition_parts.hpp>
#include <jixiao/rule/condition_words.hpp>
#include <jixiao/rule/rule_condition.hpp>
#include <jixiao/rule/rule_facts.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>
#include <jixiao/text/date_text.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/number_start.hpp>

namespace jixiao::detail {

consteval character_filter all_number_characters() {
  character_filter starts = amount_starts;
  for (const word_group& group : lexicon.groups())
    if (group.role == word_role::none_of) starts.add_words(group.words);
  return starts;
}
/// Without any of these, nothing is a number.
inline constexpr character_filter number_characters = all_number_characters();

/// Reads the words before points.
class condition_reader {
 public:
  constexpr explicit condition_reader(const rule_facts& facts)
      : facts_(facts), text_(facts.view()) {}

  constexpr rule_condition read(std::size_t begin, std::size_t end) const {
    rule_condition c;
    read(begin, end, c);
    return c;
  }
  /// The same into a condition that nothing has been read into.
  constexpr void read(std::size_t begin, std::size_t end, rule_condition& c) const {
    trim(begin, end);
    c.is_otherwise = take_otherwise(begin, end);
    if (c.is_otherwise) trim(begin, end);
    drop_note(begin, end);
    c.begin = begin;
    c.end = c.noun_end = end;
    if (begin >= end) return;
    c.kind = condition_kind::words;
    if (!read_rank(c) && !read_numeric(c) && !read_level(c) && !read_named_level(c)) read_target(c);
  }

  /// Whether the last phrase of some words is a numeric condition of its own: …,年内至少3次,….
  constexpr rule_condition read_requirement(std::size_t begin, std::size_t end) const {
    rule_condition found;
    std::size_t start = begin;
    for (std::size_t i = begin; i <= end; ++i) {
      if (i < end && text_[i] != ',' && text_[i] != ' ' && !ends_statement(text_.substr(i)))
        continue;
      rule_condition c = read(start, i);
      start = i + 1;
      if (c.kind != condition_kind::numeric && c.kind != condition_kind::target) continue;
      if (found.kind == condition_kind::numeric && c.kind == condition_kind::target) continue;
      if (found.kind == c.kind && !is_other_side(found, c)) return {};
      found = c;
    }
    return found;
  }

  // 不低于90%,低于90%的: what ought to be, and where it is not.
  static constexpr bool is_other_side(const rule_condition& a, const rule_condition& b) {
    if (a.set.size() != 1 || b.set.size() != 1 || a.unit != b.unit) return false;
    const interval& left = a.set.front();
    const interval& right = b.set.front();
    return (!left.has_upper() && !right.has_lower() && left.lower() == right.upper()) ||
           (!left.has_lower() && !right.has_upper() && left.upper() == right.lower());
  }
  /// Takes stops, brackets without their other and words that say nothing off both ends.
  constexpr void trim(std::size_t& begin, std::size_t& end) const {
    for (bool again = true; again;) {
      again = false;
      const std::string_view part = text_.substr(begin, end - begin);
      if (part.empty()) return;
      const char first = part.front();
      if (is_stop(first) || (first == ')') || (first == '(' && !is_closed(part))) {
        ++begin;
        again = true;
        continue;
      }
      const char last = part.back();
      if (is_stop(last) || last == '(' || (last == ')' && part.find_first_of("([") == part.npos)) {
        --end;
        again = true;
        continue;
      }
      if (const std::string_view word = heads.at_start(part); !word.empty()) {
        begin += word.size();
        again = true;
        continue;
      }
      if (const std::string_view word = tails.at_end(part); !word.empty() && !ends_in_word(part)) {
        end -= word.size();
        again = true;
      }
    }
  }

 private:
  static constexpr word_list heads{"。"sv, "、"sv, "如果"sv, "其中:"sv, "其中"sv,
                                   "若"sv, "外"sv, "凡"sv,   "并且"sv,  "并"sv};
  static constexpr word_list tails{
      "时"sv,   "。"sv,          "、"sv,     "此项"sv, "该项"sv,  "本项"sv, "该指标"sv, "本指标"sv,
      "一律"sv, "直接"sv,        "分别"sv,   "相应"sv, "应"sv,    "则"sv,   "均"sv,     "可"sv,
      "各"sv,   "全部"sv,        "的情况"sv, "也"sv,   "都"sv,    "并"sv,   "除"sv,     "予以"sv,
      "给予"sv, "的,该项考核"sv, "的"sv,     "区间"sv, "范围内"sv};

  static constexpr bool is_stop(char c) {
    return c == ',' || c == ';' || c == ':' || c == ' ' || c == '!';
  }
  static constexpr bool is_closed(std::string_view part) {
    int depth = 0;
    for (char c : part) {
      if (c == '(' || c == '[') ++depth;
      if (c == ')' || c == ']') --depth;
    }
    return depth == 0;
  }

  constexpr bool take_otherwise(std::size_t& begin, std::size_t end) const {
    const std::size_t length = otherwise_words.at_start(text_.substr(begin, end - begin)).size();
    begin += length;
    return length != 0;
  }

  // (含简易案件) behind a number: a note on what is counted.
  constexpr void drop_note(std::size_t begin, std::size_t& end) const {
    const std::string_view part = text_.substr(begin, end - begin);
    if (!part.ends_with(")"sv)) return;
    const std::size_t open = part.rfind('(');
    if (open == part.npos || open == 0) return;
    const std::string_view note = part.substr(open);
    if (starts_with(note, "(不足")) {
      end = begin + open;
      return;
    }
    for (char b : note)
      if (is_digit(b)) return;
    if (note.size() > 11) end = begin + open;
  }

  // --- numbers ---

  constexpr bool read_rank(rule_condition& c) const {
    if (!facts_.may_have("第") && !facts_.may_have("前")) return false;
    const rank_reading rank =
        rank_reader(text_.substr(c.begin, c.end - c.begin), facts_.speaks_of_ranks()).read();
    if (!rank) return false;
    c.kind = condition_kind::numeric;
    c.set = rank.set;
    c.unit = rank_unit;
    c.noun_end = c.begin + rank.begin;
    return true;
  }

  // 90分以上为优秀: what it is called, is no condition.
  constexpr bool read_level(rule_condition& c) const {
    constexpr std::string_view is = "为"sv;
    const std::string_view part = text_.substr(c.begin, c.end - c.begin);
    const std::size_t at = part.rfind(is);
    if (at == part.npos || !names_level(part.substr(at + is.size()))) return false;
    rule_condition named = c;
    named.end = named.noun_end = c.begin + at;
    if (!read_numeric(named)) return false;
    c = named;
    return true;
  }
  // 优秀(90分以上), 质量优秀(90%以上): what it means.
  constexpr bool read_named_level(rule_condition& c) const {
    const std::string_view part = text_.substr(c.begin, c.end - c.begin);
    const std::size_t open = part.find('(');
    if (open == part.npos || !part.ends_with(")"sv)) return false;
    if (!level_words.ends(part.substr(0, open))) return false;
    rule_condition named = c;
    named.begin = c.begin + open + 1;
    named.end = named.noun_end = c.end - 1;
    const bool is_meaning = read_numeric(named) && named.noun_end == named.begin &&
                            (named.unit.is_ratio() || named.unit == points) &&
                            !named.unit.is_bare();
    if (!is_meaning) return false;
    c = named;
    return true;
  }
  constexpr bool read_numeric(rule_condition& c) const {
    if (read_chain(c) || read_basis(c)) return true;
    std::size_t depth = 0;
    std::size_t next_number = c.begin;
    for (std::size_t i = facts_.next(rule_beginning::numeric, c.begin, c.end); i < c.end;
         i = facts_.next(rule_beginning::numeric, i, c.end)) {
      const std::string_view here(text_.data() + i, c.end - i);
      if (here[0] == '(' && !opens_interval(here)) ++depth;
      if (here[0] == ')' && depth > 0) --depth;
      const lexicon_word word = find_word(here, leading_roles);
      const bool at_number = number_starts(text_.substr(0, c.end), i, false);
      if (at_number && !word && is_in_name(i)) {
        i = behind_number(i, c.end);
        continue;
      }
      if (depth == 0 && (word || at_number || opens_interval(here))) {
        if (is_nominal(c.begin, i)) return false;
        if (read_band_at(c, i)) {
          take_other_bound(c);
          return true;
        }
        // 三分之二以上 is no 二以上.
        if (starts_with(text_behind(here, length_of_character(here)), "分之")) return false;
        if (word && read_behind_noun(c, i, word, next_number)) return true;
        if (at_number && !word) {
          const std::size_t behind = behind_days(i, c.end);
          i = behind != i ? behind : behind_number(i, c.end);
          continue;
        }
      }
      i += length_of_character(here);
    }
    return false;
  }
  // 达到90%不足95%: the bound before it is one of the same.
  constexpr void take_other_bound(rule_condition& c) const {
    const std::string_view noun = text_.substr(c.begin, c.noun_end - c.begin);
    if (!facts_.has_in(noun, "%") || noun.find(',') != noun.npos) return;
    rule_condition other;
    other.begin = c.begin;
    other.end = c.noun_end;
    if (!read_numeric(other) || other.unit != c.unit) return;
    const value_set both = intersection(other.set, c.set);
    if (both.size() != 1) return;
    c.set = both.front();
    c.noun_end = other.noun_end;
  }
  // 90%≤执行率<100%: two bounds, one on either side of what is measured.
  constexpr bool read_chain(rule_condition& c) const {
    const std::string_view part = text_.substr(c.begin, c.end - c.begin);
    if (part.empty() || !(is_digit(part[0]) || part[0] == '-')) return false;
    const std::size_t first = find_sign(part, 0);
    if (first == part.npos) return false;
    const lexicon_word left = find_word(part.substr(first), word_role::sign);
    const std::size_t noun = first + left.text.size();
    const std::size_t second = find_sign(part, noun);
    if (second == part.npos || number_starts(part, noun, true)) return false;
    const band low = read_band(part.substr(0, first));
    const band high = read_band(part.substr(second));
    const bool is_plain = low.is_numeric() && low.label.empty() && low.set.size() == 1 &&
                          low.set.front().is_point() && high.is_numeric() && high.label.empty();
    // -15%<变动率≤0: nothing needs no unit.
    const bool is_nought = high.unit.is_bare() && is_plain && bounds_at_nothing(high);
    if (!is_plain || !(low.unit == high.unit || low.unit.is_bare() || is_nought)) return false;
    const band_set other = beyond_sign(left.bound, low.set.front().lower().value());
    const value_set both = intersection(other, high.set);
    if (both.size() != 1) return false;
    c.kind = condition_kind::numeric;
    c.set = both.front();
    c.unit = is_nought ? low.unit : high.unit;
    c.begin += noun;
    c.noun_end = c.begin + second - noun;
    return true;
  }
  static constexpr word_list bases{"为满分"sv,   "为基准"sv, "为标准"sv,   "为基数"sv,  "为基点"sv,
                                   "为目标值"sv, "为目标"sv, "为标准值"sv, "为基准值"sv};
  // 以100%为满分, 以95%为基准.
  constexpr bool read_basis(rule_condition& c) const {
    const std::string_view part = text_.substr(c.begin, c.end - c.begin);
    if (!starts_with(part, "以")) return false;
    const std::size_t length = bases.at_end(part).size();
    if (length == 0) return false;
    const std::string_view number = part.substr(3, part.size() - 3 - length);
    const band b = read_band(number);
    if (!b.is_numeric() || !b.label.empty() || b.set.size() != 1 || !b.set.front().is_point())
      return false;
    take(c, b, c.begin, number);
    return true;
  }
  // ISO9001, PM2.5: letters and figures are one name, but for the X that is measured.
  constexpr bool is_in_name(std::size_t at) const {
    if (at == 0 || !is_digit(text_[at])) return false;
    const char before = text_[at - 1];
    if (before == 'x' || before == 'X') return false;
    return (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
  }
  // 第1名, 前5: part of a name.
  constexpr bool is_nominal(std::size_t begin, std::size_t at) const {
    const std::string_view before = text_.substr(begin, at - begin);
    return before.ends_with("第"sv) || before.ends_with("/"sv);
  }
  // The first number from a position on, before an end; else the end.
  constexpr std::size_t next_number(std::size_t from, std::size_t end) const {
    std::size_t i = facts_.next(rule_beginning::numeric, from, end);
    while (i < end && !number_starts(text_.substr(0, end), i, true))
      i = facts_.next(rule_beginning::numeric, i + 1, end);
    return i;
  }
  constexpr std::size_t behind_number(std::size_t i, std::size_t end) const {
    const amount_reading number = read_amount(text_.substr(i, end - i));
    return i + (number.length != 0 ? number.length : length_of_character(text_behind(text_, i)));
  }

  // 9月1日～9月30日, 9月1日-30日: from one day to another, and no number of days.
  constexpr std::size_t behind_days(std::size_t i, std::size_t end) const {
    const std::string_view here = text_.substr(i, end - i);
    const date_reading from = read_date(here);
    if (from.length == 0 || from.precision != date_precision::day) return i;
    if (const std::size_t mark = read_range_mark(text_behind(here, from.length)); mark != 0) {
      const std::string_view rest = text_behind(here, from.length + mark);
      if (const date_reading to = read_date(rest, true); to.length != 0)
        return end - rest.size() + to.length;
      const amount_reading day = read_amount(rest);
      if (day && read_unit_prefix(text_behind(rest, day.length)).value == days)
        return end - rest.size() + day.length;
    }
    return i + from.length;
  }

  constexpr bool read_band_at(rule_condition& c, std::size_t at) const {
    std::string_view words = text_.substr(at, c.end - at);
    band b = read_band(words);
    if (facts_.may_have("±"sv) && words.find("±"sv) != words.npos) {
      c.is_around_target = names_target(text_.substr(c.begin, at - c.begin));
      if (!b.is_numeric() || !b.label.empty()) return false;
      c.take(b, at);
      return true;
    }
    const bool is_plain = b.is_numeric() && b.label.empty();
    if (const std::size_t done = is_plain ? 0 : length_of_doing(words); done != 0) {
      const std::string_view time = words.substr(0, words.size() - done);
      const band within = read_band(time);
      if (within.is_numeric() && within.label.empty() && measures_time(within.unit)) {
        b = within;
        words = time;
      }
    }
    if (const std::size_t noun = is_plain ? 0 : length_of_mishap(words); noun != 0) {
      const band often = read_band(words.substr(0, words.size() - noun));
      if (often.is_numeric() && often.label.empty() && often.unit.is_countable()) b = often;
    }
    if (!b.is_numeric() || !b.label.empty() || b.is_zero_word || b.unit.is_date()) return false;
    // 平均数的1/2 is a share of something that is not measured here.
    if (b.unit.is_bare() && words.find('/') != words.npos) return false;
    return take(c, b, at, words);
  }
  constexpr bool take(rule_condition& c, const band& b, std::size_t at,
                      std::string_view words) const {
    c.take(b, at);
    if (distances_from_zero.is_in(text_.substr(c.begin, at - c.begin)))
      c.set = on_both_sides(c.set);
    read_reaching(c);
    if (facts_.excludes_below() && words.find("以下"sv) != words.npos) c.set = opened_above(c.set);
    return true;
  }
  // 达到目标值80%以上, 完成任务的60%: a share of the target, or the rate of completion where none
  // is given.
  constexpr bool take_share_of_target(rule_condition& c) const {
    std::string_view noun = text_.substr(c.begin, c.noun_end - c.begin);
    constexpr std::string_view of = "的"sv;
    if (noun.ends_with(of)) noun.remove_suffix(of.size());
    const std::size_t name = target_names.at_end(noun).size();
    const std::string_view verb = noun.substr(0, noun.size() - name);
    if (name == 0 || !(verb.ends_with("达到"sv) || verb.ends_with("完成"sv))) return false;
    if (verb.ends_with("达到"sv) && c.set.size() == 1 && c.set.front().is_point())
      c.set = interval::at_least(c.set.front().lower().value());
    as_shares(c, false);
    c.is_completion = c.is_of_meeting = true;
    c.noun_end = c.begin + verb.size() - std::string_view("达到"sv).size();
    return true;
  }
  // 达到80% is 80 % and more; 完成80% and 超额完成10% are shares of the target, and who exceeds it
  // by 20% has exceeded it by 10%.
  constexpr void read_reaching(rule_condition& c) const {
    const std::string_view noun = text_.substr(c.begin, c.noun_end - c.begin);
    const bool is_above = noun.ends_with("超额完成"sv) || noun.ends_with("超额"sv);
    const bool reaches =
        noun.ends_with("达到"sv) || noun.ends_with("达"sv) || noun.ends_with("到达"sv) || is_above;
    if (reaches && c.set.size() == 1 && c.set.front().is_point())
      c.set = interval::at_least(c.set.front().lower().value());
    if (c.unit == percent && take_share_of_target(c)) return;
    if (noun.ends_with("前"sv) && c.set.size() == 1 && c.set.front().is_point())
      c.set = interval::at_most(c.set.front().lower().value());
    if (c.unit != percent) return;
    const bool is_share = noun.ends_with("的"sv) && ends_in_target(noun.substr(0, noun.size() - 3));
    const bool is_done = noun.find("完成"sv) != noun.npos && ends_in_target(noun);
    if (is_share || is_done) {
      if (noun.find("达到"sv) != noun.npos && c.set.size() == 1 && c.set.front().is_point())
        c.set = interval::at_least(c.set.front().lower().value());
      as_shares(c, false);
      c.is_completion = noun.find("完成"sv) != noun.npos;
      return;
    }
    if (!is_above && !noun.ends_with("完成"sv)) return;
    as_shares(c, is_above);
    c.is_completion = true;
  }
  // 在目标值的 of 在目标值的±10%以内.
  static constexpr bool names_target(std::string_view noun) {
    constexpr std::string_view of = "的"sv;
    if (noun.ends_with(of)) noun.remove_suffix(of.size());
    return target_names.ends(noun);
  }
  // 不低于总数的20%: what stands between ends in 的; 低于目标值的90% is a share of the target.
  // `next` is the first number behind a place before, which the next word need not look for again.
  constexpr bool read_behind_noun(rule_condition& c, std::size_t at, const lexicon_word& w,
                                  std::size_t& next) const {
    const std::size_t from = at + w.text.size();
    if (next < from) next = from;
    next = next_number(next, c.end);
    if (next >= c.end) return false;
    const std::string_view between = text_.substr(from, next - from);
    const bool is_target = target_words.is_in(between);
    if (between.empty() || !(between.ends_with("的"sv) || is_target)) return false;
    for (std::string_view other : {"或"sv, "且"sv, ","sv})
      if (between.find(other) != between.npos) return false;
    return read_joined(c, at, w, next, is_target);
  }
  constexpr bool read_joined(rule_condition& c, std::size_t at, const lexicon_word& w,
                             std::size_t number, bool is_target) const {
    const std::string_view tail = text_.substr(number, c.end - number);
    if (w.text.size() + tail.size() > cell_text::capacity()) return false;
    // 低于目标值10%以上 is 90 % of it and less; 低于目标值10% may be either.
    const bool is_short = is_target && w.bound == bound_kind::less_than;
    if (is_short && tail.ends_with("以上"sv)) return read_shortfall(c, at, tail);
    // 超过目标值30%以上 is 130 % of it and more.
    if (is_target && w.bound == bound_kind::more_than && tail.ends_with("以上"sv)) {
      const band over = read_band(tail);
      if (!over.is_numeric() || !over.label.empty() || over.unit != percent) return false;
      take(c, over, at, tail);
      return as_shares(c, true);
    }
    cell_text joined;
    joined.append(w.text).append(tail);
    band b = read_band(joined);
    if (!b.is_numeric() || !b.label.empty() || !b.unit.is_ratio()) return false;
    const bool is_far =
        b.set.back().upper().is_finite() &&
        b.set.back().upper().value() < (b.unit == percent ? decimal(50) : decimal::of(5, 1));
    const bool is_step = text_.substr(c.begin, at - c.begin).find("每"sv) != text_.npos;
    if (is_short && is_far && !is_step && !text_.substr(0, number).ends_with("的"sv)) return false;
    if (!is_target) return take(c, b, at, tail);
    take(c, b, at, tail);
    // 超过指标30%以上 is 130 % of it and more.
    const bool is_above = w.bound == bound_kind::more_than;
    return as_shares(c, is_above);
  }

  constexpr bool read_shortfall(rule_condition& c, std::size_t at, std::string_view tail) const {
    const band b = read_band(tail);
    if (!b.is_numeric() || !b.label.empty() || b.unit != percent || b.set.size() != 1) return false;
    const decimal short_by = b.set.front().lower().value() * decimal::of(1, 2);
    take(c, b, at, tail);
    c.set = interval::at_most((decimal(1) - short_by).stripped());
    c.kind = condition_kind::target;
    c.unit = {};
    return true;
  }

  // --- against a target ---

  static constexpr word_list equal{"持平"sv, "相等"sv, "一致"sv, "相同"sv};
  // 与年度目标持平.
  constexpr bool read_equal_to_target(rule_condition& c) const {
    const std::string_view part = text_.substr(c.begin, c.end - c.begin);
    if (!equal.ends(part)) return false;
    const std::size_t begin = part.rfind("与"sv);
    if (begin == part.npos) return false;
    for (std::string_view word : equal) {
      if (!part.ends_with(word)) continue;
      const std::string_view object = part.substr(begin + 3, part.size() - begin - 3 - word.size());
      if (!target_names.ends(object) && !object.ends_with("基准价"sv)) return false;
      c.kind = condition_kind::target;
      c.set = interval::point(decimal(1));
      c.noun_end = c.begin + begin;
      return true;
    }
    return false;
  }
  static constexpr word_list inside{"以内"sv, "之内"sv, "范围内"sv, "范围之内"sv};
  static constexpr word_list inside_of{"控制在"sv, "保持在"sv, "在"sv};
  // 控制在目标值以内, 在计划时间之内.
  constexpr bool read_within_target(rule_condition& c) const {
    const std::string_view part = text_.substr(c.begin, c.end - c.begin);
    if (!inside.ends(part)) return false;
    for (std::string_view end : inside) {
      if (!part.ends_with(end)) continue;
      const std::string_view rest = part.substr(0, part.size() - end.size());
      for (std::string_view word : inside_of) {
        const std::size_t begin = rest.rfind(word);
        if (begin == rest.npos) continue;
        const std::string_view object = rest.substr(begin + word.size());
        if (!names_target_value(object)) return false;
        c.kind = condition_kind::target;
        c.set = interval::at_most(decimal(1));
        c.noun_end = c.begin + begin;
        return true;
      }
    }
    return false;
  }
  constexpr void read_target(rule_condition& c) const {
    if (read_within_target(c) || read_equal_to_target(c)) return;
    for (std::size_t i = facts_.next(rule_beginning::comparison, c.begin, c.end); i < c.end;
         i = facts_.next(rule_beginning::comparison, i + 1, c.end)) {
      const std::string_view here(text_.data() + i, c.end - i);
      const lexicon_word word = find_comparing_word(here);
      // 实际完成值低于目标值: 完成 is a part of what is compared.
      if (!word || (word.role == word_role::completion && compares_behind(i, word, c.end)))
        continue;
      return compare(c, i, word);
    }
  }
  constexpr bool compares_behind(std::size_t at, const lexicon_word& word, std::size_t end) const {
    for (std::size_t i = facts_.next(rule_beginning::comparison, at + word.text.size(), end);
         i < end; i = facts_.next(rule_beginning::comparison, i + 1, end)) {
      const lexicon_word other = find_comparing_word({text_.data() + i, end - i});
      const bool may_be_other = other.role == word_role::completion ||
                                other.role == word_role::conformity ||
                                other.role == word_role::reach;
      if (other && !may_be_other) return true;
    }
    return false;
  }
  constexpr void compare(rule_condition& c, std::size_t at, const lexicon_word& word) const {
    const bool is_completion = word.role == word_role::completion;
    const std::size_t from = at + word.text.size();
    const std::size_t number = next_number(from, c.end);
    const std::string_view object = text_.substr(from, number - from);
    const bool names_target = target_words.is_in(object) || object.find("下达"sv) != object.npos ||
                              (number == c.end && object.find("增"sv) != object.npos);
    if (object.find("要求"sv) != object.npos && object.size() <= 6) return;
    const bool is_whole = object.empty() && number == c.end &&
                          (is_completion || word.role == word_role::conformity) &&
                          !is_in_time(c, at);
    if (object.find(',') != object.npos || !(names_target || is_whole || number < c.end)) return;
    const bool is_of_meeting =
        word.role != word_role::before || word.text.find("达"sv) != word.text.npos;
    if (number < c.end) {
      read_share(c, at, number, word.bound, is_completion, names_target);
      c.is_of_meeting = is_of_meeting;
      return;
    }
    if (!ends_in_target(object) && !is_whole) return;
    c.kind = condition_kind::target;
    c.noun_end = at;
    c.is_completion = is_completion;
    c.is_of_meeting = is_of_meeting;
    const decimal one = 1;
    const bool includes = take_or_equal(c);
    switch (word.bound) {
      case bound_kind::at_least: c.set = interval::at_least(one); break;
      case bound_kind::at_most: c.set = interval::at_most(one); break;
      case bound_kind::more_than:
        c.set = includes ? interval::at_least(one) : interval::more_than(one);
        break;
      case bound_kind::less_than:
        c.set = includes ? interval::at_most(one) : interval::less_than(one);
        break;
      case bound_kind::exactly: c.set = interval::point(one); break;
      case bound_kind::none: break;
    }
  }
  // 与目标持平或高于目标: the target too.
  constexpr bool take_or_equal(rule_condition& c) const {
    const std::string_view noun = text_.substr(c.begin, c.noun_end - c.begin);
    const std::size_t with = noun.rfind("与"sv);
    if (with == noun.npos || !noun.ends_with("持平或"sv)) return false;
    c.noun_end = c.begin + with;
    return true;
  }
  static constexpr word_list ways{"时"sv,     "时间"sv,   "内"sv,     "前"sv,
                                  "期"sv,     "部分"sv,   "基本"sv,   "按要求"sv,
                                  "按规定"sv, "按计划"sv, "按进度"sv, "已"sv};
  // 按时完成, 部分完成: a condition that holds or not.
  constexpr bool is_in_time(const rule_condition& c, std::size_t at) const {
    const std::string_view before = text_.substr(c.begin, at - c.begin);
    return ways.ends(before);
  }
  // 完成目标的90%, 完成80%, 完成任务80%以上.
  constexpr void read_share(rule_condition& c, std::size_t at, std::size_t number, bound_kind bound,
                            bool is_completion, bool names_target) const {
    if (!is_completion && !names_target) return;
    const std::string_view tail = text_.substr(number, c.end - number);
    const band b = read_band(tail);
    if (!b.is_numeric() || !b.label.empty() || b.unit != percent) return;
    take(c, b, at, tail);
    c.is_completion = is_completion;
    as_shares(c, bound == bound_kind::more_than);
  }

  const rule_facts& facts_;
  std::string_view text_;
};

}  // namespace jixiao::detail
