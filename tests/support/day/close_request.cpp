#include "support/day/close_request.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <memory>

namespace sala {
namespace {

struct CloseDisplay {
  void operator()(Display* display) const { XCloseDisplay(display); }
};

bool knows(Display* display, Window window, Atom request) {
  Atom* known = nullptr;
  int count = 0;
  if (XGetWMProtocols(display, window, &known, &count) == 0) return false;
  const bool found = std::find(known, known + count, request) != known + count;
  XFree(known);
  return found;
}

}  // namespace

int ask_windows_to_close() {
  const std::unique_ptr<Display, CloseDisplay> display(XOpenDisplay(nullptr));
  if (!display) return -1;
  const Atom protocols = XInternAtom(display.get(), "WM_PROTOCOLS", False),
             request = XInternAtom(display.get(), "WM_DELETE_WINDOW", False);
  Window root = 0, parent = 0, *windows = nullptr;
  unsigned count = 0;
  if (XQueryTree(display.get(), DefaultRootWindow(display.get()), &root, &parent, &windows, &count) == 0) return -1;
  int asked = 0;
  for (unsigned i = 0; i < count; ++i) {
    if (!knows(display.get(), windows[i], request)) continue;
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = windows[i];
    event.xclient.message_type = protocols;
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(request);
    XSendEvent(display.get(), windows[i], False, NoEventMask, &event);
    ++asked;
  }
  XFree(windows);
  XSync(display.get(), False);
  return asked;
}

}  // namespace sala
