import en from './en-US/consent.json';
import zh from './zh-CN/consent.json';
import type { Texts } from '.';

export type Consent = typeof zh;
export const consentTexts: Texts<Consent> = { 'zh-CN': zh, 'en-US': en };
