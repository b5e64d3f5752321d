// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band.hpp>
#include <jixiao/text/cursor.hpp>
#include <jixiao/text/date_text.hpp>
#include <jixiao/text/lexicon.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/numeral.hpp>
#include <jixiao/text/slip.hpp>
#include <jixiao/text/term.hpp>

namespace jixiao::detail {

/// Reads the terms of a band text in normal form, one after the other: a number, its unit, and the
/// words and notes that bound it. What stands around is kept apart, for the label.
class term_reader {
 public:
  constexpr explicit term_reader(std::string_view text) : at_(text) {}

  constexpr text_cursor& at() { return at_; }
  /// The first fault; its offset is a position in the normal form.
  constexpr text_fault problem() const { return problem_; }
  constexpr bool fail(fault what, std::size_t position) {
    if (!problem_) problem_ = {what, position};
    return false;
  }
  constexpr const cell_text& label() const { return label_; }
  constexpr void set_label(std::string_view text) { label_ = cell_text(text); }
  /// Whether a number has been read, well or not: a cell without one may be a label.
  constexpr bool has_number() const { return has_number_; }
  constexpr void set_has_number() { has_number_ = true; }

  /// A slip that was read as what was meant, with its position.
  struct correction {
    std::size_t position = 0;
    const slip* what = nullptr;
  };
  constexpr const inplace_vector<correction, 4>& corrections() const { return corrections_; }

  /// Whether a number stands at a position, of which `after_bound` says that a bound word precedes
  /// it (so that 一次 is one time, which on its own may be anything).
  constexpr bool number_starts(std::size_t position, bool after_bound) const {
    text_cursor here = at_;
    here.go_to(position);
    const char next = here.peek();
    if (is_digit(next)) return true;
    if (next == '-' || next == '+') {
      here.skip(1);
      return is_digit(here.peek());
    }
    if (static_cast<unsigned char>(next) < 0x80u) return false;
    if (here.sees("±") || here.sees("百分之") || here.sees("千分之")) return true;
    if (here.sees("年底") || here.sees("年末")) return true;
    return read_spelt(here.rest(), after_bound).length != 0 || is_spelt_date(here.rest());
  }

