// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/ranking.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <jixiao/report/words.hpp>
#include <jixiao/words/report_words.hpp>
#include <jixiao/words/say.hpp>

#include "csv_writer.hpp"
#include "level_counts.hpp"
#include "markup.hpp"
#include "plain/json_tree.hpp"
#include "ranked_indicators.hpp"
#include "style.hpp"
#include "workbook.hpp"

namespace jixiao::report {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits that a text begins with, without zeros in front, and how many it takes in all.
std::pair<std::string_view, std::size_t> leading_number(std::string_view text) {
  std::size_t zeros = 0;
  while (zeros + 1 < text.size() && text[zeros] == '0' && is_digit(text[zeros + 1])) ++zeros;
  std::size_t end = zeros;
  while (end < text.size() && is_digit(text[end])) ++end;
  return {text.substr(zeros, end - zeros), end};
}

std::string total_words(const ranked_department& d, language in) {
  return d.total ? std::string(to_text(*d.total).view()) : range_words(d.range, in);
}

std::string rank_words(const ranked_department& d) {
  return d.rank == 0 ? std::string("–") : std::to_string(d.rank);
}

std::array<std::string, 8> heads(language in) {
  const auto head = [&](sentence<> report_words::*which) { return say(in, which); };
  return {head(&report_words::rank_head),
          head(&report_words::department_head),
          head(&report_words::total_head),
          head(&report_words::grade_head),
          head(&report_words::lost_most_by),
          head(&report_words::grade_hangs_on),
          head(&report_words::undecided_indicators),
          head(&report_words::file_head)};
}

std::array<std::string, 8> cells(const ranked_department& d, language in) {
  return {rank_words(d),
          d.name,
          total_words(d, in),
          grade_word(d.grade, in, d.levels),
          worst_words(d, in),
          hangs_on_words(d, in),
          std::to_string(d.undecided),
          d.file};
}

// What an indicator lost stays on the line of its name's end.
std::string worst_html(const ranked_department& d, language in) {
  std::string out;
  for (const costly_indicator& i : d.worst)
    out += (out.empty() ? std::string() : escaped(say(in, &catalogue::between_items))) +
           escaped(i.name) + "&nbsp;" + escaped(lost_words(i));
  return out;
}

}  // namespace

std::vector<costly_indicator> costliest(const evaluation& result) {
  std::vector<costly_indicator> all;
  for (std::size_t d = 0; d < result.duties.size(); ++d)
    for (std::size_t a = 0; a < result.duties[d].activities.size(); ++a) {
      const auto& indicators = result.duties[d].activities[a].indicators;
      for (std::size_t i = 0; i < indicators.size(); ++i)
        if (indicators[i].points && *indicators[i].points < indicators[i].full)
          all.push_back({d, a, i, indicators[i].name, indicators[i].full - *indicators[i].points});
    }
  std::stable_sort(
      all.begin(), all.end(),
      [](const costly_indicator& x, const costly_indicator& y) { return y.lost < x.lost; });
  return all;
}

std::string lost_words(const costly_indicator& i) {
  const std::string lost = figure(i.lost, 2);
  constexpr std::string_view about = "≈";
  return lost.starts_with(about) ? "≈−" + lost.substr(about.size()) : "−" + lost;
}

ranked_department ranked(const sensitivity_report& year, std::string name, std::string file) {
  const evaluation& e = year.base;
  ranked_department d;
  d.name = std::move(name);
  d.file = std::move(file);
  d.scheme = e.scheme;
  d.total = e.total;
  d.range = e.range;
  d.grade = e.grade();
  d.possible_grades = e.possible_grades;
  d.levels = e.levels;
  d.holds_combined = year.holds_combined;
  for (const choice_outcome& o : year.outcomes)
    if (o.moves_grade && (d.hangs_on.empty() || d.hangs_on.back() != o.choice))
      d.hangs_on.push_back(o.choice);
  d.worst = costliest(e);
  if (d.worst.size() > 3) d.worst.resize(3);
  for (const duty_score& duty : e.duties)
    for (const activity_score& a : duty.activities)
      for (const indicator_score& i : a.indicators) {
        ++d.indicators;
        d.undecided += i.standing == standing::undecided ? 1u : 0u;
      }
  for (const evaluation_problem& p : e.problems) d.errors += p.level == severity::error ? 1u : 0u;
  return d;
}

