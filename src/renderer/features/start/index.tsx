import { useNavigate } from '@tanstack/react-router';
import { BookOpen, FileX, FolderOpen, NotebookPen, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { BookEntry } from '../../../contract/session.ts';
import { LanguageSwitch, ThemeButton } from '../../app/Header.tsx';
import { Mark } from '../../app/Shell.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead, useSession } from '../../rpc/queries.ts';
import { useOverlay } from '../../state/overlays.ts';
import { usePreferences } from '../../state/preferences.ts';
import { Button, Card, Disclosure, EmptyState, Loaded, PageHeader, ProgressBar, Stack } from '../../ui/index.ts';
import { VerifyDrop } from '../periods/VerifyDrop.tsx';
import { Rescue } from './Rescue.tsx';
import classes from './start.module.css';

/** No book is open: the sample to look around, a book of one's own, or one that is already there. */
export default function StartScreen() {
  const { t } = useT();
  const show = useOverlay((overlay) => overlay.show);
  const language = usePreferences((preferences) => preferences.language);
  const sample = useCommand('books.openSample');
  const dialogs = useSession().data?.dialogs ?? false;
  const choose = useCommand('books.choose');
  const navigate = useNavigate();
  // The address may still name a screen of the book that was closed; the next one opens on its home.
  useEffect(() => void navigate({ to: '/', replace: true }), [navigate]);
  const inFrench = (
    <Button
      key="fr"
      kind={language === 'fr' ? 'primary' : 'secondary'}
      busy={sample.busy}
      onClick={() => void sample.run({ language: 'fr' })}
    >
      {t('start:sample.french')}
    </Button>
  );
  const inEnglish = (
    <Button
      key="en"
      kind={language === 'en' ? 'primary' : 'secondary'}
      busy={sample.busy}
      onClick={() => void sample.run({ language: 'en' })}
    >
      {t('start:sample.english')}
    </Button>
  );
  return (
    <div className={classes['start']}>
      <header className={classes['top']}>
        <span className={classes['brand']}>
          <Mark size={32} />
          {t('common:appName')}
        </span>
        <Stack row gap="small">
          <LanguageSwitch />
          <ThemeButton />
        </Stack>
      </header>
      <main className={classes['main']}>
        <div className={classes['hero']}>
          <div className={classes['heroMark']}>
            <Mark size={148} />
          </div>
          <PageHeader title={t('start:title')} text={t('start:subtitle')} />
        </div>
        <Stack gap="large">
          <div className={classes['ways']}>
            <Card
              title={
                <span className={classes['cardTitle']}>
                  <BookOpen size={20} aria-hidden />
                  {t('start:sample.title')}
                </span>
              }
            >
              <p className={classes['text']}>{t('start:sample.text')}</p>
              {sample.busy ? (
                <ProgressBar label={t('start:sample.making')} done={0} total={0} />
              ) : (
                <Stack row gap="small">
                  {language === 'fr' ? [inFrench, inEnglish] : [inEnglish, inFrench]}
                </Stack>
              )}
            </Card>
            <Card
              title={
                <span className={classes['cardTitle']}>
                  <NotebookPen size={20} aria-hidden />
                  {t('start:create.title')}
                </span>
              }
            >
              <p className={classes['text']}>{t('start:create.text')}</p>
              <Button icon={Plus} onClick={() => show('newBook')}>
                {t('start:create.action')}
              </Button>
            </Card>
          </div>
          <Card
            title={t('start:recent')}
            action={
              dialogs && (
                <Button kind="quiet" icon={FolderOpen} busy={choose.busy} onClick={() => void choose.run(undefined)}>
                  {t('start:openOther')}
                </Button>
              )
            }
          >
            <Loaded read={useRead('books.list')}>{(books) => <BookList books={books} />}</Loaded>
          </Card>
          <Disclosure label={t('documents:verify.title')}>
            <Stack>
              <p className={classes['text']}>{t('documents:verify.text')}</p>
              <VerifyDrop />
            </Stack>
          </Disclosure>
        </Stack>
      </main>
    </div>
  );
}

function BookList({ books }: { readonly books: readonly BookEntry[] }) {
  const { t } = useT();
  const format = useFormat();
  const open = useCommand('books.open', { inPlace: true });
  const [tried, setTried] = useState<string | null>(null);
  const cannotOpen = (book: BookEntry): boolean => book.missing || (tried === book.id && open.refusal !== undefined);
  if (books.length === 0) return <EmptyState icon={BookOpen} text={t('start:none')} />;
  return (
    <ul className={classes['books']}>
      {books.map((book) => (
        <li key={book.id}>
          <button
            type="button"
            className={classes['book']}
            disabled={book.missing || open.busy}
            onClick={() => {
              setTried(book.id);
              void open.run({ id: book.id });
            }}
          >
            <span className={classes['bookName']}>{book.name}</span>
            <span className={classes['bookPlace']}>{book.folder ? `${book.folder} · ${book.fileName}` : book.fileName}</span>
            <span className={classes['bookWhen']}>
              {book.missing ? (
                <span className={classes['missing']}>
                  <FileX size={16} aria-hidden />
                  {t('start:missing')}
                </span>
              ) : book.lastOpened ? (
                t('start:lastOpened', { when: format.instant(book.lastOpened) })
              ) : (
                ''
              )}
            </span>
          </button>
          {cannotOpen(book) && book.lastOpened && <Rescue shelfId={book.id} sentence={tried === book.id ? open.sentence : ''} />}
        </li>
      ))}
    </ul>
  );
}
