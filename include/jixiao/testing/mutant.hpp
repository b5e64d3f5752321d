// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <jixiao/band/band_text.hpp>
#include <jixiao/base/language.hpp>
#include <jixiao/standard/with_bands.hpp>
#include <jixiao/testing/case_reading.hpp>
#include <jixiao/testing/code_words.hpp>
#include <jixiao/testing/step.hpp>
#include <jixiao/words/test_words.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

/// A standard with one small mistake in it, or read under another choice (变异体).
template <class Standard>
struct mutant {
  std::string name;         ///< 优“98%以上”→“超过98%”
  Standard standard;        ///< with the mistake in it, if that is where it is
  jixiao::reading reading;  ///< under which it is read
};

namespace detail {

// A number with two neighbouring figures exchanged: the `at`-th from the right and the one before.
inline std::optional<decimal> with_figures_exchanged(const decimal& value, int at) {
  const uint128 size = magnitude(value.coefficient());
  const uint128 low = power_of_ten(at);
  const auto figure = [&](const uint128& place) { return size / place % 10; };
  const uint128 right = figure(low);
  const uint128 left = figure(low * 10);
  if (left == right) return std::nullopt;
  const uint128 changed = size - left * (low * 10) - right * low + right * (low * 10) + left * low;
  return decimal::of(with_sign(changed, value.is_negative()), value.scale());
}

// The unit that a unit is most easily mistaken for; the bare one where none is.
inline unit mistaken_unit(const unit& u) {
  struct pair {
    std::string_view from;
    std::string_view to;
  };
  constexpr std::array<pair, 14> pairs{{{"%", "‰"},
                                        {"‰", "%"},
                                        {"比", "%"},
                                        {"元", "万元"},
                                        {"万元", "元"},
                                        {"亿元", "万元"},
                                        {"天", "小时"},
                                        {"小时", "天"},
                                        {"分钟", "小时"},
                                        {"次", "个"},
                                        {"个月", "年"},
                                        {"年", "个月"},
                                        {"公斤", "吨"},
                                        {"吨", "公斤"}}};
  if (u.is_compound() || u.is_date()) return {};
  for (const pair& p : pairs)
    if (u.symbol() == p.from) return unit::named(p.to);
  return u.measures() == dimension::count ? times : percent;
}

// Ends in the order that the reader would put them in.
inline interval in_order(cut lower, cut upper) {
  if (!lower.is_finite() || !upper.is_finite() || !(upper.value() < lower.value()))
    return {lower, upper};
  return {lower.is_before() ? cut::before(upper.value()) : cut::after(upper.value()),
          upper.is_after() ? cut::after(lower.value()) : cut::before(lower.value())};
}

// Makes every mutant of one standard, one after the other.
template <class Standard, class Visit>
class mutator {
 public:
  // Those past the levels of the standard stay blank.
  using band_row = std::array<band, max_levels>;

  mutator(const Standard& s, const reading& how, language in, Visit& visit)
      : s_(s), how_(how), in_(in), visit_(visit), level_count_(s.levels().size()) {
    for (std::size_t i = 0; i < level_count_; ++i) bands_[i] = s[s.levels()[i]];
  }

  void run() {
    for (std::size_t i = 0; i < level_count_; ++i)
      if (s_.claims_numbers(s_.levels()[i])) mutate_band(i);
    for (std::size_t a = 0; a < level_count_; ++a) {
      drop(a);
      for (std::size_t b = a + 1; b < level_count_; ++b) swap(a, b);
    }
    change_all_units();
    for (const reading_change& change : changes_of(how_))
      visit_(mutant<Standard>{change_words(change, in_), s_, change.reading});
  }

 private:
  template <class... Marks>
  std::string say(sentence<Marks...> test_words::*which,
                  const std::type_identity_t<Marks>&... marks) const {
    return jixiao::say(in_, which, marks...);
  }
  std::string word_of(std::size_t i) const {
    return grade_words(s_.levels()[i], in_, s_.level_scale());
  }
  std::string quoted(const band& b) const {
    const cell_text written = b.is_numeric() ? write_band(b.set, b.unit) : b.text;
    const std::string text(written.empty() ? std::string(to_text(b.set).view())
                                           : std::string(written.view()));
    return "“" + text + "”";
  }

  void offer(std::size_t i, const band& changed) {
    band_row row = bands_;
    row[i] = changed;
    row[i].stated = 0;
    visit_(mutant<Standard>{word_of(i) + quoted(bands_[i]) + "→" + quoted(changed),
                            with_bands(s_, row.data()), how_});
  }
  void offer(std::size_t i, std::size_t part, const interval& instead) {
    band changed = bands_[i];
    changed.set = {};
    for (std::size_t p = 0; p < bands_[i].set.size(); ++p)
      changed.set.add(p == part ? instead : bands_[i].set[p]);
    if (changed.set.is_empty() || changed.set == bands_[i].set) return;
    offer(i, changed);
  }

