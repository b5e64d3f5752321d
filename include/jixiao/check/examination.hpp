// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <jixiao/check/facts.hpp>
#include <jixiao/judging/settler.hpp>
#include <jixiao/set/witness.hpp>

namespace jixiao::detail {

/// A standard while it is checked: what every kind of finding looks at, and where it writes.
template <class Standard>
class examination {
 public:
  constexpr examination(const Standard& subject, findings& out)
      : standard_(subject), official_(standard_, official_reading), out_(out) {}

  constexpr const Standard& standard() const { return standard_; }
  constexpr const auto& parts() const { return standard_.parts(); }
  /// Whether any number of the standard's unit lies in a piece.
  constexpr bool has_number(std::size_t piece) const {
    return has_number_in(parts().span(piece), standard_.unit());
  }
  /// What the official reading makes of a piece.
  constexpr ruled_piece official(std::size_t piece) const { return official_[piece]; }

  constexpr finding_facts about(code c) const {
    finding_facts facts;
    facts.code = c;
    facts.unit = standard_.unit();
    return facts;
  }
  constexpr finding_facts about(code c, grade g) const {
    finding_facts facts = about(c);
    facts.bands.add(g);
    return facts;
  }
  constexpr void say(const finding_facts& facts) { out_.push_back(facts); }
  /// Of a finding about bands that may be about none.
  constexpr void say_if_any(const finding_facts& facts) {
    if (!facts.bands.is_empty()) say(facts);
  }
  /// All pieces that a band claims.
  constexpr void add_claimed(finding_facts& facts, grade g) const {
    for (const interval& part : standard_.claimed_by(g))
      facts.add({parts().piece_of_start(part.lower()),
                 part.has_upper() ? parts().piece_of_start(part.upper()) : parts().size()});
  }

 private:
  static constexpr reading official_reading = reading::official();

  const Standard& standard_;
  const settler official_;
  findings& out_;
};

}  // namespace jixiao::detail
