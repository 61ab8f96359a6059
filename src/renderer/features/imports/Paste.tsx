import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button, Disclosure, Stack, TextAreaField } from '../../ui/index.ts';
import classes from './imports.module.css';

/** Rows from a spreadsheet, or lines as people type them, without a file. */
export function Paste({ disabled, onFile }: { readonly disabled: boolean; readonly onFile: (file: File) => void }) {
  const { t } = useT();
  const [text, setText] = useState('');
  return (
    <Disclosure label={t('imports:paste.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onFile(new File([text], t('imports:paste.name'), { type: 'text/plain' }));
        }}
      >
        <Stack>
          <p className={classes['soft']}>
            {t('imports:paste.text')} <code className={classes['example']}>{t('imports:paste.example')}</code>
          </p>
          <TextAreaField label={t('imports:paste.label')} value={text} onChange={setText} rows={6} longest={1_000_000} />
          <div>
            <Button submit disabled={disabled || text.trim() === ''}>
              {t('imports:paste.read')}
            </Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}
