// SPDX-License-Identifier: BSL-1.0
#include "coverage_line.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>
#include <jixiao/words/wording.hpp>

#include "markup.hpp"

namespace jixiao::report {

namespace {

constexpr int width = 360;
constexpr int edge = 6;
constexpr int cut_width = 40;
constexpr int mark_distance = 12;
constexpr int least_piece = 30;
constexpr int bar_top = 17;
constexpr int bar_height = 18;
constexpr int label_row_height = 14;

std::string figure(int value) { return std::to_string(value); }

// Of an ASCII character 7, of a wide one 12.
int width_of_text(std::string_view text) {
  int sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80)
      sum += 7;
    else if (byte >= 0xC0)
      sum += byte >= 0xE0 ? 12 : 7;
  }
  return sum;
}

int natural_width(const coverage_stop& s) {
  return s.is_cut ? cut_width : std::max(least_piece, width_of_text(s.label) + 8);
}

// One row of the line: which stops, and what they take.
struct row {
  std::size_t begin = 0;
  std::size_t end = 0;
  int taken = 0;
  int pieces = 0;
};

std::vector<row> rows_of(const std::vector<coverage_stop>& stops) {
  std::vector<row> rows;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const int wide = natural_width(stops[i]);
    if (rows.empty() || rows.back().taken + wide > width - 2 * edge) rows.push_back({i, i, 0, 0});
    rows.back().end = i + 1;
    rows.back().taken += wide;
    rows.back().pieces += stops[i].is_cut ? 0 : 1;
  }
  return rows;
}

class drawing {
 public:
  drawing(const std::vector<coverage_stop>& stops, language in) : stops_(stops), in_(in) {}

  std::string draw() {
    int y = 0;
    for (const row& r : rows_of(stops_)) y += draw_row(r, y);
    return "<svg class=\"coverage-line\" role=\"img\" viewBox=\"0 0 " + figure(width) + " " +
           figure(y) + "\" aria-label=\"" + escaped(in_words()) + "\">" + out_ + "</svg>\n";
  }

 private:
  void for_each_goal_of(const coverage_stop& s, auto visit) const {
    for (const auto* goal : {&s.below, &s.on, &s.above})
      if (*goal) visit(**goal);
  }

  // How much is touched, and what is not.
  std::string in_words() const {
    std::size_t all = 0;
    std::size_t covered = 0;
    std::string rest;
    for (const coverage_stop& s : stops_)
      for_each_goal_of(s, [&](const touched_goal& goal) {
        ++all;
        if (goal.how == touch::covered) ++covered;
        if (goal.how == touch::covered) return;
        rest += (rest.empty() ? "" : say(in_, &catalogue::between_items)) + goal.words +
                say(in_, &catalogue::in_brackets, {touch_words(goal.how, in_)});
      });
    const std::string text = say(in_, &report_words::covered_of,
                                 {std::to_string(covered) + " / " + std::to_string(all)});
    return rest.empty() ? text : text + say(in_, &catalogue::semicolon) + rest;
  }

  // The height that it takes.
  int draw_row(const row& r, int y) {
    const int spare = width - 2 * edge - r.taken;
    int x = edge;
    int given = 0;
    int pieces = 0;
    std::vector<int> label_ends;
    std::string cuts;  // above the pieces, which they stand on
    for (std::size_t i = r.begin; i < r.end; ++i) {
      const coverage_stop& s = stops_[i];
      int wide = natural_width(s);
      if (s.is_cut) {
        std::swap(out_, cuts);
        draw_cut(s, x + wide / 2, y, label_ends);
        std::swap(out_, cuts);
      } else {
        ++pieces;
        const int share = spare * pieces / r.pieces - given;
        given += share;
        wide += share;
        draw_piece(s, x, wide, y);
      }
      x += wide;
    }
    out_ += cuts;
    return bar_top + bar_height + 4 +
           std::max(1, static_cast<int>(label_ends.size())) * label_row_height + 4;
  }

  void title(const touched_goal& goal) {
    out_ += "<title>" + escaped(goal.words) + escaped(say(in_, &catalogue::colon)) +
            escaped(touch_words(goal.how, in_)) + "</title>";
  }
  void text(int x, int y, std::string_view css, std::string_view words) {
    out_ += "<text class=\"" + std::string(css) + "\" x=\"" + figure(x) + "\" y=\"" + figure(y) +
            "\" text-anchor=\"middle\">" + escaped(words) + "</text>";
  }

