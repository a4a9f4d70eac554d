// Whether a code's text is a certificate of this organisation, and whether that still counts, as far as this machine can
// know. Nothing is written; what a picture or a PDF says is read by whoever asks.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/certificate/certificate_code.h"
#include "core/time.h"
#include "storage/store.h"

namespace sala {

enum class CertificateState {
  valid,
  status_unknown,  ///< genuine; what came after `as_of` cannot be known here
  replaced,        ///< genuine; a later issue exists
  expired,
  revoked,
  altered,         ///< a certificate in form, but not what was signed
  unknown_signer,  ///< by no key that is known here: never called genuine
  not_a_certificate
};
/// As the command line writes them.
std::string_view name_of(CertificateState state);
/// Nothing where this station cannot say.
std::optional<bool> is_genuine(CertificateState state);

/// Why it is as it is, where the state alone does not tell.
enum class VerdictReason {
  none,
  is_ticket,
  not_in_register,
  offices_not_heard,
  clock_behind,
  number_twice,
  key_ended,
  text_differs  ///< compared_text.h
};
/// "", "ticket", "not_in_register", "offices_not_heard", "clock_behind", "number_twice", "key_ended", "text_differs".
std::string_view name_of(VerdictReason reason);

struct Verdict {
  CertificateState state = CertificateState::not_a_certificate;
  VerdictReason reason = VerdictReason::none;
  std::optional<CertificateFields> fields = {};  ///< of whatever has the form of a certificate
  std::string signer = {};                       ///< the organisation's name; empty where nobody known signed
  std::optional<bool> revoked = {};              ///< nothing: cannot be known here
  std::optional<std::int64_t> revoked_ms = {};
  std::string revocation = {};                 ///< why: for staff only
  std::optional<std::int64_t> as_of_ms = {};   ///< up to then revocations are known
  std::vector<std::string> text_differs = {};  ///< names of fields, where a file's text was compared
};

/// Whether a reader read what begins as a certificate's code, genuine or not.
bool is_certificate_code(std::string_view text);

/// Judged with what this store holds at this moment. Control characters around the code do not hide it.
Result<Verdict> verify_certificate(const Store& store, std::string_view text, Moment now);

/// `verify` of the command line. `offset_min`: of the times in it.
Json verdict_json(const Verdict& verdict, int offset_min);

}  // namespace sala
