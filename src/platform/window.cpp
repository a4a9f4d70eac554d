#include "platform/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "platform/gl.h"
#include "words/platform.h"

namespace sala {

namespace {

std::int64_t steady_ms() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

Failure refused(TextId text) {
  const char* words = nullptr;
  glfwGetError(&words);
  return fail(text, {{"why", words == nullptr ? "GLFW" : words}});
}

// A monitor's own mode, so that going full screen switches nothing.
void hint_mode(const GLFWvidmode& mode) {
  glfwWindowHint(GLFW_RED_BITS, mode.redBits);
  glfwWindowHint(GLFW_GREEN_BITS, mode.greenBits);
  glfwWindowHint(GLFW_BLUE_BITS, mode.blueBits);
  glfwWindowHint(GLFW_REFRESH_RATE, mode.refreshRate);
}

void hint_opengl() {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // a kiosk stays when something else takes the focus
}

KeyAction action_of(int action) {
  if (action == GLFW_RELEASE) return KeyAction::release;
  return action == GLFW_REPEAT ? KeyAction::repeat : KeyAction::press;
}

// The monitor callback has no user pointer.
bool* monitors_changed = nullptr;

}  // namespace

struct Window::Callbacks {
  static Window& of(GLFWwindow* window) {
    Window& self = *static_cast<Window*>(glfwGetWindowUserPointer(window));
    self.something_happened_ = true;
    return self;
  }
  static void moved(GLFWwindow* window, double x, double y) {
    Window& self = of(window);
    self.input_.pointer_moved(static_cast<float>(x) * self.pixels_per_unit_,
                              static_cast<float>(y) * self.pixels_per_unit_);
  }
  static void button(GLFWwindow* window, int button, int action, int) {
    Window& self = of(window);
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    if (action == GLFW_PRESS) self.input_.pointer_pressed();
    if (action == GLFW_RELEASE) self.input_.pointer_released();
  }
  static void entered(GLFWwindow* window, int is_inside) {
    Window& self = of(window);
    if (is_inside == GLFW_FALSE) self.input_.pointer_left();
  }
  static void wheel(GLFWwindow* window, double, double lines) {
    of(window).input_.wheel_turned(static_cast<float>(lines));
  }
  static void key(GLFWwindow* window, int key, int scancode, int action, int modifiers) {
    of(window).input_.key({.key = key,
                           .scancode = scancode,
                           .action = action_of(action),
                           .shift = (modifiers & GLFW_MOD_SHIFT) != 0,
                           .ctrl = (modifiers & GLFW_MOD_CONTROL) != 0,
                           .alt = (modifiers & GLFW_MOD_ALT) != 0,
                           .super = (modifiers & GLFW_MOD_SUPER) != 0,
                           .caps_lock = (modifiers & GLFW_MOD_CAPS_LOCK) != 0,
                           .time_ms = steady_ms()});
  }
  static void character(GLFWwindow* window, unsigned int letter) {
    of(window).input_.character(static_cast<char32_t>(letter), steady_ms());
  }
  static void focused(GLFWwindow* window, int has_focus) {
    Window& self = of(window);
    if (has_focus == GLFW_FALSE) self.input_.focus_lost();
  }
  static void closed(GLFWwindow* window) {
    of(window).close_wished_ = true;
    glfwSetWindowShouldClose(window, GLFW_FALSE);
  }
  static void damaged(GLFWwindow* window) { of(window).damaged_ = true; }
  static void resized(GLFWwindow* window, int, int) {
    Window& self = of(window);
    self.measure();
    self.damaged_ = true;
  }
  static void minimised(GLFWwindow* window, int is_minimised) {
    Window& self = of(window);
    if (is_minimised == GLFW_FALSE) self.damaged_ = true;
  }
  static void monitor(GLFWmonitor*, int) {
    if (monitors_changed != nullptr) *monitors_changed = true;
  }
};

std::string Window::clipboard() const {
  const char* text = glfwGetClipboardString(window_);
  return text == nullptr ? "" : text;
}

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  if (glfwInit() == GLFW_FALSE) return refused(words::error_no_display);
  std::unique_ptr<Window> window(new Window(options));
  if (auto created = window->create(); !created) return Failure(created.error());
  window->attach_callbacks();
  window->measure();
  return window;
}

