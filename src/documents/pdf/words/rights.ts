import type { Label } from '../../../core/charters/charter.ts';
import { decimalText, percentDigits, percentUnits, wholePercent } from '../../../core/quantities/decimal.ts';
import type { RightsWording } from '../../../core/statements/document.ts';
import { formatDecimal, type Language } from '../format.ts';

/** How rights on the results are shared, in one or more sentences. */
export function rightsSentences(rights: RightsWording, language: Language): string {
  const sentences = [
    language === 'fr' ? `Droits sur les résultats\u00a0: ${ruleIn('fr', rights)}.` : `Rights on results: ${ruleIn('en', rights)}.`,
  ];
  const { vesting } = rights;
  if (rights.perProject) sentences.push(said(language, 'They are shared project by project.', 'Ils sont partagés projet par projet.'));
  if (rights.conditions) {
    sentences.push(
      said(
        language,
        'Only those who meet the charter’s conditions have any.',
        'Seules les personnes qui remplissent les conditions de la charte en ont.',
      ),
    );
  }
  if (vesting) {
    const cliff = vesting.cliffMonths;
    sentences.push(
      language === 'fr'
        ? `Ils croissent avec chaque mois entier d’adhésion${cliff > 0 ? `, à partir de ${cliff}\u00a0mois` : ''}, et sont entiers après ${vesting.months}\u00a0mois.`
        : `They grow with each full month of membership${cliff > 0 ? `, from ${cliff}\u00a0${cliff === 1 ? 'month' : 'months'} on` : ''}, and are whole after ${vesting.months}\u00a0months.`,
    );
  }
  return sentences.join(' ');
}

function said(language: Language, en: string, fr: string): string {
  return language === 'fr' ? fr : en;
}

function ruleIn(language: Language, rights: RightsWording): string {
  const percent = (text: string): string => (language === 'fr' ? `${formatDecimal(text, 'fr')}\u00a0%` : `${formatDecimal(text, 'en')}%`);
  const by = (key: Label): string => said(language, `by “${key.en}”`, `selon «\u00a0${key.fr}\u00a0»`);
  switch (rights.rule) {
    case 'equal':
      return heads(language, rights);
    case 'proRata':
      return by(rights.key);
    case 'mixed': {
      const rest = decimalText(wholePercent - percentUnits(rights.equalPercent), percentDigits);
      return `${percent(rights.equalPercent)} ${heads(language, rights)}, ${percent(rest)} ${by(rights.key)}`;
    }
    case 'colleges': {
      const colleges = rights.colleges.map(({ label, percent: of }) => `${label[language]} ${percent(of)}`).join(', ');
      return said(
        language,
        `by college (${colleges}), each member of a college the same`,
        `par collège (${colleges}), à parts égales entre les membres d’un collège`,
      );
    }
  }
}

function heads(language: Language, { heads: count, among }: { heads: number; among: 'contributors' | 'members' }): string {
  if (language === 'fr') {
    if (count === 1) return `à un seul membre, ${among === 'contributors' ? 'qui a contribué' : 'de la période'}`;
    return `à parts égales entre les ${count === 0 ? '' : `${count}\u00a0`}membres ${among === 'contributors' ? 'qui ont contribué' : 'de la période'}`;
  }
  const who = among === 'contributors' ? 'who contributed' : 'of the period';
  return count === 1 ? `to the one member ${who}` : `in equal parts among the ${count === 0 ? '' : `${count}\u00a0`}members ${who}`;
}
