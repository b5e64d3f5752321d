// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/measure/place_in_ranking.hpp>
#include <jixiao/measure/unit.hpp>
#include <jixiao/rule/rule_facts.hpp>
#include <jixiao/rule/rule_vocabulary.hpp>
#include <jixiao/rule/scoring_rule.hpp>
#include <jixiao/text/unit_word.hpp>

namespace jixiao::detail {

/// What points are for each of: steps of a value (每低于1%) or things counted (每发现一处).
struct each_reading {
  enum class kind : std::uint8_t { none, step, count };
  kind what = kind::none;
  /// Where 每, or the words that stand for it, begin.
  std::size_t begin = 0;
  exact size = 1;
  jixiao::unit unit;
  step_side side = step_side::below;
  bool has_side = false;
  bool is_percent = false;
  /// 百分点: of a rate, points and no share.
  bool is_points = false;
  /// An amount of a fault: 每延期1天.
  bool is_amount = false;
  bool names_target = false;
  /// 每 is not written.
  bool is_implied = false;
  bool is_misspelt = false;
  /// Places in a ranking, of which fewer are better: 每降低一个名次.
  bool is_rank = false;
  /// Of things counted, how many are free: 第三次起每次.
  exact free;
  /// What it counts from, where a number of its own says so: 低于90% of 每低于90%1个百分点.
  text_span bound;
};

class each_reader {
 public:
  constexpr explicit each_reader(const rule_facts& facts) : facts_(facts), text_(facts.view()) {}

  /// Of the words of a condition, [begin, end), trimmed.
  constexpr each_reading read(std::size_t begin, std::size_t end) const {
    constexpr std::string_view each = "每"sv;
    const std::string_view part = text_.substr(begin, end - begin);
    std::size_t last = part.rfind(each);
    // 平均每件办理时间 is one number.
    if (last != part.npos && part.substr(0, last).ends_with("平均"sv)) return {};
    each_reading found;
    if (last != part.npos && read_tail(begin + last, begin + last + each.size(), end, found)) {
      if (found.what == each_reading::kind::count) read_free(part.substr(0, last), found);
      if (!found.has_side && found.free.is_zero()) read_rest(part.substr(0, last), found);
      return found;
    }
    found = {};
    read_implied(begin, end, found);
    return found;
  }

  static constexpr word_list deeds{"交"sv, "报"sv,   "送"sv,   "到"sv,
                                   "付"sv, "完成"sv, "上报"sv, "报送"sv};
  /// Whether the words before a number say that it is an amount of a fault: 迟1天, 逾期上报1天,
  /// 少1天.
  constexpr bool has_amount_before(std::size_t at) const {
    const std::string_view before = text_.substr(0, at);
    if (amount_words.ends(before) || lacking_words.ends(before)) return true;
    for (std::string_view deed : deeds)
      if (deeds.ends_with(before, deed) &&
          amount_words.ends(before.substr(0, before.size() - deed.size())))
        return true;
    return false;
  }

