// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's extension. PostgreSQL reports errors by a long jump, which passes over destructors,
// and C++ by exceptions, which must not leave C++: so a call is done within `guarded`, which leaves
// plain memory behind, and only then speaks to PostgreSQL.

extern "C" {
#include <postgres.h>

#include <fmgr.h>
#include <libpq/pqformat.h>
#include <mb/pg_wchar.h>
#include <utils/builtins.h>
#include <utils/numeric.h>
}

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include <jixiao/check/check.hpp>
#include <jixiao/judging/grading_text.hpp>
#include <jixiao/judging/ruling.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/report/points_answer.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/words/call_words.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/message.hpp>

namespace jixiao::postgres {

namespace {

// What a call leaves: a text that lives long enough, or one to be freed; or why it failed.
struct outcome {
  enum kind { null, text, refused, no_memory } what = null;
  const char* bytes = nullptr;
  std::size_t length = 0;
  char* owned = nullptr;
  std::size_t level = 0;  // of a grade's word
};
static_assert(std::is_trivially_destructible_v<outcome>);

outcome kept(outcome::kind what, std::string_view text) {
  char* const copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy == nullptr) return {outcome::no_memory, nullptr, 0, nullptr};
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return {what, copy, text.size(), copy};
}

template <class Call>
outcome guarded(Call call) noexcept {
  try {
    try {
      return call();
    } catch (const input_error& e) {
      return kept(outcome::refused, explain(e));
    } catch (const std::overflow_error&) {
      return kept(outcome::refused, message_of(fault::too_many_digits).in(language::zh));
    } catch (const std::bad_alloc&) {
      return {outcome::no_memory, nullptr, 0, nullptr};
    } catch (const std::exception& e) {
      return kept(outcome::refused, e.what());
    }
  } catch (...) {
    return {outcome::no_memory, nullptr, 0, nullptr};
  }
}

// UTF-8 as the database has its texts, and back. Both may jump: for a character that it lacks, and
// for bytes that are none.
std::string_view to_database(const char* bytes, std::size_t length) {
  const char* const found = pg_any_to_server(bytes, static_cast<int>(length), PG_UTF8);
  return {found, found == bytes ? length : std::strlen(found)};
}

std::string_view from_database(const char* bytes, std::size_t length) {
  const char* const found = pg_server_to_any(bytes, static_cast<int>(length), PG_UTF8);
  return {found, found == bytes ? length : std::strlen(found)};
}

::text* new_text(const char* bytes, std::size_t length) {
  const std::string_view own = to_database(bytes, length);
  return cstring_to_text_with_len(own.data(), static_cast<int>(own.size()));
}

// Speaks to PostgreSQL: from here on nothing of C++ is alive.
Datum answered(FunctionCallInfo fcinfo, const outcome& done) {
  switch (done.what) {
    case outcome::null: PG_RETURN_NULL();
    case outcome::no_memory:
      ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("jixiao: out of memory")));
      PG_RETURN_NULL();
    case outcome::refused: {
      char* const sentence = pstrdup(done.bytes);
      std::free(done.owned);
      const char* const own = to_database(sentence, std::strlen(sentence)).data();
      ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("jixiao: %s", own)));
      PG_RETURN_NULL();
    }
    case outcome::text: break;
  }
  if (done.owned == nullptr) PG_RETURN_TEXT_P(new_text(done.bytes, done.length));
  // Not lost if the text can't be had in the database's encoding.
  char* const copy = pnstrdup(done.bytes, done.length);
  std::free(done.owned);
  PG_RETURN_TEXT_P(new_text(copy, done.length));
}

std::string_view text_of(const ::text* value) {
  return from_database(VARDATA_ANY(value), static_cast<std::size_t>(VARSIZE_ANY_EXHDR(value)));
}

// The standard of the last call, and the bands that it was compiled from; lives as long as the
// statement's call site.
struct compiled {
  explicit compiled(std::string_view from) : value(report::read_bands(from)), length(from.size()) {
    if (value.is_numeric()) rules.emplace(value);
  }

  wide_standard value;
  std::optional<ruling> rules;
  ::text* words[max_levels] = {};  // of its levels, once they were given
  std::size_t length;
  char bands[1] = {};
};
static_assert(std::is_trivially_destructible_v<compiled>);

std::string_view bands_of(const compiled& c) { return {c.bands, c.length}; }

// Room for a standard of as many bytes of bands, aligned as it must be. May jump.
void* room_for(FunctionCallInfo fcinfo, std::size_t bands) {
  const std::size_t size = sizeof(compiled) + bands + alignof(compiled);
  void* place = MemoryContextAlloc(fcinfo->flinfo->fn_mcxt, size);
  std::size_t space = size;
  return std::align(alignof(compiled), sizeof(compiled) + bands, place, space);
}

