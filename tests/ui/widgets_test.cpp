#include "ui/widgets.h"

#include <catch2/catch.hpp>

#include "ui/kit.h"

using namespace sala;

TEST_CASE("a tap on a button is answered once, when the finger leaves it") {
  Kit kit;
  int taps = 0;
  const auto draw = [&](Ui& ui) {
    taps += button(ui, {.id = "door.find_name", .label = "ค้นหาชื่อของฉัน", .rect = {100, 100, 400, 112}});
  };
  kit.press({300, 150}, draw);
  CHECK(taps == 0);
  CHECK(kit.ui->log.find("door.find_name")->pressed);
  kit.release(draw);
  CHECK(taps == 1);
  kit.frame(draw);
  CHECK(taps == 1);
}

TEST_CASE("a finger that slides off a button taps nothing") {
  Kit kit;
  int taps = 0;
  const auto draw = [&](Ui& ui) { taps += button(ui, {.id = "a", .label = "ตกลง", .rect = {100, 100, 400, 112}}); };
  kit.press({300, 150}, draw);
  kit.drag_to({300, 400}, draw);
  CHECK_FALSE(kit.ui->log.find("a")->pressed);
  kit.release(draw);
  CHECK(taps == 0);
}

TEST_CASE("a finger whose press is cancelled taps nothing") {
  Kit kit;
  int taps = 0;
  const auto draw = [&](Ui& ui) { taps += button(ui, {.id = "a", .label = "ตกลง", .rect = {100, 100, 400, 112}}); };
  kit.press({300, 150}, draw);
  kit.input.pointer = {-1, -1};
  kit.release(draw);
  CHECK(taps == 0);
  kit.tap("a", draw);
  CHECK(taps == 1);
}

TEST_CASE("a disabled button answers nothing and says that it is disabled") {
  Kit kit;
  int taps = 0;
  const auto draw = [&](Ui& ui) {
    taps += button(ui, {.id = "a", .label = "ตกลง", .rect = {100, 100, 400, 112}, .enabled = false});
  };
  kit.tap("a", draw);
  CHECK(taps == 0);
  CHECK_FALSE(kit.ui->log.find("a")->enabled);
}

TEST_CASE("a long label wraps, then shrinks, and never leaves its button") {
  for (const std::string words :
       {"เริ่ม", "ดูกำหนดการของฉันทั้งหมดในวันนี้", "Show everything still missing for my certificate"}) {
    Kit kit;
    kit.frame([&](Ui& ui) {
      button(ui, {.id = "a", .label = words, .rect = {100, 100, 460, 112}, .icon = Icon::people});
    });
    INFO(words);
    CHECK(problems(kit.ui->log, kit.ui->canvas.size) == std::vector<std::string>{});
  }
}

TEST_CASE("buttons in a row have words of one size, whichever of them is the long one") {
  Kit kit;
  const auto draw = [](Ui& ui) {
    std::array row = {ButtonSpec{.id = "a", .label = "Yes", .rect = {100, 100, 300, 64}},
                      ButtonSpec{.id = "b", .label = "Keep the other one", .rect = {420, 100, 300, 64}}};
    button_row(ui, row);
  };
  kit.frame(draw);
  const auto height_of = [&](std::string_view words) {
    for (const TextNote& note : kit.ui->log.texts)
      if (note.text == words) return note.rect.height;
    return 0.0F;
  };
  CHECK(height_of("Yes") < 50);
  CHECK(height_of("Yes") == Approx(height_of("Keep the other one")));
}

TEST_CASE("a tap in a row of buttons is answered with its place") {
  Kit kit;
  std::optional<std::size_t> tapped;
  const auto draw = [&](Ui& ui) {
    std::array row = {ButtonSpec{.id = "a", .label = "Yes", .rect = {100, 100, 300, 112}},
                      ButtonSpec{.id = "b", .label = "No", .rect = {420, 100, 300, 112}}};
    if (const auto now = button_row(ui, row)) tapped = now;
  };
  kit.tap("b", draw);
  CHECK(tapped == 1U);
}

