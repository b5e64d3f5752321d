// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/band.hpp>
#include <jixiao/label.hpp>
#include <jixiao/text/band_wording.hpp>
#include <jixiao/text/claim_reader.hpp>
#include <jixiao/text/normal.hpp>

namespace jixiao {

namespace detail {

/// Reads one cell into a band.
class band_reader {
 public:
  constexpr band_reader(const normal_text& cell, band& result)
      : cell_(cell), result_(result), terms_(cell.view()) {}

  constexpr void read() {
    if (cell_.problem()) return set_unreadable(cell_.problem());
    if (cell_.view().empty()) return;
    if (read_zero_word()) return;
    bool more = true;
    while (more && !terms_.problem()) more = read_claim();
    if (!terms_.has_number() && read_label()) return;
    if (terms_.problem()) return set_unreadable(source_fault(terms_.problem()));
    finish();
  }

 private:
  constexpr text_fault source_fault(text_fault problem) const {
    return {problem.what, cell_.source_offset(problem.offset)};
  }
  constexpr void set_unreadable(text_fault problem) {
    const cell_text text = result_.text;
    result_ = band{};
    result_.text = text;
    result_.kind = band_kind::unreadable;
    result_.problem = problem;
  }
  constexpr void finish() {
    result_.kind = band_kind::numeric;
    result_.label = terms_.label();
    if (terms_.corrections().empty()) return;
    result_.is_misspelt = true;
    result_.corrected = corrected_text();
  }
  // The cell as written but for the words that were meant; they are as long as those written,
  // unless spaces stood inside.
  constexpr cell_text corrected_text() const {
    const std::string_view written = result_.text;
    cell_text text;
    std::size_t at = 0;
    for (const auto& correction : terms_.corrections()) {
      const std::size_t begin = cell_.source_offset(correction.position);
      text.append(written.substr(at, begin - at)).append(correction.what->meant);
      const std::size_t last = correction.position + correction.what->written.size() - 1;
      at = cell_.source_offset(last) + chinese_length;
    }
    return text.append(written.substr(at));
  }

  // --- numbers ---

  // One claim and the text behind it; true when another is joined to it by 或.
  constexpr bool read_claim() {
    text_cursor& at = terms_.at();
    const std::size_t begin = at.position();
    claim_reader reader(terms_);
    text_claim claim;
    if (!reader.read(claim)) {
      if (!terms_.problem() && any_claim_) terms_.fail(fault::stray_character, begin);
      return false;
    }
    if (reader.omits_unit()) result_.omits_unit = true;
    const bool more = read_trail(claim, begin);
    if (is_demoted_) {
      is_demoted_ = false;
      return true;
    }
    if (!terms_.problem()) add(claim);
    return more;
  }

  // Text behind a claim, up to the end or a 或 that joins another claim.
  constexpr bool read_trail(text_claim& claim, std::size_t begin) {
    text_cursor& at = terms_.at();
    if (claim.link == term_link::alone && claim.left.is_date) read_finish(claim.left);
    const std::size_t behind = at.position();
    while (!at.at_end() && !terms_.problem()) {
      if (const lexicon_word* either = find_word(at.rest(), word_role::either);
          either != nullptr && number_follows(at.position() + either->text.size())) {
        at.skip(either->text.size());
        return true;
      }
      if (is_closing_mark(at.rest())) break;
      if (terms_.number_starts(at.position(), false)) return read_second_number(claim, begin);
      if (!claim.left.has_unit && !claim.left.is_deviation && at.position() == behind) {
        const char next = at.peek();
        const bool is_word = term_reader::is_letter(static_cast<unsigned char>(next)) ||
                             static_cast<unsigned char>(next) >= 0x80u;
        return terms_.fail(is_word ? fault::unknown_unit : fault::stray_character, behind);
      }
      terms_.read_text_character();
    }
    return false;
  }
  static constexpr bool is_closing_mark(std::string_view rest) {
    return rest == "。" || rest == ";" || rest == ",";
  }
  constexpr bool number_follows(std::size_t position) const {
    for (std::size_t i = position; i < cell_.view().size(); ++i)
      if (terms_.number_starts(i, true)) return true;
    return false;
  }
  // 2021年12月完成: a date with a word of finishing is a deadline.
  constexpr void read_finish(term& date) {
    if (date.bound != bound_kind::none) return;
    for (std::string_view word :
         {"完成", "竣工", "建成", "结束", "到位", "办结", "交付", "验收", "投用", "支付", "发放",
          "拨付", "上报", "报送", "提交", "印发", "出台", "完工"})
      if (terms_.at().sees(word)) date.bound = bound_kind::at_most;
  }
  // In 11月底完成100% the date belongs to what is measured, and 100% is how much of it. Any other
  // second number is one too many.
  constexpr bool read_second_number(const text_claim& claim, std::size_t begin) {
    text_cursor& at = terms_.at();
    const std::size_t here = at.position();
    const bool is_date = claim.link == term_link::alone && claim.left.is_date && !any_claim_;
    if (!is_date || !second_has_unit()) return terms_.fail(fault::stray_character, here);
    terms_.set_label(at.between(begin, here));
    is_demoted_ = true;
    return true;
  }
  constexpr bool second_has_unit() const {
    term_reader ahead = terms_;
    term second;
    return ahead.read_term(second) && second.has_unit && !second.is_date;
  }

