// SPDX-License-Identifier: BSL-1.0
#include "json_value.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include <jixiao/words/document_words.hpp>
#include <jixiao/words/say.hpp>

#include "plain/encoding.hpp"

namespace jixiao::io {

const json_value* json_value::find(std::string_view name) const {
  for (const json_member& member : members)
    if (member.first == name) return &member.second;
  return nullptr;
}

namespace {

constexpr std::size_t most_duplicates = 1000;

// Builds the document from the parser's events, which carry the text of every fraction.
class builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit builder(json_reading& out) : out_(out) {}

  bool null() override { return add({}); }
  bool boolean(bool v) override {
    json_value value;
    value.is = json_value::kind::boolean;
    value.truth = v;
    return add(std::move(value));
  }
  bool number_integer(number_integer_t v) override { return add_number(std::to_string(v)); }
  bool number_unsigned(number_unsigned_t v) override { return add_number(std::to_string(v)); }
  bool number_float(number_float_t, const string_t& text) override { return add_number(text); }
  bool string(string_t& text) override {
    json_value value;
    value.is = json_value::kind::string;
    value.text = std::move(text);
    return add(std::move(value));
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(json_value::kind::object); }
  bool start_array(std::size_t) override { return open(json_value::kind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& text) override {
    note_if_there(text);
    keys_.back() = std::move(text);
    return true;
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    stopped_at_ = position;
    out_.problem = plain::valid_utf8(error.what());
    // The library's own number and name of the exception say nothing to whoever wrote the file; the
    // place is told apart.
    const auto drop_to = [&](std::string_view mark) {
      if (const auto end = out_.problem.find(mark); end != std::string::npos)
        out_.problem.erase(0, end + mark.size());
    };
    drop_to("] ");
    if (out_.problem.starts_with("parse error at")) drop_to(": ");
    return false;
  }

  std::size_t stopped_at() const { return stopped_at_; }

 private:
  bool add_number(std::string text) {
    json_value value;
    value.is = json_value::kind::number;
    value.text = std::move(text);
    return add(std::move(value));
  }

  // Objects of many keys keep them sorted out, so that finding one does not take all.
  void note_if_there(const std::string& key) {
    constexpr std::size_t few = 16;
    const std::vector<json_member>& members = open_.back().members;
    std::unordered_set<std::string>& seen = seen_.back();
    bool is_there = false;
    if (members.size() < few) {
      for (const json_member& m : members) is_there |= m.first == key;
    } else {
      if (seen.empty())
        for (const json_member& m : members) seen.insert(m.first);
      is_there = !seen.insert(key).second;
    }
    if (is_there && out_.duplicates.size() < most_duplicates)
      out_.duplicates.push_back({key, pointer()});
  }

  // Of the object that is open.
  std::string pointer() const {
    std::string path;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i)
      path +=
          "/" + (open_[i].is == json_value::kind::object ? pointer_part(keys_[i])
                                                         : std::to_string(open_[i].items.size()));
    return path;
  }

  bool add(json_value value) {
    if (++count_ > most_json_values) {
      out_.problem = "more than " + std::to_string(most_json_values) + " values";
      return false;
    }
    if (open_.empty()) {
      out_.value = std::move(value);
      return true;
    }
    if (open_.back().is == json_value::kind::object)
      open_.back().members.push_back({std::move(keys_.back()), std::move(value)});
    else
      open_.back().items.push_back(std::move(value));
    return true;
  }

  bool open(json_value::kind is) {
    if (open_.size() == deepest_json) {
      out_.problem = "nested too deeply";
      return false;
    }
    open_.emplace_back();
    open_.back().is = is;
    keys_.emplace_back();
    seen_.emplace_back();
    return true;
  }

  bool close() {
    json_value done = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    seen_.pop_back();
    return add(std::move(done));
  }

  json_reading& out_;
  std::vector<json_value> open_;
  std::vector<std::string> keys_;
  std::vector<std::unordered_set<std::string>> seen_;  // keys of objects with many
  std::size_t stopped_at_ = 0;
  std::size_t count_ = 0;
};

}  // namespace

std::string json_as_utf8(std::string_view bytes) {
  const plain::encoding from = plain::encoding_of(bytes, false);
  std::string text;
  plain::converter how;
  if (from != plain::encoding::utf8 && how.open(plain::name_of(from))) {
    how.add(plain::behind_marks(bytes), true, text);
    if (how.faults() == 0) return text;
  }
  return std::string(plain::behind_marks(bytes));
}

json_reading read_json_value(std::string_view bytes) {
  const std::string text = json_as_utf8(bytes);
  json_reading result;
  builder events(result);
  if (nlohmann::json::sax_parse(text.begin(), text.end(), &events)) return result;
  if (result.problem.empty()) result.problem = "not JSON";
  result.line = 1;
  result.column = 1;
  for (std::size_t i = 0; i + 1 < events.stopped_at() && i < text.size(); ++i) {
    ++result.column;
    if (text[i] == '\n') {
      ++result.line;
      result.column = 1;
    }
  }
  return result;
}

namespace {

// The parser speaks English; its phrases stand in the list with the longer ones first.
std::string phrases_in(std::string_view words, language in) {
  std::string text(words);
  for (const auto& phrase : words_of<document_words>(in).json_phrases.entries()) {
    const std::string said = jixiao::detail::said(in, phrase.text);
    for (std::size_t at = text.find(phrase.name); at != std::string::npos;
         at = text.find(phrase.name, at + said.size()))
      text.replace(at, phrase.name.size(), said);
  }
  return text;
}

}  // namespace

std::string json_problem_words(std::string_view problem, language in) {
  constexpr std::string_view quoting = "; last read: ";
  constexpr std::string_view wanting = "; expected ";
  const std::size_t quoted = problem.find(quoting);
  const std::size_t wanted = problem.rfind(wanting);
  const bool is_wanted = wanted != problem.npos && (quoted == problem.npos || wanted > quoted);
  const std::size_t end = is_wanted ? wanted : problem.size();
  const auto behind = [&](std::size_t at, std::string_view mark, std::size_t to) {
    return at < to ? problem.substr(at + mark.size(), to - at - mark.size()) : std::string_view();
  };
  return say(in, &document_words::json_problem,
             {phrases_in(problem.substr(0, std::min(quoted, end)), in)},
             {behind(quoted, quoting, end)},
             {is_wanted ? phrases_in(behind(wanted, wanting, problem.size()), in) : std::string()});
}

}  // namespace jixiao::io
