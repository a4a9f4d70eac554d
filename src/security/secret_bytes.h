// Bytes that must not leak: kept out of swap and core dumps, fenced by guard pages, zeroed when they go.
// Knows nothing of what they mean; keys are keys.h.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace sala {

class SecretBytes {
 public:
  SecretBytes() = default;
  explicit SecretBytes(std::size_t size);
  ~SecretBytes();
  SecretBytes(SecretBytes&& other) noexcept
      : bytes_(std::exchange(other.bytes_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  SecretBytes& operator=(SecretBytes&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    std::swap(size_, other.size_);
    return *this;
  }

  std::span<std::uint8_t> span() { return {bytes_, size_}; }
  std::span<const std::uint8_t> span() const { return {bytes_, size_}; }
  std::size_t size() const { return size_; }

  /// Writing to them from now on stops the program.
  void make_read_only();

 private:
  std::uint8_t* bytes_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace sala
