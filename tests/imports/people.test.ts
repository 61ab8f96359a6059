import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { bringPeople, planPeople } from '../../src/app/people/bring.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
import { readPeople } from '../../src/imports/people/read.ts';
import { en } from '../../src/renderer/i18n/en/index.ts';
import { fr } from '../../src/renderer/i18n/fr/index.ts';
import { runs } from '../support/property.ts';
import { memoryBook, people, refusalOf } from '../support/workshop.ts';

const said = (text: string): string[] =>
  readPeople(text).people.map(({ name, email, type, joined, address }) => [name, email, type, joined ?? '', address].join('|'));

it('reads tables with headings in either language, the columns of captable.inc, and names in two columns', () => {
  expect(said('Prénom;Nom;Courriel;Ville;Code postal;Date d’entrée\nAda;Exemple;ada@exemple.test;Lyon;69001;13/03/2024\n')).toEqual([
    'Ada Exemple|ada@exemple.test|person|2024-03-13|69001 Lyon',
  ]);
  expect(
    said(
      'Full name,Email,Institution name,Type,Association,Tax ID,Street address,City,State,Postal code\nBo,bo@x.test,,Individual,,,1 rue,Lyon,,69001\n,c@x.test,Coop SA,Institution,,,,,,\n',
    ),
  ).toEqual(['Bo|bo@x.test|person||1 rue, 69001 Lyon', 'Coop SA|c@x.test|organisation||']);
  expect(said('Nom\tMail\nZoé\tzoe@x.test\n')).toEqual(['Zoé|zoe@x.test|person||']);
});

it('says which columns it takes nothing from: members get the book’s own numbers', () => {
  expect(readPeople('Numéro;Nom;Courriel;Sortie;Vide\n7;Ada;ada@x.test;01/02/2026;\n3;Bo;;;\n').unread).toEqual(['Numéro', 'Sortie']);
  expect(readPeople('Name,Email\nAda,ada@x.test\n').unread).toEqual([]);
  expect(readPeople('N°\tNom\n7\tAda\n')).toMatchObject({ people: [{ name: 'Ada' }], unread: ['N°'] });
  expect(readPeople('Ada\nBo').unread).toEqual([]);
});

it('reads several people on a line as mail programs write them, and numbers each', () => {
  const line = 'Ada Exemple <ada@x.test>, "Exemple, Bo" <bo@x.test>; Cy <cy@x.test>\nDé\n';
  expect(readPeople(line).people.map(({ row, name, email }) => [row, name, email])).toEqual([
    [1, 'Ada Exemple', 'ada@x.test'],
    [2, 'Exemple Bo', 'bo@x.test'],
    [3, 'Cy', 'cy@x.test'],
    [4, 'Dé', ''],
  ]);
  expect(readPeople('a@x.test, b@x.test; c@x.test').people.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  // A heading in the plural is a heading, not a person.
  expect(said('Membres;Mails\nAda;ada@x.test\n')).toEqual(['Ada|ada@x.test|person||']);
});

it('reads one person a line, with an address of e-mail wherever it stands', () => {
  expect(said('- Ada Exemple <ada@x.test>\nBo Exemple; bo@x.test\n\n  Chloé  \ndriss@x.test')).toEqual([
    'Ada Exemple|ada@x.test|person||',
    'Bo Exemple|bo@x.test|person||',
    'Chloé||person||',
    'driss|driss@x.test|person||',
  ]);
});

it('reads the example that the dialog shows, in either language', () => {
  for (const { members } of [en, fr]) expect(said(members.bring.example)).toEqual(['Ada Okafor|ada@example.org|person|2024-03-13|']);
});

it('refuses a line by name and keeps the others; nothing at all is said', () => {
  const { people: kept, refused } = readPeople(
    'Nom;Courriel;Entrée\n=CMD();a@x.test;\n;b@x.test;\nAda;c@x.test;31/02/2024\nBo;d@x.test;\n',
  );
  expect(kept.map((one) => one.name)).toEqual(['Bo']);
  expect(refused.map(({ row, code }) => `${row} ${code}`)).toEqual(['2 ROW_FORMULA', '3 NAME_MISSING', '4 DATE_IMPOSSIBLE']);
  expect(refusalOf(() => readPeople(' \n')).code).toBe('FILE_EMPTY');
});

it('any text is read or refused by name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      try {
        for (const one of readPeople(text).people) expect(one.name).not.toBe('');
      } catch (error) {
        expect(
          refusalOf(() => {
            throw error;
          }).code,
        ).toMatch(/^(FILE|FORMAT)_/u);
      }
    }),
    runs(500),
  );
});

it('adds who is not there yet in one command, undone whole', () => {
  const shop = memoryBook();
  people(shop.lead, 'Éloïse Marchand');
  const planned = planPeople(shop.lead, readPeople('eloise MARCHAND\nAda <ada@x.test>\nAda Bis <ADA@x.test>\nBo').people);
  expect(planned.map(({ state, number }) => [state, number])).toEqual([
    ['alreadyThere', 1],
    ['new', null],
    ['twice', null],
    ['new', null],
  ]);
  const chosen = planned.filter((one) => one.state === 'new');
  expect(bringPeople(shop.lead, { id: v7(), joined: '2026-01-01', people: chosen }).added).toBe(2);
  expect(shop.book.read.members().map(({ name, joined }) => `${name} ${joined}`)).toEqual([
    'Éloïse Marchand 2020-01-01',
    'Ada 2026-01-01',
    'Bo 2026-01-01',
  ]);
  undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
  expect(shop.book.read.members()).toHaveLength(1);
  expect(refusalOf(() => bringPeople(shop.lead, { id: v7(), joined: '2026-01-01', people: [...chosen, ...chosen] })).code).toBe(
    'MEMBER_DUPLICATE',
  );
  expect(shop.doctor().violations).toEqual([]);
  shop.close();
});
