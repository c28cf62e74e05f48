// Whether a part of a page is still shown, for what ends later than it began.
import { useEffect, useRef } from 'react';

export function useHere(): { readonly current: boolean } {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}
