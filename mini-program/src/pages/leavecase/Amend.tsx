// Handing in more: words, papers, or both. What is not sent yet is kept.
import { useState } from 'react';
import type { LeavePartsFragment } from '../../gql/graphql';
import type { KeptFile } from '../../host/types';
import { useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { leaveTexts } from '../../i18n/leave';
import { useDraft } from '../../lib/draft';
import limits from '../../lib/limits.json';
import { outbox } from '../../lib/outbox';
import { Para } from '../../ui/base';
import { Papers } from '../../ui/Papers';
import { Button, Card, Notice, TextField } from '../../ui/parts';

interface Draft {
  text: string;
  papers: KeptFile[];
}

export const amendFormOf = (id: string) => `LEAVE_AMEND.${id}`;

export function Amend({ leave }: { leave: LeavePartsFragment }) {
  const t = useTexts(leaveTexts);
  const common = useTexts(commonTexts);
  const [draft, change, clear] = useDraft<Draft>(amendFormOf(leave.id), { text: '', papers: [] });
  const [tried, setTried] = useState(false);
  const [full, setFull] = useState(false);
  const nothing = !draft.text.trim() && draft.papers.length === 0;
  const send = () => {
    setTried(true);
    if (nothing) return;
    const text = draft.text.trim();
    const sent = outbox.send('LEAVE_AMEND', { leaveRequestId: leave.id, ...(text ? { text } : {}) }, { draft, files: draft.papers });
    setFull(sent === false);
    if (sent !== false) clear();
  };
  return (
    <Card title={t.amend} testId="leave-amend">
      <TextField
        id="amend-text"
        label={t.amendText}
        hint={t.amendHint}
        value={draft.text}
        onChange={(text) => change({ text })}
        maxLength={limits.textLongest}
        error={tried && nothing ? t.amendNothing : undefined}
        testId="amend-text"
      />
      <Papers id="amend-papers" papers={draft.papers} onChange={(papers) => change({ papers })} />
      <Para className="quiet small">{common.form.draft}</Para>
      {full && (
        <Notice tone="bad" alert>
          {common.sent.full}
        </Notice>
      )}
      <Button look="second" onTap={send} testId="amend-send">
        {t.amend}
      </Button>
    </Card>
  );
}
