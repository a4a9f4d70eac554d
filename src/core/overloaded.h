// One lambda for each alternative of a variant: std::visit(Overloaded{...}, value).
#pragma once

namespace sala {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;  // clang before 17 does not find it by itself

}  // namespace sala
