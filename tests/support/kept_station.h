// A station with a test whose questions have pictures, for tests of how files travel.
#pragma once
#include <catch2/catch.hpp>

#include "documents/picture_anew.h"
#include "station/learning/question_pictures.h"
#include "station/learning/test_import.h"
#include "storage/project_queries.h"
#include "support/bodies.h"
#include "support/picture_bytes.h"
#include "support/test_store.h"

namespace sala {

inline const Uuid kept_project = id_of(0xaa);

/// A question, and the picture of that width it has.
inline ReadQuestion question_with_picture(int width) {
  const std::string png = picture_anew(picture_bytes(width, 20, "png"), "p").value();
  ReadQuestion question;
  question.kind = QuestionKind::true_false;
  question.text.th = "ภาพ " + std::to_string(width);
  question.is_true = true;
  question.picture = std::to_string(width) + ".png";
  question.picture_read = std::make_shared<const ReadPicture>(ReadPicture{FileHash::of(png), png});
  return question;
}

struct KeptStation {
  TemporaryFolder folder{quick_place()};
  SetClock clock{{pen_epoch_ms, 420}};
  OpenStation station = open_station(folder.path(), OpenMode::read_write, clock).value();

  Result<ImportedTest> import(const std::vector<ReadQuestion>& questions) {
    if (projects(*station.store).value().empty())
      REQUIRE(record(station, {{kept_project, "project_put", bodies::project()}}));
    TestImport wish;
    wish.questions = questions;
    wish.fallback_title = "ทดสอบ";
    return import_test(station, kept_project, wish);
  }
  std::vector<std::string> lines() const {
    std::vector<std::string> lines;
    REQUIRE(station.store->export_lines({}, [&](const std::string& line) -> Result<void> {
      lines.push_back(line);
      return {};
    }));
    return lines;
  }
  void take(const std::vector<std::string>& lines) { REQUIRE(station.store->receive(lines, Trust::store_owner)); }
};

}  // namespace sala
