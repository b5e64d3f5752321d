// SPDX-License-Identifier: BSL-1.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include <jixiao/band/band_text.hpp>
#include <jixiao/check/check.hpp>
#include <jixiao/words/explain.hpp>

#include "command.hpp"
#include "terminal.hpp"

namespace jixiao::cli {

namespace {

using nlohmann::ordered_json;

struct read_options {
  std::vector<std::string> texts;
  std::string format;
};

std::string_view kind_name(band_kind kind) {
  switch (kind) {
    case band_kind::blank: return "blank";
    case band_kind::numeric: return "numeric";
    case band_kind::label: return "label";
    case band_kind::unreadable: return "unreadable";
  }
  return "";
}

struct remark {
  finding what;
  std::string text;
};

// A cell as the one band of a standard, so that its remarks come from where all findings come from.
std::vector<remark> remarks_of(const band& b, language in) {
  const standard alone({b, band{}, band{}, band{}});
  std::vector<remark> remarks;
  for (const finding& f : check(alone))
    if (kind_of(f.code).is_about_a_text) remarks.push_back({f, explain_finding(alone, f, in)});
  return remarks;
}

void print_json(context& all, const band& b) {
  ordered_json out{{"text", std::string(b.text.view())}, {"kind", std::string(kind_name(b.kind))}};
  if (b.is_numeric()) {
    out["set"] = std::string(to_text(b.set, to_text(b.unit)).view());
    out["unit"] = std::string(to_text(b.unit).view());
    out["canonical"] = std::string(write_band(b).view());
  }
  if (!b.label.empty()) out["label"] = std::string(b.label.view());
  out["remarks"] = ordered_json::array();
  for (const remark& r : remarks_of(b, all.in))
    out["remarks"].push_back({{"code", std::string(name_of(r.what.code))}, {"message", r.text}});
  std::cout << out.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

void print_text(context& all, const band& b) {
  const painter paint = painter::for_output();
  std::cout << b.text.view() << '\n';
  const auto line = [&](std::string_view name, std::string_view value) {
    std::cout << "  " << name << "  " << value << '\n';
  };
  switch (b.kind) {
    case band_kind::blank: line(all.say("空白", "blank"), ""); break;
    case band_kind::label: line(all.say("定性", "label"), b.label.view()); break;
    case band_kind::unreadable: break;
    case band_kind::numeric:
      line(all.say("数集", "set  "), to_text(b.set, to_text(b.unit)).view());
      line(all.say("读作", "means"), write_band(b).view());
      if (!b.label.empty()) line(all.say("附言", "words"), b.label.view());
      break;
  }
  for (const remark& r : remarks_of(b, all.in))
    line(paint.paint(message_of(r.what.level()).in(all.in), r.what.level()), r.text);
}

void run(context& all, const read_options& o) {
  for (const std::string& text : o.texts) {
    const band b = read_band(text);
    if (b.is_unreadable()) all.raise(status::unreadable);
    if (o.format == "json")
      print_json(all, b);
    else
      print_text(all, b);
  }
}

}  // namespace

void add_read(CLI::App& app, context& all) {
  const auto o = std::make_shared<read_options>();
  CLI::App* command = app.add_subcommand(
      "read", std::string(all.say("说明一段评价标准文字的含义", "say what a band text means")));
  command
      ->add_option("TEXT", o->texts, std::string(all.say("评价标准文字，如 98%以上", "band texts")))
      ->required();
  add_format(*command, all, o->format, {"text", "json"});
  command->callback([o, &all] { run(all, *o); });
}

}  // namespace jixiao::cli
