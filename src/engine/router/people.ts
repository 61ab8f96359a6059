import { addActivity, endRate, setRate, updateActivity } from '../../app/activities.ts';
import { setCriticalSize } from '../../app/commitments/needs.ts';
import { addMember, removeMember, updateMember } from '../../app/members.ts';
import { placeMember } from '../../app/placing.ts';
import { bringPeople, planPeople } from '../../app/people/bring.ts';
import { requireLead } from '../../app/context.ts';
import type { PlannedPerson } from '../../contract/people.ts';
import { decode } from '../../imports/decode/decode.ts';
import { prepareImport } from '../../imports/index.ts';
import { readPeople } from '../../imports/people/read.ts';
import type { Desk } from '../desk.ts';
import { addProject, updateProject } from '../../app/projects.ts';
import { answering, api, changing } from './base.ts';

const { members, projects, activities } = api;
const always = { from: null, to: null, project: null };

/** Everybody of a list in its own order, with what would become of them, and which of its columns say nothing here. */
function planList(desk: Desk, text: string): { people: PlannedPerson[]; unread: string[] } {
  requireLead(desk.context);
  const { people, refused, unread } = readPeople(text);
  const planned = planPeople(desk.context, people).map((one): PlannedPerson => ({ ...one, code: null, details: {} }));
  const wrong = refused.map(({ row, code, details }): PlannedPerson => ({
    row,
    name: '',
    email: '',
    address: '',
    type: 'person',
    joined: null,
    state: 'refused',
    number: null,
    code,
    details: { ...details },
  }));
  return { people: [...planned, ...wrong].sort((left, right) => left.row - right.row), unread: [...unread] };
}

export const membersRouter = members.router({
  list: members.list.handler(
    answering((desk) => {
      const { read } = desk.opened.book;
      const weights = read.weights(always);
      const seconds = read.seconds(always);
      const waiting = new Map<number, number>();
      for (const row of read.waiting()) waiting.set(row.member, (waiting.get(row.member) ?? 0) + 1);
      return read.members().map(({ lead, ...member }) => ({
        ...member,
        colleges: [...member.colleges],
        isLead: lead,
        weight: weights.get(member.number) ?? 0n,
        seconds: seconds.get(member.number) ?? 0,
        waiting: waiting.get(member.number) ?? 0,
      }));
    }),
  ),
  readList: members.readList.handler(
    answering(async (_, input) => ({ text: decode((await prepareImport(new Uint8Array(await input.file.arrayBuffer()))).bytes).text })),
  ),
  planList: members.planList.handler(answering((desk, input) => planList(desk, input.text))),
  bring: members.bring.handler(changing((desk, input) => bringPeople(desk.context, input))),
  add: members.add.handler(changing((desk, input) => addMember(desk.context, input))),
  update: members.update.handler(changing((desk, input) => updateMember(desk.context, input))),
  remove: members.remove.handler(changing((desk, input) => removeMember(desk.context, input))),
  place: members.place.handler(changing((desk, input) => placeMember(desk.context, input))),
});

export const projectsRouter = projects.router({
  list: projects.list.handler(
    answering((desk) => {
      const { read } = desk.opened.book;
      return read.projects().map((project) => {
        const span = { ...always, project: project.number };
        const weight = [...read.weights(span).values()].reduce((sum, part) => sum + part, 0n);
        return {
          ...project,
          approvers: [...project.approvers],
          weight,
          seconds: [...read.seconds(span).values()].reduce((sum, part) => sum + part, 0),
        };
      });
    }),
  ),
  add: projects.add.handler(changing((desk, input) => addProject(desk.context, input))),
  update: projects.update.handler(
    changing((desk, { approvers, ...input }) => updateProject(desk.context, approvers ? { ...input, approvers } : input)),
  ),
  setCriticalSize: projects.setCriticalSize.handler(changing((desk, input) => setCriticalSize(desk.context, input))),
});

export const activitiesRouter = activities.router({
  list: activities.list.handler(
    answering((desk) => {
      const { read } = desk.opened.book;
      const used = read.usedRates();
      const rates = read.rates();
      return read.activities().map((activity) => ({
        ...activity,
        label: { ...activity.label },
        rates: rates.filter((rate) => rate.activity === activity.number).map((rate) => ({ ...rate, used: used.has(rate.number) })),
      }));
    }),
  ),
  add: activities.add.handler(changing((desk, input) => addActivity(desk.context, input))),
  update: activities.update.handler(changing((desk, input) => updateActivity(desk.context, input))),
  setRate: activities.setRate.handler(changing((desk, input) => setRate(desk.context, input))),
  endRate: activities.endRate.handler(changing((desk, input) => endRate(desk.context, input))),
});
