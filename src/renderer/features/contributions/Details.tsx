import type { OutputOf } from '../../rpc/client.ts';
import type { Contribution } from '../../../contract/contributions.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { DayText, Door, Facts, MemberName, Notice, Weight } from '../../ui/index.ts';
import { approversOf } from './approvers.ts';
import type { PanelMode } from './ContributionPanel.tsx';
import classes from './contributions.module.css';
import { Derivation } from './Derivation.tsx';
import { DetailActions } from './DetailActions.tsx';
import { Quantity } from './Ledger.tsx';
import { LedgerState } from './LedgerState.tsx';
import type { Names } from './names.ts';
import { Receipts } from './Receipts.tsx';
import { Trace } from './Trace.tsx';
import { actionsFor, barOf, mayChange } from './rules.ts';

type Known = OutputOf<'contributions.get'>;

interface DetailsProps {
  /** A draft knows less: it was not submitted yet. */
  readonly given: Contribution | Known;
  readonly names: Names;
  readonly onMode: (mode: PanelMode) => void;
  readonly onClose?: () => void;
}

/** What was given, where it stands, what is next, what it weighs and why, who decided, and the papers. */
export function Details({ given, names, onMode, onClose }: DetailsProps) {
  const { t } = useT();
  const known = 'submittedAt' in given ? given : null;
  const activity = names.activities.find((one) => one.number === given.activity);
  const facts: [string, React.ReactNode][] = [
    [
      t('contributions:field.member'),
      <Door key="m" to="/members" search={{ member: given.member }}>
        <MemberName name={names.member(given.member)} number={given.member} />
      </Door>,
    ],
    [t('contributions:field.activity'), names.activity(given.activity)],
    [t('contributions:field.project'), names.project(given.project)],
    [t('contributions:field.day'), <DayText key="d" day={given.day} style="weekday" />],
    [
      t('contributions:field.note'),
      given.note || (
        <span key="n" className={classes['soft']}>
          {t('contributions:panel.noNote')}
        </span>
      ),
    ],
    ...(given.batch === null
      ? []
      : [
          [
            t('contributions:panel.origin'),
            <Door key="b" to="/contributions" search={{ batch: given.batch }}>
              {t('contributions:filter.batch', { number: given.batch })}
            </Door>,
          ] as [string, React.ReactNode],
        ]),
  ];
  return (
    <>
      <div className={classes['headline']}>
        <div>
          <div className={classes['bigFigure']}>
            <Quantity given={given} />
          </div>
          <div className={classes['soft']}>
            {t('contributions:panel.weighs')} <Weight value={given.weight} />
          </div>
        </div>
        <LedgerState given={given} />
      </div>
      <NextStep given={given} names={names} />
      <DetailActions given={given} actions={actionsFor(names.viewer, given)} onMode={onMode} onClose={onClose} />
      <Facts facts={facts} />
      <section className={classes['part']}>
        <h3>{t('contributions:derivation.title')}</h3>
        <Derivation
          unit={given.unit}
          quantity={given.quantity}
          rate={given.rate}
          multiplier={given.multiplier}
          weight={given.weight}
          source={{ activity, member: given.member, day: given.day }}
        />
      </section>
      {known && (
        <section className={classes['part']}>
          <h3>{t('contributions:panel.history')}</h3>
          <Trace lines={known.trace} />
        </section>
      )}
      <section className={classes['part']}>
        <h3>{t('contributions:receipts.title')}</h3>
        <Receipts
          owner={{ number: given.number, draftId: given.draftId }}
          mayAttach={mayChange(names.viewer, given.member)}
          mayRemove={given.state !== 'approved' && given.state !== 'closed'}
        />
      </section>
    </>
  );
}

/** Where it stands and what happens next, in a sentence. */
function NextStep({ given, names }: { readonly given: Contribution; readonly names: Names }) {
  const { t } = useT();
  const format = useFormat();
  const approvers = approversOf(names, given).map((one) => one.name);
  const bar = barOf(names.viewer, given);
  const who = format.list(approvers);
  if (given.corrects !== null)
    return (
      <Notice>
        {t('contributions:next.contrary')} <Corrected number={given.corrects} />
        {given.reason && <> {t('contributions:next.reason', { reason: given.reason })}</>}
      </Notice>
    );
  if (given.correctedBy !== null)
    return (
      <Notice tone="warning">
        {t('contributions:next.corrected')} <Corrected number={given.correctedBy} />
      </Notice>
    );
  switch (given.state) {
    case 'draft':
      return <Notice>{t('contributions:next.draft')}</Notice>;
    case 'submitted':
      if (bar === 'endorsed')
        return <Notice>{t(approvers.length > 0 ? 'contributions:next.endorsed' : 'contributions:next.endorsedNobody', { who })}</Notice>;
      if (bar === null) return <Notice>{t('contributions:next.decide')}</Notice>;
      if (bar === 'own')
        return <Notice>{t(approvers.length > 0 ? 'contributions:next.own' : 'contributions:next.ownNobody', { who })}</Notice>;
      return <Notice>{t('contributions:next.waits', { who: who || t('contributions:lead') })}</Notice>;
    case 'returned':
      return (
        <Notice tone="warning">
          {t('contributions:returned', { reason: given.reason })} {t('contributions:next.returned')}
        </Notice>
      );
    case 'approved':
      return <Notice tone="good">{t('contributions:next.approved')}</Notice>;
    case 'closed':
      return <Notice>{t('contributions:next.closed')}</Notice>;
    case 'withdrawn':
      return <Notice>{t('contributions:next.withdrawn')}</Notice>;
  }
}

function Corrected({ number }: { readonly number: number }) {
  const { t } = useT();
  return (
    <Door to="/contributions" search={{ number }}>
      {t('contributions:panel.title', { number })}
    </Door>
  );
}