  /// Reads up to the next number: the bound words right before it, and other text if that may stand
  /// there. False when there is no number, or on a fault.
  constexpr bool read_lead(term& t, bool allows_text = true) {
    while (!at_.at_end() && !problem_) {
      if (number_starts(at_.position(), t.bound != bound_kind::none)) {
        if (unattached_bound_ != none_at) return fail(fault::stray_character, unattached_bound_);
        return true;
      }
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

  /// The x of 90%≤x<95%: a letter on its own.
  constexpr bool take_variable() {
    if (!is_letter(decode(at_.rest()).value)) return false;
    const std::size_t begin = at_.position();
    const bool in_word = begin != 0 && is_letter(decode(at_.between(begin - 1, begin)).value);
    at_.skip(1);
    if (!in_word && !is_letter(decode(at_.rest()).value)) return true;
    at_.go_to(begin);
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

  /// Takes one character of text that is no number; false and a fault for what is no text.
  constexpr bool read_text_character() {
    const code_point next = decode(at_.rest());
    const std::size_t after = at_.position() + next.length;
    const std::string_view rest = at_.rest().substr(next.length);
    const bool before_digit = !rest.empty() && is_digit(rest[0]);
    if (!is_text(next.value) || (before_digit && !may_precede_digit(next.value)) ||
        (before_digit && is_chinese_numeral(at_.rest())))
      return fail(fault::stray_character, at_.position());
    if (before_digit && at_.position() == 0 && !is_lone_word(at_.between(0, after)))
      return fail(fault::stray_character, 0);
    label_.append(at_.between(at_.position(), after));
    at_.go_to(after);
    return true;
  }

  /// A comparison sign here, or null.
  constexpr const lexicon_word* sign_here() const { return find_word(at_.rest(), word_role::sign); }

  static constexpr bool is_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

 private:
  static constexpr std::size_t none_at = static_cast<std::size_t>(-1);

  static constexpr bool is_text(char32_t c) {
    if (c >= 0x80) {
      const bool is_sign = c == 0xB1 || c == 0xD7 || c == 0xF7 || c == 0x2030 || c == 0x2031 ||
                           (c >= 0x2200 && c <= 0x22FF);
      return !is_sign;
    }
    constexpr std::string_view punctuation = "(),:;\"'-/~!?_&+.";
    return is_letter(c) || punctuation.find(static_cast<char>(c)) != std::string_view::npos;
  }
  // A letter or a mark right before a digit makes a code of both: A4, M.8, 1:3.
  static constexpr bool may_precede_digit(char32_t c) {
    return c >= 0x80 || c == '(' || c == ')' || c == ',' || c == ':' || c == ';';
  }
  // One lone character before a number is nearly always a sign that was badly recognised: 工5%.
  static constexpr bool is_lone_word(std::string_view character) {
    if (character.size() < 3) return true;
    for (std::string_view word : {"各", "每", "共", "计", "总"})
      if (character == word) return true;
    return false;
  }
  // --- before the number ---

  constexpr bool read_lead_word(term& t) {
    using enum word_role;
    const std::size_t begin = at_.position();
    const word_roles roles(sign, before, adverb, before_rank, from, vague, filler);
    const slip* wrong = nullptr;
    const lexicon_word* word = find_word(at_.rest(), roles);
    if (static_cast<unsigned char>(at_.peek()) >= 0x80u) {
      wrong = find_slip(at_.rest(), {before, adverb});
      if (wrong != nullptr) word = find_word(wrong->meant, roles);
    }
    if (word == nullptr) return false;
    const std::size_t behind = begin + word->text.size();
    const bool attached = number_starts(skip_fillers(behind), true);
    switch (word->role) {
      case vague: return attached && !fail(fault::stray_character, begin);
      case filler: return attached && go_to(behind);
      case from:
        if (attached) from_at_ = begin;
        return attached && go_to(behind);
      case before_rank:
        if (!attached) return false;
        break;
      case adverb: break;
      case sign:
        if (!attached) return !fail(fault::stray_character, begin);
        break;
      default:
        if (!attached) {
          if (unattached_bound_ == none_at) unattached_bound_ = behind;
          return false;
        }
    }
    if (wrong != nullptr) corrections_.push_back({begin, wrong});
    before_rank_ = word->role == before_rank;
    set_bound(t, *word, begin);
    return go_to(behind);
  }
  constexpr bool go_to(std::size_t position) {
    at_.go_to(position);
    return true;
  }
  constexpr std::size_t skip_fillers(std::size_t position) const {
    text_cursor ahead = at_;
    ahead.go_to(position);
    while (const lexicon_word* word = find_word(ahead.rest(), word_role::filler))
      ahead.skip(word->text.size());
    return ahead.position();
  }

  // Two words that say the same are one (不少于5次以上); others contradict each other.
  constexpr void set_bound(term& t, const lexicon_word& word, std::size_t position) {
    if (t.bound != bound_kind::none && t.bound != word.bound) {
      fail(fault::conflicting_words, position);
      return;
    }
    t.bound_yields = t.bound == bound_kind::none &&
                     (word.role == word_role::after || word.role == word_role::after_date);
    t.bound = word.bound;
    t.bound_at = position;
  }

  // --- numbers ---

  // Chinese numerals are read only where they can be nothing but numbers: 三次以内, 九成, 至少两次;
  // not in 一般, 一次性, 第一, 三级.
  constexpr figure_reading read_spelt(std::string_view text, bool after_bound) const {
    figure_reading figure;
    const numeral_reading said = read_chinese_numeral(text);
    if (said.length == 0 || is_inside_numeral(text)) return {};
    figure.value = said.value;
    figure.length = said.length;
    read_tenths(text, figure);
    const unit_prefix unit = read_unit_prefix(text.substr(figure.length));
    const std::string_view rest = text.substr(figure.length + unit.length);
    if (figure.unit.is_bare() && unit.length == 0)
      return range_of_spelt_follows(rest) ? figure : figure_reading{};
    const bool closed = rest.empty() || rest[0] == '(' || rest[0] == '~' || rest[0] == '-' ||
                        find_word(rest, {word_role::after, word_role::to, word_role::inside,
                                         word_role::either}) != nullptr ||
                        find_slip(rest, word_role::after) != nullptr;
    if (closed && (after_bound || !rest.empty() || !is_ordinal(unit.value))) return figure;
    return after_bound && !rest.starts_with("性") ? figure : figure_reading{};
  }
  // 三 in 三至五次.
  constexpr bool range_of_spelt_follows(std::string_view rest) const {
    const lexicon_word* mark = find_word(rest, word_role::to);
    if (mark == nullptr) return false;
    const std::string_view right = rest.substr(mark->text.size());
    const numeral_reading said = read_chinese_numeral(right);
    if (said.length == 0) return false;
    const std::string_view behind = right.substr(said.length);
    const unit_prefix unit = read_unit_prefix(behind);
    return unit.length != 0 && !is_ordinal(unit.value) &&
           (behind.size() == unit.length ||
            find_word(behind.substr(unit.length), {word_role::after, word_role::inside}) !=
                nullptr);
  }
  // 五 of 一百五, 三 of 第三: the middle of something that is no number.
  constexpr bool is_inside_numeral(std::string_view text) const {
    const std::size_t position =
        at_.between(0, at_.position()).size() + at_.rest().size() - text.size();
    if (position < chinese_length) return false;
    const std::string_view previous = at_.between(position - chinese_length, position);
    return is_chinese_numeral(previous) || previous == "第" || previous == "几" || previous == "数";
  }
  // 一类, 二期 name an order as often as a count.
  static constexpr bool is_ordinal(const jixiao::unit& u) {
    for (std::string_view symbol :
         {"类", "期", "部", "本",   "班",   "面",   "口", "校", "站", "届", "轮",
          "门", "间", "对", "标段", "季度", "个月", "批", "村", "所", "分"})
      if (u.symbol() == symbol) return true;
    return false;
  }
  static constexpr bool is_spelt_date(std::string_view text) {
    if (chinese_digit(text) < 0 && chinese_power(text) != 1) return false;
    return read_date(text).length != 0;
  }

  // Cheap to answer, so that ordinary numbers are not tried as dates.
  constexpr bool may_be_date() const {
    const std::string_view rest = at_.rest();
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits])) ++digits;
    if (digits == 0) return true;
    if (digits > 4 || digits == rest.size()) return false;
    const char next = rest[digits];
    if (digits == 4 && (next == '-' || next == '/' || next == '.')) return true;
    const std::string_view behind = rest.substr(digits);
    return behind.starts_with("月") || (digits == 4 && behind.starts_with("年"));
  }

