// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <jixiao/base/constant_vector.hpp>
#include <jixiao/rule/condition_words.hpp>
#include <jixiao/rule/part_title.hpp>
#include <jixiao/rule/rule_drafts.hpp>

namespace jixiao::detail {

/// The titled parts of a rule (分项): 1.水质合格率(3分):达到95%得3分;2.漏损率(2分):…. A rule with
/// one title has no parts.
class draft_parts {
 public:
  constexpr draft_parts(std::string_view text, rule_drafts& out) : text_(text), out_(out) {
    const std::size_t first = text.find(close);
    may_be_there_ = first != text.npos && text.find(close, first + close.size()) != text.npos;
  }

  constexpr bool may_be_there() const { return may_be_there_; }
  /// Behind the title that stands at a position, whose part begins; 0 where none does.
  constexpr std::size_t begin(std::size_t at) {
    const part_title title = may_be_there_ ? read_part_title(text_, at) : part_title{};
    if (!title) return 0;
    finish();
    title_ = title;
    first_ = out_.drafts.size();
    return title.end;
  }
  /// Where a part only takes points, it starts from those of its title.
  constexpr void finish() {
    if (!title_ || first_ == out_.drafts.size()) return;
    constant_vector<rule_draft> losses;
    for (std::size_t k = first_; k < out_.drafts.size(); ++k) {
      if (!out_.drafts[k].is_lost()) return;
      losses.push_back(out_.drafts[k]);
    }
    rule_draft start;
    start.action.kind = action_kind::earn;
    start.action.begin = title_.name_end + 1;
    start.action.end = title_.end - "):"sv.size();
    start.action.low = start.action.high = title_.points;
    start.condition.kind = condition_kind::words;
    start.condition.begin = start.words_begin = title_.begin;
    start.condition.end = start.condition.noun_end = title_.name_end;
    start.sentence = losses.front().sentence;
    start.statement = losses.front().statement;
    out_.drafts.resize(first_);
    out_.drafts.push_back(start);
    for (const rule_draft& d : losses) out_.drafts.push_back(d);
  }
  /// What is measured, where a condition does not name it, is what the title names.
  constexpr void name(rule_condition& c) const {
    const bool is_measured = c.kind == condition_kind::numeric || c.kind == condition_kind::target;
    if (!title_ || !is_measured || c.is_otherwise ||
        !is_nameless(text_.substr(c.begin, c.noun_end - c.begin)))
      return;
    c.begin = title_.begin;
    c.noun_end = title_.name_end;
  }

 private:
  static constexpr std::string_view close = "分):"sv;

  std::string_view text_;
  rule_drafts& out_;
  bool may_be_there_ = false;
  part_title title_;
  std::size_t first_ = 0;
};

}  // namespace jixiao::detail
