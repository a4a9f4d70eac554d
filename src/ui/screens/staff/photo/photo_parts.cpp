#include "ui/screens/staff/photo/photo_parts.h"

#include <array>

#include "words/observation.h"

namespace sala {

namespace {

constexpr float consent_side = 28;
constexpr float turning_width = 240;

}  // namespace

void draw_consent(Ui& ui, Rect& room, const std::string& consent) {
  const float width = room.width - 2 * consent_side - 52;
  const float height = measure_text(ui.canvas, consent, Type::caption, width, 3).height;
  const Rect band = take_top(room, height + 28, 20);
  fill_rect(ui.canvas, band, ui.color()[Tone::warning].tint, 18);
  Rect rest = inset(band, consent_side, 0);
  draw_icon(ui.canvas, Icon::info, centered(take_left(rest, 32, 20), {32, 32}), ui.color()[Tone::warning].ink);
  draw_text(ui.canvas, rest, consent,
            {.type = Type::caption,
             .color = ui.color()[Tone::warning].ink,
             .vertical = Vertical::middle,
             .max_lines = 3,
             .shrink = true});
}

std::optional<bool> draw_turning(Ui& ui, Rect band, const TurningSpec& spec, const Texts& texts) {
  const std::string previous = std::string(spec.id) + ".previous", next = std::string(spec.id) + ".next";
  std::array<ButtonSpec, 2> row = {ButtonSpec{.id = previous,
                                              .label = texts[words::photos_previous],
                                              .icon = Icon::back,
                                              .icon_size = 28,
                                              .enabled = spec.has_previous,
                                              .type = Type::caption_bold},
                                   ButtonSpec{.id = next,
                                              .label = texts[words::photos_next],
                                              .icon = Icon::forward,
                                              .icon_after = true,
                                              .icon_size = 28,
                                              .enabled = spec.has_next,
                                              .type = Type::caption_bold}};
  const float width = std::min(turning_width, band.width * 0.36F);
  row[0].rect = take_left(band, width, 16);
  row[1].rect = take_right(band, width, 16);
  if (!spec.words.empty())
    draw_text(ui.canvas, band, spec.words,
              {.type = Type::caption_bold,
               .color = ui.color().ink,
               .align = Align::center,
               .vertical = Vertical::middle,
               .max_lines = 1,
               .shrink = true});
  const auto tapped = button_row(ui, row);
  return tapped ? std::optional(*tapped == 1) : std::nullopt;
}

}  // namespace sala
