// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/test_page.hpp>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include <jixiao/report/number_line.hpp>
#include <jixiao/report/rule_picture.hpp>
#include <jixiao/report/words.hpp>
#include <jixiao/table/rule_of.hpp>
#include <jixiao/testing/rule_tests.hpp>
#include <jixiao/testing/words.hpp>

#include "html_writer.hpp"
#include "style.hpp"
#include "test_lines.hpp"
#include "test_page_style.hpp"
#include "touched_rules.hpp"

namespace jixiao::report {

namespace {

// What is printed without being asked for.
constexpr std::size_t most_rows = 120;
constexpr std::size_t most_failures = 6;
constexpr std::size_t most_values = 3;

class page : private html_writer {
 public:
  explicit page(const test_page_content& what)
      : html_writer(what.cases.in), what_(what), rules_(touched_subjects(what)) {}

  std::string write() {
    open();
    glance();
    receipt_table();
    signatures();
    contents();
    rows_on_paper();
    cards();
    failures();
    survivors();
    put("</main></body></html>\n");
    return take();
  }

 private:
  const test_run& run() const { return what_.cases.run; }
  const test_subject& subject(std::size_t i) const { return what_.cases.subjects[i]; }
  std::string name_of_subject(std::size_t i) const {
    const std::string& activity = subject(i).activity->name;
    return (activity.empty() ? "" : activity + " ／ ") + subject(i).indicator->name;
  }
  static std::string id(std::string_view kind, std::size_t i) {
    return std::string(kind) + "-" + std::to_string(i + 1);
  }

