#include "ui/frame.h"

#include <imgui.h>

#include <cfloat>

#include "ui/text_parts.h"

namespace sala {

struct DestroyContext {
  void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
};

struct Ui::Parts {
  Parts(TextEngine engine, IconShelf shelf) : text(std::move(engine)), icons(std::move(shelf)) {}

  std::unique_ptr<ImGuiContext, DestroyContext> imgui;
  Atlas atlas;
  TextEngine text;
  IconShelf icons;
  SpriteShelf sprites;
  PictureShelf pictures;
  AtlasUpload upload;
  void* texture = nullptr;
  bool just_cleared = false;
};

Ui::Ui() = default;
Ui::~Ui() = default;

namespace {

// Nothing of ImGui's own is ever visible; of its style only what moves our window matters.
ImGuiContext* make_imgui() {
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  io.Fonts->AddFontDefault();  // ImGui insists on a font; no letter of it is drawn
  io.Fonts->Build();
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.AntiAliasedLinesUseTex = false;
  style.CircleTessellationMaxError = 0.10F;
  return context;
}

void give_pixels(Ui::Parts& parts) {
  const auto patch = parts.atlas.take_dirty();
  if (patch && parts.upload.upload != nullptr) parts.texture = parts.upload.upload(parts.upload.owner, *patch);
}

void point_imgui_at_atlas(const Ui::Parts& parts) {
  ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
  const Sprite white = parts.atlas.white();
  const float unit = 1.0F / static_cast<float>(parts.atlas.size());
  fonts.TexUvWhitePixel = {(static_cast<float>(white.x) + 0.5F) * unit, (static_cast<float>(white.y) + 0.5F) * unit};
  fonts.SetTexID(parts.texture);
}

void give_input(const FrameInput& input, double step_s) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(input.width_px), static_cast<float>(input.height_px)};
  io.DeltaTime = std::max(1e-4F, static_cast<float>(step_s));
  const bool away = input.pointer.x < 0 || input.pointer.y < 0;
  io.MousePos = away ? ImVec2{-FLT_MAX, -FLT_MAX} : ImVec2{input.pointer.x, input.pointer.y};
  io.MouseDown[0] = input.pointer_down;
  io.MouseWheel = input.wheel;
}

void open_window(Canvas& canvas) {
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::Begin("sala", nullptr, flags);
  canvas.list = ImGui::GetWindowDrawList();
  canvas.list->PushClipRectFullScreen();
}

void start_canvas(Ui& ui, const Theme& theme) {
  Canvas& canvas = ui.canvas;
  canvas.theme = theme;
  canvas.scale = scale_for(ui.input.width_px, ui.input.height_px);
  canvas.size = {static_cast<float>(ui.input.width_px) / canvas.scale,
                 static_cast<float>(ui.input.height_px) / canvas.scale};
  canvas.atlas = &ui.parts->atlas;
  canvas.text = &ui.parts->text;
  canvas.icons = &ui.parts->icons;
  canvas.sprites = &ui.parts->sprites;
  canvas.pictures = &ui.parts->pictures;
  canvas.log = &ui.log;
  canvas.clips.clear();
  canvas.gradients.clear();
  canvas.cameras.clear();
  canvas.backdrops.clear();
  canvas.scrolls = false;
  canvas.opacity = 1;
  canvas.atlas_full = false;
  canvas.grounds.assign(1, {{0, 0, canvas.size.width, canvas.size.height}, theme.color.paper});
}

}  // namespace

Result<std::unique_ptr<Ui>> open_ui(const UiFiles& files) {
  Result<TextEngine> text = TextEngine::open(files.fonts);
  if (!text) return Failure(text.error());
  Result<IconShelf> icons = IconShelf::open(files.assets);
  if (!icons) return Failure(icons.error());
  auto ui = std::make_unique<Ui>();
  ui->parts = std::make_unique<Ui::Parts>(std::move(*text), std::move(*icons));
  ui->parts->imgui.reset(make_imgui());
  return ui;
}

void set_upload(Ui& ui, const AtlasUpload& upload) {
  ui.parts->upload = upload;
}

void set_effects(Ui& ui, const DrawEffects* effects) {
  ui.canvas.effects = effects;
}

void set_logo(Ui& ui, std::shared_ptr<const std::string> png) {
  ui.parts->icons.set_logo(std::move(png));
}

void begin_frame(Ui& ui, const FrameInput& input, const Theme& theme) {
  Ui::Parts& parts = *ui.parts;
  ImGui::SetCurrentContext(parts.imgui.get());
  parts.just_cleared = ui.canvas.atlas_full;
  if (ui.canvas.atlas_full) parts.atlas.clear_and_grow();
  give_pixels(parts);
  ui.input = input;
  ui.enabled = true;
  ui.target = Target::participant;
  ui.motion.begin_frame(input.now_s);
  ui.log.clear();
  give_input(input, ui.motion.step_s());
  point_imgui_at_atlas(parts);
  start_canvas(ui, theme);
  ImGui::NewFrame();
  open_window(ui.canvas);
}

FrameOutput end_frame(Ui& ui) {
  Ui::Parts& parts = *ui.parts;
  ui.canvas.list->PopClipRect();
  ImGui::End();
  ImGui::Render();
  give_pixels(parts);
  parts.text.end_frame();
  move_focus(ui.focus, ui.log, ui.input.key_next);
  return {ImGui::GetDrawData(), ui.motion.moving(), ui.motion.wakes_in_s(),
          ui.canvas.atlas_full && !parts.just_cleared};
}

}  // namespace sala
