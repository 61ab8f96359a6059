import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useScreenActions } from '../../app/actions.ts';
import { useT } from '../../i18n/useT.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Button, LoadingState, PageHeader, Stack } from '../../ui/index.ts';
import { ContributionPanel, type Shown } from './ContributionPanel.tsx';
import { Drafts } from './Drafts.tsx';
import { useContributionFilter } from './filter.ts';
import { FilterBar } from './FilterBar.tsx';
import { Ledger } from './Ledger.tsx';
import { useNames } from './names.ts';
import { fitsFilter } from './rules.ts';

/** What everyone gave: the ledger of all kinds, drafts first. */
export default function ContributionsScreen() {
  const { t } = useT();
  const search = useSearch({ from: '/contributions' });
  const navigate = useNavigate();
  const names = useNames();
  const readOnly = useBook().readOnly !== 'no';
  const [filter, setFilter] = useContributionFilter();
  const [open, setOpen] = useState<Shown | null>(null);
  const drafts = useRead('contributions.drafts').data ?? [];
  const shownDrafts = drafts.filter((draft) => fitsFilter(draft, filter));
  const onlyDrafts = filter.states.length === 1 && filter.states[0] === 'draft';

  // An opened contribution stands in the address, so that Back closes it and corrections link to one another.
  const asked: Shown | null = search.action === 'new' && !readOnly ? { kind: 'new' } : open;
  const shown: Shown | null = search.number === undefined ? asked : { kind: 'number', number: search.number };
  const show = useCallback(
    (next: Shown | null): void => {
      setOpen(next?.kind === 'number' ? null : next);
      void navigate({
        to: '/contributions',
        search: next?.kind === 'number' ? { number: next.number } : {},
        replace: next?.kind !== 'number',
      });
    },
    [navigate],
  );
  const add = useCallback(() => {
    if (!readOnly) show({ kind: 'new' });
  }, [readOnly, show]);
  useScreenActions(
    'contributions',
    useMemo(() => (readOnly ? [] : [{ id: 'add', label: t('contributions:add'), icon: Plus, run: add }]), [readOnly, t, add]),
  );

  return (
    <>
      <PageHeader
        title={t('contributions:title')}
        text={t('contributions:text')}
        action={
          !readOnly && (
            <Button kind="primary" icon={Plus} onClick={add}>
              {t('contributions:add')}
            </Button>
          )
        }
      />
      {!names ? (
        <LoadingState count={10} />
      ) : (
        <Stack>
          <FilterBar filter={filter} onFilter={setFilter} names={names} />
          {shownDrafts.length > 0 && <Drafts drafts={shownDrafts} names={names} onOpen={(draftId) => show({ kind: 'draft', draftId })} />}
          {!(onlyDrafts && shownDrafts.length > 0) && (
            <Ledger
              filter={filter}
              onFilter={setFilter}
              names={names}
              hasDrafts={shownDrafts.length > 0}
              onAdd={readOnly ? undefined : add}
              onOpen={(number) => show({ kind: 'number', number })}
            />
          )}
        </Stack>
      )}
      <ContributionPanel shown={shown} onShow={show} onClose={() => show(null)} />
    </>
  );
}
