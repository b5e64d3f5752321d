/* SPDX-License-Identifier: BSL-1.0 */
/* What the C interface promises, in C11: interface TABLE.csv [characters of the longest text] */

#include <jixiao/c/jixiao.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int checks = 0;
static int failures = 0;

#define CHECK(condition)                                             \
  do {                                                               \
    ++checks;                                                        \
    if (!(condition)) {                                              \
      ++failures;                                                    \
      printf("%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
    }                                                                \
  } while (0)

static const char ladder[] = "98%以上|95%～98%|90%～95%|90%以下";

typedef struct text {
  const char* bytes;
  size_t length;
} text;

static text of(const char* bytes) {
  text t = {bytes, strlen(bytes)};
  return t;
}

/* Where calls leave their text, and their status. */
static char* out = NULL;
static size_t length = 0;
static jx_status got = JX_DONE;

/* Whether the call gave this status and a text that has `part` in it. */
static int gives(jx_status wanted, const char* part) {
  const int good = got == wanted && out != NULL && strlen(out) == length && strstr(out, part);
  if (!good) printf("status %d, %s\n", (int)got, out == NULL ? "(null)" : out);
  jx_free(out);
  out = NULL;
  length = 99;
  return good;
}
#define GIVES(call, wanted, part) (got = (call), gives(wanted, part))

static int grades(const char* bands, text value, jx_status wanted, const char* part) {
  got = jx_grade_json(bands, strlen(bands), value.bytes, value.length, &out, &length);
  return gives(wanted, part);
}

static void a_value_is_graded_in_one_call(void) {
  CHECK(grades(
      ladder, of("97.995%"), JX_DONE,
      "{\"value\":\"97.995%\",\"grade\":\"良\",\"grade_id\":\"good\",\"rank\":2,"
      "\"levels\":4,\"reason\":\"direct\""));
  CHECK(grades(ladder, of("49/50"), JX_DONE, "\"grade\":\"优\""));
  CHECK(grades("95%以上|90%～95%|85%～92%|85%以下", of("91%"), JX_FAILS, "\"grade\":null"));
  CHECK(strcmp(jx_version(), "") != 0);
}

static void what_is_no_measurement_is_refused(void) {
  CHECK(grades(ladder, of(""), JX_UNREADABLE, "\"code\":\"empty-text\""));
  CHECK(grades(ladder, of("NaN"), JX_UNREADABLE, "\"code\":\"not-finite\""));
  CHECK(grades(ladder, of("3次"), JX_UNREADABLE, "\"code\":\"unit-mismatch\""));
  CHECK(grades(ladder, of("97"), JX_UNREADABLE, "\"code\":\"unit-missing\""));
  CHECK(grades(ladder, of("\xE4\xBC"), JX_UNREADABLE, "\"error\":"));
  CHECK(grades(ladder, of("\xFF\xFE%"), JX_UNREADABLE, "\xEF\xBF\xBD"));
  const text cut = {"97.995%", 3}; /* a length that ends within the text */
  CHECK(grades(ladder, cut, JX_UNREADABLE, "{\"value\":\"97.\""));
  const text nul = {"9\0 8%", 5};
  CHECK(grades(ladder, nul, JX_UNREADABLE, "\\u0000"));
}

static void long_texts_are_refused(size_t characters) {
  const size_t size = 3 * characters;
  char* const many = malloc(size + 1);
  for (size_t i = 0; i < size; i += 3) memcpy(many + i, "优", 3);
  many[size] = '\0';
  const text value = {many, size};
  CHECK(grades(ladder, value, JX_UNREADABLE, "\"error\":"));
  memset(many, '9', size);
  CHECK(grades(ladder, value, JX_UNREADABLE, "\"error\":"));
  CHECK(grades(many, of("98%"), JX_USAGE, "\"number-of-bands\""));
  memcpy(many, "|||", 3);
  jx_standard* standard = NULL;
  CHECK(jx_standard_read(many, size, NULL, &standard, NULL) == JX_DONE);
  CHECK(GIVES(jx_standard_check_json(standard, JX_EN, &out, &length), JX_FAILS, "\"unreadable\""));
  jx_standard_free(standard);
  free(many);
}

static int scores(const char* rule, const char* full, const char* text, jx_status wanted,
                  const char* part) {
  got = jx_points_json(rule, strlen(rule), full, strlen(full), text, strlen(text), &out, &length);
  return gives(wanted, part);
}

static void a_rule_gives_points(void) {
  const char rule[] = "完成率100%得满分，每低于5%扣2分，扣完为止";
  CHECK(scores(rule, "5", "100%", JX_DONE, "{\"case\":\"100%\",\"points\":\"5\""));
  CHECK(scores(rule, "5", "94%", JX_DONE, "\"points\":\"3\""));
  CHECK(scores(rule, "5", "NaN", JX_UNREADABLE, "\"error\":"));
  CHECK(scores(rule, "5", "", JX_UNREADABLE, "\"empty-text\""));
  CHECK(scores(rule, "-1", "94%", JX_USAGE, "\"full-points\""));
  CHECK(scores("", "5", "94%", JX_UNREADABLE, "\"error\":"));
  CHECK(GIVES(jx_points_json(NULL, 3, "5", 1, "1", 1, &out, &length), JX_USAGE, "null-argument"));
}

static void null_pointers_are_said(void) {
  jx_error error;
  jx_standard* standard = NULL;
  CHECK(jx_grade_json(ladder, strlen(ladder), "98%", 3, NULL, &length) == JX_USAGE);
  CHECK(jx_grade_json(ladder, strlen(ladder), "98%", 3, &out, NULL) == JX_DONE);
  jx_free(out);
  CHECK(GIVES(jx_grade_json(NULL, 5, "98%", 3, &out, &length), JX_USAGE, "null-argument"));
  CHECK(GIVES(jx_grade_json(NULL, 0, "98%", 3, &out, &length), JX_USAGE, "number-of-bands"));
  CHECK(GIVES(jx_check_json(NULL, 1, &out, &length), JX_USAGE, "\"place\":\"table\""));
  CHECK(jx_standard_read(ladder, strlen(ladder), NULL, NULL, &error) == JX_USAGE);
  CHECK(strcmp(error.place, "out") == 0);
  CHECK(jx_standard_read("1", 1, NULL, &standard, &error) == JX_USAGE && standard == NULL);
  CHECK(error.status == JX_USAGE && strcmp(error.code, "number-of-bands") == 0);
  CHECK(jx_grade(NULL, "98%", 3, NULL, &error) == JX_USAGE);
  CHECK(GIVES(jx_explain_json(NULL, "98%", 3, JX_ZH, &out, &length), JX_USAGE, "bad-handle"));
  CHECK(jx_standard_levels(NULL) == 0 && jx_standard_word(NULL, 1) == NULL);
  CHECK(jx_table_indicators(NULL) == 0);
  jx_standard_free(NULL);
  jx_scheme_free(NULL);
  jx_table_free(NULL);
  jx_year_free(NULL);
  jx_free(NULL);
}

static jx_standard* standard_of(const char* bands, const jx_scheme* scheme) {
  jx_standard* made = NULL;
  CHECK(jx_standard_read(bands, strlen(bands), scheme, &made, NULL) == JX_DONE);
  return made;
}

static void a_standard_is_compiled_once(void) {
  jx_standard* const standard = standard_of(ladder, NULL);
  jx_verdict v;
  jx_error error;
  CHECK(jx_standard_levels(standard) == 4);
  CHECK(strcmp(jx_standard_word(standard, 1), "优") == 0);
  CHECK(strcmp(jx_standard_id(standard, 4), "poor") == 0);
  CHECK(jx_standard_word(standard, 0) == NULL && jx_standard_word(standard, 5) == NULL);
  CHECK(jx_grade(standard, "98%", 3, &v, &error) == JX_DONE && v.rank == 1 &&
        error.status == JX_DONE);
  CHECK(strcmp(jx_reason_name(v.reason), "shared_bound") == 0);
  CHECK(jx_grade(standard, "97.995%", 7, &v, NULL) == JX_DONE && v.rank == 2);
  CHECK(jx_grade(standard, "-1", 2, &v, &error) == JX_UNREADABLE && v.rank == 0);
  CHECK(strcmp(jx_reason_name(v.reason), "unit-missing") == 0);
  CHECK(strcmp(error.code, "unit-missing") == 0 && error.message[0] != '\0');
  CHECK(jx_reason_name(-1) == NULL && jx_reason_name(300) == NULL && jx_reason_name(63) == NULL);
  jx_standard_free(standard);
}

static void a_scheme_says_how_to_read(void) {
  jx_scheme* strict = NULL;
  jx_error error;
  const text json = of("{\"reading\":\"strict\"}");
  CHECK(jx_scheme_read(json.bytes, json.length, &strict, &error) == JX_DONE);
  jx_standard* const standard = standard_of(ladder, strict);
  jx_verdict v;
  CHECK(jx_grade(standard, "98%", 3, &v, &error) == JX_FAILS && v.rank == 0);
  CHECK(GIVES(jx_scheme_json(strict, &out, &length), JX_DONE, "\"shared_bound\""));
  jx_standard_free(standard);
  jx_scheme_free(strict);
  const text wrong = of("{\"reading\":\"strikt\"}");
  CHECK(jx_scheme_read(wrong.bytes, wrong.length, &strict, &error) == JX_UNREADABLE &&
        strict == NULL);
  CHECK(strcmp(error.place, "/reading") == 0);
}

static void columns_equal_single_values(void) {
  jx_standard* const standard = standard_of(ladder, NULL);
  const char* const texts[] = {"98%", "97.995%", NULL, "x", "90%", "0"};
  size_t lengths[6];
  for (int i = 0; i < 6; ++i) lengths[i] = texts[i] == NULL ? 0 : strlen(texts[i]);
  uint8_t ranks[6], reasons[6];
  CHECK(jx_grade_texts(standard, texts, lengths, 6, ranks, reasons, NULL) == JX_DONE);
  CHECK(ranks[0] == 1 && ranks[1] == 2 && ranks[2] == JX_MISSING && ranks[3] == JX_REFUSED);
  CHECK(ranks[4] == 3 && ranks[5] == JX_REFUSED);
  CHECK(strcmp(jx_reason_name(reasons[5]), "unit-missing") == 0);
  const int64_t numbers[] = {98000, 97995, 0, 1, 90000, -5};
  const uint8_t valid = 0x3B; /* all but the third */
  CHECK(jx_grade_int64(standard, numbers, &valid, 6, 3, ranks, reasons, NULL) == JX_DONE);
  CHECK(ranks[0] == 1 && ranks[1] == 2 && ranks[2] == JX_MISSING && ranks[3] == 4 && ranks[5] == 4);
  CHECK(jx_grade_int64(standard, numbers, NULL, 6, 19, ranks, NULL, NULL) == JX_USAGE);
  CHECK(jx_grade_int64(standard, NULL, NULL, 6, 3, ranks, NULL, NULL) == JX_USAGE);
  CHECK(jx_grade_int64(standard, NULL, NULL, 0, 3, NULL, NULL, NULL) == JX_DONE);
  jx_standard_free(standard);
}

static char* content_of(const char* path, size_t* size) {
  FILE* const file = fopen(path, "rb");
  if (file == NULL) exit(2);
  char* const bytes = malloc(1 << 20);
  *size = fread(bytes, 1, 1 << 20, file);
  fclose(file);
  return bytes;
}

static void a_year_is_scored_from_memory(const char* path) {
  size_t size = 0;
  char* const bytes = content_of(path, &size);
  jx_error error;
  jx_table* table = NULL;
  CHECK(jx_table_read("t.csv", 5, bytes, size, &table, &error) == JX_DONE);
  CHECK(jx_table_indicators(table) == 51);
  CHECK(GIVES(jx_table_check_json(table, JX_ZH, &out, &length), JX_FAILS, "t.csv"));
  CHECK(GIVES(jx_check_json(bytes, size, &out, &length), JX_FAILS, "\"indicators\": 51"));
  CHECK(GIVES(jx_table_json(table, &out, &length), JX_DONE, "duties"));
  CHECK(GIVES(jx_table_problems_json(table, JX_EN, &out, &length), JX_DONE, "problems"));
  const text measured = of("指标,实际完成值\n审批事项公开率,99%\n");
  jx_year* year = NULL;
  CHECK(jx_year_read("y.csv", 5, measured.bytes, measured.length, &year, &error) == JX_DONE);
  CHECK(GIVES(jx_score(table, year, NULL, "json", 4, JX_ZH, &out, &length), JX_FAILS,
              "\"measured\": \"99%\""));
  CHECK(GIVES(jx_score(table, year, NULL, "pdf", 3, JX_EN, &out, &length), JX_USAGE,
              "json, csv or html"));
  jx_year_free(year);
  jx_table_free(table);
  CHECK(jx_table_read("n", 1, "\0\1\2", 3, &table, &error) == JX_UNREADABLE && table == NULL);
  CHECK(strcmp(error.code, "not-text") == 0 && strncmp(error.place, "n", 1) == 0);
  CHECK(GIVES(jx_check_json("", 0, &out, &length), JX_UNREADABLE, "empty-file"));
  free(bytes);
}

static void* use_a_shared_standard(void* shared) {
  jx_verdict v;
  for (int i = 0; i < 1000; ++i) {
    char* line = NULL;
    if (jx_grade(shared, "97.995%", 7, &v, NULL) != JX_DONE || v.rank != 2) return shared;
    if (jx_explain_json(shared, "98%", 3, JX_ZH, &line, NULL) != JX_DONE) return shared;
    jx_free(line);
  }
  return NULL;
}

static void threads_share_a_handle(void) {
  jx_standard* const standard = standard_of(ladder, NULL);
  pthread_t threads[4];
  for (int i = 0; i < 4; ++i) pthread_create(&threads[i], NULL, use_a_shared_standard, standard);
  for (int i = 0; i < 4; ++i) {
    void* wrong = NULL;
    pthread_join(threads[i], &wrong);
    CHECK(wrong == NULL);
  }
  jx_standard_free(standard);
}

int main(int count, char** words) {
  if (count < 2) return 2;
  a_value_is_graded_in_one_call();
  what_is_no_measurement_is_refused();
  long_texts_are_refused(count > 2 ? strtoul(words[2], NULL, 10) : 1000000);
  null_pointers_are_said();
  a_rule_gives_points();
  a_standard_is_compiled_once();
  a_scheme_says_how_to_read();
  columns_equal_single_values();
  a_year_is_scored_from_memory(words[1]);
  threads_share_a_handle();
  printf("%d checks, %d failed\n", checks, failures);
  return failures == 0 ? 0 : 1;
}
