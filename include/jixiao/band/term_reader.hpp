// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/band/counted_word.hpp>
#include <jixiao/band/place_reader.hpp>
#include <jixiao/band/term.hpp>
#include <jixiao/band/touching_text.hpp>
#include <jixiao/text/bound_words.hpp>
#include <jixiao/text/code_name.hpp>
#include <jixiao/text/date_text.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/number_start.hpp>
#include <jixiao/text/numeral.hpp>
#include <jixiao/text/slip.hpp>

namespace jixiao::detail {

/// Reads the terms of a band text in normal form, one after the other: a number, its unit, and the
/// words and notes that bound it. What stands around them goes to the label.
class term_reader : public place_reader {
 public:
  constexpr term_reader(std::string_view text, cell_text& label, const bound_words& words)
      : place_reader(text, label), words_(words) {}

  /// Whether the text before a number states a quality (融资灵活性强，有1家…): such a cell is a
  /// label, whatever numbers it mentions.
  constexpr bool states_quality() const { return states_quality_; }

  /// A slip that was read as what was meant, and its position.
  struct correction {
    std::size_t position = 0;
    const slip* what = nullptr;
  };
  constexpr const inplace_vector<correction, 4>& corrections() const { return corrections_; }

  /// Reads up to the next number or interval in brackets: the words right before it that bound it,
  /// and other text if that may stand there. False when there is no number, or on a fault.
  constexpr bool read_lead(term& t, bool allows_text = true) {
    const std::size_t lead_begin = at_.position();
    if (allows_text) mark_before_ = none_at;
    // Most cells begin with their number.
    const bool is_awaited = t.bound != bound_kind::none || !allows_text;
    if (unattached_bound_ == none_at && number_starts(text_, lead_begin, is_awaited)) return true;
    std::size_t second_half = none_at;
    std::size_t fragment = opens_with_to(text_, at_.position()) ? 0 : none_at;
    std::size_t text_begin = lead_begin;
    std::size_t behind_word = lead_begin;
    while (!at_.at_end() && !problem_) {
      const bool awaited = t.bound != bound_kind::none || !allows_text;
      if (number_starts(text_, at_.position(), awaited))
        return accept_lead(t, lead_begin, second_half, fragment) &&
               (text_begin < unattached_end_ ||
                fits({text_, behind_word, text_begin, at_.position()}, true,
                     t.bound != bound_kind::none));
      if (t.bound == bound_kind::none && opens_interval(at_.rest())) return true;
      const std::size_t begin = at_.position();
      if (read_lead_word(t)) {
        if (!fits({text_, behind_word, text_begin, begin}, false, false)) return false;
        text_begin = behind_word = at_.position();
        continue;
      }
      if (problem_) return false;
      if (begins_second_half(lead_begin) && second_half == none_at) second_half = begin;
      if (take_variable_before_sign()) {
        if (is_doubtful_letter(text_, begin) && fragment == none_at) fragment = begin;
        text_begin = at_.position();
        continue;
      }
      if (!allows_text) return fail(fault::stray_character, begin);
      const bool is_code = length_of_code_name(at_.rest()) != 0;
      const bool is_mark = !is_ideographic(decode(at_.rest()).value);
      if (is_mark && !is_code && fragment == none_at && is_fragment(text_, text_begin, begin))
        fragment = text_begin;
      read_text_character();
      if (is_mark) text_begin = at_.position();
    }
    return false;
  }

  /// Reads a number, its unit and the words behind it.
  constexpr bool read_term(term& t, bool is_right_end = false) {
    t.begin = at_.position();
    if (at_.take("±")) t.is_deviation = true;
    if (!t.is_deviation && may_be_date() && read_date_term(t, is_right_end)) return read_tail(t);
    return !problem_ && read_figure(t) && read_unit(t) && read_note_before_unit(t) &&
           read_place(t) && read_tail(t);
  }

