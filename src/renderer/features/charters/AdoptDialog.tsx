import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { sentence } from '../../../contract/sentences/index.ts';
import { addDays } from '../../../core/days/day.ts';
import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Button, DateField, Dialog, Facts, FileDrop, IconButton, Loaded, Notice, Stack, Stepper, TextField } from '../../ui/index.ts';
import classes from './charters.module.css';
import { Differences } from './Differences.tsx';
import { dropDraft, type DraftInHand } from './drafts.ts';
import { stopsAdoption } from './editing/places.ts';

const formId = 'adopt-charter';
/** As the book keeps minutes: what they are is told from their bytes. */
const minutesKinds = '.pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp';
const largestMinutes = 8 * 1024 * 1024;

/** Three short questions before a charter holds: from when, who decided, and whether this is really what changes. */
export function AdoptDialog({ draft, onClose }: { readonly draft: DraftInHand; readonly onClose: () => void }) {
  const { t } = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { lastClosedDay } = useBook();
  const earliest = lastClosedDay === null ? undefined : addDays(lastClosedDay, 1);
  const [step, setStep] = useState(0);
  const [from, setFrom] = useState<string | null>(earliest !== undefined && earliest > today() ? earliest : today());
  const [decidedBy, setDecidedBy] = useState('');
  const [minutes, setMinutes] = useState<File | null>(null);
  const adopt = useCommand('charters.adopt', { undoable: true, inPlace: true, said: () => t('charters:adopt.done') });
  const tooEarly = from !== null && earliest !== undefined && from < earliest;
  const ready = from !== null && !tooEarly;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    if (step < 2) {
      setStep(step + 1);
      return;
    }
    if (!(await adopt.run({ charter: draft.charter, from, decidedBy: decidedBy.trim(), minutes }))) return;
    await navigate({ to: '/charter' });
    // The charter is adopted whatever becomes of the draft: one that stays is only in the list.
    await dropDraft(draft.id).catch(() => undefined);
  };
  const steps = [t('charters:adopt.when'), t('charters:adopt.who'), t('charters:adopt.what')];
  return (
    <Dialog
      open
      size="large"
      title={t('charters:adopt.title')}
      onClose={onClose}
      footer={
        <>
          {step === 0 ? (
            <Button onClick={onClose}>{t('common:cancel')}</Button>
          ) : (
            <Button icon={ArrowLeft} onClick={() => setStep(step - 1)}>
              {t('charters:adopt.back')}
            </Button>
          )}
          <Button kind="primary" submit form={formId} busy={adopt.busy} disabled={!ready}>
            {step === 2 ? t('charters:adopt.submit') : t('charters:adopt.next')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <Stepper label={t('charters:adopt.title')} steps={steps} current={step} onGo={setStep} />
          {step === 0 && (
            <>
              <DateField
                label={t('charters:adopt.from')}
                hint={t('charters:adopt.fromHint')}
                value={from}
                onChange={setFrom}
                required
                autoFocus
                {...(earliest ? { earliest } : {})}
                error={tooEarly ? t('charters:adopt.tooEarly', { day: format.day(earliest, 'long') }) : ''}
              />
              <Notice>
                {earliest === undefined
                  ? t('charters:adopt.whyFree')
                  : t('charters:adopt.why', { closed: format.day(lastClosedDay!, 'long'), day: format.day(earliest, 'long') })}
              </Notice>
            </>
          )}
          {step === 1 && (
            <>
              <TextField
                label={t('charters:adopt.decidedBy')}
                hint={t('charters:adopt.decidedByHint')}
                value={decidedBy}
                onChange={setDecidedBy}
                longest={500}
                autoFocus
              />
              {minutes === null ? (
                <FileDrop
                  small
                  label={t('charters:adopt.minutes')}
                  accept={minutesKinds}
                  largestBytes={largestMinutes}
                  onFiles={([file]) => file && setMinutes(file)}
                />
              ) : (
                <div className={classes['draftActions']}>
                  <span>{t('charters:adopt.attached', { name: minutes.name, size: format.bytes(minutes.size) })}</span>
                  <IconButton icon={Trash2} label={t('charters:adopt.detach', { name: minutes.name })} onClick={() => setMinutes(null)} />
                </div>
              )}
            </>
          )}
          {step === 2 && ready && <WhatChanges draft={draft} from={from} decidedBy={decidedBy} minutes={minutes?.name ?? ''} />}
          {adopt.sentence && <Notice tone="danger">{adopt.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}

interface WhatProps {
  readonly draft: DraftInHand;
  readonly from: string;
  readonly decidedBy: string;
  readonly minutes: string;
}

/** What the adoption means: what it brings to the book, and each rule that changes. */
function WhatChanges({ draft, from, decidedBy, minutes }: WhatProps) {
  const { t } = useT();
  const format = useFormat();
  const { language } = format;
  const check = useRead('charters.check', { charter: draft.charter, from });
  return (
    <Loaded read={check}>
      {({ differences, findings }) => {
        const brought = differences.filter((one) => one.section === 'activities' && one.change !== 'removed');
        return (
          <Stack>
            <Facts
              facts={[
                [t('charters:adopt.from'), format.day(from, 'long')],
                [t('charters:adopted.decidedBy'), decidedBy.trim() || t('charters:adopted.nobody')],
                [t('charters:adopted.minutes'), minutes || t('charters:adopted.noMinutes')],
              ]}
            />
            {findings.map((finding, at) => (
              <Notice key={at} tone={stopsAdoption(finding) ? 'danger' : 'warning'}>
                {sentence(finding.code, finding.details, language)}
              </Notice>
            ))}
            <section>
              <h3 className={classes['subtitle']}>{t('charters:adopt.brings')}</h3>
              {brought.length === 0 ? (
                <p className={classes['soft']}>{t('charters:adopt.bringsNothing')}</p>
              ) : (
                <>
                  <p className={classes['soft']}>{t('charters:adopt.bringsText', { day: format.day(from, 'long') })}</p>
                  <ul className={classes['found']}>
                    {brought.map((one) => (
                      <li key={one.key}>
                        {t(one.change === 'added' ? 'charters:adopt.newActivity' : 'charters:adopt.otherRate', {
                          title: format.label(one.title),
                        })}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </section>
            <section>
              <h3 className={classes['subtitle']}>{t('charters:adopt.differences')}</h3>
              <Differences differences={differences} />
            </section>
          </Stack>
        );
      }}
    </Loaded>
  );
}
