import { CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink, Card } from '../../ui/index.ts';
import classes from './home.module.css';

type Step = 'members' | 'project' | 'log' | 'approve' | 'close';

/** The way from an empty book to a shared result: what is done is read from the book, never ticked by hand. */
export function FirstSteps({ done }: { readonly done: Readonly<Record<Step, boolean>> }) {
  const { t } = useT();
  const mayLead = useMayLead();
  const order: readonly Step[] = ['members', 'project', 'log', 'approve', 'close'];
  const next = order.find((step) => !done[step]);
  // What cannot be done yet has no button: there is nothing to approve before something is logged.
  const possible: Readonly<Record<Step, boolean>> = { members: true, project: true, log: true, approve: done.log, close: done.approve };
  const kind = (step: Step) => (step === next ? ('primary' as const) : ('secondary' as const));
  const actions: Readonly<Record<Step, ReactNode>> = {
    members: (
      <ButtonLink to="/members" search={{ action: 'new' }} kind={kind('members')}>
        {t('home:steps.members.action')}
      </ButtonLink>
    ),
    project: (
      <ButtonLink to="/members" search={{ tab: 'projects', action: 'newProject' }} kind={kind('project')}>
        {t('home:steps.project.action')}
      </ButtonLink>
    ),
    log: (
      <>
        <ButtonLink to="/imports">{t('home:steps.log.import')}</ButtonLink>
        {done.project && (
          <ButtonLink to="/contributions" search={{ action: 'new' }} kind={kind('log')}>
            {t('home:steps.log.action')}
          </ButtonLink>
        )}
      </>
    ),
    approve: (
      <ButtonLink to="/approvals" kind={kind('approve')}>
        {t('home:steps.approve.action')}
      </ButtonLink>
    ),
    close: (
      <ButtonLink to="/periods" search={{ action: 'close' }} kind={kind('close')}>
        {t('home:steps.close.action')}
      </ButtonLink>
    ),
  };
  const count = order.filter((step) => done[step]).length;
  return (
    <Card
      title={t('home:steps.title')}
      action={<span className={classes['note']}>{t('home:steps.done', { done: count, total: order.length })}</span>}
    >
      <ol className={classes['list']}>
        {order.map((step) => (
          <li key={step} className={classes['item']} data-done={done[step] || undefined}>
            {done[step] ? (
              <CircleCheck size={22} aria-hidden className={classes['done']} />
            ) : (
              <CircleDashed size={22} aria-hidden className={classes['icon']} />
            )}
            <span className={classes['words']}>
              <span className={classes['what']}>
                {t(`home:steps.${step}.title`)}
                {done[step] && <span className="visually-hidden"> ({t('common:steps.done')})</span>}
              </span>
              {!done[step] && <span className={classes['note']}>{t(`home:steps.${step}.text`)}</span>}
            </span>
            {!done[step] && possible[step] && mayLead && <span className={classes['actions']}>{actions[step]}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
