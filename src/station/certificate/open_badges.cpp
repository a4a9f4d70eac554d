#include "station/certificate/open_badges.h"

#include "core/certificate/open_badge.h"
#include "files/whole_file.h"
#include "security/certificate_key.h"
#include "security/random.h"
#include "station/certificate/certificate_files.h"
#include "station/program_files.h"
#include "words/certificate.h"

namespace sala {
namespace {

/// "เข้าร่วมไม่น้อยกว่าร้อยละ 80" and what else the project asks for, a line each.
std::string narrative_of(const Project& project, const Texts& texts) {
  std::string narrative = texts[words::badge_registered];
  if (!project.certificate_rule) return narrative;
  const CertificateRule& rule = *project.certificate_rule;
  if (rule.min_attendance_percent > 0)
    narrative = texts.with(words::badge_attendance, {{"percent", std::to_string(rule.min_attendance_percent)}});
  if (rule.min_post_percent > 0)
    narrative += "\n" + texts.with(words::badge_post, {{"percent", std::to_string(rule.min_post_percent)}});
  if (rule.survey_required) narrative += "\n" + texts[words::badge_survey];
  return narrative;
}

std::string description_of(const CertificateFields& fields, const Texts& texts) {
  if (!fields.minutes) return fields.sentence + " " + fields.title;
  return texts.with(words::badge_description,
                    {{"title", fields.title}, {"hours", fmt::format("{}", *fields.minutes / 60)}});
}

}  // namespace

Result<std::vector<std::filesystem::path>> write_open_badges(const OpenStation& station, const Project& project,
                                                             const std::vector<StoredCertificate>& certificates,
                                                             const BadgesWish& wish) {
  const auto key = open_certificate_key(station.folder, wish.passphrase);
  if (!key) return Failure(key.error());
  const auto texts = load_texts(Language::th);  // as all that is signed
  if (!texts) return Failure(texts.error());
  return write_baked_certificates(*station.store, certificates, wish.folder, [&](const StoredCertificate& stored) {
    const CertificateFields& fields = stored.issued.fields;
    const std::string kind(name_of(stored.issued.kind));
    OpenBadge badge;
    badge.certificate = fields.certificate;
    badge.subject = Uuid::v4(system_random);
    badge.achievement = achievement_id(project.id, kind);
    badge.criteria = criteria_id(project.id, kind);
    badge.issuer = fields.organiser;
    badge.name = texts->with(words::badge_name, {{"title", fields.title}});
    badge.title = fields.title;
    badge.description = description_of(fields, *texts);
    badge.narrative = narrative_of(project, *texts);
    badge.holder = fields.name;
    badge.number = fields.number;
    badge.from = fields.from;
    badge.to = fields.to;
    badge.offset_min = wish.now.offset_min;
    badge.valid_from_ms = moment_at(fields.given_on, 0, wish.now.offset_min).utc_ms;
    if (fields.valid_until)
      badge.valid_until_ms = moment_at(*fields.valid_until, 24 * 60 - 1, wish.now.offset_min).utc_ms;
    badge.created_ms = wish.now.utc_ms;
    return open_badge_json(badge, key->public_key(), key->sign(open_badge_message(badge, key->public_key())));
  });
}

}  // namespace sala
