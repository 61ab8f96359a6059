import { useId, useState, type FormEvent } from 'react';
import type { Assembly } from '../../../contract/assemblies.ts';
import { parseHour } from '../../../core/assemblies/terms.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { DateField, Dialog, FormFooter, Notice, Stack, TextField } from '../../ui/index.ts';

/** Calls an assembly, or says that one is otherwise than it was called. */
export function AssemblyForm({ assembly, onClose }: { readonly assembly: Assembly | null; readonly onClose: () => void }) {
  const { t } = useT();
  const form = useId();
  const [title, setTitle] = useState(assembly?.title ?? '');
  const [day, setDay] = useState<string | null>(assembly?.day ?? null);
  const [time, setTime] = useState(assembly?.time ?? '');
  const [place, setPlace] = useState(assembly?.place ?? '');
  const [asked, setAsked] = useState(false);
  const call = useCommand('assemblies.call', { undoable: true, inPlace: true, said: () => t('assemblies:said.called') });
  const change = useCommand('assemblies.change', { undoable: true, inPlace: true, said: () => t('assemblies:said.changed') });
  const { busy, sentence } = assembly ? change : call;
  const wrongHour = time.trim() !== '' && parseHour(time) === undefined;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() === '' || day === null || wrongHour) return;
    const terms = { day, time: time.trim() || null, title, place };
    const done = assembly ? await change.run({ number: assembly.number, ...terms }) : await call.run(terms);
    if (done) onClose();
  };
  const needed = (missing: boolean): string => (asked && missing ? t('assemblies:form.needed') : '');
  return (
    <Dialog
      open
      title={t(assembly ? 'assemblies:form.change' : 'assemblies:call')}
      onClose={onClose}
      size="small"
      footer={<FormFooter form={form} busy={busy} onCancel={onClose} submit={t(assembly ? 'common:save' : 'assemblies:form.submit')} />}
    >
      <form id={form} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextField
            label={t('assemblies:form.title')}
            hint={t('assemblies:form.titleHint')}
            value={title}
            onChange={setTitle}
            longest={200}
            required
            autoFocus
            error={needed(title.trim() === '')}
          />
          <DateField
            label={t('assemblies:form.day')}
            hint={t('assemblies:form.dayHint')}
            value={day}
            onChange={setDay}
            required
            error={needed(day === null)}
          />
          <TextField
            label={t('assemblies:form.time')}
            hint={t('assemblies:form.timeHint')}
            value={time}
            onChange={setTime}
            longest={20}
            error={asked && wrongHour ? t('assemblies:form.timeInvalid') : ''}
          />
          <TextField label={t('assemblies:form.place')} value={place} onChange={setPlace} longest={200} />
          {sentence && <Notice tone="danger">{sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
