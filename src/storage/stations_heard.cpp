#include "storage/stations_heard.h"

#include "storage/database.h"

namespace sala {

Result<std::vector<StationHeard>> stations_heard(const Store& store, const Uuid& project) {
  static constexpr const char* question = R"(
    SELECT station.name, fact.at FROM chain JOIN fact USING (project, station, seq) JOIN station USING (station)
    WHERE chain.project = :project AND chain.own = 0 ORDER BY station.name, station.station)";
  return guarded([&] {
    std::vector<StationHeard> heard;
    Query ask(store.connection(), question, {{":project", project}});
    while (ask.next()) heard.push_back({ask.text(0), parse_at(ask.text(1)).value_or(0)});
    return heard;
  });
}

}  // namespace sala