bool comes_before(std::string_view a, std::string_view b) {
  const std::string_view whole_a = a;
  const std::string_view whole_b = b;
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const auto [x, x_length] = leading_number(a);
      const auto [y, y_length] = leading_number(b);
      if (x.size() != y.size()) return x.size() < y.size();
      if (x != y) return x < y;
      a.remove_prefix(x_length);
      b.remove_prefix(y_length);
      continue;
    }
    if (a.front() != b.front())
      return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front());
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  return a.empty() != b.empty() ? a.empty() : whole_a < whole_b;
}

void rank(std::vector<ranked_department>& departments) {
  std::sort(departments.begin(), departments.end(),
            [](const ranked_department& a, const ranked_department& b) {
              if (a.total.has_value() != b.total.has_value()) return a.total.has_value();
              if (a.total && *a.total != *b.total) return *b.total < *a.total;
              if (!a.total && a.range.most != b.range.most) return b.range.most < a.range.most;
              if (a.name != b.name) return comes_before(a.name, b.name);
              return comes_before(a.file, b.file);
            });
  for (std::size_t n = 0; n < departments.size(); ++n) {
    ranked_department& d = departments[n];
    const bool is_equal = n > 0 && d.total && departments[n - 1].total == d.total;
    d.rank = !d.total ? 0 : is_equal ? departments[n - 1].rank : n + 1;
  }
}

std::string ranking_counts(const std::vector<ranked_department>& departments, language in) {
  level_counts grades(in);
  std::size_t none = 0;
  for (const ranked_department& d : departments) {
    grades.count(d.grade, d.levels);
    none += d.grade ? 0u : 1u;
  }
  if (grades.empty()) grades.count({}, {});
  return say(in, &report_words::ranking_summary, {departments.size()},
             {grades.words(say(in, &catalogue::comma))}, {none});
}

std::string hangs_on_words(const ranked_department& d, language in) {
  std::string text;
  for (open_choice c : d.hangs_on)
    text +=
        (text.empty() ? std::string() : say(in, &catalogue::between_items)) + choice_words(c, in);
  if (text.empty() && d.possible_grades.size() == 1 && !d.holds_combined)
    return say(in, &report_words::several_choices);
  return text;
}

std::string worst_words(const ranked_department& d, language in) {
  std::string text;
  for (const costly_indicator& i : d.worst)
    text += (text.empty() ? std::string() : say(in, &catalogue::between_items)) + i.name + " " +
            lost_words(i);
  return text;
}

std::string ranking_json(const std::vector<ranked_department>& departments, language in) {
  using plain::json_tree;
  json_tree out{{"departments", json_tree::array()}};
  for (const ranked_department& d : departments) {
    json_tree one;
    one["position"] = d.rank == 0 ? json_tree(nullptr) : json_tree(d.rank);
    one["name"] = d.name;
    one["file"] = d.file;
    one["scheme"] = d.scheme;
    one["total"] = d.total ? json_tree(std::string(to_text(*d.total).view())) : json_tree(nullptr);
    one["range"] = {{"least", exact_figure(d.range.least)}, {"most", exact_figure(d.range.most)}};
    const auto or_null = [&](auto of) {
      return d.grade ? json_tree(of(*d.grade)) : json_tree(nullptr);
    };
    one["grade"] = or_null([&](grade g) { return grade_word(g, in, d.levels); });
    one["grade_id"] = or_null([&](grade g) { return std::string(d.levels.name_of(g)); });
    one["rank"] = or_null([](grade g) { return column_of(g) + 1; });
    one["levels"] = d.levels.size();
    one["possible_grades"] = json_tree::array();
    for (grade g : d.levels.levels())
      if (d.possible_grades.has(g)) one["possible_grades"].push_back(grade_word(g, in, d.levels));
    one["hangs_on"] = json_tree::array();
    for (open_choice c : d.hangs_on) one["hangs_on"].push_back(std::string(name_of(c)));
    one["holds_combined"] = d.holds_combined;
    one["worst"] = json_tree::array();
    for (const costly_indicator& i : d.worst)
      one["worst"].push_back({{"indicator", i.name}, {"lost", exact_figure(i.lost)}});
    one["indicators"] = d.indicators;
    one["undecided"] = d.undecided;
    one["errors"] = d.errors;
    out["departments"].push_back(std::move(one));
  }
  return out.dump(true) + "\n";
}

