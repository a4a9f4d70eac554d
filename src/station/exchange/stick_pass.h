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

#include "security/welcome.h"
#include "station/exchange/stick_kept.h"
#include "station/open_station.h"

namespace sala {

struct BundleTaken {
  std::filesystem::path file;
  ReceiveReport received;        ///< taken in pieces: what waited between two of them is counted twice
  std::optional<Error> refused;  ///< nothing was taken from it
};

struct Exchange {
  std::vector<BundleTaken> taken;
  bool joined = false;                         ///< the organisation's answer was among them
  std::vector<std::filesystem::path> written;  ///< every station's bundle first, then those of scopes
  std::int64_t facts = 0;                      ///< in the bundles written
  KeptOnStick kept;                            ///< pictures and the like, beside the bundles
};

/// What the answer to this station's request says, for people to compare with what the office shows.
struct AnswerToCompare {
  std::string code;  ///< twelve digits
  Roles roles;
};

class StickPass {
 public:
  /// Errors: error_stick_folder, error_stick_not_joined.
  static Result<StickPass> begin(const OpenStation& station, const std::filesystem::path& stick,
                                 const TableReader& reader = {});

  /// Opens and unseals what lies there for this station; looks at no store. What cannot be read or believed is told in the
  /// report. Errors: at a station that has no keys yet, what is wrong with its answer.
  Result<void> read();
  /// Whether people must compare digits before anything is taken in: this station knows no organisation yet, and whoever
  /// made the answer is known by its digits alone.
  const std::optional<AnswerToCompare>& to_compare() const { return to_compare_; }
  /// People found the digits alike.
  void compared() { to_compare_.reset(); }
  /// Takes in up to `most` facts, and says whether all are in. Errors: error_stick_compare, error_stick_organisation; those of
  /// the store.
  Result<bool> take(OpenStation& station, std::size_t most = std::numeric_limits<std::size_t>::max());
  /// Writes all that the store holds, each bundle that this station has a key for; it may be another store, opened to read
  /// only. Then the files that facts name, both ways (stick_kept.h). Error: error_file_unwritable.
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
  Result<Parcel> open_bundle(Family bundle, const Uuid& station, const std::filesystem::path& file) const;
  Result<void> read_answer(const std::filesystem::path& file);
  Result<void> take_note_of_answer(const std::filesystem::path& file);
  Result<void> take_organisation(OpenStation& station) const;
  Result<void> end_joining(OpenStation& station);

  std::filesystem::path folder_, data_folder_;
  TableReader reader_;
  Uuid own_{};
  std::shared_ptr<const SecretKey> station_key_;
  BundleKeys keys_;
  bool has_joined_ = false, holds_organisation_key_ = false;
  std::optional<PublicKey> known_organisation_;  ///< of the store, when the pass began
  std::optional<RequestNonce> request_;          ///< that waits for an answer
  std::optional<Welcome> answer_;                ///< the first parcel, until it is taken
  std::optional<AnswerToCompare> to_compare_;
  std::vector<Parcel> parcels_;  ///< one for each entry of done_.taken
  std::size_t next_ = 0;
  Exchange done_;
};

/// All steps at once. `code` is what people compared, digits in any grouping; without it a station that must have an answer
/// compared takes in nothing and tells its digits in `compare`. Errors: those of each; error_stick_answer_code.
struct ExchangeDone {
  std::optional<AnswerToCompare> compare;
  Exchange exchange;
};
Result<ExchangeDone> exchange_facts(OpenStation& station, const std::filesystem::path& stick,
                                    const std::string& code = "", const TableReader& reader = {});

}  // namespace sala
