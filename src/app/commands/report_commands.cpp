#include "app/command.h"
#include "app/doctor.h"
#include "app/summary.h"
#include "core/text_ids.h"

namespace sala {
namespace {

Result<Answer> summary(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto figures = summarise(*station->store, *project);
  if (!figures) return Failure(figures.error());
  const bool thai = context.texts.language() == Language::th;
  Answer answer{to_json(*figures), title_in(project->title, thai) + "\n"};
  answer.text +=
      context.texts.with(TextId::summary_registered, {{"in", std::to_string(figures->participants.checked_in)},
                                                      {"all", std::to_string(figures->participants.roster)}}) +
      "\n";
  for (const SessionFigures& session : figures->sessions)
    answer.text += context.texts.with(TextId::summary_session, {{"title", title_in(session.session.title, thai)},
                                                                {"present", std::to_string(session.present)},
                                                                {"late", std::to_string(session.late)},
                                                                {"absent", std::to_string(session.absent)}}) +
                   "\n";
  return answer;
}

Result<Answer> doctor(const CommandContext& context) {
  const auto checks = examine(context);
  Answer answer{to_json(checks), ""};
  for (const Check& check : checks) {
    const char* mark = check.health == Health::ok ? "✓" : check.health == Health::warn ? "!" : "✗";
    answer.text += fmt::format("{} {}: {}\n", mark, check.name, check.message);
    if (check.health == Health::fail) answer.status = 1;
  }
  return answer;
}

}  // namespace

void add_report_commands(CommandSet& commands) {
  commands.add("summary", "participants and sessions of the project", summary);
  commands.add("doctor", "what may keep this machine from serving", doctor);
}

}  // namespace sala
