#include "platform/scene.h"

#include "core/texts.h"

namespace sala {

std::unique_ptr<HeadlessScreen> open_headless(int width, int height) {
  auto screen = HeadlessScreen::create(width, height);
  if (!screen) FAIL(name_of(screen.error().text) << " " << screen.error().values[0].second);
  return std::move(*screen);
}

TestAtlas::TestAtlas() : texture_(side, side) {
  std::vector<std::uint32_t> texels(side * side);
  for (std::uint32_t i = 0; i < texels.size(); ++i) texels[i] = (i * 0x01030507U) ^ 0x40808080U;
  for (const std::size_t white : {0, 1, side, side + 1}) texels[white] = 0xFFFFFFFF;
  texture_.update({0, 0, side, side, side * 4, reinterpret_cast<const std::uint8_t*>(texels.data())});
}

Scene::Scene(int width, int height, ImTextureID texture) : list_(&shared_), lists_{&list_} {
  const ImVec2 size{static_cast<float>(width), static_cast<float>(height)};
  shared_.TexUvWhitePixel = {1.0F / TestAtlas::side, 1.0F / TestAtlas::side};
  shared_.ClipRectFullscreen = {0, 0, size.x, size.y};
  shared_.InitialFlags =
      ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AllowVtxOffset;
  shared_.SetCircleTessellationMaxError(0.1F);
  list_._ResetForNewFrame();
  list_.PushClipRectFullScreen();
  list_.PushTextureID(texture);
  data_.DisplaySize = size;
  data_.FramebufferScale = {1, 1};
}

ImDrawData& Scene::data() {
  data_.Valid = true;
  data_.CmdLists = lists_;
  data_.CmdListsCount = 1;
  data_.TotalVtxCount = list_.VtxBuffer.Size;
  data_.TotalIdxCount = list_.IdxBuffer.Size;
  return data_;
}

}  // namespace sala
