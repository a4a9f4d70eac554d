#include "documents/certificate/certificate_template.h"

#include "documents/certificate/certificate_press.h"
#include "documents/certificate/template_background.h"
#include "documents/certificate/template_problems.h"
#include "words/certificate_paper.h"

using namespace sala;

namespace {

const std::string page_line = "page = { size = \"A4\", orientation = \"landscape\", background = \"none\" }\n";

std::string with_field(const std::string& field) {
  return page_line + "fields = [\n  { " + field + " },\n]\n";
}

std::string line_of(const Error& error) {
  for (const auto& [name, value] : error.values)
    if (name == "line") return value;
  return {};
}

std::vector<TemplateFault> faults_of(const std::string& field, const PrintedCertificate& longest = {},
                                     const std::string& background = "") {
  const auto shape = read_template(with_field(field));
  REQUIRE(shape);
  const auto press = CertificatePress::open(*shape, background);
  REQUIRE(press);
  std::vector<TemplateFault> faults;
  for (const TemplateProblem& problem : template_problems(*press, longest)) faults.push_back(problem.fault);
  return faults;
}

const std::string long_words(900, 'm');
using Faults = std::vector<TemplateFault>;

}  // namespace

TEST_CASE("x of a template's field is its left edge, its middle or its right edge") {
  const auto left_of = [](const char* align) {
    return read_template(with_field("what = \"name\", x = 100, y = 1, width = 40, height = 9" + std::string(align)))
        ->fields.at(0)
        .box.x;
  };
  CHECK(left_of("") == 100);
  CHECK(left_of(", align = \"center\"") == 80);
  CHECK(left_of(", align = \"right\"") == 60);
}

TEST_CASE("what is wrong with a template is named by its line") {
  const auto fails = [](const std::string& toml, TextId text, const char* line) {
    INFO(toml);
    const auto read = read_template(toml);
    REQUIRE_FALSE(read);
    CHECK(read.error().text == text);
    CHECK(line_of(read.error()) == line);
  };
  const std::string whole = "x = 1, y = 1, width = 9, height = 9";
  fails("page = {", words::error_template_toml, "1");
  fails(page_line, words::error_template_lacks, "1");
  fails(page_line + "colour = 1\nfields = [{ what = \"name\", " + whole + " }]", words::error_template_key, "2");
  fails(with_field(whole), words::error_template_lacks, "3");
  fails(with_field("what = \"score\", " + whole), words::error_template_value, "3");
  fails(with_field("what = \"name\", size = 11, " + whole), words::error_template_value, "3");
  fails(with_field("what = \"name\", x = nan, y = 1, width = 9, height = 9"), words::error_template_value, "3");
  fails(with_field("what = \"name\", ink = \"red\", " + whole), words::error_template_value, "3");
  fails(with_field("what = \"name\", x = 1, y = 1, width = 9"), words::error_template_lacks, "3");
  fails("page = { background = \"../frame.svg\" }\nfields = [{ what = \"name\", " + whole + " }]",
        words::error_template_value, "1");
}

TEST_CASE("a template of too many fields or letters is refused") {
  std::string many = page_line + "fields = [";
  for (std::size_t i = 0; i <= most_template_fields; ++i)
    many += "{ what = \"name\", x = 1, y = 1, width = 9, height = 9 },";
  CHECK(read_template(many + "]").error().text == words::error_template_many);
  CHECK(read_template(std::string(most_template_bytes + 1, '#')).error().text == words::error_template_many);
}

TEST_CASE("problems of a template are found") {
  PrintedCertificate longest;
  longest.name = "Yanisa";
  longest.title = long_words;
  longest.code = "SALAC1:A";
  CHECK(faults_of("what = \"name\", x = 20, y = 20, width = 90, height = 12", longest).empty());
  CHECK(faults_of("what = \"name\", x = 2, y = 20, width = 90, height = 12", longest) ==
        Faults{TemplateFault::outside});
  CHECK(faults_of(
            "what = \"name\", x = 20, y = 20, width = 90, height = 12 }, { what = \"name\", x = 22, y = 20, width = "
            "90, height = 12",
            longest) == Faults{TemplateFault::overlap});
  CHECK(faults_of("what = \"title\", x = 20, y = 20, width = 90, height = 12", longest) ==
        Faults{TemplateFault::shrunk});
  CHECK(faults_of("what = \"name\", ink = \"#C98A1B\", x = 20, y = 20, width = 90, height = 12", longest) ==
        Faults{TemplateFault::pale});
  CHECK(faults_of("what = \"code\", x = 20, y = 20, width = 39", longest) == Faults{TemplateFault::small_code});
  CHECK(faults_of("what = \"code\", x = 6, y = 20, width = 45", longest) == Faults{TemplateFault::code_at_edge});
  const std::string tinted =
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210"><rect width="15" height="210" fill="#fde"/></svg>)";
  CHECK(faults_of("what = \"code\", x = 20, y = 20, width = 45", longest, tinted) ==
        Faults{TemplateFault::code_on_colour});
  CHECK(faults_of("what = \"code\", x = 24, y = 20, width = 45", longest, tinted).empty());
}

TEST_CASE("letters that Noto Sans lends, and those that no font has, are named") {
  PrintedCertificate longest;
  longest.name = "Mērija \U0001F600";
  const auto shape = read_template(with_field("what = \"name\", x = 20, y = 20, width = 200, height = 20"));
  const auto press = CertificatePress::open(*shape, "");
  REQUIRE(press);
  std::string unknown, borrowed;
  for (const TemplateProblem& problem : template_problems(*press, longest))
    (problem.fault == TemplateFault::unknown_letters ? unknown : borrowed) += problem.letters;
  INFO(borrowed);
  CHECK(unknown == "\U0001F600");
  CHECK(borrowed.find("ē") != std::string::npos);
}

TEST_CASE("a background holds lines and shapes alone") {
  const auto refused = [](const std::string& inside) {
    INFO(inside);
    const auto read = record_background(
        R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">)" +
            inside + "</svg>",
        a4_lying, "frame.svg");
    REQUIRE_FALSE(read);
    CHECK(read.error().text == words::error_template_svg_part);
  };
  refused("<script>1</script>");
  refused("<text>name</text>");
  refused("<image href=\"file:///etc/passwd\"/>");
  refused("<use href=\"other.svg#a\"/>");
  refused("<use xlink:href=\"http://example.org/#a\"/>");
  refused("<rect fill=\"url(other.svg#a)\"/>");
  refused("<style>@import 'a.css';</style>");
  refused("<g><foreignObject/></g>");
  CHECK(record_background("no picture", a4_lying, "x").error().text != words::error_template_svg_part);
  CHECK_FALSE(record_background("<svg", a4_lying, "x"));
}
