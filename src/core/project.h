// A training project and the items of its agenda, as project_put and session_put carry them.
#pragma once
#include <string>
#include <vector>

#include "core/canonical.h"
#include "core/result.h"
#include "core/time.h"
#include "core/uuid.h"

namespace sala {

struct Bilingual {
  std::string th, en;
  bool operator==(const Bilingual&) const = default;
};

struct CertificateRule {
  int min_attendance_percent = 0;
  int min_post_percent = 0;
  bool survey_required = false;
  bool operator==(const CertificateRule&) const = default;
};

struct Project {
  Uuid id;
  std::string code;
  Bilingual title;
  std::string organiser, place;
  Day starts_on, ends_on;
  bool names_masked = false;  ///< names_on_screen: full or masked
  bool walk_in = true;
  bool find_by_name = true;
  std::string primary = {};                              ///< the event's own colour, "#1F4E8C"; empty: Sala's
  std::optional<CertificateRule> certificate_rule = {};  ///< nothing: registered suffices
  Json rest =
      Json::object();  ///< members of the body that screens do not ask for (objectives, budget…), kept as they are
  bool operator==(const Project&) const = default;
};

struct Session {
  Uuid id;
  Bilingual title;
  Moment starts, ends;
  std::string room;
  bool takes_attendance = true;
  int opens_before_min = 30;
  int closes_after_min = 0;
  int late_after_min = 15;
  bool is_removed = false;  ///< taken off the agenda; what was recorded for it stays
  bool operator==(const Session&) const = default;
};

Json project_body(const Project& project, const std::string& by);
Result<Project> project_from(const Uuid& id, const Json& body);
Json session_body(const Session& session, const std::string& by);
Result<Session> session_from(const Json& body);

/// The title in a language, or in the other one where that is empty.
const std::string& title_in(const Bilingual& title, bool thai);

/// Whether attendance may be taken at this moment by the agenda's own window.
Moment opening_of(const Session& session);
bool within_window(const Session& session, Moment now);
bool is_late(const Session& session, std::int64_t utc_ms);

}  // namespace sala
