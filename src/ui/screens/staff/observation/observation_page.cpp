#include "ui/screens/staff/observation/observation_page.h"

#include <fmt/format.h>

#include "ui/edit_field.h"
#include "ui/screens/column.h"
#include "ui/screens/staff/observation/observation_sheet.h"
#include "words/observation.h"

namespace sala {

namespace {

namespace oi = observation_intent;

constexpr float observation_gap = 28;
constexpr float list_side = 32;
constexpr float subject_height = 116;
constexpr float segment_height = 68;
constexpr float subject_field = 68;
constexpr float list_share = 0.33F;

// ---- who there is -------------------------------------------------------------------------------------------------------
std::string id_of_subject(const ObservationPage::Row& row, std::size_t index) {
  return row.whom.participant ? "observation.person_" + row.whom.participant->text()
                              : fmt::format("observation.group_{}", index);
}

/// How far it is, at the right of a row; cut off it.
void draw_rated(Ui& ui, Rect& row, std::size_t rated, std::size_t items, const Texts& texts) {
  const std::string words = rated == 0       ? texts[words::observation_not_yet]
                            : rated >= items ? texts[words::observation_complete]
                                             : fmt::format("{}/{}", rated, items);
  const Icon icon = rated == 0 ? Icon::minus : rated >= items ? Icon::check : Icon::pencil;
  const Rect place = take_right(row, chip_width(ui, words, icon), 16);
  if (rated > 0) {
    chip_right(ui, {place.right(), place.center().y}, words, rated >= items ? Tone::success : Tone::accent, icon);
    return;
  }
  draw_text(ui.canvas, place, words,
            {.type = Type::small_bold,
             .color = ui.color().quiet,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
}

/// A long name is smaller and has three lines; what stands below it does where there is room, for the sheet says it, too.
void draw_subject_words(Ui& ui, Rect row, const ObservationPage::Row& one, bool is_open) {
  const Type usual = is_open ? Type::caption_bold : Type::caption;
  const float two_lines = 2.5F * ui.theme().type(usual).line_height;
  const bool is_long = measure_text(ui.canvas, one.name, usual, row.width, 3).height > two_lines;
  const Type type = !is_long ? usual : is_open ? Type::small_bold : Type::small;
  const float name = measure_text(ui.canvas, one.name, type, row.width, 4).height;
  const float about = one.about.empty() ? 0 : measure_text(ui.canvas, one.about, Type::small, row.width, 2).height;
  const bool has_about = about > 0 && name + about <= row.height;
  row = centered(row, {row.width, std::min(row.height, name + (has_about ? about : 0))});
  draw_text(ui.canvas, take_top(row, name), one.name,
            {.type = type, .color = ui.color().ink, .max_lines = 4, .shrink = true});
  if (has_about)
    draw_text(ui.canvas, row, one.about,
              {.type = Type::small, .color = ui.color().quiet, .max_lines = 2, .shrink = true});
}

std::optional<StaffIntent> draw_subject(Ui& ui, Rect row, std::size_t index, const ObservationPage& page,
                                        const Texts& texts) {
  const ObservationPage::Row& one = page.shown[index];
  row.width -= ScrollList::bar_room;
  const bool is_open = page.open == one.whom;
  if (is_open) fill_rect(ui.canvas, inset(row, -16, 0), ui.color()[Tone::primary].tint, 18);
  const std::string id = id_of_subject(one, index);
  const bool tapped = touch_row(
      ui, row, {.id = id, .label = one.name, .group = "observation.subjects", .line_above = index > 0 && !is_open});
  draw_rated(ui, row, one.rated, page.items.size(), texts);
  draw_subject_words(ui, row, one, is_open);
  if (!tapped) return std::nullopt;
  return ObservationIntent{oi::ChooseSubject{one.whom}};
}

std::optional<StaffIntent> draw_subjects(Ui& ui, Rect room, ObservationPage& page, const Texts& texts) {
  if (page.shown.empty()) {
    draw_text(ui.canvas, room, texts[words::observation_nobody_found],
              {.type = Type::staff_body, .color = ui.color().quiet, .align = Align::center, .max_lines = 2});
    return std::nullopt;
  }
  return draw_rows(ui, "observation.subjects", page.list_scroll, ScrollList::beside_bar(room), page.shown.size(),
                   grown(ui, subject_height),
                   [&](std::size_t i, Rect row) { return draw_subject(ui, row, i, page, texts); });
}

std::optional<StaffIntent> draw_segments(Ui& ui, Rect band, const ObservationPage& page, const Texts& texts) {
  std::array<ButtonSpec, 2> row = {
      ButtonSpec{.id = "observation.by_person", .label = texts[words::observation_by_person], .icon = Icon::person},
      ButtonSpec{.id = "observation.by_group", .label = texts[words::observation_by_group], .icon = Icon::group}};
  for (std::size_t i = 0; i < row.size(); ++i) {
    const bool on = page.by_group == (i == 1);
    row[i].rect = column_of(band, static_cast<int>(i), 2, Spacing::touch_gap);
    row[i].kind = on ? ButtonKind::chosen : ButtonKind::plain;
    row[i].on = on;
    row[i].icon_size = 30;
    row[i].type = Type::caption_bold;
  }
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  return ObservationIntent{oi::ShowGroups{*tapped == 1}};
}

void draw_subject_field(Ui& ui, Rect band, ObservationPage& page, const Texts& texts) {
  const bool touched = edit_field(ui,
                                  {.id = "observation.field",
                                   .label = texts[words::observation_search],
                                   .rect = band,
                                   .icon = Icon::search,
                                   .active = page.typing},
                                  page.search);
  if (!touched || page.typing) return;
  page.typing = true;
  page.writes_note = false;
  page.keyboard = keyboard_for(texts.language());
}

std::optional<StaffIntent> draw_subject_card(Ui& ui, Rect card, ObservationPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, list_side, 28);
  auto wanted = draw_segments(ui, take_top(rest, grown(ui, segment_height), Spacing::touch_gap), page, texts);
  if (!page.by_group) draw_subject_field(ui, take_top(rest, grown(ui, subject_field), 20), page, texts);
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::caption_bold).line_height, 8), page.progress,
            {.type = Type::caption_bold, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  progress_bar(ui, take_top(rest, 12, 16), page.share);
  if (auto tapped = draw_subjects(ui, rest, page, texts)) wanted = tapped;
  return wanted;
}

std::optional<StaffIntent> draw_subject_search(Ui& ui, Rect room, ObservationPage& page, const Texts& texts) {
  draw_card(ui.canvas, room);
  Rect rest = inset(room, list_side, 24);
  draw_subject_field(ui, take_top(rest, grown(ui, subject_field), Spacing::touch_gap), page, texts);
  auto wanted = draw_subjects(ui, rest, page, texts);
  const KeyboardAnswer keys =
      draw_keyboard(ui, page.keyboard, page.search, {.done_label = texts[words::observation_search_done]}, texts);
  if (keys.done) page.typing = false;
  if (keys.done || keys.changed) wanted = ObservationIntent{oi::SearchSubjects{}};
  return wanted;
}

// ---- which session ------------------------------------------------------------------------------------------------------
std::optional<StaffIntent> draw_session_rows(Ui& ui, Rect card, ObservationPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, list_side, 28);
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::card_title).line_height, 16),
            texts[words::observation_choose_session],
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  return draw_rows(ui, "observation.sessions", page.session_scroll, ScrollList::beside_bar(rest), page.sessions.size(),
                   grown(ui, list_row_height), [&](std::size_t i, Rect row) -> std::optional<StaffIntent> {
                     const ObservationPage::SessionRow& one = page.sessions[i];
                     row.width -= ScrollList::bar_room;
                     const std::string id = fmt::format("observation.session_{}", i);
                     if (!list_row(ui, row,
                                   {.id = id,
                                    .title = RichText(one.title),
                                    .note = one.when,
                                    .group = "observation.sessions",
                                    .line_above = i > 0}))
                       return std::nullopt;
                     return ObservationIntent{oi::ChooseSession{one.session}};
                   });
}

