import { Save } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { registerFigures } from '../../../core/capital/figures.ts';
import { addDays } from '../../../core/days/day.ts';
import type { Member } from '../../../contract/people.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { useNarrowScreen } from '../../state/theme.ts';
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  DateField,
  Door,
  Loaded,
  MemberName,
  Notice,
  SelectField,
  Stack,
  TextField,
  type Column,
} from '../../ui/index.ts';
import { cellKey, changedEntries, typedValue, valuesAt, type AskedFigure, type FigureRow } from './values.ts';
import classes from './figures.module.css';

interface GridProps {
  readonly asked: readonly AskedFigure[];
  readonly rows: readonly FigureRow[];
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
  readonly mayLead: boolean;
  /** The day from which the capital follows the register of shares. */
  readonly registerSince: string | null;
}

/** The values of one day, to read and to write: the cooperative's own, and those of each member. One save is one batch. */
export function FigureGrid({ asked, rows, day, onDay, mayLead, registerSince }: GridProps) {
  const { t } = useT();
  const format = useFormat();
  const { lastClosedDay } = useBook();
  const members = useRead('members.list');
  const set = useCommand('figures.set', { undoable: true, inPlace: true, said: () => t('figures:saved') });
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [tried, setTried] = useState(false);
  const { on, before } = valuesAt(rows, day ?? '');
  const { entries, wrong } = changedEntries(typed, on);
  const closed = lastClosedDay !== null && day !== null && day <= lastClosedDay;
  const editable = mayLead && !closed && day !== null;
  const own = asked.filter((figure) => figure.of === 'cooperative');
  const ofMembers = asked.filter((figure) => figure.of === 'member');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (day === null || entries.length === 0 || wrong.size > 0) return;
    const source = t('figures:byHand', { day: format.day(day) });
    if (await set.run({ source, rows: entries.map((entry) => ({ ...entry, day })) })) {
      setTyped(new Map());
      setTried(false);
    }
  };
  const cell = (figure: AskedFigure, member: Member | null, hideLabel: boolean) => {
    const key = cellKey(figure.name, member?.number ?? null);
    const last = before.get(key);
    const fault = wrong.get(key);
    const name = figureName(figure, format, t);
    if (registerSince !== null && day !== null && day >= registerSince && registerFigures.includes(figure.name))
      return (
        <div className={classes['cell']}>
          {!hideLabel && <span className={classes['fixedLabel']}>{name}</span>}
          <span className={classes['fixed']}>{format.decimal(on.get(key) ?? last?.value ?? '0')}</span>
          <Door to="/members" search={{ tab: 'capital' }}>
            {t('figures:fromRegister')}
          </Door>
        </div>
      );
    return (
      <div className={classes['cell']}>
        <TextField
          label={member === null ? name : t('figures:cell', { figure: name, member: member.name })}
          hideLabel={hideLabel}
          value={typed.get(key) ?? typedValue(on.get(key) ?? '', format.language)}
          onChange={(text) => setTyped((was) => new Map(was).set(key, text))}
          disabled={!editable}
          longest={30}
          error={fault === undefined || !(tried || fault === 'emptied') ? '' : t(`figures:wrong.${fault}`)}
        />
        {last && (
          <span className={classes['before']}>{t('figures:before', { value: format.decimal(last.value), day: format.day(last.day) })}</span>
        )}
      </div>
    );
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="large">
        <div className={classes['bar']}>
          <div className={classes['day']}>
            <DateField
              label={t('figures:day')}
              hint={t('figures:dayHint')}
              value={day}
              onChange={(next) => {
                // Days are typed letter by letter: what is shown changes once a new day can be read, and what was typed stays.
                if (next !== null && next !== day) onDay(next);
              }}
              {...(lastClosedDay === null ? {} : { earliest: addDays(lastClosedDay, 1) })}
            />
          </div>
          {mayLead && (
            <Button kind="primary" submit icon={Save} busy={set.busy} disabled={!editable || entries.length === 0}>
              {entries.length === 0 ? t('common:save') : t('figures:save', { count: entries.length })}
            </Button>
          )}
        </div>
        {closed && <Notice>{t('figures:closedDay', { day: format.day(lastClosedDay) })}</Notice>}
        {set.sentence && <Notice tone="danger">{set.sentence}</Notice>}
        {own.length > 0 && (
          <Card title={t('figures:own')}>
            <div className={classes['own']}>
              {own.map((figure) => (
                <div key={figure.name}>{cell(figure, null, false)}</div>
              ))}
            </div>
          </Card>
        )}
        {ofMembers.length > 0 && (
          <Loaded read={members}>
            {(list) => (
              <MemberGrid
                figures={ofMembers}
                members={present(list, day, on)}
                anyone={list.length > 0}
                cell={(figure, member) => cell(figure, member, true)}
              />
            )}
          </Loaded>
        )}
      </Stack>
    </form>
  );
}

function MemberGrid({
  figures,
  members,
  anyone,
  cell,
}: {
  readonly figures: readonly AskedFigure[];
  readonly members: readonly Member[];
  /** Whether the book has any member at all, on whatever day. */
  readonly anyone: boolean;
  readonly cell: (figure: AskedFigure, member: Member) => React.ReactNode;
}) {
  const { t } = useT();
  const format = useFormat();
  const narrow = useNarrowScreen();
  const [shown, setShown] = useState(figures[0]!.name);
  // A narrow screen has room for one figure at a time.
  const columns = narrow ? figures.filter((figure) => figure.name === shown) : figures;
  return (
    <section>
      <h2 className={classes['heading']}>{t('figures:members')}</h2>
      {narrow && figures.length > 1 && (
        <SelectField
          label={t('figures:which')}
          value={shown}
          onChange={setShown}
          options={figures.map((figure) => ({ value: figure.name, label: format.label(figure.label) }))}
        />
      )}
      {!anyone ? (
        <Notice
          action={
            <ButtonLink to="/members" search={{ action: 'new' }} small>
              {t('figures:addMember')}
            </ButtonLink>
          }
        >
          {t('figures:noMembers')}
        </Notice>
      ) : members.length === 0 ? (
        <p className={classes['before']}>{t('figures:nobody')}</p>
      ) : (
        <DataTable
          label={t('figures:members')}
          rows={members}
          rowKey={(member) => member.number}
          columns={[
            {
              key: 'member',
              head: t('figures:member'),
              cell: (member) => <MemberName name={member.name} number={member.number} />,
              sortBy: (member) => member.number,
            },
            ...columns.map((figure): Column<Member> => ({
              key: figure.name,
              head: figureName(figure, format, t),
              numeric: true,
              cell: (member) => cell(figure, member),
            })),
          ]}
        />
      )}
    </section>
  );
}

/** Who had not left by that day, also those who came later: capital may be paid in before. And who has a value for it all the same. */
function present(members: readonly Member[], day: string | null, on: ReadonlyMap<string, string>): readonly Member[] {
  const valued = new Set([...on.keys()].map((key) => Number(key.split(' ')[1])));
  return members.filter((member) => valued.has(member.number) || day === null || member.left === null || member.left >= day);
}

function figureName(figure: AskedFigure, format: ReturnType<typeof useFormat>, t: ReturnType<typeof useT>['t']): string {
  const name = format.label(figure.label);
  return figure.unit === 'money' ? t('figures:inMoney', { figure: name, currency: format.currency }) : name;
}
