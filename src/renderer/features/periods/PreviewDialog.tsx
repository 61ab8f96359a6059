import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../../contract/base.ts';
import { kindWords } from '../../../core/statements/kinds.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { Button, Dialog, Loaded, Stack } from '../../ui/index.ts';
import { PaperBar } from '../papers/PaperBar.tsx';
import { PaperPages } from '../papers/PaperPages.tsx';

interface PreviewProps {
  readonly period: number;
  readonly members: readonly { readonly number: number; readonly name: string }[];
  readonly onClose: () => void;
}

/** One statement as it will be printed, and the next, before anything is signed. */
export function PreviewDialog({ period, members, onClose }: PreviewProps) {
  const { t } = useT();
  const format = useFormat();
  const book = useBook();
  const [at, setAt] = useState(0);
  const [language, setLanguage] = useState<Language>(book.language);
  // The report for all comes last, after everyone's own statement.
  const member = members[at]?.number ?? null;
  const kind = member === null ? 'distribution-report' : 'shareholding-statement';
  const preview = useRead('documents.previewFile', { kind, period, member, language }, { keep: true });
  const file = preview.data;
  return (
    <Dialog open title={t('documents:preview.title')} onClose={onClose} size="large">
      <Stack>
        <PaperBar
          who={[...members.map(({ name }) => name), format.label(kindWords('distribution-report'))]}
          at={at}
          onAt={setAt}
          language={language}
          onLanguage={setLanguage}
        >
          <Button kind="quiet" icon={Download} disabled={file === undefined} onClick={() => file && saveFile(file)}>
            {t('documents:preview.pdf')}
          </Button>
        </PaperBar>
        <Loaded read={preview}>{(paper) => <PaperPages file={paper} />}</Loaded>
      </Stack>
    </Dialog>
  );
}
