import { Navigate, useSearch } from '@tanstack/react-router';
import { FlaskConical, ScrollText } from 'lucide-react';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { useRead } from '../../rpc/queries.ts';
import { ButtonLink, Card, Loaded, Notice, PageHeader, Stack } from '../../ui/index.ts';
import { AdoptedActions, AdoptedFacts } from './Adopted.tsx';
import classes from './charters.module.css';
import { CharterText } from './CharterText.tsx';
import { Drafts } from './Drafts.tsx';
import { History } from './History.tsx';
import { useFormat } from '../../i18n/useFormat.ts';

/** The group's agreement in words: the one in force, those that come and those that were, and those being written. */
export default function CharterScreen() {
  const { t } = useT();
  const format = useFormat();
  const mayLead = useMayLead();
  const { number, action } = useSearch({ from: '/charter' });
  const history = useRead('charters.history');
  if (action === 'change') return <Navigate to="/charter/new" replace />;
  return (
    <>
      <PageHeader
        title={t('charters:title')}
        text={t('charters:text')}
        action={
          <>
            <ButtonLink to="/charter/try" icon={FlaskConical}>
              {t('charters:try')}
            </ButtonLink>
            {mayLead && (
              <ButtonLink to="/charter/new" kind="primary" icon={ScrollText}>
                {t('charters:change')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Loaded read={history}>
        {(list) => {
          const inForce = list.find((one) => one.inForce);
          const coming = list.filter((one) => one.adoptedFrom > today());
          return (
            <Stack gap="large">
              {coming.map((one) => (
                <Notice key={one.number}>
                  {t('charters:coming', { title: format.label(one.charter.title), day: format.day(one.adoptedFrom, 'long') })}
                </Notice>
              ))}
              {inForce && (
                <Card title={format.label(inForce.charter.title)} action={<AdoptedActions adopted={inForce} />}>
                  <Stack>
                    {format.label(inForce.charter.summary) && <p className={classes['lead']}>{format.label(inForce.charter.summary)}</p>}
                    <AdoptedFacts adopted={inForce} />
                    <CharterText words={inForce.words} />
                  </Stack>
                </Card>
              )}
              <Drafts mayLead={mayLead} />
              <History list={list} shown={number} />
            </Stack>
          );
        }}
      </Loaded>
    </>
  );
}
