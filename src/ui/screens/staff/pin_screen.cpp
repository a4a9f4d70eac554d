#include "ui/screens/staff/pin_screen.h"

#include "ui/screens/areas.h"
#include "words/set_up.h"
#include "words/staff.h"

namespace sala {

namespace {

constexpr float pad_width = 520;
constexpr float pad_height = 560;
constexpr float dot = 22;
constexpr float dot_gap = 16;
constexpr int usual_digits = 6;

// ---- who it is ----------------------------------------------------------------------------------------------------
std::optional<Intent> draw_users(Ui& ui, Rect card, PinScreen& screen) {
  draw_card(ui.canvas, card);
  const auto draw_row = [&](std::size_t i, Rect rect) -> std::optional<Intent> {
    const PinScreen::User& user = screen.users[i];
    const std::string id = "pin.user_" + user.id.text();
    if (!list_row(
            ui, rect,
            {.id = id, .title = RichText(user.name), .note = user.role, .group = "pin.users", .line_above = i > 0}))
      return std::nullopt;
    return StaffIntent{staff_intent::ChooseUser{user.id}};
  };
  return draw_rows(ui, "pin.users", screen.scroll, inset(card, 0, 12), screen.users.size(), list_row_height, draw_row);
}

std::optional<Intent> draw_choice(Ui& ui, const Shell& shell, PinScreen& screen, const Texts& texts) {
  const Rect area = content_area(ui, shell);
  const float width = std::min(area.width, 900.0F);
  Column column(ui, width, Align::center);
  column.piece({112, 112}, 80, [&ui](Rect place) { icon_disc(ui, place, Icon::lock); });
  column.gap(28);
  column.words(texts[words::pin_title], Type::title, ui.color().ink);
  column.words(texts[words::pin_who], Type::lead, ui.color().quiet);
  column.gap(40);
  std::optional<Intent> wanted;
  const float rows = static_cast<float>(std::min<std::size_t>(screen.users.size(), 5)) * list_row_height + 24;
  column.piece({width, rows}, list_row_height + 24, [&](Rect card) { wanted = draw_users(ui, card, screen); });
  column.gap(36);
  column.piece({width, Spacing::button_height}, [&](Rect band) {
    if (button(ui, {.id = "pin.back",
                    .label = texts[words::screens_back],
                    .rect = button_place(band, 0, 1),
                    .icon = Icon::back}))
      wanted = intent::GoWelcome{};
  });
  draw_centred(ui, shell, column);
  return wanted;
}

// ---- the PIN ------------------------------------------------------------------------------------------------------
/// One dot for each digit, six at least.
void draw_dots(Ui& ui, Rect band, int typed) {
  const int count = std::max(usual_digits, typed);
  const float width = static_cast<float>(count) * (dot + dot_gap) - dot_gap;
  float x = band.center().x - width / 2;
  for (int i = 0; i < count; ++i, x += dot + dot_gap) {
    const Rect place{x, band.center().y - dot / 2, dot, dot};
    if (i < typed)
      fill_circle(ui.canvas, place.center(), dot / 2, ui.color()[Tone::primary].shape);
    else
      stroke_rect(ui.canvas, place, ui.color().control_line, 3, dot / 2);
  }
}

/// What a keyboard that is plugged in typed.
std::string typed_keys(const Ui& ui) {
  std::string keys;
  for (const EditStroke& stroke : ui.input.strokes) {
    if (stroke.key == EditKey::backspace) keys += '\b';
    if (stroke.key == EditKey::enter) keys += '\n';
    if (stroke.key == EditKey::text && stroke.text.size() == 1 && stroke.text[0] >= '0' && stroke.text[0] <= '9')
      keys += stroke.text;
  }
  return keys;
}

std::optional<Intent> draw_pad(Ui& ui, Rect rect, const PinScreen& screen, const Texts& texts) {
  std::string keys = screen.checking ? "" : typed_keys(ui);
  const bool was_enabled = std::exchange(ui.enabled, ui.enabled && !screen.checking);
  const auto tapped = number_pad(ui, {.id = "pin.pad",
                                      .rect = rect,
                                      .can_finish = screen.can_finish && !screen.checking,
                                      .done_label = texts[words::pin_open],
                                      .erase_label = texts[words::pin_erase]});
  ui.enabled = was_enabled;
  if (tapped) keys += *tapped;
  if (keys.empty()) return std::nullopt;
  return StaffIntent{staff_intent::TypePin{keys}};
}

void tell_words(Ui& ui, Column& column, const PinScreen& screen, const Texts& texts) {
  const PinScreen::User& user = screen.users[*screen.chosen];
  column.piece({112, 112}, 72, [&ui](Rect place) { icon_disc(ui, place, Icon::lock); });
  column.gap(24);
  column.words(texts.with(words::pin_enter, {{"name", user.name}}), Type::title, ui.color().ink);
  column.gap(32);
  column.piece({column.width(), 48}, [&ui, &screen](Rect band) { draw_dots(ui, band, screen.typed); });
  column.gap(20);
  const bool wrong = !screen.told.empty() && !screen.checking;
  const std::string& words = screen.checking ? texts[words::pin_checking]
                             : wrong         ? screen.told
                                             : texts[words::pin_forgot];
  column.words(words, Type::body, wrong ? ui.color()[Tone::danger].ink : ui.color().quiet);
}

std::optional<Intent> draw_ways_back(Ui& ui, Rect band, const PinScreen& screen, const Texts& texts) {
  const bool others = screen.users.size() > 1;
  std::optional<Intent> wanted;
  if (button(ui, {.id = "pin.back",
                  .label = texts[words::screens_back],
                  .rect = button_place(band, 0, others ? 2 : 1),
                  .icon = Icon::back}))
    wanted = intent::GoWelcome{};
  if (others && button(ui, {.id = "pin.another",
                            .label = texts[words::pin_another],
                            .rect = button_place(band, 1, 2),
                            .icon = Icon::people}))
    wanted = StaffIntent{staff_intent::ForgetUser{}};
  return wanted;
}

/// Words and pad side by side; one above the other where it is narrow.
std::optional<Intent> draw_pin_entry(Ui& ui, const Shell& shell, PinScreen& screen, const Texts& texts) {
  const bool portrait = ui.canvas.portrait();
  Rect area = content_area(ui, shell);
  const Rect pad_band = portrait ? take_bottom(area, pad_height + 160, 24) : take_right(area, pad_width, 96);
  Column column(ui, area.width, Align::center);
  tell_words(ui, column, screen, texts);
  std::optional<Intent> wanted;
  column.gap(48);
  column.piece({area.width, Spacing::button_height},
               [&](Rect band) { wanted = draw_ways_back(ui, band, screen, texts); });
  column.draw(area);
  const float height = std::min(pad_height, pad_band.height);
  const Rect pad = portrait ? Rect{pad_band.center().x - pad_width / 2, pad_band.y, pad_width, height}
                            : centered(pad_band, {pad_width, height});
  if (auto typed = draw_pad(ui, pad, screen, texts)) wanted = typed;
  return wanted;
}

}  // namespace

std::string page_within(const PinScreen& screen) {
  return screen.chosen ? "pad" : "who";
}

std::optional<Intent> draw(Ui& ui, PinScreen& screen, const Shell& shell, const Texts& texts) {
  if (screen.checking) ui.motion.wake_in(0.1);
  return screen.chosen ? draw_pin_entry(ui, shell, screen, texts) : draw_choice(ui, shell, screen, texts);
}

}  // namespace sala
