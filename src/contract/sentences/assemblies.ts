/** The sentences about assemblies, a part of those in `en.ts` and `fr.ts`. */
export const assembliesEn = {
  ASSEMBLY_UNKNOWN: 'The assembly[ no. {number}] is not in this book. It may have been taken back; reload the page.',
  ASSEMBLY_CALLED_OFF: 'The assembly[ of {day}] is called off. Undo that first, or call another one.',
  ASSEMBLY_HOUR: '[“{text}”|This] is no hour of a day. Write it as 18:30, or leave it empty.',
  ASSEMBLY_TOO_FAR: '[{day}|This day] is too far ahead for an assembly[: the last day is {last}]. Check the year.',
} as const;

export const assembliesFr = {
  ASSEMBLY_UNKNOWN: 'L’assemblée[ nº {number}] ne figure pas dans ce livre. Elle a peut-être été retirée ; rechargez la page.',
  ASSEMBLY_CALLED_OFF: 'L’assemblée[ du {day}] est annulée. Revenez d’abord sur l’annulation, ou convoquez-en une autre.',
  ASSEMBLY_HOUR: '[« {text} »|Ceci] n’est pas une heure. Écrivez-la comme 18:30, ou laissez-la vide.',
  ASSEMBLY_TOO_FAR: '[Le {day}|Ce jour] est trop lointain pour une assemblée[ : au plus tard le {last}]. Vérifiez l’année.',
} as const satisfies Readonly<Record<keyof typeof assembliesEn, string>>;
