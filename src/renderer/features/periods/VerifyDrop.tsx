import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { verdictWords, fill } from '../../../contract/verdict/words.ts';
import { largestFileBytes } from '../../../contract/verdict/largest.ts';
import type { Verdict } from '../../../contract/verifying.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { Button, FileDrop, Notice, ProgressBar, Stack } from '../../ui/index.ts';
import { VerdictList } from './VerdictList.tsx';
import { fileHashes, fitsOneCall, verifyGroups } from './verifyGroups.ts';

interface Found {
  readonly verdicts: readonly Verdict[];
  readonly certificates: readonly string[];
  readonly loose: readonly string[];
  readonly refused: readonly { readonly name: string; readonly sentence: string }[];
}
/** The cooperative's certificate and those of time stamping services: nobody has more. */
const mostTrusted = 10;
const nothing: Found = { verdicts: [], certificates: [], loose: [], refused: [] };

/** Documents dropped or chosen, and what is found of them. It needs no open book: one, or the cooperative's certificate, lets it say more, and that of a time stamping service, too. */
export function VerifyDrop() {
  const { t } = useT();
  const format = useFormat();
  const { language } = format;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [trusted, setTrusted] = useState<readonly File[]>([]);
  const [found, setFound] = useState<Found | null>(null);
  const [reading, setReading] = useState<{ name: string; done: number; total: number } | null>(null);
  const verify = async (asked: readonly File[], certificates: readonly File[]): Promise<void> => {
    setFiles(asked);
    setTrusted(certificates);
    setFound(null);
    if (asked.length === 0) return;
    const groups = verifyGroups(asked);
    let answer = nothing;
    setReading({ name: groups[0]!.name, done: 0, total: groups.length });
    const present = groups.length > 1 ? await fileHashes(asked) : null;
    for (const [done, group] of groups.entries()) {
      setReading({ name: group.name, done, total: groups.length });
      answer = gather(
        answer,
        await ask(group.name, [...group.files], certificates, present, fitsOneCall(group), t('documents:verify.tooLarge')),
      );
    }
    setReading(null);
    setFound(answer);
  };
  const words = verdictWords[language];
  const results = found !== null && found.verdicts.length > 0;
  return (
    <Stack gap="large">
      <Stack>
        <FileDrop
          label={t('documents:verify.drop')}
          accept=".pdf,.json,.p7s,.pem,.crt,.cer"
          largestBytes={largestFileBytes}
          many
          small={files.length > 0}
          disabled={reading !== null}
          onFiles={(dropped) => void verify(dropped, trusted)}
        />
        {trusted.length > 0 ? (
          <Notice
            action={
              <Button small onClick={() => void verify(files, [])}>
                {t('documents:verify.forget')}
              </Button>
            }
          >
            {t('documents:verify.given', { names: format.list(trusted.map((file) => file.name)) })}
          </Notice>
        ) : (
          <FileDrop
            label={t('documents:verify.certificate')}
            accept=".pem,.crt,.cer"
            largestBytes={256 * 1024}
            many
            small
            disabled={reading !== null}
            onFiles={(certificates) => void verify(files, certificates.slice(0, mostTrusted))}
          />
        )}
      </Stack>
      {reading && <ProgressBar label={t('documents:verify.reading', { name: reading.name })} done={reading.done} total={reading.total} />}
      <div aria-live="polite">
        {found && (
          <Stack gap="large">
            {found.refused.map(({ name, sentence }) => (
              <Notice key={name} tone="danger">
                <strong>{name}</strong>: {sentence}
              </Notice>
            ))}
            {results && <VerdictList verdicts={found.verdicts} />}
            {found.loose.map((name) => (
              <Notice key={name} tone="warning">
                {fill(words.loose, { name })}
              </Notice>
            ))}
            {found.certificates.map((name) => (
              <Notice
                key={name}
                action={
                  trusted.length < mostTrusted &&
                  trusted.every((file) => file.name !== name) && (
                    <Button
                      small
                      icon={ShieldCheck}
                      label={t('documents:verify.useOf', { name })}
                      onClick={() => void verify(files, [...trusted, ...files.filter((file) => file.name === name).slice(0, 1)])}
                    >
                      {t('documents:verify.use')}
                    </Button>
                  )
                }
              >
                {fill(words.certificateAlong, { name })}
              </Notice>
            ))}
          </Stack>
        )}
      </div>
    </Stack>
  );
}

async function ask(
  name: string,
  files: File[],
  trusted: readonly File[],
  present: { name: string; sha256: string }[] | null,
  fits: boolean,
  tooLarge: string,
): Promise<Found> {
  if (!fits) return { ...nothing, refused: [{ name, sentence: tooLarge }] };
  try {
    return { ...nothing, ...(await call('documents.verify', { files, authorities: [...trusted], present })) };
  } catch (error) {
    return { ...nothing, refused: [{ name, sentence: errorSentence(error) }] };
  }
}

function gather(left: Found, right: Found): Found {
  return {
    verdicts: [...left.verdicts, ...right.verdicts],
    certificates: [...left.certificates, ...right.certificates],
    loose: [...left.loose, ...right.loose],
    refused: [...left.refused, ...right.refused],
  };
}
