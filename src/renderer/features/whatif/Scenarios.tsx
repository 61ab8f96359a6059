import { useNavigate } from '@tanstack/react-router';
import { Copy, Ellipsis, FileDown, PencilLine, Save, ScrollText, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Scenario } from '../../../contract/charters.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence, useCommand } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { useNarrowScreen } from '../../state/theme.ts';
import { showToast } from '../../state/toasts.ts';
import { ActionMenu, Button, ConfirmDialog, Dialog, FormFooter, IconButton, SelectField, TextField } from '../../ui/index.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { act, useTrialPart, useWhatIf } from './store.ts';
import { isChanged, trialOf } from './trialState.ts';
import classes from './whatif.module.css';

type Asking = 'save' | 'rename' | 'export' | 'delete' | null;

/** Named scenarios: open one, keep what is on the screen, put the comparison on paper, or go on with the charter as a draft. */
export function Scenarios() {
  const { t } = useT();
  const format = useFormat();
  // There what is tried stands behind a button of its own, which comes first.
  const narrow = useNarrowScreen();
  const mayLead = useMayLead();
  const scenarios = useRead('charters.scenarios').data ?? [];
  const open = useTrialPart((state) => state.scenario);
  const changed = useTrialPart(isChanged);
  const [asking, setAsking] = useState<Asking>(null);
  const [exporting, setExporting] = useState(false);
  const save = useCommand('charters.saveScenario', { said: (saved) => t('whatif:scenario.saved', { name: saved.name }) });
  const saveDraft = useCommand('charters.saveDraft');
  const navigate = useNavigate();
  const remove = useCommand('charters.deleteScenario', { said: () => t('whatif:scenario.deleted') });

  const keep = async (id: string, name: string, trial: Scenario['trial']): Promise<void> => {
    const saved = await save.run({ id, name, trial });
    if (saved) act({ do: 'saved', scenario: saved });
    if (saved) setAsking(null);
  };
  const keepDraft = async (): Promise<void> => {
    const { charter } = now();
    const draft = await saveDraft.run({
      id: uuidv7(),
      name: t('whatif:scenario.draftName', { title: format.label(charter.title) }),
      charter,
    });
    if (draft) await navigate({ to: '/charter/draft/$id', params: { id: draft.id } });
  };
  const now = (): Scenario['trial'] => trialOf(useWhatIf.getState().state!);
  const put = async (title: string): Promise<void> => {
    setExporting(true);
    try {
      saveFile(await call('charters.comparison', { trial: now(), title, language: format.language }));
      setAsking(null);
    } catch (error) {
      showToast({ kind: 'refused', text: errorSentence(error) });
    } finally {
      setExporting(false);
    }
  };
  return (
    <div className={classes['scenarios']}>
      {scenarios.length > 0 && (
        <div className={classes['scenarioChoice']}>
          <SelectField
            label={t('whatif:scenario.open')}
            hideLabel
            placeholder={t('whatif:scenario.choose')}
            value={open && scenarios.some((one) => one.id === open.id) ? open.id : null}
            onChange={(id) => {
              const found = scenarios.find((one) => one.id === id);
              if (found) act({ do: 'open', scenario: found });
            }}
            options={scenarios.map((one) => ({ value: one.id, label: one.name }))}
          />
        </div>
      )}
      {open && <span className={classes['soft']}>{t(changed ? 'whatif:scenario.changed' : 'whatif:scenario.asSaved')}</span>}
      <Button icon={FileDown} busy={exporting} onClick={() => (open ? void put(open.name) : setAsking('export'))}>
        {t('whatif:export.action')}
      </Button>
      {mayLead && (
        <Button
          kind={narrow ? 'secondary' : 'primary'}
          icon={Save}
          busy={save.busy}
          disabled={open !== null && !changed}
          onClick={() => (open ? void keep(open.id, open.name, now()) : setAsking('save'))}
        >
          {t(open ? 'whatif:scenario.saveAgain' : 'whatif:scenario.save')}
        </Button>
      )}
      {mayLead && (
        <ActionMenu
          label={t('whatif:scenario.more')}
          items={[
            { label: t('whatif:scenario.keepDraft'), icon: ScrollText, onClick: () => void keepDraft() },
            ...(open
              ? [
                  { label: t('whatif:scenario.saveNew'), icon: Copy, onClick: () => setAsking('save') },
                  { label: t('whatif:scenario.rename'), icon: PencilLine, onClick: () => setAsking('rename') },
                  { label: t('whatif:scenario.delete'), icon: Trash2, danger: true, onClick: () => setAsking('delete') },
                ]
              : []),
          ]}
        >
          <IconButton icon={Ellipsis} label={t('whatif:scenario.more')} kind="secondary" size={36} />
        </ActionMenu>
      )}
      {asking === 'save' && (
        <NameDialog
          title={t('whatif:scenario.save')}
          label={t('whatif:scenario.name')}
          first=""
          submit={t('common:save')}
          busy={save.busy}
          onName={(name) => void keep(uuidv7(), name, now())}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'rename' && open && (
        <NameDialog
          title={t('whatif:scenario.rename')}
          label={t('whatif:scenario.name')}
          first={open.name}
          submit={t('common:save')}
          busy={save.busy}
          onName={(name) => void keep(open.id, name, open.trial)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'export' && (
        <NameDialog
          title={t('whatif:export.title')}
          label={t('whatif:export.name')}
          first=""
          submit={t('whatif:export.submit')}
          busy={exporting}
          onName={(name) => void put(name)}
          onClose={() => setAsking(null)}
        />
      )}
      {open && (
        <ConfirmDialog
          open={asking === 'delete'}
          text={t('whatif:scenario.deleteText', { name: open.name })}
          confirm={t('whatif:scenario.delete')}
          danger
          onClose={() => setAsking(null)}
          onConfirm={async () => {
            if (await remove.run({ id: open.id })) act({ do: 'saved', scenario: null });
          }}
        />
      )}
    </div>
  );
}

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly first: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog({ title, label, first, submit, busy, onName, onClose }: NameDialogProps) {
  const { t } = useT();
  const [name, setName] = useState(first);
  const [asked, setAsked] = useState(false);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      size="small"
      footer={<FormFooter form="what-if-name" busy={busy} submit={submit} onCancel={onClose} />}
    >
      <form id="what-if-name" noValidate onSubmit={send}>
        <TextField
          label={label}
          value={name}
          onChange={setName}
          longest={200}
          required
          autoFocus
          error={asked && name.trim() === '' ? t('whatif:scenario.nameNeeded') : ''}
        />
      </form>
    </Dialog>
  );
}
