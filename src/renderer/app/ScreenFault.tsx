import { CircleAlert, Compass } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { Button, ButtonLink, EmptyState, PageHeader } from '../ui/index.ts';

/** A screen fell over: in plain words, with two ways on. What happened goes to the console, where the host's log picks it up. */
export function ScreenFault({ reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { t } = useT();
  return (
    <>
      <PageHeader title={t('common:error.screenTitle')} />
      <EmptyState
        icon={CircleAlert}
        text={t('common:error.screenText')}
        action={
          <Button kind="primary" onClick={reset}>
            {t('common:retry')}
          </Button>
        }
      />
    </>
  );
}

/** An address that no screen has. */
export function LostScreen() {
  const { t } = useT();
  return (
    <>
      <PageHeader title={t('common:error.lostTitle')} />
      <EmptyState
        icon={Compass}
        text={t('common:error.lostText')}
        action={
          <ButtonLink to="/" kind="primary">
            {t('common:error.goHome')}
          </ButtonLink>
        }
      />
    </>
  );
}

/** The last net, around the whole page. */
export class Boundary extends Component<
  { readonly children: ReactNode; readonly fallback: (reset: () => void) => ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
  }
}
