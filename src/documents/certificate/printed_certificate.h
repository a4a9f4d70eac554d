// Everything that stands on one certificate, in the words to be read. Words arrive ready-made (certificate_words.h); knows
// no facts and no rules.
#pragma once
#include <string>
#include <vector>

#include "core/texts.h"

namespace sala {

struct PrintedSignatory {
  std::string name, position;
  std::string picture = {};  ///< a PNG of the signature; without one the line stays empty to be signed
};

/// What is empty takes no room on its line.
struct PrintedCertificate {
  Language language = Language::th;
  std::string opening = {};  ///< "ขอมอบเกียรติบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า"
  std::string organiser = {};
  std::string logo = {};  ///< a PNG
  std::string name = {}, sentence = {}, title = {}, dates = {}, hours = {}, place = {}, given_on = {}, number = {};
  std::vector<PrintedSignatory> signatories = {};  ///< the first four are printed
  std::string code = {};                           ///< the text of the QR code
  std::string code_below = {};                     ///< where it can be verified
};

}  // namespace sala
