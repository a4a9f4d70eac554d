// sala certificates hand-out: notes who has fetched a certificate.
#include "commands/command.h"
#include "station/certificate/certificate_issue.h"
#include "station/certificate/hand_out.h"
#include "words/printing.h"

namespace sala {
namespace {

struct HandOutOptions {
  std::string certificate, to;
};

Result<Answer> hand_out(const CommandContext& context, const HandOutOptions& given) {
  const auto id = parse_id(given.certificate);
  if (!id) return Failure(id.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto handed = hand_out_certificate(*station, {*id, given.to});
  if (!handed) return Failure(handed.error());
  Answer answer{certificates_json({handed->stored}).front(), ""};
  answer.json["again"] = handed->is_again;
  answer.text = context.texts.with(handed->is_again ? words::handed_out_before : words::handed_out_now,
                                   {{"number", handed->stored.issued.fields.number}});
  return answer;
}

}  // namespace

void add_hand_out_command(CommandSet& commands) {
  const auto given = option_values<HandOutOptions>();
  CLI::App* command = commands.add("certificates hand-out", "note that somebody has fetched a certificate",
                                   [given](const auto& context) { return hand_out(context, *given); });
  command->add_option("CERTIFICATE", given->certificate, "a certificate's id")->required();
  command->add_option("--to", given->to, "who took it along for its owner");
}

}  // namespace sala