  // The bar reaches under the bounds beside it.
  void draw_piece(const coverage_stop& s, int x, int wide, int y) {
    const int reach = cut_width / 2;
    const int from = std::max(edge, x - reach);
    const int to = std::min(width - edge, x + wide + reach);
    out_ += "<g class=\"stop " + css_of(s.on->how) + "\">";
    title(*s.on);
    out_ += "<rect x=\"" + figure(from) + "\" y=\"" + figure(y + bar_top) + "\" width=\"" +
            figure(to - from) + "\" height=\"" + figure(bar_height) + "\"/>";
    draw_symbol(s.on->how, x + wide / 2, y + bar_top + bar_height / 2);
    out_ += "</g>";
    text(x + wide / 2, y + 12, "level", s.label);
  }

  void draw_cut(const coverage_stop& s, int x, int y, std::vector<int>& label_ends) {
    const int middle = y + bar_top + bar_height / 2;
    out_ += "<line class=\"bound-line\" x1=\"" + figure(x) + "\" x2=\"" + figure(x) + "\" y1=\"" +
            figure(y + bar_top - 4) + "\" y2=\"" + figure(y + bar_top + bar_height + 4) + "\"/>";
    draw_mark(s.below, x - mark_distance, middle);
    draw_mark(s.on, x, middle);
    draw_mark(s.above, x + mark_distance, middle);
    const int half = width_of_text(s.label) / 2 + 2;
    const int at = std::clamp(x, std::min(half, width / 2), std::max(width - half, width / 2));
    std::size_t n = 0;
    while (n < label_ends.size() && at - half < label_ends[n]) ++n;
    if (n == label_ends.size()) label_ends.push_back(0);
    label_ends[n] = at + half;
    text(at, y + bar_top + bar_height + 14 + static_cast<int>(n) * label_row_height, "bound",
         s.label);
  }
  void draw_mark(const std::optional<touched_goal>& goal, int x, int y) {
    if (!goal) return;
    out_ += "<g class=\"mark " + css_of(goal->how) + "\">";
    title(*goal);
    out_ += "<circle cx=\"" + figure(x) + "\" cy=\"" + figure(y) + "\" r=\"5\"/>";
    draw_symbol(goal->how, x, y);
    out_ += "</g>";
  }
  void draw_symbol(touch t, int x, int y) {
    if (t == touch::missing) return;
    const std::string path = t == touch::covered ? "M-3 0l2 2.5l4-5" : "M-2.5-2.5l5 5M2.5-2.5l-5 5";
    out_ +=
        "<path transform=\"translate(" + figure(x) + " " + figure(y) + ")\" d=\"" + path + "\"/>";
  }

  const std::vector<coverage_stop>& stops_;
  language in_;
  std::string out_;
};

}  // namespace

std::string css_of(touch t) {
  return t == touch::covered ? "covered" : t == touch::missing ? "missing" : "unnoticed";
}

std::string touch_words(touch t, language in) {
  switch (t) {
    case touch::covered: return say(in, &report_words::touched_by_case);
    case touch::missing: return say(in, &report_words::touched_by_none);
    case touch::unnoticed: break;
  }
  return say(in, &report_words::mistake_unnoticed);
}

std::string symbol_of(touch t) {
  return t == touch::covered ? "✓" : t == touch::missing ? "○" : "✗";
}

std::string coverage_line(const std::vector<coverage_stop>& stops, language in) {
  return stops.empty() ? std::string() : drawing(stops, in).draw();
}

std::string coverage_style() {
  return R"css(
.coverage-line{display:block;width:100%;max-width:520px;height:auto;font:11px system-ui,sans-serif}
.coverage-line text{fill:var(--ink)}
.coverage-line .level{font-weight:600}
.coverage-line rect,.coverage-line circle{stroke-width:1}
.coverage-line .covered rect,.coverage-line .covered circle{fill:var(--excellent);stroke:var(--excellent-line)}
.coverage-line .missing rect,.coverage-line .missing circle{fill:var(--paper);stroke:var(--faint);stroke-dasharray:2 2}
.coverage-line .unnoticed rect,.coverage-line .unnoticed circle{fill:var(--poor);stroke:var(--poor-line)}
.coverage-line .unnoticed circle{stroke-width:2}
.coverage-line path{fill:none;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.coverage-line .covered path{stroke:var(--excellent-line)}
.coverage-line .unnoticed path{stroke:var(--poor-line)}
.coverage-line .bound-line{stroke:var(--ink);stroke-width:1}
.touched{display:inline-block;margin:2px 4px 2px 0;padding:0 8px;border:1px solid var(--faint);border-radius:6px;font-size:.85rem}
.touched.covered{background:var(--excellent);border-color:var(--excellent-line)}
.touched.missing{border-style:dashed}
.touched.unnoticed{background:var(--poor);border:2px solid var(--poor-line)}
)css";
}

}  // namespace jixiao::report
