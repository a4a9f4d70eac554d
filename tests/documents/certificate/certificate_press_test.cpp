#include "documents/certificate/certificate_press.h"

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <gdk-pixbuf/gdk-pixbuf.h>

#include <fstream>

#include "documents/certificate/template_problems.h"
#include "documents/pdf_pages.h"
#include "files/whole_file.h"
#include "support/command_output.h"
#include "support/temporary_folder.h"
#include "words/certificate_paper.h"

using namespace sala;

namespace {

const std::filesystem::path shipped = std::filesystem::path(SALA_SOURCE_DIR) / "data" / "certificates";
constexpr const char* shipped_names[] = {"formal_landscape", "formal_portrait", "modern_landscape",
                                         "modern_portrait",  "plain_landscape", "plain_portrait"};
constexpr double points_at_200 = 200 / 25.4;

/// As long as a certificate's with a Thai title: version 14.
std::string usual_code() {
  std::string code = "SALAC1:";
  for (int i = 0; i < 475; ++i) code += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[(i * i + 7 * i) % 45];
  return code;
}

PrintedCertificate printed(const std::string& name = "นางสาวญาณิศา ตั้งใจดี") {
  PrintedCertificate made;
  made.opening = "ขอมอบเกียรติบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า";
  made.organiser = "มหาวิทยาลัยเทคโนโลยีตัวอย่าง";
  made.name = name;
  made.sentence = "ได้ผ่านการฝึกอบรม";
  made.title = "การเขียนหนังสือราชการยุคดิจิทัล";
  made.dates = "ระหว่างวันที่ ๒๓ – ๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙";
  made.hours = "จำนวน ๑๒ ชั่วโมง";
  made.given_on = "ให้ไว้ ณ วันที่ ๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙";
  made.number = "เลขที่ ๐๐๑๒/๒๕๖๙";
  made.signatories = {{"นายตัวอย่าง ใจดี", "อธิการบดี"}};
  made.code = usual_code();
  made.code_below = "ตรวจสอบที่จุดบริการ Sala หรือโปรแกรม Sala";
  return made;
}

CertificatePress press_of(const std::string& name) {
  const auto shape = read_template(read_file(shipped / (name + ".toml")).value());
  REQUIRE(shape);
  const std::string picture = shape->background.empty() ? "" : read_file(shipped / shape->background).value();
  auto press = CertificatePress::open(*shape, picture);
  REQUIRE(press);
  return std::move(*press);
}

/// Pixels of a PNG, as grey.
struct GreyPicture {
  explicit GreyPicture(const std::string& png) {
    const TemporaryFolder folder;
    std::ofstream(folder / "page.png", std::ios::binary) << png;
    pixbuf = gdk_pixbuf_new_from_file((folder / "page.png").c_str(), nullptr);
    REQUIRE(pixbuf != nullptr);
  }
  GreyPicture(const GreyPicture&) = delete;
  ~GreyPicture() { g_object_unref(pixbuf); }

  int at(int x, int y) const {
    return gdk_pixbuf_read_pixels(pixbuf)[y * gdk_pixbuf_get_rowstride(pixbuf) + x * gdk_pixbuf_get_n_channels(pixbuf)];
  }
  bool is_white(double x, double y, double width, double height) const {
    for (int row = static_cast<int>(y); row < static_cast<int>(y + height); ++row)
      for (int column = static_cast<int>(x); column < static_cast<int>(x + width); ++column)
        if (at(column, row) < 250) return false;
    return true;
  }
  std::string code() const {
    const ZXing::ImageView view(gdk_pixbuf_read_pixels(pixbuf), gdk_pixbuf_get_width(pixbuf),
                                gdk_pixbuf_get_height(pixbuf),
                                gdk_pixbuf_get_has_alpha(pixbuf) ? ZXing::ImageFormat::RGBX : ZXing::ImageFormat::RGB,
                                gdk_pixbuf_get_rowstride(pixbuf));
    return ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode)).text();
  }

  GdkPixbuf* pixbuf = nullptr;
};

