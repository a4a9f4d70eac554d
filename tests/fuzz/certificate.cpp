#include "core/certificate/certificate_code.h"
#include "core/certificate/deflated.h"
#include "core/ticket.h"
#include "fuzz/targets.h"

namespace sala::fuzz {
namespace {

/// Bytes that are no text of a code are taken for what stands inside one, so that the reader of CBOR sees them, too.
std::string text_around(std::string_view bytes) {
  if (bytes.starts_with(certificate_prefix)) return std::string(bytes);
  return std::string(certificate_prefix) + base45_encode(deflated(bytes));
}

}  // namespace

void certificate(std::string_view bytes) {
  if (bytes.size() <= most_inflated_bytes)
    must(inflated(deflated(bytes)) == std::string(bytes), "bytes survive the compression");
  const auto read = parse_certificate(text_around(bytes));
  if (!read) return;
  must(parse_certificate(certificate_text(*read)) == read,
       "an accepted certificate is read the same when written again");
  must(certificate_fields_from(certificate_fields_json(read->fields)) == read->fields, "its fields survive their fact");
}

}  // namespace sala::fuzz
