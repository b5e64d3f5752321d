// SPDX-License-Identifier: BSL-1.0
#include <array>

#include <jixiao/report/words.hpp>

namespace jixiao::report {

namespace {

struct word {
  std::string_view zh;
  std::string_view en;
};

// In the order of ledger_rule.
constexpr std::array<word, 23> rules{{
    {"权重", "weight"},
    {"重新分配", "re-weighing"},
    {"满分", "full points"},
    {"实际完成值", "measured value"},
    {"负值按 0 计", "negative taken as 0"},
    {"等级系数", "grade coefficient"},
    {"完成率", "completion"},
    {"差距", "shortfall"},
    {"档数", "steps off"},
    {"扣分", "deduction"},
    {"所处位置", "position"},
    {"功效系数", "efficacy"},
    {"调整分", "adjustment"},
    {"预算执行率", "budget execution"},
    {"封顶保底", "kept within bounds"},
    {"指标得分", "points of the indicator"},
    {"折算得分", "points of the total"},
    {"合计", "sum"},
    {"合计下限", "least sum"},
    {"合计上限", "greatest sum"},
    {"连乘", "product"},
    {"开方", "root"},
    {"总分", "total"},
}};

std::string joined(const std::vector<operand>& operands, std::size_t first, std::size_t last,
                   std::string_view between) {
  std::string text;
  for (std::size_t i = first; i < last; ++i) {
    if (i != first) text += between;
    const std::string shown = figure(operands[i].value);
    text += operands[i].value.is_negative() && i != first ? "(" + shown + ")" : shown;
  }
  return text;
}

std::string calculation_of(const ledger_step& step, bool zh) {
  const auto& operands = step.operands;
  const std::size_t n = operands.size();
  switch (step.operation) {
    case operation::value: return joined(operands, 0, n, " ");
    case operation::sum: return joined(operands, 0, n, " + ");
    case operation::difference: return joined(operands, 0, n, " − ");
    case operation::product: return joined(operands, 0, n, " × ");
    case operation::quotient: return joined(operands, 0, n, " ÷ ");
    case operation::scaled:
      return joined(operands, 0, n - 1, " × ") + " ÷ " + joined(operands, n - 1, n, "");
    case operation::least:
      return (zh ? "取小（" : "min(") + joined(operands, 0, n, ", ") + (zh ? "）" : ")");
    case operation::greatest:
      return (zh ? "取大（" : "max(") + joined(operands, 0, n, ", ") + (zh ? "）" : ")");
    case operation::floor: return (zh ? "向下取整 " : "floor of ") + joined(operands, 0, n, ", ");
    case operation::ceiling:
      return (zh ? "向上取整 " : "ceiling of ") + joined(operands, 0, n, ", ");
    case operation::power: return joined(operands, 0, n, " ^ ");
    case operation::root:
      return joined(operands, 1, n, " ") + (zh ? " 次方根 " : "th root of ") +
             joined(operands, 0, 1, "");
  }
  return {};
}

std::string rounding_words(const ledger_rounding& r, bool zh) {
  std::string to;
  switch (r.rule.kind) {
    case rounding_kind::places:
      to = zh ? std::to_string(r.rule.places) + " 位小数"
              : std::to_string(r.rule.places) + " places";
      break;
    case rounding_kind::interval:
      to = (zh ? "修约间隔 " : "multiples of ") + std::string(to_text(r.rule.interval).view());
      break;
    case rounding_kind::significant:
      to = std::to_string(r.rule.places) + (zh ? " 位有效数字" : " significant digits");
      break;
  }
  constexpr std::array<word, 7> modes{{{"四舍五入", "half up"},
                                       {"四舍六入五成双", "half even"},
                                       {"五舍六入", "half down"},
                                       {"进一", "up"},
                                       {"去尾", "down"},
                                       {"向上", "ceiling"},
                                       {"向下", "floor"}}};
  const word& mode = modes[static_cast<std::size_t>(r.rule.mode)];
  return zh ? "（" + to + "，" + std::string(mode.zh) + "）"
            : " (" + to + ", " + std::string(mode.en) + ")";
}

}  // namespace

step_words words_of_step(const evaluation& result, std::size_t step, language in) {
  const ledger_step& s = result.ledger[step];
  const bool zh = in == language::zh;
  const word& rule = rules[static_cast<std::size_t>(s.rule)];
  step_words words;
  words.rule = std::string(zh ? rule.zh : rule.en);
  if (s.about.level != ledger_level::indicator) {
    const std::string whose = subject_words(result, s.about, in);
    if (!whose.empty()) words.rule = whose + (zh ? "：" : ": ") + words.rule;
  }
  words.calculation = calculation_of(s, zh);
  words.result = exact_and_decimal(s.exact);
  if (s.rounded && !s.rounded->moved.is_zero())
    words.result +=
        " → " + std::string(to_text(s.rounded->rounded).view()) + rounding_words(*s.rounded, zh);
  else if (s.rounded)
    words.result = std::string(to_text(s.rounded->rounded).view());
  return words;
}

}  // namespace jixiao::report
