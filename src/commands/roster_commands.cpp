#include "commands/command.h"
#include "core/thai_text.h"
#include "station/people/roster_changes.h"
#include "station/people/roster_doubles.h"
#include "storage/roster_queries.h"
#include "words/commands.h"
#include "words/people.h"
#include "words/station.h"

namespace sala {
namespace {

Json row_json(const RosterRow& row) {
  const Participant& person = row.person;
  return {{"participant", person.id.text()},
          {"no", person.no},
          {"prefix", person.prefix},
          {"given_name", person.given_name},
          {"family_name", person.family_name},
          {"name_en", person.name_en},
          {"position", person.position},
          {"unit", person.unit},
          {"personnel_type", person.personnel_type},
          {"email", person.email},
          {"phone", person.phone},
          {"status", person.status},
          {"walk_in", person.walk_in},
          {"replaces", person.replaces ? Json(person.replaces->text()) : Json()},
          {"extra", extra_json(person.extra)},
          {"checked_in", row.checked_in}};
}

Result<Answer> list_people(const CommandContext& context, const std::string& search) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto rows = roster(*station->store, project->id, search);
  if (!rows) return Failure(rows.error());
  Answer answer{Json::array(), ""};
  for (const RosterRow& row : *rows) {
    answer.json.push_back(row_json(row));
    answer.text += fmt::format("{}  {:>4}  {} {}  {}\n", row.person.id.text(), row.person.no,
                               row.checked_in ? "✓" : " ", full_name(row.person), row.person.unit);
  }
  return answer;
}

/// The fields a person may be given by line; those not given stay as they are.
struct PersonOptions {
  std::string participant;
  std::optional<std::string> no, prefix, given_name, family_name, name_en, position, unit, personnel_type, email, phone;
  std::string replaces;
  bool walk_in = false;
  bool expected = false;
};

void add_person_options(CLI::App& command, PersonOptions& given) {
  command.add_option("--no", given.no);
  command.add_option("--prefix", given.prefix);
  command.add_option("--given-name", given.given_name);
  command.add_option("--family-name", given.family_name);
  command.add_option("--name-en", given.name_en);
  command.add_option("--position", given.position);
  command.add_option("--unit", given.unit);
  command.add_option("--personnel-type", given.personnel_type);
  command.add_option("--email", given.email);
  command.add_option("--phone", given.phone);
}

void apply(const PersonOptions& given, Participant& person) {
  const auto take = [](const std::optional<std::string>& value, std::string& field) {
    if (value) field = clean(*value);
  };
  take(given.no, person.no);
  take(given.prefix, person.prefix);
  take(given.given_name, person.given_name);
  take(given.family_name, person.family_name);
  take(given.name_en, person.name_en);
  take(given.position, person.position);
  take(given.unit, person.unit);
  take(given.personnel_type, person.personnel_type);
  take(given.email, person.email);
  take(given.phone, person.phone);
  if (given.walk_in) person.walk_in = true;
  if (given.expected) person.status = "expected";
}

/// Reads the person (none: a new one), lets `change` change it and writes it.
Result<Answer> change_person(const CommandContext& context, const std::string& participant,
                             const std::function<void(Participant&)>& change) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  Participant person;
  if (!participant.empty()) {
    const auto id = parse_id(participant);
    if (!id) return Failure(id.error());
    const auto known = find_participant(*station->store, project->id, *id);
    if (!known) return Failure(known.error());
    if (!*known) return fail(words::error_no_participant, {{"participant", participant}});
    person = **known;
  }
  change(person);
  if (person.replaces) {
    const auto replaced = find_participant(*station->store, project->id, *person.replaces);
    if (!replaced) return Failure(replaced.error());
    if (!*replaced || *person.replaces == person.id)
      return fail(words::error_no_replaced, {{"participant", person.replaces->text()}});
  }
  if (person.given_name.empty() && person.family_name.empty()) return fail(words::error_no_name);
  const auto id = put_participant(*station, project->id, person, "system");
  if (!id) return Failure(id.error());
  return Answer{{{"participant", id->text()}}, id->text()};
}

struct MergeOptions {
  std::string from, into, reason;
};

