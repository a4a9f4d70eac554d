#include "ui/screens/staff/import/import_table_page.h"

#include <fmt/format.h>

#include "ui/screens/column.h"
#include "words/import_list.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float gap = 24;
constexpr float card_side = 32;
constexpr float table_head_height = 60;
constexpr float column_height = 92;
constexpr float use_height = 92;
constexpr float problem_disc = 48;
constexpr float problem_gap = 20;
constexpr float problem_padding = 14;
constexpr float table_button_height = 84;
constexpr float most_for_use = 0.55F;  // of the row

TextLook one_line(Type type, Color color) {
  return {.type = type, .color = color, .vertical = Vertical::middle, .max_lines = 1, .shrink = true};
}

// ---- the columns ----------------------------------------------------------------------------------------------------
/// What the column is, as wide as its words need.
void draw_use(Ui& ui, Rect& rect, const ImportTablePage::Column& column) {
  const float most = rect.width * most_for_use;
  const float chip = chip_width(ui, column.use);
  if (column.is_taken && chip <= most) {
    const Rect place = take_right(rect, chip, 16);
    chip_right(ui, {place.right(), place.center().y}, column.use, column.tone);
    return;
  }
  const float words = measure_text(ui.canvas, column.use, Type::caption).width + 2;
  draw_text(ui.canvas, take_right(rect, std::min(words, most), 16), column.use,
            {.type = Type::caption,
             .color = ui.color().quiet,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
}

bool draw_column(Ui& ui, Rect rect, std::string_view id, const ImportTablePage::Column& column) {
  const bool tapped =
      touch_row(ui, rect, {.id = id, .label = column.heading, .group = "import.columns", .enabled = column.may_change});
  const Rect arrow = take_right(rect, 40, 8);
  draw_icon(ui.canvas, column.may_change ? Icon::forward : Icon::lock, centered(arrow, {28, 28}), ui.color().quiet);
  draw_use(ui, rect, column);
  const float heading = ui.theme().type(Type::staff_body).line_height;
  const float example = column.example.empty() ? 0 : ui.theme().type(Type::caption).line_height;
  rect = centered(rect, {rect.width, heading + example});
  draw_text(ui.canvas, take_top(rect, heading), column.heading, one_line(Type::staff_body, ui.color().ink));
  draw_text(ui.canvas, rect, column.example, one_line(Type::caption, ui.color().quiet));
  return tapped;
}

/// A workbook's sheets, where there are several, as many as fit.
std::optional<StaffIntent> draw_sheets(Ui& ui, Rect& rest, const ImportTablePage& page) {
  if (page.sheets.size() < 2) return std::nullopt;
  std::optional<StaffIntent> wanted;
  Rect band = take_top(rest, Spacing::pill_height, 12);
  for (std::size_t i = 0; i < page.sheets.size(); ++i) {
    const std::string id = fmt::format("import.sheet_{}", i);
    const bool on = page.sheet == i;
    ButtonSpec spec{.id = id,
                    .label = page.sheets[i],
                    .kind = on ? ButtonKind::chosen : ButtonKind::plain,
                    .on = on,
                    .type = on ? Type::caption_bold : Type::caption};
    const float width = pill_width(ui, spec);
    if (width > band.width) break;
    spec.rect = take_left(band, width, Spacing::touch_gap);
    spec.enabled = !page.writing;
    if (pill(ui, spec)) wanted = ImportIntent{import_intent::ChooseSheet{i}};
  }
  return wanted;
}

std::optional<StaffIntent> draw_columns(Ui& ui, Rect card, ImportTablePage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, card_side, 16);
  draw_text(ui.canvas, take_top(rest, grown(ui, table_head_height)), page.file,
            one_line(Type::card_title, ui.color().ink));
  auto wanted = draw_sheets(ui, rest, page);
  const float hint = ui.theme().type(Type::caption).line_height;
  draw_text(ui.canvas, take_top(rest, hint, 8), texts[words::import_columns_do],
            one_line(Type::caption, ui.color().quiet));
  const auto draw_row = [&](std::size_t i, Rect row) -> std::optional<StaffIntent> {
    row.width -= ScrollList::bar_room;
    if (!draw_column(ui, row, fmt::format("import.column_{}", i), page.columns[i])) return std::nullopt;
    return ImportIntent{import_intent::AskColumn{i}};
  };
  auto asked = draw_rows(ui, "import.columns", page.columns_scroll, ScrollList::beside_bar(rest), page.columns.size(),
                         grown(ui, column_height), draw_row);
  return asked ? asked : wanted;
}

// ---- the rows -------------------------------------------------------------------------------------------------------
void draw_problem(Ui& ui, Rect rect, const ImportTablePage::Problem& problem) {
  draw_separator(ui.canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
  const Tone tone = problem.skipped ? Tone::danger : Tone::warning;
  icon_disc(ui, centered(take_left(rect, problem_disc, problem_gap), {problem_disc, problem_disc}),
            problem.skipped ? Icon::cross : Icon::warning, tone);
  const float where = ui.theme().type(Type::caption_bold).line_height;
  const float what = measure_text(ui.canvas, problem.what, Type::caption, rect.width, 3).height;
  rect = centered(rect, {rect.width, where + what});
  draw_text(ui.canvas, take_top(rect, where), problem.where,
            {.type = Type::caption_bold, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, rect, problem.what,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 3, .shrink = true});
}

/// As high as the longest of them.
float problem_needs(Ui& ui, const ImportTablePage& page, float width) {
  const float room = width - problem_disc - problem_gap;
  float what = 0;
  for (const ImportTablePage::Problem& problem : page.problems)
    what = std::max(what, measure_text(ui.canvas, problem.what, Type::caption, room, 3).height);
  return what + ui.theme().type(Type::caption_bold).line_height + 2 * problem_padding;
}

std::string problems_words(const ImportTablePage& page, const Texts& texts) {
  if (page.problems.empty()) return texts[words::import_no_problems];
  return texts.with(words::import_problems, {{"count", std::to_string(page.problems.size())}});
}

void draw_report(Ui& ui, Rect card, ImportTablePage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, card_side, 16);
  draw_text(ui.canvas, take_top(rest, grown(ui, table_head_height)), problems_words(page, texts),
            one_line(Type::card_title, ui.color().ink));
  const float counts = measure_text(ui.canvas, page.counts, Type::caption, rest.width, 2).height;
  draw_text(ui.canvas, take_top(rest, counts, 12), page.counts,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 2, .shrink = true});
  const auto draw_row = [&](std::size_t i, Rect row) -> std::optional<StaffIntent> {
    row.width -= ScrollList::bar_room;
    draw_problem(ui, row, page.problems[i]);
    return std::nullopt;
  };
  draw_rows(ui, "import.problems", page.problems_scroll, ScrollList::beside_bar(rest), page.problems.size(),
            problem_needs(ui, page, rest.width), draw_row);
}

