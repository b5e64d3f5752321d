// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/words.hpp>

#include <array>
#include <map>
#include <utility>

#include <jixiao/words/explain.hpp>
#include <jixiao/words/scoring_messages.hpp>

namespace jixiao::report {

namespace {

bool is_zh(language in) { return in == language::zh; }

}  // namespace

std::string figure(const rational& value, int places) {
  if (const auto exact = exact_decimal(value); exact && exact->scale() <= places + 2)
    return std::string(to_text(*exact).view());
  try {
    return "≈" + std::string(to_text(round_to_scale(value, places, rounding::half_up)).view());
  } catch (const std::overflow_error&) {
    return to_text(value);
  }
}

std::string exact_figure(const rational& value) {
  if (const auto exact = exact_decimal(value)) return std::string(to_text(*exact).view());
  return to_text(value);
}

std::string exact_and_decimal(const rational& value) {
  if (const auto exact = exact_decimal(value)) return std::string(to_text(*exact).view());
  const std::string as_fraction = to_text(value);
  return as_fraction.size() > 40 ? figure(value) : as_fraction + " " + figure(value);
}

std::string_view grade_word(const std::optional<grade>& g, language in) {
  if (!g) return is_zh(in) ? "未定" : "undecided";
  return is_zh(in) ? word_of(*g) : name_of(*g);
}

std::string range_words(const score_range& range, language in) {
  if (range.is_settled()) return figure(range.least, 2);
  return figure(range.least, 2) + (is_zh(in) ? "～" : " to ") + figure(range.most, 2);
}

bool is_unweighted(const part_score& score) {
  return score.standing != standing::left_out && !score.points && score.full.is_zero();
}

std::string points_words(const part_score& score, language in) {
  if (is_unweighted(score)) return "–";
  switch (score.standing) {
    case standing::left_out: return is_zh(in) ? "不参评" : "left out";
    case standing::undecided: return range_words(score.range, in);
    case standing::scored:
    case standing::zeroed: break;
  }
  return score.points ? figure(*score.points, 2) : range_words(score.range, in);
}

std::string full_words(const part_score& score, language in) {
  if (score.standing == standing::left_out) return {};
  if (is_unweighted(score)) return is_zh(in) ? "（权重未定）" : " (no weight)";
  return " / " + figure(score.full, 2);
}

std::string execution_words(const execution_score& score, language in) {
  return std::string(is_zh(in) ? "预算执行率 " : "budget execution ") +
         (score.rate ? figure(*score.rate * 100, 2) + "%" : "–");
}

std::string share_words(const part_score& score) {
  if (score.full.is_zero()) return "0%";
  const rational share = score.points.value_or(score.range.least) * 100 / score.full;
  return std::string(to_text(round_to_scale(share, 0, rounding::half_up)).view()) + "%";
}

std::string bounds_words(const standard& bounds, language in) {
  std::string text = is_zh(in) ? "总评等级：" : "Overall grade: ";
  bool first = true;
  for (grade g : all_grades) {
    if (!first) text += is_zh(in) ? "，" : ", ";
    first = false;
    text += std::string(grade_word(g, in)) + " " +
            (is_zh(in) ? std::string(bounds[g].text.view())
                       : std::string(to_text(bounds.claimed_by(g), "").view()));
  }
  return text;
}

std::string scheme_words(const scheme& how, language in) {
  struct entry {
    std::string_view name, zh, en;
  };
  static constexpr entry known[] = {
      {"default", "按等级赋分", "points by grade"},
      {"self-evaluation-2020", "项目支出绩效自评", "self-evaluation of project spending"},
      {"standard-values", "标准值插值", "interpolation between standard values"}};
  for (const entry& e : known)
    if (e.name == how.name)
      return std::string(is_zh(in) ? e.zh : e.en) + (is_zh(in) ? "（" : " (") + how.name +
             (is_zh(in) ? "）" : ")");
  return how.name;
}

std::string counts_words(const evaluation& result, language in) {
  std::array<std::size_t, grade_count> grades{};
  std::size_t none = 0;
  std::size_t gradeless = 0;  // scored all the same
  std::size_t all = 0;
  for (const duty_score& d : result.duties)
    for (const activity_score& a : d.activities)
      for (const indicator_score& i : a.indicators) {
        ++all;
        if (i.verdict && i.verdict->grade)
          ++grades[column_of(*i.verdict->grade)];
        else
          ++(!i.verdict && i.own_points ? gradeless : none);
      }
  const bool zh = is_zh(in);
  std::string text = std::to_string(all) + (zh         ? " 个指标"
                                            : all == 1 ? " indicator"
                                                       : " indicators");
  if (all != 0 && gradeless == all)
    return text + (zh ? "，按指标值计分，不分等级" : ", scored without grades");
  text += zh ? "：" : ": ";
  for (grade g : all_grades)
    text += std::string(grade_word(g, in)) + " " + std::to_string(grades[column_of(g)]) +
            (zh ? "，" : ", ");
  text += (zh ? "未评 " : "ungraded ") + std::to_string(none);
  if (gradeless != 0)
    text += (zh ? "，不分等级 " : ", scored without grades ") + std::to_string(gradeless);
  return text;
}

std::string undecided_words(const evaluation& result, language in) {
  if (result.standing == standing::left_out)
    return is_zh(in) ? "没有可评的指标，所以没有总分。"
                     : "There is nothing to score, and so no total.";
  std::string text =
      is_zh(in) ? "尚有指标未定，可能的等级：" : "Some indicators are undecided; possible grades: ";
  bool first = true;
  for (grade g : all_grades)
    if (result.possible_grades.has(g)) {
      if (!first) text += is_zh(in) ? "、" : ", ";
      first = false;
      text += grade_word(g, in);
    }
  return text;
}

std::string subject_words(const evaluation& result, const ledger_subject& subject, language in) {
  switch (subject.level) {
    case ledger_level::department: return {};
    case ledger_level::execution: return is_zh(in) ? "预算执行" : "budget execution";
    case ledger_level::duty: return result.duties[subject.duty].name;
    case ledger_level::activity:
      return result.duties[subject.duty].activities[subject.activity].name;
    case ledger_level::indicator:
      return result.duties[subject.duty]
          .activities[subject.activity]
          .indicators[subject.indicator]
          .name;
  }
  return {};
}

std::string reason_words(const content& what, std::size_t duty, std::size_t activity,
                         const indicator_score& score) {
  const language in = what.in;
  const auto& objectives = what.table.duties[duty].activities[activity].objectives;
  if (score.verdict)
    return explain(objectives[score.objective].indicators[score.index].standard, *score.verdict,
                   in);
  const bool is_left_out = score.standing == standing::left_out;
  if (!score.measurement || score.measured.empty()) {
    const std::string why = is_zh(in) ? "没有实际完成值" : "nothing was measured";
    return is_left_out ? why + (is_zh(in) ? "，不参评" : "; left out") : why;
  }
  if (is_left_out) return is_zh(in) ? "不参评" : "left out";
  const duty_score& whole = what.result.duties[duty];
  for (const evaluation_problem& p : what.result.problems)
    if (p.code == problem_code::not_a_measurement && p.indicator == score.name &&
        p.activity == whole.activities[activity].name && p.duty == whole.name)
      return explain(p, in);
  return score.own_points ? std::string(method_text(score.method, in)) : std::string();
}

std::string finding_words(const table_finding& f, language in) { return explain(f, in); }

std::string problem_words(const evaluation_problem& p, language in) { return explain(p, in); }

std::vector<remark> remarks_of(const evaluation& result, language in) {
  const auto is_of_parts = [](const evaluation_problem& p) {
    return p.level == severity::note && p.indicator.empty();
  };
  std::map<problem_code, int> times;
  for (const evaluation_problem& p : result.problems)
    if (is_of_parts(p)) ++times[p.code];
  std::vector<remark> remarks;
  for (const evaluation_problem& p : result.problems) {
    std::string words = problem_words(p, in);
    if (is_of_parts(p)) {
      const int alike = std::exchange(times[p.code], 0);
      if (alike == 0) continue;
      if (alike > 1)
        words += is_zh(in) ? "（同样的共 " + std::to_string(alike) + " 处）"
                           : " (" + std::to_string(alike) + " like this)";
    }
    remarks.push_back({&p, std::move(words)});
  }
  return remarks;
}

std::string hangs_words(const sensitivity_report& report, language in) {
  if (!report.base.verdict)
    return is_zh(in) ? "总评等级尚未确定。" : "The overall grade is not settled yet.";
  if (report.holds && report.holds_combined)
    return is_zh(in) ? "无论采用哪一种可选口径，总评等级都不变。"
                     : "The overall grade is the same under every open choice.";
  if (report.holds)
    return is_zh(in) ? "任何一种口径单独改变，总评等级都不变；几种口径同时改变时可能变化。"
                     : "No single choice moves the overall grade; some of them together do.";
  return is_zh(in) ? "总评等级取决于口径：下列各项改变总分，等级与本报告不同的也改变等级。"
                   : "The overall grade hangs on a choice: each of these moves the total, and "
                     "those with another grade move the grade.";
}

std::string choice_words(open_choice choice, language in) {
  struct entry {
    std::string_view zh;
    std::string_view en;
  };
  constexpr std::array<entry, 9> words{{{"共用界值", "shared bound"},
                                        {"空档", "gap"},
                                        {"重叠", "overlap"},
                                        {"嵌套", "nested bands"},
                                        {"比较方法（GB/T 8170）", "comparison (GB/T 8170)"},
                                        {"缺测", "missing measurement"},
                                        {"无等级", "no grade"},
                                        {"修约方式", "rounding mode"},
                                        {"定级依据", "total that is graded"}}};
  const entry& e = words[static_cast<std::size_t>(choice)];
  return std::string(is_zh(in) ? e.zh : e.en);
}

std::string option_words(open_choice, std::string_view option, language in) {
  struct entry {
    std::string_view name;
    std::string_view zh;
  };
  constexpr std::array<entry, 21> words{{{"mixed", "各处不同"},
                                         {"better", "归较好的一档"},
                                         {"worse", "归较差的一档"},
                                         {"upper_excluded", "上组限不在内"},
                                         {"no_grade", "不定级"},
                                         {"narrower", "归较窄的一档"},
                                         {"nearest", "归最近的一档"},
                                         {"full_value", "全数值比较"},
                                         {"rounded_value", "修约值比较"},
                                         {"refuse", "不出总分"},
                                         {"zero", "计 0 分"},
                                         {"leave_out", "不参评"},
                                         {"half_up", "四舍五入"},
                                         {"half_even", "四舍六入五成双"},
                                         {"half_down", "五舍六入"},
                                         {"up", "进一"},
                                         {"down", "去尾"},
                                         {"ceiling", "向上"},
                                         {"floor", "向下"},
                                         {"computed", "按计算值"},
                                         {"displayed", "按显示值"}}};
  if (is_zh(in))
    for (const entry& e : words)
      if (e.name == option) return std::string(e.zh);
  std::string text(option);
  for (char& c : text)
    if (c == '_') c = ' ';
  return text;
}

namespace {

std::string change_words(const grade_change& change, const unit& u, bool raise, language in) {
  const bool zh = is_zh(in);
  std::string text;
  if (change.to)
    text = zh ? "到" + std::string(word_of(*change.to)) : "to " + std::string(name_of(*change.to));
  else
    text = zh ? (raise ? "达标" : "不达标") : (raise ? "to meet it" : "to miss it");
  const std::string unit_text(u == percent && zh ? " 个百分点" : std::string(to_text(u).view()));
  text += (zh ? "差 " : ": ") + figure(change.distance) + unit_text;
  if (change.is_exclusive) text += zh ? "（须越过）" : " (to be passed)";
  if (change.cases && !u.is_countable())
    text += (zh ? "，即 " : ", which is ") + figure(*change.cases) + (zh ? " 件" : " case(s)");
  return text;
}

}  // namespace

std::string margin_words(const indicator_margin& m, language in) {
  const bool zh = is_zh(in);
  std::string text = figure(m.value) + std::string(to_text(m.unit).view());
  if (m.grade) text += " " + std::string(grade_word(m.grade, in));
  if (m.is_on_bound) text += zh ? "，在界值上" : ", on a bound";
  if (m.raise) text += (zh ? "，升" : ", up ") + change_words(*m.raise, m.unit, true, in);
  if (m.drop) text += (zh ? "，降" : ", down ") + change_words(*m.drop, m.unit, false, in);
  return text;
}

}  // namespace jixiao::report
