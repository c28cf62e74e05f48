import en from './en-US/receipts.json';
import zh from './zh-CN/receipts.json';
import type { Texts } from '.';

export type Receipts = typeof zh;
export const receiptsTexts: Texts<Receipts> = { 'zh-CN': zh, 'en-US': en };
