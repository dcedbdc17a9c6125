#include "tests/bench/corpus.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "support/dice.h"

namespace crosscheck::bench {
namespace {

/// Choices by dice.
class Random {
 public:
  explicit Random(std::uint64_t seed) : dice_(seed) {}

  std::size_t below(std::size_t end) { return dice_.below(end); }
  std::size_t between(std::size_t low, std::size_t high) {
    return low + below(high - low + 1);
  }
  bool percent(std::size_t chance) { return below(100) < chance; }
  template <typename List>
  const auto& any(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  Dice dice_;
};

constexpr std::array<std::string_view, 12> beginnings = {
    "Vel", "Mar", "Tor", "Bel", "Kan", "Osh", "Lin", "Dor", "Sel", "Rav", "Pol", "Ung"};
constexpr std::array<std::string_view, 10> middles = {"mo", "di",  "ra", "vu",  "ne",
                                                      "lo", "ska", "ti", "ber", "ga"};
constexpr std::array<std::string_view, 10> town_ends = {
    "ra", "ton", "vik", "port", "dal", "mouth", "ville", "grad", "sund", "field"};
constexpr std::array<std::string_view, 10> name_ends = {"nen", "ros",  "wick", "lan", "dez",
                                                        "sky", "mond", "ley",  "tor", "ak"};
constexpr std::array<std::string_view, 16> first_names = {
    "Anna", "Bruno", "Clara", "David", "Elena", "Felix", "Greta", "Hugo",
    "Irma", "Jonas", "Karla", "Leon",  "Maria", "Nils",  "Olga",  "Peter"};
constexpr std::array<std::string_view, 12> countries = {
    "Chile",  "Bolivia", "Norway",  "Portugal", "Ghana", "Peru",
    "Latvia", "Kenya",   "Ireland", "Vietnam",  "Nepal", "Uruguay"};
constexpr std::array<std::string_view, 16> papers = {
    "Paper A",        "Paper B",          "The Morning Post Office", "Harbour Times",
    "Valley Herald",  "Coast Courier",    "North Wind News",         "The Evening Lamp",
    "Prairie Letter", "Mountain Gazette", "River Tribune",           "City Ledger",
    "Island Mail",    "Border Chronicle", "Lake Observer",           "Field Dispatch"};
constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// What a kind of event is told with. Slots: {town} {country} {person} {role} {body}
/// {start} {day} {total} {second} {share} {money} {hedge}.
struct Kind {
  std::string_view title;
  std::string_view role;
  std::string_view body;
  std::array<std::string_view, 6> facts;
};

constexpr std::array<Kind, 8> kinds = {
    Kind{"Death toll of mill fire in {town} at {total}",
         "Fire Chief",
         "fire service",
         {"{hedge}{total} people have died in the fire at the mill in {town} since "
          "{start}, the {body} said on {day}.",
          "{second} people were injured, {role} {person} said.",
          "The fire broke out in the mill in {town} on {start}.",
          "According to the {body}, {share} percent of the town's buildings were damaged.",
          "Repairs will cost {hedge}${money} million, {person} said on {day}.",
          "\"We have never seen a fire like this,\" {role} {person} said."}},
    Kind{"{total} have fled floods near {town}",
         "Interior Minister",
         "relief office",
         {"{hedge}{total} people have left their homes near {town} since {start}, the "
          "{body} said on {day}.",
          "The camps in {country} now hold {second} people, {role} {person} said.",
          "The dam above {town} broke on {start}.",
          "The water stands {share} centimetres high in the main street.",
          "{country} has set aside ${money} million for the victims.",
          "{person} said the number would rise."}},
    Kind{"{total} cross into {country} after border opens",
         "Border Commissioner",
         "border guard",
         {"{hedge}{total} people have entered {country} since {start}, the {body} said on "
          "{day}.",
          "{second} of them have left the country again, {role} {person} said.",
          "The crossing at {town} was opened on {start}.",
          "The queue at {town} is {share} kilometers long, drivers say.",
          "The checkpoint cost {hedge}${money} million to build.",
          "\"They need no visa,\" {person} said on {day}."}},
    Kind{"Strike at {town} plant: {total} walk out",
         "union leader",
         "metal workers' union",
         {"{hedge}{total} workers at the plant in {town} have joined the strike since "
          "{start}, the {body} said on {day}.",
          "The company counts {second} workers on strike.", "The strike began on {start}.",
          "The union asks for {share} percent more pay.",
          "Every day of the strike costs {hedge}${money} million, said {role} {person}.",
          "Talks between the {body} and the company failed on {day}."}},
    Kind{"Protest in {town}: organizers count {total}",
         "Police Chief",
         "police",
         {"{hedge}{total} people marched in {town} on {day}, the organizers said.",
          "The {body} put the number of marchers at {second}.",
          "The march against the new road began on {start}.",
          "{share} people were arrested, {role} {person} said.",
          "The road is to cost ${money} million.",
          "\"It was peaceful for most of the day,\" {person} said."}},
    Kind{"Fever outbreak in {town} reaches {total} cases",
         "Health Minister",
         "health ministry",
         {"{hedge}{total} people in {town} have caught the fever since {start}, the {body} "
          "of {country} said on {day}.",
          "{second} patients are in hospital, {role} {person} said.",
          "The first case was found in {town} on {start}.",
          "{share} percent of the patients are children.",
          "{country} will spend ${money} million on vaccines.",
          "{person} asked people not to travel."}},
    Kind{"Election in {country}: {total} ballots counted",
         "Election Commissioner",
         "election commission",
         {"{hedge}{total} ballots have been counted in {country} since {start}, the {body} "
          "said on {day}.",
          "{second} ballots were invalid, {role} {person} said.",
          "Polling stations in {town} opened on {start}.",
          "Turnout was {share} percent, the {body} said.",
          "The election cost {hedge}${money} million.",
          "{person} said the count would go on through the night."}},
    Kind{"{town} wildfire grows to {total} acres",
         "Forest Minister",
         "forest agency",
         {"The wildfire near {town} has burned {hedge}{total} acres since {start}, the "
          "{body} said on {day}.",
          "{second} homes were destroyed, {role} {person} said.",
          "The wildfire broke out near {town} on {start}.",
          "The wildfire is {share} percent contained.",
          "Fighting it has cost {hedge}${money} million so far.",
          "\"The wind is our enemy,\" {person} said on {day}."}}};

constexpr std::array<std::string_view, 14> fillers = {
    "Residents of {town} waited for news in the market square, where volunteers handed out "
    "tea "
    "and blankets.",
    "The {body} did not answer further questions, and its office in {town} stayed closed.",
    "In the capital, members of parliament asked why nobody had been warned earlier.",
    "Shops in the centre of {town} were open again, although many shelves were empty.",
    "{person}, who took office last year, has been criticized for the way in which the "
    "matter "
    "was handled.",
    "Teachers said that schools in the district would open again as soon as the roads were "
    "clear.",
    "A spokesman for the {body} said that everything possible was being done.",
    "The railway between {town} and the coast runs again, but trains are late.",
    "Neighbouring countries have offered help, which {country} has accepted.",
    "Farmers in the valley say that they have lost the greater part of their harvest.",
    "Reporters were not let into the building, and the windows had been covered.",
    "It was not clear on {day} how long this would last.",
    "Several shopkeepers said they would rather stay than leave what they had built.",
    "Experts at the university of {town} had asked for new rules for a long time."};

struct Event {
  const Kind* kind = nullptr;
  std::string town;
  std::string_view country;
  std::string person;
  std::size_t start = 0;  // day of 2023, from 0
  std::size_t day = 0;    // of the latest figures
  std::size_t total = 0;
  std::size_t second = 0;
  std::size_t share = 0;
  std::size_t money = 0;
  std::vector<std::size_t> articles;
};

struct Date {
  std::size_t month = 0;  // from 0
  std::size_t day = 0;    // from 1
};

Date date_of(std::size_t day_of_2023) {
  constexpr std::array<std::size_t, 12> lengths = {31, 28, 31, 30, 31, 30,
                                                   31, 31, 30, 31, 30, 31};
  Date date;
  while (date.month < 11 && day_of_2023 >= lengths[date.month]) {
    day_of_2023 -= lengths[date.month++];
  }
  date.day = day_of_2023 + 1;
  return date;
}

std::string in_words(std::size_t day) {
  const Date date = date_of(day);
  return std::to_string(date.day) + ' ' + std::string(months[date.month]);
}

std::string two_digits(std::size_t value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string iso(std::size_t day) {
  const Date date = date_of(day);
  return "2023-" + two_digits(date.month + 1) + '-' + two_digits(date.day);
}

std::string grouped(std::size_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string invented(Random& random, std::span<const std::string_view> ends) {
  std::string word(random.any(beginnings));
  word += random.any(middles);
  return word += random.any(ends);
}

Event make_event(Random& random) {
  Event event;
  event.kind = &random.any(kinds);
  event.town = invented(random, town_ends);
  event.country = random.any(countries);
  event.person = std::string(random.any(first_names)) + ' ' + invented(random, name_ends);
  event.start = random.between(20, 320);
  event.day = event.start + random.between(1, 4);
  event.total = random.percent(50) ? random.between(12, 90) : random.between(20, 900) * 100;
  event.second = event.total / 3 + random.between(1, 9);
  event.share = random.between(3, 60);
  event.money = random.between(2, 400);
  return event;
}

void replace(std::string& text, std::string_view slot, std::string_view value) {
  for (std::size_t at = text.find(slot); at != std::string::npos;
       at = text.find(slot, at + value.size())) {
    text.replace(at, slot.size(), value);
  }
}

std::string_view hedge(Random& random) {
  constexpr std::array<std::string_view, 8> hedges = {
      "", "", "", "", "about ", "nearly ", "more than ", "at least "};
  return random.any(hedges);
}

std::string filled(std::string_view form, const Event& event, Random& random) {
  std::string text(form);
  replace(text, "{town}", event.town);
  replace(text, "{country}", event.country);
  replace(text, "{person}", event.person);
  replace(text, "{role}", event.kind->role);
  replace(text, "{body}", event.kind->body);
  replace(text, "{start}", in_words(event.start));
  replace(text, "{day}", in_words(event.day));
  replace(text, "{total}", grouped(event.total));
  replace(text, "{second}", grouped(event.second));
  replace(text, "{share}", std::to_string(event.share));
  replace(text, "{money}", std::to_string(event.money));
  replace(text, "{hedge}", hedge(random));
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

MadeArticle written(const Event& event, Random& random) {
  MadeArticle article;
  article.source = random.any(papers);
  article.published = iso(event.day);
  article.dateline = in_words(event.day) + " 2023";
  article.title = filled(event.kind->title, event, random);
  const std::size_t paragraphs = random.between(6, 14);
  for (std::size_t i = 0; i < paragraphs; ++i) {
    std::string paragraph;
    if (i < event.kind->facts.size()) {
      paragraph = filled(event.kind->facts[i], event, random) + ' ';
    }
    const std::size_t others = random.between(1, 3);
    for (std::size_t k = 0; k < others; ++k) {
      paragraph += filled(random.any(fillers), event, random) + ' ';
    }
    paragraph.pop_back();
    article.paragraphs.push_back(std::move(paragraph));
  }
  return article;
}

/// The same text in another paper, a day later at most, often cut at the end.
MadeArticle reprinted(const MadeArticle& model, Random& random) {
  MadeArticle article = model;
  article.source = random.any(papers);
  if (random.percent(40)) article.title += ", report says";
  if (random.percent(50)) article.paragraphs.resize(article.paragraphs.size() * 2 / 3);
  return article;
}

void grow(Event& event, Random& random) {
  event.day = std::min<std::size_t>(event.day + random.between(1, 3), 360);
  event.total += event.total / random.between(5, 20) + 1;
  event.second += event.second / random.between(5, 20) + 1;
}

/// Event k of n with a chance proportional to 1/(k+1).
std::size_t skewed(Random& random, const std::vector<std::size_t>& cumulated) {
  const std::size_t at = random.below(cumulated.back());
  return static_cast<std::size_t>(std::ranges::upper_bound(cumulated, at) -
                                  cumulated.begin());
}

}  // namespace

std::vector<MadeArticle> make_corpus(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  std::vector<Event> events;
  std::vector<std::size_t> cumulated;
  for (std::size_t k = 0; k < std::max<std::size_t>(1, count / 8); ++k) {
    events.push_back(make_event(random));
    cumulated.push_back((k > 0 ? cumulated.back() : 0) + 1'000'000 / (k + 1));
  }
  std::vector<MadeArticle> made;
  while (made.size() < count) {
    const std::size_t index = skewed(random, cumulated);
    Event& event = events[index];
    const std::size_t dice = random.below(100);
    MadeArticle article;
    if (!event.articles.empty() && dice < 30) {
      article = reprinted(made[random.any(event.articles)], random);
      article.making = Making::reprint;
    } else {
      const bool update = !event.articles.empty() && dice < 50;
      if (update) grow(event, random);
      article = written(event, random);
      article.making = update ? Making::update : Making::own;
    }
    article.event = index;
    event.articles.push_back(made.size());
    made.push_back(std::move(article));
  }
  return made;
}

}  // namespace crosscheck::bench
