import { useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft, BookOpen, FilePenLine, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Charter } from '../../../core/charters/charter.ts';
import { charterPages } from '../../../core/charters/pages/index.ts';
import { readyMadeCharter } from '../../../core/charters/readyMade/index.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { Button, ButtonLink, Card, Dialog, Notice, PageHeader, Stack, TextField } from '../../ui/index.ts';
import { offeredCharters } from '../start/charterGroups.ts';
import classes from './charters.module.css';
import { beginDraft } from './drafts.ts';
import { OpenFile } from './OpenFile.tsx';
import { ReadyMadePage } from './ReadyMadePage.tsx';

/** What a new charter begins with: today's, a ready-made one, or a file. Each way makes a draft that touches nothing. */
export default function ChooseScreen() {
  const { t } = useT();
  const format = useFormat();
  const mayLead = useMayLead();
  const navigate = useNavigate({ from: '/charter/new' });
  const { ready } = useSearch({ from: '/charter/new' });
  const [search, setSearch] = useState('');
  const [busy, setBusy] = useState(false);
  const inForce = useRead('charters.history').data?.find((one) => one.inForce);
  const read = ready === undefined ? undefined : readyMadeCharter(ready);
  const groups = offeredCharters(search, format.language);
  const begin = async (charter: Charter): Promise<void> => {
    setBusy(true);
    try {
      const id = await beginDraft(charter);
      await navigate({ to: '/charter/draft/$id', params: { id } });
    } catch (error) {
      showToast({ kind: 'refused', text: errorSentence(error) });
      setBusy(false);
    }
  };
  const open = (name: string | undefined): void => void navigate({ search: name === undefined ? {} : { ready: name } });
  return (
    <>
      <PageHeader
        title={t('charters:choose.title')}
        text={t('charters:choose.text')}
        action={
          <ButtonLink to="/charter" icon={ArrowLeft}>
            {t('charters:back')}
          </ButtonLink>
        }
      />
      {mayLead ? (
        <Stack gap="large">
          <div className={classes['ways']}>
            <Card title={t('charters:choose.today')}>
              <Stack>
                <p className={classes['soft']}>
                  {t('charters:choose.todayText', { title: inForce ? format.label(inForce.charter.title) : '' })}
                </p>
                <div>
                  <Button
                    kind="primary"
                    icon={Pencil}
                    busy={busy}
                    disabled={!inForce}
                    onClick={() => inForce && void begin(inForce.charter)}
                  >
                    {t('charters:choose.startToday')}
                  </Button>
                </div>
              </Stack>
            </Card>
            <Card title={t('charters:choose.file')}>
              <OpenFile onBegin={(charter) => void begin(charter)} busy={busy} />
            </Card>
          </div>
          <Card title={t('charters:choose.ready')}>
            <Stack>
              <TextField
                label={t('start:charters.search')}
                hideLabel
                placeholder={t('start:charters.search')}
                type="search"
                value={search}
                onChange={setSearch}
              />
              {groups.length === 0 && <p className={classes['soft']}>{t('start:charters.none')}</p>}
              {groups.map(({ group, charters }) => (
                <section key={group} aria-label={t(`start:charters.group.${group}`)}>
                  <h3 className={classes['subtitle']}>{t(`start:charters.group.${group}`)}</h3>
                  <ul className={classes['gallery']}>
                    {charters.map((charter) => (
                      <li key={charter.name} className={classes['choice']}>
                        <div className={classes['choiceText']}>
                          <h4 className={classes['choiceTitle']}>{format.label(charter.title)}</h4>
                          <p className={classes['soft']}>{format.label(charterPages[charter.name]!.suits)}</p>
                        </div>
                        <div className={classes['choiceActions']}>
                          <Button
                            small
                            icon={BookOpen}
                            label={t('start:charters.read', { title: format.label(charter.title) })}
                            onClick={() => open(charter.name)}
                          >
                            {t('charters:choose.read')}
                          </Button>
                          <Button
                            small
                            icon={FilePenLine}
                            busy={busy}
                            label={t('charters:choose.startNamed', { title: format.label(charter.title) })}
                            onClick={() => void begin(charter)}
                          >
                            {t('charters:choose.start')}
                          </Button>
                        </div>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </Stack>
          </Card>
        </Stack>
      ) : (
        <Notice>{t('charters:onlyLead')}</Notice>
      )}
      {read && (
        <Dialog
          open
          size="large"
          title={format.label(read.title)}
          onClose={() => open(undefined)}
          footer={
            <>
              <Button icon={ArrowLeft} onClick={() => open(undefined)}>
                {t('charters:choose.others')}
              </Button>
              {mayLead && (
                <Button kind="primary" icon={FilePenLine} busy={busy} onClick={() => void begin(read)}>
                  {t('charters:choose.start')}
                </Button>
              )}
            </>
          }
        >
          <ReadyMadePage name={read.name} />
        </Dialog>
      )}
    </>
  );
}