TEST_CASE("words that were wrapped or shrunk stand in the middle together with their icon") {
  Kit kit;
  const Rect rect{100, 100, 460, 112};
  kit.frame([&](Ui& ui) {
    button(ui, {.id = "a", .label = "Show everything still missing", .rect = rect, .icon = Icon::people});
  });
  const Rect words = kit.ui->log.texts.front().rect;
  constexpr float icon_and_gap = 40 + 18;
  CHECK(words.center().x == Approx(rect.center().x + icon_and_gap / 2).margin(1));
  CHECK(words.width < 300);  // on two lines
}

TEST_CASE("the pills of the top bar look 64 high and answer to 96") {
  Kit kit;
  const Texts texts = read_texts(Language::th);
  std::optional<TopBarTap> tap;
  const auto draw = [&](Ui& ui) {
    const auto now = top_bar(ui,
                             {.organisation = "กองบริหารงานบุคคล",
                              .station = "จุดลงทะเบียน 1",
                              .clock = "08:31",
                              .accessibility_label = "การช่วยเหลือ",
                              .language_label = "ภาษา"},
                             texts);
    if (now) tap = now;
  };
  kit.frame(draw);
  const WidgetNote* language = kit.ui->log.find("top_bar.language");
  REQUIRE(language != nullptr);
  CHECK(language->rect.height == 64);
  CHECK(language->touch.height == 96);
  CHECK(kit.ui->log.shows("ไทย"));
  CHECK(problems(kit.ui->log, kit.ui->canvas.size) == std::vector<std::string>{});
  kit.tap("top_bar.language", draw);
  CHECK(tap == TopBarTap::language);
  kit.press({language->touch.center().x, 22}, draw);  // above what is drawn
  tap.reset();
  kit.release(draw);
  CHECK(tap == TopBarTap::language);
  kit.tap("top_bar.accessibility", draw);
  CHECK(tap == TopBarTap::accessibility);
}

TEST_CASE("a dialog answers while what it covers does not") {
  Kit kit;
  int below = 0;
  std::optional<DialogAnswer> answer;
  const auto draw = [&](Ui& ui) {
    ui.enabled = false;
    below += button(ui, {.id = "below", .label = "ข้างใต้", .rect = {700, 500, 500, 200}});
    const auto now = dialog(ui, {.id = "undo",
                                 .title = "ยกเลิกการลงทะเบียนนี้หรือไม่",
                                 .body = "นายก้องเกียรติ ซื่อสัตย์ · 08:31 น.",
                                 .confirm = "ยกเลิกการลงทะเบียน",
                                 .cancel = "ไม่ใช่",
                                 .icon = Icon::warning,
                                 .tone = Tone::warning});
    if (now) answer = now;
  };
  kit.settle(draw);
  CHECK(problems(kit.ui->log, kit.ui->canvas.size) == std::vector<std::string>{});
  kit.tap("below", draw);
  CHECK(below == 0);
  kit.tap("undo.cancel", draw);
  CHECK(answer == DialogAnswer::cancel);
  kit.tap("undo.confirm", draw);
  CHECK(answer == DialogAnswer::confirm);
}

TEST_CASE("long work shows how far it is and can be cancelled") {
  Kit kit;
  bool cancelled = false;
  const auto draw = [&](Ui& ui) {
    cancelled |= progress_dialog(
        ui, {.id = "work", .title = "กำลังสร้างบัตร", .count = "120 จาก 400", .share = 0.3F, .cancel = "ยกเลิก"});
  };
  kit.settle(draw);
  CHECK(kit.ui->log.shows("120 จาก 400"));
  CHECK(problems(kit.ui->log, kit.ui->canvas.size) == std::vector<std::string>{});
  kit.tap("work.cancel", draw);
  CHECK(cancelled);
}

