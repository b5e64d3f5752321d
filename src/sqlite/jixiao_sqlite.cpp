// SPDX-License-Identifier: BSL-1.0
// SQLite's loadable extension: jixiao_grade(bands, value) and the like.

#include <sqlite3ext.h>

#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <jixiao/judging/grading_text.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/report/points_answer.hpp>
#include <jixiao/standard/standard_text.hpp>
#include <jixiao/version.hpp>
#include <jixiao/words/call_words.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/message.hpp>

SQLITE_EXTENSION_INIT1

namespace jixiao::sqlite {

namespace {

// The bytes of a text as they are; SQLite keeps them beside the value.
std::string_view text_of(sqlite3_value* value) {
  const unsigned char* const text = sqlite3_value_text(value);
  if (text == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(text),
          static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void give(sqlite3_context* to, std::string_view text) {
  sqlite3_result_text64(to, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void fail(sqlite3_context* to, const std::string& sentence) {
  const std::string text = "jixiao: " + sentence;
  sqlite3_result_error(to, text.data(), static_cast<int>(text.size()));
}

// What a call throws is said to SQLite, which is written in C.
template <class Call>
void guarded(sqlite3_context* to, Call call) noexcept {
  try {
    try {
      call();
    } catch (const input_error& e) {
      fail(to, explain(e));
    } catch (const std::overflow_error&) {
      fail(to, std::string(message_of(fault::too_many_digits).in(language::zh)));
    } catch (const std::exception& e) {
      fail(to, e.what());
    }
  } catch (...) {
    sqlite3_result_error_nomem(to);
  }
}

// A standard is compiled once a statement where its bands are a constant, and else once a row.
const wide_standard& standard_of(sqlite3_context* to, sqlite3_value* bands,
                                 std::unique_ptr<wide_standard>& own) {
  if (const void* const kept = sqlite3_get_auxdata(to, 0))
    return *static_cast<const wide_standard*>(kept);
  own = std::make_unique<wide_standard>(report::read_bands(text_of(bands)));
  wide_standard* const made = own.release();
  sqlite3_set_auxdata(to, 0, made, [](void* held) { delete static_cast<wide_standard*>(held); });
  // It may have been let go of at once, if there was no memory to keep it in.
  if (const void* const kept = sqlite3_get_auxdata(to, 0))
    return *static_cast<const wide_standard*>(kept);
  own = std::make_unique<wide_standard>(report::read_bands(text_of(bands)));
  return *own;
}

// A number that SQLite has as a binary fraction is none that was written so.
bool is_binary(sqlite3_value* value) { return sqlite3_value_type(value) == SQLITE_FLOAT; }
bool is_null(sqlite3_value* value) { return sqlite3_value_type(value) == SQLITE_NULL; }

void refuse_binary(sqlite3_context* to, sqlite3_value* value) {
  fail(to, say_in_both(&call_words::real_misses_bounds) + ": " + std::string(text_of(value)));
}

// What a bare number is: percent, ratio or unit; without it, a rate in bare numbers is refused.
reading reading_of(int count, sqlite3_value** given) {
  reading how = reading::official();
  if (count < 3) return how;
  const std::string_view bare = text_of(given[2]);
  if (bare == "percent")
    how.bare = bare_number::as_percent;
  else if (bare == "ratio")
    how.bare = bare_number::as_ratio;
  else if (bare == "unit")
    how.bare = bare_number::same_unit;
  else
    throw std::invalid_argument("percent, ratio, unit: " + std::string(bare));
  return how;
}

void grade_function(sqlite3_context* to, int count, sqlite3_value** given) noexcept {
  guarded(to, [&] {
    if (is_null(given[0]) || is_null(given[1])) return;
    if (is_binary(given[1])) return refuse_binary(to, given[1]);
    std::unique_ptr<wide_standard> own;
    const wide_standard& s = standard_of(to, given[0], own);
    const verdict v = grade_of(s, text_of(given[1]), reading_of(count, given));
    if (v.grade) give(to, report::level_word(s, *v.grade));
  });
}

void explain_function(sqlite3_context* to, int count, sqlite3_value** given) noexcept {
  guarded(to, [&] {
    if (is_null(given[0]) || is_null(given[1])) return;
    if (is_binary(given[1])) return refuse_binary(to, given[1]);
    std::unique_ptr<wide_standard> own;
    const wide_standard& s = standard_of(to, given[0], own);
    give(to, report::grade_line(s, text_of(given[1]), reading_of(count, given)).line);
  });
}

std::optional<exact> full_of(sqlite3_value* given) {
  if (is_null(given)) return std::nullopt;
  const std::optional<exact> full = report::full_points(text_of(given));
  if (!full)
    throw std::invalid_argument(say_in_both(&call_words::full_points_above_zero) + ": " +
                                std::string(text_of(given)));
  return full;
}

// The full points may be null, where the rule says them.
void points_function(sqlite3_context* to, int, sqlite3_value** given) noexcept {
  guarded(to, [&] {
    if (is_null(given[0]) || is_null(given[2])) return;
    for (int i : {1, 2})
      if (is_binary(given[i])) return refuse_binary(to, given[i]);
    const report::answer a =
        report::points_alone(text_of(given[0]), full_of(given[1]), std::string(text_of(given[2])));
    a.how == report::answered::graded ? give(to, a.line) : fail(to, a.line);
  });
}

void version_function(sqlite3_context* to, int, sqlite3_value**) noexcept {
  give(to, JIXIAO_VERSION_STRING);
}

}  // namespace

}  // namespace jixiao::sqlite

extern "C" __attribute__((visibility("default"))) int sqlite3_jixiao_init(
    sqlite3* database, char**, const sqlite3_api_routines* api) {
  SQLITE_EXTENSION_INIT2(api)
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  const auto add = [&](const char* name, int count,
                       void (*function)(sqlite3_context*, int, sqlite3_value**)) {
    return sqlite3_create_function_v2(database, name, count, flags, nullptr, function, nullptr,
                                      nullptr, nullptr);
  };
  int status = add("jixiao_grade", 2, jixiao::sqlite::grade_function);
  if (status == SQLITE_OK) status = add("jixiao_grade", 3, jixiao::sqlite::grade_function);
  if (status == SQLITE_OK) status = add("jixiao_explain", 2, jixiao::sqlite::explain_function);
  if (status == SQLITE_OK) status = add("jixiao_explain", 3, jixiao::sqlite::explain_function);
  if (status == SQLITE_OK) status = add("jixiao_points", 3, jixiao::sqlite::points_function);
  if (status == SQLITE_OK) status = add("jixiao_version", 0, jixiao::sqlite::version_function);
  return status;
}

// What SQLite looks for where no name is said, whatever the file is called.
extern "C" __attribute__((visibility("default"))) int sqlite3_extension_init(
    sqlite3* database, char** problem, const sqlite3_api_routines* api) {
  return sqlite3_jixiao_init(database, problem, api);
}
