// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/test_page.hpp>

#include <string_view>
#include <vector>

#include <jixiao/table/rule_of.hpp>
#include <jixiao/testing/case_reading.hpp>
#include <jixiao/testing/goal_words.hpp>
#include <jixiao/testing/points_goal.hpp>
#include <jixiao/testing/rule_goal.hpp>
#include <jixiao/testing/rule_tests.hpp>
#include <jixiao/testing/total_case.hpp>
#include <jixiao/testing/words.hpp>

#include "markup.hpp"
#include "test_lines.hpp"

namespace jixiao::report {

namespace {

constexpr std::string_view page_style =
    "body{font:14px/1.6 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;margin:2em auto;"
    "padding:0 "
    "1em;max-width:60em;overflow-wrap:anywhere;color:#222}h1{font-size:1.4em}h2{font-size:1.1em;"
    "margin-top:1.6em}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:.2em .5em;"
    "text-align:left;vertical-align:top;min-width:4em}code{word-break:break-all}"
    ".line{display:flex;flex-wrap:wrap;margin:.2em 0 .6em}"
    ".line span{border:1px solid #888;padding:.1em .4em;margin:-1px 0 0 -1px}"
    ".on{background:#cfe8cf}.off{background:#eee;color:#666}.bad{background:#f3b6b6}"
    ".sign td{height:3em}@media "
    "print{body{margin:0;padding:0;max-width:none}h2,p{break-after:avoid}"
    ".line,tr{break-inside:avoid}.line span{print-color-adjust:exact;"
    "-webkit-print-color-adjust:exact}}";

class page {
 public:
  explicit page(const test_page_content& what) : what_(what), in_(what.cases.in) {}

  std::string write() {
    const std::string title = say("规则测试报告", "Test of a rule book");
    out_ =
        "<!DOCTYPE html>\n<html lang=\"" + say("zh-CN", "en") +
        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        "<title>" +
        title + "</title><style>" + std::string(page_style) + "</style></head>\n<body><h1>" +
        title + "</h1>\n";
    if (!what_.department.empty()) out_ += "<p>" + escaped(what_.department) + "</p>\n";
    summary();
    failures();
    lines();
    receipt_table();
    signatures();
    return out_ + "</body></html>\n";
  }

 private:
  std::string say(std::string_view zh, std::string_view en) const {
    return std::string(in_ == language::en ? en : zh);
  }
  void heading(std::string_view zh, std::string_view en) {
    out_ += "<h2>" + say(zh, en) + "</h2>\n";
  }
  void row(const std::vector<std::string>& cells) {
    out_ += "<tr>";
    for (const std::string& cell : cells) out_ += "<td>" + escaped(cell) + "</td>";
    out_ += "</tr>\n";
  }

  static std::string share(std::size_t part, std::size_t whole, std::size_t basis_points) {
    return std::to_string(part) + " / " + std::to_string(whole) + "（" + per_cent(basis_points) +
           "%）";
  }

  void summary() {
    const test_run& run = what_.cases.run;
    out_ += "<table>\n";
    row({say("用例", "cases"), std::to_string(run.results.size())});
    row({say("相符", "passed"), std::to_string(run.passed())});
    row({say("不符", "failed"), std::to_string(run.failed())});
    row({say("用例文件问题", "problems of the file"), std::to_string(run.problems.size())});
    row({say("覆盖", "covered"),
         share(what_.covered.covered, what_.covered.of, what_.covered.basis_points())});
    row({say("变异得分", "mutation score"),
         share(what_.mutated.killed, what_.mutated.to_kill(), what_.mutated.basis_points())});
    row({say("等价变异体（不计）", "equivalent mutants (not counted)"),
         std::to_string(what_.mutated.equivalent)});
    out_ += "</table>\n";
  }

  void failures() {
    if (what_.cases.run.failed() == 0 && what_.cases.run.problems.empty()) return;
    heading("不符的用例和文件问题", "Failures and problems");
    out_ += "<table>\n";
    for (const test_case_result& r : what_.cases.run.results) {
      if (r.is_passed) continue;
      const test_line line = line_of(what_.cases, r);
      row({line.place, line.indicator, line.title, line.difference, line.why, line.readings});
    }
    for (const test_case_problem& p : what_.cases.run.problems)
      row({place_words(p.where, in_), p.text, "", describe(p, in_), "", ""});
    out_ += "</table>\n";
  }

