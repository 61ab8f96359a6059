import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { Loaded, LoadingState, Notice, SidePanel } from '../../ui/index.ts';
import { ContributionForm } from './ContributionForm.tsx';
import classes from './contributions.module.css';
import { CorrectForm } from './CorrectForm.tsx';
import { Details } from './Details.tsx';
import { DiscardQuestion } from './DiscardQuestion.tsx';
import { useNames, type Names } from './names.ts';
import { SendBackForm } from './SendBackForm.tsx';

export type Shown =
  | { readonly kind: 'new' }
  | { readonly kind: 'draft'; readonly draftId: string }
  | { readonly kind: 'number'; readonly number: number };
export type PanelMode = 'details' | 'edit' | 'sendBack' | 'correct' | 'discard';

interface ContributionPanelProps {
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown) => void;
  readonly onClose: () => void;
}

const keyOf = (shown: Shown): string => (shown.kind === 'draft' ? shown.draftId : shown.kind === 'number' ? String(shown.number) : 'new');

/** One contribution beside its list: everything about it, and what can be done with it now. Forms take the place of the details, never a second window. */
export function ContributionPanel({ shown, onShow, onClose }: ContributionPanelProps) {
  const { t } = useT();
  const names = useNames();
  const [chosen, setChosen] = useState<{ readonly key: string; readonly mode: PanelMode } | null>(null);
  const key = shown ? keyOf(shown) : '';
  // What was being done with one contribution ends when another is shown.
  const mode = chosen?.key === key ? chosen.mode : 'details';
  const setMode = (next: PanelMode): void => setChosen({ key, mode: next });
  const title = !shown
    ? ''
    : shown.kind === 'new'
      ? t('contributions:add')
      : shown.kind === 'draft'
        ? t('common:state.draft')
        : t('contributions:panel.title', { number: shown.number });
  const close = (): void => {
    setChosen(null);
    onClose();
  };
  return (
    <SidePanel open={shown !== null} title={title} onClose={close}>
      {!names || !shown ? (
        <LoadingState />
      ) : shown.kind === 'new' ? (
        <ContributionForm names={names} onDone={close} />
      ) : shown.kind === 'draft' ? (
        <DraftContent key={key} draftId={shown.draftId} names={names} mode={mode} onMode={setMode} onClose={close} />
      ) : (
        <NumberContent key={key} number={shown.number} names={names} mode={mode} onMode={setMode} onShow={onShow} />
      )}
    </SidePanel>
  );
}

interface ContentProps {
  readonly names: Names;
  readonly mode: PanelMode;
  readonly onMode: (mode: PanelMode) => void;
}

function DraftContent({
  draftId,
  names,
  mode,
  onMode,
  onClose,
}: ContentProps & { readonly draftId: string; readonly onClose: () => void }) {
  const { t } = useT();
  const drafts = useRead('contributions.drafts');
  return (
    <Loaded read={drafts}>
      {(list) => {
        const draft = list.find((one) => one.draftId === draftId);
        if (!draft) return <Notice>{t('contributions:panel.draftGone')}</Notice>;
        const content = (): ReactNode => {
          if (mode === 'edit') return <ContributionForm names={names} given={draft} onDone={onClose} />;
          if (mode === 'discard') return <DiscardQuestion draft={draft} onDone={onClose} onCancel={() => onMode('details')} />;
          return <Details given={draft} names={names} onMode={onMode} onClose={onClose} />;
        };
        return <KeptFocus changes={mode}>{content()}</KeptFocus>;
      }}
    </Loaded>
  );
}

function NumberContent({
  number,
  names,
  mode,
  onMode,
  onShow,
}: ContentProps & { readonly number: number; readonly onShow: (shown: Shown) => void }) {
  const read = useRead('contributions.get', { number });
  const back = (): void => onMode('details');
  return (
    <Loaded read={read}>
      {(given) => {
        const content = (): ReactNode => {
          if (mode === 'edit') return <ContributionForm names={names} given={given} onDone={back} />;
          if (mode === 'sendBack') return <SendBackForm numbers={[number]} onDone={back} onCancel={back} />;
          if (mode === 'correct')
            return (
              <CorrectForm
                given={given}
                onCancel={back}
                onDone={(replacement) => (replacement === null ? back() : onShow({ kind: 'number', number: replacement }))}
              />
            );
          return <Details given={given} names={names} onMode={onMode} />;
        };
        return <KeptFocus changes={`${mode} ${given.state}`}>{content()}</KeptFocus>;
      }}
    </Loaded>
  );
}

/** When the button that was pressed goes away with what it changed, the focus stays in the panel: at the field meant first, or at its top. */
function KeptFocus({ changes, children }: { readonly changes: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef(changes);
  useEffect(() => {
    if (before.current === changes) return;
    before.current = changes;
    const first = frame.current?.querySelector<HTMLElement>('[data-autofocus]');
    if (first) first.focus();
    else if (!frame.current?.contains(document.activeElement)) frame.current?.focus();
  }, [changes]);
  return (
    <div ref={frame} tabIndex={-1} className={classes['panelFocus']}>
      {children}
    </div>
  );
}
