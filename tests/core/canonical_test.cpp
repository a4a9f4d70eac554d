#include "core/canonical.h"

#include <catch2/catch.hpp>

using namespace sala;

namespace {
bool accepts(const std::string& text) {
  return parse_canonical(text).has_value();
}
std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
}
}  // namespace

TEST_CASE("canonical text is accepted as it stands") {
  CHECK(accepts(R"({"a":1,"b":"ก\n","c":[true,null]})"));
  CHECK(accepts(R"({"largest":9007199254740991,"smallest":-9007199254740991})"));
  CHECK(accepts(nested(16)));
}

TEST_CASE("anything else is refused") {
  CHECK_FALSE(accepts(R"({"b":1,"a":2})"));  // keys out of order
  CHECK_FALSE(accepts(R"({"a":1,"a":2})"));  // a key twice
  CHECK_FALSE(accepts(R"({"a": 1})"));       // spaces
  CHECK_FALSE(accepts(R"({"a":1.0})"));      // a fraction
  CHECK_FALSE(accepts(R"({"a":1e3})"));
  CHECK_FALSE(accepts(R"({"a":-0})"));
  CHECK_FALSE(accepts(R"({"a":9007199254740992})"));  // beyond 2^53-1
  CHECK_FALSE(accepts(R"({"a":-9007199254740992})"));
  CHECK_FALSE(accepts(R"({"a":99999999999999999999})"));
  CHECK_FALSE(accepts(R"({"ก":1})"));                // a key that is not ASCII
  CHECK_FALSE(accepts(R"({"a":"\u0000"})"));         // U+0000
  CHECK_FALSE(accepts(R"({"a":"\u0e01"})"));         // an escape where none is needed
  CHECK_FALSE(accepts("{\"a\":\"\xff\"}"));          // not UTF-8
  CHECK_FALSE(accepts("{\"a\":\"\xed\xa0\x80\"}"));  // a lone surrogate
  CHECK_FALSE(accepts(nested(17)));
  CHECK_FALSE(accepts(nested(200'000)));
  CHECK_FALSE(accepts("\"" + std::string(max_body_bytes, 'a') + "\""));
  CHECK_FALSE(accepts(""));
}

TEST_CASE("what is written is canonical") {
  const auto json = [] {
    return rc::gen::map(rc::gen::arbitrary<std::map<std::string, std::int32_t>>(), [](const auto& values) {
      Json object = Json::object();
      for (const auto& [key, value] : values) {
        std::string ascii;
        for (const char c : key) ascii += static_cast<char>('a' + (static_cast<unsigned char>(c) % 26));
        object[ascii] = value;
      }
      return object;
    });
  };
  CHECK(rc::check("a written body is read back as itself", [&] {
    const Json value = *json();
    const auto read = parse_canonical(canonical(value));
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == value);
  }));
}
