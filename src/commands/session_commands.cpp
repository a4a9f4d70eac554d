#include "commands/command.h"
#include "core/eras.h"
#include "core/format_date.h"
#include "core/thai_text.h"
#include "station/door/gates.h"
#include "station/learning/phases.h"
#include "station/learning/project_test.h"
#include "station/project/project_changes.h"
#include "station/survey/survey_desk.h"
#include "storage/project_queries.h"
#include "words/board.h"
#include "words/commands.h"
#include "words/learning.h"
#include "words/shell.h"
#include "words/station.h"

namespace sala {
namespace {

struct NewSession {
  std::string title, title_en, starts, ends, room;
  int opens_before_min = Session{}.opens_before_min;
  int closes_after_min = Session{}.closes_after_min;
  int late_after_min = Session{}.late_after_min;
  bool no_attendance = false;
};

Result<Session> session_of(const NewSession& given) {
  Eras eras;
  const auto starts = parse_time(eras.with_common_year(given.starts));
  const auto ends = parse_time(eras.with_common_year(given.ends));
  if (const auto mixed = eras.mixed()) return fail(words::error_eras, {{"be", mixed->first}, {"ce", mixed->second}});
  if (!starts || !ends) return fail(words::error_not_a_time, {{"text", starts ? given.ends : given.starts}});
  if (ends->utc_ms <= starts->utc_ms)
    return fail(words::error_session_ends, {{"starts", given.starts}, {"ends", given.ends}});
  Session session;
  session.title = {clean(given.title), clean(given.title_en)};
  session.starts = *starts;
  session.ends = *ends;
  session.room = clean(given.room);
  session.takes_attendance = !given.no_attendance;
  session.opens_before_min = given.opens_before_min;
  session.closes_after_min = given.closes_after_min;
  session.late_after_min = given.late_after_min;
  return session;
}

Result<Answer> add_session(const CommandContext& context, const NewSession& given) {
  const auto session = session_of(given);
  if (!session) return Failure(session.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto ids = add_sessions(*station, project->id, {*session});
  if (!ids) return Failure(ids.error());
  return Answer{{{"session", ids->front().text()}}, ids->front().text()};
}

Result<Answer> list_sessions(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto agenda = sessions(*station->store, project->id);
  if (!agenda) return Failure(agenda.error());
  Answer answer{Json::array(), ""};
  for (const Session& session : *agenda) {
    const auto count = session_count(*station->store, project->id, session);
    if (!count) return Failure(count.error());
    answer.json.push_back({{"session", session.id.text()},
                           {"title", title_in(session.title, true)},
                           {"titles", {{"th", session.title.th}, {"en", session.title.en}}},
                           {"starts_at", format_time(session.starts)},
                           {"ends_at", format_time(session.ends)},
                           {"takes_attendance", session.takes_attendance},
                           {"present", count->present},
                           {"late", count->late}});
    const auto counted = [&](TextId words, int people) {
      return context.texts.with(words, {{"count", std::to_string(people)}});
    };
    const Language language = context.texts.language();
    answer.text += fmt::format("{}  {}  {} ({})  {}\n", session.id.text(), date_and_time(session.starts, language),
                               counted(words::agenda_people, count->present), counted(words::agenda_late, count->late),
                               title_in(session.title, language == Language::th));
  }
  return answer;
}

Result<Answer> bind_session(const CommandContext& context, const std::string& wanted) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  if (wanted == "clock") {
    if (const auto set = station->store->set_setting("session", std::nullopt); !set) return Failure(set.error());
    return Answer{{{"session", nullptr}}, ""};
  }
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto session = Uuid::parse(wanted);
  if (!session) return fail(words::error_no_session, {{"session", wanted}});
  if (const auto bound = bind_station(*station, project->id, session); !bound) return Failure(bound.error());
  return Answer{{{"session", wanted}}, wanted};
}

struct GateWords {
  std::string target, state, phase;
  std::optional<std::string> until;
  bool keep_pre = false;
};

/// The test that is to be opened or closed; nothing where something else is.
Result<std::optional<StoredTest>> test_meant(const Store& store, const Uuid& project, const std::string& target) {
  if (target == "test") {
    auto stored = project_test(store, project);
    if (!stored) return Failure(stored.error());
    return std::optional(std::move(*stored));
  }
  const auto id = Uuid::parse(target);
  if (!id) return std::optional<StoredTest>();
  return find_test(store, project, *id);
}

Result<Answer> change_test_gate(const CommandContext& context, OpenStation& station, const Uuid& project,
                                const Test& test, const GateWords& given) {
  const auto until = parse_optional_time(given.until);
  if (!until) return Failure(until.error());
  auto phase = phase_of(given.phase);
  if (!phase && test.phases.size() == 1) phase = test.phases.begin()->first;
  if (!phase) return fail(words::error_phase_needed);
  PhaseChange change{test.id, *phase, GateWish::open, *until, given.keep_pre, "system"};
  if (given.state != "open") change.wish = given.state == "close" ? GateWish::close : GateWish::clock;
  const auto changed = change_phase(station, project, change);
  if (!changed) return Failure(changed.error());
  if (changed->closed_pre) say(context.texts[words::test_closed_pre]);
  const bool is_open = given.state == "open";
  return Answer{{{"target", test.id.text()},
                 {"phase", std::string(name_of(*phase))},
                 {"open", given.state == "clock" ? Json() : Json(is_open)},
                 {"until", is_open && *until ? Json(format_time(**until)) : Json()},
                 {"closed_pre", changed->closed_pre},
                 {"fact", changed->fact.text()}},
                given.state};
}

/// The survey that is to be opened or closed; nothing where something else is.
Result<std::optional<StoredSurvey>> survey_meant(const Store& store, const Uuid& project, const std::string& target) {
  if (target == "survey") {
    auto stored = project_survey(store, project);
    if (!stored) return Failure(stored.error());
    return std::optional(std::move(*stored));
  }
  auto all = stored_surveys(store, project);
  if (!all) return Failure(all.error());
  for (StoredSurvey& stored : *all)
    if (stored.survey.id.text() == target) return std::optional(std::move(stored));
  return std::optional<StoredSurvey>();
}

/// Closing releases what waits here.
Result<Answer> change_gate_of_survey(OpenStation& station, const Project& project, const Uuid& survey,
                                     const GateWords& given) {
  const auto until = parse_optional_time(given.until);
  if (!until) return Failure(until.error());
  SurveyGate change{survey, GateWish::open, *until};
  if (given.state != "open") change.wish = given.state == "close" ? GateWish::close : GateWish::clock;
  const auto fact = change_survey_gate(station, project, change);
  if (!fact) return Failure(fact.error());
  const bool is_open = given.state == "open";
  return Answer{{{"target", survey.text()},
                 {"open", given.state == "clock" ? Json() : Json(is_open)},
                 {"until", is_open && *until ? Json(format_time(**until)) : Json()},
                 {"fact", fact->text()}},
                given.state};
}

Result<Answer> change_gate(const CommandContext& context, const GateWords& given) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto test = test_meant(*station->store, project->id, given.target);
  if (!test) return Failure(test.error());
  if (*test) return change_test_gate(context, *station, project->id, (*test)->test, given);
  const auto survey = survey_meant(*station->store, project->id, given.target);
  if (!survey) return Failure(survey.error());
  if (*survey) return change_gate_of_survey(*station, *project, (*survey)->survey.id, given);
  const auto open = given.state == "clock" ? std::nullopt : std::optional(given.state == "open");
  const auto fact = set_gate(*station, project->id, {given.target, open, given.phase});
  if (!fact) return Failure(fact.error());
  return Answer{{{"target", given.target}, {"open", open ? Json(*open) : Json(nullptr)}, {"fact", fact->text()}},
                given.state};
}

}  // namespace

