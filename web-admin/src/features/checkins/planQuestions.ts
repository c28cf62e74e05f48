// Questions of a plan between the form and the server: a template by its key, or an officer's own words.
import type { QuestionBothWaysFragment, QuestionInput, QuestionKind } from '../../gql/graphql';

export interface QuestionDraft {
  templateKey?: string;
  kind?: QuestionKind;
  chinese?: string;
  english?: string;
}

export function questionInputs(drafts: readonly QuestionDraft[]): QuestionInput[] {
  return drafts.map(({ templateKey, kind, chinese, english }) =>
    templateKey ? { templateKey } : { kind: kind ?? 'TEXT', chinese: chinese?.trim(), english: english?.trim() || undefined },
  );
}

/** A plan keeps the words it was set with: what a template says today is that template, anything else is own words. */
export function questionsOf(questions: readonly QuestionBothWaysFragment[], templates: readonly QuestionBothWaysFragment[]): QuestionDraft[] {
  return questions.map(({ kind, chinese, english }) => {
    const template = templates.find((one) => one.kind === kind && one.chinese === chinese && one.english === english);
    return template ? { templateKey: template.key } : { kind, chinese, english };
  });
}