  // No script: what is shown hangs on these inputs, which stand before all of it.
  void open() {
    const std::string title = what_.department.empty()
                                  ? say(&report_words::test_title)
                                  : say(&report_words::test_title_of, {what_.department});
    put("<!DOCTYPE html>\n<html lang=\"");
    put(words_of<report_words>(in()).language_tag.text());
    put("\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
    text(title);
    put("</title><style>" + page_style() + coverage_style() + std::string(test_page_style) +
        "</style></head>\n<body>" + number_line_patterns() + "<main>\n");
    put("<input type=\"checkbox\" class=\"choice\" id=\"whole\">");
    for (const char* which : {"all", "open"})
      put("<input type=\"radio\" name=\"show\" class=\"choice\" id=\"show-" + std::string(which) +
          (which == std::string_view("all") ? "\" checked>" : "\">"));
    element("h1", title);
  }

  // --- the first screen ---

  bool is_enough() const {
    return run().failed() == 0 && run().problems.empty() && what_.covered.missing.empty() &&
           what_.mutated.survived.empty();
  }

  void glance() {
    put("\n<section class=\"glance test-glance\">\n");
    put(std::string("<p class=\"conclusion ") +
        css_of(is_enough() ? touch::covered : touch::unnoticed) + "\"><b>");
    text(is_enough() ? say(&report_words::cases_are_enough)
                     : say(&report_words::cases_are_not_enough));
    put("</b><br>");
    text(conclusion());
    put("</p>\n<dl class=\"figures\">");
    figure_of_cases();
    share(say(&report_words::covered_head), what_.covered.covered, what_.covered.of,
          what_.covered.basis_points(),
          say(&report_words::places_without_case, {what_.covered.missing.size()}));
    share(say(&report_words::mutation_score), what_.mutated.killed, what_.mutated.to_kill(),
          what_.mutated.basis_points(),
          say(&report_words::small_mistakes_pass, {what_.mutated.survived.size()}));
    put("</dl></section>\n");
  }

  std::string conclusion() const {
    if (is_enough()) return say(&report_words::every_case_holds);
    std::string words;
    const auto add = [&](std::size_t count, sentence<marks::count> report_words::*which) {
      if (count == 0) return;
      if (!words.empty()) words += say(&catalogue::comma);
      words += say(which, {count});
    };
    add(run().failed(), &report_words::cases_fail);
    add(run().problems.size(), &report_words::problems_case_file);
    add(what_.covered.missing.size(), &report_words::rules_without_case);
    add(what_.mutated.survived.size(), &report_words::small_mistakes_pass);
    return say(&report_words::whole_sentence, {words});
  }

  void figure_of_cases() {
    put("<div><dt>");
    text(say(&report_words::cases));
    put("</dt><dd><b>" + std::to_string(run().results.size()) + "</b><span class=\"counts\">");
    count(touch::covered, run().passed(), &report_words::passed);
    count(run().failed() == 0 ? touch::covered : touch::unnoticed, run().failed(),
          &report_words::failed);
    if (!run().problems.empty())
      count(touch::unnoticed, run().problems.size(), &report_words::problems_file);
    put("</span></dd></div>");
  }
  void count(touch how, std::size_t number, sentence<marks::count> report_words::*words) {
    put("<span class=\"touched " + css_of(how) + "\">");
    text((number == 0 && how == touch::covered ? "" : symbol_of(how) + " ") + say(words, {number}));
    put("</span> ");
  }

  void share(std::string_view title, std::size_t part, std::size_t whole, std::size_t basis_points,
             const std::string& rest) {
    const bool is_all = part == whole;
    put("<div><dt>");
    text(title);
    put("</dt><dd><b>" + per_cent(basis_points) + "%</b> <small>" + std::to_string(part) + " / " +
        std::to_string(whole) + "</small><span class=\"share\"><i style=\"width:" +
        per_cent(basis_points) + "%\"></i></span><span class=\"touched " +
        css_of(is_all ? touch::covered : touch::unnoticed) + "\">");
    text(symbol_of(is_all ? touch::covered : touch::unnoticed) + " " +
         (is_all ? say(&report_words::nothing_left_out) : rest));
    put("</span></dd></div>");
  }

  void receipt_table() {
    heading(&report_words::basis_head, "basis");
    put("<table class=\"receipt\"><tbody>");
    const auto row = [&](std::string_view what, std::string_view is, std::string_view digest = {}) {
      put("<tr><th scope=\"row\">");
      text(what);
      put("</th><td>");
      text(is);
      if (!digest.empty()) {
        put(is.empty() ? "" : "<br>");
        element("code", digest);
      }
      put("</td></tr>");
    };
    for (const source_file& f : what_.files) row(say(&report_words::file_row), f.name, f.digest);
    row(say(&report_words::meaning_row), "", what_.receipt.standards_digest);
    row(say(&report_words::text_row), "", what_.receipt.texts_digest);
    row(say(&report_words::reading_row), reading_words(what_.how, in()));
    row(say(&report_words::scheme_row), what_.scheme, what_.scheme_digest);
    row(say(&report_words::equivalent_row),
        say(&report_words::equivalent_not_counted, {what_.mutated.equivalent}));
    if (!what_.mutated.undecided.empty())
      row(say(&report_words::not_decided_row), undecided_mutants_words(what_.mutated, in()));
    row(say(&report_words::program_row), what_.receipt.program);
    put("</tbody></table>\n");
    element("p", say(&report_words::digests_are_sha_256), "muted");
  }

  void signatures() {
    put("<div class=\"sign test-sign\">");
    for (std::string_view who :
         {say(&report_words::prepared_by), say(&report_words::checked), say(&report_words::date)}) {
      put("<span>");
      text(who);
      text(jixiao::say(in(), &catalogue::colon));
      put("<i></i></span>");
    }
    put("</div>\n");
  }

  void contents() {
    put("<nav class=\"contents\" aria-label=\"");
    text(say(&report_words::contents));
    put("\">");
    const auto link = [&](std::string_view to, std::string_view words) {
      put("<a href=\"#" + std::string(to) + "\">");
      text(words);
      put("</a> ");
    };
    link("rules", say(&report_words::rules_link));
    if (has_failures()) link("failures", say(&report_words::failures));
    if (!what_.mutated.survived.empty()) link("survivors", say(&report_words::survivors_link));
    put("<label for=\"whole\" class=\"paper-choice whole\">");
    text(say(&report_words::print_all));
    put("</label></nav>\n");
  }

  // --- the rules ---

  // The values that tell the mistakes of one subject, those first that tell most.
  std::vector<std::string> values_to_add(std::size_t i) const {
    std::vector<std::string> values;
    std::map<std::string, std::size_t> told;
    for (const survivor* s : rules_[i].survivors)
      if (++told[s->value] == 1) values.push_back(s->value);
    std::stable_sort(values.begin(), values.end(),
                     [&](const std::string& a, const std::string& b) { return told[a] > told[b]; });
    for (const missing_goal& m : what_.covered.missing)
      if (m.subject == i && std::find(values.begin(), values.end(), m.value) == values.end())
        values.push_back(m.value);
    return values;
  }
  std::string values_words_of(std::size_t i) const {
    const std::vector<std::string> values = values_to_add(i);
    std::string words;
    for (std::size_t n = 0; n < values.size() && n < most_values; ++n)
      words += (n == 0 ? "" : jixiao::say(in(), &catalogue::between_items)) + values[n];
    if (values.size() <= most_values) return words;
    return say(&report_words::values_and_more, {words}, {values.size()},
               {values.size() - most_values});
  }
  touch state_of(std::size_t i) const {
    return !rules_[i].survivors.empty()       ? touch::unnoticed
           : rules_[i].covered < rules_[i].of ? touch::missing
                                              : touch::covered;
  }
  std::string coverage_words(std::size_t i) const {
    return std::to_string(rules_[i].covered) + " / " + std::to_string(rules_[i].of);
  }

  // What is signed: a row a rule.
  void rows_on_paper() {
    put("<section class=\"on-paper rules-on-paper\">");
    heading(&report_words::rules_head);
    put("<table>");
    heads({"", say(&report_words::indicator_column), say(&report_words::covered_head),
           say(&report_words::would_pass_head), say(&report_words::values_to_add)});
    put("<tbody>");
    std::size_t n = 0;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      if (!is_tested(what_, i)) continue;
      put(n++ < most_rows ? "<tr>" : "<tr class=\"more\">");
      element("td", symbol_of(state_of(i)));
      element("td", name_of_subject(i));
      element("td", coverage_words(i), "figure");
      element("td", std::to_string(rules_[i].survivors.size()), "figure");
      element("td", values_words_of(i));
      put("</tr>");
    }
    put("</tbody></table>");
    if (n > most_rows) element("p", say(&report_words::more_on_page, {n - most_rows}), "less");
    put("</section>\n");
  }

