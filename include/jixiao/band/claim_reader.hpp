// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/bracket_reader.hpp>
#include <jixiao/band/term_reader.hpp>

namespace jixiao::detail {

/// Reads one claim of a band text: a number with its bounds, a range, or two conditions.
class claim_reader {
 public:
  constexpr claim_reader(std::string_view text, term_reader& terms)
      : text_(text), terms_(terms), at_(terms.at()) {}

  /// False when there is no number, or on a fault (the term reader has it).
  constexpr bool read(text_claim& c) {
    if (!terms_.read_lead(c.left)) return false;
    if (c.left.bound == bound_kind::none && opens_interval(at_.rest()))
      return bracket_reader(text_, terms_).read(c) && agree_on_unit(c);
    if (!terms_.read_term(c.left)) return false;
    if (c.left.is_date) left_date_ = terms_.last_date();
    if (!read_link(c)) return false;
    const std::size_t from = terms_.take_from_at();
    if (from != std::string_view::npos && c.link != term_link::range)
      return terms_.fail(fault::stray_character, from);
    return agree_on_unit(c);
  }

  /// A rate whose unit stands at one number only.
  constexpr bool omits_unit() const { return omits_unit_; }

 private:
  // --- two numbers ---

  // True also when nothing is linked.
  constexpr bool read_link(text_claim& c) {
    if (at_.at_end()) return true;
    const lexicon_word sign = terms_.sign_here();
    if (sign && c.left.bound == bound_kind::none) {
      if (!read_around_variable(c, sign)) return false;
      if (c.link != term_link::alone || at_.at_end()) return true;
    }
    const std::size_t begin = at_.position();
    if (at_.sees("±")) return read_right(c, term_link::tolerance, begin);
    if (const lexicon_word mark = find_word(at_.rest(), word_role::to)) return read_range(c, mark);
    return read_joined(c);
  }

  constexpr bool read_range(text_claim& c, const lexicon_word& mark) {
    const std::size_t begin = at_.position();
    const std::size_t dashes = at_.take_all('-');
    if (dashes == 0) at_.skip(mark.text.size());
    if (!number_follows()) {
      const bool is_dash = static_cast<unsigned char>(mark.text[0]) < 0x80u;
      if (is_dash) return terms_.fail(fault::stray_character, begin);
      at_.go_to(begin);
      return true;
    }
    // -5--3: is the second dash a minus?
    if (dashes > 1 && c.left.first.is_negative())
      return terms_.fail(fault::stray_character, begin + 1);
    if (!read_right(c, term_link::range, begin)) return false;
    if (const lexicon_word word = find_word(at_.rest(), word_role::inside))
      at_.skip(word.text.size());
    return true;
  }

  // 90%以上且不足95%, 90%以上95%以下; 介于90%和95%之间, 90%以下和110%以上.
  constexpr bool read_joined(text_claim& c) {
    const std::size_t begin = at_.position();
    bool any = false;
    bool only_marks = true;
    while (const lexicon_word word = find_word(at_.rest(), word_role::also)) {
      // A mark stands before a word that joins, never behind it: ≥70,且<80.
      if (any && word.is(joins_sets)) return terms_.fail(fault::stray_character, at_.position());
      at_.skip(word.text.size());
      at_.take(' ');
      any = true;
      only_marks = only_marks && word.is(joins_sets);
    }
    const bool adjoins = any || c.left.bound != bound_kind::none;
    if (adjoins && number_follows())
      return any && only_marks ? read_behind_mark(c, begin) : read_right(c, term_link::both, begin);
    at_.go_to(begin);
    const lexicon_word with = find_word(at_.rest(), word_role::with);
    if (!with) return true;
    at_.skip(with.text.size());
    if (!number_follows()) {
      at_.go_to(begin);
      return true;
    }
    if (!read_right(c, term_link::outward, begin)) return false;
    if (const lexicon_word word = find_word(at_.rest(), word_role::inside)) {
      c.link = term_link::range;
      at_.skip(word.text.size());
    }
    return true;
  }

  // Behind a mark: ≥60%,<70% is two bounds of one set; ≤4.5,9.0~9.5 and ≤1,≥9 are two sets, and the
  // second is left unread.
  constexpr bool read_behind_mark(text_claim& c, std::size_t begin) {
    const term_reader before = terms_;
    if (c.left.bound == bound_kind::none) {
      at_.go_to(begin);
      return true;
    }
    if (!read_right(c, term_link::both, begin)) return false;
    const bool opposite = is_lower_bound(c.left.bound) != is_lower_bound(c.right.bound) &&
                          c.right.bound != bound_kind::none;
    const bool goes_on = begins_with_word(at_.rest(), word_role::to);
    if (opposite && !goes_on && !lie_apart(c)) return true;
    terms_ = before;
    at_.go_to(begin);
    c.right = {};
    c.link = term_link::alone;
    return true;
  }

