#include "station/people/field_words.h"

#include <algorithm>

namespace sala {

std::string column_words(const std::string& column, const Texts& texts) {
  const auto known =
      std::ranges::find(named_fields, column, [](const NamedField& named) { return field_name(named.field); });
  return known == named_fields.end() ? column : texts[known->words];
}

}  // namespace sala
