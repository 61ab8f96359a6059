import { Plus, Trash2, UserPlus } from 'lucide-react';
import { useMemo } from 'react';
import { unitOfKind, type Charter } from '../../../core/charters/charter.ts';
import { decimalText, scaled } from '../../../core/quantities/decimal.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, Disclosure, IconButton, NumberField, SelectField, Stack, TextField } from '../../ui/index.ts';
import { Slider } from './Slider.tsx';
import { act, useTrialPart } from './store.ts';
import classes from './whatif.module.css';

interface Who {
  readonly number: number;
  readonly name: string;
}

/** The book's members by number, and those who are only imagined, below zero. */
function useEveryone(): readonly Who[] {
  const { t } = useT();
  const members = useRead('members.list').data;
  const imagined = useTrialPart((state) => state.imagined.members);
  return useMemo(
    () => [
      ...(members ?? []).map(({ number, name }) => ({ number, name })).toSorted((left, right) => left.number - right.number),
      ...imagined.map(({ name }, at) => ({ number: -(at + 1), name: t('whatif:imagine.named', { name: name.trim() || String(at + 1) }) })),
    ],
    [members, imagined, t],
  );
}

/** What is added in thought beside the book: people, what they give, and figures. Nothing of it is written. */
export function Imagining() {
  const charter = useTrialPart((state) => state.charter);
  const everyone = useEveryone();
  return (
    <Stack>
      <People />
      <Given everyone={everyone} charter={charter} />
      <Figures everyone={everyone} charter={charter} />
    </Stack>
  );
}

interface Parts {
  readonly everyone: readonly Who[];
  readonly charter: Charter;
}

const work = (charter: Charter): string | undefined =>
  (charter.activities.find((activity) => activity.kind === 'work') ?? charter.activities[0])?.key;

/** Imagines somebody else, with a week of work. */
export function useImagineMember(): () => void {
  const { t } = useT();
  const charter = useTrialPart((state) => state.charter);
  const count = useTrialPart((state) => state.imagined.members.length);
  return () => {
    const activity = work(charter);
    act({ do: 'addMember', name: t('whatif:imagine.newName', { number: count + 1 }) });
    if (activity) act({ do: 'addContribution', contribution: { member: -(count + 1), activity, quantity: '40' } });
  };
}

function People() {
  const { t } = useT();
  const members = useTrialPart((state) => state.imagined.members);
  const add = useImagineMember();
  return (
    <Stack gap="small">
      {members.map((member, at) => (
        <div key={at} className={classes['line']}>
          <TextField
            label={t('whatif:imagine.name', { number: at + 1 })}
            value={member.name}
            longest={200}
            onChange={(name) => act({ do: 'nameMember', at, name })}
          />
          <IconButton
            icon={Trash2}
            label={t('whatif:imagine.remove', { name: member.name || String(at + 1) })}
            onClick={() => act({ do: 'removeMember', at })}
          />
        </div>
      ))}
      <div>
        <Button small icon={UserPlus} disabled={members.length >= 20} onClick={add}>
          {t('whatif:imagine.addMember')}
        </Button>
      </div>
    </Stack>
  );
}

const quantityDigits = 4;
const whole = 10 ** quantityDigits;
/** A slider's end for what one person might give: two hundred hours, or as many pieces; ten thousand in money. */
const usualMost = { time: 200, count: 200, money: 10_000 } as const;

