// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/html.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <vector>

#include <jixiao/report/number_line.hpp>
#include <jixiao/report/ranking.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/words/wording.hpp>

#include "html_cards.hpp"
#include "html_steps.hpp"
#include "html_writer.hpp"
#include "style.hpp"

namespace jixiao::report {

namespace {

class page : private html_writer {
 public:
  explicit page(const content& what) : html_writer(what.in), what_(what), result_(what.result) {}

  std::string write() {
    open();
    choices_of_view();
    glance();
    costs();
    if (!result_.problems.empty()) problems();
    contents();
    duties();
    if (what_.hangs) sensitivity();
    indicators();
    steps_.write_whole();
    findings();
    sign_off();
    sources();
    put("</main></body></html>\n");
    return take();
  }

 private:
  // 2019 of “某局2019年度…”, where the department or a file names its year.
  std::string year() const {
    std::vector<std::string> names{what_.table.name};
    for (const source_file& f : what_.files) names.push_back(f.name);
    for (const std::string& name : names)
      for (std::size_t at = 0; at + 4 <= name.size(); ++at) {
        const auto is_digit = [&](std::size_t n) {
          return n < name.size() && name[n] >= '0' && name[n] <= '9';
        };
        if (name[at] == '2' && name[at + 1] == '0' && is_digit(at + 2) && is_digit(at + 3) &&
            !is_digit(at + 4) && (at == 0 || !is_digit(at - 1)))
          return name.substr(at, 4);
      }
    return {};
  }

  // No script: what is shown hangs on these, which stand before all of it.
  void choices_of_view() {
    for (std::string_view id : {"steps-on-paper", "notes-on-paper"})
      put("<input type=\"checkbox\" id=\"" + std::string(id) + "\" class=\"choice\">");
  }

  // What cost most, and what the next grade needs.
  void costs() {
    const std::vector<costly_indicator> all = costliest(result_);
    if (all.empty()) return;
    element("h2", say(&report_words::what_cost_most));
    put("<ol class=\"costs\">");
    for (std::size_t n = 0; n < all.size() && n < 5; ++n) {
      const costly_indicator& c = all[n];
      put("<li><a href=\"#" + html_anchor(c.duty, c.activity, c.indicator) + "\">");
      text(c.name);
      put("</a> <b>");
      text(lost_words(c));
      put("</b>");
      if (const std::string next = next_words(c); !next.empty()) {
        put("<br>");
        element("span", next, "muted");
      }
      put("</li>");
    }
    put("</ol>");
    if (all.size() > 5)
      element("p", say(&report_words::more_lost_points, {all.size() - 5}), "muted");
  }

  std::string next_words(const costly_indicator& c) const {
    const indicator_score& score =
        result_.duties[c.duty].activities[c.activity].indicators[c.indicator];
    if (!score.measurement || score.measured.empty())
      return say(&report_words::nothing_was_measured);
    const indicator& i = what_.table.duties[c.duty]
                             .activities[c.activity]
                             .objectives[score.objective]
                             .indicators[score.index];
    const auto margin =
        detail::margin_of(i, what_.year.items[*score.measurement], what_.how.reading);
    if (margin) return margin_words(*margin, what_.in);
    // 1=是；2=否 says nothing to whoever does not know the numbers.
    return score.rule ? reason_words(what_, c.duty, c.activity, score) : score.measured;
  }

  void contents() {
    put("<nav class=\"contents\" aria-label=\"");
    text(say(&report_words::contents));
    put("\">");
    const auto link = [&](std::string_view id, sentence<> report_words::*words) {
      put("<a href=\"#" + std::string(id) + "\">");
      text(say(words));
      put("</a> ");
    };
    link("duties", &report_words::duties_head);
    if (what_.hangs) link("hangs", &report_words::hangs_head);
    link("indicators", &report_words::indicators_head);
    link("roll-up", &report_words::roll_up_head);
    link("findings", &report_words::findings_sheet);
    const auto paper_choice = [&](std::string_view id, std::string_view words) {
      put("<label for=\"" + std::string(id) + "\" class=\"paper-choice " + std::string(id) + "\">");
      text(words);
      put("</label> ");
    };
    paper_choice("steps-on-paper", say(&report_words::steps_on_paper));
    paper_choice("notes-on-paper", say(&report_words::notes_on_paper));
    put("</nav>");
  }

