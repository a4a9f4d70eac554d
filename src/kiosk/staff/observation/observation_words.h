// Fills the pages about observation.
#pragma once
#include <map>

#include "core/roster.h"
#include "core/texts.h"
#include "station/observation/observation_results.h"
#include "station/observation/observation_sheet.h"
#include "ui/screens/staff/observation/observation_page.h"
#include "ui/screens/staff/observation/observation_results_page.h"

namespace sala {

/// Who may be observed, in the list's order.
std::vector<ObservationPage::Row> rows_of_people(const std::vector<Participant>& people, const ObserverSheets& sheets,
                                                 const Texts& texts);
std::vector<ObservationPage::Row> rows_of_groups(const std::vector<Participant>& people, const ObserverSheets& sheets,
                                                 const Texts& texts);

/// How many of all of them were observed.
void tell_observed(ObservationPage& page, const std::vector<ObservationPage::Row>& all, const Texts& texts);

/// The sheet of the one that is open.
struct OpenSheet {
  ObservationPage::Row row = {};
  std::string group = {};  ///< of a person
  Moment now = {};
};
void tell_sheet(ObservationPage& page, const OpenSheet& open, const ObserverSheets& sheets, const Texts& texts);

/// `names`: of people, by their id.
ObservationResultsPage observation_results_words(const ObservationResults& results,
                                                 const std::map<Uuid, std::string>& names, const Texts& texts);

}  // namespace sala
