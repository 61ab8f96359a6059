import type { RefusalCode } from '../../core/refusals/codes.ts';
import type { RefusalDetails } from '../../core/refusals/refusal.ts';
import type { Language } from '../base.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { fill } from './template.ts';

export const sentenceTemplates: Readonly<Record<Language, Readonly<Record<RefusalCode, string>>>> = { en, fr };

/** What is wrong and what to do, in the reader's language. Missing details shorten the sentence, they never break it. */
export function sentence(code: RefusalCode, details: RefusalDetails, language: Language): string {
  return fill(sentenceTemplates[language][code], details, language === 'fr' ? 'fr-FR' : 'en-GB');
}
