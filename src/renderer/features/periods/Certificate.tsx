import { KeyRound } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { Button, Card, Facts, Loaded, Stack } from '../../ui/index.ts';
import classes from './periods.module.css';

/** The key that signs, as others can check it: its fingerprint to compare, its certificate to keep. */
export function Certificate() {
  const { t } = useT();
  const format = useFormat();
  const identity = useRead('identity.get');
  const save = async (): Promise<void> => {
    try {
      saveFile(await call('identity.certificate', undefined));
    } catch (error) {
      showToast({ kind: 'refused', text: errorSentence(error) });
    }
  };
  return (
    <Card title={t('documents:certificate.title')}>
      <Loaded read={identity}>
        {(known) =>
          known.exists ? (
            <Stack>
              <p className={classes['lead']}>{t('documents:certificate.text')}</p>
              <Facts
                facts={[
                  [t('documents:certificate.signer'), known.signer],
                  [
                    t('documents:certificate.fingerprint'),
                    <code key="leaf" className={classes['fingerprint']}>
                      {grouped(known.fingerprint)}
                    </code>,
                  ],
                  [
                    t('documents:certificate.authority'),
                    <code key="authority" className={classes['fingerprint']}>
                      {grouped(known.authorityFingerprint)}
                    </code>,
                  ],
                  ...(known.validUntil ? [[t('documents:certificate.validUntil'), format.day(known.validUntil, 'long')] as const] : []),
                  [
                    t('documents:certificate.session'),
                    t(known.unlocked ? 'documents:certificate.unlocked' : 'documents:certificate.locked'),
                  ],
                ]}
              />
              <div>
                <Button icon={KeyRound} onClick={() => void save()}>
                  {t('documents:certificate.export')}
                </Button>
              </div>
            </Stack>
          ) : (
            <p className={classes['lead']}>{t('documents:certificate.none')}</p>
          )
        }
      </Loaded>
    </Card>
  );
}

/** In groups of eight, as on the papers that it is compared with. */
export function grouped(fingerprint: string): string {
  return (
    fingerprint
      .replace(/:/gu, '')
      .match(/.{1,8}/gu)
      ?.join(' ') ?? fingerprint
  );
}
