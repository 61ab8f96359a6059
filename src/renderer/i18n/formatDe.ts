import type { i18n } from 'i18next';
import { afterDe } from '../../contract/sentences/elision.ts';

/** French words say `{{name, de}}` where a name follows « de »: it is « d’Ada », and « de Bruno ». */
export function addFormatDe({ services }: i18n): void {
  services.formatter?.add('de', (value: unknown) => afterDe('d', String(value)));
}
