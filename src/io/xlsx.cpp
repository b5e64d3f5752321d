// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "archive.hpp"
#include "ascii.hpp"
#include "grid_builder.hpp"
#include "package.hpp"
#include "sheet_reader.hpp"
#include "xml.hpp"

namespace jixiao::io {

namespace {

constexpr unsigned first_custom_format = 164;

unsigned number_of(std::string_view text, unsigned otherwise) {
  unsigned number = otherwise;
  read_whole(text, number);
  return number;
}

struct sheet_entry {
  std::string name;
  std::string path;
  bool is_hidden = false;
};

class xlsx_reader {
 public:
  // `part` is the workbook.
  xlsx_reader(document& out, archive& zip, const std::string& part)
      : out_(out), zip_(zip), part_(part), budget_(out) {}

  void read() {
    const std::vector<sheet_entry> sheets = read_workbook();
    if (sheets.empty()) return;
    read_strings();
    read_styles();
    for (const sheet_entry& entry : sheets) {
      if (budget_.is_spent()) return;
      std::string text;
      if (!zip_.read(entry.path, text) && text.empty()) continue;
      text = xml_as_utf8(std::move(text));
      grid sheet;
      sheet.name = entry.name;
      sheet.is_hidden = entry.is_hidden;
      sheet.file = out_.file;
      sheet.sheet = entry.name;
      sheet.addresses = addressing::spreadsheet;
      read_sheet(out_, entry.path, text, contents_, budget_, sheet);
      if (!sheet.rows.empty()) out_.grids.push_back(std::move(sheet));
    }
  }

 private:
  bool parse(const std::string& name, pugi::xml_document& xml) {
    return read_xml_part(out_, zip_, name, xml);
  }

  std::vector<sheet_entry> read_workbook() {
    std::vector<sheet_entry> sheets;
    pugi::xml_document workbook;
    pugi::xml_document relations;
    if (!parse(part_, workbook)) return sheets;
    if (!parse(relationships_of(part_), relations)) return sheets;
    read_relations(relations);
    contents_.is_uncalculated = is_true(
        value_of(child_named(child_named(workbook, "workbook"), "calcPr"), "fullCalcOnLoad"));
    for (pugi::xml_node node :
         child_named(child_named(workbook, "workbook"), "sheets").children()) {
      if (!is_named(node, "sheet")) continue;
      sheet_entry entry;
      entry.name = valid_utf8(value_of(node, "name"));
      const std::string_view state = value_of(node, "state");
      entry.is_hidden = state == "hidden" || state == "veryHidden";
      // r:id; sheetId is another attribute.
      const auto path = sheet_path(value_of(node, "id"));
      if (!path) continue;
      entry.path = *path;
      sheets.push_back(std::move(entry));
    }
    return sheets;
  }

  // By their ids, of which the first counts.
  void read_relations(const pugi::xml_document& relations) {
    for (pugi::xml_node node : child_named(relations, "Relationships").children()) {
      const std::string_view type = value_of(node, "Type");
      std::string target = target_path(part_, value_of(node, "Target"));
      if (type.ends_with("/styles")) styles_path_ = target;
      if (type.ends_with("/sharedStrings")) strings_path_ = target;
      // A sheet that is a chart has no path.
      if (!type.ends_with("/worksheet")) target.clear();
      relations_.emplace(value_of(node, "Id"), std::move(target));
    }
  }

  std::optional<std::string> sheet_path(const std::string& id) {
    const auto found = relations_.find(id);
    if (found != relations_.end())
      return found->second.empty() ? std::nullopt : std::optional(found->second);
    add_problem(out_, document_fault::damaged, relationships_of(part_) + ": " + id);
    return std::nullopt;
  }

  void read_strings() {
    pugi::xml_document xml;
    if (!zip_.has(strings_path_) || !parse(strings_path_, xml)) return;
    for (pugi::xml_node node : child_named(xml, "sst").children())
      if (is_named(node, "si")) {
        rich_string string = rich_text(node);
        if (!string.struck.empty())
          contents_.struck.emplace(contents_.strings.size(), std::move(string.struck));
        contents_.strings.push_back(std::move(string.text));
      }
  }

  void read_styles() {
    pugi::xml_document xml;
    if (!zip_.has(styles_path_) || !parse(styles_path_, xml)) return;
    const pugi::xml_node sheet = child_named(xml, "styleSheet");
    std::vector<std::pair<unsigned, number_format>> custom;
    for (pugi::xml_node node : child_named(sheet, "numFmts").children())
      custom.emplace_back(number_of(value_of(node, "numFmtId"), 0),
                          format_of_code(valid_utf8(value_of(node, "formatCode"))));
    std::sort(custom.begin(), custom.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<bool> struck_fonts;
    for (pugi::xml_node node : child_named(sheet, "fonts").children())
      if (is_named(node, "font")) struck_fonts.push_back(is_struck(node));
    for (pugi::xml_node node : child_named(sheet, "cellXfs").children()) {
      if (!is_named(node, "xf")) continue;
      const unsigned font = number_of(value_of(node, "fontId"), 0);
      contents_.is_struck.push_back(font < struck_fonts.size() && struck_fonts[font]);
      const unsigned id = number_of(value_of(node, "numFmtId"), 0);
      const auto found = std::lower_bound(
          custom.begin(), custom.end(), id,
          [](const auto& format, unsigned wanted) { return format.first < wanted; });
      contents_.formats.push_back(found != custom.end() && found->first == id ? found->second
                                  : id < first_custom_format                  ? built_in_format(id)
                                                                              : number_format{});
    }
  }

  document& out_;
  archive& zip_;
  const std::string& part_;
  cell_budget budget_;
  workbook_contents contents_;
  std::unordered_map<std::string, std::string> relations_;  // paths by id
  std::string strings_path_ = target_path(part_, "sharedStrings.xml");
  std::string styles_path_ = target_path(part_, "styles.xml");
};

}  // namespace

void read_xlsx(document& out, archive& zip, const std::string& part) {
  xlsx_reader(out, zip, part).read();
}

}  // namespace jixiao::io
