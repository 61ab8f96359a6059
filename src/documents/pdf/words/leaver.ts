import type { LeaverLine } from '../../../core/statements/document.ts';
import { formatDay, formatMoney, formatWeight, type Language, type MoneyForm } from '../format.ts';

/** What leaving came to, in sentences. `who` is null when the reader is the one who left. */
export function leaverSentences(leaver: LeaverLine, who: string | null, form: MoneyForm, language: Language): string[] {
  const money = (text: string): string => formatMoney(text, form.currency, language);
  const weight = (text: string): string => formatWeight(text, form.currencyDigits, language);
  const stages = leaver.instalments.map(({ due, amount }) =>
    language === 'fr' ? `${money(amount)} le ${formatDay(due, 'fr')}` : `${money(amount)} on ${formatDay(due, 'en')}`,
  );
  const atFault = leaver.leaving === 'atFault';
  const say = (en: string, fr: string): string => (language === 'fr' ? fr : en);
  const sentences = [
    say(
      `${who ?? 'You'} left in the period; the charter’s terms for leaving ${atFault ? 'at fault' : 'without fault'} apply.`,
      `${who === null ? 'Vous avez quitté' : `${who} a quitté`} la coopérative dans la période\u00a0; la charte prévoit pour un départ ${atFault ? 'fautif' : 'sans faute'} ce qui suit.`,
    ),
    say(
      `Of the weight given until then, ${weight(leaver.weightBefore)}, ${weight(leaver.weightAfter)} remains.`,
      `Du poids des apports jusque-là, ${weight(leaver.weightBefore)}, il reste ${weight(leaver.weightAfter)}.`,
    ),
  ];
  if (leaver.offer !== null) {
    const offer = money(leaver.offer);
    sentences.push(
      say(`The cooperative offers ${offer} for the weight that remains.`, `La coopérative propose ${offer} pour le poids qui reste.`),
    );
  }
  if (stages.length > 0) {
    sentences.push(
      say(
        `The retained parts are paid in stages: ${stages.join(', ')}.`,
        `Les parts retenues sont payées par étapes\u00a0: ${stages.join(', ')}.`,
      ),
    );
  }
  if (leaver.lost !== null) {
    const { amount, label } = leaver.lost;
    sentences.push(
      say(
        `Retained parts of ${money(amount)} pass to “${label.en}”.`,
        `Des parts retenues de ${money(amount)} passent à «\u00a0${label.fr}\u00a0».`,
      ),
    );
  }
  return sentences;
}
