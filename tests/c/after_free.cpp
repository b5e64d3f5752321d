// SPDX-License-Identifier: BSL-1.0
// Handles that were let go of, and handles of another kind: each call says so. Freed memory stays
// as it is here, so that looking at it is no fault of the test's own.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

#include <jixiao/c/jixiao.h>

void* operator new(std::size_t size) {
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void operator delete(void*) noexcept {}
void operator delete(void*, std::size_t) noexcept {}

namespace {

int checks = 0;
int failures = 0;

void expect(bool is_so, const char* what) {
  ++checks;
  if (is_so) return;
  ++failures;
  std::printf("FAILED %s\n", what);
}

template <class Handle>
const Handle* disguised(const void* other) {
  return static_cast<const Handle*>(other);
}

struct handles {
  jx_standard* standard = nullptr;
  jx_scheme* scheme = nullptr;
  jx_table* table = nullptr;
  jx_year* year = nullptr;
};

handles made() {
  const char bands[] = "98%以上|95%～98%|90%～95%|90%以下";
  const char table[] = "绩效指标,优,良,中,差\n公开率,98%以上,95%～98%,90%～95%,90%以下\n";
  const char year[] = "指标,实际完成值\n公开率,97%\n";
  handles all;
  expect(jx_scheme_read("default", 7, &all.scheme, nullptr) == JX_DONE, "a scheme");
  expect(jx_standard_read(bands, std::strlen(bands), all.scheme, &all.standard, nullptr) == JX_DONE,
         "a standard");
  expect(jx_table_read("t.csv", 5, table, std::strlen(table), &all.table, nullptr) == JX_DONE,
         "a table");
  expect(jx_year_read("y.csv", 5, year, std::strlen(year), &all.year, nullptr) == JX_DONE,
         "a year");
  return all;
}

bool is_refused(jx_status status, const jx_error& error) {
  return status == JX_USAGE && std::strcmp(error.code, "bad-handle") == 0;
}

void none_of_these_works(const jx_standard* standard, const jx_scheme* scheme,
                         const jx_table* table, const jx_year* year, const char* what) {
  jx_error error;
  jx_verdict verdict;
  expect(is_refused(jx_grade(standard, "97%", 3, &verdict, &error), error), what);
  expect(jx_standard_levels(standard) == 0, what);
  expect(jx_standard_word(standard, 1) == nullptr, what);
  jx_standard* made_of_it = nullptr;
  expect(is_refused(jx_standard_read("1|2|3|4", 7, scheme, &made_of_it, &error), error), what);
  expect(jx_table_indicators(table) == 0, what);
  char* out = nullptr;
  std::size_t length = 0;
  expect(jx_table_check_json(table, JX_ZH, &out, &length) == JX_USAGE, what);
  jx_free(out);
  out = nullptr;
  expect(jx_score(table, year, nullptr, "json", 4, JX_ZH, &out, &length) == JX_USAGE, what);
  jx_free(out);
}

}  // namespace

int main() {
  handles all = made();
  none_of_these_works(disguised<jx_standard>(all.table), disguised<jx_scheme>(all.standard),
                      disguised<jx_table>(all.standard), disguised<jx_year>(all.scheme),
                      "a handle of another kind");
  jx_standard_free(all.standard);
  jx_scheme_free(all.scheme);
  jx_table_free(all.table);
  jx_year_free(all.year);
  none_of_these_works(all.standard, all.scheme, all.table, all.year, "a handle after its end");
  jx_standard_free(all.standard);
  jx_scheme_free(all.scheme);
  jx_table_free(all.table);
  jx_year_free(all.year);
  std::printf("%d checks, %d failed\n", checks, failures);
  return failures == 0 ? 0 : 1;
}
