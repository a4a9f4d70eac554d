// One pass of a stick: every bundle that lies on it is taken in, then this station's own is written. In steps, so that a
// kiosk goes on letting people in: reading and writing are for any thread, one after the other; taking in is for the one
// that owns the store, and as little at a time as is wanted.
#pragma once
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "security/secret_bytes.h"
#include "station/open_station.h"

namespace sala {

struct BundleTaken {
  std::filesystem::path file;
  ReceiveReport received;        ///< taken in pieces: what waited between two of them is counted twice
  std::optional<Error> refused;  ///< nothing was taken from it
};

struct Exchange {
  std::vector<BundleTaken> taken;
  bool joined = false;  ///< the organisation's answer was among them
  std::filesystem::path written;
  std::int64_t facts = 0;  ///< in the bundle written
};

class StickPass {
 public:
  /// Errors: error_stick_folder, error_stick_not_joined.
  static Result<StickPass> begin(const OpenStation& station, const std::filesystem::path& stick);

  /// Opens and unseals what lies there for this station; looks at no store. A bundle that cannot be read is told in the
  /// report. Errors: those of an answer to a request to join.
  Result<void> read();
  /// Takes in up to `most` facts, and says whether all are in. Errors: error_stick_organisation; those of the store.
  Result<bool> take(OpenStation& station, std::size_t most = std::numeric_limits<std::size_t>::max());
  /// Writes all that the store holds; it may be another one, opened to read only. Error: error_file_unwritable.
  Result<void> write(const Store& store);
  /// Notes how far every chain goes now. On the thread of take.
  Result<void> end(const OpenStation& station) const;

  const Exchange& done() const { return done_; }

 private:
  struct Parcel {
    std::filesystem::path file;
    std::vector<std::string> lines;
    std::size_t taken = 0;
  };
  StickPass() = default;
  Result<Parcel> open_bundle(const std::filesystem::path& file) const;
  Result<void> read_answer(const std::filesystem::path& file);
  Result<void> check_organisation(const Store& store) const;
  Result<void> end_joining(OpenStation& station);

  std::filesystem::path folder_;
  Uuid own_{};
  std::shared_ptr<const SecretKey> station_key_;
  SecretBytes bundle_key_;
  bool holds_organisation_key_ = false;
  std::optional<PublicKey> organisation_;  ///< whose answer the first parcel is, until it is taken
  std::vector<Parcel> parcels_;            ///< one for each entry of done_.taken
  std::size_t next_ = 0;
  Exchange done_;
};

/// All steps at once. Errors: those of each.
Result<Exchange> exchange_facts(OpenStation& station, const std::filesystem::path& stick);

}  // namespace sala
