// A record in a folder that machines share (`folder:PATH`): on a server's share, in a folder that a cloud service copies. No file is
// ever changed and each has one writer, so nothing needs to be locked: `sala-record/<station>/<scope>-<first>-<last>-<hash8>.facts`,
// sealed with its scope's key; what a relay brings of others stands in its `via/`. Files of other names are passed over.
#pragma once
#include <filesystem>
#include <memory>

#include "record/open_record.h"

namespace sala {

std::unique_ptr<Record> make_folder_record(const std::filesystem::path& folder, RecordSeams seams);

/// The range of a chain that a file holds, as its name says; nothing for names that are none.
struct SegmentName {
  std::optional<Uuid> scope;
  std::int64_t first = 0, last = 0;
  std::string hash8;
  bool operator==(const SegmentName&) const = default;
};
std::optional<SegmentName> parse_segment_name(const std::string& name);
std::string segment_name(const SegmentName& segment);

}  // namespace sala