  /// Takes one character of text that is no number; a fault for what is no text.
  constexpr bool read_text_character() {
    const std::size_t begin = at_.position();
    if (const std::size_t length = length_of_code_name(at_.rest()); length != 0) {
      label_->append(at_.between(begin, begin + length));
      at_.skip(length);
      return true;
    }
    const code_point next = decode(at_.rest());
    const std::size_t behind = begin + next.length;
    const bool before_digit = behind < text_.size() && is_digit(text_[behind]);
    const bool is_numeral = is_chinese_numeral(at_.rest());
    const bool may_stand =
        !before_digit || (may_precede_digit(next.value) && !is_numeral &&
                          (begin != 0 || is_lone_word(at_.between(begin, behind))));
    if (!is_text_character(next.value) || !may_stand) return fail(fault::stray_character, begin);
    if (is_unclear_number(at_.rest())) return fail(fault::stray_character, begin);
    label_->append(at_.between(begin, behind));
    at_.go_to(behind);
    return true;
  }

  /// The x of 90%≤x<95%: a letter on its own.
  constexpr bool take_variable() {
    if (!is_letter(decode(at_.rest()).value)) return false;
    const std::size_t begin = at_.position();
    const bool in_word = begin != 0 && is_letter(static_cast<unsigned char>(text_[begin - 1]));
    at_.skip(1);
    if (!in_word && !is_letter(decode(at_.rest()).value)) return true;
    at_.go_to(begin);
    return false;
  }

  // The same, where its sign follows.
  constexpr bool take_variable_before_sign() {
    const std::size_t begin = at_.position();
    if (!take_variable()) return false;
    if (sign_here()) return true;
    at_.go_to(begin);
    return false;
  }

  /// A comparison sign here, or null.
  constexpr lexicon_word sign_here() const { return find_word(at_.rest(), word_role::sign); }

  constexpr const date_reading& last_date() const { return last_date_; }
  /// Where a mark stands between text and the last number: 营业收入。98%; npos when none does.
  constexpr std::size_t mark_before() const { return mark_before_; }
  /// Where a 从 stands that waits for its range, npos when none does; asked once.
  constexpr std::size_t take_from_at() {
    const std::size_t position = from_at_;
    from_at_ = none_at;
    return position;
  }

 private:
  static constexpr std::size_t none_at = std::string_view::npos;

  // One lone character before a number is nearly always a sign that was badly recognised: 工5%.
  static constexpr bool is_lone_word(std::string_view c) {
    return begins_with_word(c, word_role::noun);
  }

  // --- before the number ---

  // At a number: whether what was read before it may stand there.
  constexpr bool accept_lead(term& t, std::size_t lead_begin, std::size_t second_half,
                             std::size_t fragment) {
    const std::size_t here = at_.position();
    if (fragment != none_at) return fail(fault::stray_character, fragment);
    if (second_half != none_at) return fail(fault::second_condition, lead_begin);
    if (unattached_bound_ != none_at) {
      // 高于最低监管要求的1.2倍
      const bool goes_with = text_.substr(0, here).ends_with("的"sv);
      // 达到国家标准3项: what is reached is the standard.
      if (!goes_with && unattached_word_.role == word_role::reach) {
        unattached_bound_ = none_at;
        return true;
      }
      if (!goes_with) return fail(fault::stray_character, unattached_bound_);
      set_bound(t, unattached_word_, unattached_bound_);
      leave_out_of_label(label_before_unattached_, unattached_word_.text.size());
      unattached_end_ = here;
      unattached_bound_ = none_at;
      return !problem_;
    }
    return true;
  }
  constexpr void leave_out_of_label(std::size_t begin, std::size_t length) {
    const cell_text whole = *label_;
    label_->truncate(begin);
    label_->append(whole.view().substr(begin + length));
  }
  constexpr bool fits(const touching_text& text, bool before_number, bool has_bound) {
    const std::size_t doubt = text.doubt(before_number, has_bound);
    if (doubt == touching_text::none) return true;
    if (before_number && text.ends_in_stop()) {
      mark_before_ = doubt;
      return true;
    }
    return fail(fault::stray_character, doubt);
  }