TEST_CASE("a switch tells its state and changes nothing itself") {
  Kit kit;
  bool on = false;
  const auto draw = [&](Ui& ui) {
    if (switch_row(
            ui,
            {.id = "larger", .label = "ตัวหนังสือใหญ่ขึ้น", .caption = "ทุกหน้าจอ", .rect = {200, 200, 900, 112}, .on = on}))
      on = !on;
  };
  kit.tap("larger", draw);
  CHECK(on);
  kit.frame(draw);
  CHECK(kit.ui->log.find("larger")->on);
  kit.tap("larger", draw);
  CHECK_FALSE(on);
}

TEST_CASE("a finger on a field puts the caret where it points, between letters") {
  Kit kit;
  const std::string typed = "เกียรติ";
  std::optional<std::size_t> caret;
  const auto draw = [&](Ui& ui) {
    const auto now = text_field(ui, {.id = "name",
                                     .label = "ชื่อ",
                                     .rect = {404, 28, 1396, 112},
                                     .text = typed,
                                     .caret = typed.size(),
                                     .icon = Icon::search});
    if (now) caret = now;
  };
  kit.press({1500, 84}, draw);
  kit.release(draw);
  CHECK(caret == typed.size());
  kit.press({520, 84}, draw);
  kit.release(draw);
  CHECK(caret == 0U);
}

TEST_CASE("a text longer than its field is seen from its beginning until somebody types there") {
  Kit kit;
  const std::string typed = "คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ";
  FieldSpec spec{.id = "unit", .rect = {100, 100, 400, 112}, .text = typed, .caret = typed.size(), .active = false};
  const auto left_of_words = [&] {
    kit.frame([&](Ui& ui) { text_field(ui, spec); });
    return kit.ui->log.texts.front().rect.x;
  };
  CHECK(left_of_words() > 100);
  spec.active = true;
  CHECK(left_of_words() < 100);
}

TEST_CASE("the number pad answers digits, erase and done") {
  Kit kit;
  std::string typed;
  const auto draw = [&](Ui& ui) {
    if (const auto key = number_pad(
            ui,
            {.id = "pin", .rect = {600, 300, 500, 560}, .can_finish = true, .done_label = "ตกลง", .erase_label = "ลบ"}))
      typed += *key;
  };
  for (const std::string id : {"pin.1", "pin.9", "pin.0", "pin.erase", "pin.done"}) kit.tap(id, draw);
  CHECK(typed == "190\b\n");
  CHECK(problems(kit.ui->log, kit.ui->canvas.size) == std::vector<std::string>{});
}

TEST_CASE("keyboard focus goes round what can be tapped, and Enter taps it") {
  Kit kit;
  std::string tapped;
  const auto draw = [&](Ui& ui) {
    for (const std::string id : {"first", "second"})
      if (button(ui, {.id = id, .label = id, .rect = {100, id == "first" ? 100.0F : 300.0F, 400, 112}})) tapped = id;
  };
  const auto key = [&](bool FrameInput::*which) {
    kit.input.*which = true;
    kit.frame(draw);
    kit.input.*which = false;
    kit.frame(draw);
  };
  key(&FrameInput::key_next);
  CHECK(kit.ui->focus == "first");
  key(&FrameInput::key_next);
  key(&FrameInput::key_activate);
  CHECK(tapped == "second");
  key(&FrameInput::key_next);
  CHECK(kit.ui->focus == "first");
}

TEST_CASE("a toast comes, stays and goes by itself") {
  Kit kit;
  bool there = false;
  const double since = 1.0 / 60;
  const auto draw = [&](Ui& ui) { there = toast(ui, {.id = "t", .words = "บันทึกแล้ว", .since_s = since, .stays_s = 2}); };
  kit.settle(draw);
  CHECK(there);
  CHECK(kit.frame(draw).wakes_in_s);
  kit.input.now_s += 3;
  CHECK_FALSE(kit.frame(draw).wants_frames);
  CHECK_FALSE(there);
}

