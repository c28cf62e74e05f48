// A titled box of a page, with room for a button or a count beside the title.
import type { ReactNode } from 'react';

export function Panel({ title, end, children, testId, id }: { title: string; end?: ReactNode; children: ReactNode; testId?: string; id?: string }) {
  return (
    <section className="panel" data-testid={testId} id={id}>
      <header>
        <h2>{title}</h2>
        {end && <div className="end no-print">{end}</div>}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}
