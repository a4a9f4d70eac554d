// sala record init: a place becomes the organisation's record; of a PostgreSQL server also as a script for its administrator.
#include "commands/command.h"
#include "record/postgres_record.h"
#include "record/record_errors.h"
#include "station/record/record_sync.h"
#include "storage/project_queries.h"
#include "words/record.h"

namespace sala {
namespace {

struct RecordInitOptions {
  std::string url;
  int pool = 50;
  bool script = false;
};

Json made_json(const SetupReport& made) {
  return {
      {"record", made.record.text()}, {"schema", made.schema}, {"logins", made.logins}, {"warnings", made.warnings}};
}

/// Files and folders need no logins: what a sync does there at first.
Result<SetupReport> make_by_opening(const OpenStation& station, const RecordUrl& url) {
  const auto party = sync_party(station);
  if (!party) return Failure(party.error());
  const auto wish = record_wish(station, *party);
  if (!wish) return Failure(wish.error());
  const auto record = record_at(station.folder, url);
  if (!record) return Failure(record.error());
  const auto info = (*record)->open(*wish);
  if (!info) return Failure(info.error());
  return SetupReport{info->record, info->schema, 0, info->warnings};
}

Result<Answer> init_record(const CommandContext& context, const RecordInitOptions& given) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto known = organisation(*station->store);
  if (!known) return Failure(known.error());
  ServerSetup setup;
  setup.pool = given.pool;
  if (*known) setup.organisation = (*known)->key;
  if (given.script) {
    const std::string script = setup_script(setup);
    return Answer{{{"script", script}}, script};
  }
  const auto url = parse_record_url(given.url);
  if (!url) return Failure(url.error());
  const auto made =
      url->kind == RecordKind::postgresql ? make_server_record(*url, {}, setup) : make_by_opening(*station, *url);
  if (!made) return Failure(made.error());
  return Answer{made_json(*made), context.texts.with(words::record_made, {{"record", shown_url(*url)},
                                                                          {"logins", std::to_string(made->logins)}})};
}

}  // namespace

void add_record_init_command(CommandSet& commands) {
  const auto given = option_values<RecordInitOptions>();
  CLI::App* making = commands.add("record init", "make a place the organisation's record",
                                  [given](const auto& context) { return init_record(context, *given); });
  making->add_option("URL", given->url, "sqlite:PATH, folder:PATH, file:BUNDLE or postgresql://…");
  making->add_option("--pool", given->pool, "logins that a server makes for stations")->check(CLI::Range(1, 999));
  making->add_flag("--script", given->script, "print what a server's administrator runs, and do nothing");
}

}  // namespace sala