TEST_CASE("nothing moves, nothing is drawn: frames are wanted only while something moves") {
  Kit kit;
  bool chosen = false;
  const auto draw = [&](Ui& ui) {
    choice_tile(ui,
                {.id = "c", .label = "ขอแสดงความนับถือ", .rect = {160, 350, 784, 196}, .mark = "ก", .chosen = chosen});
  };
  kit.settle(draw);
  CHECK_FALSE(kit.frame(draw).wants_frames);
  chosen = true;
  CHECK(kit.frame(draw).wants_frames);
  kit.settle(draw);
  CHECK_FALSE(kit.frame(draw).wants_frames);
}

TEST_CASE("the whole kit is one draw command") {
  Kit kit;
  const auto draw = [&](Ui& ui) {
    draw_card(ui.canvas, {100, 100, 800, 600});
    step_row(ui, {140, 140, 720, 130}, {Icon::pencil, "ทำแบบทดสอบก่อนอบรม", "10 ข้อ", "เปิดอยู่"});
    button(ui, {.id = "a", .label = "เริ่ม", .rect = {140, 400, 720, 112}, .kind = ButtonKind::primary});
    success_tick(ui, "tick", {1200, 200, 260, 260});
    countdown_ring(ui, {1200, 600, 56, 56}, 0.5F);
  };
  kit.settle(draw);
  const FrameOutput out = kit.frame(draw);
  REQUIRE(out.draw_data->CmdListsCount == 1);
  CHECK(out.draw_data->CmdLists[0]->CmdBuffer.Size == 1);
}

TEST_CASE("what the platform's shaders draw is asked for with whole pixels, and lives until the next frame") {
  Kit kit(1280, 800);
  DrawEffects effects;
  effects.gradient = [](const ImDrawList*, const ImDrawCmd*) {};
  effects.camera = [](const ImDrawList*, const ImDrawCmd*) {};
  effects.owner = &kit;
  set_effects(*kit.ui, &effects);
  const auto draw = [](Ui& ui) {
    draw_gradient(ui.canvas, ui.color()[Tone::success].tint);
    draw_camera(ui.canvas, {48, 150, 960, 860}, true);
  };
  const FrameOutput out = kit.frame(draw);
  std::vector<const ImDrawCmd*> callbacks;
  for (const ImDrawCmd& command : out.draw_data->CmdLists[0]->CmdBuffer)
    if (command.UserCallback != nullptr && command.UserCallback != ImDrawCallback_ResetRenderState)
      callbacks.push_back(&command);
  REQUIRE(callbacks.size() == 2);
  const auto* gradient = static_cast<const GradientEffect*>(callbacks[0]->UserCallbackData);
  CHECK(gradient->area.right == 1280);
  CHECK(gradient->area.bottom == 496);
  CHECK(gradient->owner == &kit);
  const auto* camera = static_cast<const CameraEffect*>(callbacks[1]->UserCallbackData);
  CHECK(camera->area.left == 32);
  CHECK(camera->area.bottom == 673);
  CHECK(camera->radius == 21);
}

TEST_CASE("words on the camera view are judged on the worst ground, elsewhere on what is under them") {
  Kit kit;
  DrawEffects effects;
  effects.camera = [](const ImDrawList*, const ImDrawCmd*) {};
  set_effects(*kit.ui, &effects);
  kit.frame([](Ui& ui) {
    draw_camera(ui.canvas, {48, 150, 960, 860}, true);
    overlay_chip(ui, {528, 952}, "วาง QR ในกรอบ", Icon::qr);
    draw_card(ui.canvas, {1100, 200, 500, 300});
    draw_text(ui.canvas, {1140, 240, 400, 60}, "ต่อไป", {.color = rgb(0xDDDDDD)});
  });
  REQUIRE(kit.ui->log.texts.size() == 2);
  CHECK(contrast(kit.ui->log.texts[0].ink, kit.ui->log.texts[0].ground.value()) > 4.5F);
  const Color overlay = kit.theme.color.overlay;
  CHECK(kit.ui->log.texts[0].ground ==
        mix(rgb(0xFFFFFF), with_alpha(overlay, 255), static_cast<float>(overlay.a) / 255));
  CHECK(kit.ui->log.texts[1].ground == kit.theme.color.surface);
  CHECK(problems(kit.ui->log, kit.ui->canvas.size).size() == 1);
}
