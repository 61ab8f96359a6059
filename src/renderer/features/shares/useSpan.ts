import { useNavigate, useSearch } from '@tanstack/react-router';
import { addDays } from '../../../core/days/day.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useBook } from '../../rpc/queries.ts';

/** What is being counted: up to which day, since when, of which project. It lives in the address, so that every view is a link. */
export function useSpan() {
  const { t } = useT();
  const format = useFormat();
  const { lastClosedDay } = useBook();
  const search = useSearch({ from: '/shares' });
  const navigate = useNavigate({ from: '/shares' });
  const openFrom = lastClosedDay === null ? null : addDays(lastClosedDay, 1);
  const from = search.from ?? null;
  const asOf = search.asOf ?? null;
  const put = (key: 'from' | 'asOf' | 'project', value: string | number | null): void =>
    void navigate({
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, [key]: value ?? undefined }).filter(([, one]) => one !== undefined)),
      replace: true,
    });
  const words =
    from === null
      ? asOf === null
        ? t('shares:span.startToday')
        : t('shares:span.startTo', { to: format.day(asOf) })
      : asOf === null
        ? t('shares:span.fromToday', { from: format.day(from) })
        : t('shares:span.fromTo', { from: format.day(from), to: format.day(asOf) });
  return { query: { asOf, from, project: search.project ?? null }, openFrom, put, words };
}
