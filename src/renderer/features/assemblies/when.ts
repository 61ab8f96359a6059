import type { AssemblyTime } from '../../../core/assemblies/terms.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';

/** When an assembly is, as people say it: its weekday and day, and the hour where it is known. */
export function useWhen(): (assembly: AssemblyTime) => string {
  const { t } = useT();
  const format = useFormat();
  return ({ day, time }) => {
    const said = format.day(day, 'weekday');
    return time === null ? said : t('assemblies:when', { day: said, time });
  };
}
