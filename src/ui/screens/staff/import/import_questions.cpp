#include "ui/screens/staff/import/import_questions.h"

#include <fmt/format.h>

#include "words/import_list.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float question_button_height = 84;
constexpr float column_use_height = 92;
constexpr float sides_gap = 24;
constexpr float side_padding = 28;

/// Over everything else; answers the room within.
Rect question_card(Ui& ui, float height) {
  constexpr float widest = 1320, padding = 40;
  fill_rect(ui.canvas, ui.screen(), ui.color().scrim);
  const Rect card = centered(ui.screen(), {std::min(widest, ui.screen().width - 2 * Spacing::margin),
                                           std::min(height, ui.screen().height - 2 * Spacing::margin)});
  draw_card(ui.canvas, card, ui.color().surface, Spacing::camera_radius, Shadow::camera);
  ui.canvas.grounds.push_back({card, ui.color().surface});
  return inset(card, padding);
}

void draw_doubt_side(Ui& ui, Rect card, const std::string& heading, const ImportTablePage::Doubt::Side& side) {
  draw_card(ui.canvas, card, ui.color().paper, Spacing::card_radius, Shadow::none);
  Rect rest = inset(card, side_padding);
  const TextLook quiet{.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true};
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::caption).line_height, 8), heading, quiet);
  const float name = measure_text(ui.canvas, side.name, Type::card_title, rest.width, 2).height;
  draw_text(ui.canvas, take_top(rest, name, 12), side.name,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  for (const std::string& line : side.lines) {
    const float height = measure_text(ui.canvas, line, Type::staff_body, rest.width, 2).height;
    if (height > rest.height) return;
    draw_text(ui.canvas, take_top(rest, height, 4), line,
              {.type = Type::staff_body, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  }
}

}  // namespace

std::optional<StaffIntent> draw_column_question(Ui& ui, ImportTablePage& page, const Texts& texts) {
  Rect rest = question_card(ui, ui.screen().height - 2 * Spacing::margin);
  const std::string title = texts.with(words::import_column_ask, {{"heading", page.columns[*page.asked].heading}});
  draw_text(
      ui.canvas, take_top(rest, measure_text(ui.canvas, title, Type::heading, rest.width, 2).height, 16), title,
      {.type = Type::heading, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
  std::optional<StaffIntent> wanted;
  if (button(ui, {.id = "import.use_back",
                  .label = texts[words::screens_back],
                  .rect = take_bottom(rest, question_button_height, 16),
                  .icon = Icon::back,
                  .type = Type::card_title}))
    wanted = ImportIntent{import_intent::CloseQuestion{}};
  const std::size_t in_row = ui.canvas.portrait() ? 1 : 2;
  const auto draw_row = [&](std::size_t row_index, Rect row) -> std::optional<StaffIntent> {
    row.width -= ScrollList::bar_room;
    std::optional<StaffIntent> chosen;
    for (std::size_t i = in_row * row_index; i < std::min(in_row * (row_index + 1), page.uses.size()); ++i) {
      const std::string id = fmt::format("import.use_{}", i);
      const Rect place =
          inset(column_of(row, static_cast<int>(i % in_row), static_cast<int>(in_row), Spacing::touch_gap), 0, 8);
      if (choice_tile(ui, {.id = id, .label = page.uses[i], .rect = place, .chosen = page.now == i}))
        chosen = ImportIntent{import_intent::UseColumn{i}};
    }
    return chosen;
  };
  const auto used = draw_rows(ui, "import.uses", page.uses_scroll, ScrollList::beside_bar(rest),
                              (page.uses.size() + in_row - 1) / in_row, grown(ui, column_use_height), draw_row);
  return used ? used : wanted;
}

std::optional<StaffIntent> draw_doubt_question(Ui& ui, const ImportTablePage::Doubt& doubt, const Texts& texts) {
  const bool portrait = ui.canvas.portrait();
  Rect rest = question_card(ui, grown(ui, portrait ? 1180.0F : 820.0F));
  const std::string title = texts.with(words::import_doubt_ask, {{"row", std::to_string(doubt.row)}});
  draw_text(ui.canvas, take_top(rest, measure_text(ui.canvas, title, Type::heading, rest.width, 2).height, 20), title,
            {.type = Type::heading, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  const Rect band = take_bottom(rest, question_button_height, sides_gap);
  const std::string& note = texts[words::import_doubt_same_note];
  draw_text(ui.canvas, take_bottom(rest, measure_text(ui.canvas, note, Type::caption, rest.width, 2).height, 16), note,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 2, .shrink = true});
  draw_doubt_side(ui, portrait ? row_of(rest, 0, 2, sides_gap) : column_of(rest, 0, 2, sides_gap),
                  texts[words::import_doubt_file], doubt.said);
  draw_doubt_side(ui, portrait ? row_of(rest, 1, 2, sides_gap) : column_of(rest, 1, 2, sides_gap),
                  texts[words::import_doubt_known], doubt.known);
  const auto choice = [&](int index, std::string_view id, TextId words, Icon icon) {
    return ButtonSpec{.id = id,
                      .label = texts[words],
                      .rect = column_of(band, index, 3, sides_gap),
                      .icon = icon,
                      .type = Type::caption_bold};
  };
  std::array row = {choice(0, "import.doubt_back", words::screens_back, Icon::back),
                    choice(1, "import.doubt_two", words::import_doubt_two, Icon::people),
                    choice(2, "import.doubt_same", words::import_doubt_same, Icon::check)};
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 0) return ImportIntent{import_intent::CloseQuestion{}};
  return ImportIntent{import_intent::AnswerDoubt{*tapped == 2}};
}

}  // namespace sala
