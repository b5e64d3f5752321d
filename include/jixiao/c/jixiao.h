/* SPDX-License-Identifier: BSL-1.0 */
#pragma once

/**
 * \file
 * The grading of performance (绩效评价) for programs in C, and in whatever calls C. C11 and C++.
 *
 * Texts go in as a pointer and a number of bytes, UTF-8, without a NUL at the end; a null pointer
 * with no bytes is the empty text. Texts come out the same way, with a NUL behind that is not
 * counted, and are the caller's: jx_free lets go of them. Where a length is not wanted, `length`
 * may be NULL.
 *
 * Every call that can fail gives a status. The JSON of a call that failed says why:
 * {"error":{"code":…,"place":…,"message":…}}; calls without JSON write the same into a jx_error,
 * which may be NULL. Nothing is ever thrown out of a call, none prints, none keeps anything beyond
 * what it gives back, and none knows a global state.
 *
 * Threads: any function may be called from any number of threads at once. What a handle stands
 * for does not change from its making to its end, so threads may share one; only the call that
 * lets go of it must be alone. A handle that was let go of must not be used again.
 *
 * The numbers below keep their meaning within a version of the library's name (libjixiao.so.0).
 */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#pragma GCC visibility push(default)
#endif

struct ArrowSchema;
struct ArrowArray;

/** What became of a call; the first four are what the program exits with. */
typedef enum jx_status {
  JX_DONE = 0,          /**< done */
  JX_FAILS = 1,         /**< done, and what was asked about fails: no grade, findings of errors */
  JX_USAGE = 2,         /**< the call is wrong: a null pointer, a bad handle, an unknown name */
  JX_UNREADABLE = 3,    /**< a text can't be read as what it should be */
  JX_OUT_OF_MEMORY = 4, /**< nothing was done */
  JX_INTERNAL = 5       /**< a fault of this library, never of the caller */
} jx_status;

/** Why a call failed: a name for programs, where, and a sentence; each ends in NUL and is cut
   between characters if it is longer. Nothing of it is to be freed. */
typedef struct jx_error {
  int32_t status;    /**< a jx_status */
  char code[44];     /**< a stable name for programs: not-a-number */
  char place[208];   /**< a file and its cell, a JSON pointer or an argument; may be empty */
  char message[768]; /**< a sentence for people */
} jx_error;

/** The language of sentences. */
typedef enum jx_language {
  JX_ZH = 0, /**< Chinese */
  JX_EN = 1  /**< English */
} jx_language;

/** The version of the library, "1.2.3". Lives as long as the library; not to be freed. */
const char* jx_version(void);

/** Lets go of a text that a call gave. NULL is nothing. */
void jx_free(void* text);

/* ---- One call, one line of JSON: the bytes that the program prints, without the line's end ----
 */

/**
 * The grade of a value (判定) by the official reading: `jixiao grade --format json`. `bands` are
 * the cells of a standard, best first, as 98%以上|95%～98%|90%～95%|90%以下. JX_DONE with a grade,
 * JX_FAILS without one, JX_UNREADABLE for a value that is no measurement of the indicator,
 * JX_USAGE for another number of bands. O(length).
 */
jx_status jx_grade_json(const char* bands, size_t bands_length, const char* value,
                        size_t value_length, char** out, size_t* length);

/**
 * The points of a case by a rule in words (评分规则): `jixiao points --format json`. `full` is the
 * full points, 5 or 2.5, or nothing; `text` is a value (96.5%) or value=96.5%;2=3;3=yes. JX_DONE,
 * JX_UNREADABLE for a rule or a case that can't be read, JX_USAGE for full points that are no
 * number above 0.
 */
jx_status jx_points_json(const char* rule, size_t rule_length, const char* full, size_t full_length,
                         const char* text, size_t text_length, char** out, size_t* length);

/**
 * What is wrong with a table (检查): `jixiao check --format json -`. `table` is the content of a
 * file of any kind that the program reads: CSV, XLSX, DOCX, HTML, JSON. JX_FAILS when a finding is
 * an error, JX_UNREADABLE when something of the table can't be read; with no table at all `out`
 * says why.
 */
jx_status jx_check_json(const char* table, size_t table_length, char** out, size_t* length);

/* ---- A scheme (评分办法): how to read bands and how to score ---- */

/** A scheme that was read; its parts are not to be seen. */
typedef struct jx_scheme jx_scheme;

/**
 * Reads a scheme: its JSON, or the name of one that `jixiao scheme` lists (`default`). The handle
 * is the caller's: jx_scheme_free. JX_UNREADABLE: what is wrong is in `error`, its place a JSON
 * pointer.
 */
jx_status jx_scheme_read(const char* text, size_t length, jx_scheme** out, jx_error* error);
/** Lets go of a scheme. NULL is nothing. */
void jx_scheme_free(jx_scheme* scheme);
/** The scheme as JSON with every key. */
jx_status jx_scheme_json(const jx_scheme* scheme, char** out, size_t* length);

/* ---- A standard (评价标准), compiled once ---- */

/** A standard that was compiled; its parts are not to be seen. */
typedef struct jx_standard jx_standard;

/** A verdict without its words. `rank`: 1 is the best level, 0 no grade. `reason`: see
   jx_reason_name. */
typedef struct jx_verdict {
  int32_t rank;   /**< from 1, the best; 0 for no grade */
  int32_t reason; /**< see jx_reason_name */
} jx_verdict;

