#include "kiosk/staff/people/person_history.h"

#include <map>

#include "core/format_date.h"
#include "core/hour_words.h"
#include "core/json_read.h"
#include "kiosk/staff/check_in_words.h"
#include "kiosk/staff/people/told_kinds.h"
#include "security/user_file.h"
#include "station/people/field_words.h"
#include "storage/person_facts.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "storage/stored_json.h"
#include "words/door.h"
#include "words/people.h"

namespace sala {
namespace {

/// Tells facts one after another, remembering what was said before: only so can a change be told.
class History {
 public:
  History(const StaffDesk& desk, const Uuid& person) : desk_(desk), person_(person) {}

  Result<void> read_names() {
    const auto agenda = sessions(desk_.store(), desk_.project->id);
    if (!agenda) return Failure(agenda.error());
    for (const Session& session : *agenda) places_[session.id.text()] = title_in(session.title, desk_.thai());
    const auto users = read_users(desk_.station.folder);
    if (!users) return Failure(users.error());
    for (const UserRecord& record : *users) users_[record.user.id.text()] = record.user.name;
    return {};
  }

  Result<PersonPage::Event> tell(const Fact& fact) {
    const Json body = body_of(fact).value_or(Json::object());
    const auto station = find_station(desk_.store(), fact.station);
    if (!station) return Failure(station.error());
    PersonPage::Event event{when(fact, body), what(fact, body), who(text_at(body, "by"))};
    if (*station) event.who += " · " + (*station)->name;
    return event;
  }

 private:
  const Texts& texts() const { return desk_.texts; }

  std::string when(const Fact& fact, const Json& body) const {
    const auto shown = parse_time(text_at(body, "time"));
    const Moment time = shown.value_or(Moment{parse_at(fact.at).value_or(0), desk_.now().offset_min});
    return at_clock_or_day(texts(), time, desk_.now());
  }

  std::string who(const std::string& by) const {
    if (by == "participant") return texts()[words::history_by_self];
    if (by == "system") return texts()[words::history_by_system];
    const auto user = users_.find(by);
    return user == users_.end() ? texts()[words::history_by_staff] : user->second;
  }

  std::string place_of(const Json& body) const {
    const auto session = places_.find(text_at(body, "session"));
    return session == places_.end() ? texts()[words::flow_registration] : session->second;
  }

  std::string put(const Json& body) {
    const std::string id = text_at(body, "participant");
    if (id != person_.text() && text_at(body, "replaces") == person_.text())
      return texts().with(words::history_replaced, {{"name", name_in(body)}});
    const auto before = said_.find(id);
    const bool first = before == said_.end();
    const Json old = first ? Json::object() : before->second;
    said_[id] = body;
    if (first) return texts().with(words::history_added, {{"name", name_in(body)}});
    const bool gone = text_at(body, "status") == "withdrawn", was_gone = text_at(old, "status") == "withdrawn";
    if (gone != was_gone) return texts()[gone ? words::history_withdrawn : words::history_returned];
    return texts().with(words::history_changed, {{"fields", changed_fields(old, body)}});
  }

  std::string changed_fields(const Json& old, const Json& body) const {
    std::string fields;
    for (const NamedField& named : named_fields) {
      const std::string member(field_name(named.field));
      const std::string now = text_at(body, member.c_str());
      if (now == text_at(old, member.c_str())) continue;
      fields += (fields.empty() ? "" : ", ") + texts()[named.words];
      if (!now.empty()) fields += ": " + now;
    }
    return fields.empty() ? texts()[words::history_else] : fields;
  }

  static std::string name_in(const Json& body) {
    const auto person = participant_from(body);
    return person ? full_name(*person) : "";
  }

  std::string merged(const Json& body) const {
    const bool came = text_at(body, "into") == person_.text();
    const auto other = said_.find(text_at(body, came ? "from" : "into"));
    const std::string name = other == said_.end() ? "" : name_in(other->second);
    return texts().with(words::history_merged, {{"name", name}, {"reason", text_at(body, "reason")}});
  }

  std::string apart(const Json& body) const {
    const std::string a = text_at(body, "a"), other = a == person_.text() ? text_at(body, "b") : a;
    const auto found = find_participant(desk_.store(), desk_.project->id, Uuid::parse(other).value_or(Uuid{}));
    const std::string name = found && *found ? full_name(**found) : "";
    return texts().with(words::history_kept_apart, {{"name", name}, {"reason", text_at(body, "reason")}});
  }

  std::string taken_back(const Json& body) const {
    const auto place = checked_in_.find(text_at(body, "fact"));
    return texts().with(words::history_taken_back, {{"place", place == checked_in_.end() ? "" : place->second},
                                                    {"reason", text_at(body, "reason")}});
  }

  std::string what(const Fact& fact, const Json& body) {
    if (fact.kind == "participant_put") return put(body);
    if (fact.kind == "participant_merged") return merged(body);
    if (fact.kind == "participants_kept_apart") return apart(body);
    if (fact.kind == "correction") return taken_back(body);
    if (fact.kind == "ticket_put")
      return texts().with(words::history_ticket, {{"issue", std::to_string(int_at(body, "issue", 1))}});
    if (fact.kind == "ticket_revoked")
      return texts().with(words::history_ticket_ended, {{"reason", text_at(body, "reason")}});
    if (fact.kind != "check_in") return told_by_kind(fact.kind, body, texts()).value_or(texts()[words::history_else]);
    checked_in_[fact.id.text()] = place_of(body);
    return texts().with(words::history_in,
                        {{"place", place_of(body)}, {"method", texts()[method_look(text_at(body, "method")).first]}});
  }

  const StaffDesk& desk_;
  Uuid person_;
  std::map<std::string, std::string> places_, users_, checked_in_;
  std::map<std::string, Json> said_;  ///< the last word about each person
};

}  // namespace

Result<std::vector<PersonPage::Event>> person_history(const StaffDesk& desk, const Uuid& person) {
  const auto facts = facts_about(desk.store(), desk.project->id, person);
  if (!facts) return Failure(facts.error());
  History history(desk, person);
  if (const auto read = history.read_names(); !read) return Failure(read.error());
  std::vector<PersonPage::Event> events;
  for (const Fact& fact : *facts) {
    auto event = history.tell(fact);
    if (!event) return Failure(event.error());
    events.push_back(std::move(*event));
  }
  std::ranges::reverse(events);
  return events;
}

}  // namespace sala
