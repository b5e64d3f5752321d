// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <jixiao/base/language.hpp>
#include <jixiao/base/place.hpp>
#include <jixiao/check/finding.hpp>
#include <jixiao/io/department.hpp>
#include <jixiao/judging/reading.hpp>
#include <jixiao/standard/scale.hpp>
#include <jixiao/testing/test_case.hpp>
#include <jixiao/text/bound_words.hpp>
#include <jixiao/words/program_words.hpp>
#include <jixiao/words/say.hpp>

namespace CLI {
class App;
}

struct stat;

namespace jixiao::cli {

// Exit statuses.
enum class status : int {
  done = 0,
  fails = 1,  // done, and what was asked about fails
  usage = 2,
  unreadable = 3,  // input can't be read
};

// What was wrong with a file that was read.
struct reading_problem {
  place where;
  std::string code;
  severity level = severity::error;
  std::string message;
};

// What every command gets, and what it leaves behind.
struct context {
  language in = language::zh;
  status result = status::done;
  std::vector<reading_problem> problems;
  bool is_quiet = false;  // errors only
  std::string unused;     // what was read before all else
  bound_words words;      // what 以上 and 以下 mean, where that is said
  bool says_words = false;
  std::optional<scale> levels;  // that the headings of a table name, where that is said

  template <class Room, class... Marks>
  std::string say(sentence<Marks...> Room::*which,
                  const std::type_identity_t<Marks>&... marks) const {
    return jixiao::say(in, which, marks...);
  }
  // The worst status so far counts.
  void raise(status s) {
    if (static_cast<int>(s) > static_cast<int>(result)) result = s;
  }

  // A file that is read, so that it is not written at the same time. Says so, and is false, when
  // standard output leads there.
  bool note_input(int descriptor);
  bool note_input(const std::string& path);
  bool is_input(const struct stat& file) const;

 private:
  bool note_input(const struct stat& from);

  std::vector<std::pair<std::uint64_t, std::uint64_t>> inputs_;  // device and number
};

// A command adds its words to the application, and itself as what is to be done when they are
// used. One line each in main.cpp.
void add_grade(CLI::App& app, context& all);
void add_read(CLI::App& app, context& all);
void add_points(CLI::App& app, context& all);
void add_check(CLI::App& app, context& all);
void add_score(CLI::App& app, context& all);
void add_convert(CLI::App& app, context& all);
void add_form(CLI::App& app, context& all);
void add_audit(CLI::App& app, context& all);
void add_diff(CLI::App& app, context& all);
void add_test(CLI::App& app, context& all);
void add_prove(CLI::App& app, context& all);
void add_verify(CLI::App& app, context& all);
void add_scheme(CLI::App& app, context& all);
void add_sample(CLI::App& app, context& all);
void add_batch(CLI::App& app, context& all);
void add_sql(CLI::App& app, context& all);
void add_java(CLI::App& app, context& all);
void add_dmn(CLI::App& app, context& all);

// Lines of a shell that show what a command is for; they close its help.
void add_examples(CLI::App& command, const std::vector<std::string>& lines);

// --format, with the formats that a command has.
void add_format(CLI::App& command, const context& all, std::string& format,
                const std::vector<std::string>& formats);

// --above, --below: what 以上 and 以下 mean; of a table, whatever it says itself.
void add_bound_words(CLI::App& command, context& all);
// --scale: the levels that the headings of a table name.
void add_table_levels(CLI::App& command, context& all);

// --reading, --shared-bound, --gap …, --bare, --compare.
struct reading_options {
  // Empty where nothing is said.
  std::string base, shared_bound, nested, overlap, gap, beyond_best, beyond_worst, bare, compare;

  reading chosen() const {
    reading r = reading::official();
    apply(r);
    return r;
  }
  // Changes what is said, and leaves the rest.
  void apply(reading& r) const;
};
void add_reading(CLI::App& command, const context& all, reading_options& options);

// Prints a line to standard error, with the program's name in front; of what is wrong with
// something, also where and how grave it is.
void complain(const context& all, std::string_view sentence);
void complain(const context& all, const place& where, severity level, std::string_view sentence);

// Reads a table; everything wrong goes to standard error. `usable` is false when there is no table.
struct loaded_department {
  department table;
  std::string digest;  // the SHA-256 of the file
  bool is_usable = false;
};
loaded_department load_department(context& all, const std::string& path);

struct loaded_measurements {
  measurements year;
  std::string digest;  // the SHA-256 of the file
  bool is_usable = false;
};
loaded_measurements load_measurements(context& all, const std::string& path);

struct loaded_cases {
  std::vector<test_case> cases;
  std::string digest;  // the SHA-256 of the file
  bool is_usable = false;
};
loaded_cases load_cases(context& all, const std::string& path);

// A file that is both, as a self-evaluation form filled in: read once, and what is wrong said once.
struct loaded_form {
  loaded_department table;
  loaded_measurements year;
  bool is_usable() const { return table.is_usable && year.is_usable; }
};
loaded_form load_form(context& all, const std::string& path);

// .html, in small letters; empty without one.
std::string extension_of(const std::string& path);

}  // namespace jixiao::cli
