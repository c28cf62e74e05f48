// What the schema's scalars are in TypeScript. Shapes are typed by each front end.
export const SCALARS = { DateTime: 'string', Date: 'string', ID: 'string' };
