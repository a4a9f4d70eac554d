// A number, exactly: what fits an accepted value within its tolerance, or a range, both ends included.
#include "core/json_read.h"
#include "core/learning/decimal.h"
#include "core/learning/kinds/question_rules.h"

namespace sala {
namespace {

bool number_takes(const Question&, const AnswerValue& value) {
  return value.is_string() && parse_decimal(value.get_ref<const std::string&>()).has_value();
}

struct NumberRange {
  Decimal from, to;
};

/// Nothing where a limit cannot be read or the range runs downwards: it then fits no answer.
std::optional<NumberRange> range_of(const ReadNumber& accepted) {
  const bool is_range = accepted.value.empty();
  const auto low = parse_decimal(is_range ? accepted.from : accepted.value);
  const auto high = parse_decimal(is_range ? accepted.to : accepted.value);
  const auto tolerance = parse_decimal(accepted.tolerance.empty() ? "0" : accepted.tolerance);
  if (!low || !high || !tolerance) return std::nullopt;
  return NumberRange{*low - *tolerance, *high + *tolerance};
}

Share number_share(const QuestionKey& key, const AnswerValue& value) {
  const auto number = parse_decimal(value.get_ref<const std::string&>());
  Thousandths best = 0;
  for (const ReadNumber& accepted : key.numbers) {
    const auto range = range_of(accepted);
    if (range && *number >= range->from && *number <= range->to) best = std::max<Thousandths>(best, accepted.fraction);
  }
  return {std::min(best, whole), whole};
}

std::optional<AnswerValue> number_meant(const QuestionKey&, const Json& said) {
  const std::string text = said.is_string() ? said.get<std::string>() : said.is_number() ? said.dump() : "";
  const auto number = parse_decimal(text);
  return number ? std::optional<AnswerValue>(decimal_text(*number)) : std::nullopt;
}

Json number_said(const QuestionKey&, const AnswerValue& value) {
  return value;
}

void make_number(const ReadQuestion& read, TestIds&, MadeQuestion& made) {
  made.question.unit = read.unit;
  made.key.numbers = read.numbers;
}

Json number_json(const ReadNumber& accepted) {
  Json json = Json::object();
  if (accepted.value.empty()) {
    json = {{"from", accepted.from}, {"to", accepted.to}};
  } else {
    json["value"] = accepted.value;
  }
  if (!accepted.tolerance.empty()) json["tolerance"] = accepted.tolerance;
  if (accepted.fraction != whole) json["fraction"] = accepted.fraction;
  if (!accepted.feedback.empty()) json["feedback"] = accepted.feedback;
  return json;
}

ReadNumber number_from(const Json& json) {
  return {text_at(json, "value"), text_at(json, "tolerance"),     text_at(json, "from"),
          text_at(json, "to"),    int_at(json, "fraction", 1000), text_at(json, "feedback")};
}

void write_number(const QuestionKey& key, Json& json) {
  const auto is_plain = [](const ReadNumber& only) { return only == ReadNumber{only.value, only.tolerance}; };
  if (key.numbers.size() == 1 && is_plain(key.numbers[0])) {
    json["answer"] = key.numbers[0].value;
    if (!key.numbers[0].tolerance.empty()) json["tolerance"] = key.numbers[0].tolerance;
    return;
  }
  json["answer"] = Json::array();
  for (const ReadNumber& accepted : key.numbers) json["answer"].push_back(number_json(accepted));
}

bool read_number(const Json& json, QuestionKey& key) {
  const auto answer = json.find("answer");
  if (answer == json.end()) return false;
  if (answer->is_string()) {
    key.numbers = {{answer->get<std::string>(), text_at(json, "tolerance")}};
  } else if (answer->is_array()) {
    for (const Json& accepted : *answer)
      if (accepted.is_object()) key.numbers.push_back(number_from(accepted));
  }
  return !key.numbers.empty();
}

}  // namespace

const QuestionRules& number_rules() {
  static constexpr QuestionRules rules = {true,        number_takes, number_share, number_meant,
                                          number_said, make_number,  write_number, read_number};
  return rules;
}

}  // namespace sala
