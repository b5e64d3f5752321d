// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include <jixiao/base/expectation.hpp>

namespace jixiao {

JIXIAO_INLINE expectation::expectation(const expected_labels& e) : kind_(kind::labels) {
  for (const std::string& label : e.labels) {
    text_ += label;
    ends_.push_back(text_.size());
  }
}

JIXIAO_INLINE expected_labels expectation::labels() const {
  expected_labels result;
  std::size_t begin = 0;
  for (const std::size_t end : ends_) {
    result.labels.push_back(text_.substr(begin, end - begin));
    begin = end;
  }
  return result;
}

JIXIAO_INLINE std::string text_of(const expectation& expected) {
  struct texts {
    std::string operator()(const nothing_expected&) const { return {}; }
    std::string operator()(const expected_unit& e) const { return e.symbol; }
    std::string operator()(const expected_labels& e) const {
      std::string all;
      for (const std::string& label : e.labels) all += (all.empty() ? "" : " / ") + label;
      return all;
    }
    std::string operator()(const near_text& e) const { return e.text; }
    std::string operator()(const like_example& e) const { return e.text; }
  };
  return expected.visit(texts{});
}

}  // namespace jixiao
