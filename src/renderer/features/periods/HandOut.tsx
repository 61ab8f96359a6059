import { Send } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/index.ts';

/** Opens the question how a period's documents are passed on; the one primary action while somebody has not received theirs. */
export function HandOutButton({ primary, onClick }: { readonly primary: boolean; readonly onClick: () => void }) {
  const { t } = useT();
  return (
    <Button kind={primary ? 'primary' : 'secondary'} icon={Send} onClick={onClick}>
      {t(primary ? 'documents:handOut.action' : 'documents:handOut.again')}
    </Button>
  );
}
