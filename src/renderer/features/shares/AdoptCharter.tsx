import { useState, type FormEvent } from 'react';
import type { RightsRule } from '../../../core/charters/charter.ts';
import { fitCharter, readyMadeCharters } from '../../../core/charters/readyMade.ts';
import { addDays } from '../../../core/days/day.ts';
import { runWaterfall } from '../../../core/waterfall/run.ts';
import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook } from '../../rpc/queries.ts';
import { CheckField, ChoiceField, DateField, FormFooter, Notice, NumberField, SidePanel, Stack } from '../../ui/index.ts';
import { useRightsWords } from './rightsWords.ts';
import { useStepWords } from './stepWords.ts';
import classes from './shares.module.css';

const formId = 'adopt-charter';
type Adopted = OutputOf<'charters.history'>[number];

/** Adopts a ready-made charter from a day on; what it would mean is said before it is adopted, with an example worked out by the same rules. */
export function AdoptCharter({ inForce, onClose }: { readonly inForce: Adopted; readonly onClose: () => void }) {
  const { t } = useT();
  const format = useFormat();
  const { lastClosedDay } = useBook();
  const earliest = lastClosedDay === null ? undefined : addDays(lastClosedDay, 1);
  const taken = (kind: 'reserve' | 'fund'): number => inForce.steps.find((step) => step.kind === kind)?.basisPoints ?? 0;
  const [name, setName] = useState(inForce.name);
  const [from, setFrom] = useState<string | null>(earliest ?? today());
  const [rule, setRule] = useState<RightsRule['rule']>(inForce.rights);
  const [equal, setEqual] = useState<number | null>(inForce.rights === 'mixed' ? inForce.equalBasisPoints : 5_000);
  const [reserve, setReserve] = useState<number | null>(taken('reserve'));
  const [fund, setFund] = useState<number | null>(taken('fund'));
  const [selfApproval, setSelfApproval] = useState(inForce.selfApproval);
  const adopt = useCommand('charters.adopt', { undoable: true, inPlace: true, said: () => t('shares:adopt.done') });
  const tooMuch = (value: number | null): string => (value === null || value < 0 || value > 10_000 ? t('shares:adopt.percentage') : '');
  const ready = from !== null && !tooMuch(reserve) && !tooMuch(fund) && (rule !== 'mixed' || !tooMuch(equal));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    const rights = rule === 'mixed' ? { rule, equalBasisPoints: equal! } : { rule };
    if (await adopt.run({ name, from, rights, reserveBasisPoints: reserve!, fundBasisPoints: fund!, selfApproval })) onClose();
  };
  return (
    <SidePanel
      open
      title={t('shares:charter.adopt')}
      onClose={onClose}
      footer={<FormFooter form={formId} busy={adopt.busy} disabled={!ready} onCancel={onClose} submit={t('shares:adopt.submit')} />}
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <ChoiceField
            label={t('shares:adopt.base')}
            value={name}
            onChange={setName}
            options={readyMadeCharters.map((charter) => ({
              value: charter.name,
              label: format.label(charter.title),
              text: format.label(charter.summary),
            }))}
          />
          <DateField
            label={t('shares:adopt.from')}
            hint={earliest ? t('shares:adopt.fromHint', { day: format.day(earliest) }) : t('shares:adopt.fromFree')}
            value={from}
            onChange={setFrom}
            required
            {...(earliest ? { earliest } : {})}
            error={adopt.refusal?.code === 'CHARTER_DATE_CLOSED' || adopt.refusal?.code === 'DATE_IMPOSSIBLE' ? adopt.sentence : ''}
          />
          <ChoiceField
            label={t('shares:adopt.rights')}
            value={rule}
            onChange={setRule}
            options={[
              { value: 'equal', label: t('shares:adopt.equal'), text: t('shares:adopt.equalText') },
              { value: 'proRata', label: t('shares:adopt.proRata'), text: t('shares:adopt.proRataText') },
              { value: 'mixed', label: t('shares:adopt.mixed'), text: t('shares:adopt.mixedText') },
            ]}
          />
          {rule === 'mixed' && (
            <NumberField label={t('shares:adopt.equalPart')} value={equal} onChange={setEqual} unit="%" error={tooMuch(equal)} />
          )}
          <NumberField
            label={t('shares:adopt.reserve')}
            hint={t('shares:adopt.reserveHint')}
            value={reserve}
            onChange={setReserve}
            unit="%"
            error={tooMuch(reserve)}
          />
          <NumberField
            label={t('shares:adopt.fund')}
            hint={t('shares:adopt.fundHint')}
            value={fund}
            onChange={setFund}
            unit="%"
            error={tooMuch(fund)}
          />
          <CheckField label={t('shares:adopt.self')} hint={t('shares:adopt.selfHint')} checked={selfApproval} onChange={setSelfApproval} />
          {ready && (
            <Meaning name={name} from={from} rule={rule} equal={equal ?? 0} reserve={reserve!} fund={fund!} selfApproval={selfApproval} />
          )}
          {adopt.sentence && adopt.refusal?.code !== 'CHARTER_DATE_CLOSED' && <Notice tone="danger">{adopt.sentence}</Notice>}
        </Stack>
      </form>
    </SidePanel>
  );
}

interface MeaningProps {
  readonly name: string;
  readonly from: string;
  readonly rule: RightsRule['rule'];
  readonly equal: number;
  readonly reserve: number;
  readonly fund: number;
  readonly selfApproval: boolean;
}

/** What the choice means, in sentences, and what would become of ten thousand. */
function Meaning({ name, from, rule, equal, reserve, fund, selfApproval }: MeaningProps) {
  const { t } = useT();
  const format = useFormat();
  const steps = useStepWords();
  const rights = useRightsWords();
  const base = readyMadeCharters.find((charter) => charter.name === name)!;
  const charter = fitCharter(base, { rights: null, reserveBasisPoints: reserve, fundBasisPoints: fund, selfApproval });
  const result = 10_000n * 10n ** BigInt(format.digits);
  const example = runWaterfall({
    result,
    charter,
    carriedLoss: 0n,
    members: [{ number: 1, weightInPeriod: 1n, weightSinceStart: 1n, activeInPeriod: true, activeSinceStart: true }],
  });
  const parts = example.steps.map((step) => `${format.label(step.label)} ${format.money(step.amount)}`);
  return (
    <Notice>
      <h3 className={classes['meaningTitle']}>{t('shares:adopt.meaning', { day: format.day(from, 'long') })}</h3>
      <ol className={classes['steps']}>
        {charter.steps.map((step) => (
          <li key={step.label.en}>
            {steps({ kind: step.kind, ...step.label, basisPoints: 'take' in step ? step.take.basisPoints : null })}
          </li>
        ))}
      </ol>
      <p className={classes['lead']}>{rights({ rule, heads: null, equalBasisPoints: equal })}</p>
      <p className={classes['lead']}>{t(selfApproval ? 'shares:charter.selfYes' : 'shares:charter.selfNo')}</p>
      <p className={classes['lead']}>{t('shares:adopt.example', { result: format.money(result), parts: format.list(parts) })}</p>
      <p className={classes['lead']}>{t('shares:adopt.ratesStay')}</p>
    </Notice>
  );
}
