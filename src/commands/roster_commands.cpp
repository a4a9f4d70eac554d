#include "commands/command.h"
#include "core/thai_text.h"
#include "documents/table_process.h"
#include "station/people/field_words.h"
#include "station/people/roster_changes.h"
#include "storage/roster_queries.h"
#include "words/commands.h"
#include "words/people.h"
#include "words/station.h"

namespace sala {
namespace {

struct ImportOptions {
  std::string file, sheet, columns;
  bool dry_run = false;
};

Json problem_json(const RosterProblem& problem, const Texts& texts) {
  return {{"row", problem.row},
          {"column", problem.column},
          {"value", problem.value},
          {"problem", texts.of(problem.problem)},
          {"skipped", problem.skipped}};
}

Json preview_json(const RosterPreview& preview) {
  Json columns = Json::array();
  for (const RosterColumn& column : preview.columns)
    columns.push_back({{"column", column_letters(column.column)},
                       {"heading", column.heading},
                       {"field", column.field ? Json(field_name(*column.field)) : Json(nullptr)},
                       {"kept_as", column.kept_as.empty() ? Json(nullptr) : Json(column.kept_as)},
                       {"citizen_numbers", column.citizen_numbers}});
  return {{"sheet", preview.sheet.empty() ? Json(nullptr) : Json(preview.sheet)},
          {"sheets", preview.sheets},
          {"columns", columns}};
}

std::string preview_text(const RosterPreview& preview, const Texts& texts) {
  std::string text =
      preview.sheet.empty() ? "" : texts.with(words::roster_sheet_read, {{"sheet", preview.sheet}}) + "\n";
  for (const RosterColumn& column : preview.columns) {
    const TextId words = !column.kept_as.empty()  ? words::roster_column_kept
                         : column.citizen_numbers ? words::roster_column_citizen
                         : column.field           ? words::roster_column_matched
                                                  : words::roster_column_unmatched;
    const std::string field(column.field ? field_name(*column.field) : "");
    text += texts.with(words, {{"column", column_letters(column.column)},
                               {"heading", column.heading},
                               {"name", column.kept_as},
                               {"field", field},
                               {"words", column_words(field, texts)}});
    text += "\n";
  }
  return text;
}

std::string counts_text(const ImportReport& report, bool dry_run, const Texts& texts) {
  return texts.with(dry_run ? words::roster_not_imported : words::roster_imported,
                    {{"rows", std::to_string(report.rows)},
                     {"new", std::to_string(report.added)},
                     {"updated", std::to_string(report.updated)},
                     {"unchanged", std::to_string(report.unchanged)},
                     {"skipped", std::to_string(report.skipped)}});
}

std::string problem_line(const RosterProblem& problem, const Texts& texts) {
  return texts.with(problem.value.empty() ? words::roster_problem_line_empty : words::roster_problem_line,
                    {{"row", std::to_string(problem.row)},
                     {"column", column_words(problem.column, texts)},
                     {"value", problem.value},
                     {"problem", texts.of(problem.problem)}});
}

Answer report_answer(const ImportReport& report, const RosterTable& table, bool dry_run, const Texts& texts) {
  Json problems = Json::array();
  for (const RosterProblem& problem : report.problems) problems.push_back(problem_json(problem, texts));
  Answer answer;
  answer.json = {{"encoding", table.encoding.empty() ? Json(nullptr) : Json(table.encoding)},
                 {"rows", report.rows},
                 {"new", report.added},
                 {"updated", report.updated},
                 {"unchanged", report.unchanged},
                 {"skipped", report.skipped},
                 {"problems", problems}};
  if (dry_run) answer.json["preview"] = preview_json(table.preview);
  answer.text = (dry_run ? preview_text(table.preview, texts) : "") + counts_text(report, dry_run, texts);
  for (const RosterProblem& problem : report.problems) answer.text += "\n" + problem_line(problem, texts);
  return answer;
}

Result<Answer> roster_import_file(const CommandContext& context, const ImportOptions& given) {
  const auto table = read_roster_apart(given.file, given.sheet, given.columns);
  if (!table) return Failure(table.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto report = import_roster(*station, project->id, *table, given.dry_run);
  if (!report) return Failure(report.error());
  return report_answer(*report, *table, given.dry_run, context.texts);
}

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

}  // namespace

void add_roster_commands(CommandSet& commands) {
  const auto given = option_values<ImportOptions>();
  CLI::App* import = commands.add("roster import", "people from a file",
                                  [given](const auto& context) { return roster_import_file(context, *given); });
  import->add_option("FILE", given->file)->required();
  import->add_option("--sheet", given->sheet);
  import->add_option("--columns", given->columns,
                     "\"no=ลำดับ,unit=สังกัด,+อาหาร\": fields and their headings, other columns to keep");
  import->add_flag("--dry-run", given->dry_run, "report only");

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
}

}  // namespace sala
