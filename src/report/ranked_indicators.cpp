// SPDX-License-Identifier: BSL-1.0
#include "ranked_indicators.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <tuple>

#include <jixiao/report/words.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>

#include "markup.hpp"
#include "workbook.hpp"

namespace jixiao::report {

namespace {

std::array<std::string, 7> heads(language in) {
  const auto head = [&](sentence<> report_words::*which) { return say(in, which); };
  return {head(&report_words::activity_head), head(&report_words::indicator_head),
          head(&report_words::measured_head), head(&report_words::grade_head),
          head(&report_words::points_head),   head(&report_words::full_head),
          head(&report_words::lost_head)};
}

rational lost_by(const ranked_indicator& i) {
  return i.points && *i.points < i.full ? i.full - *i.points : rational(0);
}

std::string lost_cell(const ranked_indicator& i, language in) {
  if (!i.points) return say(in, &catalogue::undecided_grade);
  const rational lost = lost_by(i);
  return lost == 0 ? std::string() : lost_words({0, 0, 0, {}, lost});
}

// As an address: all but letters, digits and what is plain in a path by its bytes.
std::string as_link(std::string_view file) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (char c : file) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    if (is_plain) {
      out += c;
      continue;
    }
    out += '%';
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

}  // namespace

void keep_indicators(ranked_department& d, const evaluation& result, language in,
                     std::size_t most) {
  using place = std::tuple<std::size_t, std::size_t, std::size_t>;
  std::set<place> kept;
  const bool keeps_all = d.indicators <= most;
  if (!keeps_all)
    for (const costly_indicator& i : costliest(result)) {
      if (kept.size() == most) break;
      kept.insert({i.duty, i.activity, i.indicator});
    }
  d.details.clear();
  for (std::size_t duty = 0; duty < result.duties.size(); ++duty)
    for (std::size_t a = 0; a < result.duties[duty].activities.size(); ++a) {
      const activity_score& activity = result.duties[duty].activities[a];
      for (std::size_t n = 0; n < activity.indicators.size(); ++n) {
        const indicator_score& i = activity.indicators[n];
        if (!keeps_all && !kept.contains({duty, a, n}) && i.points) continue;
        if (!keeps_all && d.details.size() == most) return;
        ranked_indicator line;
        line.activity = activity.name;
        line.name = i.name;
        line.measured = i.measured;
        if (i.verdict && i.verdict->grade) {
          line.grade = grade_word(i.verdict->grade, in, i.levels);
          line.shade = shade_of(*i.verdict->grade, i.levels);
        }
        line.points = i.points;
        line.full = i.full;
        d.details.push_back(std::move(line));
      }
    }
}

std::string linked_name_html(const ranked_department& d) {
  const std::string name = escaped(d.name);
  return d.page.empty() ? name : "<a href=\"" + as_link(d.page) + "\">" + name + "</a>";
}

std::string indicators_html(const ranked_department& d, std::size_t columns, language in) {
  if (d.details.empty()) return {};
  const std::string summary =
      d.details.size() < d.indicators
          ? say(in, &report_words::costliest_indicators_of, {d.name}, {d.details.size()},
                {d.indicators})
          : say(in, &report_words::indicators_of, {d.name}, {d.details.size()});
  std::string out = "<tr class=\"inside\"><td></td><td colspan=\"" + std::to_string(columns - 1) +
                    "\"><details><summary>" + escaped(summary) + "</summary><table><thead><tr>";
  const auto head = heads(in);
  for (std::size_t c = 0; c < head.size(); ++c)
    out +=
        (c < 4 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"figure\">") + head[c] + "</th>";
  out += "</tr></thead><tbody>";
  for (const ranked_indicator& i : d.details) {
    out += "<tr><td>" + escaped(i.activity) + "</td><td>" + escaped(i.name) + "</td><td>" +
           escaped(i.measured) + "</td><td>";
    if (!i.grade.empty())
      out += "<span class=\"badge " + std::string(name_of(i.shade)) + "\">" + escaped(i.grade) +
             "</span>";
    out += "</td><td class=\"figure\">" + (i.points ? figure(*i.points, 2) : std::string("–")) +
           "</td><td class=\"figure\">" + figure(i.full, 2) + "</td><td class=\"figure\">" +
           lost_cell(i, in) + "</td></tr>\n";
  }
  return out + "</tbody></table></details></td></tr>\n";
}

void add_indicators_sheet(workbook& book, const std::vector<ranked_department>& departments,
                          language in) {
  if (std::all_of(departments.begin(), departments.end(),
                  [](const ranked_department& d) { return d.details.empty(); }))
    return;
  lxw_worksheet* sheet = book.add_sheet(say(in, &report_words::indicators_sheet));
  constexpr std::array widths{6, 24, 28, 32, 14, 8, 10, 10, 10};
  for (std::uint16_t c = 0; c < widths.size(); ++c) book.set_width(sheet, c, c, widths[c]);
  book.text(sheet, 0, 0, say(in, &report_words::rank_head), cell_style::head);
  book.text(sheet, 0, 1, say(in, &report_words::department_head), cell_style::head);
  const auto head = heads(in);
  for (std::uint16_t c = 0; c < head.size(); ++c)
    book.text(sheet, 0, static_cast<std::uint16_t>(c + 2), head[c], cell_style::head);
  std::uint32_t row = 0;
  const auto figure_at = [&](std::uint16_t column, const rational& value) {
    if (const auto exact = exact_decimal(value))
      book.number(sheet, row, column, *exact);
    else
      book.text(sheet, row, column, figure(value), cell_style::exact);
  };
  for (const ranked_department& d : departments)
    for (const ranked_indicator& i : d.details) {
      ++row;
      if (d.rank != 0)
        book.number(sheet, row, 0, decimal(static_cast<std::int64_t>(d.rank)), cell_style::exact);
      book.text(sheet, row, 1, d.name, cell_style::plain);
      book.text(sheet, row, 2, i.activity, cell_style::plain);
      book.text(sheet, row, 3, i.name, cell_style::plain);
      book.text(sheet, row, 4, i.measured, cell_style::plain);
      if (!i.grade.empty()) book.text(sheet, row, 5, i.grade, style_of(i.shade));
      if (i.points)
        figure_at(6, *i.points);
      else
        book.text(sheet, row, 6, say(in, &catalogue::undecided_grade), cell_style::plain);
      figure_at(7, i.full);
      if (i.points) figure_at(8, lost_by(i));
    }
  book.repeat_head(sheet, 0, 4);
  book.filter(sheet, 0, row, 8);
}

}  // namespace jixiao::report
