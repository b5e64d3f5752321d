// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/band/band_points.hpp>
#include <jixiao/band/claim_reader.hpp>
#include <jixiao/band/label.hpp>
#include <jixiao/text/fault_reason.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/zero_word.hpp>

namespace jixiao::detail {

/// Reads one cell into a band that has its text and nothing else yet.
class band_reader {
 public:
  constexpr band_reader(const normal_text& cell, band& result, const bound_words& words)
      : cell_(cell),
        text_(without_points(cell.view(), result)),
        result_(result),
        terms_(text_, result.label, words) {}

  constexpr void read() {
    if (cell_.problem()) return set_unreadable(cell_.problem());
    if (text_.empty()) return;
    if (const zero_word none = read_zero_word(text_)) return set_zero(none);
    while (!terms_.problem() && read_claim()) {
    }
    const bool is_label = !any_claim_ || terms_.states_quality() || states_quality_;
    if (is_label && read_label()) return;
    if (!terms_.problem()) return finish();
    const text_fault problem = with_reason(text_, terms_.problem());
    set_unreadable({problem.what, cell_.source_offset(problem.offset)});
  }

 private:
  // --- results ---

  constexpr void set_unreadable(text_fault problem) {
    result_.kind = band_kind::unreadable;
    result_.problem = problem;
    result_.set = {};
    result_.stated = 0;
    result_.label.truncate(0);
    result_.unit = {};
    result_.is_reversed = result_.omits_unit = result_.includes_strict = false;
    result_.has_multiplier = result_.has_points = false;
  }
  constexpr void set_zero(const zero_word& none) {
    result_.set.add(interval::point(0));
    if (none.is_amount) {
      result_.kind = band_kind::numeric;
      result_.is_zero_word = true;
      result_.label.append(none.noun);
    } else {
      result_.kind = band_kind::label;
      result_.says_none = true;
      result_.label = normal_label(text_);
    }
  }
  // 安全责任0事故: a word for a mishap is no unit, and none of it is none.
  constexpr void take_none_of_mishap() {
    const unit& u = result_.unit;
    const bool is_none =
        u.is_unknown() && result_.set.size() == 1 && result_.set.front() == interval::point(0);
    if (!is_none) return;
    if (is_happening(u.symbol())) return set_unreadable({fault::unknown_unit, 0});
    if (u.is_compound() || !names_mishap(u.symbol())) return;
    result_.label.append(u.symbol());
    if (!names_mishap(result_.label)) result_.label = cell_text(u.symbol());
    result_.unit = {};
    result_.is_zero_word = true;
  }
  constexpr void finish() {
    result_.kind = band_kind::numeric;
    take_none_of_mishap();
    if (terms_.corrections().empty() || result_.is_unreadable()) return;
    result_.is_misspelt = true;
    result_.corrected = corrected_text();
  }
  // The cell as written but for the words that were meant.
  constexpr cell_text corrected_text() const {
    const std::string_view written = result_.text;
    cell_text text;
    std::size_t at = 0;
    for (const auto& correction : terms_.corrections()) {
      const std::size_t begin = cell_.source_offset(correction.position);
      const std::size_t last = correction.position + correction.what->written.size() - 1;
      text.append(written.substr(at, begin - at)).append(correction.what->meant);
      at = cell_.source_offset(last) + chinese_length;
    }
    return text.append(written.substr(at));
  }

  // --- numbers ---

  /// How a claim belongs to those before it.
  enum class claim_join : std::uint8_t { either, also };