std::optional<StaffIntent> draw_buttons(Ui& ui, Rect band, const ImportTablePage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  if (button(ui, {.id = "import.other_file",
                  .label = texts[words::import_another_file],
                  .rect = take_left(band, std::min(380.0F, band.width * 0.45F), gap),
                  .icon = Icon::back,
                  .enabled = !page.writing,
                  .type = Type::card_title}))
    wanted = ImportIntent{import_intent::ChooseOtherFile{}};
  const std::string take = page.writing      ? texts[words::import_writing]
                           : page.people > 0 ? texts.with(words::import_take, {{"count", std::to_string(page.people)}})
                                             : texts[words::import_nothing_new];
  if (button(ui, {.id = "import.confirm",
                  .label = take,
                  .rect = take_right(band, std::min(520.0F, band.width)),
                  .kind = ButtonKind::primary,
                  .icon = Icon::check,
                  .enabled = page.people > 0 && !page.writing,
                  .type = Type::card_title}))
    wanted = ImportIntent{import_intent::Confirm{}};
  return wanted;
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, ImportTablePage& page, const Texts& texts) {
  auto wanted = draw_buttons(ui, take_bottom(room, table_button_height, gap), page, texts);
  const bool portrait = ui.canvas.portrait();
  const Rect columns = portrait ? take_top(room, room.height * 0.55F, gap) : take_left(room, room.width * 0.54F, gap);
  if (auto tapped = draw_columns(ui, columns, page, texts)) wanted = tapped;
  draw_report(ui, room, page, texts);
  return wanted;
}

bool asks(const ImportTablePage& page) {
  return page.asked.has_value();
}

std::optional<StaffIntent> draw_question(Ui& ui, ImportTablePage& page, const Texts& texts) {
  if (!page.asked) return std::nullopt;
  constexpr float widest = 1320, padding = 40;
  fill_rect(ui.canvas, ui.screen(), ui.color().scrim);
  const Rect card = centered(ui.screen(), {std::min(widest, ui.screen().width - 2 * Spacing::margin),
                                           ui.screen().height - 2 * Spacing::margin});
  draw_card(ui.canvas, card, ui.color().surface, Spacing::camera_radius, Shadow::camera);
  ui.canvas.grounds.push_back({card, ui.color().surface});
  Rect rest = inset(card, padding);
  const std::string title = texts.with(words::import_column_ask, {{"heading", page.columns[*page.asked].heading}});
  draw_text(
      ui.canvas, take_top(rest, measure_text(ui.canvas, title, Type::heading, rest.width, 2).height, 16), title,
      {.type = Type::heading, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
  std::optional<StaffIntent> wanted;
  if (button(ui, {.id = "import.use_back",
                  .label = texts[words::screens_back],
                  .rect = take_bottom(rest, table_button_height, 16),
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
                              (page.uses.size() + in_row - 1) / in_row, grown(ui, use_height), draw_row);
  return used ? used : wanted;
}

}  // namespace sala