 private:
  constexpr std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  constexpr bool read_tail(std::size_t each, std::size_t from, std::size_t end,
                           each_reading& found) const {
    found.begin = each;
    const std::string_view tail = between(from, end);
    if (tail.empty() || has_break(tail)) return false;
    if (const std::size_t period = length_of_period(tail); period != 0) {
      found.what = each_reading::kind::count;
      return denies(tail.substr(period));
    }
    if (read_places(from, end, found)) return true;
    for (std::size_t i = facts_.next(rule_beginning::amount, from, end); i < end;
         i = facts_.next(rule_beginning::amount, i + 1, end))
      if (read_number(from, i, end, found)) return true;
    return read_classifier(from, end, found);
  }
  // 每低于90%1个百分点: the first number is where it counts from, and what is behind it how much.
  static constexpr void take_bound(text_span bound, std::string_view behind, each_reading& found) {
    const amount_reading size = read_amount(behind);
    if (!size || size.value.is_negative()) return;
    each_reading step = found;
    read_unit(text_behind(behind, size.length), step);
    if (step.unit.is_bare() && !step.is_percent) return;
    step.size = exact(size.value);
    step.what = each_reading::kind::step;
    step.bound = bound;
    found = step;
  }
  static constexpr word_list above_words{"超出部分"sv, "超过部分"sv, "超出的部分"sv, "超过的部分"sv,
                                         "超出的"sv,   "超过的"sv,   "超出后"sv,     "超过后"sv};
  static constexpr word_list below_words{"不足部分"sv, "不足的部分"sv, "不足的"sv, "差额部分"sv};
  // 超出部分每起, 不足的每次: a step of the value, on that side of its bound.
  static constexpr void read_rest(std::string_view before, each_reading& found) {
    while (before.ends_with(","sv) || before.ends_with(" "sv)) before.remove_suffix(1);
    const bool is_above = above_words.ends(before);
    if (!is_above && !below_words.ends(before)) return;
    found.what = each_reading::kind::step;
    found.has_side = true;
    found.side = is_above ? step_side::above : step_side::below;
  }
  static constexpr word_list start_words{"起"sv,   "开始"sv,   "及以后"sv,
                                         "以后"sv, "及以上"sv, "之后"sv};
  // 第三次起,每次.
  static constexpr void read_free(std::string_view before, each_reading& found) {
    while (before.ends_with(","sv) || before.ends_with(" "sv)) before.remove_suffix(1);
    std::string_view start;
    for (std::string_view word : start_words)
      if (before.ends_with(word) && word.size() > start.size()) start = word;
    const std::size_t nth = before.rfind("第"sv);
    if (start.empty() || nth == before.npos) return;
    std::string_view said = before.substr(nth + 3, before.size() - nth - 3 - start.size());
    if (said.ends_with("(含)"sv)) said.remove_suffix("(含)"sv.size());
    const amount_reading number = read_amount(said);
    if (!number ||
        read_unit_prefix(text_behind(said, number.length)).length + number.length != said.size())
      return;
    found.free = exact(number.value) - exact(1);
  }
  // 每降低一个名次, 每后退1位, 每位次.
  constexpr bool read_places(std::size_t from, std::size_t end, each_reading& found) const {
    if (!facts_.speaks_of_ranks()) return false;
    const std::string_view tail = between(from, end);
    const bool may_be_place = tail.find("名"sv) != tail.npos || tail.find("位"sv) != tail.npos;
    if (!may_be_place) return false;
    exact size = 1;
    std::string_view verbs;
    std::string_view rest = tail;
    for (std::size_t i = 0; i < tail.size(); i += decode(tail.substr(i)).length)
      if (const amount_reading number = read_amount(tail.substr(i)); number) {
        size = exact(number.value);
        verbs = tail.substr(0, i);
        rest = tail.substr(i + number.length);
        break;
      }
    for (std::string_view word : {"个"sv, "一"sv})
      if (starts_with(rest, word)) rest.remove_prefix(word.size());
    if (!(rest == "名次" || rest == "位次" || rest == "名" || rest == "位")) return false;
    const bool is_named = rest.size() > 3 || shortfall_words.is_in(verbs) ||
                          excess_words.is_in(verbs) || retreat_words.is_in(verbs);
    if (!is_named || size.is_zero()) return false;
    found.what = each_reading::kind::step;
    found.is_rank = found.has_side = true;
    found.size = size;
    found.unit = rank_unit;
    const bool gains = excess_words.is_in(verbs) || verbs.find("前"sv) != verbs.npos;
    found.side = gains ? step_side::below : step_side::above;
    return true;
  }
  // 每低于1%,或 …: only the last phrase is meant.
  static constexpr bool has_break(std::string_view tail) {
    return tail.find(',') != tail.npos || tail.find(';') != tail.npos ||
           tail.find("。"sv) != tail.npos;
  }
  // 每年, 每季度, 每天 say how often, with more behind them; 0 where nothing of the kind is said.
  static constexpr std::size_t length_of_period(std::string_view tail) {
    std::string_view word = period_words.longest_at_start(tail);
    if (word.empty()) word = populations.at_start(tail);
    const std::string_view rest = text_behind(tail, word.size());
    return rest.empty() || starts_with(rest, "次") ? 0 : word.size();
  }
  static constexpr word_list populations{"百人"sv,   "千人"sv, "万人"sv, "十万人"sv,
                                         "百万人"sv, "百户"sv, "千户"sv, "万户"sv,
                                         "百名"sv,   "千名"sv, "万名"sv};
  // 每季度未报送: as often as it was not.
  static constexpr bool denies(std::string_view said) {
    return !negations.at_start(said).empty() || !lacking_words.at_start(said).empty();
  }

