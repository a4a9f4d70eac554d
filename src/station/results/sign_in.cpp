#include "station/results/sign_in.h"

#include <algorithm>

#include "core/format_date.h"
#include "core/hour_words.h"
#include "core/organiser.h"
#include "core/thai_text.h"
#include "storage/project_queries.h"
#include "words/out.h"
#include "words/station.h"

namespace sala {
namespace {

std::string when_and_where(const Project& project, const Session* session, const Texts& texts) {
  const std::string date = session ? long_date(day_of(session->starts), texts.language())
                                   : date_range(project.starts_on, project.ends_on, texts.language());
  const std::string& room = session ? session->room : project.place;
  const std::string& place = room.empty() ? project.place : room;
  std::string words = texts.with(words::sign_day, {{"date", date}});
  if (!place.empty()) words += "  " + texts.with(words::sign_place, {{"place", place}});
  return words;
}

/// With how it stands where the sheet says who came and it is not over.
std::string session_words(const SessionFigures* figures, const SignInOptions& options, const Texts& texts) {
  if (!figures) return {};
  const Session& session = figures->session;
  const std::string said =
      texts.with(words::sign_session, {{"title", title_in(session.title, texts.language() == Language::th)},
                                       {"from", clock_time(session.starts)},
                                       {"to", clock_time(session.ends)}});
  const SessionState state = state_of(*figures, options.now);
  return options.blank || state == SessionState::closed ? said : said + " · " + texts[session_state_words(state)];
}

/// "รายชื่อ 40 คน · HR-1 · ข้อมูล ณ 23 พฤศจิกายน 2569 08:31 น."
std::string foot_words(std::size_t people, const std::string& code, Moment now, const Texts& texts) {
  std::string said = texts.with(words::sign_count, {{"count", std::to_string(people)}});
  if (!code.empty()) said += " · " + code;
  return said + " · " +
         texts.with(words::sign_as_of,
                    {{"date", long_date(day_of(now), texts.language())}, {"time", at_clock(texts, now)}});
}

/// In place of a signature.
std::string signed_words(const AttendanceLine& line, const Session* session, const Texts& texts) {
  const CheckInMark* mark = line.registration ? &*line.registration : nullptr;
  if (session) {
    const auto there = line.sessions.find(session->id);
    mark = there == line.sessions.end() ? nullptr : &there->second;
  }
  if (!mark) return {};
  return texts.with(mark->late ? words::sign_registered_late : words::sign_registered,
                    {{"time", at_clock(texts, mark->time)}});
}

void sort_by_name(std::vector<AttendanceLine>& lines) {
  std::ranges::stable_sort(lines, {}, [](const AttendanceLine& line) {
    return thai_sort_key(line.person.given_name + " " + line.person.family_name);
  });
}

const SessionFigures* find_session(const Summary& summary, const Uuid& id) {
  for (const SessionFigures& figures : summary.sessions)
    if (figures.session.id == id) return &figures;
  return nullptr;
}

std::vector<SignInRow> rows_of(std::vector<AttendanceLine> lines, const Session* session, const SignInOptions& options,
                               const Texts& texts) {
  if (options.by_name) sort_by_name(lines);
  std::vector<SignInRow> rows;
  for (const AttendanceLine& line : lines) {
    const Participant& person = line.person;
    if (person.status == "withdrawn" || full_name(person).empty()) continue;
    rows.push_back({std::to_string(rows.size() + 1), name_in(person, texts.language()), person.position, person.unit,
                    options.blank ? std::string() : signed_words(line, session, texts)});
  }
  return rows;
}

}  // namespace

Result<SignInSheet> sign_in_sheet(const Store& store, const Project& project, const SignInOptions& options,
                                  const Texts& texts) {
  auto attendance = attendance_of(store, project);
  if (!attendance) return Failure(attendance.error());
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  const SessionFigures* figures = options.session ? find_session(attendance->summary, *options.session) : nullptr;
  const Session* session = figures ? &figures->session : nullptr;
  if (options.session && !session) return fail(words::error_no_session, {{"session", options.session->text()}});
  const bool thai = texts.language() == Language::th;
  SignInSheet sheet;
  sheet.organiser = organiser_of(project, *known, thai);
  if (*known) sheet.logo = (*known)->logo;
  sheet.title = texts[words::sign_title];
  sheet.project_title = title_in(project.title, thai);
  sheet.when_and_where = when_and_where(project, session, texts);
  sheet.session = session_words(figures, options, texts);
  sheet.headings = {texts[words::out_no],   texts[words::out_name],       texts[words::out_position],
                    texts[words::out_unit], texts[words::sign_signature], texts[words::sign_note]};
  sheet.rows = rows_of(std::move(attendance->lines), session, options, texts);
  sheet.empty_rows = options.empty_rows;
  sheet.spare = texts[words::sign_spare];
  sheet.count = foot_words(sheet.rows.size(), project.code, options.now, texts);
  sheet.sign_here = texts[words::sign_here];
  sheet.sign_on = texts[words::out_date];
  sheet.signers = {texts[words::sign_prepared], texts[words::sign_certified]};
  sheet.page_words = [&texts](std::size_t page, std::size_t pages) {
    return texts.with(words::sign_page, {{"page", std::to_string(page)}, {"pages", std::to_string(pages)}});
  };
  return sheet;
}

}  // namespace sala
