import type { Label } from '../../core/charters/charter.ts';
import type { CapitalKind } from '../../core/capital/operation.ts';
import type { Pace } from '../../core/commitments/terms.ts';
import { foldName } from '../members.ts';
import type { ActivityRow, MemberRow, PeriodRow } from '../ports/book.ts';
import type { StateName } from '../contributions/ledger.ts';
import type { documentState } from '../papers/state.ts';
import type { UnitKind } from '../../core/quantities/unit.ts';
import type { RevocationReason } from '../../core/signers/revocation.ts';
import { namedRoles, roleWords } from '../../core/signers/role.ts';
import { documentKinds } from '../../core/statements/kinds.ts';

type Words<Machine extends string> = Readonly<Record<Machine, Label>>;

/** What people read in place of a machine's word. */
export const unitWords: Words<UnitKind> = {
  time: { en: 'hours', fr: 'heures' },
  money: { en: 'money', fr: 'argent' },
  count: { en: 'pieces', fr: 'pièces' },
};

export const stateWords: Words<StateName> = {
  draft: { en: 'draft', fr: 'brouillon' },
  submitted: { en: 'submitted', fr: 'soumis' },
  returned: { en: 'sent back', fr: 'renvoyé' },
  approved: { en: 'approved', fr: 'validé' },
  closed: { en: 'closed', fr: 'clôturé' },
  withdrawn: { en: 'withdrawn', fr: 'retiré' },
};

export const memberWords: Words<MemberRow['type']> = {
  person: { en: 'person', fr: 'personne' },
  organisation: { en: 'organisation', fr: 'organisation' },
};

export const leavingWords: Words<NonNullable<MemberRow['leaving']>> = {
  notAtFault: { en: 'not at fault', fr: 'sans faute' },
  atFault: { en: 'at fault', fr: 'fautif' },
};

export const periodWords: Words<PeriodRow['state']> = {
  closed: { en: 'closed', fr: 'clôturée' },
  reopened: { en: 're-opened', fr: 'rouverte' },
};

export const paceWords: Words<Pace> = {
  once: { en: 'once', fr: 'une fois' },
  week: { en: 'per week', fr: 'par semaine' },
  month: { en: 'per month', fr: 'par mois' },
};

export const operationWords: Words<CapitalKind> = {
  subscription: { en: 'subscription', fr: 'souscription' },
  payment: { en: 'payment', fr: 'libération' },
  transfer: { en: 'transfer', fr: 'cession' },
  redemption: { en: 'redemption', fr: 'remboursement' },
  cancellation: { en: 'cancellation', fr: 'annulation' },
  conversion: { en: 'conversion', fr: 'conversion' },
};

export const documentWords: Words<string> = Object.fromEntries(Object.entries(documentKinds).map(([kind, { words }]) => [kind, words]));

export const documentStateWords: Words<ReturnType<typeof documentState>> = {
  current: { en: 'current', fr: 'à jour' },
  replaced: { en: 'replaced', fr: 'remplacé' },
  outdated: { en: 'outdated', fr: 'dépassé' },
};

export const languageWords: Words<'en' | 'fr'> = { en: { en: 'English', fr: 'anglais' }, fr: { en: 'French', fr: 'français' } };

export const reasonWords: Words<RevocationReason> = {
  lost: { en: 'key or passphrase lost', fr: 'clé ou phrase secrète perdue' },
  stolen: { en: 'somebody else may have the key', fr: 'quelqu’un d’autre peut avoir la clé' },
  left: { en: 'no longer in this role', fr: 'n’exerce plus ce rôle' },
  other: { en: 'for another reason', fr: 'pour une autre raison' },
};

/** Those that the program has words for; a group's own stand as they are. */
export const signerWords: Words<string> = Object.fromEntries(
  namedRoles.map((role) => [role, { en: roleWords(role, 'en'), fr: roleWords(role, 'fr') }]),
);

/** What activities are called; one whose name another goes by as well stands by its key, so that an import finds the right one. */
export function activityWords(activities: readonly ActivityRow[]): Words<string> {
  const namesOf = ({ key, label }: ActivityRow): Set<string> => new Set([key, label.en, label.fr].map(foldName));
  const times = new Map<string, number>();
  for (const activity of activities) for (const name of namesOf(activity)) times.set(name, (times.get(name) ?? 0) + 1);
  const own = (key: string, name: string): string => (times.get(foldName(name)) === 1 ? name : key);
  return Object.fromEntries(activities.map(({ key, label }) => [key, { en: own(key, label.en), fr: own(key, label.fr) }]));
}

/** Beside hours and money: a quantity of anything else. */
export const simpleUnitWords: Words<string> = { unit: { en: 'unit', fr: 'unité' } };
