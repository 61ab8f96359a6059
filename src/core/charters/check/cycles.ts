import { sourcesIn } from './uses.ts';
import type { Look } from './look.ts';

/** Where one name leads to others. */
type Leads = ReadonlyMap<string, readonly { readonly to: string; readonly place: string }[]>;

/** Rights stand among the keys under a name that no key can have. */
const rightsName = '#rights';

/** Outcomes that pass from key to key in a circle, keys that are computed from themselves, colleges that merge in a circle. */
export function checkCycles(look: Look): void {
  const { keys, rights } = look.charter;
  const outcomes = new Map<string, { to: string; place: string }[]>();
  const sources = new Map<string, { to: string; place: string }[]>();
  for (const [name, key] of Object.entries(keys)) {
    if (key.whenEmpty.then === 'key') outcomes.set(name, [{ to: key.whenEmpty.key, place: `keys.${name}.whenEmpty.key` }]);
    sources.set(
      name,
      sourcesIn(key.of, `keys.${name}.of`).flatMap(({ source, place }) =>
        source.by === 'key' ? [{ to: source.key, place: `${place}.key` }] : source.by === 'rights' ? [{ to: rightsName, place }] : [],
      ),
    );
  }
  if (rights.rule === 'proRata' || rights.rule === 'mixed') sources.set(rightsName, [{ to: rights.key, place: 'rights.key' }]);
  sayCycle(look, 'CHARTER_OUTCOME_CYCLE', outcomes);
  sayCycle(look, 'CHARTER_SOURCE_CYCLE', sources);
  if (rights.rule !== 'colleges') return;
  const merging = new Map<string, { to: string; place: string }[]>();
  rights.colleges.forEach((college, index) => {
    if (college.mergesInto !== null) merging.set(college.key, [{ to: college.mergesInto, place: `rights.colleges[${index}].mergesInto` }]);
  });
  sayCycle(look, 'CHARTER_OUTCOME_CYCLE', merging);
}

/** Says each circle once, at the place that closes it. */
function sayCycle(look: Look, code: 'CHARTER_OUTCOME_CYCLE' | 'CHARTER_SOURCE_CYCLE', leads: Leads): void {
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    if (done.has(name)) return;
    for (const { to, place } of leads.get(name) ?? []) {
      const since = [...trail, name].indexOf(to);
      if (since < 0) visit(to, [...trail, name]);
      else {
        const path = [...[...trail, name].slice(since), to].map((one) => (one === rightsName ? 'rights' : one)).join(' → ');
        look.say(code, place, { path });
      }
    }
    done.add(name);
  };
  for (const name of leads.keys()) visit(name, []);
}