  void cards() {
    put("<section class=\"not-on-paper\">");
    heading(&report_words::rules_head, "rules");
    legend();
    for (const char* which : {"all", "open"}) {
      put("<label for=\"show-" + std::string(which) + "\" class=\"filter filter-" + which + "\">");
      text(which == std::string_view("all") ? say(&report_words::show_all)
                                            : say(&report_words::not_enough_yet));
      put("</label>");
    }
    put("<div class=\"cards list\">");
    for (std::size_t i = 0; i < rules_.size(); ++i)
      if (is_tested(what_, i)) card(i);
    put("</div></section>\n");
  }

  void legend() {
    put("<p class=\"legend\">");
    for (const touch t : {touch::covered, touch::missing, touch::unnoticed}) {
      put("<span class=\"touched " + css_of(t) + "\">");
      text(symbol_of(t) + " " + touch_words(t, in()));
      put("</span>");
    }
    element("span", say(&report_words::how_to_read_bounds), "muted");
    put("</p>");
  }

  void card(std::size_t i) {
    const touched_subject& rule = rules_[i];
    put("<article id=\"" + id("rule", i) + "\"" + (rule.is_whole() ? "" : " class=\"is-open\"") +
        "><header><h4>");
    text(symbol_of(state_of(i)) + " " + name_of_subject(i));
    put("</h4><span class=\"points\">");
    text(say(&report_words::covered_of, {coverage_words(i)}));
    put("</span></header>");
    rule_text(*subject(i).indicator);
    for (const touched_line& line : rule.lines) {
      if (!line.title.empty()) element("p", line.title, "muted");
      put(coverage_line(line.stops, in()));
    }
    put("<p>");
    for (const touched_goal& goal : rule.others) {
      put("<span class=\"touched " + css_of(goal.how) + "\">");
      text(symbol_of(goal.how) + " " + goal.words);
      put("</span>");
    }
    put("</p>");
    if (const std::string values = values_words_of(i); !values.empty()) {
      put("<p>");
      text(say(&report_words::values_to_add_are, {values}));
      if (!rule.survivors.empty()) {
        put(" <a href=\"#" + id("mistakes", i) + "\">");
        text(say(&report_words::mistakes_pass, {rule.survivors.size()}));
        put("</a>");
      }
      put("</p>");
    }
    put("</article>\n");
  }

  void rule_text(const indicator& i) {
    put("<div class=\"bands\">");
    const auto part = [&](std::string_view name, std::string_view words) {
      put("<span><b>");
      text(name);
      put("</b>");
      text(words);
      put("</span>");
    };
    if (!standard_view(i.standard).is_blank()) {
      const scale levels = i.standard.level_scale();
      for (const grade g : levels.levels())
        part(grade_word(g, in(), levels),
             column_of(g) < i.cells.size() ? i.cells[column_of(g)] : std::string());
    }
    if (i.target) part(say(&report_words::target_of_rule), i.target->text);
    if (!i.rule_text.empty()) part(say(&report_words::rule_in_words), i.rule_text);
    put("</div>");
  }

