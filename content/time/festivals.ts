/** Festivals that a hall names, as data: by the lunar calendar, by the solar one, and the solar terms. */
import type { Localized } from '../boards/envelope.ts'

/** By lunar month and day; never in a leap month. */
export const lunarFestivals: Readonly<Record<string, Localized>> = {
  '1-1': { zh: '春节', en: 'Spring Festival' },
  '1-15': { zh: '元宵节', en: 'Lantern Festival' },
  '2-2': { zh: '龙抬头', en: 'Dragon Raises Head' },
  '5-5': { zh: '端午节', en: 'Dragon Boat Festival' },
  '7-7': { zh: '七夕', en: 'Qixi Festival' },
  '7-15': { zh: '中元节', en: 'Ghost Festival' },
  '8-15': { zh: '中秋节', en: 'Mid-Autumn Festival' },
  '9-9': { zh: '重阳节', en: 'Double Ninth' },
  '12-8': { zh: '腊八节', en: 'Laba Festival' },
}

/** The day before the first of the first month, be it the 29th or the 30th. */
export const newYearsEve: Localized = { zh: '除夕', en: "New Year's Eve" }

/** By month and day. */
export const solarFestivals: Readonly<Record<string, Localized>> = {
  '1-1': { zh: '元旦', en: 'New Year' },
  '3-8': { zh: '妇女节', en: "Women's Day" },
  '5-1': { zh: '劳动节', en: 'Labour Day' },
  '5-4': { zh: '青年节', en: 'Youth Day' },
  '6-1': { zh: '儿童节', en: "Children's Day" },
  '7-1': { zh: '建党节', en: 'Party Founding Day' },
  '8-1': { zh: '建军节', en: 'Army Day' },
  '9-10': { zh: '教师节', en: "Teachers' Day" },
  '10-1': { zh: '国庆节', en: 'National Day' },
}

/** The 24 solar terms, Chinese and English. */
export const termNames: Readonly<Record<string, string>> = {
  小寒: 'Minor Cold',
  大寒: 'Major Cold',
  立春: 'Start of Spring',
  雨水: 'Rain Water',
  惊蛰: 'Awakening of Insects',
  春分: 'Spring Equinox',
  清明: 'Pure Brightness',
  谷雨: 'Grain Rain',
  立夏: 'Start of Summer',
  小满: 'Grain Buds',
  芒种: 'Grain in Ear',
  夏至: 'Summer Solstice',
  小暑: 'Minor Heat',
  大暑: 'Major Heat',
  立秋: 'Start of Autumn',
  处暑: 'End of Heat',
  白露: 'White Dew',
  秋分: 'Autumn Equinox',
  寒露: 'Cold Dew',
  霜降: "Frost's Descent",
  立冬: 'Start of Winter',
  小雪: 'Minor Snow',
  大雪: 'Major Snow',
  冬至: 'Winter Solstice',
}
