#include "station/exchange/stick_pass.h"

#include "core/json_read.h"
#include "files/whole_file.h"
#include "security/bundle_key.h"
#include "security/organisation_key.h"
#include "security/sealed.h"
#include "station/exchange/stick_files.h"
#include "station/keeping/heads_note.h"
#include "storage/project_queries.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

SecretBytes copy_of(std::span<const std::uint8_t> bytes) {
  SecretBytes copy(bytes.size());
  std::ranges::copy(bytes, copy.span().begin());
  return copy;
}

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

Result<StickPass> StickPass::begin(const OpenStation& station, const fs::path& stick) {
  const auto folder = exchange_folder(stick);
  if (!folder) return Failure(folder.error());
  if (!station.key) return fail(words::error_stick_not_joined);
  auto key = load_bundle_key(station.folder);
  if (!key) return Failure(key.error());
  StickPass pass;
  pass.folder_ = *folder;
  pass.own_ = *station.store->own_station_id();
  pass.station_key_ = station.key;
  if (*key) pass.bundle_key_ = std::move(**key);
  const auto organisation_key = organisation_key_state(station.folder);
  if (!organisation_key) return Failure(organisation_key.error());
  pass.holds_organisation_key_ = *organisation_key != OrganisationKeyState::none;
  return pass;
}

Result<void> StickPass::read_answer(const fs::path& file) {
  const auto bytes = read_stick_file(file);
  if (!bytes) return Failure(bytes.error());
  const auto text = open_for_station(*bytes, *station_key_, file);
  if (!text) return Failure(text.error());
  auto bundle = read_bundle(*text, welcome_format, file);
  if (!bundle) return Failure(bundle.error());
  const auto organisation_key = from_hex<32>(text_at(bundle->head, "organisation"));
  if (!organisation_key) return fail(words::error_stick_organisation, {{"file", file.string()}});
  const auto key = from_hex<32>(text_at(bundle->head, "bundle_key"));
  if (!key) return fail(words::error_stick_bundle, {{"file", file.string()}});
  bundle_key_ = copy_of(*key);
  organisation_ = *organisation_key;
  done_.taken.push_back({file, {}, {}});
  parcels_.push_back({file, std::move(bundle->lines)});
  return {};
}

Result<StickPass::Parcel> StickPass::open_bundle(const fs::path& file) const {
  const auto bytes = read_stick_file(file);
  if (!bytes) return Failure(bytes.error());
  const auto text = open_with_key(*bytes, bundle_key_, file);
  if (!text) return Failure(text.error());
  auto bundle = read_bundle(*text, bundle_format, file);
  if (!bundle) return Failure(bundle.error());
  return Parcel{file, std::move(bundle->lines)};
}

Result<void> StickPass::read() {
  const fs::path answer = file_of(folder_, own_, welcome_ending);
  std::error_code failed;
  if (fs::exists(fs::symlink_status(answer, failed)))
    if (const auto opened = read_answer(answer); !opened) return opened;
  if (bundle_key_.size() == 0)
    return fail(holds_organisation_key_ ? words::error_stick_alone : words::error_stick_not_joined);
  for (const StationFile& found : station_files(folder_, bundle_ending)) {
    if (found.station == own_) continue;
    auto parcel = open_bundle(found.file);
    done_.taken.push_back({found.file, {}, parcel ? std::optional<Error>() : std::optional(parcel.error())});
    parcels_.push_back(parcel ? std::move(*parcel) : Parcel{});
  }
  return {};
}

/// The organisation an answer speaks for must be this store's, if it has one.
Result<void> StickPass::check_organisation(const Store& store) const {
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  if (*known && (*known)->key != *organisation_)
    return fail(words::error_stick_organisation, {{"file", parcels_.front().file.string()}});
  return {};
}

/// Joining once is enough: request and answer leave the stick.
Result<void> StickPass::end_joining(OpenStation& station) {
  if (const auto same = check_organisation(*station.store); !same) return same;
  if (const auto saved = save_bundle_key(station.folder, bundle_key_); !saved) return saved;
  if (const auto taken = take_up_own_station(station); !taken) return taken;
  if (const auto told = tell_given_name(station); !told) return told;
  std::error_code failed;
  fs::remove(parcels_.front().file, failed);
  fs::remove(file_of(folder_, own_, request_ending), failed);
  done_.joined = true;
  organisation_.reset();
  return {};
}

Result<bool> StickPass::take(OpenStation& station, std::size_t most) {
  while (next_ < parcels_.size() && done_.taken[next_].refused) ++next_;
  if (next_ == parcels_.size()) return true;
  if (organisation_)
    if (const auto same = check_organisation(*station.store); !same) return Failure(same.error());
  Parcel& parcel = parcels_[next_];
  const auto first = parcel.lines.begin() + static_cast<std::ptrdiff_t>(parcel.taken);
  const std::size_t count = std::min(most, parcel.lines.size() - parcel.taken);
  auto received = station.store->receive({first, first + static_cast<std::ptrdiff_t>(count)}, Trust::endorsed);
  if (!received) return Failure(received.error());
  add_to(done_.taken[next_].received, std::move(*received));
  parcel.taken += count;
  if (parcel.taken < parcel.lines.size()) return false;
  if (organisation_)
    if (const auto joined = end_joining(station); !joined) return Failure(joined.error());
  let_go(parcel.lines);
  return ++next_ == parcels_.size();
}

Result<void> StickPass::write(const Store& store) {
  const auto text = bundle_text(store, {{"format", bundle_format}, {"station", own_.text()}});
  if (!text) return Failure(text.error());
  done_.written = file_of(folder_, own_, bundle_ending);
  done_.facts = std::ranges::count(*text, '\n') - 1;
  return write_file(done_.written, seal_with_key(*text, bundle_key_));
}

Result<void> StickPass::end(const OpenStation& station) const {
  const auto heads = station.store->heads();
  if (!heads) return Failure(heads.error());
  return note_heads(station.folder, *heads);
}

Result<Exchange> exchange_facts(OpenStation& station, const fs::path& stick) {
  auto pass = StickPass::begin(station, stick);
  if (!pass) return Failure(pass.error());
  if (const auto read = pass->read(); !read) return Failure(read.error());
  for (bool all = false; !all;) {
    const auto taken = pass->take(station);
    if (!taken) return Failure(taken.error());
    all = *taken;
  }
  if (const auto written = pass->write(*station.store); !written) return Failure(written.error());
  if (const auto ended = pass->end(station); !ended) return Failure(ended.error());
  return pass->done();
}

}  // namespace sala
