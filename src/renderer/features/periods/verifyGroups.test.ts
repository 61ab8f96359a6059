import { expect, test } from 'vitest';
import { fileHashes, verifyGroups } from './verifyGroups.ts';

const file = (name: string): File => new File(['x'], name);
const groups = (...names: string[]) => verifyGroups(names.map(file)).map((group) => group.files.map((one) => one.name));

test('a document goes with its data, their signature and its archive copy', () => {
  expect(groups('a.pdf', 'b.pdf', 'a.json', 'a.json.p7s', 'a.archive.pdf', 'manifest.json', 'manifest.json.p7s')).toEqual([
    ['a.pdf', 'a.json', 'a.json.p7s', 'a.archive.pdf'],
    ['b.pdf'],
    ['manifest.json', 'manifest.json.p7s'],
  ]);
});

test('a renamed signature goes with the data that have none, and stays alone without any', () => {
  expect(groups('a.json', 'download (1).p7s', 'b.pdf')).toEqual([['a.json', 'download (1).p7s'], ['b.pdf']]);
  expect(groups('x.p7s', 'b.pdf')).toEqual([['x.p7s'], ['b.pdf']]);
});

test('hashes are those that a manifest lists', async () => {
  expect(await fileHashes([file('a')])).toEqual([
    { name: 'a', sha256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881' },
  ]);
});
