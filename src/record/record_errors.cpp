#include "record/record_errors.h"

#include <algorithm>
#include <array>

#include "words/record.h"

namespace sala {
namespace {

struct TroubleRow {
  SyncTrouble trouble;
  TextId text;
};

constexpr std::array<TroubleRow, 13> trouble_rows = {{
    {SyncTrouble::no_network, words::error_record_no_network},
    {SyncTrouble::no_name, words::error_record_no_name},
    {SyncTrouble::no_answer, words::error_record_no_answer},
    {SyncTrouble::busy, words::error_record_busy},
    {SyncTrouble::disk_full, words::error_record_disk_full},
    {SyncTrouble::certificate, words::error_record_certificate},
    {SyncTrouble::access, words::error_record_access},
    {SyncTrouble::unprotected, words::error_record_unprotected},
    {SyncTrouble::organisation, words::error_record_organisation},
    {SyncTrouble::newer, words::error_record_newer},
    {SyncTrouble::form, words::error_record_form},
    {SyncTrouble::cloned, words::error_record_cloned},
    {SyncTrouble::other, words::error_record_other},
}};

}  // namespace

Failure record_failure(SyncTrouble trouble, const std::string& what, const std::string& why) {
  const auto row = std::ranges::find(trouble_rows, trouble, &TroubleRow::trouble);
  return fail(row->text, {{"record", what}, {"why", why}});
}

SyncTrouble trouble_of(const Error& error) {
  if (error.text == words::error_record_remote || error.text == words::error_record_url) return SyncTrouble::form;
  const auto row = std::ranges::find(trouble_rows, error.text, &TroubleRow::text);
  return row == trouble_rows.end() ? SyncTrouble::other : row->trouble;
}

}  // namespace sala
