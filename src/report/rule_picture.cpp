// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/rule_picture.hpp>

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/rule/rule_curve.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/wording.hpp>

#include "markup.hpp"

namespace jixiao::report {

namespace {

constexpr int width = 360;
constexpr int left_edge = 34;
constexpr int right_edge = 348;
constexpr int top_edge = 26;
constexpr int bottom_edge = 112;
constexpr int label_row_height = 14;
constexpr int most_steps = 40;

// A number of the drawing, in tenths.
std::string place(const exact& at) {
  const exact tenths = (at * exact(10) + exact(1) / exact(2)).floor();
  return std::string(to_text(tenths / exact(10)).view());
}

struct point {
  exact value;
  exact points;
};

// The points over the number as straight lines: one row of points for each stretch without a jump.
class tracer {
 public:
  tracer(const rule_curve& curve, const std::optional<exact>& measured) : curve_(curve) {
    find_range(measured);
    for (std::size_t k = 0; k <= curve.bounds().size(); ++k) trace_open(k);
  }

  const exact& low() const { return low_; }
  const exact& high() const { return high_; }
  const std::vector<std::vector<point>>& lines() const { return lines_; }

 private:
  // The bounds, as far as steps change anything, and the measured value if it is not far out.
  void find_range(const std::optional<exact>& measured) {
    std::vector<exact> all = curve_.bounds();
    if (all.empty()) all.push_back(measured.value_or(0));
    const std::size_t last = curve_.size() - 1;
    for (const std::size_t piece : {std::size_t{0}, last})
      for (const curve_item& item : curve_[piece])
        for (const curve_steps& s : item.steps) add_ends(item, s, all);
    for (const curve_item& item : curve_[0])
      if (!item.slope.is_zero()) all.push_back(0);
    low_ = *std::min_element(all.begin(), all.end());
    high_ = *std::max_element(all.begin(), all.end());
    const exact span = low_ == high_ ? max(abs(low_), exact(1)) : high_ - low_;
    const exact reach = span + span;
    if (measured && *measured < low_ && low_ - reach < *measured) low_ = *measured;
    if (measured && high_ < *measured && *measured < high_ + reach) high_ = *measured;
    const exact margin = span / exact(8);
    const bool from_zero = !low_.is_negative() && low_ < margin;
    low_ = from_zero ? exact(0) : low_ - margin;
    high_ = high_ + margin;
  }
  static void add_ends(const curve_item& item, const curve_steps& s, std::vector<exact>& all) {
    for (int k = 1; k <= most_steps; ++k) {
      const exact edge = s.is_below ? s.base - s.size * exact(k) : s.base + s.size * exact(k);
      all.push_back(edge);
      if (item.floor && item.at(edge) == *item.floor) return;
      if (item.cap && item.at(edge) == *item.cap && k > 1) return;
      if (k >= 12 && !item.floor) return;
    }
  }

  void trace_open(std::size_t k) {
    const std::vector<exact>& bounds = curve_.bounds();
    const exact from = k == 0 ? low_ : max(low_, bounds[k - 1]);
    const exact to = k == bounds.size() ? high_ : min(high_, bounds[k]);
    const std::vector<curve_item>& piece = curve_[2 * k];
    if (!(from < to) || piece.empty()) return;
    std::vector<exact> edges{from, to};
    for (const curve_item& item : piece) add_edges(item, from, to, edges);
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::vector<point> line;
    for (std::size_t i = 1; i < edges.size(); ++i) trace(edges[i - 1], edges[i], line);
    lines_.push_back(std::move(line));
  }
  static void add_edges(const curve_item& item, const exact& from, const exact& to,
                        std::vector<exact>& edges) {
    for (const curve_steps& s : item.steps)
      for (int k = 0; k <= 3 * most_steps; ++k) {
        const exact edge = s.is_below ? s.base - s.size * exact(k) : s.base + s.size * exact(k);
        if (from < edge && edge < to) edges.push_back(edge);
      }
  }

  exact points_at(const exact& value) const { return curve_.points_at(value).value_or(0); }

