// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/band/number_reader.hpp>
#include <jixiao/text/lexicon.hpp>

namespace jixiao::detail {

/// Reads what a text notes of a number, in brackets or behind its bound: （含）, （不含95%）,
/// （85%不含，90%含）, 98%以上，含98%; and what only says a unit again: 10倍（倍）, 3场（次）.
class note_reader : public number_reader {
 public:
  /// The term at the other end, that a note behind this one may speak of: 100-80%(含80%).
  constexpr void set_left(term* left) { left_ = left; }

 protected:
  constexpr note_reader(std::string_view text, cell_text& label)
      : number_reader(text), label_(&label) {}

  // 3（含）次以上, 90（含）%～95（不含）%: the note stands between the figure and its unit.
  constexpr bool read_note_before_unit(term& t) {
    if (t.has_unit || at_.peek() != '(' || t.is_deviation) return true;
    if (!read_note(t)) return !problem_;
    return read_multiplier(t) && read_unit(t);
  }
  // 12.5（含）万人以上
  constexpr bool read_multiplier(term& t) {
    // 5万（含）万人
    if (t.multiplier != 0)
      return chinese_power(at_.rest()) == 0 || fail(fault::stray_character, at_.position());
    figure_reading figure;
    figure.value = t.first;
    figure.unwritten_zeros = t.unwritten_zeros;
    read_multipliers(at_.rest(), figure);
    if (figure.problem) return fail(figure.problem.what, at_.position() + figure.problem.offset);
    t.first = t.last = figure.value;
    t.multiplier = figure.multiplier;
    t.unwritten_zeros = figure.unwritten_zeros;
    at_.skip(figure.length);
    return true;
  }

  // 98%以上不含, 90%含～95%不含: the same without brackets, where nothing else follows; and
  // 98%以上，含98%.
  constexpr bool read_plain_note(term& t) {
    using enum word_role;
    const std::size_t begin = at_.position();
    // 80%至90%，不含90%
    const bool is_bounded = t.bound != bound_kind::none || left_ != nullptr;
    if (is_bounded) at_.take(',');
    const lexicon_word word = find_word(at_.rest(), {included, excluded});
    if (word) {
      at_.skip(word.text.size());
      const bool names_number = is_bounded && number_starts(text_, at_.position(), true);
      if (names_number || ends_note()) {
        if (!apply_note(t, meant_by_note(word), word.is(of_both))) return false;
        if (!names_number || ends_note()) return true;
        return fail(fault::stray_character, at_.position());
      }
    }
    at_.go_to(begin);
    return false;
  }

  // Anything else in brackets is text.
  constexpr bool read_note(term& t) {
    const std::size_t begin = at_.position();
    at_.skip(1);
    if (repeats_unit(t) || repeats_zero(t)) return true;
    while (read_item(t)) {
      if (problem_) return false;
      if (at_.take(')')) return true;
      if (!at_.take(',') && !at_.take(';') && !at_.take("、"sv)) break;
    }
    if (problem_) return false;
    at_.go_to(begin);
    if (is_broken_note()) return fail(fault::stray_character, begin);
    return false;
  }

  static constexpr inclusion meant_by_note(const lexicon_word& word) {
    return word.role == word_role::included ? inclusion::included : inclusion::excluded;
  }

 private:
  constexpr bool ends_note() const {
    using enum word_role;
    const std::string_view rest = at_.rest();
    return rest.empty() || rest[0] == ',' || rest[0] == ';' || rest == "。" ||
           begins_with_word(rest, {after, to, also, either, with});
  }
  constexpr bool closes_item() const {
    return at_.peek() == ')' || at_.peek() == ',' || at_.peek() == ';' || at_.sees("、"sv);
  }

  // 含, 不含95%, 90%含. True also on a fault.
  constexpr bool read_item(term& t) {
    using enum word_role;
    if (number_starts(text_, at_.position(), true)) return read_number_and_word(t);
    const lexicon_word word = find_word(at_.rest(), {included, excluded});
    if (!word) return false;
    at_.skip(word.text.size());
    if (!closes_item() && !number_starts(text_, at_.position(), true)) return false;
    apply_note(t, meant_by_note(word), word.is(of_both));
    return true;
  }
  constexpr bool read_number_and_word(term& t) {
    using enum word_role;
    const std::size_t begin = at_.position();
    term named;
    const bool read = read_figure(named) && read_unit(named);
    problem_ = {};
    if (!read) return false;
    const lexicon_word word = find_word(at_.rest(), {included, excluded});
    if (!word) return false;
    at_.skip(word.text.size());
    if (!closes_item()) return false;
    mark(t, named, meant_by_note(word), begin);
    return true;
  }

  // （丁含）, （）: what is left of a note.
  constexpr bool is_broken_note() const {
    const std::string_view rest = at_.rest();
    const std::size_t close = rest.find(')');
    if (close == rest.npos) return false;
    const std::string_view inside = rest.substr(1, close - 1);
    return inside.empty() || (inside.ends_with("含"sv) && inside.size() <= 3 * chinese_length);
  }

  // 10倍（倍）; and 3场（次）, 10000头（只）: another word for what is counted, which is kept.
  constexpr bool repeats_unit(const term& t) {
    const unit_prefix again = read_unit_word(at_.rest());
    // （%） may have been （含）.
    if (!t.has_unit || again.length < chinese_length) return false;
    if (!text_behind(at_.rest(), again.length).starts_with(')')) return false;
    const bool is_same = again.value == t.unit;
    const bool is_kin =
        t.unit.is_countable() && again.value.is_countable() && !again.value.is_unknown();
    if (!is_same && !is_kin) return false;
    const std::size_t begin = at_.position();
    at_.skip(again.length + 1);
    if (!is_same) label_->append(at_.between(begin - 1, at_.position()));
    return true;
  }
  // 0（无）
  constexpr bool repeats_zero(const term& t) {
    return t.first.is_zero() && t.bound == bound_kind::none && !t.is_date && at_.take("无)"sv);
  }

  constexpr bool apply_note(term& t, inclusion what, bool says_both) {
    if (says_both && left_ != nullptr) left_->said = what;
    const std::size_t begin = at_.position();
    if (!number_starts(text_, begin, true)) return say(t, what);
    term named;
    return read_figure(named) && read_unit(named) && mark(t, named, what, begin);
  }
  // The end that a note names: it may be of either.
  constexpr bool mark(term& t, const term& named, inclusion what, std::size_t begin) {
    const auto is_at = [&](const term& end) {
      return (!named.has_unit || !end.has_unit || named.unit == end.unit) &&
             named.first == end.first;
    };
    if (is_at(t)) return say(t, what);
    if (left_ != nullptr && is_at(*left_)) return say(*left_, what);
    return fail(fault::conflicting_words, begin);
  }
  constexpr bool say(term& t, inclusion what) {
    if (t.said != inclusion::unsaid && t.said != what)
      return fail(fault::conflicting_words, at_.position());
    t.said = what;
    return true;
  }

 protected:
  cell_text* label_;
  term* left_ = nullptr;
};

}  // namespace jixiao::detail
