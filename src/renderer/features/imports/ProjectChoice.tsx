import { useState } from 'react';
import type { ImportPreview } from '../../../contract/imports.ts';
import type { Project } from '../../../contract/people.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ChoiceField, Notice, Stack, SuggestField } from '../../ui/index.ts';
import classes from './imports.module.css';
import type { Import } from './useImport.ts';

/** The file's own projects, or one for all: an existing one, or a new one by its name. */
export function ProjectChoice({
  flow,
  preview,
  projects,
}: {
  readonly flow: Import;
  readonly preview: ImportPreview;
  readonly projects: readonly Project[];
}) {
  const { t } = useT();
  const format = useFormat();
  const { choices, change } = flow;
  const open = projects.filter((project) => !project.archived);
  const [one, setOne] = useState(choices.project !== null);
  const [name, setName] = useState(choices.project ?? '');
  const [rest, setRest] = useState(choices.projectForRest ?? '');
  const none = choices.project === null && preview.projects.length === 0;
  const choose = (kind: 'file' | 'one'): void => {
    setOne(kind === 'one');
    if (kind === 'file' && choices.project !== null) change({ project: null });
  };
  const isNew = name.trim() !== '' && !open.some((project) => project.name.toLowerCase() === name.trim().toLowerCase());
  const names = preview.projects.map((project) => project.name);
  const inFile =
    choices.project !== null
      ? t('imports:project.keepText')
      : none
        ? t('imports:project.none')
        : t('imports:project.inFile', { names: format.list(names.slice(0, 5)) });
  return (
    <Stack>
      {none && <Notice tone="warning">{t('imports:project.none')}</Notice>}
      <ChoiceField
        label={t('imports:project.label')}
        value={one ? 'one' : 'file'}
        onChange={choose}
        options={[
          { value: 'file', label: t('imports:project.keep'), text: inFile },
          { value: 'one', label: t('imports:project.one'), text: t('imports:project.oneText') },
        ]}
      />
      {!one && !none && (preview.withoutProject > 0 || choices.projectForRest !== null) && (
        <form
          className={classes['inline']}
          onSubmit={(event) => {
            event.preventDefault();
            change({ projectForRest: rest.trim() === '' ? null : rest.trim() });
          }}
        >
          <SuggestField
            label={t('imports:project.rest')}
            hint={t('imports:project.restHint', { count: preview.withoutProject, rows: format.number(preview.withoutProject) })}
            value={rest}
            onChange={setRest}
            longest={200}
            suggestions={open.map((project) => project.name)}
          />
          <Button submit disabled={rest.trim() === (choices.projectForRest ?? '')}>
            {t('imports:project.use')}
          </Button>
        </form>
      )}
      {one && (
        <form
          className={classes['inline']}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') change({ project: name.trim() });
          }}
        >
          <SuggestField
            label={t('imports:field.project')}
            hint={isNew ? t('imports:project.new') : t('imports:project.hint')}
            value={name}
            onChange={setName}
            longest={200}
            required
            suggestions={open.map((project) => project.name)}
          />
          <Button submit disabled={name.trim() === '' || name.trim() === choices.project}>
            {t('imports:project.use')}
          </Button>
        </form>
      )}
    </Stack>
  );
}
