// One request to the server.
import type { Operation } from '../gql/graphql';
import { host } from '../host/host';
import { asFailure, Failure, failureOf } from './failure';
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
