import { Send } from 'lucide-react';
import { useState } from 'react';
import type { Contribution } from '../../../contract/contributions.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Button, Card, DayText, Stack, Weight } from '../../ui/index.ts';
import classes from './contributions.module.css';
import { Quantity } from './Ledger.tsx';
import type { Names } from './names.ts';
import { mayChange } from './rules.ts';
import { ContributionLine, Things } from './Things.tsx';

const shownFirst = 5;

/** What is begun and counts nowhere yet, with its one next step. */
export function Drafts({
  drafts,
  names,
  onOpen,
}: {
  readonly drafts: readonly Contribution[];
  readonly names: Names;
  readonly onOpen: (draftId: string) => void;
}) {
  const { t } = useT();
  const [all, setAll] = useState(false);
  const submit = useCommand('contributions.submitDrafts', {
    undoable: true,
    said: ({ numbers }) => t('contributions:said.submitted', { count: numbers.length }),
  });
  const own = drafts.filter((draft) => mayChange(names.viewer, draft.member));
  return (
    <Card
      title={
        <>
          {t('contributions:drafts.title', { count: drafts.length })}{' '}
          <span className={classes['titleNote']}>{t('contributions:drafts.text')}</span>
        </>
      }
      action={
        own.length > 1 && (
          <Button icon={Send} busy={submit.busy} onClick={() => void submit.run({ draftIds: own.map((draft) => draft.draftId!) })}>
            {t('contributions:drafts.submitAll', { count: own.length })}
          </Button>
        )
      }
    >
      <Things>
        {drafts.slice(0, all ? undefined : shownFirst).map((draft) => (
          <ContributionLine
            key={draft.draftId}
            item={draft}
            names={names}
            what={`${names.member(draft.member)} · ${names.activity(draft.activity)}`}
            onOpen={() => onOpen(draft.draftId!)}
            detail={
              <>
                <DayText day={draft.day} /> · {names.project(draft.project)}
                {draft.note && ` · ${draft.note}`}
              </>
            }
          >
            <span className={classes['draftFigures']}>
              <Quantity given={draft} />
              <span className={classes['soft']}>
                <Weight value={draft.weight} />
              </span>
            </span>
          </ContributionLine>
        ))}
      </Things>
      {drafts.length > shownFirst && !all && (
        <Stack row>
          <Button kind="quiet" onClick={() => setAll(true)}>
            {t('contributions:drafts.showAll', { count: drafts.length })}
          </Button>
        </Stack>
      )}
    </Card>
  );
}
