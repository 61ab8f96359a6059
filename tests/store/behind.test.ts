import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { setFigures } from '../../src/app/figures.ts';
import { placeMember } from '../../src/app/placing.ts';
import { give } from '../support/actions.ts';
import { memoryBook, people, project } from '../support/workshop.ts';

/** One change each to what charters need, made behind the journal's back; and which tables the doctor must name for it. */
it.each([
  ['a figure', 'update figure set value = value + 1', ['figure']],
  ['a figure’s batch', 'update figure_batch set removed = 1', ['figure_batch']],
  ['a figure more', `insert into figure values (1, 2, 'capital', 1, 1, 1)`, ['figure']],
  ['a college', `update member set colleges = '["users"]' where number = 1`, ['member']],
  ['how somebody left', `update member set leaving = 'atFault' where number = 1`, ['member', '1']],
  ['an activity’s name', `update activity set key = 'other' where number = 1`, ['activity']],
  ['when a charter was adopted', 'update charter set seq = 1', ['charter']],
  ['the minutes of a charter', `update charter set minutes = 'none'`, ['charter']],
  ['a sum by rate', 'update sum_rate set quantity = quantity + 1', ['sum_rate', 'sum_rate']],
  ['a sum by rate, gone', 'delete from sum_rate', ['sum_rate', 'sum_rate']],
])('the doctor finds %s changed behind the journal', (_, sql, subjects) => {
  const shop = memoryBook();
  people(shop.lead, 'Ada');
  project(shop.lead);
  give(shop.lead);
  placeMember(shop.lead, { id: v7(), number: 1, colleges: ['workers'], leaving: null });
  setFigures(shop.lead, { id: v7(), rows: [{ name: 'capital', member: 1, day: '2026-03-31', value: 5n }], source: '' });
  expect(shop.doctor().violations).toEqual([]);
  shop.book.db.exec(sql);
  expect(shop.doctor().violations.map((violation) => violation.subject)).toEqual(subjects);
  shop.close();
});