  // Straight where two points inside say so, else in slices.
  void trace(const exact& from, const exact& to, std::vector<point>& line) const {
    const exact third = (to - from) / exact(3);
    const exact first = points_at(from + third);
    const exact second = points_at(to - third);
    const exact middle = points_at((from + to) / exact(2));
    if (middle + middle == first + second) {
      line.push_back({from, first + first - second});
      line.push_back({to, second + second - first});
      return;
    }
    constexpr int slices = 24;
    for (int i = 0; i <= slices; ++i) {
      const exact at = from + (to - from) * exact(2 * i + 1) / exact(2 * slices + 2);
      line.push_back({at, points_at(at)});
    }
  }

  const rule_curve& curve_;
  exact low_, high_;
  std::vector<std::vector<point>> lines_;
};

class picture {
 public:
  picture(const scoring_rule& rule, const rule_curve& curve, const std::optional<exact>& measured,
          language in)
      : rule_(rule), curve_(curve), measured_(measured), in_(in), traced_(curve, measured) {
    least_ = 0;
    most_ = rule.full;
    for (const auto& line : traced_.lines())
      for (const point& p : line) {
        least_ = min(least_, p.points);
        most_ = max(most_, p.points);
      }
    if (least_ == most_) most_ = most_ + exact(1);
  }

  std::string draw() {
    axes();
    for (const auto& line : traced_.lines()) draw_line(line);
    jumps();
    const int rows = labels();
    mark();
    const int height = bottom_edge + 8 + rows * label_row_height;
    return "<svg class=\"rule-picture\" viewBox=\"0 0 " + std::to_string(width) + " " +
           std::to_string(height) + "\" role=\"img\" aria-label=\"" + escaped(description()) +
           "\">" + out_ + "</svg>";
  }

 private:
  std::string x(const exact& value) const {
    const exact inside = min(max(value, traced_.low()), traced_.high());
    return place(exact(left_edge) + (inside - traced_.low()) * exact(right_edge - left_edge) /
                                        (traced_.high() - traced_.low()));
  }
  std::string y(const exact& points) const {
    return place(exact(bottom_edge) -
                 (points - least_) * exact(bottom_edge - top_edge) / (most_ - least_));
  }
  static std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + std::string(value) + "\"";
  }
  void segment(std::string_view css, const std::string& x1, const std::string& y1,
               const std::string& x2, const std::string& y2) {
    out_ += "<line" + attribute("class", css) + attribute("x1", x1) + attribute("y1", y1) +
            attribute("x2", x2) + attribute("y2", y2) + "/>";
  }
  void words(std::string_view css, const std::string& x1, const std::string& y1,
             std::string_view anchor, std::string_view text) {
    out_ += "<text" + attribute("class", css) + attribute("x", x1) + attribute("y", y1) +
            attribute("text-anchor", anchor) + ">" + escaped(text) + "</text>";
  }
  std::string value_words(const exact& value) const {
    return number_words(value.to_fraction(), rule_.inputs[curve_.input()].unit);
  }
  std::string points_words(const exact& points) const {
    return say(in_, &report_words::points_given, {number_words(points.to_fraction(), unit{})},
               {points == exact(1)});
  }

  std::string description() const {
    std::string value, given;
    if (measured_)
      if (const auto points = curve_.points_at(*measured_)) {
        value = value_words(*measured_);
        given = points_words(*points);
      }
    return say(in_, &report_words::curve_of_points, {rule_.view()}, {value}, {given});
  }

  void axes() {
    segment("axis", std::to_string(left_edge), y(least_), std::to_string(right_edge), y(least_));
    for (const exact& at : {least_, exact(0), rule_.full}) {
      if (at == exact(0) && !least_.is_negative() && !(least_ == at)) continue;
      segment("rung", std::to_string(left_edge), y(at), std::to_string(right_edge), y(at));
      words("rung-name", std::to_string(left_edge - 4), place_below(at), "end", to_text(at).view());
    }
  }
  std::string place_below(const exact& points) const {
    return place(exact(bottom_edge) + exact(4) -
                 (points - least_) * exact(bottom_edge - top_edge) / (most_ - least_));
  }

  void draw_line(const std::vector<point>& line) {
    if (line.empty()) return;
    out_ += "<polyline class=\"curve\" points=\"";
    for (const point& p : line) out_ += x(p.value) + "," + y(p.points) + " ";
    out_ += "\"/>";
  }

