import {
  BookOpenText,
  Clock,
  Coins,
  Handshake,
  Megaphone,
  Package,
  Play,
  Receipt,
  ShoppingBasket,
  Store,
  Warehouse,
  Wrench,
  type LucideIcon,
} from 'lucide-react';
import type { ActivityKind } from '../../core/charters/charter.ts';
import { useT } from '../i18n/useT.ts';
import classes from './figures.module.css';

const kindIcons: Readonly<Record<ActivityKind, LucideIcon>> = {
  work: Clock,
  cash: Coins,
  expense: Receipt,
  equipment: Wrench,
  material: Package,
  space: Warehouse,
  knowledge: BookOpenText,
  promotion: Megaphone,
  referral: Handshake,
  purchase: ShoppingBasket,
  sale: Store,
  usage: Play,
};

/** A kind of contribution by its sign and its word: twelve are told apart faster so. */
export function KindName({ kind }: { readonly kind: ActivityKind }) {
  const { t } = useT();
  const Icon = kindIcons[kind];
  return (
    <span className={classes['kind']}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {t(`common:kind.${kind}`)}
    </span>
  );
}
