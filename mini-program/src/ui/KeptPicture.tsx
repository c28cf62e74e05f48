// A picture that this phone keeps until it is sent.
import { useEffect, useState } from 'react';
import { host } from '../host/host';
import type { KeptFile } from '../host/types';
import { useTexts } from '../i18n';
import { commonTexts } from '../i18n/common';
import { Img, Para } from './base';

export function KeptPicture({ file, alt, className }: { file: KeptFile; alt: string; className: string }) {
  const t = useTexts(commonTexts);
  const [src, setSrc] = useState<string | 'gone'>();
  useEffect(() => {
    let here = true;
    let close: (() => void) | undefined;
    host.files.view(file).then(
      (view) => {
        close = view?.close;
        if (here) setSrc(view?.src ?? 'gone');
        else close?.();
      },
      () => setSrc('gone'),
    );
    return () => {
      here = false;
      close?.();
    };
  }, [file]);
  if (src === 'gone') return <Para className="field-error">{t.files.gone}</Para>;
  return src ? <Img src={src} alt={alt} className={className} /> : null;
}
