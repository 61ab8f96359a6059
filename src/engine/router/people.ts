import { addActivity, setRate, updateActivity } from '../../app/activities.ts';
import { adoptCharter } from '../../app/charters.ts';
import { addMember, removeMember, updateMember } from '../../app/members.ts';
import { addProject, updateProject } from '../../app/projects.ts';
import { readyMadeCharters } from '../../core/charters/readyMade.ts';
import type { Desk } from '../desk.ts';
import { answering, api, changing } from './base.ts';

const { members, projects, activities, charters } = api;
const always = { from: null, to: null, project: null };

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
        isLead: lead,
        weight: weights.get(member.number) ?? 0n,
        seconds: seconds.get(member.number) ?? 0,
        waiting: waiting.get(member.number) ?? 0,
      }));
    }),
  ),
  add: members.add.handler(changing((desk, input) => addMember(desk.context, input))),
  update: members.update.handler(changing((desk, input) => updateMember(desk.context, input))),
  remove: members.remove.handler(changing((desk, input) => removeMember(desk.context, input))),
});

export const projectsRouter = projects.router({
  list: projects.list.handler(
    answering((desk) => {
      const { read } = desk.opened.book;
      return read.projects().map((project) => {
        const span = { ...always, project: project.number };
        const weight = [...read.weights(span).values()].reduce((sum, part) => sum + part, 0n);
        return { ...project, weight, seconds: [...read.seconds(span).values()].reduce((sum, part) => sum + part, 0) };
      });
    }),
  ),
  add: projects.add.handler(changing((desk, input) => addProject(desk.context, input))),
  update: projects.update.handler(changing((desk, input) => updateProject(desk.context, input))),
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
});

function charterHistory(desk: Desk) {
  const { read } = desk.opened.book;
  const today = desk.options.clock.today();
  const all = read.charters();
  const inForce = all.filter((charter) => charter.from <= today).at(-1);
  return all.map((row) => ({
    name: row.charter.name,
    title: { ...row.charter.title },
    summary: { ...row.charter.summary },
    adoptedFrom: row.from,
    inForce: row === inForce,
    rights: row.charter.rights.rule,
    equalBasisPoints:
      row.charter.rights.rule === 'mixed' ? row.charter.rights.equalBasisPoints : row.charter.rights.rule === 'equal' ? 10_000 : 0,
    steps: row.charter.steps.map((step) => ({
      ...step.label,
      kind: step.kind,
      basisPoints: 'take' in step ? step.take.basisPoints : null,
    })),
    selfApproval: row.charter.selfApproval,
  }));
}

export const chartersRouter = charters.router({
  readyMade: charters.readyMade.handler(
    answering(() => readyMadeCharters.map(({ name, title, summary }) => ({ name, title: { ...title }, summary: { ...summary } }))),
  ),
  history: charters.history.handler(answering((desk) => charterHistory(desk))),
  adopt: charters.adopt.handler(changing((desk, input) => adoptCharter(desk.context, input))),
});
