// What may keep this machine from serving at the door, looked at without changing anything.
#pragma once
#include <string>
#include <vector>

#include "core/printing/printing.h"
#include "station/open_station.h"

namespace sala {

enum class Health { ok, warn, fail };

struct Check {
  std::string
      name;  ///< store, fonts, camera, disk space, clock, printer, record, encryption, backups, endorsement, and files where some are missing
  Health health = Health::ok;
  std::string message;
};

/// What is looked at, and how it is told.
struct Examined {
  std::filesystem::path folder;
  const Texts& texts;
  const Clock& clock;
  std::vector<std::string> cameras;  ///< the capture devices of this machine
  Result<std::vector<Printer>> printers;
};

/// `station` as it was opened for reading, or why it was not.
std::vector<Check> examine(const Examined& examined, const Result<OpenStation>& station);
/// What the check looked at, in the language of the texts.
std::string words_of(const Check& check, const Texts& texts);
Json to_json(const std::vector<Check>& checks);

}  // namespace sala