void add_session_commands(CommandSet& commands) {
  const auto given = option_values<NewSession>();
  CLI::App* add = commands.add("session add", "add an item to the agenda",
                               [given](const auto& context) { return add_session(context, *given); });
  add->add_option("--title", given->title)->required()->check(must_say_something);
  add->add_option("--title-en", given->title_en);
  add->add_option("--starts", given->starts, "ISO 8601 with offset")->required();
  add->add_option("--ends", given->ends, "ISO 8601 with offset")->required();
  add->add_option("--room", given->room);
  add->add_option("--opens-before", given->opens_before_min, "minutes")->check(CLI::Range(0, 24 * 60));
  add->add_option("--closes-after", given->closes_after_min, "minutes")->check(CLI::Range(0, 24 * 60));
  add->add_option("--late-after", given->late_after_min, "minutes")->check(CLI::Range(0, 24 * 60));
  add->add_flag("--no-attendance", given->no_attendance);
  commands.add("session list", "the agenda with who was present", list_sessions);
  const auto wanted = option_values<std::string>();
  commands
      .add("session bind", "bind this station to a session, or let it follow the clock",
           [wanted](const auto& context) { return bind_session(context, *wanted); })
      ->add_option("SESSION", *wanted, "a session's id, or the word clock")
      ->required();

  const auto change = option_values<GateWords>();
  CLI::App* gate = commands.add("gate", "open or close registration, a session, a test or a survey",
                                [change](const auto& context) { return change_gate(context, *change); });
  gate->add_option("TARGET", change->target, "an id, or the words registration, test and survey")->required();
  gate->add_option("STATE", change->state)->required()->check(CLI::IsMember({"open", "close", "clock"}));
  gate->add_option("--phase", change->phase)->check(CLI::IsMember({"pre", "post"}));
  gate->add_option("--until", change->until, "of a test or a survey: closed from then on, ISO 8601 with offset");
  gate->add_flag("--keep-pre", change->keep_pre, "opening post leaves pre open");
}

}  // namespace sala