std::string told_by(const std::string& command, const std::string& pdf) {
  const TemporaryFolder folder;
  std::ofstream(folder / "out.pdf", std::ios::binary) << pdf;
  return output_of(command + " '" + (folder / "out.pdf").string() + "' 2>&1");
}

std::string words_of_pdf(const std::string& pdf) {
  const TemporaryFolder folder;
  std::ofstream(folder / "out.pdf", std::ios::binary) << pdf;
  std::string text = output_of("pdftotext -raw '" + (folder / "out.pdf").string() + "' -");
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f' || c == '\r'; });
  return text;
}

bool has_fault(const std::vector<TemplateProblem>& problems, TemplateFault fault) {
  return std::ranges::find(problems, fault, &TemplateProblem::fault) != problems.end();
}

const TemplateField& code_field(const CertificatePress& press) {
  return *std::ranges::find(press.shape().fields, TemplateWhat::code, &TemplateField::what);
}

}  // namespace

TEST_CASE("every shipped template is read, has no problems and prints a code that is read from its PNG") {
  for (const char* name : shipped_names) {
    INFO(name);
    const CertificatePress press = press_of(name);
    for (const TemplateProblem& problem : template_problems(press, printed()))
      FAIL_CHECK(static_cast<int>(problem.fault)
                 << " at field " << problem.field << " " << problem.percent << " % " << problem.letters);
    CHECK(GreyPicture(press.png(printed()).value()).code() == usual_code());
  }
}

TEST_CASE(
    "a certificate's code is 45 mm on white, four quiet modules of them on each side, nothing within 8 mm of it") {
  for (const char* name : shipped_names) {
    INFO(name);
    const CertificatePress press = press_of(name);
    const PrintBox& box = code_field(press).box;
    CHECK(box.width == usual_code_mm);
    const GreyPicture picture(press.png(printed()).value());
    const double left = box.x * points_at_200, top = box.y * points_at_200, side = box.width * points_at_200;
    const double module = side / (73 + 8);
    CHECK(picture.is_white(left, top, side, 4 * module - 2));
    CHECK(picture.is_white(left, top, 4 * module - 2, side));
    CHECK(picture.is_white(left + side - 4 * module + 2, top, 4 * module - 2, side));
    CHECK(picture.is_white(left, top + side - 4 * module + 2, side, 4 * module - 2));
    CHECK(picture.at(static_cast<int>(left + 5 * module), static_cast<int>(top + 4.5 * module)) < 50);
    CHECK(picture.is_white(left - 8 * points_at_200, top, 8 * points_at_200, side));
  }
}

TEST_CASE("the page of a PDF is A4 and says the words of the certificate as they are") {
  const std::string pdf = press_of("formal_landscape").pdf({printed()}).value();
  CHECK(told_by("pdfinfo", pdf).find("841.89 x 595.276 pts (A4)") != std::string::npos);
  const std::string words = words_of_pdf(pdf);
  for (const char* wanted : {"นางสาวญาณิศา", "ตั้งใจดี", "การเขียนหนังสือราชการยุคดิจิทัล", "๐๐๑๒/๒๕๖๙", "(นายตัวอย่าง"}) {
    INFO(wanted);
    CHECK(words.find(wanted) != std::string::npos);
  }
}

TEST_CASE("names of every kind stand on the certificate as they are written") {
  const CertificatePress press = press_of("formal_landscape");
  for (const char* name : {"นายวิญญู ฐูปแก้ว", "Zoë Nguyễn-Müller", "นาย ก = ข <b> & ค", "กี้", "เอ"}) {
    INFO(name);
    std::string wanted = name;
    std::erase(wanted, ' ');
    CHECK(words_of_pdf(press.pdf({printed(name)}).value()).find(wanted) != std::string::npos);
  }
}

