import en from './en-US/leave.json';
import zh from './zh-CN/leave.json';
import type { Texts } from '.';

export type Leave = typeof zh;
export const leaveTexts: Texts<Leave> = { 'zh-CN': zh, 'en-US': en };
