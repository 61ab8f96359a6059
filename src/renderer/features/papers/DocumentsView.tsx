import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { IssuedDocument } from '../../../contract/documents.ts';
import { isIssuedKind, kindWords } from '../../../core/statements/kinds.ts';
import type { PeriodsSearch } from '../../app/search.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, EmptyState, Loaded, SelectField, Stack, TextField } from '../../ui/index.ts';
import { CheckList } from './CheckList.tsx';
import { fits } from './filter.ts';
import { HandOutDialog } from './HandOutDialog.tsx';
import { NewDocument } from './NewDocument.tsx';
import classes from './papers.module.css';

/** Every document that was issued, whatever it is of: looked for, handed out, and made anew. */
export function DocumentsView() {
  const { t } = useT();
  const search = useSearch({ from: '/periods' });
  const navigate = useNavigate({ from: '/periods' });
  const mayLead = useMayLead();
  const list = useRead('documents.list');
  const [handingOut, setHandingOut] = useState<readonly string[]>([]);
  const change = (changes: Changes): void =>
    void navigate({ search: (before) => clean({ ...before, view: 'documents', ...changes }), replace: true });
  return (
    <Loaded read={list}>
      {(all) => {
        const found = all.filter((document) => fits(document, search)).toReversed();
        return (
          <Stack>
            {all.length === 0 ? (
              <EmptyState icon={FileText} text={t('papers:list.none')} />
            ) : (
              <>
                <Filters documents={all} search={search} onChange={change} />
                {found.length === 0 ? (
                  <EmptyState
                    icon={FileText}
                    text={t('papers:list.noneFits')}
                    action={
                      <Button onClick={() => void navigate({ search: { view: 'documents' }, replace: true })}>
                        {t('papers:list.show')}
                      </Button>
                    }
                  />
                ) : (
                  <CheckList label={t('documents:list.title')} documents={found} ofEverything />
                )}
              </>
            )}
            {search.action === 'document' && mayLead && (
              <NewDocument
                onClose={() => change({ action: undefined })}
                onIssued={(numbers) => {
                  change({ action: undefined });
                  setHandingOut(numbers);
                }}
              />
            )}
            {handingOut.length > 0 && (
              <HandOutDialog documents={all.filter(({ number }) => handingOut.includes(number))} onClose={() => setHandingOut([])} />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** Undefined takes a part out of the address. */
type Changes = { readonly [Key in keyof PeriodsSearch]?: PeriodsSearch[Key] | undefined };

function clean(search: Changes): PeriodsSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as PeriodsSearch;
}

interface FiltersProps {
  readonly documents: readonly IssuedDocument[];
  readonly search: PeriodsSearch;
  readonly onChange: (changes: Changes) => void;
}

/** Only what there is can be chosen. */
function Filters({ documents, search, onChange }: FiltersProps) {
  const { t } = useT();
  const format = useFormat();
  const kinds = [...new Set(documents.map((document) => document.kind))];
  const members = new Map(documents.flatMap(({ member, memberName }) => (member === null ? [] : [[member, memberName] as const])));
  const any = 'any';
  return (
    <div className={classes['filters']} role="search" aria-label={t('papers:list.search')}>
      <TextField label={t('papers:list.search')} value={search.text ?? ''} onChange={(text) => onChange({ text })} />
      <SelectField
        label={t('papers:list.kind')}
        value={search.kind ?? any}
        onChange={(kind) => onChange({ kind: isIssuedKind(kind) ? kind : undefined })}
        options={[
          { value: any, label: t('papers:list.anyKind') },
          ...kinds.map((kind) => ({ value: kind as string, label: format.label(kindWords(kind)) })),
        ]}
      />
      <SelectField
        label={t('papers:list.member')}
        value={search.member === undefined ? any : String(search.member)}
        onChange={(member) => onChange({ member: member === any ? undefined : Number(member) })}
        options={[
          { value: any, label: t('papers:list.anyone') },
          ...[...members].map(([number, name]) => ({ value: String(number), label: name })),
        ]}
      />
      <SelectField
        label={t('papers:list.state')}
        value={search.state ?? any}
        onChange={(state) => onChange({ state: state === any ? undefined : state })}
        options={[
          { value: any, label: t('papers:list.anyState') },
          { value: 'toHandOut', label: t('papers:list.toHandOut') },
          { value: 'current', label: t('papers:list.current') },
          { value: 'old', label: t('papers:list.old') },
        ]}
      />
    </div>
  );
}
