import type { Language } from '../format.ts';
import { englishWords } from './en.ts';
import { frenchWords } from './fr.ts';
import type { Words } from './shape.ts';

export const words: Readonly<Record<Language, Words>> = { en: englishWords, fr: frenchWords };
