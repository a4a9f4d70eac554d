#include "core/learning/files/accepted_number.h"

#include "core/learning/decimal.h"
#include "core/learning/files/question_text.h"
#include "words/questions.h"

namespace sala {
namespace {

Error no_number(std::string_view written) {
  return {words::question_skip_number, {{"value", first_words(written)}}};
}

}  // namespace

std::optional<Error> accept_range(std::string_view from, std::string_view to, ReadNumber& number) {
  const auto lower = parse_decimal(from), upper = parse_decimal(to);
  if (!lower || !upper) return no_number(std::string(from) + ".." + std::string(to));
  number.from = decimal_text(*lower);
  number.to = decimal_text(*upper);
  if (*upper < *lower) return Error{words::question_skip_range, {{"value", number.from + ".." + number.to}}};
  return std::nullopt;
}

std::optional<Error> accept_value(std::string_view value, std::string_view tolerance, ReadNumber& number) {
  const auto exact = parse_decimal(value), off = parse_decimal(tolerance);
  if (!exact) return no_number(value);
  if (!off) return no_number(tolerance);
  number.value = decimal_text(*exact);
  number.tolerance = decimal_text(*off);
  if (*off < Decimal{}) return Error{words::question_skip_tolerance, {{"value", number.tolerance}}};
  return std::nullopt;
}

}  // namespace sala
