import { FileText } from 'lucide-react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Button, Card, Stack } from '../../ui/index.ts';
import { saveFile } from '../../ui/saveFile.ts';
import classes from './capital.module.css';

/** Both registers on paper, as of the day in sight. They are drawn from the book and not signed here. */
export function Papers({ asOf }: { readonly asOf: string | null }) {
  const { t } = useT();
  const paper = usePaper();
  return (
    <Card title={t('capital:papers.title')}>
      <Stack>
        <p className={classes['note']}>{t('capital:papers.text')}</p>
        <Stack row>
          <Button icon={FileText} busy={paper.busy} onClick={() => void paper.draw({ kind: 'members-register', asOf })}>
            {t('capital:papers.members')}
          </Button>
          <Button icon={FileText} busy={paper.busy} onClick={() => void paper.draw({ kind: 'movement-register', asOf })}>
            {t('capital:papers.movements')}
          </Button>
        </Stack>
      </Stack>
    </Card>
  );
}

interface Asked {
  readonly kind: 'members-register' | 'movement-register' | 'subscription-form';
  readonly asOf?: string | null;
  readonly subject?: number;
}

/** Draws a paper of the capital and gives it to the person. */
export function usePaper() {
  const { language } = useFormat();
  const { t } = useT();
  const make = useCommand('documents.previewFile', { said: () => t('capital:papers.made') });
  return {
    busy: make.busy,
    async draw(asked: Asked): Promise<void> {
      const file = await make.run({ ...asked, language });
      if (file) saveFile(file);
    },
  };
}
