#include "station/project/project_values.h"

#include <algorithm>

#include "core/thai_text.h"
#include "station/system_clock.h"
#include "words/station.h"

namespace sala {
namespace {

std::uint32_t line_of(const toml::node& node) {
  return node.source().begin.line;
}

std::string quoted_words(std::initializer_list<std::string_view> words) {
  std::string all;
  for (const std::string_view word : words) all += (all.empty() ? "\"" : ", \"") + std::string(word) + "\"";
  return all;
}

}  // namespace

void ProjectValues::blame(const toml::node& node, const char* name, TextId text, Values more) {
  const std::uint32_t line = line_of(node);
  if (fault_ && fault_line_ <= line) return;
  more.insert(more.begin(), {{"line", std::to_string(line)}, {"name", name}});
  fault_ = Error{text, std::move(more)};
  fault_line_ = line;
}

std::string ProjectValues::text(const toml::table& table, const char* name, const std::string& fallback) {
  const toml::node* node = table.get(name);
  if (node == nullptr) return fallback;
  if (const auto said = node->value_exact<std::string>()) return clean(*said);
  blame(*node, name, words::error_project_text);
  return fallback;
}

std::vector<std::string> ProjectValues::texts(const toml::table& table, const char* name) {
  const toml::node* node = table.get(name);
  if (node == nullptr) return {};
  std::vector<std::string> texts;
  const toml::array* entries = node->as_array();
  if (entries == nullptr) blame(*node, name, words::error_project_texts);
  for (std::size_t i = 0; entries != nullptr && i < entries->size(); ++i) {
    const auto said = entries->get(i)->value_exact<std::string>();
    if (!said) blame(*entries->get(i), name, words::error_project_texts);
    texts.push_back(clean(said.value_or("")));
  }
  return texts;
}

bool ProjectValues::truth(const toml::table& table, const char* name, bool fallback) {
  const toml::node* node = table.get(name);
  if (node == nullptr) return fallback;
  if (const auto said = node->value_exact<bool>()) return *said;
  blame(*node, name, words::error_project_truth);
  return fallback;
}

int ProjectValues::number(const toml::table& table, const char* name, int fallback, int most) {
  const toml::node* node = table.get(name);
  if (node == nullptr) return fallback;
  const auto said = node->value_exact<std::int64_t>();
  if (said && *said >= 0 && *said <= most) return static_cast<int>(*said);
  blame(*node, name, words::error_project_number, {{"most", std::to_string(most)}});
  return fallback;
}

void ProjectValues::must_be_whole(const toml::table& table, const char* name) {
  const toml::node* node = table.get(name);
  if (node != nullptr && !node->is_integer()) blame(*node, name, words::error_project_whole);
}

void ProjectValues::must_be_one_of(const toml::table& table, const char* name,
                                   std::initializer_list<std::string_view> words) {
  const toml::node* node = table.get(name);
  if (node == nullptr) return;
  const auto said = node->value_exact<std::string>();
  if (!said || std::ranges::find(words, *said) == words.end())
    blame(*node, name, words::error_project_one_of, {{"words", quoted_words(words)}});
}

void ProjectValues::must_be_zone(const toml::table& table, const char* name) {
  const toml::node* node = table.get(name);
  if (node == nullptr) return;
  const auto said = node->value_exact<std::string>();
  if (!said || (!said->empty() && !is_time_zone(*said))) blame(*node, name, words::error_project_zone);
}

const toml::table* ProjectValues::section(const toml::table& table, const char* name, const char* heading) {
  const toml::node* node = table.get(name);
  if (node == nullptr || node->is_table()) return node == nullptr ? nullptr : node->as_table();
  blame(*node, name, words::error_project_section, {{"heading", heading}});
  return nullptr;
}

const toml::array* ProjectValues::sections(const toml::table& table, const char* name, const char* heading) {
  const toml::node* node = table.get(name);
  if (node == nullptr) return nullptr;
  const toml::array* items = node->as_array();
  const toml::node* wrong = items == nullptr ? node : nullptr;
  for (std::size_t i = 0; wrong == nullptr && i < items->size(); ++i)
    if (!items->get(i)->is_table()) wrong = items->get(i);
  if (wrong == nullptr) return items;
  blame(*wrong, name, words::error_project_section, {{"heading", heading}});
  return nullptr;
}

void ProjectValues::know(const toml::table& table, std::initializer_list<std::string_view> names) {
  for (const auto& [key, node] : table)
    if (std::ranges::find(names, key.str()) == names.end()) {
      const std::uint32_t line = key.source().begin.line;
      unknown_.push_back(
          {line, {words::project_unknown, {{"line", std::to_string(line)}, {"name", std::string(key.str())}}}});
    }
}

std::vector<Error> ProjectValues::unknown() const {
  auto sorted = unknown_;
  std::ranges::stable_sort(sorted, {}, &std::pair<std::uint32_t, Error>::first);
  std::vector<Error> told;
  for (auto& [line, error] : sorted) told.push_back(std::move(error));
  return told;
}

}  // namespace sala
