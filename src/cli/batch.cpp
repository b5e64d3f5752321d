// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

#include <jixiao/batch/stream.hpp>
#include <jixiao/check/check.hpp>
#include <jixiao/words/explain.hpp>
#include <jixiao/words/message.hpp>

#include "command.hpp"
#include "output_file.hpp"
#include "terminal.hpp"
#include "user_locale.hpp"

namespace jixiao::cli {

namespace {

struct batch_options {
  std::string standards;
  std::string rows = "-";
  std::string out = "-";
  unsigned threads = 1;
  bool force = false;
  reading_options reading;
};

// An open file that closes itself.
class file {
 public:
  explicit file(int number) : number_(number) {}
  file(const file&) = delete;
  file& operator=(const file&) = delete;
  ~file() {
    if (number_ > STDERR_FILENO) close(number_);
  }
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

std::size_t read_some(int from, char* to, std::size_t room) {
  for (;;) {
    const ssize_t count = ::read(from, to, room);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) throw std::system_error(errno, std::generic_category());
  }
}

std::string sentence_of(const context& all, batch::stream_fault what) {
  using batch::stream_fault;
  switch (what) {
    case stream_fault::empty: return all.say(&program_words::input_is_empty);
    case stream_fault::no_id_column: return all.say(&program_words::no_id_column);
    case stream_fault::no_value_column: return all.say(&program_words::no_value_column);
    case stream_fault::no_band_columns: return all.say(&program_words::no_band_columns);
    case stream_fault::duplicate_column: return all.say(&program_words::duplicate_column);
    case stream_fault::duplicate_id: return all.say(&program_words::duplicate_id);
    case stream_fault::unknown_encoding: return all.say(&program_words::unknown_encoding);
    case stream_fault::wrong_columns: return all.say(&program_words::wrong_columns);
    case stream_fault::unclosed_quote: return all.say(&program_words::unclosed_quote);
    case stream_fault::row_too_long: return all.say(&program_words::row_too_long);
  }
  return {};
}

std::string sentence_of(const context& all, std::string_view why) {
  struct known {
    std::string_view name;
    sentence<> program_words::*words;
  };
  static constexpr known words[] = {{"unknown-standard", &program_words::unknown_standard},
                                    {"missing-column", &program_words::too_few_columns},
                                    {"extra-column", &program_words::too_many_columns},
                                    {"unclosed-quote", &program_words::unclosed_quote}};
  for (const known& w : words)
    if (w.name == why) return all.say(w.words);
  for (int f = 0; f < 64; ++f)
    if (name_of(static_cast<fault>(f)) == why && f != 0)
      return fault_words(static_cast<fault>(f), all.in);
  return std::string(why);
}

// A field in a diagnostic, which is one line: quoted where a comma or quote is in it, and control
// characters as spaces.
std::string shown_field(std::string_view field) {
  std::string text;
  for (char c : field) {
    if (c == '"') text += c;
    text += static_cast<unsigned char>(c) < ' ' || c == '\x7F' ? ' ' : c;
  }
  return field.find_first_of(",\"\r\n") == std::string_view::npos ? text : '"' + text + '"';
}

// A line at the foot of the terminal, while a person is watching and the size is known.
class progress_line {
 public:
  progress_line(int rows, bool is_out_elsewhere) {
    struct stat about {};
    if (fstat(rows, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0)
      whole_ = static_cast<std::size_t>(about.st_size);
    is_shown_ = whole_ != 0 && is_out_elsewhere && is_watched_errors();
  }
  void show(std::uint64_t bytes) {
    const auto part = static_cast<std::size_t>(bytes);
    const std::size_t hundredths = part * 100 / (whole_ == 0 ? 1 : whole_);
    if (!is_shown_ || hundredths == last_) return;
    last_ = hundredths;
    std::fprintf(stderr, "\r%s %3zu%%", bar(part, whole_, 40).c_str(), hundredths);
  }
  void clear() const {
    if (is_shown_) std::fputs("\r\033[K", stderr);
  }

 private:
  std::size_t whole_ = 0;
  std::size_t last_ = 101;
  bool is_shown_ = false;
};

void sum_up(context& all, const batch::stream_counts& n) {
  if (n.bad != 0) all.raise(status::unreadable);
  if (n.without_grade != 0) all.raise(status::fails);
  if (n.bad == 0 && n.without_grade == 0) return;
  complain(all, all.say(&program_words::batch_summary, {n.rows}, {n.graded}, {n.without_grade},
                        {n.bad}));
}

void grade_rows(context& all, const batch_options& o, const batch::named_standards& standards,
                int rows, int out) {
  progress_line progress(rows, !isatty(out));
  batch::stream_options options;
  options.threads = o.threads;
  options.on_progress = [&](std::uint64_t bytes) { progress.show(bytes); };
  options.on_bad_row = [&](const batch::bad_row& bad) {
    progress.clear();
    complain(all, all.say(&program_words::bad_row, {bad.line},
                          {shown_field(bad.id) + "," + shown_field(bad.value)},
                          {sentence_of(all, bad.why)}));
  };
  const batch::stream_counts counts = batch::grade_stream(
      standards, [&](char* to, std::size_t room) { return read_some(rows, to, room); },
      [&](std::string_view bytes) { return write_all(out, bytes); }, options);
  progress.clear();
  sum_up(all, counts);
}

void grade_into_file(context& all, const batch_options& o, const batch::named_standards& standards,
                     int rows) {
  if (!may_write(all, o.out, o.force)) return;
  output_file out(native_path(o.out));
  grade_rows(all, o, standards, rows, out.number());
  out.keep();
}

std::string all_bytes(int from) {
  std::string bytes;
  for (std::size_t used = 0;;) {
    bytes.resize(used + (std::size_t{1} << 16));
    const std::size_t count = read_some(from, bytes.data() + used, bytes.size() - used);
    used += count;
    bytes.resize(used);
    if (count == 0) return bytes;
  }
}

int opened(const std::string& path) {
  if (path == "-") return STDIN_FILENO;
  const int number = open(native_path(path).c_str(), O_RDONLY | O_CLOEXEC);
  if (number < 0) throw std::system_error(errno, std::generic_category());
  return number;
}

// What the bands themselves say wrong is told before any row is graded.
batch::named_standards read_standards(context& all, const batch_options& o, const file& from) {
  const painter paint = painter::for_errors();
  return batch::named_standards::from_csv(
      all_bytes(from.number()), o.reading.chosen(),
      [&](std::uint64_t line, std::string_view id, const standard_view& s) {
        for (const finding& f : check(s, severity::warning))
          complain(all, o.standards + ":" + std::to_string(line) + all.say(&catalogue::colon) +
                            shown_field(id) + " " +
                            paint.paint(severity_words(f.level(), all.in), f.level()) + " " +
                            explain(s, f, all.in));
      });
}

std::string reading_words(const context& all, const std::error_code& error) {
  if (error == std::errc::is_a_directory) return all.say(&program_words::is_a_folder);
  if (error == std::errc::no_such_file_or_directory || error == std::errc::permission_denied)
    return all.say(&program_words::cannot_open_file);
  return all.say(&program_words::cannot_read_because, {std::strerror(error.value())});
}

void grade_all(context& all, const batch_options& o, std::string& at) {
  at = o.standards;
  const file from(opened(o.standards));
  if (!all.note_input(from.number())) return;
  const batch::named_standards standards = read_standards(all, o, from);
  at = o.rows;
  const file rows(opened(o.rows));
  if (!all.note_input(rows.number())) return;
  if (o.out == "-")
    grade_rows(all, o, standards, rows.number(), STDOUT_FILENO);
  else
    grade_into_file(all, o, standards, rows.number());
}

void run(context& all, const batch_options& o) {
  if (o.standards == "-" && o.rows == "-") {
    complain(all, all.say(&program_words::both_from_standard_input));
    return all.raise(status::usage);
  }
  std::string at;
  const auto fail = [&](const std::string& where, const std::string& sentence) {
    complain(all, where + all.say(&catalogue::colon) + sentence);
    all.raise(status::unreadable);
  };
  try {
    grade_all(all, o, at);
  } catch (const batch::stream_error& e) {
    fail(at + (e.line() == 0 ? "" : ":" + std::to_string(e.line())),
         sentence_of(all, e.what_is_wrong()));
  } catch (const write_error& e) {
    fail(o.out == "-" ? all.say(&program_words::standard_output) : o.out,
         writing_words(all, e.code()));
  } catch (const std::system_error& e) {
    fail(at, reading_words(all, e.code()));
  }
}

}  // namespace

void add_batch(CLI::App& app, context& all) {
  const auto o = std::make_shared<batch_options>();
  CLI::App* command = app.add_subcommand("batch", all.say(&program_words::about_batch));
  command->add_option("STANDARDS", o->standards, all.say(&program_words::standards_file))
      ->required();
  command->add_option("ROWS", o->rows, all.say(&program_words::rows_file));
  command->add_option("-o,--output", o->out, all.say(&program_words::graded_file));
  command->add_option("--threads", o->threads, all.say(&program_words::threads))
      ->check(CLI::Range(1, 1024));
  command->add_flag("--force", o->force, all.say(&program_words::overwrite_file));
  add_reading(*command, all, o->reading);
  add_examples(*command,
               {"jixiao batch standards.csv rows.csv -o graded.csv",
                "zcat rows.csv.gz | jixiao batch standards.csv - --threads 2 > graded.csv"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