  // Whether no number could meet both bounds, as far as their units tell.
  static constexpr bool lie_apart(const text_claim& c) {
    term low = is_lower_bound(c.left.bound) ? c.left : c.right;
    term high = is_lower_bound(c.left.bound) ? c.right : c.left;
    if (low.has_unit) take_plain_unit(high, low.unit);
    if (high.has_unit) take_plain_unit(low, high.unit);
    if (low.has_unit && high.has_unit && !restate_term(high, low.unit) &&
        !restate_term(low, high.unit))
      return false;
    return high.first < low.first;
  }

  // A number here, or behind the words that bound one.
  constexpr bool number_follows() const {
    using enum word_role;
    text_cursor ahead = at_;
    while (!ahead.at_end()) {
      if (number_starts(text_, ahead.position(), true)) return true;
      const lexicon_word word =
          find_word(ahead.rest(), {sign, before, before_only, reach, adverb, of_rank, filler});
      const slip* wrong = find_slip(ahead.rest(), {before, adverb});
      if (word)
        ahead.skip(word.text.size());
      else if (wrong != nullptr)
        ahead.skip(wrong->written.size());
      else if (is_letter(decode(ahead.rest()).value))
        ahead.skip(1);
      else
        return false;
    }
    return false;
  }

  constexpr bool read_right(text_claim& c, term_link link, std::size_t link_at) {
    c.link = link;
    c.link_at = link_at;
    terms_.set_left(&c.left);
    const bool read = terms_.read_lead(c.right, false) && terms_.read_term(c.right, c.left.is_date);
    terms_.set_left(nullptr);
    return read && share_multiplier(c) && join_dates(c);
  }

  // 50万 beside 100万元 is in 元, and so is 2千 beside 3千元.
  static constexpr void take_plain_unit(term& t, const unit& other) {
    if (t.multiplier == 0 || t.has_unit || other.measures() != dimension::money) return;
    t.unit = yuan;
    if (other.is_compound()) t.unit = yuan.per(other.denominator());
    t.has_unit = true;
  }
  // Whether a bare number beside a unit such as 万元 may as well be in the unit's own base:
  // 5000-1万元.
  // 50桶～1亿: with 万 or 亿 at one end only, ends more than a thousand times apart, or the greater
  // first, make it doubtful whose the unit is.
  static constexpr bool is_far_apart(const term& bare, const term& other) {
    if (bare.multiplier == 0 || other.multiplier != 0) return false;
    if (other.first.is_zero() || other.first.is_negative() || bare.first.is_negative())
      return false;
    const bool is_first = bare.begin < other.begin;
    if (is_first) return other.first < bare.first;
    decimal bound = other.first;
    return !shift_left(bound, 3) || bound < bare.first;
  }
  static constexpr bool doubts_multiple(const term& bare, const term& other) {
    const unit& u = other.unit;
    if (bare.multiplier != 0 || u.measures() != dimension::money || u == yuan) return false;
    if (bare.first.is_zero() || other.first.is_negative()) return false;
    return magnitude(other.first.coefficient()) < power_of_ten(30) &&
           other.first.scale() <= decimal::max_scale - 1 &&
           decimal::of(other.first.coefficient() * 10, other.first.scale()) < bare.first;
  }

  // 3~5万 is 30000 to 50000; in 100~5万 the first may be either.
  constexpr bool share_multiplier(text_claim& c) {
    const bool shares = c.right.multiplier > 0 && c.left.multiplier == 0 && !c.left.has_unit;
    if (!shares) return true;
    decimal shared = c.left.first;
    if (!shift_left(shared, c.right.multiplier))
      return terms_.fail(fault::too_many_digits, c.left.begin);
    if (c.right.first < shared) return terms_.fail(fault::unit_missing, c.left.begin);
    c.left.unwritten_zeros = zeros_gained(c.left.first, shared);
    c.left.first = c.left.last = shared;
    return true;
  }

  // --- dates at both ends ---

