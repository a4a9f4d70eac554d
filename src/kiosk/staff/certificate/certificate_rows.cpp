#include "kiosk/staff/certificate/certificate_rows.h"

#include "core/name_index.h"
#include "words/certificate_desk.h"

namespace sala {
namespace {

struct RowState {
  std::string words;
  Tone tone = Tone::warning;
  Icon icon = Icon::minus;
};

/// "0019" of "0019/2569": the year is the same for all.
std::string short_number(const std::string& number) {
  return number.substr(0, number.rfind('/'));
}

/// The first thing that is missing.
std::string missing_words(const CertificateAnswer& answer, const Texts& texts) {
  if (!answer.registered) return texts[words::certs_lacks_registration];
  if (answer.attended < answer.needed)
    return texts.with(words::certs_lacks_sessions, {{"count", std::to_string(answer.needed - answer.attended)}});
  if (answer.post_needed && !answer.post_percent) return texts[words::certs_lacks_test];
  if (answer.post_needed && *answer.post_percent < *answer.post_needed)
    return texts.with(words::certs_lacks_points, {{"needed", std::to_string(*answer.post_needed)}});
  return texts[words::certs_lacks_survey];
}

RowState state_of_held(const StoredCertificate& held, const Texts& texts) {
  if (held.revoked_ms) return {texts[words::certs_is_revoked], Tone::danger, Icon::close};
  const std::string& number = held.issued.fields.number;
  if (number.empty()) return {texts[words::certs_is_numberless], Tone::accent, Icon::clock};
  return {texts.with(words::certs_is_issued, {{"number", short_number(number)}}), Tone::success, Icon::check};
}

RowState state_of_row(const EligibleLine& line, const Texts& texts) {
  if (line.certificate) return state_of_held(*line.certificate, texts);
  switch (line.answer.state) {
    case EarnedState::earned:
      return {texts[words::certs_is_waiting], Tone::primary, Icon::clock};
    case EarnedState::granted:
      return {texts[words::certs_is_granted], Tone::primary, Icon::clock};
    case EarnedState::withheld:
      return {texts[words::certs_is_withheld], Tone::warning, Icon::lock};
    case EarnedState::unknown:
      return {texts[words::certs_is_unknown], Tone::accent, Icon::info};
    case EarnedState::not_earned:
      break;
  }
  return {missing_words(line.answer, texts)};
}

bool holds_words(const std::string& text, const std::vector<std::string>& words) {
  return std::ranges::all_of(words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

CertificatePanel::Need sessions_need(const CertificateAnswer& answer, const Texts& texts) {
  const TextId words = answer.needed > 0 ? words::certs_panel_sessions : words::certs_panel_sessions_only;
  return {texts.with(words, {{"attended", std::to_string(answer.attended)},
                             {"sessions", std::to_string(answer.sessions)},
                             {"needed", std::to_string(answer.needed)}}),
          answer.attended >= answer.needed};
}

CertificatePanel::Need post_need(const CertificateAnswer& answer, const Texts& texts) {
  const std::string needed = std::to_string(*answer.post_needed);
  if (!answer.post_percent) return {texts.with(words::certs_panel_post_missing, {{"needed", needed}}), false};
  return {texts.with(words::certs_panel_post, {{"percent", std::to_string(*answer.post_percent)}, {"needed", needed}}),
          *answer.post_percent >= *answer.post_needed};
}

}  // namespace

CertificateRow certificate_row(const EligibleLine& line, const Texts& texts) {
  const CertificateAnswer& answer = line.answer;
  CertificateRow row;
  row.person = line.person.id;
  row.name = full_name(line.person);
  row.sessions = std::to_string(answer.attended) + "/" + std::to_string(answer.sessions);
  row.lacks_sessions = answer.attended < answer.needed;
  if (answer.post_percent) row.post = std::to_string(*answer.post_percent) + "%";
  row.lacks_post = answer.post_needed && answer.post_percent && *answer.post_percent < *answer.post_needed;
  if (answer.survey) row.survey = *answer.survey ? CertificateRow::Mark::yes : CertificateRow::Mark::no;
  RowState state = state_of_row(line, texts);
  row.state = std::move(state.words);
  row.tone = state.tone;
  row.icon = state.icon;
  return row;
}

Result<void> keep_list(const StaffDesk& desk, CertificateList& list) {
  const std::uint64_t version = desk.store().facts_version();
  const bool is_same = list.rows && list.project == desk.project->id && list.facts_version == version &&
                       list.language == desk.texts.language();
  if (is_same) return {};
  auto lines = eligible_people(desk.store(), *desk.project, desk.now());
  if (!lines) return Failure(lines.error());
  CertificateList read{desk.project->id, version, desk.texts.language(), std::move(*lines), {}, {}};
  std::vector<CertificateRow> rows;
  for (const EligibleLine& line : read.lines) {
    rows.push_back(certificate_row(line, desk.texts));
    const std::string number = line.certificate ? line.certificate->issued.fields.number : std::string();
    read.search_texts.push_back(search_text(line.person) + " " + number);
  }
  read.rows = std::make_shared<const std::vector<CertificateRow>>(std::move(rows));
  list = std::move(read);
  return {};
}

bool belongs_to(const EligibleLine& line, CertificatesFilter filter) {
  const bool is_held = line.certificate && !line.certificate->revoked_ms;
  switch (filter) {
    case CertificatesFilter::all:
      return true;
    case CertificatesFilter::due:
      return is_due_first(line);
    case CertificatesFilter::held:
      return is_held;
    case CertificatesFilter::missing:
      return !is_held && !is_due_first(line);
  }
  return false;
}

void fill_rows(const CertificateList& list, CertificatesPage& page) {
  const std::vector<std::string> words = name_words(page.search.text);
  page.people = list.rows;
  page.shown.clear();
  page.counts.fill(0);
  for (std::size_t i = 0; i < list.lines.size(); ++i) {
    for (std::size_t filter = 0; filter < page.counts.size(); ++filter)
      page.counts[filter] += belongs_to(list.lines[i], static_cast<CertificatesFilter>(filter));
    const bool is_wanted =
        !words.empty() ? holds_words(list.search_texts[i], words) : belongs_to(list.lines[i], page.filter);
    if (is_wanted) page.shown.push_back(static_cast<std::uint32_t>(i));
  }
}

std::string rule_words(const Project& project, const CertificateList& list, const Texts& texts) {
  std::vector<std::string> parts;
  const CertificateRule rule = project.certificate_rule.value_or(CertificateRule{});
  const CertificateAnswer any = list.lines.empty() ? CertificateAnswer{} : list.lines.front().answer;
  if (any.needed > 0)
    parts.push_back(texts.with(words::certs_rule_attendance,
                               {{"needed", std::to_string(any.needed)}, {"sessions", std::to_string(any.sessions)}}));
  if (rule.min_post_percent > 0)
    parts.push_back(texts.with(words::certs_rule_post, {{"percent", std::to_string(rule.min_post_percent)}}));
  if (rule.survey_required) parts.push_back(texts[words::certs_rule_survey]);
  if (parts.empty()) return texts[words::certs_rule_none];
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : " · ") + part;
  return texts.with(words::certs_rule, {{"parts", all}});
}

std::vector<CertificatePanel::Need> needs_words(const CertificateAnswer& answer, const Texts& texts) {
  std::vector<CertificatePanel::Need> needs;
  const TextId registered = answer.registered ? words::certs_panel_registered : words::certs_panel_not_registered;
  needs.push_back({texts[registered], answer.registered});
  if (answer.sessions > 0) needs.push_back(sessions_need(answer, texts));
  if (answer.post_needed) needs.push_back(post_need(answer, texts));
  if (answer.survey_needed) {
    const bool done = answer.survey.value_or(false);
    needs.push_back({texts[done ? words::certs_panel_survey_done : words::certs_panel_survey_missing], done});
  }
  if (answer.state == EarnedState::granted) needs.push_back({texts[words::certs_panel_granted], true});
  if (answer.state == EarnedState::withheld) needs.push_back({texts[words::certs_panel_withheld], false});
  if (answer.state == EarnedState::unknown) needs.push_back({texts[words::certs_panel_unknown], false});
  return needs;
}

}  // namespace sala
