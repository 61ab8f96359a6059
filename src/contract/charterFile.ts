/** The charter as a file: its form, reading and writing it, and its description for machines. */
export { charterText, parseCharter } from './charterFile/parse.ts';
export { charterFile, charterJsonSchema, charterSchemaId } from './charterFile/schema.ts';
