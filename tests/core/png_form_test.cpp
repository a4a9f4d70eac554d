#include "core/png_form.h"

#include <catch2/catch.hpp>
#include <string>

#include "core/file_hash.h"

using namespace sala;
using namespace std::string_literals;

namespace {

std::string chunk(const std::string& name, const std::string& content) {
  return "\0\0\0"s + static_cast<char>(content.size()) + name + content + "sum!";
}

const std::string png_begin = "\x89PNG\r\n\x1a\n"s;
const std::string png_head = chunk("IHDR", "\0\0\x02\0\0\0\0\x20"s + "\x08\x06\0\0\0"s), pixels = chunk("IDAT", "x");
const std::string png_end = chunk("IEND", "");

}  // namespace

TEST_CASE("a PNG says its sides before it is decoded") {
  REQUIRE(png_sides(png_begin + png_head));
  CHECK(png_sides(png_begin + png_head)->width == 512);
  CHECK(png_sides(png_begin + png_head)->height == 32);
  for (const std::string& bytes : {""s, png_begin, "GIF89a"s + png_head, (png_begin + png_head).substr(0, 20)})
    CHECK_FALSE(png_sides(bytes));
}

TEST_CASE("a bare PNG holds pixels and nothing else") {
  CHECK(is_bare_png(png_begin + png_head + pixels + png_end));
  CHECK(is_bare_png(png_begin + png_head + chunk("sBIT", "888") + chunk("PLTE", "abc") + chunk("tRNS", "a") + pixels +
                    pixels + png_end));
  for (const char* other : {"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "pHYs", "prVt"})
    CHECK_FALSE(is_bare_png(png_begin + png_head + chunk(other, "x") + pixels + png_end));
  CHECK_FALSE(is_bare_png(png_begin + png_head + pixels));
  CHECK_FALSE(is_bare_png(png_begin + png_head + pixels + png_end + "more"));
  CHECK_FALSE(is_bare_png(png_begin + png_head + pixels + png_end.substr(0, 9)));
  CHECK_FALSE(is_bare_png(png_begin + png_head + "\xff\xff\xff\xffIDATx"s + png_end));
}

TEST_CASE("a hash of a file is 64 small hexadecimal digits before it is a path") {
  // FIPS 180-2, B.1
  CHECK(FileHash::of("abc").text() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(FileHash::parse(std::string(64, 'a')));
  for (const std::string& text : {""s, std::string(63, 'a'), std::string(65, 'a'), std::string(64, 'A'),
                                  std::string(64, 'g'), "../" + std::string(61, 'a'), std::string(63, 'a') + "/"})
    CHECK_FALSE(FileHash::parse(text));
}
