// SPDX-License-Identifier: BSL-1.0
#include <jixiao/check/table.hpp>
#include <jixiao/io/digest.hpp>
#include <jixiao/io/document.hpp>
#include <jixiao/io/scheme.hpp>
#include <jixiao/report/answer.hpp>
#include <jixiao/report/html.hpp>
#include <jixiao/report/rows.hpp>
#include <jixiao/scoring/evaluation.hpp>
#include <jixiao/scoring/sensitivity.hpp>
#include <jixiao/words/wording.hpp>

#include <plain/json_writer.hpp>

#include "handles.hpp"

namespace jixiao::c {

namespace {

template <class Problem>
failure failure_of(const Problem& p) {
  return {JX_UNREADABLE, std::string(name_of(p.what)), place_words(p.where), io::describe(p)};
}

// The first error of what was read; else that nothing was.
template <class Value>
failure first_error(const io::reading_of<Value>& read) {
  for (const io::document_problem& p : read.document_problems)
    if (is_error(p.what)) return failure_of(p);
  for (const io::table_problem& p : read.table_problems)
    if (is_error(p.what)) return failure_of(p);
  return {JX_UNREADABLE, "no-table", {}, say_in_both(&call_words::no_table_that_serves)};
}

template <class Handle, class Read>
jx_status read_handle(std::string_view name, std::string_view content, Handle** out,
                      jx_error* error, Read read) {
  need(out, "out");
  *out = nullptr;
  auto made = std::make_unique<Handle>();
  io::document file = io::read_document(std::string(name), std::string(content));
  made->name = std::string(name);
  made->digest = io::sha256(file.bytes);
  made->read = read(std::move(file));
  if (!made->read.has_errors()) {
    *out = made.release();
    return JX_DONE;
  }
  const failure why = first_error(made->read);
  if (made->read.is_found) *out = made.release();
  return tell(error, why);
}

io::reading_of<department> department_of(io::document&& file) { return io::read_department(file); }
io::reading_of<measurements> measurements_of(io::document&& file) {
  return io::read_measurements(std::move(file));
}

jx_status give_findings(const io::reading_of<department>& read, language in, char** out,
                        std::size_t* length) {
  const std::vector<table_finding> found = check(read.value);
  give(report::findings_text(found, indicator_count(read.value), in), out, length);
  if (read.has_errors()) return JX_UNREADABLE;
  for (const table_finding& f : found)
    if (f.what.level() == severity::error) return JX_FAILS;
  return JX_DONE;
}

template <class Problem>
void write_problem(plain::json_writer& json, const Problem& p, language in) {
  json.begin_object();
  json.member("code", name_of(p.what));
  json.member("severity", name_of(is_error(p.what) ? severity::error : severity::note));
  json.member("place", place_words(p.where, in));
  json.member("message", io::describe(p, in));
  json.end_object();
}

scheme scheme_of(std::string_view text) {
  if (auto named = scheme_named(text)) return *std::move(named);
  io::scheme_reading read = io::read_scheme(text);
  if (read) return std::move(read.value);
  const io::scheme_problem& p = read.problems.front();
  throw failure{JX_UNREADABLE, std::string(name_of(p.what)), p.pointer, io::describe(p)};
}

std::string report_of(std::string_view kind, const report::content& what) {
  if (kind == "json") return report::json(what);
  if (kind == "csv") return report::csv(what);
  if (kind == "html") return report::html(what);
  throw wrong_call("kind", &call_words::kinds_of_reports, what.in);
}

}  // namespace

}  // namespace jixiao::c

using namespace jixiao;
using namespace jixiao::c;

jx_status jx_scheme_read(const char* text, size_t length, jx_scheme** out, jx_error* error) {
  return guarded(error, [&] {
    need(out, "out");
    *out = nullptr;
    *out = new jx_scheme(scheme_of(text_of(text, length, "text")));
    return JX_DONE;
  });
}

void jx_scheme_free(jx_scheme* scheme) { let_go(scheme); }

jx_status jx_scheme_json(const jx_scheme* scheme, char** out, size_t* length) {
  return guarded(out, length, [&] {
    give(io::write_scheme(alive(scheme, "scheme").value), out, length);
    return JX_DONE;
  });
}

jx_status jx_check_json(const char* table, size_t table_length, char** out, size_t* length) {
  return guarded(out, length, [&] {
    const io::document file =
        io::read_document("<stdin>", std::string(text_of(table, table_length, "table")));
    const auto read = io::read_department(file);
    if (!read.is_found) throw first_error(read);
    return give_findings(read, language::zh, out, length);
  });
}

jx_status jx_table_read(const char* name, size_t name_length, const char* content, size_t length,
                        jx_table** out, jx_error* error) {
  return guarded(error, [&] {
    return read_handle(text_of(name, name_length, "name"), text_of(content, length, "content"), out,
                       error, department_of);
  });
}

void jx_table_free(jx_table* table) { let_go(table); }

jx_status jx_year_read(const char* name, size_t name_length, const char* content, size_t length,
                       jx_year** out, jx_error* error) {
  return guarded(error, [&] {
    return read_handle(text_of(name, name_length, "name"), text_of(content, length, "content"), out,
                       error, measurements_of);
  });
}

void jx_year_free(jx_year* year) { let_go(year); }

size_t jx_table_indicators(const jx_table* table) {
  return guarded_or(size_t(0), [&] { return indicator_count(alive(table, "table").read.value); });
}

jx_status jx_table_problems_json(const jx_table* table, jx_language in, char** out,
                                 size_t* length) {
  return guarded(out, length, [&] {
    const auto& read = alive(table, "table").read;
    plain::json_writer json;
    json.begin_object();
    json.key("problems");
    json.begin_array();
    for (const auto& p : read.document_problems) write_problem(json, p, language_of(in));
    for (const auto& p : read.table_problems) write_problem(json, p, language_of(in));
    json.end_array();
    json.end_object();
    give(std::move(json).take(), out, length);
    return JX_DONE;
  });
}

jx_status jx_table_json(const jx_table* table, char** out, size_t* length) {
  return guarded(out, length, [&] {
    give(io::write_department_json(alive(table, "table").read.value), out, length);
    return JX_DONE;
  });
}

jx_status jx_table_check_json(const jx_table* table, jx_language in, char** out, size_t* length) {
  return guarded(out, length, [&] {
    return give_findings(alive(table, "table").read, language_of(in), out, length);
  });
}

jx_status jx_score(const jx_table* table, const jx_year* year, const jx_scheme* scheme,
                   const char* kind, size_t kind_length, jx_language in, char** out,
                   size_t* length) {
  return guarded(out, length, [&] {
    const jx_table& of = alive(table, "table");
    const jx_year& measured = alive(year, "year");
    const jixiao::scheme how =
        scheme == nullptr ? jixiao::scheme::official() : alive(scheme, "scheme").value;
    const std::string_view wanted = text_of(kind, kind_length, "kind");
    const evaluation result = evaluate(of.read.value, measured.read.value, how);
    report::content what{of.read.value, measured.read.value, result, how, {}, {}, {},
                         std::nullopt,  language_of(in)};
    what.findings = check(of.read.value, how.reading);
    what.files = {{of.name, of.digest}, {measured.name, measured.digest}};
    what.scheme_json = io::write_scheme(how);
    if (wanted == "html") what.hangs = sensitivity(of.read.value, measured.read.value, how);
    give(report_of(wanted, what), out, length);
    return result.total ? JX_DONE : JX_FAILS;
  });
}
