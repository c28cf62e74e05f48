import en from './en-US/report.json';
import zh from './zh-CN/report.json';
import type { Texts } from '.';

export type Report = typeof zh;
export const reportTexts: Texts<Report> = { 'zh-CN': zh, 'en-US': en };
