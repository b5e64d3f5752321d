// SPDX-License-Identifier: BSL-1.0
#include <jixiao/report/words.hpp>

namespace jixiao::report {

namespace {

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

std::string calculation_of(const ledger_step& step, language in) {
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
    case operation::least: return say(in, &catalogue::smallest_of, {joined(operands, 0, n, ", ")});
    case operation::greatest:
      return say(in, &catalogue::greatest_of, {joined(operands, 0, n, ", ")});
    case operation::floor: return say(in, &catalogue::floor_of, {joined(operands, 0, n, ", ")});
    case operation::ceiling: return say(in, &catalogue::ceiling_of, {joined(operands, 0, n, ", ")});
    case operation::power: return joined(operands, 0, n, " ^ ");
    case operation::root:
      return say(in, &catalogue::root_of, {joined(operands, 1, n, " ")},
                 {joined(operands, 0, 1, "")});
  }
  return {};
}

std::string rounding_words(const ledger_rounding& r, language in) {
  const auto figures = static_cast<std::size_t>(r.rule.places);
  std::string to;
  switch (r.rule.kind) {
    case rounding_kind::places: to = say(in, &catalogue::to_places, {figures}); break;
    case rounding_kind::interval:
      to = say(in, &catalogue::to_multiples, {to_text(r.rule.interval).view()});
      break;
    case rounding_kind::significant: to = say(in, &catalogue::to_digits, {figures}); break;
  }
  return say(in, &catalogue::rounded_to, {to},
             {detail::said(in, words_of(in).options[name_of(r.rule.mode)])});
}

}  // namespace

step_words words_of_step(const evaluation& result, std::size_t step, language in) {
  const ledger_step& s = result.ledger[step];
  step_words words;
  words.rule = detail::said(in, words_of(in).ledger_rules[name_of(s.rule)]);
  if (s.about.level != ledger_level::indicator) {
    const std::string whose = subject_words(result, s.about, in);
    if (!whose.empty()) words.rule = say(in, &catalogue::about, {whose}, {words.rule});
  }
  if (!s.words.empty()) words.rule = say(in, &catalogue::and_quoted, {words.rule}, {s.words});
  words.calculation = calculation_of(s, in);
  words.result = exact_and_decimal(s.exact);
  if (s.rounded && !s.rounded->moved.is_zero())
    words.result +=
        " → " + std::string(to_text(s.rounded->rounded).view()) + rounding_words(*s.rounded, in);
  else if (s.rounded)
    words.result = std::string(to_text(s.rounded->rounded).view());
  return words;
}

}  // namespace jixiao::report
