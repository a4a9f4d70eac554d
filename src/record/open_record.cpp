#include "record/open_record.h"

#include "record/bundle_record.h"
#include "record/folder_record.h"
#include "record/postgres_record.h"
#include "record/record_errors.h"
#include "record/sqlite_record.h"

namespace sala {

Result<std::unique_ptr<Record>> make_record(const RecordUrl& url, RecordSeams seams) {
  switch (url.kind) {
    case RecordKind::sqlite:
      return make_sqlite_record(url.place, seams.random);
    case RecordKind::bundle:
      return std::unique_ptr<Record>(std::make_unique<BundleRecord>(url.place));
    case RecordKind::folder:
      return make_folder_record(url.place, std::move(seams));
    case RecordKind::postgresql:
      return make_postgres_record(url, seams);
  }
  return record_failure(SyncTrouble::other, shown_url(url));
}

}  // namespace sala
