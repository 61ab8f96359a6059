import { ArrowLeft, Check } from 'lucide-react';
import { readyMadeCharter } from '../../../core/charters/readyMade/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { ReadyMadePage } from '../charters/ReadyMadePage.tsx';

interface ReadingProps {
  readonly name: string;
  readonly onBack: () => void;
  readonly onChoose: () => void;
}

/** The page of one ready-made charter: what it is for, whom it suits, where its figures come from, and an example worked out. */
export function CharterReading({ name, onBack, onChoose }: ReadingProps) {
  const { t } = useT();
  const format = useFormat();
  const charter = readyMadeCharter(name)!;
  return (
    <Dialog
      open
      title={format.label(charter.title)}
      onClose={onBack}
      size="large"
      footer={
        <>
          <Button icon={ArrowLeft} onClick={onBack}>
            {t('start:charters.back')}
          </Button>
          <Button kind="primary" icon={Check} onClick={onChoose}>
            {t('start:charters.choose')}
          </Button>
        </>
      }
    >
      <ReadyMadePage name={name} />
    </Dialog>
  );
}
