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
    case stream_fault::empty: return std::string(all.say("没有内容", "it is empty"));
    case stream_fault::no_id_column:
      return std::string(all.say("表头没有 id 列", "the heading has no column id"));
    case stream_fault::no_value_column:
      return std::string(all.say("表头没有 value 列", "the heading has no column value"));
    case stream_fault::no_band_columns:
      return std::string(all.say("表头要有 优,良,中,差 四列", "the heading needs 优,良,中,差"));
    case stream_fault::duplicate_column:
      return std::string(all.say("表头有一列出现两次", "the heading has a column twice"));
    case stream_fault::duplicate_id:
      return std::string(all.say("这个 id 前面已有", "this id was there before"));
    case stream_fault::unknown_encoding:
      return std::string(all.say("编码须是 UTF-8 或 GB18030", "it must be in UTF-8 or GB18030"));
    case stream_fault::wrong_columns:
      return std::string(all.say("列数与表头不同", "its columns are not those of the heading"));
    case stream_fault::unclosed_quote:
      return std::string(all.say("引号没有配对", "a quote is never closed"));
    case stream_fault::row_too_long:
      return std::string(all.say("一行过长，多半是引号没有配对",
                                 "a row is too long: most likely a quote is never closed"));
  }
  return {};
}

std::string sentence_of(const context& all, std::string_view why) {
  struct known {
    std::string_view name, zh, en;
  };
  static constexpr known words[] = {
      {"unknown-standard", "没有这个编号的标准", "no standard has this id"},
      {"missing-column", "列数不够", "too few columns"},
      {"extra-column", "列数过多", "too many columns"},
      {"unclosed-quote", "引号没有配对", "a quote is never closed"}};
  for (const known& w : words)
    if (w.name == why) return std::string(all.say(w.zh, w.en));
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
  const auto figure = [](std::uint64_t count) { return std::to_string(count); };
  complain(all, all.in == language::zh
                    ? "共 " + figure(n.rows) + " 行：判定 " + figure(n.graded) + " 行，无等级 " +
                          figure(n.without_grade) + " 行，有误 " + figure(n.bad) + " 行"
                    : figure(n.rows) + " rows: " + figure(n.graded) + " graded, " +
                          figure(n.without_grade) + " without a grade, " + figure(n.bad) + " bad");
}

void grade_rows(context& all, const batch_options& o, const batch::named_standards& standards,
                int rows, int out) {
  progress_line progress(rows, !isatty(out));
  batch::stream_options options;
  options.threads = o.threads;
  options.on_progress = [&](std::uint64_t bytes) { progress.show(bytes); };
  options.on_bad_row = [&](const batch::bad_row& bad) {
    progress.clear();
    complain(all, std::string(all.say("第 ", "line ")) + std::to_string(bad.line) +
                      std::string(all.say(" 行：", ": ")) + shown_field(bad.id) + "," +
                      shown_field(bad.value) + std::string(all.say("：", ": ")) +
                      sentence_of(all, bad.why));
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
          complain(all, o.standards + ":" + std::to_string(line) +
                            std::string(all.say("：", ": ")) + shown_field(id) + " " +
                            paint.paint(severity_words(f.level(), all.in), f.level()) + " " +
                            explain(s, f, all.in));
      });
}

std::string reading_words(const context& all, const std::error_code& error) {
  if (error == std::errc::is_a_directory)
    return std::string(all.say("这是文件夹，不是文件", "a folder, not a file"));
  if (error == std::errc::no_such_file_or_directory || error == std::errc::permission_denied)
    return std::string(all.say("打不开文件：没有这个文件，或者无权读取",
                               "can't be opened: there is no such file, or it may not be read"));
  return std::string(all.say("读不了：", "can't be read: ")) + std::strerror(error.value());
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
    complain(all, all.say("标准和数据不能都来自标准输入",
                          "standards and rows can't both come from standard input"));
    return all.raise(status::usage);
  }
  std::string at;
  const auto fail = [&](const std::string& where, const std::string& sentence) {
    complain(all, where + std::string(all.say("：", ": ")) + sentence);
    all.raise(status::unreadable);
  };
  try {
    grade_all(all, o, at);
  } catch (const batch::stream_error& e) {
    fail(at + (e.line() == 0 ? "" : ":" + std::to_string(e.line())),
         sentence_of(all, e.what_is_wrong()));
  } catch (const write_error& e) {
    fail(o.out == "-" ? std::string(all.say("标准输出", "standard output")) : o.out,
         writing_words(all, e.code()));
  } catch (const std::system_error& e) {
    fail(at, reading_words(all, e.code()));
  }
}

}  // namespace

void add_batch(CLI::App& app, context& all) {
  const auto o = std::make_shared<batch_options>();
  CLI::App* command = app.add_subcommand(
      "batch", std::string(all.say(
                   "逐行判定 CSV：读 id,value，写 id,value,grade,reason；占用的内存与行数无关",
                   "grade a CSV of id,value row by row, in constant memory")));
  command
      ->add_option("STANDARDS", o->standards,
                   std::string(all.say("标准：CSV，列 id,优,良,中,差",
                                       "standards: a CSV with the columns id,优,良,中,差")))
      ->required();
  command->add_option("ROWS", o->rows,
                      std::string(all.say("数据：CSV，列 id,value；- 为标准输入",
                                          "rows: a CSV with the columns id,value; - is standard "
                                          "input")));
  command->add_option(
      "-o,--output", o->out,
      std::string(all.say("写入的文件；- 为标准输出", "the file to write; - is standard output")));
  command
      ->add_option("--threads", o->threads,
                   std::string(all.say("线程数；结果与线程数无关",
                                       "threads; the result is the same for any number")))
      ->check(CLI::Range(1, 1024));
  command->add_flag("--force", o->force,
                    std::string(all.say("覆盖已有文件", "overwrite an existing file")));
  add_reading(*command, all, o->reading);
  add_examples(*command,
               {"jixiao batch standards.csv rows.csv -o graded.csv",
                "zcat rows.csv.gz | jixiao batch standards.csv - --threads 2 > graded.csv"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
