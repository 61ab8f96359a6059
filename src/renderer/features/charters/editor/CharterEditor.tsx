import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Charter } from '../../../../core/charters/charter.ts';
import { charterWords, type CharterLine } from '../../../../core/charters/words.ts';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useRead } from '../../../rpc/queries.ts';
import { Disclosure, type Option } from '../../../ui/index.ts';
import { at, type Part } from '../editing/part.ts';
import {
  editorSections,
  entryOf,
  outward,
  placeOf,
  sectionOf,
  stopsAdoption,
  type EditorSection,
  type Finding,
} from '../editing/places.ts';
import { usePlaceWords } from './placeWords.ts';
import { ActivitiesSection } from './ActivitiesSection.tsx';
import { EditingContext, useEditing, usePlainSentence, type Editing } from './context.ts';
import classes from './editor.module.css';
import { FiguresSection } from './FiguresSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { LeaverSection } from './LeaverSection.tsx';
import { LossSection } from './LossSection.tsx';
import { NameSection, OtherSection } from './PlainSections.tsx';
import { RightsSection } from './RightsSection.tsx';
import { StepsSection } from './StepsSection.tsx';

export interface CharterEditorProps {
  readonly charter: Charter;
  readonly onChange: (charter: Charter) => void;
  /** What is wrong with it, from `useFindings` or an answer of the engine. */
  readonly findings: readonly Finding[];
  /** The section that is shown first. */
  readonly section?: EditorSection;
}

