// Lines in memory, in the order in which records give them: what records that are read whole (a bundle, a folder, a test's) answer
// from. Pure.
#pragma once
#include <map>

#include "record/record_line.h"

namespace sala {

class LineShelf {
 public:
  /// Each once; a body never comes back to a line that is empty. Says which were new.
  std::vector<const RecordLine*> add(const std::vector<RecordLine>& lines, PushReport& report);
  std::vector<RecordHead> heads() const;
  RecordPage pull(std::span<const RecordWant> wants, std::size_t most_bytes) const;
  std::vector<std::string> hashes_at(const ChainId& chain, std::int64_t seq) const;
  /// Empties what the stored erasure names; the places that changed.
  std::vector<RecordHead> erase(const RecordErasure& erasure);
  /// Every line by (project, station, seq, hash), the organisation's first.
  std::vector<std::string> lines() const;
  std::size_t size() const;
  /// The line in a place; nullptr where there is none.
  const RecordLine* find(const RecordHead& place) const;

 private:
  using Places = std::map<std::pair<std::int64_t, std::string>, RecordLine>;
  std::map<ChainId, Places> chains_;
};

}  // namespace sala