TEST_CASE("what turns the way of reading is left out of a printed name") {
  const CertificatePress press = press_of("plain_portrait");
  CHECK(press.png(printed("นาย\u202Eดี")).value() == press.png(printed("นายดี")).value());
}

TEST_CASE("a name of sixty letters takes two lines in letters that are still large") {
  const CertificatePress press = press_of("formal_landscape");
  const std::string name = "ผู้ช่วยศาสตราจารย์ ดร.กมลวรรณรัตน์ ศรีสุวรรณรัตนไพศาลวงศ์ ณ อยุธยา";
  const TemplateField& field = *std::ranges::find(press.shape().fields, TemplateWhat::name, &TemplateField::what);
  const PrintedText text = press.fonts().measure(name, style_of(field, field.lines), field.box);
  CHECK(text.lines == 2);
  CHECK(text.size >= 0.7 * sarabun_mm(field.size));
  CHECK(text.ink.x >= field.box.x);
  CHECK(text.ink.x + text.ink.width <= field.box.x + field.box.width);
  CHECK_FALSE(has_fault(template_problems(press, printed(name)), TemplateFault::shrunk));
}

TEST_CASE("words that are joined stand on one line while they fit, else each on its own") {
  const CertificatePress press = press_of("formal_landscape");
  TemplateField field;
  field.size = 24;
  field.lines = 2;
  field.box = {0, 0, 100, 15};
  CHECK(joined_lines(press.fonts(), field, {"ก", "ข"}) == "ก  ข");
  CHECK(joined_lines(press.fonts(), field, {std::string(40, 'n'), "ข"}) == std::string(40, 'n') + "\nข");
  CHECK(joined_lines(press.fonts(), field, {}).empty());
}

TEST_CASE("merged certificates hold background and logo once, and one number each in the outline") {
  const CertificatePress press = press_of("formal_landscape");
  const std::size_t one = press.pdf({printed()}).value().size();
  std::vector<PrintedCertificate> many(40, printed());
  for (std::size_t i = 0; i < many.size(); ++i) many[i].number = "No. " + std::to_string(i);
  const std::string pdf = press.pdf(many).value();
  CHECK(told_by("pdfinfo", pdf).find("Pages:           40") != std::string::npos);
  CHECK((pdf.size() - one) / 39 < 3500);
  CHECK(pdf.find("(No. 39)") != std::string::npos);
}

TEST_CASE("of no certificates, the merged file is a file, too") {
  CHECK(press_of("plain_landscape").pdf({}));
}

TEST_CASE("a code of more than version 20 is refused by name") {
  PrintedCertificate too_long = printed();
  too_long.code = "SALAC1:" + std::string(964, 'A');
  CHECK(press_of("plain_landscape").pdf({too_long}).error().text == words::error_certificate_code_long);
  too_long.code.pop_back();
  CHECK(press_of("plain_landscape").pdf({too_long}));
}

TEST_CASE("the picture of a certificate and its page in a PDF have their words in the same places") {
  const CertificatePress press = press_of("plain_portrait");
  const TemporaryFolder folder;
  std::ofstream(folder / "out.pdf", std::ios::binary) << press.pdf({printed()}).value();
  output_of("pdftoppm -r 200 -png -singlefile '" + (folder / "out.pdf").string() + "' '" + (folder / "page").string() +
            "'");
  const GreyPicture drawn(press.png(printed()).value()), paper(read_file(folder / "page.png").value());
  const int width = gdk_pixbuf_get_width(drawn.pixbuf), height = gdk_pixbuf_get_height(drawn.pixbuf);
  REQUIRE(std::abs(width - gdk_pixbuf_get_width(paper.pixbuf)) <= 1);
  const PrintBox code = code_field(press).box;  // its modules stand on whole pixels of the picture
  const auto is_code = [&](int x, int y) {
    const double across = x * 25.4 / 200, down = y * 25.4 / 200;
    return across > code.x - 1 && across < code.x + code.width + 1 && down > code.y - 1 &&
           down < code.y + code.width + 1;
  };
  int others = 0;
  for (int y = 2; y < height - 2; ++y)
    for (int x = 2; x < width - 2; ++x)
      if (!is_code(x, y)) others += std::abs(drawn.at(x, y) - paper.at(x, y)) > 200 ? 1 : 0;
  CHECK(others < width * height / 200);
}

