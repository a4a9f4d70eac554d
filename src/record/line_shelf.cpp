#include "record/line_shelf.h"

#include <algorithm>
#include <set>

namespace sala {

std::vector<const RecordLine*> LineShelf::add(const std::vector<RecordLine>& lines, PushReport& report) {
  std::vector<const RecordLine*> added;
  for (const RecordLine& line : lines) {
    Places& places = chains_[chain_of(line.place)];
    const auto [at, is_new] = places.try_emplace({line.place.seq, line.place.hash}, line);
    is_new ? ++report.added : ++report.already;
    if (is_new)
      added.push_back(&at->second);
    else if (line.is_empty)
      at->second = line;
  }
  std::set<RecordHead> others;
  for (const RecordLine& line : lines)
    for (std::string& hash : hashes_at(chain_of(line.place), line.place.seq))
      if (hash != line.place.hash)
        others.insert({line.place.project, line.place.station, line.place.seq, std::move(hash)});
  report.others.assign(others.begin(), others.end());
  return added;
}

std::vector<RecordHead> LineShelf::heads() const {
  std::vector<RecordHead> heads;
  for (const auto& [chain, places] : chains_)
    if (!places.empty()) heads.push_back(places.rbegin()->second.place);
  return heads;
}

RecordPage LineShelf::pull(std::span<const RecordWant> wants, std::size_t most_bytes) const {
  RecordPage page;
  std::size_t bytes = 0;
  for (const RecordWant& want : wants) {
    const auto chain = chains_.find(want.chain);
    if (chain == chains_.end()) continue;
    const std::string after = want.after_hash.empty() ? "~" : want.after_hash;  // '~' comes after every digit
    for (auto at = chain->second.upper_bound({want.after_seq, after}); at != chain->second.end(); ++at) {
      bytes += at->second.text.size() + 1;
      page.more = !page.lines.empty() && (bytes > most_bytes || page.lines.size() == most_pulled_lines);
      if (page.more) return page;
      page.lines.push_back(at->second.text);
    }
  }
  return page;
}

std::vector<std::string> LineShelf::hashes_at(const ChainId& chain, std::int64_t seq) const {
  std::vector<std::string> hashes;
  const auto places = chains_.find(chain);
  if (places == chains_.end()) return hashes;
  const auto end = places->second.end();
  for (auto at = places->second.lower_bound({seq, ""}); at != end && at->first.first == seq; ++at)
    hashes.push_back(at->first.second);
  return hashes;
}

std::vector<RecordHead> LineShelf::erase(const RecordErasure& erasure) {
  std::vector<RecordHead> changed;
  const RecordLine* stored = find(erasure.erasure);
  const auto said = stored ? said_by_erasure(stored->text, erasure.facts) : std::nullopt;
  if (!said) return changed;
  for (auto& [chain, places] : chains_) {
    if (chain.project != erasure.erasure.project) continue;
    for (auto& [place, line] : places) {
      if (std::ranges::find(said->facts, line.id) == said->facts.end()) continue;
      auto text = emptied_line(line.text, said->participant);
      if (!text) continue;
      line.text = std::move(*text);
      line.is_empty = true;
      changed.push_back(line.place);
    }
  }
  return changed;
}

std::vector<std::string> LineShelf::lines() const {
  std::vector<std::string> lines;
  for (const auto& [chain, places] : chains_)
    for (const auto& [place, line] : places) lines.push_back(line.text);
  return lines;
}

std::size_t LineShelf::size() const {
  std::size_t size = 0;
  for (const auto& [chain, places] : chains_) size += places.size();
  return size;
}

const RecordLine* LineShelf::find(const RecordHead& place) const {
  const auto chain = chains_.find(chain_of(place));
  if (chain == chains_.end()) return nullptr;
  const auto at = chain->second.find({place.seq, place.hash});
  return at == chain->second.end() ? nullptr : &at->second;
}

}  // namespace sala
