// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/number_line.hpp>

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <vector>

#include <jixiao/band/set_text.hpp>
#include <jixiao/judging/grading.hpp>
#include <jixiao/judging/ruling.hpp>
#include <jixiao/text/normal.hpp>
#include <jixiao/words/wording.hpp>

#include <jixiao/report/words.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>
#include "character_width.hpp"
#include "markup.hpp"

namespace jixiao::report {

namespace {

constexpr int width = 360;
// Of the names of bands: where they begin, and how wide a column of a character is.
constexpr int name_edge = 8;
constexpr int name_column = 6;
constexpr int right_edge = 348;
constexpr int row_height = 17;
constexpr int bar_height = 22;
constexpr int mark_height = 24;
constexpr int label_row_height = 15;

// Where numbers lie on the drawing, in tenths, to the right of the names of bands.
class ruler {
 public:
  ruler(const standard_view& s, const std::optional<fraction>& measured, int left_edge)
      : left_edge_(left_edge) {
    const auto& cuts = s.parts().cuts();
    low_ = cuts.front().value();
    high_ = cuts.back().value();
    const decimal whole = high_ - low_;
    // A single bound has no span of its own: its own size serves.
    const decimal span = !whole.is_zero() ? whole : low_.is_zero() ? decimal(1) : abs(low_);
    const decimal margin = quotient(span, 4, 6, rounding::half_up);
    bound_low_ = low_ - margin;
    bound_high_ = high_ + margin;
    if (is_never_negative(s.unit()) && bound_low_.is_negative() && !low_.is_negative())
      bound_low_ = decimal(0);
    if (!measured) return;
    // A value not far outside widens the drawing; one far outside is shown at its edge.
    const decimal reach = span * 2;
    const decimal value =
        quotient(measured->numerator(), measured->denominator(), 6, rounding::half_up);
    if (value < bound_low_ && value > low_ - reach) bound_low_ = value - margin;
    if (value > bound_high_ && value < high_ + reach) bound_high_ = value + margin;
  }

  // Counts, times and sizes; a rate of growth or a sum of money may well be below 0.
  static bool is_never_negative(const unit& u) {
    return u.measures() != dimension::none && u.measures() != dimension::ratio &&
           u.measures() != dimension::money && !u.is_date();
  }

  decimal at(const fraction& value) const {
    if (value <= bound_low_) return left_edge_;
    if (value >= bound_high_) return right_edge;
    const decimal v = quotient(value.numerator(), value.denominator(), 12, rounding::half_up);
    return decimal(left_edge_) + quotient((v - bound_low_) * decimal(right_edge - left_edge_),
                                          bound_high_ - bound_low_, 1, rounding::half_up);
  }
  decimal start_of(const cut& c) const { return c.is_finite() ? at(c.value()) : left_edge_; }
  decimal end_of(const cut& c) const { return c.is_finite() ? at(c.value()) : right_edge; }
  bool is_outside(const fraction& value) const { return value < bound_low_ || value > bound_high_; }

  int left_edge() const { return left_edge_; }

 private:
  int left_edge_;
  decimal low_, high_, bound_low_, bound_high_;
};

std::string number(const decimal& d) { return std::string(to_text(d.stripped()).view()); }

class drawing {
 public:
  drawing(const standard_view& s, const std::optional<fraction>& measured, const reading& how,
          language in)
      : standard_(s),
        measured_(measured),
        rules_(s, how),
        language_(in),
        scale_(s, measured, behind_names()) {}

  std::string draw() {
    int y = measured_ ? mark_height : 4;
    const int top = y;
    for (grade g : standard_.levels())
      if (standard_.claims_numbers(g)) {
        draw_band(g, y);
        y += row_height;
      }
    draw_line(y);
    const int bar_bottom = y + bar_height;
    const int labels = draw_labels(bar_bottom + 3);
    if (measured_) draw_mark(top, bar_bottom);
    const std::string height = std::to_string(bar_bottom + 3 + labels * label_row_height + 4);
    return "<svg class=\"number-line\" viewBox=\"0 0 " + std::to_string(width) + " " + height +
           "\" role=\"img\" aria-label=\"" + escaped(description()) + "\">" + out_ + "</svg>";
  }

