#include "kiosk/visits/door/door_words.h"

#include "core/format_date.h"
#include "core/hour_words.h"
#include "kiosk/visits/door/certificate_offers.h"
#include "kiosk/visits/door/survey_offers.h"
#include "kiosk/visits/door/test_offers.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/door.h"

namespace sala {
namespace {

constexpr int soon_min = 90;
constexpr std::size_t most_steps = 3;  // what is now, and what comes then

std::string title_of(const WordContext& context, const Session& session) {
  return title_in(session.title, context.thai());
}

std::string time_and_room(const WordContext& context, const Session& session) {
  const std::string time = hours_words(context.texts, session.starts, session.ends);
  return session.room.empty() ? time : time + " · " + session.room;
}

/// "in 29 minutes", or the date of another day; nothing where the time beside it says as much.
std::string how_soon(const WordContext& context, const Session& session) {
  if (!on_same_day(session.starts, context.now)) return long_date(day_of(session.starts), context.texts.language());
  const std::int64_t minutes = (session.starts.utc_ms - context.now.utc_ms + minute_ms - 1) / minute_ms;
  if (minutes <= 0 || minutes > soon_min) return {};
  return context.texts.with(words::flow_in_minutes, {{"minutes", std::to_string(minutes)}});
}

Icon icon_of(const Session& session) {
  return session.takes_attendance ? Icon::people : Icon::opening;
}

/// What there is to go in to: the session checked in to, else one that runs.
const Session* session_of_now(const std::vector<Session>& agenda, const std::optional<Session>& entered,
                              const Moment& now) {
  const auto there = std::ranges::find_if(agenda, [&](const Session& session) {
    if (entered) return session.id == entered->id;
    return session.starts.utc_ms <= now.utc_ms && now.utc_ms < session.ends.utc_ms;
  });
  return there == agenda.end() ? nullptr : &*there;
}

/// Where to go now and what comes then.
Result<void> add_steps(const WordContext& context, const std::optional<Session>& entered, CheckedInScreen& screen) {
  const auto agenda = sessions(context.store, context.project.id);
  if (!agenda) return Failure(agenda.error());
  const Session* current = session_of_now(*agenda, entered, context.now);
  if (current != nullptr) {
    const std::string& go_in = context.texts[words::flow_come_in];
    screen.now = NextStep{icon_of(*current), title_of(context, *current),
                          current->room.empty() ? go_in : current->room + " · " + go_in, "", Tone::success};
  }
  for (const Session& session : *agenda) {
    const bool is_over = session.ends.utc_ms <= context.now.utc_ms;
    const bool is_current = current != nullptr && session.id == current->id;
    if (is_over || is_current || screen.next.size() + (screen.now ? 1 : 0) == most_steps) continue;
    screen.next.push_back({icon_of(session), title_of(context, session), time_and_room(context, session),
                           how_soon(context, session), Tone::accent});
  }
  return {};
}

DayStep registration_step(const WordContext& context, const Place& registration) {
  if (!registration.counted)
    return {Icon::check, context.texts[words::flow_registration], "", context.texts[words::flow_not_yet], Tone::accent};
  const std::string caption =
      at_clock(context.texts, registration.counted->time) + " · " + registration.counted->station_name;
  return {Icon::check, context.texts[words::flow_registration], caption, context.texts[words::flow_done],
          Tone::success};
}

DayStep session_step(const WordContext& context, const Place& place) {
  const Session& session = *place.session;
  DayStep step{Icon::people, title_of(context, session), time_and_room(context, session), "", Tone::accent};
  if (place.counted) {
    const bool late = is_late(session, place.counted->time.utc_ms);
    step.chip = context.texts[late ? words::flow_present_late : words::flow_present];
    step.tone = late ? Tone::warning : Tone::success;
  } else if (is_open(place, context.now)) {
    step.chip = context.texts[words::flow_open_now];
    step.tone = Tone::primary;
  } else if (session.ends.utc_ms < context.now.utc_ms) {
    step.chip = context.texts[words::flow_missed];
    step.tone = Tone::warning;
  } else {
    step.chip = how_soon(context, session);
  }
  return step;
}

/// Of a refusal. Who has withdrawn, or whom the list does not have, is helped by staff; a day is its ticket's.
RefusalScreen::SecondWay second_way(const WordContext& context, const DoorAnswer& answer) {
  using Way = RefusalScreen::SecondWay;
  if (answer.outcome == Outcome::withdrawn) return Way::none;
  if (answer.outcome == Outcome::not_open)
    return answer.method == Method::ticket && answer.participant ? Way::my_day : Way::none;
  if (context.project.find_by_name) return Way::find_name;
  return context.project.walk_in && answer.outcome != Outcome::altered ? Way::walk_in : Way::none;
}

}  // namespace

Result<WelcomeScreen> welcome_words(const WordContext& context) {
  WelcomeScreen screen;
  screen.title = title_in(context.project.title, context.thai());
  screen.when = date_range(context.project.starts_on, context.project.ends_on, context.texts.language());
  const auto counts = roster_counts(context.store, context.project.id);
  if (!counts) return Failure(counts.error());
  screen.checked_in = counts->checked_in;
  screen.expected = counts->roster;
  screen.can_find_name = context.project.find_by_name;
  screen.can_walk_in = context.project.walk_in;
  const auto agenda = sessions(context.store, context.project.id);
  if (!agenda) return Failure(agenda.error());
  const auto today = [&](const Session& session) { return on_same_day(session.starts, context.now); };
  const auto first = std::ranges::find_if(*agenda, today);
  if (first == agenda->end()) return screen;
  Moment ends = first->ends;
  for (const Session& session : *agenda)
    if (today(session) && session.ends.utc_ms > ends.utc_ms) ends = session.ends;
  screen.when += " · " + hours_words(context.texts, first->starts, ends);
  const auto places = places_of(context.store, context.project.id, std::nullopt, std::nullopt);
  if (!places) return Failure(places.error());
  const auto bound = bound_session(context.store, context.project.id);
  if (!bound) return Failure(bound.error());
  if (*bound) {
    const auto place = std::ranges::find_if(places->sessions, [&](const Place& p) { return p.session->id == **bound; });
    if (place != places->sessions.end()) screen.session = title_of(context, *place->session);
  } else if (const auto open = open_session(places->sessions, context.now)) {
    screen.session = title_of(context, *places->sessions[*open].session);
  }
  return screen;
}

Result<CheckedInScreen> checked_in_words(const WordContext& context, const DoorAnswer& answer) {
  CheckedInScreen screen;
  screen.by_ticket = answer.method == Method::ticket;
  const std::string time = at_clock(context.texts, answer.time);
  screen.headline = answer.session && !answer.registered_now
                        ? context.texts.with(words::flow_session_checked_in,
                                             {{"time", time}, {"session", title_of(context, *answer.session)}})
                        : context.texts.with(words::flow_registered, {{"time", time}});
  const bool at_session = answer.session && answer.outcome == Outcome::checked_in;
  screen.late = at_session && is_late(*answer.session, answer.time.utc_ms);
  if (answer.person) {
    screen.name = shown_name(context, *answer.person);
    screen.unit = answer.person->unit;
    auto replaced = replaced_words(context, *answer.person);
    if (!replaced) return Failure(replaced.error());
    screen.replaces = std::move(*replaced);
  }
  const auto added = add_steps(context, at_session ? answer.session : std::nullopt, screen);
  if (!added) return Failure(added.error());
  if (!screen.by_ticket || !answer.participant) return screen;
  auto offer = test_offer(context, *answer.participant);
  if (!offer) return Failure(offer.error());
  screen.test = std::move(*offer);
  return screen;
}

AlreadyInScreen already_in_words(const WordContext& context, const DoorAnswer& answer) {
  AlreadyInScreen screen;
  screen.by_ticket = answer.method == Method::ticket;
  if (answer.person) screen.name = shown_name(context, *answer.person);
  if (!answer.first) return screen;
  const std::string time = at_clock_or_day(context.texts, answer.first->time, context.now);
  screen.headline = context.texts.with(answer.session ? words::flow_session_already_in : words::flow_already_in,
                                       {{"time", time},
                                        {"station", answer.first->station_name},
                                        {"session", answer.session ? title_of(context, *answer.session) : ""}});
  return screen;
}

TroubleScreen not_me_words(const WordContext& context) {
  TroubleScreen screen{context.texts[words::flow_not_me], "", context.texts[words::flow_call_staff], Icon::people,
                       Tone::warning};
  if (context.project.find_by_name)
    screen.way = TroubleWay{context.texts[words::welcome_find_name], Icon::search, intent::FindName{}};
  return screen;
}

RefusalScreen refusal_words(const WordContext& context, const DoorAnswer& answer) {
  RefusalScreen screen;
  screen.outcome = answer.outcome;
  screen.second = second_way(context, answer);
  const bool may_name = answer.outcome == Outcome::withdrawn || answer.outcome == Outcome::not_open;
  if (may_name && answer.person) screen.name = shown_name(context, *answer.person);
  if (answer.outcome == Outcome::not_open && answer.session) {
    const Session& session = *answer.session;
    const Moment opens = opening_of(session);
    const bool before = context.now.utc_ms < opens.utc_ms;
    screen.detail = context.texts.with(
        before ? words::flow_session_opens : words::flow_session_closed,
        {{"session", title_of(context, session)}, {"time", at_clock_or_day(context.texts, opens, context.now)}});
  }
  return screen;
}

Result<MyDayScreen> my_day_words(const WordContext& context, const Participant& person) {
  const auto places = places_of(context.store, context.project.id, person.id, std::nullopt);
  if (!places) return Failure(places.error());
  MyDayScreen screen;
  screen.name = shown_name(context, person);
  screen.project_line = title_in(context.project.title, context.thai()) + " · " +
                        date_range(context.project.starts_on, context.project.ends_on, context.texts.language());
  screen.steps.push_back(registration_step(context, places->registration));
  for (const Place& place : places->sessions) screen.steps.push_back(session_step(context, place));
  if (const auto added = add_tests(context, person.id, screen); !added) return Failure(added.error());
  if (const auto added = add_surveys(context, person.id, screen); !added) return Failure(added.error());
  auto certificate = certificate_progress(context, person.id);
  if (!certificate) return Failure(certificate.error());
  screen.certificate = std::move(*certificate);
  return screen;
}

}  // namespace sala
