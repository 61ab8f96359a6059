import type { Give } from '../../../../core/charters/steps.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { otherGive, someFigure } from '../editing/blanks.ts';
import { at, kind, type Part } from '../editing/part.ts';
import { useEditing, useFirstMember } from './context.ts';
import { CountPart, FindingHere, Grid, NumberPart, OptionalNumberPart, OptionalPart, WordPart } from './fields.tsx';
import { Fold } from './Fold.tsx';
import { FigurePart, GroupAccountPart, KeyPart, MemberAccountPart, MemberPart } from './references.tsx';

/** Where a step's amount goes. */
export function GiveFields({ part }: { readonly part: Part<Give> }) {
  const { t } = useT();
  const { charter } = useEditing();
  const member = useFirstMember();
  const account = kind(part, 'to', 'account');
  const one = kind(part, 'to', 'member');
  const key = kind(part, 'to', 'key');
  const claimants = kind(part, 'to', 'claimants');
  const used = (key ?? claimants)?.value;
  return (
    <>
      <Grid>
        <WordPart
          part={{ value: part.value.to, place: `${part.place}.to`, set: (to) => part.set(otherGive(part.value, to, charter, member)) }}
          label={t('editor:give.label')}
          options={(['key', 'account', 'member', 'claimants'] as const).map((value) => ({ value, label: t(`editor:give.${value}`) }))}
        />
        {account && <GroupAccountPart part={at(account, 'account')} label={t('editor:give.accountKind')} />}
        {one && <MemberPart part={at(one, 'member')} label={t('editor:give.which')} />}
        {key && <KeyPart part={at(key, 'key')} label={t('editor:give.by')} hint={t('editor:give.byHint')} />}
      </Grid>
      {used && (
        <Fold
          label={t('editor:give.more')}
          places={[`${part.place}.account`, `${part.place}.retained`, `${part.place}.choice`]}
          used={used.retained !== null || used.account !== 'profits' || ('choice' in used && used.choice !== null)}
        >
          {key && <MemberAccountPart part={at(key, 'account')} label={t('editor:give.into')} />}
          {claimants && <MemberAccountPart part={at(claimants, 'account')} label={t('editor:give.into')} />}
          {key && <RetainedFields part={at(key, 'retained')} />}
          {claimants && <RetainedFields part={at(claimants, 'retained')} />}
          {key && (
            <OptionalPart
              part={at(key, 'choice')}
              label={t('editor:give.choice')}
              hint={t('editor:give.choiceHint')}
              begin={() => ({ figure: someFigure(charter, 'member'), account: 'budget' })}
            >
              {(choice) => (
                <Grid>
                  <FigurePart part={at(choice, 'figure')} label={t('editor:give.choiceFigure')} of="member" />
                  <MemberAccountPart part={at(choice, 'account')} label={t('editor:give.choiceAccount')} />
                </Grid>
              )}
            </OptionalPart>
          )}
        </Fold>
      )}
      <FindingHere place={part.place} />
    </>
  );
}

/** What stays in the cooperative for a while. */
function RetainedFields({ part }: { readonly part: Part<Extract<Give, { to: 'key' }>['retained']> }) {
  const { t } = useT();
  const { currency } = useFormat();
  return (
    <OptionalPart
      part={part}
      label={t('editor:give.retained')}
      hint={t('editor:give.retainedHint')}
      begin={() => ({ percent: '50', months: 60, above: null })}
    >
      {(retained) => (
        <Grid>
          <NumberPart part={at(retained, 'percent')} label={t('editor:give.retainedPercent')} unit="%" />
          <CountPart part={at(retained, 'months')} label={t('editor:give.retainedMonths')} most={1200} />
          <OptionalNumberPart
            part={at(retained, 'above')}
            label={t('editor:give.retainedAbove')}
            hint={t('editor:give.retainedAboveHint')}
            unit={currency}
          />
        </Grid>
      )}
    </OptionalPart>
  );
}