  // 每获得一等奖1项, 每获得二级示范.
  static constexpr word_list classes{"等"sv, "级"sv, "类"sv};
  // The number of the step, and its unit.
  constexpr bool read_number(std::size_t from, std::size_t at, std::size_t end,
                             each_reading& found) const {
    const std::string_view here = between(at, end);
    const std::string_view verbs = between(from, at);
    constexpr std::string_view hundredths = "百分之"sv;
    if (starts_with(here, hundredths))
      return read_hundredths(verbs, here.substr(hundredths.size()), found);
    const amount_reading number = read_amount(here);
    if (!number || number.value.is_negative()) return false;
    if (verbs.ends_with("第"sv)) return false;
    read_side(verbs, found);
    // 每个科室零事故 counts 科室.
    const bool is_told = verbs.empty() || found.has_side || length_of_finding(from) != 0;
    if (number.value.is_zero() && !is_told) return false;
    const std::string_view rest = text_behind(here, number.length);
    const std::size_t unit = read_unit(rest, found);
    const bool is_spelt = static_cast<unsigned char>(here[0]) >= 0x80u;
    if (is_spelt && !found.has_side && !classes.at_start(rest).empty()) return false;
    if (is_spelt && found.unit.is_bare() && !found.is_percent && !rest.empty() &&
        !looks_like_classifier(rest))
      return false;
    found.size = exact(number.value);
    // 超收部分每1%, 超出的每1%: what lies beyond is said before.
    if (!found.has_side && found.is_percent) {
      const std::string_view before = text_.substr(0, found.begin);
      if (before.ends_with("部分"sv) || before.ends_with("的"sv)) {
        std::size_t begin = before.size();
        while (begin > 0 && before[begin - 1] != ',' && before[begin - 1] != ';') --begin;
        read_side(before.substr(begin), found);
      }
    }
    found.names_target = target_words.is_in(verbs) || verbs.find("任务"sv) != verbs.npos;
    found.is_amount = amount_words.is_in(verbs);
    // 每少报1个月报表: what is lacking is counted.
    const bool is_time =
        found.unit.measures() == dimension::duration || found.unit.measures() == dimension::months;
    const bool is_thing = is_time && !found.is_amount && shortfall_words.is_in(verbs) &&
                          read_unit_prefix(rest).length < rest.size();
    if (is_thing) found.unit = {};
    const bool is_counted = found.unit.is_countable() || found.unit.is_bare();
    found.what =
        is_counted && !found.is_percent ? each_reading::kind::count : each_reading::kind::step;
    if (found.has_side && unit != 0 && unit < rest.size())
      take_bound({from, end - rest.size() + unit}, text_behind(rest, unit), found);
    return true;
  }
  // 每下降百分之一.
  static constexpr bool read_hundredths(std::string_view verbs, std::string_view said,
                                        each_reading& found) {
    const amount_reading number = read_amount(said);
    if (!number || number.length != said.size()) return false;
    read_side(verbs, found);
    found.size = exact(number.value);
    found.unit = percent;
    found.is_percent = true;
    found.names_target = target_words.is_in(verbs) || verbs.find("任务"sv) != verbs.npos;
    found.what = each_reading::kind::step;
    return true;
  }
  static constexpr word_list names_of_points{"个百分点"sv, "百分点"sv, "个百分比"sv, "个点"sv,
                                             "个比点"sv};
  // Returns its length.
  static constexpr std::size_t read_unit(std::string_view rest, each_reading& found) {
    if (const std::string_view word = names_of_points.at_start(rest); !word.empty()) {
      found.is_percent = found.is_points = true;
      found.is_misspelt = found.is_misspelt || word == "个比点"sv;
      found.unit = percent;
      return word.size();
    }
    unit_prefix prefix = read_unit_prefix(rest);
    // 微克/立方米, 起/万车: in the words of the bound.
    if (prefix.length < rest.size() && rest.find('/') != rest.npos)
      if (const unit_prefix whole = read_unit_word(rest); whole.length == rest.size())
        prefix = whole;
    found.unit = prefix.value;
    found.is_percent = found.unit.is_ratio();
    return prefix.length;
  }
  static constexpr bool looks_like_classifier(std::string_view rest) { return rest.size() <= 6; }
  // 每超过(降低)1%: on either side.
  static constexpr word_list joins{"("sv, "或"sv, "/"sv, "、"sv};
  static constexpr void read_side(std::string_view verbs, each_reading& found) {
    found.has_side = true;
    const bool has_both = shortfall_words.is_in(verbs) && excess_words.is_in(verbs);
    // 每少增长1%, 每多下降1%: less or more of the change.
    const bool is_less = starts_with(verbs, "少"sv);
    const std::string_view change =
        is_less || starts_with(verbs, "多"sv) ? text_behind(verbs, ideograph_length) : ""sv;
    const bool is_of_change = !shortfall_words.longest_at_start(change).empty() ||
                              !excess_words.longest_at_start(change).empty();
    if (is_of_change)
      found.side = is_less ? step_side::below : step_side::above;
    else if (deviation_words.is_in(verbs) || (has_both && joins.is_in(verbs)))
      found.side = step_side::both;
    else if (amount_words.is_in(verbs))
      found.side = step_side::above;
    else if (shortfall_words.end_of_last(verbs) > excess_words.end_of_last(verbs))
      found.side = step_side::below;
    else if (excess_words.is_in(verbs))
      found.side = step_side::above;
    else
      found.has_side = false;
  }
  // 每处, 每发现处, 每人次: one of what is counted.
  constexpr bool read_classifier(std::size_t from, std::size_t end, each_reading& found) const {
    const std::string_view tail = between(from, end);
    found.what = each_reading::kind::count;
    std::size_t at = from;
    while (const std::size_t verb = length_of_finding(at)) at += verb;
    const unit_prefix u = read_unit_prefix(between(at, end));
    found.unit = u.value;
    // 每月次: how often in a month, a time at most.
    if (u.length != 0 && between(at + u.length, end) == "次"sv) return true;
    read_side(between(from, at), found);
    if (u.length != 0) return u.value.is_countable() || at + u.length == end;
    return tail.size() <= 6 || names_event(tail);
  }
  static constexpr word_list events{"获"sv, "受到"sv, "收到"sv, "接到"sv, "被"sv, "迟到"sv};
  // 每获得表彰, 每发生安全事故: as often as it happens.
  static constexpr bool names_event(std::string_view tail) {
    return !happening_words.at_start(tail).empty() || !events.at_start(tail).empty() ||
           denies(tail);
  }
  static constexpr word_list changing_words{"减少"sv, "增加"sv, "新"sv, "有"sv,
                                            "被"sv,   "再"sv,   "多"sv};
  constexpr std::size_t length_of_finding(std::size_t at) const {
    const std::string_view here = text_.substr(at);
    std::size_t length = happening_words.at_start(here).size();
    if (length == 0) length = lacking_words.at_start(here).size();
    return length != 0 ? length : changing_words.at_start(here).size();
  }