compiled* compile(void* room, std::string_view bands) {
  compiled* const made = new (room) compiled(bands);
  std::memcpy(made->bands, bands.data(), bands.size());
  return made;
}

// What a bare number is, from the third argument.
reading reading_of(std::string_view bare) {
  reading how = reading::official();
  if (bare == "percent")
    how.bare = bare_number::as_percent;
  else if (bare == "ratio")
    how.bare = bare_number::as_ratio;
  else if (bare == "unit")
    how.bare = bare_number::same_unit;
  else if (!bare.empty())
    throw std::invalid_argument("percent, ratio, unit: " + std::string(bare));
  return how;
}

// The parts of PostgreSQL's numeric: digits to the base 10000, exactly.
struct numeric_digits {
  enum kind { finite, not_a_number, infinite };

  const unsigned char* bytes = nullptr;  // of the digits, two each
  bool are_swapped = false;              // highest byte first, as sent
  int count = 0;
  int weight = 0;
  int scale = 0;
  bool is_negative = false;
  kind what = finite;

  int digit(int i) const { return i >= 0 && i < count ? number_at(bytes + 2 * i, are_swapped) : 0; }

  static int number_at(const unsigned char* place, bool is_swapped) {
    if (is_swapped) return (place[0] << 8) | place[1];
    std::uint16_t number = 0;
    std::memcpy(&number, place, sizeof number);
    return number;
  }

  // As numeric_send gives it: count, weight, sign, scale, digits.
  static numeric_digits of_sent(const unsigned char* sent) {
    const auto at = [&](int i) { return number_at(sent + 2 * i, true); };
    numeric_digits n{sent + 8, true, at(0), static_cast<std::int16_t>(at(1)), at(3)};
    n.take_sign(at(2));
    return n;
  }
  // As a table holds it (the on-disk format of PostgreSQL 9.1 and later, whose header no extension
  // sees: _PG_init tries whether it is still so).
  static numeric_digits of_stored(const unsigned char* stored, std::size_t length) {
    const int header = number_at(stored, false);
    numeric_digits n;
    if ((header & 0xC000) == 0x8000) {
      const int weight = header & 0x3F;
      n = {stored + 2,
           false,
           static_cast<int>(length - 2) / 2,
           (header & 0x40) != 0 ? weight - 0x40 : weight,
           (header >> 7) & 0x3F,
           (header & 0x2000) != 0};
    } else if ((header & 0xC000) == 0xC000) {
      n.take_sign(header);
    } else {
      n = {stored + 4,
           false,
           static_cast<int>(length - 4) / 2,
           static_cast<std::int16_t>(number_at(stored + 2, false)),
           header & 0x3FFF,
           (header & 0xC000) == 0x4000};
    }
    return n;
  }

  void take_sign(int sign) {
    is_negative = sign == 0x4000;
    if ((sign & 0xC000) == 0xC000) what = sign == 0xC000 ? not_a_number : infinite;
  }
};

// Of at most 18 digits, which nearly all have: counted without a check at every step.
std::optional<decimal> small_decimal_of(const numeric_digits& n) {
  constexpr std::int64_t powers[] = {1, 10, 100, 1000};
  if (n.weight < -1 || 4 * (n.weight + 1) + n.scale > 18) return std::nullopt;
  const int groups = n.weight + 1 + (n.scale + 3) / 4;
  std::int64_t value = 0;
  for (int i = 0; i < groups; ++i) value = value * 10000 + n.digit(i);
  value /= powers[(4 - n.scale % 4) % 4];
  return decimal::of(n.is_negative ? -value : value, n.scale);
}

// The decimal of a numeric, at its own scale. @throws input_error for NaN and the infinities,
// std::overflow_error for more than 38 digits.
decimal decimal_of(const numeric_digits& n) {
  if (n.what != numeric_digits::finite)
    detail::refuse(fault::not_finite, n.what == numeric_digits::infinite ? "Infinity" : "NaN");
  if (const std::optional<decimal> small = small_decimal_of(n)) return *small;
  decimal value(0);
  const decimal base(10000);
  for (int i = 0; i <= n.weight; ++i) value = value * base + decimal(n.digit(i));
  int places = 0;
  for (int i = n.weight + 1; places < n.scale; ++i) {
    // The last group may hold zeros beyond the scale.
    const int left = n.scale - places < 4 ? n.scale - places : 4;
    int group = i < 0 ? 0 : n.digit(i);
    int by = 1;
    for (int k = left; k < 4; ++k) group /= 10;
    for (int k = 0; k < left; ++k) by *= 10;
    places += left;
    value = decimal::of((value * decimal(by) + decimal(group)).coefficient(), 0);
  }
  value = decimal::of(value.coefficient(), places);
  return n.is_negative ? -value : value;
}

