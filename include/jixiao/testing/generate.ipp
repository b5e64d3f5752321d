// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/testing/case_reading.hpp>
#include <jixiao/testing/code_words.hpp>
#include <jixiao/testing/generate.hpp>
#include <jixiao/testing/goal.hpp>
#include <jixiao/testing/mutant.hpp>
#include <jixiao/testing/probe.hpp>
#include <jixiao/testing/subjects.hpp>
#include <jixiao/testing/total_case.hpp>
#include <jixiao/testing/words.hpp>
#include <jixiao/words/test_words.hpp>
#include <jixiao/words/wording.hpp>

namespace jixiao {

namespace detail {

// The choices of a reading, by name, that would change what is said to a measurement.
template <class Standard>
std::string choices_that_matter(const Standard& s, std::string_view measured, const answer& now,
                                const reading& how, language in) {
  std::string names;
  std::string_view last;
  for (const reading_change& change : changes_of(how)) {
    if (is_same_grade(answer_to(s, measured, change.reading), now)) continue;
    if (change.choice == last) continue;  // those of a choice follow each other
    last = change.choice;
    names.append(names.empty() ? "" : jixiao::say(in, &catalogue::between_items))
        .append(part_words(change.choice, in));
  }
  return names;
}

// Writes the cases of one standard, each once, with what the standard says now.
template <class Standard>
class case_generator {
 public:
  case_generator(const Standard& s, const reading& how, language in, const test_case& whose,
                 std::vector<test_case>& out)
      : s_(s), how_(how), in_(in), whose_(whose), out_(out) {}

  void run() {
    if (s_.is_numeric()) {
      add_cuts();
      add_middles();
      add_landmarks();
    }
    add_labels();
    add_refusals();
    add_what_tells_mutants();
  }

  /// One case with the answer that it has now; not twice.
  void add(const std::string& measured, const std::string& why) {
    if (!seen_.insert(measured).second) return;
    const answer now = answer_to(s_, std::string_view(measured), how_);
    test_case one = whose_;
    one.text = measured;
    if (now.is_refused()) {
      one.refusal = now.refusal;
    } else {
      one.grade =
          now.grade() ? std::string(s_.level_scale().word_of(*now.grade())) : std::string("无");
      one.reason = name_of(now.said->reason);
    }
    one.basis = why;
    const std::string choices = choices_that_matter(s_, measured, now, how_, in());
    if (!choices.empty()) one.basis += say(&catalogue::hangs_on_reading, {choices});
    out_.push_back(std::move(one));
  }

 private:
  language in() const { return in_; }
  template <class Room, class... Marks>
  std::string say(sentence<Marks...> Room::*which,
                  const std::type_identity_t<Marks>&... marks) const {
    return jixiao::say(in_, which, marks...);
  }

  // 切点 98%（优“98%以上”、良“95%～98%”）
  std::string cut_name(const written_bound& bound) const {
    std::string whose;
    grade_set named;
    for_each_written_bound(s_, [&](auto g, const written_bound& other) {
      if (!(other.standard_value == bound.standard_value) || named.has(g)) return;
      named.add(g);
      whose += (whose.empty() ? std::string() : say(&catalogue::between_items)) +
               level_and_band(s_, g, in());
    });
    return say(&test_words::cut_of, {case_text(bound.value, bound.unit)}, {whose});
  }

  void add_number(const decimal& value, const unit& u, const std::string& why) {
    const auto in_standard = exact_decimal(quantity{fraction(value), u}.in(s_.unit()).value);
    if (in_standard && has_number_in(interval::point(*in_standard), s_.unit()))
      add(case_text(value, u), why);
  }

  void add_cuts() {
    for (std::size_t i = 0; i < s_.parts().cuts().size(); ++i) {
      const decimal& at = s_.parts().cuts()[i].value();
      if (i > 0 && s_.parts().cuts()[i - 1].value() == at) continue;
      const written_bound bound = bound_at(s_, at);
      const std::string name = cut_name(bound);
      decimal beside;
      add_number(bound.value, bound.unit, say(&test_words::on_the_cut, {name}));
      if (decimal::add(bound.value, -bound.step(), beside))
        add_number(beside, bound.unit, say(&test_words::step_below, {name}));
      if (decimal::add(bound.value, bound.step(), beside))
        add_number(beside, bound.unit, say(&test_words::step_above, {name}));
      add_ratio(bound, name);
    }
  }