 private:
  int behind_names() const {
    std::size_t widest = 2;
    for (grade g : standard_.levels())
      widest = std::max(widest, columns_of(level_initial(g, language_, levels_)));
    return name_edge + name_column + name_column * static_cast<int>(widest);
  }
  static std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
      const jixiao::detail::code_point next = jixiao::detail::decode(text.substr(i));
      columns += width_of(next.value);
      i += next.length;
    }
    return columns;
  }

  std::string description() const {
    std::string text;
    for (grade g : standard_.levels()) {
      if (!standard_.claims_numbers(g)) continue;
      text.append(grade_words(g, language_, levels_)).append(" ");
      text.append(to_text(standard_.claimed_by(g), standard_.unit()).view()).append("; ");
    }
    return say(language_, &report_words::number_line, {text},
               {measured_ ? number_words(*measured_, standard_.unit()) : std::string()});
  }

  void element(std::string_view text) { out_.append(text); }

  static std::string attribute(std::string_view name, const std::string& value) {
    return " " + std::string(name) + "=\"" + value + "\"";
  }

  void draw_text(const decimal& x, int y, std::string_view css, std::string_view text,
                 std::string_view anchor = "middle") {
    element("<text" + attribute("x", number(x)) + attribute("y", std::to_string(y)) +
            attribute("class", std::string(css)) + attribute("text-anchor", std::string(anchor)) +
            ">" + escaped(text) + "</text>");
  }

  void draw_end(const cut& c, bool closed, grade g, int middle) {
    if (!c.is_finite()) return;
    element("<circle" + attribute("cx", number(scale_.at(c.value()))) +
            attribute("cy", std::to_string(middle)) + " r=\"4\"" +
            attribute("class", std::string(closed ? "end closed " : "end open ") + shade(g)) +
            "/>");
  }

  void draw_band(grade g, int y) {
    const int middle = y + row_height / 2;
    draw_text(name_edge, middle + 4, "band-name", level_initial(g, language_, levels_), "start");
    for (const interval& part : standard_.claimed_by(g)) {
      const decimal x1 = scale_.start_of(part.lower());
      const decimal x2 = scale_.end_of(part.upper());
      element("<line" + attribute("x1", number(x1)) + attribute("x2", number(x2)) +
              attribute("y1", std::to_string(middle)) + attribute("y2", std::to_string(middle)) +
              attribute("class", "claim " + shade(g)) + "/>");
      draw_end(part.lower(), part.includes_lower(), g, middle);
      draw_end(part.upper(), part.includes_upper(), g, middle);
    }
  }

  std::string shade(grade g) const { return std::string(name_of(shade_of(g, levels_))); }

  // The pieces of the line as the reading grades them. Single numbers between wider pieces would be
  // lost under them, so they come last.
  void draw_line(int y) {
    for (bool points : {false, true})
      for (std::size_t i = 0; i < standard_.parts().size(); ++i) {
        const interval span = standard_.parts().span(i);
        if (span.is_point() == points) draw_piece(span, rules_[i], i, y);
      }
  }

  void draw_piece(const interval& span, const ruled_piece& found, std::size_t i, int y) {
    // What no measurement can be is drawn as the piece beside it.
    if (!has_a_whole_number(span) && i > 0) return draw_between(span, i, y);
    const std::string css = "piece " + (found.grade ? shade(*found.grade) : std::string("none"));
    const bool claimed = standard_.parts()[i].kind != claim::none;
    const decimal x1 = scale_.start_of(span.lower());
    const decimal x2 = scale_.end_of(span.upper());
    if (span.is_point()) {
      if (standard_.parts()[i].kind == claim::single && neighbours_agree(i)) return;
      element("<rect" + attribute("x", number(x1 - decimal::of(15, 1))) +
              attribute("y", std::to_string(y)) + " width=\"3\"" +
              attribute("height", std::to_string(bar_height)) +
              attribute("class", css + (claimed ? " point" : " point gap")) + "/>");
      return;
    }
    const std::string box = attribute("x", number(x1)) + attribute("y", std::to_string(y)) +
                            attribute("width", number(x2 - x1)) +
                            attribute("height", std::to_string(bar_height));
    element("<rect" + box + attribute("class", css) + "/>");
    if (found.grade)
      element("<rect" + box + attribute("fill", "url(#p-" + shade(*found.grade) + ")") + "/>");
    if (!claimed) element("<rect" + box + attribute("fill", "url(#p-gap)") + "/>");
    name_piece(x1, x2, y, found.grade);
  }

