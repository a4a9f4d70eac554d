// What words and widgets cost: a line shaped for the first time, one from the cache, and the kit's work for a screen.
//   build/sala_bench --benchmark_filter=text
#include <benchmark/benchmark.h>

#include "support/word_lists.h"
#include "ui/text_parts.h"
#include "ui/widgets.h"

using namespace sala;

namespace {

constexpr std::string_view line = "โปรดแสดงบัตรลงทะเบียนของท่านที่กล้อง";
const TypeSpec body{28, 42};

void text_new_line(benchmark::State& state) {
  TextEngine engine = TextEngine::open().value();
  int number = 0;
  for (auto _ : state) {
    const RichText words{std::string(line) + std::to_string(number++)};
    benchmark::DoNotOptimize(engine.layout({words, body}));
    engine.end_frame();
  }
}
BENCHMARK(text_new_line)->Unit(benchmark::kMicrosecond);

void text_cached_line(benchmark::State& state) {
  TextEngine engine = TextEngine::open().value();
  const RichText words{line};
  for (auto _ : state) benchmark::DoNotOptimize(engine.layout({words, body}));
}
BENCHMARK(text_cached_line)->Unit(benchmark::kNanosecond);

void text_wrapped_paragraph(benchmark::State& state) {
  TextEngine engine = TextEngine::open().value();
  int number = 0;
  for (auto _ : state) {
    std::string paragraph = std::to_string(number++);
    for (int i = 0; i < 10; ++i) paragraph += line;
    const RichText words{paragraph};
    benchmark::DoNotOptimize(engine.layout({words, body, 800}));
    engine.end_frame();
  }
}
BENCHMARK(text_wrapped_paragraph)->Unit(benchmark::kMicrosecond);

void draw_screen(Ui& ui, const Texts& texts) {
  const Palette& color = ui.color();
  draw_gradient(ui.canvas, color[Tone::success].tint);
  top_bar(ui, {.organisation = "กองบริหารงานบุคคล", .station = "จุดลงทะเบียน 1", .clock = "08:31"}, texts);
  success_tick(ui, "tick", {120, 283, 260, 260});
  draw_text(ui.canvas, {120, 638, 800, 227}, "นางสาวญาณิศา\nตั้งใจดี", {.type = Type::display_large, .color = color.ink});
  draw_card(ui.canvas, {978, 254, 822, 694});
  Rect inner{1026, 365, 726, 540};
  step_row(ui, take_top(inner, 130), {Icon::pencil, "ทำแบบทดสอบก่อนอบรม", "10 ข้อ · ประมาณ 8 นาที", "เปิดอยู่"});
  step_row(ui, take_top(inner, 130), {Icon::opening, "พิธีเปิด", "09:00 น. · ห้องประชุมใหญ่", "อีก 29 นาที"});
  step_row(ui, take_top(inner, 130, 36), {Icon::people, "ช่วงที่ 1 หลักการเขียน", "09:15–12:00 น.", "เช้า"});
  button(ui, {.id = "start", .label = "เริ่มแบบทดสอบ", .rect = take_top(inner, 112), .kind = ButtonKind::primary});
}

void text_whole_screen(benchmark::State& state) {
  const auto ui = open_ui({SALA_SOURCE_DIR "/assets"}).value();
  const Texts texts = read_texts(Language::th);
  const Theme theme = make_theme({});
  FrameInput input;
  for (auto _ : state) {
    input.now_s += 1.0 / 60;
    begin_frame(*ui, input, theme);
    draw_screen(*ui, texts);
    benchmark::DoNotOptimize(end_frame(*ui));
  }
}
BENCHMARK(text_whole_screen)->Unit(benchmark::kMicrosecond);

void text_first_screen(benchmark::State& state) {
  const Texts texts = read_texts(Language::th);
  const Theme theme = make_theme({});
  for (auto _ : state) {
    const auto ui = open_ui({SALA_SOURCE_DIR "/assets"}).value();
    begin_frame(*ui, {}, theme);
    draw_screen(*ui, texts);
    benchmark::DoNotOptimize(end_frame(*ui));
  }
}
BENCHMARK(text_first_screen)->Unit(benchmark::kMillisecond);

}  // namespace