  // The words of the grades that were given, scale by scale, best first.
  std::vector<std::string> given_grades() const {
    std::vector<std::string> given;
    std::vector<std::string> words;
    const auto is_in = [](const std::vector<std::string>& list, const std::string& word) {
      return std::find(list.begin(), list.end(), word) != list.end();
    };
    for (const duty_score& d : result_.duties)
      for (const activity_score& a : d.activities)
        for (const indicator_score& i : a.indicators) {
          if (!i.verdict || !i.verdict->grade) continue;
          given.push_back(grade_word(*i.verdict->grade, what_.in, i.levels));
          for (grade g : i.levels.levels())
            if (std::string word = grade_word(g, what_.in, i.levels); !is_in(words, word))
              words.push_back(std::move(word));
        }
    std::erase_if(words, [&](const std::string& word) { return !is_in(given, word); });
    return words;
  }

  // A grade to see alone: radio buttons before the cards, and CSS.
  void filter() {
    grades_ = given_grades();
    put("<style>");
    for (std::size_t n = 0; n < grades_.size(); ++n)
      put("#show-" + std::to_string(n) + ":checked~.list article:not(.is-" + std::to_string(n) +
          "){display:none}");
    put("</style>");
    const auto choice = [&](const std::string& id, std::string_view words) {
      put("<input type=\"radio\" name=\"show\" class=\"choice\" id=\"show-" + id +
          (id == "all" ? "\" checked>" : "\">"));
      put("<label for=\"show-" + id + "\" class=\"filter\">");
      text(words);
      put("</label>");
    };
    choice("all", say(&report_words::show_all));
    choice("lost", say(&report_words::show_lost));
    for (std::size_t n = 0; n < grades_.size(); ++n) choice(std::to_string(n), grades_[n]);
    choice("open", say(&report_words::show_undecided));
  }

  void sign_off() {
    put("<div class=\"sign\">");
    for (std::string_view who : {say(&report_words::evaluated_by), say(&report_words::checked_by),
                                 say(&report_words::date)}) {
      put("<span>");
      text(who);
      text(say(&catalogue::colon));
      put("<i></i></span>");
    }
    put("</div>");
  }

