#include "core/survey/survey_reply.h"

#include <algorithm>

#include "core/json_read.h"
#include "core/learning/decimal.h"
#include "core/thai_text.h"
#include "words/survey.h"

namespace sala {
namespace {

bool holds(const ShowIf& condition, const SurveyReply& reply) {
  const auto said = reply.find(condition.item);
  if (said == reply.end()) return false;
  const auto is_named = [&](const std::string& value) {
    return std::ranges::find(condition.any_of, value) != condition.any_of.end();
  };
  if (said->second.level && is_named(std::to_string(*said->second.level))) return true;
  if (said->second.other && is_named(std::string(other_choice))) return true;
  return std::ranges::any_of(said->second.choices, is_named);
}

bool stands_before(const Survey& survey, const SurveyItem& first, const SurveyItem& second) {
  for (const NumberedItem& each : numbered_items(survey)) {
    if (each.item == &second) return false;
    if (each.item == &first) return true;
  }
  return false;
}

/// At most so many bytes, ending with a whole letter.
std::string bounded(std::string text) {
  if (text.size() <= max_reply_bytes) return text;
  std::size_t end = max_reply_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

ItemReply tidied_item(const SurveyItem& item, ItemReply said) {
  said.words = bounded(clean(said.words));
  if (item.kind == SurveyItemKind::number) {
    const auto number = parse_decimal(said.words);
    said.words = number ? decimal_text(*number) : "";
  }
  if (has_choices(item.kind) && !said.other) said.words.clear();
  std::ranges::sort(said.choices);
  said.choices.erase(std::unique(said.choices.begin(), said.choices.end()), said.choices.end());
  return said;
}

Failure wrong_answer(const NumberedItem& numbered) {
  return fail(words::error_survey_answer, {{"item", std::to_string(numbered.n)}});
}

/// "a" is the first choice.
const SurveyChoice* lettered(const SurveyItem& item, const std::string& letter) {
  if (letter.empty() || letter.size() > 2) return nullptr;
  std::size_t place = 0;
  for (const char c : letter) {
    if (c < 'a' || c > 'z') return nullptr;
    place = place * 26 + static_cast<std::size_t>(c - 'a') + 1;
  }
  return place <= item.choices.size() ? &item.choices[place - 1] : nullptr;
}

bool take_choice(const SurveyItem& item, const Json& value, ItemReply& said) {
  if (value.is_object()) {
    if (!item.other || said.other || value.size() != 1 || !value.contains("other")) return false;
    said.other = true;
    said.words = text_at(value, "other");
    return !said.words.empty();
  }
  const SurveyChoice* choice = value.is_string() ? lettered(item, value.get<std::string>()) : nullptr;
  if (choice) said.choices.push_back(choice->id);
  return choice != nullptr;
}

bool take_level(const Json& value, int least, int most, ItemReply& said) {
  if (!value.is_number_integer()) return false;
  const auto level = value.get<std::int64_t>();
  if (level < least || level > most) return false;
  said.level = static_cast<int>(level);
  return true;
}

bool take_number(const Json& value, ItemReply& said) {
  const std::string text = value.is_number_integer() ? value.dump() : value.is_string() ? value.get<std::string>() : "";
  const auto number = parse_decimal(text);
  if (number) said.words = decimal_text(*number);
  return number.has_value();
}

bool take_value(const SurveyItem& item, const Json& value, ItemReply& said) {
  switch (item.kind) {
    case SurveyItemKind::level5:
      return take_level(value, 1, 5, said);
    case SurveyItemKind::recommend:
      return take_level(value, 0, 10, said);
    case SurveyItemKind::single:
      return take_choice(item, value, said);
    case SurveyItemKind::multiple:
      if (!value.is_array()) return take_choice(item, value, said);
      return std::ranges::all_of(value, [&](const Json& each) { return take_choice(item, each, said); });
    case SurveyItemKind::number:
      return take_number(value, said);
    case SurveyItemKind::text:
      if (value.is_string()) said.words = value.get<std::string>();
      return value.is_string();
    case SurveyItemKind::note:
      return false;
  }
  return false;
}

}  // namespace

bool says_something(const SurveyItem& item, const ItemReply& reply) {
  switch (item.kind) {
    case SurveyItemKind::level5:
    case SurveyItemKind::recommend:
      return reply.level.has_value();
    case SurveyItemKind::single:
    case SurveyItemKind::multiple:
      return !reply.choices.empty() || reply.other;
    case SurveyItemKind::text:
    case SurveyItemKind::number:
      return !reply.words.empty();
    case SurveyItemKind::note:
      return false;
  }
  return false;
}

bool is_asked(const Survey& survey, const SurveyItem& item, const SurveyReply& reply) {
  if (!item.show_if) return true;
  const SurveyItem* named = item_in(survey, item.show_if->item);
  // Conditions look backwards only; another is taken as none rather than followed in a circle.
  if (!named || !stands_before(survey, *named, item)) return true;
  return is_asked(survey, *named, reply) && holds(*item.show_if, reply);
}

SurveyReply tidied(const Survey& survey, const SurveyReply& reply) {
  SurveyReply kept;
  for (const NumberedItem& numbered : numbered_items(survey)) {
    const auto said = reply.find(numbered.item->id);
    if (said == reply.end() || !is_asked(survey, *numbered.item, reply)) continue;
    ItemReply tidy = tidied_item(*numbered.item, said->second);
    if (says_something(*numbered.item, tidy)) kept[numbered.item->id] = std::move(tidy);
  }
  return kept;
}

std::vector<int> unanswered_required(const Survey& survey, const SurveyReply& reply) {
  const SurveyReply kept = tidied(survey, reply);
  std::vector<int> missing;
  for (const NumberedItem& numbered : numbered_items(survey))
    if (numbered.item->required && numbered.item->kind != SurveyItemKind::note && !kept.contains(numbered.item->id) &&
        is_asked(survey, *numbered.item, reply))
      missing.push_back(numbered.n);
  return missing;
}

Result<SurveyReply> reply_from(const Survey& survey, const Json& answers) {
  const auto items = numbered_items(survey);
  SurveyReply reply;
  if (!answers.is_object()) return fail(words::error_survey_answers_file);
  for (const auto& [number, value] : answers.items()) {
    const auto found =
        std::ranges::find_if(items, [&](const NumberedItem& item) { return std::to_string(item.n) == number; });
    if (found == items.end()) return fail(words::error_survey_no_item, {{"item", number}});
    if (value.is_null()) continue;
    ItemReply said;
    if (!take_value(*found->item, value, said)) return wrong_answer(*found);
    reply[found->item->id] = std::move(said);
  }
  return reply;
}

}  // namespace sala