  // One claim and the text behind it; true when there is more to read.
  constexpr bool read_claim() {
    const std::size_t begin = terms_.at().position();
    const std::size_t label_size = result_.label.size();
    claim_reader reader(text_, terms_);
    text_claim claim;
    if (!reader.read(claim)) {
      if (any_claim_) terms_.fail(fault::second_condition, begin);
      return false;
    }
    if (tight_comma_at_ != none_at && claim.link == term_link::alone &&
        (claim.left.bound == bound_kind::none || claim.left.bound_at > claim.left.begin))
      return terms_.fail(fault::stray_character, tight_comma_at_);
    tight_comma_at_ = none_at;
    // 3年,<6年: one set, of which a bound is missing?
    if (point_before_mark_ && claim.link == term_link::alone &&
        claim.left.bound != bound_kind::none)
      return terms_.fail(fault::second_condition, begin);
    // 每发现一处扣0.2分: what a rule takes off, and no level.
    if (claim.left.unit == points && is_plain_point(claim) &&
        ends_in(text_.substr(0, claim.left.begin), word_role::lose))
      return terms_.fail(fault::stray_character, claim.left.begin - chinese_length);
    if (points_listed_ && is_plain_point(claim)) return terms_.fail(fault::stray_character, begin);
    points_listed_ = false;
    // <60%;70%: the same.
    if (bound_before_mark_ && claim.link == term_link::alone &&
        claim.left.bound == bound_kind::none)
      return terms_.fail(fault::second_condition, begin);
    point_before_mark_ = bound_before_mark_ = false;
    if (!agrees_on_name(label_size)) return terms_.fail(fault::second_condition, begin);
    if (claim.link == term_link::alone && claim.left.is_date) {
      read_finish(claim.left);
      if (read_date_of_other(begin)) return true;
      // 2021年12月成完, 12月土前: what of that day?
      if (claim.left.bound == bound_kind::none &&
          is_ideographic(decode(terms_.at().rest()).value) &&
          !begins_with_word(terms_.at().rest(), word_role::either))
        return terms_.fail(fault::stray_character, terms_.at().position());
    }
    const claim_join join = join_;
    const std::size_t mark = terms_.mark_before();
    const bool more = read_trail(claim);
    if (terms_.problem()) return false;
    if (mark != none_at && !states_quality_ && doubts_mark(text_[mark], claim))
      return terms_.fail(fault::stray_character, mark);
    if (reader.omits_unit()) result_.omits_unit = true;
    add(claim, join);
    return more;
  }
  static constexpr bool is_plain_point(const text_claim& claim) {
    return claim.link == term_link::alone && claim.left.bound == bound_kind::none &&
           !claim.left.is_date;
  }
  // 营业收入、40000万元, PCI,92: a mark, or what is left of a sign? A comma may set off a bound.
  static constexpr bool doubts_mark(char mark, const text_claim& claim) {
    const bool is_point =
        claim.link == term_link::alone &&
        (claim.left.bound == bound_kind::none || claim.left.bound == bound_kind::exactly);
    return (mark != ',' && mark != ';') || is_point;
  }
  // What a second claim is of must be what the first is of: not 总分4分以下，或任意一项为0分.
  constexpr bool agrees_on_name(std::size_t label_size) {
    const std::string_view label = result_.label;
    if (!any_claim_) {
      name_size_ = label.size();
      return true;
    }
    const std::string_view own = label.substr(label_size);
    const bool agrees = own.empty() || own == label.substr(0, name_size_);
    result_.label.truncate(label_size);
    return agrees;
  }

