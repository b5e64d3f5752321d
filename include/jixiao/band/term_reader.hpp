// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/band/term.hpp>
#include <jixiao/text/cursor.hpp>
#include <jixiao/text/date_text.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/number_start.hpp>
#include <jixiao/text/numeral.hpp>
#include <jixiao/text/slip.hpp>
#include <jixiao/text/spelt_number.hpp>

namespace jixiao::detail {

/// Reads the terms of a band text in normal form, one after the other: a number, its unit, and the
/// words and notes that bound it. What stands around them goes to the label.
class term_reader {
 public:
  constexpr term_reader(std::string_view text, cell_text& label)
      : text_(text), at_(text), label_(label) {}

  constexpr text_cursor& at() { return at_; }
  /// The first fault; its offset is a position in the normal form.
  constexpr text_fault problem() const { return problem_; }
  constexpr bool fail(fault what, std::size_t position) {
    if (!problem_) problem_ = {what, position};
    return false;
  }
  /// Whether a number has been found, readable or not: a cell without one may be a label.
  constexpr bool has_number() const { return has_number_; }
  constexpr void set_has_number() { has_number_ = true; }

  /// A slip that was read as what was meant, and its position.
  struct correction {
    std::size_t position = 0;
    const slip* what = nullptr;
  };
  constexpr const inplace_vector<correction, 4>& corrections() const { return corrections_; }

  /// Reads up to the next number or interval in brackets: the words right before it that bound it,
  /// and other text if that may stand there. False when there is no number, or on a fault.
  constexpr bool read_lead(term& t, bool allows_text = true) {
    while (!at_.at_end() && !problem_) {
      const bool awaited = t.bound != bound_kind::none || !allows_text;
      if (number_starts(text_, at_.position(), awaited)) {
        if (unattached_bound_ == none_at) return true;
        has_number_ = true;
        return fail(fault::stray_character, unattached_bound_);
      }
      if (t.bound == bound_kind::none && opens_interval(at_.rest())) return true;
      if (read_lead_word(t)) continue;
      const std::size_t begin = at_.position();
      if (take_variable()) {
        if (sign_here() != nullptr) continue;
        at_.go_to(begin);
      }
      if (!allows_text) return fail(fault::stray_character, begin);
      read_text_character();
    }
    return false;
  }

  /// Reads a number, its unit and the words behind it.
  constexpr bool read_term(term& t, bool is_right_end = false) {
    has_number_ = true;
    t.begin = at_.position();
    if (at_.take("±")) t.is_deviation = true;
    if (!t.is_deviation && may_be_date() && read_date_term(t, is_right_end)) return read_tail(t);
    return !problem_ && read_figure(t) && read_unit(t) && read_tail(t);
  }