TEST_CASE("what stands behind a certificate looks the same on the picture and on the PDF's pages") {
  constexpr int block = 10;  // pixels: 2.5 mm, more than letters stand apart in the two
  for (const char* name : {"formal_landscape", "modern_portrait"}) {
    INFO(name);
    const CertificatePress press = press_of(name);
    const TemporaryFolder folder;
    std::ofstream(folder / "out.pdf", std::ios::binary) << press.pdf({printed(), printed()}).value();
    output_of("pdftoppm -r 100 -f 2 -png -singlefile '" + (folder / "out.pdf").string() + "' '" +
              (folder / "page").string() + "'");
    const GreyPicture drawn(press.png(printed(), 100).value()), paper(read_file(folder / "page.png").value());
    const auto mean = [&](const GreyPicture& picture, int left, int top) {
      int sum = 0;
      for (int y = top; y < top + block; ++y)
        for (int x = left; x < left + block; ++x) sum += picture.at(x, y);
      return sum / (block * block);
    };
    const PrintBox code = code_field(press).box;  // its modules stand on whole pixels of the picture
    const auto is_code = [&](int x, int y) {
      const double across = x * 25.4 / 100, down = y * 25.4 / 100;
      return across > code.x - 5 && across < code.x + code.width + 5 && down > code.y - 5 &&
             down < code.y + code.width + 5;
    };
    int worst = 0;
    for (int y = 0; y + block < gdk_pixbuf_get_height(drawn.pixbuf); y += block)
      for (int x = 0; x + block < gdk_pixbuf_get_width(drawn.pixbuf); x += block)
        if (!is_code(x, y)) worst = std::max(worst, std::abs(mean(drawn, x, y) - mean(paper, x, y)));
    CHECK(worst < 50);
    CHECK(mean(drawn, 30, gdk_pixbuf_get_height(drawn.pixbuf) / 2) < 240);  // 8 mm from the edge something is behind it
  }
}

TEST_CASE("a page that is cut out of the file of all looks as it did there, and says its own title") {
  const CertificatePress press = press_of("formal_landscape");
  std::vector<PrintedCertificate> many(3, printed());
  many[1].name = "นายวิญญู ฐูปแก้ว";
  const auto pages = PdfPages::open(press.pdf(many).value());
  REQUIRE(pages->count() == 3);
  const std::string apart = pages->file_of(1, "การเขียน").value();
  const std::string words = words_of_pdf(apart);
  CHECK(words.find("ฐูปแก้ว") != std::string::npos);
  CHECK(words.find("ญาณิศา") == std::string::npos);
  const std::string told = told_by("pdfinfo", apart);
  CHECK(told.find("Pages:           1") != std::string::npos);
  CHECK(told.find("การเขียน") != std::string::npos);
  CHECK(told_by("pdftoppm -r 60 -png -singlefile", apart) ==
        told_by("pdftoppm -r 60 -png -singlefile", press.pdf({many[1]}).value()));
  CHECK_FALSE(pages->file_of(3, ""));
}

TEST_CASE(
    "words stand where they stood when they were fitted before, on another page and after more than are remembered") {
  const CertificatePress fresh = press_of("plain_landscape"), used = press_of("plain_landscape");
  std::vector<PrintedCertificate> many;
  for (int i = 0; i < 70; ++i) {
    const std::string other = std::to_string(i);
    many.push_back(printed("คนที่ " + other));
    many.back().title = many.back().sentence = many.back().number = other;
  }
  CHECK(used.pdf(many));
  CHECK(used.png(printed(), 60).value() == fresh.png(printed(), 60).value());
  CHECK(used.png(printed(), 60).value() == fresh.png(printed(), 60).value());
}
