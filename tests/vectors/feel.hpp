// SPDX-License-Identifier: BSL-1.0
#pragma once

// Sets of numbers and of days as FEEL and its kin write them: `[2..4)`, `>= 10`, `(1, < 5, >=10)`,
// `[[2..4], [1..3]]`, `[-10..0] and > -5`. Where a stretch is of numbers, our own reader of bands
// is asked for it too.

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <jixiao/band/band_text.hpp>
#include <jixiao/band/value_text.hpp>
#include <jixiao/number/decimal_text.hpp>
#include <jixiao/set/interval_set.hpp>
#include <jixiao/text/date_text.hpp>

#include "support/catch.hpp"

namespace feel {

using jixiao::decimal;
using jixiao::interval;
using set = jixiao::interval_set<16>;

// Thrown where an expression is of something else than numbers and days.
struct not_ours : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// What an expression is about, if not about numbers and days.
inline std::optional<std::string> foreign_kind(const std::string& text) {
  const auto has = [&](const char* word) { return text.find(word) != std::string::npos; };
  std::string bare = text;
  for (const char* mark : {"date(", "@", "\\"})
    for (std::size_t at = 0; (at = bare.find(mark, at)) != std::string::npos;)
      bare.erase(at, std::string_view(mark).size());
  bool in_text = false;
  for (std::size_t at = 0; at < bare.size(); ++at) {
    if (bare[at] != '"') continue;
    in_text = !in_text;
    // A day is ten characters: 2018-12-08.
    if (in_text && (at + 11 >= bare.size() || bare[at + 11] != '"' || bare[at + 5] != '-'))
      return has("time") || has("duration") || has("P1") || has("P2") || has(":0")
                 ? "times and durations"
                 : "comparisons of texts";
  }
  if (has("time") || has("duration")) return "times and durations";
  if (has("null")) return "null as a value";
  if (has("true") || has("false")) return "truth values";
  if (has("{")) return "records";
  return std::nullopt;
}

class reader {
 public:
  explicit reader(std::string_view text) : text_(text) {}

  // All of the text is one set.
  set read_all() {
    const set result = read_or();
    expect_end();
    return result;
  }
  decimal read_value() {
    skip_spaces();
    const bool wraps = take("date(");
    take("@");
    skip_spaces();
    const char quote = at_ < text_.size() ? text_[at_] : ' ';
    std::size_t length = 0;
    std::string_view written;
    if (quote == '"') {
      const std::size_t end = text_.find('"', at_ + 1);
      if (end == std::string_view::npos) throw not_ours("unclosed text");
      written = text_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
    } else {
      // `1..3`: a point that another follows belongs to the range.
      while (at_ + length < text_.size() && is_of_number(at_ + length)) ++length;
      written = text_.substr(at_, length);
      at_ += length;
    }
    if (wraps && !take(")")) throw not_ours("unclosed date");
    const auto number = quote == '"' ? std::nullopt : decimal_of(written);
    if (number) return *number;
    if (quote != '"') throw not_ours("other expressions");
    is_of_days_ = true;
    const jixiao::detail::date_reading day = jixiao::detail::date_reader(written).read();
    if (!day.has_year || day.length != written.size()) throw not_ours("other expressions");
    return day.first_day();
  }
  bool is_of_days() const { return is_of_days_; }
  bool take(std::string_view word) {
    skip_spaces();
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }
  std::string_view rest() {
    skip_spaces();
    return text_.substr(at_);
  }
  void expect_end() {
    if (!rest().empty()) throw not_ours("other expressions");
  }
  // A value, or a stretch between brackets.
  interval read_stretch() {
    const std::size_t before = at_;
    if (const auto found = read_range()) return *found;
    at_ = before;
    return interval::point(read_value());
  }

 private:
  static std::optional<decimal> decimal_of(std::string_view text) {
    const auto reading = jixiao::read_decimal(text);
    return reading ? std::optional(reading.value) : std::nullopt;
  }
  void skip_spaces() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  bool is_of_number(std::size_t at) const {
    const char c = text_[at];
    if (c == '.') return text_.substr(at, 2) != ".." && (at == 0 || text_[at - 1] != '.');
    return c == '-' || (c >= '0' && c <= '9');
  }

  static void check_cell(const std::string& cell, const interval& meaning) {
    INFO(cell);
    CHECK(jixiao::read_band(cell).set == jixiao::band_set(meaning));
  }

