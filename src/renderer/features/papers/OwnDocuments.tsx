import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, Loaded, Stack } from '../../ui/index.ts';
import { DocumentTable } from './DocumentTable.tsx';
import classes from './papers.module.css';

/** Shown before somebody asks for the earlier ones, too. */
const shownAtFirst = 12;

/** One member's own documents, the latest first, to be read and saved. */
export function OwnDocuments({ member, mine = false }: { readonly member: number; readonly mine?: boolean }) {
  const { t } = useT();
  const list = useRead('documents.list');
  const [all, setAll] = useState(false);
  return (
    <Loaded read={list}>
      {(documents) => {
        const own = documents.filter((document) => document.member === member).toReversed();
        if (own.length === 0) return <p className={classes['soft']}>{t(mine ? 'papers:own.mineNone' : 'papers:own.none')}</p>;
        return (
          <Stack>
            <DocumentTable label={t('papers:own.title')} documents={all ? own : own.slice(0, shownAtFirst)} />
            {!all && own.length > shownAtFirst && (
              <div>
                <Button small onClick={() => setAll(true)}>
                  {t('papers:list.show')}
                </Button>
              </div>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
