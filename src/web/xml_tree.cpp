// SPDX-License-Identifier: BSL-1.0
#include <pugixml.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace pugi {

namespace {

constexpr std::string_view blanks = " \t\r\n";

constexpr bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

// Letters, digits, what is no ASCII, and the signs that names have.
constexpr bool is_of_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == ':' || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool begins_name(char c) {
  return is_of_name(c) && c != '-' && c != '.' && !(c >= '0' && c <= '9');
}

void add_utf8(std::string& to, std::uint32_t c) {
  const auto put = [&](std::uint32_t byte) { to += static_cast<char>(byte); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0u | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0u | c >> 12);
    put(0x80u | (c >> 6 & 0x3Fu));
  } else {
    put(0xF0u | c >> 18);
    put(0x80u | (c >> 12 & 0x3Fu));
    put(0x80u | (c >> 6 & 0x3Fu));
  }
  put(0x80u | (c & 0x3Fu));
}

// UTF-16 with its mark as UTF-8.
std::string from_utf16(std::string_view bytes) {
  const bool is_big = bytes.starts_with("\xFE\xFF");
  std::string text;
  const auto unit_at = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<std::uint32_t>(is_big ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    std::uint32_t c = unit_at(i);
    if (c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size()) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit_at(i + 2) - 0xDC00);
      i += 2;
    }
    add_utf8(text, c);
  }
  return text;
}

// The character that `&…;` stands for is added; where there is none, the sign as it is. How many
// bytes were read.
std::size_t add_reference(std::string_view text, std::string& to) {
  constexpr std::pair<std::string_view, char> named[] = {
      {"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}};
  for (const auto& [name, c] : named)
    if (text.starts_with(name)) {
      to += c;
      return name.size();
    }
  if (text.starts_with("&#")) {
    const bool is_hexadecimal = text.substr(2).starts_with('x');
    std::size_t at = is_hexadecimal ? 3 : 2;
    const std::size_t first = at;
    std::uint32_t c = 0;
    for (; at < text.size() && c < 0x110000; ++at) {
      const char digit = text[at];
      if (digit >= '0' && digit <= '9')
        c = c * (is_hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(digit - '0');
      else if (is_hexadecimal && (digit | 0x20) >= 'a' && (digit | 0x20) <= 'f')
        c = c * 16 + static_cast<std::uint32_t>((digit | 0x20) - 'a' + 10);
      else
        break;
    }
    if (at > first && at < text.size() && text[at] == ';') {
      add_utf8(to, c);
      return at + 1;
    }
  }
  to += '&';
  return 1;
}

// White space of an attribute becomes spaces; line ends of other text a line feed each.
std::string plain(std::string_view text, bool is_attribute) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '&') {
      i += add_reference(text.substr(i), out);
    } else if (text[i] == '\r') {
      out += is_attribute ? ' ' : '\n';
      i += text.substr(i).starts_with("\r\n") ? 2u : 1u;
    } else {
      out += is_attribute && is_blank(text[i]) ? ' ' : text[i];
      ++i;
    }
  }
  return out;
}

class parser {
 public:
  parser(std::string_view text, std::deque<tree::node>& nodes,
         std::deque<tree::attribute>& attributes, unsigned flags)
      : text_(text), nodes_(nodes), attributes_(attributes), flags_(flags), at_(&nodes.front()) {}

  xml_parse_result parse() {
    if (text_.starts_with("\xEF\xBB\xBF")) next_ = 3;
    while (next_ < text_.size()) {
      const xml_parse_status status = text_[next_] == '<' ? tag() : characters();
      if (status != status_ok) return {status, static_cast<std::ptrdiff_t>(next_)};
    }
    if (at_ != &nodes_.front())
      return {status_end_element_mismatch, static_cast<std::ptrdiff_t>(text_.size())};
    return {};
  }

 private:
  bool has(unsigned flag) const { return (flags_ & flag) != 0; }
  bool is_at(std::string_view words) const { return text_.substr(next_).starts_with(words); }
  void skip_blanks() { next_ = std::min(text_.find_first_not_of(blanks, next_), text_.size()); }

  tree::node& add(xml_node_type type, std::string text) {
    tree::node& made = nodes_.emplace_back();
    made.type = type;
    made.text = std::move(text);
    made.parent = at_;
    (at_->last_child ? at_->last_child->next : at_->first_child) = &made;
    at_->last_child = &made;
    return made;
  }

  // Passes to behind `end`; what is before it.
  bool read_to(std::string_view end, std::string_view& before) {
    const std::size_t found = text_.find(end, next_);
    if (found == std::string_view::npos) return false;
    before = text_.substr(next_, found - next_);
    next_ = found + end.size();
    return true;
  }

  std::string_view name() {
    const std::size_t first = next_;
    while (next_ < text_.size() && is_of_name(text_[next_])) ++next_;
    return text_.substr(first, next_ - first);
  }