  // At each bound: what is given there, and what just beside it, where that is something else.
  void jumps() {
    for (std::size_t k = 0; k < curve_.bounds().size(); ++k) {
      const exact& bound = curve_.bounds()[k];
      const auto here = curve_.points_at(bound);
      if (!here) continue;
      std::vector<exact> beside;
      for (const auto& line : traced_.lines()) {
        if (!line.empty() && line.back().value == bound) beside.push_back(line.back().points);
        if (!line.empty() && line.front().value == bound) beside.push_back(line.front().points);
      }
      exact least = *here;
      exact most = *here;
      for (const exact& other : beside) {
        least = min(least, other);
        most = max(most, other);
      }
      if (least == most) continue;
      segment("jump", x(bound), y(least), x(bound), y(most));
      for (const exact& other : beside)
        if (!(other == *here)) circle("open", bound, other);
      circle("closed", bound, *here);
    }
  }
  void circle(std::string_view css, const exact& value, const exact& points) {
    out_ += "<circle" + attribute("class", css) + attribute("cx", x(value)) +
            attribute("cy", y(points)) + " r=\"3.5\"/>";
  }

  // Each bound once; a label that would touch the one before goes a row down.
  int labels() {
    std::vector<exact> row_end;
    for (const exact& bound : curve_.bounds()) {
      const std::string text = value_words(bound);
      const exact half(static_cast<int>(text.size()) * 3);
      const exact at = exact(left_edge) + (bound - traced_.low()) * exact(right_edge - left_edge) /
                                              (traced_.high() - traced_.low());
      std::size_t row = 0;
      while (row < row_end.size() && at - half < row_end[row]) ++row;
      if (row == row_end.size()) row_end.emplace_back();
      row_end[row] = at + half;
      const int down = bottom_edge + 13 + static_cast<int>(row) * label_row_height;
      segment("tick", x(bound), y(least_), x(bound), std::to_string(down - 10));
      words("bound", x(bound), std::to_string(down), "middle", text);
    }
    return std::max(static_cast<int>(row_end.size()), 1);
  }

  void mark() {
    if (!measured_) return;
    const auto points = curve_.points_at(*measured_);
    const exact middle = (traced_.low() + traced_.high()) / exact(2);
    const std::string_view anchor = *measured_ < middle ? "start" : "end";
    std::string text = value_words(*measured_);
    if (points) text = say(in_, &report_words::value_gives_points, {text}, {points_words(*points)});
    segment("mark", x(*measured_), std::to_string(top_edge - 10), x(*measured_), y(least_));
    words("measured", x(*measured_), std::to_string(top_edge - 14), anchor, text);
    if (points) circle("mark-dot", *measured_, *points);
  }

  const scoring_rule& rule_;
  const rule_curve& curve_;
  const std::optional<exact>& measured_;
  language in_;
  tracer traced_;
  exact least_, most_;
  std::string out_;
};

}  // namespace

std::string rule_picture(const scoring_rule& rule, const rule_choices& choices,
                         const std::optional<exact>& measured, language in) {
  try {
    const auto curve = rule_curve::of(rule, choices);
    return curve ? picture(rule, *curve, measured, in).draw() : std::string();
  } catch (const std::overflow_error&) {
    return {};
  }
}

std::string rule_picture_style() {
  return ".rule-picture{width:100%;max-width:26rem;height:auto;font-size:11px}"
         ".rule-picture text{fill:currentColor}"
         ".rule-picture .axis{stroke:currentColor;stroke-width:1}"
         ".rule-picture .rung{stroke:currentColor;stroke-width:.5;opacity:.25}"
         ".rule-picture .rung-name,.rule-picture .bound{opacity:.75}"
         ".rule-picture .tick{stroke:currentColor;stroke-width:.5;opacity:.5}"
         ".rule-picture .curve{fill:none;stroke:#2c6fbb;stroke-width:2;stroke-linejoin:round}"
         ".rule-picture .jump{stroke:#2c6fbb;stroke-width:1;stroke-dasharray:3 3}"
         ".rule-picture .closed{fill:#2c6fbb;stroke:#2c6fbb}"
         ".rule-picture .open{fill:var(--paper,#fff);stroke:#2c6fbb;stroke-width:1.5}"
         ".rule-picture .mark{stroke:#b3261e;stroke-width:1.2}"
         ".rule-picture .mark-dot{fill:#b3261e;stroke:var(--paper,#fff)}"
         ".rule-picture .measured{font-weight:bold}";
}

}  // namespace jixiao::report
