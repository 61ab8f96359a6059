import { CircleAlert, CircleCheck, CircleHelp, CircleX, Info, type LucideIcon } from 'lucide-react';
import type { Finding } from '../../../contract/verdict/lines.ts';

export const findingIcons: Readonly<Record<Finding, LucideIcon>> = {
  good: CircleCheck,
  warning: CircleAlert,
  bad: CircleX,
  unknown: CircleHelp,
  note: Info,
};
