import { useId, type FormEvent, type ReactNode } from 'react';
import type { UnitKind } from '../../../core/quantities/unit.ts';
import { useT } from '../../i18n/useT.ts';
import { FormFooter, Notice, SidePanel, Stack, TextAreaField } from '../../ui/index.ts';
import { QuantityField } from '../contributions/QuantityField.tsx';

interface PanelFormProps {
  readonly title: string;
  readonly submit: string;
  readonly busy: boolean;
  /** Why it was refused, where no field says so. */
  readonly refusal: string;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form beside the project that it is about. */
export function PanelForm({ title, submit, busy, refusal, onSubmit, onClose, children }: PanelFormProps) {
  const id = useId();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <SidePanel
      open
      title={title}
      onClose={onClose}
      size="small"
      footer={<FormFooter form={id} busy={busy} onCancel={onClose} submit={submit} />}
    >
      <form id={id} noValidate onSubmit={send}>
        <Stack>
          {children}
          {refusal && <Notice tone="danger">{refusal}</Notice>}
        </Stack>
      </form>
    </SidePanel>
  );
}

/** How much is needed or promised, in the unit of its activity. */
export function HowMuch({
  unit,
  value,
  asked,
  onChange,
}: {
  readonly unit: UnitKind;
  readonly value: number | null;
  /** Whether somebody tried to go on without it. */
  readonly asked: boolean;
  readonly onChange: (value: number | null) => void;
}) {
  const { t } = useT();
  return (
    <QuantityField
      key={unit}
      unit={unit}
      value={value}
      onChange={onChange}
      error={asked && value === null ? t('commitments:quantityNeeded') : ''}
    />
  );
}

export function NoteField({
  hint,
  value,
  onChange,
}: {
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useT();
  return <TextAreaField label={t('commitments:note')} hint={hint} value={value} onChange={onChange} longest={2000} />;
}
