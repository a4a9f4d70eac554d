// One lambda for each alternative of a variant: std::visit(Overloaded{...}, value).
#pragma once

namespace sala {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

}  // namespace sala
