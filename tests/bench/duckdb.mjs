// SPDX-License-Identifier: Apache-2.0
// The checks of tests/bench/pack in SQL: node duckdb.mjs MODULE THREADS FILE. Prints the counts. With
// `classes` behind it only the classes of tests/bench/classes, and how many rows are alone in one.
import { createRequire } from 'node:module';

const [module, threads, file, classes] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(module + '/')('@duckdb/node-api');
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();

const columns = ['bsn', 'geboortedatum', 'geslacht', 'postcode', 'gemeentecode', 'verwijzer', 'hulpvorm',
  'gestart_met_crisis', 'datum_aanvang_jeugdhulp', 'datum_einde_jeugdhulp', 'reden_beeindiging',
  'outcome_nut_jeugdige', 'outcome_zonder_hulp_jeugdige', 'outcome_nut_ouder', 'outcome_zonder_hulp_ouder'];
const types = '{' + columns.map((name) => `${name}: 'VARCHAR'`).join(', ') + '}';
const source = file.endsWith('.csv')
  ? `read_csv('${file}', delim=';', header=true, columns=${types}, nullstr='')`
  : `(SELECT ${columns.map((name) => `nullif(${name}, '') AS ${name}`).join(', ')} FROM read_json('${file}', columns=${types}))`;

const count = (wrong) => `count(*) FILTER (WHERE ${wrong})`;
const missing = (name) => count(`${name} IS NULL`);
const codes = (name, list) => count(`${name} NOT IN (${list.map((code) => `'${code}'`).join(', ')})`);
const date = (text) => `try_strptime(${text}, '%Y%m%d')`;
// A birth date may leave out the day, or the day and the month.
const birth = "regexp_replace(regexp_replace(geboortedatum, '0000$', '0101'), '00$', '01')";
const numbers = (size) => Array.from({ length: size }, (_, i) => String(i + 1).padStart(2, '0'));
const digits = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  .map((weight, i) => `${weight} * (ascii(bsn[${i + 1}]) - 48)`).join(' + ');

const checks = [
  ...['bsn', 'geboortedatum', 'geslacht', 'hulpvorm', 'datum_aanvang_jeugdhulp'].map(missing),
  codes('geslacht', ['M', 'V', 'O']),
  codes('verwijzer', ['01', '02', '03', '04', '05', '06', '08']),
  codes('hulpvorm', numbers(14)),
  codes('gestart_met_crisis', ['01', '02', '99']),
  codes('reden_beeindiging', numbers(7)),
  codes('outcome_zonder_hulp_jeugdige', numbers(5)),
  codes('outcome_zonder_hulp_ouder', numbers(5)),
  count("NOT regexp_full_match(postcode, '[1-9][0-9]{3}([A-Z]{2})?')"),
  count('length(gemeentecode) <> 4'),
  ...['outcome_nut_jeugdige', 'outcome_nut_ouder'].flatMap((name) => [
    count(`${name} IS NOT NULL AND try_cast(${name} AS INTEGER) IS NULL`),
    count(`try_cast(${name} AS INTEGER) NOT BETWEEN 1 AND 10`),
  ]),
  count(`geboortedatum IS NOT NULL AND ${date(birth)} IS NULL`),
  count(`datum_aanvang_jeugdhulp IS NOT NULL AND ${date('datum_aanvang_jeugdhulp')} IS NULL`),
  count(`datum_einde_jeugdhulp IS NOT NULL AND ${date('datum_einde_jeugdhulp')} IS NULL`),
  count(`${date('datum_einde_jeugdhulp')} < ${date('datum_aanvang_jeugdhulp')}`),
  count('(datum_einde_jeugdhulp IS NULL) <> (reden_beeindiging IS NULL)'),
  count(`bsn NOT IN ('999999999', '000000000') AND (length(bsn) <> 9 OR (${digits}) % 11 <> 0)`),
  'count(*) - count(DISTINCT (bsn, datum_aanvang_jeugdhulp, hulpvorm))',
];
const key = ['left(geboortedatum, 4)', 'geslacht', 'left(postcode, 4)', 'gemeentecode', 'verwijzer',
  'gestart_met_crisis', 'reden_beeindiging', 'outcome_zonder_hulp_jeugdige'].join(', ');
const sizes = `(SELECT count(*) AS size FROM ${source} GROUP BY ${key})`;
const query = classes
  ? `SELECT count(*), count(*) FILTER (WHERE size = 1) FROM ${sizes}`
  : `SELECT ${checks.join(',\n')} FROM ${source}`;
const result = await connection.runAndReadAll(query);
console.log(result.getRows()[0].join(' '));
