import type { Charter } from '../../../../core/charters/charter.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { TextField } from '../../../ui/index.ts';
import { at, type Part } from '../editing/part.ts';
import classes from './editor.module.css';
import { CountPart, ExplainedPart, Grid, LabelPart, OptionalNumberPart, Spot, TickPart, useTextOf } from './fields.tsx';

/** What the charter is called, and in what spirit it is written. */
export function NameSection({ part }: { readonly part: Part<Charter> }) {
  const { t } = useT();
  return (
    <>
      <LabelPart part={at(part, 'title')} label={t('editor:spirit.title')} />
      <LabelPart part={at(part, 'summary')} label={t('editor:spirit.summary')} longest={4000} long />
      <FileName part={at(part, 'name')} />
    </>
  );
}

/** The charter's own short name, which is also that of its file. */
function FileName({ part }: { readonly part: Part<string> }) {
  const { t } = useT();
  const [text, setText] = useTextOf(part.value);
  const isName = (given: string): boolean => /^[a-z][a-z0-9-]{0,59}$/u.test(given);
  return (
    <Spot place="name">
      <TextField
        label={t('editor:spirit.name')}
        hint={t('editor:spirit.nameHint')}
        value={text}
        longest={60}
        error={isName(text) ? '' : t('editor:spirit.nameWrong')}
        onChange={(next) => {
          setText(next);
          if (isName(next)) part.set(next);
        }}
      />
    </Spot>
  );
}

/** What no step takes, who approves, and how is rounded. */
export function OtherSection({ part }: { readonly part: Part<Charter> }) {
  const { t } = useT();
  const { currency } = useFormat();
  return (
    <>
      <ExplainedPart
        part={at(part, 'undistributed')}
        label={t('editor:other.undistributed')}
        options={(['keep', 'bringForward'] as const).map((value) => ({
          value,
          label: t(`editor:other.${value}`),
          text: t(`editor:other.text.${value}`),
        }))}
      />
      <TickPart part={at(part, 'selfApproval')} label={t('editor:other.selfApproval')} hint={t('editor:other.selfApprovalHint')} />
      <Grid>
        <CountPart
          part={at(at(part, 'approval'), 'approvers')}
          label={t('editor:other.approvers')}
          hint={t('editor:other.approversHint')}
          most={9}
        />
        <OptionalNumberPart
          part={at(at(part, 'approval'), 'secondAbove')}
          label={t('editor:other.secondAbove')}
          hint={t('editor:other.secondAboveHint')}
          unit={currency}
        />
      </Grid>
      <p className={classes['hint']}>{t('editor:other.rounding')}</p>
    </>
  );
}
