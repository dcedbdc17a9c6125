#include "acquire/page_words.h"

namespace crosscheck {

PageWords load_page_words(const WordLists&) { return {}; }

}  // namespace crosscheck
