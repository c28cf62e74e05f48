import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SignIn } from '../src/app/signin/SignIn';
import { Refused } from '../src/graphql/errors';
import type { Failure } from '../src/graphql/errors';
import { Session } from '../src/graphql/session';
import i18n from '../src/i18n';

afterEach(() => vi.restoreAllMocks());

async function shown(...answers: (Failure | undefined)[]) {
  await i18n.changeLanguage('zh-CN');
  vi.stubGlobal('fetch', async () => Promise.reject(new Error('no server here')));
  const session = new Session();
  const signIn = vi.spyOn(session, 'signIn').mockImplementation(async () => {
    const failure = answers.shift();
    if (failure) throw new Refused(failure);
  });
  render(<SignIn session={session} />);
  return { signIn, user: userEvent.setup() };
}

describe('SignIn', () => {
  it('names what is missing and does not ask the server', async () => {
    const { signIn, user } = await shown();
    await user.click(screen.getByTestId('login-submit'));
    expect(screen.getByText('请输入用户名')).toBeVisible();
    expect(screen.getByTestId('login-username')).toHaveAccessibleDescription('请输入用户名');
    expect(screen.getByTestId('login-username')).toHaveFocus();
    expect(signIn).not.toHaveBeenCalled();
  });

  it('shows the second factor only when it is asked for', async () => {
    const { signIn, user } = await shown({ code: 'UNAUTHENTICATED', reason: 'TOTP_REQUIRED' });
    expect(screen.queryByTestId('login-totp')).toBeNull();
    await user.type(screen.getByTestId('login-username'), ' leader ');
    await user.type(screen.getByTestId('login-password'), 'demo-only');
    await user.click(screen.getByTestId('login-submit'));
    const totp = await screen.findByTestId('login-totp');
    expect(totp).toHaveFocus();
    expect(screen.queryByTestId('login-error')).toBeNull();
    await user.type(totp, '123 456');
    await user.click(screen.getByTestId('login-submit'));
    expect(signIn).toHaveBeenLastCalledWith({ username: 'leader', password: 'demo-only', totp: '123456' });
  });

  it('says in the server’s words why it was refused, and when to try again', async () => {
    const { user } = await shown({ code: 'UNAUTHENTICATED', message: '用户名或密码不正确。' }, { code: 'RATE_LIMITED', retryAfter: 41.2 }, { code: 'NETWORK' });
    await user.type(screen.getByTestId('login-username'), 'police');
    await user.type(screen.getByTestId('login-password'), 'x');
    for (const words of ['用户名或密码不正确。', '42 秒', '没有连上服务器']) {
      await user.click(screen.getByTestId('login-submit'));
      expect(await screen.findByRole('alert')).toHaveTextContent(words);
    }
  });
});
