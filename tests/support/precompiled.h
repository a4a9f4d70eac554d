// What every test file includes; compiled once for each test program.
#pragma once
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>
