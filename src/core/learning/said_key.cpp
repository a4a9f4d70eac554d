#include "core/learning/said_key.h"

#include "core/learning/decimal.h"
#include "core/learning/kinds/letters.h"
#include "core/learning/kinds/question_rules.h"
#include "core/learning/test_body.h"

namespace sala {
namespace {

/// The right answer as the key's JSON holds it.
std::optional<Json> right_meant(const Question& question, const QuestionKey& now, const Json& said) {
  if (rules_of(question.kind).is_typed) return said;
  if (question.kind == QuestionKind::single && said.is_array()) {
    const auto ids = ids_by_letters(now.file_order, said);
    return ids && !ids->empty() ? std::optional<Json>(*ids) : std::nullopt;
  }
  const auto value = rules_of(question.kind).meant(now, said);
  return value && rules_of(question.kind).takes(question, *value) ? std::optional<Json>(*value) : std::nullopt;
}

std::optional<int> points_meant(const Json& said) {
  constexpr std::int64_t most_points = 1000, atto_in_thousandth = 1'000'000'000'000'000;
  const auto points = parse_decimal(said.is_string() ? said.get<std::string>() : said.is_number() ? said.dump() : "");
  if (!points || points->whole < 0 || points->whole >= most_points || points->atto % atto_in_thousandth != 0)
    return std::nullopt;
  return static_cast<int>(points->whole * whole + points->atto / atto_in_thousandth);
}

std::optional<Json> fractions_meant(const QuestionKey& now, const Json& said) {
  if (!said.is_object()) return std::nullopt;
  Json fractions = Json::object();
  for (const auto& member : said.items()) {
    const auto id = id_by_letter(now.file_order, member.key());
    if (!id || !member.value().is_number_integer()) return std::nullopt;
    fractions[*id] = member.value();
  }
  return fractions;
}

/// Whether the member could be meant; it is then part of the key's JSON.
bool take_member(const Question& question, const QuestionKey& now, const std::string& name, const Json& said,
                 Json& json) {
  std::optional<Json> meant;
  if (name == "answer") meant = right_meant(question, now, said);
  if (name == "points") meant = points_meant(said);
  if (name == "fractions") meant = fractions_meant(now, said);
  if (name == "tolerance" && said.is_string()) meant = said;
  if (meant) json[name] = *meant;
  return meant.has_value();
}

/// Accepted numbers that no answer could fit are a slip of the pen.
bool has_readable_numbers(const QuestionKey& key) {
  const auto is_read = [](const std::string& text) { return text.empty() || parse_decimal(text).has_value(); };
  return std::ranges::all_of(key.numbers, [&](const ReadNumber& number) {
    return is_read(number.value) && is_read(number.tolerance) && is_read(number.from) && is_read(number.to) &&
           !(number.value.empty() && (number.from.empty() || number.to.empty()));
  });
}

}  // namespace

std::optional<QuestionKey> key_meant(const Question& question, const QuestionKey& now, const Json& said) {
  const Json members = said.is_object() && said.contains("answer") ? said : Json{{"answer", said}};
  Json json = question_key_json(now, question.kind);
  json.erase("fractions");
  json.erase("tolerance");
  for (const auto& member : members.items())
    if (!take_member(question, now, member.key(), member.value(), json)) return std::nullopt;
  auto key = question_key_from(json, question.kind);
  return key && has_readable_numbers(*key) ? key : std::nullopt;
}

}  // namespace sala
