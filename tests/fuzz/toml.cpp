#include "core/body_check.h"
#include "core/texts.h"
#include "fuzz/targets.h"
#include "station/project/project_changes.h"

namespace sala::fuzz {

void toml(std::string_view bytes) {
  (void)Texts::parse(Language::th, std::vector<std::string>(word_list_names().size(), std::string(bytes)));
  const auto file = parse_project_file(bytes);
  if (!file) return;
  must(!file->project.code.empty() && !file->project.title.th.empty(), "a project has a code and a title");
  must(file->project.starts_on <= file->project.ends_on, "a project does not end before it starts");
  for (const Session& session : file->sessions)
    must(session.starts.utc_ms < session.ends.utc_ms, "a session does not end before it starts");
  must(check_body(project_body(file->project, "")).has_value(), "a project can be recorded");
  for (const Session& session : file->sessions)
    must(check_body(session_body(session, "")).has_value(), "a session can be recorded");
  (void)parse_project_file(bytes, Day{2028, 2, 29});
}

}  // namespace sala::fuzz
