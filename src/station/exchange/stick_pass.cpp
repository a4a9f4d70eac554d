#include "station/exchange/stick_pass.h"

#include "files/whole_file.h"
#include "security/compare_digits.h"
#include "security/organisation_key.h"
#include "security/sealed.h"
#include "station/exchange/stick.h"
#include "station/exchange/stick_files.h"
#include "station/keeping/heads_note.h"
#include "storage/project_queries.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// What a bundle has brought is not kept: a pass may hold many of them.
void let_go(std::vector<std::string>& lines) {
  std::vector<std::string>().swap(lines);
}

void add_to(ReceiveReport& sum, ReceiveReport&& more) {
  sum.added += more.added;
  sum.already += more.already;
  sum.pending += more.pending;
  sum.refused += more.refused;
  sum.unsigned_facts += more.unsigned_facts;
  std::ranges::move(more.refusals, std::back_inserter(sum.refusals));
}

}  // namespace

Result<StickPass> StickPass::begin(const OpenStation& station, const fs::path& stick, const TableReader& reader) {
  const auto folder = exchange_folder(stick);
  if (!folder) return Failure(folder.error());
  if (!station.key) return fail(words::error_stick_not_joined);
  StickPass pass;
  pass.folder_ = *folder;
  pass.data_folder_ = station.folder;
  pass.reader_ = reader;
  pass.own_ = *station.store->own_station_id();
  pass.station_key_ = station.key;
  auto keys = load_bundle_keys(station.folder);
  if (!keys) return Failure(keys.error());
  pass.keys_ = std::move(*keys);
  const auto organisation_key = organisation_key_state(station.folder);
  if (!organisation_key) return Failure(organisation_key.error());
  pass.holds_organisation_key_ = *organisation_key != OrganisationKeyState::none;
  const auto joined = has_joined(station);
  if (!joined) return Failure(joined.error());
  pass.has_joined_ = *joined;
  const auto known = organisation(*station.store);
  if (!known) return Failure(known.error());
  if (*known) pass.known_organisation_ = (*known)->key;
  const auto request = open_request(station);
  if (!request) return Failure(request.error());
  pass.request_ = *request;
  return pass;
}

/// Sealed to this station says nothing of who sent it: the answer counts by the organisation's signature, for the request
/// that is open here, and, where no organisation is known yet, once people have compared its digits.
Result<void> StickPass::read_answer(const fs::path& file) {
  const auto about = [&](TextId text) { return fail(text, {{"file", file.string()}}); };
  if (!request_) return about(words::error_stick_unasked);
  const auto bytes = read_stick_file(file);
  if (!bytes) return Failure(bytes.error());
  auto answer = open_welcome(*bytes, *station_key_, file);
  if (!answer) return Failure(answer.error());
  if (answer->station != own_ || answer->request != *request_) return about(words::error_stick_unasked);
  if (known_organisation_ && answer->organisation != *known_organisation_)
    return about(words::error_stick_organisation);
  if (!known_organisation_) {
    const auto code = welcome_code(answer->organisation, own_, answer->request, answer->roles);
    if (!code) return Failure(code.error());
    to_compare_ = AnswerToCompare{*code, answer->roles};
  }
  answer_ = std::move(*answer);
  return {};
}

/// At a station that joined, an answer that is not to be believed hinders nobody: bundles go on.
Result<void> StickPass::take_note_of_answer(const fs::path& file) {
  const auto read = read_answer(file);
  if (!read && !has_joined_) return read;
  done_.taken.push_back({file, {}, read ? std::optional<Error>() : std::optional(read.error())});
  parcels_.push_back(read ? Parcel{file, std::move(answer_->facts)} : Parcel{});
  if (!read) return {};
  for (const auto& [bundle, key] : answer_->keys) {
    if (has_joined_ && keys_.contains(bundle)) continue;
    SecretBytes copy(key.size());
    std::ranges::copy(key.span(), copy.span().begin());
    keys_.insert_or_assign(bundle, std::move(copy));
  }
  return {};
}

Result<StickPass::Parcel> StickPass::open_bundle(Family bundle, const Uuid& station, const fs::path& file) const {
  const auto bytes = read_stick_file(file);
  if (!bytes) return Failure(bytes.error());
  const auto text = open_with_key(*bytes, keys_.at(bundle), file);
  if (!text) return Failure(text.error());
  auto facts = read_bundle(*text, bundle, station, file);
  if (!facts) return Failure(facts.error());
  return Parcel{file, std::move(*facts)};
}

