import type { DistributionReport, ShareholdingStatement, StatementDocument, StepLine } from '../../../core/statements/document.ts';
import { Mark } from '../../app/Shell.tsx';
import { documentFormat, type DocumentFormat } from './documentFormat.ts';
import { useDocumentWords, type DocumentWords } from './documentWords.ts';
import classes from './StatementSheet.module.css';

interface PartProps<Document extends StatementDocument = StatementDocument> {
  readonly document: Document;
  readonly format: DocumentFormat;
  readonly t: DocumentWords;
}

/** A statement in the look of its paper, drawn from the same data as the PDF, in the document's own language. */
export function StatementSheet({ document }: { readonly document: StatementDocument }) {
  const t = useDocumentWords(document.language);
  const format = documentFormat(document);
  const part = { format, t };
  const { cooperative } = document;
  const isMember = document.kind === 'shareholding-statement';
  return (
    <article
      className={classes['sheet']}
      lang={document.language}
      aria-label={t(isMember ? 'documents:kind.statement' : 'documents:kind.report')}
    >
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
          <h3 className={classes['title']}>{t(isMember ? 'documents:kind.statement' : 'documents:kind.report')}</h3>
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
      <footer className={classes['footer']}>{t('documents:sheet.footer', { name: document.signer.name })}</footer>
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
  return (
    <Section title={t('documents:sheet.everyone')}>
      <Table
        head={[
          t('documents:sheet.member'),
          t('documents:sheet.weight'),
          t('documents:sheet.profits'),
          t('documents:sheet.rights'),
          t('documents:sheet.amount'),
        ]}
        rows={document.members.map((member) => [
          `${member.number} · ${member.name}`,
          format.weight(member.weight),
          format.percent(member.profitShare),
          format.percent(member.rightsShare),
          format.money(member.amount),
        ])}
      />
    </Section>
  );
}

function Steps({ document, format, t }: PartProps) {
  const { result } = document;
  return (
    <Section title={t('documents:sheet.steps')}>
      <Table
        head={[t('documents:sheet.step'), t('documents:sheet.amount')]}
        rows={[
          [t('documents:sheet.result'), format.money(result.amount)],
          ...result.steps.map((step) => [
            `${step.label[document.language]}: ${derivation(step, format, t)}`.replace(
              ': ',
              document.language === 'fr' ? '\u00a0: ' : ': ',
            ),
            format.money(step.amount),
          ]),
          [t('documents:sheet.undistributed'), format.money(result.undistributed)],
        ]}
      />
    </Section>
  );
}

function Parts({ document, format, t }: PartProps<ShareholdingStatement>) {
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
            part.label[document.language],
            `${format.counted(part.weight, part.totalWeight)} / ${format.counted(part.totalWeight, part.totalWeight)} × ${format.money(part.pool)}`,
            format.money(part.amount),
          ]),
          [t('documents:sheet.total'), '', format.money(document.amount)],
        ]}
        lastStrong
      />
    </Section>
  );
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

function derivation({ derivation: from }: StepLine, format: DocumentFormat, t: DocumentWords): string {
  if (from.form === 'whole') return t('periods:derivation.whole');
  if (from.form === 'losses')
    return t('periods:derivation.losses', { carried: format.money(from.carriedLoss), available: format.money(from.available) });
  const taken = t(`periods:derivation.${from.of}`, { percent: format.basisPoints(from.basisPoints), base: format.money(from.base) });
  if (from.form === 'percentage') return taken;
  if (from.holders === 0) return t('periods:derivation.nobody', { taken });
  if (from.key === 'equal') return t('periods:derivation.byHead', { taken, count: from.holders });
  return t(from.span === 'period' ? 'periods:derivation.byPeriod' : 'periods:derivation.byAll', {
    taken,
    weight: format.weight(from.totalWeight),
    count: from.holders,
  });
}

function rightsSentence({ charter: { rights } }: StatementDocument, format: DocumentFormat, t: DocumentWords): string {
  if (rights.rule === 'proRata') return t('shares:rights.proRata');
  if (rights.rule === 'equal')
    return t('shares:rights.equalHeads', { count: rights.heads, share: format.percent(`1/${Math.max(1, rights.heads)}`) });
  return t('shares:rights.mixedHeads', {
    count: rights.heads,
    equal: format.basisPoints(rights.equalBasisPoints),
    rest: format.basisPoints(10_000 - rights.equalBasisPoints),
  });
}