/**
 * Compiles the standard of some bands, under the reading of a scheme; NULL is the official one.
 * Badly written bands are a standard too (jx_standard_check_json says what is wrong); another
 * number of them is JX_USAGE. The handle is the caller's: jx_standard_free.
 */
jx_status jx_standard_read(const char* bands, size_t length, const jx_scheme* scheme,
                           jx_standard** out, jx_error* error);
/** Lets go of a standard. NULL is nothing. */
void jx_standard_free(jx_standard* standard);

/** The number of levels; 0 for a bad handle. */
int32_t jx_standard_levels(const jx_standard* standard);
/** The word and the identifier of a level (优, excellent), by its rank; NULL if there is none. They
   live as long as the standard; not to be freed. */
/**@{*/
const char* jx_standard_word(const jx_standard* standard, int32_t rank);
const char* jx_standard_id(const jx_standard* standard, int32_t rank);
/**@}*/

/** The grade of a value as written: 97.995%, 49/50, 12万元, 满意. JX_DONE, JX_FAILS (no grade),
   JX_UNREADABLE (no measurement of the indicator). Allocates nothing unless it fails. */
jx_status jx_grade(const jx_standard* standard, const char* value, size_t length, jx_verdict* out,
                   jx_error* error);
/** The line of jx_grade_json, under the standard's reading. */
jx_status jx_explain_json(const jx_standard* standard, const char* value, size_t value_length,
                          jx_language in, char** out, size_t* length);
/** What is wrong with the standard: {"findings":[…],"indicators":1}. */
jx_status jx_standard_check_json(const jx_standard* standard, jx_language in, char** out,
                                 size_t* length);

/** The name of a reason: direct, shared_bound …, or negative-count and the like for what was
   refused. Lives as long as the library; NULL if there is none of that number. */
const char* jx_reason_name(int32_t reason);

/* ---- Columns ---- */

/** What stands in a column of ranks besides 1 (best) to the number of levels. */
enum {
  JX_NO_GRADE = 0,  /**< the verdict gives no grade */
  JX_MISSING = 254, /**< the row has no value */
  JX_REFUSED = 255  /**< the value is no measurement of the indicator */
};

/**
 * Grades texts, a row each: ranks[i] and, unless `reasons` is NULL, reasons[i]. A NULL among
 * `values` is a missing value. JX_DONE whatever the rows are.
 */
jx_status jx_grade_texts(const jx_standard* standard, const char* const* values,
                         const size_t* lengths, size_t count, uint8_t* ranks, uint8_t* reasons,
                         jx_error* error);

/**
 * Grades scaled integers: a value is values[i] × 10^-scale in the standard's own unit. Bit i of
 * `valid`, lowest first, says whether the row has a value; NULL means that all have. JX_USAGE for a
 * standard without numbers, or a scale past 18.
 */
jx_status jx_grade_int64(const jx_standard* standard, const int64_t* values, const uint8_t* valid,
                         size_t count, int32_t scale, uint8_t* ranks, uint8_t* reasons,
                         jx_error* error);

/**
 * Grades an Arrow array (C data interface) of int64 (with `int64_scale`), decimal64 or decimal128,
 * in the standard's own unit. Takes both structures over, whatever comes of it. ranks and reasons
 * have room for the array's length, which `rows` must be.
 */
jx_status jx_grade_arrow(const jx_standard* standard, struct ArrowSchema* schema,
                         struct ArrowArray* array, int32_t int64_scale, size_t rows, uint8_t* ranks,
                         uint8_t* reasons, jx_error* error);

/* ---- A table and a year ---- */

/** A table that was read; its parts are not to be seen. */
typedef struct jx_table jx_table;
/** What was measured in a year; its parts are not to be seen. */
typedef struct jx_year jx_year;

/**
 * Reads a table, or the values measured in a year, from the content of a file; `name` stands in
 * places. JX_DONE; JX_UNREADABLE when something can't be read: with a handle if the rest serves,
 * with NULL if nothing does; `error` has the first of what is wrong, jx_table_problems_json all.
 * The handles are the caller's: jx_table_free, jx_year_free.
 */
jx_status jx_table_read(const char* name, size_t name_length, const char* content, size_t length,
                        jx_table** out, jx_error* error);
/** Lets go of a table. NULL is nothing. */
void jx_table_free(jx_table* table);
/** The same for what was measured in a year; see jx_table_read. */
jx_status jx_year_read(const char* name, size_t name_length, const char* content, size_t length,
                       jx_year** out, jx_error* error);
/** Lets go of a year. NULL is nothing. */
void jx_year_free(jx_year* year);

/** The number of indicators; 0 for a bad handle. */
size_t jx_table_indicators(const jx_table* table);
/** {"problems":[{"code":…,"severity":…,"place":…,"message":…}]}. */
jx_status jx_table_problems_json(const jx_table* table, jx_language in, char** out, size_t* length);
/** The table as JSON: `jixiao convert -o table.json`. */
jx_status jx_table_json(const jx_table* table, char** out, size_t* length);
/** `jixiao check --format json`: JX_DONE, JX_FAILS, or JX_UNREADABLE when not all of the table
   could be read. */
jx_status jx_table_check_json(const jx_table* table, jx_language in, char** out, size_t* length);

/**
 * The year scored (评分): the report `json`, `csv` or `html` that `jixiao score` writes.
 * `scheme` NULL is the default one. JX_FAILS when the total is not decided.
 */
jx_status jx_score(const jx_table* table, const jx_year* year, const jx_scheme* scheme,
                   const char* kind, size_t kind_length, jx_language in, char** out,
                   size_t* length);

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif

#ifdef __cplusplus
}
#endif
