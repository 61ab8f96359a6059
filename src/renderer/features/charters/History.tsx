import { CircleCheck, Clock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { AdoptedCharter } from '../../../contract/charters.ts';
import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Badge, Card, Disclosure, Stack } from '../../ui/index.ts';
import { AdoptedActions, AdoptedFacts } from './Adopted.tsx';
import classes from './charters.module.css';
import { CharterText } from './CharterText.tsx';
import { Differences } from './Differences.tsx';

/** Every charter that was adopted, the newest first, with what each changed. */
export function History({ list, shown }: { readonly list: readonly AdoptedCharter[]; readonly shown: number | undefined }) {
  const { t } = useT();
  return (
    <section aria-labelledby="charter-history">
      <h2 id="charter-history" className={classes['heading']}>
        {t('charters:history.title')}
      </h2>
      <Stack>
        {[...list].reverse().map((adopted) => (
          <Past key={adopted.number} adopted={adopted} isFirst={adopted === list[0]} shown={adopted.number === shown} />
        ))}
      </Stack>
    </section>
  );
}

interface PastProps {
  readonly adopted: AdoptedCharter;
  readonly isFirst: boolean;
  /** A link leads to it. */
  readonly shown: boolean;
}

function Past({ adopted, isFirst, shown }: PastProps) {
  const { t } = useT();
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown) place.current?.scrollIntoView({ block: 'start' });
  }, [shown]);
  const state = adopted.inForce ? 'inForce' : adopted.adoptedFrom > today() ? 'coming' : 'past';
  const icon = { inForce: CircleCheck, coming: Clock, past: null }[state];
  return (
    <div ref={place} className={classes['past']}>
      <Card
        title={
          <span className={classes['cardTitle']}>
            {format.label(adopted.charter.title)}
            <Badge {...(icon ? { icon } : {})} {...(state === 'inForce' ? { tone: 'good' as const } : {})}>
              {t(`charters:history.${state}`)}
            </Badge>
          </span>
        }
        action={<AdoptedActions adopted={adopted} />}
      >
        <Stack gap="small">
          <AdoptedFacts adopted={adopted} />
          {isFirst ? (
            <p className={classes['soft']}>{t('charters:history.first')}</p>
          ) : (
            <Disclosure label={t('charters:history.changed', { count: adopted.differences.length })} open={shown}>
              <Differences differences={adopted.differences} />
            </Disclosure>
          )}
          {/* The one in force is written out above. */}
          {!adopted.inForce && (
            <Disclosure label={t('charters:history.inWords')} open={shown && isFirst}>
              <CharterText words={adopted.words} />
            </Disclosure>
          )}
        </Stack>
      </Card>
    </div>
  );
}
