// In which order leave waits: what was not answered in time first, then by when the answer is due.
interface Waiting {
  id: string;
  filedAt: string;
  escalatedAt: string | null;
  answerDueAt: string | null;
}

export function waitsFirst(a: Waiting, b: Waiting): number {
  const escalated = Number(Boolean(b.escalatedAt)) - Number(Boolean(a.escalatedAt));
  if (escalated !== 0) return escalated;
  // Nobody has to answer what has no due time: it comes last.
  const due = (one: Waiting) => one.answerDueAt ?? '9999';
  return due(a).localeCompare(due(b)) || b.filedAt.localeCompare(a.filedAt) || b.id.localeCompare(a.id);
}