  /// Takes one character of text that is no number; a fault for what is no text.
  constexpr bool read_text_character() {
    const std::size_t begin = at_.position();
    const code_point next = decode(at_.rest());
    const std::size_t behind = begin + next.length;
    const bool before_digit = behind < text_.size() && is_digit(text_[behind]);
    const bool is_numeral = is_chinese_numeral(at_.rest());
    const bool may_stand = !before_digit || (may_precede_digit(next.value) && !is_numeral &&
                                             (begin != 0 || is_lone_word(next.value)));
    if (!is_text_character(next.value) || !may_stand) return fail(fault::stray_character, begin);
    if (is_unclear_number(at_.rest())) {
      has_number_ = true;
      return fail(fault::stray_character, begin);
    }
    label_.append(at_.between(begin, behind));
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

  /// A comparison sign here, or null.
  constexpr const lexicon_word* sign_here() const { return find_word(at_.rest(), word_role::sign); }

  /// The term at the other end, that a note behind this one may speak of: 100-80%(含80%).
  constexpr void set_left(term* left) { left_ = left; }
  constexpr const date_reading& last_date() const { return last_date_; }
  /// Where a 从 stands that waits for its range, npos when none does; asked once.
  constexpr std::size_t take_from_at() {
    const std::size_t position = from_at_;
    from_at_ = none_at;
    return position;
  }

 private:
  static constexpr std::size_t none_at = std::string_view::npos;

  // A letter or a mark right before a digit makes a code of both: A4, M.8, 1:3.
  static constexpr bool may_precede_digit(char32_t c) {
    return c >= 0x80 || c == '(' || c == ')' || c == ',' || c == ':' || c == ';';
  }
  // One lone character before a number is nearly always a sign that was badly recognised: 工5%.
  static constexpr bool is_lone_word(char32_t c) {
    return c == U'各' || c == U'每' || c == U'共' || c == U'计' || c == U'总';
  }

  // --- before the number ---

  constexpr bool read_lead_word(term& t) {
    using enum word_role;
    const std::size_t begin = at_.position();
    const slip* wrong = nullptr;
    const lexicon_word* word = find_lead_word(wrong);
    if (word == nullptr) return begin == 0 && refuse_misplaced();
    const std::size_t behind = begin + word->text.size();
    const bool attached = number_starts(text_, skip_fillers(behind), true);
    switch (word->role) {
      case vague: return attached && !fail(fault::stray_character, begin);
      case filler: return attached && go_to(behind);
      case from:
        if (attached) from_at_ = begin;
        return attached && go_to(behind);
      case before_only:
      case before_rank:
        if (!attached) return false;
        break;
      case sign:
        if (!attached) return !fail(fault::stray_character, begin);
        break;
      case before:
        if (attached) break;
        if (unattached_bound_ == none_at) unattached_bound_ = behind;
        return false;
      default: break;
    }
    if (wrong != nullptr) correct(begin, *wrong);
    before_rank_ = word->role == before_rank;
    set_bound(t, *word, begin);
    return go_to(behind);
  }
  // 以上98% has the word on the wrong side; 县级以上3次 is something else. False in any case.
  constexpr bool refuse_misplaced() {
    const lexicon_word* word = find_word(text_, word_role::after);
    if (word == nullptr || !number_starts(text_, word->text.size(), true)) return false;
    has_number_ = true;
    return fail(fault::stray_character, 0);
  }
  constexpr const lexicon_word* find_lead_word(const slip*& wrong) const {
    using enum word_role;
    const word_roles roles(sign, before, before_only, adverb, before_rank, from, vague, filler);
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
    while (const lexicon_word* word = find_word(text_.substr(position), word_role::filler))
      position += word->text.size();
    return position;
  }

  // Two words that say the same are one (不少于5次以上); others contradict each other.
  constexpr void set_bound(term& t, const lexicon_word& word, std::size_t position) {
    if (t.bound != bound_kind::none && t.bound != word.bound) {
      fail(fault::conflicting_words, position);
      return;
    }
    const bool may_yield = word.role == word_role::after || word.role == word_role::after_date;
    t.bound_yields = t.bound == bound_kind::none && may_yield;
    t.bound = word.bound;
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
    if (date.problem) return fail(date.problem.what, at_.position() + date.problem.offset);
    const std::string_view behind = at_.rest().substr(date.length);
    const bool counts_months =
        is_bound_of_quantity(t) || find_word(behind, word_role::after) != nullptr;
    if (date.is_bare_month && counts_months) return false;
    last_date_ = date;
    at_.skip(date.length);
    t.set(date);
    ends_period_ = date.is_end && t.bound == bound_kind::none;
    return true;
  }
  // 不晚于, 早于, 截至 go with dates; any other bound says how many.
  constexpr bool is_bound_of_quantity(const term& t) const {
    if (t.bound == bound_kind::none) return false;
    const std::string_view word = at_.between(t.bound_at, t.begin);
    for (std::string_view of_date : {"晚", "早", "迟", "截"})
      if (word.find(of_date) != std::string_view::npos) return false;
    return true;
  }

  constexpr bool read_figure(term& t) {
    const bool is_ascii = static_cast<unsigned char>(at_.peek()) < 0x80u;
    figure_reading figure = is_ascii ? read_arabic(at_.rest()) : read_words();
    if (is_ascii) read_tenths_before_bound(figure);
    if (figure.problem) return fail(figure.problem.what, at_.position() + figure.problem.offset);
    if (figure.length == 0) return fail(fault::stray_character, at_.position());
    at_.skip(figure.length);
    t.first = t.last = figure.value;
    t.multiplier = figure.multiplier;
    t.unwritten_zeros = figure.unwritten_zeros;
    t.unit = figure.unit;
    t.has_unit = !figure.unit.is_bare();
    return true;
  }
  constexpr figure_reading read_words() const {
    const figure_reading parts = read_parts_of(at_.rest());
    return parts.length != 0 || parts.problem ? parts : read_spelt(text_, at_.position(), true);
  }
  // 9成以上, but not 9成立.
  constexpr void read_tenths_before_bound(figure_reading& figure) const {
    if (!figure || !starts_with(text_behind(at_.rest(), figure.length), "成")) return;
    figure_reading tenths = figure;
    read_tenths(at_.rest(), tenths);
    if (closes_number(at_.rest().substr(tenths.length))) figure = tenths;
  }

  constexpr bool read_unit(term& t) {
    const std::string_view rest = at_.rest();
    if (t.has_unit || rest.empty()) return true;
    unit_prefix found = read_unit_prefix(rest);
    if (found.length == 0 && rest[0] == '/') {
      const unit_prefix below = read_unit_prefix(rest.substr(1));
      if (below.length != 0) found = {jixiao::unit{}.per(below.value), below.length + 1};
    }
    if (found.length == 0 || found.value.is_date()) return true;
    if (splits_word(rest, found.length)) return fail(fault::unknown_unit, at_.position());
    if (t.first.is_negative() && found.value.is_countable())
      return fail(fault::negative_count, t.begin);
    t.unit = found.value;
    t.has_unit = true;
    at_.skip(found.length);
    return true;
  }
  // M of MW is no megabyte.
  static constexpr bool splits_word(std::string_view rest, std::size_t length) {
    const auto letter = [&](std::size_t i) {
      return i < rest.size() && is_letter(static_cast<unsigned char>(rest[i]));
    };
    const bool digit_behind = length < rest.size() && is_digit(rest[length]);
    return letter(length - 1) && (letter(length) || digit_behind);
  }

  // --- behind the number ---

  constexpr bool read_tail(term& t) {
    while (!problem_ && !at_.at_end()) {
      const bool read = at_.peek() == '(' ? read_note(t) : read_tail_word(t);
      if (!read) break;
    }
    if (before_rank_ && !is_rank(t)) fail(fault::stray_character, t.bound_at);
    before_rank_ = false;
    if (ends_period_ && t.bound == bound_kind::none) t.bound = bound_kind::at_most;
    ends_period_ = false;
    t.end = at_.position();
    return !problem_;
  }

  constexpr bool read_tail_word(term& t) {
    if (static_cast<unsigned char>(at_.peek()) < 0x80u) return false;
    const std::size_t begin = at_.position();
    const lexicon_word* word = find_word(at_.rest(), tail_roles(t));
    if (word == nullptr) {
      const slip* wrong = find_slip(at_.rest(), word_role::after);
      if (wrong == nullptr) return false;
      correct(begin, *wrong);
      word = find_word(wrong->meant, word_role::after);
    }
    // 3天前 and 5日前 point away from a day that the cell does not name.
    const bool lacks_day = word->role == word_role::after_date && !t.is_date;
    if (word->role == word_role::vague_after || lacks_day)
      return fail(fault::stray_character, begin);
    if (word->text == "内" && continues_word(at_.rest().substr(word->text.size()))) return false;
    at_.skip(word->text.size());
    set_bound(t, *word, begin);
    return true;
  }
  static constexpr word_roles tail_roles(const term& t) {
    using enum word_role;
    const dimension d = t.unit.measures();
    if (t.is_date || d == dimension::duration || d == dimension::months)
      return t.is_date ? word_roles(after_date, vague_after)
                       : word_roles(after, after_date, vague_after);
    if (is_rank(t)) return {after, after_rank, vague_after};
    return {after, vague_after};
  }
  static constexpr bool is_rank(const term& t) {
    return t.unit.symbol() == "人" || t.unit.symbol() == "名次";
  }
  // 3次内部检查
  static constexpr bool continues_word(std::string_view rest) {
    for (std::string_view next : {"部", "容", "外", "业", "控", "审", "设", "网"})
      if (rest.starts_with(next)) return true;
    return false;
  }

  // （含）, （不含95%）, （含90%，不含95%）. Anything else in brackets is text.
  constexpr bool read_note(term& t) {
    using enum word_role;
    const std::size_t begin = at_.position();
    at_.skip(1);
    while (const lexicon_word* word = find_word(at_.rest(), {included, excluded})) {
      at_.skip(word->text.size());
      const bool closes = at_.peek() == ')' || at_.peek() == ',' || at_.peek() == ';';
      if (!closes && !number_starts(text_, at_.position(), true)) break;
      const inclusion what = word->role == included ? inclusion::included : inclusion::excluded;
      if (!apply_note(t, what, word->text.starts_with("均") || word->text.starts_with("都")))
        return false;
      if (at_.take(')')) return true;
      if (!at_.take(',') && !at_.take(';')) break;
    }
    at_.go_to(begin);
    return false;
  }

  constexpr bool apply_note(term& t, inclusion what, bool of_both) {
    if (of_both && left_ != nullptr) left_->said = what;
    const std::size_t begin = at_.position();
    if (!number_starts(text_, begin, true)) {
      t.said = what;
      return true;
    }
    term named;
    if (!read_figure(named) || !read_unit(named)) return false;
    const auto is_at = [&](const term& end) {
      return (!named.has_unit || !end.has_unit || named.unit == end.unit) &&
             named.first == end.first;
    };
    if (is_at(t))
      t.said = what;
    else if (left_ != nullptr && is_at(*left_))
      left_->said = what;
    else
      return fail(fault::conflicting_words, begin);
    return true;
  }

  std::string_view text_;
  text_cursor at_;
  text_fault problem_;
  cell_text& label_;
  inplace_vector<correction, 4> corrections_;
  term* left_ = nullptr;
  date_reading last_date_;
  // Behind a word that bounds a number but has none right behind it.
  std::size_t unattached_bound_ = none_at;
  std::size_t from_at_ = none_at;
  bool has_number_ = false;
  bool before_rank_ = false;
  bool ends_period_ = false;
};

}  // namespace jixiao::detail
