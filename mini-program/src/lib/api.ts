// One request to the server, and one file.
import type { Operation } from '../gql/graphql';
import { host } from '../host/host';
import type { KeptFile } from '../host/types';
import { asFailure, Failure, failureOf } from './failure';
import type { Code } from './failure';
import { preferences } from './preferences';

function headers(token?: string): Record<string, string> {
  return {
    'accept-language': preferences.get().language,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
}

/** The data of an operation, or a `Failure`. */
export async function ask<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables, token?: string): Promise<Data> {
  const answer = await host
    .post(
      '/graphql',
      {
        ...headers(token),
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
      },
      JSON.stringify({ query: operation, variables }),
    )
    .catch((error: unknown) => {
      throw asFailure(error);
    });
  let body: { data?: Data | null; errors?: Parameters<typeof failureOf>[0] };
  try {
    body = JSON.parse(answer.body);
  } catch {
    // A proxy's page, or a captive portal's.
    throw new Failure('NETWORK');
  }
  if (body.errors?.length) throw failureOf(body.errors);
  if (!body.data) throw new Failure('NETWORK');
  return body.data;
}

/** Sends a kept file; its id, or a `Failure`. */
export async function upload(file: KeptFile, token: string): Promise<string> {
  const answer = await host.files.upload(file, '/files', headers(token)).catch((error: unknown) => {
    throw asFailure(error);
  });
  if (!answer) throw new Failure('FILE_LOST');
  let body: { id?: string; code?: Code; message?: string };
  try {
    body = JSON.parse(answer.body);
  } catch {
    // A proxy may take less than the server does.
    throw new Failure(answer.status === 413 ? 'TOO_LARGE' : 'NETWORK');
  }
  if (body.id) return body.id;
  throw new Failure(body.code ?? 'NETWORK', body.message);
}
