#include "core/chime.h"

#include <cmath>
#include <numbers>

namespace sala {
namespace {

constexpr double loudest = 0.35 * 32767;
constexpr double attack_s = 0.006;  // without it a note begins with a click
constexpr double decay_s = 0.09;

struct Note {
  double pitch_hz, length_s;
};

/// Struck and dying away, with a little of the octave above so that small loudspeakers carry it.
double wave(const Note& note, double t_s) {
  const double turn = 2 * std::numbers::pi * note.pitch_hz * t_s;
  const double release = std::min(1.0, (note.length_s - t_s) / attack_s);
  return std::min(1.0, t_s / attack_s) * release * std::exp(-t_s / decay_s) *
         (std::sin(turn) + 0.3 * std::sin(2 * turn)) / 1.3;
}

void add(std::vector<std::int16_t>& samples, const Note& note) {
  const int count = static_cast<int>(note.length_s * chime_rate_hz);
  for (int i = 0; i < count; ++i)
    samples.push_back(static_cast<std::int16_t>(loudest * wave(note, static_cast<double>(i) / chime_rate_hz)));
}

}  // namespace

std::vector<std::int16_t> chime_samples(Chime chime) {
  std::vector<std::int16_t> samples;
  const bool success = chime == Chime::success;
  add(samples, success ? Note{659.26, 0.12} : Note{311.13, 0.16});  // E5, E flat 4
  add(samples, success ? Note{987.77, 0.32} : Note{233.08, 0.34});  // B5, B flat 3
  return samples;
}

}  // namespace sala
