import { Eye } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { usePrivacy } from '../../state/privacy.ts';
import { Button, ErrorState, LoadingState, Notice } from '../../ui/index.ts';
import { drawPages, type DrawnPage } from './drawPages.ts';
import classes from './papers.module.css';

/** The paper cannot hide its amounts: where they are hidden it is not shown, and says how it would be. */
export function PaperPages({ file }: { readonly file: File }) {
  const { t } = useT();
  const { amountsHidden, setAmountsHidden } = usePrivacy();
  if (!amountsHidden) return <Pages file={file} />;
  return (
    <Notice
      action={
        <Button icon={Eye} onClick={() => setAmountsHidden(false)}>
          {t('shell:privacy.show')}
        </Button>
      }
    >
      {t('papers:make.hidden')}
    </Notice>
  );
}

/** A PDF as it will be printed, page under page; its words stand beside each page for those who cannot see it. */
function Pages({ file }: { readonly file: File }) {
  const { t } = useT();
  const [last, setLast] = useState<{ readonly pages: readonly DrawnPage[] } | { readonly error: unknown } | null>(null);
  useEffect(() => {
    let left = false;
    drawPages(file).then(
      (pages) => !left && setLast({ pages }),
      (error: unknown) => !left && setLast({ error }),
    );
    return () => {
      left = true;
    };
  }, [file]);
  if (last === null) return <LoadingState shape="chart" />;
  if ('error' in last) return <ErrorState error={last.error} />;
  const drawn = last.pages;
  return (
    <div className={classes['paper']} role="group" aria-label={t('papers:make.paper')}>
      {drawn.map((page, index) => (
        <figure key={`${file.name} ${index}`} className={classes['sheet']}>
          <Drawing canvas={page.canvas} />
          <figcaption className="visually-hidden">
            {t('papers:make.page', { page: index + 1, pages: drawn.length })} {page.text}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

function Drawing({ canvas }: { readonly canvas: HTMLCanvasElement }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(canvas);
  }, [canvas]);
  return <div ref={place} aria-hidden className={classes['drawing']} />;
}