  // --- what failed ---

  bool has_failures() const { return run().failed() != 0 || !run().problems.empty(); }

  void failures() {
    if (!has_failures()) return;
    put("<section>");
    heading(&report_words::failures_head, "failures");
    if (!run().problems.empty()) problems();
    std::size_t n = 0;
    put("<div class=\"cards failed\">");
    for (const test_case_result& r : run().results)
      if (!r.is_passed && n++ < most_failures) failure(r);
    put("</div>");
    if (n > most_failures) {
      fold("more-failures", say(&report_words::other_failures, {n - most_failures}));
      put("<div class=\"folded\"><div class=\"cards failed\">");
      n = 0;
      for (const test_case_result& r : run().results)
        if (!r.is_passed && n++ >= most_failures) failure(r);
      put("</div></div>");
    }
    put("</section>\n");
  }

  // A checkbox, since what is folded must still be printed where all is.
  void fold(const std::string& name, std::string_view words) {
    put("<input type=\"checkbox\" class=\"choice\" id=\"" + name + "\"><label for=\"" + name +
        "\" class=\"fold\">");
    text(words);
    put("</label>");
  }

  void problems() {
    put("<table>");
    heads({say(&report_words::place_column), say(&report_words::problem_of_case_file)});
    put("<tbody>");
    std::size_t n = 0;
    for (const test_case_problem& p : run().problems) {
      put(n++ < most_rows ? "<tr>" : "<tr class=\"more\">");
      element("td", place_words(p.where, in()), "place");
      element("td", describe(p, in()));
      put("</tr>");
    }
    put("</tbody></table>");
  }

  void failure(const test_case_result& r) {
    const test_line line = line_of(what_.cases, r);
    put("<article><header><h4>✗ ");
    text(line.indicator);
    put("</h4><span>");
    text(what_.cases.cases[r.what.source].text);
    put("</span>");
    element("span", line.place, "place");
    put("</header><p><b>");
    text(line.difference);
    put("</b></p>");
    element("p", line.why, "reason");
    if (!line.readings.empty()) element("p", line.readings, "muted");
    picture(r);
    put("</article>\n");
  }

  // The measured value on the number line or on the points of the rule.
  void picture(const test_case_result& r) {
    const indicator& i = *subject(r.what.subject).indicator;
    if (detail::is_scored_by_rule(i)) {
      const scoring_rule rule = rule_of(i);
      const rule_case read = read_case(rule, what_.cases.cases[r.what.source].text);
      put(rule_picture(rule, what_.choices,
                       read && read.answers.size() == 1 ? read.answers.front() : std::nullopt,
                       in()));
      return;
    }
    std::optional<fraction> value;
    if (!r.got.is_refused() && r.got.said->reason != reason::label &&
        r.got.said->reason != reason::grade_word)
      value = r.got.said->value;
    if (i.standard.is_numeric()) put(number_line(i.standard, value, r.what.wanted.reading, in()));
  }

  // --- what would pass ---

  void survivors() {
    if (what_.mutated.survived.empty()) return;
    put("<section class=\"not-on-paper\">");
    heading(&report_words::survivors_head, "survivors");
    element("p", say(&report_words::about_survivors), "muted");
    for (std::size_t i = 0; i < rules_.size(); ++i)
      if (!rules_[i].survivors.empty()) survivors_of(i);
    put("</section>\n");
  }

  void survivors_of(std::size_t i) {
    put("<div id=\"" + id("mistakes", i) + "\" class=\"mistakes\">");
    fold(id("fold", i), "✗ " + name_of_subject(i) + jixiao::say(in(), &catalogue::colon) +
                            std::to_string(rules_[i].survivors.size()));
    put("<div class=\"folded scroll\"><table>");
    heads({say(&report_words::mistake_head), say(&report_words::add_head),
           say(&report_words::wanted_head), say(&report_words::with_mistake)});
    put("<tbody>");
    for (const survivor* s : rules_[i].survivors) {
      put("<tr>");
      element("td", s->mutant);
      put("<td><b>");
      text(s->value);
      put("</b></td>");
      element("td", expected_in_words(*s, in()));
      element("td", got_in_words(*s, in()));
      put("</tr>");
    }
    put("</tbody></table></div></div>\n");
  }

  const test_page_content& what_;
  std::vector<touched_subject> rules_;
};

}  // namespace

std::string test_page(const test_page_content& what) { return page(what).write(); }

}  // namespace jixiao::report
