// What Welcome shows of the camera: its picture with a frame to hold the code in, or, without one, a calm picture of
// the scanner and what to do instead.
#pragma once
#include "core/texts.h"
#include "ui/screens/door/welcome_screen.h"

namespace sala {

void draw_camera_view(Ui& ui, Rect rect, const WelcomeScreen& screen, const Texts& texts);

}  // namespace sala
