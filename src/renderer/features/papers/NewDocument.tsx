import { useState } from 'react';
import type { IssuedKind } from '../../../core/statements/kinds.ts';
import { useT } from '../../i18n/useT.ts';
import { Dialog, Stack, Stepper } from '../../ui/index.ts';
import { AboutStep } from './AboutStep.tsx';
import { KindStep } from './KindStep.tsx';
import { LookStep } from './LookStep.tsx';
import { emptyTarget, type Target } from './target.ts';

interface NewDocumentProps {
  readonly onClose: () => void;
  /** With the numbers of what was signed. */
  readonly onIssued: (numbers: readonly string[]) => void;
}

/** Which document, about whom or what, then the paper itself: nothing is written before it is signed. */
export function NewDocument({ onClose, onIssued }: NewDocumentProps) {
  const { t } = useT();
  const [step, setStep] = useState(0);
  const [target, setTarget] = useState<Target | null>(null);
  const [busy, setBusy] = useState(false);
  const steps = [t('papers:make.steps.kind'), t('papers:make.steps.about'), t('papers:make.steps.preview')];
  const choose = (kind: IssuedKind): void => {
    setTarget((before) => (before?.kind === kind ? before : emptyTarget(kind)));
    setStep(1);
  };
  return (
    <Dialog
      open
      size="large"
      title={t('papers:make.title')}
      onClose={() => {
        if (!busy) onClose();
      }}
    >
      <Stack>
        <Stepper label={t('papers:make.title')} steps={steps} current={step} onGo={(to) => !busy && setStep(to)} />
        {(step === 0 || target === null) && <KindStep chosen={target?.kind ?? null} onChoose={choose} onCancel={onClose} />}
        {step === 1 && target !== null && (
          <AboutStep target={target} onChange={setTarget} onBack={() => setStep(0)} onNext={() => setStep(2)} />
        )}
        {step === 2 && target !== null && (
          <LookStep target={target} onBack={() => setStep(1)} onBusy={setBusy} onSaved={onClose} onIssued={onIssued} />
        )}
      </Stack>
    </Dialog>
  );
}
