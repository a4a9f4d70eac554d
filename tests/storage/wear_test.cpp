// Damage that SQLite does not see: a byte that changed where it lay. It is found, said, and mended from what is left.
#include "storage/backup.h"
#include "storage/known.h"
#include "storage/mend.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "support/bodies.h"
#include "support/test_store.h"

using namespace sala;

namespace {

const Uuid first_session = id_of(0x31);

/// A store with one of each table that holds JSON, and a backup of it.
struct WornStore : TestStore {
  WornStore() {
    become(Pen(1, Roles::all(), &organisation_key));
    Json person = bodies::participant(ann, "Ann");
    person["extra"] = {{{"name", "food"}, {"value", "fish"}}};
    REQUIRE((*this)->record({{std::nullopt, "organisation_put", bodies::organisation(organisation_key)},
                             {project, "project_put", bodies::project()},
                             {project, "session_put", bodies::session(first_session, pen_epoch_ms)},
                             {project, "participant_put", person}}));
    REQUIRE((*this)->record({{project, "gate", bodies::gate("registration", false)}}));
    auto copy = StoreCopy::begin(**this, folder / "part").value();
    REQUIRE(copy.step(-1));
    REQUIRE(copy.finish(folder / "backup.sqlite"));
    tables = plain_tables(**this);
    lines = exported();
  }

  void damage(const std::string& statement) { (*this)->connection().run(statement); }
  Wear wear() { return find_wear(**this).value(); }
  Mended mended_from_backup() {
    const BackupFile backup = BackupFile::open(folder / "backup.sqlite").value();
    return mend(**this, {&backup}).value();
  }

  std::string tables;
  std::vector<std::string> lines;
};

const char* const flips[] = {
    "UPDATE fact SET body = replace(body, 'Ann', 'Aon') WHERE kind = 'participant_put'",
    "UPDATE fact SET body = replace(body, '{', '[') WHERE kind = 'session_put'",
    "UPDATE fact SET body = NULL WHERE kind = 'gate'",
    "UPDATE fact SET kind = CAST(x'e76174' AS TEXT) WHERE kind = 'gate'",
    "UPDATE fact SET at = CAST(x'ff' AS TEXT) || at WHERE kind = 'session_put'",
    "UPDATE fact SET hash = CAST(x'80' AS TEXT) || substr(hash, 2) WHERE kind = 'session_put'",
    "UPDATE fact SET hash = 'a' || substr(hash, 2) WHERE kind = 'gate'",
    "UPDATE fact SET body_hash = 'z' || substr(body_hash, 2) WHERE kind = 'project_put'",
    "UPDATE fact SET head_sig = CAST(x'fe' AS TEXT) || substr(head_sig, 2) WHERE kind = 'gate'",
    "UPDATE fact SET id = substr(id, 2) || '-' WHERE kind = 'participant_put'",
};

}  // namespace

TEST_CASE("a sound store has no wear") {
  WornStore store;
  CHECK_FALSE(store.wear().any());
  CHECK_FALSE(has_new_wear(*store).value());
}

TEST_CASE("a fact with a changed byte is found, ends nothing, and is mended from a backup") {
  for (const char* flip : flips) {
    WornStore store;
    store.damage(flip);
    INFO(flip);
    CHECK(store.wear().facts.size() >= 1);
    CHECK(has_new_wear(*store).value());
    CHECK(store->rebuild());
    CHECK(store->verify().value().broken);
    store.exported();
    REQUIRE(store->record({{project, "gate", bodies::gate("registration", true)}}).has_value() ==
            (std::string(flip).find("hash = 'a'") == std::string::npos));
    store.mended_from_backup();
    CHECK_FALSE(store.wear().any());
    CHECK(store.exported().size() >= store.lines.size());
    for (std::size_t i = 0; i < store.lines.size(); ++i) CHECK(store.exported()[i] == store.lines[i]);
  }
}

TEST_CASE("an unreadable body that no backup has is held, said once, and everything else goes on") {
  WornStore store;
  store.damage("UPDATE fact SET body = replace(body, '{', '[') WHERE kind = 'session_put'");
  const Mended mended = mend(*store, {}).value();
  CHECK(mended.left_as_are.size() == 1);
  CHECK_FALSE(has_new_wear(*store).value());
  CHECK(store.wear().facts.size() == 1);
  const auto waiting = store->waiting().value();
  REQUIRE(waiting.size() == 1);
  CHECK(waiting[0].reason == "unreadable");
  CHECK(sessions(*store, project).value().empty());
  CHECK(roster(*store, project).value().size() == 1);
  CHECK(store->record({{project, "gate", bodies::gate("registration", true)}}));
}

