import { Trash2 } from 'lucide-react';
import { useCallback } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Button, Card, FileDrop, Loaded, Notice, Stack } from '../../ui/index.ts';
import classes from './settings.module.css';

/** The picture at the head of every document: shown as it is kept, changed by drop or click, taken away. */
export function Logo() {
  const { t } = useT();
  const logo = useRead('books.logo');
  const set = useCommand('books.setLogo', { undoable: true, inPlace: true, said: () => t('settings:logo.saved') });
  return (
    <Card title={t('settings:logo.title')}>
      <div className={classes['form']}>
        <Stack>
          <p className={classes['lead']}>{t('settings:logo.text')}</p>
          <Loaded read={logo}>
            {(file) =>
              file && (
                <div className={classes['logoRow']}>
                  <Picture file={file} />
                  <Button icon={Trash2} busy={set.busy} onClick={() => void set.run({ file: null })}>
                    {t('settings:logo.remove')}
                  </Button>
                </div>
              )
            }
          </Loaded>
          <FileDrop
            label={t('settings:logo.choose')}
            hint={t('settings:logo.hint')}
            accept=".png,.jpg,.jpeg,image/png,image/jpeg"
            largestBytes={4 * 1024 * 1024}
            small
            disabled={set.busy}
            onFiles={([file]) => void (file && set.run({ file }))}
          />
          {set.sentence && <Notice tone="danger">{set.sentence}</Notice>}
        </Stack>
      </div>
    </Card>
  );
}

/** The page's policy lets a picture come from memory; its address is given back as soon as it is out of sight. */
function Picture({ file }: { readonly file: File }) {
  const { t } = useT();
  const book = useBook();
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(file);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [file],
  );
  return <img ref={show} alt={t('settings:logo.alt', { name: book.name })} className={classes['logo']} />;
}