std::string ranking_csv(const std::vector<ranked_department>& departments, language in) {
  csv_writer out;
  const auto write = [&](const std::array<std::string, 8>& row) {
    out.row(std::vector<std::string_view>(row.begin(), row.end()));
  };
  write(heads(in));
  for (const ranked_department& d : departments) write(cells(d, in));
  return out.take();
}

std::string ranking_html(const std::vector<ranked_department>& departments, language in) {
  const std::string title(say(in, &report_words::ranking_title));
  std::string out = "<!DOCTYPE html>\n<html lang=\"" +
                    std::string(words_of<report_words>(in).language_tag.text()) +
                    "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                    "content=\"width=device-width, initial-scale=1\"><title>" +
                    title + "</title><style>" + page_style() + "</style></head><body><main><h1>" +
                    title + "</h1><p>" + escaped(ranking_counts(departments, in)) +
                    "</p><div class=\"scroll\"><table class=\"ranking\"><thead><tr>";
  const std::array<std::string, 8> head = heads(in);
  for (std::size_t c = 0; c < head.size(); ++c)
    out += (c == 2 ? "<th scope=\"col\" class=\"figure\">" : "<th scope=\"col\">") +
           escaped(head[c]) + "</th>";
  out += "</tr></thead><tbody>";
  for (const ranked_department& d : departments) {
    const std::array<std::string, 8> row = cells(d, in);
    out += "<tr><td class=\"number\">" + row[0] + "</td><th scope=\"row\">" + linked_name_html(d) +
           "</th><td class=\"figure\">" + row[2] + "</td><td><span class=\"badge " +
           std::string(d.grade ? name_of(shade_of(*d.grade, d.levels)) : "none") + "\">" +
           escaped(row[3]) + "</span></td>";
    for (std::size_t c = 4; c < row.size(); ++c)
      out += "<td data-head=\"" + escaped(head[c]) + "\">" +
             (c == 4 ? worst_html(d, in) : escaped(row[c])) + "</td>";
    out += "</tr>\n" + indicators_html(d, row.size(), in);
  }
  out += "</tbody></table></div><div class=\"sign\">";
  for (const auto who :
       {&report_words::evaluated_by, &report_words::checked_by, &report_words::date})
    out += "<span>" + escaped(say(in, who) + say(in, &catalogue::colon)) + "<i></i></span>";
  return out + "</div></main></body></html>\n";
}

std::string ranking_xlsx(const std::vector<ranked_department>& departments, language in) {
  workbook book;
  lxw_worksheet* sheet = book.add_sheet(say(in, &report_words::ranking_sheet));
  constexpr std::array widths{6, 28, 12, 8, 44, 30, 10, 30};
  for (std::uint16_t c = 0; c < widths.size(); ++c) book.set_width(sheet, c, c, widths[c]);
  const std::array<std::string, 8> head = heads(in);
  for (std::uint16_t c = 0; c < head.size(); ++c) book.text(sheet, 0, c, head[c], cell_style::head);
  for (std::uint32_t n = 0; n < departments.size(); ++n) {
    const ranked_department& d = departments[n];
    const std::array<std::string, 8> row = cells(d, in);
    for (std::uint16_t c = 0; c < row.size(); ++c)
      book.text(sheet, n + 1, c, row[c],
                c == 3             ? style_of(shade_of(d.grade, d.levels))
                : c == 0 || c == 6 ? cell_style::exact
                                   : cell_style::wrapped);
    if (d.rank != 0)
      book.number(sheet, n + 1, 0, decimal(static_cast<std::int64_t>(d.rank)), cell_style::exact);
    if (d.total) book.number(sheet, n + 1, 2, *d.total);
    book.number(sheet, n + 1, 6, decimal(static_cast<std::int64_t>(d.undecided)),
                cell_style::exact);
  }
  book.repeat_head(sheet, 0, 2);
  add_indicators_sheet(book, departments, in);
  return book.finish();
}

}  // namespace jixiao::report
