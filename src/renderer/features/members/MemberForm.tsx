import { useState, type FormEvent } from 'react';
import type { Member } from '../../../contract/people.ts';
import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Placing, type Placement } from './Placing.tsx';
import { ChoiceField, DateField, FormFooter, Notice, SidePanel, Stack, TextAreaField, TextField } from '../../ui/index.ts';

const formId = 'member-form';
const nameCodes: readonly string[] = ['NAME_MISSING', 'MEMBER_DUPLICATE'];

/** Adds a member, or changes one. What the book refuses is said at the field that it is about. */
export function MemberForm({ member, onClose }: { readonly member: Member | null; readonly onClose: () => void }) {
  const { t } = useT();
  const add = useCommand('members.add', { undoable: true, inPlace: true, said: () => t('members:form.added', { name }) });
  const update = useCommand('members.update', { undoable: true, inPlace: true, said: () => t('members:form.changed', { name }) });
  const place = useCommand('members.place', { inPlace: true });
  const command = place.refusal ? place : member ? update : add;
  const [name, setName] = useState(member?.name ?? '');
  const [type, setType] = useState<Member['type']>(member?.type ?? 'person');
  const [email, setEmail] = useState(member?.email ?? '');
  const [address, setAddress] = useState(member?.address ?? '');
  const [joined, setJoined] = useState<string | null>(member?.joined ?? today());
  const [left, setLeft] = useState<string | null>(member?.left ?? null);
  // Once the member is written and only the placing was refused, trying again does not write them twice.
  const [saved, setSaved] = useState<number | undefined>();
  const [placement, setPlacement] = useState<Placement>({ colleges: member?.colleges ?? [], leaving: member?.leaving ?? null });
  const [asked, setAsked] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (!name.trim() || joined === null) return;
    const fields = { name: name.trim(), type, email, address, joined, left };
    const number =
      saved ?? (member ? (await update.run({ number: member.number, ...fields })) && member.number : (await add.run(fields))?.number);
    if (number === undefined) return;
    setSaved(number);
    // Whoever stays, or comes back, has not left in any way.
    const placed = { colleges: [...placement.colleges], leaving: left === null ? null : placement.leaving };
    if (samePlace(placed, member) || (await place.run({ number, ...placed }))) onClose();
  };
  const code = command.refusal?.code;
  const atName = code !== undefined && nameCodes.includes(code) ? command.sentence : '';
  const atDates =
    code === 'MEMBER_IN_USE'
      ? t('members:form.datesInUse', { count: Number(command.refusal?.details['count'] ?? 0) })
      : code === 'MEMBER_DATES' || code === 'DATE_IMPOSSIBLE'
        ? command.sentence
        : '';
  return (
    <SidePanel
      open
      title={member ? t('members:form.editTitle', { name: member.name }) : t('members:people.add')}
      onClose={onClose}
      size="small"
      footer={
        <FormFooter form={formId} busy={command.busy} onCancel={onClose} submit={member ? t('common:save') : t('members:people.add')} />
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextField
            label={t('members:form.name')}
            value={name}
            onChange={setName}
            longest={200}
            required
            autoFocus
            error={atName || (asked && !name.trim() ? t('members:form.nameNeeded') : '')}
          />
          <ChoiceField
            label={t('members:form.type')}
            value={type}
            onChange={setType}
            options={[
              { value: 'person', label: t('members:type.person') },
              { value: 'organisation', label: t('members:type.organisation') },
            ]}
          />
          <DateField
            label={t('members:form.joined')}
            hint={t('members:form.joinedHint')}
            value={joined}
            onChange={setJoined}
            required
            error={atDates || (asked && joined === null ? t('members:form.joinedNeeded') : '')}
          />
          <DateField label={t('members:form.left')} hint={t('members:form.leftHint')} value={left} onChange={setLeft} />
          <Placing placement={placement} onChange={setPlacement} left={left} />
          <TextField label={t('members:form.email')} value={email} onChange={setEmail} longest={200} type="email" />
          <TextAreaField
            label={t('members:form.address')}
            hint={t('members:form.addressHint')}
            value={address}
            onChange={setAddress}
            longest={500}
          />
          {command.sentence && !atName && !atDates && <Notice tone="danger">{command.sentence}</Notice>}
        </Stack>
      </form>
    </SidePanel>
  );
}

function samePlace(placed: Placement, member: Member | null): boolean {
  const before: Placement = member ?? { colleges: [], leaving: null };
  return before.leaving === placed.leaving && before.colleges.join() === placed.colleges.join();
}
