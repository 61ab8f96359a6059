import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';

/** Subscriptions that stand, the latest first, each as somebody would look for it. */
export function useSubscriptions(): readonly { readonly number: number; readonly name: string }[] {
  const { t } = useT();
  const format = useFormat();
  const operations = useRead('capital.operations', { after: 0, limit: 500, kind: 'subscription' }).data?.operations ?? [];
  const members = new Map((useRead('members.list').data ?? []).map((member) => [member.number, member.name]));
  const classes = new Map((useRead('capital.classes').data ?? []).map((one) => [one.number, format.label(one.label)]));
  return operations
    .filter((operation) => !operation.takenBack)
    .map(({ number, member, shares, shareClass, day }) => ({
      number,
      name: t('papers:make.subscriptionName', {
        number,
        name: members.get(member) ?? '',
        shares: format.number(shares),
        class: classes.get(shareClass) ?? '',
        day: format.day(day),
      }),
    }));
}
