// SPDX-License-Identifier: BSL-1.0
#include <span>
#include <stdexcept>

#include <jixiao/batch/code.hpp>
#include <jixiao/check/check.hpp>
#include <jixiao/check/repair.hpp>
#include <jixiao/check/table.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/message.hpp>

#include "handles.hpp"

namespace jixiao::c {

wide_standard read_bands(std::string_view bands) {
  try {
    return report::read_bands(bands);
  } catch (const std::invalid_argument& e) {
    throw failure{JX_USAGE, "number-of-bands", "bands", e.what()};
  }
}

namespace {

jx_status status_of(report::answered how) {
  switch (how) {
    case report::answered::graded: return JX_DONE;
    case report::answered::no_grade: return JX_FAILS;
    case report::answered::refused: break;
  }
  return JX_UNREADABLE;
}

jx_status give_line(const standard_view& s, std::string_view value, const reading& how, language in,
                    char** out, std::size_t* length) {
  const report::answer a = report::grade_line(s, value, how, in);
  give(a.line, out, length);
  return status_of(a.how);
}

std::vector<table_finding> findings_of(const standard_view& s) {
  std::vector<table_finding> all;
  for (const finding& f : check(s)) {
    table_finding one;
    one.what = f;
    one.levels = s.level_scale();
    if (f.bands.size() == 1) one.text = std::string(s[f.bands.best()].text.view());
    one.read = read_as(s, f).view();
    one.repair = repair_of(s, f);
    all.push_back(std::move(one));
  }
  return all;
}

// The level of a rank, if there is one.
std::optional<grade> level_at(const standard_view& s, std::int32_t rank) {
  if (rank < 1 || static_cast<std::size_t>(rank) > s.levels().size()) return std::nullopt;
  return s.levels()[static_cast<std::size_t>(rank - 1)];
}

}  // namespace

}  // namespace jixiao::c

using namespace jixiao;
using namespace jixiao::c;

jx_standard::jx_standard(std::string_view bands, const reading& reading)
    : value(read_bands(bands)), how(reading) {}

jx_status jx_grade_json(const char* bands, size_t bands_length, const char* value,
                        size_t value_length, char** out, size_t* length) {
  return guarded(out, length, [&] {
    const wide_standard s = read_bands(text_of(bands, bands_length, "bands"));
    return give_line(s, text_of(value, value_length, "value"), reading::official(), language::zh,
                     out, length);
  });
}

jx_status jx_standard_read(const char* bands, size_t length, const jx_scheme* scheme,
                           jx_standard** out, jx_error* error) {
  return guarded(error, [&] {
    need(out, "out");
    *out = nullptr;
    const reading how =
        scheme == nullptr ? reading::official() : alive(scheme, "scheme").value.reading;
    *out = new jx_standard(text_of(bands, length, "bands"), how);
    return JX_DONE;
  });
}

void jx_standard_free(jx_standard* standard) { let_go(standard); }

int32_t jx_standard_levels(const jx_standard* standard) {
  return guarded_or(int32_t(0), [&] {
    return static_cast<int32_t>(alive(standard, "standard").value.levels().size());
  });
}

const char* jx_standard_word(const jx_standard* standard, int32_t rank) {
  return guarded_or<const char*>(nullptr, [&]() -> const char* {
    const jx_standard& s = alive(standard, "standard");
    const auto level = level_at(s.value, rank);
    return level ? report::level_word(s.value, *level).data() : nullptr;
  });
}

const char* jx_standard_id(const jx_standard* standard, int32_t rank) {
  return guarded_or<const char*>(nullptr, [&]() -> const char* {
    const jx_standard& s = alive(standard, "standard");
    const auto level = level_at(s.value, rank);
    return level ? report::level_id(s.value, *level).data() : nullptr;
  });
}

jx_status jx_grade(const jx_standard* standard, const char* value, size_t length, jx_verdict* out,
                   jx_error* error) {
  return guarded(error, [&] {
    need(out, "out");
    *out = {0, batch::reason_missing};
    const jx_standard& s = alive(standard, "standard");
    const std::string_view text = text_of(value, length, "value");
    try {
      const verdict v = grade_of(s.value, text, s.how);
      out->rank = v.grade ? static_cast<int32_t>(column_of(*v.grade)) + 1 : 0;
      out->reason = batch::code_of(v.reason);
      return v.grade ? JX_DONE : JX_FAILS;
    } catch (const input_error& e) {
      out->reason = batch::code_of(e.what_is_wrong());
      return tell(error, JX_UNREADABLE, name_of(e.what_is_wrong()), "value", explain(e));
    } catch (const std::overflow_error&) {
      out->reason = batch::code_of(fault::too_many_digits);
      return tell(error, JX_UNREADABLE, name_of(fault::too_many_digits), "value",
                  message_of(fault::too_many_digits).in(language::zh));
    }
  });
}

jx_status jx_explain_json(const jx_standard* standard, const char* value, size_t value_length,
                          jx_language in, char** out, size_t* length) {
  return guarded(out, length, [&] {
    const jx_standard& s = alive(standard, "standard");
    return give_line(s.value, text_of(value, value_length, "value"), s.how, language_of(in), out,
                     length);
  });
}

jx_status jx_standard_check_json(const jx_standard* standard, jx_language in, char** out,
                                 size_t* length) {
  return guarded(out, length, [&] {
    const std::vector<table_finding> found = findings_of(alive(standard, "standard").value);
    give(report::findings_text(found, 1, language_of(in)), out, length);
    for (const table_finding& f : found)
      if (f.what.level() == severity::error) return JX_FAILS;
    return JX_DONE;
  });
}

const char* jx_reason_name(int32_t reason) {
  using namespace jixiao::batch;
  constexpr auto reasons = static_cast<int32_t>(jixiao::reason::grade_word);
  constexpr auto faults = static_cast<int32_t>(jixiao::fault_count) - 1;
  const bool is_known = (reason >= 0 && reason <= reasons) || reason == reason_missing ||
                        (reason > reason_refused && reason <= reason_refused + faults);
  return is_known ? name_of_reason(static_cast<reason_code>(reason)).data() : nullptr;
}
