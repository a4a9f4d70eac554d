// Draw lists made by hand, without an ImGui context, for tests: one white atlas, shapes in px, and what they become.
#pragma once
#include <imgui.h>
#include <imgui_internal.h>

#include <memory>

#include "platform/headless.h"
#include "platform/texture.h"

namespace sala {

constexpr Ground paper{251 / 255.0F, 248 / 255.0F, 243 / 255.0F};
constexpr std::array<std::uint8_t, 4> paper_pixel = {251, 248, 243, 255};

/// The headless screen, or a failed test with the reason.
std::unique_ptr<HeadlessScreen> open_headless(int width, int height);

/// A texture with a white texel at its top left and colours that are all different elsewhere.
class TestAtlas {
 public:
  TestAtlas();
  ImTextureID id() const { return texture_.id(); }
  static constexpr int side = 64;

 private:
  Texture texture_;
};

/// One frame's draw list, drawn to by ImGui's own functions; begins empty.
class Scene {
 public:
  Scene(int width, int height, ImTextureID texture);
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  ImDrawList* operator->() { return &list_; }
  ImDrawList& list() { return list_; }
  /// What ImGui would answer for it now.
  ImDrawData& data();

 private:
  ImDrawListSharedData shared_;
  ImDrawList list_;
  ImDrawList* lists_[1];
  ImDrawData data_;
};

}  // namespace sala
