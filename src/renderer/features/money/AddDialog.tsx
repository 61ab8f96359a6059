import { useId, useState, type FormEvent } from 'react';
import { today } from '../../i18n/parse.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { AmountField, DateField, Dialog, FormFooter, Notice, SegmentedField, Stack, TextField } from '../../ui/index.ts';

/** One movement by hand: cash, or what no bank's file tells. */
export function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  const form = useId();
  const [day, setDay] = useState<string | null>(today());
  const [way, setWay] = useState<'in' | 'out'>('out');
  const [amount, setAmount] = useState<bigint | null>(null);
  const [label, setLabel] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useCommand('money.add', { undoable: true, inPlace: true, said: () => t('money:add.done') });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (day === null || amount === null || label.trim() === '') return;
    const size = amount < 0n ? -amount : amount;
    if (await add.run({ day, amount: way === 'in' ? size : -size, label: label.trim(), project: null })) onClose();
  };
  const needed = t('money:add.needed');
  return (
    <Dialog
      open
      title={t('money:add.title')}
      onClose={onClose}
      footer={<FormFooter form={form} busy={add.busy} onCancel={onClose} submit={t('money:add.submit')} />}
    >
      <form id={form} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <SegmentedField
            label={t('money:add.way')}
            value={way}
            onChange={setWay}
            options={[
              { value: 'out', label: t('money:add.out') },
              { value: 'in', label: t('money:add.in') },
            ]}
          />
          <AmountField
            label={t('money:amount')}
            value={amount}
            onChange={setAmount}
            required
            error={asked && amount === null ? needed : ''}
          />
          <TextField
            label={t('money:label')}
            value={label}
            onChange={setLabel}
            longest={500}
            required
            error={asked && label.trim() === '' ? needed : ''}
          />
          <DateField label={t('money:day')} value={day} onChange={setDay} required />
          {add.sentence && <Notice tone="danger">{add.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
