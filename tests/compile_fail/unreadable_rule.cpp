// SPDX-License-Identifier: BSL-1.0
// expect: this_rule_cannot_be_read
#include <jixiao/check/checked_rule.hpp>

using namespace jixiao;

#ifdef JIXIAO_TWIN
constexpr exact full = checked_rule("≥95%得满分，每降低1个百分点扣0.5分", exact(5));
#else
constexpr exact full = checked_rule("≥95%得满分，……", exact(5));
#endif