// One call: its arguments as plain memory, and the standard compiled before, if it serves.
struct call {
  std::string_view bands;
  std::string_view bare;
  std::string_view text;
  numeric_digits number;
  bool is_number;
  compiled* standard;
  void* room;
};

// Whether numerics are stored as of_stored reads them.
bool knows_stored_numerics = false;

// May jump.
numeric_digits digits_of(Datum number) {
  if (!knows_stored_numerics) {
    const bytea* const sent = DatumGetByteaPP(DirectFunctionCall1(numeric_send, number));
    return numeric_digits::of_sent(reinterpret_cast<const unsigned char*>(VARDATA_ANY(sent)));
  }
  const struct varlena* const stored = PG_DETOAST_DATUM_PACKED(number);
  return numeric_digits::of_stored(reinterpret_cast<const unsigned char*>(VARDATA_ANY(stored)),
                                   VARSIZE_ANY_EXHDR(stored));
}

// Detoasts and allocates, so it may jump; nothing of C++ is alive yet.
call prepared(FunctionCallInfo fcinfo, bool is_numeric) {
  call c{};
  c.bands = text_of(PG_GETARG_TEXT_PP(0));
  if (PG_NARGS() > 2) c.bare = text_of(PG_GETARG_TEXT_PP(2));
  c.is_number = is_numeric;
  if (is_numeric)
    c.number = digits_of(PG_GETARG_DATUM(1));
  else
    c.text = text_of(PG_GETARG_TEXT_PP(1));
  c.standard = static_cast<compiled*>(fcinfo->flinfo->fn_extra);
  if (c.standard == nullptr || bands_of(*c.standard) != c.bands) {
    c.standard = nullptr;
    fcinfo->flinfo->fn_extra = nullptr;
    c.room = room_for(fcinfo, c.bands.size());
  }
  return c;
}

void keep(FunctionCallInfo fcinfo, const call& c) {
  if (c.standard != nullptr) fcinfo->flinfo->fn_extra = c.standard;
}

std::optional<grade> grade_in(const call& c) {
  const wide_standard& s = c.standard->value;
  const reading how = reading_of(c.bare);
  if (!c.is_number) return grade_of(s, c.text, how).grade;
  const decimal number = decimal_of(c.number);
  // A number in the standard's own unit: nothing is converted, and nothing explained.
  const std::optional<ruling>& rules = c.standard->rules;
  const bool is_plain = rules && detail::unit_of_bare_number(s.unit(), how) == s.unit() &&
                        !s.unit().is_date() && !(number.is_negative() && rules->refuses_negative());
  if (is_plain) return (*rules)[rules->piece_of(number)].grade;
  return grade_of(s, quantity{fraction(number), unit{}}, how).grade;
}

outcome graded(call& c) {
  return guarded([&]() -> outcome {
    if (c.standard == nullptr) c.standard = compile(c.room, c.bands);
    const std::optional<grade> g = grade_in(c);
    if (!g) return {};
    const std::string_view word = report::level_word(c.standard->value, *g);
    return {outcome::text, word.data(), word.size(), nullptr, column_of(*g)};
  });
}

outcome explained(call& c) {
  return guarded([&]() -> outcome {
    if (c.standard == nullptr) c.standard = compile(c.room, c.bands);
    std::string value(c.text);
    if (c.is_number) value = std::string(to_text(decimal_of(c.number)).view());
    return kept(outcome::text,
                report::grade_line(c.standard->value, value, reading_of(c.bare)).line);
  });
}

// The points as a text: a decimal, or n/m.
outcome scored(std::string_view rule, std::string_view full, std::string_view given) {
  return guarded([&]() -> outcome {
    const std::optional<exact> most = report::full_points(full);
    if (!most)
      throw std::invalid_argument(say_in_both(&call_words::full_points_above_zero) + ": " +
                                  std::string(full));
    const report::answer a = report::points_alone(rule, most, std::string(given));
    return kept(a.how == report::answered::graded ? outcome::text : outcome::refused, a.line);
  });
}

// A standard that is stored must be sound: no finding is an error.
outcome checked_bands(std::string_view bands) {
  return guarded([&]() -> outcome {
    const auto s = std::make_unique<wide_standard>(report::read_bands(bands));
    for (const finding& f : check(*s))
      if (f.level() == severity::error) return kept(outcome::refused, explain(*s, f));
    return {outcome::text, bands.data(), bands.size(), nullptr};
  });
}

// The word of a level, made once for a call site: what a function gives is only read.
Datum answered_by_level(FunctionCallInfo fcinfo, const call& c, const outcome& done) {
  if (done.what != outcome::text) return answered(fcinfo, done);
  ::text*& word = c.standard->words[done.level];
  if (word == nullptr) {
    const MemoryContext before = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
    word = new_text(done.bytes, done.length);
    MemoryContextSwitchTo(before);
  }
  PG_RETURN_TEXT_P(word);
}

