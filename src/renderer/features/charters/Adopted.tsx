import { FileText, Save } from 'lucide-react';
import { sinceTheStart } from '../../../core/days/day.ts';
import type { AdoptedCharter } from '../../../contract/charters.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button, Facts } from '../../ui/index.ts';
import { saveCharterFile, saveMinutes } from './files.ts';

/** Since when a charter holds, who decided, and the minutes. */
export function AdoptedFacts({ adopted }: { readonly adopted: AdoptedCharter }) {
  const { t } = useT();
  const format = useFormat();
  const { adoptedFrom, decidedBy, minutes, number } = adopted;
  return (
    <Facts
      facts={[
        [t('charters:adopted.since'), adoptedFrom === sinceTheStart ? t('charters:adopted.start') : format.day(adoptedFrom, 'long')],
        [t('charters:adopted.decidedBy'), decidedBy || t('charters:adopted.nobody')],
        [
          t('charters:adopted.minutes'),
          minutes ? (
            <Button key="minutes" kind="quiet" small icon={FileText} onClick={() => void saveMinutes(number)}>
              {minutes.name}
            </Button>
          ) : (
            t('charters:adopted.noMinutes')
          ),
        ],
      ]}
    />
  );
}

export function AdoptedActions({ adopted }: { readonly adopted: AdoptedCharter }) {
  const { t } = useT();
  const { title } = adopted.charter;
  const format = useFormat();
  return (
    <Button
      small
      icon={Save}
      label={t('charters:exportNamed', { title: format.label(title) })}
      onClick={() => void saveCharterFile(adopted.charter)}
    >
      {t('charters:export')}
    </Button>
  );
}