  set read_or() {
    set all = read_and();
    while (take("or ") || take(",")) all.add(read_and());
    return all;
  }
  set read_and() {
    set all = read_one();
    while (take("and ")) {
      const auto both = intersection(all, read_one());
      all = set{};
      all.add(both);
    }
    return all;
  }
  set read_one() {
    if (take("!=")) {
      const auto others = complement(set(interval::point(read_value())));
      set result;
      result.add(others);
      return result;
    }
    if (take(">=")) return said("≥", interval::at_least(read_value()));
    if (take("<=")) return said("≤", interval::at_most(read_value()));
    if (take(">")) return said(">", interval::more_than(read_value()));
    if (take("<")) return said("<", interval::less_than(read_value()));
    if (take("=")) return interval::point(read_value());
    const std::size_t before = at_;
    if (const auto found = read_range()) return *found;
    at_ = before;
    for (const auto& [open, close] : {std::pair{"(", ")"}, std::pair{"[", "]"}})
      if (take(open)) {
        const set inner = read_or();
        if (!take(close)) throw not_ours("other expressions");
        return inner;
      }
    return interval::point(read_value());
  }
  // Ends in either notation: `]1..3[` is `(1..3)`.
  std::optional<interval> read_range() {
    const bool closed = take("[");
    if (!closed && !take("(") && !take("]")) return std::nullopt;
    decimal ends[2];
    const std::size_t start = at_;
    try {
      ends[0] = read_value();
    } catch (const not_ours&) {
      at_ = start;
      return std::nullopt;
    }
    if (!take("..")) return std::nullopt;
    ends[1] = read_value();
    const bool closed_above = take("]");
    if (!closed_above && !take(")") && !take("[")) throw not_ours("other expressions");
    if (ends[1] < ends[0]) throw not_ours("reversed ranges, which are put in order here");
    using jixiao::cut;
    const interval found(closed ? cut::before(ends[0]) : cut::after(ends[0]),
                         closed_above ? cut::after(ends[1]) : cut::before(ends[1]));
    if (!is_of_days_) {
      check_cell((closed ? "[" : "(") + std::string(to_text(ends[0]).view()) + "," +
                     std::string(to_text(ends[1]).view()) + (closed_above ? "]" : ")"),
                 found);
    }
    return found;
  }
  set said(const char* sign, const interval& meaning) const {
    if (!is_of_days_) {
      const decimal& bound =
          meaning.has_lower() ? meaning.lower().value() : meaning.upper().value();
      check_cell(sign + std::string(to_text(bound).view()), meaning);
    }
    return meaning;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool is_of_days_ = false;
};

// What DMN says of two stretches, by the order of their ends alone; a number is a stretch too.
inline std::optional<bool> relation(const std::string& name, const interval& a, const interval& b) {
  const auto met = [](const interval& x, const interval& y) {
    return x.includes_upper() && y.includes_lower() && x.upper().value() == y.lower().value();
  };
  const auto has_common = [&] { return !intersection(a, b).is_empty(); };
  const auto overlaps_before = [](const interval& x, const interval& y) {
    return x.lower() < y.lower() && !intersection(x, y).is_empty() && !(y.upper() < x.upper());
  };
  const auto starts = [](const interval& x, const interval& y) {
    return x.lower() == y.lower() && !(y.upper() < x.upper());
  };
  const auto finishes = [](const interval& x, const interval& y) {
    return x.upper() == y.upper() && !(x.lower() < y.lower());
  };
  const auto within = [](const interval& x, const interval& y) { return intersection(x, y) == x; };
  if (name == "before") return !(b.lower() < a.upper());
  if (name == "after") return !(a.lower() < b.upper());
  if (name == "meets") return met(a, b);
  if (name == "met by") return met(b, a);
  if (name == "overlaps") return has_common();
  if (name == "overlaps before") return overlaps_before(a, b);
  if (name == "overlaps after") return overlaps_before(b, a);
  if (name == "finishes") return finishes(a, b);
  if (name == "finished by") return finishes(b, a);
  if (name == "includes") return within(b, a);
  if (name == "during") return within(a, b);
  if (name == "starts") return starts(a, b);
  if (name == "started by") return starts(b, a);
  if (name == "coincides") return a == b;
  return std::nullopt;
}

}  // namespace feel
