#include "ui/screens/staff/people/person_page.h"

#include "ui/screens/column.h"
#include "words/people.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float person_gap = 24;
constexpr float person_card_side = 32;
constexpr float person_button_height = 76;
constexpr float place_height = 104;
constexpr float event_height = 128;
constexpr float person_detail_height = 48;

/// A row of a list whose view also holds the bar.
Rect row_in(const ScrollList& list, int index, float height) {
  Rect row = list.row(index, height);
  row.width -= ScrollList::bar_room;
  return row;
}

// ---- who it is ----------------------------------------------------------------------------------------------------
void draw_tags(Ui& ui, Rect band, const std::vector<PersonPage::Tag>& tags) {
  for (const PersonPage::Tag& tag : tags) {
    const float width = chip_width(ui, tag.words);
    if (width > band.width) return;
    chip(ui, {band.x, band.center().y}, tag.words, tag.tone);
    take_left(band, width, 12);
  }
}

void draw_detail(Ui& ui, Rect rect, const PersonPage::Detail& detail) {
  const float label_width = std::min(220.0F, rect.width * 0.34F);
  draw_text(
      ui.canvas, take_left(rect, label_width, 16), detail.label,
      {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  draw_text(
      ui.canvas, rect, detail.value,
      {.type = Type::caption, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
}

// ---- where they checked in ------------------------------------------------------------------------------------------
std::optional<StaffIntent> draw_place_button(Ui& ui, Rect place, const PersonPage::Place& at, const Texts& texts) {
  const std::string key = at.session ? at.session->text() : "registration";
  const std::string id = (at.fact ? "person.take_back_" : "person.mark_") + key;
  const bool tapped = button(ui, {.id = id,
                                  .label = texts[at.fact ? words::person_take_back : words::person_mark],
                                  .rect = place,
                                  .icon = at.fact ? Icon::undo : Icon::check,
                                  .icon_size = 28,
                                  .type = Type::caption_bold});
  if (!tapped) return std::nullopt;
  if (at.fact) return people_intent::AskTakeBack{*at.fact};
  return people_intent::MarkIn{at.session};
}

std::optional<StaffIntent> draw_place(Ui& ui, Rect rect, const PersonPage::Place& at, bool may_change,
                                      const Texts& texts) {
  draw_separator(ui.canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
  std::optional<StaffIntent> wanted;
  if (may_change) wanted = draw_place_button(ui, centered(take_right(rect, 216, 20), {216, 68}), at, texts);
  icon_disc(ui, centered(take_left(rect, 56, 20), {56, 56}), at.fact ? Icon::check : Icon::clock,
            at.fact ? Tone::success : Tone::primary);
  rect = inset(rect, 0, 10);
  draw_text(ui.canvas, take_top(rect, rect.height / 2), at.title,
            {.type = Type::staff_body,
             .color = ui.color().ink,
             .vertical = Vertical::bottom,
             .max_lines = 1,
             .shrink = true});
  draw_text(ui.canvas, rect, at.note,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  return wanted;
}

std::optional<StaffIntent> draw_person(Ui& ui, Rect card, PersonPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, person_card_side, 24);
  const float name_height = std::min(2 * ui.theme().type(Type::heading).line_height,
                                     measure_text(ui.canvas, page.name, Type::heading, rest.width).height);
  draw_text(ui.canvas, take_top(rest, name_height, 8), page.name,
            {.type = Type::heading, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  draw_tags(ui, take_top(rest, Spacing::chip_height, 16), page.tags);
  const auto details = static_cast<int>(page.details.size()), places = static_cast<int>(page.places.size());
  const float details_height = grown(ui, person_detail_height) * static_cast<float>(details);
  const ScrollList list(ui, "person.list", page.details_scroll, ScrollList::beside_bar(rest),
                        details_height + 12 + grown(ui, place_height) * static_cast<float>(places));
  for (int i = 0; i < details; ++i)
    if (const Rect row = row_in(list, i, grown(ui, person_detail_height)); overlaps(row, rest))
      draw_detail(ui, row, page.details[static_cast<std::size_t>(i)]);
  std::optional<StaffIntent> wanted;
  for (int i = 0; i < places; ++i) {
    const Rect row = moved(row_in(list, i, grown(ui, place_height)), 0, details_height + 12);
    if (!overlaps(row, rest)) continue;
    const bool may_change = page.may_correct && (!page.withdrawn || page.places[static_cast<std::size_t>(i)].fact);
    if (auto tapped = draw_place(ui, row, page.places[static_cast<std::size_t>(i)], may_change, texts)) wanted = tapped;
  }
  return wanted;
}

// ---- what happened --------------------------------------------------------------------------------------------------
void draw_event(Ui& ui, Rect rect, const PersonPage::Event& event) {
  draw_separator(ui.canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
  const float when = ui.theme().type(Type::small).line_height;
  const float room = rect.height - when - 16;
  const float what = std::min(room, measure_text(ui.canvas, event.what, Type::caption, rect.width, 2).height);
  rect = centered(rect, {rect.width, what + when});
  draw_text(ui.canvas, take_top(rect, what), event.what,
            {.type = Type::caption, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  draw_text(ui.canvas, rect, event.time + " · " + event.who,
            {.type = Type::small, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
}

void draw_history(Ui& ui, Rect card, PersonPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, person_card_side, 24);
  draw_text(ui.canvas, take_top(rest, grown(ui, 46), 12), texts[words::person_history],
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1});
  const auto count = static_cast<int>(page.history.size());
  const ScrollList list(ui, "person.history", page.history_scroll, ScrollList::beside_bar(rest),
                        grown(ui, event_height) * static_cast<float>(count));
  const auto [first, past] = list.visible(count, grown(ui, event_height));
  for (int i = first; i < past; ++i)
    draw_event(ui, row_in(list, i, grown(ui, event_height)), page.history[static_cast<std::size_t>(i)]);
}

// ---- who it may be as well ------------------------------------------------------------------------------------------
/// One tap settles it, either way.
std::optional<StaffIntent> draw_double(Ui& ui, Rect& room, const PersonPage& page, const Texts& texts) {
  if (!page.likely) return std::nullopt;
  const bool portrait = ui.canvas.portrait();
  const float line = ui.theme().type(Type::caption_bold).line_height + ui.theme().type(Type::caption).line_height;
  Rect card = take_top(room, portrait ? line + person_button_height + 64 : std::max(line, person_button_height) + 32,
                       person_gap);
  draw_card(ui.canvas, card, ui.color()[Tone::warning].tint);
  ui.canvas.grounds.push_back({card, ui.color()[Tone::warning].tint});
  Rect rest = inset(card, person_card_side, 16);
  Rect band = portrait ? take_bottom(rest, person_button_height, 16) : take_right(rest, 560, person_gap);
  std::optional<StaffIntent> wanted;
  const auto choice = [&](int index, std::string_view id, TextId words, Icon icon, bool is_one) {
    if (button(ui, {.id = id,
                    .label = texts[words],
                    .rect = column_of(band, index, 2, Spacing::touch_gap),
                    .icon = icon,
                    .icon_size = 28,
                    .type = Type::caption_bold}))
      wanted = people_intent::SettleDouble{page.likely->person, is_one};
  };
  choice(0, "person.double_two", words::person_double_two, Icon::people, false);
  choice(1, "person.double_one", words::person_double_one, Icon::check, true);
  rest = centered(rest, {rest.width, line});
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::caption_bold).line_height), page.likely->ask,
            {.type = Type::caption_bold, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, rest, page.likely->note,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  return wanted;
}

// ---- what can be done -----------------------------------------------------------------------------------------------
struct Choice {
  std::string_view id;
  TextId words;
  Icon icon;
  StaffIntent wanted;
  ButtonKind kind = ButtonKind::plain;
};

std::vector<Choice> choices_of(const PersonPage& page) {
  std::vector<Choice> choices = {{"person.back", words::screens_back, Icon::back, people_intent::BackToRoster{}}};
  if (!page.may_correct) return choices;
  choices.push_back({"person.edit", words::person_edit, Icon::pencil, people_intent::Edit{}});
  if (!page.withdrawn) {
    choices.push_back({"person.ticket", words::person_ticket, Icon::qr, people_intent::ShowTicket{}});
    choices.push_back({"person.new_ticket", words::person_new_ticket, Icon::refresh, people_intent::AskNewTicket{}});
  }
  choices.push_back({"person.merge", words::person_merge, Icon::people, people_intent::BeginMerge{}});
  if (page.withdrawn) {
    choices.push_back(
        {"person.substitute", words::person_substitute, Icon::plus_circle, people_intent::AddSubstitute{}});
    choices.push_back({"person.return", words::person_return, Icon::undo, people_intent::TakeBackWithdrawal{}});
  } else {
    choices.push_back(
        {"person.withdraw", words::person_withdraw, Icon::minus, people_intent::Withdraw{}, ButtonKind::quiet});
  }
  return choices;
}

std::optional<StaffIntent> draw_choice(Ui& ui, Rect rect, const Choice& choice, const Texts& texts) {
  if (!button(ui, {.id = choice.id,
                   .label = texts[choice.words],
                   .rect = rect,
                   .kind = choice.kind,
                   .icon = choice.icon,
                   .icon_size = 28,
                   .type = Type::caption_bold}))
    return std::nullopt;
  return choice.wanted;
}

std::optional<StaffIntent> draw_choices(Ui& ui, Rect band, const PersonPage& page, const Texts& texts) {
  const std::vector<Choice> choices = choices_of(page);
  const auto count = static_cast<int>(choices.size());
  const int rows = ui.canvas.portrait() ? 2 : 1, in_row = (count + rows - 1) / rows;
  std::optional<StaffIntent> wanted;
  for (int i = 0; i < count; ++i) {
    const Rect row = row_of(band, i / in_row, rows, Spacing::touch_gap);
    const Rect place = column_of(row, i % in_row, in_row, Spacing::touch_gap);
    if (auto tapped = draw_choice(ui, place, choices[static_cast<std::size_t>(i)], texts)) wanted = tapped;
  }
  return wanted;
}

// ---- the ticket -----------------------------------------------------------------------------------------------------
std::optional<StaffIntent> draw_ticket(Ui& ui, const PersonPage& page, const Texts& texts) {
  constexpr float side = 560, padding = 48;
  fill_rect(ui.canvas, ui.screen(), ui.color().scrim);
  const Rect card = centered(ui.screen(), {820, side + 380});
  draw_card(ui.canvas, card, ui.color().surface, Spacing::camera_radius, Shadow::camera);
  ui.canvas.grounds.push_back({card, ui.color().surface});
  Rect rest = inset(card, padding, 36);
  draw_text(ui.canvas, take_top(rest, 100, 8), page.name,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  draw_code(ui.canvas, centered(take_top(rest, side, 8), {side, side}), *page.ticket);
  const Rect band = take_bottom(rest, 88, 8);
  draw_text(ui.canvas, rest, texts[words::person_ticket_do],
            {.type = Type::caption,
             .color = ui.color().quiet,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  if (button(ui, {.id = "person.ticket_done",
                  .label = texts[words::person_ticket_done],
                  .rect = band,
                  .kind = ButtonKind::primary}))
    return people_intent::CloseQuestion{};
  return std::nullopt;
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, PersonPage& page, const Texts& texts) {
  const bool portrait = ui.canvas.portrait();
  const float buttons = portrait ? 2 * person_button_height + Spacing::touch_gap : person_button_height;
  const Rect band = take_bottom(room, buttons, person_gap);
  const auto settled = page.may_correct ? draw_double(ui, room, page, texts) : std::nullopt;
  const Rect person =
      portrait ? take_top(room, room.height * 0.6F, person_gap) : take_left(room, room.width * 0.56F, person_gap);
  std::optional<StaffIntent> wanted = draw_person(ui, person, page, texts);
  draw_history(ui, room, page, texts);
  if (auto tapped = draw_choices(ui, band, page, texts)) wanted = tapped;
  return settled ? settled : wanted;
}

bool asks(const PersonPage& page) {
  return page.question || page.ticket;
}

std::optional<StaffIntent> draw_question(Ui& ui, PersonPage& page, const Texts& texts) {
  if (page.ticket) return draw_ticket(ui, page, texts);
  if (!page.question) return std::nullopt;
  const auto answer = draw_reason_question(ui, "person.question", page.question->words, texts);
  if (!answer) return std::nullopt;
  if (!answer->reason) return people_intent::CloseQuestion{};
  return people_intent::Answer{*answer->reason};
}

}  // namespace sala