  // The goals of each standard in the order in which the line and the labels run.
  void lines() {
    heading("各项标准", "The standards");
    for (std::size_t i = 0; i < what_.cases.subjects.size(); ++i) {
      const test_subject& subject = what_.cases.subjects[i];
      const auto& s = subject.indicator->standard;
      out_ +=
          "<p><b>" + escaped(subject.activity->name + " ／ " + subject.indicator->name) + "</b>";
      for (const auto g : s.levels())
        out_ += "　" + escaped(detail::level_and_band(s, std::optional(g), in_));
      if (detail::is_scored_by_rule(*subject.indicator))
        out_ += "　" + escaped(subject.indicator->rule_text);
      const auto& target = subject.indicator->target;
      if (target) out_ += "　" + escaped(say("目标值 ", "target ") + target->text);
      out_ += "</p>\n<div class=\"line\">";
      for_each_goal(s, reading_of(subject, what_.how),
                    [&](const cover_goal& goal) { box(i, s, goal); });
      if (is_scored_by_target(*subject.indicator)) target_boxes(i, *subject.indicator);
      if (detail::is_scored_by_rule(*subject.indicator)) rule_boxes(i, *subject.indicator);
      out_ += "</div>\n";
      survivors(i);
    }
  }

  void rule_boxes(std::size_t subject, const indicator& whose) {
    const scoring_rule rule = rule_of(whose);
    for_each_rule_goal(rule, what_.choices, [&](const rule_goal& goal, const rule_answers&) {
      bool hides = false;
      for (const survivor& x : what_.mutated.survived) {
        if (x.subject != subject) continue;
        const rule_case read = read_case(rule, x.value);
        hides = hides || (read && goal.is_met_by(rule, read.answers,
                                                 points_of(rule, read.answers, what_.choices)));
      }
      box(subject, goal_words(rule, goal, in_), hides);
    });
  }

  void target_boxes(std::size_t subject, const indicator& whose) {
    if (what_.points_by == nullptr) return;
    for_each_points_goal(whose, *what_.points_by, [&](const points_goal& goal) {
      bool hides = false;
      for (const survivor& x : what_.mutated.survived)
        hides = hides || (x.subject == subject && goal.is_met_by(x.value));
      box(subject, goal_words(goal, in_), hides);
    });
  }

  template <class Standard>
  void box(std::size_t subject, const Standard& s, const cover_goal& goal) {
    bool hides = false;
    for (const survivor& x : what_.mutated.survived)
      hides = hides || (x.subject == subject && goal.is_met_by(x.value, x.expected));
    box(subject, detail::goal_words(s, goal, in_), hides);
  }

  void box(std::size_t subject, const std::string& words, bool hides) {
    bool is_missing = false;
    for (const missing_goal& m : what_.covered.missing)
      is_missing = is_missing || (m.subject == subject && m.what == words);
    out_ += std::string("<span class=\"") +
            (hides        ? "bad"
             : is_missing ? "off"
                          : "on") +
            "\">" + escaped(words) + "</span>";
  }

  void survivors(std::size_t subject) {
    bool any = false;
    for (const survivor& x : what_.mutated.survived) {
      if (x.subject != subject) continue;
      if (!any) out_ += "<table>\n";
      any = true;
      row({x.mutant, say("加一条 ", "add ") + x.value,
           say("应得 ", "wanted ") + expected_words(x, in_),
           say("出错后 ", "mistaken ") + got_words(x, in_)});
    }
    if (any) out_ += "</table>\n";
  }

  void receipt_table() {
    heading("依据", "What was tested");
    out_ += "<table>\n";
    row({say("程序", "program"), what_.receipt.program});
    row({say("解读方式", "reading"), reading_text()});
    row({say("评分办法", "scheme"), what_.scheme});
    for (const source_file& f : what_.files) row({f.name, f.digest});
    row({say("标准的摘要（SHA-256）", "digest of the standards"), what_.receipt.standards_digest});
    row({say("文字的摘要（SHA-256）", "digest of their texts"), what_.receipt.texts_digest});
    out_ += "</table>\n";
  }

  // What differs from the official reading.
  std::string reading_text() const {
    std::string text = what_.how == reading::strict() ? "strict" : "official";
    const reading base = what_.how == reading::strict() ? reading::strict() : reading::official();
    detail::for_each_choice(
        base, [&](std::string_view name, std::string_view value, const reading& changed) {
          if (changed == base) return;
          reading both = what_.how;
          detail::change_reading(both, std::string(name) + "=" + std::string(value));
          if (both == what_.how) text += "; " + std::string(name) + "=" + std::string(value);
        });
    return text;
  }

  void signatures() {
    heading("确认", "Confirmed");
    out_ += "<table class=\"sign\"><tr><td>" + say("编制", "Prepared by") + "</td><td></td><td>" +
            say("审核", "Checked by") + "</td><td></td><td>" + say("日期", "Date") +
            "</td><td></td></tr></table>\n";
  }

  const test_page_content& what_;
  language in_;
  std::string out_;
};

}  // namespace

std::string test_page(const test_page_content& what) { return page(what).write(); }

}  // namespace jixiao::report