function Given({ everyone, charter }: Parts) {
  const { t } = useT();
  const format = useFormat();
  const contributions = useTrialPart((state) => state.imagined.contributions);
  const activity = work(charter);
  const who = everyone[0]?.number;
  return (
    <Stack gap="small">
      {contributions.map((one, at) => {
        const kind = charter.activities.find((known) => known.key === one.activity)?.kind ?? 'work';
        const unit = unitOfKind[kind];
        const name = everyone.find((person) => person.number === one.member)?.name ?? '';
        const label = t(`whatif:imagine.quantity.${unit}`, { name });
        const fine = one.quantity === '' ? null : Number(scaled(one.quantity, quantityDigits));
        const set = (part: Partial<typeof one>): void => act({ do: 'setContribution', at, contribution: { ...one, ...part } });
        const give = (value: number): void => set({ quantity: decimalText(BigInt(Math.max(0, value)), quantityDigits) });
        return (
          <fieldset key={at} className={classes['given']}>
            <legend className="visually-hidden">{t('whatif:imagine.given', { number: at + 1 })}</legend>
            <div className={classes['pair']}>
              <SelectField
                label={t('whatif:imagine.who')}
                value={String(one.member)}
                onChange={(member) => set({ member: Number(member) })}
                options={everyone.map((person) => ({ value: String(person.number), label: person.name }))}
              />
              <SelectField
                label={t('whatif:imagine.activity')}
                value={one.activity}
                onChange={(key) => set({ activity: key })}
                options={charter.activities.map((known) => ({ value: known.key, label: format.label(known.label) }))}
              />
            </div>
            <div className={classes['line']}>
              <NumberField
                label={label}
                value={fine}
                decimals={quantityDigits}
                unit={unit === 'money' ? format.currency : unit === 'time' ? t('whatif:sign.hours') : ''}
                onChange={(value) => (value === null ? set({ quantity: '' }) : give(value))}
              />
              <IconButton
                icon={Trash2}
                label={t('whatif:imagine.removeGiven', { name })}
                onClick={() => act({ do: 'removeContribution', at })}
              />
            </div>
            <Slider
              label={label}
              text={one.quantity === '' ? '0' : one.quantity}
              value={fine ?? 0}
              least={0}
              most={Math.max(usualMost[unit] * whole, fine ?? 0)}
              step={unit === 'money' ? 100 * whole : whole}
              onChange={give}
            />
          </fieldset>
        );
      })}
      <div>
        <Button
          small
          icon={Plus}
          disabled={who === undefined || activity === undefined || contributions.length >= 200}
          onClick={() => {
            if (who !== undefined && activity !== undefined)
              act({ do: 'addContribution', contribution: { member: who, activity, quantity: '10' } });
          }}
        >
          {t('whatif:imagine.addGiven')}
        </Button>
        {who === undefined && <p className={classes['dialNote']}>{t('whatif:imagine.nobody')}</p>}
      </div>
    </Stack>
  );
}

/** The figures that the tried charter asks for, each with one field a member. An empty one is the book's own. */
function Figures({ everyone, charter }: Parts) {
  const { t } = useT();
  const format = useFormat();
  const figures = useTrialPart((state) => state.imagined.figures);
  if (charter.figures.length === 0) return null;
  return (
    <div className={classes['figures']}>
      <p className={classes['thingTitle']}>{t('whatif:imagine.figures')}</p>
      <p className={classes['dialNote']}>{t('whatif:imagine.figuresHint')}</p>
      {charter.figures.map((spec) => {
        const label = format.label(spec.label);
        const filled = figures.filter((figure) => figure.name === spec.name).length;
        const holders: readonly { readonly number: number | null; readonly name: string }[] =
          spec.of === 'cooperative' ? [{ number: null, name: t('whatif:imagine.cooperative') }] : everyone;
        return (
          <Disclosure key={spec.name} label={filled > 0 ? t('whatif:imagine.filled', { label, count: filled }) : label}>
            <Stack gap="small">
              {holders.map((holder) => (
                <FigureField
                  key={holder.number}
                  label={t('whatif:imagine.figureOf', { figure: label, name: holder.name })}
                  shown={holder.name}
                  unit={spec.unit === 'money' ? format.currency : ''}
                  value={figures.find((figure) => figure.name === spec.name && figure.member === holder.number)?.value ?? null}
                  onChange={(value) => act({ do: 'figure', name: spec.name, member: holder.number, value })}
                />
              ))}
            </Stack>
          </Disclosure>
        );
      })}
    </div>
  );
}

function FigureField({
  label,
  shown,
  unit,
  value,
  onChange,
}: {
  readonly label: string;
  readonly shown: string;
  readonly unit: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const { t } = useT();
  return (
    <div className={classes['dialHead']}>
      <span className={classes['dialName']}>{shown}</span>
      <div className={classes['dialField']}>
        <NumberField
          label={label}
          hideLabel
          placeholder={t('whatif:imagine.asInBook')}
          decimals={4}
          unit={unit}
          value={value === null ? null : Number(scaled(value, 4))}
          onChange={(number) => onChange(number === null ? null : decimalText(BigInt(number), 4))}
        />
      </div>
    </div>
  );
}
