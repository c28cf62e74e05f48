import en from './en-US/outbox.json';
import zh from './zh-CN/outbox.json';
import type { Texts } from '.';

export type Outbox = typeof zh;
export const outboxTexts: Texts<Outbox> = { 'zh-CN': zh, 'en-US': en };
