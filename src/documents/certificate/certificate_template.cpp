#include "documents/certificate/certificate_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/thai_text.h"
#include "core/toml.h"
#include "words/certificate_paper.h"

namespace sala {
namespace {

constexpr std::array<std::string_view, 13> what_names = {"text",   "organiser",   "logo",  "name",  "sentence",
                                                         "title",  "dates",       "hours", "place", "given_on",
                                                         "number", "signatories", "code"};
constexpr std::size_t most_letters = 300;
constexpr double widest_mm = 420, largest_points = 120;
constexpr int most_lines = 4;

std::optional<TemplateWhat> what_named(std::string_view name) {
  const auto found = std::ranges::find(what_names, name);
  if (found == what_names.end()) return std::nullopt;
  return static_cast<TemplateWhat>(found - what_names.begin());
}

/// Reads the values of tables and remembers what is wrong on the first line that has something wrong.
class TemplateValues {
 public:
  void blame(const toml::source_region& where, TextId text, std::string_view key, std::string why = {}) {
    const auto line = where.begin.line;
    if (fault_ && fault_line_ <= line) return;
    fault_ = Error{text, {{"line", std::to_string(line)}, {"key", std::string(key)}, {"wanted", std::move(why)}}};
    fault_line_ = line;
  }

  void know(const toml::table& table, std::initializer_list<std::string_view> keys) {
    for (const auto& [key, value] : table)
      if (std::ranges::find(keys, key.str()) == keys.end()) blame(key.source(), words::error_template_key, key.str());
  }

  std::string words(const toml::table& table, const char* key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return {};
    const auto said = node->value_exact<std::string>();
    if (said && said->size() <= 3 * most_letters) return clean(*said);
    blame(node->source(), words::error_template_value, key, fmt::format("\"…\", 1–{}", most_letters));
    return {};
  }

  double number(const toml::table& table, const char* key, double fallback, double least, double most) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return fallback;
    const auto said = node->value<double>();
    if (node->is_number() && said && *said >= least && *said <= most) return *said;
    blame(node->source(), words::error_template_value, key, fmt::format("{}–{}", least, most));
    return fallback;
  }

  double needed(const toml::table& table, const char* key, double least, double most) {
    if (table.get(key) == nullptr) blame(table.source(), words::error_template_lacks, key);
    return number(table, key, least, least, most);
  }

  bool truth(const toml::table& table, const char* key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return false;
    if (const auto said = node->value_exact<bool>()) return *said;
    blame(node->source(), words::error_template_value, key, "true, false");
    return false;
  }

  /// Which of the words is said; the first where none is.
  std::size_t one_of(const toml::table& table, const char* key, std::initializer_list<std::string_view> words_known) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return 0;
    const auto said = node->value_exact<std::string>();
    const auto found = std::ranges::find(words_known, said.value_or(""));
    if (said && found != words_known.end()) return static_cast<std::size_t>(found - words_known.begin());
    std::string all;
    for (const std::string_view word : words_known) all += fmt::format("{}\"{}\"", all.empty() ? "" : ", ", word);
    blame(node->source(), words::error_template_value, key, all);
    return 0;
  }

  Ink ink(const toml::table& table, const char* key, Ink fallback) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return fallback;
    const auto said = node->value_exact<std::string>();
    const bool is_colour = said && said->size() == 7 && said->front() == '#' &&
                           said->find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
    if (is_colour) return ink_of(static_cast<unsigned>(std::stoul(said->substr(1), nullptr, 16)));
    blame(node->source(), words::error_template_value, key, "\"#0F5C63\"");
    return fallback;
  }

  TemplateWhat what(const toml::node& node, const char* key) {
    const auto known = what_named(node.value_exact<std::string>().value_or(""));
    if (!known) blame(node.source(), words::error_template_value, key, fmt::format("{}", fmt::join(what_names, ", ")));
    return known.value_or(TemplateWhat::text);
  }

  const std::optional<Error>& fault() const { return fault_; }

 private:
  std::optional<Error> fault_;
  toml::source_index fault_line_ = 0;
};

/// A file's name, none of a folder: pictures stand beside the template.
bool is_plain_file_name(std::string_view name) {
  return name.size() <= 100 && !name.starts_with('.') && name.find_first_of("/\\") == std::string_view::npos;
}