TEST_CASE("a damaged word of the organisation does not tell its key") {
  static constexpr const char* other_key = R"(
    UPDATE fact SET body = replace(body, '"key":"', '"key":"' || CASE instr(body, '"key":"0') WHEN 0 THEN '0' ELSE '1' END)
    WHERE kind = 'organisation_put';
    UPDATE fact SET body = substr(body, 1, instr(body, '"key":"') + 7) || substr(body, instr(body, '"key":"') + 9)
    WHERE kind = 'organisation_put')";
  WornStore store;
  REQUIRE(store->set_setting("organisation_key", hex(organisation_key.public_key)));
  store.damage(other_key);
  REQUIRE(store.wear().facts.size() == 1);
  store.mended_from_backup();
  CHECK_FALSE(store.wear().any());
  CHECK(store.exported() == store.lines);
}

TEST_CASE("what its neighbours' hashes tell is mended without a backup") {
  WornStore store;
  store.damage("UPDATE fact SET hash = 'a' || substr(hash, 2) WHERE kind = 'session_put'");
  CHECK(mend(*store, {}).value().left_as_are.empty());
  CHECK(store.exported() == store.lines);
  store.damage("UPDATE chain SET hash = 'a' || substr(hash, 2), seq = seq - 1 WHERE project <> ''");
  CHECK(store.wear().chains);
  CHECK_FALSE(store->record({{project, "gate", bodies::gate("registration", true)}}));
  CHECK(mend(*store, {}).value().left_as_are.empty());
  CHECK_FALSE(store.wear().any());
  CHECK(store->record({{project, "gate", bodies::gate("registration", true)}}));
}

TEST_CASE(
    "a chain's row that lost its key or its name takes no signature from sound facts, and stays this station's own") {
  for (const char* flip :
       {"UPDATE chain SET key = CASE substr(key, 1, 1) WHEN '0' THEN '1' ELSE '0' END || substr(key, 2)",
        "UPDATE chain SET station = 'z' || substr(station, 2) WHERE project <> ''",
        "UPDATE chain SET project = 'z' || substr(project, 2) WHERE project <> ''"}) {
    WornStore store;
    const std::int64_t own = store->connection().number("SELECT sum(own) FROM chain");
    REQUIRE(own > 0);
    store.damage(flip);
    INFO(flip);
    CHECK(store.wear().chains);
    CHECK(mend(*store, {}).value().left_as_are.empty());
    CHECK(store.exported() == store.lines);
    CHECK_FALSE(store.wear().any());
    CHECK(plain_tables(*store) == store.tables);
    CHECK(store->connection().number("SELECT sum(own) FROM chain") == own);
  }
}

TEST_CASE("a byte changed in any column of any plain table is found, and the tables are made anew") {
  WornStore store;
  for (const std::string& table : names_of_plain_tables(*store)) {
    SQLite::Statement columns(store->connection().database(), "SELECT name FROM pragma_table_info('" + table + "')");
    while (columns.executeStep()) {
      const std::string column = columns.getColumn(0).getString();
      const bool any = store->connection().number("SELECT count(*) FROM " + table) > 0;
      if (!any || column == "one" || column == "number") continue;
      INFO(table << "." << column);
      store.damage("UPDATE " + table + " SET " + column + " = CAST(x'e7' AS TEXT) || substr(" + column + ", 2)");
      CHECK(store.wear().tables);
      REQUIRE(mend(*store, {}));
      CHECK_FALSE(store.wear().any());
      CHECK(plain_tables(*store) == store.tables);
    }
  }
}

TEST_CASE("rows that hold no JSON are passed over while the store is open, and made anew when it opens") {
  for (const char* column : {"organisation SET body", "project SET body", "session SET body", "participant SET extra"})
    for (const char* value :
         {"'{'", "'[]]'", "CAST(x'7bff7d' AS TEXT)", "x'00'", "replace(hex(zeroblob(99)), '00', '[')"}) {
      WornStore store;
      store.damage("UPDATE " + std::string(column) + " = " + value);
      INFO(column << " = " << value);
      CHECK(projects(*store));
      CHECK(find_project(*store, project));
      CHECK(sessions(*store, project));
      CHECK(organisation(*store));
      CHECK(roster(*store, project));
      store.close();
      store.open();
      CHECK(store->was_mended());
      CHECK(plain_tables(*store) == store.tables);
    }
}