std::optional<StaffIntent> draw_observation_head(Ui& ui, Rect band, const ObservationPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  const auto head_button = [&](std::string_view id, std::string_view label, Icon icon, bool at_right) {
    ButtonSpec spec{.id = id, .label = label, .icon = icon, .icon_size = 30, .type = Type::caption};
    const float width = std::min(pill_width(ui, spec), band.width * (at_right ? 0.45F : 1.0F));
    spec.rect = at_right ? take_right(band, width, Spacing::touch_gap) : take_left(band, width, Spacing::touch_gap);
    return pill(ui, spec);
  };
  if (head_button("observation.results", texts[words::observation_to_results], Icon::bars, true))
    wanted = ObservationIntent{oi::ShowResults{true}};
  if (head_button("observation.session", page.session, Icon::calendar, false))
    wanted = ObservationIntent{oi::AskSession{}};
  return wanted;
}

// ---- nothing to observe by ----------------------------------------------------------------------------------------------
void draw_nothing_observed(Ui& ui, Rect card, const ObservationPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  const bool elsewhere = page.state == ObservationPage::State::not_here;
  const bool nobody = page.state == ObservationPage::State::nobody;
  const float width = std::min(card.width - 2 * list_side, 860.0F);
  Column column(ui, width, Align::center);
  column.piece({96, 96}, 0, [&](Rect place) {
    if (place.height > 60) icon_disc(ui, place, elsewhere ? Icon::lock : nobody ? Icon::people : Icon::eye);
  });
  column.gap(20);
  column.words(texts[elsewhere ? words::observation_not_here
                     : nobody  ? words::observation_nobody
                               : words::observation_none],
               Type::card_title, ui.color().ink);
  if (!nobody)
    column.words(texts[elsewhere ? words::observation_not_here_next : words::observation_none_next], Type::staff_body,
                 ui.color().quiet);
  column.draw(centered(card, {width, card.height - 56}));
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, ObservationPage& page, const Texts& texts) {
  if (page.typing)
    return page.writes_note ? draw_note_typing(ui, room, page, texts) : draw_subject_search(ui, room, page, texts);
  if (page.state != ObservationPage::State::ready) {
    draw_nothing_observed(ui, room, page, texts);
    return std::nullopt;
  }
  auto wanted = draw_observation_head(ui, take_top(room, Spacing::pill_height, 20), page, texts);
  if (!page.sessions.empty()) {
    if (auto tapped = draw_session_rows(ui, room, page, texts)) wanted = tapped;
    return wanted;
  }
  const Rect list = ui.canvas.portrait() ? take_top(room, room.height * 0.36F, observation_gap)
                                         : take_left(room, room.width * list_share, observation_gap);
  if (auto tapped = draw_subject_card(ui, list, page, texts)) wanted = tapped;
  if (page.open)
    if (auto tapped = draw_observation_sheet(ui, room, page, texts)) wanted = tapped;
  return wanted;
}

}  // namespace sala