  constexpr bool join_dates(text_claim& c) {
    if (!c.left.is_date && !c.right.is_date) return true;
    if (c.left.is_date && c.right.is_date) {
      const date_reading& right = terms_.last_date();
      if (left_date_.has_year && !right.has_year) c.right.set(right.in_year(left_date_.first.year));
      return true;
    }
    if (c.left.is_date) return join_day(c);
    return join_first_month(c);
  }
  // A whole number from 1; 0 when the term is anything else.
  static constexpr int small_number(const term& t) {
    const bool is_small = t.multiplier == 0 && t.first.is_integer() && t.first > decimal(0) &&
                          t.first < decimal(10000);
    return is_small ? static_cast<int>(t.first.stripped().coefficient()) : 0;
  }
  // 6月1日-15日
  constexpr bool join_day(text_claim& c) {
    const int day = small_number(c.right);
    const std::string_view written = at_.between(c.right.begin, c.right.end);
    date_reading date = left_date_;
    const bool is_day = date.precision == date_precision::day && c.right.unit == days &&
                        written.find("日") != std::string_view::npos && day >= 1 &&
                        day <= days_in_month(date.first.year, date.first.month);
    if (!is_day) return terms_.fail(fault::unit_mismatch, c.right.begin);
    date.first.day = date.last.day = day;
    c.right.set(date);
    return true;
  }
  // 1-12月, 2020-2023年
  constexpr bool join_first_month(text_claim& c) {
    date_reading date = terms_.last_date();
    const int number = small_number(c.left);
    if (c.left.has_unit || number == 0 || date.precision == date_precision::day)
      return terms_.fail(fault::unit_mismatch, c.right.begin);
    if (date.precision == date_precision::year) {
      if (number < 1900 || number > 2199) return terms_.fail(fault::unit_mismatch, c.right.begin);
      date.first.year = date.last.year = number;
    } else {
      if (number > 12) return terms_.fail(fault::unit_mismatch, c.right.begin);
      date.first = {date.first.year, number, 1};
      date.last = {date.first.year, number, days_in_month(date.first.year, number)};
    }
    c.left.set(date);
    return true;
  }

  // --- 90%≤x<95% ---

  constexpr bool read_around_variable(text_claim& c, const lexicon_word& first_sign) {
    const std::size_t begin = at_.position();
    if (first_sign.bound == bound_kind::exactly || c.left.is_deviation)
      return terms_.fail(fault::stray_character, begin);
    at_.skip(first_sign.text.size());
    c.left.bound = mirrored(first_sign.bound);
    c.left.bound_at = begin;
    if (!read_variable()) return false;
    const lexicon_word second_sign = terms_.sign_here();
    if (!second_sign) return true;
    if (is_lower_bound(second_sign.bound) != is_lower_bound(first_sign.bound) ||
        second_sign.bound == bound_kind::exactly)
      return terms_.fail(fault::conflicting_words, at_.position());
    return read_right(c, term_link::both, at_.position());
  }
  // The name of what is measured, up to the next sign, word that joins, or end.
  constexpr bool read_variable() {
    using enum word_role;
    const std::size_t begin = at_.position();
    if (at_.at_end() || number_starts(text_, begin, true))
      return terms_.fail(fault::stray_character, begin);
    if (terms_.take_variable()) return true;
    while (!at_.at_end() && !begins_with_word(at_.rest(), {sign, also, either})) {
      if (begins_with_word(at_.rest(), deviation))
        return terms_.fail(fault::stray_character, at_.position());
      if (!terms_.read_text_character()) return false;
    }
    const bool ends_in_dash = text_[at_.position() - 1] == '-' || text_[at_.position() - 1] == '~';
    return (at_.position() != begin && !ends_in_dash) || terms_.fail(fault::stray_character, begin);
  }

  // --- units ---

  static constexpr bool restate_term(term& t, const unit& wanted) {
    if (t.is_date || !restate(t.first, t.unit, wanted)) return false;
    keep_last_digit(t);
    t.unit = wanted;
    return true;
  }

  constexpr bool agree_on_unit(text_claim& c) {
    if (c.link == term_link::alone) return true;
    term& a = c.left;
    term& b = c.right;
    const bool left_is_plain = !a.has_unit;
    if (a.has_unit) take_plain_unit(b, a.unit);
    if (b.has_unit) take_plain_unit(a, b.unit);
    if (left_is_plain && a.has_unit && restate_term(a, b.unit)) return true;
    if (a.has_unit && b.has_unit && a.unit != b.unit)
      return restate_term(b, a.unit) || restate_term(a, b.unit) ||
             terms_.fail(fault::unit_mismatch, b.begin);
    if (a.has_unit == b.has_unit) return true;
    term& bare = a.has_unit ? b : a;
    const unit shared = a.has_unit ? a.unit : b.unit;
    if (doubts_multiple(bare, a.has_unit ? a : b) || is_far_apart(bare, a.has_unit ? a : b))
      return terms_.fail(fault::unit_missing, bare.begin);
    omits_unit_ = shared.is_ratio();
    if (c.link == term_link::tolerance && omits_unit_)
      return terms_.fail(fault::unit_missing, bare.begin);
    if (shared.is_countable() && bare.first.is_negative())
      return terms_.fail(fault::negative_count, bare.begin);
    bare.unit = shared;
    bare.has_unit = true;
    return true;
  }

  std::string_view text_;
  term_reader& terms_;
  text_cursor& at_;
  date_reading left_date_;
  bool omits_unit_ = false;
};

}  // namespace jixiao::detail
