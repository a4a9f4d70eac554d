#include "core/event_colours.h"
#include "core/format_date.h"
#include "core/learning/own_view.h"
#include "core/said_day.h"
#include "core/thai_text.h"
#include "kiosk/staff/form_fields.h"
#include "kiosk/staff/set_up/set_up_forms.h"
#include "station/system_clock.h"
#include "words/security.h"
#include "words/set_up.h"
#include "words/shell.h"

namespace sala {
namespace {

using Field = FormPage::Field;

/// In the order of event_colours; a colour that is none of them stays unless another is chosen.
Field colour_choice(const Texts& texts, const std::string& chosen) {
  constexpr std::array<TextId, event_colours.size()> names = {
      words::colour_sala, words::colour_blue, words::colour_purple, words::colour_red, words::colour_green};
  std::vector<std::string> words;
  for (const TextId name : names) words.push_back(texts[name]);
  const auto place = std::ranges::find(event_colours, chosen) - event_colours.begin();
  Field field = choice_field("colour", texts[words::form_colour], std::move(words), static_cast<std::size_t>(place));
  const Color own = make_theme({}).color[Tone::primary].shape;
  for (const std::string_view colour : event_colours) field.swatches.push_back(parse_color(colour).value_or(own));
  return field;
}

std::string such_as(const Texts& texts, const std::string& example) {
  return texts.with(words::form_such_as, {{"example", example}});
}

/// When the day of the moment begins, by its own clock; for days between two moments.
std::int64_t midnight_ms(Moment moment) {
  return moment_at(day_of(moment), 0, 0).utc_ms;
}

}  // namespace

// ---- the organisation -----------------------------------------------------------------------------------------------
FormPage organisation_form(const Texts& texts, const Organisation& known) {
  FormPage form;
  form.fields = {
      in_group(
          texts[words::form_group_name],
          with_thai_keys(needs(words_field("organisation_th", texts[words::form_organisation_th], known.names.th)))),
      with_latin_keys(words_field("organisation_en", texts[words::form_organisation_en], known.names.en)),
      in_group(texts[words::form_group_people],
               list_field("units", texts[words::form_units], known.units, texts[words::form_commas])),
      list_field("types", texts[words::form_types], known.personnel_types, texts[words::form_commas]),
      in_group(texts[words::form_group_clock],
               with_latin_keys(needs(words_field("time_zone", texts[words::form_time_zone], known.time_zone,
                                                 texts[words::form_time_zone_hint]))))};
  return form;
}

Result<Organisation> told_organisation(const FormPage& form, Organisation known) {
  const std::string zone = line_of(form, "time_zone");
  if (!is_time_zone(zone)) return fail(words::error_time_zone, {{"zone", zone}});
  known.time_zone = zone;
  known.names = {line_of(form, "organisation_th"), line_of(form, "organisation_en")};
  known.units = entries_of(form, "units", known.units);
  known.personnel_types = entries_of(form, "types", known.personnel_types);
  return known;
}

// ---- the project ----------------------------------------------------------------------------------------------------
FormPage project_form(const Texts& texts, const Project& known) {
  FormPage form;
  form.fields = {in_group(texts[words::form_group_name],
                          with_thai_keys(needs(words_field("title_th", texts[words::form_title_th], known.title.th)))),
                 with_latin_keys(words_field("title_en", texts[words::form_title_en], known.title.en)),
                 half(with_latin_keys(
                     needs(words_field("code", texts[words::form_code], known.code, texts[words::form_code_hint])))),
                 half(words_field("organiser", texts[words::form_organiser], known.organiser)),
                 in_group(texts[words::form_group_when],
                          half(needs(day_field("starts", texts[words::form_starts], known.starts_on, texts)))),
                 half(day_field("ends", texts[words::form_ends], known.ends_on, texts)),
                 words_field("place", texts[words::form_place], known.place),
                 in_group(texts[words::form_group_door],
                          yes_no_field("find_by_name", texts[words::form_find_by_name], known.find_by_name)),
                 yes_no_field("walk_in", texts[words::form_walk_in], known.walk_in),
                 yes_no_field("masked", texts[words::form_masked], known.names_masked),
                 yes_no_field("own_score", texts[words::form_own_score], shows_own_score(known)),
                 colour_choice(texts, known.primary)};
  return form;
}

Result<Project> told_project(const FormPage& form, Project known) {
  const auto title = needed(form, "title_th"), code = needed(form, "code"), starts_text = needed(form, "starts");
  for (const auto* text : {&title, &code, &starts_text})
    if (!*text) return Failure(text->error());
  known.title = {*title, line_of(form, "title_en")};
  known.code = *code;
  known.organiser = line_of(form, "organiser");
  known.place = line_of(form, "place");
  Eras eras;
  const std::string ends_text = line_of(form, "ends").empty() ? *starts_text : line_of(form, "ends");
  const auto starts = said_day(*starts_text, form.today, eras), ends = said_day(ends_text, form.today, eras);
  if (!starts || !ends || *ends < *starts)
    return fail(words::error_form_days, {{"text", starts ? ends_text : *starts_text}});
  if (const auto mixed = eras.mixed())
    return fail(words::error_form_eras, {{"be", mixed->first}, {"ce", mixed->second}});
  known.starts_on = *starts;
  known.ends_on = *ends;
  known.find_by_name = form["find_by_name"].on;
  known.walk_in = form["walk_in"].on;
  known.names_masked = form["masked"].on;
  show_own_score(known, form["own_score"].on);
  if (const std::size_t colour = form["colour"].chosen; colour < event_colours.size())
    known.primary = event_colours[colour];
  return known;
}

// ---- one session ----------------------------------------------------------------------------------------------------
FormPage session_form(const Texts& texts, const Session& known) {
  const bool is_new = known.id == Uuid{};
  FormPage form;
  form.fields = {
      in_group(texts[words::form_group_name],
               with_thai_keys(needs(words_field("title_th", texts[words::form_title_th], known.title.th)))),
      with_latin_keys(words_field("title_en", texts[words::form_title_en], known.title.en)),
      in_group(texts[words::form_group_when],
               half(needs(day_field("day", texts[words::form_day], day_of(known.starts), texts)))),
      half(words_field("room", texts[words::form_room], known.room)),
      half(needs(hour_field("from", texts[words::form_from], is_new ? "" : clock_time(known.starts),
                            such_as(texts, "09:15")))),
      half(needs(
          hour_field("to", texts[words::form_to], is_new ? "" : clock_time(known.ends), such_as(texts, "12:00")))),
      in_group(texts[words::form_group_attendance],
               yes_no_field("takes_attendance", texts[words::form_takes_attendance], known.takes_attendance)),
      half(number_field("opens_before", texts[words::form_opens_before], known.opens_before_min)),
      half(number_field("closes_after", texts[words::form_closes_after], known.closes_after_min)),
      half(number_field("late_after", texts[words::form_late_after], known.late_after_min))};
  if (is_new) return form;
  form.remove = texts[words::set_up_remove];
  form.remove_title =
      texts.with(words::set_up_remove_ask, {{"name", title_in(known.title, texts.language() == Language::th)}});
  form.remove_do = texts[words::set_up_remove_session];
  return form;
}

Result<Session> told_session(const FormPage& form, Session known, const std::string& time_zone) {
  const auto title = needed(form, "title_th"), day_text = needed(form, "day"), from_text = needed(form, "from"),
             to_text = needed(form, "to");
  for (const auto* text : {&title, &day_text, &from_text, &to_text})
    if (!*text) return Failure(text->error());
  const auto opens_before = number_of(form, "opens_before"), closes_after = number_of(form, "closes_after"),
             late_after = number_of(form, "late_after");
  for (const auto* minutes : {&opens_before, &closes_after, &late_after})
    if (!*minutes) return Failure(minutes->error());
  Eras eras;
  const auto day = said_day(*day_text, form.today, eras);
  if (!day) return fail(words::error_form_days, {{"text", *day_text}});
  const auto from = clock_minutes(*from_text), to = clock_minutes(*to_text);
  if (!from || !to) return fail(words::error_form_time, {{"text", from ? *to_text : *from_text}});
  const std::int64_t later_ms = midnight_ms(known.ends) - midnight_ms(known.starts);
  known.starts = moment_in(time_zone, *day, *from);
  known.ends = moment_in(time_zone, *day, *to);
  known.ends.utc_ms += later_ms;
  if (known.ends.utc_ms <= known.starts.utc_ms)
    return fail(words::error_session_ends, {{"starts", *from_text}, {"ends", *to_text}});
  known.title = {*title, line_of(form, "title_en")};
  known.room = line_of(form, "room");
  known.takes_attendance = form["takes_attendance"].on;
  known.opens_before_min = *opens_before;
  known.closes_after_min = *closes_after;
  known.late_after_min = *late_after;
  return known;
}

}  // namespace sala