  // Text behind a claim, up to the end or a word that joins another claim.
  constexpr bool read_trail(const text_claim& claim) {
    text_cursor& at = terms_.at();
    const std::size_t begin = at.position();
    while (!at.at_end() && !terms_.problem() && !at_closing_mark()) {
      if (const lexicon_word word = joiner_here(begin)) return take_joiner(word, claim);
      if (terms_.problem()) return false;
      if (at.position() == begin && !claim.left.has_unit && !at.sees(")"))
        return fail_behind_bare_number();
      // 30日、办结: is a word missing?
      if (at.position() == begin && (at.sees("、") || at.sees("。")))
        return terms_.fail(fault::stray_character, begin);
      // 1次及以下/年: a part of the unit, on the wrong side of the bound.
      if (at.position() == begin && at.sees("/"))
        return terms_.fail(fault::unknown_unit, at.position());
      // 2个半月: is a half more of what is counted.
      if (at.position() == begin && begins_with_half(at.rest()))
        return terms_.fail(fault::stray_character, begin);
      if (at.position() == begin && take_source()) continue;
      if (number_starts(text_, at.position(), false) || at_dangling_word() ||
          is_unknown_bound(begin, claim.right.has_unit ? claim.right : claim.left) ||
          is_lone_in_brackets(begin))
        return terms_.fail(fault::stray_character, at.position());
      if (at.sees("的") && is_closing(at.rest().substr(chinese_length))) break;
      terms_.read_text_character();
    }
    // 7日, and X<2, are not complete.
    const bool is_cut = at.sees(",") && at.position() == begin &&
                        (is_digit(text_[begin - 1]) || is_plain_point(claim));
    if (is_cut) return terms_.fail(fault::stray_character, begin);
    constexpr std::size_t shortest_statement = 4 * chinese_length;
    if (at.position() >= begin + shortest_statement && terms_.ends_in_level(begin, at.position()))
      states_quality_ = true;
    return false;
  }
  // （以考核结果为准）: where the number comes from.
  constexpr bool take_source() {
    text_cursor& at = terms_.at();
    if (!at.sees("(以"sv)) return false;
    const std::size_t close = at.rest().find(')');
    const std::string_view inside = at.rest().substr(0, close == text_.npos ? 0 : close);
    bool is_source = ends_in(inside, word_role::basis);
    for (char c : inside) is_source = is_source && !is_digit(c);
    if (!is_source) return false;
    result_.label.append(at.rest().substr(0, close + 1));
    at.skip(close + 1);
    return true;
  }
  // A word here that joins what follows to what was read.
  constexpr lexicon_word joiner_here(std::size_t begin) {
    using enum word_role;
    const std::size_t here = terms_.at().position();
    const lexicon_word word = find_word(terms_.at().rest(), {also, either, noun});
    if (!word || word.role == noun) return {};
    const bool behind_text = here != begin && text_[here - 1] != ',';
    if (word.text == "并" && behind_text) return {};
    if (word.text == "、" && !number_follows(here + word.text.size(), false)) return {};
    return word;
  }
  // True when a claim follows; else a fault, unless nothing follows.
  constexpr bool take_joiner(const lexicon_word& first, const text_claim& claim) {
    text_cursor& at = terms_.at();
    const std::size_t begin = at.position();
    join_ = claim_join::either;
    bool only_marks = true;
    bool is_first = true;
    using enum word_role;
    for (lexicon_word word = first; word; word = find_word(at.rest(), {also, either})) {
      // 或、10%: a mark stands before a word that joins, never behind it.
      if (!is_first && word.is(joins_sets))
        return terms_.fail(fault::stray_character, at.position());
      is_first = false;
      at.skip(word.text.size());
      at.take(' ');
      if (word.role == also && !word.is(joins_sets)) join_ = claim_join::also;
      only_marks = only_marks && word.is(joins_sets);
    }
    if (is_closing(at.rest()) || at.at_end()) return terms_.fail(fault::stray_character, begin);
    if (!number_follows(at.position(), true)) {
      if (only_marks && terms_.ends_in_level(at.position(), text_.size())) states_quality_ = true;
      return terms_.fail(fault::second_condition, at.position());
    }
    // 1,2 may be a number with its comma in the wrong place.
    const bool is_bare_point = claim.link == term_link::alone && !claim.left.has_unit &&
                               claim.left.bound == bound_kind::none;
    if (only_marks && is_bare_point && first.text != ";")
      return terms_.fail(fault::stray_character, begin);
    // 95%、98% was hardly meant as two points: of what is not counted, a range is.
    points_listed_ = only_marks && is_plain_point(claim) && !claim.left.unit.is_countable();
    joined_by_marks_ = only_marks;
    const bool is_bounded = claim.left.bound != bound_kind::none;
    point_before_mark_ = only_marks && claim.link == term_link::alone && !is_bounded;
    bound_before_mark_ = only_marks && claim.link == term_link::alone && is_bounded;
    // ≥98,5%: is it 98.5?
    if (only_marks && first.text != ";" && begin > 0 && is_digit(text_[begin - 1]))
      tight_comma_at_ = begin;
    return true;
  }
  // A number at a position, or behind the words that bound one there; or anywhere behind.
  constexpr bool number_follows(std::size_t position, bool anywhere) const {
    using enum word_role;
    for (std::size_t i = position; i < text_.size();) {
      if (number_starts(text_, i, true)) return true;
      const lexicon_word word =
          find_word(text_behind(text_, i), {sign, before, before_only, reach, adverb, filler});
      if (!word && !anywhere) return false;
      i += word ? word.text.size() : decode(text_behind(text_, i)).length;
    }
    return false;
  }
  constexpr bool at_closing_mark() { return is_closing(terms_.at().rest()); }
  static constexpr bool is_closing(std::string_view rest) {
    return rest.empty() || rest == "。" || rest == ";" || rest == ",";
  }
  // Text right behind a number that might be a bound, or what is left of one or of a unit: 90%以丁,
  // 98%以上不足, 5次丁, 2mg丁L.
  constexpr bool is_unknown_bound(std::size_t begin, const term& behind) {
    const std::string_view rest = terms_.at().rest();
    const std::size_t here = terms_.at().position();
    if (here > begin + chinese_length) return false;
    const code_point next = decode(rest);
    if (is_latin_or_greek(next.value) || is_power_or_degree(next.value)) return true;
    if (says_what_is_late(begin, behind)) return false;
    // 3项未完成 names what is counted, 逾期3天未完成 may lack 以上.
    if (rest.starts_with("未"sv) && counts_time(behind.unit)) return true;
    if (begins_with_word(rest, {word_role::noun, word_role::finish})) return false;
    const lexicon_word before = find_word(text_behind(text_, begin), word_role::noun);
    if (before && begin + before.text.size() > here) return false;
    const std::string_view after = rest.substr(next.length);
    // 3个县 names what is counted.
    if (here == begin && is_fragment_behind(behind)) return true;
    const bool is_lone = here == begin && is_ideographic(next.value) && is_closing(after) &&
                         behind.unit != pieces && !rest.starts_with("的");
    return is_lone || has_character(bound_characters, rest.substr(0, next.length));
  }
  // 超过3天未办结, 逾期48小时以上仍未抢通: what has not been done for that long.
  constexpr bool says_what_is_late(std::size_t begin, const term& behind) const {
    std::string_view rest = text_behind(text_, begin);
    if (!counts_time(behind.unit) || !is_lower_bound(behind.bound)) return false;
    if (rest.starts_with("仍"sv) || rest.starts_with("尚"sv)) rest.remove_prefix(chinese_length);
    return rest.starts_with("未"sv) && rest.size() >= 3 * chinese_length &&
           !begins_with_word(rest, {word_role::before, word_role::before_only});
  }
  // 3个工作日目办结, 5次收卜, 5个个.
  constexpr bool is_fragment_behind(const term& behind) {
    const std::size_t here = terms_.at().position();
    const std::string_view rest = terms_.at().rest();
    if (is_doubtful(text_, here)) return true;
    const bool is_pair = rest.size() == 2 * chinese_length;
    if (is_pair && is_doubtful(text_, here + chinese_length)) return true;
    const unit_prefix again = read_unit_word(rest);
    return again.length != 0 && again.value == behind.unit;
  }
  // （丁） may have been （含）.
  constexpr bool is_lone_in_brackets(std::size_t begin) {
    const std::string_view rest = terms_.at().rest();
    if (terms_.at().position() != begin || !rest.starts_with('(')) return false;
    return rest.substr(1 + decode(rest.substr(1)).length).starts_with(')');
  }
  // The end of a cell that lacks something: 98%以上或, 98%上; or a bound that is not beside its
  // number: 5次县级以上.
  constexpr bool at_dangling_word() {
    using enum word_role;
    const std::string_view rest = terms_.at().rest();
    if (rest == "上" || rest == "下" || rest == "以") return true;
    const lexicon_word word = find_word(rest, {to, also, with, either, after, noun});
    if (!word || word.role == noun) return false;
    return word.text == rest || (word.role == after && word.is(may_be_defined));
  }
  // 5匹 is a unit not known; 5# is no text.
  constexpr bool fail_behind_bare_number() {
    const code_point next = decode(terms_.at().rest());
    const bool is_word = is_letter(next.value) || is_ideographic(next.value);
    return terms_.fail(is_word ? fault::unknown_unit : fault::stray_character,
                       terms_.at().position());
  }