  constexpr bool read_date_term(term& t, bool is_right_end) {
    const date_reading date = read_date(at_.rest(), is_right_end);
    if (date.length == 0) return false;
    if (date.problem) return fail(date.problem.what, at_.position() + date.problem.offset);
    const std::string_view behind = at_.rest().substr(date.length);
    if (date.is_bare_month && (is_quantity_bound(t) || find_word(behind, word_role::after)))
      return false;
    last_date_ = date;
    at_.skip(date.length);
    t.first = date.first_day();
    t.last = date.last_day();
    t.unit = date.unit();
    t.has_unit = t.is_date = true;
    t.is_span = date.precision != date_precision::day;
    if (date.is_end && t.bound == bound_kind::none) ends_period_ = true;
    return true;
  }
  constexpr bool is_quantity_bound(const term& t) const {
    if (t.bound == bound_kind::none) return false;
    const std::string_view word = at_.between(t.bound_at, t.begin);
    for (std::string_view of_date : {"晚", "早", "迟", "截"})
      if (word.find(of_date) != std::string_view::npos) return false;
    return true;
  }

  constexpr bool read_figure(term& t) {
    figure_reading figure = read_parts_of(at_.rest());
    if (figure.length == 0 && !figure.problem) {
      if (static_cast<unsigned char>(at_.peek()) < 0x80u) {
        figure = read_arabic(at_.rest());
        if (figure) read_tenths_before_bound(figure);
      } else {
        figure = read_spelt(at_.rest(), true);
      }
    }
    if (figure.problem) return fail(figure.problem.what, at_.position() + figure.problem.offset);
    if (figure.length == 0) return fail(fault::stray_character, at_.position());
    at_.skip(figure.length);
    t.first = t.last = figure.value;
    t.multiplier = figure.multiplier;
    t.unit = figure.unit;
    t.has_unit = !figure.unit.is_bare();
    return true;
  }
  // 9成以上, but not 9成立.
  constexpr void read_tenths_before_bound(figure_reading& figure) const {
    const figure_reading before = figure;
    read_tenths(at_.rest(), figure);
    const std::string_view rest = at_.rest().substr(figure.length);
    const bool closed = rest.empty() || find_word(rest, {word_role::after, word_role::to});
    if (!closed) figure = before;
  }

