import { CircleCheck, Clock, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { sinceTheStart } from '../../../core/days/day.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { useRead } from '../../rpc/queries.ts';
import { Badge, Button, Card, Door, Loaded, Stack } from '../../ui/index.ts';
import { AdoptCharter } from './AdoptCharter.tsx';
import { useStepWords } from './stepWords.ts';
import { useRightsWords } from './rightsWords.ts';
import classes from './shares.module.css';

type Adopted = OutputOf<'charters.history'>[number];

/** The group's agreement: the one in force first, in plain words; then those that come and those that were. */
export function Charter() {
  const { t } = useT();
  const mayLead = useMayLead();
  const history = useRead('charters.history');
  const [adopting, setAdopting] = useState(false);
  return (
    <Loaded read={history}>
      {(list) => {
        const inForce = list.find((charter) => charter.inForce);
        const coming = list.filter((charter) => charter.adoptedFrom > today());
        const past = list.filter((charter) => !charter.inForce && charter.adoptedFrom <= today()).reverse();
        return (
          <Stack gap="large">
            {inForce && (
              <CharterCard
                charter={inForce}
                state="inForce"
                action={
                  mayLead && (
                    <Button kind="primary" icon={ScrollText} onClick={() => setAdopting(true)}>
                      {t('shares:charter.adopt')}
                    </Button>
                  )
                }
              />
            )}
            {coming.map((charter) => (
              <CharterCard key={charter.adoptedFrom} charter={charter} state="coming" />
            ))}
            {past.length > 0 && (
              <section>
                <h2 className={classes['heading']}>{t('shares:charter.before')}</h2>
                <Stack>
                  {past.map((charter, at) => (
                    <CharterCard key={`${charter.adoptedFrom}-${at}`} charter={charter} state="past" />
                  ))}
                </Stack>
              </section>
            )}
            {adopting && inForce && <AdoptCharter inForce={inForce} onClose={() => setAdopting(false)} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function CharterCard({
  charter,
  state,
  action,
}: {
  readonly charter: Adopted;
  readonly state: 'inForce' | 'coming' | 'past';
  readonly action?: React.ReactNode;
}) {
  const { t } = useT();
  const format = useFormat();
  const steps = useStepWords();
  const rights = useRightsWords();
  const from =
    charter.adoptedFrom === sinceTheStart
      ? t('shares:charter.sinceStart')
      : t('shares:charter.from', { day: format.day(charter.adoptedFrom, 'long') });
  return (
    <Card
      title={
        <span className={classes['charterTitle']}>
          {format.label(charter.title)}{' '}
          <Badge {...(state === 'inForce' ? { icon: CircleCheck, tone: 'good' as const } : state === 'coming' ? { icon: Clock } : {})}>
            {t(`shares:charter.state.${state}`)}
          </Badge>
        </span>
      }
      action={action}
    >
      <Stack>
        <p className={classes['lead']}>{from}</p>
        <dl className={classes['articles']}>
          <div>
            <dt>{t('shares:charter.profits')}</dt>
            <dd>
              <ol className={classes['steps']}>
                {charter.steps.map((step) => (
                  <li key={step.en}>{steps(step)}</li>
                ))}
              </ol>
            </dd>
          </div>
          <div>
            <dt>{t('shares:charter.rights')}</dt>
            <dd>{rights({ rule: charter.rights, heads: null, equalBasisPoints: charter.equalBasisPoints })}</dd>
          </div>
          <div>
            <dt>{t('shares:charter.loss')}</dt>
            <dd>{t('shares:charter.lossText')}</dd>
          </div>
          <div>
            <dt>{t('shares:charter.approval')}</dt>
            <dd>{t(charter.selfApproval ? 'shares:charter.selfYes' : 'shares:charter.selfNo')}</dd>
          </div>
          <div>
            <dt>{t('shares:charter.rates')}</dt>
            <dd>
              <Door to="/members" search={{ tab: 'activities' }}>
                {t('shares:charter.ratesText')}
              </Door>
            </dd>
          </div>
        </dl>
      </Stack>
    </Card>
  );
}