  // 2021年12月完成: a date with a word of finishing is a deadline.
  constexpr void read_finish(term& date) {
    if (date.bound != bound_kind::none) return;
    if (begins_with_word(terms_.at().rest(), word_role::finish)) date.bound = bound_kind::at_most;
  }
  // In 11月底完成100% the date belongs to what is measured, and 100% is how much of it is.
  constexpr bool read_date_of_other(std::size_t begin) {
    if (any_claim_) return false;
    const std::size_t label_size = result_.label.size();
    term_reader ahead = terms_;
    term number;
    const bool found =
        ahead.read_lead(number) && ahead.read_term(number) && number.has_unit && !number.is_date;
    result_.label.truncate(found ? 0 : label_size);
    if (found) result_.label.append(terms_.at().between(begin, terms_.at().position()));
    return found;
  }

  constexpr void add(text_claim& claim, claim_join join) {
    if (!agree_on_unit(claim)) return;
    // A deviation stands alone: beside 9次, what would ±3次 deviate from?
    if (any_claim_ && (claim.left.is_deviation || is_deviation_)) {
      terms_.fail(fault::conflicting_words, claim.left.begin);
      return;
    }
    is_deviation_ = claim.left.is_deviation;
    const claim_meaning meaning(claim);
    if (meaning.problem()) {
      terms_.fail(meaning.problem().what, meaning.problem().offset);
      return;
    }
    if (result_.unit.is_countable() && !is_deviation_ && has_negative_end(meaning)) {
      terms_.fail(fault::negative_count, claim.left.begin);
      return;
    }
    if (meaning.is_reversed()) result_.is_reversed = true;
    if (meaning.includes_strict()) result_.includes_strict = true;
    if (any_claim_ && join == claim_join::also)
      narrow(meaning, claim.left.begin);
    else
      widen(meaning, claim.left.begin);
    any_claim_ = true;
  }
  static constexpr bool has_negative_end(const claim_meaning& meaning) {
    return has_negative_end(meaning.first()) || has_negative_end(meaning.second());
  }
  static constexpr bool has_negative_end(const interval& part) {
    for (const cut& end : {part.lower(), part.upper()})
      if (!part.is_empty() && end.is_finite() && end.value().is_negative()) return true;
    return false;
  }
  // Of what was read so far: its first interval has the least ends.
  constexpr bool has_negative_end() const {
    return !result_.set.is_empty() && has_negative_end(result_.set.front());
  }
  constexpr void widen(const claim_meaning& meaning, std::size_t position) {
    // 90分>N,80分: a mark joins no sets that overlap; a word is missing.
    if (any_claim_ && joined_by_marks_ && meets(meaning)) {
      terms_.fail(fault::second_condition, position);
      return;
    }
    const bool has_second = !meaning.second().is_empty();
    if (result_.set.size() + (has_second ? 2u : 1u) > band_set::capacity()) {
      terms_.fail(fault::text_too_long, position);
      return;
    }
    result_.claim(meaning.first(), meaning.states_lower(), meaning.states_upper());
    if (has_second)
      result_.claim(meaning.second(), meaning.second_states_lower(), meaning.second_states_upper());
  }
  // In more than an end.
  constexpr bool meets(const claim_meaning& meaning) const {
    for (std::size_t i = 0; i < result_.set.size(); ++i)
      for (const interval& other : {meaning.first(), meaning.second()}) {
        const interval both = intersection(result_.set[i], other);
        if (both.is_empty()) continue;
        if (!both.is_point() || other.is_point() || result_.set[i].is_point()) return true;
      }
    return false;
  }
  // 得分90分以上且得分不足95分
  constexpr void narrow(const claim_meaning& meaning, std::size_t position) {
    const band before = result_;
    result_.set = {};
    result_.stated = 0;
    for (std::size_t i = 0; i < before.set.size(); ++i) {
      const interval& part = before.set[i];
      for (const interval& other : {meaning.first(), meaning.second()}) {
        const interval both = intersection(part, other);
        if (both.is_empty()) continue;
        const bool low =
            both.lower() == part.lower() ? before.states_lower(i) : meaning.states_lower();
        const bool high =
            both.upper() == part.upper() ? before.states_upper(i) : meaning.states_upper();
        result_.claim(both, low, high);
      }
    }
    const bool adds_nothing = result_.set == before.set || result_.set == band_set(meaning.first());
    if (result_.set.is_empty() || adds_nothing) terms_.fail(fault::conflicting_words, position);
  }