  // 发现一处, 迟交1次, 一项可: read as if 每 stood there; 下降1个百分点 too.
  constexpr void read_implied(std::size_t begin, std::size_t end, each_reading& found) const {
    std::size_t start = begin;
    for (std::size_t i = begin; i < end; ++i)
      if (text_[i] == ',' || text_[i] == ';') start = i + 1;
    for (std::size_t i = facts_.next(rule_beginning::amount, start, end); i < end;
         i = facts_.next(rule_beginning::amount, i + 1, end)) {
      const std::string_view here = between(i, end);
      const amount_reading number = read_amount(here);
      if (!number) continue;
      const bool is_part = i > begin && (is_digit(text_[i - 1]) || text_[i - 1] == '.');
      each_reading reading;
      read_unit(text_behind(here, number.length), reading);
      if (is_part || reading.unit.is_bare()) continue;
      if (reading.is_points ? is_change(start, i) || is_all(start, i, end, number)
                            : is_one(i, end, number, reading)) {
        found = reading;
        found.begin = start;
        found.size = exact(number.value);
        found.is_implied = true;
        found.what = reading.is_percent ? each_reading::kind::step : each_reading::kind::count;
        read_side(between(start, i), found);
        found.is_amount = amount_words.is_in(between(start, i));
        if (!found.is_percent && !found.unit.is_countable() && has_amount_before(i))
          found.what = each_reading::kind::step;
        return;
      }
    }
  }
  static constexpr word_list point_units{"个百分点"sv, "百分点"sv, "个点"sv};
  // 1个百分点扣0.5分: of nothing that is named, and no level either.
  constexpr bool is_all(std::size_t start, std::size_t at, std::size_t end,
                        const amount_reading& number) const {
    const std::string_view rest = between(at + number.length, end);
    return start == at && point_units.longest_at_start(rest) == rest;
  }
  constexpr bool is_change(std::size_t start, std::size_t number) const {
    const std::string_view verbs = between(start, number);
    return falling_words.ends(verbs) || rising_words.ends(verbs) ||
           (verbs.ends_with("低"sv) && !verbs.ends_with("不低"sv));
  }
  // One of something counted, which is no bound, no order and no name.
  constexpr bool is_one(std::size_t at, std::size_t end, const amount_reading& number,
                        const each_reading& reading) const {
    if (number.value != decimal(1)) return false;
    const bool is_time = reading.unit.measures() == dimension::duration;
    const std::string_view before = text_.substr(0, at);
    const bool is_span = is_time || reading.unit.measures() == dimension::months;
    const bool is_known = is_span && (has_amount_before(at) || happening_words.ends(before));
    if (!reading.unit.is_countable() && !is_known) return false;
    if (says_how_often(at)) return false;
    if (before_no_count.ends(before)) return false;
    const std::string_view rest = between(at + number.length, end);
    const std::string_view behind = text_behind(rest, read_unit_prefix(rest).length);
    return behind_no_count.at_start(behind).empty() && names_with_one.at_start(rest).empty();
  }
  static constexpr word_list least{"至少"sv, "不少于"sv, "不低于"sv};
  // 至少每季度召开一次例会: what is required, and no fault or deed of which each counts.
  constexpr bool says_how_often(std::size_t at) const {
    std::size_t begin = at;
    while (begin > 0 && text_[begin - 1] != ',' && text_[begin - 1] != ';' &&
           !text_.substr(0, begin).ends_with("。"sv))
      --begin;
    const std::string_view said = between(begin, at);
    if (!names_period(said)) return false;
    if (least.is_in(said)) return true;
    // …得2分,每少一次扣0.5分: so many are asked for; …得2分 alone is for each.
    return !says_lack(said) && says_lack(between(at, facts_.end_of_statement(at)));
  }
  static constexpr bool names_period(std::string_view said) {
    constexpr std::string_view every = "每"sv;
    for (std::size_t i = said.find(every); i != said.npos; i = said.find(every, i + 1))
      if (!period_words.at_start(text_behind(said, i + every.size())).empty()) return true;
    return false;
  }
  static constexpr bool says_lack(std::string_view said) {
    return lacking_words.is_in(said) || negations.is_in(said) || said.find("迟"sv) != said.npos;
  }
  static constexpr word_list before_no_count{
      "第"sv,   "同"sv,   "任"sv, "某"sv, "其中"sv, "至少"sv, "不少于"sv, "不低于"sv, "超过"sv,
      "少于"sv, "不足"sv, "统"sv, "为"sv, "每年"sv, "只要"sv, "仅有"sv,   "只有"sv,   "仅"sv};
  static constexpr word_list behind_no_count{"以上"sv,   "及以上"sv, "以下"sv, "以内"sv, "性"sv,
                                             "及以下"sv, "或以上"sv, "~"sv,    "至"sv,   "-"sv};
  // 一期工程, 一面, 一部分 …: no count.
  static constexpr word_list names_with_one{"期工程"sv, "口价"sv, "面"sv, "对一"sv, "部分"sv,
                                            "本"sv,     "期"sv,   "班"sv, "口"sv,   "支"sv};

  const rule_facts& facts_;
  std::string_view text_;
};

}  // namespace jixiao::detail
