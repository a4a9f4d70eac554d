#include "platform/headless.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include "platform/canvas_buffer.h"
#include "words/platform.h"

namespace sala {

namespace {

/// A context that draws on no surface. The display is shared by all and stays open: closing it would end the others.
class SurfacelessContext {
 public:
  static Result<SurfacelessContext> create();
  ~SurfacelessContext() {
    if (context_ == EGL_NO_CONTEXT) return;
    if (eglGetCurrentContext() == context_) eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display_, context_);
  }
  SurfacelessContext(SurfacelessContext&& other) noexcept
      : display_(other.display_), context_(std::exchange(other.context_, EGL_NO_CONTEXT)) {}
  SurfacelessContext& operator=(SurfacelessContext&&) = delete;

  bool make_current() const { return eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) == EGL_TRUE; }

 private:
  SurfacelessContext(EGLDisplay display, EGLContext context) : display_(display), context_(context) {}
  EGLDisplay display_;
  EGLContext context_;
};

Failure no_opengl(const char* step) {
  return fail(words::error_no_opengl, {{"why", fmt::format("EGL: {}, 0x{:x}", step, eglGetError())}});
}

Result<SurfacelessContext> SurfacelessContext::create() {
  const EGLDisplay display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) == EGL_FALSE) return no_opengl("display");
  if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) return no_opengl("api");
  const std::array<EGLint, 5> wanted = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                                        EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (eglChooseConfig(display, wanted.data(), &config, 1, &count) == EGL_FALSE || count == 0)
    return no_opengl("config");
  const std::array<EGLint, 7> version = {
      EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
      EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
  const EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, version.data());
  if (context == EGL_NO_CONTEXT) return no_opengl("context");
  SurfacelessContext surfaceless(display, context);
  if (!surfaceless.make_current()) return no_opengl("make current");
  return surfaceless;
}

}  // namespace

// The context goes last: what it made must be freed while it is current.
struct HeadlessScreen::Parts {
  SurfacelessContext context;
  CanvasBuffer buffer;
  Painter painter;
};

HeadlessScreen::HeadlessScreen(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

HeadlessScreen::~HeadlessScreen() {
  make_current();
}

Result<std::unique_ptr<HeadlessScreen>> HeadlessScreen::create(int width, int height) {
  Result<SurfacelessContext> context = SurfacelessContext::create();
  if (!context) return Failure(context.error());
  Result<CanvasBuffer> buffer = CanvasBuffer::create(width, height);
  if (!buffer) return Failure(buffer.error());
  Result<Painter> painter = Painter::create();
  if (!painter) return Failure(painter.error());
  auto parts = std::unique_ptr<Parts>(new Parts{std::move(*context), std::move(*buffer), std::move(*painter)});
  return std::unique_ptr<HeadlessScreen>(new HeadlessScreen(std::move(parts)));
}

void HeadlessScreen::make_current() const {
  parts_->context.make_current();
}

void HeadlessScreen::render(const ImDrawData& data, const Ground& ground) {
  make_current();
  parts_->buffer.bind();
  parts_->painter.paint_all(data, ground);
}

Screenshot HeadlessScreen::read() const {
  make_current();
  parts_->buffer.bind();
  return read_screenshot(width(), height());
}

int HeadlessScreen::width() const {
  return parts_->buffer.width();
}

int HeadlessScreen::height() const {
  return parts_->buffer.height();
}

}  // namespace sala