  // Later claims are restated in the unit of the first that has one.
  constexpr bool agree_on_unit(text_claim& claim) {
    // Of 50～100万 the second end has it, for both.
    const bool has_multiplier = claim.left.multiplier != 0 ||
                                (claim.link != term_link::alone && claim.right.multiplier != 0);
    const bool multiplies = !claim.left.has_unit && has_multiplier;
    if (any_claim_ && claim.left.has_unit != has_unit_ && (multiplies || result_.has_multiplier))
      return terms_.fail(fault::unit_missing, claim.left.begin);
    // ≥5万,<10: 10, or 10万?
    const bool may_multiply = any_claim_ && result_.has_multiplier && !has_multiplier &&
                              claim.left.first < decimal(1000) && !claim.left.first.is_zero();
    if (may_multiply) return terms_.fail(fault::unit_missing, claim.left.begin);
    if (multiplies) result_.has_multiplier = true;
    if (!any_claim_) {
      result_.unit = claim.left.unit;
      has_unit_ = claim.left.has_unit;
      return true;
    }
    if (claim.left.has_unit != has_unit_) {
      if (claim.left.unit.is_date() || result_.unit.is_date())
        return terms_.fail(fault::unit_mismatch, claim.left.begin);
      if (!has_unit_) result_.unit = claim.left.unit;
      has_unit_ = true;
      if (result_.unit.is_ratio()) result_.omits_unit = true;
      const bool negative = claim.left.first.is_negative() || has_negative_end();
      return !(negative && result_.unit.is_countable()) ||
             terms_.fail(fault::negative_count, claim.left.begin);
    }
    if (!has_unit_ || claim.left.unit == result_.unit) return true;
    const unit from = claim.left.unit;
    const auto restated = [&](term& t) {
      const bool done = !t.is_date && restate(t.first, from, result_.unit);
      keep_last_digit(t);
      return done;
    };
    return (restated(claim.left) && (claim.link == term_link::alone || restated(claim.right))) ||
           terms_.fail(fault::unit_mismatch, claim.left.begin);
  }