  // Whether a word here divides the text before a number into two statements: 未提取或低于50%. A
  // mark right before the number or its bound only sets off what is measured.
  constexpr bool begins_second_half(std::size_t lead_begin) {
    using enum word_role;
    const std::size_t begin = at_.position();
    if (begin == lead_begin) return false;
    const lexicon_word word = find_word(at_.rest(), {also, either, noun});
    if (!word || word.role == noun || (word.text == "、" && !ends_in_level(lead_begin, begin)))
      return false;
    if (word.text == "并" && text_[begin - 1] != ',') return false;
    if (word.is(joins_sets) && ends_in_level(lead_begin, begin) &&
        !begins_with_word(at_.rest().substr(word.text.size()), {also, either}))
      states_quality_ = true;
    if (word.role == either) return !joins_nouns(begin, word.text.size());
    return !word.is(joins_sets) || !number_follows_here(begin + word.text.size());
  }
  // 县级或市级: the same character behind both.
  constexpr bool joins_nouns(std::size_t begin, std::size_t length) const {
    if (begin < chinese_length) return false;
    const std::string_view before = at_.between(begin - chinese_length, begin);
    const std::size_t behind = begin + length + chinese_length;
    return behind + chinese_length <= text_.size() &&
           at_.between(behind, behind + chinese_length) == before;
  }
  constexpr bool number_follows_here(std::size_t position) const {
    using enum word_role;
    for (;;) {
      if (number_starts(text_, position, true)) return true;
      if (position >= text_.size()) return false;
      const lexicon_word word =
          find_word(text_.substr(position), {sign, before, before_only, reach, adverb, filler});
      if (!word) return false;
      position += word.text.size();
    }
  }

 public:
  /// Whether the text between two positions ends in a word of quality.
  constexpr bool ends_in_level(std::size_t begin, std::size_t end) const {
    for (std::size_t i = end; i >= begin + chinese_length && end - i < 3 * chinese_length;) {
      i -= chinese_length;
      const lexicon_word word = find_word(at_.between(i, end), word_role::level);
      if (word && i + word.text.size() == end) return word.is(is_degree);
    }
    return false;
  }