bool same_number(const char* written) {
  const Datum number = DirectFunctionCall3(numeric_in, CStringGetDatum(written),
                                           ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
  knows_stored_numerics = false;
  const numeric_digits sent = digits_of(number);
  knows_stored_numerics = true;
  const numeric_digits stored = digits_of(number);
  if (sent.what != stored.what) return false;
  if (sent.what != numeric_digits::finite) return true;
  bool same = sent.count == stored.count && sent.scale == stored.scale &&
              sent.is_negative == stored.is_negative &&
              (sent.count == 0 || sent.weight == stored.weight);
  for (int i = 0; same && i < sent.count; ++i) same = sent.digit(i) == stored.digit(i);
  return same;
}

}  // namespace

}  // namespace jixiao::postgres

extern "C" {

PG_MODULE_MAGIC;

void _PG_init();
void _PG_init() {
  bool same = true;
  for (const char* written : {"0", "-12345.678901", "0.00001234", "98.5", "1e70", "-1e-70", "NaN",
                              "123456789012345678901234567890.1234567890"})
    same = same && jixiao::postgres::same_number(written);
  jixiao::postgres::knows_stored_numerics = same;
}

PG_FUNCTION_INFO_V1(jixiao_grade_text);
Datum jixiao_grade_text(PG_FUNCTION_ARGS) {
  jixiao::postgres::call c = jixiao::postgres::prepared(fcinfo, false);
  const jixiao::postgres::outcome done = jixiao::postgres::graded(c);
  jixiao::postgres::keep(fcinfo, c);
  return jixiao::postgres::answered_by_level(fcinfo, c, done);
}

PG_FUNCTION_INFO_V1(jixiao_grade_numeric);
Datum jixiao_grade_numeric(PG_FUNCTION_ARGS) {
  jixiao::postgres::call c = jixiao::postgres::prepared(fcinfo, true);
  const jixiao::postgres::outcome done = jixiao::postgres::graded(c);
  jixiao::postgres::keep(fcinfo, c);
  return jixiao::postgres::answered_by_level(fcinfo, c, done);
}

PG_FUNCTION_INFO_V1(jixiao_explain_text);
Datum jixiao_explain_text(PG_FUNCTION_ARGS) {
  jixiao::postgres::call c = jixiao::postgres::prepared(fcinfo, false);
  const jixiao::postgres::outcome done = jixiao::postgres::explained(c);
  jixiao::postgres::keep(fcinfo, c);
  return jixiao::postgres::answered(fcinfo, done);
}

PG_FUNCTION_INFO_V1(jixiao_explain_numeric);
Datum jixiao_explain_numeric(PG_FUNCTION_ARGS) {
  jixiao::postgres::call c = jixiao::postgres::prepared(fcinfo, true);
  const jixiao::postgres::outcome done = jixiao::postgres::explained(c);
  jixiao::postgres::keep(fcinfo, c);
  return jixiao::postgres::answered(fcinfo, done);
}

PG_FUNCTION_INFO_V1(jixiao_points_text);
Datum jixiao_points_text(PG_FUNCTION_ARGS) {
  const char* const full = DatumGetCString(DirectFunctionCall1(numeric_out, PG_GETARG_DATUM(1)));
  const std::string_view rule = jixiao::postgres::text_of(PG_GETARG_TEXT_PP(0));
  const std::string_view given = jixiao::postgres::text_of(PG_GETARG_TEXT_PP(2));
  const jixiao::postgres::outcome done = jixiao::postgres::scored(rule, full, given);
  return jixiao::postgres::answered(fcinfo, done);
}

PG_FUNCTION_INFO_V1(jixiao_standard_in);
Datum jixiao_standard_in(PG_FUNCTION_ARGS) {
  const char* const written = PG_GETARG_CSTRING(0);
  const std::string_view bands = jixiao::postgres::from_database(written, std::strlen(written));
  const jixiao::postgres::outcome done = jixiao::postgres::checked_bands(bands);
  return jixiao::postgres::answered(fcinfo, done);
}

PG_FUNCTION_INFO_V1(jixiao_standard_of_text);
Datum jixiao_standard_of_text(PG_FUNCTION_ARGS) {
  const std::string_view bands = jixiao::postgres::text_of(PG_GETARG_TEXT_PP(0));
  const jixiao::postgres::outcome done = jixiao::postgres::checked_bands(bands);
  return jixiao::postgres::answered(fcinfo, done);
}

PG_FUNCTION_INFO_V1(jixiao_standard_out);
Datum jixiao_standard_out(PG_FUNCTION_ARGS) {
  PG_RETURN_CSTRING(text_to_cstring(PG_GETARG_TEXT_PP(0)));
}
}
