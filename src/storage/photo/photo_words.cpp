#include "storage/photo/photo_words.h"

#include "core/json_read.h"
#include "core/photo/photo_facts.h"

namespace sala {

bool put_photo(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO photo (number, project, writer, seq, fact, at, session, sha256, time, corrected)
    VALUES ((SELECT number FROM fact WHERE project = :project AND station = :writer AND seq = :seq),
      :project, :writer, :seq, :fact, :at, :session, :sha256, :time, 0))";
  const Fact& fact = word.fact;
  const auto photo = photo_from(word.body);
  if (!photo) return false;
  Query(connection, put,
        {{":project", fact.project},
         {":writer", fact.station},
         {":seq", fact.seq},
         {":fact", fact.id},
         {":at", fact.at},
         {":session", photo->session},
         {":sha256", photo->file.text()},
         {":time", text_at(word.body, "time")}})
      .run();
  return true;
}

}  // namespace sala