 private:
  constexpr bool read_lead_word(term& t) {
    using enum word_role;
    const std::size_t begin = at_.position();
    const slip* wrong = nullptr;
    const lexicon_word word = find_lead_word(wrong);
    if (!word) return take_over_half(t) || (begin == 0 && refuse_misplaced());
    if (word.text.size() == chinese_length && is_within_noun(text_, begin)) return false;
    if (is_doubled(begin, word.text.size())) return fail(fault::stray_character, begin);
    std::size_t behind = begin + word.text.size();
    const lexicon_word note = note_of_bound(word, behind);
    const bool is_rank = word.role == before_rank || word.role == of_rank;
    const bool attached =
        number_starts(text_, skip_fillers(behind), !is_rank || names_ranking(begin));
    switch (word.role) {
      case noun: return read_change(t, word, begin);
      case deviation:
        if (!number_follows_here(behind)) return false;
        t.is_deviation = true;
        return go_to(behind);
      case vague: {
        // 大致达到80%, but not what 不 or 未 negates.
        const bool is_of_number =
            attached || place_follows(behind) || (!word.is(negates) && number_follows_here(behind));
        return is_of_number && fail(vague_fault(word), begin);
      }
      case filler: return number_follows_here(behind) && go_to(behind);
      case from:
        if (attached) from_at_ = begin;
        return attached && go_to(behind);
      case reach:
        if (attached) break;
        // 达到年度目标的95%
        if (unattached_bound_ == none_at && word.text.size() > chinese_length) {
          unattached_bound_ = behind;
          unattached_word_ = word;
          label_before_unattached_ = label_->size();
        }
        return false;
      case before_only:
      case before_rank:
      case of_rank:
        if (!attached) return false;
        break;
      case sign:
        if (!attached) return fail(fault::stray_character, begin);
        break;
      case before:
        if (attached) break;
        if (unattached_bound_ == none_at || unattached_word_.role == reach) {
          unattached_bound_ = behind;
          unattached_word_ = word;
          label_before_unattached_ = label_->size();
        }
        return false;
      default: break;
    }
    if (wrong != nullptr) correct(begin, *wrong);
    note_place(word, begin);
    if (word.role != of_rank) set_bound(t, word, begin);
    if (note) t.said = meant_by_note(note);
    return go_to(behind);
  }
  // 过半数
  constexpr bool take_over_half(term& t) {
    constexpr lexicon_word over{"过"sv, word_role::before_only, bound_kind::more_than};
    const std::size_t begin = at_.position();
    if (!at_.sees("过半数"sv)) return false;
    set_bound(t, over, begin);
    return go_to(begin + over.text.size());
  }
  // 多于（含）3次: the note stands between the bound and its number; empty when there is none.
  constexpr lexicon_word note_of_bound(const lexicon_word& bound, std::size_t& behind) const {
    using enum word_role;
    const word_roles bounds(sign, before, before_only);
    const std::string_view rest = text_behind(text_, behind);
    if (!bounds.has(bound.role) || !rest.starts_with('(')) return {};
    const lexicon_word note = find_word(rest.substr(1), {included, excluded});
    if (!note || !rest.substr(1 + note.text.size()).starts_with(')')) return {};
    behind += note.text.size() + 2;
    return note;
  }
  // 送达达100户, 5次内内部: a word of one character written twice, or a word with a part of
  // another.
  constexpr bool is_doubled(std::size_t begin, std::size_t length) const {
    if (length != chinese_length) return false;
    const std::string_view word = at_.between(begin, begin + length);
    return text_.substr(0, begin).ends_with(word) ||
           text_behind(text_, begin + length).starts_with(word);
  }
  // 提高到95%, 缩短至不超过3天: where a change ends is a bound on its side.
  constexpr bool read_change(term& t, const lexicon_word& change, std::size_t begin) {
    if (change.bound == bound_kind::none) return false;
    std::size_t behind = begin + change.text.size();
    const lexicon_word mark = find_word(text_.substr(behind), word_role::to);
    if (!mark || mark.text.size() != chinese_length) return false;
    behind += chinese_length;
    if (!number_follows_here(behind)) return false;
    set_bound(t, change, begin);
    return go_to(behind);
  }
  // 不98% lacks a word, 约98% is vague.
  static constexpr fault vague_fault(const lexicon_word& word) {
    return word.is(negates) ? fault::stray_character : fault::vague_number;
  }
  // 以上98% has the word on the wrong side; 县级以上3次 is something else. False in any case.
  constexpr bool refuse_misplaced() {
    const lexicon_word word = find_word(text_, word_role::after);
    if (!word || !number_starts(text_, word.text.size(), true)) return false;
    return fail(fault::stray_character, 0);
  }
  constexpr lexicon_word find_lead_word(const slip*& wrong) const {
    using enum word_role;
    const word_roles roles(sign, before, before_only, reach, adverb, before_rank, of_rank, from,
                           vague, filler, deviation, noun);
    if (static_cast<unsigned char>(at_.peek()) >= 0x80u) {
      wrong = find_slip(at_.rest(), {before, adverb});
      if (wrong != nullptr) return find_word(wrong->meant, {before, adverb});
    }
    return find_word(at_.rest(), roles);
  }
  constexpr bool go_to(std::size_t position) {
    at_.go_to(position);
    return true;
  }
  constexpr void correct(std::size_t position, const slip& what) {
    if (corrections_.full())
      fail(fault::stray_character, position);
    else
      corrections_.push_back({position, &what});
  }
  constexpr std::size_t skip_fillers(std::size_t position) const {
    while (const lexicon_word word = find_word(text_.substr(position), word_role::filler))
      position += word.text.size();
    return position;
  }

