#include "documents/ticket_picture.h"

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <gdk-pixbuf/gdk-pixbuf.h>

#include <fstream>

#include "core/ticket.h"
#include "documents/qr_code.h"
#include "support/command_output.h"
#include "support/temporary_folder.h"
#include "words/documents.h"

using namespace sala;

namespace {

std::string code_text(std::uint8_t number) {
  TicketPayload payload;
  payload.ticket.bytes.fill(number);
  payload.signature.fill(static_cast<std::uint8_t>(number * 31 + 7));
  return ticket_text(payload);
}

TicketCard card(std::uint8_t number) {
  return {.code_text = code_text(number),
          .name = "นางสาวญาณิศา ตั้งใจดี",
          .unit = "คณะวิทยาศาสตร์และเทคโนโลยี",
          .no = "ลำดับที่ " + std::to_string(number),
          .organiser = "กองทรัพยากรบุคคล",
          .project_title = "การเขียนผลงานเชิงวิเคราะห์ ที่ ปั๊ม น้ำ ญู ฐู",
          .date = "23 พฤศจิกายน 2569 · 08:00 น.",
          .place = "ห้องประชุมเอื้องคำ อาคารสำนักงานอธิการบดี",
          .hint = "แสดงบัตรนี้ที่จุดลงทะเบียน"};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

struct Read {
  std::vector<std::string> texts;
  int left_px = 0, module_px = 0;
};

Read codes_in(const std::filesystem::path& file) {
  GdkPixbuf* pixbuf = gdk_pixbuf_new_from_file(file.c_str(), nullptr);
  REQUIRE(pixbuf);
  const ZXing::ImageView view(gdk_pixbuf_read_pixels(pixbuf), gdk_pixbuf_get_width(pixbuf),
                              gdk_pixbuf_get_height(pixbuf), ZXing::ImageFormat::RGB, gdk_pixbuf_get_rowstride(pixbuf));
  Read read;
  for (const auto& result : ZXing::ReadBarcodes(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode))) {
    read.texts.push_back(result.text());
    read.left_px = result.position().topLeft().x;
    read.module_px = (result.position().topRight().x - read.left_px + 22) / 45;
  }
  g_object_unref(pixbuf);
  std::ranges::sort(read.texts);
  return read;
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f' || c == '\r'; });
  return text;
}

std::string words_in_pdf(const std::filesystem::path& file) {
  return without_spaces(output_of("pdftotext -raw '" + file.string() + "' -"));
}

}  // namespace

TEST_CASE("a ticket's text becomes a code of 45 modules") {
  const auto code = qr_code(code_text(1));
  REQUIRE(code);
  CHECK(code->size == 45);
  CHECK(code->dark(0, 0));
  CHECK_FALSE(code->dark(1, 1));
  CHECK(code->dark(44, 0));
}

TEST_CASE("a text that no code can hold is refused") {
  CHECK(qr_code(std::string(4000, 'A')).error().text == words::error_qr_text);
  CHECK(qr_code("").error().text == words::error_qr_text);
}

TEST_CASE("a ticket's picture says its code's text exactly, in modules of 8 pixels or more with room around") {
  const TemporaryFolder folder;
  const auto png = ticket_png(card(7));
  REQUIRE(png);
  write(folder / "7.png", *png);
  const Read read = codes_in(folder / "7.png");
  CHECK(read.texts == std::vector{code_text(7)});
  CHECK(read.module_px >= 8);
  CHECK(read.left_px - 36 >= 4 * read.module_px);
}

TEST_CASE("a sheet carries every ticket's code and words, four to a page") {
  const TemporaryFolder folder;
  std::vector<TicketCard> cards;
  std::vector<std::string> texts;
  for (std::uint8_t number = 1; number <= 5; ++number) {
    cards.push_back(card(number));
    texts.push_back(code_text(number));
  }
  const auto pdf = tickets_pdf(cards);
  REQUIRE(pdf);
  write(folder / "tickets.pdf", *pdf);
  CHECK(output_of("pdfinfo '" + (folder / "tickets.pdf").string() + "'").find("A4") != std::string::npos);
  output_of("pdftoppm -r 120 -png '" + (folder / "tickets.pdf").string() + "' '" + (folder / "page").string() + "'");
  std::vector<std::string> first(texts.begin(), texts.begin() + 4);
  std::ranges::sort(first);
  CHECK(codes_in(folder / "page-1.png").texts == first);
  CHECK(codes_in(folder / "page-2.png").texts == std::vector{texts[4]});
  const std::string words = words_in_pdf(folder / "tickets.pdf");
  for (const TicketCard& wanted : cards)
    for (const std::string& part : {wanted.name, wanted.unit, wanted.no, wanted.organiser, wanted.project_title,
                                    wanted.date, wanted.place, wanted.hint}) {
      INFO(part);
      CHECK(words.find(without_spaces(part)) != std::string::npos);
    }
}

TEST_CASE("the longest name stands on the ticket whole") {
  const TemporaryFolder folder;
  TicketCard long_one = card(1);
  long_one.name = "ว่าที่ร้อยตรีหญิงกมลวรรณรัตน์ ศักดิ์สิทธิ์วัฒนากุล ณ นครศรีธรรมราชบุรีรมย์อโยธยาธานี";
  long_one.unit = std::string(60, 'W');
  write(folder / "long.pdf", *tickets_pdf({long_one}));
  const std::string words = words_in_pdf(folder / "long.pdf");
  CHECK(words.find(without_spaces(long_one.name)) != std::string::npos);
  CHECK(words.find(long_one.unit) != std::string::npos);
}

TEST_CASE("however long the words, nothing stands in the margins") {
  const TemporaryFolder folder;
  TicketCard long_one = card(1);
  for (std::string* words :
       {&long_one.name, &long_one.unit, &long_one.no, &long_one.hint, &long_one.date, &long_one.place})
    for (int i = 0; i < 12; ++i) *words += "ยาวมาก";
  write(folder / "long.png", *ticket_png(long_one));
  GdkPixbuf* pixbuf = gdk_pixbuf_new_from_file((folder / "long.png").c_str(), nullptr);
  REQUIRE(pixbuf);
  const guint8* pixels = gdk_pixbuf_read_pixels(pixbuf);
  int inked = 0;
  for (int y = 360; y < 1400; ++y)
    for (const int side : {44, 964})
      for (int x = side; x < side + 42; ++x) inked += pixels[y * gdk_pixbuf_get_rowstride(pixbuf) + x * 3] != 255;
  CHECK(inked == 0);
  g_object_unref(pixbuf);
}

TEST_CASE("no tickets are an empty sheet, and a code too large for the card is refused") {
  CHECK(tickets_pdf({}));
  TicketCard large = card(1);
  large.code_text = std::string(900, 'a');
  CHECK(ticket_png(large).error().text == words::error_qr_text);
}
