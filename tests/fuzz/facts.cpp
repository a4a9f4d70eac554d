#include <random>

#include "fuzz/targets.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "support/bodies.h"
#include "support/plain_tables.h"
#include "support/temporary_folder.h"

namespace sala::fuzz {
namespace {

const Uuid project = id_of(0xaa);
const PenKey organisation_key(0x70);
constexpr std::size_t most_facts = 24;

using Lines = std::vector<std::string>;

/// A store in memory where there is one, that waits for no disk.
class QuickStore {
 public:
  QuickStore() {
    store_ = Store::open(folder_.path(), OpenMode::read_write, {&clock_, repeating()}).value();
    store_->connection().run("PRAGMA synchronous = OFF");
  }
  Store& operator*() { return *store_; }
  Store* operator->() { return store_.get(); }

 private:
  Random repeating() {
    return [this](std::span<std::uint8_t> bytes) {
      for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random_());
    };
  }

  TemporaryFolder folder_{quick_place()};
  SetClock clock_{{pen_epoch_ms, 420}};
  std::mt19937 random_{1};
  std::unique_ptr<Store> store_;
};

Lines lines_of(std::string_view bytes) {
  Lines lines;
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    lines.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return lines;
}

Lines exported(const Store& store) {
  Lines lines;
  const auto keep = [&](const std::string& line) -> Result<void> {
    lines.push_back(line);
    return {};
  };
  must(store.export_lines({}, keep).has_value(), "facts can be exported");
  return lines;
}

/// Whole, and with tables that are a function of its facts.
void check_sound(Store& store) {
  const auto verified = store.verify();
  must(verified && !verified->broken, "chains hold");
  const std::string tables = plain_tables(store);
  must(store.rebuild().has_value(), "tables can be made anew");
  must(plain_tables(store) == tables, "and are the same then");
  must(roster(store, project).has_value() && roster_counts(store, project).has_value(), "people can be asked for");
  must(sessions(store, project).has_value() && organisation(store).has_value(), "sessions can be asked for");
}

struct Said {
  std::string kind;
  Json body;
};

/// "check_in {…}", where a canonical body stands.
std::optional<Said> said_in(std::string_view line) {
  const auto space = line.find(' ');
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  if (space == 0 || space > 64 || !std::ranges::all_of(line.substr(0, space), plain)) return std::nullopt;
  Json body = Json::parse(line.substr(space + 1), nullptr, false);
  if (!body.is_object() || !parse_canonical(body.dump())) return std::nullopt;
  return Said{std::string(line.substr(0, space)), std::move(body)};
}

/// An office whose organisation endorses it, and a door, write the facts in turn.
Lines history(const Lines& lines) {
  Pen office(1, Roles::all(), &organisation_key), door(2, Roles::parse("door"), &organisation_key);
  office.write(std::nullopt, "organisation_put", bodies::organisation(organisation_key));
  for (std::size_t i = 0; i < std::min(lines.size(), most_facts); ++i) {
    auto said = said_in(lines[i]);
    if (!said) continue;
    const bool of_organisation = said->kind == "organisation_put" || said->kind == "station_put";
    Pen& pen = i % 5 == 4 ? door : office;
    pen.write(of_organisation ? std::nullopt : std::optional(project), said->kind, std::move(said->body));
  }
  return office.lines() + door.lines();
}

}  // namespace

void fact_lines(std::string_view bytes) {
  const Lines lines = lines_of(bytes);
  bool any = false;
  for (const std::string& line : lines) {
    const auto fact = from_line(line);
    if (!fact) continue;
    any = true;
    must(to_line(*fact) == line, "an accepted line is written with the same bytes");
    must(from_line(to_line(*fact)).value() == *fact, "and read as the same fact");
  }
  if (!any) return;
  QuickStore store;
  const auto report = store->receive(lines, Trust::store_owner);
  must(report.has_value(), "lines are received");
  must(report->added + report->already + report->pending + report->refused >= static_cast<int>(lines.size()),
       "every line is counted");
  check_sound(*store);
}

void fact_bodies(std::string_view bytes) {
  const Lines lines = history(lines_of(bytes));
  QuickStore at_once, backwards;
  must(at_once->receive(lines, Trust::endorsed).has_value(), "facts are received");
  const std::ptrdiff_t third = 1 + static_cast<std::ptrdiff_t>(lines.size()) / 3;
  for (auto line = lines.rbegin(); line != lines.rend();) {
    const auto end = line + std::min(third, lines.rend() - line);
    must(backwards->receive({line, end}, Trust::endorsed).has_value(), "facts are received in parts");
    line = end;
  }
  must(exported(*at_once) == exported(*backwards), "the same facts are kept in whatever order they came");
  must(plain_tables(*at_once) == plain_tables(*backwards), "and make the same tables");
  check_sound(*at_once);
}

}  // namespace sala::fuzz
