import { ArrowLeft } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { ButtonLink, PageHeader } from '../../ui/index.ts';
import { VerifyDrop } from './VerifyDrop.tsx';

/** What can be told of a document that someone brings. */
export function VerifyScreen() {
  const { t } = useT();
  return (
    <>
      <PageHeader
        title={t('documents:verify.title')}
        text={t('documents:verify.text')}
        action={
          <ButtonLink to="/periods" search={{}} icon={ArrowLeft}>
            {t('periods:back')}
          </ButtonLink>
        }
      />
      <VerifyDrop />
    </>
  );
}