  void open() {
    const std::string title = what_.table.name.empty()
                                  ? say(&report_words::performance_evaluation)
                                  : say(&report_words::report_of, {what_.table.name});
    put("<!DOCTYPE html>\n<html lang=\"");
    put(words_of<report_words>(in()).language_tag.text());
    put("\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
    text(title);
    put("</title><style>");
    put(page_style());
    put("</style></head><body>");
    put(number_line_patterns());
    put("<main><h1>");
    text(title);
    put("</h1>");
  }

  void glance() {
    put("<section class=\"glance\" aria-label=\"");
    text(say(&report_words::glance));
    put("\"><div><div class=\"total\">");
    text(total_words(result_, what_.in));
    put("<small> ");
    text(say(&report_words::of_full_points, {to_text(what_.how.full_points).view()}));
    put("</small></div>");
    if (!result_.total) element("div", undecided_words(result_, what_.in), "muted");
    if (result_.verdict && result_.verdict->to_next && result_.grade() != grade::excellent &&
        !result_.best_grade)
      element(
          "div",
          say(&report_words::points_to_next_grade, {figure(rational(*result_.verdict->to_next), 2)},
              {*result_.verdict->to_next == decimal(1)}),
          "muted");
    put("</div>");
    badge(result_.grade(), result_.levels);
    put("<div class=\"muted\">");
    if (const std::string y = year(); !y.empty()) {
      text(say(&report_words::year_is, {y}));
      put("<br>");
    }
    if (!what_.date.empty()) {
      text(say(&report_words::date_is, {what_.date}));
      put("<br>");
    }
    text(say(&report_words::scheme_is, {scheme_words(what_.how, what_.in)}));
    put("<br>");
    text(bounds_words(what_.how.bounds, what_.in));
    put("<br>");
    text(counts_words(result_, what_.in));
    put("</div></section>");
  }

  void duties() {
    heading(&report_words::duties_head, "duties");
    put("<div class=\"duties\">");
    for (std::size_t d = 0; d < result_.duties.size(); ++d) {
      const duty_score& duty = result_.duties[d];
      put("<div class=\"duty\">");
      bar(duty, duty.name.empty() ? say(&report_words::all_indicators) : duty.name);
      put("<div class=\"strip\">");
      for (std::size_t a = 0; a < duty.activities.size(); ++a)
        for (std::size_t i = 0; i < duty.activities[a].indicators.size(); ++i)
          square(duty.activities[a].indicators[i], html_anchor(d, a, i));
      put("</div></div>");
      if (duty.execution) execution(*duty.execution);
    }
    if (result_.execution) execution(*result_.execution);
    put("</div>");
  }

  void bar(const part_score& score, std::string_view name) {
    put("<div class=\"name\">");
    text(name);
    put("</div><div class=\"bar\" role=\"img\" aria-label=\"");
    text(share_words(score));
    put("\"><i style=\"width:" + share_words(score) + "\"></i></div><div class=\"figure\">");
    text(points_words(score, what_.in) + full_words(score, what_.in));
    put("</div>");
  }

  void execution(const execution_score& score) {
    put("<div class=\"duty\">");
    bar(score, execution_words(score, what_.in));
    put("<div class=\"strip\"></div></div>");
  }

  void square(const indicator_score& score, const std::string& target) {
    const std::optional<grade> g = score.verdict ? score.verdict->grade : std::nullopt;
    // Without grades, what it has earned in per cent.
    const bool by_points = !score.verdict && score.own_points && !is_unweighted(score);
    const std::string share = share_words(score);
    put("<a class=\"badge " +
        std::string(by_points ? "none share"
                    : g       ? name_of(shade_of(*g, score.levels))
                              : "none") +
        "\" href=\"#" + target + "\" title=\"");
    text(score.name);
    put("\" aria-label=\"");
    text(score.name + say(&catalogue::colon) +
         (by_points ? share : grade_word(g, what_.in, score.levels)));
    put("\">");
    if (by_points)
      text(share.substr(0, share.size() - 1));
    else if (g)
      text(level_initial(*g, what_.in, score.levels));
    else
      text("–");
    put("</a>");
  }

  void sensitivity() {
    heading(&report_words::hangs_head, "hangs");
    element("p", hangs_words(*what_.hangs, what_.in));
    if (what_.hangs->combinations > 1) element("p", together_words(*what_.hangs, what_.in));
    bool any = false;
    for (const choice_outcome& o : what_.hangs->outcomes) any = any || o.moves_total;
    if (!any) return;
    put("<div class=\"scroll\"><table class=\"choices\"><thead><tr>");
    element("th", say(&report_words::choice_head));
    element("th", say(&report_words::this_report));
    element("th", say(&report_words::instead));
    element("th", say(&report_words::total_head), "figure");
    element("th", say(&report_words::grade_head));
    put("</tr></thead><tbody>");
    for (const choice_outcome& o : what_.hangs->outcomes) {
      if (!o.moves_total) continue;
      put("<tr>");
      element("td", choice_words(o.choice, what_.in));
      element("td", option_words(o.choice, o.scheme_says, what_.in));
      element("td", option_words(o.choice, o.instead, what_.in));
      element("td",
              o.total ? std::string(to_text(*o.total).view()) : range_words(o.range, what_.in),
              "figure");
      put("<td>");
      badge(o.grade, result_.levels);
      put("</td></tr>");
    }
    put("</tbody></table></div>");
  }

  void problems() {
    heading(&report_words::remarks_on_evaluation);
    put("<ul>");
    for (const remark& r : remarks_of(result_, what_.in)) {
      const severity level = r.problem->level;
      put("<li><span class=\"severity " + std::string(name_of(level)) + "\">");
      text(severity_words(level, what_.in));
      put("</span> ");
      text(r.words);
      const std::string where = place_words(r.problem->where, what_.in);
      if (!where.empty()) {
        put(" ");
        element("span", where, "place");
      }
      put("</li>");
    }
    put("</ul>");
  }

  bool has_number_line() const {
    bool found = false;
    for_each_indicator(what_.table, [&](const indicator_path& path) {
      found = found || path.indicator.standard.is_numeric();
    });
    return found;
  }

  void indicators() {
    heading(&report_words::indicators_head, "indicators");
    if (has_number_line()) element("p", say(&report_words::how_to_read_number_lines), "muted");
    filter();
    put("<div class=\"list\">");
    html_cards cards(*this, what_, grades_, steps_);
    for (std::size_t d = 0; d < result_.duties.size(); ++d) {
      const duty_score& duty = result_.duties[d];
      for (std::size_t a = 0; a < duty.activities.size(); ++a) {
        const activity_score& activity = duty.activities[a];
        if (!activity.name.empty() || !duty.name.empty())
          element("h3", activity.name.empty() || activity.name == duty.name
                            ? duty.name
                            : duty.name + " ／ " + activity.name);
        if (activity.execution)
          element(
              "p",
              say(&report_words::execution_gives, {execution_words(*activity.execution, what_.in)},
                  {points_words(*activity.execution, what_.in) +
                   full_words(*activity.execution, what_.in)}),
              "muted");
        put("<div class=\"cards\">");
        for (std::size_t i = 0; i < activity.indicators.size(); ++i) cards.write(d, a, i);
        put("</div>");
      }
    }
    put("</div>");
  }

  void findings() {
    heading(&report_words::findings_head, "findings");
    if (what_.findings.empty()) {
      element("p", say(&report_words::nothing_found));
      return;
    }
    put("<div class=\"scroll\"><table>");
    heads({say(&report_words::severity_head), say(&report_words::activity_head),
           say(&report_words::indicator_head), say(&report_words::finding_head)});
    put("<tbody>");
    for (severity level : {severity::error, severity::warning, severity::note})
      for (const table_finding& f : what_.findings)
        if (f.what.level() == level) finding_row(f);
    put("</tbody></table></div>");
  }

  void finding_row(const table_finding& f) {
    const std::string level(name_of(f.what.level()));
    put("<tr class=\"is-" + level + "\"><td class=\"severity " + level + "\">");
    text(severity_words(f.what.level(), what_.in));
    put("</td>");
    element("td", f.activity.empty() ? f.duty : f.activity);
    element("td", f.indicator);
    element("td", finding_words(f, what_.in));
    put("</tr>");
  }

  void sources() {
    put("<footer>");
    if (!what_.files.empty()) {
      heading(&report_words::source_files);
      put("<ul>");
      for (const source_file& f : what_.files) {
        put("<li>");
        text(f.name);
        put("<br><code>SHA-256 ");
        text(f.digest);
        put("</code></li>");
      }
      put("</ul>");
    }
    if (!what_.scheme_json.empty()) {
      put("<details><summary>");
      text(say(&report_words::scheme_in_full));
      put("</summary>");
      element("pre", what_.scheme_json);
      put("</details>");
    }
    put("</footer>");
  }

  const content& what_;
  const evaluation& result_;
  std::vector<std::string> grades_;  // that can be seen alone
  html_steps steps_{*this, result_};
};

}  // namespace

std::string html(const content& what) { return page(what).write(); }

}  // namespace jixiao::report
