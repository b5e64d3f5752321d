// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

#include <jixiao/scoring/scheme.hpp>
#include <jixiao/scoring/scheme_fields.hpp>
#include <jixiao/scoring/score_of.hpp>

namespace jixiao::detail {

template <class T>
bool same_fields(const T& a, const T& b);

template <class T>
bool same_fields(const std::vector<T>& a, const std::vector<T>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!same_fields(a[i], b[i])) return false;
  return true;
}

// Whether two parts of schemes are equal, field by field.
template <class T>
bool same_fields(const T& a, const T& b) {
  if constexpr (std::equality_comparable<T>) {
    return a == b;
  } else {
    std::vector<const void*> of_a;
    fields_of(a, [&](std::string_view, const auto& field) { of_a.push_back(&field); });
    bool is_same = true;
    std::size_t i = 0;
    fields_of(b, [&]<class Field>(std::string_view, const Field& field) {
      is_same = is_same && same_fields(*static_cast<const Field*>(of_a[i]), field);
      ++i;
    });
    return is_same;
  }
}

inline bool same_method(const scoring_method& a, const scoring_method& b) {
  return std::visit(
      [&]<class Method>(const Method& m) {
        const Method* other = std::get_if<Method>(&b);
        return other != nullptr && same_fields(m, *other);
      },
      a);
}

// Whether nothing that the points of an indicator depend on differs between two schemes.
inline bool scores_alike(const indicator& i, const scheme& a, const scheme& b) {
  const bool has_points = i.full_points && *i.full_points > decimal(0);
  return (has_points || a.indicator_points == b.indicator_points) &&
         a.rounding.points == b.rounding.points && a.rounding.rate == b.rounding.rate &&
         a.reading == b.reading && same_fields(a.policies, b.policies) &&
         same_method(method_of(i, a), method_of(i, b));
}

}  // namespace jixiao::detail
