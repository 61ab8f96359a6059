import { useId, useState, type FormEvent } from 'react';
import type { ShareClass } from '../../../contract/capital.ts';
import { capitalKinds, type CapitalKind } from '../../../core/capital/operation.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { AmountField, DateField, Dialog, FormFooter, Notice, NumberField, SelectField, Stack, TextField } from '../../ui/index.ts';
import { useOperationWords } from './words.ts';

interface OperationDialogProps {
  readonly shareClasses: readonly ShareClass[];
  readonly onClose: () => void;
}

/** One operation on shares, and a sentence that says all the while what it will be. */
export function OperationDialog({ shareClasses, onClose }: OperationDialogProps) {
  const { t } = useT();
  const format = useFormat();
  const words = useOperationWords();
  const form = useId();
  const { lastClosedDay } = useBook();
  const members = useRead('members.list').data ?? [];
  const open = shareClasses.filter((one) => !one.archived);
  const [kind, setKind] = useState<CapitalKind>('subscription');
  const [day, setDay] = useState<string | null>(today());
  const [member, setMember] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [classNumber, setClassNumber] = useState<number | null>(open[0]?.number ?? null);
  const [into, setInto] = useState<number | null>(null);
  const [shares, setShares] = useState<number | null>(null);
  const [typedPaid, setPaid] = useState<bigint | null | 'all'>('all');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const record = useCommand('capital.record', { undoable: true, inPlace: true, said: () => t('capital:dialog.done') });
  const holdings = useRead('capital.holdings', { asOf: day }, { keep: true }).data?.holdings ?? [];
  const held = (number: number | null, of: number | null) => holdings.find((row) => row.member === number && row.shareClass === of);
  const shareClass = shareClasses.find((one) => one.number === classNumber);
  const intoClass = shareClasses.find((one) => one.number === into);
  const own = held(member, classNumber);
  const value = shareClass && shares !== null ? shareClass.nominal * BigInt(shares) : null;
  // A subscription is paid at once unless somebody says otherwise; a payment is of all that is due.
  const paid = typedPaid === 'all' ? (kind === 'payment' ? (own?.due ?? null) : value) : typedPaid;
  const intoShares = value !== null && intoClass && value % intoClass.nominal === 0n ? Number(value / intoClass.nominal) : null;
  const isPayment = kind === 'payment';
  const pays = isPayment || kind === 'subscription';
  const complete =
    day !== null &&
    member !== null &&
    shareClass !== undefined &&
    (isPayment ? paid !== null : shares !== null) &&
    (!pays || paid !== null) &&
    (kind !== 'transfer' || to !== null) &&
    (kind !== 'conversion' || intoShares !== null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (!complete) return;
    const done = await record.run({
      kind,
      day,
      member,
      shareClass: shareClass.number,
      shares: isPayment ? 0 : shares!,
      amount: pays ? paid! : 0n,
      toMember: kind === 'transfer' ? to : null,
      toClass: kind === 'conversion' ? into : null,
      toShares: kind === 'conversion' ? intoShares! : 0,
      note: note.trim(),
    });
    if (done) onClose();
  };
  const needed = (missing: boolean): string => (asked && missing ? t('capital:needed') : '');
  const memberOptions = members.map((one) => ({ value: String(one.number), label: one.name }));
  const classOptions = (list: readonly ShareClass[]) =>
    list.map((one) => ({ value: String(one.number), label: `${format.label(one.label)}, ${format.money(one.nominal)}` }));
  const nameOf = (number: number | null): string => members.find((one) => one.number === number)?.name ?? '';
  const said = complete
    ? words.sentence({
        kind,
        name: nameOf(member),
        to: nameOf(to),
        shareClass: shareClass,
        intoClass: intoClass ?? null,
        shares: shares ?? 0,
        intoShares: intoShares ?? 0,
        paid: paid ?? 0n,
        held: own?.shares ?? 0,
        due: own?.due ?? 0n,
        toHeld: held(to, classNumber)?.shares ?? 0,
      })
    : '';
  return (
    <Dialog
      open
      title={t('capital:dialog.title')}
      onClose={onClose}
      footer={<FormFooter form={form} busy={record.busy} onCancel={onClose} submit={t('capital:dialog.submit')} />}
    >
      <form id={form} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <SelectField
            label={t('capital:dialog.kind')}
            hint={t(`capital:explained.${kind}`)}
            value={kind}
            onChange={(next) => {
              record.reset();
              setKind(next);
              setPaid('all');
            }}
            options={capitalKinds
              .filter((one) => one !== 'conversion' || shareClasses.length > 1)
              .map((one) => ({ value: one, label: t(`capital:kind.${one}`) }))}
          />
          <SelectField
            label={t(`capital:dialog.member.${kind}`)}
            value={member === null ? null : String(member)}
            onChange={(next) => setMember(Number(next))}
            options={memberOptions}
            required
            error={needed(member === null)}
          />
          {kind === 'transfer' && (
            <SelectField
              label={t('capital:dialog.to')}
              value={to === null ? null : String(to)}
              onChange={(next) => setTo(Number(next))}
              options={memberOptions.filter((one) => one.value !== String(member))}
              required
              error={needed(to === null)}
            />
          )}
          {shareClasses.length > 1 && (
            <SelectField
              label={t('capital:class')}
              value={classNumber === null ? null : String(classNumber)}
              onChange={(next) => setClassNumber(Number(next))}
              options={classOptions(kind === 'subscription' ? open : shareClasses)}
              required
            />
          )}
          {!isPayment && (
            <NumberField
              label={t('capital:dialog.shares')}
              hint={own && kind !== 'subscription' ? t('capital:dialog.held', { count: own.shares }) : undefined}
              value={shares}
              onChange={setShares}
              decimals={0}
              required
              error={needed(shares === null)}
            />
          )}
          {pays && (
            <AmountField
              label={t(isPayment ? 'capital:dialog.payment' : 'capital:dialog.paid')}
              hint={isPayment && own ? t('capital:dialog.dueNow', { amount: format.money(own.due) }) : undefined}
              value={paid}
              onChange={setPaid}
              required
              error={needed(paid === null)}
            />
          )}
          {kind === 'conversion' && (
            <SelectField
              label={t('capital:dialog.into')}
              value={into === null ? null : String(into)}
              onChange={(next) => setInto(Number(next))}
              options={classOptions(open.filter((one) => one.number !== classNumber))}
              required
              error={
                into !== null && value !== null && intoShares === null
                  ? t('capital:dialog.uneven', { amount: format.money(value) })
                  : needed(into === null)
              }
            />
          )}
          <DateField
            label={t('capital:operations.day')}
            hint={day !== null && lastClosedDay !== null && day <= lastClosedDay ? t('capital:dialog.closed') : undefined}
            value={day}
            onChange={setDay}
            latest={today()}
            required
            error={needed(day === null)}
          />
          <TextField label={t('capital:dialog.note')} hint={t('capital:dialog.noteHint')} value={note} onChange={setNote} longest={500} />
          {said && <Notice>{said}</Notice>}
          {record.sentence && <Notice tone="danger">{record.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