Result<Answer> merge(const CommandContext& context, const MergeOptions& given) {
  const auto from = parse_id(given.from);
  const auto into = parse_id(given.into);
  if (!from) return Failure(from.error());
  if (!into) return Failure(into.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto merged = merge_participants(*station, project->id, {*from, *into, given.reason});
  if (!merged) return Failure(merged.error());
  return Answer{{{"participant", into->text()}, {"merged", from->text()}}, into->text()};
}

Result<Answer> list_doubles(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto rows = roster(*station->store, project->id);
  if (!rows) return Failure(rows.error());
  const auto doubles = roster_doubles(*station->store, project->id, *rows);
  if (!doubles) return Failure(doubles.error());
  Answer answer{Json::array(), ""};
  for (const RosterDouble& found : *doubles) {
    answer.json.push_back({{"participant", found.a.text()},
                           {"other", found.b.text()},
                           {"why", found.evidence.names == Names::same     ? "same_name"
                                   : found.evidence.names == Names::turned ? "turned_name"
                                                                           : "near_name"}});
    for (const Uuid& id : {found.a, found.b}) {
      const auto row = std::ranges::find_if(*rows, [&](const RosterRow& each) { return each.person.id == id; });
      answer.text +=
          fmt::format("{}  {:>4}  {}  {}\n", id.text(), row->person.no, full_name(row->person), row->person.unit);
    }
    answer.text += "\n";
  }
  return answer;
}

Result<Answer> keep_two_apart(const CommandContext& context, const MergeOptions& given) {
  const auto a = parse_id(given.from), b = parse_id(given.into);
  if (!a) return Failure(a.error());
  if (!b) return Failure(b.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto kept = keep_apart(*station, project->id, {*a, *b, given.reason});
  if (!kept) return Failure(kept.error());
  return Answer{{{"participant", a->text()}, {"other", b->text()}}, a->text()};
}

}  // namespace

void add_roster_commands(CommandSet& commands) {
  const auto search = option_values<std::string>();
  commands
      .add("roster list", "the people of the project",
           [search](const auto& context) { return list_people(context, *search); })
      ->add_option("--search", *search);

  const auto added = option_values<PersonOptions>();
  CLI::App* add = commands.add("roster add", "add a person", [added](const auto& context) -> Result<Answer> {
    const auto replaced = added->replaces.empty() ? Result<Uuid>(Uuid{}) : parse_id(added->replaces);
    if (!replaced) return Failure(replaced.error());
    return change_person(context, "", [&](Participant& person) {
      apply(*added, person);
      if (!added->replaces.empty()) person.replaces = *replaced;
    });
  });
  add->add_option("--replaces", added->replaces, "the id of the person this one comes in place of");
  add_person_options(*add, *added);
  add->add_flag("--walk-in", added->walk_in);

  const auto edited = option_values<PersonOptions>();
  CLI::App* edit = commands.add("roster edit", "change a person", [edited](const auto& context) {
    return change_person(context, edited->participant, [&](Participant& person) { apply(*edited, person); });
  });
  edit->add_option("PARTICIPANT", edited->participant)->required();
  add_person_options(*edit, *edited);
  edit->add_flag("--expected", edited->expected, "undo a withdrawal");

  const auto withdrawn = option_values<std::string>();
  commands
      .add("roster withdraw", "a person will not come",
           [withdrawn](const auto& context) {
             return change_person(context, *withdrawn, [](Participant& person) { person.status = "withdrawn"; });
           })
      ->add_option("PARTICIPANT", *withdrawn)
      ->required();

  const auto merged = option_values<MergeOptions>();
  CLI::App* merging = commands.add("roster merge", "make two persons one",
                                   [merged](const auto& context) { return merge(context, *merged); });
  merging->add_option("FROM", merged->from)->required();
  merging->add_option("INTO", merged->into)->required();
  merging->add_option("--reason", merged->reason)->required()->check(must_say_something);

  commands.add("roster doubles", "who may stand on the roster twice",
               [](const auto& context) { return list_doubles(context); });
  const auto apart = option_values<MergeOptions>();
  CLI::App* keeping = commands.add("roster keep-apart", "two who stay two people",
                                   [apart](const auto& context) { return keep_two_apart(context, *apart); });
  keeping->add_option("ONE", apart->from)->required();
  keeping->add_option("OTHER", apart->into)->required();
  keeping->add_option("--reason", apart->reason)->required()->check(must_say_something);
}

}  // namespace sala
