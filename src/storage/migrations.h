// The ladder of data/migrations, from an empty file to the newest form. Refuses files that are newer, or not Sala's.
#pragma once
#include "storage/database.h"

namespace sala {

/// "Sala" as SQLite's application_id.
inline constexpr int application_id = 0x53616c61;

/// What the file is, before anything in it is believed. Errors: error_store_foreign, error_store_newer,
/// error_store_older (reading only).
Result<void> check_form(Connection& connection, OpenMode mode);
/// Whether steps are missing; false of an empty file.
bool is_older(Connection& connection);
/// Takes the missing steps and makes the plain tables of an older store anew, all in one transaction: broken off anywhere, it
/// is an older store still.
Result<void> migrate(Connection& connection);
/// Whether tables, columns and indexes are, text for text, those that the ladder makes up to a version.
bool has_form_of(Connection& connection, std::int64_t version);
bool has_newest_form(Connection& connection);
/// The same steps in a database that holds nothing; throws SQLite::Exception.
void make_form(Connection& connection);

}  // namespace sala
