#include "kiosk/staff/set_up/devices.h"

#include "core/ticket.h"
#include "words/set_up.h"

namespace sala {
namespace {

/// A ticket of this event, of another one, or any other code; never its text.
TextId words_of(const StaffDesk& desk, const std::string& code) {
  const auto ticket = parse_ticket(code);
  if (!ticket) return words::devices_read_code;
  const bool is_ours = desk.project != nullptr && ticket->project == desk.project->id;
  return is_ours ? words::devices_read_ticket : words::devices_read_elsewhere;
}

}  // namespace

void show_devices(StaffDesk& desk) {
  DevicesPage page;
  page.camera = desk.camera;
  desk.show(words::set_up_devices, std::move(page));
}

void show_reading(StaffDesk& desk, DevicesPage& page, const std::string& code, CodeSource source) {
  const bool by_camera = source == CodeSource::camera;
  DevicesPage::Reading& reading = by_camera ? page.by_camera : page.by_scanner;
  ++reading.count;
  reading.words = desk.texts.with(words_of(desk, code), {{"count", std::to_string(code.size())}});
}

}  // namespace sala
