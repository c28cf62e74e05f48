import en from './en-US/checkin.json';
import zh from './zh-CN/checkin.json';
import type { Texts } from '.';

export type Checkin = typeof zh;
export const checkinTexts: Texts<Checkin> = { 'zh-CN': zh, 'en-US': en };
