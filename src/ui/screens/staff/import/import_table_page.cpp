#include "ui/screens/staff/import/import_table_page.h"

#include <fmt/format.h>

#include "ui/screens/column.h"
#include "ui/screens/staff/import/import_questions.h"
#include "words/import_list.h"

namespace sala {

namespace {

constexpr float gap = 24;
constexpr float card_side = 32;
constexpr float table_head_height = 60;
constexpr float column_height = 92;
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
struct ProblemLook {
  Icon icon;
  Tone tone;
};
ProblemLook look_of(const ImportTablePage::Problem& problem, const ImportTablePage& page) {
  if (problem.skipped) return {Icon::cross, Tone::danger};
  if (!problem.doubt) return {Icon::warning, Tone::warning};
  return {Icon::people, page.doubts[*problem.doubt].is_same ? Tone::success : Tone::accent};
}

/// What was answered, at the right end of the row.
void draw_answer(Ui& ui, Rect& rect, const ImportTablePage::Doubt& doubt, const Texts& texts) {
  draw_icon(ui.canvas, Icon::forward, centered(take_right(rect, 36, 8), {26, 26}), ui.color().quiet);
  if (!doubt.is_same && !doubt.must_answer) return;
  const std::string& words = texts[!doubt.is_same   ? words::import_doubt_open
                                   : *doubt.is_same ? words::import_doubt_same
                                                    : words::import_doubt_two];
  const Rect place = take_right(rect, chip_width(ui, words), 16);
  chip_right(ui, {place.right(), place.center().y}, words, doubt.is_same ? Tone::success : Tone::warning);
}

bool draw_problem(Ui& ui, Rect rect, std::size_t index, const ImportTablePage& page, const Texts& texts) {
  const ImportTablePage::Problem& problem = page.problems[index];
  bool tapped = false;
  if (problem.doubt)
    tapped = touch_row(ui, rect,
                       {.id = fmt::format("import.doubt_{}", *problem.doubt),
                        .label = problem.where,
                        .group = "import.problems",
                        .enabled = !page.writing});
  draw_separator(ui.canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
  const ProblemLook look = look_of(problem, page);
  icon_disc(ui, centered(take_left(rect, problem_disc, problem_gap), {problem_disc, problem_disc}), look.icon,
            look.tone);
  if (problem.doubt) draw_answer(ui, rect, page.doubts[*problem.doubt], texts);
  const float where = ui.theme().type(Type::caption_bold).line_height;
  const float what = measure_text(ui.canvas, problem.what, Type::caption, rect.width, 3).height;
  rect = centered(rect, {rect.width, where + what});
  draw_text(ui.canvas, take_top(rect, where), problem.where,
            {.type = Type::caption_bold, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, rect, problem.what,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 3, .shrink = true});
  return tapped;
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

std::optional<StaffIntent> draw_report(Ui& ui, Rect card, ImportTablePage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, card_side, 16);
  draw_text(ui.canvas, take_top(rest, grown(ui, table_head_height)), problems_words(page, texts),
            one_line(Type::card_title, ui.color().ink));
  const float counts = measure_text(ui.canvas, page.counts, Type::caption, rest.width, 2).height;
  draw_text(ui.canvas, take_top(rest, counts, 12), page.counts,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 2, .shrink = true});
  const auto draw_row = [&](std::size_t i, Rect row) -> std::optional<StaffIntent> {
    row.width -= ScrollList::bar_room;
    if (!draw_problem(ui, row, i, page, texts)) return std::nullopt;
    return ImportIntent{import_intent::AskDoubt{*page.problems[i].doubt}};
  };
  return draw_rows(ui, "import.problems", page.problems_scroll, ScrollList::beside_bar(rest), page.problems.size(),
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
  const std::string take = page.writing ? texts[words::import_writing]
                           : page.unanswered > 0
                               ? texts.with(words::import_answer_first, {{"count", std::to_string(page.unanswered)}})
                           : page.people > 0 ? texts.with(words::import_take, {{"count", std::to_string(page.people)}})
                                             : texts[words::import_nothing_new];
  if (button(ui, {.id = "import.confirm",
                  .label = take,
                  .rect = take_right(band, std::min(520.0F, band.width)),
                  .kind = ButtonKind::primary,
                  .icon = Icon::check,
                  .enabled = page.people > 0 && page.unanswered == 0 && !page.writing,
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
  if (auto tapped = draw_report(ui, room, page, texts)) wanted = tapped;
  return wanted;
}

bool asks(const ImportTablePage& page) {
  return page.asked.has_value() || page.asked_doubt.has_value();
}

std::optional<StaffIntent> draw_question(Ui& ui, ImportTablePage& page, const Texts& texts) {
  if (page.asked_doubt) return draw_doubt_question(ui, page.doubts[*page.asked_doubt], texts);
  return page.asked ? draw_column_question(ui, page, texts) : std::nullopt;
}

}  // namespace sala
