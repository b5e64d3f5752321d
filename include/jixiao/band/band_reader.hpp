// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band/band.hpp>
#include <jixiao/band/claim_reader.hpp>
#include <jixiao/band/label.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/text/zero_word.hpp>

namespace jixiao::detail {

/// Reads one cell into a band that has its text and nothing else yet.
class band_reader {
 public:
  constexpr band_reader(const normal_text& cell, band& result)
      : cell_(cell), text_(cell.view()), result_(result), terms_(text_, result.label) {}

  constexpr void read() {
    if (cell_.problem()) return set_unreadable(cell_.problem());
    if (text_.empty()) return;
    if (const zero_word none = read_zero_word(text_)) return set_zero(none.noun);
    while (!terms_.problem() && read_claim()) {
    }
    if (!terms_.has_number() && read_label()) return;
    if (!terms_.problem()) return finish();
    const text_fault problem = terms_.problem();
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
    result_.is_reversed = result_.omits_unit = false;
  }
  constexpr void set_zero(std::string_view noun) {
    result_.kind = band_kind::numeric;
    result_.set.add(interval::point(0));
    result_.is_zero_word = true;
    result_.label.append(noun);
  }
  constexpr void finish() {
    result_.kind = band_kind::numeric;
    if (terms_.corrections().empty()) return;
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

  // One claim and the text behind it; true when there is more to read.
  constexpr bool read_claim() {
    const std::size_t begin = terms_.at().position();
    claim_reader reader(text_, terms_);
    text_claim claim;
    if (!reader.read(claim)) {
      if (any_claim_) terms_.fail(fault::stray_character, begin);
      return false;
    }
    if (claim.link == term_link::alone && claim.left.is_date) {
      read_finish(claim.left);
      if (read_date_of_other(begin)) return true;
    }
    const bool more = read_trail(claim);
    if (terms_.problem()) return false;
    if (reader.omits_unit()) result_.omits_unit = true;
    add(claim);
    return more;
  }

  // Text behind a claim, up to the end or a 或 that joins another claim.
  constexpr bool read_trail(const text_claim& claim) {
    text_cursor& at = terms_.at();
    if (!claim.left.has_unit && !at.at_end() && !at_either() && !at_closing_mark())
      return fail_behind_bare_number();
    while (!at.at_end() && !terms_.problem() && !at_closing_mark()) {
      if (const lexicon_word* either = at_either()) {
        at.skip(either->text.size());
        return true;
      }
      if (number_starts(text_, at.position(), false) || at_dangling_word())
        return terms_.fail(fault::stray_character, at.position());
      terms_.read_text_character();
    }
    return false;
  }
  // A word joins a claim only if there is a number behind it: in 县级或市级 it is text.
  constexpr const lexicon_word* at_either() {
    const lexicon_word* either = find_word(terms_.at().rest(), word_role::either);
    if (either == nullptr) return nullptr;
    for (std::size_t i = terms_.at().position() + either->text.size(); i < text_.size(); ++i)
      if (number_starts(text_, i, true)) return either;
    return nullptr;
  }
  constexpr bool at_closing_mark() {
    const std::string_view rest = terms_.at().rest();
    return rest.size() <= chinese_length && (rest == "。" || rest == ";" || rest == ",");
  }
  // The end of a cell that lacks something: 98%以上或, 98%上; or a bound that is not beside its
  // number: 5次县级以上.
  constexpr bool at_dangling_word() {
    using enum word_role;
    const std::string_view rest = terms_.at().rest();
    if (rest == "上" || rest == "下" || rest == "以") return true;
    const lexicon_word* word = find_word(rest, {to, also, with, either, after});
    return word != nullptr && word->text == rest;
  }
  // 5匹 is a unit not known; 5# is no text.
  constexpr bool fail_behind_bare_number() {
    const code_point next = decode(terms_.at().rest());
    const bool is_word = is_letter(next.value) || next.value >= 0x2E80;
    return terms_.fail(is_word ? fault::unknown_unit : fault::stray_character,
                       terms_.at().position());
  }

  // 2021年12月完成: a date with a word of finishing is a deadline.
  constexpr void read_finish(term& date) {
    constexpr std::string_view words[] = {
        "完成"sv, "竣工"sv, "建成"sv, "结束"sv, "到位"sv, "办结"sv, "交付"sv, "验收"sv, "投用"sv,
        "支付"sv, "发放"sv, "拨付"sv, "上报"sv, "报送"sv, "提交"sv, "印发"sv, "出台"sv, "完工"sv};
    if (date.bound != bound_kind::none) return;
    for (std::string_view word : words)
      if (terms_.at().sees(word)) date.bound = bound_kind::at_most;
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

  constexpr void add(text_claim& claim) {
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
    if (meaning.is_reversed()) result_.is_reversed = true;
    const bool has_second = !meaning.second().is_empty();
    if (result_.set.size() + (has_second ? 2u : 1u) > band_set::capacity()) {
      terms_.fail(fault::text_too_long, claim.left.begin);
      return;
    }
    result_.claim(meaning.first(), meaning.states_lower(), meaning.states_upper());
    if (has_second) result_.claim(meaning.second(), false, false);
    any_claim_ = true;
  }

  // Later claims are restated in the unit of the first that has one.
  constexpr bool agree_on_unit(text_claim& claim) {
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
      const bool negative = claim.left.first.is_negative() ||
                            !intersection(result_.set, band_set(interval::less_than(0))).is_empty();
      return !(negative && result_.unit.is_countable()) ||
             terms_.fail(fault::negative_count, claim.left.begin);
    }
    if (!has_unit_ || claim.left.unit == result_.unit) return true;
    const unit from = claim.left.unit;
    const auto restated = [&](term& t) {
      const bool done = !t.is_date && restate(t.first, from, result_.unit);
      t.unwritten_zeros += zeros_gained(t.last, t.first);
      t.last = t.first;
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
    if (terms_.problem()) return false;
    bool any_letter = false;
    for (std::string_view rest = text_; !rest.empty();) {
      const code_point next = decode(rest);
      any_letter = any_letter || next.value >= 0x2E80 || is_letter(next.value);
      rest.remove_prefix(next.length);
    }
    if (!any_letter) return terms_.fail(fault::stray_character, 0);
    using enum word_role;
    const lexicon_word* word = find_word(text_, {before, adverb, after});
    if (word != nullptr && word->text == text_)
      return terms_.fail(fault::stray_character, text_.size());
    result_.kind = band_kind::label;
    result_.label = normal_label(result_.text);
    return true;
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
  bool has_unit_ = false;
  bool is_deviation_ = false;
};

}  // namespace jixiao::detail
