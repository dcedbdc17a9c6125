#!/usr/bin/env node
// Writes rules/lexicon/en/listed_names.yaml from two packages of the npm registry, both under
// the MIT licence (rules/lexicon/en/NOTICE): given names of many countries, names of companies,
// bands and teams.
//
//     npm pack @faker-js/faker@10.6.0 compromise@14.17.0    # and unpack each
//     scripts/listed-names.mjs FAKER-FOLDER COMPROMISE-FOLDER >rules/lexicon/en/listed_names.yaml
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const module = (folder, file) => import(pathToFileURL(resolve(folder, file)));
const [fakerFolder, compromiseFolder] = process.argv.slice(2);
const {allLocales} = await module(fakerFolder, 'dist/index.js');
const nlp = (await module(compromiseFolder, 'builds/two/compromise-two.mjs')).default;

/** All strings in arrays and objects within each other. */
function strings(value) {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

const capitalized = (word) => word[0].toUpperCase() + word.slice(1);
const given = new Set();
const bodies = new Set();
const addGiven = (name) => {
  if (/^\p{Lu}[\p{Script=Latin}'-]{2,}$/u.test(name)) given.add(name.normalize('NFC'));
};
for (const locale of Object.values(allLocales)) {
  strings(locale.person?.first_name).forEach(addGiven);
}
for (const [phrase, tags] of Object.entries(nlp.model().one.lexicon)) {
  for (const tag of [tags].flat()) {
    if (['MaleName', 'FemaleName', 'FirstName'].includes(tag)) addGiven(capitalized(phrase));
    if (['Organization', 'SportsTeam'].includes(tag) && /^[a-z0-9&'. /-]{2,}$/.test(phrase)) {
      bodies.add(phrase);
    }
  }
}

function write(section, names) {
  console.log(section + ':');
  let line = '  [';
  const ordered = [...names].sort();
  ordered.forEach((name, i) => {
    const item = '"' + name + '"' + (i + 1 === ordered.length ? ']' : ',');
    if (line.length + item.length > 96) {
      console.log(line.trimEnd());
      line = '   ';
    }
    line += item + ' ';
  });
  console.log(line.trimEnd());
}

console.log(`# Given names of many countries, and companies, bands and teams in lower case: signs of what a name
# names (src/analyze/name_signs.h), no concepts. From Faker 10.6.0 and compromise 14.17.0 (MIT
# licence, NOTICE), made by scripts/listed-names.mjs; not to be edited.
crosscheck_words: 1`);
write('bodies', bodies);
write('given', given);
