// The kit beside the look it was made for: a whole screen built of its widgets against the picture it should be.
#include <catch2/catch.hpp>

#include "ui/kit.h"

using namespace sala;

namespace {

void check_in_done(Ui& ui, const Texts& texts) {
  Canvas& canvas = ui.canvas;
  const Palette& color = ui.color();
  draw_gradient(canvas, color[Tone::success].tint);
  top_bar(ui, {.organisation = "กองบริหารงานบุคคล", .station = "จุดลงทะเบียน 1 · ห้องประชุมใหญ่", .clock = "08:31"}, texts);
  success_tick(ui, "tick", {120, 283, 260, 260});
  Rect left{120, 582.5F, 800, 400};
  draw_text(canvas, take_top(left, 55.1F), "ลงทะเบียนเรียบร้อย · 08:31 น.",
            {.type = Type::heading, .color = color[Tone::success].shape});
  draw_text(canvas, take_top(left, 226.8F), "นางสาวญาณิศา\nตั้งใจดี", {.type = Type::display_large, .color = color.ink});
  draw_text(canvas, take_top(left, 55.1F), "คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ",
            {.type = Type::heading_light, .color = color.quiet});
  const Rect card{978.15F, 254.4F, 821.85F, 693.1F};
  draw_card(canvas, card);
  Rect inner = inset(card, 48, 44);
  draw_text(canvas, take_top(inner, 55.1F, 12), "ต่อไป", {.type = Type::heading, .color = color.ink});
  step_row(ui, take_top(inner, 130),
           {Icon::pencil, "ทำแบบทดสอบก่อนอบรม", "10 ข้อ · ประมาณ 8 นาที", "เปิดอยู่", Tone::primary});
  step_row(ui, take_top(inner, 130), {Icon::opening, "พิธีเปิด", "09:00 น. · ห้องประชุมใหญ่", "อีก 29 นาที", Tone::accent});
  step_row(ui, take_top(inner, 130, 36), {Icon::people, "ช่วงที่ 1 หลักการเขียน", "09:15–12:00 น.", "เช้า", Tone::accent});
  button(ui, {.id = "start",
              .label = "เริ่มแบบทดสอบ",
              .rect = take_top(inner, 112),
              .kind = ButtonKind::primary,
              .icon = Icon::pencil});
  countdown_ring(ui, {120, 980, 56, 56}, 0.79F);
  draw_text(canvas, {196, 990, 600, 36}, "กลับหน้าแรกเอง ใน 6 วินาที", {.type = Type::caption, .color = color.quiet});
}

}  // namespace

TEST_CASE("the screen after a check-in differs from the look in less than a thousandth of its pixels") {
  Kit kit;
  const Texts texts = read_texts(Language::th);
  const Picture picture = kit.picture([&](Ui& ui) { check_in_done(ui, texts); });
  const Picture look = read_png(std::filesystem::path(SALA_SOURCE_DIR) / "tests/ui/pictures/check_in_done.png");
  const auto kept = std::filesystem::temp_directory_path() / "sala_check_in_done.png";
  write_png(picture, kept);
  INFO("drawn: " << kept);
  CHECK(differing_share(picture, look, 32) < 0.001);
}

TEST_CASE("a screen is drawn at every size and way up without a problem") {
  const Texts texts = read_texts(Language::en);
  for (const auto& [width, height] : {std::pair{1280, 800}, {1920, 1080}, {3840, 2160}, {1366, 768}}) {
    Kit kit(width, height);
    const auto draw = [&](Ui& ui) {
      top_bar(ui, {.organisation = "Human Resources Division", .station = "Desk 1", .clock = "08:31"}, texts);
      button(ui, {.id = "a", .label = "Find my name", .rect = {120, 500, 460, 112}});
    };
    const Picture picture = kit.picture(draw);
    CHECK(picture.width == width);
    INFO(width << "x" << height);
    CHECK(problems(kit.ui->log, kit.ui->canvas.size) == std::vector<std::string>{});
  }
}

TEST_CASE("a full atlas asks for the frame again and then has everything") {
  Kit kit;
  const auto words_of = [](int page) {
    return [page](Ui& ui) {
      for (int i = 0; i < 12; ++i) {
        std::string word;
        for (int k = 0; k < 40; ++k)
          word += std::string("\xE0\xB8") + static_cast<char>(0x81 + (page * 7 + i * 3 + k) % 0x2D);
        draw_text(ui.canvas, {20, static_cast<float>(i) * 85, 0, 0}, word,
                  {.type = i % 2 == 0 ? Type::display_large : Type::display,
                   .color = rgb(static_cast<std::uint32_t>(page) * 0x1F1F1FU)});
      }
    };
  };
  bool asked_again = false;
  for (int page = 0; page < 400 && !asked_again; ++page) {
    kit.theme.text_scale = 1 + static_cast<float>(page) * 0.01F;
    asked_again = kit.frame(words_of(page % 8)).again;
    if (asked_again) CHECK_FALSE(kit.frame(words_of(page % 8)).again);
  }
  CHECK(asked_again);
}
