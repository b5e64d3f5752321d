// SPDX-License-Identifier: BSL-1.0
#include "terminal.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <jixiao/text/normal.hpp>

#include "report/character_width.hpp"

namespace jixiao::cli {

namespace {

template <class Use>
void each_character(std::string_view text, Use use) {
  while (!text.empty()) {
    const detail::code_point c = detail::decode(text);
    if (!use(report::width_of(c.value), text.substr(0, c.length))) return;
    text.remove_prefix(c.length);
  }
}

bool is_terminal(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool wanted = no_colour == nullptr || *no_colour == '\0';
  return wanted && isatty(descriptor) != 0 && term != nullptr && std::string_view(term) != "dumb";
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t total = 0;
  each_character(text, [&](std::size_t width, std::string_view) {
    total += width;
    return true;
  });
  return total;
}

std::string one_line(std::string_view text) {
  std::string out;
  bool after_break = false;
  while (!text.empty()) {
    const detail::code_point c = detail::decode(text);
    const bool is_break = c.value == '\n' || c.value == '\r' || c.value == '\t';
    if (is_break) {
      if (!after_break) out += ' ';
    } else if (detail::is_control(c.value) || c.value == detail::not_a_character) {
      out += "\xEF\xBF\xBD";
    } else {
      out += text.substr(0, c.length);
    }
    after_break = is_break;
    text.remove_prefix(c.length);
  }
  return out;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::string out;
  std::size_t used = 0;
  each_character(text, [&](std::size_t taken, std::string_view character) {
    if (used + taken + 1 > width) return false;
    used += taken;
    out += character;
    return true;
  });
  return out + "…";
}

painter painter::for_output() { return painter(is_terminal(STDOUT_FILENO)); }
painter painter::for_errors() { return painter(is_terminal(STDERR_FILENO)); }
bool is_watched_errors() { return isatty(STDERR_FILENO) != 0; }

std::string painter::paint(std::string_view text, colour c) const {
  if (!enabled_ || c == colour::none) return one_line(text);
  constexpr std::string_view codes[] = {"0", "31", "32", "33", "34", "1", "2"};
  return "\x1B[" + std::string(codes[static_cast<std::size_t>(c)]) + "m" + one_line(text) +
         "\x1B[0m";
}

std::string painter::paint(std::string_view text, const std::optional<grade>& g) const {
  if (!g) return paint(text, colour::dim);
  switch (*g) {
    case grade::excellent: return paint(text, colour::green);
    case grade::good: return paint(text, colour::blue);
    case grade::fair: return paint(text, colour::yellow);
    case grade::poor: return paint(text, colour::red);
    default: break;
  }
  return one_line(text);
}

std::string painter::paint(std::string_view text, severity level) const {
  return paint(text, level == severity::error     ? colour::red
                     : level == severity::warning ? colour::yellow
                                                  : colour::dim);
}

void columns::add(std::vector<entry> line) {
  for (entry& e : line) e.text = one_line(e.text);
  lines_.push_back(std::move(line));
}

std::string columns::print(std::string_view indent, std::string_view between) const {
  std::vector<std::size_t> widths;
  for (const auto& line : lines_)
    for (std::size_t c = 0; c < line.size(); ++c) {
      if (c == widths.size()) widths.push_back(0);
      widths[c] = std::max(widths[c], display_width(line[c].text));
    }
  std::string out;
  for (const auto& line : lines_) {
    out += indent;
    for (std::size_t c = 0; c < line.size(); ++c) {
      const std::string gap(widths[c] - display_width(line[c].text), ' ');
      const std::string& shown = line[c].shown.empty() ? line[c].text : line[c].shown;
      const bool last = c + 1 == line.size();
      out += line[c].to_the_right ? gap + shown : last ? shown : shown + gap;
      if (!last) out += between;
    }
    while (out.ends_with(' ')) out.pop_back();
    out += '\n';
  }
  return out;
}

std::string bar(std::size_t part, std::size_t whole, std::size_t width) {
  const std::size_t filled = whole == 0 ? 0 : (part * width * 2 + whole) / (whole * 2);
  std::string out;
  for (std::size_t i = 0; i < width; ++i) out += i < filled ? "█" : "░";
  return out;
}

}  // namespace jixiao::cli