void read_page(const toml::table& table, TemplateValues& values, CertificateTemplate& made) {
  values.know(table, {"size", "orientation", "background"});
  values.one_of(table, "size", {"A4"});
  made.page = values.one_of(table, "orientation", {"landscape", "portrait"}) == 0 ? a4_lying : a4_upright;
  made.background = values.words(table, "background");
  if (made.background == "none") made.background.clear();
  if (!is_plain_file_name(made.background))
    values.blame(table.get("background")->source(), words::error_template_value, "background",
                 "\"frame.svg\", \"none\"");
}

std::vector<TemplateWhat> read_joined(const toml::table& table, TemplateValues& values) {
  std::vector<TemplateWhat> joined;
  const toml::node* node = table.get("joined");
  if (node == nullptr) return joined;
  const toml::array* names = node->as_array();
  if (names == nullptr || names->size() > 3)
    values.blame(node->source(), words::error_template_value, "joined", "[\"hours\", \"place\"]");
  else
    for (const toml::node& name : *names) joined.push_back(values.what(name, "joined"));
  return joined;
}

/// `x` of a field is its left edge, its middle or its right edge, as it is aligned.
double left_of(double x, double width, PrintAlign align) {
  if (align == PrintAlign::center) return x - width / 2;
  return align == PrintAlign::right ? x - width : x;
}

TemplateField read_field(const toml::table& table, TemplateValues& values) {
  values.know(table, {"what", "joined", "text", "text_en", "x", "y", "width", "height", "align", "vertical", "size",
                      "shrink_to", "bold", "lines", "ink"});
  TemplateField field;
  if (const toml::node* what = table.get("what"))
    field.what = values.what(*what, "what");
  else
    values.blame(table.source(), words::error_template_lacks, "what");
  field.joined = read_joined(table, values);
  field.text = values.words(table, "text");
  field.text_en = values.words(table, "text_en");
  constexpr std::array aligns = {PrintAlign::left, PrintAlign::center, PrintAlign::right};
  field.align = aligns[values.one_of(table, "align", {"left", "center", "right"})];
  constexpr std::array verticals = {PrintVertical::middle, PrintVertical::top, PrintVertical::bottom};
  field.vertical = verticals[values.one_of(table, "vertical", {"middle", "top", "bottom"})];
  const double x = values.needed(table, "x", -widest_mm, widest_mm);
  field.box.y = values.needed(table, "y", -widest_mm, widest_mm);
  field.box.width = values.needed(table, "width", 1, widest_mm);
  const bool is_code = field.what == TemplateWhat::code;
  field.box.height = is_code ? values.number(table, "height", field.box.width, 1, widest_mm)
                             : values.needed(table, "height", 1, widest_mm);
  field.box.x = left_of(x, field.box.width, field.align);
  field.size = values.number(table, "size", field.size, smallest_letters, largest_points);
  field.shrink_to = values.number(table, "shrink_to", 0, smallest_letters, field.size);
  field.bold = values.truth(table, "bold");
  field.lines = static_cast<int>(values.number(table, "lines", 1, 1, most_lines));
  field.ink = values.ink(table, "ink", field.ink);
  return field;
}

}  // namespace

std::string_view name_of(TemplateWhat what) {
  return what_names[static_cast<std::size_t>(what)];
}

Result<CertificateTemplate> read_template(std::string_view toml) {
  if (toml.size() > most_template_bytes) return fail(words::error_template_many);
  try {
    const toml::table file = toml::parse(toml);
    TemplateValues values;
    CertificateTemplate made;
    values.know(file, {"name", "name_en", "page", "fields"});
    made.name = values.words(file, "name");
    made.name_en = values.words(file, "name_en");
    if (const toml::table* page = file["page"].as_table())
      read_page(*page, values, made);
    else
      values.blame(file.source(), words::error_template_lacks, "page");
    const toml::array* fields = file["fields"].as_array();
    if (fields == nullptr || fields->empty()) values.blame(file.source(), words::error_template_lacks, "fields");
    if (fields != nullptr && fields->size() > most_template_fields) return fail(words::error_template_many);
    for (std::size_t i = 0; fields != nullptr && i < fields->size(); ++i) {
      const toml::table* field = fields->get(i)->as_table();
      if (field != nullptr)
        made.fields.push_back(read_field(*field, values));
      else
        values.blame(fields->get(i)->source(), words::error_template_value, "fields", "{what = …}");
    }
    if (values.fault()) return Failure(*values.fault());
    return made;
  } catch (const toml::parse_error& error) {
    return fail(words::error_template_toml,
                {{"line", std::to_string(error.source().begin.line)}, {"why", std::string(error.description())}});
  }
}

}  // namespace sala
