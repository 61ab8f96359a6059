import type { PeriodDocument, DistributionReport, LeaverLine, ShareholdingStatement } from '../../../core/statements/document.ts';
import { kindWords } from '../../../core/statements/kinds.ts';
import { Mark } from '../../app/Shell.tsx';
import { usePrivacy } from '../../state/privacy.ts';
import { documentFormat, type DocumentFormat } from './documentFormat.ts';
import { useDocumentWords, type DocumentWords } from './documentWords.ts';
import { rightsSentence } from './documentRights.ts';
import classes from './StatementSheet.module.css';

interface PartProps<Document extends PeriodDocument = PeriodDocument> {
  readonly document: Document;
  readonly format: DocumentFormat;
  readonly t: DocumentWords;
}

/** A statement in the look of its paper, drawn from the same data as the PDF, in the document's own language. */
export function StatementSheet({ document }: { readonly document: PeriodDocument }) {
  const t = useDocumentWords(document.language);
  const hides = usePrivacy((privacy) => privacy.amountsHidden);
  const format = documentFormat(document, hides);
  const part = { format, t };
  const { cooperative } = document;
  const isMember = document.kind === 'shareholding-statement';
  const title = kindWords(document.kind)[document.language];
  return (
    <article className={classes['sheet']} lang={document.language} aria-label={title}>
      <header className={classes['issuer']}>
        <div>
          <strong>{cooperative.name}</strong>
          {[cooperative.legalForm, cooperative.seat, cooperative.registration].filter(Boolean).map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
        <Mark size={32} />
      </header>
      <p className={classes['stamp']}>{t('documents:sheet.preview')}</p>
      <div className={classes['top']}>
        <div>
          <h3 className={classes['title']}>{title}</h3>
          <p>
            {t('documents:sheet.period', {
              number: document.period.number,
              from: format.day(document.period.from),
              to: format.day(document.period.to),
            })}
          </p>
          {document.replaces && (
            <p>{t('documents:sheet.replaces', { number: document.replaces.number, reason: document.replaces.reason })}</p>
          )}
        </div>
        <div className={classes['figure']}>
          <span>{t(isMember ? 'documents:sheet.yourAmount' : 'documents:sheet.result')}</span>
          <strong data-tone="profits">{format.money(isMember ? document.amount : document.result.amount)}</strong>
          {isMember && (
            <>
              <span data-tone="profits">{t('documents:sheet.ofProfits', { share: format.percent(document.holding.profitShare) })}</span>
              <span data-tone="rights">{t('documents:sheet.ofRights', { share: format.percent(document.holding.rightsShare) })}</span>
            </>
          )}
        </div>
      </div>
      {isMember ? <MemberBody document={document} {...part} /> : <ReportBody document={document} {...part} />}
      <Steps document={document} {...part} />
      {isMember && <Parts document={document} {...part} />}
      {isMember ? <Besides document={document} {...part} /> : <AllBesides document={document} {...part} />}
      {!isMember && <Accounts document={document} {...part} />}
      <Section title={t('documents:sheet.basis')}>
        <p>{t('documents:sheet.charter', { title: document.charter.title[document.language] })}</p>
        <p>{rightsSentence(document, format, t)}</p>
        <p>{t('documents:sheet.weightRule')}</p>
        <p>{t('documents:sheet.roundingRule')}</p>
      </Section>
      <Section title={t('documents:sheet.proves')}>
        <p>{t('documents:sheet.provesText')}</p>
        <p>{t('documents:sheet.provesNot')}</p>
      </Section>
      <footer className={classes['footer']}>{t('documents:sheet.footer', { name: document.signer?.name ?? '' })}</footer>
    </article>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={classes['section']}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

function MemberBody({ document, format, t }: PartProps<ShareholdingStatement>) {
  const { member, holding } = document;
  const groupOpening = (BigInt(holding.groupClosingWeight) - BigInt(holding.groupMovementWeight)).toString();
  return (
    <>
      <address className={classes['recipient']}>
        <strong>{member.name}</strong>
        {member.address && <span className={classes['lines']}>{member.address}</span>}
        <span>{t('documents:sheet.memberSince', { number: member.number, day: format.day(member.joined) })}</span>
      </address>
      <Section title={t('documents:sheet.holding')}>
        <Table
          head={[t('documents:sheet.weight'), t('documents:sheet.you'), t('documents:sheet.all')]}
          rows={[
            [t('documents:sheet.opening'), format.weight(holding.openingWeight), format.weight(groupOpening)],
            [t('documents:sheet.movements'), format.weight(holding.movementWeight), format.weight(holding.groupMovementWeight)],
            [t('documents:sheet.closing'), format.weight(holding.closingWeight), format.weight(holding.groupClosingWeight)],
          ]}
          lastStrong
        />
      </Section>
      <Section title={t('documents:sheet.given')}>
        {document.basis.length === 0 ? (
          <p>{t('documents:sheet.nothing')}</p>
        ) : (
          <Table
            head={[t('documents:sheet.activity'), t('documents:sheet.quantity'), t('documents:sheet.rate'), t('documents:sheet.weight')]}
            rows={[
              ...document.basis.map((line) => [
                line.activity[document.language],
                format.quantity(line.quantity, line.unit),
                `${format.rate(line.rate, line.unit)} ${format.multiplier(line.multiplier)}`,
                format.weight(line.weight),
              ]),
              [t('documents:sheet.total'), '', '', format.weight(holding.movementWeight)],
            ]}
            lastStrong
          />
        )}
      </Section>
    </>
  );
}

function ReportBody({ document, format, t }: PartProps<DistributionReport>) {
  // Columns beyond the amount stand only where a charter gives something else than cash at once.
  const apart = document.members.some((member) => isSome(member.retained) || isSome(member.repaid));
  const extra = apart ? (['cash', 'retained', 'repaid'] as const) : [];
  return (
    <Section title={t('documents:sheet.everyone')}>
      <Table
        head={[
          t('documents:sheet.member'),
          t('documents:sheet.weight'),
          t('documents:sheet.profits'),
          t('documents:sheet.rights'),
          t('documents:sheet.amount'),
          ...extra.map((one) => t(`documents:sheet.${one}`)),
        ]}
        rows={document.members.map((member) => [
          `${member.number} · ${member.name}`,
          format.weight(member.weight),
          format.percent(member.profitShare),
          format.percent(member.rightsShare),
          format.money(member.amount),
          ...extra.map((one) => format.money(member[one])),
        ])}
      />
    </Section>
  );
}

function Steps({ document, format, t }: PartProps) {
  const { result, language } = document;
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return (
    <Section title={t('documents:sheet.steps')}>
      <Table
        head={[t('documents:sheet.step'), t('documents:sheet.amount')]}
        rows={[
          [t('documents:sheet.result'), format.money(result.amount)],
          ...(isSome(result.broughtForward) ? [[t('documents:sheet.broughtForward'), format.money(result.broughtForward)]] : []),
          ...result.steps.map((step) => [`${step.label[language]}${colon}${format.words(step.words)}`, format.money(step.amount)]),
          [t('documents:sheet.undistributed'), format.money(result.undistributed)],
          ...(isSome(result.unallocated) ? [[t('documents:sheet.unallocated'), format.money(result.unallocated)]] : []),
        ]}
      />
    </Section>
  );
}

function Parts({ document, format, t }: PartProps<ShareholdingStatement>) {
  const { language } = document;
  if (document.parts.length === 0)
    return (
      <Section title={t('documents:sheet.parts')}>
        <p>{t('documents:sheet.noParts')}</p>
      </Section>
    );
  return (
    <Section title={t('documents:sheet.parts')}>
      <Table
        head={[t('documents:sheet.step'), t('documents:sheet.calculation'), t('documents:sheet.amount')]}
        rows={[
          ...document.parts.map((part) => [
            part.label[language],
            [
              part.words ? format.words(part.words) : '',
              isSome(part.retained) && part.due !== null
                ? t('documents:sheet.retainedUntil', { amount: format.money(part.retained), day: format.day(part.due) })
                : '',
              part.chosen
                ? t('documents:sheet.chosen', { amount: format.money(part.chosen.amount), account: part.chosen.label[language] })
                : '',
            ]
              .filter(Boolean)
              .join(' · '),
            format.money(part.amount),
          ]),
          [t('documents:sheet.total'), '', format.money(document.amount)],
        ]}
        lastStrong
      />
      {isSome(document.retained) && (
        <p>{t('documents:sheet.ofWhich', { cash: format.money(document.cash), retained: format.money(document.retained) })}</p>
      )}
      {isSome(document.repaid) && <p>{t('documents:sheet.repaidNow', { amount: format.money(document.repaid) })}</p>}
    </Section>
  );
}

/** Retained parts still open, what leaving came to, and rights project by project: each only where there is any. */
function Besides({ document, format, t }: PartProps<ShareholdingStatement>) {
  const { open, leaver, rightsByProject } = document;
  return (
    <>
      {open.length > 0 && (
        <Section title={t('documents:sheet.open')}>
          <Table
            head={[t('documents:sheet.due'), t('documents:sheet.amount')]}
            rows={open.map((part) => [format.day(part.due), format.money(part.amount)])}
          />
        </Section>
      )}
      {leaver && (
        <Section title={t('documents:sheet.leaving')}>
          <p>{leaverWords(leaver, document.language, format, t)}</p>
        </Section>
      )}
      {rightsByProject.length > 0 && (
        <Section title={t('documents:sheet.byProject')}>
          <Table
            head={[t('documents:sheet.project'), t('documents:sheet.rights')]}
            rows={rightsByProject.map((one) => [one.project, format.percent(one.share)])}
          />
        </Section>
      )}
    </>
  );
}

/** The same for everyone, on the report. */
function AllBesides({ document, format, t }: PartProps<DistributionReport>) {
  const { leavers, rightsByProject } = document;
  return (
    <>
      {leavers.length > 0 && (
        <Section title={t('documents:sheet.leavers')}>
          {leavers.map((leaver) => (
            <p key={leaver.number}>
              <strong>{leaver.name}</strong> {leaverWords(leaver, document.language, format, t)}
            </p>
          ))}
        </Section>
      )}
      {rightsByProject.length > 0 && (
        <Section title={t('documents:sheet.byProject')}>
          <Table
            head={[t('documents:sheet.project'), t('documents:sheet.member'), t('documents:sheet.rights')]}
            rows={rightsByProject.flatMap((one) =>
              one.members.map((member) => [one.project, `${member.number} · ${member.name}`, format.percent(member.share)]),
            )}
          />
        </Section>
      )}
    </>
  );
}

function leaverWords(leaver: LeaverLine, language: PeriodDocument['language'], format: DocumentFormat, t: DocumentWords): string {
  return [
    t(`documents:sheet.left.${leaver.leaving}`, { before: format.weight(leaver.weightBefore), after: format.weight(leaver.weightAfter) }),
    leaver.offer === null ? t('documents:sheet.noOffer') : t('documents:sheet.offer', { amount: format.money(leaver.offer) }),
    ...leaver.instalments.map(({ due, amount }) => t('documents:sheet.instalment', { amount: format.money(amount), day: format.day(due) })),
    leaver.lost ? t('documents:sheet.lost', { amount: format.money(leaver.lost.amount), account: leaver.lost.label[language] }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** An amount as decimal text that is not nothing. */
function isSome(amount: string): boolean {
  return /[1-9]/u.test(amount);
}

function Accounts({ document, format, t }: PartProps<DistributionReport>) {
  if (document.accounts.length === 0) return null;
  return (
    <Section title={t('documents:sheet.accounts')}>
      <Table
        head={[t('documents:sheet.account'), t('documents:sheet.before'), t('documents:sheet.after')]}
        rows={document.accounts.map((line) => [line.label[document.language], format.money(line.before), format.money(line.after)])}
      />
    </Section>
  );
}

/** First column words, the others figures. */
function Table({
  head,
  rows,
  lastStrong = false,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly lastStrong?: boolean;
}) {
  return (
    // A wide table scrolls by itself on a narrow screen, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes['scroll']} tabIndex={0} aria-label={head.join(', ')}>
      <table className={classes['table']}>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={cell} scope="col" data-numeric={at > 0 || undefined}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={`${index}-${cells[0]}`} data-strong={(lastStrong && index === rows.length - 1) || undefined}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={at}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
