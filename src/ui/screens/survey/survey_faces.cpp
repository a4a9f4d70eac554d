#include "ui/screens/survey/survey_parts.h"

namespace sala {

namespace {

constexpr float face_gap = 18;  // between cards of a row
constexpr float least_face_card = 96;
constexpr float most_face_card = 172;
constexpr float row_margin = 20;     // around cards, of a row that has room
constexpr float face_word_gap = 28;  // between the words of an item and its faces
constexpr float face_words_share = 0.38F;
constexpr float face_bar_room = 28;  // beside rows that scroll

constexpr std::array<Tone, level_words> level_tones = {Tone::danger, Tone::warning, Tone::accent, Tone::success,
                                                       Tone::success};

/// How a mouth of a level is bent: its ends and its middle below the eyes, in radii.
struct Mouth {
  float ends, middle;
};
constexpr std::array<Mouth, level_words> mouths = {
    {{0.52F, 0.12F}, {0.44F, 0.26F}, {0.36F, 0.36F}, {0.28F, 0.48F}, {0.2F, 0.62F}}};

void draw_face(Ui& ui, Rect place, std::size_t level, Color color) {
  const float radius = place.width / 2, width = std::max(3.0F, radius * 0.11F);
  const Point center = place.center();
  draw_arc(ui.canvas, center, radius - width / 2, width, color, 0, 1);
  for (const float side : {-1.0F, 1.0F})
    fill_rect(
        ui.canvas,
        {center.x + side * radius * 0.3F - radius * 0.07F, center.y - radius * 0.38F, radius * 0.14F, radius * 0.3F},
        color, radius * 0.07F);
  const Mouth& mouth = mouths[level];
  const auto at = [&](float x, float y) { return Point{center.x + x * radius, center.y + y * radius}; };
  draw_bezier(ui.canvas,
              {at(-0.42F, mouth.ends), at(-0.2F, mouth.middle), at(0.2F, mouth.middle), at(0.42F, mouth.ends)}, color,
              width);
}

/// A face over its word; the one that is taken is filled. `place`: of the row on its page, from 1.
bool draw_face_card(Ui& ui, Rect card, const FaceRow& row, std::size_t place, std::size_t level) {
  const std::string id = "survey.face_" + std::to_string(place) + "_" + std::to_string(level + 1);
  const bool is_taken = row.level == static_cast<int>(level) + 1;
  const std::string label = row.text + ": " + row.scale[level];
  const Touch touch = touch_area(ui, {.id = id, .label = label, .rect = card, .on = is_taken, .group = row.item});
  const ToneColors& tone = ui.color()[level_tones[level]];
  const Color resting = is_taken ? tone.ink : ui.color().surface;  // words stand on it: no tone's shape bears them all
  draw_card(ui.canvas, card, mix(resting, tone.tint, is_taken ? 0 : press_share(ui, id, touch)));
  const Color color = is_taken ? ui.color().surface : tone.ink;
  const float word_height = ui.theme().type(Type::caption).line_height;
  Rect rest = inset(card, 8, std::max(6.0F, card.height * 0.08F));
  const Rect word = take_bottom(rest, word_height, 4);
  const float face = std::min(rest.height, 88.0F);
  draw_face(ui, centered(rest, {face, face}), level, color);
  draw_text(ui.canvas, word, row.scale[level],
            {.type = Type::caption,
             .color = color,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  focus_ring(ui, touch, card, Spacing::card_radius);
  return touch.tapped;
}

struct FaceLayout {
  bool stacked = false;  ///< the words of an item stand above its faces
  float words_width = 0, card_height = 0, row_height = 0;
};

float words_height(Ui& ui, const FaceRow& row, float width) {
  return measure_text(ui.canvas, RichText(row.text), Type::row_title, width).height;
}

/// As much room as there is for each row, within what looks well and what a finger needs.
FaceLayout face_layout(Ui& ui, Rect room, const SurveyScreen& screen) {
  FaceLayout layout;
  layout.stacked = ui.canvas.portrait();
  const auto count = static_cast<float>(std::max<std::size_t>(screen.faces.size(), 1));
  layout.words_width = layout.stacked ? room.width : room.width * face_words_share - face_word_gap;
  float words = 0;
  for (const FaceRow& row : screen.faces) words = std::max(words, words_height(ui, row, layout.words_width));
  const float above = layout.stacked ? words + 12 : 0;
  const float share = room.height / count;
  layout.card_height = std::clamp(share - above - 2 * row_margin, least_face_card, most_face_card);
  const float needed = layout.stacked ? above + layout.card_height + Spacing::touch_gap
                                      : std::max(layout.card_height, words) + Spacing::touch_gap;
  layout.row_height = std::max(needed, std::min(share, needed + 2 * row_margin));
  return layout;
}

std::optional<Intent> draw_face_row(Ui& ui, Rect place, const FaceRow& row, std::size_t number,
                                    const FaceLayout& layout) {
  Rect rest = place;
  Rect words = rest, cards = rest;
  if (layout.stacked) {
    const float height = layout.row_height - layout.card_height;
    words = take_top(rest, height);
    cards = {rest.x, rest.y - 6, rest.width, layout.card_height};
  } else {
    words = take_left(rest, layout.words_width, face_word_gap);
    cards = {rest.x, place.y + (place.height - layout.card_height) / 2, rest.width, layout.card_height};
  }
  draw_text(ui.canvas, words, row.text,
            {.type = Type::row_title, .color = ui.color().ink, .vertical = Vertical::middle, .shrink = true});
  std::optional<Intent> wanted;
  for (std::size_t level = 0; level < level_words; ++level)
    if (draw_face_card(ui, column_of(cards, static_cast<int>(level), level_words, face_gap), row, number, level))
      wanted = intent::RateItem{row.item, static_cast<int>(level) + 1};
  return wanted;
}

}  // namespace

std::optional<Intent> draw_faces(Ui& ui, Rect room, SurveyScreen& screen) {
  FaceLayout layout = face_layout(ui, room, screen);
  const float all = layout.row_height * static_cast<float>(screen.faces.size());
  if (all > room.height + 1) {
    Rect narrower = room;
    narrower.width -= face_bar_room;
    layout = face_layout(ui, narrower, screen);
  }
  constexpr float shadow = 28;  // cards keep their shadows beside the list's edge
  const ScrollList list(ui, "survey.faces", screen.scroll,
                        {room.x - shadow, room.y, room.width + 2 * shadow, room.height},
                        layout.row_height * static_cast<float>(screen.faces.size()));
  std::optional<Intent> wanted;
  for (std::size_t i = 0; i < screen.faces.size(); ++i) {
    Rect place = inset(list.row(static_cast<int>(i), layout.row_height), shadow, 0);
    if (all > room.height + 1) place.width -= face_bar_room;
    if (!overlaps(place, room)) continue;
    if (i > 0) draw_separator(ui.canvas, {place.x, place.y, place.width, Spacing::line_width}, ui.color().line);
    if (auto rated = draw_face_row(ui, place, screen.faces[i], i + 1, layout)) wanted = rated;
  }
  return wanted;
}

}  // namespace sala
