import { CircleCheck, Printer, Send, Signature } from 'lucide-react';
import { memo, useState } from 'react';
import type { IssuedDocument } from '../../../contract/documents.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { useBook } from '../../rpc/queries.ts';
import { Button } from '../../ui/index.ts';
import { CountersignDialog } from './CountersignDialog.tsx';
import { hasRoom } from './countersigning.ts';
import { DocumentTable } from './DocumentTable.tsx';
import { HandOutDialog } from './HandOutDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import classes from './papers.module.css';

interface CheckListProps {
  readonly label: string;
  readonly documents: readonly IssuedDocument[];
  readonly ofEverything?: boolean;
}

/** Documents of which several can be chosen, to be handed out or noted as received together. */
export const CheckList = memo(function CheckList({ label, documents, ofEverything = false }: CheckListProps) {
  const { t } = useT();
  const mayLead = useMayLead();
  const writable = useBook().readOnly === 'no';
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<'note' | 'handOut' | 'print' | 'countersign' | null>(null);
  // What is no longer in sight, or was replaced since, is no longer chosen.
  const chosen = documents.filter((document) => selection.has(document.number) && document.state === 'current');
  const numbers = chosen.map((document) => document.number);
  const close = (): void => setDoing(null);
  const done = (): void => setSelection(new Set());
  return (
    <>
      {mayLead && (
        <div className={classes['bar']} aria-live="polite">
          <span className={classes['count']}>
            {chosen.length > 0 ? t('papers:check.selected', { count: chosen.length }) : t('papers:list.count', { count: documents.length })}
          </span>
          {chosen.length > 0 && (
            <>
              <Button small icon={Send} onClick={() => setDoing('handOut')}>
                {t('papers:list.handOut', { count: chosen.length })}
              </Button>
              <Button small icon={Printer} onClick={() => setDoing('print')}>
                {t('papers:list.print')}
              </Button>
              {writable && (
                <Button small icon={CircleCheck} onClick={() => setDoing('note')}>
                  {t('papers:check.action')}
                </Button>
              )}
              {writable && chosen.some(hasRoom) && (
                <Button small icon={Signature} onClick={() => setDoing('countersign')}>
                  {t('papers:countersign.action')}
                </Button>
              )}
            </>
          )}
        </div>
      )}
      <DocumentTable
        label={label}
        documents={documents}
        ofEverything={ofEverything}
        {...(mayLead ? { selection, onSelection: setSelection } : {})}
      />
      {doing === 'note' && <NoteDialog numbers={numbers} onClose={close} onNoted={done} />}
      {doing === 'countersign' && <CountersignDialog documents={chosen} onClose={close} onSigned={done} />}
      {(doing === 'handOut' || doing === 'print') && (
        <HandOutDialog documents={chosen} how={doing === 'print' ? 'print' : 'together'} onClose={close} onHandedOut={done} />
      )}
    </>
  );
});
