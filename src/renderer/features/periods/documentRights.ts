import { percentWords } from '../../../core/waterfall/words.ts';
import { decimalText, percentDigits, percentUnits, wholePercent } from '../../../core/quantities/decimal.ts';
import type { PeriodDocument } from '../../../core/statements/document.ts';
import type { DocumentFormat } from './documentFormat.ts';
import type { DocumentWords } from './documentWords.ts';

/** How rights are shared, as a document says it: the rule, and what is conditional about it. */
export function rightsSentence({ charter: { rights }, language }: PeriodDocument, format: DocumentFormat, t: DocumentWords): string {
  const percent = (text: string): string => percentWords(text, language);
  const rule = (): string => {
    switch (rights.rule) {
      case 'equal':
        return t(`documents:rights.equal.${rights.among}`, {
          count: rights.heads,
          share: format.percent(`1/${Math.max(1, rights.heads)}`),
        });
      case 'proRata':
        return t('documents:rights.proRata', { key: rights.key[language] });
      case 'mixed':
        return t('documents:rights.mixed', {
          count: rights.heads,
          equal: percent(rights.equalPercent),
          rest: percent(decimalText(wholePercent - percentUnits(rights.equalPercent), percentDigits)),
          key: rights.key[language],
        });
      case 'colleges':
        return t('documents:rights.colleges', {
          colleges: rights.colleges
            .map((college) => t('documents:rights.college', { name: college.label[language], percent: percent(college.percent) }))
            .join(', '),
        });
    }
  };
  return [
    rule(),
    rights.vesting ? t('documents:rights.vesting', { count: rights.vesting.months }) : '',
    rights.conditions ? t('documents:rights.conditions') : '',
    rights.perProject ? t('documents:rights.perProject') : '',
  ]
    .filter(Boolean)
    .join(' ');
}
