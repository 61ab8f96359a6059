import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import type { OutputOf } from '../../rpc/client.ts';
import classes from './contributions.module.css';

/** Who did what with it and when, as the journal has it: also what was undone. */
export function Trace({ lines }: { readonly lines: OutputOf<'contributions.get'>['trace'] }) {
  const { t } = useT();
  const format = useFormat();
  return (
    <ol className={classes['trace']}>
      {lines.map((line) => {
        const what = t(`contributions:trace.${line.what}`);
        return (
          <li key={line.seq}>
            <span>{line.way === 'done' ? what : t(`contributions:trace.${line.way}`, { what })}</span>
            <span className={classes['soft']}>{t('contributions:panel.decidedBy', { when: format.instant(line.at), who: line.by })}</span>
            {line.reason && <span>{t('contributions:next.reason', { reason: line.reason })}</span>}
          </li>
        );
      })}
    </ol>
  );
}