  void draw_between(const interval& span, std::size_t i, int y) {
    if (span.is_point()) return;
    const std::optional<grade> g = rules_[i - 1].grade;
    element(
        "<rect" + attribute("x", number(scale_.start_of(span.lower()))) +
        attribute("y", std::to_string(y)) +
        attribute("width", number(scale_.end_of(span.upper()) - scale_.start_of(span.lower()))) +
        attribute("height", std::to_string(bar_height)) +
        attribute("class", "piece " + (g ? shade(*g) : std::string("none"))) + "/>");
  }

  // In the middle, unless the measured value's mark would strike it out.
  void name_piece(const decimal& x1, const decimal& x2, int y, const std::optional<grade>& g) {
    const std::string word =
        g ? level_initial(*g, language_, levels_) : say(language_, &report_words::no_grade_initial);
    const decimal room = 16;
    if (x2 - x1 < room) return;
    decimal middle = quotient(x1 + x2, 2, 1, rounding::half_up);
    if (measured_) {
      const decimal mark = scale_.at(*measured_);
      if (abs(mark - middle) < decimal(9) && x2 - x1 >= room * 3)
        middle = mark < middle ? mark + room : mark - room;
    }
    draw_text(middle, y + 16, "piece-name", word);
  }

  bool neighbours_agree(std::size_t i) const {
    const auto own = rules_[i].grade;
    return i > 0 && i + 1 < rules_.size() && rules_[i - 1].grade == own &&
           rules_[i + 1].grade == own;
  }

  // Each bound once, under the line; a label that would touch the one before goes a row down.
  int draw_labels(int y) {
    std::vector<decimal> ends;
    for (const cut& c : standard_.parts().cuts())
      if (ends.empty() || !(ends.back() == c.value())) ends.push_back(c.value());
    std::vector<decimal> row_end;
    for (const decimal& value : ends) {
      const std::string text =
          std::string(jixiao::detail::end_text(value, standard_.unit()).view());
      const decimal x = scale_.at(value);
      const decimal half = decimal::of(static_cast<int>(text.size()) * 32, 1);
      std::size_t row = 0;
      while (row < row_end.size() && x - half < row_end[row]) ++row;
      if (row == row_end.size()) row_end.emplace_back();
      row_end[row] = x + half;
      element("<line class=\"tick\"" + attribute("x1", number(x)) + attribute("x2", number(x)) +
              attribute("y1", std::to_string(y - 3)) +
              attribute("y2", std::to_string(y + 1 + static_cast<int>(row) * label_row_height)) +
              "/>");
      draw_text(x, y + 12 + static_cast<int>(row) * label_row_height, "bound", text);
    }
    return static_cast<int>(row_end.size());
  }

  void draw_mark(int top, int bottom) {
    const decimal x = beside_bounds(scale_.at(*measured_));
    std::string text = number_words(*measured_, standard_.unit());
    if (scale_.is_outside(*measured_)) text += *measured_ < scale_low() ? " ←" : " →";
    const std::string_view anchor = x < decimal(scale_.left_edge() + 40) ? "start"
                                    : x > decimal(right_edge - 40)       ? "end"
                                                                         : "middle";
    draw_text(x, 11, "measured", text, anchor);
    element("<line class=\"mark\"" + attribute("x1", number(x)) + attribute("x2", number(x)) +
            attribute("y1", std::to_string(top - 9)) + attribute("y2", std::to_string(bottom)) +
            "/>");
    element("<path class=\"mark-head\" d=\"M" + number(x - 5) + " " + std::to_string(top - 10) +
            "h10l-5 8z\"/>");
  }