  xml_parse_status characters() {
    const std::size_t end = std::min(text_.find('<', next_), text_.size());
    const std::string_view words = text_.substr(next_, end - next_);
    next_ = end;
    const bool is_only_blank = words.find_first_not_of(blanks) == std::string_view::npos;
    const bool is_single = has(parse_ws_pcdata_single) && is_at("</") && !at_->first_child;
    const bool is_in_tree = at_ != &nodes_.front() || has(parse_fragment);
    if (is_in_tree && (!is_only_blank || is_single))
      add(node_pcdata, has(parse_default) ? plain(words, false) : std::string(words));
    return status_ok;
  }

  xml_parse_status tag() {
    std::string_view words;
    if (is_at("<?")) return read_to("?>", words) ? status_ok : status_bad_pi;
    if (is_at("<!--")) {
      next_ += 4;
      return read_to("-->", words) ? status_ok : status_bad_comment;
    }
    if (is_at("<![CDATA[")) {
      next_ += 9;
      if (!read_to("]]>", words)) return status_bad_cdata;
      if (has(parse_default)) add(node_cdata, std::string(words));
      return status_ok;
    }
    if (is_at("<!DOCTYPE")) return document_type();
    if (is_at("</")) return end_of_element();
    if (next_ + 1 < text_.size() && begins_name(text_[next_ + 1])) return element();
    return status_unrecognized_tag;
  }

  xml_parse_status document_type() {
    std::size_t depth = 0;
    const std::size_t first = next_;
    for (; next_ < text_.size(); ++next_) {
      if (text_[next_] == '<') ++depth;
      if (text_[next_] == '>' && --depth == 0) break;
    }
    if (next_ == text_.size()) return status_bad_doctype;
    ++next_;
    if (has(parse_doctype))
      add(node_doctype, std::string(text_.substr(first + 9, next_ - first - 10)));
    return status_ok;
  }

  xml_parse_status end_of_element() {
    next_ += 2;
    const std::string_view closed = name();
    if (at_ == &nodes_.front() || at_->text != closed) return status_end_element_mismatch;
    skip_blanks();
    if (!is_at(">")) return status_bad_end_element;
    ++next_;
    at_ = at_->parent;
    return status_ok;
  }

  xml_parse_status element() {
    ++next_;
    tree::node& made = add(node_element, std::string(name()));
    tree::attribute** last = &made.first_attribute;
    for (;;) {
      const bool has_blank = next_ < text_.size() && is_blank(text_[next_]);
      skip_blanks();
      if (is_at("/>")) {
        next_ += 2;
        return status_ok;
      }
      if (is_at(">")) {
        ++next_;
        at_ = &made;
        return status_ok;
      }
      if (next_ == text_.size() || !has_blank || !begins_name(text_[next_]))
        return status_bad_start_element;
      if (!attribute(last)) return status_bad_attribute;
    }
  }

  bool attribute(tree::attribute**& last) {
    const std::string_view called = name();
    skip_blanks();
    if (!is_at("=")) return false;
    ++next_;
    skip_blanks();
    if (next_ == text_.size() || (text_[next_] != '"' && text_[next_] != '\'')) return false;
    const std::string_view quote = text_.substr(next_++, 1);
    std::string_view value;
    if (!read_to(quote, value)) return false;
    tree::attribute& made = attributes_.emplace_back();
    made.name = std::string(called);
    made.value = has(parse_default) ? plain(value, true) : std::string(value);
    *last = &made;
    last = &made.next;
    return true;
  }

  std::string_view text_;
  std::deque<tree::node>& nodes_;
  std::deque<tree::attribute>& attributes_;
  unsigned flags_;
  tree::node* at_;
  std::size_t next_ = 0;
};

}  // namespace

const char* xml_parse_result::description() const {
  switch (status) {
    case status_ok: return "No error";
    case status_out_of_memory: return "Could not allocate memory";
    case status_unrecognized_tag: return "Could not determine tag type";
    case status_bad_pi: return "Error parsing document declaration/processing instruction";
    case status_bad_comment: return "Error parsing comment";
    case status_bad_cdata: return "Error parsing CDATA section";
    case status_bad_doctype: return "Error parsing document type declaration";
    case status_bad_start_element: return "Error parsing start element tag";
    case status_bad_attribute: return "Error parsing element attribute";
    case status_bad_end_element: return "Error parsing end element tag";
    case status_end_element_mismatch: return "Start-end tags mismatch";
  }
  return "Unknown error";
}

void xml_document::reset() {
  nodes_.clear();
  attributes_.clear();
  nodes_.emplace_back().type = node_document;
  at_ = &nodes_.front();
}

xml_parse_result xml_document::load_buffer(const void* bytes, std::size_t size, unsigned flags) {
  reset();
  std::string_view text(static_cast<const char*>(bytes), size);
  std::string converted;
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    text = converted = from_utf16(text);
  return parser(text, nodes_, attributes_, flags).parse();
}

}  // namespace pugi
