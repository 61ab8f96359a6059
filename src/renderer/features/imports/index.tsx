import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useBook } from '../../rpc/queries.ts';
import { Button, Notice, PageHeader, Stack, Stepper } from '../../ui/index.ts';
import { DoneStep, type Imported } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import { PeopleStep } from './PeopleStep.tsx';
import { ReadingStep } from './ReadingStep.tsx';
import { RowsStep } from './RowsStep.tsx';
import classes from './imports.module.css';
import { useImport } from './useImport.ts';

/** What was noted elsewhere comes in: seen before it is written, taken back whole when it was wrong. */
export default function ImportsScreen() {
  const { t } = useT();
  const book = useBook();
  const [step, setStep] = useState(0);
  const [done, setDone] = useState<Imported | null>(null);
  const flow = useImport();
  const steps = [
    t('imports:step.file'),
    t('imports:step.reading'),
    t('imports:step.people'),
    t('imports:step.rows'),
    t('imports:step.done'),
  ];
  // A new step begins at its top, and says its name.
  const stage = useRef<HTMLElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    window.scrollTo(0, 0);
    stage.current?.focus({ preventScroll: true });
  }, [step]);
  const restart = (): void => {
    flow.forget();
    setDone(null);
    setStep(0);
  };
  const begin = async (file: File): Promise<void> => {
    if (await flow.begin(file)) setStep(1);
  };
  const mayImport = book.actor.role === 'lead' && book.readOnly === 'no';
  return (
    <>
      <PageHeader
        title={t('imports:title')}
        text={t('imports:text')}
        action={step > 0 && step < 4 && <Button onClick={restart}>{t('imports:otherFile')}</Button>}
      />
      <Stack>
        {book.actor.role !== 'lead' && <Notice>{t('imports:leadOnly')}</Notice>}
        <Stepper label={t('imports:steps')} steps={steps} current={step} {...(step < 4 ? { onGo: setStep } : {})} />
        <section ref={stage} tabIndex={-1} aria-label={steps[step]} className={classes['stage']}>
          {step === 0 && <FileStep flow={flow} mayImport={mayImport} onFile={(file) => void begin(file)} onContinue={() => setStep(1)} />}
          {step === 1 && <ReadingStep flow={flow} onContinue={() => setStep(2)} />}
          {step === 2 && <PeopleStep flow={flow} onContinue={() => setStep(3)} />}
          {step === 3 && flow.upload !== null && flow.preview && (
            <RowsStep
              upload={flow.upload}
              preview={flow.preview}
              onDone={(imported) => {
                setDone(imported);
                setStep(4);
              }}
            />
          )}
          {step === 4 && done && <DoneStep done={done} onAgain={restart} />}
        </section>
      </Stack>
    </>
  );
}