  // --- words ---

  // A cell without a number: a label, unless it is nothing but marks, a word of bounds, or NaN.
  constexpr bool read_label() {
    if (is_not_finite(text_)) {
      set_unreadable({fault::not_finite, cell_.source_offset(0)});
      return true;
    }
    const bool is_statement = terms_.states_quality() || states_quality_;
    if (terms_.problem() && !is_statement) return false;
    // 低,3年: is the number another condition?
    if (any_claim_ && result_.label.view().ends_with(','))
      return terms_.fail(fault::second_condition, result_.label.size());
    bool any_letter = false;
    for (std::string_view rest = text_; !rest.empty();) {
      const code_point next = decode(rest);
      any_letter = any_letter || next.value >= 0x2E80 || is_letter(next.value);
      rest.remove_prefix(next.length);
    }
    if (!any_letter || is_range_of_numerals()) return terms_.fail(fault::stray_character, 0);
    using enum word_role;
    const lexicon_word word = find_word(text_, {before, adverb, after});
    if (word && word.text == text_) return terms_.fail(fault::stray_character, text_.size());
    if (lacks_number()) return terms_.fail(fault::stray_character, 0);
    result_.kind = band_kind::label;
    result_.label = normal_label(text_);
    result_.set = {};
    result_.stated = 0;
    result_.unit = {};
    result_.is_reversed = result_.omits_unit = result_.includes_strict = false;
    result_.has_multiplier = false;
    return true;
  }
  // 卜倍以上, 不满丁年: a bound and a unit, and nothing else but what may have been the number.
  constexpr bool lacks_number() const {
    using enum word_role;
    std::string_view rest = text_;
    const lexicon_word word = find_word(rest, {sign, before, before_only, adverb});
    if (word) rest.remove_prefix(word.text.size());
    for (int i = 0; i < 2; ++i) {
      const unit_prefix unit = read_unit_prefix(rest);
      const std::string_view behind = rest.substr(unit.length);
      if (i == 0 && !word && names_place(unit.value, behind)) return false;
      if (unit.length != 0 && !names_rank(unit.value) &&
          (word ? behind.empty() : begins_with_word(behind, {after, after_date})))
        return true;
      // Ⅲ类以上, B类以上 are ranks.
      const code_point first = decode(rest);
      // 2项以上表现良好 has its number.
      if (is_digit(rest.empty() ? ' ' : rest[0])) return false;
      const bool is_rank = (first.value >= 0x2160 && first.value < 0x2180) ||
                           (is_letter(first.value) && !is_doubtful_letter(rest, 0));
      const bool may_be_number = is_doubtful(rest, 0) || is_doubtful_letter(rest, 0) ||
                                 !is_ideographic(first.value) ||
                                 has_character("已己巳未"sv, rest.substr(0, first.length));
      if (first.length == 0 || is_rank || !may_be_number) return false;
      rest.remove_prefix(first.length);
    }
    return false;
  }
  // 七十之八十九: numbers, joined by a word that may be a slip for 至.
  constexpr bool is_range_of_numerals() const {
    bool any_joint = false;
    for (std::string_view rest = text_; !rest.empty();) {
      const bool is_joint = rest.starts_with("之");
      if (!is_joint && !is_chinese_numeral(rest)) return false;
      any_joint = any_joint || is_joint;
      rest.remove_prefix(chinese_length);
    }
    return any_joint;
  }
  static constexpr bool is_not_finite(std::string_view text) {
    return text.size() <= 8 && fault_of_rest(text, false) == fault::not_finite &&
           (text.size() == 3 || text == "Infinity" || text == "infinity" || text == "∞");
  }

  const normal_text& cell_;
  std::string_view text_;
  band& result_;
  term_reader terms_;
  bool any_claim_ = false;
  bool states_quality_ = false;
  static constexpr std::size_t none_at = std::string_view::npos;
  claim_join join_ = claim_join::either;
  // A comma between two figures, which might be a decimal point.
  std::size_t tight_comma_at_ = none_at;
  // The last claim is a point, and a mark stands between it and the next.
  bool point_before_mark_ = false;
  // Nothing but marks stands before the claim that is read.
  bool joined_by_marks_ = false;
  // The same of a point of what is not counted.
  bool points_listed_ = false;
  // The same of a bound.
  bool bound_before_mark_ = false;
  // The label up to the first number: what the claims are of.
  std::size_t name_size_ = 0;
  bool has_unit_ = false;
  bool is_deviation_ = false;
};

}  // namespace jixiao::detail