  // A value that is no bound stands visibly on its side of one, however near it is.
  decimal beside_bounds(decimal x) const {
    const decimal least = 4;
    for (const cut& c : standard_.parts().cuts()) {
      const decimal bound = scale_.at(c.value());
      if (fraction(c.value()) == *measured_ || abs(x - bound) >= least) continue;
      x = *measured_ < fraction(c.value()) ? bound - least : bound + least;
    }
    return x;
  }

  // Over a unit that is counted nothing lies between two neighbouring whole numbers.
  bool has_a_whole_number(const interval& span) const {
    if (!standard_.unit().is_countable() || !span.has_lower() || !span.has_upper()) return true;
    const decimal low = round_to_scale(span.lower().value(), 0, rounding::floor);
    for (int step = 0; step < 3; ++step)
      if (span.contains(low + decimal(step))) return true;
    return !(span.upper().value() <= low + decimal(2));
  }

  const decimal& scale_low() const { return standard_.parts().cuts().front().value(); }

  standard_view standard_;
  const std::optional<fraction>& measured_;
  ruling rules_;
  scale levels_ = standard_.level_scale();
  language language_;
  ruler scale_;
  std::string out_;
};

}  // namespace

std::string number_line(const standard_view& s, const std::optional<fraction>& measured,
                        const reading& how, language in) {
  if (!s.is_numeric() || s.parts().cuts().empty()) return {};
  try {
    return drawing(s, measured, how, in).draw();
  } catch (const std::overflow_error&) {
    return {};  // numbers of some forty digits have no drawing; the words beside it still say all
  }
}

std::string number_line_style() {
  return R"css(
.number-line{display:block;width:100%;max-width:480px;height:auto;font:12px system-ui,sans-serif}
.number-line text{fill:var(--ink)}
.number-line .band-name,.number-line .piece-name{font-weight:600}
.number-line .piece-name,.number-line .measured{paint-order:stroke;stroke:var(--paper);stroke-width:3px;
stroke-linejoin:round}
.number-line .claim{stroke-width:3}
.number-line .claim.excellent,.number-line .end.excellent{stroke:var(--excellent-line)}
.number-line .claim.good,.number-line .end.good{stroke:var(--good-line)}
.number-line .claim.fair,.number-line .end.fair{stroke:var(--fair-line)}
.number-line .claim.poor,.number-line .end.poor{stroke:var(--poor-line)}
.number-line .end{stroke-width:2}
.number-line .end.open{fill:var(--paper)}
.number-line .end.closed.excellent{fill:var(--excellent-line)}
.number-line .end.closed.good{fill:var(--good-line)}
.number-line .end.closed.fair{fill:var(--fair-line)}
.number-line .end.closed.poor{fill:var(--poor-line)}
.number-line .piece.excellent{fill:var(--excellent)}
.number-line .piece.good{fill:var(--good)}
.number-line .piece.fair{fill:var(--fair)}
.number-line .piece.poor{fill:var(--poor)}
.number-line .piece.none{fill:var(--none)}
.number-line .piece.point{stroke:var(--ink);stroke-width:.5}
.number-line .tick{stroke:var(--faint);stroke-width:1}
.number-line .bound{font-size:11px}
.number-line .mark{stroke:var(--ink);stroke-width:1.5}
.number-line .mark-head{fill:var(--ink)}
.number-line .measured{font-weight:700}
)css";
}

std::string number_line_patterns() {
  return R"svg(<svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs>
<pattern id="p-excellent" width="8" height="8" patternUnits="userSpaceOnUse"></pattern>
<pattern id="p-good" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 4h8" stroke="#0002"/></pattern>
<pattern id="p-fair" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1" fill="#0003"/></pattern>
<pattern id="p-poor" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0 0l7 7M7 0l-7 7" stroke="#0003" stroke-width=".8"/></pattern>
<pattern id="p-gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6" stroke="#000a" stroke-width="2"/></pattern>
</defs></svg>)svg";
}

}  // namespace jixiao::report
