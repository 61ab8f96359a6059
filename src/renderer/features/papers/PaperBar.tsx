import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Language } from '../../../contract/base.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, IconButton, SegmentedField, SelectField } from '../../ui/index.ts';
import classes from './papers.module.css';

interface PaperBarProps {
  /** For whom the papers are, in their order; with one or none there is no next one. */
  readonly who: readonly string[];
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly children?: ReactNode;
}

/** Over a paper: whose it is, the one before and the next, and its language. */
export function PaperBar({ who, at, onAt, language, onLanguage, children }: PaperBarProps) {
  const { t } = useT();
  return (
    <div className={classes['look']}>
      {who.length > 1 && (
        <>
          <IconButton
            icon={ChevronLeft}
            kind="secondary"
            label={t('documents:preview.previous')}
            onClick={() => onAt((at + who.length - 1) % who.length)}
          />
          <div className={classes['lookWho']}>
            <SelectField
              label={t('documents:preview.for')}
              hideLabel
              value={String(at)}
              onChange={(value) => onAt(Number(value))}
              options={who.map((label, index) => ({ value: String(index), label }))}
            />
          </div>
          <Button icon={ChevronRight} onClick={() => onAt((at + 1) % who.length)}>
            {t('documents:preview.next')}
          </Button>
        </>
      )}
      <SegmentedField
        label={t('papers:make.language')}
        value={language}
        onChange={onLanguage}
        options={[
          { value: 'fr', label: 'FR' },
          { value: 'en', label: 'EN' },
        ]}
      />
      {children}
    </div>
  );
}
