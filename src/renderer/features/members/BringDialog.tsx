import { useState } from 'react';
import type { PlannedPerson } from '../../../contract/people.ts';
import { sentence } from '../../../contract/sentences/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { today } from '../../i18n/parse.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence, useCommand } from '../../rpc/commands.ts';
import { Badge, Button, DataTable, DateField, DayText, Dialog, FileDrop, Notice, Stack, TextAreaField } from '../../ui/index.ts';
import classes from './members.module.css';

const largestBytes = 1024 * 1024;

/** A list of people, pasted or from a file: shown one by one with what each would be, and only then added. */
export function BringDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  const format = useFormat();
  const [pasted, setPasted] = useState('');
  const [people, setPeople] = useState<readonly PlannedPerson[] | null>(null);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [joined, setJoined] = useState<string | null>(today());
  const [problem, setProblem] = useState('');
  const bring = useCommand('members.bring', {
    undoable: true,
    inPlace: true,
    said: ({ added }) => t('members:bring.done', { count: added }),
  });
  const plan = async (text: string): Promise<void> => {
    setProblem('');
    if (text.trim() === '') return setPeople(null);
    try {
      const found = await call('members.planList', { text });
      setPeople(found.people);
      setUnread(found.unread);
      setChosen(new Set(found.people.filter((one) => one.state === 'new').map((one) => one.row)));
    } catch (error) {
      setPeople(null);
      setProblem(errorSentence(error));
    }
  };
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    try {
      const { text } = await call('members.readList', { file });
      setPasted(text);
      await plan(text);
    } catch (error) {
      setProblem(errorSentence(error));
    }
  };
  const run = async (): Promise<void> => {
    if (!people || joined === null) return;
    const list = people
      .filter((one) => chosen.has(one.row))
      .map(({ name, email, address, type, joined: own }) => ({ name, email, address, type, joined: own }));
    if (await bring.run({ joined, people: list })) onClose();
  };
  return (
    <Dialog
      open
      title={t('members:bring.title')}
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" busy={bring.busy} disabled={chosen.size === 0 || joined === null} onClick={() => void run()}>
            {t('members:bring.submit', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <Stack>
        <p className={classes['note']}>{t('members:bring.text')}</p>
        <TextAreaField
          label={t('members:bring.paste')}
          placeholder={t('members:bring.example')}
          value={pasted}
          rows={5}
          longest={200_000}
          onChange={(text) => {
            setPasted(text);
            void plan(text);
          }}
        />
        <FileDrop
          label={t('members:bring.file')}
          accept=".csv,.txt,.tsv,.xlsx"
          largestBytes={largestBytes}
          small
          onFiles={(files) => void take(files)}
        />
        <DateField label={t('members:bring.joined')} hint={t('members:bring.joinedHint')} value={joined} onChange={setJoined} required />
        {problem && <Notice tone="danger">{problem}</Notice>}
        {bring.sentence && <Notice tone="danger">{bring.sentence}</Notice>}
        {people && unread.length > 0 && <Notice>{t('members:bring.unread', { columns: format.list(unread) })}</Notice>}
        {people && (
          <DataTable
            label={t('members:bring.title')}
            rows={people}
            rowKey={(one) => one.row}
            rowName={(one) => one.name}
            selection={chosen}
            onSelection={setChosen}
            maySelect={(one) => one.state === 'new'}
            plainSelection
            columns={[
              {
                key: 'name',
                head: t('members:people.name'),
                cell: (one) =>
                  one.code === null
                    ? one.name
                    : t('members:bring.row', { row: one.row, sentence: sentence(one.code, one.details, format.language) }),
              },
              { key: 'email', head: t('members:form.email'), wideOnly: true, cell: (one) => one.email },
              {
                key: 'joined',
                head: t('members:people.joined'),
                wideOnly: true,
                cell: (one) => (one.joined === null ? '' : <DayText day={one.joined} />),
              },
              { key: 'state', head: t('members:bring.state'), cell: (one) => <Badge>{t(`members:bring.states.${one.state}`)}</Badge> },
            ]}
          />
        )}
      </Stack>
    </Dialog>
  );
}