  constexpr void add(text_claim& claim) {
    if (!agree_on_unit(claim)) return;
    const claim_meaning meaning(claim);
    if (meaning.problem()) {
      terms_.fail(meaning.problem().what, meaning.problem().offset);
      return;
    }
    if (meaning.is_reversed()) result_.is_reversed = true;
    const std::size_t parts = meaning.second().is_empty() ? 1 : 2;
    if (result_.set.size() + parts > 4) {
      terms_.fail(fault::text_too_long, claim.left.begin);
      return;
    }
    result_.set.add(meaning.first());
    result_.set.add(meaning.second());
    any_claim_ = true;
  }

  // Later claims are restated in the unit of the first that has one.
  constexpr bool agree_on_unit(text_claim& claim) {
    const bool has_unit = claim.left.has_unit;
    if (!any_claim_) {
      result_.unit = claim.left.unit;
      has_unit_ = has_unit;
      return true;
    }
    if (has_unit != has_unit_) {
      const unit shared = has_unit ? claim.left.unit : result_.unit;
      if (shared.is_ratio()) result_.omits_unit = true;
      result_.unit = claim.left.unit = shared;
      has_unit_ = true;
      return true;
    }
    if (!has_unit || claim.left.unit == result_.unit) return true;
    const auto restated = [&](term& t) {
      const bool done = !t.is_date && restate(t.first, claim.left.unit, result_.unit);
      t.last = t.first;
      return done;
    };
    if (restated(claim.left) && (claim.link == term_link::alone || restated(claim.right)))
      return true;
    return terms_.fail(fault::unit_mismatch, claim.left.begin);
  }

  // --- words ---

  // 无投诉, 零事故, 0投诉; 无 alone. The noun must be of a mishap, so that 无明显效果 and 零距离
  // stay labels.
  constexpr bool read_zero_word() {
    std::string_view rest = cell_.view();
    if (rest.ends_with("。")) rest.remove_suffix(3);
    bool found = false;
    for (std::string_view word : {"无", "零", "0", "未发生", "未出现"}) {
      if (found || !rest.starts_with(word)) continue;
      found = true;
      rest.remove_prefix(word.size());
      if (rest.empty() && word != "无" && word != "零") return false;
    }
    if (!found || (!rest.empty() && !names_mishap(rest))) return false;
    result_.kind = band_kind::numeric;
    result_.set.add(interval::point(0));
    result_.is_zero_word = true;
    result_.label = cell_text(rest);
    return true;
  }
  static constexpr bool names_mishap(std::string_view noun) {
    for (std::string_view degree : degrees)
      if (noun.find(degree) != noun.npos) return false;
    for (std::string_view ending : {"发生", "出现"})
      if (noun.ends_with(ending)) noun.remove_suffix(ending.size());
    for (char c : noun)
      if (is_digit(c)) return false;
    for (std::string_view mishap : mishaps)
      if (noun.ends_with(mishap)) return true;
    return false;
  }

  // A cell without a number, unless it is nothing but marks and words of bounds.
  constexpr bool read_label() {
    const text_fault problem = terms_.problem();
    if (problem && problem.what != fault::conflicting_words) return false;
    std::string_view rest = cell_.view();
    bool any_letter = false;
    while (!rest.empty()) {
      const code_point next = decode(rest);
      any_letter = any_letter || next.value >= 0x2E80 || term_reader::is_letter(next.value);
      rest.remove_prefix(next.length);
    }
    const lexicon_word* word =
        find_word(cell_.view(), {word_role::before, word_role::adverb, word_role::after});
    const bool only_bound = word != nullptr && word->text == cell_.view();
    if (only_bound || !any_letter)
      return terms_.fail(fault::stray_character, any_letter ? cell_.view().size() : 0);
    result_.kind = band_kind::label;
    result_.label = normal_label(result_.text);
    return true;
  }

  const normal_text& cell_;
  band& result_;
  term_reader terms_;
  bool any_claim_ = false;
  bool has_unit_ = false;
  bool is_demoted_ = false;
};

// The longest beginning of at most `size` bytes that splits no character.
constexpr std::string_view whole_characters(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0u) == 0x80u) --size;
  return text.substr(0, size);
}

}  // namespace detail

/// Reads a cell of a grading standard (档的文字): 98%以上, 95%～98%, 超过90%至95%, 无报废情况,
/// 效果明显 … Total: a cell that cannot be read, or not without a guess, is a band that says why
/// and where.
constexpr band read_band(std::string_view cell) {
  static_assert(cell_text::capacity() == detail::normal_text::capacity);
  band result;
  const std::string_view kept = detail::whole_characters(cell, cell_text::capacity());
  result.text = cell_text(kept);
  if (kept.size() != cell.size()) {
    result.kind = band_kind::unreadable;
    result.problem = {fault::text_too_long, kept.size()};
    return result;
  }
  const detail::normal_text normal(cell);
  detail::band_reader(normal, result).read();
  return result;
}

/// A set of numbers in the official wording: 98%以上, 超过110%, 10次以内, 90%以下, 小于100%,
/// 95%～98%, 90%（含）～95%（不含）, 100%, 6月30日前; several joined by 或. It reads back to the
/// same set and unit. Empty for the empty set and for what no cell holds.
constexpr cell_text write_band(const band_set& set, const unit& u) {
  detail::band_writer writer(u);
  writer.write(set);
  return writer.text();
}

/// The same of a band: a label's normal form, 无 before what a zero word counts. What stands around
/// a number is left out. Empty for a blank or unreadable band.
constexpr cell_text write_band(const band& b) {
  if (b.is_label()) return b.label;
  if (!b.is_numeric()) return {};
  if (!b.is_zero_word) return write_band(b.set, b.unit);
  cell_text text("无");
  return b.label.size() + text.size() > cell_text::capacity() ? cell_text("无")
                                                              : text.append(b.label);
}

}  // namespace jixiao
