#include "core/certificate/certificate_number.h"

#include <fmt/format.h>

#include "core/json_read.h"

namespace sala {
namespace {

constexpr int buddhist_years = 543;
constexpr int fiscal_year_begins = 10;  // with October, and is called by the year in which it ends
constexpr std::size_t most_digits = 9;

void replace_all(std::string& text, std::string_view mark, const std::string& by) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
    text.replace(at, mark.size(), by);
}

}  // namespace

bool holds_number(const NumberBlock& block, std::int64_t n) {
  return n >= block.from && (!block.to || n <= *block.to);
}

std::optional<std::int64_t> next_number(const std::vector<UsedBlock>& blocks) {
  for (const UsedBlock& used : blocks) {
    const std::int64_t next = used.highest ? *used.highest + 1 : used.block.from;
    if (holds_number(used.block, next)) return next;
  }
  return std::nullopt;
}

Numbering numbering_from(const Json& organisation_rest) {
  Numbering numbering;
  const auto found = organisation_rest.find("numbering");
  if (found == organisation_rest.end() || !found->is_object()) return numbering;
  const std::string form = text_at(*found, "form"), year = text_at(*found, "year");
  if (form.find("{n") != std::string::npos) numbering.form = form;
  if (year == "common") numbering.year = NumberYear::common;
  if (year == "fiscal") numbering.year = NumberYear::fiscal;
  return numbering;
}

int year_of_number(const Numbering& numbering, Day given_on) {
  switch (numbering.year) {
    case NumberYear::buddhist:
      return given_on.year + buddhist_years;
    case NumberYear::fiscal:
      return given_on.year + buddhist_years + (given_on.month >= fiscal_year_begins ? 1 : 0);
    case NumberYear::common:
      break;
  }
  return given_on.year;
}

std::string number_text(const Numbering& numbering, std::int64_t n, int year) {
  std::string text = numbering.form;
  replace_all(text, "{n}", std::to_string(n));
  for (std::size_t digits = 1; digits <= most_digits; ++digits)
    replace_all(text, fmt::format("{{n:0{}}}", digits), fmt::format("{:0{}}", n, digits));
  replace_all(text, "{year}", std::to_string(year));
  return text;
}

}  // namespace sala
