#include "core/certificate/certificate_number.h"

#include <catch2/catch.hpp>

using namespace sala;

namespace {

NumberBlock block(std::int64_t from, std::optional<std::int64_t> to) {
  return {CertificateKind::participant, 2569, from, to, {}};
}

}  // namespace

TEST_CASE("the next number is the first of a block, then one more than the highest") {
  CHECK(next_number({{block(1, {}), {}}}) == 1);
  CHECK(next_number({{block(1, {}), 12}}) == 13);
  CHECK(next_number({{block(101, 200), {}}}) == 101);
}

TEST_CASE("a block that is used up is followed by the next, and by nothing where there is none") {
  CHECK(next_number({{block(101, 102), 102}, {block(301, 400), {}}}) == 301);
  CHECK_FALSE(next_number({{block(101, 102), 102}}));
  CHECK_FALSE(next_number({}));
}

TEST_CASE("numbers are written in the organisation's form") {
  CHECK(number_text({}, 12, 2569) == "0012/2569");
  CHECK(number_text({}, 12345, 2569) == "12345/2569");
  CHECK(number_text({"กบค. {n:04}/{year}"}, 12, 2569) == "กบค. 0012/2569");
  CHECK(number_text({"{year}-{n}"}, 7, 2026) == "2026-7");
}

TEST_CASE("the year of a number is the Buddhist one unless the organisation says otherwise") {
  CHECK(year_of_number({}, {2026, 11, 24}) == 2569);
  CHECK(year_of_number({"", NumberYear::common}, {2026, 11, 24}) == 2026);
  CHECK(year_of_number({"", NumberYear::fiscal}, {2026, 9, 30}) == 2569);
  CHECK(year_of_number({"", NumberYear::fiscal}, {2026, 10, 1}) == 2570);
}

TEST_CASE("an organisation's numbering is read, and a form without a number is not taken") {
  const Json rest = {{"numbering", {{"form", "ก {n}"}, {"year", "fiscal"}}}};
  CHECK(numbering_from(rest).form == "ก {n}");
  CHECK(numbering_from(rest).year == NumberYear::fiscal);
  CHECK(numbering_from({{"numbering", {{"form", "no place"}}}}).form == "{n:04}/{year}");
  CHECK(numbering_from(Json::object()).year == NumberYear::buddhist);
}
