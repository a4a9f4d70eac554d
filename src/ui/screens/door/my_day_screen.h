// My day: the visitor's own steps with their state, and what the certificate still needs.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/texts.h"
#include "ui/screens/certificate_offer.h"
#include "ui/screens/door/test_offer.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/screens/survey_offer.h"
#include "ui/widgets.h"

namespace sala {

struct DayStep {
  Icon icon;
  std::string title, caption, chip;
  Tone tone = Tone::primary;
};

struct CertificateProgress {
  std::string sentence;  ///< "อีก 3 อย่างจะได้รับเกียรติบัตร"
  struct Need {
    std::string words;           ///< with {placeholders} already filled
    std::optional<float> share;  ///< a bar, where there is a figure
    bool met = false;
  };
  std::vector<Need> needs;
  std::optional<CertificateOffer> offer = {};  ///< once it was issued
};

struct MyDayScreen {
  static constexpr std::string_view id = "my_day";
  static constexpr Manner manner{};

  std::string name, project_line;
  std::vector<DayStep> steps;
  std::optional<CertificateProgress> certificate;
  std::optional<TestOffer> test;      ///< what can be taken now
  std::optional<SurveyOffer> survey;  ///< what can be answered now
  std::optional<OwnResultOffer> result = {};
  ScrollState scroll;
};

std::optional<Intent> draw(Ui& ui, MyDayScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
