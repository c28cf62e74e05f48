// Pictures and documents with links that live for minutes: asked for when shown, and asked for again.
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider } from 'urql';
import type { Client } from 'urql';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Attachments } from '../src/ui/attachments/Attachments';
import type { AttachmentFactsFragment } from '../src/gql/graphql';
import i18n from '../src/i18n';

const FILE: AttachmentFactsFragment = {
  id: 'file_1', name: 'selfie.jpg', mediaType: 'image/jpeg', size: 52_000, digest: 'ab'.repeat(32), createdAt: '2026-11-24T00:00:00Z',
};
const DOCUMENT = { ...FILE, id: 'file_2', name: 'appointment.pdf', mediaType: 'application/pdf' };

type Answer = { data?: { node: { __typename: string; id: string; link: string } | null }; error?: { graphQLErrors: { message: string; extensions: object }[] } };

/** Shows `files` to a client that gives these answers in turn, and the last of them for ever. */
function shown(files: AttachmentFactsFragment[], ...answers: Answer[]) {
  const query = vi.fn((_document: unknown, { id }: { id: string }) => ({
    toPromise: async () => (answers.length > 1 ? answers.shift()! : (answers[0] ?? linked(id, 'k'))),
  }));
  render(<Provider value={{ query } as unknown as Client}><Attachments files={files} what="Photo" /></Provider>);
  return query;
}

function linked(id: string, key: string): Answer {
  return { data: { node: { __typename: 'Attachment', id, link: `/files/${id}?key=${key}` } } };
}

beforeEach(async () => {
  await i18n.changeLanguage('en-US');
});

describe('Attachments', () => {
  it('names a picture, its kind and size, and keeps the fingerprint folded', async () => {
    shown([FILE]);
    const image = await screen.findByRole('img', { name: 'Photo: selfie.jpg' });
    expect(image).toHaveAttribute('src', '/files/file_1?key=k');
    expect(screen.getByText(/^JPEG · 51 KB · 2026-11-24/)).toBeVisible();
    expect(screen.getByText(FILE.digest).closest('details')).not.toHaveAttribute('open');
  });

  it('says that a link has lapsed, and asks for another', async () => {
    const query = shown([FILE], linked('file_1', 'old'), linked('file_1', 'new'));
    fireEvent.error(await screen.findByRole('img'));
    expect(screen.getByRole('alert')).toHaveTextContent('may have lapsed');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('img')).toHaveAttribute('src', '/files/file_1?key=new');
    expect(query).toHaveBeenCalledTimes(2);
  });

  it('tries the same link anew when the server gives it twice', async () => {
    shown([FILE], linked('file_1', 'same'));
    const first = await screen.findByRole('img');
    fireEvent.error(first);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('img')).not.toBe(first);
  });

  it('says why there is no link', async () => {
    shown([FILE, DOCUMENT], { error: { graphQLErrors: [] } }, { data: { node: null } });
    const [picture, document] = await screen.findAllByRole('alert');
    expect(picture).toHaveTextContent('could not be reached');
    expect(document).toHaveTextContent('Not found');
  });

  it('takes a new link for a document at the click', async () => {
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      clicked.push(`${this.getAttribute('href')} ${this.download}`);
    });
    shown([DOCUMENT], linked('file_2', 'old'), linked('file_2', 'new'));
    fireEvent.click(await screen.findByRole('link', { name: /appointment\.pdf/ }));
    await vi.waitFor(() => expect(clicked).toEqual(['/files/file_2?key=new appointment.pdf']));
  });
});