  // Two words that say the same are one (不少于5次以上); others contradict each other, but for
  // 达到, which any other overrides, and for 含 between two (超过30%（含）以上).
  constexpr void set_bound(term& t, const lexicon_word& word, std::size_t position) {
    const bool is_first = t.bound == bound_kind::none || t.is_weak;
    const bound_kind bound = is_first ? meant_by(word, words_) : word.bound;
    if (!is_first && t.bound != bound && !word.is(yields)) {
      const bool same_side = is_lower_bound(t.bound) == is_lower_bound(bound);
      if (!same_side || t.said != inclusion::included) {
        fail(fault::conflicting_words, position);
        return;
      }
      t.includes_strict = true;
    }
    if (!is_first && word.is(yields)) return;
    using enum word_role;
    const bool may_yield = word_roles(after, after_date, after_rank, before_rank).has(word.role);
    t.bound_yields = is_first && may_yield;
    t.bound = bound;
    t.is_weak = word.is(yields);
    t.bounds_days = word.is(of_date);
    t.bound_at = position;
  }

  // --- the number ---

  // Cheap to answer, so that ordinary numbers are not tried as dates.
  constexpr bool may_be_date() const {
    const std::string_view rest = at_.rest();
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits])) ++digits;
    if (digits == 0) return true;
    if (digits > 4 || digits == rest.size()) return false;
    const char next = rest[digits];
    if (digits == 4 && (next == '-' || next == '/' || next == '.')) return true;
    const std::string_view behind = text_behind(rest, digits);
    return starts_with(behind, "月") || (digits == 4 && starts_with(behind, "年"));
  }

  constexpr bool read_date_term(term& t, bool is_right_end) {
    const date_reading date = read_date(at_.rest(), is_right_end);
    if (date.length == 0) return false;
    const std::size_t year = date.has_year ? none_at : begin_of_other_year(text_, at_.position());
    if (year != none_at) return fail(fault::stray_character, year);
    if (date.problem) return fail(date.problem.what, at_.position() + date.problem.offset);
    const std::string_view behind = at_.rest().substr(date.length);
    const bool counts_months =
        is_bound_of_quantity(t) || begins_with_word(behind, word_role::after);
    if (date.is_bare_month && counts_months) return false;
    last_date_ = date;
    at_.skip(date.length);
    t.set(date);
    ends_period_ = date.is_end && t.bound == bound_kind::none;
    return true;
  }
  // 不晚于, 早于, 截至 go with dates; any other bound says how many.
  static constexpr bool is_bound_of_quantity(const term& t) {
    return t.bound != bound_kind::none && !t.bounds_days && !t.is_weak;
  }

  // --- behind the number ---

  constexpr bool read_tail(term& t) {
    take_what_is_counted(t);
    while (!problem_ && !at_.at_end()) {
      const bool is_note = at_.peek() == '(';
      const bool read = is_note ? read_note(t) : read_tail_word(t) || read_plain_note(t);
      if (!read) break;
      // 30个（含）行政村以上
      if (is_note && t.bound == bound_kind::none) take_what_is_counted(t);
    }
    // 第4-6名: the unit stands at the other end.
    const bool waits = !t.has_unit && begins_with_word(at_.rest(), word_role::to);
    if (before_rank_ && !waits) fail(fault::stray_character, t.begin);
    if (ends_period_ && t.bound == bound_kind::none) t.bound = bound_kind::at_most;
    ends_period_ = false;
    t.end = at_.position();
    return !problem_;
  }

  // 村 of 120个村以上, 制度 of 5项制度（含）以上: the noun between a classifier and its bound.
  constexpr void take_what_is_counted(const term& t) {
    if (!t.unit.is_countable() || t.unit.is_unknown() ||
        !is_ideographic(decode(at_.rest()).value) || begins_with_half(at_.rest()))
      return;
    const std::size_t begin = at_.position();
    std::size_t end = begin;
    for (; end - begin <= 6 * chinese_length; end += chinese_length) {
      const std::string_view c = text_behind(text_, end).substr(0, chinese_length);
      if (!is_ideographic(decode(c).value) || has_character(bound_characters, c) ||
          is_doubtful(text_, end) || is_chinese_numeral(c) ||
          begins_with_word(text_behind(text_, end), word_role::noun))
        break;
    }
    const std::size_t shortest = t.unit == pieces ? 1 : 2;
    if (end < begin + shortest * chinese_length || is_bound_of_rank(end)) return;
    end += length_of_alternative(end);
    label_->append(at_.between(begin, end));
    at_.go_to(end);
  }
  // （社区） of 120个村（社区）以上
  constexpr std::size_t length_of_alternative(std::size_t position) const {
    const std::string_view rest = text_behind(text_, position);
    const std::size_t close = rest.find(')');
    if (!rest.starts_with('(') || close > 5 * chinese_length) return 0;
    for (std::size_t i = 1; i < close; i += chinese_length) {
      const std::string_view c = rest.substr(i, chinese_length);
      if (!is_ideographic(decode(c).value) || has_character(bound_characters, c)) return 0;
    }
    return close > 2 * chinese_length ? close + 1 : 0;
  }
  // Whether neither a bound of numbers nor a note with one stands at a position.
  constexpr bool is_bound_of_rank(std::size_t position) const {
    std::string_view rest = text_behind(text_, position);
    if (rest.starts_with('(')) rest = text_behind(rest, rest.find(')') + 1);
    const lexicon_word word = find_word(rest, word_role::after);
    return !word || word.text.size() < 2 * chinese_length;
  }

  constexpr bool read_tail_word(term& t) {
    const bool is_ascii = static_cast<unsigned char>(at_.peek()) < 0x80u;
    if (is_ascii && (at_.peek() != '+' || number_starts(text_, at_.position(), true))) return false;
    const std::size_t begin = at_.position();
    lexicon_word word = find_tail_word(t);
    if (!word) {
      const slip* wrong = find_slip(at_.rest(), word_role::after);
      if (wrong == nullptr) return false;
      correct(begin, *wrong);
      word = find_word(wrong->meant, word_role::after);
    }
    // 3天前 and 5日前 point away from a day that the cell does not name.
    const bool lacks_day = word.role == word_role::after_date && !t.is_date;
    if (word.role == word_role::noun) return false;
    // 0起起: one of them is too many.
    if (word.text == t.unit.symbol()) return fail(fault::stray_character, begin);
    if (word.role == word_role::vague_after) return fail(fault::vague_number, begin);
    if (lacks_day || (!counts_time(t.unit) && is_doubled(begin, word.text.size())))
      return fail(fault::stray_character, begin);
    at_.skip(word.text.size());
    if (t.is_place)
      set_bound(t, turned_for_place(word, meant_by(word, words_)), begin);
    else
      set_bound(t, word, begin);
    return true;
  }
  constexpr lexicon_word find_tail_word(const term& t) const {
    using enum word_role;
    const std::string_view rest = at_.rest();
    const lexicon_word word = find_word(rest, tail_roles(t));
    if (!word) return {};
    // 3天内业务办结: a time has no 内业.
    if (word.role == noun && rest.starts_with("内"sv) && counts_time(t.unit))
      return find_word(rest, after);
    // In 60%不到80% the word belongs to what follows.
    const std::size_t behind = at_.position() + word.text.size();
    if (word.role == after && begins_with_word(word.text, before) &&
        number_starts(text_, behind, true))
      return {};
    return word;
  }
  static constexpr word_roles tail_roles(const term& t) {
    using enum word_role;
    const dimension d = t.unit.measures();
    if (t.is_date || d == dimension::duration || d == dimension::months)
      return t.is_date ? word_roles(after_date, vague_after, noun)
                       : word_roles(after, after_date, vague_after, noun);
    if (t.is_place) return {after, after_rank, vague_after, noun};
    return {after, vague_after, noun};
  }

  inplace_vector<correction, 4> corrections_;
  date_reading last_date_;
  // Behind a word that bounds a number but has none right behind it.
  std::size_t unattached_bound_ = none_at;
  lexicon_word unattached_word_;
  std::size_t label_before_unattached_ = 0;
  // Behind the text up to the number of the last such word.
  std::size_t unattached_end_ = 0;
  // A mark right before the last number.
  std::size_t mark_before_ = none_at;
  std::size_t from_at_ = none_at;
  bool ends_period_ = false;
  bool states_quality_ = false;
  bound_words words_;
};

}  // namespace jixiao::detail