Window::~Window() {
  monitors_changed = nullptr;
  if (window_ != nullptr) glfwDestroyWindow(window_);
  glfwTerminate();
}

Result<void> Window::create() {
  hint_opengl();
  GLFWmonitor* monitor = options_.windowed ? nullptr : glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
  if (!options_.windowed && mode == nullptr) return fail(words::error_no_display, {{"why", "no monitor"}});
  if (mode != nullptr) hint_mode(*mode);
  const PixelSize size =
      options_.windowed.value_or(mode == nullptr ? PixelSize{} : PixelSize{mode->width, mode->height});
  window_ = glfwCreateWindow(size.width, size.height, options_.title.c_str(), monitor, nullptr);
  if (window_ == nullptr) return refused(words::error_no_opengl);
  glfwMakeContextCurrent(window_);
  glfwSwapInterval(1);
  if (draws_in_software())
    area_copy_ = AreaCopy::find();  // a graphics card swaps for nothing, and waits for the screen
  glfwSetInputMode(window_, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
  glfwSetInputMode(window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
  return {};
}

void Window::attach_callbacks() {
  glfwSetWindowUserPointer(window_, this);
  glfwSetCursorPosCallback(window_, &Callbacks::moved);
  glfwSetMouseButtonCallback(window_, &Callbacks::button);
  glfwSetCursorEnterCallback(window_, &Callbacks::entered);
  glfwSetScrollCallback(window_, &Callbacks::wheel);
  glfwSetKeyCallback(window_, &Callbacks::key);
  glfwSetCharCallback(window_, &Callbacks::character);
  glfwSetWindowFocusCallback(window_, &Callbacks::focused);
  glfwSetWindowCloseCallback(window_, &Callbacks::closed);
  glfwSetWindowRefreshCallback(window_, &Callbacks::damaged);
  glfwSetFramebufferSizeCallback(window_, &Callbacks::resized);
  glfwSetWindowIconifyCallback(window_, &Callbacks::minimised);
  monitors_changed = &monitors_changed_;
  glfwSetMonitorCallback(&Callbacks::monitor);
}

void Window::measure() {
  PixelSize pixels;
  PixelSize units;
  glfwGetFramebufferSize(window_, &pixels.width, &pixels.height);
  glfwGetWindowSize(window_, &units.width, &units.height);
  size_ = {std::max(1, pixels.width), std::max(1, pixels.height)};
  pixels_per_unit_ = units.width > 0 ? static_cast<float>(size_.width) / static_cast<float>(units.width) : 1;
}

bool Window::wait_events(double timeout_s) {
  something_happened_ = false;
  if (timeout_s > 0)
    glfwWaitEventsTimeout(timeout_s);
  else
    glfwPollEvents();
  if (monitors_changed_) return_to_full_screen();
  show_cursor_of_mouse();
  input_.told_all(steady_ms());
  return something_happened_;
}

void Window::post_wake() {
  glfwPostEmptyEvent();
}

void Window::show(std::span<const PixelArea> areas) const {
  if (area_copy_) area_copy_->show(areas, size_.height);
}

void Window::show_whole() const {
  glfwSwapBuffers(window_);
}

bool Window::is_shown() const {
  return glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_FALSE;
}

// GLFW makes a full-screen window an ordinary one when its monitor goes.
void Window::return_to_full_screen() {
  monitors_changed_ = false;
  GLFWmonitor* monitor = options_.windowed ? nullptr : glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
  if (mode == nullptr) return;
  glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  measure();
  damaged_ = true;
}

void Window::show_cursor_of_mouse() {
  if (cursor_shown_ == input_.is_mouse()) return;
  cursor_shown_ = input_.is_mouse();
  glfwSetInputMode(window_, GLFW_CURSOR, cursor_shown_ ? GLFW_CURSOR_NORMAL : GLFW_CURSOR_HIDDEN);
}

}  // namespace sala