/** The whole charter, edited without seeing its file: section by section, each line beside the sentence that members will read. */
export function CharterEditor({ charter, onChange, findings, section: firstSection = 'name' }: CharterEditorProps) {
  const { t } = useT();
  const [section, setSection] = useState<EditorSection>(firstSection);
  const [open, setOpen] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { members, colleges } = usePeople();
  const title = useRef<HTMLHeadingElement>(null);
  const wasInside = useRef(false);
  const words = useWords(charter, members);
  const whole: Part<Charter> = { value: charter, place: '', set: onChange };
  const stops = findings.filter(stopsAdoption);
  const notes = findings.filter((finding) => !stopsAdoption(finding));
  const editing: Editing = { charter, setCharter: onChange, findings: stops, notes, words, members, colleges, open, setOpen, target };
  const show = (next: EditorSection): void => {
    setSection(next);
    setOpen(null);
    setTarget(null);
  };
  const jump = (place: string): void => {
    setSection(sectionOf(place));
    setOpen(entryOf(place));
    setTarget(place);
  };
  useEffect(() => {
    if (target === null) return;
    // Folds open in the same draw as the target is set; what is looked for is there one frame later.
    const frameId = requestAnimationFrame(() => {
      if (frame.current) goTo(frame.current, target);
      setTarget(null);
    });
    return () => cancelAnimationFrame(frameId);
  }, [target]);
  useEffect(() => {
    // What had the focus was removed with its row: the section takes it, so that the keyboard goes on from here.
    if (wasInside.current && document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, [charter]);
  return (
    <EditingContext value={editing}>
      <div
        ref={frame}
        className={classes['frame']}
        onFocus={() => (wasInside.current = true)}
        onBlur={(event) => (wasInside.current = event.relatedTarget === null || event.currentTarget.contains(event.relatedTarget))}
      >
        <div className={classes['editor']}>
          <nav aria-label={t('editor:sections')} className={classes['sections']}>
            <ul>
              {editorSections.map((one) => {
                const count = stops.filter((finding) => sectionOf(placeOf(finding)) === one).length;
                return (
                  <li key={one}>
                    <button
                      type="button"
                      className={classes['section']}
                      aria-current={one === section ? 'true' : undefined}
                      onClick={() => show(one)}
                    >
                      <span>{t(`editor:section.${one}`)}</span>
                      {count > 0 && (
                        <span className={classes['count']}>
                          <CircleAlert size={14} aria-hidden /> {count}
                          <span className="visually-hidden"> {t('editor:findings.count', { count })}</span>
                        </span>
                      )}
                    </button>
                  </li>
                );
              })}
            </ul>
          </nav>
          <div className={classes['content']}>
            <Findings findings={stops} notes={notes} onGo={jump} />
            <section className={classes['sheet']} aria-labelledby="charter-section">
              <h2 ref={title} id="charter-section" tabIndex={-1} className={classes['title']}>
                {t(`editor:section.${section}`)}
              </h2>
              <p className={classes['hint']}>{t(`editor:about.${section}`)}</p>
              <SectionWords section={section} words={words} />
              {section === 'name' && <NameSection part={whole} />}
              {section === 'activities' && <ActivitiesSection part={at(whole, 'activities')} />}
              {section === 'figures' && <FiguresSection part={at(whole, 'figures')} />}
              {section === 'keys' && <KeysSection part={at(whole, 'keys')} />}
              {section === 'steps' && <StepsSection part={at(whole, 'steps')} />}
              {section === 'rights' && <RightsSection part={at(whole, 'rights')} />}
              {section === 'loss' && <LossSection part={at(whole, 'loss')} />}
              {section === 'leaver' && <LeaverSection part={at(whole, 'leaver')} />}
              {section === 'other' && <OtherSection part={whole} />}
            </section>
          </div>
        </div>
      </div>
    </EditingContext>
  );
}

/** Rules of a section that are not a list of lines: how members will read them, always in sight. */
function SectionWords({ section, words }: { readonly section: EditorSection; readonly words: readonly CharterLine[] }) {
  const format = useFormat();
  if (section !== 'rights' && section !== 'loss' && section !== 'leaver' && section !== 'other') return null;
  return (
    <div className={classes['words']}>
      {words
        .filter((line) => line.section === section)
        .map((line) => (
          <p key={line.key} className={classes['sentence']}>
            <strong className={classes['ruleTitle']}>{format.label(line.title)}</strong>
            {format.label(line.words)}
          </p>
        ))}
    </div>
  );
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly notes: readonly Finding[];
  readonly onGo: (place: string) => void;
}

/** All that is wrong and all that is good to know, each a door to its place. */
function Findings({ findings, notes, onGo }: FindingsProps) {
  const { t } = useT();
  return (
    <div className={classes['findings']} data-none={findings.length === 0 || undefined}>
      <p role="status" className={classes['verdict']}>
        {findings.length === 0 ? <CircleCheck size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />}
        {findings.length === 0 ? t('editor:findings.none') : t('editor:findings.title', { count: findings.length })}
      </p>
      <FindingList findings={findings} onGo={onGo} />
      {notes.length > 0 && (
        <Disclosure label={t('editor:findings.notes', { count: notes.length })}>
          <FindingList findings={notes} onGo={onGo} />
        </Disclosure>
      )}
    </div>
  );
}

function FindingList({ findings, onGo }: Omit<FindingsProps, 'notes'>) {
  const { charter } = useEditing();
  const plain = usePlainSentence(charter);
  const where = usePlaceWords(charter);
  if (findings.length === 0) return null;
  return (
    <ul>
      {findings.map((finding, index) => (
        <li key={`${finding.code}-${placeOf(finding)}-${index}`}>
          <button type="button" className={classes['jump']} onClick={() => onGo(placeOf(finding))}>
            {where(placeOf(finding))}
          </button>{' '}
          {plain(finding)}
        </li>
      ))}
    </ul>
  );
}

/** Members by number, and the colleges that they sit in. */
function usePeople(): { readonly members: readonly Option[]; readonly colleges: readonly string[] } {
  const list = useRead('members.list').data;
  return useMemo(
    () => ({
      members: (list ?? []).map((member) => ({ value: String(member.number), label: member.name })),
      colleges: [...new Set((list ?? []).flatMap((member) => member.colleges))].sort(),
    }),
    [list],
  );
}

/** The charter’s sentences; none while a figure in it is too fine to be said, which a finding then says at its place. */
function useWords(charter: Charter, members: readonly Option[]): readonly CharterLine[] {
  return useMemo(() => {
    try {
      return charterWords(charter, new Map(members.map((member) => [member.value, member.label])));
    } catch {
      return [];
    }
  }, [charter, members]);
}

/** Brings the narrowest thing on the screen that stands for a place into sight, and the focus to it. */
function goTo(frame: HTMLElement, place: string): void {
  for (const one of outward(place)) {
    const found = frame.querySelector<HTMLElement>(`[data-place="${CSS.escape(one)}"]`);
    if (!found) continue;
    const field = found.matches('button, input') ? found : (found.querySelector<HTMLElement>('input, textarea, button') ?? found);
    found.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
    return;
  }
}
