/** Everything that a screen is built from. Screens import from here, never from Mantine. */
export { Button, ButtonLink, Door, IconButton, type ButtonKind, type ButtonProps } from './Button.tsx';
export { DataTable, type Column } from './DataTable.tsx';
export { DateField } from './DateField.tsx';
export { DecimalField } from './DecimalField.tsx';
export { ConfirmDialog, Dialog, DialogFooter, FormFooter, SidePanel } from './Dialog.tsx';
export {
  CheckField,
  ChoiceField,
  MultiSelectField,
  PassphraseField,
  SegmentedField,
  SelectField,
  SuggestField,
  SwitchField,
  TextAreaField,
  TextField,
  type FieldProps,
  type Option,
} from './fields.tsx';
export { FileDrop } from './FileDrop.tsx';
export { DayText, Duration, MemberName, Money, Percent, StatRow, StatTile, Weight } from './figures.tsx';
export { KindName } from './KindName.tsx';
export { Card, Columns, Disclosure, Facts, KeyHint, Notice, PageHeader, Stack, Tooltip } from './layout.tsx';
export { ActionMenu, Tabs, type MenuItem } from './menus.tsx';
export { ProgressBar, Stepper } from './progress.tsx';
export { AmountField, DurationField, NumberField } from './ScaledField.tsx';
export { Badge, StateBadge, type BadgeTone } from './StateBadge.tsx';
export { EmptyState, ErrorState, Loaded, LoadingState } from './states.tsx';
export { ToastRegion } from './ToastRegion.tsx';
