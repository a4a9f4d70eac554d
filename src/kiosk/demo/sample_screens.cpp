#include "kiosk/demo/sample_screens.h"

#include "kiosk/demo/samples_certificate.h"
#include "kiosk/demo/samples_door.h"
#include "kiosk/demo/samples_find.h"
#include "kiosk/demo/samples_findings.h"
#include "kiosk/demo/samples_import.h"
#include "kiosk/demo/samples_learning.h"
#include "kiosk/demo/samples_observation.h"
#include "kiosk/demo/samples_opening.h"
#include "kiosk/demo/samples_out.h"
#include "kiosk/demo/samples_people.h"
#include "kiosk/demo/samples_photo.h"
#include "kiosk/demo/samples_record.h"
#include "kiosk/demo/samples_set_up.h"
#include "kiosk/demo/samples_staff.h"
#include "kiosk/demo/samples_survey.h"
#include "kiosk/demo/samples_test.h"
#include "kiosk/demo/samples_walk_in.h"

namespace sala {

std::vector<SampleScreen> sample_screens(const Texts& texts) {
  std::vector<SampleScreen> all;
  for (const auto add :
       {add_opening_samples, add_door_samples, add_find_samples, add_walk_in_samples, add_test_samples,
        add_survey_samples, add_certificate_samples, add_staff_samples, add_learning_samples, add_observation_samples,
        add_photo_samples, add_findings_samples, add_people_samples, add_certificates_samples, add_import_samples,
        add_out_samples, add_set_up_samples, add_record_samples})
    add(texts, all);
  return all;
}

}  // namespace sala
