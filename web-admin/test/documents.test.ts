// The server bounds what a document may ask; ours must stay within, as they are sent.
import { Lexer, Source, TokenKind, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { formatDocument, stringifyDocument } from 'urql';
import { describe, expect, it } from 'vitest';
import * as generated from '../src/gql/graphql';

const documents = Object.entries(generated).filter(
  ([, value]) => typeof value === 'object' && 'definitions' in value && value.definitions.some((one) => one.kind === 'OperationDefinition'),
) as unknown as [string, DocumentNode][];

function depth(set: SelectionSetNode | undefined, fragments: Map<string, FragmentDefinitionNode>): number {
  if (!set) return 0;
  return Math.max(
    ...set.selections.map((selection) => {
      if (selection.kind === 'Field') return 1 + depth(selection.selectionSet, fragments);
      if (selection.kind === 'InlineFragment') return depth(selection.selectionSet, fragments);
      return depth(fragments.get(selection.name.value)?.selectionSet, fragments);
    }),
  );
}

function tokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}

describe.each(documents)('%s', (_name, document) => {
  const sent = stringifyDocument(formatDocument(document as never));

  it('is within 8 KiB and 1000 tokens', () => {
    expect(new TextEncoder().encode(sent).length).toBeLessThanOrEqual(8 * 1024);
    expect(tokens(sent)).toBeLessThanOrEqual(1000);
  });

  it('is at most ten deep and uses few aliases', () => {
    const fragments = new Map(document.definitions.filter((one) => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]));
    const operation = document.definitions.find((one) => one.kind === 'OperationDefinition')!;
    expect(depth(operation.selectionSet, fragments)).toBeLessThanOrEqual(10);
    let aliases = 0;
    visit(document, { Field: (field) => void (field.alias && (aliases += 1)) });
    expect(aliases).toBeLessThanOrEqual(15);
  });
});