Result<void> StickPass::read() {
  const fs::path answer = file_of(folder_, own_, welcome_ending);
  std::error_code failed;
  if (fs::exists(fs::symlink_status(answer, failed)))
    if (const auto noted = take_note_of_answer(answer); !noted) return noted;
  if (!keys_.contains(Family::project))
    return fail(holds_organisation_key_ ? words::error_stick_alone : words::error_stick_not_joined);
  for (const auto& [bundle, key] : keys_)
    for (const StationFile& found : station_files(folder_, bundle_ending(bundle))) {
      if (found.station == own_) continue;
      auto parcel = open_bundle(bundle, found.station, found.file);
      done_.taken.push_back({found.file, {}, parcel ? std::optional<Error>() : std::optional(parcel.error())});
      parcels_.push_back(parcel ? std::move(*parcel) : Parcel{});
    }
  return {};
}

/// The organisation an answer speaks for must be this store's, and becomes it where there was none: an answer may carry
/// words of others, and whose this store is must not hang on which comes first.
Result<void> StickPass::take_organisation(OpenStation& station) const {
  const auto known = organisation(*station.store);
  if (!known) return Failure(known.error());
  if (!*known) return believe_organisation(station, answer_->organisation);
  if ((*known)->key == answer_->organisation) return {};
  return fail(words::error_stick_organisation, {{"file", parcels_.front().file.string()}});
}

/// Joining once is enough: request and answer leave the stick.
Result<void> StickPass::end_joining(OpenStation& station) {
  if (const auto same = take_organisation(station); !same) return same;
  const auto saved =
      has_joined_ ? add_bundle_keys(station.folder, answer_->keys) : replace_bundle_keys(station.folder, answer_->keys);
  if (!saved) return saved;
  if (const auto taken = take_up_own_station(station); !taken) return taken;
  if (const auto told = tell_given_name(station); !told) return told;
  if (const auto closed = close_request(station); !closed) return closed;
  std::error_code failed;
  fs::remove(parcels_.front().file, failed);
  fs::remove(file_of(folder_, own_, request_ending), failed);
  done_.joined = true;
  answer_.reset();
  return {};
}

Result<bool> StickPass::take(OpenStation& station, std::size_t most) {
  if (to_compare_) return fail(words::error_stick_compare);
  while (next_ < parcels_.size() && done_.taken[next_].refused) ++next_;
  if (next_ == parcels_.size()) return true;
  if (answer_)
    if (const auto same = take_organisation(station); !same) return Failure(same.error());
  Parcel& parcel = parcels_[next_];
  const auto first = parcel.lines.begin() + static_cast<std::ptrdiff_t>(parcel.taken);
  const std::size_t count = std::min(most, parcel.lines.size() - parcel.taken);
  auto received = station.store->receive({first, first + static_cast<std::ptrdiff_t>(count)}, Trust::endorsed);
  if (!received) return Failure(received.error());
  add_to(done_.taken[next_].received, std::move(*received));
  parcel.taken += count;
  if (parcel.taken < parcel.lines.size()) return false;
  if (answer_)
    if (const auto joined = end_joining(station); !joined) return Failure(joined.error());
  let_go(parcel.lines);
  return ++next_ == parcels_.size();
}

/// Of a scope without facts there is no bundle.
Result<void> StickPass::write(const Store& store) {
  for (const auto& [bundle, key] : keys_) {
    const auto facts = lines_of_chains(store, held_by_bundle(bundle));
    if (!facts) return Failure(facts.error());
    if (facts->empty() && bundle != Family::project) continue;
    const fs::path file = file_of(folder_, own_, bundle_ending(bundle));
    if (const auto written = write_file(file, seal_with_key(bundle_text(bundle, own_, *facts), key)); !written)
      return written;
    done_.written.push_back(file);
    done_.facts += std::ssize(*facts);
  }
  const auto kept = exchange_kept(store, {data_folder_, folder_, keys_, reader_});
  if (!kept) return Failure(kept.error());
  done_.kept = *kept;
  return {};
}

Result<void> StickPass::end(const OpenStation& station) const {
  const auto heads = station.store->heads();
  if (!heads) return Failure(heads.error());
  return note_heads(station.folder, *heads);
}

Result<ExchangeDone> exchange_facts(OpenStation& station, const fs::path& stick, const std::string& code,
                                    const TableReader& reader) {
  auto pass = StickPass::begin(station, stick, reader);
  if (!pass) return Failure(pass.error());
  if (const auto read = pass->read(); !read) return Failure(read.error());
  if (const auto& shown = pass->to_compare()) {
    if (code.empty()) return ExchangeDone{shown, {}};
    if (only_digits(code) != shown->code) return fail(words::error_stick_answer_code, {{"code", code}});
    pass->compared();
  }
  for (bool all = false; !all;) {
    const auto taken = pass->take(station);
    if (!taken) return Failure(taken.error());
    all = *taken;
  }
  if (const auto written = pass->write(*station.store); !written) return Failure(written.error());
  if (const auto ended = pass->end(station); !ended) return Failure(ended.error());
  return ExchangeDone{{}, pass->done()};
}

}  // namespace sala
