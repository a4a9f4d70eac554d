// A store in a folder of its own, with a clock that is set and random numbers that repeat.
#pragma once
#include <catch2/catch.hpp>
#include <memory>
#include <random>

#include "storage/store.h"
#include "support/pen.h"
#include "support/plain_tables.h"
#include "support/temporary_folder.h"

namespace sala {

class TestStore {
 public:
  TestStore() : clock({pen_epoch_ms, 420}), random_(1) { open(); }

  void open(OpenMode mode = OpenMode::read_write) {
    store_.reset();
    store_ = Store::open(folder.path(), mode, {&clock, seeded()}).value();
  }
  void close() { store_.reset(); }

  /// Another reader or writer of the same folder.
  Result<std::unique_ptr<Store>> again(OpenMode mode) { return Store::open(folder.path(), mode, {&clock, seeded()}); }

  /// Gives the store an identity to record with.
  void become(const Pen& pen) {
    store_->set_own_station({pen.station, [key = pen.key](std::string_view message) { return key.sign(message); }});
  }

  ReceiveReport import(const std::vector<std::string>& lines) {
    return store_->receive(lines, Trust::store_owner).value();
  }
  ReceiveReport sync(const std::vector<std::string>& lines) { return store_->receive(lines, Trust::endorsed).value(); }

  std::vector<std::string> exported() const {
    std::vector<std::string> lines;
    const auto keep = [&](const std::string& line) -> Result<void> {
      lines.push_back(line);
      return {};
    };
    REQUIRE(store_->export_lines({}, keep));
    return lines;
  }

  /// Why a place in a chain is not applied; empty when it is.
  std::string waits(const Fact& fact) const {
    const auto all = store_->waiting().value();
    for (const Waiting& waiting : all)
      if (waiting.project == fact.project && waiting.station == fact.station && waiting.seq == fact.seq)
        return waiting.reason;
    return "";
  }

  Store& operator*() { return *store_; }
  const Store& operator*() const { return *store_; }
  Store* operator->() { return store_.get(); }

  TemporaryFolder folder;
  SetClock clock;

 private:
  Random seeded() {
    return [this](std::span<std::uint8_t> bytes) {
      for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random_());
    };
  }

  std::mt19937 random_;
  std::unique_ptr<Store> store_;
};

/// For properties, which make hundreds of stores: does not wait for the disk.
class QuickStore : public TestStore {
 public:
  QuickStore() { (*this)->connection().run("PRAGMA synchronous = OFF"); }
};

}  // namespace sala
