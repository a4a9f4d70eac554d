// The record on a PostgreSQL server: many stations at once, each with a login of its own that the server holds to its rights.
#pragma once
#include "record/open_record.h"

namespace sala {

/// Nothing is connected before `open`. Errors: those of an address that cannot be used.
Result<std::unique_ptr<Record>> make_postgres_record(const RecordUrl& url, const RecordSeams& seams);

}  // namespace sala
