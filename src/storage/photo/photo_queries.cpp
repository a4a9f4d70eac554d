#include "storage/photo/photo_queries.h"

#include <set>

#include "core/scope.h"
#include "storage/attendance_queries.h"
#include "storage/database.h"
#include "storage/stored_json.h"

namespace sala {
namespace {

Result<std::vector<FileHash>> files_in(const Store& store, const char* question) {
  return guarded([&] {
    std::vector<FileHash> files;
    for (Query ask(store.connection(), question); ask.next();)
      if (const auto file = FileHash::parse(ask.text(0))) files.push_back(*file);
    return files;
  });
}

}  // namespace

Result<std::vector<StoredPhoto>> stored_photos(const Store& store, const Uuid& project) {
  static constexpr const char* question = R"(
    SELECT photo.fact, photo.time, fact.body FROM photo JOIN fact ON fact.number = photo.number
    WHERE photo.project = :scope AND corrected = 0 AND fact.body IS NOT NULL
    ORDER BY photo.time, photo.at, photo.writer, photo.seq)";
  return guarded([&] {
    std::vector<StoredPhoto> photos;
    Query ask(store.connection(), question, {{":scope", scope_of(project, Family::trainer)}});
    while (ask.next()) {
      const auto fact = ask.id(0);
      const auto body = stored_object(ask.text(2));
      auto photo = body ? photo_from(*body) : std::nullopt;
      if (fact && photo) photos.push_back({*fact, std::move(*photo), parse_time(ask.text(1))});
    }
    return photos;
  });
}

Result<std::vector<FileHash>> files_of_photos(const Store& store) {
  return files_in(store, "SELECT DISTINCT sha256 FROM photo WHERE corrected = 0 ORDER BY 1");
}

Result<std::vector<FileHash>> files_of_deleted_photos(const Store& store) {
  return files_in(store, "SELECT sha256 FROM photo GROUP BY sha256 HAVING min(corrected) = 1 ORDER BY 1");
}

Result<PhotoConsents> photo_consents(const Store& store, const Uuid& project) {
  static constexpr const char* question = R"(
    SELECT coalesce((SELECT person FROM merged WHERE merged.project = :project AND source = participant), participant)
    FROM consent WHERE project = :project AND notice = 'photographs' AND given = 1)";
  const auto came = counted_check_ins(store, project);
  if (!came) return Failure(came.error());
  return guarded([&] {
    std::set<Uuid> agreed;
    for (Query ask(store.connection(), question, {{":project", project}}); ask.next();)
      if (const auto person = ask.id(0)) agreed.insert(*person);
    std::set<std::string> present;
    PhotoConsents told;
    for (const AttendanceRow& row : *came) {
      if (!present.insert(row.person ? row.person->text() : row.ticket).second) continue;
      ++told.present;
      if (row.person && agreed.contains(*row.person)) ++told.agreed;
    }
    return told;
  });
}

}  // namespace sala
