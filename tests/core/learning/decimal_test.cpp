#include "core/learning/decimal.h"

#include <catch2/catch.hpp>

namespace sala {
namespace {

/// How a number is read and written again; "-" where it is none.
std::string read(std::string_view text) {
  const auto number = parse_decimal(text);
  return number ? decimal_text(*number) : "-";
}

Decimal decimal(std::string_view text) {
  return parse_decimal(text).value();
}

}  // namespace

TEST_CASE("numbers are read as people write them") {
  CHECK(read("12.5") == "12.5");
  CHECK(read("๑๒.๕") == "12.5");
  CHECK(read("1,822") == "1822");
  CHECK(read("1,234,567.890") == "1234567.89");
  CHECK(read(" 1 822 ") == "1822");
  CHECK(read("1\u00a0822") == "1822");
  CHECK(read("+7") == "7");
  CHECK(read("-0.50") == "-0.5");
  CHECK(read("\u22120.5") == "-0.5");
  CHECK(read("- 5") == "-5");
  CHECK(read(".5") == "0.5");
  CHECK(read("5.") == "5");
  CHECK(read("007") == "7");
  CHECK(read("-0") == "0");
  CHECK(read("1.5e3") == "1500");
  CHECK(read("1.5E-3") == "0.0015");
  CHECK(read("0.000000000000000001") == "0.000000000000000001");
  CHECK(read("99999999999999999") == "99999999999999999");
  CHECK(read("1.50000000000000000000000000") == "1.5");
}

TEST_CASE("what is no number, or one of more digits than are kept, is not read") {
  for (const char* text : {"",
                           " ",
                           ".",
                           "-",
                           "+-5",
                           "--5",
                           "5-",
                           "1,82",
                           "1,8222",
                           ",822",
                           "1822,",
                           "12,3456",
                           "1.2.3",
                           "1,000.5,0",
                           "abc",
                           "12a",
                           "e5",
                           "1e",
                           "1e+",
                           "1e1000",
                           "1e99",
                           "NaN",
                           "inf",
                           "0x10",
                           "1/2",
                           "100000000000000000",
                           "0.0000000000000000001",
                           "๑๒บาท",
                           "3,14"})
    CHECK(read(text) == "-");
}

TEST_CASE("sums are exact on both sides of zero") {
  const auto sum = [](const char* a, const char* b) { return decimal_text(decimal(a) + decimal(b)); };
  CHECK(sum("0.1", "0.2") == "0.3");
  CHECK(sum("3.1415", "0.0005") == "3.142");
  CHECK(sum("-0.5", "0.25") == "-0.25");
  CHECK(sum("-0.5", "0.5") == "0");
  CHECK(sum("-1.5", "-2.75") == "-4.25");
  CHECK(decimal_text(-decimal("0.000000000000000001")) == "-0.000000000000000001");
}

TEST_CASE("numbers compare as numbers") {
  CHECK(decimal("2") < decimal("10"));
  CHECK(decimal("-2.5") < decimal("-2.25"));
  CHECK(decimal("-0.1") < decimal("0"));
  CHECK(decimal("1.50") == decimal("๑.๕"));
}

}  // namespace sala