  // 98% as 49/50; of a whole number of hundredths that is itself a whole, 100/100.
  void add_ratio(const written_bound& bound, const std::string& name) {
    if (!s_.unit().is_ratio() || bound.value.is_negative()) return;
    const fraction share = quantity{fraction(bound.value), bound.unit}.in(ratio).value;
    const auto whole = exact_decimal(share);
    if (!whole) return;
    const int places = whole->stripped().scale() < 2 ? 2 : whole->stripped().scale();
    if (!whole->has_room_for(places)) return;
    const decimal above = decimal::of(whole->with_scale(places).coefficient(), 0);
    fraction exact(above, decimal::of(power_of_ten_decimal(places), 0));
    if (!whole->is_integer()) exact = lowest_terms(exact);
    add(std::string(to_text(exact.numerator()).view()) + "/" +
            std::string(to_text(exact.denominator()).view()),
        say(&test_words::exact_ratio_on_it, {name}));
  }
  static int128 power_of_ten_decimal(int places) { return with_sign(power_of_ten(places), false); }

  void add_middles() {
    for (std::size_t i = 0; i < s_.parts().size(); ++i) {
      const interval span = s_.parts().span(i);
      const auto witness = witness_in(span, s_.unit());
      if (!witness || span.is_point()) continue;
      const bool is_inside = span.has_lower() && span.has_upper();
      add(case_text(*witness, s_.unit()),
          is_inside
              ? say(&test_words::value_inside, {values_words(value_set(span), s_.unit(), in())})
              : say(&test_words::value_beyond, {values_words(value_set(span), s_.unit(), in())}));
      if (!is_inside) add_far(span);
    }
  }

  // Ten steps out, for bounds that were moved far.
  void add_far(const interval& span) {
    const bool above = span.has_lower();
    if (!above && !span.has_upper()) return;
    const written_bound bound = bound_at(s_, (above ? span.lower() : span.upper()).value());
    decimal far = bound.step();
    if (decimal::multiply(far, above ? 10 : -10, far) && decimal::add(bound.value, far, far))
      add_number(far, bound.unit,
                 above ? say(&test_words::ten_steps_above, {cut_name(bound)})
                       : say(&test_words::ten_steps_below, {cut_name(bound)}));
  }

  void add_landmarks() {
    if (s_.unit().is_date()) return;
    add_number(0, s_.unit(), say(&test_words::zero));
    if (s_.unit().is_ratio()) add("100%", say(&test_words::all_of_it));
  }

  void add_labels() {
    for (const auto g : s_.levels())
      if (s_.label_bands().has(g))
        add(std::string(trimmed(s_[g].text.view())), say(&test_words::words_of_a_band));
    if (s_.is_qualitative())
      for (const auto g : s_.levels())
        if (s_.label_bands().has(g))
          add(std::string(s_.level_scale().word_of(g)), say(&test_words::grade_of_assessor));
  }

  void add_refusals() {
    if (s_.is_blank()) return;
    if (s_.is_qualitative()) {
      add(say(&test_words::words_of_no_band), say(&test_words::refuse_words_of_no_band));
      add("90%", say(&test_words::refuse_number));
      return;
    }
    add(s_.unit().measures() == dimension::count ? "50%" : "3次", say(&test_words::refuse_unit));
    if (s_.parts().cuts().size() != 0) add_bare();
    add(grade_words(grade::excellent, in(), scale{}), say(&test_words::refuse_words));
    if (s_.unit().is_countable())
      add(case_text(decimal(-1), s_.unit()), say(&test_words::refuse_negative));
  }
  // Whatever small mistake the cases so far would not notice has a case of its own.
  void add_what_tells_mutants() {
    for_each_mutant(
        s_, how_,
        [&](const mutant<Standard>& m) {
          const auto told = distinguishing_value(s_, how_, m.standard, m.reading);
          if (told && !is_told(m)) add(told->value, say(&catalogue::tells_mistake, {m.name}));
        },
        in());
  }
  bool is_told(const mutant<Standard>& m) const {
    for (const std::string& measured : seen_) {
      const std::string_view text = measured;
      if (!is_same_grade(answer_to(s_, text, how_), answer_to(m.standard, text, m.reading)))
        return true;
    }
    return false;
  }

  void add_bare() {
    const written_bound bound = bound_at(s_, s_.parts().cuts()[0].value());
    add(std::string(to_text(bound.value).view()), say(&test_words::bare_number));
  }

  const Standard& s_;
  const reading& how_;
  language in_;
  const test_case& whose_;
  std::vector<test_case>& out_;
  std::set<std::string> seen_;
};

}  // namespace detail

JIXIAO_INLINE std::vector<test_case> generate_cases(const test_subjects& subjects,
                                                    const reading& how, language in) {
  std::vector<test_case> cases;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const test_subject& subject = subjects[i];
    test_case whose;
    whose.indicator = subject.indicator->name;
    whose.activity = subject.activity->name;
    if (!whose.activity.empty()) whose.duty.clear();
    const reading own = reading_of(subject, how);
    detail::case_generator(subject.indicator->standard, own, in, whose, cases).run();
  }
  return cases;
}

}  // namespace jixiao
