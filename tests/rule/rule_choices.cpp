// SPDX-License-Identifier: BSL-1.0
#include <jixiao/rule/rule_choices.hpp>

#include "support/catch.hpp"

using namespace jixiao;

TEST_CASE("a choice is made by its name and by that of one of its values, or not at all") {
  for (const rule_choice_entry& entry : rule_choice_entries) {
    INFO(entry.name);
    for (std::size_t i = 0; i < entry.values.size() && !entry.values[i].empty(); ++i) {
      rule_choices made;
      CHECK(set_choice(made, entry.name, entry.values[i]));
      CHECK(made == with(rule_choices(), entry.which, i));
      CHECK(value_of(made, entry.which) == i);
    }
    rule_choices unmade;
    CHECK_FALSE(set_choice(unmade, entry.name, "half"));
    CHECK_FALSE(set_choice(unmade, entry.name, ""));
    CHECK(unmade == rule_choices());
  }
  rule_choices unmade;
  CHECK_FALSE(set_choice(unmade, "parts", "begun"));
  CHECK(unmade == rule_choices());
}
