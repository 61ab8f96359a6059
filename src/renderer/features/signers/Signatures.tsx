import { Ban, CircleAlert, CircleCheck, Download, EllipsisVertical, FileInput, KeyRound, RefreshCw, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { KnownSigner } from '../../../contract/identity.ts';
import { roleWords } from '../../../core/signers/role.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { ActionMenu, Badge, Button, Card, DataTable, IconButton, Loaded, Stack, type BadgeTone } from '../../ui/index.ts';
import classes from '../periods/periods.module.css';
import { ExportSigner, RenewSigner, RevokeSigner } from './KnownSigners.tsx';
import { AddSigner, ImportSigner } from './NewSigner.tsx';

type Asking = { readonly what: 'add' | 'bring' } | { readonly what: 'send' | 'renew' | 'revoke'; readonly signer: KnownSigner };

const looks: Readonly<Record<KnownSigner['state'], { readonly icon: typeof CircleCheck; readonly tone: BadgeTone }>> = {
  ready: { icon: CircleCheck, tone: 'good' },
  expired: { icon: CircleAlert, tone: 'warning' },
  noKey: { icon: CircleAlert, tone: 'warning' },
  renewed: { icon: CircleAlert, tone: 'plain' },
  revoked: { icon: CircleAlert, tone: 'plain' },
};

/** Who can sign for the cooperative, in which capacity, and what became of earlier certificates. */
export function Signatures() {
  const { t } = useT();
  const format = useFormat();
  const isLead = useBook().actor.role === 'lead';
  const list = useRead('identity.list');
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = (): void => setAsking(null);
  const saveAuthority = async (): Promise<void> => {
    try {
      saveFile(await call('identity.authority', undefined));
    } catch (error) {
      showToast({ kind: 'refused', text: errorSentence(error) });
    }
  };
  const stateOf = (signer: KnownSigner): string =>
    signer.state === 'revoked'
      ? t('signers:states.revoked', { day: format.day(signer.revoked!.day) })
      : t(`signers:states.${signer.state}`);
  const capacity = (signer: KnownSigner): string =>
    [roleWords(signer.role, format.language), ...(signer.imported ? [t('signers:imported')] : [])].join(', ');
  const stateBadge = (signer: KnownSigner) => <Badge {...looks[signer.state]}>{stateOf(signer)}</Badge>;
  const items = (signer: KnownSigner) => [
    ...(signer.state === 'ready' || signer.state === 'expired'
      ? [{ label: t('signers:send.action'), icon: Download, onClick: () => setAsking({ what: 'send', signer }) }]
      : []),
    ...(isLead && !signer.imported && signer.state !== 'renewed'
      ? [{ label: t('signers:renew.action'), icon: RefreshCw, onClick: () => setAsking({ what: 'renew', signer }) }]
      : []),
    ...(isLead && signer.state !== 'revoked'
      ? [{ label: t('signers:revoke.action'), icon: Ban, danger: true, onClick: () => setAsking({ what: 'revoke', signer }) }]
      : []),
  ];
  return (
    <Card title={t('signers:title')}>
      <Loaded read={list}>
        {({ signers, authority }) => (
          <Stack>
            <p className={classes['lead']}>{t(signers.length === 0 ? 'signers:none' : 'signers:text')}</p>
            {signers.length > 0 && (
              <DataTable
                label={t('signers:title')}
                rows={signers}
                rowKey={(signer) => signer.fingerprint}
                columns={[
                  {
                    key: 'holder',
                    head: t('signers:holder'),
                    cell: (signer) => (
                      <span className={classes['stepName']}>
                        <span>{signer.holder || signer.signer}</span>
                        <span className={`${classes['soft']} ${classes['narrowOnly']}`}>{capacity(signer)}</span>
                        <span className={classes['narrowOnly']}>{stateBadge(signer)}</span>
                      </span>
                    ),
                  },
                  { key: 'role', head: t('signers:role'), wideOnly: true, cell: capacity },
                  { key: 'state', head: t('signers:state'), wideOnly: true, cell: stateBadge },
                  {
                    key: 'until',
                    head: t('signers:validUntil'),
                    wideOnly: true,
                    cell: (signer) => (signer.validUntil ? format.day(signer.validUntil) : '–'),
                  },
                  {
                    key: 'fingerprint',
                    head: t('signers:fingerprint'),
                    wideOnly: true,
                    cell: (signer) => <code>{`${signer.fingerprint.slice(0, 8)}…`}</code>,
                  },
                  {
                    key: 'actions',
                    head: t('signers:actions'),
                    width: '6rem',
                    cell: (signer) =>
                      items(signer).length === 0 ? null : (
                        <ActionMenu label={t('signers:more', { name: signer.holder })} items={items(signer)}>
                          <IconButton icon={EllipsisVertical} label={t('signers:more', { name: signer.holder })} />
                        </ActionMenu>
                      ),
                  },
                ]}
              />
            )}
            <div className={classes['actions']}>
              {isLead && (
                <>
                  <Button icon={UserPlus} onClick={() => setAsking({ what: 'add' })}>
                    {t('signers:add.action')}
                  </Button>
                  <Button icon={FileInput} onClick={() => setAsking({ what: 'bring' })}>
                    {t('signers:bring.action')}
                  </Button>
                </>
              )}
              {signers.some((signer) => !signer.imported) && (
                <Button icon={KeyRound} onClick={() => void saveAuthority()}>
                  {t('signers:authority')}
                </Button>
              )}
            </div>
            {asking?.what === 'add' && <AddSigner hasAuthority={authority !== null} onClose={close} />}
            {asking?.what === 'bring' && <ImportSigner signers={signers} onClose={close} />}
            {asking?.what === 'send' && <ExportSigner signer={asking.signer} onClose={close} />}
            {asking?.what === 'renew' && <RenewSigner signer={asking.signer} onClose={close} />}
            {asking?.what === 'revoke' && <RevokeSigner signer={asking.signer} onClose={close} />}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}
