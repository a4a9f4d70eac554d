#include "core/observation/read_rubric.h"

#include <algorithm>

#include "core/learning/test_ids.h"
#include "core/thai_text.h"
#include "core/toml.h"
#include "words/observation.h"

namespace sala {
namespace {

std::string clean_member(const toml::table& table, std::string_view name) {
  return clean(table[name].value_or(std::string()));
}

/// `name` and `name_en`.
Bilingual member_in_both(const toml::table& table, const std::string& name) {
  return {clean_member(table, name), clean_member(table, name + "_en")};
}

/// Each a text, or a table {text, text_en}.
std::vector<Bilingual> levels_in(const toml::table& table) {
  std::vector<Bilingual> levels;
  const toml::array* list = table["levels"].as_array();
  if (list == nullptr) return levels;
  for (const toml::node& each : *list) {
    const toml::table* both = each.as_table();
    levels.push_back(both ? member_in_both(*both, "text") : Bilingual{clean(each.value_or(std::string())), ""});
  }
  return levels;
}

class RubricReading {
 public:
  explicit RubricReading(const Random& random) : ids_(random) {}

  ReadRubric read(const toml::table& file, const toml::array& items) {
    read_.rubric.title = member_in_both(file, "title");
    note_unknown(file, {"title", "title_en", "items"});
    for (const toml::node& node : items)
      if (const toml::table* item = node.as_table()) take(*item);
    return std::move(read_);
  }

 private:
  void take(const toml::table& table) {
    RubricItem item{ids_.next(), member_in_both(table, "name"), member_in_both(table, "hint"), levels_in(table)};
    if (item.name.th.empty()) std::swap(item.name.th, item.name.en);
    if (item.name.th.empty()) return skip(table, item, {words::rubric_skip_no_name, {}});
    const auto has_that_name = [&](const RubricItem& other) { return other.name.th == item.name.th; };
    if (std::ranges::any_of(read_.rubric.items, has_that_name))
      return skip(table, item, {words::rubric_skip_same_name, {}});
    if (table.contains("levels") && !has_five_words(item.levels))
      return skip(table, item, {words::rubric_skip_levels, {}});
    if (read_.rubric.items.size() == max_rubric_items)
      return skip(table, item, {words::rubric_skip_many, {{"limit", std::to_string(max_rubric_items)}}});
    note_unknown(table, {"name", "name_en", "hint", "hint_en", "levels"});
    read_.rubric.items.push_back(std::move(item));
  }

  static bool has_five_words(const std::vector<Bilingual>& levels) {
    return levels.size() == highest_rating &&
           std::ranges::none_of(levels, [](const Bilingual& level) { return level.th.empty() && level.en.empty(); });
  }

  void skip(const toml::table& table, const RubricItem& item, const Error& why) {
    read_.skipped.push_back({static_cast<int>(table.source().begin.line), item.name.th, why});
  }

  void note_unknown(const toml::table& table, const std::vector<std::string_view>& known) {
    for (const auto& [key, value] : table)
      if (std::ranges::find(known, key.str()) == known.end())
        read_.notes.push_back({static_cast<int>(value.source().begin.line),
                               clean_member(table, "name"),
                               {words::rubric_note_unknown, {{"name", std::string(key.str())}}}});
  }

  TestIds ids_;
  ReadRubric read_;
};

}  // namespace

Result<ReadRubric> read_rubric(std::string_view text, const Random& random) {
  try {
    const toml::table file = toml::parse(text);
    const toml::array* items = file["items"].as_array();
    if (items == nullptr || items->empty()) return fail(words::error_rubric_no_items);
    return RubricReading(random).read(file, *items);
  } catch (const toml::parse_error& error) {
    return fail(words::error_rubric_toml,
                {{"line", std::to_string(error.source().begin.line)}, {"why", std::string(error.description())}});
  }
}

}  // namespace sala