  void mutate_band(std::size_t i) {
    const band_set& set = bands_[i].set;
    for (std::size_t p = 0; p < set.size(); ++p) {
      if (set[p].has_lower()) mutate_end(i, p, set[p].lower(), true);
      if (set[p].has_upper()) mutate_end(i, p, set[p].upper(), false);
      turn_round(i, p);
    }
    change_unit(i);
  }

  void with_end(std::size_t i, std::size_t p, bool is_lower, const cut& end) {
    const interval& whole = bands_[i].set[p];
    offer(i, p, is_lower ? in_order(end, whole.upper()) : in_order(whole.lower(), end));
  }
  static cut moved(const cut& end, const decimal& to) {
    return end.is_before() ? cut::before(to) : cut::after(to);
  }

  void mutate_end(std::size_t i, std::size_t p, const cut& end, bool is_lower) {
    with_end(i, p, is_lower, end.is_before() ? cut::after(end.value()) : cut::before(end.value()));
    const written_bound bound{end.value(), bands_[i].unit.is_bare() ? s_.unit() : bands_[i].unit,
                              end.value()};
    decimal to;
    for (const decimal& by : {bound.step(), -bound.step()})
      if (decimal::add(end.value(), by, to)) with_end(i, p, is_lower, moved(end, to));
    if (bound.unit.is_date()) return;
    if (decimal::multiply(end.value(), 10, to)) with_end(i, p, is_lower, moved(end, to));
    for (int at = 0; at + 1 < end.value().digits(); ++at)
      if (const auto exchanged = with_figures_exchanged(end.value(), at))
        with_end(i, p, is_lower, moved(end, *exchanged));
  }

  // 以上 for 以下, and the other way round.
  void turn_round(std::size_t i, std::size_t p) {
    const interval& whole = bands_[i].set[p];
    if (whole.has_lower() == whole.has_upper()) return;
    const cut& end = whole.has_lower() ? whole.lower() : whole.upper();
    const cut to = end.is_before() ? cut::after(end.value()) : cut::before(end.value());
    offer(i, p,
          whole.has_lower() ? interval(cut::line_start(), to) : interval(to, cut::line_end()));
  }

  void change_unit(std::size_t i) {
    const unit instead = mistaken_unit(bands_[i].unit.is_bare() ? s_.unit() : bands_[i].unit);
    if (instead.is_bare()) return;
    band changed = bands_[i];
    changed.unit = instead;
    offer(i, changed);
  }
  void change_all_units() {
    const unit instead = mistaken_unit(s_.unit());
    if (!s_.is_numeric() || instead.is_bare()) return;
    band_row row = bands_;
    for (band& b : row)
      if (b.is_numeric()) b.unit = instead;
    visit_(mutant<Standard>{
        say(&test_words::unit_changed, {to_text(s_.unit()).view()}, {to_text(instead).view()}),
        with_bands(s_, row.data()), how_});
  }

  void drop(std::size_t i) {
    if (bands_[i].is_blank()) return;
    band_row row = bands_;
    row[i] = band{};
    visit_(mutant<Standard>{say(&test_words::without_band, {word_of(i) + quoted(bands_[i])}),
                            with_bands(s_, row.data()), how_});
  }
  void swap(std::size_t a, std::size_t b) {
    if (bands_[a].is_blank() && bands_[b].is_blank()) return;
    band_row row = bands_;
    std::swap(row[a], row[b]);
    visit_(mutant<Standard>{say(&test_words::bands_exchanged, {word_of(a)}, {word_of(b)}),
                            with_bands(s_, row.data()), how_});
  }

  const Standard& s_;
  const reading& how_;
  language in_;
  Visit& visit_;
  std::size_t level_count_;
  band_row bands_{};
};

}  // namespace detail

/// Calls `visit(mutant)` for every small mistake in a standard (变异): an end opened or closed, a
/// bound moved by a step, ten times as large, or with two figures exchanged; 以上 for 以下; bands
/// exchanged or dropped; another unit in one band and in all; and every other choice of the
/// reading. Many say the same as the standard itself: see `distinguishing_value`.
template <class Standard, class Visit>
void for_each_mutant(const Standard& s, const reading& how, Visit visit,
                     language in = language::zh) {
  detail::mutator<Standard, Visit>(s, how, in, visit).run();
}

}  // namespace jixiao
