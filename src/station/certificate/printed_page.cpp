#include "station/certificate/printed_page.h"

#include "documents/certificate/certificate_words.h"

namespace sala {

PrintedCertificate printed_page(const CertificateFields& fields, const Texts& paper) {
  const CertificateWording wording;
  PrintedCertificate printed;
  printed.language = paper.language();
  printed.opening = opening_line(paper);
  printed.organiser = fields.organiser;
  printed.name = fields.name;
  printed.sentence = fields.sentence;
  printed.title = fields.title;
  printed.dates = dates_line(paper, fields.from, fields.to, wording);
  printed.hours = hours_line(paper, fields.minutes.value_or(0), wording);
  printed.place = place_line(paper, fields.place.value_or(""));
  printed.given_on = given_on_line(paper, fields.given_on, wording);
  printed.number = number_line(paper, fields.number, wording);
  for (const Signatory& signatory : fields.signatories)
    printed.signatories.push_back({signatory.name, signatory.position});
  printed.code_below = code_line(paper);
  return printed;
}

}  // namespace sala
