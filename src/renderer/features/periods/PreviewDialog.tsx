import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../../contract/base.ts';
import type { PeriodDocument } from '../../../core/statements/document.ts';
import { kindWords } from '../../../core/statements/kinds.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { Button, Dialog, IconButton, Loaded, SegmentedField, SelectField } from '../../ui/index.ts';
import { StatementSheet } from './StatementSheet.tsx';
import classes from './periods.module.css';

interface PreviewProps {
  readonly period: number;
  readonly members: readonly { readonly number: number; readonly name: string }[];
  readonly onClose: () => void;
}

/** One statement as it would be printed, and the next, before anything is signed. */
export function PreviewDialog({ period, members, onClose }: PreviewProps) {
  const { t } = useT();
  const format = useFormat();
  const book = useBook();
  const [at, setAt] = useState(0);
  const [language, setLanguage] = useState<Language>(book.language);
  const [busy, setBusy] = useState(false);
  // The report for all comes last, after everyone's own statement.
  const choices = [
    ...members.map((member) => ({ kind: 'shareholding-statement' as const, member: member.number as number | null, label: member.name })),
    { kind: 'distribution-report' as const, member: null, label: format.label(kindWords('distribution-report')) },
  ];
  const { kind, member } = choices[at] ?? choices.at(-1)!;
  const target = { kind, period, member, language };
  const preview = useRead('documents.preview', target, { keep: true });
  const open = async (): Promise<void> => {
    setBusy(true);
    try {
      saveFile(await call('documents.previewFile', target));
    } catch (error) {
      showToast({ kind: 'refused', text: errorSentence(error) });
    } finally {
      setBusy(false);
    }
  };
  const step = (by: number): void => setAt((at + by + choices.length) % choices.length);
  return (
    <Dialog open title={t('documents:preview.title')} onClose={onClose} size="large">
      <div className={classes['previewBar']}>
        <IconButton icon={ChevronLeft} label={t('documents:preview.previous')} kind="secondary" onClick={() => step(-1)} />
        <div className={classes['previewWho']}>
          <SelectField
            label={t('documents:preview.for')}
            hideLabel
            value={String(at)}
            onChange={(value) => setAt(Number(value))}
            options={choices.map((choice, index) => ({ value: String(index), label: choice.label }))}
          />
        </div>
        <Button icon={ChevronRight} onClick={() => step(1)}>
          {t('documents:preview.next')}
        </Button>
        <SegmentedField
          label={t('documents:issue.language')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'fr', label: 'FR' },
            { value: 'en', label: 'EN' },
          ]}
        />
        <Button kind="quiet" icon={Download} busy={busy} onClick={() => void open()}>
          {t('documents:preview.pdf')}
        </Button>
      </div>
      <Loaded read={preview}>{({ json }) => <StatementSheet document={JSON.parse(json) as PeriodDocument} />}</Loaded>
    </Dialog>
  );
}