  constexpr bool read_unit(term& t) {
    if (t.has_unit) return true;
    const std::string_view rest = at_.rest();
    if (rest.empty()) return true;
    unit_prefix found = read_unit_prefix(rest);
    if (found.length == 0 && rest[0] == '/') {
      const unit_prefix below = read_unit_prefix(rest.substr(1));
      if (below.length != 0) found = {jixiao::unit{}.per(below.value), below.length + 1};
    }
    if (found.length == 0) return true;
    const std::string_view behind = rest.substr(found.length);
    const bool splits_word = is_letter(decode(rest.substr(found.length - 1)).value) &&
                             !behind.empty() &&
                             (is_letter(decode(behind).value) || is_digit(behind[0]));
    if (splits_word) return fail(fault::unknown_unit, at_.position());
    if (t.first.is_negative() && found.value.is_countable())
      return fail(fault::negative_count, t.begin);
    t.unit = found.value;
    t.has_unit = true;
    at_.skip(found.length);
    return true;
  }

  // --- behind the number ---

  constexpr bool read_tail(term& t) {
    while (!problem_ && !at_.at_end()) {
      if (at_.peek() == '(' && read_note(t)) continue;
      if (!read_tail_word(t)) break;
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
    using enum word_role;
    const std::size_t begin = at_.position();
    const lexicon_word* word = find_word(at_.rest(), tail_roles(t));
    if (word == nullptr) {
      if (const slip* wrong = find_slip(at_.rest(), after)) {
        corrections_.push_back({begin, wrong});
        word = find_word(wrong->meant, after);
      } else {
        return false;
      }
    }
    if (word->role == vague) return fail(fault::stray_character, begin);
    if (word->text == "内" && continues_word(at_.rest().substr(word->text.size()))) return false;
    at_.skip(word->text.size());
    set_bound(t, *word, begin);
    return true;
  }
  static constexpr word_roles tail_roles(const term& t) {
    using enum word_role;
    if (t.is_date) return {after_date, vague};
    if (is_rank(t)) return {after, after_rank, vague};
    return {after, vague};
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
    bool any = false;
    while (const lexicon_word* word = find_word(at_.rest(), {included, excluded})) {
      at_.skip(word->text.size());
      const inclusion what = word->role == included ? inclusion::included : inclusion::excluded;
      const bool of_both = word->text.starts_with("均") || word->text.starts_with("都");
      if (!read_note_value(t, what, of_both)) return false;
      any = true;
      if (!at_.take(',') && !at_.take(';') && !at_.take("、")) break;
    }
    if (any && at_.take(')')) return true;
    at_.go_to(begin);
    return false;
  }

  constexpr bool read_note_value(term& t, inclusion what, bool of_both) {
    if (of_both && left_ != nullptr) left_->said = what;
    if (!number_starts(at_.position(), true)) {
      t.said = what;
      return true;
    }
    const std::size_t begin = at_.position();
    term named;
    if (!read_figure(named) || !read_unit(named)) return false;
    const bool same_unit = !named.has_unit || !t.has_unit || named.unit == t.unit;
    if (same_unit && named.first == t.first)
      t.said = what;
    else if (same_unit && left_ != nullptr && named.first == left_->first)
      left_->said = what;
    else
      return fail(fault::conflicting_words, begin);
    return true;
  }

 public:
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
  text_cursor at_;
  text_fault problem_;
  cell_text label_;
  inplace_vector<correction, 4> corrections_;
  term* left_ = nullptr;
  date_reading last_date_;
  std::size_t unattached_bound_ = none_at;
  std::size_t from_at_ = none_at;
  bool has_number_ = false;
  bool before_rank_ = false;
  bool ends_period_ = false;
};

}  // namespace jixiao::detail
