#pragma once

// Functions marked so are also compiled for processors with wider registers; which one runs
// is decided when the program starts. All give the same result: integers, or floats in one
// order of additions (`-ffp-contract=off`).
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(NDEBUG)
#define CROSSCHECK_WIDE __attribute__((target_clones("default", "avx2")))
#define CROSSCHECK_WIDEST __attribute__((target_clones("default", "avx2", "avx512f")))
#else
#define CROSSCHECK_WIDE
#define CROSSCHECK_WIDEST
#endif
