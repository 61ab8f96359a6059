import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarX2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { Assembly } from '../../../contract/assemblies.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { today } from '../../i18n/parse.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { Badge, Button, EmptyState, Loaded, Stack } from '../../ui/index.ts';
import { AssemblyForm } from './AssemblyForm.tsx';
import { useWhen } from './when.ts';
import classes from './assemblies.module.css';

/** When the members meet: what is to come, the next on top, and below what was held, the latest on top. */
export function AssembliesView() {
  const { t } = useT();
  const { action } = useSearch({ from: '/periods' });
  const navigate = useNavigate({ from: '/periods' });
  const mayLead = useMayLead();
  const read = useRead('assemblies.list');
  const [changing, setChanging] = useState<Assembly | null>(null);
  return (
    <>
      <Loaded read={read}>
        {(all) => {
          const coming = all.filter((assembly) => assembly.day >= today());
          const past = all.filter((assembly) => assembly.day < today()).toReversed();
          return all.length === 0 ? (
            <EmptyState icon={UsersRound} text={t(mayLead ? 'assemblies:none' : 'assemblies:noneYet')} />
          ) : (
            <Stack gap="large">
              <section>
                <h2 className={classes['heading']}>{t('assemblies:coming')}</h2>
                {coming.length === 0 ? (
                  <p className={classes['soft']}>{t('assemblies:noneComing')}</p>
                ) : (
                  <List assemblies={coming} onChange={setChanging} />
                )}
              </section>
              {past.length > 0 && (
                <section>
                  <h2 className={classes['heading']}>{t('assemblies:past')}</h2>
                  <List assemblies={past} onChange={setChanging} past />
                </section>
              )}
            </Stack>
          );
        }}
      </Loaded>
      {mayLead && action === 'assembly' && (
        <AssemblyForm assembly={null} onClose={() => void navigate({ search: { view: 'assemblies' }, replace: true })} />
      )}
      {mayLead && changing && <AssemblyForm assembly={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

function List({
  assemblies,
  onChange,
  past = false,
}: {
  readonly assemblies: readonly Assembly[];
  readonly onChange: (assembly: Assembly) => void;
  /** One whose day is over is not called off any more: it was not held. */
  readonly past?: boolean;
}) {
  const { t } = useT();
  const mayLead = useMayLead();
  const when = useWhen();
  const callOff = useCommand('assemblies.callOff', { undoable: true, said: () => t('assemblies:said.calledOff') });
  return (
    <ul className={classes['list']}>
      {assemblies.map((assembly) => {
        const name = { title: assembly.title, when: when(assembly) };
        return (
          <li key={assembly.number} className={classes['item']} data-off={assembly.calledOff || undefined}>
            <span className={classes['words']}>
              <span className={classes['when']}>{name.when}</span>
              <span className={classes['title']}>{assembly.title || t('assemblies:untitled')}</span>
              {assembly.place && <span className={classes['soft']}>{assembly.place}</span>}
            </span>
            {assembly.calledOff ? (
              <Badge icon={CalendarX2} tone="warning">
                {t('assemblies:calledOff')}
              </Badge>
            ) : (
              mayLead && (
                <span className={classes['actions']}>
                  <Button small label={t('assemblies:changeOf', name)} onClick={() => onChange(assembly)}>
                    {t('assemblies:change')}
                  </Button>
                  <Button
                    small
                    label={t(past ? 'assemblies:notHeldOf' : 'assemblies:callOffOf', name)}
                    busy={callOff.busy}
                    onClick={() => void callOff.run({ number: assembly.number })}
                  >
                    {t(past ? 'assemblies:notHeld' : 'assemblies:callOff')}
                  </Button>
                </span>
              )
            )}
          </li>
        );
      })}
    </ul>
  );
}
